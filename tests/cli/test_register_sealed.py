"""Sealed groups and travel registers from the command line."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.register.keys import Secret

from .desk import CHEAP, PASSPHRASE, SECOND

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

ROAD = "words for the road"
WHY = ("--because", "the family writes")


@pytest.fixture
def desk(bare: Desk, pattern: Path) -> Desk:
    """A desk whose register holds H-0001 Mirela Tovanu and H-0002 Jonas Feldrin."""
    made = bare.made(pattern)
    made.file("a.txt", "Mirela Tovanu was arrested in Ostrava on 3 May 2024.")
    made.file("b.txt", "Jonas Feldrin was arrested in Graz on 4 May 2024.")
    made.file("second", SECOND)
    made.file("road-pass", ROAD)
    made.run("add", "a.txt", "b.txt")
    return made


def test_a_case_is_sealed_and_worked_in(desk: Desk) -> None:
    done = desk.run("seal", "H-0001")
    assert done.startswith("S-1: 1 case sealed, 1 document\n")
    assert desk.run("seal") == "S-1  opened by any of owner, recovery\n"
    listed = desk.run("list")
    assert "Tovanu" not in listed and "Feldrin" in listed and "1 sealed group: S-1" in listed
    assert "--sealed" in desk.run("show", "H-0001", code=2)
    assert desk.run("search", "Tovanu").startswith("Nothing found.")
    inside = ("--sealed", "S-1", *WHY)
    assert "Tovanu" in desk.run("list", *inside)
    assert "3 May 2024" in desk.run("show", "H-0001", *inside)
    desk.file("c.txt", "Mirela Tovanu was released on 9 June 2024.")
    desk.run("add", "c.txt", *inside)
    assert "Tovanu" in desk.run("search", "Tovanu", *inside)
    for group in ((), inside):
        assert desk.run("verify", *group).startswith("whole: ")
        desk.run("doctor", "--rebuild", *group)
    assert "expected the reason why" in desk.run("list", "--sealed", "S-1", code=2)
    assert "such as S-1" in desk.run("list", "--sealed", "S-7", *WHY, code=2)


def test_two_of_three_open_it_together(desk: Desk) -> None:
    desk.run("rekey", "--add", "lynx", "--new-passphrase-file", "second")
    assert "found 3" in desk.run("seal", "H-0001", "--for", "owner,lynx", "--need", "3", code=2)
    desk.run("seal", "H-0001", "--for", "owner,lynx", "--need", "2")
    assert desk.run("seal") == "S-1  opened by 2 together of owner, lynx\n"
    inside = ("--sealed", "S-1", *WHY)
    assert "expected a passphrase" in desk.run("list", *inside, code=2)
    assert "Tovanu" in desk.run("list", *inside, "--second-passphrase-file", "second")
    assert "expected 2 holders" in desk.run(
        "list", *inside, "--second-passphrase-file", "pass", code=2
    )
    anew = desk.run(
        "seal", *inside, "--for", "owner", "--need", "1", "--second-passphrase-file", "second"
    )
    assert anew.startswith("S-1  opened by any of owner, recovery\n")
    assert "Tovanu" in desk.run("list", *inside)


def test_a_few_cases_travel_and_come_back(desk: Desk) -> None:
    away = ("--cases", "H-0001", "--new-passphrase-file", "road-pass")
    assert "a day to come" in desk.run("travel", "road", *away, "--until", "2020-01-01", code=2)
    made = desk.run("travel", "road", *away, "--until", "2999-12-31")
    assert made.startswith("A travel register with 1 document was made, until 2999-12-31.\n")
    there = ("--register", "road", "--passphrase-file", "road-pass")
    listed = desk.run("list", *there)
    assert "Tovanu" in listed and "Feldrin" not in listed
    desk.file("c.txt", "Mirela Tovanu was released on 9 June 2024.")
    desk.run("add", "c.txt", *there)
    back = ("travel", "road", "--back", "--new-passphrase-file", "road-pass")
    assert desk.run(*back, "--dry-run") == "1 document and 0 decisions would come back.\n"
    assert desk.run(*back).startswith("1 document and 0 decisions came back.\n")
    assert "9 June" in desk.run("search", "released")
    assert "expected --cases and --until" in desk.run("travel", "road", code=2)


def test_a_travel_register_opens_no_longer_after_its_last_day(desk: Desk) -> None:
    with register.open(desk.folder / "register", Secret(PASSPHRASE)) as home:
        from habeas.register import travelling

        travelling.make(
            home, desk.folder / "road", Secret(ROAD), [1],
            until=date(2026, 1, 9), at="2026-01-02T00:00:00Z", cost=CHEAP,
        )  # fmt: skip
    there = ("--register", "road", "--passphrase-file", "road-pass")
    assert "made until 2026-01-09" in desk.run("list", *there, code=2)
    back = desk.run("travel", "road", "--back", "--new-passphrase-file", "road-pass")
    assert back.startswith("0 documents and 0 decisions came back.\n")
