"""Statistics of a register: by charge, court, status, term, waits, months. Each class keeps the
cases and the claims behind its number; what is not known and what is only alleged stand beside it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from habeas.case.wanted import bare
from habeas.clocks.survival import Step, curve
from habeas.law import codes, load
from habeas.people.places import court_keys
from habeas.records.when import Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.clocks.counts import Seen
    from habeas.clocks.profile import Profile, Wait
    from habeas.records.when import When

_ANY = re.compile(
    r"(?:an?|any|some|another|the same|that|this)\s+(?:[\w-]+\s+)?courts?\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:articles?|art\.?|sections?)\s+", re.IGNORECASE)
SMALL = 5
"""A class of fewer can point to a person where it is published."""
_TERMS = ((12, "under 1 year"), (36, "1 to under 3 years"), (60, "3 to under 5 years"),
          (120, "5 to under 10 years"), (10_000, "10 years and more"))  # fmt: skip
_NATURES = {
    "suspended": "suspended", "life": "life", "death_with_reprieve": "death with reprieve",
    "death": "death", "several": "several terms, not joined",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Class:
    """One class of a figure: its value, what it is called, and the cases and claims in it."""

    value: str
    label: str
    cases: tuple[int, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: so many ``known`` persons are in a class (some in several); of those in ``unknown``
    nothing gives it, and of them ``alleged`` are those of whom only alleged claims do.
    """

    name: str
    classes: tuple[Class, ...]
    known: int
    unknown: tuple[int, ...]
    alleged: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long a wait lasts: ``came`` for so many, ``open`` for those still waiting when last heard
    of; ``unknown`` are cases whose days are not known, ``steps`` the share still waiting.
    """

    name: str
    came: int
    open: int
    unknown: tuple[int, ...]
    alleged: tuple[int, ...]
    steps: tuple[Step, ...]
    cases: tuple[int, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of ``persons`` persons, ``unnamed`` of them without a name."""

    persons: int
    unnamed: int
    figures: tuple[Figure, ...]
    waits: tuple[Waiting, ...]

    @property
    def small(self) -> int:
        """How many classes hold fewer than five persons."""
        return sum(len(one.cases) < SMALL for figure in self.figures for one in figure.classes)


@dataclass(slots=True)
class _Making:
    """A figure in the making."""

    name: str
    cases: dict[str, dict[int, None]] = field(default_factory=dict)
    claims: dict[str, dict[str, None]] = field(default_factory=dict)
    wordings: dict[str, Counter[str]] = field(default_factory=dict)
    known: set[int] = field(default_factory=set)
    unknown: list[int] = field(default_factory=list)
    alleged: list[int] = field(default_factory=list)

    def take(self, case: int, told: Mapping[str, tuple[str, ...]], alleged: bool) -> None:
        """What one person adds: claims by wording; ``alleged`` where only alleged claims tell."""
        if not told:
            self.unknown.append(case)
            if alleged:
                self.alleged.append(case)
            return
        self.known.add(case)
        for wording, claims in told.items():
            value = _VALUES.get(self.name, str)(wording)
            self.cases.setdefault(value, {})[case] = None
            self.claims.setdefault(value, {}).update(dict.fromkeys(claims))
            self.wordings.setdefault(value, Counter())[wording] += 1

    def made(self) -> Figure:
        """The figure: the largest class first, terms and months in their own order."""
        order = sorted(self.cases, key=lambda value: (-len(self.cases[value]), value))
        if self.name == "term":
            labels = [*(label for _, label in _TERMS), *_NATURES.values()]
            order = sorted(self.cases, key=labels.index)
        if self.name == "month":
            order = sorted(self.cases)
        classes = tuple(
            Class(value, self._label(value), tuple(self.cases[value]), tuple(self.claims[value]))
            for value in order
        )
        return Figure(self.name, classes, len(self.known), tuple(self.unknown), tuple(self.alleged))

    def _label(self, value: str) -> str:
        wording = min(self.wordings[value].items(), key=lambda row: (-row[1], row[0]))[0]
        return charge_name(wording) if self.name == "charge" else wording


def statistics(each: Iterable[Seen]) -> Statistics:
    """The figures of these persons. The cost grows with their number."""
    made = {name: _Making(name) for name in ("status", "charge", "court", "term", "month")}
    waits: dict[str, list[tuple[int, Wait | None, Wait | None]]] = {"trial": [], "verdict": []}
    persons = unnamed = 0
    for one in each:
        persons, unnamed = persons + 1, unnamed + (not one.named)
        own, hedged = one.profile, one.alleged
        made["status"].take(one.case, _status(own), hedged is not None and bool(_status(hedged)))
        made["charge"].take(one.case, own.charges, bool(own.alleged_charges))
        courts = {words: ids for words, ids in own.courts.items() if _court(words)}
        made["court"].take(one.case, courts, any(map(_court, own.alleged_courts)))
        if own.judged or (hedged is not None and hedged.judged):
            made["term"].take(one.case, _term(own), hedged is not None and bool(_term(hedged)))
        _months(made["month"], one.case, own, hedged)
        waits["trial"].append((one.case, own.to_trial, hedged.to_trial if hedged else None))
        waits["verdict"].append((one.case, own.to_verdict, hedged.to_verdict if hedged else None))
    return Statistics(
        persons,
        unnamed,
        tuple(figure.made() for figure in made.values()),
        tuple(_waiting(name, rows) for name, rows in waits.items()),
    )


def _status(profile: Profile) -> dict[str, tuple[str, ...]]:
    value = profile.status.value
    return {} if value == "unknown" else {value: profile.rests_on}


def _term(profile: Profile) -> dict[str, tuple[str, ...]]:
    term = profile.term
    if term is None or not profile.judged:
        return {}
    if term in _NATURES:
        return {_NATURES[term]: profile.term_claims}
    label = next((label for most, label in _TERMS if int(term) < most), _TERMS[-1][1])
    return {label: profile.term_claims}


def _months(made: _Making, case: int, own: Profile, hedged: Profile | None) -> None:
    """Each taking in its month; one dated by a year or not at all is in none."""
    for when, claims in own.takings:
        month = _month(when)
        made.take(case, {month: claims} if month else {}, alleged=False)
    if hedged is not None and len(hedged.takings) > len(own.takings):
        made.take(case, {}, alleged=True)


def _month(when: When) -> str | None:
    if when.edtf is None or when.grain not in {Grain.DAY, Grain.MONTH}:
        return None
    return when.edtf[:7]


def _waiting(name: str, rows: list[tuple[int, Wait | None, Wait | None]]) -> Waiting:
    known = [(case, wait) for case, wait, _ in rows if wait is not None and wait.days is not None]
    days = [(wait.days or 0, wait.ended) for _, wait in known]
    came = sum(ended for _, ended in days)
    unknown = [case for case, wait, _ in rows if wait is not None and wait.days is None]
    alleged = [
        case for case, wait, other in rows
        if other is not None and other.ended and (wait is None or not wait.ended)
    ]  # fmt: skip
    return Waiting(
        name, came, len(days) - came, tuple(unknown), tuple(alleged), curve(days),
        tuple(case for case, _ in known),
        tuple(dict.fromkeys(claim for _, wait in known for claim in wait.claims)),
    )  # fmt: skip


def _court(words: str) -> str:
    """A court in one form across languages, where its name tells a place; empty where the words
    name none ("a court").
    """
    found = min(court_keys(words), default="")
    return found or ("" if _ANY.match(words) else bare(words))


def _charge(words: str) -> str:
    """A charge in one form: its id in a pack, else its wording without an article's name."""
    known = words.partition(".")[0].upper() in codes()
    return words if known else bare(_ARTICLE.sub("", words)) or words


_VALUES = {"court": _court, "charge": _charge}


@cache
def charge_name(value: str) -> str:
    """What a charge is called: by its id in the pack, in English; else as it was worded."""
    code = value.partition(".")[0].upper()
    if code not in codes():
        return value
    found = next((one for one in load(code).charges if one.id == value), None)
    names = (*found.english, *found.names) if found else ()
    return f"{names[0]} ({value})" if names else value
