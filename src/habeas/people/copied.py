"""Sentences that two documents share: what two people do not write alike was copied.

A reprint names a person again and says nothing new of them. Each person of a document has a mark
for the sentences that name them, by which another document is seen to hold the same ones.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import opencc

    from habeas.records.person import Person
    from habeas.records.reading import Reading

LIFTED = 60
"""Characters (a Chinese one counts as three) from which on two people do not write the same
sentence.
"""
END = re.compile(r"(?<=[.!?])\s+|(?<=[。!?;…])|\n+")
_WIDE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af\U00020000-\U0003134f]")
_MOST = 3
MARK = "= "
"""How a mark begins."""


def marks(reading: Reading) -> dict[str, tuple[str, ...]]:
    """The marks of the sentences that name each person of a reading first, by name."""
    characters = reading.text.characters
    starts = [0, *(match.end() for match in END.finditer(characters))]
    return {person.name: _of_person(person, characters, starts) for person in reading.persons}


def _of_person(person: Person, characters: str, starts: list[int]) -> tuple[str, ...]:
    places = dict.fromkeys(bisect_right(starts, one.start) - 1 for one in person.mentions)
    found: dict[str, None] = {}
    for place in list(places)[:_MOST]:
        end = starts[place + 1] if place + 1 < len(starts) else len(characters)
        words = characters[starts[place] : end]
        if length(words) >= LIFTED and length(bare := folded(words)) >= LIFTED:
            found[MARK + blake2b(bare.encode(), digest_size=8).hexdigest()] = None
    return tuple(found)


def length(words: str) -> int:
    """Characters, a Chinese one as three."""
    return len(words) + 2 * len(_WIDE.findall(words))


def folded(words: str) -> str:
    """Words without what writing alone changes: case, width, blanks, punctuation, and simplified or
    traditional characters.
    """
    plain = unicodedata.normalize("NFKC", words).casefold()
    bare = "".join(character for character in plain if character.isalnum())
    return str(_simplifier().convert(bare)) if _WIDE.search(bare) else bare


@cache
def _simplifier() -> opencc.OpenCC:
    import opencc  # noqa: PLC0415 - only Chinese texts need it

    return opencc.OpenCC("t2s")
