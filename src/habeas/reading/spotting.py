"""Patterns that are tried only where a word stands which each of their matches holds.

Most patterns of a reader match in few sentences, and finding that out costs a regular expression far
more than a dictionary. All the words that the patterns of a language need are spotted in a sentence
in one pass; a pattern whose words are not there is neither tried nor, until it is, compiled. The
test suite proves from each pattern that it cannot match without its words.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

import ahocorasick_rs

from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

DIGIT = "#"
"""Stands among needed words for any digit."""
_ALWAYS = 1
_DIGIT_BIT = 2
_DIGIT = re.compile(r"\d")


@record
class Stretch:
    """Characters ``start`` to ``end`` of a text, and which needed words stand there."""

    characters: str
    start: int
    end: int
    spotted: int

    def of(self, characters: str) -> Stretch:
        """The same stretch of a text that holds no needed word which this one does not hold."""
        return Stretch(characters, self.start, self.end, self.spotted)


class Wording:
    """A pattern and what it needs: of each group of words at least one."""

    def __init__(self, pattern: str, flags: int, needs: tuple[tuple[str, ...], ...]) -> None:
        self.pattern = pattern
        self.flags = flags
        self.needs = needs
        self.masks: tuple[int, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The regular expression, compiled when it is first tried."""
        return re.compile(self.pattern, self.flags)

    def possible(self, stretch: Stretch) -> bool:
        """Whether the words are there without which it cannot match."""
        spotted = stretch.spotted
        return 0 not in [spotted & mask for mask in self.masks]

    def search(
        self, stretch: Stretch, start: int | None = None, end: int | None = None
    ) -> re.Match[str] | None:
        """The first match in a stretch or a part of it."""
        spotted = stretch.spotted
        for mask in self.masks:
            if not spotted & mask:
                return None
        one = stretch.start if start is None else start
        return self.compiled.search(stretch.characters, one, stretch.end if end is None else end)

    def finditer(
        self, stretch: Stretch, start: int | None = None, end: int | None = None
    ) -> Iterable[re.Match[str]]:
        """All matches in a stretch or a part of it, in order."""
        spotted = stretch.spotted
        for mask in self.masks:
            if not spotted & mask:
                return ()
        one = stretch.start if start is None else start
        return self.compiled.finditer(stretch.characters, one, stretch.end if end is None else end)

    def match(self, stretch: Stretch, start: int, end: int) -> re.Match[str] | None:
        """The match that begins exactly at ``start``, in a part of a stretch."""
        if not self.possible(stretch):
            return None
        return self.compiled.match(stretch.characters, start, end)


T = TypeVar("T")


class Family(Generic[T]):
    """Patterns that are tried one after another, each under a name of its own.

    The words spotted in a stretch lead to those that can match there: to pass over the others
    costs nothing, however many there are.
    """

    def __init__(self, members: Iterable[tuple[T, Wording]]) -> None:
        self._members = tuple(members)
        self._led_to: dict[int, list[int]] = {}
        self._mask = 0
        for place, (_, wording) in enumerate(self._members):
            leading = min(wording.masks, key=_commonness, default=_ALWAYS)
            self._mask |= leading
            while leading:
                rest = leading & (leading - 1)
                self._led_to.setdefault(leading ^ rest, []).append(place)
                leading = rest

    def possible(self, stretch: Stretch) -> list[tuple[T, Wording]]:
        """The members whose needed words stand in a stretch, in their order."""
        spotted, led_to, members = stretch.spotted, self._led_to, self._members
        places: set[int] = set()
        left = spotted & self._mask
        while left:
            rest = left & (left - 1)
            places.update(led_to[left ^ rest])
            left = rest
        return [
            members[place]
            for place in sorted(places)
            if 0 not in [spotted & mask for mask in members[place][1].masks]
        ]


def _commonness(mask: int) -> tuple[bool, int]:
    """How often one of some words stands in a stretch: any digit most, else by their number."""
    return bool(mask & (_ALWAYS | _DIGIT_BIT)), mask.bit_count()


class Spotter:
    """The words that the patterns of one language need, and the pass that finds them.

    A word with a capital is looked for as it stands, another without regard to case; a blank
    stands for any white space; ``#`` for any digit.
    """

    def __init__(self) -> None:
        self.wordings: list[Wording] = []
        self._bits: dict[str, int] = {}
        self._passes: tuple[_Pass, _Pass] | None = None

    def needing(self, pattern: str, *needs: str, flags: int = 0) -> Wording:
        """A pattern that needs of each of ``needs``, words set apart by ``|``, at least one."""
        groups = tuple(tuple(group.split("|")) for group in needs)
        made = Wording(pattern, flags, groups)
        made.masks = tuple(self._mask(group) for group in groups)
        self.wordings.append(made)
        return made

    def _mask(self, group: tuple[str, ...]) -> int:
        mask = 0
        for word in group:
            if word != DIGIT and word not in self._bits:
                if self._passes is not None:  # too late to be spotted: tried everywhere
                    return _ALWAYS
                self._bits[word] = 4 << len(self._bits)
            mask |= _DIGIT_BIT if word == DIGIT else self._bits[word]
        return mask

    def stretch(self, characters: str, start: int, end: int) -> Stretch:
        """A stretch of a text with the needed words that stand in it."""
        if self._passes is None:
            exact = {word: bit for word, bit in self._bits.items() if word != word.lower()}
            folded = {word: bit for word, bit in self._bits.items() if word not in exact}
            self._passes = _Pass(exact), _Pass(folded)
        exact_pass, folded_pass = self._passes
        words = " ".join(characters[start:end].split())
        spotted = _ALWAYS | exact_pass.spotted(words) | folded_pass.spotted(_folded(words))
        if _DIGIT.search(words):
            spotted |= _DIGIT_BIT
        return Stretch(characters, start, end, spotted)

    def whole(self, characters: str) -> Stretch:
        """A whole text as one stretch."""
        return self.stretch(characters, 0, len(characters))


class _Pass:
    """One automaton over needed words."""

    def __init__(self, bits: dict[str, int]) -> None:
        self._bits = list(bits.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(bits)) if bits else None

    def spotted(self, words: str) -> int:
        """The bits of the words found, overlapping ones too."""
        if self._automaton is None:
            return 0
        found, bits = 0, self._bits
        for index, _, _ in self._automaton.find_matches_as_indexes(words, overlapping=True):
            found |= bits[index]
        return found


def _folded(words: str) -> str:
    """Lower case as ``re.IGNORECASE`` compares: the long s is an s, the dotless i an i."""
    low = words.lower()
    if low.isascii():
        return low
    return low.replace("ſ", "s").replace("ı", "i").replace("i\u0307", "i")
