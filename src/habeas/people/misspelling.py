"""Two names that differ and may be one misspelt: never taken for one, but asked about.

One letter wrong, missing, too many or changed about, also between characters and letters; one
character for another that sounds the same, or nearly (bin and bing, zhi and zi).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from habeas.names import mandarin
from habeas.names.chinese_pairs import spoken
from habeas.names.written import english_given, written

if TYPE_CHECKING:
    from habeas.names.written import Form

_SHORTEST = 6
"""Letters of a name from which one that differs may be a misspelling."""


def misspelt(one: str, two: str) -> bool:
    """Whether any form of one name is a form of the other but for one letter or character."""
    return any(
        _one_apart(a, b)
        for a in written(one).forms
        for b in written(two).forms
        if not (a.redacted or b.redacted)
    )


def _one_apart(a: Form, b: Form) -> bool:
    if a.script == b.script == "han":
        return _character_apart(a.han, b.han)
    if a.script == b.script:
        return any(_letter_apart(x, y) for x in _letters(a) for y in _letters(b))
    if "han" in {a.script, b.script} and "latin" in {a.script, b.script}:
        han, latin = (a, b) if a.script == "han" else (b, a)
        return any(_letter_apart(x, y) for x in spoken(han.han) for y in _letters(latin))
    return False


def _character_apart(one: str, two: str) -> bool:
    if len(one) != len(two) or len(one) < 3:
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(apart) == 1 and bool(_sounds(apart[0][0]) & _sounds(apart[0][1]))


@lru_cache(maxsize=16_384)
def _sounds(char: str) -> frozenset[str]:
    """How a character sounds, without what is often confused: n and ng, z and zh."""
    return frozenset(
        one.replace("zh", "z").replace("ch", "c").replace("sh", "s").removesuffix("g")
        for one in mandarin.readings(char)
    )


def _letters(form: Form) -> set[str]:
    """The letters of a name in one piece, with and without an English name beside it."""
    parts = [part.letters for part in form.parts]
    return {"".join(parts), "".join(one for one in parts if one not in english_given())}


def _letter_apart(one: str, two: str) -> bool:
    long = min(len(one), len(two)) >= _SHORTEST and abs(len(one) - len(two)) < 2
    return long and OSA.distance(one, two, score_cutoff=1) == 1
