"""``habeas assess``: say how far a claim is true, apart from whether its document says it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.cli import opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.records.assessment import Assessment
    from habeas.records.claim import Claim
    from habeas.register.store import Register

_LEVELS = (
    "unverified", "credible", "corroborated", "confirmed", "disputed", "refuted", "withdraw",
)  # fmt: skip
_CLAIM = re.compile(r"[0-9a-f]{16}")


class NoExpectation(HabeasError):
    """An assessment that does not say which version was seen."""

    def __init__(self) -> None:
        super().__init__(
            "expected --expect VERSION, the version of the assessment you have seen, found none; "
            "habeas assess CLAIM tells it"
        )


class NoClaim(HabeasError):
    """A level for something that is no claim."""

    def __init__(self) -> None:
        super().__init__(
            "expected the id of a claim to assess, found a case or something else; habeas assess "
            "CASE lists the claims"
        )


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas assess``."""
    parser.add_argument(
        "what", metavar="CLAIM", help="a claim; or a case, to list its claims with their ids"
    )
    parser.add_argument(
        "level", nargs="?", choices=_LEVELS,
        help="how far it is true; left out, the assessments so far; withdraw takes the last back",
    )  # fmt: skip
    parser.add_argument(
        "--beside", action="append", default=[], metavar="CLAIM",
        help="a claim of another document that tells the same (repeatable; else those that word it "
        "alike)",
    )  # fmt: skip
    parser.add_argument("--expect", type=int, metavar="VERSION", help="the version you have seen")
    parser.add_argument("--why", default="", metavar="WORDS", help="what was checked; no names")
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Record an assessment, or tell those so far; a stale one is refused with both versions."""
    is_claim = bool(_CLAIM.fullmatch(options.what))
    if options.level is not None and not is_claim:
        raise NoClaim
    if options.level is not None and options.expect is None:
        raise NoExpectation
    with opening.opened(options) as unlocked:
        if not is_claim:
            _list(unlocked, options.what)
        elif options.level is None:
            _tell(unlocked, options.what, options.beside)
        else:
            _assess(unlocked, options)
    return 0


def _assess(unlocked: Register, options: argparse.Namespace) -> None:
    from habeas.case.independence import needs
    from habeas.cli.where_used import say_built_on
    from habeas.records.assessment import NEEDS_TWO, SET_ASIDE, Level
    from habeas.register.assessing import WITHDRAW, assess

    level = None if options.level == WITHDRAW else Level(options.level)
    beside = list(options.beside)
    if level in NEEDS_TWO and not beside:
        beside = _alike(unlocked, options.what)
    made = assess(
        unlocked, options.what, level, expect=options.expect, at=opening.now(), why=options.why,
        rule=needs, beside=beside,
    )  # fmt: skip
    built = say_built_on(unlocked, options.what) if level in SET_ASIDE else ""
    print(f"{made.level or 'withdrawn'}, version {made.version}{built}")


def _alike(unlocked: Register, claim: str) -> list[str]:
    """The claims of the case that word the same event as this one, of any document."""
    from habeas.cli.show import page_of
    from habeas.register.assessing import case_of

    case = case_of(unlocked, claim)
    if case is None:
        return []
    page, _ = page_of(unlocked, case, None, None, None, whole=True)
    entries = page.person.case.timeline
    for claims in (*(entry.claims for entry in entries), page.person.case.attributes):
        read = [page.ids[one.id] for one in claims]
        if claim in read:
            value = claims[read.index(claim)].value
            return [
                other
                for other, one in zip(read, claims, strict=True)
                if other != claim and one.value == value
            ]
    return []


def _tell(unlocked: Register, claim: str, beside: list[str]) -> None:
    """The assessments of one claim, and how many independent sources tell it."""
    from habeas.case.independence import independent
    from habeas.pages.marks import shown
    from habeas.register.assessing import assessments_of, backings_of, case_of

    for each in (claim, *beside):
        case_of(unlocked, each)
    others = beside or _alike(unlocked, claim)
    backings = backings_of(unlocked, [claim, *others])
    made = assessments_of(unlocked, claim)
    for one in made:
        print(shown(f"{one.version}  {one.level or 'withdrawn'} by {one.by}, {one.at}: {one.why}"))
    if not made:
        print("not assessed; --expect 0 assesses it first")
    count, because = independent(backings)
    documents = sorted({backing.document for backing in backings})
    word = "document" if len(documents) == 1 else "documents"
    print(f"told by {word} {', '.join(map(str, documents))}: {count} independent")
    for reason in because:
        print(shown(f"  {reason}"))


def _list(unlocked: Register, words: str) -> None:
    """The claims of one case, each with its id and its assessment."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from habeas.cli.read import width
    from habeas.pages.marks import shown

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for title in ("claim", "date", "event", "stance", "document", "assessment"):
        table.add_column(title, overflow="fold", no_wrap=title == "claim")
    for claim, read, document, assessment in _claims(unlocked, words):
        level = "" if assessment is None else str(assessment.level or "withdrawn")
        level += " on an earlier reading" if assessment and assessment.earlier else ""
        version = f" (version {assessment.version})" if assessment else ""
        cells = (
            read, claim.when.edtf or "undated", claim.event.replace("_", " "), str(claim.stance),
            str(document), level + version,
        )  # fmt: skip
        table.add_row(*(Text(shown(cell)) for cell in cells))
    Console(width=width(), highlight=False).print(table)


def _claims(unlocked: Register, words: str) -> Iterator[tuple[Claim, str, int, Assessment | None]]:
    from habeas.cli.show import page_of
    from habeas.register.case_numbers import number_in
    from habeas.register.cases import stands_as

    number = stands_as(unlocked, number_in(words))
    page, found = page_of(unlocked, number, None, None, None, whole=True)
    case = page.person.case
    assessments = {i: a for one in found for i, a in one.assessments.items()}
    documents = {one.told.reading.document.id: one.told.document for one in found}
    told = [*case.attributes, *(claim for entry in case.timeline for claim in entry.claims)]
    for claim in told:
        read = page.ids[claim.id]
        yield claim, read, documents[claim.quote.document], assessments.get(read)
