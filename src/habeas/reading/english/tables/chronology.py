"""Chronologies and diaries: a line stands under the day that opens it, and so do its later sentences.

Their lines often leave out whom they are about ("30 March. Appeal lodged."): the person the page is
headed by, or the one the line names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days import whose_day
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block


_DATED = re.compile(
    r"\W*(?:(?:day\s+\d+\W+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+to\s+\d{1,2})?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{1,2})?(?:,?\s+\d{4})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:,?\s+\d{4})?\s*(?:[.:–—-]|\s-)(?:\s|$)"
    r"|\W*(?:19|20)\d\d-\d\d-\d\d\s+[a-z]",
    re.IGNORECASE,
)
_FEWEST = 4


_STAMP = re.compile(
    r"\W*(?:(?:posted|update|updated|part\s+\d+|@[\w.]+|[A-Z][\w.]+(?:\s+[A-Z][\w.]+){0,2})\W+){0,2}(?:on\s+)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?P<date>\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?,?\s+\d{4}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d)"
    r"(?:\W+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|local\s+time))?)?\W*",
    re.IGNORECASE,
)
_FEWEST_STAMPS = 2


def stamps(characters: str, page: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """Where the dates stand that posts of a thread are stamped with, by the number of their block."""
    found: dict[int, tuple[int, int]] = {}
    for number, block in enumerate(page):
        match = _STAMP.fullmatch(characters, block.start, block.end)
        if match is not None:
            found[number] = match.span("date")
    return found if len(found) >= _FEWEST_STAMPS else {}


def _lines(characters: str, page: Sequence[Block]) -> list[Block]:
    return [block for block in page if _DATED.match(characters, block.start, block.end)]


def headed_by(characters: str, page: Sequence[Block], registry: Registry) -> int | None:
    """The one person a chronology is about: named above its first line, else the first it names."""
    lines = _lines(characters, page)
    if len(lines) < _FEWEST:
        return None
    private = [registry.entries[p] for p in registry.private()]
    above = [e for e in private if e.first_place < lines[0].start]
    if not above:
        above = [e for e in private if e.first_place < lines[0].end]
    return above[0].number if len(above) == 1 else None


def title_names(
    characters: str, page: Sequence[Block], named: Sequence[tuple[int, Run]]
) -> list[tuple[int, Run]]:
    """The names of a page; those in the title of a chronology count for more."""
    lines = _lines(characters, page)
    if len(lines) < _FEWEST:
        return list(named)
    return [
        (at, replace(run, points=run.points + 1))
        if run.start < lines[0].start and run.last - run.first > 1 else (at, run)
        for at, run in named
    ]  # fmt: skip


def carry(view: View, lines: frozenset[int]) -> None:
    """In a line of a chronology: whom its words without a subject are about."""
    discourse = view.discourse
    if discourse.main is None or view.sentence.block not in lines:
        return
    if view.sentence.index == 0:
        discourse.carried = (discourse.main,)
    if discourse.topic is not None:
        discourse.carried = (discourse.topic[0],)


def dated_lines(characters: str, page: Sequence[Block]) -> frozenset[int]:
    """The numbers of the blocks that open with a day, in a chronology."""
    lines = _lines(characters, page)
    return frozenset(b.sentences[0].block for b in lines) if len(lines) >= _FEWEST else frozenset()


def lines_from_to(lines: frozenset[int]) -> range:
    """From which block to which a chronology runs; what stands behind it is told from today."""
    return range(min(lines), max(lines) + 1) if lines else range(0)


def opened_by_days(characters: str, page: Sequence[Block]) -> frozenset[int]:
    """Where the days stand that open a line which goes on behind them: "23.10.2025 Poet freed", "- 3 May 2022: …".

    One such line is a dateline, and tells no more than the day of publication.
    """
    matches = (_OPENED.match(characters, block.start, block.end) for block in page)
    found = [match.start("day") for match in matches if match is not None]
    return frozenset(found) if len(found) >= _FEWEST_STAMPS else frozenset()


_OPENED = re.compile(
    r"\W*(?P<day>\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?,?\s+\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d{1,2},?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})(?:\)?\s*[:.–—|-]\s|\)?\s+[A-ZÀ-Ý])"
)


def day_heads(characters: str, page: Sequence[Block]) -> frozenset[int]:
    """The numbers of the lines that hold a day and nothing else, where a chronology stands under such lines."""
    found = [
        block.sentences[0].block for block in page
        if block.sentences and _STAMP.fullmatch(characters, block.start, block.end)
        and not _CLOCK.search(characters, block.start, block.end)
    ]  # fmt: skip
    heads = [n for n in found if n + 1 not in found]
    return frozenset(heads) if len(heads) >= _FEWEST_STAMPS else frozenset()


_CLOCK = re.compile(r"\d[:.]\d\d|\b(?:posted|updated?|part)\b|@", re.IGNORECASE)
""" "Update, 3 May 2022, 14:30": a post, told from its own day."""


def day_of_line(view: View, before: When, heads: frozenset[int] = frozenset()) -> When:
    """The day that a line of a chronology stands under ("3 June 2019: …"); UNKNOWN for others.

    A later day told in the line holds from there on; a day on a line of its own holds until the next.
    """
    block = view.sentence.block
    if heads and before.known and view.sentence.kind is not BlockKind.HEADING:
        opens = max((n for n in heads if n <= block), default=block)
        if opens < block and view.chunks[:1] and view.chunks[0].kind is not Kind.DATE:
            return before
    if view.sentence.index > 0:
        days = [(d.when, day) for d in view.dates if (day := d.when.day) is not None]
        if len(days) != 1 or before.day is None:
            return before
        return days[0][0] if days[0][1] > before.day else before
    chunks = view.chunks
    if not chunks or chunks[0].kind is not Kind.DATE:
        return UNKNOWN
    if all(c.kind in {Kind.DATE, Kind.MARK} for c in chunks):
        return whose_day.date_at(view, 0)
    if len(chunks) < 3:
        return UNKNOWN
    if len(chunks) <= _A_FEW and not any(c.kind is Kind.VERB for c in chunks):
        return whose_day.date_at(view, 0)  # "TUESDAY, Ankara."
    mark = chunks[1].kind is Kind.COMMA and chunks[1].low[0] in {":", "–", "—"}
    point = chunks[0].low[-1] == "." or chunks[1].low == (".",)
    return whose_day.date_at(view, 0) if mark or point else UNKNOWN


_A_FEW = 5
"""So many chunks at most stand in a sentence that only heads a paragraph with its day and place."""


_OF_NO_DAY = re.compile(
    r"\b(?:has|have|had|never|yet|ever|still|to\s+this\s+day|is\s+held|are\s+held|believes?|later)\b"
)
""" "The ashes have never been handed over", "his family believes that he was beaten": on no day of the line."""


_RETOLD = re.compile(
    r"\b(?:tells?|told|writes?|wrote|says?|said|recounts?|stat(?:es|ed))\b[^.;]{0,60}?\b(?:that|how)\b"
)
_ANSWERED = re.compile(
    r"\b(?:accusations?|charges?|claims?)\s+(?:that|which)\s+(?:he|she|they|both|all)\s+(?:rejects?|den(?:y|ies))\b|\bmaintains?\s+that\b"
)


def _answered_or_told(draft: Draft, view: View) -> bool:
    """ "An accusation that they reject", "tells his lawyer that he was kept awake": the line tells when it was said, not when it was."""
    words = view.characters[view.sentence.start : draft.end]
    if draft.event is Event.ILL_TREATMENT and draft.stance is Stance.ALLEGED:
        return _RETOLD.search(words) is not None
    denied = draft.event is Event.CHARGE and draft.stance is Stance.DENIED
    return denied and _ANSWERED.search(words) is not None


def under(day: When, draft: Draft, view: View, *, headed: bool = False) -> Draft:
    """A later sentence of such a line, when it has no date of its own, happened on that day."""
    timeless = draft.event in {Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY, Event.GROUNDS}
    timeless |= draft.rule == "offence.in_brackets"
    if not day.known or draft.when.known or timeless:
        return draft
    if len(view.dates) > 1 or (view.sentence.index > 0 and view.dates):
        return draft
    told = view.sentence.start, draft.end
    if _answered_or_told(draft, view):
        return draft
    further = draft.event is not Event.HEALTH and (view.sentence.index > 0 or headed)
    if further and _OF_NO_DAY.search(view.characters, *told):
        return draft
    return replace(draft, when=When(day.edtf, Basis.RELATIVE, "line date"))
