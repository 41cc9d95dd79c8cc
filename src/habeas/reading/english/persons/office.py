"""Who acts in office by what an apposition says: "a judge of the Tenth Court, X", "X, the prosecutor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.leading_words import by_letters
from habeas.reading.english.words.vocabulary import either, lowered, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_OFFICE = frozenset(
    "judge magistrate prosecutor spokesperson spokesman spokeswoman rapporteur commissioner superintendent"
    " registrar ambassador".split()
)
_SENT = frozenset((("special", "representative"), ("special", "envoy"), ("personal", "envoy")))
OVER = lowered("offices", "over")
_FAR = 12


def in_office(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether an apposition before or behind the name ``tokens[i:j]`` gives it an office held now."""
    while i > 2 and tokens[i - 1].word in words("people_words", "titles"):
        i -= 1  # "prison director Colonel X"
    if _sits(tokens, i) or _speaks_for(tokens, i) or _commands(tokens, i):
        return True
    return _before(tokens, i) or _behind(tokens, j) or _runs_a_house(tokens, i, j)


_SITTING = frozenset(
    "judge judges magistrate prosecutor registrar ambassador minister commissioner rapporteur premier procurator"
    " superintendent".split()
)
_AT_THE_HEAD = frozenset(
    "director governor head warden chief commander superintendent minister commissioner administrator undersecretary"
    " procurator prosecutor".split()
)
_HOUSES_OF_STATE = lowered("offices", "houses_of_state")
_SPAN = 8


def _commands(tokens: Sequence[Token], i: int) -> bool:
    """ "Regional police commander X", "prison director X"."""
    if i < 2 or tokens[i - 1].low not in _AT_THE_HEAD:
        return False
    before = {t.low for t in tokens[max(i - 4, 0) : i - 1]}
    return bool(before & _HOUSES_OF_STATE) and not OVER & before


def _runs_a_house(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "The head of the prison, X", "the prison's director, X", "X, the regional police commander"."""
    if i > 2 and tokens[i - 1].low == ",":
        first = next(
            (k for k in range(i - 2, max(i - 2 - _SPAN, -1), -1) if tokens[k].low in _ENDS), -1
        )
        if _of_a_house({t.low for t in tokens[first + 1 : i - 1]}):
            return True
    if j + 2 < len(tokens) and tokens[j].low == ",":
        last = next(
            (k for k in range(j + 1, min(j + _SPAN, len(tokens))) if tokens[k].low in _ENDS), j
        )
        return _of_a_house({t.low for t in tokens[j + 1 : last]})
    return False


_ENDS = frozenset(", ; . ( ) : who was is has had said and".split())


def _of_a_house(low: set[str]) -> bool:
    return bool(low & _AT_THE_HEAD and low & _HOUSES_OF_STATE) and not low & OVER


_OF_THE_STATE = frozenset(
    "minister commissioner procurator prosecutor judge magistrate premier justice registrar inspector superintendent sheriff".split()
)
_DEPARTMENTS = frozenset(
    "foreign home press defence defense interior justice state permanent cabinet principal under treasury".split()
)
_OF_A_STATE = frozenset("us uk un eu s n k".split())
""" "US President X", "U.S. President X"."""


def _by_post(tokens: Sequence[Token], begun: int, i: int) -> bool:
    """ "Interior Minister X", "US President X", "Foreign Secretary X": whether a post before a name is one of the State."""
    if OVER & {t.low.removesuffix("-") for t in tokens[max(begun - 3, 0) : i - 1]}:
        return False
    states = either("world", "demonyms", "countries")
    post, before = tokens[i - 1].low, [t.low.rstrip(".") for t in tokens[begun : i - 1]]
    if post in _OF_THE_STATE:
        return True
    if post == "secretary":
        return bool(_DEPARTMENTS & set(before))
    whose = all(word in states or word in _OF_A_STATE for word in before[-1:])
    return post in {"president", "vice-president"} and whose


_PORTFOLIOS = lowered("offices", "portfolios")
_HOLDERS = frozenset(
    "secretary minister judge justice commissioner superintendent inspector inspector-general director undersecretary chief".split()
)


def _past_portfolio(tokens: Sequence[Token], begun: int, j: int) -> int:
    """ "Secretary of State X", "Minister for Foreign Affairs X": where the name begins behind what somebody is over."""
    if begun < 2 or tokens[begun - 1].low not in {"of", "for"}:
        return begun
    if tokens[begun - 2].low not in _HOLDERS or OVER & {
        t.low for t in tokens[max(begun - 5, 0) : begun]
    }:
        return begun
    i = begun
    while i < j and tokens[i].low in _PORTFOLIOS:
        i += 1
    return i if j - i > 1 else begun


def _sits(tokens: Sequence[Token], i: int) -> bool:
    """ "Presiding judge X", "the district prosecutor X"."""
    if i < 1 or tokens[i - 1].word not in _SITTING:
        return False
    return not OVER & {token.low for token in tokens[max(i - 3, 0) : i - 1]}


_SPEAKS = frozenset("spokesperson spokesman spokeswoman".split())
_OF_STATE = lowered("offices", "state")


def _speaks_for(tokens: Sequence[Token], i: int) -> bool:
    """ "Federal police spokesperson X", "government spokesman X"."""
    if i < 2 or tokens[i - 1].low not in _SPEAKS:
        return False
    before = {t.low for t in tokens[max(i - 4, 0) : i - 1]}
    return bool(before & _OF_STATE) and not OVER & before


def _before(tokens: Sequence[Token], i: int) -> bool:
    """ "A judge of the Tenth District Criminal Court, X"."""
    if i < 3 or tokens[i - 1].low != ",":
        return False
    for k in range(i - 2, max(i - _FAR, -1), -1):
        if tokens[k].low in {",", ";", "(", ")"}:
            return False
        if tokens[k].low in _OFFICE:
            here = tokens[k + 1].low in {"of", "for", "at", "in", ","}
            return here and not OVER & {t.low for t in tokens[max(k - 3, 0) : k]}
    return False


def _behind(tokens: Sequence[Token], j: int) -> bool:
    """ "X, the prosecutor in the case"."""
    if j + 2 >= len(tokens) or tokens[j].low != ",":
        return False
    if tokens[j + 1].low not in {"a", "an", "the", "its"}:
        return False
    for k in range(j + 2, min(j + 7, len(tokens))):
        if tokens[k].low in OVER or tokens[k].low in {",", ".", ";", "of", "for", "who"}:
            return False
        if tokens[k].low in _OFFICE or (tokens[k - 1].low, tokens[k].low) in _SENT:
            return True
    return False


def past_posts(tokens: Sequence[Token], begun: int, i: int, j: int) -> tuple[int, bool]:
    """Where a name begins behind a post that opens its run or stands before it, and whether the post is one of the State."""
    if i > begun:
        return i, _by_post(tokens, begun, i)
    if by_letters(tokens, i, j):
        return i + 2, False
    named = _past_portfolio(tokens, begun, j)
    return named, named > begun
