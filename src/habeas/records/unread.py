"""What a document in a language without a reader holds: material to look at, never a claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from habeas.records.quote import Quote


class Material(StrEnum):
    """What kind of words were found in unread text."""

    DATE = "date"
    COUNT = "count"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that can be told without reading the sentence they stand in.

    ``dates`` are all dates that the words may mean, none where they do not say the year or count
    by another ``calendar``; a count has a ``number`` and the ``unit`` it counts; a mention the
    ``name`` that was looked for.
    """

    kind: Material
    quote: Quote
    dates: tuple[str, ...] = ()
    calendar: str | None = None
    number: int | None = None
    unit: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """Characters ``start`` to ``end`` of a document, in a language that no reader reads.

    ``found`` stands in the order of the text; ``more`` is how much of it was left out.
    """

    language: str
    language_name: str | None
    start: int
    end: int
    found: tuple[Finding, ...] = ()
    more: int = 0
