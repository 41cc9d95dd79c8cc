"""``habeas intervention``: recorded, transmitted, answered; on the pages of its cases."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from .desk import filled

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

PAGE = (
    "Published 1 June 2024\n\nMirela Tovanu was arrested in Graz on 4 May 2024. "
    "Oskar Villner was arrested in Linz on 5 May 2024.\n"
)


@pytest.fixture(scope="module")
def pattern_of_held(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(pattern, tmp_path_factory.mktemp("held"), {"a": PAGE})


@pytest.fixture
def held(bare: Desk, pattern_of_held: Path) -> Desk:
    return bare.made(pattern_of_held)


def added(desk: Desk, *words: str, kind: str = "wgad_communication", typed: str = "") -> str:
    said = desk.run(
        "intervention", "add", "H-0001", "H-0002", "--kind", kind, "--to", "the Working Group",
        *words, typed=typed,
    )  # fmt: skip
    found = re.match(r"intervention (\d+) about H-0001, H-0002\n", said)
    assert found is not None
    return found[1]


def listed(desk: Desk, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        desk.run("intervention", "list", "--format", "json", *words)
    )
    return found


def test_from_what_was_sent_to_what_came(held: Desk) -> None:
    number = added(held, "--sent", "2025-06", "--reference", "UA XYZ 4/2025")
    assert "answer due: no date" in held.run("intervention", "list")
    said = held.run("intervention", "transmitted", number, "--on", "2025-07-01")
    assert "(unverified, confidence C): 2025-08-30, 2025-09-30 if it was extended" in said
    (one,) = listed(held)
    assert (one["sent"], one["cases"], one["by"]) == ("2025-06", ["H-0001", "H-0002"], "us")
    assert one["response"]["confidence"] == "C" and "date" not in one["response"]  # type: ignore[index]
    said = held.run(
        "intervention", "answered", number, "--on", "2025-08-01", "--text", "-",
        typed="The Government denies it.\n",
    )  # fmt: skip
    assert said.endswith("answered 2025-08-01, 31 days after\n")
    page = held.run("show", "H-0002")
    assert "interventions\n2025-06      communication to the Working Group" in page
    assert "UA XYZ 4/2025" in page and "what came: The Government denies it." in page
    assert f"intervention {number}, about 1 other case too" in page
    (told,) = json.loads(held.run("show", "H-0001", "--format", "json"))["interventions"]
    assert told["answer"] == "The Government denies it."
    assert listed(held, "--unanswered") == []
    held.run("intervention", "answered", number, "--withdraw")
    assert len(listed(held, "--unanswered", "--case", "2")) == 1
    held.run("verify")
    held.run("doctor", "--rebuild")


def test_the_ledger_with_interventions_verifies_for_a_stranger(held: Desk) -> None:
    import subprocess
    import sys

    added(held)
    held.run("task", "add", "1", "--due", "2026-12-01", "--what", "call the lawyer")
    held.run("export", "ledger", "--out", "out")
    done = subprocess.run(
        [sys.executable, "out/verify_ledger.py", "out"],
        cwd=held.folder,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "intervention_sent" in (held.folder / "out" / "ledger.jsonl").read_text("utf-8")


def test_what_no_body_passes_on_says_nothing_of_transmission(held: Desk) -> None:
    added(held, kind="public_statement")
    page = held.run("show", "H-0001")
    assert (
        "public statement · to the Working Group · by us\n             no answer recorded" in page
    )


@pytest.mark.parametrize(
    "words",
    [
        ("add", "H-1", "--kind", "letter", "--to", "x"),
        ("add", "H-1", "--kind", "other", "--to", "x", "--sent", "2999"),
        ("add", "H-1", "--kind", "other", "--to", "x", "--sent", "31 May"),
        ("add", "H-9", "--kind", "other", "--to", "x"),
        ("add", "H-1", "--kind", "other", "--to", " "),
        ("answered", "999"),
        ("transmitted", "999", "--withdraw", "--on", "2025-01-01"),
    ],
)
def test_wrong_use_is_one_line(held: Desk, words: tuple[str, ...]) -> None:
    said = held.run("intervention", *words, code=2)
    assert (said.startswith("habeas") and "expected" in said) or "invalid choice" in said
    assert said.count("\n") == 1
