"""The notes of a table's row: short words that leave out whom they are about and often their verb.

"Appeal dismissed 14.03.2023. Retrial opens 11 July. Passport kept by police." The last, free cell of a
row is read as sentences of their own about the row's person; what no frame reads is read here.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.events.frames import spread
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.tables import cells
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.tables.rows import Row
    from habeas.reading.english.words.layout import Block, Sentence


def with_notes(page: Sequence[Block], table: Sequence[Row]) -> tuple[Block, ...]:
    """The blocks with every row's free cell as a sentence of its own."""
    cuts = sorted({row.free_from for row in table if row.start < row.free_from < row.end})
    return tuple(_cut(block, cuts) for block in page) if cuts else tuple(page)


def _cut(block: Block, cuts: Sequence[int]) -> Block:
    inside = [at for at in cuts if block.start < at < block.end]
    if not inside:
        return block
    made: list[Sentence] = []
    for one in block.sentences:
        places = [one.start, *(at for at in inside if one.start < at < one.end), one.end]
        for start, end in pairwise(places):
            made.append(replace(one, start=start, end=end, index=len(made)))
    return replace(block, sentences=tuple(made))


@record
class _Note:
    """The words of a note and what they tell."""

    event: Event
    words: re.Pattern[str]
    stance: Stance = Stance.ASSERTED
    kind: str | None = None
    outcome: str | None = None
    dated: bool = False
    """Whether the words tell something only with a day."""
    to: str | None = None
    """What was withheld."""


def _note(event: Event, words: str, stance: Stance = Stance.ASSERTED, **more: object) -> _Note:
    pattern = re.compile(r"\s*" + words.replace(" ", r"\s+"), re.IGNORECASE)
    return replace(_Note(event, pattern, stance), **more)


_RESULT = r"(?:his |her |first |second |cassation |final )?appeals? (?:was |has been )?"
_NOTES = (
    _note(Event.APPEAL_RESULT, _RESULT + r"(?:rejected|dismissed|refused|denied|failed|lost|turned down)\b", outcome="rejected"),
    _note(Event.APPEAL_RESULT, r"(?:sentence |term |verdict |conviction )?(?:upheld|confirmed|affirmed) (?:on appeal|by|in|on|\d)", outcome="upheld"),
    _note(Event.APPEAL_RESULT, r"(?:sentence |term )?(?:cut|reduced|shortened|lowered) (?:from [^.;]{3,25} )?(?:to|by) [^;]{2,30}? (?:on appeal|by the|by a)", outcome="reduced"),
    _note(Event.APPEAL, r"appeal (?:filed|lodged|pending|submitted)\b"),
    _note(Event.RELEASE, r"(?:released|freed|set free|let out|let go)(?: (?:under|on|after|from|by|in|with|early|without)\b|,? \d|[.;,]|\s*$)"),
    _note(Event.TRIAL, r"(?:re-?trial|trial|next (?:hearing|court date)|(?:court |preliminary |appeal |first )?hearing)(?: (?:opens?|opened|starts?|started|begins?|began|due|set|fixed|scheduled|resumes?|on|for|to open|to start|to begin)){0,3}:? (?=[\w.]*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", dated=True),
    _note(Event.TRIAL, r"(?:continues|resumes|back in court|returns to court|adjourned|next (?:session|sitting|mention|appearance|date)|mention)(?: (?:on|to|until|till|for|in|due)){0,2}:? (?=[\w.]*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", Stance.PLANNED, dated=True),
    _note(Event.TRIAL, r"(?:(?:first )?arraigned|(?:witness |closed |short )?hearing held|(?:closing arguments|(?:\w+ )?witness(?:es)?|final statements?)(?: were| was)? heard)\b"),
    _note(Event.CHARGE, r"(?:(?:plea|pleas)(?: taken| entered)?:? |plead(?:s|ed)? |both |all |each )*not guilty\b", Stance.DENIED),
    _note(Event.CHARGE, r"(?:(?:plea|pleas)(?: taken| entered)?:? |plead(?:s|ed)? )(?:both |all |each )*guilty\b", outcome="admitted"),
    _note(Event.CONVICTION, r"(?:verdict|judge?ment) (?:is |now |was )?(?:expected|due|postponed|put off|reserved|adjourned|set|scheduled|deferred|moved)(?: (?:on|to|until|till|for|in)){0,2}:? (?=[\w.]*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", Stance.PLANNED, dated=True),
    _note(Event.SENTENCE, r"sentenc(?:e|ing)(?: hearing)?(?: (?:is|now|was|expected|due|postponed|put off|reserved|adjourned|set|scheduled|deferred|on|to|until|for|in)){1,3}:? (?=[\w.]*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", Stance.PLANNED, dated=True),
    _note(Event.HARASSMENT, r"(?:dismissed|sacked|fired|expelled|suspended) (?:from|by|as)\b", kind="dismissal"),
    _note(Event.HARASSMENT, r"(?:questioned|interrogated|summoned)\b", kind="questioning"),
    _note(Event.HARASSMENT, r"threatened (?:with|by)\b", kind="threat"),
    _note(Event.CONFISCATION, r"(?:car|house|flat|home|property|phone|phones|computer|laptop|equipment|savings|books) (?:was |were )?(?:confiscated|seized|taken|impounded)\b"),
    _note(Event.BAIL, r"bail (?:was |again )?(?:refused|denied|rejected)\b", Stance.NEGATED, outcome="refused"),
    _note(Event.BAIL, r"bail (?:was )?granted\b", outcome="granted"),
    _note(Event.TRANSFER, r"(?:moved|transferred) (?:to|from)\b"),
    _note(Event.DEATH, r"died\b"),
    _note(Event.CHARGE, r"(?:not|never) (?:yet |formally |been ){0,2}charged\b", Stance.NEGATED),
    _note(Event.ACCESS_DENIED, r"(?:lawyers?|counsel|legal aid)(?: of (?:his|her) choice)? (?:was )?(?:refused|denied|not allowed|not admitted)\b", to="lawyer"),
    _note(Event.ACCESS_DENIED, r"(?:family )?(?:visits?|calls?|parcels?) (?:was |were )?(?:refused|denied|not allowed|banned)\b", to="family"),
    _note(Event.ACCESS_DENIED, r"(?:second )?(?:post-mortem|autopsy) (?:was )?(?:refused|denied|not allowed)\b", to="post-mortem"),
    _note(Event.DISAPPEARANCE, r"whereabouts (?:unknown|not known)\b"),
)  # fmt: skip


def notes(view: View, told: frozenset[Event]) -> Iterator[Draft]:
    """What a note says of the person its row or item is about, besides the events ``told`` already."""
    people = view.discourse.carried
    start, end = view.sentence.start, view.sentence.end
    if not people or end - start > _SHORT or any(chunk.mentions for chunk in view.chunks):
        return
    places = [start, *(m.end() for m in _PARTS.finditer(view.characters, start, end)), end]
    read = set(told)
    for first, last in pairwise(places):
        for draft in _noted(view, read, (first, last), people):
            read.add(draft.event)
            yield draft


_PARTS = re.compile(r"[;,]\s+(?:and\s+)?(?=[a-z])")
""" "Convicted on 30 April; sentencing on 10 May": each part is a note."""


def _noted(
    view: View, told: set[Event], part: tuple[int, int], people: tuple[int, ...]
) -> Iterator[Draft]:
    """What one part of a note says."""
    start, end = part
    for note in _NOTES:
        if note.event in told or (match := note.words.match(view.characters, start, end)) is None:
            continue
        when = _day(view, match.end(), part)
        if note.dated and not when.known:
            continue
        base = Draft(
            note.event, None, view.sentence, start, end, f"note.{note.event}", note.stance,
            when=when, kind=note.kind, outcome=note.outcome, to=note.to,
        )  # fmt: skip
        if note.event is Event.APPEAL_RESULT and note.outcome == "reduced":
            left = next((d.months for d in view.durations if d.start < match.end()), None)
            base = replace(base, duration_months=left)
        yield from spread(base, Referent(people))
        return


_SHORT = 120
_UNTIL = re.compile(r"\b(?:until|till|up\s+to)\s+$")


def _day(view: View, place: int, part: tuple[int, int]) -> When:
    """The day of a note, in words or as figures; one behind "until" is an end, not the day it began."""
    start, end = part
    dates = [one for one in view.dates if start <= one.words.start < end]
    if not dates:
        return cells.day(view.characters[place:end])
    until = _UNTIL.search(view.characters[start : dates[0].words.start])
    ends = until is not None and dates[0].words.start > place + 1
    return UNKNOWN if ends or len(dates) > 1 else dates[0].when
