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
from habeas.law.wordings import HAN, PHRASES, articles, cited, form, in_han, plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from habeas.law.entries import Charge, Umbrella, Version
    from habeas.law.pack import Pack

_MARKED = re.compile(r"(?:art(?:icle|\.)?s?|section|第)\s*\d")
_LONGEST = 14
"""Words of a wording in which a name may stand."""
_CHARACTERS = 400
"""Characters of a wording; what is longer names no charge."""
_MOST = 8
"""Candidates shown."""
WHOLE = frozenset(("id", "name", "article"))
"""The ways of being found by a whole name."""
LOOSE = frozenset(("word of a name", "nearest"))
"""The ways of being no more than alike."""
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
                    if len(key.split()) > 1 or key in PHRASES:
                        self.long.add(key)


def namesakes(words: str, jurisdiction: str) -> tuple[str, ...]:
    """The ids of all charges that have exactly this name, for a wording that fits several."""
    return tuple(sorted(_exact(words, _index(load(jurisdiction), administrative=False))))


def match_charge(words: str, jurisdiction: str) -> str | None:
    """The id of the charge that ``words`` name in a jurisdiction, None when none or several fit."""
    index = _index(load(jurisdiction), administrative=False)
    if len(words) > _CHARACTERS:
        return None
    exact = _exact(words, index)
    if exact:
        return next(iter(exact)) if len(exact) == 1 else None
    if _MARKED.search(words.lower()) and len(found := _by_article(words, index, ())) == 1:
        return found.pop()
    inside = _inside(words, index)
    return inside.pop() if len(inside) == 1 else None


def look_up(
    words: str,
    pack: Pack,
    *,
    administrative: bool = False,
    on: date | None = None,
    until: date | None = None,
) -> LookUp:
    """What a wording means in a pack, as the law stood ``on`` a day, or from it ``until`` another
    where only the month or year is known.
    """
    if len(words) > _CHARACTERS:
        return LookUp(None, (), "none")
    days = () if on is None else (on, until or on)
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
        ("article", _by_article(words, index, days)),
        ("name in the wording", _inside(words, index)),
        ("part of a name", _most_of_a_name(words, index)),
        ("word of a name", _parts(words, index) | _words_in(words, index)),
    ):
        standing = _standing(found, index, days)
        if len(standing) == 1 and how != "word of a name":
            return LookUp(standing[0], (), how)
        if standing:
            return LookUp(None, tuple(standing), "several" if len(standing) > 1 else how)
    near = _standing(_nearest(words, index), index, days)
    return LookUp(None, tuple(near[:_MOST]), "nearest" if near else "none")


@cache
def _index(pack: Pack, *, administrative: bool) -> _Index:
    return _Index(pack.administrative if administrative else pack.charges)


def _standing(found: Iterable[str], index: _Index, days: tuple[date, ...]) -> list[Charge]:
    """The charges found, in the order of the pack, those in force on the days if any are given."""
    wanted = set(found)
    charges = [c for c in index.charges.values() if c.id in wanted]
    return [c for c in charges if not days or any(c.on(day) for day in days)] or charges


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


def _by_article(words: str, index: _Index, days: tuple[date, ...]) -> set[str]:
    """The charges whose article a wording cites, in the texts of the days if any are given."""
    numbers, laws = cited(words)
    if not numbers:
        return set()
    whole: set[str] = set()
    broad: set[str] = set()
    loose: set[str] = set()
    bare = {re.split("[(/]", one)[0] for one in numbers}
    for charge in index.charges.values():
        there = [then for day in days if (then := charge.on(day)) is not None]
        texts: list[Charge | Version] = [charge, *charge.versions]
        if there:
            texts = [*there]
        for text in texts:
            known = plain(text.article)
            if laws and not all(law in known for law in laws):
                continue
            own = articles(text.article)
            if numbers <= own and (known in numbers or laws or not known.isdecimal()):
                whole.add(charge.id)
            if any(one.partition("(")[0] in numbers for one in own):
                broad.add(charge.id)
            if not bare.isdisjoint(own):
                loose.add(charge.id)
    precise = {one for one in whole if plain(index.charges[one].article) in numbers}
    return precise or whole or broad or loose


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


def _most_of_a_name(words: str, index: _Index) -> set[str]:
    """The charge of whose name a wording is the greater part, if it is part of no other's name."""
    found = _parts(words, index)
    return found if len(found) == 1 and _parts(words, index, over=0.5) else set()


def _parts(words: str, index: _Index, *, over: float = 0.0) -> set[str]:
    """The charges of whose names a wording is a part, of more than that share of the name; one word
    in letters is too little for any share.
    """
    if HAN.search(words):
        bare = in_han(words)
        if len(bare) < 2:
            return set()
        whole = [name for name in index.han if bare in name and len(bare) > over * len(name)]
        return {one for name in whole for one in index.han[name]}
    tokens = frozenset(form(words).split())
    if not tokens or (over and len(tokens) < 2):
        return set()
    whole = [
        name
        for name in index.words
        if tokens <= frozenset(parts := name.split()) and len(tokens) > over * len(parts)
    ]
    return {one for name in whole for one in index.words[name]}


def _words_in(words: str, index: _Index) -> set[str]:
    """The charges with a name of one word that stands in a wording ("high treason")."""
    tokens = () if HAN.search(words) else form(words).split()
    return {one for token in tokens for one in index.words.get(token, ())}


def _nearest(words: str, index: _Index) -> set[str]:
    """The charges whose names are written much alike: slips of the pen."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what is not found needs it

    table, key = (index.han, in_han(words)) if HAN.search(words) else (index.words, form(words))
    if len(key) < 2:
        return set()
    found = process.extract(key, list(table), scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR)
    return {charge for name, _, _ in found for charge in table[name]}
