"""Counting days between two days; periods and terms are reckoned as the law packs do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.law.reckoning import add_months, end_of, next_working_day, term_end

if TYPE_CHECKING:
    from datetime import date

__all__ = ["add_months", "elapsed", "end_of", "inclusive", "next_working_day", "term_end"]


def elapsed(start: date, end: date) -> int:
    """Days between two days; the first is day 0."""
    return (end - start).days


def inclusive(start: date, end: date) -> int:
    """Days from one day to another, both counted."""
    return (end - start).days + 1
