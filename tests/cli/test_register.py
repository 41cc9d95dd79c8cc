"""The register from the command line, as a new user goes through it, and what it leaves on disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from .desk import PASSPHRASE

if TYPE_CHECKING:
    from .desk import Desk

STATEMENT = (
    "Published 1 October 2024\n\n"
    "Mirela Tovanu, a teacher, was arrested in Ostrava on 3 May 2024. On 12 September 2024 a court "
    "sentenced Mirela Tovanu to two years in prison for slander.\n"
)
LATER = (
    "Published 5 November 2024\n\n"
    "Mirela Tovanu, arrested on 3 May 2024, was reportedly denied medical care.\n"
)


@pytest.fixture
def statements(desk: Desk) -> Desk:
    desk.file("statement.txt", STATEMENT)
    desk.file("later.txt", LATER)
    return desk


def test_a_register_is_made_as_strong_as_users_have_it(bare: Desk) -> None:
    made = bare.process("init", "register")
    assert len(made.split()[-20:]) == 20 and made.count("-") >= 12
    slots = json.loads((bare.folder / "register" / "keys.json").read_text())["slots"]
    costs = [slot["cost"] for slot in slots if slot["cost"]]
    assert costs and all(cost["memory_kib"] >= 262_144 for cost in costs)
    assert bare.process("verify").startswith("whole: ")


def test_a_first_session(statements: Desk) -> None:
    desk = statements
    added = desk.run("add", "statement.txt", "later.txt")
    assert added.splitlines()[0].startswith("statement.txt: ") and "new: H-0001" in added
    assert added.splitlines()[1].endswith("known: H-0001")
    assert desk.run("add", "statement.txt") == "statement.txt: held already, nothing added\n"

    listed = json.loads(desk.run("list", "--as-of", "2025-01-01", "--format", "json"))
    assert listed == [
        {"case": "H-0001", "name": "Mirela Tovanu", "status": "sentenced_not_final",
         "since": "2024-09-12", "documents": 2, "named": True,
         "verify_by": None, "due": False}
    ]  # fmt: skip
    page = desk.run("show", "H-0001", "--as-of", "2025-01-01")
    assert "[1] ¶2" in page and "[2] ¶2" in page
    assert "alleged: access denied" in page

    case = json.loads(desk.run("show", "1", "--format", "json"))
    arrest = next(claim for claim in case["claims"] if claim["event"] == "arrest")
    assert arrest["decision"] is None
    said = desk.run("decide", arrest["read_as"], "correct", "place=Brno", "--expect", "0")
    assert said == "correct, version 1\n"
    stale = desk.run("decide", arrest["read_as"], "reject", "--expect", "0", code=2)
    assert "expected version 0 of the claim, found version 1 (correct)" in stale
    assert "Brno" in desk.run("show", "1")
    assert "[corrected by owner]" in desk.run("show", "1")

    assert desk.run("search", "tovanu", "slander").count("H-0001") == 1
    assert desk.run("review", typed="r\nu\na\nq\n").splitlines()[-1].startswith("1 decided, ")
    assert desk.run("verify").startswith("whole: ")


def test_nothing_of_a_session_stands_readable_on_disk(statements: Desk) -> None:
    desk = statements
    desk.process("add", "statement.txt")
    desk.process("review", typed="a\nq\n")
    desk.process("show", "1")
    own = {desk.folder / "statement.txt", desk.folder / "later.txt", desk.folder / "pass"}
    swept = [p for p in desk.folder.rglob("*") if p.is_file() and p not in own]
    assert len(swept) >= 6
    for path in swept:
        data = path.read_bytes()
        for marker in ("Tovanu", "Mirela", "Ostrava", PASSPHRASE):
            assert marker.encode() not in data and marker.encode("utf-16-le") not in data, path
    for path in (desk.folder / "register").rglob("*"):
        assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("words", "more", "says"),
    [
        (("list",), {"HABEAS_REGISTER": ""}, "found none named"),
        (("list", "--register", "nowhere"), {}, "expected a register, found none in this folder"),
        (("show", "seven"), {}, "expected a case number"),
        (("decide", "0", "correct", "name=x", "--expect", "0"), {}, "expected FIELD=VALUE"),
    ],
    ids=["unnamed", "absent", "no number", "no field"],
)
def test_wrong_use_is_one_line(
    bare: Desk, words: tuple[str, ...], more: dict[str, str], says: str
) -> None:
    (bare.folder / "register").mkdir()
    error = bare.run(*words, code=2, **more)
    assert says in error and error.count("\n") == 1


def test_nobody_to_ask_for_a_passphrase_is_one_line(desk: Desk) -> None:
    error = desk.run("list", code=2, HABEAS_PASSPHRASE_FILE="")
    assert "found no terminal to ask on" in error and error.count("\n") == 1


def test_another_passphrase_and_a_later_format_are_one_line(desk: Desk) -> None:
    (desk.folder / "other").write_text("another passphrase", "utf-8")
    wrong = desk.run("list", "--passphrase-file", "other", code=2)
    assert "expected the passphrase" in wrong and wrong.count("\n") == 1
    identity = desk.folder / "register" / "habeas.json"
    identity.write_text(identity.read_text("utf-8").replace('"format": 1', '"format": 9'), "utf-8")
    assert "expected a register of format 1 or older, found format 9" in desk.run("list", code=2)
    for named in ["register"], ["--register", "register"], []:  # the last by HABEAS_REGISTER
        assert "expected an empty folder" in desk.run("init", *named, code=2)
