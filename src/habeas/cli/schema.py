"""``habeas schema``: the shapes of the outputs as JSON Schema."""

from __future__ import annotations

import argparse
import json


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas schema``."""
    parser.add_argument("part", nargs="?", choices=("claim", "record"), help="default: both")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the schema."""
    from habeas.pages.schema import schema

    print(json.dumps(schema(options.part), ensure_ascii=False, indent=1))
    return 0
