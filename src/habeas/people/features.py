"""The evidence on a person as one row of numbers, for linking more persons than are compared alone.

It is what :mod:`habeas.people.agreeing` and :mod:`habeas.people.keys` compare: names by their
characters, letters, readings and sounds; days and months; courts, places, companions. Words become
numbers by a keyed hash, so a table of rows holds no name, and none can be looked up in it without
the key. Days stay days, counted as :meth:`datetime.date.toordinal` counts them; months are numbered
through.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from habeas.names.written import taken_apart
from habeas.people.agreeing import work_groups
from habeas.people.known_by import NameKind
from habeas.people.name_keys import keys_as_read, keys_of_forms
from habeas.people.places import court_keys, regions
from habeas.people.steps_agreeing import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from habeas.people.known_by import KnownBy

    Value = int | list[int] | None

SCALARS = ("han", "reading", "letters", "taken", "born_first", "born_last", "born_day", "gender")
"""Columns of one number or none."""
LISTS = (
    "hans", "readings", "writings", "sounds", "custody", "custody_months", "steps", "step_months",
    "courts", "regions", "beside", "charged", "work", "case_numbers",
)  # fmt: skip
"""Columns of any number of them."""
_MOST, _MOST_SOUNDS = 12, 24
_WEAK = "ceistyz"
_NOT_LINKED = frozenset((NameKind.REDACTED, NameKind.PSEUDONYM, NameKind.UNNAMED))
_KEPT = 32_768
"""Words and names whose numbers are kept; of a name nothing else is, so that a million fit."""


@dataclass(frozen=True, slots=True)
class CodedName:
    """The keys of one name as numbers, and by itself the first of each kind that a name has one of
    as a rule.
    """

    han: int | None
    reading: int | None
    letters: int | None
    hans: list[int]
    readings: list[int]
    writings: list[int]
    sounds: list[int]


@dataclass(frozen=True, slots=True)
class Coded:
    """How words become numbers: any words, the keys of a name, and a companion's name."""

    word: Callable[[str], int]
    name: Callable[[str], CodedName]
    companion: Callable[[str], list[int]]


def coded_with(key: bytes) -> Coded:
    """A keyed hash of words into 63 bits; ``key`` has at most 64 bytes."""
    keyed = blake2b(digest_size=8, key=key)

    def code(words: str) -> int:
        hashed = keyed.copy()
        hashed.update(words.encode())
        return int.from_bytes(hashed.digest()) >> 1

    @lru_cache(maxsize=_KEPT)
    def name(written: str) -> CodedName:
        return _coded_name(keys_of_forms(taken_apart(written).forms).whole, code)

    @lru_cache(maxsize=_KEPT)
    def companion(written: str) -> list[int]:
        """By name and as it is read, as two scripts write it."""
        return _least(map(code, (written, *keys_as_read(taken_apart(written).forms))))

    return Coded(lru_cache(maxsize=_KEPT)(code), name, companion)


def _coded_name(keys: Iterable[str], code: Callable[[str], int]) -> CodedName:
    found: dict[str, list[str]] = {kind: [] for kind in ("h", "p", "f", *_WEAK)}
    for key in keys:
        found[key[0]].append(key)
    han, reading, letters = ([*map(code, sorted(found[kind]))] for kind in "hpf")
    return CodedName(
        next(iter(han), None), next(iter(reading), None), next(iter(letters), None),
        _least(han), _least(reading), _least(letters),
        _least((code(key) for kind in _WEAK for key in found[kind]), _MOST_SOUNDS),
    )  # fmt: skip


def features(known: KnownBy, coded: Coded) -> dict[str, Value] | None:
    """The row of a person; None for whom no link is ever proposed: a name that was kept back."""
    if known.kind in _NOT_LINKED:
        return None
    first, word = coded.name(known.name), coded.word
    names = (first, *map(coded.name, known.aliases))
    days, months = _dated(known.days), _months(known)
    custody = {day for group, day in days if group == "custody"}
    born = sorted(_born(known.born))
    where = (*known.courts, *known.places)
    return {
        "han": first.han,
        "reading": first.reading,
        "letters": first.letters,
        "taken": min(custody, default=None),
        "born_first": born[0] if born else None,
        "born_last": born[-1] if born else None,
        "born_day": min((_ordinal(one) for one in known.born if len(one) == 10), default=None),
        "gender": {"male": 1, "female": 2}.get(known.gender),
        "hans": _together([one.hans for one in names]),
        "readings": _together([one.readings for one in names]),
        "writings": _together([one.writings for one in names]),
        "sounds": _together([one.sounds for one in names], _MOST_SOUNDS),
        "custody": _least(custody),
        "custody_months": _least(month for group, month in months if group == "custody"),
        "steps": _least(word(f"{group} {day}") for group, day in days if group != "custody"),
        "step_months": _least(word(f"{g} {month}") for g, month in months if g != "custody"),
        "courts": _least(word(key) for words in known.courts for key in court_keys(words)),
        "regions": _least(word(region) for words in where for region in regions(words)),
        "beside": _together([coded.companion(name) for name in known.beside]),
        "charged": _least(map(word, _charged(known))),
        "work": _least(map(word, work_groups(known.occupations))),
        "case_numbers": _least(map(word, known.case_numbers)),
    }


def _together(several: list[list[int]], most: int = _MOST) -> list[int]:
    """The least of the numbers in several lists, the names of one person or of companions."""
    return several[0] if len(several) == 1 else _least(chain.from_iterable(several), most)


def _least(numbers: Iterable[int], most: int = _MOST) -> list[int]:
    return sorted(set(numbers))[:most]


def _dated(steps: Iterable[str]) -> list[tuple[str, int]]:
    """The group of steps and the day of each, where days of one group are comparable."""
    pairs = (step.partition(" ") for step in steps)
    return [(GROUPS[event], _ordinal(when)) for event, _, when in pairs if event in GROUPS]


def _months(known: KnownBy) -> list[tuple[str, int]]:
    pairs = (step.partition(" ") for step in (*known.days, *known.months))
    return [(GROUPS[event], _month(when)) for event, _, when in pairs if event in GROUPS]


@lru_cache(maxsize=65_536)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _month(when: str) -> int:
    return 12 * int(when[:4]) + int(when[5:7])


def _born(born: Iterable[str]) -> Iterable[int]:
    for one in born:
        first, _, last = one.partition("/")
        yield int(first[:4])
        yield int((last or first)[:4])


def _charged(known: KnownBy) -> Iterable[str]:
    return (f"{charge} {term}" for charge in known.charges for term in known.months_of_sentence)
