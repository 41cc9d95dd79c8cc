"""The evidence around a capitalised run that it names a person, or that it does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.persons.body_evidence import describes
from habeas.reading.english.persons.case_evidence import BEFALLS, case_evidence
from habeas.reading.english.persons.given_names import gender_of_name
from habeas.reading.english.persons.list_evidence import (
    listed_as_counted,
    of_one_surname,
    second_of_two,
)
from habeas.reading.english.persons.place_evidence import at_place, heads_a_dateline, inside_a_name
from habeas.reading.english.persons.sounding import sounds_like_somebody
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.numerals import ORDINALS, number
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.words.tokens import Token

PARTICLES = lowered("names", "particles")
_PERSON_VERBS = lowered("verbs", "by_a_person")
_HIS_OWN = frozenset("his her himself herself".split())
"""Behind a verb they tell that its subject is a person: "made his first appearance"."""
_BETWEEN = frozenset(
    "now also still again later finally then once never already just has had".split()
)
_SENT_BY = frozenset(
    "letter letters message messages call calls word words note postcard visit visits".split()
)
_MEANWHILE = frozenset("as when while after before".split())
_IN_HOUSES = frozenset("prison jail court hospital school".split())
""" "In prison X wrote": no prison of that name."""
_CUSTODY_OBJECT = lowered("verbs", "to_a_person")


def _counted(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "The two Rural Missionaries, Sister Ana Cruz and": several people, called by what they are."""
    the_two = i > 1 and tokens[i - 2].low == "the" and tokens[i - 1].low in _FEW
    return the_two and j - i > 1 and tokens[j - 1].low.endswith("s")


_FEW = frozenset("two three four five six".split())
_LIKEWISE = frozenset(
    "also likewise later earlier previously recently first himself herself".split()
)
_DONE_OR_DOES = _PERSON_VERBS | _CUSTODY_OBJECT


_QUOTES = frozenset('"“')
_DASHES = frozenset("–—")


def evidence_around(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence around the name ``tokens[i:j]``."""
    nickname = j - i > 3 and any(token.word in _QUOTES for token in tokens[i:j])
    points = (1 if j - i > 1 else 0) + 2 * _of_a_place(tokens, j) + 3 * nickname
    before = tokens[i - 1].low if i else ""
    after = [token.low for token in tokens[j : j + 4]] + ["", "", "", ""]
    kin, circle = lowered("people_words", "kin"), lowered("people_words", "circle")
    if before in lowered("people_words", "occupations") or before in kin:
        points += 3
    elif j - i > 1 and tokens[i - 1].word.islower() and i and sounds_like_somebody(before):
        points += 2
    elif before in _CUSTODY_OBJECT:
        points += 1 if before in {"of", "with", "for", "by", "and", "that"} else 2
    points += (
        3 * _apposed(tokens, i)
        + 4 * second_of_two(tokens, i)
        + 4 * (j - i > 1 and before.endswith("year-old"))
    )
    if after[0] == "," and re.match(r", (?:(?:now|then) )?\d\d [,.);]", " ".join(after)):
        points += 4
    if after[0] == "," and _described(tokens, j + 1):
        points += 3
    befell = after[0] == "," and after[2 if after[1] in _LIKEWISE else 1] in BEFALLS
    if befell or (after[0] == "," and after[1] in _DONE_OR_DOES):
        points += 2 + 2 * (j - i > 1 and befell)  # "X, also deported from Berlin, was held"
    points += 2 * (before in circle)
    past = _past_organisation(tokens, j + 1) if after[0] in {"of", "from"} else ""
    points += past in _PERSON_VERBS or past in {"and", ","}
    if i == 0 or tokens[i - 1].low in {"-", "•", "*", "–"}:
        points += after[0] in {":", "(", "–", "—"}
    if after[0] == "(" and (after[1] in kin or (after[1] in {"his", "her"} and after[2] in kin)):
        points += 5
    points += 4 * (after[0] == "," and after[1] == "born")
    if after[0] == "," and after[1] in {"who", "whose", "whom", "a", "an", "the", "aged"}:
        points += 2 + 2 * (j - i > 1 and after[1] in {"who", "whom"})
    if (
        after[0] in {"who", "whose"}
        or (after[0] in _DASHES and after[1] == "who")
        or (after[0] == "(" and re.search("[一-鿿]", after[1]))
    ):
        points += 3
    points += 2 * _acts(after, long=j - i > 1) + 4 * (after[1] in {"himself", "herself"})
    points += 4 * (before == "from" and i > 1 and tokens[i - 2].low in _SENT_BY)
    points += 2 * (before == "neither" and after[0] == "nor") + 4 * _said_as(before, after)
    if after[0] == "'s" and (after[1] in kin or after[1] in circle or after[1] in _NOUNS_OF_CASES):
        points += 3
    elif after[0] == "'s" and after[2] in lowered("people_words", "events_of"):
        points += 3  # "X's 2019 conviction", "X's pre-trial detention"
    elif after[0] == "'s" and after[1][:1].isalpha():
        points += 1
    points += 4 * (before == "as" and i > 2 and tokens[i - 2].low == "only")  # "known only as X"
    if before == "to" and i > 1 and tokens[i - 2].low in _DONE_TO:
        points += 4
    if j - i > 1 and after[0] in {",", "(", "-", "–", ":"} and _only_marks(tokens, i):
        points += 2
    if j - i > 1 and after[0] in {".", "?"} and j >= len(tokens) - 1 and _only_marks(tokens, i):
        points += 2
    points += _of_a_group(tokens, i, j) + _kin_apposed(tokens, i, after[0], kin)
    points -= 6 * _counted(tokens, i, j)
    return points + _by_itself(tokens, i, j) + case_evidence(tokens, i, j) - _against(tokens, i, j)


def _by_itself(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Irina Sokolova": whether a name of several words is one that people are given; not "Irina Sokolova of the Legal Corner"."""
    after = tokens[j : j + 3]
    of_a_body = len(after) > _OF_THE and after[0].low == "of" and after[1].low == "the"
    if j - i == 1 or (of_a_body and after[_OF_THE].capital):
        return False
    return gender_of_name(" ".join(token.word for token in tokens[i:j])) is not None


_OF_THE = 2


def _kin_apposed(tokens: Sequence[Token], i: int, after: str, kin: frozenset[str]) -> bool:
    """ "His mother, X,": the name between commas behind a word of kinship."""
    return i > 1 and tokens[i - 1].low == "," and tokens[i - 2].low in kin and after == ","


def _said_as(before: str, after: Sequence[str]) -> bool:
    """ "Said X as he left the court": a speaker is a person."""
    return before == "said" and after[0] in _MEANWHILE and after[1] in {"he", "she"}


def _acts(after: Sequence[str], *, long: bool) -> bool:
    """Whether a verb of persons stands behind a name, or any verb that does something to "his" own."""
    skipped = after[0] in _BETWEEN or after[0].endswith("ly")
    verb, rest = (after[1], after[2:]) if skipped and after[1] else (after[0], after[1:])
    own = long and verb.isalpha() and verb.endswith(("ed", "s", "de")) and rest[0] in _HIS_OWN
    came = verb == "came" and rest[0] in {"out", "home", "back"}
    came |= verb in {"goes", "stands"} and "trial" in rest[:2]
    return after[0] in _PERSON_VERBS or verb in _PERSON_VERBS or own or came


def _of_a_place(tokens: Sequence[Token], j: int) -> bool:
    """ "X, from Nordal, was arrested": where somebody comes from stands between a name and its verb."""
    if j + 3 >= len(tokens) or tokens[j].low != "," or tokens[j + 1].low not in {"from", "of"}:
        return False
    for k in range(j + 2, min(j + 8, len(tokens) - 1)):
        if tokens[k].low == ",":
            return tokens[k + 1].low in {"was", "has", "had", "is", "who", "whose"}
    return False


def _apposed(tokens: Sequence[Token], i: int) -> bool:
    """ "The poet, X", "his friend, X": what the person is stands before a comma."""
    if i < 2:
        return False
    if tokens[i - 1].low in {"'s", "is", "was"} and tokens[i - 2].low in {"that", "this"}:
        return i == 2  # "That's X, of the drivers' union."
    if tokens[i - 1].low in {"called", "named"} or _by_name(tokens, i):
        work = lowered("people_words", "occupations")
        return any(token.low in work for token in tokens[max(i - 6, 0) : i - 1])
    if tokens[i - 1].low not in {",", "”", '"'}:
        return False
    if _who_does(tokens, i - 1):
        return True
    two = tokens[i - 2].low
    people = either("people_words", "occupations", "persons_nouns.one", "kin")
    if i > 2 and tokens[i - 3].low in {"his", "her", "their", "'s", "a"}:
        people |= lowered("people_words", "circle")
    return two in people or two in {"family", "household"} or two in ORDINALS


def _by_name(tokens: Sequence[Token], i: int) -> bool:
    """ "A baker by the name of X"."""
    return [token.low for token in tokens[max(i - 4, 0) : i]] == ["by", "the", "name", "of"]


def _who_does(tokens: Sequence[Token], comma: int) -> bool:
    """ "A singer who has performed with him, X": what the person is, told with a clause."""
    low = [token.low for token in tokens[max(comma - 9, 0) : comma]]
    if "," in low or "who" not in low:
        return False
    before = low[: len(low) - 1 - low[::-1].index("who")]
    work = before[-1:] != [] and before[-1] in lowered("people_words", "occupations")
    return work and bool({"a", "an", "another"} & set(before))


def _of_a_group(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence that a run names one of several people."""
    points = 0
    if (j - i == 1 and _siblings(tokens, i, j)) or _counted_in_brackets(tokens, i, j):
        points += 5
    points += 5 * of_one_surname(tokens, i, j, _CUSTODY_OBJECT)
    if _one_of(tokens, i):  # "one of the monks, X, died"
        points += 3 if j - i > 1 else 4 * (tokens[j : j + 1] != [] and tokens[j].low == ",")
    if j - i > 1 and _listed_with_verb(tokens, j):
        points += 2
    return points + 3 * (j - i > 1 and listed_as_counted(tokens, i, j))


_KIN_OF_SEVERAL = frozenset(
    "sisters brothers siblings sons daughters children twins cousins".split()
)


def _siblings(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Three sisters – Alia, Selin and Ece Demir", "Mutas and Anas Demir, brothers,": first names before the one with the surname."""
    if not any(t.low in _KIN_OF_SEVERAL for t in tokens[max(i - 7, 0) : i]):
        return _of_one_surname(tokens, i, j) or _siblings_behind(tokens, j)
    k = j
    while k + 1 < len(tokens) and tokens[k].low in {",", "and"} and tokens[k + 1].capital:
        if tokens[k].low == "and":
            return k + 2 < len(tokens) and tokens[k + 2].capital
        k += 2
    return False


def _siblings_behind(tokens: Sequence[Token], j: int) -> bool:
    """ "Mutas and Anas Demir, brothers, were": what the two are to each other stands behind."""
    if j + 4 >= len(tokens) or tokens[j].low != "and":
        return False
    k = j + 1
    while k < len(tokens) and tokens[k].capital:
        k += 1
    behind = [token.low for token in tokens[k : k + 4]]
    return k - j >= _TWO_WORDS and behind[:1] == [","] and bool(_KIN_OF_SEVERAL & set(behind))


def _of_one_surname(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Leyla and Arif Yunus were convicted": a first name before one with the surname of both."""
    if i > 1 and tokens[i - 1].low not in _PARTNERS and not _several_workers(tokens, i):
        return False
    if j + 3 >= len(tokens) or tokens[j].low != "and":
        return False
    k = j + 1
    while k < len(tokens) and tokens[k].capital:
        k += 1
    both = k < len(tokens) and tokens[k].low in {"were", "have", "are"}
    both = both or (i > 1 and _several_workers(tokens, i))
    return both and k - j == _TWO_WORDS and tokens[k + 1 : k + 2] != []


def _several_workers(tokens: Sequence[Token], i: int) -> bool:
    """ "The musicians Illia and Kastus Burak": a word of work in the plural."""
    low = tokens[i - 1].low
    single = low[:-3] + "man" if low.endswith("men") else low.removesuffix("s")
    return single != low and single in lowered("people_words", "occupations")


_TWO_WORDS = 3
_PARTNERS = frozenset(
    "activists journalists lawyers defenders couple spouses partners writers".split()
)


def _counted_in_brackets(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "Three (Okello, Wasswa, Kato) were let out": as many names in brackets as the number says."""
    k = i
    while k > 1 and (tokens[k - 1].low in {",", "and"} or tokens[k - 1].capital):
        k -= 1
    last = j
    while last < len(tokens) and (tokens[last].low in {",", "and"} or tokens[last].capital):
        last += 1
    closed = last < len(tokens) and tokens[last].low == ")"
    if not closed or k < 2 or tokens[k - 1].low != "(":
        return False
    commas = sum(token.low in {",", "and"} for token in tokens[k:last])
    return any(number(token.low) == commas + 1 for token in tokens[max(k - 6, 0) : k - 1])


_MEMBERS = frozenset("them whom these those".split())


def _one_of(tokens: Sequence[Token], i: int) -> bool:
    """ "One of them, X", "activists such as X": who is told apart from a group by name."""
    if i > 2 and tokens[i - 1].low == "as" and tokens[i - 2].low == "such":
        return any(several_people(token.low) for token in tokens[max(i - 6, 0) : i - 2])
    if i < 4 or tokens[i - 1].low != ",":
        return False
    low = [token.low for token in tokens[max(i - 7, 0) : i - 1]]
    for k in range(len(low) - 1):
        if low[k] in {"one", "another", "two", "both"} and low[k + 1] in {"of", "more", "other"}:
            return True
    return False


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
    points = 2 * at_place(tokens, i) + 3 * (before in {"the", "a", "an"})
    points += 6 * heads_a_dateline(tokens, i, j) + 4 * inside_a_name(tokens, i, j)
    where = before in _IN_HOUSES and i > 1 and tokens[i - 2].low == "in"
    where |= before == "jail" and i > 1 and tokens[i - 2].low == "to"  # "asked the court to jail X"
    points += 4 * (before in _BODIES and not where)
    points += 8 * (before == "name" and i > 1 and tokens[i - 2].low in {"pen", "stage", "user"})
    points += 4 * (before == "of" and i > 1 and tokens[i - 2].low in _BODIES | _POSTS)
    points += 3 * (before == "of" and i > 1 and tokens[i - 2].low in _HELD_OF_A_BODY)
    points += 6 * describes(tokens, j)
    points += 6 * (after[0] in _HOUSES or (after[0] in _HOUSES_OF and after[1] in _HOUSES))
    points += 6 * (before == "the" and after[0] in _A_BODY)
    if before in {'"', "“"} and after[0] in {'"', "”"}:
        points += 4
    return points


_A_BODY = lowered("bodies", "named_behind")
""" "The Green Taiga network": a body, where a name would have a verb."""


_DONE_TO = frozenset(
    "happened according belonging relating related granted given handed awarded issued denied imposed"
    " done sentence sentences belongs dedicated".split()
)


def _only_marks(tokens: Sequence[Token], i: int) -> bool:
    """Whether only a number or bullet stands before a name: the head of an item."""
    return i > 0 and i <= 3 and all(not t.word.isalpha() for t in tokens[:i])


_HOUSES = lowered("bodies", "houses")
_HOUSES_OF = frozenset(
    "central women military detention police maximum-security remand penal".split()
)
_POSTS = lowered("bodies", "posts_of_places")
"""Whoever holds one of these holds it of a place: "co-mayor of Kızıltepe"."""
_HELD_OF_A_BODY = lowered("bodies", "held_of_a_body")
"""Whoever is one of these is one of a body: "editor of Nehir"."""
_BODIES = lowered("bodies", "bodies_and_places")


_OF_BODIES = lowered("bodies", "kinds")


def _past_organisation(tokens: Sequence[Token], j: int) -> str:
    """The first plain word after a capitalised run."""
    while j < len(tokens) and (
        tokens[j].capital or tokens[j].low in PARTICLES | _BODIES | _OF_BODIES
    ):
        j += 1
    return tokens[j].low if j < len(tokens) else ""


def _described(tokens: Sequence[Token], j: int) -> bool:
    """Whether an occupation follows within one apposition."""
    occupations = lowered("people_words", "occupations")
    kin = either("people_words", "kin", "circle")
    for k in range(j, min(j + 6, len(tokens))):
        low = tokens[k].low
        if low in {",", ".", ";", ":"} or (low == "and" and k == j):
            return False
        if low in occupations or low in kin or low.removesuffix("s") in occupations:
            return True
        if "-" in low and low.rsplit("-", 1)[1] in occupations:
            return True
        if low in lowered("people_words", "persons_nouns", "one"):
            return True
    return False


_NOUNS_OF_CASES = lowered("things", "of_somebody")
