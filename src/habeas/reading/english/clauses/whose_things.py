"""Whose things are taken and whose rooms searched, where the words beside them name no owner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import topic, whom
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

HOME = re.compile(
    r"\b(?:homes?|houses?|flats?|apartments?|offices?|rooms?|residences?|premises|car|shop|studio|newsroom|hostels?|dormitor(?:y|ies)|headquarters|centre|center|(?:radio\s+|tv\s+|television\s+)station|church|monastery|mosque|bookshop|clinic|school|printing\s+house|warehouse|library|villa|farm|workshop|building|cafés?|hotel|cell|stalls?|store|kiosk|restaurant|barn|garage|lodgings|dacha|cottage|temple|pagoda|compound)\b"
)
_SEVERAL_HOMES = lowered("things", "homes")
_FROM = frozenset(("from", "belonging"))


def taken_from(view: View, at: int) -> Referent | None:
    """ "Seized two computers from X's flat": the person or owner named behind "from"."""
    chunks = view.chunks
    for j in range(at + 1, min(at + 14, len(chunks) - 1)):
        if chunks[j].kind is Kind.VERB:
            return None
        if chunks[j].low[0] not in _FROM or chunks[j + 1].kind is not Kind.NOUN:
            continue
        found = view.coordinated(j + 1)
        if found.people:
            return found
        owner = view.referent(j + 1).owner
        if owner is None and HOME.search(" ".join(chunks[j + 1].low)):
            return _of_name(view, j + 1)  # "seized books from the home of X"
        return owner if owner is not None and owner.people else None
    return None


def in_view(view: View, at: int) -> Referent | None:
    """ "The officers searched the flat": it is that of the prisoner whom the text is telling of."""
    chunks = view.chunks
    low = chunks[at].low
    at_home = _placed_there(view)
    if (low[-1] in _SEVERAL_HOMES or view.discourse.together) and not at_home:
        return None
    if at + 1 < len(chunks) and chunks[at + 1].low[0] in {"of", "in", "near"}:
        return None
    before = chunks[:at]
    if low[0][0].isdigit() or any(
        c.low[-1] in lowered("people_words", "kin") and not c.mentions for c in before
    ):
        return None
    named = any(chunk.mentions for chunk in before)
    cases = view.discourse.cases
    if view.sentence.index == 0 and not named and len(cases) != 1:
        return None
    acts = they_act(view, at) and "their" not in at_home
    spoken = bool(_HIS & {c.low[0] for c in before}) and not acts
    if at_home and view.discourse.together and not (named or spoken):
        return Referent(view.discourse.together)
    found = topic(view) if acts else whom(view, view.place(at)[0])
    if found is not None and len(found.people) > 1 and {"his", "her"} & {*at_home.split()}:
        found = Referent(tuple(view.discourse.previous[:1]))  # the one arrested there
    if found is None or not found.people or (len(found.people) > 1 and not at_home):
        return None
    return found if set(found.people) <= cases or named else None


def they_act(view: View, at: int) -> bool:
    """ "They turned the flat upside down": they who came, and none of those it is done to."""
    chunks = view.chunks
    first = next((k for k in range(at) if chunks[k].kind in {Kind.NOUN, Kind.VERB}), -1)
    if first < 0 or chunks[first].low != ("they",) or chunks[first + 1].kind is not Kind.VERB:
        return False
    return not chunks[first + 1].passive and not {"had", "have"} & {*chunks[first + 1].low}


_AT_HOME = re.compile(
    r"\b(?:at|in|from|inside)\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:home|house|flat|apartment|office|studio|shop|premises|newsroom|residence|room|workshop|farm|clinic)\b"
)
_BEFORE = 240
"""How far back the sentence before is looked at."""


def _placed_there(view: View) -> str:
    """ "Arrested the couple at their home. They searched the flat": that home, and of those two."""
    start = view.sentence.start
    before = view.characters[max(start - _BEFORE, 0) : start].rstrip()
    last = max(before.rfind(". "), before.rfind("\n"), 0)
    found = _AT_HOME.search(before, last) if view.sentence.index > 0 else None
    return found.group() if found is not None else ""


_COUNSEL = frozenset("lawyer lawyers counsel attorney solicitor barrister advocate doctor".split())


def related_to(view: View, person: int) -> Referent | None:
    """Whose lawyer or relative a person is, that is no prisoner: "Cole has been turned away"."""
    known = view.discourse.related.get(person) or view.discourse.kin_of.get(person)
    if known is None or person in view.discourse.cases:
        return None
    return Referent((known[1],))


def seen_by(view: View, verb: int) -> Referent:
    """Whom they wanted to see: the person after the verb."""
    for j in range(verb, min(verb + 5, len(view.chunks))):
        if view.chunks[j].kind is Kind.VERB and view.chunks[j].main in {
            "see",
            "visit",
            "meet",
            "contact",
            "visiting",
            "seeing",
            "meeting",
        }:
            found, at = view.object(j)
            if at >= 0 and found.people:
                return found
    return NOBODY


def counsel_of(view: View, referent: Referent, at: int) -> Referent | None:
    """ "The lawyer hired by the families, X, was not let in": kept away from those whose case is told."""
    cases = view.discourse.cases
    if at < 0 or len(referent.people) != 1 or referent.people[0] in cases or not cases:
        return None
    before = [c.low[-1] for c in view.chunks[max(at - 6, 0) : at] if c.kind is Kind.NOUN]
    own = set(view.chunks[at].low) & _COUNSEL
    if not own and not _COUNSEL & set(before):
        return None
    group = view.discourse.together or tuple(p for p in view.discourse.block_people if p in cases)
    if group:
        return Referent(group)
    return Referent(tuple(cases)) if len(cases) == 1 else Referent(open=True, count=1)


_BODIES = lowered("bodies", "owners")


def of_a_body(owner: Referent | None) -> bool:
    """ "The group's bank account", "her neighbour's house": no prisoner's own thing, though one is in view."""
    if owner is None or owner.people:
        return False
    if several_people(owner.head) and owner.head not in _THEIRS:
        return True  # "the nuns' bank account"
    return owner.head in _BODIES or (owner.owner is not None and _somebody(owner.head))


_THEIRS = frozenset(
    "families prisoners detainees defendants accused couples parents relatives spouses men women suspects arrested activists journalists".split()
)


def _somebody(head: str) -> bool:
    """A neighbour, a sister: one person, and not those who share a home with the prisoner."""
    return one_person(head) and head not in _A_HOUSEHOLD


_ROOMS = re.compile(
    r"\b(?:homes?|houses?|flats?|apartments?|offices?|premises|rooms?|quarters|shops?|newsroom|headquarters|hostel|studio|workshop|warehouse|station|press|house)$"
)
_A_HOUSEHOLD = frozenset("family families couple pair prisoner detainee couples relatives".split())


def nobodys_rooms(view: View, j: int) -> bool:
    """ "A printing shop", "the union's office", "the FMA's premises": rooms of nobody named."""
    chunk = view.chunks[j]
    if chunk.kind is not Kind.NOUN or chunk.mentions or not _ROOMS.search(" ".join(chunk.low)):
        return False
    owner = view.referent(j).owner
    if owner is not None and owner.people:
        return False
    if of_a_body(owner):
        return True
    if j >= 2 and view.chunks[j - 1].low[0] in _OWNS:
        before = view.chunks[j - 2]
        return before.low[0] == "the" and not _A_HOUSEHOLD & set(before.low) and not before.mentions
    return chunk.low[0] in {"a", "an"}


def from_nobodys_rooms(view: View, at: int) -> bool:
    """ "They searched the union's office and took two phones": taken where the rooms are nobody's."""
    nouns = (j for j in range(at, -1, -1) if view.chunks[j].kind is Kind.NOUN)
    last = next((j for j in nouns if _ROOMS.search(" ".join(view.chunks[j].low))), None)
    return last is not None and nobodys_rooms(view, last)


_MANY = re.compile(r"\d{1,3}(?:,\d{3})+$|\d{3,}$")
""" "9,000 books were carted off": a stock, and no person's own things."""
_OWNS = frozenset(("'s", "’s", "'", "’"))
_HIS = frozenset("he she they his her their him them".split())
_HE = frozenset("husband father brother son grandfather uncle nephew boyfriend".split())
_SHE = frozenset("wife mother sister daughter grandmother aunt niece girlfriend".split())


def of_a_relative(view: View, j: int) -> bool:
    """ "Her husband was kept outside, and police took his phone": the husband's."""
    low = view.chunks[j].low[0]
    kin = _HE if low == "his" else _SHE if low == "her" else frozenset[str]()
    for k in range(j - 1, -1, -1):
        before = view.chunks[k]
        if before.kind is not Kind.NOUN or before.possessive:
            continue
        owned = view.referent(k).owner is not None
        if before.low[-1] in kin and owned and not before.mentions:
            return before.low[0] != low
        if before.mentions or before.low[0] in {"he", "she", "him"}:
            return False
    return False


_FOR_SOMEBODY = re.compile(
    r"\s+(?:\w+ly\s+|everywhere\s+)?for\s+(?:him|her|them|me|us|an?|the|his|their|any|[A-Z][\w’'-]+)\b"
)


def looks_for(view: View, place: int) -> bool:
    """ "Has searched for him in three camps": who looks for somebody searches nobody's rooms."""
    return _FOR_SOMEBODY.match(view.characters, place) is not None


_TURNED = re.compile(r"turned\s+back\b", re.IGNORECASE)


def turned_back(view: View, place: int, *, passive: bool) -> bool:
    """ "He turned back on the steps": by his own will; who "was turned back" was kept away."""
    return not passive and _TURNED.match(view.characters, place) is not None


def taken_there(view: View, first: int, last: int) -> Referent | None:
    """Whose the things or rooms of a telling are: of the owner it words, named behind, or in view."""
    for k in range(max(first - _NEAR, 0), min(last + 1, len(view.chunks) - 2)):
        if "belonging" in view.chunks[k].low and view.chunks[k + 1].low == ("to",):
            whose = view.referent(k + 2)
            if whose.people or whose.owner is None:
                return whose if whose.people else None  # "belonging to the congregation"
    for j in range(first, last + 1):
        if view.chunks[j].kind is Kind.NOUN and of_a_relative(view, j):
            return None
        own = view.referent(j).owner if view.chunks[j].kind is Kind.NOUN else None
        head = view.chunks[j].low[-1]
        another = view.chunks[j].possessive and (_somebody(head) or head in _BODIES)
        if own is not None and own.people and not another:
            return own
        if of_a_body(own) or _MANY.match(view.chunks[j].low[0]):
            return None
    if from_nobodys_rooms(view, last):
        return None
    named = _of_name(view, last) or taken_from(view, last)
    return named or rooms_told(view, first) or in_view(view, last)


_NEAR = 4


def _of_name(view: View, last: int) -> Referent | None:
    """ "Combed the home of X": whoever is named right behind "of"."""
    behind = view.chunks[last + 1 : last + 3]
    if len(behind) == 2 and behind[0].low[0] in {"of", "belonging"} and behind[1].mentions:
        return view.coordinated(last + 2)
    return None


IT = frozenset((("it",), ("them",), ("both",), ("each",)))


def rooms_before(view: View, at: int) -> int | None:
    """ "Came to the office of X and searched it": the rooms that the sentence named before."""
    for j in range(at - 1, -1, -1):
        chunk = view.chunks[j]
        if chunk.kind is Kind.NOUN and HOME.search(" ".join(chunk.low)):
            return j
    return at


_THE_ROOMS = frozenset(
    "property premises house home flat apartment shop bookshop office building place".split()
)
_KEEPS = frozenset("ran runs owned owns kept keeps managed manages".split())


def remember_rooms(view: View) -> None:
    """Keep whose home or shop a sentence told of last: "his home in Lida", "X ran a bookshop"."""
    chunks = view.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind is not Kind.NOUN or not HOME.search(" ".join(chunk.low)):
            continue
        found = view.referent(k).owner
        if found is None and k and chunks[k - 1].main in _KEEPS:
            found = view.subject(k - 1)[0]
        if found is not None and len(found.people) == 1:
            where = view.sentence
            view.discourse.traits.rooms = (where.block, where.index, found.people[0])


def rooms_told(view: View, at: int) -> Referent | None:
    """ "His home bears a sign. The property was seized", "his flat and the office of the union": whose, by what is told before."""
    chunks, low = view.chunks, view.chunks[at].low
    if at > 1 and chunks[at - 1].low == ("and",) and HOME.search(" ".join(chunks[at - 2].low)):
        owner = view.referent(at - 2).owner
        return owner if owner is not None and owner.people else None
    if (
        not HOME.search(" ".join(low)) and low[-1] not in _THE_ROOMS
    ):  # "the premises were searched and books taken"
        before = (k for k in range(at - 1, -1, -1) if chunks[k].kind is Kind.NOUN)
        at = next((k for k in before if chunks[k].low[-1] in _THE_ROOMS), at)
        low = chunks[at].low
    told, where = view.discourse.traits.rooms, view.sentence
    near = told is not None and told[0] == where.block and 0 < where.index - told[1] <= _SENTENCES
    bare = low[0] == "the" and low[-1] in _THE_ROOMS and len(low) == len(("the", "house"))
    if told is None or not (near and bare) or view.following(at, 1) in {"of", "in", "belonging"}:
        return None
    named = any(c.mentions or c.low[0] in _HIS for c in chunks[:at])
    return None if named else Referent((told[2],))


_SENTENCES = 2


def rooms_of_named(view: View, at: int) -> bool:
    """ "The home of her editor, X, was searched": whether the name at ``at`` tells whose rooms those before it are."""
    chunks = view.chunks
    if at < _FAR_FROM_ROOMS or not chunks[at].mentions or chunks[at - 1].low != (",",):
        return False
    of, rooms = chunks[at - 3], chunks[at - 4]
    who = chunks[at - 2]
    told = of.low[0] in {"of", "belonging"} and not who.mentions and one_person(who.low[-1])
    return told and rooms.kind is Kind.NOUN and HOME.search(" ".join(rooms.low)) is not None


_FAR_FROM_ROOMS = 4
