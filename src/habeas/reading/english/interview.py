"""Interviews: "Q." asks the person the page is about, "A." is that person's own voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.registry import Registry

LABEL = re.compile(r"\s*(?:(?P<ask>Q|Question)|(?P<answer>A|Answer))[.:]\s+")
_ASKS = re.compile(r"(?m)^\s*(?:Q|Question)[.:]\s")
_FEWEST = 2


def is_interview(characters: str) -> bool:
    """Whether a text sets questions apart with labels of their own."""
    return len(_ASKS.findall(characters[:_SAMPLE])) >= _FEWEST


_SAMPLE = 50_000


def interviewed(characters: str, registry: Registry) -> int | None:
    """The person first named before the first question; None when the page is no interview."""
    if not is_interview(characters):
        return None
    first = _ASKS.search(characters)
    assert first is not None
    named = [
        e for e in registry.entries if e.first_place < first.start() and not e.official
    ]  # fmt: skip
    return min(named, key=lambda e: e.first_place).number if named else None


def voice_at(characters: str, start: int) -> str | None:
    """``ask`` or ``answer``, as the label at a place says; None without one."""
    label = LABEL.match(characters, start)
    return label.lastgroup if label else None
