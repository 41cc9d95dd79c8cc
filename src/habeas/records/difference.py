"""What one reading of a document gained, lost and says otherwise, over another reading of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading

T = TypeVar("T")


class Seen(NamedTuple):
    """A claim as it is compared: what and whom it is about, where its words stand, what else tells
    one fact from another, and all that it says, its words with it and its place apart.
    """

    about: Hashable
    start: int
    end: int
    fact: Hashable
    said: Hashable


@dataclass(frozen=True, slots=True)
class Difference(Generic[T]):
    """``same`` and ``changed`` hold each claim of the older reading beside that of the newer; the
    same words at another place of the text are the same. Each claim stands in one of the four.
    """

    gained: tuple[T, ...]
    lost: tuple[T, ...]
    changed: tuple[tuple[T, T], ...]
    same: tuple[tuple[T, T], ...]


def difference(old: Sequence[T], new: Sequence[T], seen: Callable[[T], Seen]) -> Difference[T]:
    """Compare two readings of one document, each claim with at most one of the other.

    Claims are one fact where they are about the same at the same place; else where they say the
    same with the same words; else where their words overlap and no other pair is possible.
    """
    left = [_Side(row, seen(row)) for row in old]
    right = [_Side(row, seen(row)) for row in new]
    pairs: list[tuple[_Side[T], _Side[T]]] = []
    for key in (_wholly, _there, _elsewhere, _at_the_place):
        pairs += _paired(left, right, key)
    pairs += _overlapping(_alone(left), _alone(right))
    same = tuple((a.row, b.row) for a, b in pairs if a.seen.said == b.seen.said)
    changed = tuple((a.row, b.row) for a, b in pairs if a.seen.said != b.seen.said)
    return Difference(
        tuple(one.row for one in _alone(right)),
        tuple(one.row for one in _alone(left)),
        changed,
        same,
    )


def between(old: Sequence[Claim], new: Sequence[Claim]) -> Difference[Claim]:
    """Compare the claims of two readings, whoever read and by which rules."""
    return difference(old, new, _seen)


def says_the_same(one: Claim, other: Claim) -> bool:
    """Whether two claims say the same with the same words, wherever these stand."""
    return _seen(one).said == _seen(other).said


def _seen(claim: Claim) -> Seen:
    said = tuple(getattr(claim, field.name) for field in fields(claim) if field.name not in _APART)
    return Seen(
        (claim.event, claim.person),
        claim.quote.start,
        claim.quote.end,
        (claim.kind, claim.to, claim.value, claim.duration_months),
        (said, claim.quote.words, tuple(quote.words for quote in claim.also)),
    )


_APART = frozenset(("reader", "rules", "quote", "also"))
"""Fields of a claim that are not what it says: who read it and how, and where its words stand."""


@dataclass(slots=True)
class _Side(Generic[T]):
    row: T
    seen: Seen
    taken: bool = False


def _wholly(seen: Seen) -> Hashable:
    return seen


def _there(seen: Seen) -> Hashable:
    return seen.about, seen.start, seen.end, seen.fact


def _elsewhere(seen: Seen) -> Hashable:
    return seen.about, seen.said


def _at_the_place(seen: Seen) -> Hashable:
    return seen.about, seen.start, seen.end


def _alone(sides: Iterable[_Side[T]]) -> list[_Side[T]]:
    return [one for one in sides if not one.taken]


def _paired(
    left: Sequence[_Side[T]], right: Sequence[_Side[T]], key: Callable[[Seen], Hashable]
) -> list[tuple[_Side[T], _Side[T]]]:
    """Pairs of what is still alone, in order, where both have the same key."""
    waiting: dict[Hashable, list[_Side[T]]] = {}
    for one in reversed(_alone(right)):
        waiting.setdefault(key(one.seen), []).append(one)
    found = []
    for one in _alone(left):
        if others := waiting.get(key(one.seen)):
            other = others.pop()
            one.taken = other.taken = True
            found.append((one, other))
    return found


def _overlapping(
    left: Sequence[_Side[T]], right: Sequence[_Side[T]]
) -> list[tuple[_Side[T], _Side[T]]]:
    """Pairs that are about the same, whose words overlap, and each of which has no other such."""
    about: dict[Hashable, list[_Side[T]]] = {}
    for one in right:
        about.setdefault(one.seen.about, []).append(one)
    reached = {
        id(one): [
            other
            for other in about.get(one.seen.about, ())
            if one.seen.start < other.seen.end and other.seen.start < one.seen.end
        ]
        for one in left
    }
    claimed = Counter(id(other) for others in reached.values() for other in others)
    found = []
    for one in left:
        others = reached[id(one)]
        if len(others) == 1 and claimed[id(others[0])] == 1:
            one.taken = others[0].taken = True
            found.append((one, others[0]))
    return found


def read_alike(before: Reading, now: Reading) -> bool:
    """Whether the same readers read the same text, knowing the same of it."""
    return (
        before.readers == now.readers
        and before.text.layer == now.text.layer
        and before.document.published == now.document.published
        and before.unread == now.unread
    )
