"""What a reading step gives: text, trace, completeness, masks, what a page states of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.document import Completeness, Mask, Trace


@dataclass(frozen=True, slots=True)
class Stated:
    """What a document states about itself; each is offered as stated, never as known."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """The result of reading one original."""

    characters: str
    trace: Trace
    completeness: Completeness
    masks: tuple[Mask, ...]
    stated: Stated
