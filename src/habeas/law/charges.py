"""Which charge of a pack a wording means.

Words are brought to one form (wordings.py) and compared with the names in the pack; an article
number decides by itself. Several charges that fit equally give none: nothing is guessed.
``match_charge`` is for reading, where only a whole name counts; ``look_up`` also tries parts of
names and names the candidates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from habeas.law.pack import load
from habeas.law.wordings import HAN, articles, cited, form, in_han, plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from habeas.law.entries import Charge, Umbrella, Version
    from habeas.law.pack import Pack

_MARKED = re.compile(r"(?:art(?:icle|\.)?s?|section|第)\s*\d")
_LONGEST = 14
"""Words of a wording in which a name may stand."""
_MOST = 8
"""Candidates shown."""
_NEAR = 82
"""Likeness, of 100, from which a name is shown as near."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """What a wording means: one charge, or the candidates, or neither.

    ``how`` a charge was found: ``id``, ``name``, ``article``, ``name in the wording`` or ``part of
    a name``; what candidates are: ``several``, ``word of a name``, ``nearest``, ``umbrella``; or
    ``none``.
    """

    charge: Charge | None
    candidates: tuple[Charge, ...]
    how: str
    umbrella: Umbrella | None = None


class _Index:
    """The names of the charges of a pack, in one form."""

    def __init__(self, charges: Iterable[Charge]) -> None:
        self.charges = {c.id: c for c in charges if not c.aggravator}
        self.words: dict[str, set[str]] = {}
        self.long: set[str] = set()
        self.han: dict[str, set[str]] = {}
        for charge in self.charges.values():
            for name in (*charge.names, *charge.english, *charge.variants):
                if HAN.search(name):
                    self.han.setdefault(in_han(name), set()).add(charge.id)
                elif key := form(name):
                    self.words.setdefault(key, set()).add(charge.id)
                    if len(key.split()) > 1 or len(name.split()) > 1:
                        self.long.add(key)


def namesakes(words: str, jurisdiction: str) -> tuple[str, ...]:
    """The ids of all charges that have exactly this name, for a wording that fits several."""
    return tuple(sorted(_exact(words, _index(load(jurisdiction), administrative=False))))


def match_charge(words: str, jurisdiction: str) -> str | None:
    """The id of the charge that ``words`` name in a jurisdiction, None when none or several fit."""
    index = _index(load(jurisdiction), administrative=False)
    exact = _exact(words, index)
    if exact:
        return next(iter(exact)) if len(exact) == 1 else None
    if _MARKED.search(words.lower()) and len(found := _by_article(words, index, None)) == 1:
        return found.pop()
    inside = _inside(words, index)
    return inside.pop() if len(inside) == 1 else None


def look_up(
    words: str, pack: Pack, *, administrative: bool = False, on: date | None = None
) -> LookUp:
    """What a wording means in a pack, as the law stood ``on`` a day if one is given."""
    index = _index(pack, administrative=administrative)
    everything = pack.administrative if administrative else pack.charges
    wanted = words.strip()
    by_id = [c for c in everything if c.id == wanted] or [
        c for c in everything if c.id.lower() == wanted.lower()
    ]
    if len(by_id) == 1:
        return LookUp(by_id[0], (), "id")
    if not administrative and (umbrella := _umbrella(words, pack)):
        listed = [index.charges[one] for one in umbrella.charges if one in index.charges]
        return LookUp(None, tuple(listed), "umbrella", umbrella)
    for how, found in (
        ("name", _exact(words, index)),
        ("article", _by_article(words, index, on)),
        ("name in the wording", _inside(words, index)),
        ("part of a name", _parts(words, index)),
    ):
        standing = _standing(found, index, on)
        if len(standing) == 1:
            if how == "part of a name" and _thin(words):
                return LookUp(None, tuple(standing), "word of a name")
            return LookUp(standing[0], (), how)
        if standing:
            return LookUp(None, tuple(standing), "several")
    near = _standing(_nearest(words, index), index, on)
    return LookUp(None, tuple(near[:_MOST]), "nearest" if near else "none")


@cache
def _index(pack: Pack, *, administrative: bool) -> _Index:
    return _Index(pack.administrative if administrative else pack.charges)


def _standing(found: Iterable[str], index: _Index, on: date | None) -> list[Charge]:
    """The charges found, in the order of the pack, those in force on a day if one is given."""
    wanted = set(found)
    charges = [c for c in index.charges.values() if c.id in wanted]
    return [c for c in charges if on is None or c.on(on) is not None] or charges


def _umbrella(words: str, pack: Pack) -> Umbrella | None:
    key = in_han(words) if HAN.search(words) else form(words)
    for one in pack.umbrellas:
        names = (*one.names, *one.english)
        if key in {in_han(n) if HAN.search(n) else form(n) for n in names}:
            return one
    return None


def _exact(words: str, index: _Index) -> set[str]:
    if HAN.search(words):
        return set(index.han.get(in_han(words), ()))
    return set(index.words.get(form(words), ()))


def _by_article(words: str, index: _Index, on: date | None) -> set[str]:
    """The charges whose article a wording cites, in the text of a day if one is given."""
    numbers, laws = cited(words)
    if not numbers:
        return set()
    whole: set[str] = set()
    broad: set[str] = set()
    for charge in index.charges.values():
        there = charge.on(on) if on else charge
        texts: list[Charge | Version] = [charge, *charge.versions]
        if on and there:
            texts = [there]
        for text in texts:
            known = plain(text.article)
            if laws and not all(law in known for law in laws):
                continue
            own = articles(text.article)
            if numbers <= own and (known in numbers or laws or not known.isdecimal()):
                whole.add(charge.id)
            if any(one.partition("(")[0] in numbers for one in own):
                broad.add(charge.id)
    precise = {one for one in whole if plain(index.charges[one].article) in numbers}
    return precise or whole or broad


def _inside(words: str, index: _Index) -> set[str]:
    """The charges whose name stands in a longer wording; of names that overlap the longest.

    Several names of one charge decide for it.
    """
    found = _inside_han(words, index) if HAN.search(words) else _inside_words(words, index)
    if not found:
        return set()
    return set.intersection(*found) or set.union(*found)


def _inside_han(words: str, index: _Index) -> list[set[str]]:
    bare = in_han(words)
    kept: list[str] = []
    for name in sorted(index.han, key=len, reverse=True):
        if len(name) > 2 and name in bare and not any(name in other for other in kept):
            kept.append(name)
    return [index.han[name] for name in kept]


def _inside_words(words: str, index: _Index) -> list[set[str]]:
    tokens = frozenset(form(words).split())
    if len(tokens) > _LONGEST:
        return []
    kept: list[tuple[frozenset[str], set[str]]] = []
    named = [(frozenset(name.split()), index.words[name]) for name in index.long]
    fitting = [one for one in named if one[0] <= tokens]
    for parts, charges in sorted(fitting, key=lambda one: -len(one[0])):
        if not any(parts & other and len(parts) < len(other) for other, _ in kept):
            kept.append((parts, charges))
    return [charges for _, charges in kept]


def _parts(words: str, index: _Index) -> set[str]:
    """The charges of whose names a wording is a part."""
    if HAN.search(words):
        bare = in_han(words)
        if len(bare) < 2:
            return set()
        return {one for name, charges in index.han.items() if bare in name for one in charges}
    tokens = frozenset(form(words).split())
    if not tokens:
        return set()
    return {
        one
        for name, charges in index.words.items()
        if tokens <= frozenset(name.split())
        for one in charges
    }


def _thin(words: str) -> bool:
    """Whether a wording is too little to decide: one word in letters."""
    return not HAN.search(words) and len(form(words).split()) < 2


def _nearest(words: str, index: _Index) -> set[str]:
    """The charges whose names are written much alike: slips of the pen."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what is not found needs it

    table, key = (index.han, in_han(words)) if HAN.search(words) else (index.words, form(words))
    if len(key) < 2:
        return set()
    found = process.extract(key, list(table), scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR)
    return {charge for name, _, _ in found for charge in table[name]}
