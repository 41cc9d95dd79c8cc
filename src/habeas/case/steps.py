"""What the steps of a case are called, and what each does to custody: data in ``steps.toml``.

A case file or a list names a step in its own words ("second_arrest", "moved to prison", 取保候审).
Each is read as one of the steps the clocks know; what no entry fits changes no custody.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from habeas.records.custody import CustodyEvent

_LEFT_OUT = re.compile(r"\b(?:first|second|third|1st|2nd|3rd|\d+)\b")
_AGAIN = re.compile(r"\bre[ -](?=\w)")


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a case. ``does``: begins, frees, serves, ends, judges or marks; ``measure`` is what
    it begins.
    """

    kind: str
    does: str
    measure: str | None = None


MARK = Step("other", "marks")
"""A step that no entry knows."""


def step_named(name: str) -> Step:
    """The step that a name stands for; MARK when none fits."""
    exact, entries = _known()
    plain = _plain(name)
    for written in (_spaced(name), plain):
        if written in exact:
            return exact[written]
    fits = (step for step, wanted in entries if all(word in plain for word in wanted))
    return next(fits, MARK)


def step_of(kind: str) -> Step:
    """The step of a kind the clocks use, or of any other name."""
    return _kinds().get(kind) or step_named(kind)


def days_of(events: Iterable[CustodyEvent], *kinds: str) -> list[date]:
    """The days of the steps of these kinds that are known to the day, as told."""
    return [e.when.day for e in events if e.when.day and step_of(e.kind).kind in kinds]


def _spaced(name: str) -> str:
    words = _AGAIN.sub("re", name.casefold().replace("_", " ").replace("-", " "))
    return " ".join(words.split())


def _plain(name: str) -> str:
    return " ".join(_LEFT_OUT.sub(" ", _spaced(name)).split())


@cache
def _kinds() -> dict[str, Step]:
    return {row["kind"]: _step(row) for row in _rows()}


@cache
def _known() -> tuple[dict[str, Step], tuple[tuple[Step, tuple[str, ...]], ...]]:
    """Steps by exact name, and the words that make one, in the order they are tried."""
    exact = {_spaced(name): _step(row) for row in _rows() for name in row["names"]}
    entries = tuple((_step(row), tuple(words)) for row in _rows() for words in row["words"])
    return exact, entries


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    text = (files("habeas.case") / "steps.toml").read_text("utf-8")
    return tuple(tomllib.loads(text)["step"])


def _step(row: dict[str, Any]) -> Step:
    measure = row.get("measure")
    return Step(str(row["kind"]), str(row["does"]), str(measure) if measure else None)


__all__ = ["MARK", "Step", "days_of", "step_named", "step_of"]
