"""``habeas decide CLAIM choose``, as a user types it: two documents, one arrest, two days."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .desk import begun

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

POST = "Police arrested the blogger Lin Yue in Chengdu, China, on 3 May 2021."
HERALD = "The blogger Lin Yue was arrested on 4 May 2021 in Chengdu, China."
WHY = "the detention notice gives this day"


@pytest.fixture(scope="module")
def pattern_of_two(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("two")
    with begun(pattern, place) as desk:
        desk.file("a.txt", POST)
        desk.file("b.txt", HERALD)
        desk.run("add", "a.txt")
        desk.run("add", "b.txt")
        desk.run("same", "1", "2", "--why", "one blogger, one arrest")
    return place


@pytest.fixture
def two(bare: Desk, pattern_of_two: Path) -> Desk:
    return bare.made(pattern_of_two)


def shown(desk: Desk, *more: str) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(
        desk.run("show", "1", "--as-of", "2024-06-14", "--format", "json", *more)
    )
    return case


def arrest(desk: Desk, day: str) -> str:
    (one,) = [c for c in shown(desk)["claims"] if c["event"] == "arrest" and c["date"] == day]
    return str(one["read_as"])


def days(case: dict[str, Any]) -> list[str]:
    return [c["from"] for c in case["person"]["clocks"] if c["clock"] == "held"]


def choices(case: dict[str, Any]) -> dict[str, tuple[str, str]]:
    rows = [c for c in case["claims"] if c["choice"]]
    return {c["date"]: (c["choice"]["value"], c["choice"]["by"]) for c in rows}


def choose(desk: Desk, day: str, expect: int = 0, why: str = WHY) -> str:
    claim = arrest(desk, day)
    return desk.run("decide", claim, "choose", "--why", why, "--expect", str(expect))


def test_case_and_clocks_follow_the_chosen_claim_and_withdrawing_restores(two: Desk) -> None:
    before, page = shown(two), two.run("show", "1", "--as-of", "2024-06-14")
    assert choose(two, "2021-05-04") == "choose, version 1\n"
    after = shown(two)
    assert set(days(after)) == {"2021-05-04"}
    assert choices(after) == {
        "2021-05-03": ("not_chosen", "owner"), "2021-05-04": ("chosen", "owner"),
    }  # fmt: skip
    said = " ".join(two.run("show", "1").split())
    assert f"[chosen by owner: {WHY}]" in said
    assert f"[not chosen; owner chose another: {WHY}]" in said
    assert f"Decided by owner: {WHY}." in said
    assert "“Police arrested the blogger Lin Yue" in said, "the rival stays, with its words"
    two.run("decide", arrest(two, "2021-05-04"), "withdraw", "--expect", "1")
    restored = shown(two)
    for each in (before, restored):
        for claim in each["claims"]:
            claim.pop("version")
    assert restored == before
    assert two.run("show", "1", "--as-of", "2024-06-14") == page


def test_a_choice_and_a_correction_are_taken_back_apart(two: Desk) -> None:
    claim = arrest(two, "2021-05-04")
    two.run("decide", claim, "correct", "place=Mianyang", "--expect", "0")
    choose(two, "2021-05-04", 1)
    now = next(c for c in shown(two)["claims"] if c["read_as"] == claim)
    assert now["place"] == "Mianyang" and now["decision"]["verdict"] == "correct"
    two.run("decide", claim, "withdraw", "--expect", "2")
    now = next(c for c in shown(two)["claims"] if c["read_as"] == claim)
    assert (now["place"], now["choice"], now["version"]) == ("Mianyang", None, 3)
    two.run("decide", claim, "withdraw", "--expect", "3")
    now = next(c for c in shown(two)["claims"] if c["read_as"] == claim)
    assert now["decision"] is None


def test_a_second_choice_replaces_the_first_and_both_stand_in_the_ledger(two: Desk) -> None:
    choose(two, "2021-05-03")
    choose(two, "2021-05-04")
    assert set(days(shown(two))) == {"2021-05-04"}
    choose(two, "2021-05-03", 1)
    assert set(days(shown(two))) == {"2021-05-03"}, "chosen again"
    two.run("decide", arrest(two, "2021-05-03"), "withdraw", "--expect", "2")
    assert set(days(shown(two))) == {"2021-05-04"}, "what was before"
    two.run("verify")


@pytest.mark.parametrize(
    ("why", "expected"), [("", "expected the reason of a choice"), (" ", "found none; give --why")]
)
def test_a_choice_needs_a_reason(two: Desk, why: str, expected: str) -> None:
    claim = arrest(two, "2021-05-04")
    said = two.run("decide", claim, "choose", "--why", why, "--expect", "0", code=2)
    assert expected in said and said.count("\n") == 1


def test_what_cannot_be_chosen_is_refused_in_one_line(two: Desk) -> None:
    claim, rival = arrest(two, "2021-05-04"), arrest(two, "2021-05-03")
    ask = ("choose", "--why", WHY, "--expect")
    said = two.run("decide", claim, *ask, "3", code=2)
    assert "expected version 3" in said and said.count("\n") == 1
    two.run("decide", claim, "reject", "--expect", "0")
    said = two.run("decide", claim, *ask, "1", code=2)
    assert "found a rejected one" in said and said.count("\n") == 1
    said = two.run("decide", rival, *ask, "0", code=2)
    assert "found one without a rival" in said and said.count("\n") == 1
    assert "found" in two.run("decide", "0" * 16, *ask, "0", code=2)


def test_counts_and_the_calendar_follow(two: Desk) -> None:
    two.file("held.toml", 'status = ["held", "unknown"]\nheld_since = "2021-05-04/2021-05-04"\n')
    held = ("count", "held.toml", "--as-of", "2024-06-14", "--format", "json")
    choose(two, "2021-05-03")
    assert json.loads(two.run(*held))["named"] == 0
    choose(two, "2021-05-04")
    assert json.loads(two.run(*held))["named"] == 1
    due = two.run("calendar", "--from", "2029-05-01", "--to", "2029-05-30")
    assert "2029-05-04" in due and "2029-05-03" not in due


def test_as_the_register_stood_before_nobody_had_chosen(
    two: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from habeas.cli import opening

    before = days(shown(two))
    monkeypatch.setattr(opening, "now", lambda: "2099-01-05T00:00:00Z")
    choose(two, "2021-05-04")
    then, now = shown(two, "--known-at", "2098-12-31"), shown(two, "--known-at", "2099-01-05")
    assert (choices(then), days(then)) == ({}, before)
    assert len(choices(now)) == 2 and set(days(now)) == {"2021-05-04"}


def test_a_kept_count_built_on_what_is_not_chosen_must_be_looked_at(two: Desk) -> None:
    two.file("held.toml", 'status = ["held", "unknown"]\n')
    two.run("count", "held.toml", "--as-of", "2024-06-14", "--keep")
    choose(two, "2021-05-03")
    assert "not chosen among rivals" in " ".join(two.run("show", "1").split())


def test_choices_that_contradict_each_other_count_for_nothing(two: Desk) -> None:
    """Two registers chose apart: the ledger holds both, and neither knew of the other."""
    before = days(shown(two))
    first, second = arrest(two, "2021-05-03"), arrest(two, "2021-05-04")
    from habeas import register
    from habeas.register.deciding import decide
    from habeas.register.keys import Secret

    from .desk import PASSPHRASE

    with register.open(two.folder / "register", Secret(PASSPHRASE)) as unlocked:
        for claim in (first, second):
            decide(
                unlocked, claim, "choose", expect=0, at="2026-01-03T00:00:00Z", why=WHY,
                rule=lambda: ((), ()),
            )  # fmt: skip
    case = shown(two)
    assert days(case) == before
    assert {value for value, _ in choices(case).values()} == {"disputed"}
    said = " ".join(two.run("show", "1").split())
    assert "contradict each other: none counts until one is withdrawn" in said
    choose(two, "2021-05-04", 1, "the notice again")
    assert set(days(shown(two))) == {"2021-05-04"}, "a new choice settles it"
