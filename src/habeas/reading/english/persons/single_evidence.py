"""The evidence that one word with a capital names a person: what is done to persons only, an age, a birth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_DONE = lowered("verbs", "befall", "once")
""" "Hlaing was arrested": nothing but a person is."""
_DEEDS = frozenset(
    "arrest detention imprisonment conviction abduction kidnapping incarceration jailing deportation torture acquittal".split()
)
_BE = frozenset(("was", "is"))
_HAVE = frozenset(("has", "had"))
_ENDS = frozenset(
    ". , ; : on in at and for after when while before last yesterday today during over as outside near from to with – —".split()
)
_BEFORE_HIM = frozenset(
    ("that", "when", "why", "after", "before", "while", "because", "said", "how", "until")
)


def single_evidence(tokens: Sequence[Token], i: int, j: int) -> int:
    """The further evidence for the one word ``tokens[i:j]``."""
    after = [token.low for token in tokens[j : j + 3]] + ["", "", ""]
    before = tokens[i - 1].low if i else ""
    if not before or before in _BEFORE_HIM or tokens[i - 1].low in {",", ".", "•", ":", ")"}:
        if _done_to(tokens, _past_what_he_is(tokens, j)):
            return 2
    if before in _DONE and after[0] in _ENDS:
        return 2
    if (before == "," and _a_relative(tokens, i - 2)) or _of_relatives(tokens, i):
        return 3  # "with her 20-year-old son, Yanis."
    if before == "one" and after[0] in {",", "and", "was", "who"}:
        return 4  # "one Apio"
    if _counted(tokens, i, j) or _shares_a_surname(tokens, j):
        return 4
    told = before == "of" and i > 1 and tokens[i - 2].low in _DEEDS
    return 2 * (told and after[0] in _ENDS)


def _a_relative(tokens: Sequence[Token], k: int) -> bool:
    """Whether somebody's relative stands at ``k``: "her son", "his younger brother", "Roe's 20-year-old niece"."""
    if k < 1 or tokens[k].low not in lowered("people_words", "kin"):
        return False
    before = [token.low for token in tokens[max(k - 4, 0) : k]]
    plain = all(
        word.isalpha() or word in {"-", "year-old"} or word.isdigit() for word in before[-2:]
    )
    return before[-1] in _THEIRS or (plain and bool(_THEIRS & set(before)) and "," not in before)


def _of_relatives(tokens: Sequence[Token], i: int) -> bool:
    """ "Her nephews Tariq and Yassir": a name of a list right behind relatives."""
    k = i - 1
    if k < 2 or tokens[k].low not in {"and", ","} or not tokens[k - 1].capital:
        return False
    while k > 0 and (tokens[k].low in {"and", ","} or tokens[k].capital):
        k -= 1
    several = tokens[k].low.endswith("s") and (tokens[k + 1].capital or tokens[k + 1].low == ",")
    return several and _a_relative(tokens, k)


_THEIRS = frozenset(("his", "her", "their", "'s", "’s"))
_OF_ONE_HOUSE = frozenset(
    "parents brothers sisters siblings spouses twins cousins grandparents sons daughters children".split()
)
_SEVERAL = frozenset(
    "teachers students activists journalists lawyers nurses doctors farmers".split()
)


def _shares_a_surname(tokens: Sequence[Token], j: int) -> bool:
    """ "Kwame and Esi Mensah, both teachers,": the first of two of one surname, told what both are."""
    words = [token.low for token in tokens[j : j + 8]] + [""] * 8
    pair = words[0] == "and" and all(t.capital for t in tokens[j + 1 : j + 3])
    if not pair or words[3] != ",":
        return False
    if words[4] == "who":
        return words[5] in {"were", "are", "have"}
    both = words[4] in {"both", "two", "the"}
    said = _OF_ONE_HOUSE | (_SEVERAL if words[4] != "the" else frozenset())
    return words[5 if both else 4] in said


def _counted(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "With two workmates, Nayeli and Cruz": as many names behind the comma as people are counted."""
    first, last = i, j
    while first > 1 and (tokens[first - 1].capital or tokens[first - 1].low in {",", "and"}):
        first -= 1
    while last < len(tokens) and (tokens[last].capital or tokens[last].low in {",", "and"}):
        last += 1
    if tokens[last - 1].low in {",", "and"}:
        last -= 1
    names = [t for t in tokens[first:last] if t.low not in {",", "and"}]
    if first >= i or tokens[first].low != "," or any(not t.capital for t in names):
        return False
    marks = sum(t.low in {",", "and"} for t in tokens[first + 1 : last])
    counts = [number(t.low) for t in tokens[max(first - 3, 0) : first]]
    return marks >= 1 and len(names) == marks + 1 and marks + 1 in counts


def _done_to(tokens: Sequence[Token], k: int) -> bool:
    """Whether "was arrested" stands at ``k``."""
    low = [token.low for token in tokens[k : k + 3]] + ["", "", ""]
    been = low[0] in _HAVE and low[1] == "been" and low[2] in _DONE
    return (low[0] in _BE and low[1] in _DONE) or been


_FAR = 10
_CLOSES = {",": ",", "(": ")", "–": "–", "—": "—"}


def _past_what_he_is(tokens: Sequence[Token], j: int) -> int:
    """ "X, a nurse, was", "X of Kasese was", "X (pictured) was": where the verb stands."""
    if j >= len(tokens):
        return j
    if tokens[j].low in {"of", "from"}:
        k = j + 1
        while k < len(tokens) and tokens[k].capital:
            k += 1
        return k if k > j + 1 else j
    closing = _CLOSES.get(tokens[j].low)
    if closing is None:
        return j
    if tokens[j].low == "," and _done_to(tokens, j + 1):
        return j + 1
    for k in range(j + 1, min(j + _FAR, len(tokens) - 1)):
        if tokens[k].low == closing:
            return k + 1
        if tokens[k].low in {".", ";"} | _HAVE | _BE:
            return j
    return j


def of_a_birth(tokens: Sequence[Token], j: int) -> bool:
    """ "X (b. 1990)", "X (born in 1990)", "X (34 years old)", "X (34, a nurse)": a record of a person in brackets."""
    low = [token.low.rstrip(".") for token in tokens[j : j + 4]]
    if len(low) < len(_RECORD) or low[0] not in {"(", "["}:
        return False
    aged = (
        low[1].isdigit()
        and len(low[1]) == len(_RECORD) - 2
        and low[2] in {"years", ",", "yrs", "yo", "]"}
    )
    return low[1] in {"b", "born", "aged"} or aged


_RECORD = "(34)"
