"""What documents tell of one case, as decided: the claims that casework and counts start from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from habeas.case import Chosen, choose
from habeas.law import Found, find_jurisdiction, load, match_charge
from habeas.records.claim import Claim, Stance
from habeas.records.when import UNKNOWN, Basis, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.records.choice import Choice
    from habeas.records.reading import Reading


@dataclass(frozen=True, slots=True)
class Source:
    """One document that tells of a case: its reading, the names that stand for the person in it,
    and what was decided on its claims, by claim id: a rejected claim is told no more, and nothing
    rests on one that is set aside (refuted, or unverified). ``kept`` are accepted claims that this
    reading does not hold, ``chosen`` the choices in force among rival claims.
    """

    reading: Reading
    names: tuple[str, ...]
    rejected: frozenset[str] = frozenset()
    corrected: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kept: tuple[Claim, ...] = ()
    aside: frozenset[str] = frozenset()
    chosen: Mapping[str, Choice] = field(default_factory=dict)


def under_all(sources: Iterable[Source], jurisdiction: str | None) -> Found | None:
    """The law of a case: the one given, else the one its documents agree on."""
    return agreed(under(source.reading, jurisdiction) for source in sources)


def agreed(each: Iterable[Found | None]) -> Found | None:
    """The law that documents agree on, by what was found in each."""
    found = [one for one in each if one is not None]
    return found[0] if found and len({one.code for one in found}) == 1 else None


def told(source: Source, found: Found | None) -> tuple[tuple[str, Claim], ...]:
    """The claims of one document about the person, as decided, each with its id as read."""
    return tuple(
        (claim.id, as_decided(claim, source, found))
        for claim in (*source.reading.claims, *source.kept)
        if claim.person in source.names and claim.id not in source.rejected
    )


def followed(pairs: Iterable[tuple[str, Claim]], sources: Iterable[Source]) -> Chosen:
    """What conclusions rest on after the choices among rival claims."""
    return choose(pairs, {i: one for source in sources for i, one in source.chosen.items()})


def as_decided(claim: Claim, source: Source, found: Found | None) -> Claim:
    """A claim with a researcher's corrections, its charge matched with the law."""
    return charged(_corrected(claim, source.corrected.get(claim.id, {})), found)


def _corrected(claim: Claim, fields: Mapping[str, str]) -> Claim:
    """A claim with a researcher's corrections; a corrected date is given, not stated."""
    changes: dict[str, Any] = {}
    for field_name, value in fields.items():
        if field_name == "date":
            changes["when"] = parse(value, Basis.GIVEN) if value else UNKNOWN
        elif field_name == "stance":
            changes["stance"] = Stance(value)
        elif field_name == "duration_months":
            changes["duration_months"] = int(value) if value.isdigit() else value or None
        else:
            changes[field_name] = value or None
    return replace(claim, **changes) if changes else claim


def under(reading: Reading, jurisdiction: str | None) -> Found | None:
    """The law given, else the one that courts and places of a document point to."""
    return Found(load(jurisdiction).code, ()) if jurisdiction else _found(reading)


def _found(reading: Reading) -> Found | None:
    courts = [c.court for c in reading.claims if c.court]
    places = [p for c in reading.claims for p in (c.place, c.facility, c.by) if p]
    return find_jurisdiction(courts, places)


def charged(claim: Claim, found: Found | None) -> Claim:
    """A claim whose charge has the number that the law found gives it, where it gives one."""
    if claim.charge is None or claim.charge_id is not None or found is None:
        return claim
    return replace(claim, charge_id=match_charge(claim.charge, found.code))
