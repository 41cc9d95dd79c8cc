"""Whom "the others" or "the other two" means: those of a set who are not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.discourse import Discourse


def rest_of(
    discourse: Discourse, words: Sequence[str], here: Sequence[int], said: str = ""
) -> Referent:
    """The latest set without those just told of."""
    told = {*here, *discourse.previous}
    size = cardinality(words)
    if size is not None and discourse.unnamed is not None and discourse.unnamed[0] == size:
        return Referent(open=True, amount=discourse.unnamed[1], head=words[-1], count=size)
    for known in reversed(discourse.all_sets[-12:]):
        if len(known) == size and not set(known) & {*discourse.block_people, *told}:
            return Referent(known, head=words[-1])
    for without in (set(here), told):
        for known in (*reversed(discourse.sets[-6:]), *discourse.announced):
            others = tuple(p for p in known if p not in without)
            counted = size == len(others) or (size is None and without is told)
            if counted and others and len(others) < len(known):
                return Referent(others, head=words[-1])
    apart = _besides_nameless(discourse, size, set(here) if discourse.traits.nameless else told)
    if apart is not None:
        return Referent(apart, head=words[-1])
    amount = said if size and words[-1].startswith("other") else None
    open_to = tuple(discourse.section_people)
    return Referent(open=True, candidates=open_to, head=words[-1], count=size, amount=amount)


def _besides_nameless(
    discourse: Discourse, size: int | None, told: set[int]
) -> tuple[int, ...] | None:
    """ "The driver was let go. The other two were charged": the two named, where the driver has no name."""
    for known in reversed(discourse.sets[-2:]):
        if size is not None and len(known) == size and not told & set(known):
            return known
    here = tuple(p for p in discourse.block_people if not discourse.aside(p) and p not in told)
    return here if discourse.traits.beside and len(here) == size else None
