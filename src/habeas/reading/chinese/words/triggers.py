"""Words that carry an event: loaded from data, found in one pass over the folded text."""

from __future__ import annotations

from dataclasses import field
from functools import cache

from habeas.reading.chinese.spotter import SPOTTER, needing
from habeas.reading.lexicon import Hit, Matcher, load
from habeas.reading.spotting import Family
from habeas.records.claim import Event, Stance
from habeas.records.record import record


@record
class Trigger:
    """One entry of the lexicon. ``voice`` says who the person is: the subject (``suffer``), the
    object or the subject of a passive (``act``), the owner of a thing (``object``, ``owner``).
    """

    id: str
    event: str
    voice: str
    words: tuple[str, ...]
    kind: str | None = None
    outcome: str | None = None
    to: str | None = None
    stance: str = "asserted"
    needs: str | None = None
    patterns: tuple[str, ...] = ()
    """Wordings that carry the event only as a whole; ``at`` in them is its place."""
    positive: tuple[str, ...] = field(default=())
    negative: tuple[str, ...] = field(default=())

    @property
    def made(self) -> Event:
        """The event it makes; ask only where ``voice`` is not none."""
        return Event(self.event)

    @property
    def said(self) -> Stance:
        """The stance the word itself carries."""
        return Stance(self.stance)


@cache
def triggers() -> tuple[Trigger, ...]:
    """Every entry."""
    return load("chinese", "triggers", Trigger)


@cache
def starters() -> tuple[str, ...]:
    """The words that tell an event and may follow a name at once: two characters and more."""
    found = {word for entry in triggers() for word in entry.words if len(word) > 1}
    return tuple(sorted(found))


@cache
def phrases() -> tuple[Trigger, ...]:
    """Every wording that carries an event as a whole."""
    return load("chinese", "phrases", Trigger)


_PHRASES = Family((one, needing(pattern)) for one in phrases() for pattern in one.patterns)


@cache
def _matcher() -> Matcher[Trigger]:
    return Matcher(triggers(), whole_words=False)


def find(text: str) -> list[Hit[Trigger]]:
    """Every trigger of a folded text, longest at each place, in order; the silent ones left out.

    Where a wording found as a whole has its place, the words there carry nothing by themselves.
    """
    made: list[Hit[Trigger]] = []
    for hit in _worded(text):
        if not any(hit.start < other.end and other.start < hit.end for other in made):
            made.append(hit)
    covered = {place for hit in made for place in range(hit.start, hit.end)}
    made += (
        hit
        for hit in _matcher().find(text)
        if hit.entry.voice != "none" and covered.isdisjoint(range(hit.start, hit.end))
    )
    return sorted(made, key=lambda hit: hit.start)


def _worded(text: str) -> list[Hit[Trigger]]:
    """The wordings found as a whole, the longest first."""
    stretch = SPOTTER.whole(text)
    found = [
        (match.start() - match.end(), Hit(*match.span("at"), one))
        for one, pattern in _PHRASES.possible(stretch)
        for match in pattern.finditer(stretch)
    ]
    return [hit for _, hit in sorted(found, key=lambda one: (one[0], one[1].start))]
