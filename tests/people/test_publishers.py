"""Publishers are known by any of their names, and by no name that is another's."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from habeas.people.publishers import publisher_key

ROWS = tomllib.loads((files("habeas.people") / "data/publishers.toml").read_text("utf-8"))[
    "publisher"
]


@pytest.mark.parametrize("names", [row["names"] for row in ROWS], ids=lambda names: names[0])
def test_names_of_one_publisher(names: list[str]) -> None:
    assert len({publisher_key(name) for name in names}) == 1


def test_no_name_is_of_two_publishers() -> None:
    keys = Counter(publisher_key(row["names"][0]) for row in ROWS)
    assert max(keys.values()) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [("THE GUARDIAN", "Guardian"), ("無國界記者", "RSF"), ("R.S.F.", "Reporters Without Borders"),
     ("Prison Letters", "prison letters."), ("People’s Daily", "人民日報")],
)  # fmt: skip
def test_writing_alone_makes_no_other_publisher(one: str, two: str) -> None:
    assert publisher_key(one) == publisher_key(two)


def test_others_are_known_by_their_names() -> None:
    assert publisher_key("Prison Letters") != publisher_key("Prison News")
