"""Courts are known across languages; provinces by their cities."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from habeas.people.places import court_keys, facility_keys, regions

FILE = Path(__file__).resolve().parents[2] / "src/habeas/people/data/provinces.toml"
SAME = [tuple(row["same"]) for row in tomllib.loads(FILE.read_text("utf-8"))["court"]]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_names_of_one_court(names: tuple[str, ...]) -> None:
    assert all(court_keys(names[0]) & court_keys(name) for name in names)


def test_names_of_several_courts() -> None:
    for one, two in combinations(SAME, 2):
        assert not court_keys(one[0]) & court_keys(two[0])


HELD = [tuple(row["same"]) for row in tomllib.loads(FILE.read_text("utf-8"))["facility"]]


@pytest.mark.parametrize("names", HELD, ids=lambda names: names[0])
def test_names_of_one_place_of_detention(names: tuple[str, ...]) -> None:
    assert all(facility_keys(names[0]) & facility_keys(name) for name in names)


def test_names_of_several_places_of_detention() -> None:
    for one, two in combinations(HELD, 2):
        assert not any(facility_keys(a) & facility_keys(b) for a in one for b in two)


@pytest.mark.parametrize("words", ["看守所", "a prison", "Guangzhou", "家中", "in detention", ""])
def test_words_that_name_no_place_of_detention(words: str) -> None:
    assert not facility_keys(words)


@pytest.mark.parametrize(
    "words", ["同一法院", "Supreme Court", "the same court", "省高级人民法院", "High Court", ""]
)
def test_words_that_name_no_court(words: str) -> None:
    assert not court_keys(words)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("永州市公安局", "Changsha No. 1 Detention Centre"),
        ("西安", "Xi'an"),
        ("長沙", "Hunan"),
        ("拉萨", "Tibet"),
    ],
)
def test_places_of_one_province(one: str, two: str) -> None:
    assert regions(one) & regions(two)


def test_a_city_of_two_provinces_may_be_in_either() -> None:
    assert regions("Suzhou") == {"CN 江苏", "CN 安徽"}


@pytest.mark.parametrize("words", ["家中", "at home", "高铁站", "", "prison"])
def test_words_that_name_no_region(words: str) -> None:
    assert not regions(words)
