"""A speech that goes on from one sentence or paragraph to the next, and who is heard in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.testimony.attribution import closes_speech, opens_speech
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


@record
class Speech:
    """A speech that goes on: its speaker, and where its last sentence ended."""

    speaker: str | None
    end: int
    listed: bool = False
    """Whether its last sentence is an item of a list: the speech ends with the list."""

    @classmethod
    def after(cls, view: View, *, answered_here: bool) -> Speech:
        """What goes on behind a sentence: a speech it opens, or one it stands in."""
        goes_on = None if answered_here else view.speaker
        listed = view.sentence.kind is BlockKind.ITEM
        return cls(opens_speech(view) or goes_on, view.sentence.end, listed)


def in_speech(view: View, speech: Speech, characters: str) -> View:
    """The sentence with its speaker, as long as the speech goes on."""
    if speech.speaker is None:
        return view
    if speech.listed and view.sentence.kind is not BlockKind.ITEM:
        return view
    start, end = view.sentence.start, view.sentence.end
    if view.sentence.index == 0 and closes_speech(characters, speech.end, start, end):
        return view
    return replace(view, speaker=speech.speaker)
