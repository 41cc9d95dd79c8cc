"""Whom an event concerns: registered persons, or people without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref

PERSONAL = frozenset({"named", "pronoun", "plural", "set", "unnamed"})


@record
class Patient:
    """Whom an event concerns: registered persons, or unnamed people with their number.

    ``start`` is where the words for them begin, -1 when they are understood.
    """

    people: tuple[int, ...]
    start: int = -1
    amount: tuple[int, int] | None = None
    also_unnamed: Ref | None = None
    passive: bool = False
    agent: tuple[int, int] | None = None
    bystander: bool = False
    kin: bool = False
    """Whether it is one unnamed relative of somebody: "他的胞弟"."""
    count: int | None = None
    other: bool = False
    """Whether an office or a trade tells that it is somebody else than the one in hand."""
    relative: bool = False
    """Whether it is told in what modifies their name: "被羁押一年的律师张三"."""


def as_patient(ref: Ref, focus: Focus) -> Patient:
    """Whom somebody spoken of is."""
    people = focus.of(ref)
    if ref.kind == "unnamed" or people is None:
        return Patient((), ref.start, ref.amount, count=ref.count, other=ref.other)
    if not people and ref.kind == "set" and ref.count:
        named, others = focus.with_nameless(ref)
        if named:
            return Patient(named, ref.start, also_unnamed=others)
    if not people and ref.kind == "set" and ref.count and not focus.seen:
        return Patient((), ref.start, (ref.start, ref.end), count=ref.count)
    if ref.kind == "named":
        return Patient(people, ref.start, count=ref.count)
    return Patient(people, ref.start)
