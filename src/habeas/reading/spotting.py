"""Patterns that are tried only where a word stands which each of their matches holds.

Most patterns of a reader match in few sentences, and finding that out costs a regular expression far
more than a dictionary. All the words that the patterns of a language need are spotted in a sentence
in one pass; a pattern whose words are not there is neither tried nor, until it is, compiled. Besides
the words that a pattern names there are further ones that ``bench/needed.py`` has found in it. The
test suite proves from each pattern that it cannot match without its words.
"""

from __future__ import annotations

import json
import re
from functools import cache, cached_property, reduce
from hashlib import sha256
from importlib.resources import files
from operator import or_
from typing import TYPE_CHECKING, Generic, TypeVar

import ahocorasick_rs

from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGIT = "#"
"""Stands among needed words for any digit."""
_DIGIT = re.compile(r"\d")
_LATE = -1
"""The number of a pattern made after the first pass: its words are not looked for, it is tried everywhere."""


@record
class Stretch:
    """Characters ``start`` to ``end`` of a text, and the patterns whose needed words stand there."""

    characters: str
    start: int
    end: int
    possible: dict[int, None]
    """Their numbers in order, as the keys."""

    def of(self, characters: str) -> Stretch:
        """The same stretch of a text that holds no needed word which this one does not hold."""
        return Stretch(characters, self.start, self.end, self.possible)


Groups = tuple[tuple[str, ...], ...]


class Wording:
    """A pattern and what it needs: of each group of words at least one.

    ``needs`` are named with the pattern, ``further`` were found in it.
    """

    def __init__(self, pattern: str, flags: int, needs: Groups, number: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needs = needs
        self.further: Groups = ()
        self.number = number

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first tried."""
        return re.compile(self.pattern, self.flags)

    def possible(self, stretch: Stretch) -> bool:
        """Whether the words are there without which it cannot match."""
        return self.number in stretch.possible

    def search(
        self, stretch: Stretch, start: int | None = None, end: int | None = None
    ) -> re.Match[str] | None:
        """The first match in a stretch or a part of it."""
        if self.number not in stretch.possible:
            return None
        one = stretch.start if start is None else start
        return self.compiled.search(stretch.characters, one, stretch.end if end is None else end)

    def within(self, stretch: Stretch, words: str) -> re.Match[str] | None:
        """The first match in words that are cut from a stretch."""
        return self.compiled.search(words) if self.number in stretch.possible else None

    def finditer(
        self, stretch: Stretch, start: int | None = None, end: int | None = None
    ) -> Iterable[re.Match[str]]:
        """All matches in a stretch or a part of it, in order."""
        if self.number not in stretch.possible:
            return ()
        one = stretch.start if start is None else start
        return self.compiled.finditer(stretch.characters, one, stretch.end if end is None else end)

    def match(self, stretch: Stretch, start: int, end: int) -> re.Match[str] | None:
        """The match that begins exactly at ``start``, in a part of a stretch."""
        if self.number not in stretch.possible:
            return None
        return self.compiled.match(stretch.characters, start, end)


T = TypeVar("T")


class Family(Generic[T]):
    """Patterns that are tried one after another, each under a name of its own.

    To pass over those that cannot match costs nothing, however many there are.
    """

    def __init__(self, members: Iterable[tuple[T, Wording]]) -> None:
        every = tuple(members)
        self._members = {made.number: (name, made) for name, made in every if made.number != _LATE}
        self._late = [(name, made) for name, made in every if made.number == _LATE]

    def possible(self, stretch: Stretch) -> list[tuple[T, Wording]]:
        """The members whose needed words stand in a stretch, in their order."""
        members = self._members
        found = sorted(stretch.possible.keys() & members.keys())
        return [members[number] for number in found] + self._late


def possible(stretch: Stretch, patterns: Iterable[Wording]) -> list[Wording]:
    """Those of a few patterns whose needed words stand in a stretch, in the order given."""
    numbers = stretch.possible
    return [one for one in patterns if one.number in numbers]


class FirstOf:
    """Patterns that are searched for as if they were the branches of one.

    Of their matches the first counts, of two at one place that of the earlier pattern. Each is tried
    only where its own words stand, which those of one long pattern with branches hardly tell.
    """

    def __init__(self, branches: Iterable[Wording]) -> None:
        self._branches = tuple(branches)

    def search(self, stretch: Stretch) -> re.Match[str] | None:
        """The first match in a stretch."""
        first, possible = None, stretch.possible
        for made in self._branches:
            if made.number in possible:
                found = made.search(stretch)
                if found is not None and (first is None or found.start() < first.start()):
                    first = found
        return first

    def match(self, stretch: Stretch, start: int, end: int) -> re.Match[str] | None:
        """The match that begins exactly at ``start``, in a part of a stretch."""
        matches = (made.match(stretch, start, end) for made in self._branches)
        return next((match for match in matches if match is not None), None)


def mark(pattern: str, flags: int) -> str:
    """What tells a pattern from every other: the start of its SHA-256."""
    return sha256(f"{int(flags)} {pattern}".encode()).hexdigest()[:12]


@cache
def _further() -> dict[str, list[list[str]]]:
    """The further words that ``bench/needed.py`` has found in patterns, by their marks."""
    path = files("habeas.reading") / "data" / "needed.json"
    found: dict[str, list[list[str]]] = json.loads(path.read_text("utf-8"))
    return found


class Spotter:
    """The words that the patterns of one language need, and the pass that finds them.

    A word with a capital is looked for as it stands, another without regard to case; a blank
    stands for any white space; ``#`` for any digit.
    """

    def __init__(self) -> None:
        self.wordings: list[Wording] = []
        self._needs: _Needs | None = None

    def needing(self, pattern: str, *needs: str, flags: int = 0) -> Wording:
        """A pattern that needs of each of ``needs``, words set apart by ``|``, at least one."""
        groups = tuple(tuple(group.split("|")) for group in needs)
        number = len(self.wordings) if self._needs is None else _LATE
        made = Wording(pattern, flags, groups, number)
        if found := _further().get(mark(pattern, flags)):
            made.further = tuple(map(tuple, found))
        self.wordings.append(made)
        return made

    def stretch(self, characters: str, start: int, end: int) -> Stretch:
        """A stretch of a text with the patterns whose needed words stand in it."""
        if self._needs is None:
            self._needs = _Needs([one.needs + one.further for one in self.wordings])
        words = " ".join(characters[start:end].split())
        return Stretch(characters, start, end, self._needs.met(words))

    def whole(self, characters: str) -> Stretch:
        """A whole text as one stretch."""
        return self.stretch(characters, 0, len(characters))


class _Needs:
    """Which of many patterns find all they need among some words.

    Each first, second … group of needs of each pattern is a bit of a number, the first groups before
    the second ones; patterns with many groups come first, so that each row of bits is as long as there
    are patterns with so many. Each word knows the groups that it is enough for; a pattern is possible
    where all its groups are met.
    """

    def __init__(self, needs: list[Groups]) -> None:
        self._numbers = sorted(range(len(needs)), key=lambda number: -len(needs[number]))
        every = (1 << len(needs)) - 1
        self._rows: list[tuple[int, int]] = []
        """Of each row how many bits stand before it, and which patterns need nothing of it."""
        meets: dict[str, int] = {}
        before = 0
        for level in range(max(map(len, needs), default=0)):
            row = [number for number in self._numbers if len(needs[number]) > level]
            self._rows.append((before, every >> len(row) << len(row)))
            for place, number in enumerate(row, before):
                for word in needs[number][level]:
                    meets[word] = meets.get(word, 0) | 1 << place
            before += len(row)
        self._every = every
        self._digit = meets.pop(DIGIT, 0)
        self._exact = _Pass({w: meet for w, meet in meets.items() if w != w.lower()})
        self._folded = _Pass({w: meet for w, meet in meets.items() if w == w.lower()})

    def met(self, words: str) -> dict[int, None]:
        """The numbers of the patterns whose needs these words meet, in order."""
        met = self._exact.met(words) | self._folded.met(folded(words))
        if _DIGIT.search(words):
            met |= self._digit
        left = self._every
        for before, free in self._rows:
            left &= met >> before | free
        bits = f"{left:b}"[::-1]
        found = [_LATE]
        place = bits.find("1")
        while place >= 0:
            found.append(self._numbers[place])
            place = bits.find("1", place + 1)
        return dict.fromkeys(sorted(found))


class _Pass:
    """One automaton over needed words."""

    def __init__(self, words: dict[str, int]) -> None:
        self._meets = list(words.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(words)) if words else None

    def met(self, words: str) -> int:
        """The groups that the words found are enough for, overlapping ones too."""
        if self._automaton is None:
            return 0
        found = self._automaton.find_matches_as_indexes(words, overlapping=True)
        return reduce(or_, [self._meets[index] for index in {index for index, _, _ in found}], 0)


def folded(words: str) -> str:
    """Lower case as ``re.IGNORECASE`` compares: the long s is an s, the dotless i an i."""
    low = words.lower()
    if low.isascii():
        return low
    return low.replace("ſ", "s").replace("ı", "i").replace("i\u0307", "i")
