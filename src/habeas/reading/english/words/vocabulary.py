"""The word lists of the English reader, loaded once from data files."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files


@cache
def _tables(name: str) -> dict[str, tuple[str, ...]]:
    path = files("habeas.reading") / "data" / "english" / f"{name}.toml"
    tables = tomllib.loads(path.read_text("utf-8"))
    return {
        f"{table}.{key}": tuple(words)
        for table, rows in tables.items()
        for key, words in rows.items()
        if isinstance(words, list)
    }


@cache
def words(name: str, table: str, key: str = "words") -> frozenset[str]:
    """One word list: ``words("people_words", "kin")``."""
    return frozenset(_tables(name)[f"{table}.{key}"])


@cache
def lowered(name: str, table: str, key: str = "words") -> frozenset[str]:
    """One word list in lower case."""
    return frozenset(word.lower() for word in words(name, table, key))


@cache
def either(name: str, *tables: str) -> frozenset[str]:
    """Several word lists of one file in lower case, as one; a key stands behind a dot."""
    return frozenset().union(*(lowered(name, *table.split(".")) for table in tables))


@cache
def joined(*lists: frozenset[str]) -> frozenset[str]:
    """Several word lists as one, made once: a list of a thousand words is not copied for a look."""
    return frozenset().union(*lists)


@cache
def alternatives(name: str, table: str, key: str = "words") -> str:
    """A list of wordings as the alternatives of a pattern, in their order; a blank stands for any white space."""
    return "|".join(_tables(name)[f"{table}.{key}"]).replace(" ", r"\s+")


@cache
def phrases(name: str, table: str, key: str = "words") -> dict[str, tuple[tuple[str, ...], ...]]:
    """A word list as token tuples by first token, longest first, in lower case."""
    made: dict[str, list[tuple[str, ...]]] = {}
    for word in words(name, table, key):
        parts = tuple(word.lower().split())
        made.setdefault(parts[0], []).append(parts)
    return {
        first: tuple(sorted(rows, key=lambda row: (-len(row), row))) for first, rows in made.items()
    }


def folded(name: str) -> str:
    """A name in lower case without accents, for comparing: "Güney" and "Guney" are one form."""
    if name.isascii():
        return name.lower()
    text = unicodedata.normalize("NFKD", name.lower().replace("’", "'").replace("ı", "i"))
    return "".join(c for c in text if not unicodedata.combining(c))
