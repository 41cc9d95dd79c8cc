"""``habeas show``: one case across its documents."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from habeas.cli import declaring, opening
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from habeas.casework import CasePage
    from habeas.pages.terminal import Page
    from habeas.records.intervention import Intervention
    from habeas.records.remark import Remark
    from habeas.records.task import Task
    from habeas.register.asking import Decided
    from habeas.register.clusters import Dispute
    from habeas.register.store import Register


class CaseOrReadings(HabeasError):
    """Neither a case nor the readings of a document, or both."""

    def __init__(self) -> None:
        super().__init__(
            "expected a case number such as H-0007, or --readings with a document number, found "
            "both or neither; habeas list shows the cases"
        )


_MARKS = {"accept": "accepted", "correct": "corrected"}


def register(parser: argparse.ArgumentParser) -> None:
    """The options of ``habeas show``."""
    parser.add_argument("case", nargs="?", metavar="CASE", help="a case number, such as H-0001")
    parser.add_argument(
        "--readings", type=int, metavar="N",
        help="instead of a case: the readings of document N, and what each changed",
    )  # fmt: skip
    declaring.as_of(parser)
    declaring.known_at(parser)
    declaring.jurisdiction(parser)
    declaring.output(parser, ("case", "json"))
    parser.add_argument(
        "--set-aside", action="store_true", help="also claims assessed as refuted or unverified"
    )
    opening.options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the page of one case."""
    from habeas.register.case_numbers import number_in, written

    if (options.case is None) == (options.readings is None):
        raise CaseOrReadings
    known_at = declaring.known_until(options.known_at)
    if options.readings is not None:
        return _readings(options, known_at)
    asked = number_in(options.case)
    with opening.opened(options) as unlocked:
        from habeas.register.cases import once, stands_as
        from habeas.register.interventions import interventions
        from habeas.register.persons import disputed_in
        from habeas.register.tasks import tasks

        number = asked if known_at else stands_as(unlocked, asked)
        page, found = page_of(unlocked, number, known_at, options.as_of, options.jurisdiction)
        weakened = _weakened(unlocked, found, known_at)
        also, disputed = () if known_at else once(unlocked, number), disputed_in(unlocked, number)
        due = tasks(unlocked, cases=[number], known_at=known_at)
        sent = interventions(unlocked, cases=[number], known_at=known_at)
    if options.format == "json":
        from habeas.cli.case_record import case_record
        from habeas.pages.marks import escaped

        record = case_record(number, page, found, weakened, due, sent, aside=options.set_aside)
        record["also"] = [written(one) for one in also]
        record["disputed"] = [[one.refused, one.against] for one in disputed]
        print(escaped(json.dumps(record, ensure_ascii=False, indent=1)))
    else:
        numbers, aside = (number, *also), options.set_aside
        sheet = _terminal(numbers, disputed, page, found, weakened, due, sent, aside=aside)
        sys.stdout.write(sheet.text)
    return 0


def _readings(options: argparse.Namespace, known_at: str | None) -> int:
    from habeas.cli.readings import page, record

    with opening.opened(options) as unlocked:
        written = (record if options.format == "json" else page)(
            unlocked, options.readings, known_at
        )
    sys.stdout.write(written)
    return 0


def page_of(  # noqa: PLR0913 - what is asked, and how it stood
    unlocked: Register,
    number: int,
    known_at: str | None,
    as_of: str | None,
    jurisdiction: str | None,
    *,
    whole: bool = False,
) -> tuple[CasePage, tuple[Decided, ...]]:
    """The page of one case on a day, and the documents and decisions it rests on. A ``whole`` one
    holds what was set aside among the rest.
    """
    from habeas.register.asking import decided
    from habeas.register.cases import name_of
    from habeas.register.naming import given_names

    found = decided(unlocked, number, known_at)
    named = name_of(unlocked, number)
    given = given_names(unlocked, [number], known_at).get(number, "")
    return page_from(found, named, as_of, jurisdiction, whole=whole, given=given), found


def page_from(  # noqa: PLR0913 - what it rests on, and how it is asked for
    found: tuple[Decided, ...],
    named: str,
    as_of: str | None,
    jurisdiction: str | None,
    *,
    whole: bool = False,
    given: str = "",
) -> CasePage:
    """The page of a case on a day, from the documents and decisions it rests on; under the name
    that a researcher gave, where one did.
    """
    from habeas.casework import case_across
    from habeas.cli.read import today
    from habeas.cli.telling import source_of
    from habeas.records.when import parse

    telling = [one for one in found if one.tells]
    day = parse(as_of or today()).latest
    assert day is not None
    sources = [source_of(one, whole=whole) for one in telling]
    name = given or _name(named, telling)
    page = case_across(name, sources, as_of=day, jurisdiction=jurisdiction)
    silent = tuple(_silent(one) for one in found if not one.tells)
    return replace(page, remarks=(*page.remarks, *silent))


def _weakened(
    unlocked: Register, found: tuple[Decided, ...], known_at: str | None
) -> frozenset[str]:
    """The claims whose level needs two independent sources and, by what is known now, has fewer."""
    from habeas.case.independence import independent
    from habeas.records.assessment import NEEDS_TWO
    from habeas.register.assessing import backings_of

    return frozenset(
        claim
        for one in found
        for claim, assessment in one.assessments.items()
        if assessment.level in NEEDS_TWO
        and independent(backings_of(unlocked, [claim, *assessment.beside], known_at))[0] < 2
    )


def _name(name: str, telling: list[Decided]) -> str:
    """The name of a case; where no leading reading gives it any more, the first that one gives."""
    given = [
        (person.name, *person.aliases)
        for one in telling
        for person in one.told.reading.persons
        if person.name in one.told.names
    ]
    return name if not given or any(name in names for names in given) else given[0][0]


def _silent(one: Decided) -> Remark:
    """A document in which another reading than the leading one names the person."""
    from habeas.records.remark import Remark

    document = one.told.reading.document
    facts = (("document", one.told.document), ("title", document.title or document.name))
    return Remark("named_no_longer", None, facts)


def _marks(page: CasePage, found: tuple[Decided, ...], weakened: frozenset[str]) -> dict[str, str]:
    """A word for each claim that was decided on or assessed, by its id as shown."""
    from habeas.cli.choosing import choice_marks

    marks = {name: [word] for name, word in _verdicts(page, found).items()}
    assessments = {i: a for one in found for i, a in one.assessments.items()}
    for name, read in page.ids.items():
        if (assessment := assessments.get(read)) and assessment.level:
            on = "assessed on an earlier reading: " if assessment.earlier else ""
            word = f"{on}{assessment.level} by {assessment.by}: {assessment.why}"
            marks.setdefault(name, []).append(word)
        if read in weakened:
            marks[name].append("by what is known now, one source: assess it again")
    for name, word in choice_marks(page, found).items():
        marks.setdefault(name, []).append(word)
    return {name: "; ".join(words) for name, words in marks.items()}


def _verdicts(page: CasePage, found: tuple[Decided, ...]) -> dict[str, str]:
    """A word for each decided claim, by its id as shown."""
    marks: dict[str, str] = {}
    for shown, read in page.ids.items():
        for one in found:
            if read in one.in_force and (word := _mark(one, read)):
                marks[shown] = word
            elif read in one.earlier:
                before = one.earlier[read]
                verdict = _MARKS.get(before.verdict or "", "rejected")
                marks[shown] = f"decided on an earlier reading: {verdict} by {before.by}"
    return marks


def _mark(one: Decided, claim: str) -> str:
    decision = one.in_force[claim]
    if decision.verdict not in _MARKS:
        return ""
    word = f"{_MARKS[decision.verdict]} by {decision.by}"
    kept = next((kept for kept in one.kept if kept.claim.id == claim), None)
    if kept is None:
        return word
    if kept.claim.by_model and not one.told.reading.by_model:
        return f"{word}; a model read it, the rules do not"
    return f"{word}; the newer reading does not find it"


def _terminal(  # noqa: PLR0913 - a page has as many parts
    numbers: tuple[int, ...],
    disputed: tuple[Dispute, ...],
    page: CasePage,
    found: tuple[Decided, ...],
    weakened: frozenset[str],
    due: Sequence[Task],
    sent: Sequence[Intervention],
    *,
    aside: bool,
) -> Page:
    from habeas.cli.read import colour, width
    from habeas.cli.sourcing import behind_each
    from habeas.clocks.standards import response_to
    from habeas.pages.terminal import Page
    from habeas.pages.work import interventions_on, tasks_on
    from habeas.reading.sheets.rows import MEDIA_TYPE
    from habeas.register.case_numbers import written

    texts = {r.document.id: r.text.characters for r in page.readings}
    older = {
        (text.document, text.layer): text.characters for one in found for text in one.older_texts
    }
    marks = _marks(page, found, weakened)
    rows = [r for r in page.readings if r.document.media_type == MEDIA_TYPE]
    cells = {r.document.id: r.text.trace for r in rows}
    sheet = Page(texts, width=width(), colour=colour(), marks=marks, older=older, cells=cells)
    sheet.row("case", " · ".join(written(one) for one in numbers))
    for one_of in disputed:
        words = f"decision {one_of.refused} (same) against {one_of.against} (different)"
        sheet.row("disputed", f"{words}; habeas undo takes one back", "bold red")
    sheet.law(page.jurisdiction, page.found_from)
    pairs = {o.told.reading.document.id: (o.told.reading.document, o.given) for o in found}
    sheet.sources([reading.document for reading in page.readings], behind_each(pairs))
    for words, late in _to_verify(page, found):
        sheet.row("verify by", words, "bold red" if late else "")
    one = page.person
    sheet.person(one.case, one.status, one.clocks, one.custody)
    interventions_on(sheet, [(each, response_to(each)) for each in sent])
    tasks_on(sheet, due, page.as_of)
    sheet.set_aside(page.aside, asked=aside)
    sheet.remarks(page.remarks)
    return sheet


def _to_verify(page: CasePage, found: tuple[Decided, ...]) -> list[tuple[str, bool]]:
    """What must still be verified, in words, and whether it is due."""
    from habeas.clocks.verifying import due_in_words

    rows = []
    for at, one in enumerate((one for one in found if one.tells), 1):
        if one.given.verify_by is not None:
            day = date.fromisoformat(one.given.verify_by)
            words = due_in_words(day, page.as_of)
            rows.append((f"[{at}] {words} (document {one.told.document})", day <= page.as_of))
    return rows
