"""Words that look like a verb or a conjunction and describe the noun behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from habeas.reading.english.words.tokens import Token

_CASE = frozenset("of for against with by to on from about".split())


_BEFORE_WORK = frozenset(("preposition", "comma", "verb"))
_ONCE = lowered("people_words", "once")


def determines(tokens: Sequence[Token], i: int) -> bool:
    """ "That day", "that court": "that" belongs to the noun behind it."""
    after = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return after in {"day", "year", "month", "week", "time", "case", "verdict", "date", "court"}


def no_longer(tokens: Sequence[Token], i: int) -> bool:
    """ "Is no longer held", "no longer recognises": two words that stand in a verb group as one adverb."""
    return tokens[i].low == "no" and i + 1 < len(tokens) and tokens[i + 1].low == "longer"


def describes(tokens: Sequence[Token], i: int, kind: str, first: str, main: str) -> bool:
    """ "The wife of detained pastor X", "another man, retired major X", "fined jailed writer X": a participle before a word of work describes.

    ``kind``, ``first`` and ``main`` are those of the chunk before it.
    """
    if kind not in _BEFORE_WORK or (kind == "verb" and main in lowered("grammar", "auxiliaries")):
        return False
    preposition = "of" if kind == "verb" else first
    if tokens[i].low == "lay":  # "granted bail to lay worker X"
        work = either("people_words", "occupations", "persons_nouns.one")
        return i + 1 < len(tokens) and tokens[i + 1].low in work
    if preposition not in _CASE and not (preposition == "," and tokens[i].low in _ONCE):
        return False
    if not tokens[i].low.endswith("ed") or i + 1 >= len(tokens):
        return False
    if preposition == ",":
        return _before_a_name(tokens, i + 1)
    people = either("people_words", "occupations", "persons_nouns.one", "kin")
    after = [token.low for token in tokens[i + 1 : i + 4]]
    plural = [word.removesuffix("s") for word in after]
    return (
        tokens[i + 1].word[:1].isalpha()
        and bool(people & {*after[:3], *plural[:3]})
        and (after[0] not in either("grammar", "prepositions", "determiners", "pronouns"))
    )


def _before_a_name(tokens: Sequence[Token], k: int) -> bool:
    """Whether plain words and then a name follow: "army major X"."""
    work = either("people_words", "occupations", "persons_nouns.one")
    for n in range(k, min(k + 4, len(tokens) - 1)):
        if not tokens[n].word.islower():
            return False
        if tokens[n].low in work and tokens[n + 1].capital:
            return True
    return False


_OFFICERS = frozenset(
    "police policemen officers agents soldiers troops gendarmes men gunmen forces authorities".split()
)


def _done_by_officers(tokens: Sequence[Token], i: int) -> bool:
    """ "Police enter the flat and arrest Roe", "… burst in and arrest 25 people": told in the present, with its object."""
    if tokens[i].word not in {"arrest", "search"} or i < 2 or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    if tokens[i - 1].low not in {"and", ","} or not (after.capital or number(after.low)):
        return False
    if tokens[i - 2].low in {"search", "raid", "pursuit", "trial", "questioning"}:
        return False  # "the search and arrest Hale had ordered"
    before = {token.low for token in tokens[: i - 1]}
    return not _OFFICERS.isdisjoint(before) and before.isdisjoint(("not", "n't", "never"))


_DEMANDED = frozenset("his her their the that for on upon an immediate justice".split())


def acts_on(tokens: Sequence[Token], i: int) -> bool:
    """ "Finds her guilty and sentences her to two years": an object right behind a word that may be a noun."""
    after = [token.low for token in tokens[i + 1 : i + 3]]
    if tokens[i].low in {"stays", "stay"} and after[:1] and after[0] in {"in", "behind", "under"}:
        return True  # "refused and stays in prison"
    if tokens[i].low in {"demand", "demands", "call", "calls"} and i and tokens[i - 1].low == "and":
        return bool(after) and after[0] in _DEMANDED  # "and demand her immediate release"
    if _done_by_officers(tokens, i):
        return True
    if not after or after[0] not in {"him", "her", "them"}:
        return False
    closed = either("grammar", "prepositions", "conjunctions")
    return after[0] != "her" or len(after) < 2 or after[1] in closed


def is_or_has(tokens: Sequence[Token], i: int) -> bool:
    """ "He's in custody", "Lin's been freed": a verb, and no possessive."""
    if tokens[i].low != "'s" or i + 1 >= len(tokens):
        return False
    pronoun = i > 0 and tokens[i - 1].low in {"he", "she", "it", "who", "that", "there"}
    return pronoun or tokens[i + 1].low in {"been", "not", "now", "still", "currently"}


def takes_object(tokens: Sequence[Token], j: int) -> bool:
    """ "The court sentences Meng": whether somebody or something follows a word that may be a verb."""
    if j + 1 >= len(tokens):
        return False
    after = tokens[j + 1]
    closed = after.low in lowered("grammar", "determiners") or after.low in {"him", "her", "them"}
    term = after.low.isdigit() and j + 2 < len(tokens) and tokens[j + 2].low in _TERM
    return after.capital or closed or term  # "prosecutor requests 10 years"


_TERM = frozenset("years months".split())


_NICKNAME = 5


def nickname_before(tokens: Sequence[Token], i: int, mentions: Container[int]) -> int:
    """ "Convicted "Get" Sophon Dao": how many tokens a nickname in quotation marks before a name takes."""
    if tokens[i].word not in {'"', "“"}:
        return 0
    for k in range(i + 2, min(i + _NICKNAME, len(tokens) - 1)):
        if tokens[k].word in {'"', "”"}:
            named = k + 1 in mentions and all(t.capital for t in tokens[i + 1 : k])
            return k + 1 - i if named else 0
    return 0


_MODALS = frozenset("will would could can may might must should did does do not n't cannot".split())


_VERBS_IN_LY = frozenset(
    "reply apply supply rely comply imply multiply fly ally rally bully tally".split()
)


_BESIDE_NEVER = frozenset(("before", "once", "since", "even"))
_NEVER = frozenset(("never", "not", "n't"))


def beside_never(tokens: Sequence[Token], j: int) -> bool:
    """ "Had never before been arrested", "immediately and unconditionally": a small word between the words of a verb group."""
    if tokens[j].low == "and" and j + 1 < len(tokens):
        return tokens[j - 1].low.endswith("ly") and tokens[j + 1].low.endswith("ly")
    return tokens[j].low in _BESIDE_NEVER and tokens[j - 1].low in _NEVER


def bare_form(tokens: Sequence[Token], j: int) -> bool:
    """ "Will not say", "to appear": a plain form behind a modal verb or "to"."""
    low, before = tokens[j].low, tokens[j - 1].low
    if before not in _MODALS:
        return before == "to" and low in lowered("grammar", "infinitives")
    if low.endswith("ly") and low not in _VERBS_IN_LY:
        return False  # "was not formally charged"
    closed = either("grammar", "prepositions", "determiners", "conjunctions", "pronouns", "adverbs")
    return low.isalpha() and low not in closed
