"""The sentence that a higher court judged: "upheld the death sentences of X and Y", "annulled the six years he was given in June"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.penalties.kinds import kind_of
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.records.when import When

_TERM = r"(?:sentences?|terms?|penalt(?:y|ies)|punishments?|imprisonment)"
_WHOLE = needing(
    rf"\b(?:(?P<kind>life|death)\s+(?:(?:prison|jail)\s+)?{_TERM}|sentences?\s+of\s+(?P<of>life|death))\b",
    "life|death",
    flags=re.IGNORECASE,
)
_NOUN_BEHIND = re.compile(
    rf"[’']?\s+(?:(?:prison|jail|suspended|custodial|first|original)\s+)*{_TERM}\b", re.IGNORECASE
)
_NOUN_BEFORE = re.compile(
    rf"\b{_TERM}\s+(?:of\s+|\([^)]{{0,20}}$)(?:a\s+total\s+of\s+)?$", re.IGNORECASE
)
_APPOSED = re.compile(
    rf"\b{_TERM}(?:\s+(?:of|against|imposed\s+on)\s+[^,;:.]{{3,60}}?)?(?:\s+(?:unchanged|in\s+force|in\s+place|standing|intact|untouched))?\s*[:–—(]\s*$"
    rf"|\b{_TERM}\s+(?:of|against|imposed\s+on)\s+[^,;:.]{{3,60}},\s*$",
    re.IGNORECASE,
)
""" "The sentence unchanged: four years in a colony", "the sentence of the lawyer X, 16 years, was left in force"."""
_LEFT = re.compile(r"\b(?:to|by|with|into)\s+(?:a\s+|an\s+)?$", re.IGNORECASE)
_APART = re.compile(r";|\b(?:who|whose|while|after|had|has|have)\b")
_PASSED = re.compile(
    r"[^.;:]{0,60}?\b(?:given|handed(?:\s+down)?|imposed|received|passed|issued|pronounced|got|delivered|meted\s+out)\b[^.;:]{0,40}$"
)
""" "That the court had imposed in May": the day of the sentence itself."""


def judged(view: View, read: Sequence[Draft]) -> Iterator[Draft]:
    """The sentences that the results of appeals in a sentence name, of those whom the results concern."""
    results = [d for d in read if d.event is Event.APPEAL_RESULT and d.stance is Stance.ASSERTED]
    results = [d for d in results if d.person is not None]
    if not results:
        return
    for terms in _lists(list(_named(view))):
        start, end = terms[0][0], terms[-1][1]
        before = max((d.start for d in results if d.start <= start), default=None)
        own = [d for d in results if d.start == before]
        own = [d for d in own if not _APART.search(view.characters[d.end : start])]
        if len(terms) not in {1, len(own)}:
            continue
        for n, result in enumerate(own):
            _, _, kind, months = terms[n if len(terms) > 1 else 0]
            if any(
                d.event is Event.SENTENCE
                and (d.person == result.person or d.start <= start < d.end)
                and (d.duration_months == months and d.kind in {kind, None})
                for d in read
            ):
                continue
            yield Draft(
                Event.SENTENCE, result.person, view.sentence, result.start, max(result.end, end),
                "sentence.judged", when=_passed_on(view, end), kind=kind, duration_months=months,
            )  # fmt: skip


def ruled_on(view: View, noun: int) -> bool:
    """ "A court on Thursday upheld a ten-year sentence": the term was passed before, on another day."""
    for j in range(noun - 1, max(noun - 4, -1), -1):
        if view.chunks[j].kind is Kind.VERB:
            return view.chunks[j].main in _RULES_ON
    return False


_RULES_ON = frozenset(
    "upheld uphold upholds upholding confirmed confirms confirming affirmed affirms affirming reaffirmed reaffirms maintained"
    " quashed quashes overturned overturns annulled annuls endorsed ratified left".split()
)
_Named = tuple[int, int, str, int | str | None]


def _lists(named: list[_Named]) -> Iterator[list[_Named]]:
    """The sentences named, those of one list ("terms of five and four years") together."""
    group: list[_Named] = []
    for one in named:
        if group and one[0] - group[-1][1] > _NEXT:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


_NEXT = 6


def _named(view: View) -> Iterator[_Named]:
    """Each sentence named: its place, its kind, its months."""
    for match in _WHOLE.finditer(view.stretch):
        if not _LEFT.search(view.characters, view.sentence.start, match.start()):
            yield match.start(), match.end(), (match["kind"] or match["of"]).lower(), None
    last = -_NEXT - 1
    for term in view.durations:
        before = view.characters[view.sentence.start : term.start]
        after = view.characters[term.end : view.sentence.end]
        if term.months is None or _LEFT.search(before):
            continue
        listed = 0 <= term.start - last <= _NEXT
        if (
            listed
            or _NOUN_BEHIND.match(after)
            or _NOUN_BEFORE.search(before)
            or _APPOSED.search(before)
        ):
            last = term.end
            yield term.start, term.end, kind_of(view, term, after), term.months


def _passed_on(view: View, end: int) -> When:
    """The day that the words behind a sentence give it."""
    for day in view.dates:
        if day.words.start >= end:
            told = _PASSED.match(view.characters[end : day.words.start])
            return day.when if told else UNKNOWN
    return UNKNOWN
