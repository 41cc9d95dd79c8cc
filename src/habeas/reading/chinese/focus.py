"""Whom a pronoun, 二人 or a clause without subject speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.referents import Ref


@dataclass(slots=True)
class Focus:
    """What the text so far is about.

    ``topic`` is whom the last sentences speak of; ``sets`` the groups named together, last first;
    ``named`` everybody in the order last named; ``unnamed`` is set while a sentence speaks of
    people without a name.
    """

    topic: tuple[int, ...] = ()
    sets: list[tuple[int, ...]] = field(default_factory=list)
    named: list[int] = field(default_factory=list)
    unnamed: Ref | None = None
    groups: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    """Every group named together, with where it stands."""

    def heard(self, people: tuple[int, ...], place: int = -1) -> None:
        """Names were named together at ``place``."""
        if len(people) > 1 and place >= 0:
            self.groups.append((place, people))
        for person in people:
            if person in self.named:
                self.named.remove(person)
            self.named.insert(0, person)
        if len(people) > 1:
            self.sets.insert(0, people)

    def new_item(self) -> None:
        """A new item speaks of other people."""
        self.topic = ()
        self.sets.clear()
        self.named.clear()
        self.unnamed = None

    def turn_to(self, people: tuple[int, ...]) -> None:
        """The text goes on about these."""
        if people:
            self.topic = people
            self.unnamed = None

    def single(self) -> tuple[int, ...]:
        """Whom 他 or 她 means: the topic when it is one, else the person last named."""
        if len(self.topic) == 1:
            return self.topic
        return tuple(self.named[:1]) if not self.topic else self.topic[:0] or self._last_of_topic()

    def _last_of_topic(self) -> tuple[int, ...]:
        for person in self.named:
            if person in self.topic:
                return (person,)
        return tuple(self.named[:1])

    def several(self, count: int | None) -> tuple[int, ...]:
        """Whom 二人, 三人 or 他们 means; empty when nothing fits."""
        if count is None:
            if len(self.topic) > 1:
                return self.topic
            return self.sets[0] if self.sets else ()
        if len(self.topic) == count:
            return self.topic
        for group in self.sets:
            if len(group) == count:
                return group
        if len(self.named) == count or (count == 2 and len(self.named) > 2 and not self.sets):
            return tuple(sorted(self.named[:count]))
        if 1 < count < len(self.named) and not any(len(g) > count for g in self.sets):
            return tuple(sorted(self.named[:count]))
        return ()

    def case(self) -> tuple[int, ...]:
        """The defendants of the case in hand: the group last named together that holds the topic."""
        fitting = [group for group in self.sets if set(self.topic) <= set(group)]
        return max(fitting, key=len) if fitting else self.topic

    def of(self, ref: Ref) -> tuple[int, ...] | None:
        """Whom a referent means: persons, () for the unnamed, None for those around and organs."""
        if ref.kind == "named":
            return ref.people
        if ref.kind == "pronoun":
            return self.single()
        if ref.kind == "plural":
            return self.several(None)
        if ref.kind == "set":
            return self.several(ref.count)
        return () if ref.kind == "unnamed" else None
