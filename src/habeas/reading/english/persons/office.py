"""Who acts in office by what an apposition says: "a judge of the Tenth Court, X", "X, the prosecutor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_OFFICE = frozenset(
    "judge magistrate prosecutor spokesperson spokesman spokeswoman rapporteur commissioner superintendent"
    " registrar ambassador".split()
)
OVER = frozenset("former ex ex-judge retired dismissed suspended ousted deposed".split())
_FAR = 12


def in_office(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether an apposition before or behind the name ``tokens[i:j]`` gives it an office held now."""
    return _sits(tokens, i) or _speaks_for(tokens, i) or _before(tokens, i) or _behind(tokens, j)


_SITTING = frozenset(("judge", "judges", "magistrate", "prosecutor", "registrar", "ambassador"))


def _sits(tokens: Sequence[Token], i: int) -> bool:
    """ "Presiding judge X", "the district prosecutor X"."""
    if i < 1 or tokens[i - 1].word not in _SITTING:
        return False
    return not OVER & {token.low for token in tokens[max(i - 3, 0) : i - 1]}


_SPEAKS = frozenset("spokesperson spokesman spokeswoman".split())
_OF_STATE = frozenset(
    "police army military government ministry prosecution prosecutors prison prisons kremlin presidential junta"
    " interior justice defence defense security court corrections penitentiary".split()
)


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
    for token in tokens[j + 2 : j + 7]:
        if token.low in OVER or token.low in {",", ".", ";", "of", "for", "who"}:
            return False
        if token.low in _OFFICE:
            return True
    return False
