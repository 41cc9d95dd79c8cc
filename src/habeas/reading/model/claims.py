"""Checked answers become claims, each proved on the document's own characters."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from habeas.reading.model.answer import NotAnAnswer, Row, rows
from habeas.reading.model.folding import occurrences
from habeas.reading.model.prompt import prompt_hash
from habeas.reading.model.vocabulary import CLOSED, COPIED, weaker
from habeas.reading.visible import visible
from habeas.records.change import replace
from habeas.records.claim import BY_MODEL, Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.quote import quote
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.model.prompt import Part
    from habeas.reading.outline import Outline, Voice

_ATTRIBUTES = frozenset((Event.OCCUPATION, Event.ALIAS))
_WORDED_BY_NOT = frozenset((Event.ACCESS_DENIED, Event.CALL, Event.DISAPPEARANCE, Event.TRAVEL_BAN))
"""Events whose own words say not or should: "did not know where she was" tells a disappearance."""
_KEPT_REMARKS = frozenset(
    ("published_implied", "name_variant", "budget", "several_languages", "part_without_reader")
)
_CJK_BREAK = re.compile("(?<=[\u2e80-\u9fff\uff00-\uffef])\\s+(?=[\u2e80-\u9fff\uff00-\uffef])")


T = TypeVar("T")


class Answered(NamedTuple):
    """What came back for one question: the text, or the reason why there is none."""

    part: Part
    text: str | None
    failure: str | None = None


class _Span(NamedTuple):
    start: int
    end: int


class _Rejected(Exception):
    """One answered claim is not kept; ``args`` holds the reason."""


def understood(
    outline: Outline, answers: Iterable[Answered], *, model: str, left_out: int = 0
) -> Reading:
    """The reading that a model's answers give, after every check, with a remark that counts them.

    ``model`` is the name it goes by; ``left_out`` the characters that no question held.
    """
    checker = _Checker(outline, f"model/1+{prompt_hash()}:{model}")
    failed: Counter[str] = Counter()
    unread = left_out
    asked = 0
    for answered in answers:
        asked += 1
        problem = answered.failure
        if answered.text is not None:
            try:
                found = rows(answered.text, answered.part, checker.rejected)
            except NotAnAnswer:
                problem = "no_usable_answer"
            else:
                checker.offered += len(found)
                checker.take(found)
        if problem is not None:
            failed[problem] += 1
            first, last = answered.part.first, answered.part.last
            unread += sum(b - a for a, b in outline.sentences[first:last])
    claims = tuple(sorted(checker.claims.values(), key=lambda c: (c.quote.start, c.quote.end)))
    remarks = [r for r in outline.rules.remarks if r.code in _KEPT_REMARKS]
    remarks.append(_counted(checker, claims, asked, model))
    if failed or unread:
        facts = (
            ("characters", unread),
            ("parts", failed.total()),
            ("reasons", tuple(sorted(failed))),
        )
        remarks.append(Remark("model_unread", None, facts))
    persons = _persons(outline, claims)
    rules = outline.rules
    return Reading(
        rules.document, rules.text, claims, persons, (), tuple(remarks), rules.unread,
        readers=(checker.reader,),
    )  # fmt: skip


def _counted(checker: _Checker, claims: Sequence[Claim], asked: int, model: str) -> Remark:
    rejected, dropped = checker.rejected, checker.dropped
    facts: tuple[tuple[str, str | int | tuple[str, ...]], ...] = (
        ("dropped", tuple(f"{name} {dropped[name]}" for name in sorted(dropped))),
        ("kept", len(claims)),
        ("lowered", checker.lowered),
        ("model", model),
        ("offered", checker.offered + rejected_before(rejected)),
        ("parts", asked),
        ("rejected", tuple(f"{name} {rejected[name]}" for name in sorted(rejected))),
    )
    return Remark("model_read", None, facts)


_BEFORE = frozenset(
    "wrong_form unknown_event unknown_stance unknown_person unknown_sentence too_many".split()
)


def rejected_before(rejected: Counter[str]) -> int:
    """How many answered claims never became a row."""
    return sum(count for reason, count in rejected.items() if reason in _BEFORE)


def _persons(outline: Outline, claims: Sequence[Claim]) -> tuple[Person, ...]:
    known = {person.name: person for person in outline.rules.persons}
    told = {claim.person for claim in claims}
    made = {
        one.name: known.get(one.name, Person(one.name, one.forms))
        for one in outline.persons
        if one.name in told
    }
    return tuple(made.values())


class _Checker:
    """Checks the rows of one document and keeps those that hold."""

    def __init__(self, outline: Outline, reader: str) -> None:
        self.outline = outline
        self.reader = reader
        self.characters = visible(outline.rules.text)
        self.rejected: Counter[str] = Counter()
        self.dropped: Counter[str] = Counter()
        self.claims: dict[str, Claim] = {}
        self.offered = self.lowered = 0

    def take(self, found: list[Row]) -> None:
        """Keep the rows whose every word stands in their sentences."""
        for row in found:
            try:
                claim = self._claim(row)
            except _Rejected as reason:
                self.rejected[str(reason)] += 1
                continue
            if claim.id in self.claims:
                self.rejected["said_twice"] += 1
            else:
                self.claims[claim.id] = claim

    def _claim(self, row: Row) -> Claim:
        run, spot = self._quoted(row)
        outline = self.outline
        person = None if row.person is None else outline.persons[row.person].name
        spots = {name: self._found(words, run) for name, words in row.words.items()}
        stance, attribution = self._said(row, run, spot, person, spots)
        when = self._when(spots.get("date"))
        today = outline.rules.document.published.latest
        if today is not None and when.earliest is not None and when.earliest > today:
            stance = weaker(stance, Stance.PLANNED)
        self.lowered += stance is not row.stance
        months, days = self._length(spots.get("term"))
        ours = {name: self._ours(row, name) for name in CLOSED}
        copied = {name: self._words(spots[name][0]) for name in COPIED if name in spots}
        return replace(
            Claim(
                event=row.event,
                person=person,
                quote=quote(outline.rules.text, *spot),
                stance=stance,
                reader=self.reader,
                rules=BY_MODEL,
                when=when,
                duration_months=months,
                days=days,
                amount=self._amount(spots.get("amount")),
                attribution=attribution,
            ),
            **ours,
            **copied,
        )

    def _quoted(self, row: Row) -> tuple[_Span, _Span]:
        """The run of named sentences that holds the quote, and where in it the quote stands."""
        for run in self._runs(row.sentences):
            for start, end in occurrences(row.quote, self.characters[slice(*run)]):
                return run, _Span(run.start + start, run.start + end)
        raise _Rejected("quote_not_found")

    def _runs(self, numbers: tuple[int, ...]) -> list[_Span]:
        """Named sentences that follow each other, as one stretch of the text each."""
        sentences = self.outline.sentences
        firsts = [numbers[0], *(b for a, b in pairwise(numbers) if b != a + 1)]
        lasts = [*(a for a, b in pairwise(numbers) if b != a + 1), numbers[-1]]
        return [_Span(sentences[a][0], sentences[b][1]) for a, b in zip(firsts, lasts, strict=True)]

    def _found(self, words: str, run: _Span) -> list[_Span]:
        """Where words stand in the sentences of the quote; words that do not were made up."""
        found = occurrences(words, self.characters[slice(*run)])
        if not found:
            raise _Rejected("words_not_found")
        return [_Span(run.start + start, run.start + end) for start, end in found]

    def _words(self, span: _Span) -> str:
        own = self.outline.rules.text.characters[slice(*span)]
        return " ".join(_CJK_BREAK.sub("", own).split())

    # how surely, and who says so

    def _said(
        self,
        row: Row,
        run: _Span,
        spot: _Span,
        person: str | None,
        spots: dict[str, list[_Span]],
    ) -> tuple[Stance, tuple[str, ...]]:
        """The weaker of the two stances, and the speakers."""
        same = [
            claim
            for claim in self.outline.rules.claims
            if claim.event is row.event
            and claim.person == person
            and claim.quote.start < run.end
            and run.start < claim.quote.end
        ]
        stance = row.stance
        for one in [claim.stance for claim in same] or self._manners(row, run, spot):
            stance = weaker(stance, one)
        speakers = next((claim.attribution for claim in same if claim.attribution), ())
        if not speakers and "speaker" in spots:
            speakers = (self._words(spots["speaker"][0]),)
        if not speakers:
            speakers = tuple(v.speaker for v in self._voices(spot))
        if speakers and row.event is Event.ILL_TREATMENT:
            stance = weaker(stance, Stance.ALLEGED)
        return stance, speakers

    def _manners(self, row: Row, run: _Span, spot: _Span) -> list[Stance]:
        """How the rules see the words of a claim that they do not make themselves."""
        if row.event in _ATTRIBUTES:
            return []
        every = [m for m in self.outline.manners if m.start < run.end and run.start < m.end]
        own = [m for m in every if m.start < spot.end and spot.start < m.end] or every
        if own and all(manner.stance is None for manner in own):
            raise _Rejected("only_supposed")
        if row.event in _WORDED_BY_NOT:
            return [Stance.ALLEGED] if any(manner.hedged for manner in own) else []
        return [manner.stance for manner in own if manner.stance is not None]

    def _voices(self, spot: _Span) -> list[Voice]:
        over = [v for v in self.outline.voices if v.start <= spot.start < v.end]
        return sorted(over, key=lambda voice: voice.start)

    # values, from our own grammar only

    def _when(self, spots: list[_Span] | None) -> When:
        found = {
            d.when.edtf: d.when
            for d in self.outline.dates
            if d.when.known and _touching(spots, d.start, d.end)
        }
        return self._only("date", spots, list(found.values())) or UNKNOWN

    def _length(self, spots: list[_Span] | None) -> tuple[int | str | None, int | str | None]:
        found = {
            (n.months, n.days) for n in self.outline.lengths if _touching(spots, n.start, n.end)
        }
        return self._only("term", spots, list(found)) or (None, None)

    def _amount(self, spots: list[_Span] | None) -> str | None:
        found = {
            self._words(_Span(m.start, m.end))
            for m in self.outline.amounts
            if _touching(spots, m.start, m.end)
        }
        return self._only("amount", spots, list(found))

    def _only(self, name: str, spots: list[_Span] | None, found: list[T]) -> T | None:
        """The one value that words stand for; none and several both leave the slot empty."""
        if spots is not None and len(found) != 1:
            self.dropped[f"{name}_not_read"] += 1
        return found[0] if spots is not None and len(found) == 1 else None

    def _ours(self, row: Row, name: str) -> str | None:
        """A word of our own vocabulary, if it belongs to the event."""
        word = row.ours.get(name)
        if word is not None and word not in CLOSED[name].get(row.event, ()):
            self.dropped[f"{name}_not_known"] += 1
            return None
        return word


def _touching(spots: list[_Span] | None, start: int, end: int) -> bool:
    """Whether a value's words lie within the answered words, or these within them."""
    return any(
        (spot.start <= start and end <= spot.end) or (start <= spot.start and spot.end <= end)
        for spot in spots or ()
    )
