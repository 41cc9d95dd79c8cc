"""Whose state words tell of, where their subject is somebody around the case: "her mother fainted", "students went on hunger strike"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.people import one_more, one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.tellings import Telling

_STATES = lowered("verbs", "states")
"""Verbs by which somebody is told to be ill or to fast, and none by which somebody tells of it."""
_DONE_TO = frozenset("hospitalised hospitalized admitted diagnosed treated taken rushed".split())
_NEAR = 6
"""How many chunks the verb may stand before the words."""
_INMATES = frozenset(
    "cellmate cellmates inmate inmates co-defendant co-defendants co-accused codefendant codefendants".split()
)
_STYLES = frozenset("sister brother father mother".split())
_INDEFINITE = frozenset("a an some many several dozens hundreds thousands other".split())


def bystander(view: View, at: int) -> bool:
    """Whether the verb of the words at the chunk ``at`` has somebody around the case as its subject, and no prisoner."""
    verb = at
    while verb >= 0 and not _of_a_state(view, verb, at):
        if view.chunks[verb].kind is Kind.NOUN and (
            view.chunks[verb].mentions or verb < at - _NEAR
        ):
            return False
        verb -= 1
    if verb < 0 or (view.chunks[verb].main in _DONE_TO and not view.chunks[verb].passive):
        return False
    found, j = view.subject(verb)
    if j < 0 or view.chunks[j].kind is not Kind.NOUN:
        return False
    if any(c.kind is Kind.VERB for c in view.chunks[j + 1 : verb]) and not _relative(view, j):
        return False  # "X, relatives say, has lost 18 kilos"
    if found.people:
        aside = all(view.discourse.aside(p) for p in found.people)
        return aside and not any(p in view.discourse.cases for p in found.people)
    low = view.chunks[j].low
    if len(low) == 1 and low[0] in _STYLES and not (j and view.chunks[j - 1].low[0].endswith("s")):
        return False  # "Sister is diabetic": the nun herself
    if low[-1] in either("people_words", "circle", "kin"):
        return low[-1] not in _INMATES or low[0] in {"his", "her", "their", "my"}
    if low[0] in {"a", "an", "another"}:
        return one_person(low[-1]) or one_more(low)
    return several_people(low[-1]) and (len(low) == 1 or low[0] in _INDEFINITE)


_DIED = frozenset(("died", "dies", "perished"))


def died_beside(view: View, verb: int, at: int) -> bool:
    """ "Her uncle, aged 80, died": whether somebody around the case is told to have died, and no prisoner."""
    if view.chunks[verb].main not in _DIED or not (
        set(view.chunks[at].low) & either("people_words", "circle", "kin")
    ):
        return False
    return all(c.kind is not Kind.VERB for c in view.chunks[at + 1 : verb])


def _of_a_state(view: View, verb: int, at: int) -> bool:
    """Whether a chunk is a verb by which somebody is told to be ill: "suffers", "has asthma" in one."""
    group = view.chunks[verb]
    held = verb == at and group.low[0] in {"has", "have", "had"}
    return group.kind is Kind.VERB and (held or group.main in _STATES)


def _relative(view: View, j: int) -> bool:
    """ "Her father, who is 74, has cancer": what stands between is said of him."""
    return any(c.kind is Kind.RELATIVE for c in view.chunks[j + 1 : j + 3])


_ABOUT = re.compile(
    r"\b(?:report(?:ed(?!\s+to\s+(?:be|have)\b)|ing|s)|articles?|stor(?:y|ies)|wr(?:ote|iting|itten|ites)|posts?|posted|posting|books?|films?|documentar\w+|coverage|covering|covered|campaign\w*"
    r"|research\w*|rumou?rs|statistics|spread\w*|outbreaks?|epidemic|pandemic|patients|people|those|handling|charity|awareness|expert|lectur\w+|support|solidarity|data|critici\w+)"
    r"\s+(?:[\w’'-]+\s+){0,2}?(?:on|about|of|for|into|against|with)\s+(?:(?!(?:his|her|their)\b)[\w-]+\s+){0,3}$|\b(?:spread(?:ing)?|covering|studying|researching)\s+(?:(?!(?:his|her|their)\b)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)

_ON = re.compile(r"on\s+(?:a\s+)?(?=hunger)")


def only_spoken_of(view: View, place: int) -> bool:
    """ "Reported on a hunger strike", "patients with HIV", "spreading disease": a subject of talk, and nobody's state."""
    first = max(view.sentence.start, place - 90)
    on = _ON.match(view.characters, place)
    place = on.end() if on else place  # "for reporting on | a hunger strike"
    return _ABOUT.search(view.characters, first, place) is not None


_SEES = re.compile(r"\b(?:see|visit|meet|speak|talk|examine|contact|reach|consult|meeting)\b")


def to_be_seen(view: View, match: re.Match[str], event: str) -> Referent | None:
    """ "A request by lawyer A to see his client, union leader B, was refused": B is kept apart."""
    sees = _SEES.search(match.group()) if event == Event.ACCESS_DENIED else None
    if sees is None:
        return None
    entries = view.discourse.registry.entries
    first, last = (chunk_at(view, match.start() + sees.end()), chunk_at(view, match.end() - 1))
    for j in range(first, last + 1):
        people = [m.person for m in view.chunks[j].mentions]
        if people and view.chunks[j].kind is Kind.NOUN:
            private = not any(entries[p].official or view.discourse.aside(p) for p in people)
            return view.coordinated(j) if private else None
    return None


_TO_SEE = frozenset("see visit meet hug call phone telephone embrace marry".split())


def kept_from(view: View, end: int, found: Referent) -> Referent | None:
    """ "She has been refused leave to see her brother, X": X, where no case is told of her."""
    if not found.people or set(found.people) & view.discourse.cases:
        return None
    at = chunk_at(view, end - 1)
    if view.chunks[at].kind is not Kind.VERB or view.chunks[at].main not in _TO_SEE:
        return None
    seen = view.object(at)[0]
    return seen if len(seen.people) == 1 and seen.people != found.people else None


_TOLD = frozenset("told allowed asked informed said warned".split())


def done_to_here(view: View, found: Referent) -> bool:
    """ "X was moved far away, without his wife being told": whether something is done to those meant in this sentence."""
    for k, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or not chunk.passive or chunk.main in _TOLD:
            continue
        subject, at = view.subject(k)
        listed = at > 0 and view.chunks[at - 1].low == ("and",)
        if at >= 0 and view.chunks[at].mentions and not listed and subject.people == found.people:
            return True
    return False


_SPEAK_THERE = frozenset("judge magistrate prosecutor investigator official witness".split())


def of_an_office(view: View, start: int, end: int) -> bool:
    """ "Lawyers for the mayor will appeal", "the verdict against a guard": of somebody in office, as which nobody of a
    case has been told of.
    """
    chunks, last = view.chunks, chunk_at(view, end)
    for j in range(chunk_at(view, start), min(last + 1, len(chunks) - 1)):
        group = chunks[j + 1]
        if chunks[j].low[0] not in {"of", "for", "against"} or group.kind is not Kind.NOUN:
            continue
        head = group.low[-1]
        if group.low[0] not in {"the", "a", "an"} or group.mentions or group.possessive:
            continue
        if (
            head in lowered("offices", "no_calling") - _SPEAK_THERE
            and not view.discourse.called[head]
        ):
            return True
    return False


_A_BODY = re.compile(
    r"\b(?:bod(?:y|ies)|remains|corpse|coffin|autopsy|post-mortem)\b", re.IGNORECASE
)
_WHOSE = re.compile(r"\b(?:his|her|their)\b|[’']s?\b|\bof\s+(?-i:[A-Z])", re.IGNORECASE)


def of_the_dead(view: View, match: re.Match[str], telling: Telling) -> Referent | None:
    """ "Roe died there. The guards buried the body at night": of whom a death was told last, not of the prisoner before."""
    dead, words = view.discourse.traits.dead, _with_the_word_before(view, match)
    of_a_body = telling.event == Event.DEATH or telling.to == "body"
    if not dead or not of_a_body or _WHOSE.search(words) or not _A_BODY.search(words):
        return None
    named = any(m.start < match.end() for c in view.chunks for m in c.mentions)
    return None if named and telling.event == Event.DEATH else Referent((dead[-1],))


def nobody_died(view: View, match: re.Match[str]) -> bool:
    """ "The guards buried the body", where no death was told: nobody's."""
    named = any(c.mentions for c in view.chunks) or not view.discourse.cases
    whose = _WHOSE.search(_with_the_word_before(view, match))
    return not view.discourse.traits.dead and whose is None and not named


def _with_the_word_before(view: View, match: re.Match[str]) -> str:
    start = max(view.sentence.start, match.start() - len(" their own "))
    return view.characters[start : match.end()]


_COMES = frozenset(
    "send sending visit visiting see seeing bring bringing deliver meet meeting call phone attend".split()
)


def comes_for(view: View, verb: int, found: Referent) -> Referent | None:
    """ "Vera Moor has not been able to send medicines": kept from the one prisoner of her name, else from somebody."""
    cases, entries = view.discourse.cases, view.discourse.registry.entries
    if set(found.people) & cases or not cases or len(found.people) != 1:
        return None
    if not _COMES & {word for chunk in view.chunks[verb : verb + 3] for word in chunk.low}:
        return None
    own = {*entries[found.people[0]].name.split()}
    alike = tuple(p for p in cases if own & {*entries[p].name.split()})
    return Referent(alike) if len(alike) == 1 else Referent(open=True, count=1)


def of_nameless(view: View, place: int) -> bool:
    """ "The driver, whose name is withheld, was found with head injuries": of him, who was told of without a name."""
    first = view.chunks[0]
    told = (
        first.low[0] == "the"
        and first.low[-1] in view.discourse.nameless
        and len(first.low) == _BARE_WORDS
    )
    if not told or first.mentions or first.possessive:
        return False
    return not any(c.mentions for c in view.chunks[1 : chunk_at(view, place) + 1])


_BARE_WORDS = len(("the", "driver"))
