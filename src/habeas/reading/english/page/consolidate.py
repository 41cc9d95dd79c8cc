"""Consolidation: one claim per fact per document, the other wordings kept beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.page.expansion import expanded
from habeas.reading.english.page.first_named import first_named
from habeas.reading.english.page.own_work import own_work
from habeas.reading.english.page.which_ailment import which_ailment
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.fullest import fullest, grouped
from habeas.records.change import replace
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person, StatedCount
from habeas.records.quote import quote
from habeas.records.remark import Remark
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.registry import Registry
    from habeas.records.document import Text
    from habeas.records.quote import Quote

_ONLY_ATTRIBUTES = {Event.OCCUPATION, Event.ALIAS}
_KEYS: dict[Event, tuple[str, ...]] = {
    Event.SENTENCE: ("duration_months", "amount", "kind"),
    Event.OCCUPATION: ("value",),
    Event.ALIAS: ("value",),
    Event.CHARGE: ("charge", "outcome"),
    Event.ACCESS_DENIED: ("to",),
    Event.CALL: ("to",),
    Event.BAIL: ("outcome",),
    Event.APPEAL_RESULT: ("outcome",),
    Event.HEALTH: ("kind",),
    Event.DETENTION: ("facility",),
    Event.TRANSFER: ("facility",),
    Event.GROUNDS: ("kind", "value"),
    Event.ACTIVITY: ("value",),
}


def consolidated(
    text: Text,
    registry: Registry,
    drafts: Sequence[Draft],
    views: Sequence[View],
    reader: str,
) -> tuple[tuple[Claim, ...], tuple[Person, ...], tuple[StatedCount, ...], tuple[Remark, ...]]:
    """Claims, persons, counts and remarks of a document."""
    listed = views[0].discourse.listed if views else []
    drafts = first_named(drafts, registry, text.characters)
    drafts = expanded(drafts, registry, text.characters, listed)
    drafts = [which_ailment(d, text.characters) for d in _since(drafts)]
    subjects = {
        d.person for d in drafts if d.person is not None and d.event not in _ONLY_ATTRIBUTES
    }
    kept = [
        d for d in drafts
        if d.event not in _ONLY_ATTRIBUTES or d.person in subjects
    ]  # fmt: skip
    kept = own_work(kept, drafts)
    kept = [d for d in kept if not _of_no_number(d) and not _told_by_name(d, kept)]
    again = frozenset(d for d in kept if _taken_again(text.characters, d))
    groups = grouped(kept, lambda one, two: _same_fact(one, two, again=again), rather=_told_first)
    claims = sorted(
        (_claim(text, registry, group, reader) for group in groups),
        key=lambda c: (c.quote.start, c.quote.end, c.event, c.person or ""),
    )
    persons = _persons(text, registry, views, subjects)
    remarks = tuple(
        Remark("name_variant", None, (("one", one), ("other", other)))
        for one, other in registry.variants
    )
    return tuple(claims), persons, _counts(text, registry, kept), remarks


_NO_NUMBER = re.compile(
    r"(?:many\s+|tens\s+of\s+)?(?:dozens|hundreds|thousands|scores|countless|numerous)\b(?!\s+of\s+(?:his|her|their))|(?:our|my)\s+[a-z]+\s*$|(?:an?|the)\s*$",
    re.IGNORECASE,
)


def _of_no_number(draft: Draft) -> bool:
    """ "Thousands have been tried", "our members were jailed": what is told in general, of no case and no counted group."""
    if draft.person is not None or draft.event is Event.SENTENCE or draft.amount is None:
        return False
    if draft.amount.lower().startswith(("our ", "my ")):
        return _NO_NUMBER.match(draft.amount) is not None
    told = (
        draft.when.known or draft.place
    )  # "dozens of protesters were arrested in Chengdu on 4 May"
    return not told and _NO_NUMBER.match(draft.amount) is not None


_ONE_OF_THEM = re.compile(
    r"(?:one|another|an?\s+(?:second|third|fourth|fifth))(?:\s+[a-z]+)?", re.IGNORECASE
)
_LEAD = 3
_TAKEN_UP = frozenset((Event.ARREST, Event.DETENTION))


def _told_by_name(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "One reporter was wounded, another is in jail": what the lead sums up of those named further down."""
    if draft.person is not None or draft.sentence.block > _LEAD or draft.event not in _TAKEN_UP:
        return False
    if draft.amount is None or _ONE_OF_THEM.fullmatch(draft.amount) is None:
        return False
    return any(
        d.person is not None and d.event in _TAKEN_UP and d.sentence.block > draft.sentence.block
        for d in drafts
    )


def _since(drafts: list[Draft]) -> list[Draft]:
    """ "Since their arrest" takes the stated day of that person's arrest."""
    return [_since_arrest(draft, drafts) for draft in drafts]


_MOVED = "transfer"
_TAKEN = ("arrest", "detention")


def _since_arrest(draft: Draft, drafts: list[Draft]) -> Draft:
    if not draft.since or draft.when.known or draft.event is Event.ARREST:
        return draft
    days = {
        d.when.edtf
        for d in drafts
        if d.person == draft.person
        and str(d.event) in ({draft.since} if draft.since == _MOVED else {draft.since, *_TAKEN})
        and d.when.day is not None
        and d.when.basis is Basis.STATED
    }
    if len(days) != 1:
        return draft
    return replace(draft, when=When(days.pop(), Basis.RELATIVE, draft.since))


def _counts(text: Text, registry: Registry, drafts: Sequence[Draft]) -> tuple[StatedCount, ...]:
    found: dict[tuple[int, int, str], list[Draft]] = {}
    for draft in drafts:
        if draft.stated is not None and draft.person is not None:
            key = (draft.stated.start, draft.stated.end, draft.event)
            found.setdefault(key, []).append(draft)
    return tuple(
        StatedCount(
            first.stated.number,
            first.stated.exact,
            first.stated.offset,
            first.stated.day,
            str(first.event),
            tuple(registry.entries[d.person].name for d in group if d.person is not None),
            quote(text, min(first.start, first.stated.start), max(first.end, first.stated.end)),
        )
        for group in found.values()
        if (first := group[0]).stated is not None
    )


_AGAIN = re.compile(
    r"\bre-?(?:arrest|apprehend|captur)\w*|\barrested\s+(?:once\s+)?again\b", re.IGNORECASE
)


def _taken_again(characters: str, draft: Draft) -> bool:
    """ "Was rearrested": an arrest that is not the first."""
    told = draft.event is Event.ARREST and not draft.nominal
    return told and _AGAIN.search(characters, draft.start, draft.end) is not None


def _same_fact(head: Draft, draft: Draft, *, again: frozenset[Draft]) -> bool:
    if draft.stance is not head.stance:
        return False
    undated = not (head.when.known and draft.when.known)
    if undated and (head in again) != (draft in again) and not (head.nominal or draft.nominal):
        return False  # "was arrested in 2018 … was rearrested days later"
    if head.event is Event.SENTENCE and head.stance is Stance.PLANNED:
        if bool(head.by) != bool(draft.by):
            return False  # what is asked for, and the day of sentencing
    if head.event is Event.APPEAL_RESULT and head.duration_months and draft.duration_months:
        if head.duration_months != draft.duration_months:
            return False  # "reduced to four, and by the Supreme Court to three"
    for key in _KEYS.get(head.event, ()):
        one, two = getattr(head, key), getattr(draft, key)
        if key == "outcome" and frozenset((one, two)) in _ONE_RULING and _one_court(head, draft):
            continue
        if one is not None and two is not None and not _alike(one, two):
            return False
        single = (one is None) != (two is None)
        if head.event is Event.HEALTH and single and "hunger strike" in {one, two}:
            return False
        if key in {"duration_months", "outcome"} and single and head.event is not Event.SENTENCE:
            return False
    if head.event in _ACTS and head.rule != draft.rule:
        title = BlockKind.HEADING in {head.sentence.kind, draft.sentence.kind}
        repeats = title and head.kind in {draft.kind, None}  # a headline only repeats
        if head.sentence != draft.sentence and not (head.nominal or draft.nominal or repeats):
            return False  # told in other words at another place: another act
    if head.event is Event.DETENTION and _another_stay(head, draft):
        return False
    return head.when.overlaps(draft.when)


_ACTS = frozenset((Event.ILL_TREATMENT, Event.HARASSMENT))
_ONE_RULING = (frozenset(("rejected", "upheld")), frozenset(("quashed", "remanded")))
"""What one ruling does at once: "dismissed her appeal and upheld the sentence", "quashed it and sent the case back"."""


def _one_court(one: Draft, two: Draft) -> bool:
    """Whether nothing says that two rulings are of two courts."""
    return one.court is None or two.court is None or _alike(one.court, two.court)


_APART = frozenset(
    ("renewal", "house arrest", "psychiatric", "surrender", "remand",
     "residential surveillance at a designated location")
)  # fmt: skip
"""Measures that are told for themselves, beside a custody of no kind."""


def _another_stay(one: Draft, two: Draft) -> bool:
    """Whether two sentences tell of two stays where one has no day: "held since 3 May", "is held at Navoi
    Prison"; a custody and its renewal.
    """
    if one.sentence == two.sentence or (one.when.known and two.when.known):
        return False
    if one.when.known != two.when.known:
        dated, other = (one, two) if one.when.known else (two, one)
        if other.facility and not dated.facility and not other.nominal:
            return True
    return one.kind != two.kind and bool({one.kind, two.kind} & _APART)


def _alike(one: object, two: object) -> bool:
    a, b = str(one).lower(), str(two).lower()
    return a == b or a in b or b in a


def _told_first(draft: Draft) -> bool:
    """Whether a draft is more than a noun of what a verb tells elsewhere."""
    return not (draft.nominal and draft.event in _TOLD)


_TOLD = frozenset((Event.CONVICTION, Event.SENTENCE))
"""Events that a noun ("quash the conviction") only mentions, where a verb tells them."""
_MARKER = re.compile(r"\s*(?:[-–—•*·▪◦]\s+)?")


def _quoted(text: Text, start: int, end: int) -> Quote:
    """A quote without the mark of a list item, which a page may only imply."""
    mark = _MARKER.match(text.characters, start, end)
    return quote(text, mark.end() if mark and mark.end() < end else start, end)


_UNNAMED_COURT = re.compile(r"(?:[Aa]n?|[Tt]he|[\w’'-]+)\s+(?:[a-z]+\s+)*(?:court|tribunal)\b")
""" "A court in Tunis", "Kazan court": which of the town's courts is not said."""


def _named_court(court: str | None, group: Sequence[Draft]) -> str | None:
    """The court by its name, where one wording of the fact has it and another only its town."""
    if court is None or not _UNNAMED_COURT.match(court):
        return court
    others = (d.court for d in group if d.court and not _UNNAMED_COURT.match(d.court))
    return next(others, court)


def _claim(text: Text, registry: Registry, group: Sequence[Draft], reader: str) -> Claim:
    best = fullest(group, rather=_told_first)
    name = None if best.person is None else registry.entries[best.person].name
    also = tuple(
        _quoted(text, d.start, d.end) for d in group if (d.start, d.end) != (best.start, best.end)
    )
    return Claim(
        event=best.event,
        person=name,
        quote=_quoted(text, best.start, best.end),
        stance=best.stance,
        reader=reader,
        rules=tuple(dict.fromkeys(d.rule for d in group)),
        when=best.when,
        place=best.place,
        court=_named_court(best.court, group),
        facility=best.facility,
        charge=best.charge,
        duration_months=best.duration_months,
        amount=best.amount,
        by=best.by,
        kind=best.kind,
        outcome=best.outcome,
        to=best.to,
        value=best.value,
        days=best.days,
        attribution=tuple(" ".join(speaker.split()) for speaker in best.attribution),
        also=tuple(dict.fromkeys(also)),
        candidates=tuple(registry.entries[p].name for p in best.candidates),
        review=best.open,
    )


def _persons(
    text: Text, registry: Registry, views: Sequence[View], subjects: set[int]
) -> tuple[Person, ...]:
    mentions: dict[int, list[tuple[int, int, str]]] = {}
    for view in views:
        for chunk in view.chunks:
            for m in chunk.mentions:
                mentions.setdefault(m.person, []).append((m.start, m.end, m.words))
    made = []
    for entry in registry.entries:
        if entry.number not in subjects:
            continue
        seen = mentions.get(entry.number, [])
        aliases = tuple(dict.fromkeys(w for _, _, w in seen if w != entry.name))
        made.append(Person(entry.name, aliases, tuple(quote(text, s, e) for s, e, _ in seen)))
    return tuple(made)
