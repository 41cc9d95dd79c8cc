"""``habeas show``: one case across its documents."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from habeas.cli import opening

if TYPE_CHECKING:
    import argparse

    from habeas.casework import CasePage
    from habeas.register.asking import Decided
    from habeas.register.store import Register

_MARKS = {"accept": "accepted", "correct": "corrected"}


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas show``."""
    parser.add_argument("case", metavar="CASE", help="a case number, such as H-0001")
    parser.add_argument("--as-of", metavar="DATE", help="the day to compute for (default: today)")
    parser.add_argument("--known-at", metavar="DATE", help="as the register stood on that day")
    parser.add_argument("--jurisdiction", metavar="CODE", help="apply the law of this place")
    parser.add_argument("--format", choices=("case", "json"), default="case", help="default: case")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page of one case."""
    from habeas.register.case_numbers import number_in

    number = number_in(options.case)
    known_at = end_of(options.known_at) if options.known_at else None
    with opening.opened(options) as unlocked:
        page, found = page_of(unlocked, number, known_at, options.as_of, options.jurisdiction)
    if options.format == "json":
        from habeas.pages.marks import escaped

        print(escaped(json.dumps(_json(number, page, found), ensure_ascii=False, indent=1)))
    else:
        sys.stdout.write(_terminal(number, page, found))
    return 0


def end_of(day: str) -> str:
    """The end of a day, UTC, as it stands on entries. Raises BadDate."""
    from habeas.records.when import parse

    return f"{parse(day).latest}T23:59:59Z"


def page_of(
    unlocked: Register,
    number: int,
    known_at: str | None,
    as_of: str | None,
    jurisdiction: str | None,
) -> tuple[CasePage, tuple[Decided, ...]]:
    """The page of one case on a day, and the documents and decisions it rests on."""
    from habeas.casework import Source, case_across
    from habeas.cli.read import today
    from habeas.records.when import parse
    from habeas.register.asking import decided
    from habeas.register.cases import name_of

    found = decided(unlocked, number, known_at)
    day = parse(as_of or today()).latest
    assert day is not None
    sources = [
        Source(
            one.told.reading,
            one.told.names,
            frozenset(i for i, d in one.decisions.items() if d.verdict == "reject"),
            {i: d.fields for i, d in one.decisions.items() if d.verdict == "correct"},
        )
        for one in found
    ]
    name = name_of(unlocked, number)
    return case_across(name, sources, as_of=day, jurisdiction=jurisdiction), found


def _verdicts(page: CasePage, found: tuple[Decided, ...]) -> dict[str, str]:
    """A word for each decided claim, by its id as shown."""
    decisions = {i: d for one in found for i, d in one.decisions.items()}
    return {
        shown: f"{_MARKS[decision.verdict]} by {decision.by}"
        for shown, read in page.ids.items()
        if (decision := decisions.get(read)) and decision.verdict in _MARKS
    }


def _terminal(number: int, page: CasePage, found: tuple[Decided, ...]) -> str:
    from habeas.cli.read import colour, width
    from habeas.pages.terminal import Page
    from habeas.register.case_numbers import written

    texts = {r.document.id: r.text.characters for r in page.readings}
    sheet = Page(texts, width=width(), colour=colour(), marks=_verdicts(page, found))
    sheet.row("case", written(number))
    sheet.law(page.jurisdiction, page.found_from)
    sheet.sources([reading.document for reading in page.readings])
    one = page.person
    sheet.person(one.case, one.status, one.clocks)
    sheet.remarks(page.remarks)
    return sheet.text


def _json(number: int, page: CasePage, found: tuple[Decided, ...]) -> dict[str, object]:
    from habeas.clocks import as_dict
    from habeas.pages.claims import claim_fields
    from habeas.pages.record import document_fields, person_fields, remark_fields
    from habeas.register.case_numbers import written

    decisions = {i: d for one in found for i, d in one.decisions.items()}
    case = page.person.case
    told = [*case.attributes, *(claim for entry in case.timeline for claim in entry.claims)]
    claims = []
    for claim in told:
        row = claim_fields(claim)
        decision = decisions.get(page.ids[claim.id])
        row["read_as"] = page.ids[claim.id]
        row["decision"] = (
            {"verdict": decision.verdict, "by": decision.by, "at": decision.at,
             "version": decision.version}
            if decision else None
        )  # fmt: skip
        claims.append(row)
    return {
        "case": written(number),
        "documents": [
            document_fields(one.told.reading.document, str(one.told.document)) for one in found
        ],
        "claims": claims,
        "person": person_fields(
            case.person, page.person.status, case.timeline, [as_dict(c) for c in page.person.clocks]
        ),
        "remarks": [remark_fields(remark) for remark in page.remarks],
        "jurisdiction": {"code": page.jurisdiction, "found_from": list(page.found_from)},
    }
