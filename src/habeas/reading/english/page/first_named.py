"""Somebody told of before anybody is named: "Court jails pharmacist for five years", then her name.

The lead of a text tells its first fact of a person whom it only describes; the next lines name who
that is: whoever was given the very term, else the first who is named in a later paragraph and of whom
a case is told. Only of judgments: whoever was taken may be somebody whom the text does not name.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from habeas.reading.english.draft import CUSTODY
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.registry import Registry

_SOON = 1_200
"""Within how many characters the person must be named."""


_JUDGED = (Event.SENTENCE, Event.CONVICTION)
_ONE_OF_MORE = re.compile(
    r"\b(?:another|other|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|first|one\s+of|youngest|eldest|oldest|only)\b",
    re.IGNORECASE,
)
_NEXT_STORY = re.compile(r";|\band\s+(?:an?|the)\s")


def first_named(drafts: Sequence[Draft], registry: Registry, characters: str) -> list[Draft]:
    """The drafts, those of one unnamed person of the lead told of the one who is named next."""
    if not any(_of_somebody(draft) for draft in drafts):
        return list(drafts)
    cases = {d.person for d in drafts if d.person is not None and d.event in CUSTODY}
    judged = {d.person for d in drafts if d.person is not None and d.event in _JUDGED}
    terms = _terms(drafts)
    made = []
    drafts, bound = _of_a_row(drafts, terms)
    cases, judged = cases - bound, judged - bound
    several = Counter(_told_at(d) for d in drafts if _of_somebody(d))
    for draft in drafts:
        found = None
        if several[_told_at(draft)] > 1:
            made.append(draft)  # "a teacher was jailed and a student who helped her": two people
            continue
        if _of_somebody(draft) and not _ONE_OF_MORE.search(characters, draft.start, draft.end):
            found = _by_term(draft, terms)
            line = characters.rfind("\n", 0, draft.start) + 1
            if found is None and not _NEXT_STORY.search(characters, line, draft.start):
                ahead = _next(draft, judged, terms, registry, characters)
                found = _next(draft, cases, terms, registry, characters) if ahead is None else ahead
        made.append(draft if found is None else _told_of(draft, found))
    return made


def _of_a_row(
    drafts: Sequence[Draft], terms: dict[int, list[Draft]]
) -> tuple[list[Draft], set[int]]:
    """ "A host was jailed for three years and her engineer for 20 months": those who alone were given such a term."""
    several = Counter(_told_at(d) for d in drafts if _of_somebody(d))
    rows = [d for d in drafts if several[_told_at(d)] > 1 and _of_somebody(d)]
    given = {id(d): person for d in rows if (person := _by_term(d, terms)) is not None}
    whom = Counter(given.values())
    return [
        _told_of(d, given[id(d)]) if id(d) in given and whom[given[id(d)]] == 1 else d
        for d in drafts
    ], {person for person, times in whom.items() if times == 1}


def _told_at(draft: Draft) -> tuple[Event, int, int]:
    return draft.event, draft.sentence.block, draft.sentence.index


def _of_somebody(draft: Draft) -> bool:
    single = draft.person is None and draft.count == 1 and draft.amount is None
    return single and draft.event in _JUDGED


def _terms(drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """The terms that each of the named was given."""
    found: dict[int, list[Draft]] = {}
    for d in drafts:
        told = d.event is Event.SENTENCE and d.stance is Stance.ASSERTED and d.duration_months
        if told and d.person is not None:
            found.setdefault(d.person, []).append(d)
    return found


def _by_term(draft: Draft, terms: dict[int, list[Draft]]) -> int | None:
    """The only one of the named who was given this very term."""
    if draft.event is not Event.SENTENCE or not draft.duration_months:
        return None
    same = [
        p
        for p, own in terms.items()
        if any(o.duration_months == draft.duration_months for o in own)
    ]
    return same[0] if len(same) == 1 else None


def _next(
    draft: Draft,
    people: set[int],
    terms: dict[int, list[Draft]],
    registry: Registry,
    characters: str,
) -> int | None:
    """The first of the people to be named, in a later paragraph, when none was before the draft."""
    places = sorted((registry.entries[p].first_place, p) for p in people)
    if not places or places[0][0] < draft.end or places[0][0] - draft.end > _SOON:
        return None
    first = places[0][1]
    if "\n" not in characters[draft.end : places[0][0]]:
        return None
    return None if _another(draft, terms.get(first, [])) else first


def _another(draft: Draft, own: list[Draft]) -> bool:
    """Whether a term is another than the person's own of that day, and not all of them together."""
    if not (draft.event is Event.SENTENCE and draft.duration_months):
        return False
    days = {draft.when.edtf, None}
    own_terms = {o.duration_months for o in own if not draft.when.known or o.when.edtf in days}
    whole = sum(term for term in own_terms if isinstance(term, int))
    return bool(own_terms) and draft.duration_months not in {whole, *own_terms}


def _told_of(draft: Draft, person: int) -> Draft:
    return replace(draft, person=person, count=None, open=False, candidates=())
