"""Reviewing and finding one's way, as a user types it."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .desk import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .desk import Desk

STATEMENT = (
    "Mirela Tovanu, a teacher, was arrested in Ostrava on 3 May 2024. On 12 September 2024 a court "
    "sentenced Mirela Tovanu to two years in prison."
)


@pytest.fixture
def one(desk: Desk) -> Desk:
    desk.file("a.txt", STATEMENT)
    desk.run("add", "a.txt")
    return desk


def waiting(desk: Desk) -> int:
    """How many proposals there are."""
    found = re.search(r"1 of (\d+)", desk.run("review", typed="q\n"))
    assert found is not None
    return int(found[1])


def test_each_proposal_stands_in_its_words(one: Desk) -> None:
    said = one.run("review", typed="q\n")
    assert said.startswith("\n1 of ") and " · a.txt\n" in said
    assert "Mirela Tovanu (H-0001) · " in said
    assert "⟦Mirela Tovanu, a teacher⟧, was arrested in Ostrava on 3 May 2024." in said


def test_going_back_over_what_was_decided_and_what_was_skipped(one: Desk) -> None:
    before = waiting(one)
    said = one.run("review", typed="u\na\ns\nu\nu\nq\n")
    assert "nothing to undo" in said and said.count("undone") == 1
    assert said.count("1 of ") == 2 and said.count("2 of ") == 2
    assert said.endswith(f"0 decided, {before} left\n")
    assert waiting(one) == before


def test_what_is_no_answer_is_named_and_asked_again(one: Desk) -> None:
    said = one.run("review", typed="x\n\nq\n")
    assert said.count("expected one of these: a accept") == 2
    assert said.count("1 of ") == 1, "the proposal is not shown again"


def test_a_correction_may_be_thought_better_of(one: Desk) -> None:
    before = waiting(one)
    said = one.run("review", typed="c\n\nc\nname=X\nc\nplace=Brno; date=2024-05\nq\n")
    assert "expected FIELD=VALUE" in said
    assert said.endswith(f"1 decided, {before - 1} left\n")
    page = one.run("show", "1")
    assert "[corrected by owner]" in page


def test_somebody_else_decides_meanwhile(one: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stale answer is refused with both versions, and the next one counts."""
    from habeas.register import deciding, reviewing

    real = reviewing.proposals

    def overtaken(*words: object) -> list[reviewing.Proposal]:
        found = [*real(*words)]  # type: ignore[arg-type]
        for verdict, version in (("accept", 0), ("withdraw", 1)):
            deciding.decide(
                words[0], found[0].claim.id, verdict, expect=version,  # type: ignore[arg-type]
                at="2026-01-03T00:00:00Z",
            )  # fmt: skip
        return found

    monkeypatch.setattr(reviewing, "proposals", overtaken)
    said = one.run("review", typed="r\nr\nq\n")
    assert "expected version 0 of the claim, found version 2" in said
    assert "1 decided, " in said


def test_a_case_that_is_not_there_and_a_register_without_proposals(one: Desk) -> None:
    assert "expected a case number" in one.run("review", "--case", "77", code=2)
    one.run("review", typed="a\n" * waiting(one))
    assert one.run("review") == "Nothing waits for a decision.\n"


def test_lists_of_nobody_and_of_many(desk: Desk) -> None:
    assert desk.run("list") == "No person yet; habeas add FILE…\n"
    names = ("Jonas Feldrin", "Mirela Tovanu", "Anna Belkova")
    for at, name in enumerate(names):
        desk.file(f"{at}.txt", f"{name} was arrested in Graz on {at + 3} May 2024.")
    desk.run("add", "0.txt", "1.txt", "2.txt")
    assert desk.run("list").endswith("3 persons: 3 held pretrial\n")
    rows = json.loads(desk.run("list", "--sort", "name", "--format", "json"))
    assert [row["name"] for row in rows] == sorted(names)
    assert desk.run("list", "--status", "died") == "No such person.\n"
    assert "invalid choice: 'gone'" in desk.run("list", "--status", "gone", code=2)


def test_a_search_for_nothing_and_one_that_finds_nothing(one: Desk) -> None:
    assert "expected words to search for" in one.run("search", code=2)
    assert "Nothing found." in one.run("search", typed="harbour\n")
    assert one.run("search", "tovanu", "--limit", "1").endswith(
        "The best 1; --limit N shows more.\n"
    )


class Terminal:
    """A command on a terminal of its own."""

    def __init__(self, desk: Desk, *words: str) -> None:
        self.said = b""
        self.process, self.master = pty.fork()
        if self.process == 0:  # pragma: no cover - the child
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.chdir(desk.folder)
            os.environ.pop("HABEAS_PASSPHRASE_FILE", None)
            command = [sys.executable, "-m", "habeas", *words]
            os.execv(sys.executable, command)  # noqa: S606 - no shell is wanted

    def until(self, words: str) -> None:
        """Read until these words were said."""
        seen, end = len(self.said), time.monotonic() + 60
        while words.encode() not in self.said[seen:]:
            assert time.monotonic() < end, self.said.decode()
            if select.select([self.master], [], [], 0.2)[0]:
                self.said += os.read(self.master, 65536)

    def type(self, words: str) -> None:
        """Type a line."""
        os.write(self.master, words.encode() + b"\n")

    def interrupt(self) -> None:
        """Ctrl-C once it waits: between prompt and wait the signal would be heard late."""
        stat, end = Path(f"/proc/{self.process}/stat"), time.monotonic() + 60
        while stat.read_text().rpartition(")")[2].split()[0] != "S":
            assert time.monotonic() < end, self.said.decode()
            time.sleep(0.01)
        os.kill(self.process, signal.SIGINT)

    def ended(self) -> tuple[int, str]:
        """Its exit code and all it said."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if not select.select([self.master], [], [], 0.2)[0]:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                break
            if not data:
                break
            self.said += data
        os.close(self.master)
        _, status = os.waitpid(self.process, 0)
        return os.waitstatus_to_exitcode(status), self.said.decode().replace("\r\n", "\n")


def test_a_passphrase_mistyped_is_asked_for_again_and_never_shown(one: Desk) -> None:
    typed = Terminal(one, "list")
    for words in ("not this one", PASSPHRASE):
        typed.until("Passphrase: ")
        typed.type(words)
    code, said = typed.ended()
    assert code == 0 and "Mirela Tovanu" in said and "expected the passphrase" in said
    assert "not this one" not in said and PASSPHRASE not in said


def test_three_wrong_passphrases_are_enough(one: Desk) -> None:
    typed = Terminal(one, "list")
    for _ in range(3):
        typed.until("Passphrase: ")
        typed.type("not this one")
    code, said = typed.ended()
    assert code == 2 and said.count("expected the passphrase") == 3


def test_nobody_is_asked_for_a_passphrase_in_vain(bare: Desk) -> None:
    typed = Terminal(bare, "list", "--register", "nowhere")
    code, said = typed.ended()
    assert code == 2 and "Passphrase" not in said and "found none in this folder" in said
    bare.file("taken", "x")
    (bare.folder / "full").mkdir()
    bare.file("full/x", "x")
    code, said = Terminal(bare, "init", "full").ended()
    assert code == 2 and "assphrase" not in said


@pytest.mark.parametrize(
    ("words", "until"), [(("review",), "q quit"), (("list",), "Passphrase: ")], ids=["review", "list"]
)  # fmt: skip
def test_interrupted(one: Desk, words: Sequence[str], until: str) -> None:
    typed = Terminal(one, *words)
    if until != "Passphrase: ":
        typed.until("Passphrase: ")
        typed.type(PASSPHRASE)
    typed.until(until)
    typed.interrupt()
    code, said = typed.ended()
    assert code == 130 and "stopped" in said and "Traceback" not in said


def test_what_comes_next_is_said_on_a_terminal(one: Desk) -> None:
    one.file("b.txt", "Jonas Feldrin was arrested in Graz on 4 May 2024.")
    typed = Terminal(one, "add", "b.txt")
    typed.until("Passphrase: ")
    typed.type(PASSPHRASE)
    code, said = typed.ended()
    assert code == 0 and "Next: habeas list" in said and "habeas review" in said
