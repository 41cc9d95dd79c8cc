"""Exact match under a folding that can be undone: every folded character knows its own place.

A model gives back curly quotes as straight ones, breaks lines elsewhere, writes full-width letters
as narrow ones. Folding makes these alike on both sides, and nothing else: letters, digits, case and
order stay. What is found is cut from the document's own characters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ALIKE = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "＂": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "＇": "'", "`": "'", "´": "'",
    "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "―": "-",
}  # fmt: skip
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_UNSPACED = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Characters between which a line break is no word break."""


def _one(character: str) -> str:
    """The folded form of one character: one character, or nothing where it cannot be seen."""
    if character in _UNSEEN:
        return ""
    character = _ALIKE.get(character, character)
    if character.isspace():
        return " "
    narrow = unicodedata.normalize("NFKC", character)
    return narrow if len(narrow) == 1 else character


def folded(words: str) -> tuple[str, tuple[int, ...]]:
    """The folded words, and where each of their characters stood. Linear."""
    made: list[str] = []
    places: list[int] = []
    waiting = -1
    for place, character in enumerate(words):
        one = _one(character)
        if not one:
            continue
        if one == " ":
            waiting = place if made and waiting < 0 else waiting
            continue
        if waiting >= 0:
            apart = not (_UNSPACED.match(words[places[-1]]) and _UNSPACED.match(character))
            if apart:
                made.append(" ")
                places.append(waiting)
            waiting = -1
        made.append(one)
        places.append(place)
    return "".join(made), tuple(places)


@lru_cache(maxsize=64)
def _stretch(words: str) -> tuple[str, tuple[int, ...]]:
    return folded(words)


def occurrences(needle: str, hay: str) -> tuple[tuple[int, int], ...]:
    """Where ``needle`` stands in ``hay``, as ranges of ``hay``; whole words only, none overlapping.

    A needle without a letter or digit stands nowhere.
    """
    wanted, _ = folded(needle)
    if not any(character.isalnum() for character in wanted):
        return ()
    text, places = _stretch(hay)
    found: list[tuple[int, int]] = []
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if _bounded(text, at, end):
            found.append((places[at], places[end - 1] + 1))
            at = text.find(wanted, end)
        else:
            at = text.find(wanted, at + 1)
    return tuple(found)


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether neither end cuts a word of a script that spaces its words."""
    return not (_joined(text[start - 1 : start + 1]) if start else False) and not _joined(
        text[end - 1 : end + 1]
    )


def _joined(pair: str) -> bool:
    """Whether two neighbours stand in one word: two letters, or two digits."""
    if len(pair) < 2 or _UNSPACED.match(pair[0]) or _UNSPACED.match(pair[1]):
        return False
    return (pair[0].isalpha() and pair[1].isalpha()) or (pair[0].isdigit() and pair[1].isdigit())
