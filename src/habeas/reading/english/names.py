"""Persons by evidence: which capitalised runs name people, and which person each mention means.

No list of known names is used. A run of capitalised words is weighed: a title, an occupation or a
relation before it, an age or "who" after it, a verb that only people do, the rest of the name alone
elsewhere. Runs that hold a word of organisations, laws or places are none. Each weight is one row of
``evidence``; enough of it makes a person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.reading.english.numerals import ORDINALS
from habeas.reading.english.vocabulary import either, lowered, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.english.tokens import Token

PARTICLES = frozenset(
    "al el bin bint ibn ben abu abd ould de del la las los da das do dos di du van von der den ter y e"
    " ad as ash ul ur".split()
)
_PERSON_VERBS = frozenset(
    "was were is are has had said says told wrote received got served faces faced pleaded denied"
    " admitted appeared remains remained stood died went left began stopped appealed spent refused"
    " rejected denies rejects intends lost walked turned returned signed suffers suffered started"
    " worked works became described added called asked joined posted published filmed helped will"
    " disappeared vanished withdrew fled resigned surrendered would did does continued met saw contracted collapsed emerged".split()
)
_CUSTODY_OBJECT = frozenset(
    "found gave handed see visit meet denied granted refused allowed awarded ordered"
    " arrested detained sentenced jailed imprisoned convicted charged released freed indicted tried"
    " abducted accused prosecuted acquitted transferred summoned took seized against that"
    " try trying tries killed caught hold holding freeing defend defending represent representing"
    " serving awaiting facing suffering questioned interrogated beat tortured deported expelled fined remanded held free release"
    " of with for by and".split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run that may be a name: token range in its sentence, words and what precedes."""

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str | None
    official: bool
    points: int
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text that means one registered person."""

    start: int
    end: int
    first: int
    last: int
    person: int
    words: str


def runs(tokens: Sequence[Token], *, heading: bool) -> list[Run]:
    """The capitalised runs of one sentence, with the evidence that stands around each.

    A heading in capitals throughout ("COUSINS SENTENCED OVER POSTS") tells names from words by
    nothing: it names nobody.
    """
    found: list[Run] = []
    if _shouted(tokens):
        return found
    i, n = 0, len(tokens)
    while i < n:
        if not _may_begin(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < n:
            if _may_follow(tokens, j):
                j += 1
            elif _nicknamed(tokens, j):
                j += 4
            else:
                break
        while tokens[j - 1].low in PARTICLES and j - 1 > i:
            j -= 1
        found.extend(_trimmed(tokens, i, j, heading=heading))
        i = j
    return found


def _signs(tokens: Sequence[Token], i: int) -> bool:
    """ "By X", "Reporting by X", "Prepared by X" at the head of a line: who wrote, no subject."""
    if i == 1:
        return tokens[0].low == "by"
    return i == 2 and tokens[1].low == "by" and tokens[0].low in _WROTE


_WROTE = frozenset("prepared written reporting compiled edited translated reported posted".split())
_SHOUTED = 4  # words: so many on a line in capitals count as shouted


def _shouted(tokens: Sequence[Token]) -> bool:
    plain = [t.word for t in tokens if t.word.isalpha() and len(t.word) > 1]
    return len(plain) >= _SHOUTED and all(word.isupper() for word in plain)


def _may_begin(token: Token) -> bool:
    return _name_token(token) and token.low not in {"i"}


def _nicknamed(tokens: Sequence[Token], j: int) -> bool:
    """ "Gift "Zhuwawo" Marange": a nickname in quotation marks inside a name."""
    if j + 3 >= len(tokens) or tokens[j].word not in {'"', "“"}:
        return False
    closed = tokens[j + 2].word in {'"', "”"}
    return closed and _name_token(tokens[j + 1]) and _name_token(tokens[j + 3])


def _name_token(token: Token) -> bool:
    word = token.word
    if word[:1].isalpha() and "-" in word and word[: word.index("-")].lower() in PARTICLES:
        rest = word[word.index("-") + 1 :]
        return rest[:1].isupper()
    return word[:1].isupper() and word[:1].isalpha()


def _may_follow(tokens: Sequence[Token], j: int) -> bool:
    token, before = tokens[j], tokens[j - 1]
    if before.end + 1 < token.start or before.word in {".", ","}:
        return False
    if _name_token(token):
        return before.end < token.start or before.low in {"'"}
    if token.low in PARTICLES and j + 1 < len(tokens) and token.word.islower():
        after = tokens[j + 1]
        nested = after.low in PARTICLES and j + 2 < len(tokens) and tokens[j + 2].capital
        return _name_token(after) or nested
    return False


def _trimmed(tokens: Sequence[Token], i: int, j: int, *, heading: bool) -> Iterable[Run]:
    """The name inside a run: openers, titles, peoples and occupations cut off in front."""
    title: str | None = None
    official = False
    evidence = 0
    occupations = lowered("people_words", "occupations")
    while i < j:
        word, low = tokens[i].word, tokens[i].low.rstrip(".")
        pair = f"{low} {tokens[i + 1].low}" if i + 1 < j else ""
        if pair in lowered("people_words", "officials"):
            official, i = True, i + 2
        elif low in lowered("people_words", "officials"):
            official, i = True, i + 1
        elif pair in occupations and j - i > 2:
            evidence, i = evidence + 3, i + 2
        elif low in lowered("people_words", "kin") or (
            j - i > 1 and (low in occupations or low.removesuffix("s") in occupations)
        ):
            evidence, i = evidence + 3, i + 1
        elif _is_title(tokens, i, j):
            title, evidence, i = word, evidence + 3, i + 1
        elif low in lowered("world", "demonyms"):
            i += 1
        elif low in lowered("world", "not_names"):
            if _inside_sentence(tokens, i) and j - i == 2 and not heading:
                return  # "told Free Pens": a plain word with a capital belongs to a body's name
            i += 1
        else:
            break
    if i >= j:
        return
    name_tokens = tokens[i:j]
    if _is_no_person(name_tokens):
        return
    official |= _signs(tokens, i)
    name = _joined(name_tokens)
    if name.isupper() and len(name) > 3 and not heading and len(name_tokens) == 1:
        return
    points = evidence + 3 * official + _points(tokens, i, j)
    yield Run(
        name_tokens[0].start,
        name_tokens[-1].end,
        i,
        j,
        name,
        title,
        official,
        points,
        _speaks(tokens, i, j),
    )


def _inside_sentence(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word has its capital by itself, not as the first of a sentence or quotation."""
    also_a_name = tokens[i].low in lowered("world", "also_names")
    return i > 0 and tokens[i - 1].word[:1].islower() and not also_a_name


def _is_title(tokens: Sequence[Token], i: int, j: int) -> bool:
    word = tokens[i].word
    if word in {
        "U",
        "Ko",
        "Ma",
        "Saw",
        "Nai",
        "Sai",
        "Don",
        "Prince",
        "Sultan",
        "Major",
        "Daw",
        "Sr",
    }:
        return word == "Daw" and j - i > 1
    return word in words("people_words", "titles") and j - i > 1


def _is_no_person(name: Sequence[Token]) -> bool:
    joined = _joined(name)
    low = joined.lower()
    if low in lowered("world", "countries") or low in lowered("world", "cities"):
        return True
    organisation = words("world", "organisation_words")
    if any(token.word in organisation or token.word.title() in organisation for token in name):
        return True
    if any(token.low in lowered("world", "countries") for token in name):
        return True
    if len(name) == 1:
        token = name[0]
        bare = token.low.rstrip(".")
        if bare in lowered("people_words", "occupations"):
            return True
        if "-" in bare and all(p in _peoples() for p in bare.split("-")):
            return True
        if bare in lowered("world", "not_names") or bare in lowered("world", "demonyms"):
            return True
        return token.word.isupper() and len(token.word.rstrip(".")) > 1
    return all(token.word.isupper() and len(token.word) > 3 for token in name) and len(name) > 6


@cache
def _peoples() -> frozenset[str]:
    """Peoples, and the countries that stand for one in a compound ("US-Russian")."""
    return lowered("world", "demonyms") | lowered("world", "countries") | {"us", "uk", "eu", "un"}


def _joined(tokens: Sequence[Token]) -> str:
    parts = [tokens[0].word]
    for before, token in pairwise(tokens):
        parts.append((" " if token.start > before.end else "") + token.word)
    return "".join(parts)


def _points(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence around the name ``tokens[i:j]``."""
    points = 1 if j - i > 1 else 0
    before = tokens[i - 1].low if i else ""
    after = [token.low for token in tokens[j : j + 4]] + ["", "", "", ""]
    kin, circle = lowered("people_words", "kin"), lowered("people_words", "circle")
    if before in lowered("people_words", "occupations") or before in kin:
        points += 3
    elif before in _CUSTODY_OBJECT:
        points += 1 if before in {"of", "with", "for", "by", "and", "that"} else 2
    if before in {",", "”", '"'} and i > 1:
        two = tokens[i - 2].low
        people = either("people_words", "occupations", "persons_nouns.one")
        if two in kin or two in people or two in {"family", "household"} or two in ORDINALS:
            points += 3
    if after[0] == "," and re.fullmatch(r"\d{2}", after[1]) and after[2] in {",", ".", ")", ";"}:
        points += 4
    if after[0] == "," and _described(tokens, j + 1):
        points += 3
    if after[0] == "," and after[1] in _PERSON_VERBS | _CUSTODY_OBJECT:
        points += 2
    if before in circle:
        points += 2
    if after[0] == "of" and _past_organisation(tokens, j + 1) in _PERSON_VERBS | {"and", ","}:
        points += 1
    if i == 0 or tokens[i - 1].low in {"-", "•", "*", "–"}:
        points += after[0] in {":", "("}
    if after[0] == "," and after[1] == "born":
        points += 4
    if after[0] == "," and after[1] in {"who", "whose", "whom", "a", "an", "the", "aged"}:
        points += 2
    if after[0] in {"who", "whose"} or (after[0] == "(" and re.search("[一-鿿]", after[1])):
        points += 3
    if after[0] in _PERSON_VERBS:
        points += 2
    if after[0] == "'s" and (after[1] in kin or after[1] in circle or after[1] in _NOUNS_OF_CASES):
        points += 3
    elif after[0] == "'s" and after[1][:1].isalpha():
        points += 1
    if before == "to" and i > 1 and tokens[i - 2].low in _DONE_TO:
        points += 4
    if j - i > 1 and after[0] in {",", "(", "-", "–", ":"} and _only_marks(tokens, i):
        points += 2
    if j - i > 1 and after[0] in {".", "?"} and j >= len(tokens) - 1 and _only_marks(tokens, i):
        points += 2
    if j - i > 1 and _listed_with_verb(tokens, j):
        points += 2
    return points - _against(tokens, i, j)


_WITH_NAMES = frozenset(
    ", and another two three four five six several his her their other others man woman men women people"
    " colleagues colleague friends friend relatives wife husband brother sister son daughter both were was have".split()
)


def _listed_with_verb(tokens: Sequence[Token], j: int) -> bool:
    """ "A, B and two colleagues were arrested": a list of names before what is done to people."""
    joined = False
    for k in range(j, min(j + 16, len(tokens) - 1)):
        low = tokens[k].low
        if low in {"were", "was", "have", "has"}:
            done = [token.low for token in tokens[k + 1 : k + 4]]
            return joined and any(word in _CUSTODY_OBJECT and word.endswith("ed") for word in done)
        if not (tokens[k].capital or low in _WITH_NAMES or low.isdigit()):
            return False
        joined |= low in {"and", ","}
    return False


def _against(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence that a run names a place, a body or a title of a work."""
    before = tokens[i - 1].low if i else ""
    after = [token.low for token in tokens[j : j + 2]] + ["", ""]
    points = 0
    if before in {"in", "at", "near", "from", "to", "across", "outside", "into"}:
        points += 2
    if before in {"the", "a", "an"}:
        points += 3
    points += 4 * (before in _BODIES)
    points += 4 * (before == "of" and i > 1 and tokens[i - 2].low in _BODIES | _POSTS)
    points += 3 * (before == "of" and i > 1 and tokens[i - 2].low in _HELD_OF_A_BODY)
    points += 6 * (after[0] in _HOUSES or (after[0] in _HOUSES_OF and after[1] in _HOUSES))
    if before in {'"', "“"} and after[0] in {'"', "”"}:
        points += 4
    return points


_DONE_TO = frozenset(
    "happened according belonging relating related granted given handed awarded issued denied imposed"
    " done sentence sentences belongs dedicated".split()
)


def _only_marks(tokens: Sequence[Token], i: int) -> bool:
    """Whether only a number or bullet stands before a name: the head of an item."""
    return i > 0 and i <= 3 and all(not t.word.isalpha() for t in tokens[:i])


_HOUSES = frozenset(
    "prison jail gaol penitentiary camp barracks courthouse court district province region county"
    " street square airport university hospital centre center station facility colony".split()
)
_HOUSES_OF = frozenset(
    "central women military detention police maximum-security remand penal".split()
)
_POSTS = frozenset(
    "mayor co-mayor governor vice-governor bishop archbishop imam chief president prime-minister minister".split()
)
"""Whoever holds one of these holds it of a place: "co-mayor of Kızıltepe"."""
_HELD_OF_A_BODY = frozenset(
    "editor editor-in-chief reporter journalist correspondent founder co-founder director owner co-owner"
    " publisher presenter columnist photographer manager treasurer spokesman spokeswoman spokesperson".split()
)
"""Whoever is one of these is one of a body: "editor of Nehir"."""
_BODIES = frozenset(
    "party group website newspaper agency channel organisation organization movement company magazine"
    " outlet network portal radio station app band bank club school university hospital prison jail"
    " court village town post checkpoint crossing island valley mountains region coast border city district province river".split()
)


def _past_organisation(tokens: Sequence[Token], j: int) -> str:
    """The first plain word after a capitalised run."""
    while j < len(tokens) and (
        tokens[j].capital or tokens[j].low in PARTICLES | {"the", "website"}
    ):
        j += 1
    return tokens[j].low if j < len(tokens) else ""


_SAYS = frozenset(
    "said says told added wrote stated posted tweeted explained renewed commented warned".split()
)


def _speaks(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a speech verb stands right beside a name, also after ", title of …,"."""
    after = tokens[j].low if j < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    if after in _SAYS or before in {"said", "says", "added"}:
        return True
    if after == ",":
        if j + 1 < len(tokens) and tokens[j + 1].low in _SAYS:
            return True
        for k in range(j + 1, min(j + 12, len(tokens) - 1)):
            if tokens[k].low == ",":
                return tokens[k + 1].low in _SAYS
    return False


def _described(tokens: Sequence[Token], j: int) -> bool:
    """Whether an occupation follows within one apposition."""
    occupations, kin = lowered("people_words", "occupations"), lowered("people_words", "kin")
    for k in range(j, min(j + 6, len(tokens))):
        low = tokens[k].low
        if low in {",", ".", ";", ":"}:
            return False
        if low in occupations or low in kin or low.removesuffix("s") in occupations:
            return True
    return False


_NOUNS_OF_CASES = frozenset(
    "arrest detention trial sentence appeal case hearing conviction release lawyer health home flat"
    " house family father mother charges imprisonment disappearance death term bail verdict"
    " torture beating ill-treatment passport computer acquittal retrial"
    " whereabouts wife husband son daughter".split()
)
