"""Lists under a heading that says what befell those listed: "Released", and under it a name on each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.tables.offences import offences
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.layout import BlockKind
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.chunks import Chunk
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
    r"[\W\d]*(?:(?:who\s+(?:was|is|were|are)|names?\s+of|list\s+of|those|people|persons|the|also|still|newly|recently)\s+)*(?:{})(?:\s+(?:are|were|include))?"
    r"(?:\s+(?:and\s+(?:still\s+)?held|so\s+far|today|this\s+(?:week|month|year)|since\s+\w+|in\s+(?:[A-Z]\w+(?:\s+\d{{4}})?|\d{{4}})|without\s+charge))?"
    r"\s*(?:\(\d+\)|[–-]\s*\d+)?\s*[:.]?\s*"
)
_PARDON = r"(?:the\s+|this\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}?(?:amnesty|pardons?|clemency|exchange|swap|release)"
_HEADS = (
    _head(r"(?:re-?)?arrest(?:s|ed)|detained|taken", Event.ARREST, Event.DETENTION),
    _head(
        r"in\s+(?:detention|custody|prison|jail)|held|inside|behind\s+bars|imprisoned|remain(?:ing)?\s+(?:in\s+(?:detention|custody|prison)|held)",
        Event.DETENTION, Event.ARREST, Event.SENTENCE, kind="as_of",
    ),
    _head(r"released|freed|releases|free|at\s+liberty|set\s+free|let\s+(?:go|out)|home\s+again|back\s+home", Event.RELEASE),
    _head(rf"pardoned|amnestied|granted\s+(?:an?\s+)?(?:pardon|amnesty)|(?:included|released|freed)\s+(?:in|under)\s+{_PARDON}", Event.RELEASE, kind="pardon"),
    _head(
        rf"(?:not\s+(?:included\s+in|covered\s+by|among\s+those\s+(?:in|freed\s+(?:in|under)|pardoned))|left\s+out\s+of|excluded\s+from|passed\s+over\s+(?:in|by)|missing\s+from|omitted\s+from)\s+{_PARDON}|not\s+(?:released|freed|pardoned|amnestied)",
        Event.RELEASE, kind="pardon", stance=Stance.NEGATED,
    ),
    _head(r"(?:released\s+|free\s+)?on\s+bail|bailed", Event.BAIL, Event.RELEASE, outcome="granted"),
    _head(r"convicted|found\s+guilty|convictions", Event.CONVICTION, Event.SENTENCE),
    _head(r"acquitted|acquittals", Event.CONVICTION, outcome="acquitted", stance=Stance.NEGATED),
    _head(r"missing|(?:forcibly\s+)?disappeared|whereabouts\s+unknown", Event.DISAPPEARANCE),
    _head(r"dead|died(?:\s+in\s+(?:custody|prison|detention))?|deaths(?:\s+in\s+custody)?", Event.DEATH),
)  # fmt: skip
_LONGEST = 60
_INLINE = re.compile(
    r"(?P<head>[A-Z][^:.;!?\n]{2,50}):\s+(?=(?:the\s+)?(?:[a-z][\w-]*\s+){0,3}[A-Z])"
)
_ALSO_TITLES = frozenset(("free", "inside", "dead", "missing", "taken", "held"))
"""Words that by themselves may as well be the title of a story: "Inside: Ana Roe on her first year"."""
_PEOPLE = re.compile(
    r"(?:(?:the|names?\s+of\s+(?:the)?|list\s+of\s+(?:the)?)\s+)?(?P<done>arrested|detained|jailed|imprisoned|released|freed|convicted|acquitted|disappeared)"
    r"\s+(?P<who>[a-z]+)(?:\s+(?:are|were|include))?",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\s+(?:since|on|as\s+of|from)\s+(?:the\s+)?[\w ]{3,24}$")


def inline_head(characters: str, start: int, end: int) -> tuple[int, _Head] | None:
    """Where those named behind "Free since Saturday:" begin, and what is said of them."""
    match = _INLINE.match(characters, start, end) if ":" in characters[start:end] else None
    if match is None or match["head"].lower() in _ALSO_TITLES:
        return None
    words = _SINCE.sub("", match["head"])
    head = next((one for one in _HEADS if one.words.fullmatch(words)), None)
    return (match.end(), head) if head is not None else None


def told_of_named(view: View, told: frozenset[tuple[Event, int | None]]) -> Iterator[Draft]:
    """ "Free since Saturday: A, B and C.": what the words before a colon say of those named behind it."""
    sentence = view.sentence
    found = inline_head(view.characters, sentence.start, sentence.end)
    if found is None:
        return
    place, head = found
    people = [m.person for c in _behind(view, place) if not c.possessive for m in c.mentions]
    first = next((d for d in view.dates if d.words.start < place), None)
    base = Draft(
        head.event, None, sentence, sentence.start, sentence.end, "headed.inline",
        head.stance, kind=head.kind, outcome=head.outcome, when=first.when if first else UNKNOWN,
    )  # fmt: skip
    free = [p for p in dict.fromkeys(people) if not any((e, p) in told for e in head.besides)]
    if free:
        yield from spread(base, Referent(tuple(free)))


def headed_event(view: View) -> tuple[int, Event] | None:
    """Where the words before a colon end that say what befell those named behind it, and what that is."""
    sentence = view.sentence
    found = inline_head(view.characters, sentence.start, sentence.end)
    if found is None or not any(chunk.mentions for chunk in _behind(view, found[0])):
        return None
    return found[0], found[1].event


def _behind(view: View, place: int) -> list[Chunk]:
    """The names behind a place, up to a relative clause; none where they do something: "Free on bail: Roe tells all"."""
    found: list[Chunk] = []
    for k, chunk in enumerate(view.chunks):
        if view.place(k)[0] < place:
            continue
        if chunk.kind is Kind.RELATIVE or chunk.low[0] == ";":
            break
        if chunk.kind is Kind.VERB:
            return []
        found.append(chunk)
    return found


def told_by_lists(view: View, told: frozenset[tuple[Event, int | None]]) -> Iterator[Draft]:
    """What headings, words before a colon and brackets say of those listed, besides what is ``told`` of each."""
    yield from under_heading(view, told)
    yield from told_of_named(view, told)
    yield from offences(view, told)


def heads_a_list(view: View) -> bool:
    """Whether a line only says what befell those listed under it; that holds until the next heading."""
    sentence = view.sentence
    words = view.characters[sentence.start : sentence.end]
    if sentence.kind is not BlockKind.HEADING and not words.endswith(":"):
        return False
    undated = _SINCE.sub("", words.rstrip(" :."))
    taken = _PEOPLE.fullmatch(undated)
    if taken is not None and several_people(taken["who"].lower()):
        undated = taken["done"]  # "The detained journalists are:", not "Missing books:"
    found = (
        k
        for k, head in enumerate(_HEADS)
        if head.words.fullmatch(words) or head.words.fullmatch(undated)
    )
    view.discourse.list_head = next(found, -1) if len(words) <= _LONGEST else -1
    view.discourse.traits.list_day = view.dates[0].when if len(view.dates) == 1 else UNKNOWN
    return view.discourse.list_head >= 0


def under_heading(view: View, told: frozenset[tuple[Event, int | None]]) -> Iterator[Draft]:
    """What the heading of a list says of those a line opens with, besides what the line tells of them.

    A paragraph ends what a heading says: the next list may be of others.
    """
    discourse, sentence = view.discourse, view.sentence
    people = discourse.carried
    if sentence.kind is BlockKind.BODY:
        discourse.list_head = -1
    if sentence.kind is not BlockKind.ITEM or sentence.index > 0:
        return
    if discourse.list_head < 0 or not people:
        return
    head = _HEADS[discourse.list_head]
    if any(event in head.besides and person in people for event, person in told):
        return
    when = view.dates[0].when if len(view.dates) == 1 else discourse.traits.list_day
    houses = None
    if head.event is Event.DETENTION:
        houses = slots.FACILITY.search(view.stretch, sentence.start, sentence.end)
    base = Draft(
        head.event, None, sentence, sentence.start, sentence.end, "headed." + head.event.value,
        head.stance, kind=head.kind, outcome=head.outcome, when=when,
        facility=houses["name"].strip() if houses else None,
    )  # fmt: skip
    yield from spread(base, Referent(people))
