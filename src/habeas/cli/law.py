"""``habeas law``: what the packs say, and checks of packs of your own."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli import declaring
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from datetime import date

    from habeas.law import LookUp, Pack
    from habeas.law.entries import Charge, Entry


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
    show = kinds.add_parser("show", help="one rule, charge or other entry by its id")
    show.add_argument("id", metavar="ID")
    show.set_defaults(run=_show)
    charges = kinds.add_parser("charges", help="which charge a wording means")
    charges.add_argument("words", nargs="+", metavar="WORDS")
    charges.add_argument(
        "--jurisdiction", metavar="CODE", help="default: CN, then every other if CN has none"
    )
    charges.set_defaults(run=_charges)
    packs = kinds.add_parser("packs", help="the packs there are, or one as a file to correct")
    packs.add_argument("code", nargs="?", metavar="CODE")
    packs.set_defaults(run=_packs)
    treaty = kinds.add_parser("treaty", help="whether the ICCPR binds a territory")
    treaty.add_argument("code", metavar="TERRITORY", help="such as CN, HK, MO")
    treaty.set_defaults(run=_treaty)
    opinion = kinds.add_parser("opinion", help="title and symbol of a WGAD opinion")
    opinion.add_argument("words", nargs="+", metavar="REFERENCE")
    opinion.set_defaults(run=_opinion)
    check = kinds.add_parser("check", help="check a pack file before it is used")
    check.add_argument("file", nargs="+", metavar="FILE")
    check.set_defaults(run=_check)
    for child in (show, charges, treaty):
        child.add_argument("--on", metavar="DATE", help="as the law stood on this day")
    for child in (show, charges, packs, treaty, opinion):
        child.add_argument("--format", choices=("text", "json"), default="text")
    for child in (show, charges, packs, treaty):
        declaring.own_packs(child)


def _show(options: argparse.Namespace) -> int:
    from habeas.cli.law_sheet import print_entry
    from habeas.law import codes, load

    days = _days(options.on)
    prefix = options.id.partition(".")[0].upper()
    for code in dict.fromkeys((prefix, *codes())) if prefix in codes() else codes():
        pack = load(code)
        one = _entry(options.id, pack)
        if one is not None:
            print_entry(one, pack, days, options.format)
            return 0
    raise NoSuchRule


def _entry(wanted: str, pack: Pack) -> Entry | None:
    """The entry with an id: as written, else the only one that differs in capitals alone."""
    ids = [
        (one, known) for one in pack.entries() for known in (one.id, *getattr(one, "aliases", ()))
    ]
    for one, known in ids:
        if known == wanted:
            return one
    alike = [one for one, known in ids if known.lower() == wanted.lower()]
    return alike[0] if len(alike) == 1 else None


def _charges(options: argparse.Namespace) -> int:
    from habeas.cli.law_sheet import Answer, print_answer
    from habeas.law import LookUp, codes, load, look_up
    from habeas.law.charges import LOOSE

    words, days = " ".join(options.words), _days(options.on)
    on, until = days or (None, None)
    pack = load(options.jurisdiction or "CN")
    found = look_up(words, pack, on=on, until=until)
    police = look_up(words, pack, administrative=True, on=on, until=until)
    others = []
    if not options.jurisdiction:
        rest = [load(code) for code in codes() if code != pack.code]
        others = _elsewhere([(one, look_up(words, one, on=on, until=until)) for one in rest], found)
        if others and found.how in LOOSE:
            found = LookUp(None, (), "none")
        if found.charge is None and not found.candidates and not _certain(police):
            others, pack, found = _moved(others, pack, found)
    print_answer(Answer(pack, found, police, others), days, options.format)
    return 0


def _elsewhere(there: list[tuple[Pack, LookUp]], found: LookUp) -> list[tuple[Pack, Charge]]:
    """What other packs have under a wording: whole names first, parts only where nothing has it."""
    from habeas.law.charges import WHOLE

    whole = [(pack, one) for pack, look in there if look.how in WHOLE for one in _certain(look)]
    if whole or found.charge is not None or found.candidates:
        return whole
    return [(pack, one) for pack, look in there for one in _certain(look)]


def _certain(found: LookUp) -> tuple[Charge, ...]:
    """What was found, without what is only alike."""
    if found.charge is not None:
        return (found.charge,)
    return found.candidates if found.how == "several" else ()


def _moved(
    others: list[tuple[Pack, Charge]], pack: Pack, found: LookUp
) -> tuple[list[tuple[Pack, Charge]], Pack, LookUp]:
    """One charge of one other pack is the answer; several are candidates."""
    from habeas.law import LookUp

    if len(others) == 1:
        where, charge = others[0]
        return [], where, LookUp(charge, (), "name")
    return others, pack, found


def _days(written: str | None) -> tuple[date, date] | None:
    """The first and last day of a written date."""
    from habeas.records.when import parse

    if written is None:
        return None
    when = parse(written)
    assert when.earliest is not None
    assert when.latest is not None
    return when.earliest, when.latest


def _packs(options: argparse.Namespace) -> int:
    from habeas.law import codes, load

    if options.code:
        print(load(options.code).written, end="")
        return 0
    rows = [_summary(load(code)) for code in codes()]
    if options.format == "json":
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        own = " (your own)" if row["own"] else ""
        counts = f"{row['rules']} limits, {row['charges']} charges"
        print(f"{row['code']:<7} {row['name']}{own}: {counts}, {row['confidence']}")
    return 0


def _summary(pack: Pack) -> dict[str, object]:
    from collections import Counter

    entries: tuple[Entry, ...] = pack.entries()
    letters = Counter(str(getattr(one, "confidence", "C")) for one in entries)
    return {
        "code": pack.code,
        "name": pack.name,
        "own": pack.own,
        "rules": len(pack.rules),
        "charges": len(pack.charges),
        "entries": len(entries),
        "confidence": ", ".join(f"{letters[one]} {one}" for one in "ABC" if letters[one]),
    }


def _treaty(options: argparse.Namespace) -> int:
    from habeas.cli.law_sheet import print_fields
    from habeas.law.treaties import standing

    days = _days(options.on)
    found = standing(options.code, on=days[0] if days else None)
    if found is None:
        print("not known: no pack names the standing of the ICCPR in this territory")
        return 0
    fields = {
        "territory": options.code.upper(),
        "status": found.status,
        "binding": {True: "yes", False: "no", None: "not known"}[found.binding],
        "since": found.treaty.since,
        "says": found.says,
        "note": found.treaty.note,
        "confidence": found.treaty.confidence,
    }
    print_fields({k: v for k, v in fields.items() if v is not None}, options.format)
    return 0


def _opinion(options: argparse.Namespace) -> int:
    from habeas.cli.law_sheet import print_fields
    from habeas.law.opinions import parse

    found = parse(" ".join(options.words))
    symbol = found.symbol or "none of its own: opinions before 2012 stand in annual reports"
    print_fields(
        {
            "title": found.title,
            "symbol": symbol,
            "chinese": found.chinese,
            "number": found.number,
            "year": found.year,
        },
        options.format,
    )
    return 0


def _check(options: argparse.Namespace) -> int:
    from habeas.law.check import MOST, findings_in
    from habeas.text.errors import NoSuchFile

    worst = 0
    for place in map(Path, options.file):
        try:
            with place.open("rb") as opened:
                found = findings_in(opened.read(MOST + 1))
        except OSError:
            raise NoSuchFile(place.name) from None
        several = f"{place.name}: " if len(options.file) > 1 else ""
        for one in found or ("no findings",):
            print(several + one)
        worst |= bool(found)
    return worst
