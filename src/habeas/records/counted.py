"""What a count gives: who is counted and on which claims, who may be, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.when import When


@dataclass(frozen=True, slots=True)
class Counted:
    """One person of a list behind a number: the case, its status, since when, and the claims (ids
    as read) that the status, and what else the definition asks, rest on.

    ``marks`` say what to know of it: ``unconfirmed`` (nothing for six months), ``proposed`` (nobody
    accepted a claim), ``by_model``, ``disputed``, ``set_aside`` (refuted or unverified),
    ``alleged_otherwise``. ``because`` names what cannot be told, in a list of those.
    """

    case: int
    status: str
    since: When
    claims: tuple[str, ...]
    marks: tuple[str, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crowd:
    """A group, or one person, told of without a name: ``least`` and ``most`` of them (None: open),
    what is told of them last, and the documents (by number) and claims that tell it.
    """

    least: int
    most: int | None
    status: str
    when: When
    place: str | None
    documents: tuple[int, ...]
    claims: tuple[str, ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """The answer to a definition. ``named`` and ``unnamed`` (with a case of their own) are counted;
    ``individuals`` and ``groups`` are told of without a name and stand apart. Not counted:
    ``unknown`` (cannot be told), ``alleged`` (only alleged claims would make it so), ``below`` (the
    assessment asked for is not reached), ``aside`` (only refuted or unverified claims would), and
    how many of each other status were ``left_out``. ``pairs`` are cases of the counted that
    may be one person, as long as nobody has answered.
    """

    named: tuple[Counted, ...] = ()
    unnamed: tuple[Counted, ...] = ()
    unknown: tuple[Counted, ...] = ()
    alleged: tuple[Counted, ...] = ()
    below: tuple[Counted, ...] = ()
    aside: tuple[Counted, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    individuals: tuple[Crowd, ...] = ()
    groups: tuple[Crowd, ...] = ()
    pairs: tuple[tuple[int, int], ...] = ()

    @property
    def least(self) -> int:
        """How many persons the named are at least: fewer than cases, where some may be one."""
        numbers = {one.case: one.case for one in self.named}

        def first(case: int) -> int:
            while numbers[case] != case:
                numbers[case] = numbers[numbers[case]]
                case = numbers[case]
            return case

        for one, other in self.pairs:
            if {one, other} <= numbers.keys():
                numbers[first(other)] = first(one)
        return sum(case == own for case, own in numbers.items())

    @property
    def counted(self) -> tuple[Counted, ...]:
        """Everybody who is counted, by case."""
        return tuple(sorted((*self.named, *self.unnamed), key=lambda one: one.case))


@dataclass(frozen=True, slots=True)
class Kept:
    """A count that was kept: its number, who kept it and when, its definition as written, the day
    and the register's day it answers for, and the frozen list, without those of whom something was
    erased (``erased`` holds their cases).
    """

    number: int
    by: str
    at: str
    definition: dict[str, object]
    as_of: str
    known_at: str | None
    figures: dict[str, object]
    listed: tuple[Counted, ...]
    erased: tuple[int, ...] = ()
