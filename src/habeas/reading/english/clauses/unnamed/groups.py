"""A group of people whom the words tell of without a name: "his driver and two maids", "the brother of X", "protesters"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_SOME = frozenset("most some many several dozens hundreds scores thousands others".split())
_NEW = frozenset(
    "a an another some several many unnamed unidentified no at more over nearly dozens hundreds most other further".split()
)
_OWN = frozenset(("his", "her", "their", "my", "our"))
_PRONOUNS = frozenset((("he",), ("she",), ("they",)))
_PARTICLES = frozenset("than up away off out down".split())
_AUTHORITIES = either("offices", "authorities", "authorities.armed")
_HEADS = frozenset("rest remainder unnamed unidentified people persons suspect suspects".split())


def nameless(view: View, at: int) -> Referent | None:
    """Whom the group that ends in the chunk at ``at`` tells of, where it tells of people and names none of them."""
    groups = _listed(view, at)
    if (led := led_by_name(view, at)) is not None:
        return led
    if view.following(at, 2) in {"of you", "of us"}:
        return None
    if not all(of_people(view, j) for j in groups) or _named_beside(view, at):
        return None
    first = groups[0]
    before = view.chunks[first - 1] if first else None
    if before is not None and before.kind is Kind.PREPOSITION and before.low[0] not in _PARTICLES:
        return None
    if not (_new(view, first) or (len(groups) > 1 and _new(view, groups[-1]))):
        return None
    return _told(view, first, at)


def led_by_name(view: View, at: int) -> Referent | None:
    """ "Ana Roe, a nurse, her husband and four of her friends were held": she too, at the head of the list."""
    groups = _listed(view, at)
    head = groups[0] - 2
    if len(groups) < _SEVERAL or head < 0 or view.chunks[at - 1].low != ("and",):
        return None
    named = view.chunks[head]
    if not named.mentions or named.possessive or view.chunks[head + 1].low != (",",):
        return None
    if head and view.chunks[head - 1].kind in {Kind.PREPOSITION, Kind.VERB}:
        return None
    people = view.coordinated(head).people or view.referent(head).people
    return Referent(people, head=named.low[-1], first=head, last=at)


_SEVERAL = 2


def _told(view: View, first: int, at: int) -> Referent:
    alone = first == at and one_person(view.chunks[at].low[-1])
    size = 1 if alone else cardinality(view.chunks[at].low[:2])
    amount = None if alone else view.words(view.place(first)[0], view.place(at)[1])
    return Referent(
        open=True,
        amount=amount,
        count=size or 1,
        head=view.chunks[at].low[-1],
        first=first,
        last=at,
    )


_FEARED = re.compile(
    r"\b(?:threat\w*|fear\w*|warn\w*|risk\w*|prevent\w*|avoid\w*|possib\w+|without|demand\w*|call\w*|offer\w*)\b[^.;,]*$",
    re.IGNORECASE,
)
""" "Threatened with the arrest of his mother": nobody is arrested."""


def nameless_owner(view: View, noun: int) -> Referent | None:
    """ "His brother's arrest", "the arrest of his brother": whose it is, where that is somebody without a name."""
    chunks = view.chunks
    before = view.characters[
        max(view.sentence.start, view.place(noun)[0] - 40) : view.place(noun)[0]
    ]
    if _FEARED.search(before):
        return None
    if noun >= 2 and chunks[noun - 1].kind is Kind.MARK and chunks[noun - 2].possessive:
        at, owner = noun - 2, chunks[noun - 2]
        told = owner.low[0] in _OWN or owner.low[0] in {"a", "an", "another"}
        if owner.mentions or not told or not one_person(owner.low[-1]):
            return None
        return Referent(open=True, count=1, head=owner.low[-1], first=at, last=at)
    if noun + 2 < len(chunks) and chunks[noun + 1].low == ("of",) and of_people(view, noun + 2):
        at = noun + 2
        while at + 2 < len(chunks) and chunks[at + 1].low == ("and",) and of_people(view, at + 2):
            at += 2
        told = _new(view, noun + 2, bare=False) and not _named_beside(view, at)
        return _told(view, noun + 2, at) if told else None
    return None


def nameless_object(view: View, verb: int) -> Referent | None:
    """ "Police detained his driver and two maids": those behind the verb, where none of them is named."""
    if len(view.chunks[verb].low) == 1 and not _told_by_a_subject(view, verb):
        return None  # "ninety-four jailed critics"
    found, at = view.object(verb)
    if (
        at >= 0
        and view.chunks[at].low[-1] in {"more", "fewer", "less"}
        and view.following(at, 1) == "than"
    ):
        at = at + 2 if at + 2 < len(view.chunks) else -1
    if at < 0 or found.people or not of_people(view, at):
        return None
    while (
        at + 2 < len(view.chunks)
        and view.chunks[at + 1].low == ("and",)
        and of_people(view, at + 2)
    ):
        at += 2
    return nameless(view, at)


def _told_by_a_subject(view: View, verb: int) -> bool:
    """ "Police arrested …": whether a lone verb stands behind a noun that is no number."""
    before = view.chunks[verb - 1] if verb else None
    if before is None or before.kind not in _BEFORE_VERB:
        return False
    if before.kind is Kind.COMMA and not _new(view, verb + 1, bare=False):
        return False  # ", hooded men"
    return number(before.low[-1].split("-")[0]) is None


def alone_told(view: View, at: int, verb: int) -> bool:
    """Whether a passive far behind a group still tells of it: only a clause of its own stands between."""
    between = view.chunks[at + 1 : verb]
    if any(c.low in _PRONOUNS for c in between):
        return False  # "A member of the party, he was arrested"
    if not any(c.kind is Kind.VERB for c in between):
        return True
    return any(c.kind is Kind.RELATIVE for c in between[:3]) or between[0].kind is Kind.VERB


_BEFORE_VERB = frozenset(
    (Kind.NOUN, Kind.RELATIVE, Kind.ADVERB, Kind.CONJUNCTION, Kind.COMMA, Kind.CLOSE)
)


def _listed(view: View, at: int) -> list[int]:
    """The groups of a list that ends at a chunk: "his driver and two maids"."""
    groups, chunks = [at], view.chunks
    while (k := groups[0]) >= 2:
        before = k - 1
        if chunks[before].low == ("and",):
            before -= 1 + (before > 1 and chunks[before - 1].low == (",",))
        elif chunks[before].low == (",",):
            before -= 1
        else:
            break
        if before < 0 or not of_people(view, before):
            break
        groups.insert(0, before)
    return groups


def of_people(view: View, j: int) -> bool:
    """Whether a group tells of people, and names none."""
    group = view.chunks[j]
    head = group.low[-1]
    if group.low in {("another",), ("others",)}:
        return True
    if number(head) is not None and view.following(j, 1) == "of" and j + 2 < len(view.chunks):
        return several_people(view.chunks[j + 2].low[-1]) and not view.chunks[j + 2].mentions
    if group.kind is not Kind.NOUN or group.mentions or group.possessive or head in _AUTHORITIES:
        return False
    return one_person(head) or several_people(head) or head in _SOME or head in _HEADS


def _named_beside(view: View, at: int) -> bool:
    """ "His lawyer, Ana Roe," "the brothers Roe": whether a name stands beside the group and gives theirs."""
    chunks = view.chunks
    if (
        at
        and chunks[at - 1].kind is Kind.COMMA
        and any(c.mentions for c in chunks[max(at - 4, 0) : at])
    ):
        return True  # "Ana Roe, a nurse, was arrested"
    for j in range(at + 1, len(chunks)):
        if chunks[j].kind is Kind.VERB:
            return False
        if chunks[j].mentions and not chunks[j].possessive:
            if chunks[j - 1].kind is not Kind.PREPOSITION:
                return True
    return False


def _new(view: View, j: int, *, bare: bool = True) -> bool:
    """Whether a group tells of people who are not told of before."""
    if j >= len(view.chunks):
        return False  # "Leaders acquitted, rearrested"
    low = view.chunks[j].low
    after = view.chunks[j + 1].low if j + 1 < len(view.chunks) else ()
    if low[0] in _NEW or low[0] in _OWN or low[0] in _SOME or cardinality(low[:1]):
        return True
    if j >= 2 and view.chunks[j - 1].kind is Kind.MARK and view.chunks[j - 2].possessive:
        return True  # "Roe's driver"
    if low[-1] in {"rest", "remainder"}:
        return True
    if low[0] != "the":
        return bare and several_people(low[-1])  # "protesters were held"
    if after != ("of",) or j + 2 >= len(view.chunks):
        return False
    whole = view.chunks[j + 2]
    if whole.low[0] in {"a", "an", "another", "one"}:
        return view.discourse.by_word(low[-1]) is None
    kin = low[-1] in either("people_words", "kin")
    return kin and (bool(whole.mentions) or not cardinality(whole.low[:1]))
