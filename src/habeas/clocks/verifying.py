"""What must be verified by a day, and since when it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


def due_in_words(by: date, on: date) -> str:
    """A day to verify something by, as it stands on a day: due today, since, or in some days."""
    shown = f"{by.day} {by:%B} {by.year}"
    days = (on - by).days
    if days == 0:
        return f"{shown}: due today"
    count = f"{abs(days)} day{'s' * (abs(days) != 1)}"
    return f"{shown}: due since {count}" if days > 0 else f"{shown}: in {count}"
