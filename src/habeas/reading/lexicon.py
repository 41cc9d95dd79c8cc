"""Lexicons and frames: data files with a schema, found in a text in one linear pass.

A lexicon is ``data/<language>/<family>.toml``, or a folder ``<family>`` of such files, with an array ``[[entry]]``; every entry has ``id``
and ``words`` and whatever fields the family's record class names. Entries carry ``positive`` and
``negative`` example sentences, which the test suite reads.
"""

from __future__ import annotations

import tomllib
from dataclasses import MISSING, fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from keyword import iskeyword
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import ahocorasick_rs

from habeas.records.errors import HabeasError
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class BadLexicon(HabeasError):
    """A data file of the reader that does not keep its schema."""

    def __init__(self, family: str, entry: str, why: str) -> None:
        super().__init__(f"expected a valid entry in {family}, found {entry!r} {why}; correct it")


class Entry(Protocol):
    """What every lexicon entry has."""

    @property
    def id(self) -> str:
        """The name of the entry, once in its family."""

    @property
    def words(self) -> tuple[str, ...]:
        """The forms it is found by."""


E = TypeVar("E", bound=Entry)

_CONDITIONS = ("with_", "role", "event", "needs")
"""Fields that tell apart two entries with the same words."""


@cache
def fingerprint(language: str) -> str:
    """Eight hex digits of the SHA-256 over the data files of one language, and those that every
    language shares, names and contents.

    It stands behind the reader's version in every claim: another lexicon is another reader.
    """
    data = files("habeas.reading") / "data"
    digest = sha256()
    folders = [data / language, data, *filter(Traversable.is_dir, (data / language).iterdir())]
    if language == "chinese":
        folders.append(files("habeas.names") / "data")
    for path in (path for folder in folders for path in _in_order(folder)):
        if path.name.endswith((".toml", ".txt")) and path.name != "titles.toml":
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:8]


def load(language: str, family: str, record: type[E]) -> tuple[E, ...]:
    """The entries of one lexicon as records, lists as tuples.

    Raises BadLexicon for an unknown or missing field, an id used twice, or words given twice.
    """
    data = files("habeas.reading") / "data"
    home = data / language if language else data
    whole = home / family
    parts = _in_order(whole) if whole.is_dir() else [home / f"{family}.toml"]
    rows = [row for part in parts for row in tomllib.loads(part.read_text("utf-8"))["entry"]]
    return tuple(_checked(family, rows, record))


def _in_order(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda path: path.name)


def _checked(family: str, rows: list[dict[str, object]], record: type[E]) -> Iterator[E]:
    known = {field.name.rstrip("_"): field for field in fields(record)}  # type: ignore[arg-type]
    required = {
        name
        for name, field in known.items()
        if field.default is MISSING and field.default_factory is MISSING
    }
    seen_ids: set[str] = set()
    seen_words: set[str] = set()
    for row in rows:
        name = str(row.get("id", "an entry without id"))
        if unknown := set(row) - set(known):
            raise BadLexicon(family, name, f"with unknown fields {sorted(unknown)}")
        if missing := required - set(row):
            raise BadLexicon(family, name, f"without {sorted(missing)}")
        safe = {k + "_" * iskeyword(k): v for k, v in row.items()}
        entry = record(**{k: tuple(v) if isinstance(v, list) else v for k, v in safe.items()})
        if name in seen_ids:
            raise BadLexicon(family, name, "twice")
        conditions = "".join(str(safe.get(key, "")) for key in _CONDITIONS)
        given = {word + conditions for word in entry.words}
        if len(given) < len(entry.words) or seen_words & given:
            raise BadLexicon(family, name, f"repeating {sorted(given & seen_words or given)}")
        seen_ids.add(name)
        seen_words.update(given)
        yield entry


@record
class Hit(Generic[E]):
    """An entry found at ``start`` to ``end`` of a text."""

    start: int
    end: int
    entry: E


class Matcher(Generic[E]):
    """Finds the words of many entries in one pass: leftmost, longest, without overlap.

    ``whole_words`` asks that no letter or digit touches a hit (for scripts with spaces);
    ``fold`` compares without case. Linear in the text.
    """

    def __init__(self, entries: Iterable[E], *, whole_words: bool, fold: bool = False) -> None:
        self._fold = fold
        self._whole_words = whole_words
        self._entries: list[E] = []
        patterns: list[str] = []
        for entry in entries:
            for words in entry.words:
                self._entries.append(entry)
                patterns.append(_folded(words) if fold else words)
        self._automaton = ahocorasick_rs.AhoCorasick(
            patterns, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> Iterator[Hit[E]]:
        """Every hit, in text order."""
        haystack = _folded(text) if self._fold else text
        for index, start, end in self._automaton.find_matches_as_indexes(haystack):
            if self._whole_words and not _stands_alone(text, start, end):
                yield from self._shorter(haystack, text, start, end)
                continue
            yield Hit(start, end, self._entries[index])

    def _shorter(self, haystack: str, text: str, start: int, end: int) -> Iterator[Hit[E]]:
        """The longest words that stand alone where longer ones end inside a word: "held" in "held overnight", not "held over".

        Where they begin inside a word, those of the words behind it that stand alone: "trial" in "treason trial", not "on trial".
        """
        if start and text[start - 1].isalnum():
            behind = next((p for p in range(start + 1, end) if not text[p - 1].isalnum()), end)
            found = self._automaton.find_matches_as_indexes(haystack[behind:end])
            if found and found[0][1] == 0 and _stands_alone(text, behind, behind + found[0][2]):
                yield Hit(behind, behind + found[0][2], self._entries[found[0][0]])
            return
        for cut in range(end - 1, start, -1):
            if not _stands_alone(text, start, cut):
                continue
            found = self._automaton.find_matches_as_indexes(haystack[start:cut])
            if found and found[0][1] == 0 and _stands_alone(text, start, start + found[0][2]):
                index, _, behind = found[0]
                yield Hit(start, start + behind, self._entries[index])
                return


@cache
def _fold_table() -> dict[int, str]:
    letters = (chr(code) for code in range(0x250) if chr(code).isupper())
    return {ord(c): c.lower() for c in letters if len(c.lower()) == 1} | {0x2019: "'"}


def _folded(text: str) -> str:
    """Lower case, one character for one character, so that places stay."""
    return text.lower() if text.isascii() else text.translate(_fold_table())


def _stands_alone(text: str, start: int, end: int) -> bool:
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not (before or after) or text[start] > "\u3400"
