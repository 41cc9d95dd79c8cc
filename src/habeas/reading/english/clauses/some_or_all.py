"""Whom "all", "each", "three" and "two of them" mean of those told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.all_but import all_besides
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.unnamed.pronouns import joined_before
from habeas.reading.english.clauses.unnamed.strangers import some_of_whole, strangers_meant
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.excepting import BEHIND_ALL
from habeas.reading.english.words.group_size import cardinality, several_people

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns


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
