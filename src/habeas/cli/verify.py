"""``habeas verify``: prove that the register is whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas verify``."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say what is not as it was written; 1 when anything is."""
    with opening.opened(options) as unlocked:
        from habeas.register.verifying import extent, verify

        entries, documents = extent(unlocked)
        found = list(verify(unlocked))
    if options.format == "json":
        findings = [{"part": one.part, "why": one.why} for one in found]
        print(json.dumps({"entries": entries, "documents": documents, "findings": findings}))
    else:
        for one in found:
            print(f"{one.part} {one.why}")
        if not found:
            print(f"whole: {entries} entries and {documents} originals are as they were written")
    return 1 if found else 0
