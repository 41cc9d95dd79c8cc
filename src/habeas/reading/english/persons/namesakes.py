"""Names that introduce another person, however alike: "a pastor named Geng Zhaoyuan", where Geng Zhaoyun is told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.reading.english.persons.names import Run

_ANEW = re.compile(r"\b(?:an?|another)\s+(?:[\w-]+\s+){1,4}(?:named|called)\s+$", re.IGNORECASE)
_BACK = 70


def introduced_anew(
    characters: str, named: Iterable[tuple[int, Run]]
) -> frozenset[tuple[str, str]]:
    """Pairs of names told apart, since the later one is introduced as somebody not yet spoken of."""
    seen: dict[str, None] = {}
    apart: set[tuple[str, str]] = set()
    for _, run in named:
        if run.name in seen or " " not in run.name:
            continue
        before = characters[max(run.start - _BACK, 0) : run.start]
        if _ANEW.search(before):
            apart |= {pair for name in seen for pair in ((name, run.name), (run.name, name))}
        seen[run.name] = None
    return frozenset(apart)
