"""Linking a register all at once: what is found comes back as questions, and joins nobody."""

from __future__ import annotations

import json
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from pyarrow import parquet

if TYPE_CHECKING:
    from .desk import Desk

EARLY = "Published 1 June 2024\n\nMirela Tovanu was arrested in Ostrava on 3 May 2024.\n"
LATE = "Published 2 June 2024\n\nOn 3 May 2024 police in Ostrava arrested Mirela Tovanu.\n"


def cases(desk: Desk) -> int:
    return len(json.loads(desk.run("list", "--format", "json")))


@pytest.fixture
def parted(desk: Desk) -> Desk:
    """A register whose two cases were one person by their evidence, and were parted by mistake."""
    for name, text in (("a.txt", EARLY), ("b.txt", LATE)):
        desk.file(name, text)
        desk.run("add", name)
    return desk


def test_what_was_decided_is_not_proposed_again_and_nobody_is_joined(parted: Desk) -> None:
    assert cases(parted) == 1
    parted.run("review", "--people", typed="n\n")
    assert cases(parted) == 2
    said = parted.run("link")
    assert said.startswith("2 mentions, ") and said.endswith("nothing new to ask about\n")
    assert cases(parted) == 2
    assert not list((parted.folder / "register").glob(".features*"))


def test_links_of_an_engine_elsewhere_become_questions(desk: Desk) -> None:
    for number, year in enumerate((2005, 2009, 2013, 2017, 2021)):
        desk.file(f"{number}.txt", f"Published 1 June {year}\n\nMirela Tovanu was fined in Graz on 2 May {year}.\n")  # fmt: skip
        desk.run("add", f"{number}.txt")
    desk.file(
        "x.txt", "Published 1 June 2024\n\nMirela T. was arrested in Ostrava on 3 May 2024.\n"
    )
    desk.run("add", "x.txt")
    assert "1 of 9 · one person?" in desk.run("review", "--people", typed="q\n")
    desk.run("link", "--features", "mentions.parquet")
    assert (desk.folder / "mentions.parquet").stat().st_mode & 0o077 == 0
    numbers = parquet.read_table("mentions.parquet")["mention"].to_pylist()
    assert len(numbers) == 5  # whose name was kept back is not among them
    pairs = [*combinations(numbers, 2), (numbers[0], 10**9)]
    lines = ["mention_l,mention_r,match_weight", *(f"{a},{b},21.5" for a, b in pairs)]
    desk.file("links.csv", "\n".join(lines))
    assert "nothing new" in desk.run("link", "--links", "links.csv", "--most", "0")
    assert desk.run("link", "--links", "links.csv").startswith("11 links; 1 to ask about")
    said = desk.run("review", "--people", typed="q\n")
    assert "1 of 10 · one person?" in said
    assert "nothing new to ask about" in desk.run("link", "--links", "links.csv")
    assert cases(desk) == 6
    desk.run("verify")


def test_features_that_cannot_be_written_are_told_in_one_line(desk: Desk) -> None:
    assert "expected a place" in desk.run("link", "--features", "nowhere/f.parquet", code=2)


@pytest.mark.parametrize("words", ["", "a,b\n1,2\n", "mention_l,mention_r,match_weight\nx,2,3\n"])
def test_a_file_that_holds_no_links_is_told_in_one_line(desk: Desk, words: str) -> None:
    desk.file("links.csv", words)
    said = desk.run("link", "--links", "links.csv", code=2)
    assert "expected a CSV file with mention_l" in said
