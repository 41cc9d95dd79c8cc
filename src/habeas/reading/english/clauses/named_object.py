"""Whom an object names behind what they are or how many: "detained their director, X", "convicted two Tatars, X and Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns

_OF_IT = frozenset(("of", "for", "at", "in"))
_THEIRS = frozenset(("its", "their", "our", "the"))
_OPENS_ADJUNCT = frozenset("after before during since following upon despite with amid".split())
_SOMEBODY = frozenset(("a", "an"))
_DEFINITE = frozenset("the its their his her a an another former".split())


def named_after_count(view: Nouns, j: int) -> Referent | None:
    """ "Convicted two Tatars, builder X and imam Y": those named behind the count."""
    chunks = view.chunks
    if chunks[j].low == ("one",) and j + 4 < len(chunks) and chunks[j + 1].low == ("of",):
        one = past_owner(view, j + 4)  # "took one of them, X's sister Y, into custody"
        told = chunks[j + 3].low == (",",) and bool(chunks[one].mentions)
        return view.coordinated(one) if told else None
    if j + 2 >= len(chunks) or chunks[j].mentions or chunks[j + 1].low[0] not in {",", ":", "–"}:
        return None
    count = cardinality(chunks[j].low)
    if not count or count < 2 or not chunks[j + 2].mentions or chunks[j + 2].possessive:
        return None
    named = view.coordinated(j + 2)
    return named if len(named.people) == count else None


def named_after_work(view: Nouns, j: int) -> Referent | None:
    """ "Detained their director, X": the name behind what somebody is."""
    named = _behind_work(view, j)
    return view.coordinated(named) if named >= 0 else None


def _behind_work(view: Nouns, j: int) -> int:
    """Where the name stands behind what somebody is: "its secretary in Kisumu, X"; -1 where none does."""
    chunks = view.chunks
    j = _second_work(view, j)
    head, of = j, j
    while (
        of + 3 < len(chunks)
        and chunks[of + 1].low[0] in _OF_IT
        and chunks[of + 2].kind is Kind.NOUN
    ):
        of += 2  # "arrested the chairman of the union, X"
    if of > j and not chunks[of].mentions and chunks[j].low[0] in _DEFINITE:
        j = of
    if j + 2 >= len(chunks) or chunks[j].mentions or chunks[j + 1].low != (",",):
        return -1
    named = chunks[j + 2]
    told = j > head and chunks[j - 1].low == ("in",) and chunks[j + 3 : j + 4]
    if not named.mentions or named.possessive or (told and told[0].kind is Kind.VERB):
        return -1
    bare = named.first == named.mentions[0].first
    closed = j + 3 >= len(chunks) or chunks[j + 3].kind is not Kind.VERB
    bare = bare and not (chunks[head].low[0] in _SOMEBODY and not closed)  # "a poet, X said"
    work = chunks[head].low[-1] in either(
        "people_words", "occupations", "persons_nouns.one", "kin", "circle"
    )
    return j + 2 if work and (bare or closed) else -1


def _second_work(view: Nouns, j: int) -> int:
    """ "A lawyer and human rights activist, X": the group of the second word of what X is; ``j`` elsewhere."""
    chunks = view.chunks
    if j + 4 >= len(chunks) or chunks[j].mentions or chunks[j + 1].low != ("and",):
        return j
    second, work = chunks[j + 2], either("people_words", "occupations", "persons_nouns.one")
    told = {chunks[j].low[-1], second.low[-1]} <= work and second.kind is Kind.NOUN
    bare = second.low[0] not in lowered("grammar", "determiners") and not second.mentions
    return j + 2 if told and bare and chunks[j].low[0] in {"a", "an", "the"} else j


def named_by_two_words(view: Nouns, j: int) -> int:
    """ "the lawyer and former councillor X", "Ministry of Health adviser X" is one person: the group that holds the name."""
    chunks = view.chunks
    if chunks[j].mentions or j + 2 >= len(chunks):
        return j
    after = chunks[j + 2]
    if chunks[j + 1].low == ("of",) and _at_a_body(view, j):
        return j + 2
    if chunks[j + 1].low[0] != "and":
        return j
    occupations = lowered("people_words", "occupations")
    first = chunks[j].low[-1] in occupations
    return j + 2 if first and after.mentions and set(after.low) & occupations else j


def _at_a_body(view: Nouns, j: int) -> bool:
    """ "University of Norburg students X and Y": what they are, at a body whose name has "of" in it."""
    body, named = view.chunks[j], view.chunks[j + 2]
    if not named.mentions or named.possessive or len(body.low) != 1:
        return False
    at = named.mentions[0].first - 1
    if at <= named.first or not all(view.tokens[i].capital for i in (body.first, named.first)):
        return False
    work = either("people_words", "occupations", "persons_nouns.one")
    return not {view.tokens[at].low, view.tokens[at].low.removesuffix("s")}.isdisjoint(work)


def past_owner(view: Nouns, j: int) -> int:
    """ "The trial of X's lawyer, Y", "the arrest of X's driver Y": the group that names Y; ``j`` elsewhere."""
    chunks = view.chunks
    if not chunks[j].possessive and chunks[j].low[0] in _THEIRS | _SOMEBODY:
        return max(_behind_work(view, j), j)
    if not chunks[j].possessive or j + 2 >= len(chunks) or chunks[j + 2].kind is not Kind.NOUN:
        return j
    if chunks[j + 2].mentions:
        return j + 2
    people = either("people_words", "occupations", "persons_nouns.one", "kin", "circle")
    if chunks[j + 2].low[-1] not in people | {"client", "clients"} or j + 4 >= len(chunks):
        return j
    named = chunks[j + 4]
    opens = named.mentions and named.first == named.mentions[0].first
    bare = named.mentions and (opens or named.low[0] == "the") and not named.possessive
    return j + 4 if bare and chunks[j + 3].low == (",",) else j


def _goes_on(view: Nouns, named: int) -> bool:
    """ "After the arrest of a student, X, a teacher, left": whether X opens the main clause."""
    chunks = view.chunks
    behind = chunks[named + 1 : named + 3]
    told = len(behind) > 1 and behind[0].low == (",",) and behind[1].kind is Kind.NOUN
    return told and chunks[0].low[0] in _OPENS_ADJUNCT


def of_named(view: Nouns, j: int) -> Referent:
    """Whom "the beating of" the group at ``j`` is about: "of X's lawyer, Y" Y, "of X's son" somebody without a name."""
    if (theirs := somebody_of(view, j)) < 0:
        named = past_owner(view, j)
        if view.chunks[j].low[0] in _SOMEBODY and _goes_on(view, named):
            return Referent(open=True, count=1, head=view.chunks[j].low[-1])
        return _and_of(view, view.coordinated(named))
    found = view.referent(theirs)
    return found if found.people else Referent(open=True, count=1, head=found.head)


def _and_of(view: Nouns, found: Referent) -> Referent:
    """ "The release of Pastor X and of the deacon, Y": Y too, whom a description stands before."""
    chunks, k = view.chunks, found.last + 1
    behind = chunks[k : k + len(("and", "of", "the deacon", ",", "Y"))]
    if found.last < 0 or not found.people or [c.low for c in behind[:2]] != [("and",), ("of",)]:
        return found
    apposed = len(behind) > _TITLED and behind[3].low == (",",) and len(behind[4].mentions) == 1
    if (
        not apposed
        or behind[2].mentions
        or not one_person(behind[2].low[-1])
        or behind[4].possessive
    ):
        return found
    return replace(found, people=(*found.people, behind[4].mentions[0].person), last=k + _TITLED)


_TITLED = 4


def somebody_of(view: Nouns, j: int) -> int:
    """ "The arrest of X's two drivers": the group of X's people who have no name; -1 elsewhere."""
    chunks = view.chunks
    if j + 2 >= len(chunks) or not chunks[j].possessive or chunks[j + 2].possessive:
        return -1
    group = chunks[j + 2]
    if group.kind is not Kind.NOUN or group.mentions or past_owner(view, j) != j:
        return -1
    head = group.low[-1]
    around = head in either("people_words", "kin", "circle", "fellows")
    return j + 2 if around or one_person(head) or several_people(head) else -1


_BETWEEN = frozenset("on in to from at pending without under after for".split())
""" "The release pending trial of X", "the release without charge of X"."""


def past_day(view: Nouns, j: int) -> int:
    """ "The arrest on 3 May of X", "the extradition to Turkey of X": the chunk behind day and place."""
    chunks = view.chunks
    if j < len(chunks) and chunks[j].low[0] == "pending" and len(chunks[j].low) > 1:
        j += 1  # "the release pending trial of X"
    while j + 2 < len(chunks) and chunks[j].low[0] in _BETWEEN:
        placed = chunks[j + 1].kind is Kind.NOUN and not chunks[j + 1].mentions
        placed = placed and chunks[j].low[0] != "after"  # "arrests after the funeral of X"
        named = chunks[j + 2].low == ("of",) and any(c.mentions for c in chunks[j + 3 : j + 4])
        if chunks[j + 1].kind is not Kind.DATE and not (placed and named):
            break
        j += 2
    return j


def named_behind(view: Nouns, j: int) -> Referent | None:
    """ "The blogger arrested with him, Rita Sow, is free": the name behind the description."""
    chunks = view.chunks
    if (
        chunks[j].low[0] not in {"the", "a", "another"}
        or j + 3 >= len(chunks)
        or chunks[j + 1].kind is not Kind.VERB
    ):
        return None
    if not chunks[j + 1].main.endswith("ed") or len(chunks[j + 1].low) > 1:
        return None
    for k in range(j + 2, min(j + 7, len(chunks) - 1)):
        if chunks[k].kind is Kind.COMMA:
            named = chunks[k + 1].mentions and not chunks[k + 1].possessive
            return view.referent(k + 1) if named else None
        if chunks[k].kind in {Kind.VERB, Kind.RELATIVE}:
            return None
    return None
