"""Who is whom: a pure function of links and decisions in force, so that taking back is exact."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.register.clusters import (
    APART_FROM,
    DIFFERENT,
    SAME,
    UNSURE,
    Clusters,
    Dispute,
    Judged,
    clusters,
)


def decided(*pairs: tuple[str, int, int]) -> list[Judged]:
    """Decisions numbered from 100, in order."""
    return [Judged(100 + at, kind, left, right) for at, (kind, left, right) in enumerate(pairs)]


def persons(found: Clusters) -> list[list[int]]:
    return sorted(list(own) for own in found.members.values())


def test_what_was_joined_automatically_is_one_person_until_somebody_says_otherwise() -> None:
    brought = {1: 1, 2: 1, 3: 2}
    assert clusters(brought, [(1, 2)], []).person == {1: 1, 2: 1, 3: 2}
    apart = clusters(brought, [(1, 2)], decided((DIFFERENT, 1, 2)), {2: [7]})
    assert apart.person == {1: 1, 2: 7, 3: 2}


def test_a_joined_person_has_the_lowest_number_and_gets_the_own_back() -> None:
    brought = {1: 1, 2: 2, 3: 3}
    joined = clusters(brought, [], decided((SAME, 2, 3), (SAME, 1, 3)))
    assert joined.person == {1: 1, 2: 1, 3: 1}
    assert clusters(brought, [], []).person == brought


def test_different_counts_before_same_and_the_contradiction_is_shown_with_its_path() -> None:
    brought = {1: 1, 2: 2, 3: 3}
    found = clusters(brought, [], decided((SAME, 1, 2), (SAME, 2, 3), (DIFFERENT, 1, 3)))
    assert persons(found) == [[1, 2], [3]]
    assert found.disputes == (Dispute(101, 102, (100, 101)),)


def test_same_counts_before_what_was_joined_automatically() -> None:
    brought = {1: 1, 2: 1, 3: 2}
    decisions = decided((SAME, 2, 3), (DIFFERENT, 1, 3))
    found = clusters(brought, [(1, 2)], decisions)
    assert persons(found) == [[1], [2, 3]]
    assert found.person[2] == 2
    assert not found.disputes


def test_unsure_joins_and_parts_nobody() -> None:
    assert clusters({1: 1, 2: 1}, [(1, 2)], decided((UNSURE, 1, 2))).person == {1: 1, 2: 1}


def test_somebody_for_whom_no_number_was_set_aside_still_stands_apart() -> None:
    found = clusters({1: 1, 2: 1}, [(1, 2)], decided((DIFFERENT, 1, 2)))
    assert found.person == {1: 1, 2: APART_FROM + 2}


def test_a_decision_on_a_mention_that_is_gone_says_nothing() -> None:
    assert clusters({1: 1}, [(1, 9)], decided((SAME, 1, 9), (DIFFERENT, 9, 1))).person == {1: 1}


def history(
    count: int, decisions: int, seed: int
) -> tuple[dict[int, int], list[tuple[int, int]], list[Judged]]:
    """Mentions, links to earlier ones for half of them, and decisions among them, as a seed has it:
    that is many times faster than to draw each by itself.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    brought: dict[int, int] = {}
    links = []
    for mention in range(1, count + 1):
        to = chance.randrange(1, mention) if mention > 1 and chance.random() < 0.5 else None
        brought[mention] = mention if to is None else brought[to]
        if to is not None:
            links.append((to, mention))
    pairs = [
        (chance.choice([SAME, DIFFERENT, UNSURE]), *chance.sample(range(1, count + 1), 2))
        for _ in range(decisions)
    ]
    return brought, links, decided(*pairs)


def histories() -> st.SearchStrategy[tuple[dict[int, int], list[tuple[int, int]], list[Judged]]]:
    """Up to twelve mentions and fourteen decisions."""
    return st.builds(history, st.integers(2, 12), st.integers(0, 14), st.integers(0, 2**32))


@settings(max_examples=1000, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_taking_decisions_back_in_any_order_gives_what_the_others_alone_give(
    history: tuple[dict[int, int], list[tuple[int, int]], list[Judged]], seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    brought, links, decisions = history
    left = list(decisions)
    chance.shuffle(left)
    for going in range(len(left) + 1):
        standing = sorted(left[going:], key=lambda one: one.number)
        shuffled = left[going:]
        chance.shuffle(shuffled)
        assert clusters(brought, links, shuffled) == clusters(brought, links, standing)
    assert clusters(brought, links, []) == clusters(brought, links, decided())


@settings(max_examples=200, deadline=None)
@given(histories())
def test_nobody_is_with_somebody_they_were_parted_from_and_every_number_is_one_person(
    history: tuple[dict[int, int], list[tuple[int, int]], list[Judged]],
) -> None:
    brought, links, decisions = history
    found = clusters(brought, links, decisions)
    for one in decisions:
        if one.kind == DIFFERENT:
            assert found.person[one.left] != found.person[one.right]
        refused = {dispute.refused for dispute in found.disputes}
        if one.kind == SAME and one.number not in refused:
            assert found.person[one.left] == found.person[one.right]
    assert set(found.person) == set(brought)
    for number, own in found.members.items():
        assert number >= APART_FROM or number in {brought[one] for one in own}


@settings(max_examples=150, deadline=None)
@given(histories())
def test_a_path_of_a_dispute_leads_from_one_to_the_other(
    history: tuple[dict[int, int], list[tuple[int, int]], list[Judged]],
) -> None:
    brought, links, decisions = history
    by_number = {one.number: one for one in decisions}
    for dispute in clusters(brought, links, decisions).disputes:
        assert dispute.refused in dispute.path
        steps = [by_number[number] for number in dispute.path]
        assert all(step.kind == SAME for step in steps)
        ends = by_number[dispute.against]
        assert {ends.left, ends.right} <= joined(steps) or len(steps) == 1


def joined(steps: Sequence[Judged]) -> set[int]:
    for one, two in pairwise(steps):
        assert {one.left, one.right} & {two.left, two.right}
    return {end for step in steps for end in (step.left, step.right)}


@pytest.mark.parametrize("count", [2_000, 8_000])
def test_a_long_chain_that_is_parted_many_times(count: int) -> None:
    """Everybody joined to the one before, and every tenth parted from the first."""
    brought = dict.fromkeys(range(count), 1)
    apart = decided(*((DIFFERENT, 0, one) for one in range(10, count, 10)))
    found = clusters(brought, pairwise(range(count)), apart)
    assert found.person[0] == 1
    assert found.person[9] == 1
    assert len(set(found.person.values())) > 1
