"""Whom a demand is for: those its words name, else those they speak of; never those who make it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.named_object import somebody_of
from habeas.reading.english.clauses.related import relative_named
from habeas.reading.english.events.demands.call_words import CALL, FURTHER
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View


def for_whom(view: View, place: int, end: int, *, whole: bool) -> Referent:
    """The persons the demand is for: those named after the call, else those it speaks of."""
    people: list[int] = []
    open_group = NOBODY
    passive = whole and _MODAL.search(view.characters, place, place + 12)
    if passive:
        subject = _wanted(view, place)
        if subject.people or subject.open:
            return subject
    speakers = _speakers(view)
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.NOUN:
            continue
        at = view.tokens[chunk.first].start
        if (at < place and not passive) or at >= end or index in speakers:
            continue
        if _befell_kin(view, index, place):
            continue  # "order an inquiry into the treatment of X's father"
        if _of_those_asked(chunk) or _let_in(view, index):
            continue
        if chunk.low[0] == "its" and several_people(chunk.low[-1]):
            people.extend(
                view.discourse.several(["they"]).people
            )  # "the release of its colleagues"
            continue
        found = view.referent(index)
        whom = found.owner if found.owner is not None else found
        whom = _somebody(view, index, _not_the_caller(view, index, place, whom))
        if found.owner is not None and found.head in _OF_THE_CASE_OF and not passive:
            whom = found.owner
        whom = _of_their_own(view, index, found, whom)
        visits = index and view.chunks[index - 1].main in _VISITS and chunk.mentions
        if visits and (people or _THEY.search(view.characters, place, at)):
            break  # "that he can see his wife, X": X is only whom he sees
        if found.owner is not None and _WANTED.search(view.characters, place, at):
            whom = _wanted_of(view, found, whom)
        people.extend(_kin_hit(view, index, found) or whom.people)
        counted = whom.count is not None and open_group.count is None
        if not whom.people and whom.open and (counted or not open_group.open):
            open_group = whom  # "the charges against five journalists": for the five
    entries = view.discourse.registry.entries
    people = [p for p in people if not entries[p].official]
    people = [p for p in people if not entries[p].only_speaks] or people
    if people:
        return Referent(tuple(dict.fromkeys(people)))
    if not open_group.open and _IT.search(view.characters, place, end):
        before = [
            m.person for c in view.chunks for m in c.mentions
            if m.start < place and m.person in view.discourse.cases
        ]  # fmt: skip
        if len(set(before)) == 1:
            return Referent((before[0],))
    first = view.sentence.start if passive else place
    if (
        not open_group.open
        and len(view.discourse.cases) == 1
        and _OF_THE_CASE.search(view.characters, first, end)
    ):
        return Referent(tuple(view.discourse.cases))
    return open_group


_BEFELL = re.compile(
    r"\b(?:treatment|ill-treatment|beating|torture|arrest|detention|death|killing|harassment|abuse|persecution|disappearance)\s+of\s+$"
)


def _befell_kin(view: View, index: int, place: int) -> bool:
    """Whether a group is, or owns, somebody's relative without a name to whom what is asked about befell."""
    owner = index if view.chunks[index].possessive else index - 2
    if owner < 0 or somebody_of(view, owner) not in {index, index + 2}:
        return False
    return _BEFELL.search(view.characters, place, view.place(owner)[0]) is not None


def befell_kin_only(view: View, one: int, two: int) -> bool:
    """Whether a demand is about what befell a relative without a name, and names nobody else."""
    there = [
        k for k, c in enumerate(view.chunks) if c.mentions and one <= c.mentions[0].start < two
    ]
    return bool(there) and all(_befell_kin(view, k, one) for k in there)


def _kin_hit(view: View, index: int, found: Referent) -> tuple[int, ...]:
    """ "Lift the ban imposed on his wife", whom the text has named: the wife."""
    own = view.chunks[index].low[0] in {"his", "her"} and found.owner is not None
    if not own or not index or view.chunks[index - 1].low[0] not in {"on", "against"}:
        return ()
    one = relative_named(view.discourse, found.owner or found, found.head)
    return () if one is None else (one,)


_HOUSEHOLD = frozenset("family families relatives relative".split())
_OF_THE_CASE_OF = frozenset("lawyer lawyers wife husband".split())


def _of_their_own(view: View, index: int, found: Referent, whom: Referent) -> Referent:
    """ "He has asked the president to pardon his wife": the wife, and not he who asks."""
    own = view.chunks[index].low[0] in {"his", "her"} and found.owner is not None
    if not own or found.people or found.head not in lowered("people_words", "kin"):
        return whom
    verb = next((k for k, c in enumerate(view.chunks[:index]) if c.kind is Kind.VERB), -1)
    asks = view.subject(verb)[0].people if verb > 0 else ()
    same = bool(asks) and found.owner is not None and asks == found.owner.people
    return Referent(open=True, count=1, first=index, last=index) if same else whom


def _somebody(view: View, index: int, whom: Referent) -> Referent:
    """ "Called for the release of a colleague": one person, of whom nothing else is told."""
    low = view.chunks[index].low
    told = whom.people or whom.open or view.chunks[index].mentions
    if told or not index or view.chunks[index - 1].low != ("of",):
        return whom
    one = low[0] in {"a", "an", "another"} and one_person(low[-1])
    return Referent(open=True, count=1, first=index, last=index) if one else whom


_MODAL = re.compile(r"\b(?:must|should|ought|(?:needs?|has|have)\s+to\s+b)")
_PRONOUNS = frozenset("his her him".split())


def _not_the_caller(view: View, index: int, place: int, whom: Referent) -> Referent:
    """ "The senator, X, demanded his release": not X's; nor that of somebody told to be free, where another is held."""
    word = view.chunks[index].low[0]
    if word not in _PRONOUNS or len(whom.people) != 1 or len(view.discourse.cases) == 0:
        return whom
    asked = view.characters[place : view.place(index)[1] + _BEHIND]
    free = [p for p in whom.people if p in view.discourse.traits.freed and _FREE.search(asked)]
    apart = tuple(dict.fromkeys([*_callers(view, place), *free]))
    if whom.people[0] not in apart:
        return whom
    near = tuple(p for p in view.named_before(index) if p not in apart)
    other = view.discourse.one(word, at=index, near=near, besides=apart)
    told = [p for p in other.people if p in view.discourse.cases]
    if told:
        return other
    left = [p for p in view.discourse.cases if p not in apart]
    return Referent((left[0],), head=word) if len(left) == 1 else whom


def _callers(view: View, place: int) -> list[int]:
    """The persons named as the subject of the verb that a demand is made with."""
    opens = CALL.search(view.stretch) or FURTHER.search(view.stretch)
    place = opens.start() if opens is not None else place
    for index, chunk in enumerate(view.chunks):
        start, end = view.place(index)
        if chunk.kind is Kind.VERB and not chunk.passive and start <= place <= end:
            at = view.subject(index)[1]
            named = at >= 0 and not view.chunks[at].possessive
            return [m.person for m in view.chunks[at].mentions] if named else []
    return []


def _of_those_asked(chunk: Chunk) -> bool:
    """ "The High People's Court", "to end their harassment of X": those asked, or what they do."""
    theirs = chunk.low[0] in {"their", "its"} and chunk.low[-1] in _DONE_BY_THEM
    return theirs or chunk.low[-1] in _ASKED_OF or (chunk.low[-1] == "people" and chunk.possessive)


_DONE_BY_THEM = frozenset(
    "harassment persecution attacks campaign crackdown repression reprisals pressure surveillance intimidation vendetta".split()
)


def _let_in(view: View, index: int) -> bool:
    """ "To let his wife, Y, visit him": Y is only whom he is to see."""
    chunks = view.chunks
    if index < 2 or index + 2 >= len(chunks) or chunks[index - 1].kind is not Kind.COMMA:
        return False
    kin = chunks[index - 2].low[0] in _PRONOUNS and one_person(chunks[index - 2].low[-1])
    visits = chunks[index + 1].kind is Kind.COMMA and chunks[index + 2].main in _VISITS
    return bool(chunks[index].mentions) and kin and visits


_BEHIND = 40
_FREE = re.compile(r"\b(?:releas|freedom|free[sd]?\b|freeing)", re.IGNORECASE)
_ASKED_OF = frozenset("court courts procuratorate government ministry authorities".split())
_THEY = re.compile(r"\b(?:he|she|they|him|her|them)\b")
_VISITS = frozenset("see meet receive visit contact consult call phone sees meets".split())


_WANTED = re.compile(
    r"\b(?:release|free|acquit|pardon|against)\s+(?:(?!allow|let|permit|tell|inform)[\w’'.-]+\s+){0,5}?$"
)


def _wanted_of(view: View, found: Referent, whom: Referent) -> Referent:
    """For whom "release her brother" asks: the brother, where the text has named him, else nobody named."""
    if kin := _named_kin(view, found):
        return Referent(kin)
    own = found.last >= 0 and view.chunks[found.last].low[0] in {"his", "her"}
    if not _apart(found.head):
        return whom
    return Referent(open=True, count=1) if own else Referent()


def _apart(head: str) -> bool:
    """ "Drop the charges against his brother", "against her colleagues": asked for them, and not for the prisoner."""
    return (one_person(head) or several_people(head)) and head not in _OF_THE_CASE_OF | _HOUSEHOLD


def _named_kin(view: View, found: Referent) -> tuple[int, ...]:
    """ "Release X and her brother": the brother, where the text has named him."""
    if found.owner is None or not found.head:
        return ()
    owners = set(found.owner.people)
    related = view.discourse.related.items()
    return tuple(p for p, (kin, whose) in related if whose in owners and kin == found.head)


_IT = re.compile(r"\bit\s+(?:be|is)\b")
""" "Deplored the sentence handed to X and demanded that it be set aside"."""
_OF_THE_CASE = re.compile(
    r"\bthe\s+(?:conviction|charges?|sentence|verdict|travel\s+ban|death\s+sentence|accusations?|case(?=\s+(?:\w+\s+)?be\b))\b|\bfor\s+(?:it|them)\s+to\s+be\b"
    r"|\b(?:my|our)\s+(?:mother|mum|father|dad|wife|husband|son|daughter|brother|sister|partner|fianc[eé]e?|cousin|uncle|aunt|friend|colleague|client|teacher|editor|reporter|professor|pastor|priest|chairwoman|chairman|president|member|correspondent)\b"
)
""" "Drop the charges", "let my mother come home": of the one whose case is told."""


def _wanted(view: View, place: int) -> Referent:
    """The subject of "must be released"."""
    for index, chunk in enumerate(view.chunks):
        inside = view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end
        if inside and chunk.kind is Kind.VERB and chunk.passive:
            return view.subject(index)[0]
    return NOBODY


def only_named(view: View, place: int) -> tuple[int, ...]:
    """ "We fear for X and ask that the sentence not be carried out": the one named before the demand, who does not make it."""
    entries, speakers = view.discourse.registry.entries, _speakers(view)
    named = {
        m.person
        for index, chunk in enumerate(view.chunks)
        for m in chunk.mentions
        if index not in speakers and m.start < place and not entries[m.person].official
    }
    makes = {
        m.person
        for index, chunk in enumerate(view.chunks)
        for m in chunk.mentions
        if index in speakers
    } | set(_callers(view, place))
    return tuple(named) if len(named) == 1 and not makes else ()


_BIDDEN = frozenset(("tell",))
""" "Let X go and tell Y's family": X is not to tell."""


def _speakers(view: View) -> set[int]:
    """The chunks that are subjects of speech verbs: those who demand, not those it is for."""
    speech = lowered("cues", "speech")
    return {
        view.subject(index)[1]
        for index, chunk in enumerate(view.chunks)
        if chunk.kind is Kind.VERB and chunk.main in speech - _BIDDEN and not chunk.passive
    }
