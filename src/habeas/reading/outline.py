"""What the rules know of a document before they claim anything: its sentences, persons, values.

A second reader (:mod:`habeas.reading.model`) is held to this outline: it can name only these
persons, and only these dates, lengths and amounts stand for words of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from habeas.records.claim import Stance
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
    hedged: bool
    """Whether a hedge reaches the place, also where the stance is weaker still."""


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
