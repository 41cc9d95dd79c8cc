"""Whom "all", "each", "three" and "two of them" mean of those told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.all_but import all_besides
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.unnamed.pronouns import joined_before
from habeas.reading.english.clauses.unnamed.strangers import some_of_whole, strangers_meant
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.excepting import BEHIND_ALL
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns


_NEARLY = frozenset("nearly almost virtually practically".split())


def nearly_all(view: Nouns, j: int) -> Referent | None:
    """ "Nearly all of them were deported, and a court fined them": some, and not said which, here and in what follows."""
    low = view.chunks[j].low
    if (pair := _all_of_two(view, j)) is not None:
        return pair
    meant = low[0] in _NEARLY or low[0] in {"all", "they", "them", "their"}
    if not meant:
        return None
    for k in range(j, max(j - _CLAUSES, -1), -1):
        item = view.chunks[k]
        if item.mentions:
            return None
        before = view.chunks[k - 1].low if k else ()
        nearly = item.low[:2] if item.low[0] in _NEARLY else (*before[-1:], item.low[0])
        if len(nearly) > 1 and nearly[0] in _NEARLY and nearly[1] == "all":
            words = view.words(view.place(k - (item.low[0] == "all"))[0], view.place(k)[1])
            return Referent(open=True, amount=words, head="all", first=k, last=k)
    return None


_CLAUSES = 16
_OF_THEM = 2


def _all_of_two(view: Nouns, j: int) -> Referent | None:
    """ "Wants all of them released", where two of more were told of last: those two are both, and not all."""
    chunks = view.chunks
    first = j if chunks[j].low == ("all",) else j - _OF_THEM
    if first < 0 or first + _OF_THEM >= len(chunks) or chunks[first].low != ("all",):
        return None
    if chunks[first + 1].low != ("of",) or chunks[first + _OF_THEM].low != ("them",):
        return None
    told_last = len(view.discourse.several(["they"]).people)
    if told_last != _OF_THEM or len(view.discourse.section_people) == _OF_THEM or j == first + 1:
        return None
    words = view.words(view.place(first)[0], view.place(first + _OF_THEM)[1])
    return Referent(open=True, amount=words, head="all", first=first, last=first + _OF_THEM)


def some_of(view: Nouns, j: int) -> Referent:
    """ "dozens of their friends": unnamed people around the persons spoken of."""
    group = view.referent(j + 2)
    circle = either("people_words", "circle", "kin")
    words = view.words(view.place(j)[0], view.place(j + 2)[1])
    if group.owner is not None and group.head in circle:
        whose = group.owner.people or group.owner.candidates
        return Referent(
            open=True, candidates=whose, amount=words, head=group.head, first=j, last=j + 2
        )
    return Referent(head=view.chunks[j].low[-1], first=j, last=j)


def part_of(view: Nouns, j: int) -> bool:
    """ "Two of them", "two of his neighbours": some, and not said which."""
    return view.following(j, 1) == "of"


def some_or_those(line: Nouns, j: int) -> Referent:
    """ "Three were acquitted": the three told of before, else as many of more, and not said which."""
    found = line.discourse.several(list(line.chunks[j].low))
    some = some_of_whole(line.discourse, cardinality(line.chunks[j].low), found.people)
    if (found.people and not some) or line.following(j, 1) == "of":
        return found
    return Referent(
        open=True,
        amount=line.words(*line.place(j)),
        count=found.count or cardinality(line.chunks[j].low),
        head=found.head,
        first=j,
        last=j,
    )


def all_or_each(line: Nouns, j: int) -> Referent | None:
    """ "All", the largest set told; "each was fined", those last told together, where one is of this paragraph."""
    if (strangers := strangers_meant(line, j, line.chunks[j].low)) is not None:
        return strangers
    if line.chunks[j].low == ("all",) and line.following(j, 1) == "along":
        return NOBODY  # "on bail all along"
    if line.chunks[j].low == ("all",) and (joined := joined_before(line)) is not None:
        return joined
    if line.chunks[j].low == ("all",):
        if (rest := all_besides(line, j + 2)) is not None:
            return rest
        if line.following(j, 1) in BEHIND_ALL:  # "all but two": not said which
            return Referent(
                open=True, amount=line.words(*line.place(j)), head="all", first=j, last=j
            )
        if line.following(j, 1) == "of" and j + 2 < len(line.chunks):
            whole = line.chunks[j + 2]  # "all of her pupils": none of the named
            if len(whole.low) > 1 and not whole.mentions and several_people(whole.low[-1]):
                return Referent(open=True, amount="all", head="all", first=j, last=j)
        return line.discourse.several(["all"])
    if j and line.chunks[j - 1].kind is Kind.NOUN:
        return None  # "two years each"
    found, here = line.discourse.several(["they"]), set(line.discourse.block_people)
    apart = here and not here & set(found.people)
    return Referent(open=True, candidates=found.people, head="each") if apart else found
