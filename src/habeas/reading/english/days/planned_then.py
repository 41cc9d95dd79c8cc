"""What was planned at a time gone by: "was due to be released on 12 March", of which the nearest March is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing

if TYPE_CHECKING:
    from habeas.reading.spotting import Stretch

_WAS_PLANNED = needing(
    r"\b(?:was|were|had\s+been)\s+(?:(?:originally|initially|both|all|also|first)\s+)?(?:due|scheduled|expected|set|supposed|meant|slated|to\s+(?!be\s+(?:seen|found|put)\b)[a-z]+)\b[^.;,]{0,80}$",
    "was|were|been",
)


def was_planned(sentence: Stretch, place: int) -> bool:
    """Whether the day at ``place`` is one that was planned then, so that it may have gone by since."""
    before = sentence.characters[max(sentence.start, place - 140) : place].lower()
    return _WAS_PLANNED.within(sentence, before) is not None
