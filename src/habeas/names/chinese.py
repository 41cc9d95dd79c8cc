"""How a written name can be read as a Chinese one: surname, given name, what else, in which spelling.

Several readings come out, each with a cost in bits for how unusual it would be: ``Chang Weiping`` is
pinyin at no cost and Wade-Giles at some, since that is written with a hyphen.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from habeas.names import mandarin
from habeas.names.spelling import (
    MANDARIN,
    SYSTEMS,
    Surname,
    Syllable,
    segmented,
    surname,
    surname_ways,
    syllable,
)
from habeas.names.tables import known_forms, surname_words, surnames
from habeas.names.written import english_given
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.names.written import Form, Part

_MOST, _UNLIKELY = 8, 7.0
"""Readings kept of one name, and how many bits above the least unusual one a reading is dropped."""
_UNMISTAKABLE = ("x", "q", "zh", "ji", "ju", "uo", "ong", "ian")
"""Letters that pinyin has and Wade-Giles has not."""


@record
class Reading:
    """One way to read a name as Chinese. Surnames are in characters; ``han`` names have both so."""

    system: str
    surnames: frozenset[str]
    surname_keys: frozenset[str]
    given: tuple[Syllable, ...]
    besides: tuple[str, ...]
    cost: float
    surname_tone: str


@lru_cache(maxsize=16_384)
def han_readings(han: str) -> tuple[Reading, ...]:
    """The readings of a name in characters: compound surname, surname, a husband's surname before it."""
    found = []
    for size in (2, 1):
        surname, given = han[:size], han[size:]
        if surname in surnames() and (1 <= len(given) <= 2 or (not given and size == 1)):
            found.append(
                _of_characters(
                    surname, given, (), 0.0 if size == 2 or han[:2] not in surnames() else 3.0
                )
            )
    if not found and len(han) in {2, 3} and not foreign_looking(han):
        found.append(_of_characters(han[0], han[1:], (), 2.0))
    if len(han) == 4 and han[0] in surnames() and han[1] in surnames():
        found.append(_of_characters(han[1], han[2:], (han[0],), 2.0))
        found.append(_of_characters(han[0], han[2:], (han[1],), 3.0))
    return tuple(found)


def foreign_looking(han: str) -> bool:
    """Whether characters are marked or known as a name of another people."""
    return "·" in han or "某" in han or any(han[:size] in known_forms() for size in (2, 3))


def _of_characters(surname: str, given: str, besides: tuple[str, ...], cost: float) -> Reading:
    keys = frozenset(mandarin.surname_syllables(surname))
    tone = mandarin.tones(surname, next(iter(keys))) if len(surname) == 1 and keys else ""
    syllables = tuple(Syllable(char, frozenset(char), "") for char in given)
    return Reading("han", frozenset((surname,)), keys, syllables, besides, cost, tone)


def letter_readings(form: Form) -> tuple[Reading, ...]:
    """The readings of a name in letters, the least unusual first."""
    if form.readings is None:
        form.readings = _letter_readings(form)
    return form.readings


def _letter_readings(form: Form) -> tuple[Reading, ...]:
    parts = form.parts
    if form.script != "latin" or not 1 <= len(parts) <= 7 or form.redacted:
        return ()
    found = _joined(parts[0]) if len(parts) == 1 else _parted(form)
    found = sorted(dict.fromkeys(found), key=lambda one: one.cost)
    return tuple(one for one in found[:_MOST] if one.cost <= found[0].cost + _UNLIKELY)


def _pinyin_only(form: Form) -> bool:
    """Whether letters are of a kind that no southern spelling has."""
    return any(mark in part.letters for part in form.parts for mark in ("x", "q", "zh"))


def _joined(part: Part) -> list[Reading]:
    """ "gaozhisheng": surname and given name in one piece, in pinyin."""
    found: list[Reading] = []
    letters = latin(part)
    for cut in range(2, min(len(letters) - 1, 10)):
        named = surname("pinyin", letters[:cut], "pinyin")
        if named:
            ways = segmented("pinyin", letters[cut:])
            found += [_reading("pinyin", named, given, (), 2.0) for given in ways]
    return found


def _parted(form: Form) -> list[Reading]:
    """The readings with each part, or two parts, as the surname."""
    parts = form.parts
    northern = _pinyin_only(form)
    found = []
    for size in (2, 1):
        for at in range(len(parts) - size + 1):
            letters = "".join(latin(part) for part in parts[at : at + size])
            for system, named in surname_ways(letters, double=size == 2):
                if not northern or system in MANDARIN:
                    found += _around(system, form, named, at, size)
    return found


def _around(system: str, form: Form, named: Surname, at: int, size: int) -> list[Reading]:
    """The readings in which the surname stands at one place: the given name after it, or before."""
    parts = form.parts
    before, after = parts[:at], parts[at + size :]
    found = []
    for given, rest in _given(system, after, after=True):
        besides = (*before, *rest)
        if _plausible(given, before, rest) and len(besides) <= 3:
            cost = _cost(system, form, named, given) + _unread(system, besides)
            cost += _torn(parts, at, size, len(after) - len(rest))
            found.append(_reading(system, named, given, _plain(besides), cost, parts[at]))
    if form.surname_first or not before:
        return found
    for given, rest in _given(system, before, after=False):
        if given and len(rest) + len(after) <= 2:
            besides = (*rest, *after)
            cost = _cost(system, form, named, given) + 0.5 + _unread(system, besides)
            cost += _torn(parts, at - len(before) + len(rest), len(before) - len(rest), size)
            found.append(_reading(system, named, given, _plain(besides), cost, parts[at]))
    return found


def _plausible(
    given: tuple[Syllable, ...], before: tuple[Part, ...], rest: tuple[Part, ...]
) -> bool:
    """Whether something stands beside the surname, on one side of it where no given name does."""
    return bool(given) or (bool(before) != bool(rest))


def _given(
    system: str, parts: tuple[Part, ...], *, after: bool
) -> list[tuple[tuple[Syllable, ...], tuple[Part, ...]]]:
    """Given names of one or two syllables next to the surname, and the parts left over."""
    found: list[tuple[tuple[Syllable, ...], tuple[Part, ...]]] = []
    near = parts[:2] if after else parts[-2:]
    for size in range(len(near), 0, -1):
        taken = parts[:size] if after else parts[len(parts) - size :]
        rest = parts[size:] if after else parts[: len(parts) - size]
        ways = [segmented(system, latin(part)) for part in taken]
        if not all(ways):
            continue
        if (
            size == 1
            and taken[0].letters in english_given()
            and (len(ways[0][0]) == 2 or len(taken[0].letters) > 4)
        ):
            continue
        marked = not all(part.marked.isascii() for part in taken)
        for chosen in product(*ways):
            given = chosen[0] if size == 1 else chosen[0] + chosen[1]
            if len(given) <= 2:
                found.append((_all_toned(chosen, taken) if marked else given, rest))
        if found:
            break
    if not found or len(found[0][0]) == 1:
        found.append(((), parts))
    return found


def _all_toned(
    chosen: tuple[tuple[Syllable, ...], ...], taken: tuple[Part, ...]
) -> tuple[Syllable, ...]:
    return tuple(_toned(s, taken, place) for place, way in enumerate(chosen) for s in way)


def _toned(one: Syllable, taken: tuple[Part, ...], place: int) -> Syllable:
    marks = tone_marks(taken[place].marked)
    if not marks:
        return one
    index = latin(taken[place]).replace("'", "").find(one.letters.replace("'", ""))
    tone = "".join(t for at, t in marks if index <= at < index + len(one.letters))
    return Syllable(one.letters, one.keys, tone[:1])


@lru_cache(maxsize=16_384)
def tone_marks(marked: str) -> tuple[tuple[int, str], ...]:
    """The tone marks of letters with the letter they stand on: place, tone."""
    found, place = [], -1
    for c in marked:
        if c in _TONES:
            found.append((place, _TONES[c]))
        elif c.isalpha():
            place += 1
    return tuple(found)


_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def latin(part: Part) -> str:
    """The letters of a part in a Chinese name: ü as v."""
    if part.marked.isascii() or "u\u0308" not in _untoned(part.marked):
        return part.letters
    return _umlauted(part.marked)


@lru_cache(maxsize=16_384)
def _untoned(marked: str) -> str:
    return "".join(c for c in marked if c not in _TONES)


@lru_cache(maxsize=16_384)
def _umlauted(marked: str) -> str:
    kept = _untoned(marked).replace("u\u0308", "v")
    return "".join(c for c in kept if c.isascii())


def _plain(parts: tuple[Part, ...]) -> tuple[str, ...]:
    return tuple(sorted([part.letters for part in parts])) if parts else ()


def _torn(parts: tuple[Part, ...], at: int, size: int, given: int) -> float:
    """The cost of a border between surname, given name and what is beside them inside a hyphened word."""
    cost = 0.0
    for place in (at, at + size, at + size + given) if given else (at, at + size):
        if 0 < place < len(parts) and parts[place - 1].word == parts[place].word:
            cost += 3.0
    return cost


def _unread(system: str, besides: tuple[Part, ...]) -> float:
    """The cost of leaving parts beside the Chinese name that could be syllables of it."""
    cost = 0.0
    for part in besides:
        letters = latin(part)
        if part.letters not in english_given():
            cost += 4.0 if segmented(system, letters) else 2.5 if _read_by_any(letters) else 0.0
    return cost


@lru_cache(maxsize=16_384)
def _read_by_any(letters: str) -> bool:
    """Whether letters are one syllable of any spelling."""
    return any(syllable(system, letters) for system in SYSTEMS)


def _style(form: Form) -> tuple[str, bool, bool]:
    """The letters of a form, whether it has a hyphen, whether letters that only pinyin has."""
    letters = "".join(part.letters for part in form.parts)
    hyphen = len({part.word for part in form.parts}) < len(form.parts)
    form.style = letters, hyphen, any(mark in letters for mark in _UNMISTAKABLE)
    return form.style


def _cost(system: str, form: Form, named: Surname, given: tuple[Syllable, ...]) -> float:
    """How unusual a reading is, from hyphens, letters and the kind of surname."""
    letters, hyphen, pinyin = form.style or _style(form)
    cost, names = 0.0, named.names
    if system == "pinyin":
        cost = 2.0 if hyphen and not pinyin else 0.0
    elif system == "wade_giles":
        joined = len(given) == 2 and not hyphen and len(form.parts) == 2
        cost = (4.0 if joined else 2.0 if not hyphen else 0.0) + 6.0 * (
            "zh" in letters or "x" in letters or "q" in letters
        )
    elif system == "spellings":
        cost = 2.0 + 2.0 * (not hyphen) + 4.0 * ("zh" in letters)
    else:
        cost = (
            (1.0 if hyphen else 4.0 if len(given) == 2 and len(form.parts) == 2 else 2.5)
            + 1.5 * (system == "hokkien")
            + 4.0 * ("zh" in letters or "x" in letters)
        )
    return (
        cost
        + named.cost
        + (1.5 if names <= _weak() else 0.0)
        + (2.0 if len(given) == 1 and any(len(n) == 2 for n in names) else 0.0)
    )


@cache
def _weak() -> frozenset[str]:
    """Surnames that are usual words too."""
    return frozenset(surname_words()["weak"])


def _reading(
    system: str,
    named: Surname,
    given: tuple[Syllable, ...],
    besides: tuple[str, ...],
    cost: float,
    part: Part | None = None,
) -> Reading:
    marks = () if part is None or part.marked.isascii() else tone_marks(part.marked)
    return Reading(
        system, named.names, named.keys, given, besides, cost, marks[0][1] if marks else ""
    )
