"""Those whom a sentence adds to the ones told of before: "as is Y", "the third, C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.whose_things import remember_rooms
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View


def as_is(view: View, main: tuple[int, ...]) -> tuple[int, ...]:
    """ "X is still held, as is Y. She …": Y too is whom the sentence tells of."""
    for k in range(1, len(view.chunks) - 2):
        told = view.chunks[k].low == ("as",) and view.chunks[k + 1].low[0] in _AS_IS
        if told and view.chunks[k - 1].low == (",",) and len(view.chunks[k + 1].low) == 1:
            behind = view.chunks[k + 2]
            people = () if behind.possessive else tuple(m.person for m in behind.mentions)
            return tuple(p for p in people if p not in main) if main else ()
    return ()


_AS_IS = frozenset("is was are were has had have did does do".split())


def behind_semicolon(view: Nouns, j: int) -> Referent | None:
    """ "X appeared; Y did not, as he was ill": Y, whom the clause behind the semicolon has as its subject."""
    low, chunks = view.chunks[j].low, view.chunks
    mark = next((k for k in range(j - 1, 0, -1) if chunks[k].low == (";",)), j)
    if low not in {("he",), ("she",)}:
        return None
    if (claimant := _claimant(view, j)) is not None:
        return claimant
    if mark + 2 >= j:
        return None
    subject = chunks[mark + 1]
    named = len(subject.mentions) == 1 and not subject.possessive
    if not named or chunks[mark + 2].kind is not Kind.VERB:
        return None
    if any(chunk.mentions for chunk in chunks[mark + 2 : j]):
        return None
    person = subject.mentions[0].person
    gender = view.discourse.registry.entries[person].gender
    agrees = gender in {None, "m" if low == ("he",) else "f"}
    speaks = chunks[mark + 2].main in lowered("cues", "speech")
    return Referent((person,), head=low[0], first=j, last=j) if agrees and not speaks else None


def _claimant(view: Nouns, j: int) -> Referent | None:
    """ "The judge rejected X's claim that he had been beaten": X, whose claim it is."""
    chunks = view.chunks
    if j < _CLAIM or chunks[j - 1].low != ("that",) or chunks[j - 2].low[-1] not in CLAIMS:
        return None
    whose = chunks[j - 4]
    if not whose.possessive or len(whose.mentions) != 1:
        return None
    person = whose.mentions[0].person
    gender = view.discourse.registry.entries[person].gender
    agrees = gender in {None, "m" if chunks[j].low == ("he",) else "f"}
    return Referent((person,), head=chunks[j].low[0], first=j, last=j) if agrees else None


_CLAIM = len(("X", "'s", "claim", "that"))
CLAIMS = frozenset(
    "claim claims allegation allegations account assertion complaint statement testimony report argument denial".split()
)


def remember_together(view: View) -> None:
    """What a sentence leaves behind of several: sets that an ordinal or "with" closes, and who is a he or a she."""
    _remember_nth(view)
    _remember_with(view)
    remember_rooms(view)
    _hear_gender(view)


def _hear_gender(view: View) -> None:
    """ "X and her husband, Y, were tried. She denied it": that X is a she, where everybody else in view is a he."""
    discourse = view.discourse
    entries = discourse.registry.entries
    for k, item in enumerate(view.chunks):
        if item.low not in {("he",), ("she",)} or item.kind is not Kind.NOUN:
            continue
        found = view.referent(k).people
        if len(found) != 1 or entries[found[0]].gender is not None:
            continue
        around = {*discourse.recent[:6], *discourse.block_people} - {found[0]}
        if around and all(entries[p].gender is not None for p in around):
            discourse.learn(found[0], item.low[0])


def _remember_with(view: View) -> None:
    """ "He went there with X. They …": he and X."""
    chunks = view.chunks
    verb = next((k for k, c in enumerate(chunks) if c.kind is Kind.VERB), -1)
    if verb < 1:
        return
    found, at = view.subject(verb)
    if len(found.people) != 1 or at < 0 or chunks[at].possessive:
        return
    for k in range(verb + 1, len(chunks) - 1):
        beside = chunks[k + 1]
        if chunks[k].kind in {Kind.VERB, Kind.RELATIVE}:
            return
        if chunks[k].low == ("with",) and len(beside.mentions) == 1 and not beside.possessive:
            other = beside.mentions[0].person
            if other not in found.people:
                view.discourse.note_set((*found.people, other))
            return


def _remember_nth(view: View) -> None:
    """ "A got six years, B five. The third, C, was …": that the three are A, B and C, where no others were told of."""
    chunks, discourse = view.chunks, view.discourse
    for k, item in enumerate(chunks[:-2]):
        size = ORDINALS.get(item.low[1]) if len(item.low) > 1 and item.low[0] in _THE_A else None
        named = chunks[k + 1].low == (",",) and len(chunks[k + 2].mentions) == 1
        if size is None or size < _THIRD or not named or item.mentions:
            continue
        last = chunks[k + 2].mentions[0].person
        people = (p for p in discourse.section_people if p != last and not discourse.aside(p))
        told = [p for p in people if p in discourse.cases]
        if len(told) == size - 1:
            discourse.traits.numbered.append((*told, last))


_THE_A, _THIRD = frozenset(("the", "a")), 3


def after_semicolon(view: View) -> int | None:
    """ "X was freed; Y got seven years.": the person the last clause names as its subject."""
    marks = [k for k, c in enumerate(view.chunks) if c.low[0] == ";"]
    if not marks or marks[-1] + 2 >= len(view.chunks):
        return None
    subject, verb = view.chunks[marks[-1] + 1], view.chunks[marks[-1] + 2]
    named = subject.kind is Kind.NOUN and subject.mentions and not subject.possessive
    return subject.mentions[0].person if named and verb.kind is Kind.VERB else None
