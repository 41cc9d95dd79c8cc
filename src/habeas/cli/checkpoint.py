"""``habeas checkpoint``: sign the head of the ledger, with a time-stamp where wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas checkpoint``."""
    stamp = parser.add_mutually_exclusive_group()
    stamp.add_argument(
        "--request", metavar="FILE", help="write a time-stamp request (RFC 3161) into FILE"
    )
    stamp.add_argument("--answer", metavar="FILE", help="store the authority's answer in FILE")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Sign, or take a request or an answer. Nothing is sent."""
    data = opening.file_bytes(options.answer, "answer") if options.answer else b""
    with opening.opened(options) as unlocked:
        from habeas.register import checkpointing
        from habeas.register.place import write_whole

        if options.answer:
            one = checkpointing.answer(unlocked, data, opening.now())
            print(
                f"the time-stamp of {checkpointing.time_of(data)} stands for entry {one.sequence}"
            )
            return 0
        if options.request:
            write_whole(Path(options.request), checkpointing.request(unlocked, opening.now()))
            print(
                "The request is written; nothing was sent. Take it to an authority that you trust,"
            )
            print("and bring its answer back with: habeas checkpoint --answer FILE")
            return 0
        made = checkpointing.check(unlocked, opening.now())
    print(f"entry      {made.sequence}")
    print(f"head       {made.head}")
    print(f"signature  {made.signature}")
    print(f"key        {made.public_key}")
    print("Print or send this to somebody who keeps it: the ledger must hold this head for ever.")
    return 0
