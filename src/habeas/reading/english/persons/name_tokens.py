"""Which tokens can belong to a name: capitals, particles, a nickname inside, "Jr." behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.persons.name_evidence import PARTICLES
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_COMPOUND = re.compile(
    r"(?:pro|anti|ex|non|co|vice|post|pre|self|inter|multi|semi|ultra|then|now|long|well|first|second|third)-[a-z]"
)


_AGED = re.compile(r"[a-z0-9-]+-(?:years?|months?)-old")


def may_begin(tokens: Sequence[Token], i: int) -> bool:
    """Whether a name may begin with a word: no "I", but "I Gede Arta" of Bali; no "Thirty-year-old"."""
    token = tokens[i]
    if token.word.islower() and token.word.isalpha():
        return False
    if token.low == "i" and not (i + 1 < len(tokens) and tokens[i + 1].low in _OF_BALI):
        return False
    if not name_token(token):
        return False
    return token.word.isalpha() or not (_COMPOUND.match(token.low) or _AGED.fullmatch(token.low))


_HOW = re.compile(
    r"[-‑](?:born|based|raised|bred|educated|trained|language|speaking|affiliated|aligned|backed|led|linked|run|listed|wide|owned|funded|style|era|type|held|controlled|appointed|elected|turned|designate|elect|faced|winning|time|profile|ranking|known|serving|of-two|of-three|of-four|of-five|related|accused|convicted|selling)$"
)
""" "Bishkek-born", "Kurdish-led": how somebody or something is, and no part of a name."""
_OF_BALI = frozenset(
    "made gede wayan nyoman ketut putu komang kadek gusti nengah dewa ngurah nym wyn".split()
)


_LINKS = frozenset(("and", "or"))
AT_THE_END = lowered("names", "at_the_end")
"""Words for a son or a daughter that stand behind the father's name and may end a name."""
_OPENING = frozenset(('"', "“", "(", "'", "‘"))
_CLOSING = frozenset(('"', "”", ")", "'", "’"))


def nicknamed(tokens: Sequence[Token], j: int) -> int:
    """ "Gift "Zhuwawo" Marange", "Parisa (Pari) Jalil": how many tokens a nickname inside a name takes, with the next."""
    if (size := _junior(tokens, j) or _child_of(tokens, j)) > 0:
        return size
    if tokens[j].word not in _OPENING or tokens[j + 1 : j + 2] == () or _rank(tokens[j + 1]):
        return 0
    if not j or tokens[j - 1].end == tokens[j].start:
        return 0  # "the workers' House": nothing is opened
    for size in (1,) if tokens[j].word == "(" else (1, 2):
        last = j + size + 1
        if last + 1 >= len(tokens) or not _called(tokens[j], tokens[last - 1]):
            return 0
        if tokens[last].word in _CLOSING:
            apart = tokens[last + 1].start > tokens[last].end
            return size + 3 if apart and name_token(tokens[last + 1]) else 0
    return 0


def _called(opening: Token, token: Token) -> bool:
    """ "Somchai "Note" Rattana": between quotation marks any word with a capital may be a nickname."""
    quoted = opening.word != "(" and token.word.isalpha() and token.word[0].isupper()
    return quoted or name_token(token)


def without_nickname(name: Sequence[Token]) -> Sequence[Token]:
    """ "Somchai "Note" Rattana" without what stands between its quotation marks; a name without any as it is."""
    marks = [k for k, token in enumerate(name) if token.word in _QUOTES]
    return [*name[: marks[0]], *name[marks[-1] + 1 :]] if len(marks) > 1 else name


_QUOTES = (_OPENING | _CLOSING) - {"(", ")"}


def _rank(token: Token) -> bool:
    """ "Capt. (Rtd) X", "Prof. (Dr.) X": a word of rank in brackets is no nickname."""
    return token.low.rstrip(".") in _RANKS


_RANKS = frozenset("ret retd rtd retired dr prof eng adv mr ms mrs".split())
_JUNIORS = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_CHILD = frozenset(("a", "s", "d", "w"))
_OF = frozenset(("l", "p", "o"))


def _junior(tokens: Sequence[Token], j: int) -> int:
    """ "Ramon Cruz, Jr., was": the comma and the word that tells a son from his father; not "two nuns, Sr. Ana Cruz and"."""
    junior = j + 1 < len(tokens) and tokens[j].word == "," and tokens[j + 1].word in _JUNIORS
    sister = junior and tokens[j + 1].low.startswith("sr") and j + 2 < len(tokens)
    return 2 * (junior and not (sister and tokens[j + 2].capital))


def _child_of(tokens: Sequence[Token], j: int) -> int:
    """ "Kumaran a/l Muthu", "M. Ravi s/o Madasamy": whose child somebody is, in the middle of a name."""
    if j + 3 >= len(tokens) or tokens[j].low not in _CHILD or tokens[j + 1].word != "/":
        return 0
    return 4 * (tokens[j + 2].low in _OF and name_token(tokens[j + 3]))


def name_token(token: Token) -> bool:
    """Whether a word is written as a part of a name is: with a capital and without a figure."""
    word = token.word
    if word.isalpha():
        return word[:1].isupper() and not (word.isupper() and token.low in _LINKS)
    if any(character.isdigit() for character in word) or (len(word) > 2 and _HOW.search(token.low)):
        return False  # "Shs5", "Bishkek-born"
    if word.isupper() and token.low in _LINKS:
        return False  # "KERN AND MOLNIK"
    if word[:1].isalpha() and "-" in word and word[: word.index("-")].lower() in PARTICLES:
        rest = word[word.index("-") + 1 :]
        return rest[:1].isupper()
    if len(word) > 2 and word[1] in "'’" and word[0].islower():  # "p'Bitek"
        return word[2].isupper()
    return word[:1].isupper() and word[:1].isalpha()


def _initials(before: Token, token: Token) -> bool:
    """ "G.N. Saibaba": two initials without a space between them."""
    return all(len(t.word) == _INITIAL and t.word.endswith(".") for t in (before, token))


_INITIAL = 2


def may_follow(tokens: Sequence[Token], j: int) -> bool:
    """Whether a word goes on with the name that the word before it belongs to."""
    token, before = tokens[j], tokens[j - 1]
    if before.end + 1 < token.start or before.word in {".", ","}:
        return False
    if name_token(token):
        return before.end < token.start or before.low in {"'"} or _initials(before, token)
    if token.low in AT_THE_END and before.capital and before.low not in PARTICLES:
        return True  # "Nurlan Bakyt uulu"
    if token.low == "as":
        return False  # "records give Sofia Mel as Sufeiya Mei"
    if token.low in PARTICLES and j + 1 < len(tokens) and token.word.islower():
        after = tokens[j + 1]
        nested = after.low in PARTICLES and j + 2 < len(tokens) and tokens[j + 2].capital
        return name_token(after) or nested
    return False
