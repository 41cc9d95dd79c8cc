"""Mandarin: how characters are read, and which letters write which syllable.

A syllable is named by its pinyin without tone, ``v`` for ü. The same letters may stand for several:
``chang`` is one syllable in pinyin and, its apostrophe lost, two in Wade-Giles.
"""

from __future__ import annotations

from functools import cache

from habeas.names.tables import lines, rows, surname_readings


@cache
def _table() -> dict[str, str]:
    """Readings of a character, the usual one first, tones as digits."""
    return {line[0]: line[2:] for line in lines("pinyin")}


@cache
def _toned(char: str) -> tuple[str, ...]:
    return tuple(_table().get(char, "").split())


@cache
def readings(char: str) -> tuple[str, ...]:
    """The syllables that a character may be read as, without tones, the usual first."""
    found = dict.fromkeys(one[:-1] for one in _toned(char))
    return tuple(one for one in found if one in syllables())


@cache
def tones(char: str, syllable: str) -> str:
    """The tones that a character has when read as a syllable, as digits."""
    return "".join(one[-1] for one in _toned(char) if one[:-1] == syllable)


@cache
def surname_syllables(surname: str) -> tuple[str, ...]:
    """The readings of a surname, joined, the usual first."""
    known = surname_readings().get(surname)
    if known:
        return known
    parts = [readings(char)[:1] for char in surname]
    return ("".join(part[0] for part in parts),) if all(parts) else ()


@cache
def syllables() -> frozenset[str]:
    """Every syllable of Mandarin."""
    return frozenset(row[0] for row in rows("wade_giles"))


@cache
def pinyin() -> dict[str, frozenset[str]]:
    """Letters of pinyin to syllables: ü also as v, u and yu."""
    found: dict[str, set[str]] = {}
    for syllable in syllables():
        for letters in (syllable, syllable.replace("v", "u"), syllable.replace("v", "yu")):
            found.setdefault(letters, set()).add(syllable)
    return {letters: frozenset(several) for letters, several in found.items()}


@cache
def wade_giles() -> dict[str, frozenset[str]]:
    """Letters of Wade-Giles to syllables, with and without its apostrophes and diaereses."""
    found: dict[str, set[str]] = {}
    for syllable, exact in rows("wade_giles"):
        for letters in (exact, exact.replace("v", "u")):
            found.setdefault(letters, set()).add(syllable)
            found.setdefault(letters.replace("'", ""), set()).add(syllable)
    return {letters: frozenset(several) for letters, several in found.items()}


@cache
def spellings() -> dict[str, frozenset[str]]:
    """Letters of any usage for Mandarin, passports and post offices too, to syllables."""
    found: dict[str, set[str]] = {}
    for table in (pinyin(), wade_giles()):
        for letters, several in table.items():
            found.setdefault(letters, set()).update(several)
    for syllable, others in rows("mandarin_spellings"):
        for letters in others.split():
            found.setdefault(letters, set()).add(syllable)
    return {letters: frozenset(several) for letters, several in found.items()}
