"""How much of a document is read: a budget for each, so that no text can stop a reading.

A letter costs one and a character of another script what it takes as UTF-8: a Chinese one tells as
much as three letters. Where words run on without the end of a sentence they cost more, for every
word is held against the others of its sentence. An ordinary document of two million letters is
within the budget; one made to be slow is read in part, and a remark says how much was left.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading.visible import visible

if TYPE_CHECKING:
    from habeas.records.document import Text

MOST = 2_000_000
"""What may be spent on one document, in letters of sentences of ordinary length."""
_ORDINARY = 400
"""How many letters a long sentence of ordinary prose has."""
_TIMES_MOST = 10
"""A reader cuts a stretch without an end, so that no letter costs more than this."""
_SENTENCE = re.compile(r"[^.!?。！？\n]+|(?P<end>[.!?。！？\n]+)")


def readable(text: Text) -> str:
    """What of a text can be seen and is within its budget."""
    characters = visible(text)
    return characters[: within(characters)]


def until(text: Text, end: int) -> Text:
    """A text up to a place; what is set apart in it stays set apart."""
    masks = tuple(replace(m, end=min(m.end, end)) for m in text.masks if m.start < end)
    return replace(text, characters=text.characters[:end], masks=masks)


def within(characters: str) -> int:
    """How many characters of a text its budget lets be read, from the start. Linear in these."""
    if len(characters) * 4 * _TIMES_MOST <= MOST:
        return len(characters)
    left = MOST
    for match in _SENTENCE.finditer(characters):
        start, end = match.span()
        size = len(characters[start : min(end, start + MOST)].encode("utf-8", "surrogatepass"))
        times = 1.0 if match["end"] else min(max(size / _ORDINARY, 1), _TIMES_MOST)
        if size * times >= left:
            return start + int((end - start) * left / (size * times))
        left -= int(size * times)
    return len(characters)
