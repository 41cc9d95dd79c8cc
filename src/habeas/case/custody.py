"""From a case to a custody history: the source's verbs in the terms of the law packs.

Only asserted claims drive clocks. A plain "arrested" is the day a person was taken; only a formal
arrest (逮捕) starts the limits that run from it.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from habeas.case.happenings import as_told
from habeas.case.steps import step_named, step_of
from habeas.records.change import replace
from habeas.records.claim import Claim, Event, Stance
from habeas.records.custody import Conflict, CustodyEvent, CustodyHistory, StatedEnd
from habeas.records.when import Basis, Grain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.records.quote import Quote
    from habeas.records.when import When

_PLAIN = {
    Event.TRIAL: "trial",
    Event.DEATH: "death",
    Event.DISAPPEARANCE: "disappearance",
    Event.TRANSFER: "transfer",
    Event.INDICTMENT: "indictment",
}
_APPEALED = {
    "conviction quashed": "quashed",
    "remanded": "retrial_ordered",
    "acquitted": "acquittal",
}
"""What a decision on appeal does where it neither keeps nor cuts the sentence."""
_RELEASED = frozenset(("bail", "medical_parole", "parole"))
"""Kinds of release that are told apart; every other is a release."""
_SENTENCES = {
    "life": "life", "无期徒刑": "life", "無期徒刑": "life",
    "death": "death", "死刑": "death",
    "death, suspended": "death_with_reprieve", "death_suspended": "death_with_reprieve",
    "suspended": "suspended", "缓刑": "suspended", "緩刑": "suspended",
}  # fmt: skip
_PRISON = frozenset(("prison", "有期徒刑", "imprisonment", None))
_NO_CUSTODY = frozenset(
    ("fine", "commutation", "deprivation_of_political_rights", "deprivation of political rights",
     "lashes", "exile", "confiscation", "travel ban")
)  # fmt: skip
_PRINTED = re.compile(r"起至|刑期.{0,30}止|\bterm\b.{0,40}\bfrom\b.{4,40}\bto\b", re.DOTALL)
"""Words of a judgment that print the first and the last day of a term."""
_OF_TERM = re.compile(r"\b(?:sentence|term)\b|量刑|刑期", re.IGNORECASE)
_OF_GUILT = re.compile(r"\b(?:convict\w*|verdict|judg\w*|guilt\w*)\b|定罪|判决|判決", re.IGNORECASE)
_LEFT = re.compile(r"减为|減為|reduced to|commuted to")
_CLOSE = 37
"""Days within which two stated days of one taking are rivals, not two takings (CPL 91)."""


def history_of(claims: Iterable[Claim], jurisdiction: str | None) -> CustodyHistory:
    """The custody history that the asserted claims about one person give, in any order."""
    ordered = _firm(as_told(claims))
    events = _once(_finer(_steps(ordered)))
    term, nature = _term(ordered), _nature(ordered)
    events, measures = _measures_apart(events)
    return CustodyHistory(
        jurisdiction,
        tuple(events),
        term_months=int(term.duration_months) if term and term.duration_months else None,
        charge_id=next((c.charge_id for c in ordered if c.charge_id), None),
        conflicts=(*_conflicting_days(events), *measures),
        because=(term.quote,) if term else (),
        nature=nature,
        stated_ends=tuple(_stated_ends(ordered)),
    )


def _steps(ordered: Iterable[Claim]) -> list[CustodyEvent]:
    """The steps that claims word; one step told on one date is one, with all quotes."""
    found: dict[tuple[object, ...], list[Quote]] = {}
    first: dict[tuple[object, ...], Claim] = {}
    for number, claim in enumerate(ordered):
        when = claim.when
        place = (when.edtf, when.basis) if when.edtf else number
        words = claim.quote.words if claim.event is Event.APPEAL_RESULT else None
        key = (claim.event, claim.stance, place, claim.kind, claim.outcome, claim.to, claim.value,
               claim.duration_months, words)  # fmt: skip
        if key in found:
            found[key].append(claim.quote)
        else:
            found[key], first[key] = [claim.quote], claim
    events = ((key, _event(claim)) for key, claim in first.items())
    return [replace(event, because=tuple(found[key])) for key, event in events if event is not None]


def _once(events: Iterable[CustodyEvent]) -> list[CustodyEvent]:
    """A step that is told again with the same date is one step, resting on all its quotes."""
    found: list[CustodyEvent] = []
    places: dict[tuple[str, When], int] = {}
    quotes: dict[int, list[Quote]] = {}
    for event in events:
        key = (event.kind, event.when)
        if event.when.known and key in places:
            quotes[places[key]].extend(event.because)
            continue
        places[key] = len(found)
        quotes[len(found)] = list(event.because)
        found.append(event)
    return [replace(event, because=tuple(quotes[at])) for at, event in enumerate(found)]


def _firm(ordered: list[Claim]) -> list[Claim]:
    """Without the days that a count implies for a step whose day is stated: those only check it."""
    dated = {
        (c.event, c.kind)
        for c in ordered
        if c.when.day is not None and c.when.basis is not Basis.IMPLIED
    }
    return [
        c for c in ordered
        if c.when.basis is not Basis.IMPLIED or (c.event, c.kind) not in dated
    ]  # fmt: skip


def _finer(events: list[CustodyEvent]) -> list[CustodyEvent]:
    """A step told by month or year takes the day that another telling of it gives, if only one."""
    days: dict[str, set[When]] = {}
    for event in events:
        if event.when.day is not None:
            days.setdefault(event.kind, set()).add(event.when)
    found = []
    for event in events:
        inside = [day for day in days.get(event.kind, ()) if day.finer(event.when)]
        fine = inside[0] if len(inside) == 1 and event.when.grain is not Grain.INTERVAL else None
        found.append(replace(event, when=fine) if fine is not None else event)
    return found


def rival_takings(claims: Iterable[Claim]) -> list[tuple[CustodyEvent, CustodyEvent, str]]:
    """Each two steps of which a clock takes one for a rival of the other, and in what: ``day`` or
    ``measure``.
    """
    events = _once(_finer(_steps(_firm(as_told(claims)))))
    days = [
        (one, two, "day") for one, two in combinations(_days_taken(events), 2)
        if _rival_days(one, two, events)
    ]  # fmt: skip
    dated = [e for e in events if e.kind == "criminal_detention" and e.when.day is not None]
    _, conflicts = _measures_apart(events)
    undated = [e for e in events for one in conflicts if e.because == one.because]
    return [*days, *((one, two, "measure") for one in undated for two in dated)]


def _conflicting_days(events: list[CustodyEvent]) -> list[Conflict]:
    return [
        Conflict("detention date", (str(two.when.edtf),), two.because)
        for one, two in pairwise(_days_taken(events))
        if _rival_days(one, two, events)
    ]


def _days_taken(events: list[CustodyEvent]) -> list[CustodyEvent]:
    taken = [e for e in events if e.kind in {"taken", "detention"} and e.when.day is not None]
    return sorted(taken, key=lambda e: e.when.day or date.min)


def _rival_days(one: CustodyEvent, two: CustodyEvent, events: list[CustodyEvent]) -> bool:
    """Whether documents give two days for one taking, less than the longest detention apart."""
    assert one.when.day is not None
    assert two.when.day is not None
    apart = {q.document for q in one.because}.isdisjoint(q.document for q in two.because)
    freed = any(
        step_of(e.kind).does == "frees"
        and (e.when.day is None or one.when.day <= e.when.day <= two.when.day)
        for e in events
    )
    return apart and not freed and 0 < (two.when.day - one.when.day).days <= _CLOSE


def _measures_apart(
    events: list[CustodyEvent],
) -> tuple[list[CustodyEvent], tuple[Conflict, ...]]:
    """Surveillance told without a day by a document that tells of no other measure, beside criminal
    detention and arrest with their days in others: a conflict about the measure, not a step.
    """
    detained = [e for e in events if e.kind == "criminal_detention" and e.when.day is not None]
    others = {q.document for e in detained for q in e.because}
    rivals = [
        e
        for e in events
        if e.kind == "rsdl" and e.when.day is None and detained
        and others.isdisjoint(q.document for q in e.because)
    ]  # fmt: skip
    kept = [e for e in events if e not in rivals]
    return kept, tuple(Conflict("measure", ("RSDL",), e.because) for e in rivals)


def _stated_ends(claims: Iterable[Claim]) -> Iterable[StatedEnd]:
    """Days on which somebody says that a release is due."""
    for claim in claims:
        planned = claim.event is Event.RELEASE and claim.stance is Stance.PLANNED
        if planned and claim.when.known:
            printed = _PRINTED.search(claim.quote.words)
            by = "the judgment, as printed" if printed else " > ".join(claim.attribution)
            yield StatedEnd(claim.when, by, (claim.quote,))


def _event(claim: Claim) -> CustodyEvent | None:
    if claim.stance is Stance.PLANNED and claim.event is Event.APPEAL:
        return CustodyEvent("appeal_planned", claim.when, because=(claim.quote,))
    if claim.event is Event.CONVICTION and claim.stance is Stance.NEGATED:
        kind = "acquittal" if claim.outcome == "acquitted" else None
        return CustodyEvent(kind, claim.when, because=(claim.quote,)) if kind else None
    if claim.stance is not Stance.ASSERTED:
        return None
    kind = _kind(claim)
    if kind is None:
        return None
    months = claim.duration_months if kind in _CHANGES else None
    return CustodyEvent(
        kind,
        claim.when,
        because=(claim.quote,),
        months=months if isinstance(months, int) else None,
        label=claim.kind or "",
    )


_CHANGES = frozenset(("appeal_decision", "reduction", "commutation"))


def _kind(claim: Claim) -> str | None:
    label = (claim.kind or "").lower()
    if claim.event in {Event.ARREST, Event.DETENTION}:
        return _custody_kind(claim.event, label)
    if claim.event is Event.TRANSFER and label == "expulsion":
        return "release"
    if claim.event is Event.RELEASE:
        kind = step_named(label).kind if label else "release"
        return kind if kind in _RELEASED else "release"
    if claim.event is Event.BAIL:
        return "bail" if claim.outcome in {"granted", None} else None
    if claim.event is Event.APPEAL:
        return None if claim.outcome == "withdrawn" else "appeal"
    if claim.event is Event.CHARGE:
        return "indictment" if label == "indictment" else "charge"
    return _judged_kind(claim, label) or _PLAIN.get(claim.event)


def _judged_kind(claim: Claim, label: str) -> str | None:
    """What a court did; None where this is no step of a court."""
    if claim.event is Event.CONVICTION:
        return "judgment"
    if claim.event in {Event.SENTENCE, Event.COMMUTATION}:
        return _sentence_kind(claim, label)
    if claim.event is not Event.APPEAL_RESULT:
        return None
    of_term = _OF_TERM.search(claim.quote.words) and not _OF_GUILT.search(claim.quote.words)
    if claim.outcome == "quashed" and not of_term:
        return "quashed"
    return _APPEALED.get(claim.outcome or "", "appeal_decision")


def _sentence_kind(claim: Claim, label: str) -> str | None:
    if label == "commutation" or claim.event is Event.COMMUTATION:
        left = _LEFT.search(claim.value or "")
        return "commutation" if left else "reduction"
    return None if label in _NO_CUSTODY else "judgment"


def _custody_kind(event: Event, label: str) -> str | None:
    if label in {"in absentia", "warrant"}:
        return None
    if event is Event.ARREST:
        return "formal_arrest" if label == "formal" else "taken"
    if label.startswith("as_of") or label == "renewal":
        return "observed"
    if label in {"刑期起算", "term start"}:
        return "term_start"
    step = step_named(label) if label else None
    begins = step is not None and step.does == "begins" and step.measure != "arrest"
    return step.kind if step is not None and begins else "detention"


def _nature(claims: list[Claim]) -> str:
    """What the sentence asserted last is, where it is no term of prison."""
    told = [
        c for c in claims
        if c.event is Event.SENTENCE and c.stance is Stance.ASSERTED and c.kind not in _NO_CUSTODY
    ]  # fmt: skip
    last = max(told, key=lambda c: (str(c.when.edtf or ""), c.quote.start), default=None)
    return _SENTENCES.get((last.kind or "").lower(), "fixed") if last is not None else "fixed"


def _term(claims: list[Claim]) -> Claim | None:
    """The prison term: the one asserted last, a stated total before its parts."""
    terms = [
        c
        for c in claims
        if c.event is Event.SENTENCE
        and c.stance is Stance.ASSERTED
        and c.kind in _PRISON
        and isinstance(c.duration_months, int)
    ]
    totals = [c for c in terms if c.outcome == "total" or (c.value or "") == "决定执行"]
    dated = [c for c in terms if c.when.known]
    pool = totals or dated or terms
    return max(pool, key=lambda c: (str(c.when.edtf or ""), c.quote.start), default=None)
