"""A pack: what the law of one jurisdiction says, as frozen records loaded from TOML."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from habeas.records.errors import HabeasError


class NoSuchPack(HabeasError):
    """A jurisdiction without a pack."""

    def __init__(self, code: str) -> None:
        known = ", ".join(codes())
        shown = code if code.isascii() and len(code) < 12 else "another word"
        super().__init__(f"expected a jurisdiction ({known}), found {shown!r}; use one of these")


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension of a limit: how much, on what condition, how many times at most."""

    n: int
    unit: str
    condition: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit in time: from a start event, ``n`` ``unit`` (hour, day, month, working_day).

    ``rolls`` says whether the last day moves past a holiday; custody never does (CPL 105(4)).
    ``confidence``: A read in the statute, B in a secondary source, C unverified.
    """

    id: str
    start_event: str
    n: int
    unit: str
    article: str
    source: str
    confidence: str
    rolls: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    note: str | None = None
    old_article: str | None = None
    extensions: tuple[Extension, ...] = ()

    def in_force(self, day: date) -> bool:
        """Whether the rule's text was in force on a day."""
        after = self.valid_from is None or date.fromisoformat(self.valid_from) <= day
        return after and (self.valid_to is None or day <= date.fromisoformat(self.valid_to))


@dataclass(frozen=True, slots=True)
class Statute:
    """The law that the charges of a pack cite: its name, the text read, since when, from where."""

    name: str
    text: str
    source: str
    valid_from: str | None = None


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge and the names used for it; ``range`` sums up the penalty in words."""

    id: str
    article: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    confidence: str
    range: str | None = None
    aggravator: bool = False


@dataclass(frozen=True, slots=True)
class Credit:
    """How custody counts towards a term: ``days`` of the measure for ``for_days`` of the term."""

    id: str
    measure: str
    days: int
    for_days: int
    article: str
    source: str
    confidence: str
    valid_from: str | None = None


@dataclass(frozen=True, slots=True)
class TermRule:
    """How the end of a term is counted, with worked examples (start, months, end)."""

    id: str
    article: str
    source: str
    confidence: str
    says: str
    examples: tuple[tuple[str, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names by which a jurisdiction is recognised."""

    places: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """One jurisdiction."""

    code: str
    rules: tuple[Rule, ...]
    charges: tuple[Charge, ...]
    credits: tuple[Credit, ...]
    terms: tuple[TermRule, ...]
    statute: Statute | None = None


@cache
def codes() -> tuple[str, ...]:
    """The codes of all packs, in order."""
    packs = files("habeas.law") / "packs"
    return tuple(sorted(item.name.upper() for item in packs.iterdir() if item.is_dir()))


@cache
def load(code: str) -> Pack:
    """The pack of a jurisdiction. Raises NoSuchPack."""
    if code.upper() not in codes():
        raise NoSuchPack(code)
    limits = _table(code, "limits").get("rule", [])
    counting = _table(code, "counting")
    charges = _table(code, "charges")
    return Pack(
        code.upper(),
        tuple(_rule(row) for row in limits),
        tuple(_charge(row) for row in charges.get("charge", [])),
        tuple(Credit(**row) for row in counting.get("credit", [])),
        tuple(_term(row) for row in counting.get("term", [])),
        Statute(**charges["statute"]) if "statute" in charges else None,
    )


def article_of(charge_id: str) -> str | None:
    """The article of a charge by its id ("cn.105.2" → "105(2)"), None for an id no pack has."""
    code = charge_id.partition(".")[0].upper()
    charges = load(code).charges if code in codes() else ()
    return next((charge.article for charge in charges if charge.id == charge_id), None)


@cache
def gazetteer(code: str) -> Gazetteer:
    """The place names of a jurisdiction; empty when its pack has none."""
    table = _table(code, "gazetteer")
    return Gazetteer(*(tuple(table.get(name, ())) for name in ("places", "marks", "countries")))


def _table(code: str, name: str) -> dict[str, Any]:
    path = files("habeas.law") / "packs" / code.lower() / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def _rule(row: dict[str, Any]) -> Rule:
    extensions = tuple(Extension(**one) for one in row.pop("extension", []))
    return Rule(**row, extensions=extensions)


def _charge(row: dict[str, Any]) -> Charge:
    fields = dict(row, names=tuple(row["names"]), english=tuple(row["english"]))
    return Charge(**fields)


def _term(row: dict[str, Any]) -> TermRule:
    examples = tuple((one, int(two), three) for one, two, three in row.get("examples", []))
    return TermRule(**dict(row, examples=examples))
