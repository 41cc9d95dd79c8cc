"""A researcher's choice of one claim among those that tell the same happening differently."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Who chose a claim, when and why. ``mark`` names this choice for good, whatever happens to the
    claim's id; ``instead`` are the marks of earlier choices that it replaces.
    """

    by: str
    at: str
    why: str
    mark: str
    instead: frozenset[str] = frozenset()
