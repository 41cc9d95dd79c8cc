"""Tables of languages without a reader: month names, unit words, written forms of dates."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

_LETTER = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Table:
    """One language: see ``data/unread/dates.toml``.

    ``months`` gives the number of each full month name in lower case, ``short`` that of each
    abbreviation; ``suffixed`` languages add endings to words, ``spaced`` ones put spaces between
    them; ``buddhist`` is what to take off a year of that era.
    """

    id: str = "und"
    months: dict[str, int] = field(default_factory=dict)
    short: dict[str, int] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    links: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    eras: dict[str, int] = field(default_factory=dict)
    suffixed: bool = False
    spaced: bool = True
    buddhist: int = 0
    examples: tuple[tuple[str, ...], ...] = ()

    def whole(self, words: str) -> str:
        """A pattern for ``words`` as whole words of this language, endings included."""
        if not self.spaced:
            return words
        ending = f"{_LETTER}{{0,6}}" if self.suffixed else ""
        return rf"(?<!{_LETTER}){words}{ending}(?!{_LETTER})"


@cache
def _loaded() -> dict[str, Any]:
    path = files("habeas.reading") / "data" / "unread" / "dates.toml"
    return tomllib.loads(path.read_text("utf-8"))


@cache
def _names() -> dict[str, str]:
    path = files("habeas.reading") / "data" / "unread" / "languages.toml"
    return {str(k): str(v) for k, v in tomllib.loads(path.read_text("utf-8"))["names"].items()}


def language_name(language: str) -> str | None:
    """The English name of a language code, None when the table has none."""
    return _names().get(language)


@cache
def table_for(language: str) -> Table:
    """The table of a language; an empty one when there is none: numbers are read alike everywhere."""
    for row in _loaded()["language"]:
        if row["id"] == language:
            return _table(row)
    return Table()


def languages() -> tuple[str, ...]:
    """The languages that have a table."""
    return tuple(str(row["id"]) for row in _loaded()["language"])


def _table(row: dict[str, Any]) -> Table:
    units: dict[str, list[str]] = row.get("units", {})
    return Table(
        id=row["id"],
        months=numbered(row.get("months", [])),
        short=numbered(row.get("short", [])),
        units={form: unit for unit, words in units.items() for w in words for form in _forms(w)},
        links=tuple(row.get("links", ())),
        patterns=tuple(row.get("patterns", ())),
        eras=row.get("eras", {}),
        suffixed=row.get("suffixed", False),
        spaced=row.get("spaced", True),
        buddhist=row.get("buddhist", 0),
        examples=tuple(tuple(one) for one in row["examples"]),
    )


def numbered(rows: list[list[str]]) -> dict[str, int]:
    """Each form of each row with the row's number, from 1."""
    return {form: n for n, row in enumerate(rows, 1) for word in row for form in _forms(word)}


def _forms(word: str) -> set[str]:
    """A word in lower case, composed and decomposed: a text may hold either."""
    low = word.lower()
    return {unicodedata.normalize(form, low) for form in ("NFC", "NFD")} | {low}


@cache
def calendars() -> dict[str, tuple[str, ...]]:
    """The month names of calendars that are named and never converted."""
    return {str(row["id"]): tuple(row["months"]) for row in _loaded()["calendar"]}


def alternation(words: tuple[str, ...]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
