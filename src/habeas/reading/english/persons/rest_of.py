"""Whom "the others" or "the other two" means: those of a set who are not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.people import one_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
    for both in (False, True):
        for known in (*reversed(discourse.sets[-6:]), *discourse.announced):
            without = _told_last(discourse, here, known) if both else set(here)
            others = tuple(p for p in known if p not in without)
            counted = size == len(others) or (size is None and both)
            if words[-1] == "others" and len(others) == 1:
                continue  # several, and not the one who is left of a pair
            if counted and others and len(others) < len(known):
                return Referent(others, head=words[-1])
    if since := _told_since(discourse, size, here):
        return Referent(since, head=words[-1])
    apart = _besides_nameless(discourse, size, set(here) if discourse.traits.nameless else told)
    left = "remaining" not in words or discourse.traits.nameless
    if (
        apart is not None and left
    ):  # "A, B and a student were let go; the remaining two": not A and B
        return Referent(apart, head=words[-1])
    apart_from = {"other", "others", "remaining"} & set(words)
    amount = said if size and apart_from else None
    open_to = tuple(discourse.section_people)
    return Referent(open=True, candidates=open_to, head=words[-1], count=size, amount=amount)


def ends_of(discourse: Discourse, size: int, *, last: bool) -> Referent | None:
    """ "The first two", "the last two": of the latest list that names more."""
    known = next((one for one in reversed(discourse.sets[-6:]) if len(one) > size), None)
    return None if known is None else Referent(known[-size:] if last else known[:size])


def nth_of(
    discourse: Discourse, words: tuple[str, ...], here: Sequence[int], *, both: bool = False
) -> Referent | None:
    """ "A and B were freed. The third was charged", "A was freed. The other was not": the one who is left."""
    if words in {("the", "former"), ("the", "latter")}:
        return ordered(discourse, words[1], here, both=both)
    if words[0] != "the" or not 1 < len(words) <= _THIRD:
        return None
    size = _PAIR if words[1] == "other" else ORDINALS.get(words[1])
    if size is None or (size < _THIRD and words[1] != "other"):
        return None
    if len(words) == _THIRD and not one_person(words[-1]):
        return None
    for known in (*reversed(discourse.all_sets[-6:]), *discourse.announced):
        for told in (set(here), _told_last(discourse, here, known)):
            left = [p for p in known if p not in told]
            if len(known) == size and len(left) == 1:
                return Referent((left[0],), head=words[-1])
    return None


def _told_last(discourse: Discourse, here: Sequence[int], known: tuple[int, ...]) -> set[int]:
    """Those of a set who were told of here or in the sentence before, where that was not the whole set."""
    together = discourse.together if set(discourse.together) < set(known) else ()
    return {*here, *discourse.previous, *together}


def _told_since(discourse: Discourse, size: int | None, here: Sequence[int]) -> tuple[int, ...]:
    """ "A, B, C, D and E were held. A was let go. B got bail. The three others …": those told of by no sentence since."""
    for known in reversed(discourse.sets[-6:] if size else ()):
        order = [p for p in discourse.recent if p in known]
        told, left = order[: len(known) - (size or 0)], order[len(known) - (size or 0) :]
        apart = told and left and len(order) == len(known) and not set(left) & {*here, *told}
        as_named = left == [p for p in reversed(known) if p in left]
        if apart and as_named and set(told) <= set(discourse.subjects):
            return tuple(p for p in known if p in left)
    return ()


_PAIR, _THIRD = 2, 3


def _besides_nameless(
    discourse: Discourse, size: int | None, told: set[int]
) -> tuple[int, ...] | None:
    """ "The driver was let go. The other two were charged": the two named, where the driver has no name."""
    apart = discourse.traits.nameless or discourse.traits.beside
    for known in reversed(discourse.sets[-2:] if apart else ()):
        if size is not None and len(known) == size and not told & set(known):
            return known
    here = tuple(p for p in discourse.block_people if not discourse.aside(p) and p not in told)
    return here if discourse.traits.beside and len(here) == size else None


def both_told(words: Iterable[tuple[str, ...]]) -> bool:
    """Whether a sentence has "the former" and "the latter": a pair, of whom neither is told of here by name."""
    said = set(words)
    return ("the", "former") in said and ("the", "latter") in said


def ordered(
    discourse: Discourse, word: str, here: Sequence[int], *, both: bool = False
) -> Referent:
    """Whom "the former" or "the latter" means: of two named here, else of the latest pair; behind "four students and X" the
    latter is X, but where a sentence has ``both`` words, they are a pair named before.
    """
    two = tuple(reversed(here)) if len(here) == _PAIR else ()
    before = tuple(discourse.previous) if len(discourse.previous) == _PAIR else ()
    listed = next((s for s in reversed(discourse.sets[-6:]) if len(s) == _PAIR), ())
    pair = two or (listed or before if both else before or listed)
    alone = discourse.previous[0] if not two and len(discourse.previous) == 1 else None
    if alone is not None and alone not in pair and not (both and pair):
        last = word == "latter"
        return Referent((alone,) if last else (), head=word, open=not last)
    if not pair:
        return Referent(open=True, candidates=tuple(discourse.recent[:4]), head=word)
    return Referent((pair[0] if word == "former" else pair[1],), head=word)
