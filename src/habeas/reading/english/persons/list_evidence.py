"""The evidence of a list that people were counted for: "five members of the group: A, B, C, D and E"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import number

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from habeas.reading.english.words.tokens import Token

_OPENS = frozenset((":", "–", "—"))
_FAR = 14


def listed_as_counted(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a name is one of as many behind a colon as the words before it count people."""
    first, last = i, j
    while first and (tokens[first - 1].low in {",", "and"} or _of_a_name(tokens[first - 1])):
        first -= 1
    if not first or tokens[first - 1].low not in _OPENS:
        return False
    while last < len(tokens) and (tokens[last].low in {",", "and"} or _of_a_name(tokens[last])):
        last += 1
    names = 1
    for k in range(first, last):
        names += (
            tokens[k].low in {",", "and"}
            and tokens[k + 1 : k + 2] != ()
            and tokens[k + 1].low != "and"
        )
    before = tokens[max(first - _FAR, 0) : first - 1]
    people = any(several_people(token.low) for token in before)
    return people and names > 1 and any(number(token.low) == names for token in before)


def _of_a_name(token: Token) -> bool:
    return token.capital or (token.word.islower() and token.low in _SMALL)


_SMALL = frozenset("al el bin ibn bint de da dos van von della di".split())


def of_one_surname(tokens: Sequence[Token], i: int, j: int, done: Container[str]) -> bool:
    """ "Katya, Maryia and Andrei Sakovich are accused": given names before the one with the surname of all."""
    if j - i != 1 or (
        i and tokens[i - 1].low not in {",", "and"} and tokens[i - 1].word[0].isalnum()
    ):
        return False
    if i == 0 and _two_of_a_name(tokens, j):
        return True
    k = j
    while k + 1 < len(tokens) and tokens[k].low == "," and _alone(tokens, k + 1):
        k += 2
    if k == j and not (i > 1 and tokens[i - 1].low == "," and _alone(tokens, i - 2)):
        return False
    if k + 4 >= len(tokens) or tokens[k].low != "and":
        return False
    both = all(tokens[n].capital for n in (k + 1, k + 2)) and not tokens[k + 3].capital
    return both and tokens[k + 3].low in _BE and tokens[k + 4].low in done


def _two_of_a_name(tokens: Sequence[Token], j: int) -> bool:
    """ "Tewodros and Girma Asrat, who own": two words with a capital behind "and", said of persons."""
    behind = [t.low for t in tokens[j + 3 : j + 5]]
    if len(behind) < 2 or tokens[j].low != "and":
        return False
    both = all(t.capital for t in tokens[j + 1 : j + 3])
    return both and behind[0] == "," and (behind[1] == "who" or behind[1].isdigit())


def _alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether one word with a capital stands between commas."""
    return tokens[k].capital and k + 1 < len(tokens) and tokens[k + 1].low in {",", "and"}


_BROTHERS = frozenset("brothers sisters siblings couple spouses twins cousins".split())
_NAMES_BACK = 4


def second_of_two(tokens: Sequence[Token], i: int) -> bool:
    """ "The brothers Nenad and Dragan Ilić": the second of two told to be kin."""
    if i < len(("brothers", "A", "and")) or tokens[i - 1].low != "and":
        return False
    k = i - 2
    while k > max(i - _NAMES_BACK, 0) and tokens[k].capital:
        k -= 1
    return k < i - 2 and tokens[k].low in _BROTHERS


_BE = frozenset(("were", "are", "have"))
