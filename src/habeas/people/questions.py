"""What follows for a person of a new document: whose case it is, or which cases to ask about."""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from habeas.people.weighing import Verdict, Weighed
from habeas.people.weights import table
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_ASKED = 3
"""Questions about one person at a time; what is less pressing is found by searching."""


@record
class Answer:
    """The best that any mention of a case says, and which mention that is."""

    weighed: Weighed
    mention: int


@record
class Decided:
    """The case that a person joins, if any, and the cases to ask about, the most pressing first."""

    join: int | None = None
    ask: tuple[int, ...] = ()


def decided(answers: Mapping[int, Answer], claims: Mapping[int, int]) -> Decided:
    """Whose case a person is, by the answers of the candidates' cases.

    One case is joined where it alone answers so and no other comes near it; else all that answered
    are asked about, by how many claims (``claims`` of each case) hang on it and how open it is.
    """
    joining = [case for case, one in answers.items() if one.weighed.verdict is Verdict.JOIN]
    join = joining[0] if len(joining) == 1 else None
    if join is not None:
        bits = answers[join].weighed.bits - table().rival_within
        rivals = (
            case
            for case, one in answers.items()
            if case != join and one.weighed.verdict is Verdict.ASK and one.weighed.bits > bits
        )
        join = None if any(True for _ in rivals) else join
    asked = [
        case
        for case, one in answers.items()
        if case != join and one.weighed.verdict is not Verdict.APART
    ]
    asked.sort(key=lambda case: (-pressing(answers[case].weighed, claims.get(case, 1)), case))
    return Decided(join, tuple(asked[:MOST_ASKED]))


def pressing(weighed: Weighed, claims: int) -> float:
    """How much hangs on a question, times how open it is (one bit at even odds)."""
    return claims * _open(weighed.bits)


def _open(bits: float) -> float:
    """The entropy of a question, in bits."""
    if abs(bits) > 40:
        return 0.0
    yes = 1 / (1 + 2**-bits)
    return -(yes * log2(yes) + (1 - yes) * log2(1 - yes))


def settled(persons: Mapping[str, Decided]) -> dict[str, Decided]:
    """What holds for the persons of one document together: two of them are never one.

    A case that two of them would join is joined by neither, and asked about for both.
    """
    taken = [one.join for one in persons.values() if one.join is not None]
    twice = {case for case in taken if taken.count(case) > 1}
    return {
        name: one
        if one.join is None or one.join not in twice
        else Decided(None, (one.join, *one.ask)[:MOST_ASKED])
        for name, one in persons.items()
    }
