"""A text that breaks off, or whose marks stand in odd places, is read to its end by both readers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.reading_of import claims_of

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))
TEXTS = [one.read_text(encoding="utf-8") for one in EXAMPLES]
MARKS = [",", ".", ";", ":", "(", ")", '"', "\n", "\n\n", "- ", " and ", " both ", "，", "。", "（"]


@pytest.mark.parametrize("end", [".", ",", " and", ", who", ", 34", "("])
def test_two_names_at_the_very_end_are_read(end: str) -> None:
    page = f"Police arrested the teachers Tewodros and Girma Asrat{end}"
    people = {c.person for c in claims_of(page, "2024-05-09") if c.event == "arrest"}
    assert people
    assert all("Asrat" in str(one) or one in {"Tewodros", None} for one in people)


@st.composite
def broken(draw: st.DrawFn) -> str:
    """A stretch of an example with a few marks put in, words left out and its end cut off."""
    words = re.split(r"(\s+)", draw(st.sampled_from(TEXTS)))
    first = draw(st.integers(0, len(words) - 1))
    part = words[first : first + draw(st.integers(1, 160))]
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(part)))
        if draw(st.booleans()):
            part.insert(place, draw(st.sampled_from(MARKS)))
        else:
            del part[place : place + 1]
    return "".join(part)


@given(broken().filter(lambda page: any(map(str.isalpha, page))))
@settings(max_examples=60, deadline=None)
def test_a_broken_text_is_read_and_names_whom_it_names(page: str) -> None:
    words = " ".join(page.split())
    assert all(c.person is None or c.person in words for c in claims_of(page, "2024-05-09"))
