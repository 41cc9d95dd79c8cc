"""``habeas clock``: custody clocks from dates, without any document."""

from __future__ import annotations

import argparse
import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from habeas.clocks.case_file import CaseResult
    from habeas.clocks.terms import Span
    from habeas.records.custody import Clock


class BadOption(HabeasError):
    """A value on the command line that cannot be used."""

    def __init__(self, option: str, expected: str, found: str = "another form") -> None:
        super().__init__(f"expected {expected} for {option}, found {found}; write it so")


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas clock``."""
    from habeas.cli.declaring import own_packs

    kinds = parser.add_subparsers(metavar="CLOCK", required=True)
    sentence = kinds.add_parser("sentence", help="the end of a prison term")
    sentence.add_argument("--jurisdiction", required=True, metavar="CODE")
    sentence.add_argument("--term", required=True, metavar="PnYnM", help="for example P3Y6M")
    sentence.add_argument("--held-from", required=True, metavar="DATE")
    sentence.add_argument("--rsdl", action="append", default=[], metavar="FROM/TO")
    sentence.add_argument("--detained", action="append", default=[], metavar="FROM/TO")
    sentence.set_defaults(run=_sentence)
    days = kinds.add_parser("days", help="days between two dates, both ways of counting")
    days.add_argument("start", metavar="FROM")
    days.add_argument("end", metavar="TO")
    days.set_defaults(run=_days)
    limit = kinds.add_parser("limits", help="legal limits that run from events")
    limit.add_argument("--jurisdiction", required=True, metavar="CODE")
    limit.add_argument("--event", action="append", required=True, metavar="KIND=DATE")
    limit.add_argument("--as-of", metavar="DATE")
    limit.set_defaults(run=_limits)
    case = kinds.add_parser("case", help="the clocks and checks of a case file")
    case.add_argument("file", metavar="FILE")
    case.add_argument("--as-of", metavar="DATE", help="the day to compute for (default: today)")
    case.set_defaults(run=_case)
    for child in (sentence, days, limit, case):
        child.add_argument("--format", choices=("text", "json"), default="text")
        child.add_argument("--explain", action="store_true", help="show rule, article, assumptions")
        own_packs(child)


def _day(words: str, option: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise BadOption(option, "a date YYYY-MM-DD") from None


def _span(words: str, option: str) -> Span:
    from habeas.clocks.terms import Span

    first, slash, last = words.partition("/")
    if not slash:
        raise BadOption(option, "two dates FROM/TO")
    span = Span(_day(first, option), _day(last, option))
    if span.days < 1:
        raise BadOption(option, "a first date before the last")
    return span


def _months(words: str) -> int:
    match = re.fullmatch(r"P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?", words.upper())
    if match is None or not any(match.groups()):
        raise BadOption("--term", "a term such as P5Y, P3Y6M or P18M")
    return 12 * int(match[1] or 0) + int(match[2] or 0)


def _sentence(options: argparse.Namespace) -> int:
    from habeas.clocks import end_by_rule

    start = _day(options.held_from, "--held-from")
    rsdl = tuple(_span(one, "--rsdl") for one in options.rsdl)
    detained = tuple(_span(one, "--detained") for one in options.detained)
    _apart((*rsdl, *detained), start)
    clock = end_by_rule(
        options.jurisdiction, _months(options.term), start, rsdl=rsdl, detained=detained
    )
    last = clock.latest or clock.date
    if last is not None and last < start:
        raise BadOption("--term", "a term longer than the days credited", "one they use up")
    _show((clock,), options)
    return 0


def _apart(spans: tuple[Span, ...], start: date) -> None:
    """Earlier measures lie before the custody counted from and do not overlap each other."""
    ordered = sorted(spans, key=lambda span: span.start)
    if any(two.start <= one.end for one, two in pairwise(ordered)):
        raise BadOption(
            "--rsdl and --detained", "periods apart from each other", "two that overlap"
        )
    if ordered and ordered[-1].end >= start:
        raise BadOption("--held-from", "a day after every earlier period", "one inside or before")


def _days(options: argparse.Namespace) -> int:
    from habeas.clocks import between

    start, end = _day(options.start, "FROM"), _day(options.end, "TO")
    if end < start:
        raise BadOption("TO", "a date not before FROM")
    _show((between(start, end),), options)
    return 0


def _limits(options: argparse.Namespace) -> int:
    from habeas.clocks import limits
    from habeas.law import load
    from habeas.law.speech import beside_limits
    from habeas.records.custody import CustodyEvent, CustodyHistory
    from habeas.records.when import stated

    events = []
    for one in options.event:
        kind, equals, written = one.partition("=")
        if not equals:
            raise BadOption("--event", "KIND=DATE, for example criminal_detention=2021-09-20")
        events.append(CustodyEvent(kind, stated(_day(written, "--event").isoformat())))
    known = {rule.start_event for rule in load(options.jurisdiction).rules}
    history = CustodyHistory(load(options.jurisdiction).code, tuple(events))
    as_of = _day(options.as_of, "--as-of") if options.as_of else None
    found = limits(history, as_of)
    if not found:
        raise BadOption("--event", f"an event with a limit ({', '.join(sorted(known)[:8])}, …)")
    _show(found, options)
    if options.format == "text":
        for one in beside_limits(history.jurisdiction or ""):
            print(f"  {one}")
    return 0


def _case(options: argparse.Namespace) -> int:
    from habeas.cli.read import today
    from habeas.clocks.case_file import compute, parse
    from habeas.text.errors import NoSuchFile

    place = Path(options.file)
    try:
        data = place.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise NoSuchFile(place.name) from None
    cases = parse(data, place.name)
    as_of = _day(options.as_of or today(), "--as-of")
    results = [compute(one, as_of) for one in cases]
    if options.format == "json":
        rows = [_result(one) for one in results]
        print(json.dumps(rows[0] if len(rows) == 1 else rows, ensure_ascii=False, indent=1))
        return 0
    for one in results:
        _print_case(one, explain=options.explain)
    return 0


def _print_case(result: CaseResult, *, explain: bool) -> None:
    from habeas.pages.phrases import STANDARD, STATUS

    status = result.status
    since = f", since {status.since.edtf}" if status.since.edtf else ""
    print(result.id)
    late = f"; not confirmed since {status.confirmed.edtf}" if status.unconfirmed else ""
    print(f"  status on {status.as_of}: {STATUS[status.value]}{since} ({status.basis}{late})")
    shown = [
        one for one in result.clocks
        if explain or not one.clock.startswith("limit:") or one.verdict not in {None, "cannot_tell"}
    ]  # fmt: skip
    for clock in shown:
        _print(clock, explain=explain)
    if any(clock.clock.startswith("limit:") for clock in shown):
        print(f"    {STANDARD}")
    for conflict in result.conflicts:
        values = "; ".join(conflict.values)
        print(f"  sources disagree on {conflict.about}: {values}")
    for note in result.notes:
        print(f"  {note}")
    for check in result.checks:
        found = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in check.found)
        print(f"  check {check.kind}: {found} – {check.verdict.replace('_', ' ')}")


def _result(result: CaseResult) -> dict[str, object]:
    from habeas.clocks import as_dict
    from habeas.pages.record import status_fields

    return {
        "case": result.id,
        "jurisdiction": result.jurisdiction,
        "status": status_fields(result.status),
        "clocks": [as_dict(clock) for clock in result.clocks],
        "checks": [{"kind": c.kind, **dict(c.found), "verdict": c.verdict} for c in result.checks],
        "conflicts": [{"about": c.about, "values": list(c.values)} for c in result.conflicts],
        "notes": list(result.notes),
    }


def _show(clocks: tuple[Clock, ...], options: argparse.Namespace) -> None:
    from habeas.clocks import as_dict

    if options.format == "json":
        rows = [as_dict(clock) for clock in clocks]
        print(json.dumps(rows[0] if len(rows) == 1 else rows, ensure_ascii=False, indent=1))
        return
    for clock in clocks:
        _print(clock, explain=options.explain)


def _print(clock: Clock, *, explain: bool) -> None:
    from habeas.pages.phrases import clock_title, clock_value, ends_beside, verdict_words

    verdict = f" ({verdict_words(clock)})" if clock.verdict else ""
    print(f"  {clock_title(clock)}: {clock_value(clock)}{verdict}")
    for rival in clock.rivals:
        print(f"    or {rival.date} ({rival.by}: {rival.because})")
    for line in ends_beside(clock):
        print(f"    {line}")
    if explain and clock.article:
        print(f"    {clock.article}, confidence {clock.confidence}, rule {clock.rule}")
    if explain:
        for one in clock.assumes:
            print(f"    assumes: {one}")
