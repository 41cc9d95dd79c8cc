"""A wording held as data: an expression with an id, a kind and examples that the tests run."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording: what ``kind`` of thing it tells, its expression, and examples: a text and what is
    found in it.
    """

    id: str
    kind: str
    expression: re.Pattern[str]
    examples: tuple[tuple[str, str], ...]


def patterns_in(words: str) -> tuple[Pattern, ...]:
    """The patterns of a data file, TOML with ``[[pattern]]`` tables, in order."""
    return tuple(
        Pattern(
            str(entry["id"]),
            str(entry["kind"]),
            re.compile(entry["pattern"]),
            tuple((str(a), str(b)) for a, b in entry["examples"]),
        )
        for entry in tomllib.loads(words)["pattern"]
    )
