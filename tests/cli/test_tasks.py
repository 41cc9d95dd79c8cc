"""``habeas task``: noted, listed, handed on, done; on the page of the case."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from .desk import filled

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

PAGE = "Published 1 June 2024\n\nMirela Tovanu was arrested in Graz on 4 May 2024.\n"


@pytest.fixture(scope="module")
def pattern_of_held(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(pattern, tmp_path_factory.mktemp("held"), {"a": PAGE})


@pytest.fixture
def held(bare: Desk, pattern_of_held: Path) -> Desk:
    return bare.made(pattern_of_held)


def added(desk: Desk, *words: str, typed: str = "") -> str:
    said = desk.run("task", "add", "H-0001", "--due", "2026-12-01", *words, typed=typed)
    found = re.fullmatch(r"task (\d+) about H-0001, due 2026-12-01\n", said)
    assert found is not None
    return found[1]


def test_a_task_is_noted_listed_and_done(held: Desk) -> None:
    number = added(held, "--what", "call her lawyer", "--why", "no news since May")
    page = held.run("task", "list", "--as-of", "2026-11-01")
    assert "2026-12-01" in page and "call her lawyer" in page and "by owner: no news" in page
    assert " due " not in page.splitlines()[3]
    assert "2026-12-01 due" in held.run("task", "list", "--as-of", "2026-12-01")
    assert held.run("task", "done", number) == f"task {number}: done\n"
    assert held.run("task", "list") == "No open task; habeas task add CASE … notes one.\n"
    assert "2026-12-01 done" in held.run("task", "list", "--all")
    assert "open task" in held.run("task", "done", number, code=2)


def test_what_must_be_done_need_not_stand_in_the_history_of_a_shell(held: Desk) -> None:
    added(held, typed="ask her sister in Linz\n")
    assert "ask her sister in Linz" in held.run("task", "list")
    assert "expected words" in held.run("task", "add", "1", "--due", "2026-12-01", code=2)


def test_the_page_of_a_case_shows_what_is_open(held: Desk) -> None:
    number = added(held, "--what", "call her lawyer", "--owner", "lea")
    page = held.run("show", "H-0001", "--as-of", "2026-12-02")
    assert "to do\n2026-12-01   call her lawyer · lea [due]\n" in page
    assert f"task {number}, opened by owner" in page
    (task,) = json.loads(held.run("show", "H-0001", "--format", "json"))["tasks"]
    assert (task["what"], task["owner"], task["state"]) == ("call her lawyer", "lea", "open")
    held.run("task", "done", number)
    assert "to do" not in held.run("show", "H-0001")
    assert "to do" not in held.run("show", "H-0001", "--known-at", "2025-01-01", code=2)


def test_tasks_are_narrowed_to_an_owner_a_day_and_a_case(held: Desk) -> None:
    added(held, "--what", "one", "--owner", "lea")
    held.run("task", "add", "1", "--due", "2026-11-01", "--what", "two", "--owner", "omar")

    def listed(*words: str) -> list[str]:
        return [t["what"] for t in json.loads(held.run("task", "list", "--format", "json", *words))]

    assert listed() == ["two", "one"]
    assert listed("--owner", "lea") == ["one"]
    assert listed("--due-before", "2026-12-01") == ["two"]
    assert listed("--case", "H-0001", "--due-before", "2026-11-01") == []
    assert listed("--known-at", "2025-01-01") == []
    assert held.run("task", "list", "--case", "H-0004") == "No such task.\n"


def test_a_leavers_tasks_are_handed_on(held: Desk) -> None:
    first, second = added(held, "--what", "one", "--owner", "lea"), added(held, "--what", "two")
    said = held.run("task", "reassign", "--from", "lea", "--to", "ada", "--case", "H-0001")
    assert said == f"task {first}: now with ada\n"
    assert json.loads(
        held.run("task", "reassign", "--from", "owner", "--to", "ada", "--format", "json")
    ) == [int(second)]
    assert held.run("task", "reassign", "--from", "owner", "--to", "ada").startswith("No open")
    held.run("verify")
    held.run("doctor", "--rebuild")
    assert held.run("task", "list").count(" ada ") == 2


@pytest.mark.parametrize("due", ["2026-12", "tomorrow", "2026-02-30"])
def test_a_task_needs_a_real_day(held: Desk, due: str) -> None:
    said = held.run("task", "add", "1", "--due", due, "--what", "x", code=2)
    assert said.startswith("habeas: expected") and said.count("\n") == 1


def test_what_would_act_on_a_terminal_is_shown_as_a_mark(held: Desk) -> None:
    added(held, "--what", "call \x1b[2J her\u202e now", "--owner", "le\na")
    page = held.run("task", "list")
    assert "\x1b" not in page and "\u202e" not in page and "le a" in page


def test_a_task_of_no_case_is_refused(held: Desk) -> None:
    assert "case number" in held.run(
        "task", "add", "H-9", "--due", "2026-12-01", "--what", "x", code=2
    )
