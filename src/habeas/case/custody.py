"""From a case to a custody history: the source's verbs in the terms of the law packs.

Only asserted claims drive clocks. A plain "arrested" is the day a person was taken; only a formal
arrest (逮捕) starts the limits that run from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Claim, Event, Stance
from habeas.records.custody import CustodyEvent, CustodyHistory
from habeas.records.when import Basis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.records.quote import Quote
    from habeas.records.when import When

_PLAIN = {
    Event.TRIAL: "trial",
    Event.APPEAL_RESULT: "appeal_decision",
    Event.RELEASE: "release",
    Event.DEATH: "death",
    Event.DISAPPEARANCE: "disappearance",
    Event.TRANSFER: "transfer",
    Event.SENTENCE: "judgment",
    Event.INDICTMENT: "indictment",
}
_MEASURES = (
    ("rsdl", ("designated location", "rsdl", "指定居所", "指居")),
    ("criminal_detention", ("criminal detention", "刑事拘留", "刑拘")),
    ("administrative_detention", ("administrative detention", "行政拘留")),
    ("liuzhi", ("liuzhi", "留置")),
    ("residential_surveillance", ("residential surveillance", "监视居住", "監視居住")),
)
_PRISON = frozenset(("prison", "有期徒刑", "imprisonment", None))


def history_of(claims: Iterable[Claim], jurisdiction: str | None) -> CustodyHistory:
    """The custody history that the asserted claims about one person give, in any order."""
    ordered = _firm(sorted(claims, key=_place))
    events = _once(event for claim in ordered if (event := _event(claim)) is not None)
    term = _term(ordered)
    return CustodyHistory(
        jurisdiction,
        tuple(events),
        term_months=int(term.duration_months) if term and term.duration_months else None,
        charge_id=next((c.charge_id for c in ordered if c.charge_id), None),
        because=(term.quote,) if term else (),
    )


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


def _place(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.quote.document, claim.quote.start, claim.quote.end, claim.event, claim.id)


def _event(claim: Claim) -> CustodyEvent | None:
    if claim.stance is Stance.PLANNED and claim.event is Event.APPEAL:
        return CustodyEvent("appeal_planned", claim.when, because=(claim.quote,))
    if claim.event is Event.CONVICTION and claim.stance is Stance.NEGATED:
        kind = "acquittal" if claim.outcome == "acquitted" else None
        return CustodyEvent(kind, claim.when, because=(claim.quote,)) if kind else None
    if claim.stance is not Stance.ASSERTED:
        return None
    kind = _kind(claim)
    return CustodyEvent(kind, claim.when, because=(claim.quote,)) if kind else None


def _kind(claim: Claim) -> str | None:
    label = (claim.kind or "").lower()
    if claim.event in {Event.ARREST, Event.DETENTION}:
        return _custody_kind(claim.event, label)
    if claim.event is Event.TRANSFER and label == "expulsion":
        return "release"
    if claim.event is Event.RELEASE and label in {"bail", "取保候审"}:
        return "bail"
    if claim.event is Event.BAIL:
        return "bail" if claim.outcome in {"granted", None} else None
    if claim.event is Event.APPEAL:
        return None if claim.outcome == "withdrawn" else "appeal"
    if claim.event is Event.CHARGE:
        return "indictment" if label == "indictment" else "charge"
    if claim.event is Event.CONVICTION:
        return "judgment"
    if claim.event is Event.SENTENCE and claim.kind in {"fine", "commutation"}:
        return None
    return _PLAIN.get(claim.event)


def _custody_kind(event: Event, label: str) -> str | None:
    if label == "in absentia":
        return None
    if event is Event.ARREST:
        return "formal_arrest" if label == "formal" else "taken"
    if label.startswith("as_of"):
        return "observed"
    return next((name for name, words in _MEASURES if any(w in label for w in words)), "detention")


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
