"""The words behind a name inside a capitalised run: a day of the week, the coin of a sum, what closes a heading."""

from __future__ import annotations

from calendar import month_name
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token


def behind_a_name(tokens: Sequence[Token], i: int, j: int, *, heading: bool) -> int:
    """How many words at the end of a run stand behind the name in it."""
    k = j - _before_a_sum(tokens, i, j)
    k -= _before_a_day(tokens, i, k)
    k -= _on_a_weekday(tokens, i, k)
    k -= heading * _closes_a_heading(tokens, i, k)
    return j - k


def _on_a_weekday(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Sentenced Ana Roe Tuesday to five years": the day it happened; "Emeka Sunday" has his name of a day."""
    if j - i <= 1 or tokens[j - 1].word not in _WEEKDAYS:
        return False
    if tokens[j - 1].word != "Sunday":
        return True
    return j - i > _TWO and (j >= len(tokens) or tokens[j].low in _BEHIND_A_DAY)


_TWO = 2
_WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_BEHIND_A_DAY = frozenset(
    "to on in at for after over before while as that and , . with from of during morning afternoon evening night".split()
)


def _before_a_sum(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Fined X Rs. 50,000": whether the last word of a run is the coin of a sum."""
    figure = next(
        (token.low for token in tokens[j : j + 2] if token.low not in _BEFORE_FIGURES), ""
    )
    return j > i + 1 and tokens[j - 1].low in _MONEY and figure[:1].isdigit()


_BEFORE_FIGURES = frozenset(". $ £ € ¥ ¢ ₵ ₦ ₹ /".split())


_MONEY = lowered("names", "money")


def _before_a_day(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "The case of Ana Roe" over "September 10, 2024": whether the last word of a run is the month of a day."""
    if j <= i + 1 or j >= len(tokens) or tokens[j - 1].word not in _MONTHS:
        return False
    return tokens[j].low.isdigit()


_MONTHS = frozenset(month_name[1:])


def _closes_a_heading(tokens: Sequence[Token], i: int, j: int) -> int:
    """ "Free Marek Dvorny Now", "Marek Dvorny Speaks Out": how many words with a capital close a heading and are no name."""
    if j < len(tokens) - 1:
        return 0
    k = j
    while k - i > 1 and tokens[k - 1].low in _CLOSES:
        k -= 1
    return j - k


_CLOSES = frozenset(
    "now today again immediately unconditionally and freed released arrested rearrested jailed sentenced detained convicted"
    " speaks out dies dead missing denied still remains faces goes gets wins loses leaves returns appeals ill".split()
)
