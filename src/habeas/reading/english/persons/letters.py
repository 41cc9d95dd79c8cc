"""Letters and testimonies in the first person: who "I" is, by the letter's own words or its signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.persons.registry import Registry

_QUOTED = re.compile(r"[\"“][^\"”]{0,2000}[\"”]")
_I = re.compile(r"\b(?:I|[Mm]y|me|myself)\b")
_OFTEN = 3
"""How often a page must say "I" outside quotation marks to be somebody's own words."""
_NAME = r"[A-ZÀ-Ý][\w'’.-]+(?:\s+(?:[A-ZÀ-Ý][\w'’.-]+|al|bin|de|da|van|von)){0,4}"
_NAMED = re.compile(
    rf"\b(?:[Mm]y\s+name\s+is|I,|I\s+am|[Tt]his\s+is)\s+(?P<name>{_NAME})(?=[,.;\n]| and\b|\s+\()"
)
_SIGNED = re.compile(
    rf"\s*(?:[–—-]\s*)?(?P<name>{_NAME})\s*(?:,[^\n]{{0,80}}|\([^()\n]{{0,60}}\))?\s*"
)
_LAST = 3
"""Among how many of the last lines the signature stands."""


def personal(characters: str) -> bool:
    """Whether a page speaks of its writer throughout."""
    return len(_I.findall(_QUOTED.sub(" ", characters[:_READ]))) >= _OFTEN


_READ = 30_000


def writer_named(characters: str) -> tuple[int, int] | None:
    """Where a personal page names its writer: "My name is X", or the line it is signed with."""
    if not personal(characters):
        return None
    said = _NAMED.search(characters)
    if said is not None and len(said["name"].split()) > 1:
        return said.span("name")
    lines = [m for m in re.finditer(r"[^\n]+", characters) if m.group().strip()]
    for line in reversed(lines[-_LAST:]):
        match = _SIGNED.fullmatch(characters, line.start(), line.end())
        if match is not None:
            return match.span("name")
    return None


def signed(
    named: Sequence[tuple[int, Run]], place: tuple[int, int] | None
) -> list[tuple[int, Run]]:
    """The names of a page, the writer's with the evidence that a signature is."""
    if place is None:
        return list(named)
    return [
        (at, replace(run, points=max(run.points, _SURE))) if place[0] <= run.start < place[1] else (at, run)
        for at, run in named
    ]  # fmt: skip


_SURE = 6


def writer(characters: str, place: tuple[int, int] | None, registry: Registry) -> int | None:
    """The person a personal page is written by."""
    return None if place is None else registry.person(characters[place[0] : place[1]], [])
