"""What one document gives to know each of its persons by."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from habeas.law import find_jurisdiction, match_charge
from habeas.names.chinese import foreign_looking
from habeas.names.folding import folded
from habeas.names.tables import groups_of, surnames
from habeas.names.written import UNSPACED, chinese_titles, written
from habeas.people import said
from habeas.people.unnamed import is_unnamed
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import Basis, Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from habeas.names.written import Form
    from habeas.records.claim import Claim
    from habeas.records.person import Person
    from habeas.records.reading import Reading
    from habeas.records.when import When

STEPS = frozenset(
    (Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.CHARGE, Event.TRIAL,
     Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT, Event.BAIL, Event.RELEASE, Event.DEATH)
)  # fmt: skip
"""The steps of a case by whose day a person is known."""
_IN_COURT = frozenset(
    (Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT)
)
_REDACTED = re.compile(r"[某×*○〇■█□]|^[㐀-鿿][甲乙丙丁]$")
_SHORT = 6
"""Letters of a script without blanks that one part of a name may have."""


class NameKind(StrEnum):
    """Whether a name can tell a person from others."""

    WHOLE = "whole"
    SINGLE = "single"
    """One part only, or initials."""
    REDACTED = "redacted"
    """With something left out (王某, 陈×)."""
    PSEUDONYM = "pseudonym"
    """Of which the document says that it is not the person's own."""
    UNNAMED = "unnamed"
    """Words of the document for somebody whom it does not name (``[a teacher]``)."""


@record
class KnownBy:
    """What one document gives to know one of its persons by, in the words of the document.

    ``days`` are dated steps of the case (``arrest 2024-05-03``), ``months`` such steps of which
    only the month is told. ``charges`` are ids of a law pack where the wording is known there, else
    folded words. ``born`` holds EDTF dates; an age leaves two years open (``1982/1983``).
    ``beside`` are the folded whole names of others of whom the document tells a step of a case too.
    ``gender`` is ``male`` or ``female`` only where the document says so, and never taken from a
    name. Hedged, denied and planned events are no part of it, nor is what a model read, or a
    machine from a picture, and what may be of somebody else.
    """

    name: str
    kind: NameKind = NameKind.WHOLE
    aliases: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    months: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    charges: tuple[str, ...] = ()
    months_of_sentence: tuple[int, ...] = ()
    born: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    gender: str = ""


def known_by(reading: Reading) -> dict[str, KnownBy]:
    """What a reading gives to know each of its persons by, by name."""
    characters = reading.text.characters
    usable = [c for c in reading.claims if _firm(c)]
    of_person: dict[str, list[Claim]] = {person.name: [] for person in reading.persons}
    for claim in usable:
        if claim.person in of_person:
            of_person[claim.person].append(claim)
    law = _jurisdiction(usable)
    numbers = said.dockets_of(reading.persons, characters)
    read = (c for c in reading.claims if not (c.by_model or c.recognised))
    in_case = {c.person for c in read if c.event in STEPS}
    companions = {
        person.name: folded(person.name)
        for person in reading.persons
        if person.name in in_case and kind_of_name(person.name) is NameKind.WHOLE
    }
    return {
        person.name: _known(person, of_person[person.name], reading, law, numbers, companions)
        for person in reading.persons
    }


def _known(  # noqa: PLR0913 - what the document says of all is found once
    person: Person,
    claims: Sequence[Claim],
    reading: Reading,
    law: str | None,
    numbers: dict[str, tuple[str, ...]],
    companions: dict[str, str],
) -> KnownBy:
    characters = reading.text.characters
    kind = kind_of_name(person.name)
    if kind not in {NameKind.REDACTED, NameKind.UNNAMED} and said.pseudonym(person, characters):
        kind = NameKind.PSEUDONYM
    own = {person.name, *person.aliases}
    jobs = [c.value for c in claims if c.event is Event.OCCUPATION and c.value]
    steps = [c for c in claims if c.event in STEPS and _dated(c)]
    return KnownBy(
        name=person.name,
        kind=kind,
        aliases=tuple(alias for alias in person.aliases if _tells(alias, person.name)),
        days=_once(f"{c.event} {c.when.edtf}" for c in steps if c.when.grain is Grain.DAY),
        months=_once(f"{c.event} {c.when.edtf}" for c in steps if c.when.grain is Grain.MONTH),
        courts=_once(c.court for c in claims if c.court),
        places=_once(_places(claims)),
        charges=_once(_charge(c.charge, law) for c in claims if c.charge),
        months_of_sentence=_terms(claims),
        born=_once(_born(c.when) for c in claims if c.event is Event.BIRTH and c.when.known),
        occupations=_once(jobs),
        case_numbers=_numbers(person.name, claims, numbers),
        beside=_once(form for name, form in companions.items() if name not in own),
        gender=_gender(claims) or said.sex(person, characters),
    )


def _firm(claim: Claim) -> bool:
    """Whether a claim is asserted, of a person whom the words leave no doubt of, by the rules."""
    return claim.stance is Stance.ASSERTED and not (
        claim.by_model or claim.recognised or claim.review
    )


def _dated(claim: Claim) -> bool:
    """Whether the words themselves date a step."""
    return claim.when.known and claim.when.basis in {Basis.STATED, Basis.RELATIVE}


def _places(claims: Iterable[Claim]) -> Iterable[str]:
    for claim in claims:
        if claim.event in STEPS or claim.event is Event.TRANSFER:
            yield from (words for words in (claim.place, claim.facility, claim.by) if words)
        elif claim.event is Event.RESIDENCE and claim.value:
            yield claim.value


def _terms(claims: Iterable[Claim]) -> tuple[int, ...]:
    """The terms of imprisonment, in months."""
    found = (
        c.duration_months
        for c in claims
        if c.event is Event.SENTENCE and c.kind in {None, "prison", "suspended"}
    )
    return tuple(dict.fromkeys(term for term in found if isinstance(term, int)))


def _numbers(
    name: str, claims: Iterable[Claim], numbers: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """The case numbers of a person: of their sentence, or the only one of a document, where the
    document tells that they stood before a court.
    """
    own, loose = numbers.get(name, ()), numbers.get("", ())
    if own or len(numbers) != 1 or len(loose) != 1:
        return own
    return loose if any(claim.event in _IN_COURT for claim in claims) else ()


def _born(when: When) -> str:
    """A birth, of an age only the two years that it leaves open."""
    if when.grain is not Grain.INTERVAL or not (when.earliest and when.latest):
        return str(when.edtf)
    return f"{when.earliest.year}/{when.latest.year}"


def _gender(claims: Iterable[Claim]) -> str:
    words = {c.value.casefold() for c in claims if c.event is Event.SEX and c.value}
    found = {said.SEX[word] for word in words if word in said.SEX}
    return found.pop() if len(found) == 1 else ""


def _jurisdiction(claims: Iterable[Claim]) -> str | None:
    """The law under which the charges of a document are worded."""
    charged, courts, places = False, [], []
    for claim in claims:
        charged = charged or claim.charge is not None
        courts += [claim.court] if claim.court else []
        places += [words for words in (claim.place, claim.facility, claim.by) if words]
    found = find_jurisdiction(courts, places) if charged else None
    return found.code if found else None


@lru_cache(maxsize=16_384)
def _charge(words: str, law: str | None) -> str:
    known = match_charge(words, law) if law else None
    return known or folded(words)


def _tells(alias: str, name: str) -> bool:
    return kind_of_name(alias) is NameKind.WHOLE and folded(alias) != folded(name)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=65_536)
def kind_of_name(name: str) -> NameKind:
    """Whether a name as written is whole, a single part, or redacted; nothing tells a pseudonym.

    Initials in place of a name or of its last part ("L. M.", "Lena M."), and a Chinese surname by
    itself (王女士), are redacted: somebody kept the rest back.
    """
    if is_unnamed(name):
        return NameKind.UNNAMED
    forms = written(name).forms
    if any(form.redacted or _kept_back(form) for form in forms) or _REDACTED.search(folded(name)):
        return NameKind.REDACTED
    return NameKind.WHOLE if any(_whole(form) for form in forms) else NameKind.SINGLE


def _kept_back(form: Form) -> bool:
    if form.script == "han":
        return len(form.han) == 1 or form.han[1:] in chinese_titles("after")
    return bool(form.parts) and form.parts[-1].initial


def _whole(form: Form) -> bool:
    if form.script == "han":
        return _whole_in_characters(form.han)
    if form.script in UNSPACED:
        return sum(len(part.letters) for part in form.parts) > _SHORT
    return sum(len(part.letters) > 1 for part in form.parts) > 1


def _whole_in_characters(han: str) -> bool:
    """A surname and a given name, or a transcription of several parts."""
    if len(han) < 2 or han[0] in "阿老小":
        return False
    if "·" in han or len(han) > 3:
        return True
    return not groups_of(han) and (
        han[0] in surnames() or (len(han) > 2 and han[:2] in surnames()) or not foreign_looking(han)
    )
