"""Persons picked by their age: "the 41-year-old", "the younger woman", "the elder brother"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.persons.belonging import called_by
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.vocabulary import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View

_BEHIND = re.compile(
    r"\s*(?:\([^)\d]{1,30}\)\s*)?(?:,\s+(?:aged\s+|who\s+is\s+)?(?P<age>\d{1,2})(?=\s*[,.;)]|\s+and\b)|\((?P<in>\d{1,2})\))"
)
_YEARS = re.compile(r"\b(?P<age>\d{1,2})\s?[-\u2011]\s?year[-\u2011]olds?")
_YOUNGER = frozenset(("younger", "youngest"))
_ELDER = frozenset(("elder", "older", "eldest", "oldest"))
_CALLED_SO = re.compile(
    r"\b(?:(?P<young>youngest|younger)|eld(?:er|est)|old(?:er|est))\s+(?:brother|sister|sibling|son|daughter|twin|cousin)\s*,?\s*$"
    r"|\b[Tt]he\s+(?:(?P<young_one>younger)|elder|older)\s*,\s*$"
)
_NEAR = 40
_PAIR = 2


def learn_age(view: View, index: int) -> None:
    """ "Ana Roe, 34", "the 34-year-old Ana Roe", "his younger brother, Ivo": how old, or the younger."""
    chunk, traits = view.chunks[index], view.discourse.traits
    if len(chunk.mentions) != 1:
        return
    mention = chunk.mentions[0]
    told = _BEHIND.match(view.characters, mention.end, view.sentence.end)
    years = _YEARS.search(" ".join(chunk.low))
    if told or years:
        age = (told["age"] or told["in"]) if told else years["age"] if years else ""
        traits.ages.setdefault(mention.person, int(age))
    before = view.characters[max(view.sentence.start, mention.start - _NEAR) : mention.start]
    if kin := _CALLED_SO.search(before):
        (traits.younger if kin["young"] or kin["young_one"] else traits.elder).add(mention.person)


def by_age(view: Nouns, j: int) -> Referent | None:
    """Whom an age means: the one who is told to be so old, else somebody who is not told to be of another age."""
    low = view.chunks[j].low
    if low[0] != "the" or len(low) < _PAIR:
        return None
    if set(low) & (_YOUNGER | _ELDER):
        found = _of_two(view, low)
        if found is None and low[-1] in _YOUNGER | _ELDER:  # "the younger", of two without names
            return Referent(open=True, count=1, head=low[-1], first=j, last=j)
        return None if found is None else Referent((found,), head=low[-1], first=j, last=j)
    if low[-1] in _YOUNG and view.discourse.traits.ages:
        return _young(view, j)
    years = _YEARS.search(" ".join(low))
    if years is None or not view.discourse.traits.ages:
        return None
    return _so_old(view, j, int(years["age"]))


_YOUNG = frozenset("teenager teen minor juvenile adolescent schoolboy schoolgirl".split())
_GROWN = 20


def _young(view: Nouns, j: int) -> Referent | None:
    """ "The teenager": the one told to be so young, and nobody of those told to be grown up."""
    ages, head = view.discourse.traits.ages, view.chunks[j].low[-1]
    young = [p for p, own in ages.items() if own < _GROWN]
    if len(young) == 1:
        return Referent((young[0],), head=head, first=j, last=j)
    grown = not young and view.discourse.cases <= set(ages)
    return Referent(open=True, count=1, head=head, first=j, last=j) if grown else None


def _so_old(view: Nouns, j: int, age: int) -> Referent | None:
    ages, head = view.discourse.traits.ages, view.chunks[j].low[-1]
    same = [p for p, own in ages.items() if own == age]
    if len(same) == 1:
        return Referent((same[0],), head=head, first=j, last=j)
    others = [p for p, own in ages.items() if abs(own - age) > 1]
    return view.discourse.one("the", at=j, besides=others) if others and not same else None


def younger_of_name(view: Nouns, j: int) -> Referent | None:
    """ "The younger Mok", where two are called so: the younger by their ages, else it is left open which."""
    chunk = view.chunks[j]
    said = set(chunk.low[:2]) & (_YOUNGER | _ELDER)
    if chunk.low[0] != "the" or not said or len(chunk.low) != _PAIR + 1:
        return None
    name = view.tokens[chunk.last - 1].word
    alike = view.discourse.registry.bearing(folded(name))
    ages = view.discourse.traits.ages
    if len(alike) != _PAIR:
        return None
    if not all(p in ages for p in alike):
        return Referent(open=True, candidates=tuple(alike), count=1, head=chunk.low[-1])
    first, second = sorted(alike, key=lambda p: ages[p])
    return Referent((first if said & _YOUNGER else second,), head=chunk.low[-1], first=j, last=j)


def _of_two(view: Nouns, low: Sequence[str]) -> int | None:
    """The younger or the elder of two siblings, or of the latest two whose ages are told."""
    traits, young = view.discourse.traits, bool(set(low) & _YOUNGER)
    marked, other = (traits.younger, traits.elder) if young else (traits.elder, traits.younger)
    gender = called_by(low[-1])
    entries = view.discourse.registry.entries
    alike = [p for p in marked if gender is None or entries[p].gender in {None, gender}]
    if len(alike) == 1:
        return alike[0]
    relatives = {**view.discourse.kin_of, **view.discourse.related}
    if not alike and len(other) == 1:
        (one,) = other
        whose = relatives.get(one, ("", -1))[1]
        pairs = [s for s in view.discourse.sets[-4:] if len(s) == _PAIR and one in s]
        if whose < 0 and pairs:  # "the elder, Ana, was let go. The younger …", of two
            return next(p for p in pairs[-1] if p != one)
        return whose if whose >= 0 else None
    for known in (*reversed(view.discourse.sets[-4:]), tuple(view.discourse.all_people)):
        pair = [p for p in known if gender is None or entries[p].gender in {None, gender}]
        if len(pair) == _PAIR and all(p in traits.ages for p in pair):
            first, second = sorted(pair, key=lambda p: traits.ages[p])
            return first if young else second
    return None
