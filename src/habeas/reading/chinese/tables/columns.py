"""Which reader each column of a sheet has, and what a sheet tells as a whole."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables import cells, measures, standing, terms
from habeas.reading.chinese.words.numerals import number
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.tables.cells import Cell, Part


def _taken(event: Event, kind: str | None, rule: str) -> Callable[[Part, Cell], list[Draft] | None]:
    return lambda part, cell: cells.taken(part, cell, event, kind, rule)


def _formal(part: Part, cell: Cell) -> list[Draft] | None:
    return cells.taken(
        part, cell, Event.ARREST, "formal" if part.mainland else None, "sheet.formal"
    )


def _bail(part: Part, cell: Cell) -> list[Draft] | None:
    found = cells.taken(part, cell, Event.BAIL, None, "sheet.bail")
    kind = "取保候审" if "取保" in part.folded.text[cell.start : cell.at] else None
    return found and [replace(d, kind=kind, outcome="granted", place=None) for d in found]


def _length(part: Part, cell: Cell) -> list[Draft] | None:
    """ "羁押时长：869天": since when, by the day of publication."""
    match = re.match(
        r"(?:已|共|逾|约)*(?P<n>[0-9,]{1,6}|[一二三四五六七八九十百千]{1,8})[天日]",
        part.words(cell),
    )
    if match is None:
        return None
    days, today = number(match["n"]), part.published.day
    if days is None or days > 20_000:
        return None
    when = UNKNOWN
    if today is not None:
        when = When((today - timedelta(days)).isoformat(), Basis.RELATIVE, "published")
    return [replace(part.draft(Event.DETENTION, cell, "sheet.length"), when=when, days=days)]


def _alias(part: Part, cell: Cell) -> list[Draft] | None:
    """ "代号：老杭"."""
    words = part.words(cell).strip()
    if re.search("[。；，]", words) or len(words) > 24:
        return None
    base = part.draft(Event.ALIAS, cell, "sheet.alias")
    made, at = [], cell.read[0]
    for mark in re.compile("[、/／]|$").finditer(part.folded.text, *cell.read):
        if part.folded.text[at : mark.start()].strip():
            made.append(replace(base, at=at, value=part.own(at, mark.start()).strip("「」“” ")))
        at = mark.end()
    return made


def _plea(part: Part, cell: Cell) -> list[Draft] | None:
    """ "答辯：不認罪"."""
    words = part.words(cell).strip("。 　")
    base = replace(part.draft(Event.CHARGE, cell, "sheet.plea"), charge=part.charge)
    if re.fullmatch("(?:全部|均)?(?:不认罪|否认(?:控罪|指控)?|拒绝认罪|不认)", words):
        return [replace(base, stance=Stance.DENIED)]
    if re.fullmatch("(?:全部|均|已)?(?:认罪(?!认罚具结书)|承认控罪|认罪认罚|是)", words):
        return [replace(base, outcome="admitted")]
    return None


def _health(part: Part, cell: Cell) -> list[Draft] | None:
    """Well is well; anything else is read as a sentence."""
    well = re.fullmatch(
        "(?:尚|一般|基本|大致)*(?:良好|正常|健康|稳定|无恙|尚可|一般|良)",
        part.words(cell).strip("。 "),
    )
    return [] if well else None


READERS: dict[str, Callable[[Part, Cell], list[Draft] | None]] = {
    "occupation": cells.occupied, "charge": cells.charged, "trial": cells.hearing, "next": cells.hearing,
    "indicted": cells.indicted, "facility": cells.housed, "end": cells.ended, "released": cells.released,
    "lawyer_access": cells.access, "family_access": cells.access, "died": cells.died, "executed": cells.died,
    "sentence": terms.sentenced, "appeal": terms.appealed, "status": standing.standing, "measure": measures.measured, "health": _health, "plea": _plea, "alias": _alias,"length": _length,
    "arrested": _taken(Event.ARREST, None, "sheet.arrested"),
    "detained": _taken(Event.DETENTION, "刑事拘留", "sheet.detained"),
    "held": _taken(Event.DETENTION, None, "sheet.held"),
    "missing": _taken(Event.DISAPPEARANCE, None, "sheet.missing"),
    "residential": _taken(Event.DETENTION, "监视居住", "sheet.residential"),
    "formal": _formal, "bail": _bail,
}  # fmt: skip
_TAKEN = re.compile("(?:再次|再度|再|又)?(?:被|遭)(?:捕|抓|带走|拘捕|抓捕)|落网")
_ENDED = re.compile(
    "(?:二审|上诉|裁定)*(?:(?P<rejected>驳回(?:上诉)?)|(?P<upheld>维持(?:原判)?)|(?P<remanded>发回重审))"
)


def _of_year(part: Part, cell: Cell) -> list[Draft] | None:
    """A cell under a year ("2021年"): what befell somebody then; None where it is a sentence."""
    when = When(cell.column.split()[1], Basis.STATED)
    found = standing.standing(part, cell) or terms.sentenced(part, cell)
    words = part.words(cell).strip(" 　。")
    if found is None and _TAKEN.fullmatch(words):
        found = [part.draft(Event.ARREST, cell, "sheet.arrested")]
    if found is None and (ended := _ENDED.fullmatch(words)) is not None:
        base = part.draft(Event.APPEAL_RESULT, cell, "sheet.appeal")
        found = [replace(base, outcome=ended.lastgroup)]
    if found is None and (measured := measures.measured(part, cell)):
        found = measured
    return found and [d if d.when.known else replace(d, when=when) for d in found]


_LENDS = frozenset({"court", "place", "by", "docket", "id", "kept", "name", "judged", "day"})
"""Columns that tell nothing of their own."""


def read(part: Part) -> tuple[list[Draft], list[Cell]]:
    """The drafts of a sheet's cells, and the cells that are read as sentences."""
    made: list[Draft] = []
    free: list[Cell] = []
    for cell in part.cells:
        if part.silent(cell):
            continue
        reader = _of_year if cell.column.startswith("year ") else READERS.get(cell.column)
        if reader is None:
            if cell.column not in _LENDS:
                free.append(cell)
            elif cell.column == "judged":
                made += _judged(part, cell)
            continue
        found = reader(part, cell)
        if found is None:
            free.append(cell)
        else:
            made += found
    return made, free


def _judged(part: Part, cell: Cell) -> list[Draft]:
    """ "判决日期：2021年7月6日" where no cell tells the term, "判决日期：未判决"."""
    if part.first("sentence") is not None:
        return []
    base = part.draft(Event.SENTENCE, cell, "sheet.judged")
    if terms.NOT_YET.fullmatch(part.words(cell).strip()):
        return [replace(base, stance=Stance.NEGATED)]
    when = part.when("judged")
    if not when.known or "判刑" not in part.folded.text[cell.start : cell.at]:
        return []
    return [replace(base, when=when, court=part.court, charge=part.charge)]
