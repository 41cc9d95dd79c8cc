"""What a reading gained, lost and says otherwise; no claim is counted twice or left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.records.claim import Claim, Event, Stance
from habeas.records.difference import between
from habeas.records.quote import Quote


def claim(event: Event, start: int, end: int, **more: object) -> Claim:
    words = f"words {more.pop('words', start)}"
    base = Claim(
        event, "Lena Marquant", Quote("d", "text/1", start, end, words), Stance.ASSERTED,
        "rules-en/1", ("a",),
    )  # fmt: skip
    return replace(base, **more)  # type: ignore[arg-type]


ARREST = claim(Event.ARREST, 0, 20)
TERM = claim(Event.SENTENCE, 30, 60, duration_months=24)


@pytest.mark.parametrize(
    ("newer", "counts"),
    [
        ([ARREST, TERM], (0, 0, 0, 2)),
        ([replace(ARREST, reader="rules-en/2", rules=("b",)), TERM], (0, 0, 0, 2)),
        ([ARREST], (0, 1, 0, 1)),
        ([ARREST, TERM, claim(Event.TRIAL, 70, 80)], (1, 0, 0, 2)),
        ([ARREST, replace(TERM, duration_months=36)], (0, 0, 1, 1)),
        ([replace(ARREST, stance=Stance.ALLEGED), TERM], (0, 0, 1, 1)),
        ([claim(Event.ARREST, 0, 25, words=9), TERM], (0, 0, 1, 1)),
        ([claim(Event.ARREST, 500, 520, words=0), TERM], (0, 0, 0, 2)),
        ([replace(ARREST, person="Oskar Villner"), TERM], (1, 1, 0, 1)),
    ],
    ids=["equal", "another reader", "lost", "gained", "another term", "less sure", "longer words",
         "the same words elsewhere", "another person"],
)  # fmt: skip
def test_two_readings(newer: list[Claim], counts: tuple[int, ...]) -> None:
    found = between([ARREST, TERM], newer)
    sizes = (len(found.gained), len(found.lost), len(found.changed), len(found.same))
    assert sizes == counts


def test_words_that_reach_two_others_are_neither() -> None:
    wide = claim(Event.ARREST, 0, 100, words="wide")
    found = between([wide], [ARREST, claim(Event.ARREST, 40, 60)])
    assert (len(found.gained), len(found.lost)) == (2, 1)


claims = st.lists(
    st.builds(
        lambda event, at, size, months: claim(event, at, at + size, duration_months=months),
        st.sampled_from([Event.ARREST, Event.SENTENCE]), st.integers(0, 6), st.integers(1, 4),
        st.sampled_from([None, 12]),
    ),
    max_size=6,
)  # fmt: skip


@given(claims, claims)
def test_each_claim_stands_in_one_place(old: list[Claim], new: list[Claim]) -> None:
    found = between(old, new)
    pairs = (*found.changed, *found.same)
    assert sorted(map(repr, [*found.lost, *(a for a, _ in pairs)])) == sorted(map(repr, old))
    assert sorted(map(repr, [*found.gained, *(b for _, b in pairs)])) == sorted(map(repr, new))
    assert not between(old, old).changed and not between(old, old).lost
