"""What follows: one case is joined where it alone answers; else a researcher is asked."""

from __future__ import annotations

import pytest

from habeas.people.questions import MOST_ASKED, Answer, Decided, decided, settled
from habeas.people.weighing import Verdict, Weighed


def answer(bits: float, verdict: str) -> Answer:
    return Answer(Weighed(bits, (), (), Verdict(verdict)), 1)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, Decided()),
        ({1: answer(20, "join")}, Decided(1)),
        ({1: answer(-3, "apart")}, Decided()),
        ({1: answer(4, "ask")}, Decided(None, (1,))),
        ({1: answer(20, "join"), 2: answer(18, "join")}, Decided(None, (2, 1))),
        ({1: answer(20, "join"), 2: answer(18, "ask")}, Decided(None, (2, 1))),
        ({1: answer(20, "join"), 2: answer(3, "ask")}, Decided(1, (2,))),
    ],
    ids=["none", "one answers", "apart", "asks", "two answer", "a close rival", "a distant one"],
)
def test_one_person(answers: dict[int, Answer], expected: Decided) -> None:
    assert decided(answers, {}) == expected


def test_what_much_hangs_on_and_is_most_open_is_asked_first() -> None:
    answers = {1: answer(9, "ask"), 2: answer(2, "ask"), 3: answer(9, "ask"), 4: answer(8, "ask")}
    found = decided(answers, {1: 2, 2: 1, 3: 400, 4: 2})
    assert found.ask == (3, 2, 4)
    assert len(found.ask) == MOST_ASKED


def test_two_persons_of_one_document_are_never_one() -> None:
    found = settled({"A": Decided(1, (7,)), "B": Decided(1), "C": Decided(2)})
    assert found == {"A": Decided(None, (1, 7)), "B": Decided(None, (1,)), "C": Decided(2)}
