"""The evidence that a capitalised run names a place or a part of a body's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.vocabulary import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.tokens import Token

_MARKS = 2
_REACH = 7
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def heads_a_dateline(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Kon Ray, 16 January: …", "Kon Ray (16 January) …": a place and a day at the head of an item."""
    marks_only = i <= _MARKS and not any(token.word.isalpha() for token in tokens[:i])
    if not marks_only or j + 2 >= len(tokens) or tokens[j].low not in {",", "("}:
        return False
    for k in range(j + 1, min(j + _REACH, len(tokens))):
        low = tokens[k].low
        if low in {":", ")", "–", "—"}:
            return k > j + 2
        if not (low.isdigit() or low[:3] in _MONTHS or low in {",", "."}):
            return False
    return False


def inside_a_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Voice of Lango": one word behind "of" and a plain word with a capital, a part of a body's name."""
    if j - i > 1 or i <= _MARKS or tokens[i - 1].low != "of" or not tokens[i - 2].capital:
        return False
    told = either("people_words", "events_of", "kin", "circle", "occupations", "titles")
    return tokens[i - 2].low not in told and tokens[i - 3].word not in {".", "“", '"', ":"}


def behind_a_place_word(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "In An Phu", "outside Prey Veng": a place; "in Lin Bo's cell" is none."""
    owned = j < len(tokens) and tokens[j].low in {"'s", "'", "’"}
    return i > 0 and tokens[i - 1].low in _WHERE and not owned


def behind_kin(tokens: Sequence[Token], i: int) -> bool:
    """ "Her father X", "her father, the retired judge X"."""
    kin = either("people_words", "kin")
    for k in range(i - 1, max(i - 6, -1), -1):
        if tokens[k].low in kin:
            return k == i - 1 or tokens[k + 1].low == ","
        if tokens[k].low not in {",", "the", "a", "an"} and not tokens[k].word.islower():
            return False
    return False


_WHERE = frozenset("in inside outside near across around throughout".split())
