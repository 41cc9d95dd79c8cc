"""What befell one person without a name: "a friend who carried him there was arrested", "her mother was let go"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.bare_name import bare_name
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.clauses.participles import does_it
from habeas.reading.english.clauses.set_apart import set_apart
from habeas.reading.english.clauses.unnamed.groups import alone_told, nameless, nameless_object
from habeas.reading.english.clauses.unnamed.strangers import none_of_the_named
from habeas.reading.english.events.agents import PLEADS
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

MAY = frozenset("may can could might must shall".split())
_AUTHORITIES = lowered("offices", "authorities")
_STAYS = frozenset("spent spends served disappeared vanished missing seen".split())
_BEFALLS = frozenset(
    "arrest detention release ill_treatment harassment charge conviction trial disappearance bail travel_ban".split()
)


def _left_out(view: View, verb: int) -> bool:
    """ "Was arrested but let go": a participle whose "was" stands before."""
    group = view.chunks[verb]
    before = next((c for c in reversed(view.chunks[:verb]) if c.kind is not Kind.ADVERB), None)
    if before is None or before.kind is not Kind.CONJUNCTION or view.object(verb)[1] >= 0:
        return False  # "was arrested and later let go"
    if group.low[0] == "let":
        return True
    return len(group.low) == 1 and is_participle(group.main) and not group.main.endswith("ing")


def done_to_somebody(view: View, fired: Fired) -> Referent | None:
    """ "A friend who carried him there was arrested", "her mother was let go": one person without a name, and
    nobody named near.
    """
    verb = view.chunks[fired.verb]
    if fired.trigger.event not in _BEFALLS or verb.kind is not Kind.VERB:
        return None
    role = fired.trigger.role
    stays = role == "agent" and verb.main in _STAYS
    told = verb.passive or role == "state" or stays or _left_out(view, fired.verb)
    if not told:
        patient = fired.trigger.role == "patient" and not MAY & set(verb.low)
        return nameless_object(view, fired.verb) if patient else None
    subject, at = view.subject(fired.verb)
    if at < 0 or subject.people or subject.open or MAY & set(verb.low):
        return None
    if not alone_told(view, at, fired.verb):
        return None
    if (found := nameless(view, at)) is not None:
        return found
    group = view.chunks[at]
    head = group.low[-1]
    if group.mentions or group.possessive or not one_person(head) or head in _AUTHORITIES:
        return None
    if (at and view.chunks[at - 1].kind is Kind.PREPOSITION) or view.apposed_to(at) is not None:
        return None
    if any(chunk.mentions and not chunk.possessive for chunk in view.chunks[at : fired.verb]):
        return None  # "A third member, the engineer Ivo Moor, was questioned"
    owned = subject.owner is not None and bool(subject.owner.people)
    kin = head in either("people_words", "kin") and group.low[0] == "the"
    if kin and view.following(at, 1) == "of":
        return None  # "the father of two"
    if not (group.low[0] in {"a", "an", "another"} or owned or kin):
        return None
    return Referent(open=True, count=1, head=head, first=at, last=at)


_FINED = frozenset(("sentence", "charge", "trial", "conviction"))
_BEFALLEN = _BEFALLS | _FINED | {"transfer", "death"}
_REMAINS = lowered("people_words", "remains")
_FINED_BODIES = lowered("bodies", "fined")
_MANY = lowered("people_words", "many")
_CLOSES = frozenset((Kind.COMMA, Kind.CONJUNCTION, Kind.MARK))


def told_of_a_relative(view: View, fired: Fired) -> bool:
    """ "His mother, who died on Sunday", "her mother, released last week, is ill": what is told of a relative is not
    told of the prisoner.
    """
    if view.chunks[fired.verb].kind is not Kind.VERB:
        return False
    subject, at = view.subject(fired.verb)
    if at >= 0 and not subject.people and _who_did_it(view, at, fired.verb):
        return True
    if at >= 0 and not subject.people and _whose_circle(view, subject, at, fired):
        return True
    if at < 0 or subject.people or subject.owner is None or view.chunks[at].mentions:
        return False
    if subject.head not in either("people_words", "kin", "counsel.side"):
        return False
    if any(c.kind is Kind.RELATIVE for c in view.chunks[at : fired.verb]):
        return True
    participle = at == fired.verb - 2 and view.chunks[at + 1].kind is Kind.COMMA
    return participle and fired.trigger.event in _BEFALLEN


def _who_did_it(view: View, at: int, verb: int) -> bool:
    """ "The prosecutor who charged X died": what is told of whoever did something to a person named."""
    behind = at + 1
    if behind + 2 > verb or view.chunks[behind].low != ("who",):
        return False
    return view.chunks[behind + 1].kind is Kind.VERB and any(
        chunk.mentions for chunk in view.chunks[behind + 2 : verb]
    )


def _whose_circle(view: View, subject: Referent, at: int, fired: Fired) -> bool:
    """ "A cellmate of X is believed to be held", "her brother pleaded guilty": what one of the circle of somebody named does or undergoes."""
    if not one_person(subject.head) or subject.head not in either("people_words", "kin", "circle"):
        return False
    if subject.head in either("people_words", "counsel.side"):
        return False
    own_plea = fired.trigger.event == "charge" and view.chunks[fired.verb].main in PLEADS
    if own_plea and subject.owner is not None:
        return True
    behind = view.chunks[at + 1 : at + 3]
    of_a_name = len(behind) > 1 and behind[0].low == ("of",) and bool(behind[1].mentions)
    return of_a_name and view.chunks[fired.verb].low[0] == "to"


def befell_others(view: View, fired: Fired) -> Referent | None:
    """ "Those held in the earlier wave were freed", "the body of her brother was released": those others, and not
    the one prisoner named before; None for other words.
    """
    chunks = view.chunks
    if fired.trigger.event not in _BEFALLEN or chunks[fired.verb].kind is not Kind.VERB:
        return None
    subject, at = view.subject(fired.verb)
    if at < 0 or subject.people or chunks[at].mentions or not at < fired.verb:
        return None
    if bare_name(view, fired.verb, at):
        return NOBODY
    if none_of_the_named(view, subject, at):
        rest = "others" in chunks[at].low and subject.open
        return replace(subject, count=subject.count or 1, candidates=()) if rest else NOBODY
    remains = fired.trigger.event == "release" and subject.head in _REMAINS
    if remains or set_apart(view, fired.verb, at) is not None:
        return NOBODY
    if fired.trigger.event in _FINED and subject.head in _FINED_BODIES:
        return NOBODY  # "the union was fined"
    head = next((k + 1 for k in range(at - 1, -1, -1) if chunks[k].kind in _CLOSES), 0)
    one_of = chunks[head].low[-1] == "one" and view.following(head, 1) == "of"
    if not (chunks[head].low[0] in _MANY or one_of):
        return None
    if chunks[head].low[0] == "people":
        return NOBODY  # "people convicted of it can lose their citizenship"
    words = view.words(*view.place(head))
    return Referent(open=True, amount=words, head=chunks[head].low[0], first=head, last=head)


def held_thing(view: View, fired: Fired, j: int) -> bool:
    """ "Elections will be held on 5 June": what is held is no person."""
    item = view.chunks[j]
    if view.chunks[fired.verb].main not in {"held", "hold"} or item.mentions:
        return False
    owned = view.referent(j)
    return not (owned.people or owned.open or owned.owner)


_WRITTEN = lowered("things", "sent")


def _sent_in_writing(view: View, verb: int) -> bool:
    """ "A report sent to President X": X is sent nowhere."""
    before = view.chunks[verb - 1] if verb else None
    return before is not None and before.kind is Kind.NOUN and before.low[-1] in _WRITTEN


def thing_seized(view: View, fired: Fired) -> bool:
    """ "The house was seized by order of the court", "the case of X was moved to a higher court": nobody is."""
    done = fired.trigger.id == "arrest.seized" or fired.trigger.event == "transfer"
    if not done or view.chunks[fired.verb].kind is not Kind.VERB:
        return False
    if _sent_in_writing(view, fired.verb):
        return True
    subject, at = view.subject(fired.verb)
    if at < 0 or subject.people or subject.open or view.chunks[at].mentions:
        return False
    group = view.chunks[at]
    heads = either("people_words", "occupations", "persons_nouns.one", "kin", "circle")
    return group.low[0] in {"the", "his", "her", "their"} and group.low[-1] not in heads


def that_of_somebody(view: View, fired: Fired) -> bool:
    """ "The boats are kept. That of Roe was released": a thing, though it is somebody's."""
    if fired.trigger.id == "ill_treatment.verb" and does_it(view, fired.verb):
        return True  # "an officer whom she allegedly slapped"
    opens = view.chunks[0].low in {("that",), ("those",)} and view.following(0, 1) == "of"
    return opens and not any(c.kind is Kind.VERB for c in view.chunks[1 : fired.verb])
