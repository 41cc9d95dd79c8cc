"""Known places: a list of names that speaks against a person where nothing else speaks for one."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from habeas.reading.english.words.vocabulary import folded


def is_known_place(name: str) -> bool:
    """Whether a written name is that of a province or a larger town somewhere."""
    return folded(name) in _places()


@cache
def _places() -> frozenset[str]:
    path = files("habeas.reading") / "data" / "english" / "places.txt"
    lines = path.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
