"""The first of whom a page speaks, by the pronoun that takes the name up: "Concern is growing over X. He was arrested on 4 June."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.gazetteer import is_known_place
from habeas.reading.english.words.people import one_person
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.lines import Line
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.words.tokens import Token

_HE = frozenset("he she him her his".split())
_DAYS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_NEAR = 8
"""How many words may stand before the pronoun: "On 4 June he"."""
_SURE = 2
_WORTH = 3


def first_spoken_of(lines: list[Line]) -> list[Line]:
    """The lines with more weight on a name of several words that nothing else says is somebody's, where "he" follows and nobody is named before."""
    for n in range(len(lines) - 1):
        line = lines[n]
        if any(run.points >= _SURE or run.title for run in line.runs):
            return lines
        found = [run for run in line.runs if _may_be(run)]
        if len(found) != 1 or not _taken_up(lines[n + 1].tokens):
            continue
        if any(one_person(token.low) for token in line.tokens if token.word.islower()):
            return lines
        weighed = replace(found[0], points=found[0].points + _WORTH)
        runs = tuple(weighed if run is found[0] else run for run in line.runs)
        return [*lines[:n], line._replace(runs=runs), *lines[n + 1 :]]
    return lines


def _may_be(run: Run) -> bool:
    """Whether a run may be somebody's name for all that stands around it."""
    if run.last - run.first == 1 or run.thing or run.official or run.speaks:
        return False
    return run.points >= -1 and not is_known_place(run.name)


def _taken_up(tokens: tuple[Token, ...]) -> bool:
    """ "He was", "On 4 June he", "They arrested him": whether a pronoun for one person comes before anybody's name."""
    for k, token in enumerate(tokens[:_NEAR]):
        if token.low in _HE:
            return True
        if k and token.capital and token.low not in _DAYS:
            return False
        if one_person(token.low):
            return False
    return False
