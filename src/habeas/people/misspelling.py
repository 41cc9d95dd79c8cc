"""Two names that differ and may be one misspelt: never taken for one, but asked about.

One letter wrong, missing, too many or changed about, also between characters and letters; one
character for another that sounds the same, or nearly (bin and bing, zhi and zi). Whatever names
are such a pair share one of :func:`slip_keys`, nearly always.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product
from operator import ne
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from habeas.names import mandarin
from habeas.names.chinese import han_readings
from habeas.names.chinese_pairs import spoken
from habeas.names.written import english_given, written
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.names.written import Form

_SHORTEST, _LONGEST = 6, 60
"""Letters of a name from which one that differs may be a misspelling, and up to which it has keys.
"""
_SHORT = 10
"""Letters up to which a third of a name says too little."""
_MOST_SOUNDS = 4


def misspelt(one: str, two: str) -> bool:
    """Whether any form of one name is a form of the other but for one letter or character."""
    theirs = _spellings(two)
    for a in _spellings(one):
        for b in theirs:
            if _one_apart(a, b):
                return True
    return False


@record
class _Spelling:
    """A form of a name: its script, its characters, its letters in one piece."""

    script: str
    han: str
    letters: tuple[str, ...]


@lru_cache(maxsize=131_072)
def _spellings(name: str) -> tuple[_Spelling, ...]:
    return tuple(
        _Spelling(form.script, form.han, tuple(sorted(_in_one_piece(form))))
        for form in written(name).forms
        if not form.redacted
    )


def _one_apart(a: _Spelling, b: _Spelling) -> bool:
    if a.script == b.script == "han":
        return _character_apart(a.han, b.han)
    if a.script != b.script and {a.script, b.script} != {"han", "latin"}:
        return False
    for x in a.letters:
        for y in b.letters:
            if _letter_apart(x, y):
                return True
    return False


def _character_apart(one: str, two: str) -> bool:
    if len(one) != len(two) or len(one) < 3:
        return False
    if sum(map(ne, one, two)) != 1:
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return bool(_sounds(apart[0][0]) & _sounds(apart[0][1]))


@lru_cache(maxsize=16_384)
def _sounds(char: str) -> frozenset[str]:
    """How a character sounds, without what is often confused: n and ng, z and zh."""
    return frozenset(
        one.replace("zh", "z").replace("ch", "c").replace("sh", "s").removesuffix("g")
        for one in mandarin.readings(char)
    )


def _in_one_piece(form: Form) -> set[str]:
    """The letters of a name in one piece, with and without an English name beside it, those of
    characters in pinyin with the surname first and last; only what is long enough for a slip.
    """
    if form.script == "han":
        found = set(spoken(form.han))
    else:
        parts = [part.letters for part in form.parts]
        found = {"".join(parts), "".join(one for one in parts if one not in english_given())}
    return {one for one in found if len(one) >= _SHORTEST}


def _letter_apart(one: str, two: str) -> bool:
    return abs(len(one) - len(two)) < 2 and OSA.distance(one, two, score_cutoff=1) == 1


def slip_keys(form: Form) -> frozenset[str]:
    """Keys of which two forms share one, nearly always, where they differ by one letter or
    character as :func:`misspelt` has it; others seldom do.

    The parts are taken in the order of the alphabet. Short names meet by what is left without one
    letter. Of a long one, a wrong letter leaves the first two thirds, the last two, or the first
    and the last third as they were, and two that changed places leave the same letters; how long a
    third is follows from the length, rounded so that one letter more or less meets. Where a wrong
    first letter changes the order of two parts, one is whole and the other ends as it did.
    """
    found = _by_sound(form.han) if form.script == "han" else set()
    for parts in _in_parts(form):
        length = sum(map(len, parts))
        if _SHORTEST <= length <= _SHORT + 1:
            found |= _without_one(parts)
        if _SHORT < length <= _LONGEST:
            found |= _thirds("".join(sorted(parts))) | _either_whole(parts)
    return frozenset(found)


def _in_parts(form: Form) -> set[tuple[str, ...]]:
    """The parts of a form, with and without an English name; characters in pinyin."""
    if form.script != "han":
        parts = tuple(part.letters for part in form.parts)
        return {parts, tuple(one for one in parts if one not in english_given())}
    found: set[tuple[str, ...]] = set()
    for reading in han_readings(form.han):
        given = "".join((mandarin.readings(s.letters) or ("",))[0] for s in reading.given)
        found |= {(family, given) for family in reading.surname_keys}
    return found


def _without_one(parts: tuple[str, ...]) -> set[str]:
    found = {f"z{''.join(sorted(parts))}"}
    for place, part in enumerate(parts):
        for at in range(len(part)):
            left = (*parts[:place], part[:at] + part[at + 1 :], *parts[place + 1 :])
            found.add(f"z{''.join(sorted(left))}")
    return found


def _thirds(letters: str) -> set[str]:
    found = {f"z{''.join(sorted(letters))}"}
    for length in {len(letters) // 2 * 2, (len(letters) - 1) // 2 * 2}:
        two = 2 * length // 3
        one = length - two
        found |= {
            f"z{length}{letters[:two]}-",
            f"z{length}-{letters[-two:]}",
            f"z{length}{letters[:one]}-{letters[-one:]}",
        }
    return found


def _either_whole(parts: tuple[str, ...]) -> set[str]:
    if len(parts) != 2:
        return set()
    one, two = parts
    return {f"z{one}/{two[-2:]}", f"z{two}/{one[-2:]}"}


def _by_sound(han: str) -> set[str]:
    if len(han) < 3 or len(han) > _SHORTEST:
        return set()
    ways = [sorted(_sounds(char))[:_MOST_SOUNDS] for char in han]
    return {f"y{' '.join(one)}" for one in islice(product(*ways), 2 * _MOST_SOUNDS)}
