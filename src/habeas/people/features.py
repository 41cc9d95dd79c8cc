"""The evidence on a person as one row of numbers, for linking more persons than are compared alone.

It is what :mod:`habeas.people.agreeing` and :mod:`habeas.people.keys` compare: names by their
characters, letters, readings and sounds; days and months; courts, places, companions. Words become
numbers by a keyed hash, so a table of rows holds no name, and none can be looked up in it without
the key. Days stay days, counted as :meth:`datetime.date.toordinal` counts them; months are numbered
through.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from habeas.people.agreeing import work_groups
from habeas.people.known_by import NameKind
from habeas.people.name_keys import name_keys
from habeas.people.places import court_keys, regions
from habeas.people.steps_agreeing import GROUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from habeas.people.known_by import KnownBy

    Value = int | list[int] | None
    Coded = Callable[[str], int]

SCALARS = ("han", "reading", "letters", "taken", "born_first", "born_last", "born_day", "gender")
"""Columns of one number or none."""
LISTS = (
    "hans", "readings", "writings", "sounds", "surnames", "givens", "custody", "custody_months",
    "steps", "step_months", "courts", "regions", "beside", "charged", "work", "case_numbers",
)  # fmt: skip
"""Columns of any number of them."""
_MOST, _MOST_SOUNDS = 12, 24
_WEAK = "ceistyz"
_NOT_LINKED = frozenset((NameKind.REDACTED, NameKind.PSEUDONYM, NameKind.UNNAMED))


def coded_with(key: bytes) -> Coded:
    """A keyed hash of words into 63 bits; ``key`` has at most 64 bytes."""

    @lru_cache(maxsize=262_144)
    def coded(words: str) -> int:
        digest = blake2b(words.encode(), digest_size=8, key=key).digest()
        return int.from_bytes(digest) >> 1

    return coded


def features(known: KnownBy, coded: Coded) -> dict[str, Value] | None:
    """The row of a person; None for whom no link is ever proposed: a name that was kept back."""
    if known.kind in _NOT_LINKED:
        return None
    whole: set[str] = set()
    surnames: set[str] = set()
    givens: set[str] = set()
    for name in (known.name, *known.aliases):
        own = name_keys(name)
        whole |= own.whole
        surnames |= own.surname
        givens |= own.given
    first = name_keys(known.name).whole
    days = _dated(known.days)
    custody = {day for group, day in days if group == "custody"}
    steps = {coded(f"{group} {day}") for group, day in days if group != "custody"}
    months = _months(known)
    born = sorted(_born(known.born))
    return {
        "han": _one(first, "h", coded),
        "reading": _one(first, "p", coded),
        "letters": _one(first, "f", coded),
        "taken": min(custody, default=None),
        "born_first": born[0] if born else None,
        "born_last": born[-1] if born else None,
        "born_day": min((_ordinal(one) for one in known.born if len(one) == 10), default=None),
        "gender": {"male": 1, "female": 2}.get(known.gender),
        "hans": _coded((key for key in whole if key[0] == "h"), coded),
        "readings": _coded((key for key in whole if key[0] == "p"), coded),
        "writings": _coded((key for key in whole if key[0] == "f"), coded),
        "sounds": _coded((k for k in whole if k[0] in _WEAK), coded, _MOST_SOUNDS),
        "surnames": _coded(surnames, coded),
        "givens": _coded(givens, coded),
        "custody": sorted(custody)[:_MOST],
        "custody_months": sorted({m for group, m in months if group == "custody"})[:_MOST],
        "steps": sorted(steps)[:_MOST],
        "step_months": _coded((f"{g} {m}" for g, m in months if g != "custody"), coded),
        "courts": _coded((key for words in known.courts for key in court_keys(words)), coded),
        "regions": _coded((r for w in (*known.courts, *known.places) for r in regions(w)), coded),
        "beside": _coded(_companions(known.beside), coded),
        "charged": _coded(_charged(known), coded),
        "work": _coded(work_groups(known.occupations), coded),
        "case_numbers": _coded(known.case_numbers, coded),
    }


def _one(keys: Iterable[str], kind: str, coded: Coded) -> int | None:
    """The first of the keys of a kind; letters that are nothing but initials have none."""
    found = min((key for key in keys if key[0] == kind), default=None)
    return None if found is None else coded(found)


def _coded(words: Iterable[str], coded: Coded, most: int = _MOST) -> list[int]:
    return sorted({coded(one) for one in words})[:most]


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


def _companions(beside: Iterable[str]) -> Iterable[str]:
    """Companions by name and as they are read, as two scripts write them."""
    for name in beside:
        yield name
        yield from (key for key in name_keys(name).whole if key[0] == "p")


def _charged(known: KnownBy) -> Iterable[str]:
    return (f"{charge} {term}" for charge in known.charges for term in known.months_of_sentence)
