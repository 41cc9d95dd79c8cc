"""What besides the names agrees or disagrees between two persons, in bits and in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from habeas.names.folding import simplified
from habeas.people.ground import Ground, ground, thinned
from habeas.people.name_keys import name_keys
from habeas.people.places import court_keys, facility_keys, is_province, regions
from habeas.people.steps_agreeing import steps_agreeing
from habeas.people.weights import table, weight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.people.known_by import KnownBy


def grounds(left: KnownBy, right: KnownBy, bearers: Mapping[str, int]) -> list[Ground]:
    """What agrees and disagrees between two persons, names apart; the same in either order.

    ``bearers`` says of how many persons the register tells a step on a day (``arrest 2024-05-03``)
    or a companion (``beside oskar villner``); what it lacks counts as one.
    """
    found: list[Ground] = []
    if left.case_numbers and right.case_numbers:
        found += _case_number(left, right)
    if left.born and right.born:
        found += _birth(left.born, right.born)
    if (left.days or left.months) and (right.days or right.months):
        found += steps_agreeing(left, right, bearers)
    if left.courts and right.courts:
        found += _court(left.courts, right.courts)
    if (left.courts or left.places) and (right.courts or right.places):
        found += [*_facility(left.places, right.places), *_where(left, right)]
    if left.beside and right.beside:
        found += _beside(left.beside, right.beside, bearers)
    if left.months_of_sentence and right.months_of_sentence:
        found += _sentence(left, right)
    if left.occupations and right.occupations:
        found += _occupation(left.occupations, right.occupations)
    if left.gender and right.gender and left.gender != right.gender:
        found.append(ground("gender", "one is told to be a man, the other a woman"))
    return found


def _case_number(left: KnownBy, right: KnownBy) -> list[Ground]:
    shared = set(left.case_numbers).intersection(right.case_numbers)
    return [ground("case number", f"the same case number, {min(shared)}")] if shared else []


def _birth(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Ground]:
    """The best that any birth told of one says with any told of the other."""
    found = [_births(one, two) for one in ours for two in theirs]
    best = max(found, key=lambda one: (one.bits, one.says))
    return [best] if best.bits else []


@lru_cache(maxsize=65_536)
def _births(one: str, two: str) -> Ground:
    if len(one) == len(two) == 10 and one[:4] == two[:4]:
        if one == two:
            return ground("birth, day", f"the same day of birth, {one}")
        return ground("birth, another day", "another day of birth")
    first, last = _years(one), _years(two)
    apart = max(first[0] - last[1], last[0] - first[1])
    if apart >= table().apart_by_years:
        return ground("birth, apart", f"born {apart} years apart or more")
    if "/" in one or "/" in two:
        return ground("birth, by age", "of the same age", None if apart <= 0 else 0.0)
    same = first == last
    return ground("birth, year", f"the same year of birth, {first[0]}", None if same else 0.0)


def _years(edtf: str) -> tuple[int, int]:
    first, _, last = edtf.partition("/")
    return int(first[:4]), int((last or first)[:4])


@lru_cache(maxsize=65_536)
def _court_keys(courts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for court in courts for key in court_keys(court))


def _court(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Ground]:
    shared = _court_keys(ours) & _court_keys(theirs)
    if not shared:
        return []
    named = min(court for court in (*ours, *theirs) if court_keys(court) & shared)
    return [ground("court", f"the same court, {named}")]


@lru_cache(maxsize=65_536)
def _regions(courts: tuple[str, ...], places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(region for words in (*courts, *places) for region in regions(words))


@lru_cache(maxsize=65_536)
def _facility_keys(places: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for words in places for key in facility_keys(words))


def _facility(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Ground]:
    shared = _facility_keys(ours) & _facility_keys(theirs)
    if not shared:
        return []
    named = min(place for place in (*ours, *theirs) if facility_keys(place) & shared)
    return [ground("facility", f"the same place of detention, {named}")]


def _where(left: KnownBy, right: KnownBy) -> list[Ground]:
    ours, theirs = _regions(left.courts, left.places), _regions(right.courts, right.places)
    shared = ours & theirs
    if shared:
        where = min(shared)
        kind = "province" if is_province(where) else "place"
        return [ground("province", f"the same {kind}, {where.partition(' ')[2]}")]
    if any(map(is_province, ours)) and any(map(is_province, theirs)):
        return [ground("other province", "another province")]
    return []


def _beside(
    ours: tuple[str, ...], theirs: tuple[str, ...], bearers: Mapping[str, int]
) -> list[Ground]:
    """Companions whom both documents name: by the same name, then as names are read."""
    shared = sorted(set(ours).intersection(theirs))
    most = weight("beside").most
    bits = sum(thinned("beside", bearers.get(f"beside {name}", 1)) for name in shared)
    if bits < most and (len(shared) < min(len(ours), len(theirs))):
        read = _read_alike(ours, theirs)
        bits += weight("beside, as read").bits * len(read)
        shared += read
    if not shared:
        return []
    return [ground("beside", f"named with {', '.join(shared[:3])}", min(most, bits))]


def _read_alike(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[str]:
    """Companions whose names differ and are read as the same syllables, each once."""
    one, two = _read(ours), _read(theirs)
    pairs = sorted({tuple(sorted((one[key], two[key]))) for key in one.keys() & two.keys()})
    taken: set[str] = set()
    found = []
    for a, b in pairs:
        if a != b and not {a, b} & taken:
            taken |= {a, b}
            found.append(f"{a} / {b}")
    return found


@lru_cache(maxsize=65_536)
def _read(beside: tuple[str, ...]) -> dict[str, str]:
    """Companions by their syllables in pinyin."""
    return {key: name for name in beside for key in name_keys(name).whole if key[0] == "p"}


def _sentence(left: KnownBy, right: KnownBy) -> list[Ground]:
    terms = set(left.months_of_sentence).intersection(right.months_of_sentence)
    if not terms:
        days = {step for step in left.days if step.startswith("sentence ")}
        if days.intersection(right.days):
            return [ground("another term", "sentenced on one day to another term")]
    elif set(left.charges).intersection(right.charges):
        return [ground("sentence and charge", f"the same charge and {min(terms)} months")]
    return []


@lru_cache(maxsize=65_536)
def work_groups(occupations: tuple[str, ...]) -> frozenset[str]:
    """The kinds of work that occupations name, by their ids in the file of weights."""
    words = " ".join(one.casefold() if one.isascii() else simplified(one) for one in occupations)
    parts = set(words.replace("-", " ").split())
    return frozenset(
        group
        for group, known in table().occupations
        if any((word in parts if word.isascii() else word in words) for word in known)
    )


def _occupation(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Ground]:
    shared = work_groups(ours) & work_groups(theirs)
    return [ground("occupation", f"the same kind of work, {min(shared)}")] if shared else []
