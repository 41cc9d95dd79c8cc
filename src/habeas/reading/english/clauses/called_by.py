"""Persons told of before, whom a list names by their number or by their work: "the two women and X", "the teacher and the driver"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from habeas.reading.english.persons.discourse import Discourse

_THE_TEACHER = 2
_THE_TWO_WOMEN = 3


def called_by_number(low: tuple[str, ...]) -> bool:
    """ "The two women and a third passenger, X": persons named before, told by their number."""
    if len(low) != _THE_TWO_WOMEN or low[0] != "the" or not cardinality(low[1:2]):
        return False
    people = either("people_words", "occupations", "kin", "persons_nouns.one")
    return low[2] in {"women", "men"} or low[2].removesuffix("s") in people


def called_by_work(discourse: Discourse, low: tuple[str, ...]) -> bool:
    """ "The teacher and the driver": one person told of before, by what they were called."""
    if len(low) != _THE_TEACHER or low[0] != "the":
        return False
    return discourse.by_word(low[1]) is not None
