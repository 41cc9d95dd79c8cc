"""Lists under a heading that says what befell those listed: "Released", and under it a name on each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.layout import BlockKind
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View


class _Head(NamedTuple):
    """The words of a heading and what they say of everybody under it."""

    words: re.Pattern[str]
    event: Event
    kind: str | None = None
    outcome: str | None = None
    stance: Stance = Stance.ASSERTED
    besides: frozenset[Event] = frozenset()
    """Where one of these is told of the person in the line, the heading adds nothing."""


def _head(words: str, event: Event, *besides: Event, **more: object) -> _Head:
    pattern = re.compile(_FRAME.format(words), re.IGNORECASE)
    return _Head(pattern, event, besides=frozenset((event, *besides)), **more)  # type: ignore[arg-type]


_FRAME = (
    r"[\W\d]*(?:(?:who\s+(?:was|is|were|are)|those|people|persons|the|also|still|newly|recently|reported)\s+)*(?:{})"
    r"(?:\s+(?:and\s+(?:still\s+)?held|so\s+far|today|this\s+(?:week|month|year)|since\s+\w+|in\s+(?:[A-Z]\w+(?:\s+\d{{4}})?|\d{{4}})|without\s+charge))?"
    r"\s*(?:\(\d+\)|[–-]\s*\d+)?\s*[:.]?\s*"
)
_HEADS = (
    _head(r"(?:re-?)?arrest(?:s|ed)|detained|taken", Event.ARREST, Event.DETENTION),
    _head(
        r"in\s+(?:detention|custody|prison|jail)|held|behind\s+bars|imprisoned|remain(?:ing)?\s+(?:in\s+(?:detention|custody|prison)|held)",
        Event.DETENTION, Event.ARREST, Event.SENTENCE, kind="as_of",
    ),
    _head(r"(?:released|freed|releases)", Event.RELEASE),
    _head(r"(?:released\s+)?on\s+bail|bailed", Event.BAIL, Event.RELEASE, outcome="granted"),
    _head(r"convicted|found\s+guilty|convictions", Event.CONVICTION, Event.SENTENCE),
    _head(r"acquitted|acquittals", Event.CONVICTION, outcome="acquitted", stance=Stance.NEGATED),
    _head(r"missing|(?:forcibly\s+)?disappeared|whereabouts\s+unknown", Event.DISAPPEARANCE),
    _head(r"died(?:\s+in\s+(?:custody|prison|detention))?|deaths(?:\s+in\s+custody)?", Event.DEATH),
)  # fmt: skip
_LONGEST = 60


def heads_a_list(view: View) -> bool:
    """Whether a line only says what befell those listed under it; that holds until the next heading."""
    sentence = view.sentence
    words = view.characters[sentence.start : sentence.end]
    if sentence.kind is not BlockKind.HEADING and not words.endswith(":"):
        return False
    found = (k for k, head in enumerate(_HEADS) if head.words.fullmatch(words))
    view.discourse.list_head = next(found, -1) if len(words) <= _LONGEST else -1
    return view.discourse.list_head >= 0


def under_heading(view: View, told: frozenset[tuple[Event, int | None]]) -> Iterator[Draft]:
    """What the heading of a list says of those a line opens with, besides what the line tells of them."""
    discourse, sentence = view.discourse, view.sentence
    people = discourse.carried
    if sentence.kind is not BlockKind.ITEM or sentence.index > 0:
        return
    if discourse.list_head < 0 or not people:
        return
    head = _HEADS[discourse.list_head]
    if any(event in head.besides and person in people for event, person in told):
        return
    when = view.dates[0].when if len(view.dates) == 1 else UNKNOWN
    houses = None
    if head.event is Event.DETENTION:
        houses = slots.FACILITY.search(view.stretch, sentence.start, sentence.end)
    base = Draft(
        head.event, None, sentence, sentence.start, sentence.end, "headed." + head.event.value,
        head.stance, kind=head.kind, outcome=head.outcome, when=when,
        facility=houses["name"].strip() if houses else None,
    )  # fmt: skip
    yield from spread(base, Referent(people))
