"""Which mentions are one person: a pure function of automatic links and the decisions in force.

Mentions are what is decided on; a person is what follows. A decision that two are different persons
counts before one that they are the same, and that before an automatic link. Among decisions of one
kind the earlier counts first, so the outcome hangs on nothing but what is in force: taking a
decision back gives what would be had it never been made.

A person keeps a number through joins and splits. Each mention brought a number with it; the first
mention that brought a number is its home, and a person has the lowest number whose home is theirs.
Who was split off from every home has a number that a decision set aside.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"

APART_FROM = 10**12
"""Numbers from here on are of mentions that stand alone although nothing set a number aside for
them: a decision was erased that had.
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision in force on two mentions, by the number of its entry."""

    number: int
    kind: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A decision that two mentions are the same against one that sets persons apart: ``refused`` is
    the one, ``against`` the other, ``path`` the decisions that lead from one mention to the other.
    """

    refused: int
    against: int
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Clusters:
    """The number of the person of each mention, and the decisions that contradict each other."""

    person: Mapping[int, int]
    disputes: tuple[Dispute, ...]

    @property
    def members(self) -> dict[int, tuple[int, ...]]:
        """The mentions of each person, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for mention in sorted(self.person):
            found[self.person[mention]].append(mention)
        return {number: tuple(own) for number, own in found.items()}


def clusters(
    brought: Mapping[int, int],
    links: Iterable[tuple[int, int]],
    decisions: Iterable[Judged],
    set_aside: Mapping[int, Sequence[int]] | None = None,
) -> Clusters:
    """Who is whom among mentions.

    ``brought`` is the number each mention brought with it, ``links`` what was joined automatically,
    in order; ``set_aside`` the numbers that decisions set aside for a mention. Cost grows with the
    mentions, links and decisions, and no faster but for contradictions.
    """
    made = _Joined(brought)
    ordered = sorted(decisions, key=lambda one: one.number)
    for one in ordered:
        if one.kind == DIFFERENT:
            made.keep_apart(one)
    for one in ordered:
        if one.kind == SAME:
            made.join(one.left, one.right, one)
    for left, right in links:
        made.join(left, right, None)
    return Clusters(_numbered(brought, made, set_aside or {}), tuple(made.disputes))


class _Joined:
    """Mentions joined one pair after the other, unless that joins what was decided to be apart."""

    def __init__(self, mentions: Iterable[int]) -> None:
        self._above = {mention: mention for mention in mentions}
        self._members = {mention: [mention] for mention in self._above}
        self._apart: dict[int, dict[int, Judged]] = defaultdict(dict)
        self._taken: dict[int, list[tuple[int, Judged]]] = defaultdict(list)
        self.disputes: list[Dispute] = []

    def root(self, mention: int) -> int:
        """The mention that stands for the person of one."""
        while (above := self._above[mention]) != mention:
            self._above[mention] = self._above[above]
            mention = above
        return mention

    def keep_apart(self, one: Judged) -> None:
        """Two mentions are two persons."""
        if one.left in self._above and one.right in self._above:
            self._apart[one.left].setdefault(one.right, one)
            self._apart[one.right].setdefault(one.left, one)

    def join(self, left: int, right: int, decided: Judged | None) -> None:
        """Two mentions are one person, unless it was decided that somebody of the one is not
        somebody of the other; a decision that meets such a one is disputed.
        """
        if left not in self._above or right not in self._above:
            return
        one, other = self.root(left), self.root(right)
        if decided is not None:
            against = self._against(one, other)
            if against is not None:
                path = self._path(against.left, against.right, decided)
                self.disputes.append(Dispute(decided.number, against.number, path))
                return
            self._taken[left].append((right, decided))
            self._taken[right].append((left, decided))
        elif one != other and self._against(one, other) is not None:
            return
        if one != other:
            self._merge(one, other)

    def _merge(self, one: int, other: int) -> None:
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._above[other] = one
        self._members[one] += self._members.pop(other)
        for apart, decision in self._apart.pop(other, {}).items():
            self._apart[one].setdefault(apart, decision)

    def _against(self, one: int, other: int) -> Judged | None:
        """The decision that sets two persons, by the mention that stands for each, apart."""
        if len(self._apart.get(other, ())) < len(self._apart.get(one, ())):
            one, other = other, one
        found = [
            decision
            for apart, decision in self._apart.get(one, {}).items()
            if self.root(apart) == other
        ]
        return min(found, key=lambda decision: decision.number, default=None)

    def _path(self, start: int, end: int, last: Judged) -> tuple[int, ...]:
        """The decisions that lead from one mention to another, with ``last`` among them."""
        steps = {mention: [*some] for mention, some in self._taken.items()}
        steps.setdefault(last.left, []).append((last.right, last))
        steps.setdefault(last.right, []).append((last.left, last))
        came: dict[int, tuple[int, int]] = {start: (start, 0)}
        waiting = [start]
        for mention in waiting:
            for further, decision in steps.get(mention, ()):
                if further not in came:
                    came[further] = (mention, decision.number)
                    waiting.append(further)
        path: list[int] = []
        while end in came and end != start:
            end, number = came[end]
            path.append(number)
        return tuple(reversed(path)) or (last.number,)


def _numbered(
    brought: Mapping[int, int], made: _Joined, set_aside: Mapping[int, Sequence[int]]
) -> dict[int, int]:
    """The number of the person of each mention."""
    homes: dict[int, int] = {}
    for mention in sorted(brought):
        homes.setdefault(brought[mention], made.root(mention))
    lowest: dict[int, int] = {}
    for number in sorted(homes):
        lowest.setdefault(homes[number], number)
    for mention in sorted(brought):
        if (root := made.root(mention)) not in lowest:
            lowest[root] = _apart(mention, root, brought, made, set_aside)
    return {mention: lowest[made.root(mention)] for mention in brought}


def _apart(
    first: int,
    root: int,
    brought: Mapping[int, int],
    made: _Joined,
    set_aside: Mapping[int, Sequence[int]],
) -> int:
    """A number for a person who is at home under none."""
    given = [
        number
        for mention, numbers in set_aside.items()
        if mention in brought and made.root(mention) == root
        for number in numbers
    ]
    return min(given, default=APART_FROM + first)
