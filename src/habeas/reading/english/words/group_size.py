"""How many people the words of a group count: "the pair", "all three men", "both"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import SCALES, UNITS, number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIZES = {
    **{word: value for word, value in {**UNITS, **SCALES}.items() if value >= 2},
    **dict.fromkeys(("both", "pair", "couple", "duo", "spouses", "neither", "either"), 2),
    "trio": 3,
}


def cardinality(words: Sequence[str]) -> int | None:
    """How many a group word counts: "the pair" two, "all three men" three, "they" unknown."""
    for word in words:
        if word in _SIZES:
            return _SIZES[word]
        if word.isalpha() and word.islower():
            continue
        year = len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}
        value = None if year else number(word)  # a year counts nobody
        if value and value >= 2 and value == int(value):
            return int(value)
    return None


GROUP_NOUNS = lowered("people_words", "group_nouns")


def of_both(words: Sequence[str]) -> bool:
    """Whether "both", "they" or "neither" stands alone or before people: "both men", "neither man", not "both flats"."""
    alone = len(words) == 1 or words[-1] in GROUP_NOUNS
    return alone or (words[0] == "neither" and len(words) == _PAIR and one_person(words[-1]))


_PAIR = 2


@cache
def several_people(head: str) -> bool:
    """Whether a word means several people: "men", "nurses", "Iranians", "policemen"."""
    if head in GROUP_NOUNS:
        return True
    singulars = [head.removesuffix("s")] if head.endswith("s") else []
    singulars += [head[:-3] + "y"] if head.endswith("ies") else []
    singulars += [head[:-3] + "man"] if head.endswith("men") else []
    singulars += [head[:-2]] if head.endswith("sses") else []
    singulars += [head[:-3] + "fe"] if head.endswith("ives") else []
    singulars += [head[:-3]] if head.endswith("children") else []
    people = either("people_words", "occupations", "kin", "persons_nouns.one", "somebody.one")
    return any(one in people or one in lowered("world", "demonyms") for one in singulars)
