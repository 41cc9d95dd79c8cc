"""The weights of evidence, thresholds and lists of ``data/weights.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from habeas.people.name_keys import name_keys


@dataclass(frozen=True, slots=True)
class Weight:
    """One kind of agreement: bits, what it falls to at least where many bear it, what it adds up
    to at most.
    """

    id: str
    kind: str
    bits: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: bits of the name, weights that agree, persons, and what comes of it."""

    says: str
    name: float
    agrees: tuple[str, ...]
    persons: int
    bits: float
    verdict: str


@dataclass(frozen=True, slots=True)
class Table:
    """All of the file."""

    join_from: float
    rival_within: float
    strong_from: float
    strong: frozenset[str]
    weights: dict[str, Weight]
    mass_days: tuple[tuple[int, int, int], ...]
    occupations: tuple[tuple[str, tuple[str, ...]], ...]
    within_days: int
    apart_by_years: int
    examples: tuple[Example, ...]
    always_asked: frozenset[str]


@cache
def table() -> Table:
    """The file, read once."""
    found = tomllib.loads((files("habeas.people") / "data" / "weights.toml").read_text("utf-8"))
    rows = {row["id"]: row for row in found["weight"]}
    return Table(
        found["join_from"],
        found["rival_within"],
        found["strong_from"],
        frozenset(found["strong"]),
        {
            name: Weight(
                name, row["kind"], row["bits"], row.get("least", 0.0), row.get("most", 99.0)
            )
            for name, row in rows.items()
        },
        tuple((_ordinal(d["from"]), _ordinal(d["to"]), d["persons"]) for d in found["mass_day"]),
        tuple((row["id"], tuple(row["words"].split())) for row in found["occupation"]),
        rows["near day"]["within_days"],
        rows["birth, apart"]["apart_by_years"],
        tuple(Example(**dict(row, agrees=tuple(row["agrees"]))) for row in found["example"]),
        frozenset(found["always_asked"].split()),
    )


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def weight(name: str) -> Weight:
    """One weight by its id."""
    return table().weights[name]


@cache
def always_asked_keys() -> frozenset[str]:
    """The keys of the names of which a researcher is always asked: characters, and pinyin."""
    return frozenset(
        key for name in table().always_asked for key in name_keys(name).whole if key[0] in "hp"
    )


@lru_cache(maxsize=16_384)
def persons_of_a_mass_day(ordinal: int) -> int:
    """How many persons a day is shared by according to the list of mass arrests; one elsewhere."""
    return max((n for first, last, n in table().mass_days if first <= ordinal <= last), default=1)
