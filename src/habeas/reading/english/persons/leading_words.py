"""The words in front of a name inside a capitalised run: titles, what somebody is, days and months that are names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, joined, lowered, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token


def says_who(low: str, *, begins: bool) -> bool:
    """Whether a word with a capital before a name says what somebody is: "Teacher X", "Witness X" at the head of a sentence."""
    occupations = lowered("people_words", "occupations")
    if low in occupations or low.removesuffix("s") in occupations:
        return True
    if "-" in low and low.rsplit("-", 1)[1] in occupations:
        return True  # "Photo-journalist X"
    return begins and (
        low in _PARTS_PLAYED or low in lowered("people_words", "persons_nouns", "one")
    )


_PARTS_PLAYED = lowered("offices", "parts_played")


OF_CALENDARS = frozenset("sun mon thu jan jun mar may sunday friday monday".split())
"""Short forms of days and months that people are called by as well."""


def of_a_name(tokens: Sequence[Token], i: int) -> bool:
    """ "Sun Meiling", "Thu Zar": a short form of a day or month that opens a name."""
    return tokens[i].low in OF_CALENDARS and not _of_a_calendar(tokens, i)


def _of_a_calendar(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is a day's or a month's here: "Mon Sep 3", "on 18 May Tandel was"."""
    before, after = (tokens[i - 1].low if i else ""), tokens[i + 1].low
    listed = before == "and" and tokens[i + 1].capital  # "Ivo Kern and Jan Lis"
    if before[:1].isdigit() or (before in _BEFORE_MONTHS and not listed):
        return True
    return after[:3] in _DAYS_AND_MONTHS and after.rstrip(".") in lowered("world", "not_names")


_SMALL_NAMES = frozenset("to do an van long".split())
_WORDS_TOO = frozenset("to do so an he can long van no you man her she may will".split())
"""Small words that are family names too: "So Wai-lun", "He Weilin", "Can Demirel"."""
_GIVEN = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+[-‑][^\W\d_A-Z]+")
""" "Wai-lun", "Myong-ok": a given name of two syllables."""
_TELLS = frozenset("was has had is says said remains faces".split())


def small_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "To Hoi-lam, now 18, was", "A Dre, a Ba Na elder", "A. Kumaran": a small word that opens a name at the head of a sentence."""
    word, after = tokens[i].word, [token.low for token in tokens[j : j + 2]] + ["", ""]
    if (len(word) == _INITIAL and word[1] == ".") or (word == "I" and tokens[i + 1].capital):
        return True
    if low_two(tokens, i, j) and is_given(tokens[i + 1]):
        return tokens[i].low in _WORDS_TOO
    if i == 0 and j - i == _THREE and after[0] in _TELLS:  # "Do Van Hung was arrested"
        family = lowered("names", "vietnamese") | {"to"}
        return tokens[i].low in family and not any(t.word.isupper() for t in tokens[i + 1 : j])
    if low_two(tokens, i, j) and tokens[i].low in _HEADS and after[0] in _TELLS:
        plain = joined(
            either("world", "demonyms", "not_names", "countries", "organisation_words"),
            either("people_words", "occupations", "persons_nouns.one"),
        )
        return tokens[i + 1].low not in plain and not tokens[i + 1].word.isupper()
    apposed = after[0] in {",", "("} and (
        after[1] in {"a", "an", "the", "now", "who", "aged", "got"} or after[1].isdigit()
    )
    if word == "A":
        plain = joined(
            either("world", "demonyms", "not_names"), lowered("people_words", "occupations")
        )
        return apposed and j - i == _INITIAL and tokens[i + 1].low not in plain
    return tokens[i].low in _SMALL_NAMES and apposed


_THREE = 3


def is_given(token: Token) -> bool:
    """Whether a word is written as a given name of two syllables is."""
    return _GIVEN.fullmatch(token.word) is not None


def low_two(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a run is two words, the second written as a name is."""
    return j - i == _INITIAL and tokens[i + 1].word[:1].isupper()


_HEADS = frozenset("he can an long".split())
""" "He Weilin was": a family name at the head of a sentence, for no pronoun has a name behind it."""
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
    if word in _PARTS_OF_NAMES and not (i + 1 < j and tokens[i + 1].word in _GENERALS):
        return False
    return word in words("people_words", "titles") and j - i > 1


_PARTS_OF_NAMES = frozenset(
    ("U", "Ko", "Ma", "Saw", "Nai", "Sai", "Don", "Prince", "Sultan", "Major", "Sr")
)
_GENERALS = frozenset(("General", "Gen", "Gen."))
""" "Major General X"."""
_TWO_WORDS = frozenset(
    tuple(words.split())
    for words in (
        "high chief", "paramount chief", "wing commander", "squadron leader", "flight lieutenant", "associate professor",
        "assistant professor", "senior pastor", "assistant pastor", "grand mufti", "grand ayatollah", "grand imam",
        "crown prince", "senior lecturer", "warrant officer", "village chief", "district chief", "traditional chief",
    )
)  # fmt: skip
"""Titles of two words, the second of which may be a title by itself."""


def title_words(tokens: Sequence[Token], i: int, j: int) -> int:
    """How many words of a title a run opens with: "High Chief X", "Dr X"; 0 for none."""
    if j - i > _INITIAL and (tokens[i].low, tokens[i + 1].low) in _TWO_WORDS:
        return 2
    return int(is_title(tokens, i, j))


_OF_A_HOUSE = frozenset("MP MPs MEP MLA MNA MPA MLC MCA MHA PM VP SDF".split())


def past_of_house(tokens: Sequence[Token], i: int, j: int) -> tuple[int, int]:
    """ "Opposition MP X", "Şişli Mayor X", "Nakawa West MP X": where the name begins behind the letters of a seat, and the evidence of them."""
    for k in range(j - 2, i - 1, -1):
        if tokens[k].word in _OF_A_HOUSE or (k > i and tokens[k].word in _POSTS):
            return k + 1, 3
        if (
            tokens[k].word in _SCHOOLS
            and k > i
            and j - k - 1 in _FULL_NAME
            and _at_school(tokens, i)
        ):
            return k + 1, 3
    return i, 0


_SCHOOLS = frozenset(("University", "Institute", "Academy", "College", "School"))
_FULL_NAME = (2, 3)


def _at_school(tokens: Sequence[Token], i: int) -> bool:
    """ "A student of the Sarn State University X": what somebody is, and where, before the name."""
    before = [token.low for token in tokens[max(i - 4, 0) : i]]
    at = next((k for k in range(len(before) - 1, 0, -1) if before[k] in {"of", "at", "from"}), 0)
    return at > 0 and one_person(before[at - 1]) and before[at + 1 :] in ([], ["the"])


_POSTS = words("offices", "posts")
""" "Beylikdüzü Mayor X", "Metropolitan Magistrate X", "Sierra Leone Telegraph Editor X": the name begins behind the post."""


def calendar_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Jan's party said", "May said": a word of the calendar that stands as a name does, and means one where the text has it."""
    if j - i > 1 or tokens[i].low not in OF_CALENDARS | {"april", "august"}:
        return False
    before, after = (tokens[i - 1].low if i else ""), (tokens[j].low if j < len(tokens) else "")
    plain = before[:1].isdigit() or before in _BEFORE_MONTHS
    return not plain and after in {"'s", "said", "says", "told", "was", "has", "had", "is"}


_BY_LETTERS = frozenset((("u.", "s."), ("u.", "k."), ("u.", "n."), ("e.", "u."), ("d.", "c.")))


def by_letters(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "U.S. Marine", "U.N. Women": a country or a body told by its letters, no initials of a name."""
    return j - i > 1 and (tokens[i].low, tokens[i + 1].low) in _BY_LETTERS


def of_a_cause(tokens: Sequence[Token], begun: int, i: int) -> bool:
    """ "Reporters Without Borders", "Lawyers Against Torture": whether a run goes on from people and what they stand for."""
    if i - begun < _INITIAL or tokens[i - 1].low not in _CAUSES:
        return False
    people = tokens[i - 2].low
    return people in {"women", "people", "men"} or (people.endswith("s") and len(people) > _INITIAL)


_CAUSES = frozenset("without against beyond across for under within behind in of".split())


_WHOSE = frozenset("our my his her their the this these a an its your one two three four".split())


def by_letter(tokens: Sequence[Token], j: int) -> bool:
    """ "C. Dr Mona Lotfi", "E. Our colleague …": whether a letter that counts items opens a line, and no initial."""
    if j == 1 or not is_item_letter(tokens[0].word):
        return False
    return (j > len(("C.", "Dr")) and is_title(tokens, 1, j)) or tokens[1].low in _WHOSE


def is_item_letter(word: str) -> bool:
    """Whether a word may count an item, or be an initial: "C."."""
    return len(word) == len("C.") and word[0].isupper() and word[1] == "."
