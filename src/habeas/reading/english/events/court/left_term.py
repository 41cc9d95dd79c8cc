"""The term that is left after a sentence was cut or raised: "reduced her sentence from four years to two"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import number

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration


def term_within(view: View, first: int, last: int) -> int | str | None:
    """The term that starts in a stretch, the first of two that go beyond it: "from one year | to two years"."""
    for term in view.durations:
        if term.months is None or not first <= term.start + _LED * _from(term) < last:
            continue
        beyond = isinstance(term.months, str) and term.end > last
        return int(str(term.months).partition("-")[0]) if beyond else term.months
    return None


def _from(term: Duration) -> bool:
    return term.words.lower().startswith("from ")


_LED = len("from ")


def left_term(view: View, place: int) -> int | str | None:
    """The first term behind ``place`` that "to" leads in, up to the next clause."""
    for term in view.durations:
        before = view.characters[max(place, term.start - 20) : term.start]
        if term.start <= place:
            continue
        ranged = isinstance(term.months, str)
        if ranged and (before.endswith("from ") or term.words.startswith("from ")):
            return int(str(term.months).rpartition("-")[2])  # "from four to five years"
        if _LEAVING.search(before):
            return term.months
        if not before.rstrip().endswith(" to"):
            continue
        return None if ";" in view.characters[place : term.start] else term.months
    bare = _BARE.match(view.characters, place, view.sentence.end)
    years = number(bare["n"]) if bare else None
    return int(12 * years) if years is not None and 1 <= years <= _LONGEST else None


_LEAVING = re.compile(
    r"\bleaving\s+(?:him|her|them|(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)\s+(?:with\s+)?(?:just\s+|only\s+)?$"
)
""" "Cut it by 18 months, leaving him with four and a half years"."""
_BARE = re.compile(
    r"[^.;:]{0,60}?\bto\s+(?P<n>[a-z]+(?:-[a-z]+)?|\d{1,2})(?=[.,;)]|\s+(?:on|in|and|by|after|at|last|this)\b|\s*$)"
)
""" "The term was reduced to four": years, as the terms before it."""
_LONGEST = 30
_TO_YEARS = re.compile(r"\s+to\s+[\w-]+(?:\s+and\s+a\s+half)?\s+years?\b")
""" "From four to five years"."""
_UNIT = re.compile(r"\b(years?|months?|weeks?|days?)\b", re.IGNORECASE)


def in_years(view: View, match: re.Match[str], words: str) -> int | None:
    """ "He got three years; prosecutors had asked for four and a half": the unit is the one told before."""
    place = match.start("years")
    units = _UNIT.findall(view.characters, max(0, place - 400), place)
    told = units[-1].lower().startswith("year") if units else False
    if not told and not _TO_YEARS.match(view.characters, match.end("years")):
        return None
    whole = number(words.removesuffix(" and a half"))
    return None if whole is None else int(whole * 12) + 6 * words.endswith(" and a half")


_BENCH = frozenset("court courts tribunal judges panel bench chamber cassation".split())


def own_years(view: View, j: int) -> bool:
    """ "The court upheld X's six years": a term told by its length alone, and a court that rules on it."""
    low = view.chunks[j].low
    owned = low[0] in {"his", "her", "their"} or (
        j > 0 and view.chunks[j - 1].low[0] in {"'s", "’s"}
    )
    if not owned or low[-1] not in {"years", "months"} or number(low[-2:][0]) is None:
        return False
    return any(_BENCH & {*chunk.low} for chunk in view.chunks)
