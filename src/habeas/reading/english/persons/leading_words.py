"""The words in front of a name inside a capitalised run: titles, what somebody is, days and months that are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import either, lowered, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token


def says_who(low: str, *, begins: bool) -> bool:
    """Whether a word with a capital before a name says what somebody is: "Teacher X", "Witness X" at the head of a sentence."""
    occupations = lowered("people_words", "occupations")
    if low in occupations or low.removesuffix("s") in occupations:
        return True
    return begins and (
        low in _PARTS_PLAYED or low in lowered("people_words", "persons_nouns", "one")
    )


_PARTS_PLAYED = frozenset(
    "witness supporter claimant complainant appellant plaintiff defendant accused suspect detainee prisoner inmate convict victim"
    " signatory survivor applicant petitioner co-defendant respondent".split()
)


_OF_CALENDARS = frozenset("sun mon thu jan jun mar may sunday friday monday".split())
"""Short forms of days and months that people are called by as well."""


def of_a_name(tokens: Sequence[Token], i: int) -> bool:
    """ "Sun Meiling", "Thu Zar": a short form of a day or month that opens a name."""
    return tokens[i].low in _OF_CALENDARS and not _of_a_calendar(tokens, i)


def _of_a_calendar(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is a day's or a month's here: "Mon Sep 3", "on 18 May Tandel was"."""
    before, after = (tokens[i - 1].low if i else ""), tokens[i + 1].low
    if before[:1].isdigit() or before in _BEFORE_MONTHS:
        return True
    return after[:3] in _DAYS_AND_MONTHS and after.rstrip(".") in lowered("world", "not_names")


_SMALL_NAMES = frozenset("to do an van long".split())


def small_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "To Hoi-lam, now 18, was", "A Dre, a Ba Na elder", "A. Kumaran": a small word that opens a name at the head of a sentence."""
    word, after = tokens[i].word, [token.low for token in tokens[j : j + 2]] + ["", ""]
    if len(word) == _INITIAL and word[1] == ".":
        return True
    apposed = after[0] in {",", "("} and (
        after[1] in {"a", "an", "the", "now", "who", "aged", "got"} or after[1].isdigit()
    )
    if word == "A":
        plain = either("world", "demonyms", "not_names") | lowered("people_words", "occupations")
        return apposed and j - i == _INITIAL and tokens[i + 1].low not in plain
    return tokens[i].low in _SMALL_NAMES and apposed


_INITIAL = 2
_BEFORE_MONTHS = frozenset(
    "on in of since until till by during last next early late mid this each every and from through".split()
)
_DAYS_AND_MONTHS = frozenset(
    "mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec day".split()
)


def is_title(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a word is a title before a name, and no part of it as "U", "Ko" and "Don" are."""
    word = tokens[i].word
    if word in _PARTS_OF_NAMES:
        return False
    return word in words("people_words", "titles") and j - i > 1


_PARTS_OF_NAMES = frozenset(
    ("U", "Ko", "Ma", "Saw", "Nai", "Sai", "Don", "Prince", "Sultan", "Major", "Sr")
)
