"""States seen on a day that is not their start: "is in prison", "as of 1 June"; warrants that wait."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired

_AS_OF = re.compile(r"\b[Aa]s (?:of|at) (?:the )?\d")
_NOW = frozenset("is are remain remains 's 're".split())


_STILL = needing(
    r"\b(?:still|remains?|currently|now|presently|today|at\s+present|to\s+date|(?:at|as\s+of)\s+(?:the\s+time|this))\b",
    "still|remain|currently|now|presently|today|at present|to date|the time|this",
    flags=re.IGNORECASE,
)
""" "Remains at X prison" tells a day on which it was so, "is held at X prison" only the place."""


def as_of(view: View, fired: Fired, base: Draft) -> Draft:
    """ "is in prison", "is still held at X prison", with no date: a state seen on the day of publication."""
    group = view.chunks[fired.verb]
    if base.event is Event.DETENTION and base.when.known and not base.kind:
        said = _AS_OF.search(view.characters, view.sentence.start, fired.start)
        return replace(base, kind="as_of") if said else base
    told_now = _STILL.search(view.stretch, view.sentence.start, fired.end + 1)
    stands = fired.trigger.role == "state" or (fired.trigger.role == "telling" and told_now)
    housed = stands or (base.facility is not None and len(group.low) > 1)
    housed = housed or ("still" in group.low and group.passive)
    if (
        base.event is not Event.DETENTION
        or not housed
        or base.when.known
        or base.stance is not Stance.ASSERTED
        or base.kind
    ):
        return base
    if group.low[0] not in _NOW or view.published.grain is not Grain.DAY:
        return base
    if base.facility is not None and not told_now:
        return base
    basis = Basis.IMPLIED if view.published.basis is Basis.IMPLIED else Basis.RELATIVE
    return replace(base, when=When(view.published.edtf, basis, "published"), kind="as_of")


_ORDERS_IT = re.compile(
    r"\b(?:order(?:ed|s|ing)?|decree(?:d|s)?)\s+(?:the|his|her|their|[\w’'.-]+(?:\s[\w’'.-]+){0,2}['’]s?)\s+(?:immediate\s+|prompt\s+)?$"
)
_IS_HELD = re.compile(
    r"[^.;]{0,120}?\b(?:in\s+(?:his\s+|her\s+|their\s+)?absen(?:tia|ce)|pending|remand|custody|(?:for|of)\s+(?:an?\s+|up\s+to\s+)?[\w-]+\s+(?:days?|weeks?|months?))\b"
)
""" "Ordered her arrest in absentia", "pending trial", "for two months": a measure that is in force."""


def warrant(view: View, fired: Fired, people: Collection[int]) -> bool:
    """ "A warrant for his arrest", "a judge ordered the arrest of X", who is not held as far as the text has told: no arrest yet."""
    before = view.characters[max(view.sentence.start, fired.start - 60) : fired.start].lower()
    if "warrant" in before[-40:]:
        return True
    if fired.trigger.event != Event.ARREST or not _ORDERS_IT.search(before):
        return False
    taken = any(person in view.discourse.cases for person in people)
    return not taken and _IS_HELD.match(view.characters, fired.end, view.sentence.end) is None


_HELD = r"(?:in\s+(?:\w+\s+)?(?:custody|prison|jail|detention)|behind\s+bars|imprisoned|detained|held|jailed)\b"
_COUNTED = needing(
    rf"\b{NUMERAL}\s+(?:(?!who\b|which\b)[\w’'-]+\s+){{1,5}}?(?:remain(?:ed|s)?|(?:is|are|were)\s+still)\s+(?:\w+\s+)?{_HELD}"
    rf"|\b(?:knows?|knew)\s+of\s+(?:at\s+least\s+)?{NUMERAL}\s+(?:[\w’'-]+\s+){{1,5}}?{_HELD}",
    "remain|still|knows of|know of|knew of",
    "custody|prison|jail|detention|bars|imprisoned|detained|held",
    flags=re.IGNORECASE,
)
""" "The group said that 121 opponents remained imprisoned": so many on the day of publication."""


def counted_now(drafts: Sequence[Draft], views: Sequence[View]) -> Iterator[Draft]:
    """The drafts; how many are still held was counted on the day of publication."""
    counted: dict[tuple[int, int], When] = {}
    for view in views:
        match = _COUNTED.search(view.stretch) if view.published.grain is Grain.DAY else None
        if match is not None and not any(d.words.start < match.end() for d in view.dates):
            counted[view.sentence.block, view.sentence.index] = view.published
    for draft in drafts:
        today = counted.get((draft.sentence.block, draft.sentence.index))
        held = draft.event is Event.DETENTION and draft.stance is Stance.ASSERTED
        if (
            today is None
            or not held
            or draft.when.known
            or draft.since
            or draft.kind not in {None, "as_of"}
        ):
            yield draft
            continue
        basis = Basis.IMPLIED if today.basis is Basis.IMPLIED else Basis.RELATIVE
        yield replace(draft, when=When(today.edtf, basis, "published"), kind="as_of")


_AT_ONCE = frozenset((Event.ARREST, Event.CONVICTION, Event.SENTENCE, Event.RELEASE, Event.DEATH))


def since_when(view: View, event: Event, when: When) -> bool:
    """ "On hunger strike against the arrest of his wife since May": since when the strike lasts, and no day of the arrest."""
    return event in _AT_ONCE and any(
        d.when == when and _SINCE.search(view.characters[max(d.words.start - 8, 0) : d.words.start])
        for d in view.dates
    )


_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)
