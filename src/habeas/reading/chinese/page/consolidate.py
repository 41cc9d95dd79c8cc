"""One claim per fact per document, the other wordings kept beside it; names in the text's own form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.fullest import fullest, grouped
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person, StatedCount
from habeas.records.quote import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Registry
    from habeas.reading.chinese.words.folded import Folded
    from habeas.records.document import Text

_ATTRIBUTES = frozenset({Event.OCCUPATION, Event.ALIAS})
_KEYS: dict[Event, tuple[str, ...]] = {
    Event.SENTENCE: ("duration_months", "amount", "kind", "charge"),
    Event.OCCUPATION: ("value",),
    Event.ALIAS: ("value",),
    Event.CHARGE: ("charge", "outcome", "kind"),
    Event.ACCESS_DENIED: ("to",),
    Event.CALL: ("to",),
    Event.BAIL: ("outcome",),
    Event.APPEAL_RESULT: ("outcome",),
    Event.HEALTH: ("at",),
    Event.ILL_TREATMENT: ("at",),
    Event.DETENTION: ("facility", "kind"),
    Event.ARREST: ("kind",),
    Event.TRIAL: ("kind",),
    Event.CONVICTION: ("charge",),
    Event.CONFISCATION: ("amount",),
    Event.HARASSMENT: ("kind",),
}
_SINGLE = frozenset({"outcome", "kind"})


def consolidated(
    text: Text,
    folded: Folded,
    registry: Registry,
    drafts: Sequence[Draft],
    names: tuple[str, ...],
    reader: str,
) -> tuple[tuple[Claim, ...], tuple[Person, ...], tuple[StatedCount, ...]]:
    """Claims in document order, the persons they are about, and the stated counts."""
    subjects = {d.person for d in drafts if d.person is not None and d.event not in _ATTRIBUTES}
    kept = [d for d in drafts if d.event not in _ATTRIBUTES or d.person in subjects]
    claims = sorted(
        (_claim(text, folded, group, names, reader) for group in grouped(kept, _same_fact)),
        key=lambda c: (c.quote.start, c.quote.end, c.event, c.person or ""),
    )
    return (
        tuple(claims),
        _persons(text, folded, registry, names, subjects),
        _counts(text, folded, kept, names),
    )


_LEFT_STANDING = frozenset({"rejected", "upheld"})
"""An appeal that is rejected and a judgment that is upheld are one result."""


_ONE_HURT = dict.fromkeys(("ill.questioned_long", "ill.body", "ill.made_to_say"), "ill.torture")
"""Rules that word the same kind of ill-treatment."""


def _another_hurt(head: Draft, draft: Draft) -> bool:
    """Ill-treatment of another kind in another clause."""
    one, two = (_ONE_HURT.get(d.rule, d.rule) for d in (head, draft))
    other = head.event is Event.ILL_TREATMENT and one != two
    return other and head.start != draft.start


def _told_apart(head: Draft, draft: Draft) -> bool:
    """Told otherwise, in doubt by others, or said to have happened once more."""
    if draft.again and not head.again and not (head.when.known and draft.when.known):
        return True
    return draft.stance is not head.stance or (
        head.attribution != draft.attribution and draft.stance is not Stance.ASSERTED
    )


_NO_JAIL = ("监视居住", "指居", "软禁", "取保候审")
_JAILS = ("看守所", "监狱", "拘留所", "收押所", "惩教所")


def _held_elsewhere(head: Draft, draft: Draft) -> bool:
    """Held in a jail, and held outside of one: residential surveillance, house arrest."""
    return head.event is Event.DETENTION and any(
        (one.kind or "").endswith(_NO_JAIL) and (two.facility or "").endswith(_JAILS)
        for one, two in ((head, draft), (draft, head))
    )


def _same_fact(head: Draft, draft: Draft) -> bool:
    if _told_apart(head, draft) or _held_elsewhere(head, draft):
        return False
    if (
        head.event is Event.DETENTION
        and "刑期起算" in {head.kind, draft.kind}
        and head.when.known
        and head.when.edtf == draft.when.edtf
    ):
        return True
    if (
        head.event is Event.SENTENCE
        and "sentence.bare" in {head.rule, draft.rule}
        and {head.kind, draft.kind} == {"prison", "suspended"}
    ):
        return head.when.overlaps(draft.when)
    if (
        head.event is Event.CALL
        and head.sentence == draft.sentence
        and head.attribution == draft.attribution
    ):
        return True
    for key in _KEYS.get(head.event, ()):
        if key == "at":
            if (
                head.sentence != draft.sentence
                or head.attribution != draft.attribution
                or _another_hurt(head, draft)
            ):
                return False
            continue
        one, two = getattr(head, key), getattr(draft, key)
        if one is not None and two is not None and not _alike(one, two):
            if head.event is not Event.APPEAL_RESULT or {one, two} != _LEFT_STANDING:
                return False
        if (
            key in _SINGLE
            and (one is None) != (two is None)
            and head.event not in {Event.SENTENCE, Event.DETENTION, Event.BAIL}
        ):
            return False
    if head.event is Event.SENTENCE and (head.duration_months is None) != (
        draft.duration_months is None
    ):
        bare = head if head.duration_months is None else draft
        return (
            bare.rule == "sentence.bare"
            and head.when.overlaps(draft.when)
            and {head.kind, draft.kind} <= {"prison", "suspended", "life"}
        )
    if (
        head.event is Event.DETENTION
        and head.kind != draft.kind
        and (head.when.known != draft.when.known or "行政拘留" in {head.kind, draft.kind})
    ):
        return False
    return head.when.overlaps(draft.when)


def _alike(one: object, two: object) -> bool:
    a, b = str(one), str(two)
    return a == b or (not a.isdigit() and (a in b or b in a))


def _claim(
    text: Text, folded: Folded, group: Sequence[Draft], names: tuple[str, ...], reader: str
) -> Claim:
    best = fullest(group)
    spans = list(dict.fromkeys(folded.span(d.start, d.end) for d in (best, *group)))
    return Claim(
        event=best.event,
        person=None if best.person is None else names[best.person],
        quote=quote(text, *spans[0]),
        stance=best.stance,
        reader=reader,
        rules=tuple(dict.fromkeys(d.rule for d in group)),
        when=best.when,
        place=best.place, court=best.court, facility=best.facility, charge=best.charge,
        duration_months=best.duration_months, amount=best.amount, by=best.by, kind=best.kind,
        outcome=best.outcome, to=best.to, value=best.value, days=best.days,
        attribution=best.attribution,
        also=tuple(quote(text, *span) for span in spans[1:]),
        candidates=tuple(names[p] for p in best.candidates),
        review=bool(best.candidates),
    )  # fmt: skip


def _persons(
    text: Text, folded: Folded, registry: Registry, names: tuple[str, ...], subjects: set[int]
) -> tuple[Person, ...]:
    made = []
    mentions = registry.of_each()
    for entry in registry.entries:
        if entry.number not in subjects:
            continue
        spans = [(m.start, m.end) for m in mentions[entry.number]]
        forms = dict.fromkeys(folded.words(a, b) for a, b in spans)
        forms.pop(names[entry.number], None)
        made.append(
            Person(
                names[entry.number],
                tuple(forms),
                tuple(quote(text, *folded.span(a, b)) for a, b in spans),
            )
        )
    return tuple(made)


def _counts(
    text: Text, folded: Folded, drafts: Sequence[Draft], names: tuple[str, ...]
) -> tuple[StatedCount, ...]:
    found: dict[tuple[int, int, str], list[Draft]] = {}
    for draft in drafts:
        if draft.stated is not None and draft.person is not None:
            found.setdefault((draft.start, draft.end, draft.event), []).append(draft)
    return tuple(
        StatedCount(
            first.stated.number, first.stated.exact, first.stated.offset, first.stated.day,
            str(first.event), tuple(names[d.person] for d in group if d.person is not None),
            quote(text, *folded.span(first.start, first.end)),
        )
        for group in found.values()
        if (first := group[0]).stated is not None
    )  # fmt: skip
