"""The corridor out: reading → case → clocks → record, readable as one sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from habeas.case import Chosen, fold, history_of
from habeas.clocks import Status, check_count, clocks_for, status_of
from habeas.clocks.ages import stated_ages
from habeas.clocks.measures import Stretch, stretches
from habeas.clocks.running import running_lengths, starts_of
from habeas.records.claim import Claim, Stance
from habeas.records.errors import HabeasError
from habeas.records.person import Person
from habeas.records.remark import Fact, Remark
from habeas.records.when import UNKNOWN, Basis, When, parse
from habeas.told import Source, charged, followed, told, under, under_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from habeas.case import Case
    from habeas.law import Found
    from habeas.records.custody import Clock
    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading
    from habeas.records.unread import UnreadPart

_RESTS_ON_IMPLIED = "the publication date, which is itself implied by a stated count of days"
_BY_MODEL = "claims that a language model read and nobody has accepted"
_RECOGNISED = "words that a machine read from a picture and that may be misread"
NOTHING_CHOSEN = Chosen(())
_SAYS_NOTHING_READ = frozenset(("language_without_reader", "model_unread"))


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """One person: the case, the status on the day asked, the clocks, and custody by measures."""

    case: Case
    status: Status
    clocks: tuple[Clock, ...]
    custody: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """What one document gives: claims, persons, remarks, and the jurisdiction it was read under."""

    document: Document
    text: Text
    claims: tuple[Claim, ...]
    persons: tuple[PersonRecord, ...]
    remarks: tuple[Remark, ...]
    jurisdiction: str | None
    found_from: tuple[str, ...]
    as_of: date
    unread: tuple[UnreadPart, ...] = ()


def record(reading: Reading, *, as_of: date, jurisdiction: str | None = None) -> CaseRecord:
    """The case record of one reading, on a day, under a jurisdiction given or found."""
    found = under(reading, jurisdiction)
    claims = tuple(charged(claim, found) for claim in reading.claims)
    persons = tuple(_person(one, claims, found, as_of, reading) for one in reading.persons)
    remarks = (*reading.remarks, *_remarks(reading, claims, persons, found))
    return CaseRecord(
        reading.document,
        reading.text,
        claims,
        persons,
        remarks,
        found.code if found else None,
        found.because if found else (),
        as_of,
        reading.unread,
    )


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case across its documents, on a day. ``ids`` leads from the id of a claim as shown
    (perhaps corrected) to its id as it was read. ``aside`` is what was told and set aside;
    ``chosen`` what a researcher chose among rival claims: status and clocks follow it.
    """

    person: PersonRecord
    readings: tuple[Reading, ...]
    remarks: tuple[Remark, ...]
    jurisdiction: str | None
    found_from: tuple[str, ...]
    as_of: date
    ids: Mapping[str, str]
    aside: tuple[Claim, ...] = ()
    chosen: Chosen = NOTHING_CHOSEN


def case_across(
    name: str, sources: Sequence[Source], *, as_of: date, jurisdiction: str | None = None
) -> CasePage:
    """The case of one person across documents: one timeline with every quote, disagreements shown.

    ``name`` is what the case is shown under; in each document its own spelling stands for it.
    """
    found = under_all(sources, jurisdiction)
    everything = [(s, *pair) for s in sources for pair in told(s, found)]
    stands = [(read, claim) for s, read, claim in everything if read not in s.aside]
    aside = [(read, claim) for s, read, claim in everything if read in s.aside]
    claims = tuple(claim for _, claim in stands)
    chosen = followed(stands, sources)
    spelled = (
        spelling
        for source in sources
        for person in source.reading.persons
        if person.name in source.names
        for spelling in (person.name, *person.aliases)
    )
    person = Person(name, tuple(dict.fromkeys(s for s in spelled if s != name)))
    follows = tuple(claim for _, claim in chosen.follows)
    history = history_of(follows, found.code if found else None)
    published = max(
        (s.reading.document.published for s in sources if s.reading.document.published.day),
        key=lambda when: when.day or date.min,
        default=UNKNOWN,
    )
    clocks = clocks_for(history, as_of, published)
    if published.basis is Basis.IMPLIED:
        clocks = tuple(_resting(clock) for clock in clocks)
    told_on = [s.reading.document.published for s in sources]
    status = status_of(history, as_of, told_on)
    whole = PersonRecord(fold(person, claims), status, clocks, stretches(history.events))
    return CasePage(
        whole,
        tuple(source.reading for source in sources),
        _remarks_across(sources, stands, whole, chosen),
        found.code if found else None,
        found.because if found else (),
        as_of,
        {claim.id: read for read, claim in (*stands, *aside)},
        tuple(claim for _, claim in aside),
        chosen,
    )


def _remarks_across(
    sources: Sequence[Source],
    stands: Sequence[tuple[str, Claim]],
    whole: PersonRecord,
    chosen: Chosen,
) -> tuple[Remark, ...]:
    claims = tuple(claim for _, claim in stands)
    stated = [
        _stated(source.reading, index, claims)
        for source in sources
        for index, count in enumerate(source.reading.counts)
        if set(count.persons) & set(source.names)
    ]
    for source in sources:
        document = source.reading.document
        own = [c for c in claims if c.quote.document == document.id]
        stated += running_lengths(own, (*own, *claims), document.published)
        stated += stated_ages(own, claims, document.published)
    once = {(r.code, r.verdict, r.facts): r for r in stated}
    partial = [
        Remark("incomplete_text", None, (("unread", s.reading.text.completeness.unread),))
        for s in sources
        if s.reading.text.completeness.verdict != "complete"
    ]
    return (
        *once.values(),
        *_conflicts(
            (whole,),
            chosen,
            {claim.id: read for read, claim in stands} if chosen.lost or chosen.disputed else {},
        ),
        *_limits((whole,)),
        *_same_charge(claims),
        *partial,
    )


def claims_under(reading: Reading, *, jurisdiction: str | None = None) -> tuple[Claim, ...]:
    """The claims alone, their charges matched with the law of the jurisdiction given or found."""
    found = under(reading, jurisdiction)
    return tuple(charged(claim, found) for claim in reading.claims)


def _person(
    person: Person, claims: tuple[Claim, ...], found: Found | None, as_of: date, reading: Reading
) -> PersonRecord:
    own = [claim for claim in claims if claim.person == person.name]
    history = history_of(own, found.code if found else None)
    published = reading.document.published
    clocks = clocks_for(history, as_of, published)
    if published.basis is Basis.IMPLIED:
        clocks = tuple(_resting(clock) for clock in clocks)
    if any(claim.by_model for claim in own):
        clocks = tuple(replace(c, assumes=(*c.assumes, _BY_MODEL)) for c in clocks)
    if any(claim.recognised for claim in own):
        clocks = tuple(replace(c, assumes=(*c.assumes, _RECOGNISED)) for c in clocks)
    status = status_of(history, as_of, (published,))
    return PersonRecord(fold(person, own), status, clocks, stretches(history.events))


def _resting(clock: Clock) -> Clock:
    """Mark a clock that starts or ends on an implied date."""
    implied = Basis.IMPLIED in {clock.start.basis, clock.end.basis}
    if not implied or _RESTS_ON_IMPLIED in clock.assumes:
        return clock
    return replace(clock, assumes=(*clock.assumes, _RESTS_ON_IMPLIED))


def _remarks(
    reading: Reading,
    claims: tuple[Claim, ...],
    persons: tuple[PersonRecord, ...],
    found: Found | None,
) -> list[Remark]:
    stated = [_stated(reading, count_index) for count_index in range(len(reading.counts))]
    for one in persons:
        own = [c for c in claims if c.person == one.case.person.name]
        stated += running_lengths(own, own, reading.document.published)
        stated += stated_ages(own, own, reading.document.published)
    remarks = list({(r.code, r.verdict, r.facts): r for r in reversed(stated)}.values())[::-1]
    remarks += _conflicts(persons)
    remarks += _limits(persons)
    remarks += _same_charge(claims)
    opened = [c for c in claims if c.review]
    if opened:
        facts = (("claims", len(opened)),)
        remarks.append(Remark("open_reference", None, facts, tuple(c.quote for c in opened)))
    if reading.text.completeness.verdict != "complete":
        unread = reading.text.completeness.unread
        remarks.append(Remark("incomplete_text", None, (("unread", unread),)))
    if claims and found is None:
        remarks.append(Remark("no_jurisdiction", None))
    if not claims and not any(r.code in _SAYS_NOTHING_READ for r in reading.remarks):
        remarks.append(Remark("no_case_found", None))
    return remarks


def _stated(reading: Reading, index: int, further: Sequence[Claim] = ()) -> Remark:
    """Does a stated number of days agree with the dates?"""
    count = reading.counts[index]
    published: When = reading.document.published
    own = [c for c in reading.claims if c.person in count.persons]
    starts = starts_of((*own, *further), count.event)
    return check_count(count, starts, published.day, dated_by_it=published.basis is Basis.IMPLIED)


def _conflicts(
    persons: tuple[PersonRecord, ...],
    chosen: Chosen = NOTHING_CHOSEN,
    ids: Mapping[str, str] = MappingProxyType({}),
) -> list[Remark]:
    found = []
    settled = chosen.choices.keys() | chosen.lost.keys()
    for one in persons:
        told: dict[tuple[str, bool], list[Claim]] = {}
        for entry in (entry for entry in one.case.timeline if entry.conflict):
            decided = any(ids.get(c.id) in settled for c in entry.claims) if ids else False
            told.setdefault((entry.event, decided), []).extend(entry.claims)
        for (event, _), claims in told.items():
            facts: tuple[tuple[str, Fact], ...] = (
                ("person", one.case.person.name),
                ("event", str(event)),
                ("values", _told_differently(claims)),
                *_decided({ids[c.id] for c in claims if c.id in ids}, chosen),
            )
            found.append(Remark("conflict", None, facts, tuple(c.quote for c in claims)))
    return found


def _decided(claims: set[str], chosen: Chosen) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who chose among these claims and why; and who chose against each other."""
    won = [chosen.choices[i] for i in sorted(claims & chosen.choices.keys())]
    if won:
        yield "chosen_by", tuple(dict.fromkeys(one.by for one in won))
        yield "why", tuple(dict.fromkeys(one.why for one in won))
    if against := [chosen.disputed[i] for i in sorted(claims & chosen.disputed.keys())]:
        yield "choice_disputed", tuple(dict.fromkeys(one.by for one in against))


def _told_differently(claims: Sequence[Claim]) -> tuple[str, ...]:
    """What rival claims say differently: their stances, dates, terms, measures or courts."""
    for name in ("stance", "duration_months", "when", "kind", "court"):
        values = [getattr(claim, name) for claim in claims]
        shown = [str(v.edtf) if isinstance(v, When) else str(v) for v in values if v]
        if len(set(shown)) > 1:
            unit = " months" if name == "duration_months" else ""
            return tuple(f"{value}{unit}" for value in dict.fromkeys(shown))
    return ()


def _limits(persons: tuple[PersonRecord, ...]) -> list[Remark]:
    return [
        Remark(
            "limit",
            None,
            (
                ("person", one.case.person.name),
                ("rule", clock.rule),
                ("article", clock.article),
                ("confidence", clock.confidence),
            ),
            clock.because,
        )
        for one in persons
        for clock in one.clocks
        if clock.verdict == "appears_to_exceed"
    ]


def _same_charge(claims: tuple[Claim, ...]) -> list[Remark]:
    """One charge of the pack worded in several ways."""
    wordings: dict[str, dict[str, Claim]] = {}
    for claim in claims:
        if claim.charge_id and claim.charge:
            wordings.setdefault(claim.charge_id, {}).setdefault(claim.charge.lower(), claim)
    return [
        Remark(
            "charge_wordings",
            None,
            (("charge_id", charge), ("wordings", tuple(c.charge or "" for c in found.values()))),
            tuple(c.quote for c in found.values()),
        )
        for charge, found in wordings.items()
        if len(found) > 1
    ]


CORRECTABLE = (
    "date", "place", "court", "facility", "charge", "duration_months", "amount", "by", "kind",
    "outcome", "to", "value", "stance",
)  # fmt: skip
"""The fields of a claim that a researcher may correct."""


class BadCorrection(HabeasError):
    """A correction that is not FIELD=VALUE of a claim, or that no claim can hold."""

    def __init__(self) -> None:
        super().__init__(
            f"expected FIELD=VALUE with one of {', '.join(CORRECTABLE)}, found another form; "
            "correct it"
        )


def corrections(words: Sequence[str], *, needed: bool) -> dict[str, str]:
    """Corrections written as FIELD=VALUE. Raises BadCorrection, and BadDate for a date that is
    none.

    ``needed`` says whether there must be at least one, else there must be none.
    """
    found = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or name not in CORRECTABLE:
            raise BadCorrection
        if name == "date" and value:
            value = str(parse(value).edtf)
        if name == "stance" and value not in set(Stance):
            raise BadCorrection
        found[name] = value
    if bool(found) != needed:
        raise BadCorrection
    return found
