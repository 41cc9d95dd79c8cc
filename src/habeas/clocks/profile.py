"""What a person's claims come to for a count: status, law, charges, courts, term, waits.

A profile keeps, beside each fact, the claims (ids as read) that it rests on, so that every figure
leads back to words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.case import history_of
from habeas.case.steps import step_of
from habeas.clocks.spells import STARTS, in_order, spells, starts_unknown
from habeas.clocks.status import status_of
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from habeas.clocks.status import Status
    from habeas.records.claim import Claim
    from habeas.records.custody import CustodyEvent, CustodyHistory
    from habeas.records.quote import Quote
    from habeas.records.when import When

    Told = Sequence[tuple[str, Claim]]
    """Claims, each with its id as read."""

CUSTODY = frozenset(
    (Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.TRANSFER, Event.CONVICTION,
     Event.SENTENCE, Event.APPEAL_RESULT, Event.BAIL, Event.RELEASE, Event.DEATH, Event.COMMUTATION)
)  # fmt: skip
"""Events that can change a status."""
_COURT = frozenset(
    (Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL, Event.APPEAL_RESULT)
)
_CHARGED = frozenset((Event.CHARGE, Event.INDICTMENT, Event.CONVICTION, Event.SENTENCE))
_VERDICT = frozenset(("judgment", "sentence", "death_sentence", "death_with_reprieve", "acquittal"))
_TRIAL = frozenset(("trial",))
_OF_A_SENTENCE = frozenset(("serving", "sentenced_not_final", "term_ended_release_unconfirmed"))
_GENERIC = frozenset(("taken", "detention", "observed", "transfer"))
"""Steps that do not tell which measure it is."""


@dataclass(frozen=True, slots=True)
class Wait:
    """From the day a person was taken to the trial or the verdict: ``days``, and whether it came
    (``ended``) or the person was still waiting when last heard of. ``days`` None: not known.
    """

    days: int | None
    ended: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the claims about one person come to on a day. Mappings lead from a value to the claims
    that give it; ``rests_on`` are those of the status. What is only alleged is in
    ``alleged_charges`` and ``alleged_courts``.
    """

    status: Status
    rests_on: tuple[str, ...]
    jurisdiction: str | None
    charges: Mapping[str, tuple[str, ...]]
    courts: Mapping[str, tuple[str, ...]]
    places: tuple[str, ...]
    custody: str | None
    since: When
    until: When
    term: str | None
    judged: bool
    term_claims: tuple[str, ...]
    takings: tuple[tuple[When, tuple[str, ...]], ...]
    to_trial: Wait | None
    to_verdict: Wait | None
    alleged_charges: frozenset[str] = frozenset()
    alleged_courts: frozenset[str] = frozenset()


def profile_of(
    told: Told, jurisdiction: str | None, as_of: date, told_on: Iterable[When] = ()
) -> Profile:
    """The profile of one person on a day, from the claims as decided and the days of documents."""
    claims = [claim for _, claim in told]
    history = history_of(claims, jurisdiction)
    status = status_of(history, as_of, told_on)
    known = [e for e in in_order(history.events) if not _after(e.when, as_of)]
    asserted = [(i, c) for i, c in told if c.stance is Stance.ASSERTED]
    hedged = [c for _, c in told if c.stance is Stance.ALLEGED]
    by_quote = _by_quote(told)
    courts = _values((i, c.court) for i, c in asserted if c.event in _COURT)
    charges = _values((i, c.charge_id or c.charge) for i, c in asserted if c.event in _CHARGED)
    runs = spells(known)
    last = runs[-1] if runs else None
    return Profile(
        status=status,
        rests_on=_ids((*status.because, *_term_of(history, status)), by_quote),
        jurisdiction=jurisdiction,
        charges=charges,
        courts=courts,
        places=tuple(dict.fromkeys(p for _, c in asserted for p in (c.place, c.facility) if p)),
        custody=_custody(known),
        since=last.start.when if last else UNKNOWN,
        until=last.end.when if last and last.end else UNKNOWN,
        term=_term(history),
        judged=any(e.kind in _VERDICT - {"acquittal"} for e in known),
        term_claims=_ids(history.because, by_quote),
        takings=tuple((run.start.when, _ids(run.start.because, by_quote)) for run in runs),
        to_trial=_wait(known, _TRIAL, status, by_quote),
        to_verdict=_wait(known, _VERDICT, status, by_quote),
        alleged_charges=frozenset(c.charge for c in hedged if c.charge and c.event in _CHARGED),
        alleged_courts=frozenset(c.court for c in hedged if c.court and c.event in _COURT),
    )


def _after(when: When, day: date) -> bool:
    return when.earliest is not None and when.earliest > day


def _values(pairs: Iterable[tuple[str, str | None]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for claim, value in pairs:
        if value:
            found[value] = (*found.get(value, ()), claim)
    return found


def _by_quote(told: Told) -> dict[Quote, list[str]]:
    found: dict[Quote, list[str]] = {}
    for read, claim in told:
        if claim.event in CUSTODY or claim.event is Event.TRIAL:
            found.setdefault(claim.quote, []).append(read)
    return found


def _ids(quotes: Iterable[Quote], by_quote: Mapping[Quote, list[str]]) -> tuple[str, ...]:
    """The claims that tell these words, in order."""
    return tuple(dict.fromkeys(read for quote in quotes for read in by_quote.get(quote, ())))


def _custody(known: Sequence[CustodyEvent]) -> str | None:
    """The measure in force after the last step; None where nobody is held, or no step tells it."""
    kind: str | None = None
    for event in known:
        step = step_of(event.kind)
        if step.does == "begins" and step.kind not in _GENERIC:
            kind = step.kind
        elif step.does in {"frees", "ends"} or (step.does == "begins" and step.kind == "taken"):
            kind = None
    return kind


def _term(history: CustodyHistory) -> str | None:
    """The term in months, or what the sentence is instead; None where none is told."""
    if history.nature != "fixed":
        return history.nature
    return str(history.term_months) if history.term_months is not None else None


def _term_of(history: CustodyHistory, status: Status) -> tuple[Quote, ...]:
    """The words of the sentence, where the status rests on one too."""
    return history.because if status.value in _OF_A_SENTENCE else ()


def _wait(
    known: Sequence[CustodyEvent],
    ends: frozenset[str],
    status: Status,
    by_quote: Mapping[Quote, list[str]],
) -> Wait | None:
    """The wait since the person was last taken; None where nobody was, and nothing came. Bail does
    not end it: the trial is still to come. Where a verdict is told and no trial, the day of the
    trial is not known; where no taking is, neither is the wait.
    """
    start = end = freed = verdict = None
    for event in known:
        if event.kind in STARTS and event.kind != "prison":
            if start is None or (freed is not None and freed.kind != "bail"):
                start, end, freed, verdict = event, None, None, None
        elif event.kind in ends | _VERDICT:
            end = end or (event if event.kind in ends else None)
            verdict = verdict or (event if event.kind in _VERDICT else None)
        elif step_of(event.kind).does == "frees":
            freed = event
    if start is None:
        told = end or verdict
        return Wait(None, end is not None, _ids(told.because, by_quote)) if told else None
    left = freed if freed is not None and freed.kind != "bail" else None
    stops = end or verdict or left
    last = status.confirmed.latest if stops is None else stops.when.day
    first = None if starts_unknown(start) else start.when.day
    days = (last - first).days if first is not None and last is not None else None
    if (end is None and verdict is not None) or (days is not None and days < 0):
        days = None
    because = (*start.because, *(stops.because if stops is not None else ()))
    return Wait(days, end is not None, _ids(because, by_quote))
