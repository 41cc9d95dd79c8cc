"""``habeas score``: claims against annotated documents."""

from __future__ import annotations

import argparse
import json
from pathlib import Path


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas score``."""
    parser.add_argument("predictions", metavar="PRED_DIR", help="folder of DOC.jsonl claims")
    parser.add_argument("corpus", metavar="CORPUS_DIR", help="folder with docs.jsonl, docs/, gold/")
    parser.add_argument("--by-rule", action="store_true", help="what each rule gains and costs")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Score and print."""
    from habeas.reading.score import as_values, report, score

    total = score(Path(options.predictions), Path(options.corpus))
    if options.format == "json":
        print(json.dumps(as_values(total), ensure_ascii=False, indent=1))
    else:
        print(report(total, by_rule=options.by_rule), end="")
    return 0
