"""What the words around a name say of its bearer, beyond claims: sex, a name not their own.

The wordings are data (``data/said.toml``). Only words right behind the name count, so that what is
said of a relative is never said of the person.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from habeas.records.pattern import Pattern, patterns_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.records.person import Person

_NEAR = 80
"""Characters behind a name within which something is said of its bearer."""
_END = re.compile(r"[。！？!?；;\n]|(?<![Nn]o)(?<!№)\.(?=\s)")
SEX = {"男": "male", "女": "female", "male": "male", "female": "female"}
_LEAST_DIGITS = 5
"""Digits of a number without a court in it below which many cases bear it."""


@cache
def patterns() -> tuple[Pattern, ...]:
    """The wordings of ``data/said.toml``, in order."""
    return patterns_in((files("habeas.people") / "data" / "said.toml").read_text("utf-8"))


@cache
def _of(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(one.expression for one in patterns() if one.kind == kind)


def dockets(characters: str) -> list[tuple[int, str]]:
    """The numbers of court cases in a text, in one form each, with where they stand."""
    found = []
    for expression in _of("docket"):
        for match in expression.finditer(characters):
            court, kind, last = match.groups()
            number = re.sub(r"\s", "", f"{court}{kind.removesuffix('字')}{last}")
            if match[1] or sum(c.isdigit() for c in number) >= _LEAST_DIGITS:
                found.append((match.start(), number))
    return sorted(found)


def dockets_of(persons: Sequence[Person], characters: str) -> dict[str, tuple[str, ...]]:
    """By name the numbers of court cases that stand in one sentence with it; under "" those that
    stand in a sentence that names nobody.
    """
    found: dict[str, list[str]] = {}
    for at, number in dockets(characters):
        first, last = _sentence(characters, at)
        named = [
            person.name
            for person in persons
            if any(first <= quote.start < last for quote in person.mentions)
        ]
        for name in named or [""]:
            found.setdefault(name, []).append(number)
    return {name: tuple(dict.fromkeys(numbers)) for name, numbers in found.items()}


def _sentence(characters: str, at: int) -> tuple[int, int]:
    first = 0
    for match in _END.finditer(characters, max(0, at - 400), at):
        first = match.end()
    last = _END.search(characters, at)
    return first, last.start() if last else len(characters)


def _behind(person: Person, characters: str) -> list[str]:
    """What stands behind each mention of a person, as far as its sentence goes."""
    found = []
    for quote in person.mentions:
        words = characters[quote.end : quote.end + _NEAR]
        end = _END.search(words)
        found.append(words[: end.start()] if end else words)
    return found


def sex(person: Person, characters: str) -> str:
    """``male`` or ``female`` where that is said right behind the name, else ""."""
    said = {
        SEX[match[1]]
        for words in _behind(person, characters)
        for expression in _of("sex")
        if (match := expression.match(words))
    }
    return said.pop() if len(said) == 1 else ""


def pseudonym(person: Person, characters: str) -> bool:
    """Whether the text says that a name is not the person's own."""
    if any(expression.search(characters) for expression in _of("all pseudonyms")):
        return True
    for quote in person.mentions:
        if quote.words != person.name:
            continue
        behind = characters[quote.end : quote.end + _NEAR]
        before = characters[max(0, quote.start - _NEAR) : quote.start]
        if any(expression.match(behind) for expression in _of("pseudonym")):
            return True
        if any(expression.search(before) for expression in _of("pseudonym before")):
            return True
    return False
