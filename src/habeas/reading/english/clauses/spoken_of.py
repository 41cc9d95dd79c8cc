"""Whom words at a place of a sentence concern, where no verb tells: the owner, the nearest, the topic."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View

_OWNED = frozenset("his her their".split())
_PRONOUNS = frozenset("he she him her they them his their".split())


def chunk_at(view: View, place: int) -> int:
    """The chunk that holds a character, or the last one before it."""
    tokens, chunks = view.tokens, view.chunks
    at = bisect_right(chunks, place, key=lambda chunk: tokens[chunk.last - 1].end)
    return min(at, len(chunks) - 1)


def whom(view: View, place: int, *, after: bool = False) -> Referent | None:
    """The prisoner that words at ``place`` speak of: a pronoun or name before them (``after``: also
    behind), never the relatives, lawyers or officers around; else whom the text is about.
    """
    at = chunk_at(view, place)
    order = [*range(at, -1, -1)] if at >= 0 else []
    if after:
        opens = not any(view.chunks[j].kind is Kind.NOUN and view.chunks[j].mentions for j in order)
        order += range(at + 1, min(at + (_FAR if opens and at < _OPENS else 7), len(view.chunks)))
    fallback: Referent | None = None
    for j in order:
        item = view.chunks[j]
        if item.kind is not Kind.NOUN:
            continue
        referent = view.coordinated(j)
        if item.low[0] in {"neither", "both"} and len(item.low) > 1 and not referent.people:
            continue
        if referent.owner is not None and referent.owner.people:
            if _of_the_writer(view, item, referent.owner):
                continue
            return referent.owner
        if (nobody := _without_a_name(item, referent)) is not None:
            return nobody
        if item.mentions and item.low[0] in {"his", "her"}:
            owner = view.discourse.one(item.low[0], at=j, besides=referent.people)
            if owner.people:
                return owner
        if not referent.people:
            continue
        kin = bool(item.mentions) and item.low[0] in _OWNED  # "his wife, X", of nobody known
        if (item.low[0] in _PRONOUNS and not kin) or _in_case(view, referent):
            return referent
        if not set(referent.people) <= view.discourse.strangers_kin:
            fallback = fallback or referent
    return topic(view) or fallback


def _of_the_writer(view: View, item: Chunk, owner: Referent) -> bool:
    """ "My husband was not let in": a relative of who writes the page, of whom no case is told."""
    kin = item.low[0] in {"my", "our"} and item.low[-1] in lowered("people_words", "kin")
    return kin and not set(owner.people) & view.discourse.cases


def _without_a_name(item: Chunk, referent: Referent) -> Referent | None:
    """ "She was pushed; her arm is broken": the one without a name whom "she" means."""
    if item.mentions or item.low[0] not in _PRONOUNS | {"his", "her"}:
        return None
    meant = referent if referent.owner is None else referent.owner
    counted = meant.count == 1 or (meant.amount and item.low[0] == "their")
    return meant if meant.open and counted and not meant.people else None


_OPENS = 4
_FAR = 14
""" "After a trial of half a day the City Court found X guilty": the name stands far behind."""
_DEFENDS = lowered("verbs", "defends")
_COUNSEL = frozenset("lawyer attorney barrister solicitor advocate counsel maître".split())
_LAWYERS = lowered("people_words", "counsel", "side")


def client(view: View, start: int) -> Referent | None:
    """ "Their lawyer, X, said he would lodge an appeal": the clients appeal."""
    for j in range(start):
        item = view.chunks[j]
        if (
            item.kind is Kind.VERB
            and item.main in _DEFENDS
            and view.following(j, 1) not in {"the", "his"}
        ):
            return view.object(j)[0]
        if item.kind is not Kind.NOUN or not set(item.low) & _LAWYERS:
            continue
        first = item.low[0]
        if j and view.chunks[j - 1].low[0] in {"with", "from"}:
            continue  # "has fallen out with his lawyer"
        if first in {"his", "her"}:
            besides = tuple(m.person for m in item.mentions)
            return view.discourse.one(first, at=j, besides=besides)
        if first == "their":
            return view.discourse.several(["they"])
        named = j + 2 if j + 2 < len(view.chunks) and view.chunks[j + 2].mentions else None
        if named is not None and view.chunks[j + 1].low[0] in {"of", "for"}:
            return view.coordinated(named)
        return view.referent(j).owner
    return None


def only_counsel(view: View, found: Referent) -> bool:
    """Whether words mean somebody's lawyers, of whom no case is told: "Defence lawyer X will appeal"."""
    cases = view.discourse.cases
    counsel = (view.discourse.counsel | _called_counsel(view)) - cases
    return bool(found.people) and set(found.people) <= counsel


def _called_counsel(view: View) -> set[int]:
    """ "Lawyer X has filed an appeal", beside somebody whose case is told: X is counsel, whoever the client."""
    if not view.discourse.cases:
        return set()
    return {
        m.person
        for chunk in view.chunks
        for m in chunk.mentions
        if set(chunk.low[: m.first - chunk.first]) & _COUNSEL
    }


def of_counsel(view: View, found: Referent) -> Referent | None:
    """ "Cole will appeal", where Cole is told to be X's lawyer: X; else whom the text is about."""
    whose = {view.discourse.related.get(p, ("", -1))[1] for p in found.people}
    if len(whose) == 1 and -1 not in whose:
        return Referent(tuple(whose))
    return topic(view)


def _in_case(view: View, referent: Referent) -> bool:
    return not any(view.discourse.aside(p) for p in referent.people)


def topic(view: View) -> Referent | None:
    """Whom the text is about where a sentence names nobody."""
    discourse = view.discourse
    if discourse.topic is not None and discourse.topic[0] in discourse.cases:
        return Referent((discourse.topic[0],))
    if discourse.carried:
        return Referent(discourse.carried)
    here = [p for p in discourse.subjects if p in discourse.block_people]
    for person in (*discourse.previous, *here):
        if person in discourse.cases:
            return Referent((person,))
    return Referent(tuple(discourse.cases)) if len(discourse.cases) == 1 else None


def clause_around(view: View, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons and dashes that holds a range."""
    first, last = view.sentence.start, view.sentence.end
    text = view.characters
    for mark in ("; ", " – ", " — "):
        left = text.rfind(mark, first, start)
        first = max(first, left + len(mark)) if left >= 0 else first
        right = text.find(mark, end, last)
        last = min(last, right) if right >= 0 else last
    while first < start and text[first] in " \t\n,":
        first += 1
    return first, last


def around_the_case(words: str) -> bool:
    """Whether words name relatives, lawyers or friends."""
    low = set(words.lower().replace("'s", "").split())
    return bool(low & (either("people_words", "circle", "kin")))


def only_acts(view: View, found: Referent) -> bool:
    """ "President X declared an amnesty under which some were freed": who acts in office, and has no case."""
    entries, cases = view.discourse.registry.entries, view.discourse.cases
    return bool(found.people) and all(entries[p].official and p not in cases for p in found.people)
