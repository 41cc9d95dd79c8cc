"""The evidence that a capitalised run names a place or a part of a body's name, and that it surely names somebody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import either, lowered, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

_MARKS = 2
_REACH = 7
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def heads_a_dateline(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Kon Ray, 16 January: …", "Kon Ray (16 January) …": a place and a day at the head of an item."""
    marks_only = i <= _MARKS and not any(token.word.isalpha() for token in tokens[:i])
    if not marks_only or j + 2 >= len(tokens) or tokens[j].low not in {",", "("}:
        return False
    for k in range(j + 1, min(j + _REACH, len(tokens))):
        low = tokens[k].low
        if low in {":", ")", "–", "—"}:
            return k > j + 2
        if not (low.isdigit() or low[:3] in _MONTHS or low in {",", "."}):
            return False
    return False


def inside_a_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Voice of Lango": one word behind "of" and a plain word with a capital, a part of a body's name."""
    if j - i > 1 or i <= _MARKS or tokens[i - 1].low != "of" or not tokens[i - 2].capital:
        return False
    told = either("people_words", "events_of", "kin", "circle", "occupations", "titles")
    return tokens[i - 2].low not in told and tokens[i - 3].word not in {".", "“", '"', ":"}


def stands_as_a_place(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a run stands where a place is named: "in An Phu", "a village in An Phu, Prey Veng, was", "Prey Veng, where"."""
    after = [token.low for token in tokens[j : j + 2]] + ["", ""]
    if not i or after[0] in {"'s", "'", "’"}:  # "in Lin Bo's cell"
        return False
    if _at_a_place(tokens, i) or (after[0] == "," and after[1] == "where"):
        return True
    before = tokens[i - 1].low
    first = _run_before(tokens, i - 1)
    if before not in {",", "and", "or"} or first == i - 1 or not _at_a_place(tokens, first):
        return False
    if before == ",":  # "a teacher in An Phu, Prey Veng, was", but "In An Phu, Lin Bo, 34, was"
        beside = first > 1 and tokens[first - 2].low in _whom_or_what() and after[0] in {",", "."}
        return beside and not (j - i > 1 and _one_of_theirs(tokens, first - 2))
    return after[0] not in _OF_ONE


def _one_of_theirs(tokens: Sequence[Token], k: int) -> bool:
    """ "Its branch secretary in Kisumu, X, was": who somebody is that a body has, and whose name comes next."""
    if tokens[k].low not in either("people_words", "occupations", "persons_nouns.one"):
        return False
    before = [token.low for token in tokens[max(k - 3, 0) : k]]
    return not {"a", "an"} & set(before) and bool(_THEIRS & set(before))


_THEIRS = frozenset(("its", "his", "her", "their", "our", "my", "the", "'s", "’s"))


def _run_before(tokens: Sequence[Token], k: int) -> int:
    """Where the capitalised run begins that ends before ``k``."""
    while k > 0 and (
        tokens[k - 1].word.lower() != tokens[k - 1].word or tokens[k - 1].low in _SMALL
    ):
        k -= 1
    return k


_SMALL = frozenset("de del el al la las los ash as an y".split())


def _at_a_place(tokens: Sequence[Token], i: int) -> bool:
    """Whether the words right before a run are followed by places only."""
    before = tokens[i - 1].low if i else ""
    if before in _WHERE:
        return True
    two = tokens[i - 2].low if i > 1 else ""
    if before == "from":
        return two in {",", "("} or two in _whom_or_what() or two in _GONE
    if before == "to":
        return two in _GONE
    inside = _PLACES | _INMATES  # "two prisoners of Adra", but "prisoners of Putin"
    return before == "of" and two in inside and tokens[i - 2].word.islower()


_INMATES = frozenset("prisoners inmates detainees residents inhabitants villagers".split())


def _whom_or_what() -> frozenset[str]:
    """Whoever and whatever is of a place: "a teacher from", "a village in"."""
    return _of_several(either("people_words", "occupations", "persons_nouns.one")) | _PLACES


@cache
def _of_several(words: frozenset[str]) -> frozenset[str]:
    """The words with their plurals."""
    return words | frozenset(f"{word}s" for word in words)


_OF_ONE = frozenset("was has had is will said says told".split())
""" "In An Phu and Lin Bo was": what is told of one stands behind who did it."""
_WHERE = frozenset("in inside outside near across around throughout".split())
_GONE = lowered("verbs", "gone")
_PLACES = lowered("things", "kinds_of_places")


def behind_kin(tokens: Sequence[Token], i: int) -> bool:
    """ "Her father X", "her father, the retired judge X"."""
    kin = either("people_words", "kin")
    while i > 1 and tokens[i - 1].word in words("people_words", "titles"):
        i -= 1  # "her father, Ato X"
    for k in range(i - 1, max(i - 6, -1), -1):
        if tokens[k].low in kin:
            return k == i - 1 or tokens[k + 1].low == ","
        if tokens[k].low not in {",", "the", "a", "an"} and not tokens[k].word.islower():
            return False
    return False


def is_kin_of(tokens: Sequence[Token], i: int) -> bool:
    """ "His sister X": a word of kinship that is somebody's, right before."""
    if i < len(("his", "sister")) or tokens[i - 1].low not in either("people_words", "kin"):
        return False
    return any(token.low in _SOMEBODY_S for token in tokens[max(i - 4, 0) : i - 1])


_SOMEBODY_S = frozenset(("his", "her", "their", "'s", "my"))


def surely_somebody(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether what stands around a run is said of persons only: an age, "who", a work before it, what is done to persons."""
    if is_kin_of(tokens, i):
        return True
    before = tokens[i - 1].low if i else ""
    after = [token.low for token in tokens[j : j + 3]] + ["", "", ""]
    if before in either("people_words", "occupations", "kin", "circle"):
        return True
    if after[0] in {",", "("} and after[1].isdigit() and after[2][:3] not in _MONTHS:
        return True
    if after[0] in {"who", "whose"} or (
        after[0] == "," and after[1] in {"who", "whose", "born", "aged"}
    ):
        return True
    if after[0] == "'s" and after[1] in lowered("people_words", "kin"):
        return True
    opens = not before or before in {
        ".",
        ":",
        "“",
        '"',
        "-",
        "•",
        "*",
        "–",
        "that",
        "when",
        "after",
        "before",
        "while",
        "and",
    }
    return opens and after[0] in {"was", "has", "had", "is"} and after[1] in _DONE_TO_PERSONS


_DONE_TO_PERSONS = lowered("verbs", "befall", "anywhere")


_AT = frozenset("in at near from to across outside into".split())


def at_place(tokens: Sequence[Token], i: int) -> bool:
    """Whether a run stands behind a word of place; "a source close to X" is of a person."""
    if not i or tokens[i - 1].low not in _AT:
        return False
    return not close_to(tokens, i)


def close_to(tokens: Sequence[Token], i: int) -> bool:
    """ "A source close to X reported": X is somebody."""
    return i > 1 and tokens[i - 1].low == "to" and tokens[i - 2].low in _CLOSE


_CLOSE = frozenset(("close", "loyal", "married"))
