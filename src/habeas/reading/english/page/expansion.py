"""Groups that a text counts before it names them: "five journalists were detained", then five names.

One claim for each of the named, when as many are named soon after as the group counts, and nothing
else could be meant; else the group stays one claim about people without a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.work import NO_OCCUPATION
from habeas.reading.english.draft import CUSTODY
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.registry import Registry

_SOON = 1_200
"""Within how many characters the persons that a group counts must be named."""
_FURTHER = re.compile(
    r"\b[Aa]\s+(?P<nth>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:person|man|woman|defendant|journalist|activist|member|suspect|detainee|lawyer|student|was|were|is|has|had|walked|pleaded|remains?|faces?|got|received)\b"
)
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)


def expanded(
    drafts: Sequence[Draft],
    registry: Registry,
    characters: str,
    listed: Sequence[tuple[int, tuple[int, ...]]] = (),
) -> list[Draft]:
    """The drafts, with one for each person of a group named after it was counted.

    ``listed`` holds the lists of names of the text and where each stands.
    """
    cases = list(
        dict.fromkeys(d.person for d in drafts if d.person is not None and d.event in CUSTODY)
    )
    cases.sort(key=lambda p: registry.entries[p].first_place)
    further = _FURTHER.search(characters)
    made: list[Draft] = []
    named: dict[int, Sequence[int]] = {}
    for draft in drafts:
        chosen: Sequence[int] = ()
        counted = draft.person is None and draft.count and draft.count > 1
        counted = counted and not (draft.amount is None and _told_before(draft, drafts, characters))
        if counted and not (
            _around_somebody(draft, characters)
            or _some_of_more(draft, characters)
            or nameless(draft, characters)
        ):
            chosen = (
                _all_named(draft, cases, registry, further)
                or _next_named(draft, drafts, registry, characters)
                or _listed_soon(draft, registry, listed)
            )
        if chosen and _told_there_before(draft, chosen, registry, characters):
            chosen = ()
        if not chosen:
            made.append(draft)
            continue
        named.setdefault(draft.sentence.start, chosen)
        for person in chosen:
            made.append(
                replace(draft, person=person, count=None, amount=None, open=False, candidates=())
            )
            made.extend(work_of(draft, person, drafts))
    return [one for draft in made for one in _of_them(draft, named, characters)]


_THEM = re.compile(r"\b(?:against|charged|freed|released|acquitted|sentenced|held)\s+them\b")


def _of_them(draft: Draft, named: dict[int, Sequence[int]], characters: str) -> Iterator[Draft]:
    """ "… hours after prosecutors dropped the charges against them": told of those whom its sentence counts."""
    nobody = draft.person is None and not draft.amount
    people = named.get(draft.sentence.start, ()) if nobody else ()
    if not people or _THEM.search(characters, draft.start, draft.end) is None:
        yield draft
        return
    for person in people:
        yield replace(draft, person=person, open=False, candidates=())


def _told_before(draft: Draft, drafts: Sequence[Draft], characters: str) -> bool:
    """ "Both men were arrested", behind what was told of somebody in the same paragraph: no list behind it is meant."""
    if draft.amount is not None or not characters.startswith(_BOTH, max(draft.start, 0)):
        return False
    return any(
        d.person is not None and d.sentence.block == draft.sentence.block and d.start < draft.start
        for d in drafts
    )


_BOTH = ("Both", "both", "The two", "the two", "The pair", "the pair", "Neither")


_ONE_OF = re.compile(
    r"\b(?:one|two|three|some|many|most|several|among|none|either|neither)\s+of\s+(?:the\s+|these\s+|those\s+)?$",
    re.IGNORECASE,
)


def _some_of_more(draft: Draft, characters: str) -> bool:
    """ "One of five students accused": of the one. "Seven were acquitted": of a greater number, not of the next seven."""
    words = draft.amount or ""
    place = characters.find(words, max(draft.sentence.start, 0), draft.end) if words else -1
    if place < 0:
        return False
    return " " not in words or _ONE_OF.search(characters, draft.sentence.start, place) is not None


_OF_SOMEBODY = re.compile(r"\s+(?:[\w-]+\s+)?of\s+(?:his|her|their|its|my|our)\b")
_CIRCLE = re.compile(
    r"\b(?:minors|juveniles|toddlers|babies|relatives|neighbou?rs|followers|supporters|friends|bystanders|onlookers|guards|officers)\b",
    re.IGNORECASE,
)


_NAMELESS = re.compile(
    r"\b(?:names?|identity|identities)\s+(?:(?:is|are|was|were|has|have|had)\s+(?:been\s+)?)?(?:not\s+(?:yet\s+)?(?:been\s+)?"
    r"(?:known|given|released|published|disclosed|revealed|made\s+public)|withheld|unknown|undisclosed|kept\s+secret)"
    r"|\bnames?\s+(?:\w+\s+)?(?:we|I)\s+(?:omit|withhold|leave\s+out|do\s+not\s+give|have\s+(?:omitted|withheld))\b"
    r"|\b(?:not\s+(?:yet\s+)?(?:been\s+)?(?:named|identified)|did\s+not\s+(?:name|identify)|asked\s+not\s+to\s+be\s+named|without\s+naming)\b",
    re.IGNORECASE,
)


def nameless(draft: Draft, characters: str) -> bool:
    """ "Three students were arrested. Their names are withheld": nobody named behind them is meant."""
    return (
        _NAMELESS.search(characters, draft.sentence.start, draft.sentence.end + _NAMELESS_WITHIN)
        is not None
    )


_NAMELESS_WITHIN = 90


def two_of_kin(amount: str) -> bool:
    """ "Her mother and her brother": told apart already, and named by no list that follows."""
    words = amount.lower().split()
    return "and" in words and len(set(words) & lowered("people_words", "kin")) == 2


def _around_somebody(draft: Draft, characters: str) -> bool:
    """ "Three members of his congregation", "four neighbours": others than those named."""
    words = draft.amount or ""
    if _CIRCLE.search(words) or two_of_kin(words):
        return True
    place = characters.find(words, max(draft.start, 0), draft.end) if words else -1
    behind = place + len(words)
    return place >= 0 and _OF_SOMEBODY.match(characters, behind, draft.end) is not None


def _all_named(
    draft: Draft, cases: list[int], registry: Registry, further: re.Match[str] | None
) -> Sequence[int]:
    """The persons of the document, when they are as many; "a sixth person" says who the five are."""
    if _OTHERS.search(draft.amount or ""):
        return ()
    counted = ORDINALS[further["nth"]] - 1 if further else 0
    apart = counted > 0 and draft.count == counted
    chosen = cases[:counted] if apart else cases
    if apart and further is not None:
        before = all(registry.entries[p].first_place < further.start() for p in chosen)
        if not before or (len(cases) <= counted and draft.start > further.start()):
            return ()
    ahead = max((registry.entries[p].first_place for p in chosen), default=-1)
    soon = draft.start <= ahead < draft.end + _SOON
    near = all(registry.entries[p].first_place > draft.start - _LITTLE_BEFORE for p in chosen)
    return chosen if draft.count == len(chosen) and soon and near else ()


def _told_there_before(
    draft: Draft, chosen: Sequence[int], registry: Registry, characters: str
) -> bool:
    """ "Roe was held. Two students were fined. Moor …", "his wife, X, and their two sons": whom the paragraph, or a
    possessive, tells apart from somebody named before.
    """
    words = (draft.amount or "").lower().split()
    paragraph = characters.rfind("\n", 0, max(draft.start, 0)) + 1
    first = 0 if words[:1] and words[0] in _OWNED else paragraph
    place = characters.find(draft.amount or "", max(draft.start, 0), draft.sentence.end)
    return any(first <= registry.entries[p].first_place < max(place, draft.start) for p in chosen)


_OWNED = frozenset("his her their its my our".split())


_NTH = re.compile(
    r"\b[Tt]he\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:\s+[a-z]+)?,\s"
)
_BEHIND_NTH = 60
_ONE = re.compile(r"\s*(?:One|Two)\s+of\s+(?:them|these|those)\b")


def _told_otherwise(
    draft: Draft, found: Sequence[int], registry: Registry, characters: str
) -> bool:
    """ "Four writers are held … The fourth, the essayist X": whether the text counts somebody else among them, or
    goes on with "One of them, X".
    """
    if _ONE.match(characters, draft.sentence.end, draft.sentence.end + _BEHIND_NTH):
        return True
    starts = [entry.first_place for entry in registry.entries if entry.number not in found]
    return any(
        match.end() <= place < match.end() + _BEHIND_NTH
        for match in _NTH.finditer(characters, draft.end, draft.end + 2 * _SOON)
        for place in starts
    )


def _next_named(
    draft: Draft, drafts: Sequence[Draft], registry: Registry, characters: str
) -> Sequence[int]:
    """The persons told of right after the group, paragraph by paragraph, until they are as many."""
    size = draft.count or 0
    if size < _FEWEST:
        return ()
    found: list[int] = []
    block = draft.sentence.block
    for other in sorted(drafts, key=lambda d: d.start):
        if other.person is None or other.start <= draft.start or other.event not in CUSTODY:
            continue
        if other.start > draft.end + _SOON:
            break
        if other.sentence.block != block and len(found) == size:
            break
        block = other.sentence.block
        if other.person not in found:
            found.append(other.person)
    if len(found) != size or _told_otherwise(draft, found, registry, characters):
        return ()
    new = [p for p in found if registry.entries[p].first_place > draft.start]
    if _OTHERS.search(draft.amount or "") and len(new) < size:
        return ()
    return found if new else ()


_LITTLE_BEFORE = 500
"""How far before a group one of its members may have been named, as in a headline."""
_FEWEST = 3
_NEXT = 500


def _listed_soon(
    draft: Draft, registry: Registry, listed: Sequence[tuple[int, tuple[int, ...]]]
) -> Sequence[int]:
    """ "Three journalists were freed. A, B and C left prison at night": the first list behind the group."""
    for place, people in listed:
        if place < draft.sentence.end:
            continue
        if place > draft.sentence.end + _NEXT or len(people) != draft.count:
            return ()
        new = all(registry.entries[p].first_place > draft.start for p in people)
        return people if new and not _OTHERS.search(draft.amount or "") else ()
    return ()


def work_of(draft: Draft, person: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "Five journalists": each of them is a journalist, when nothing else is said of their work."""
    head = (draft.amount or "").lower().split()[-1:]
    if not head or draft.start < 0:
        return
    work = head[0].removesuffix("s")
    if (
        work == head[0]
        or work in NO_OCCUPATION
        or work not in lowered("people_words", "occupations")
    ):
        return
    if any(d.event is Event.OCCUPATION and d.person == person for d in drafts):
        return
    yield replace(
        draft, event=Event.OCCUPATION, person=person, value=work, when=UNKNOWN, stance=Stance.ASSERTED,
        rule="occupation.group", count=None, amount=None, open=False, candidates=(), place=None,
        court=None, facility=None, charge=None, duration_months=None, by=None, kind=None,
        outcome=None, to=None, days=None, attribution=(), stated=None, since=None,
    )  # fmt: skip
