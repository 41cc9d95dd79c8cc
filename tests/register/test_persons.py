"""Decisions on who is whom in a register: made, taken back, erased, made anew from the ledger."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register import compartments, erasing, travelling
from habeas.register.cases import cases, stands_as, told_of
from habeas.register.clusters import DIFFERENT, SAME, UNSURE
from habeas.register.errors import NoSuchRecord, OnePerson
from habeas.register.ledger import writing
from habeas.register.models import CaseRow, MentionRow, PersonDecisionRow
from habeas.register.persons import decisions_on, judge, last_by, withdraw
from habeas.register.rebuilding import rebuild
from habeas.register.settling import Around
from habeas.register.verifying import verify

from .conftest import CHEAP, SECRET
from .keeping import ARREST, CHINESE, SENTENCE, kept

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.store import Register

DAY, LATER = "2026-01-05T00:00:00Z", "2026-02-05T00:00:00Z"
NAMESAKE = "Lena Marquant, a nurse, was released in Brno on 9 June 2021."


def mentions(opened: Register) -> list[int]:
    return list(MentionRow.objects.using(opened.alias).order_by("number").values_list(flat=True))


def state(opened: Register) -> dict[int, int]:
    rows = MentionRow.objects.using(opened.alias)
    return dict(rows.order_by("number").values_list("number", "case"))


def names(opened: Register) -> dict[int, tuple[str, int | None]]:
    rows = CaseRow.objects.using(opened.alias).order_by("number")
    return {row.number: (row.name, row.became) for row in rows}


def destroyed(opened: Register, document: int) -> None:
    with writing(opened, DAY) as book:
        erasing.destroy(book, [document], why="asked", asked=None)
    erasing.finish(opened)


def test_two_cases_become_one_and_two_again(opened: Register) -> None:
    kept(opened, ARREST, NAMESAKE, CHINESE)
    first, second, third = mentions(opened)
    assert state(opened) == {first: 1, second: 2, third: 3}
    done = judge(opened, SAME, second, first, at=DAY, why="the same passport")
    assert (done.left, done.right, done.disputes) == (1, 1, ())
    assert names(opened)[2] == ("", 1)
    assert [one.document for one in told_of(opened, 1)] == [2, 5]
    assert [line.number for line in cases(opened)] == [1, 3]
    withdraw(opened, done.number, at=DAY, why="another passport")
    assert state(opened) == {first: 1, second: 2, third: 3}
    assert names(opened)[2] == ("Lena Marquant", None)
    assert not rebuild(opened) and not list(verify(opened))


def test_what_was_joined_by_its_evidence_is_parted_and_has_a_number_of_its_own(
    opened: Register,
) -> None:
    kept(opened, ARREST, SENTENCE, CHINESE)
    first, second, third = mentions(opened)
    assert state(opened) == {first: 1, second: 1, third: 2}
    done = judge(opened, DIFFERENT, first, second, at=DAY, why="mother and daughter")
    assert (done.left, done.right) == (1, 3)
    (new,) = kept(opened, NAMESAKE)
    assert new.new_cases == (4,), "a number that was set aside is given to nobody else"
    withdraw(opened, done.number, at=DAY)
    assert state(opened)[second] == 1
    assert names(opened)[3] == ("", 1)
    again = judge(opened, DIFFERENT, first, second, at=DAY)
    assert again.right == 3, "and is taken again"
    assert not rebuild(opened) and not list(verify(opened))


def test_contradicting_decisions_are_shown_and_none_is_lost(opened: Register) -> None:
    kept(opened, ARREST, NAMESAKE, CHINESE)
    first, second, third = mentions(opened)
    one = judge(opened, SAME, first, second, at=DAY)
    two = judge(opened, SAME, second, third, at=DAY)
    assert set(state(opened).values()) == {1}
    three = judge(opened, DIFFERENT, first, third, at=DAY)
    (dispute,) = three.disputes
    assert (dispute.refused, dispute.against, dispute.path) == (
        two.number, three.number, (one.number, two.number),
    )  # fmt: skip
    assert state(opened) == {first: 1, second: 1, third: 3}
    judge(opened, UNSURE, first, third, at=DAY)
    assert [made.kind for made in decisions_on(opened, [third])] == [SAME, DIFFERENT, UNSURE]
    assert last_by(opened, opened.holder) == max(
        made.number for made in decisions_on(opened, [1, first, third])
    )


def test_what_cannot_be_decided_changes_nothing(opened: Register) -> None:
    kept(opened, ARREST)
    (only,) = mentions(opened)
    with pytest.raises(OnePerson):
        judge(opened, SAME, only, only, at=DAY)
    with pytest.raises(NoSuchRecord):
        judge(opened, SAME, only, only + 1, at=DAY)
    with pytest.raises(NoSuchRecord):
        withdraw(opened, 1, at=DAY)
    assert not PersonDecisionRow.objects.using(opened.alias).exists()


def test_an_erased_document_takes_its_decisions_with_it(opened: Register) -> None:
    kept(opened, ARREST, NAMESAKE, CHINESE)
    first, second, third = mentions(opened)
    judge(opened, SAME, first, second, at=DAY, why="Lena Marquant of Ostrava")
    judge(opened, SAME, second, third, at=DAY)
    assert set(state(opened).values()) == {1}
    destroyed(opened, 5)
    assert state(opened) == {first: 1, third: 3}
    assert names(opened) == {1: ("Lena Marquant", None), 2: ("", None), 3: ("秦望舒", None)}
    assert not decisions_on(opened, [first, third])
    assert not rebuild(opened) and not list(verify(opened))


@pytest.mark.parametrize("seed", range(3))
def test_any_history_made_anew_from_the_ledger_is_the_same(opened: Register, seed: int) -> None:
    """Documents of few people, decisions, withdrawals and erasures in any order."""
    chance = random.Random(seed)  # noqa: S311 - a history, not a key
    given = iter(range(10**6))
    made: list[int] = []
    for _ in range(22):
        now = mentions(opened)
        step = chance.choice(["keep", "keep", "same", "different", "different", "back", "erase"])
        if step == "keep" or len(now) < 3:
            name = chance.choice(["Lena Marquant", "Tomas Reven"])
            day = chance.choice(["3 May", "4 June"])
            kept(opened, f"{name} was arrested in Ostrava on {day} 2024. {next(given)}")
        elif step in {SAME, DIFFERENT}:
            left, right = chance.sample(now, 2)
            made.append(judge(opened, step, left, right, at=DAY).number)
        elif step == "back" and made:
            number = made.pop(chance.randrange(len(made)))
            if PersonDecisionRow.objects.using(opened.alias).filter(number=number).exists():
                withdraw(opened, number, at=DAY)
        elif step == "erase":
            rows = MentionRow.objects.using(opened.alias).order_by("number")
            destroyed(opened, chance.choice(list(rows.values_list("document", flat=True))))
    assert state(opened) == Around(opened.alias, mentions(opened)).clusters().person
    assert not rebuild(opened, keep=False)
    assert not list(verify(opened))


def test_as_it_was_known_then(opened: Register) -> None:
    kept(opened, ARREST, NAMESAKE, at="2026-01-02T00:00:00Z")
    first, second = mentions(opened)
    done = judge(opened, SAME, first, second, at="2026-01-04T00:00:00Z")
    withdraw(opened, done.number, at="2026-01-06T00:00:00Z")
    judge(opened, SAME, first, second, at="2026-01-08T00:00:00Z")
    told = {
        day: {line.number: line.documents for line in cases(opened, f"2026-01-0{day}T12:00:00Z")}
        for day in range(1, 10)
    }
    apart, joined = {1: 1, 2: 1}, {1: 2}
    assert told == {1: {}, 2: apart, 3: apart, 4: joined, 5: joined, 6: apart, 7: apart,
                    8: joined, 9: joined}  # fmt: skip
    assert [one.document for one in told_of(opened, 2, "2026-01-07T00:00:00Z")] == [5]
    assert [line.name for line in cases(opened, "2026-01-07T00:00:00Z")] == ["Lena Marquant"] * 2
    with pytest.raises(NoSuchRecord):
        told_of(opened, 2, "2026-01-05T00:00:00Z")
    assert stands_as(opened, 2) == 1


def test_sealed_persons_keep_their_numbers_and_what_was_decided_on_them(opened: Register) -> None:
    kept(opened, ARREST, SENTENCE, NAMESAKE, CHINESE)
    first, second, third, _ = mentions(opened)
    parted = judge(opened, DIFFERENT, first, second, at=DAY, why="mother and daughter")
    judge(opened, SAME, second, third, at=DAY, why="the same wound")
    assert state(opened)[second] == state(opened)[third] == 2
    with compartments.create(opened, ["owner"], need=1, at=DAY) as group:
        compartments.move(opened, group, [2], at=DAY)
        assert [(line.number, line.documents) for line in cases(group)] == [(2, 2)]
        (decision,) = decisions_on(group, mentions(group))
        assert (decision.kind, decision.why, decision.by) == (SAME, "the same wound", "owner")
        done = withdraw(group, decision.number, at=DAY)
        assert (done.left, done.right) == (parted.right, 2)
        assert not rebuild(group) and not list(verify(group))
    assert [(line.number, line.documents) for line in cases(opened)] == [(1, 1), (3, 1)]
    assert not decisions_on(opened, mentions(opened))
    assert not rebuild(opened) and not list(verify(opened))


def test_what_was_decided_on_the_road_comes_home(opened: Register, tmp_path: Path) -> None:
    kept(opened, ARREST, SENTENCE, NAMESAKE)
    first, second, third = mentions(opened)
    earlier = judge(opened, SAME, first, third, at=DAY)
    travelling.make(
        opened, tmp_path / "road", SECRET, [1], until=date(2026, 3, 1), at=DAY, cost=CHEAP
    )
    with register.open(tmp_path / "road", SECRET) as away:
        one, two, three = mentions(away)
        assert state(away) == {one: 1, two: 1, three: 1}
        (carried,) = decisions_on(away, [one])
        withdraw(away, carried.number, at=LATER)
        judge(away, DIFFERENT, one, two, at=LATER, why="mother and daughter")
        assert len(set(state(away).values())) == 3
        assert travelling.bring_back(opened, away, at=LATER, dry_run=True).decisions == 2
        assert travelling.bring_back(opened, away, at=LATER).decisions == 2
        assert travelling.bring_back(opened, away, at=LATER).decisions == 0
    assert [made.withdrawn for made in decisions_on(opened, [first])] == [True, False]
    assert earlier.number == decisions_on(opened, [first])[0].number
    assert len({state(opened)[one] for one in (first, second, third)}) == 3
    assert not rebuild(opened) and not list(verify(opened))
