"""Search in texts and names: by words, and in Chinese by any run of characters, two included.

A blank is put around every Chinese, Japanese or Korean character, in what is stored and in what is
asked for; a question is then a phrase. Nobody's question is read as query language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WIDE = re.compile(r"([㐀-鿿豈-﫿\U00020000-\U0003134f぀-ヿ가-힯])")
_WORDS = re.compile(r"[^\W_]+")
_LONGEST_QUESTION = 400


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers: its number, and how well (more is better)."""

    document: int
    score: float


@dataclass(frozen=True, slots=True)
class Findable:
    """What a document can be found by: its text, and the names of its persons, which count more."""

    document: int
    characters: str
    names: tuple[str, ...]


def put(alias: str, found: Iterable[Findable]) -> None:
    """Store what documents can be found by; what was stored for them before is replaced."""
    rows = [
        (one.document, _spaced(" . ".join(one.names)), _spaced(one.characters)) for one in found
    ]
    if not rows:
        return
    if connections[alias].vendor == "postgresql":
        documents, names, words = (list(column) for column in zip(*rows, strict=True))
        with connections[alias].cursor() as cursor:
            cursor.execute("DELETE FROM search WHERE document = ANY(%s)", [documents])
            cursor.execute(
                "INSERT INTO search (document, words) SELECT document,"
                " setweight(to_tsvector('simple', names), 'A') || to_tsvector('simple', words)"
                " FROM unnest(%s::bigint[], %s::text[], %s::text[])"
                " AS found (document, names, words)",
                [documents, names, words],
            )
        return
    with connections[alias].cursor() as cursor:
        cursor.executemany(_removing(alias), [row[:1] for row in rows])
        cursor.executemany("INSERT INTO search (rowid, names, body) VALUES (%s, %s, %s)", rows)


def remove(alias: str, document: int) -> None:
    """Take a document out of the search."""
    with connections[alias].cursor() as cursor:
        cursor.execute(_removing(alias), [document])


def _removing(alias: str) -> str:
    column = "document" if connections[alias].vendor == "postgresql" else "rowid"
    return f"DELETE FROM search WHERE {column} = %s"  # noqa: S608 - one of two words


def clear(alias: str) -> None:
    """Take everything out of the search."""
    with connections[alias].cursor() as cursor:
        cursor.execute("DELETE FROM search")


def stored(alias: str) -> Iterator[tuple[object, ...]]:
    """What is stored to be found, document by document."""
    if connections[alias].vendor == "postgresql":
        query = "SELECT document, words::text FROM search ORDER BY document"
    else:
        query = "SELECT rowid, names, body FROM search ORDER BY rowid"
    with connections[alias].cursor() as cursor:
        cursor.execute(query)
        yield from cursor.fetchall()


def find(alias: str, question: str, limit: int = 20) -> tuple[Hit, ...]:
    """The documents that hold the words asked for, the best first; all words must stand there.

    Words in quotation marks, and every run of Chinese characters, must stand side by side.
    """
    phrases = _phrases(question[:_LONGEST_QUESTION])
    if not phrases:
        return ()
    postgresql = connections[alias].vendor == "postgresql"
    with connections[alias].cursor() as cursor:
        if postgresql:
            asked = " AND ".join(["words @@ phraseto_tsquery('simple', %s)"] * len(phrases))
            cursor.execute(
                f"SELECT document, ts_rank(words, phraseto_tsquery('simple', %s)) AS score "  # noqa: S608
                f"FROM search WHERE {asked} ORDER BY score DESC, document LIMIT %s",
                [phrases[0], *phrases, limit],
            )
        else:
            asked = " AND ".join(f'"{phrase}"' for phrase in phrases)
            cursor.execute(
                "SELECT rowid, -bm25(search, 4.0, 1.0) AS score FROM search WHERE search MATCH %s "
                "ORDER BY score DESC, rowid LIMIT %s",
                [asked, limit],
            )
        return tuple(Hit(int(document), float(score)) for document, score in cursor.fetchall())


def _spaced(words: str) -> str:
    return " ".join(_WIDE.split(words))


def _phrases(question: str) -> list[str]:
    """The phrases of a question: what stands in quotation marks, else each word or Chinese run."""
    found: list[str] = []
    for quoted, rest in re.findall(r'["“「]([^"”」]*)["”」]|([^"“”「」]+)', question):
        parts = [quoted] if quoted else rest.split()
        for part in parts:
            words = _WORDS.findall(_spaced(part))
            if words:
                found.append(" ".join(words))
    return found


def holds(names: Iterable[str], characters: str, question: str) -> bool:
    """Whether a text and the names in it answer a question, as :func:`find` would have it."""
    words = [w.casefold() for w in _WORDS.findall(_spaced(" . ".join((*names, characters))))]
    text = f" {' '.join(words)} "
    phrases = _phrases(question[:_LONGEST_QUESTION])
    return bool(phrases) and all(f" {phrase.casefold()} " in text for phrase in phrases)


def around(characters: str, question: str, width: int) -> str:
    """The text around the first place where a phrase of the question stands."""
    for phrase in _phrases(question):
        loose = r"[\W_]*".join(map(re.escape, phrase.split()))
        place = re.search(loose, characters, re.IGNORECASE)
        if place:
            start, end = max(place.start() - width, 0), place.end() + width
            cut = ("…" if start else "", "…" if end < len(characters) else "")
            return cut[0] + " ".join(characters[start:end].split()) + cut[1]
    return " ".join(characters[: 2 * width].split())
