"""Changes of a document that must change its claims in one known way, or not at all."""

from __future__ import annotations

import html
from datetime import date, timedelta

import opencc
import pytest
from tests.reading.reading_of import claims_of, told
from tests.reading.test_documents_en import VERDICT
from tests.reading.test_documents_zh import NOTICE

ENGLISH = VERDICT
CHINESE = NOTICE
WEATHER = {
    ENGLISH: "\n\nThe city's tram line 3 was closed for repairs; buses ran every ten minutes.\n",
    CHINESE: "\n\n另外，该市地铁三号线因检修停运，公交车每十分钟一班。\n",
}


def facts(words: str, published: str, name: str = "page.txt") -> set[tuple[object, ...]]:
    return told(
        claims_of(words, published, name),
        "kind", "stance", "duration_months", "charge", "court", "to", "attribution",
    )  # fmt: skip


@pytest.mark.parametrize(("words", "day"), [(ENGLISH, "2024-03-12"), (CHINESE, "2023-08-21")])
def test_an_unrelated_paragraph_changes_nothing(words: str, day: str) -> None:
    assert facts(words + WEATHER[words], day) == facts(words, day)


@pytest.mark.parametrize(
    ("words", "day", "names"),
    [
        (ENGLISH, "2024-03-12", {"Vera Halavach": "Olga Shved", "Halavach": "Shved",
                                 "Pavel Dzeraviaha": "Ihar Kupala", "Dzeraviaha": "Kupala"}),
        (CHINESE, "2023-08-21", {"林若川": "周明远", "秦望舒": "何晓棠"}),
    ],
)  # fmt: skip
def test_the_claims_follow_the_names(words: str, day: str, names: dict[str, str]) -> None:
    renamed, expected = words, set()
    for old, new in names.items():
        renamed = renamed.replace(old, new)
    for fact in facts(words, day):
        expected.add(tuple(_renamed(part, names) for part in fact))
    assert facts(renamed, day) == expected


def _renamed(part: object, names: dict[str, str]) -> object:
    if isinstance(part, tuple):
        return tuple(_renamed(p, names) for p in part)
    if isinstance(part, str):
        for old, new in names.items():
            part = part.replace(old, new)
    return part


@pytest.mark.parametrize("days", [7, 70, 364])
def test_only_relative_dates_move_with_the_publication(days: int) -> None:
    first = date(2024, 3, 12)
    later = first + timedelta(days)
    before = claims_of(ENGLISH, first.isoformat())
    after = claims_of(ENGLISH, later.isoformat())
    assert len(before) == len(after)
    for one, two in zip(before, after, strict=True):
        assert (one.event, one.person, one.stance) == (two.event, two.person, two.stance)
        if one.when.day and one.when.basis == "relative":
            assert two.when.day == one.when.day + timedelta(days)
        else:
            assert two.when == one.when


def test_traditional_characters_give_the_same_claims() -> None:
    turn, back = opencc.OpenCC("s2t"), opencc.OpenCC("t2s")
    traditional = {
        tuple(back.convert(p) if isinstance(p, str) else _turned(p, back) for p in fact)
        for fact in facts(turn.convert(CHINESE), "2023-08-21")
    }
    assert traditional == facts(CHINESE, "2023-08-21")


def _turned(part: object, back: opencc.OpenCC) -> object:
    return tuple(back.convert(p) for p in part) if isinstance(part, tuple) else part


@pytest.mark.parametrize(("words", "day"), [(ENGLISH, "2024-03-12"), (CHINESE, "2023-08-21")])
def test_the_same_text_as_a_page_gives_the_same_claims(words: str, day: str) -> None:
    blocks = "".join(f"<p>{html.escape(block)}</p>\n" for block in words.strip().split("\n\n"))
    page = f"<!doctype html><html><body><nav><a>Home</a></nav>{blocks}</body></html>"
    assert facts(page, day, "page.html") == facts(words, day)


@pytest.mark.parametrize(("words", "day"), [(ENGLISH, "2024-03-12"), (CHINESE, "2023-08-21")])
def test_line_ends_of_another_system_change_nothing(words: str, day: str) -> None:
    assert facts(words.replace("\n", "\r\n"), day) == facts(words, day)
