"""Two names of parts in letters: which parts are the same, which are left over, and in which order."""

from __future__ import annotations

from functools import lru_cache

from habeas.names.aligning import Pair, aligned
from habeas.names.customs import Custom, custom_of, prepared
from habeas.names.outcome import Finding
from habeas.names.slips import slipped
from habeas.names.sounding import (
    Sound,
    alike,
    arabic_letters,
    arabic_sounds,
    from_cyrillic,
    from_uyghur,
    is_uyghur,
    latin_sounds,
    plainly,
)
from habeas.names.tables import groups_of, is_short_for
from habeas.names.written import Form, Part, burmese_honorifics

_LONG, _LONG_STEM = 8, 4
"""Letters from which a part that differs by one may be a slip of the pen, and from which on one may
be made of a given name.
"""
_EQUAL, _VARIANT, _INITIAL = 7.0, 5.0, 2.0


@lru_cache(maxsize=32_768)
def sounds(letters: str, script: str, *, custom: Custom) -> tuple[Sound, ...]:
    """How a part sounds, by its script."""
    if script == "cyrillic":
        letters = from_cyrillic(letters)
    if script == "arabic":
        return latin_sounds(from_uyghur(letters)) if is_uyghur(letters) else arabic_sounds(letters)
    return latin_sounds(letters, slavic=custom.slavic, akanye=custom.akanye)


@lru_cache(maxsize=32_768)
def in_latin(letters: str, script: str) -> str:
    """A part as the tables of given names write it."""
    if script == "cyrillic":
        return from_cyrillic(letters)
    return from_uyghur(letters) if script == "arabic" else letters


@lru_cache(maxsize=65_536)
def agreement(a: str, one: str, b: str, two: str, *, custom: Custom) -> float:
    """What it is worth that two parts stand in the same place: zero where they are different."""
    if a == b:
        return _EQUAL
    if len(a) == 1 or len(b) == 1:
        return _INITIAL if in_latin(a, one)[:1] == in_latin(b, two)[:1] else 0.0
    if _umlauts(a) == b or a == _umlauts(b):
        return _VARIANT
    if custom.name != "vietnamese" and (
        (one == two and plainly(a) == plainly(b)) or _grouped(a, one, b, two)
    ):
        return _VARIANT
    if one == two == "arabic" and not (is_uyghur(a) or is_uyghur(b)):
        return _VARIANT if arabic_letters(a) == arabic_letters(b) else 0.0
    if not custom.sounding and one == two:
        return 0.0
    if one == two and min(len(a), len(b)) <= 3:
        return 0.0
    return _VARIANT if alike(sounds(a, one, custom=custom), sounds(b, two, custom=custom)) else 0.0


def _grouped(a: str, one: str, b: str, two: str) -> bool:
    """Whether the tables know two parts as forms of one name, or both as names made of such forms
    (Ebrahimi, Ibrahimi: of Ibrahim).
    """
    ours, theirs = _groups(a, one), _groups(b, two)
    if ours or theirs or not (len(a) > _LONG_STEM and len(b) > _LONG_STEM):
        return bool(ours & theirs)
    if one == two == "latin" and a[-1] == b[-1] == "i":
        return bool(_groups(a[:-1], one) & _groups(b[:-1], two))
    return False


def _groups(part: str, script: str) -> frozenset[int]:
    return groups_of(in_latin(part, script)) or groups_of(part)


def _umlauts(letters: str) -> str:
    return letters.replace("ue", "u").replace("oe", "o").replace("ae", "a")


@lru_cache(maxsize=32_768)
def parts_of(form: Form, custom: Custom) -> tuple[Part, ...]:
    """The parts that are compared under a custom: articles and links left out."""
    return prepared(form, custom)


def compared(one: Form, two: Form) -> Finding | None:
    """What the parts of two forms in letters say."""
    custom = custom_of(one, two)
    ours, theirs = parts_of(one, custom), parts_of(two, custom)
    if not ours or not theirs:
        return None
    table = [[_worth(a, one.script, b, two.script, custom) for b in theirs] for a in ours]
    joined = _joins(ours, one.script, theirs, two.script, custom)
    pairs, total = aligned(table, joined)
    left = [p for n, p in enumerate(ours) if n not in {i for pair in pairs for i in pair[0]}]
    right = [p for n, p in enumerate(theirs) if n not in {i for pair in pairs for i in pair[1]}]
    if left and right:
        turned = _turned(table, ours, theirs)
        if turned is not None:
            return _in_other_order(turned, custom, one, two)
        if len(left) == len(right) == 1 and total >= _VARIANT:
            short = _short_form(left[0].letters, one.script, right[0].letters, two.script)
            if short:
                return Finding(4.0, (short,), ask=True)
        return _left_over(left, right, total, custom)
    return _agreeing(ours, theirs, left or right, pairs, total, custom)


def _worth(a: Part, one: str, b: Part, two: str, custom: Custom) -> float:
    if custom.marks and a.marked != b.marked and sorted(a.marked) != sorted(b.marked):
        return 0.0
    return agreement(a.letters, one, b.letters, two, custom=custom)


def _joins(
    ours: tuple[Part, ...], one: str, theirs: tuple[Part, ...], two: str, custom: Custom
) -> dict[tuple[int, int, int, int], float]:
    """Two parts of one name written as one part of the other: places, sizes, worth."""
    found: dict[tuple[int, int, int, int], float] = {}
    if len(ours) == len(theirs) == 1:
        return found
    for n in range(len(ours) - 1):
        for m, part in enumerate(theirs):
            both = ours[n].letters + ours[n + 1].letters
            if abs(len(both) - len(part.letters)) <= 1 or one != two:
                worth = agreement(both, one, part.letters, two, custom=custom)
                if worth > _INITIAL:
                    found[n, m, 2, 1] = worth + 3.0
    for m in range(len(theirs) - 1):
        for n, part in enumerate(ours):
            both = theirs[m].letters + theirs[m + 1].letters
            if abs(len(both) - len(part.letters)) <= 1 or one != two:
                worth = agreement(part.letters, one, both, two, custom=custom)
                if worth > _INITIAL:
                    found[n, m, 1, 2] = worth + 3.0
    return found


def _turned(
    table: list[list[float]], ours: tuple[Part, ...], theirs: tuple[Part, ...]
) -> float | None:
    """What the parts are worth in any order, None where one name has a part that the other lacks on both sides."""
    taken: set[int] = set()
    total, found = 0.0, 0
    for n in range(len(ours)):
        places = [m for m in range(len(theirs)) if table[n][m] and m not in taken]
        if places:
            place = max(places, key=lambda m: table[n][m])
            taken.add(place)
            total += table[n][place]
            found += 1
    return total if found >= 2 and found >= min(len(ours), len(theirs)) else None


def _in_other_order(total: float, custom: Custom, one: Form, two: Form) -> Finding:
    if custom.order_free or one.surname_first != two.surname_first:
        return Finding(total - 1.0, ("the same parts in another order",))
    if custom.order_fixed:
        return Finding(
            -6.0, ("the same parts in another order, which makes another name here: against",)
        )
    return Finding(3.0, ("the same parts in another order",), ask=True)


def _short_form(a: str, one: str, b: str, two: str) -> str:
    """In words that one of two parts is a short form of the other; empty where neither is."""
    ours, theirs = in_latin(a, one), in_latin(b, two)
    if is_short_for(ours, theirs):
        return f"{a} may be short for {b}"
    return f"{b} may be short for {a}" if is_short_for(theirs, ours) else ""


def _left_over(left: list[Part], right: list[Part], total: float, custom: Custom) -> Finding:
    ours, theirs = left[0].letters, right[0].letters
    if custom.marks and ours == theirs:
        return Finding(-7.0, ("the same letters, other marks: against",))
    if not total:
        return Finding(-12.0, ("no part is the same: against",))
    if len(left) == len(right) == 1 and min(len(ours), len(theirs)) >= 6 and slipped(ours, theirs):
        long = min(len(ours), len(theirs)) >= _LONG and total >= _VARIANT
        if long:
            return Finding(
                3.0, (f"{ours} and {theirs} differ by one letter: perhaps a slip",), ask=True
            )
        return Finding(
            -1.0, (f"{ours} and {theirs} differ by one letter: against, unless it is a slip",)
        )
    return Finding(-8.0, (f"{ours} is not {theirs}: against",))


def _agreeing(
    ours: tuple[Part, ...],
    theirs: tuple[Part, ...],
    over: list[Part],
    pairs: list[Pair],
    total: float,
    custom: Custom,
) -> Finding:
    reasons = [
        "the same parts" if total >= _EQUAL * len(pairs) else "the same parts in other spellings"
    ]
    over = [part for part in over if part.letters not in burmese_honorifics()]
    longer = ours if len(ours) >= len(theirs) else theirs
    bits = total - 1.0 * len(over)
    whole = sum(max(len(a), len(b)) for a, b in pairs)
    if over:
        reasons.append("one name has further parts")
        if over[0] is longer[0] and not custom.order_free:
            return Finding(
                min(bits, 5.0), (*reasons, "the first part is missing in the other"), ask=True
            )
    only_initials = sum(1 for a, b in pairs if ours[a[0]].initial or theirs[b[0]].initial)
    if len(pairs) - only_initials < 2 and whole < 2:
        return Finding(
            min(bits, 6.0), (*reasons, "a single part tells nobody from others"), ask=True
        )
    if only_initials:
        reasons.append("an initial stands for a part")
        return Finding(min(bits, 8.0 if len(pairs) > 2 else 6.0), tuple(reasons))
    return Finding(bits, tuple(reasons))
