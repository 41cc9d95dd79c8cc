"""Statistics of a register of seven statements, each number worked out by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .desk import filled

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

COURT = "the Wuhan Intermediate People's Court"
REGISTER = {
    # taken 1 January 2024; verdict 100 days later
    "a": f"Published 1 May 2024\n\nMirela Tovanu was arrested in Wuhan on 1 January 2024. On 10 April 2024 {COURT} sentenced Mirela Tovanu to "
    "two years in prison for picking quarrels.\n",
    # verdict 200 days later
    "b": f"Published 1 August 2024\n\nJin Haitao was arrested in Wuhan on 1 January 2024. On 19 July 2024 {COURT} sentenced Jin Haitao to four "
    "years in prison for picking quarrels.\n",
    # no verdict; last heard of after 150 days
    "c": "Published 30 May 2024\n\nRadek Velim was arrested in Wuhan on 1 January 2024.\n",
    # no verdict; released after 300 days
    "d": "Published 1 November 2024\n\nTomas Brun was arrested in Wuhan on 1 January 2024 and released on 27 October 2024.\n",
    # taken in a month; the days of the wait are not known
    "e": "Published 1 August 2024\n\nOlga Sten was arrested in Wuhan in March 2024. On 19 July 2024 a court sentenced Olga Sten to life in prison.\n",
    # only alleged
    "f": "Published 1 June 2024\n\nPavel Ostrin was reportedly detained in Guangzhou on 2 May 2024.\n",
    # taken in a year
    "g": "Published 1 August 2024\n\nLena Marquant was arrested in Beijing in 2023.\n",
}
DAY = ("--as-of", "2024-12-01")


@pytest.fixture(scope="module")
def pattern_of_register(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("register")
    return filled(pattern, place, REGISTER)


@pytest.fixture
def register(bare: Desk, pattern_of_register: Path) -> Desk:
    return bare.made(pattern_of_register)


def told(desk: Desk, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk.run("stats", *words, *DAY, "--format", "json"))
    return found


def classes(found: dict[str, Any], name: str) -> dict[str, list[str]]:
    figure = next(one for one in found["figures"] if one["figure"] == name)
    return {row["value"]: row["cases"] for row in figure["classes"]}


def beside(found: dict[str, Any], name: str) -> tuple[int, list[str], list[str]]:
    each = [*found["figures"], *found["times"]]
    figure = next(one for one in each if one["figure"] == name)
    return figure["n"], figure["unknown"]["cases"], figure["alleged_only"]["cases"]


def test_every_figure_is_explained(register: Desk) -> None:
    found = told(register)
    assert (found["persons"], found["unnamed"]) == (7, 0)
    assert classes(found, "status") == {
        "held_pretrial": ["H-0003", "H-0007"],
        "released": ["H-0004"],
        "sentenced_not_final": ["H-0001", "H-0002", "H-0005"],
    }
    assert beside(found, "status") == (6, ["H-0006"], ["H-0006"])
    assert classes(found, "charge") == {"cn.293": ["H-0001", "H-0002"]}
    assert next(iter(classes(found, "court").values())) == ["H-0001", "H-0002"]
    assert classes(found, "term") == {
        "1 to under 3 years": ["H-0001"], "3 to under 5 years": ["H-0002"], "life": ["H-0005"],
    }  # fmt: skip
    assert classes(found, "month") == {
        "2024-01": ["H-0001", "H-0002", "H-0003", "H-0004"], "2024-03": ["H-0005"],
    }  # fmt: skip
    assert beside(found, "month") == (5, ["H-0006", "H-0007"], ["H-0006"])


def test_a_wait_without_a_verdict_counts_up_to_the_day_last_heard_of(register: Desk) -> None:
    found = told(register)
    wait = next(one for one in found["times"] if one["figure"] == "time_to_verdict")
    assert (wait["came"], wait["censored"]) == (2, 2)
    # after 100 days one of four: 3/4 wait. After 150 one is last heard of. After 200 one of two.
    assert [(s["days"], s["at_risk"], s["waiting"]) for s in wait["curve"]] == [
        (100, 4, 0.75), (200, 2, 0.375),
    ]  # fmt: skip
    assert wait["median_days"] == 200
    assert wait["unknown"]["cases"] == ["H-0005", "H-0007"]


def test_each_class_leads_to_its_claims(register: Desk) -> None:
    found = told(register)
    figure = next(one for one in found["figures"] if one["figure"] == "charge")
    shown = json.loads(register.run("show", "H-0001", "--format", "json"))
    read = {claim["read_as"] for claim in shown["claims"]}
    assert len(figure["classes"][0]["claims"]) >= 2
    assert read & set(figure["classes"][0]["claims"])


def test_the_page_is_readable_and_says_what_is_small(register: Desk) -> None:
    page = register.run("stats", *DAY)
    for words in (
        "7 persons known to us; no estimate of all held",
        "by status (n 6, unknown 1, 1 of them alleged only)",
        "picking quarrels and provoking trouble (cn.293)",
        "half waited 200 days or less",
        "hold fewer than 5 persons: before they are published, merge them",
    ):
        assert words in page
    assert "Tovanu" not in page and "H-0001" not in page
    assert "H-0001 H-0002" in register.run("stats", "--claims", *DAY)


def test_statistics_of_those_whom_a_definition_counts(register: Desk) -> None:
    register.file("held.toml", 'status = ["sentenced_not_final"]\n')
    assert told(register, "held.toml")["persons"] == 3
    assert told(register, "--known-at", "2020-01-01")["persons"] == 0


def test_what_a_count_is_built_on_is_told_and_a_task_opens_when_it_falls(register: Desk) -> None:
    register.file("held.toml", 'status = ["held"]\n')
    kept = json.loads(register.run("count", "held.toml", "--keep", *DAY, "--format", "json"))
    by_case = {row["case"]: row["claims"][0] for row in kept["cases"]}
    claim, other, third = by_case["H-0003"], by_case["H-0001"], by_case["H-0002"]
    assert "C-1  at least 5 named on 2024-12-01" in register.run("where-used", claim)
    used = json.loads(register.run("where-used", claim, "--format", "json"))["used_in"]
    assert used == [{"kind": "count", "number": "C-1", "case": "H-0003", "claim": claim}]

    shown = json.loads(register.run("show", "H-0003", "--format", "json"))
    for name in ("doc", "id"):
        assert claim in register.run("where-used", shown["documents"][0][name])

    said = register.run("decide", claim, "reject", "--expect", "0")
    assert "C-1 is built on it" in said
    register.run("decide", other, "correct", "court=another court", "--expect", "0")
    register.run("assess", third, "refuted", "--expect", "0", "--why", "another person")
    tasks = json.loads(register.run("task", "list", "--format", "json"))
    assert sorted(task["case"] for task in tasks) == ["H-0001", "H-0002", "H-0003"]
    assert all("C-1" in task["what"] for task in tasks)
    assert not any("Velim" in task["what"] for task in tasks)
    assert "equal" in register.run("doctor")


def test_a_claim_that_nothing_is_built_on_opens_no_task(register: Desk) -> None:
    shown = json.loads(register.run("show", "H-0004", "--format", "json"))
    claim = shown["claims"][0]["read_as"]
    assert register.run("where-used", claim) == "Nothing is built on it.\n"
    assert register.run("decide", claim, "reject", "--expect", "0") == "reject, version 1\n"
    assert json.loads(register.run("task", "list", "--format", "json")) == []
    assert "expected a claim" in register.run("where-used", "0123456789abcdef", code=2)
    assert "expected the id" in register.run("where-used", "something", code=2)


def test_rejecting_in_review_opens_the_task_too(register: Desk) -> None:
    register.file("held.toml", 'status = ["held"]\n')
    register.run("count", "held.toml", "--keep", *DAY)
    said = register.run("review", "--case", "H-0003", typed="r\nq\n")
    assert "C-1 is built on it" in said
    assert len(json.loads(register.run("task", "list", "--format", "json"))) == 1
