"""The corridor of counts: definition → persons as decided → who fits → the number and its list."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from habeas.case.steps import step_named
from habeas.case.wanted import jurisdiction_named
from habeas.clocks.counts import Seen, Unnamed, placed, tally
from habeas.clocks.profile import CUSTODY, profile_of
from habeas.law import codes
from habeas.reading.sizes import Size, size_of
from habeas.records.assessment import Level
from habeas.records.claim import Claim, Event, Stance
from habeas.records.definition import HELD, MINIMA, STATUSES, Definition, Period
from habeas.records.errors import HabeasError
from habeas.records.when import parse
from habeas.told import Source, agreed, as_decided, followed, under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from habeas.clocks.profile import Profile
    from habeas.law import Found
    from habeas.records.assessment import Assessment
    from habeas.records.counted import Tally
    from habeas.records.reading import Reading

_BEFORE = 30
_TAKEN = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_KEYS = {
    "says": "says", "title": "says", "status": "statuses", "statuses": "statuses",
    "assessment": "assessment", "minimum_assessment": "assessment", "territory": "territory",
    "jurisdiction": "territory", "place": "places", "places": "places", "charge": "charges",
    "charges": "charges", "custody": "custody", "held_since": "held_since",
    "held_until": "held_until", "as_of": "as_of", "known_at": "known_at", "set_aside": "set_aside",
    "accepted": "accepted",
}  # fmt: skip
"""The keys of a definition; a hyphen stands for an underscore."""
_SHOWN = (
    "status, assessment, territory, place, charge, custody, held_since, held_until, as_of, "
    "known_at, set_aside, accepted, says"
)


class BadDefinition(HabeasError):
    """A definition of a count that cannot be counted."""

    def __init__(self, expected: str, found: str) -> None:
        super().__init__(
            f"expected {expected} in a definition, found {found}; docs/counting.md shows one"
        )


def definition(written: Mapping[str, object]) -> Definition:
    """A definition as its TOML file writes it. Raises BadDefinition, or BadDate."""
    given: dict[str, object] = {}
    for key, value in written.items():
        name = _KEYS.get(key.replace("-", "_"))
        if name is None:
            raise BadDefinition(f"only the keys {_SHOWN}", "another key")
        if name in given:
            raise BadDefinition(f"{key} once", "it twice")
        given[name] = value
    if "statuses" not in given:
        raise BadDefinition('status, such as ["held"]', "none")
    statuses = [
        status
        for word in _words(given, "statuses")
        for status in (HELD if word == "held" else (word,))
    ]
    if not statuses or not set(statuses) <= set(STATUSES):
        raise BadDefinition(f"status of held, {', '.join(STATUSES)}", "another word")
    territory, places = _where(given)
    return Definition(
        statuses=tuple(dict.fromkeys(statuses)),
        says=_text(given, "says") or "",
        assessment=_least(given),
        territory=territory,
        places=places,
        charges=_words(given, "charges"),
        custody=_custody(given),
        held_since=_period(given, "held_since"),
        held_until=_period(given, "held_until"),
        as_of=_day(given, "as_of"),
        known_at=_day(given, "known_at"),
        set_aside=_flag(given, "set_aside"),
        accepted=_flag(given, "accepted"),
    )


def from_toml(text: str) -> tuple[dict[str, object], Definition]:
    """A definition from the text of its file: as written, and as read. Raises BadDefinition."""
    try:
        written: dict[str, object] = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise BadDefinition("TOML (key = value, one a line)", "something else") from None
    read = definition(written)
    plain: dict[str, Any] = {}
    for key, value in written.items():
        plain[key] = value.isoformat() if isinstance(value, date) else value
    return plain, read


def _where(given: Mapping[str, object]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Jurisdictions and places, whichever of the two keys names them."""
    territory: list[str] = []
    places: list[str] = []
    for key in ("territory", "places"):
        named = {word: jurisdiction_named(word) for word in _words(given, key)}
        known = [code for code in named.values() if code]
        if known and len(known) < len(named):
            raise BadDefinition("either jurisdictions or places within them in one list", "both")
        territory += known
        places += [word for word, code in named.items() if code is None]
    if any(re.fullmatch("[A-Z]{2}", word) for word in places):
        raise BadDefinition(f"territory of {', '.join(codes())}, or a place", "another code")
    return tuple(territory), tuple(places)


def _custody(given: Mapping[str, object]) -> tuple[str, ...]:
    """Measures by the names that case files use."""
    found = tuple(step_named(word) for word in _words(given, "custody"))
    if any(step.does != "begins" for step in found):
        raise BadDefinition("custody such as criminal_detention, rsdl, formal_arrest", "another")
    return tuple(step.kind for step in found)


def _least(given: Mapping[str, object]) -> Level | None:
    word = _text(given, "assessment")
    if word in {None, "", "any"}:
        return None
    if word not in set(MINIMA):
        raise BadDefinition(f"assessment of any, {', '.join(MINIMA)}", "another word")
    return Level(word)


def _words(given: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = given.get(name, ())
    each = [value] if isinstance(value, str) else value
    if not isinstance(each, list | tuple) or not all(isinstance(one, str) for one in each):
        raise BadDefinition(f"one word or a list of words for {name}", "something else")
    return tuple(one.strip() for one in each if one.strip())


def _flag(given: Mapping[str, object], name: str) -> bool:
    value = given.get(name, False)
    if not isinstance(value, bool):
        raise BadDefinition(f"true or false for {name}", "something else")
    return value


def _text(given: Mapping[str, object], name: str) -> str | None:
    value = given.get(name)
    if value is not None and not isinstance(value, str):
        raise BadDefinition(f"words for {name}", "something else")
    return value


def _day(given: Mapping[str, object], name: str) -> str | None:
    value = given.get(name)
    words = value.isoformat() if isinstance(value, date) else _text(given, name)
    if not words or words == "today":
        return None
    day = parse(words[:10] if re.match(r"\d{4}-\d\d-\d\dT", words) else words).latest
    return day.isoformat() if day else None


def _period(given: Mapping[str, object], name: str) -> Period | None:
    value = given.get(name)
    words = value.isoformat() if isinstance(value, date) else _text(given, name)
    if not words:
        return None
    first, slash, last = words.partition("/")
    if not slash:
        when = parse(first)
        return Period(when.earliest, when.latest)
    begins = parse(first).earliest if first.strip() not in {"", ".."} else None
    ends = parse(last).latest if last.strip() not in {"", ".."} else None
    if begins and ends and begins > ends:
        raise BadDefinition(f"a first day before the last for {name}", "the two the other way")
    return Period(begins, ends)


@dataclass(frozen=True, slots=True)
class Told:
    """One document that tells of a case, as a count takes it: the source as decided, its number,
    and what was decided and assessed on its claims.
    """

    source: Source
    document: int
    accepted: frozenset[str] = frozenset()
    assessments: Mapping[str, Assessment] = field(default_factory=dict)


@dataclass(slots=True)
class Readings:
    """What readings hold, looked through once: the law of each, and the claims about each name."""

    _law: dict[int, tuple[Reading, Found | None]] = field(default_factory=dict)
    _claims: dict[int, tuple[Reading, dict[str | None, list[Claim]]]] = field(default_factory=dict)

    def law(self, reading: Reading) -> Found | None:
        """The law that a reading points to."""
        if id(reading) not in self._law:
            self._law[id(reading)] = reading, under(reading, None)
        return self._law[id(reading)][1]

    def claims(self, source: Source) -> list[Claim]:
        """The claims of a source about its person, kept ones with them."""
        reading = source.reading
        if id(reading) not in self._claims:
            about: dict[str | None, list[Claim]] = {}
            for claim in reading.claims:
                about.setdefault(claim.person, []).append(claim)
            self._claims[id(reading)] = reading, about
        own = self._claims[id(reading)][1]
        return [
            *(claim for name in dict.fromkeys(source.names) for claim in own.get(name, ())),
            *(claim for claim in source.kept if claim.person in source.names),
        ]


def seen(case: int, told: Sequence[Told], as_of: date, *, named: bool, readings: Readings) -> Seen:
    """One person as a count sees them on a day."""
    found = agreed(readings.law(one.source.reading) for one in told)
    claims: list[tuple[str, Claim]] = []
    refused: set[str] = set()
    for one in told:
        source = one.source
        for claim in readings.claims(source):
            if claim.id not in source.rejected:
                claims.append((claim.id, as_decided(claim, source, found)))
                refused |= {claim.id} & source.aside
    code = found.code if found else None
    told_on = [one.source.reading.document.published for one in told]
    stands = [pair for pair in claims if pair[0] not in refused]

    def of(some: Sequence[tuple[str, Claim]]) -> Profile:
        follows = followed(some, [one.source for one in told]).follows
        return profile_of(follows, code, as_of, told_on)

    hedged = any(c.stance is Stance.ALLEGED and c.event in CUSTODY for _, c in stands)
    aside = any(i in refused and c.event in CUSTODY for i, c in claims)
    return Seen(
        case,
        named,
        of(stands),
        alleged=of([(i, _as_asserted(c)) for i, c in stands]) if hedged else None,
        aside=of(claims) if aside else None,
        levels={i: a.level for one in told for i, a in one.assessments.items() if a.level},
        accepted=frozenset(i for one in told for i in one.accepted),
        by_model=frozenset(i for i, c in claims if c.by_model),
        refused=frozenset(refused),
    )


def _as_asserted(claim: Claim) -> Claim:
    return replace(claim, stance=Stance.ASSERTED) if claim.stance is Stance.ALLEGED else claim


def unnamed(told: Told, as_of: date, readings: Readings) -> list[Unnamed]:
    """The groups and single persons that one document tells of without a name.

    Claims that count the same number are about one group, unless another day or place is told for
    its taking; claims that count nobody stand alone.
    """
    source, found = told.source, readings.law(told.source.reading)
    groups: list[tuple[Size | None, list[tuple[str, Claim]]]] = []
    for claim in source.reading.claims:
        if claim.person is not None or claim.event not in CUSTODY or claim.id in source.rejected:
            continue
        size = _size(claim, source.reading.text.characters)
        own = claim.id, as_decided(claim, source, found)
        same = next((c for s, c in reversed(groups) if s == size and _one_group(c, own[1])), None)
        if same is None or size is None or size.most == 1:
            groups.append((size, [own]))
        else:
            same.append(own)
    code = found.code if found else None
    levels = {i: a.level for i, a in told.assessments.items() if a.level}
    published = [source.reading.document.published]
    return [
        Unnamed(
            size.least if size else 1, size.most if size else None,
            profile_of(claims, code, as_of, published),
            next((c.place for _, c in claims if c.place), None),
            told.document, told.accepted, source.aside, levels,
        )
        for size, claims in groups
    ]  # fmt: skip


def _one_group(told: Sequence[tuple[str, Claim]], claim: Claim) -> bool:
    """Whether a claim can be about a group of its size: no other taking of it is told."""
    if claim.event not in _TAKEN:
        return True
    return all(
        other.when.overlaps(claim.when) and claim.place in {None, other.place}
        for _, other in told
        if other.event in _TAKEN
    )


def _size(claim: Claim, text: str) -> Size | None:
    """How many a claim about nobody named counts, by its own words and a hedge before them."""
    start = claim.quote.start
    words = claim.amount or claim.quote.words
    at = claim.quote.words.find(words)
    place = start + max(at, 0)
    whole = text.startswith(words, place)
    return size_of(words, text[max(place - _BEFORE, 0) : place] if whole else "")


def those_counted(persons: Iterable[Seen], asked: Definition) -> Iterator[Seen]:
    """Those whom a definition counts."""
    return (one for one in persons if placed(one, asked)[0] in {"named", "unnamed"})


def count(persons: Iterable[Seen], groups: Iterable[Unnamed], asked: Definition) -> Tally:
    """The answer to a definition."""
    return tally(persons, groups, asked)
