"""Spellings of Chinese: which syllables and which surnames letters may write in each of them."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from habeas.names import mandarin, southern
from habeas.names.tables import rows
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

MANDARIN = frozenset(("pinyin", "wade_giles", "spellings"))
SYSTEMS = ("pinyin", "wade_giles", "spellings", "hong_kong", "hokkien")
_LONGEST_SYLLABLE = 7


@record
class Syllable:
    """What some letters stand for: syllables of Mandarin, or characters; and by what it is compared."""

    letters: str
    keys: frozenset[str]
    tone: str


@record
class Surname:
    """What letters write as a surname: the surnames, and by what they are compared within the spelling."""

    names: frozenset[str]
    keys: frozenset[str]
    cost: float


@cache
def _table(system: str) -> Mapping[str, frozenset[str]]:
    if system == "hong_kong":
        return southern.cantonese()
    if system == "hokkien":
        return southern.hokkien()
    return {"pinyin": mandarin.pinyin, "wade_giles": mandarin.wade_giles}.get(
        system, mandarin.spellings
    )()


@cache
def _surname_tables() -> dict[str, dict[str, frozenset[str]]]:
    """By spelling: letters of a surname to the surnames they may write, in characters."""
    found: dict[str, dict[str, frozenset[str]]] = {system: {} for system in SYSTEMS}
    for system, letters, names in rows("surname_spellings"):
        found[system][letters] = frozenset(names.split())
    return found


def written_surnames(system: str, letters: str) -> frozenset[str]:
    """The surnames that letters may write in one spelling."""
    table = _surname_tables()[system]
    if system in MANDARIN:
        return table.get(letters) or table.get(letters.replace("'", ""), frozenset())
    return table.get(southern.form(system, letters), frozenset())


@lru_cache(maxsize=65_536)
def syllable(system: str, letters: str) -> Syllable | None:
    """What letters stand for as one syllable of a spelling."""
    if system in MANDARIN:
        keys = _table(system).get(letters)
    else:
        key = southern.form(system, letters)
        keys = _table(system).get(key)
        if keys:
            return Syllable(key, keys, "")
    return Syllable(letters, keys, "") if keys else None


@lru_cache(maxsize=65_536)
def segmented(system: str, letters: str) -> tuple[tuple[Syllable, ...], ...]:
    """The ways to cut letters into one or two syllables; an apostrophe may stand between them."""
    found: list[tuple[Syllable, ...]] = []
    whole = syllable(system, letters)
    if whole:
        found.append((whole,))
    for cut in range(1, min(len(letters), _LONGEST_SYLLABLE + 1)):
        first = syllable(system, letters[:cut].rstrip("'") if system == "pinyin" else letters[:cut])
        second = first and syllable(system, letters[cut:].lstrip("'"))
        if first and second:
            found.append((first, second))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16_384)
def surname(system: str, letters: str, by: str) -> Surname | None:
    """A surname spelled in one way (``by``), to be compared as another spelling (``system``) is."""
    names = written_surnames(by, letters)
    if not names:
        return None
    if system not in MANDARIN:
        return Surname(names, frozenset((southern.form(system, letters),)), 0.0)
    known = _table(system).get(letters) or _table(system).get(letters.replace("'", ""), frozenset())
    keys = frozenset(
        key
        for name in names
        for key in mandarin.surname_syllables(name)
        if by != system or len(name) > 1 or key in known
    )
    return Surname(names, keys, 0.0 if by == system else 4.0)


@lru_cache(maxsize=16_384)
def surname_ways(letters: str, *, double: bool) -> tuple[tuple[str, Surname], ...]:
    """The spellings in which letters write a surname; Hong Kong and Hokkien ones also before pinyin."""
    own = {system: written_surnames(system, letters) for system in SYSTEMS}
    if not any(own.values()):
        return ()
    found: list[tuple[str, Surname]] = []
    for system in SYSTEMS:
        for by in (system, "hong_kong", "hokkien") if system == "pinyin" else (system,):
            named = surname(system, letters, by) if own[by] else None
            if named and double:
                names = frozenset(name for name in named.names if len(name) == 2)
                named = Surname(names, named.keys, named.cost) if names else None
            if named and (by == system or not named.names <= own[system]):
                found.append((system, named))
    return tuple(found)
