"""``habeas law``: what the packs say."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from habeas.law import Pack
    from habeas.law.entries import Entry


class NoSuchRule(HabeasError):
    """An id that no pack has."""

    def __init__(self) -> None:
        super().__init__(
            "expected the id of a rule or charge such as cn.appeal.judgment or cn.105.2, "
            "found another; look it up with: habeas law charges WORDS"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas law``."""
    kinds = parser.add_subparsers(metavar="WHAT", required=True)
    show = kinds.add_parser("show", help="one rule or charge by its id")
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=_show)
    charges = kinds.add_parser("charges", help="which charge a wording means")
    charges.add_argument("words", nargs="+", metavar="WORDS")
    charges.add_argument("--jurisdiction", default="CN", metavar="CODE")
    charges.set_defaults(run=_charges)
    check = kinds.add_parser("check", help="check a pack file")
    check.add_argument("file", metavar="FILE")
    check.set_defaults(run=_check)
    for child in (show, charges):
        child.add_argument("--format", choices=("text", "json"), default="text")


def _show(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from habeas.law import codes, load

    prefix = options.id.partition(".")[0].upper()
    for code in [prefix] if prefix in codes() else codes():
        pack = load(code)
        for one in pack.entries():
            if one.id == options.id:
                empty = (None, "", (), False)
                fields = {k: v for k, v in asdict(one).items() if v not in empty}
                _print(fields | _text(one, pack), options.format)
                return 0
    raise NoSuchRule


def _charges(options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from habeas.law import load, match_charge, namesakes

    pack = load(options.jurisdiction)
    words = " ".join(options.words)
    found = match_charge(words, pack.code)
    if found is None:
        if options.format == "json":
            print("null")
        elif several := namesakes(words, pack.code):
            print(f"{len(several)} charges of {pack.code} have this name: {', '.join(several)}")
        else:
            print(f"no charge of {pack.code} has this name")
        return 0
    charge = next(one for one in pack.charges if one.id == found)
    fields = {k: v for k, v in asdict(charge).items() if v not in (None, "", (), False)}
    _print(fields | _text(charge, pack), options.format)
    return 0


def _text(one: Entry, pack: Pack) -> dict[str, object]:
    """The law behind an entry: its name and the text of it that is cited."""
    text = pack.texts.get(getattr(one, "text", ""))
    return {"law": text.name, "text": text.version} if text else {}


def _print(fields: dict[str, object], form: str) -> None:
    if form == "json":
        print(json.dumps(fields, ensure_ascii=False, indent=1))
        return
    width = max(len(name) for name in fields)
    for name, value in fields.items():
        shown = "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        print(f"{name.replace('_', ' '):<{width}}  {shown}")


def _check(options: argparse.Namespace) -> int:
    from habeas.law.check import findings_in
    from habeas.text.errors import NoSuchFile

    place = Path(options.file)
    try:
        found = findings_in(place.read_bytes())
    except OSError:
        raise NoSuchFile(place.name) from None
    for one in found:
        print(one)
    if not found:
        print("no findings")
    return 1 if found else 0
