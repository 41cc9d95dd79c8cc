"""The word lists of the Chinese reader, loaded once. A word may stand in several lists."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from habeas.names.tables import surname_words


@cache
def lists() -> dict[str, tuple[str, ...]]:
    """Every list by its name."""
    text = (files("habeas.reading") / "data" / "chinese" / "words.toml").read_text("utf-8")
    words = {str(entry["id"]): tuple(entry["words"]) for entry in tomllib.loads(text)["entry"]}
    return words | surname_words()


@cache
def words(name: str) -> frozenset[str]:
    """One list as a set."""
    return frozenset(lists()[name])


@cache
def alternation(*names: str) -> str:
    """Lists as one alternation for a regular expression, longest first."""
    several = {word for name in names for word in lists()[name]}
    return "|".join(re.escape(word) for word in sorted(several, key=lambda w: (-len(w), w)))


@cache
def listed(pattern: str, *names: str) -> re.Pattern[str]:
    """A pattern in which ``@`` stands for the words of some lists, made once."""
    return re.compile(pattern.replace("@", f"(?:{alternation(*names)})"))


@cache
def firsts(*names: str) -> str:
    """The characters that the words of some lists begin with, for a look ahead of a pattern.

    Where a pattern opens with what may be missing, a search tries it at every character; one look
    at the next character spares most of that.
    """
    return "".join(sorted({re.escape(word[0]) for name in names for word in lists()[name]}))


@cache
def foreign() -> frozenset[str]:
    """The characters that foreign names are written with."""
    return frozenset(lists()["transliteration"][0])
