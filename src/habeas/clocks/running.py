"""Lengths of custody that run until the document's own day ("has been held for 16 months").

Each is compared with the dates: from the day the claim itself gives, else from another day of the
same person, which is then named. What a past custody lasted is no running length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.clocks.stated import fits, length_in, span
from habeas.records.claim import Claim, Event, Stance
from habeas.records.remark import Remark
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

_CUSTODY = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_COUNTED_FROM = (
    Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.CHARGE, Event.TRIAL, Event.SENTENCE,
    Event.CONVICTION, Event.TRANSFER,
)  # fmt: skip
_RUNS = re.compile(
    r"\b(?:has|have)\b.{0,80}?\b(?:for|spent)\s+(?P<english>.{3,60})"
    r"|\b(?P<ordinal>\d[\d,]*(?:st|nd|rd|th) (?:day|week|month))\b"
    r"|已(?:经|經)?被?(?:羁押|羈押|关押|關押|拘押|失踪|失蹤|失联|拘禁|扣押)(?:长达|長達|超过|超過|了|近|逾)?"
    r"(?P<chinese>.{2,12})",
    re.DOTALL,
)


def running_lengths(
    claims: Iterable[Claim], known: Sequence[Claim], published: When
) -> tuple[Remark, ...]:
    """A remark for each running length among ``claims``; ``known`` are all claims about the person,
    of this document first.
    """
    found = []
    for claim in claims:
        if claim.event not in _CUSTODY or claim.stance is not Stance.ASSERTED:
            continue
        match = _RUNS.search(claim.quote.words)
        words = match and (match["english"] or match["ordinal"] or match["chinese"])
        if words and claim.days is None:
            found += _compared(claim, words, known, published)
    return tuple(found)


def starts_of(claims: Iterable[Claim], first: str | None = None) -> dict[str, date]:
    """The stated days that a number may count from, by event; the event worded stands first."""
    ordered = sorted(claims, key=lambda c: c.event != first)
    found: dict[str, date] = {}
    custody = (c.event for c in ordered if c.event in _CUSTODY)
    for event in dict.fromkeys((*custody, *_COUNTED_FROM)):
        for claim in ordered:
            stated = claim.when.basis in {Basis.STATED, Basis.RELATIVE, Basis.GIVEN}
            if claim.event is not event or claim.stance is not Stance.ASSERTED or not stated:
                continue
            if claim.when.day is not None and claim.kind != "in absentia":
                name = f"{claim.kind} {event}" if claim.kind == "formal" else str(event)
                found.setdefault(name, claim.when.day)
    return found


def _compared(claim: Claim, words: str, known: Sequence[Claim], published: When) -> list[Remark]:
    length = length_in(words)
    if length is None:
        return []
    told = " ".join(words.split(".", maxsplit=1)[0].split()[:8])
    facts: list[tuple[str, str | int | bool | tuple[str, ...] | None]] = [
        ("stated", told), ("event", str(claim.event)), ("persons", (claim.person or "",)),
    ]  # fmt: skip
    starts = starts_of(known, str(claim.event))
    own = claim.when.day
    if own is not None and claim.when.basis is not Basis.IMPLIED:
        starts = {str(claim.event): own} | {k: v for k, v in starts.items() if k != claim.event}
    day = published.day
    if day is None or not starts or published.basis is Basis.IMPLIED:
        return [Remark("stated_number", "cannot_tell", tuple(facts), (claim.quote,))]
    first = next(iter(starts.values()))
    months, rest = span(first, day) if first <= day else (0, 0)
    facts += [
        ("from", first.isoformat()), ("until", day.isoformat()),
        ("months", months), ("days", rest), ("elapsed", (day - first).days),
    ]  # fmt: skip
    for name, start in starts.items():
        if convention := fits(length, start, day):
            facts += [("convention", convention), ("counts_from", name)]
            return [Remark("stated_number", "holds", tuple(facts), (claim.quote,))]
    return [Remark("stated_number", "fails", tuple(facts), (claim.quote,))]
