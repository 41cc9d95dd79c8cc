"""What the rules know of a document before they claim anything: its sentences, persons, values.

A second reader (:mod:`habeas.reading.model`) is held to this outline: it can name only these
persons, and only these dates, lengths and amounts stand for words of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.claim import Stance
    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading
    from habeas.records.when import When


class Dated(NamedTuple):
    """A date at characters ``start`` to ``end`` of the text."""

    start: int
    end: int
    when: When


class Length(NamedTuple):
    """A length of time: calendar months, or days, or both."""

    start: int
    end: int
    months: int | str | None
    days: int | str | None


class Amount(NamedTuple):
    """An amount of money."""

    start: int
    end: int


class Manner(NamedTuple):
    """How surely the words at a place put what they tell; ``stance`` None: they only suppose it."""

    start: int
    end: int
    stance: Stance | None


class Voice(NamedTuple):
    """Characters in somebody's words."""

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Named:
    """A person of the document: the fullest form found, and the other forms."""

    name: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """One document in outline; all places are characters of its reading text, in order."""

    sentences: tuple[tuple[int, int], ...]
    persons: tuple[Named, ...]
    dates: tuple[Dated, ...]
    lengths: tuple[Length, ...]
    amounts: tuple[Amount, ...]
    manners: tuple[Manner, ...]
    voices: tuple[Voice, ...]
    rules: Reading
    """What the rules read."""


def outline_for(language: str) -> Callable[[Reading], Outline] | None:
    """What outlines a document of a language, given what the rules read; None: nothing does."""
    if language.startswith("en"):
        from habeas.reading.english.outline import outline as english  # noqa: PLC0415 - lazy

        return english
    if language.startswith("zh"):
        from habeas.reading.chinese.outline import outline as chinese  # noqa: PLC0415

        return chinese
    return None


def outlined(document: Document, text: Text) -> Outline | Reading:
    """The outline of a document, or the rules' reading of one whose language has no reader."""
    from habeas.reading import read  # noqa: PLC0415

    reading = read(document, text)
    make = outline_for(reading.document.language or "")
    return reading if make is None else make(reading)
