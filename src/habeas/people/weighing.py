"""Whether two persons of two documents are one: evidence in bits, a verdict, reasons in words.

Names and what else agrees are added up against how many persons the register holds. Only strong
evidence of two kinds joins; names alone never do. That a redacted or pseudonymous person is a named
one is never proposed, whatever agrees.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from math import log2
from typing import TYPE_CHECKING

from habeas.names.comparing import compare
from habeas.names.folding import folded
from habeas.names.outcome import Verdict as NameVerdict
from habeas.people.agreeing import grounds
from habeas.people.ground import Ground
from habeas.people.known_by import NameKind
from habeas.people.misspelling import misspelt
from habeas.people.name_keys import name_keys
from habeas.people.weights import always_asked_keys, table
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from habeas.people.known_by import KnownBy

_SUPPOSED = 2_000
"""Persons that the estimate of how common a name is weighs as, beside those of the register."""
_MOST_OF_A_NAME = 26.0
_MOST_NAMES = 3
_NOBODY: dict[str, int] = {}
_KEPT_BACK = frozenset((NameKind.REDACTED, NameKind.PSEUDONYM))
_folded = lru_cache(maxsize=131_072)(folded)


class Verdict(StrEnum):
    """What is done about two persons."""

    JOIN = "join"
    ASK = "ask"
    APART = "apart"


@record
class Weighed:
    """Two persons weighed: bits above zero speak for their being one, and ``kinds`` of evidence
    that do; reasons in words, each with its bits; what follows.
    """

    bits: float
    kinds: tuple[str, ...]
    because: tuple[str, ...]
    verdict: Verdict


@record
class NameEvidence:
    """What two names say: bits, reasons, whether they are one name or nearly one, and why only a
    researcher may decide ("" where not so).
    """

    bits: float
    because: tuple[str, ...]
    same: bool
    near: bool
    asked: str
    names: tuple[str, str]


def weigh(
    left: KnownBy, right: KnownBy, *, persons: int, bearers: Mapping[str, int] | None = None
) -> Weighed:
    """Weigh whether two persons of two documents are one; which comes first makes no difference.

    ``persons`` is how many the register holds. ``bearers`` says how many of them share a key of a
    name (as :func:`habeas.people.keys.keys` gives it), a dated step (``arrest 2024-05-03``) or a
    companion (``beside oskar villner``); what it lacks counts as one, or is not known for a name.
    """
    prior = 0.0 - log2(max(1, persons))
    hidden = _never_proposed(left, right)
    if hidden:
        return Weighed(round(prior, 1), (), (hidden,), Verdict.APART)
    name = _names(left, right)
    if not (name.same or name.near):
        bits = round(name.bits + prior, 1)
        return Weighed(bits, (), (_said("names", name.bits, name.because),), Verdict.APART)
    several = bearers or _NOBODY
    if name.same and several:
        name = _by_bearers(name, several, persons)
    return concluded(name, grounds(left, right, several), persons)


def concluded(name: NameEvidence, found: Sequence[Ground], persons: int) -> Weighed:
    """The verdict on evidence: of names, of what else agrees, and of how many persons there are."""
    prior = 0.0 - log2(max(1, persons))
    bits = round(name.bits + sum(one.bits for one in found) + prior, 1) + 0.0
    kinds = tuple(dict.fromkeys(one.kind for one in found if one.bits > 0))
    if name.same and name.bits > 0:
        kinds = ("name", *kinds)
    because = [
        _said("names", name.bits, name.because),
        *(f"{one.says}: {one.bits:+.1f}" for one in found),
        f"any two of {persons:,} persons: {prior:+.1f}",
    ]
    verdict = Verdict.ASK if bits >= 0 else Verdict.APART
    if verdict is Verdict.ASK:
        open_ = _left_open(name, found, kinds, bits)
        if open_:
            because.append(f"not joined by itself: {open_}")
        else:
            verdict = Verdict.JOIN
    return Weighed(bits, kinds, tuple(because), verdict)


def _left_open(
    name: NameEvidence, found: Sequence[Ground], kinds: tuple[str, ...], bits: float
) -> str:
    """Why a researcher must decide, "" where nothing is left open."""
    rules = table()
    if name.asked or not name.same:
        return name.asked or "the names differ"
    if any(one.bits < 0 for one in found):
        return "something disagrees"
    if kinds == ("name",):
        return "by name alone nobody is joined"
    if not any(one.kind in rules.strong and one.bits >= rules.strong_from for one in found):
        return "nothing strong agrees besides the name"
    return "" if bits >= rules.join_from else "too little agrees"


def _said(what: str, bits: float, because: Iterable[str]) -> str:
    return f"{what}: {', '.join(because)}: {bits:+.1f}"


def _never_proposed(left: KnownBy, right: KnownBy) -> str:
    """Why two persons are not weighed at all, "" where they are."""
    kinds = {left.kind, right.kind}
    if NameKind.UNNAMED in kinds:
        return "who an unnamed person is, is never proposed"
    if len(kinds) > 1:
        if NameKind.REDACTED in kinds:
            return "a redacted name is never proposed to be a given person's"
        if NameKind.PSEUDONYM in kinds:
            return "who stands behind a pseudonym is never proposed"
    if left.name != right.name and (left.beside or right.beside or len(kinds - _KEPT_BACK) == 0):
        one, two = _folded(left.name), _folded(right.name)
        if one != two and kinds == {NameKind.PSEUDONYM}:
            return "two pseudonyms"
        if one != two and (two in left.beside or one in right.beside):
            return "one document names both, as two persons"
    return ""


def _names(left: KnownBy, right: KnownBy) -> NameEvidence:
    """What the names say; the best that any form of one says with any form of the other. Aliases
    are compared where they share a key: those of one name do.
    """
    best = _compared(*sorted((left.name, right.name)))
    if not best.same and (left.aliases or right.aliases):
        several = (
            _compared(*sorted((one, two)))
            for one in (left.name, *left.aliases[:_MOST_NAMES])
            for two in (right.name, *right.aliases[:_MOST_NAMES])
            if not name_keys(one).whole.isdisjoint(name_keys(two).whole)
        )
        best = max((best, *several), key=_best)
    if NameKind.WHOLE is left.kind is right.kind:
        return best
    if left.kind in _KEPT_BACK:
        bits = 0.0 if best.same else best.bits
        words = ("what is left of them fits" if best.same else "what is left of them differs",)
        return _asked(best, "who it is was kept back", bits, words)
    return _asked(best, "a single part of a name tells nobody from others", best.bits, best.because)


def _best(one: NameEvidence) -> tuple[bool, bool, bool, float, tuple[str, str]]:
    return one.same, not one.asked, one.near, one.bits, one.names


def _asked(one: NameEvidence, why: str, bits: float, because: tuple[str, ...]) -> NameEvidence:
    return NameEvidence(bits, because, one.same, False, why, one.names)


@lru_cache(maxsize=65_536)
def _compared(one: str, two: str) -> NameEvidence:
    found = compare(one, two)
    same = found.verdict is not NameVerdict.DIFFERENT
    asked = ""
    if found.verdict is NameVerdict.ASK:
        asked = "the names may be one or two"
    elif same and name_keys(one).whole & name_keys(two).whole & always_asked_keys():
        asked = "very many bear this name"
    near = not same and misspelt(one, two)
    return NameEvidence(found.bits, found.because, same, near, asked, (one, two))


def _by_bearers(name: NameEvidence, bearers: Mapping[str, int], persons: int) -> NameEvidence:
    """The bits of a name by how many persons of the register bear it."""
    one, two = name.names
    shared = _shared(one, two)
    counts = [bearers[key] for key in shared if key in bearers]
    if not counts:
        return name
    others = max(0, min(counts) - 1)
    share = (_SUPPOSED * 2.0**-name.bits + others) / (_SUPPOSED + persons)
    bits = min(-log2(share), max(name.bits, _MOST_OF_A_NAME))
    if name.asked:
        bits = min(bits, name.bits)
    told = f"{others + 1:,} in the register bear it" if others else "one in the register bears it"
    because = (*name.because, told)
    return NameEvidence(bits, because, name.same, name.near, name.asked, name.names)


@lru_cache(maxsize=65_536)
def _shared(one: str, two: str) -> tuple[str, ...]:
    """The keys by which a whole name is counted: its characters, letters or syllables."""
    both = name_keys(one).whole & name_keys(two).whole
    return tuple(sorted(key for key in both if key[0] in "hfp"))
