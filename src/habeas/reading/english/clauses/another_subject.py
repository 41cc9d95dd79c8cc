"""What befell somebody around the prisoner is not told of the prisoner: "her boss, jailed in 2019, is still in prison"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.clauses.spoken_of import chunk_at, of_counsel, only_counsel, topic
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.people import one_more, one_person
from habeas.reading.english.words.vocabulary import either, joined, lowered
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_BEFALLS = frozenset((
    Event.ARREST, Event.DETENTION, Event.RELEASE, Event.DEATH, Event.SENTENCE, Event.CONVICTION, Event.TRIAL, Event.CHARGE,
    Event.BAIL, Event.TRANSFER, Event.TRAVEL_BAN, Event.HARASSMENT, Event.DISAPPEARANCE, Event.HEALTH, Event.ILL_TREATMENT,
))  # fmt: skip
_OWN_STATE = frozenset((Event.HEALTH, Event.DEATH))
"""What befalls somebody around the prisoner outside a prison is no claim of anybody."""
_HAS_IT = lowered("verbs", "had_by_subject")
_TO_A_BODY = frozenset((Event.HEALTH, Event.ILL_TREATMENT))
_FRESH = frozenset(("a", "an", "another"))
_MEANT_AGAIN = frozenset("he she him they them himself herself themselves i me".split())


def of_another(view: View, draft: Draft, place: int) -> Draft | None:
    """A draft whose words at ``place`` have somebody else as their subject as one of nobody named; None where it tells nothing then."""
    if draft.person is None or draft.event not in _BEFALLS | _OF_A_FELLOW:
        return draft
    if draft.event is Event.APPEAL and _in_office_only(view, draft.person):
        return replace(draft, person=None, open=True, count=1, candidates=())
    if _only_defends(view, draft):
        clients = _defended(view, draft.person)
        alone = len(clients) == 1
        return replace(draft, person=clients[0] if alone else None, open=not alone, count=1)
    if draft.event is Event.ACCESS_DENIED and _only_writes(view, draft.person):
        about = topic(view)  # "My husband was not let in": kept from whom the letter is about
        if about is None or len(about.people) != 1:
            return replace(draft, person=None, open=True, count=1, candidates=())
        return replace(draft, person=about.people[0])
    verb = _verb(view, place, draft.end)
    if draft.event is Event.ACCESS_DENIED and _kin_untreated(view, verb, draft):
        return None
    fellow = draft.event in _OF_A_FELLOW and verb > 0 and _of_a_fellow(view, verb)
    near = verb > 0 and chunk_at(view, place) - verb in {0, 1}
    if fellow or (near and _done_to_another(view, verb, draft)):
        return replace(draft, person=None, open=True, count=1, candidates=())
    if draft.event not in _BEFALLS:
        return draft
    if draft.event is Event.DISAPPEARANCE and view.chunks[verb].main not in _GONE:
        return draft  # "his wife has had no sign of life"
    if verb < 1 or (draft.nominal and not _had(view, verb, place)):
        return draft
    if _has_somebody(view, verb):
        return replace(draft, person=None, open=True, count=1, candidates=())
    subject, at = _who(view, verb)
    if (
        0 <= at < verb
        and subject.people == (draft.person,)
        and _acts_on_them(view, verb, at, draft.person)
    ):
        return replace(draft, person=None, open=True, count=1, candidates=())
    if not 0 <= at < verb or subject.people:
        return draft
    if _named_otherwise(view, at, verb) and not _spoken_of_again(view, verb, draft.person):
        return None
    if draft.person in view.coordinated(at).people:
        return draft  # "he and his wife were barred"
    if _in_office(view, at, draft.person) and view.chunks[verb].passive:
        return None
    if draft.event is Event.ILL_TREATMENT and not view.chunks[verb].passive:
        return draft  # "a sergeant held a pistol to his head"
    if draft.event in _TO_A_BODY and view.chunks[at].low[-1] == "head":
        return draft  # "her head was shaved"
    if not _somebody_else(view, at, subject):
        return draft
    if _spoken_of_again(view, verb, draft.person) or _put_between(view, at, verb):
        return draft
    if draft.event in _OWN_STATE or _hangs(view, at):
        return None
    return replace(draft, person=None, open=True, count=1, candidates=())


def _in_office_only(view: View, person: int) -> bool:
    """ "The prosecutor, X, appealed against the release of both": X appeals for the State, and in no case of his own."""
    discourse = view.discourse
    official = discourse.registry.entries[person].official
    return official and person not in discourse.cases and bool(discourse.cases)


def _only_defends(view: View, draft: Draft) -> bool:
    """ "Lawyer X was turned away", "counsel X expects a decision on bail": no case of X's own."""
    asked = Referent(() if draft.person is None else (draft.person,))
    if draft.event is Event.BAIL:  # not "her lawyer, X, was freed on bail"
        ahead = range(chunk_at(view, draft.start), chunk_at(view, draft.end) + 1)
        asks = any(view.chunks[k].main in _EXPECTS for k in ahead)
        clients = any(c.low[-1] in {"client", "clients"} for c in view.chunks)
        return asks and (clients or only_counsel(view, asked))
    if (
        draft.event is Event.DISAPPEARANCE
    ):  # "counsel X filed a complaint of enforced disappearance"
        told = view.characters[draft.start : draft.end].lower()
        return "complaint" in told and only_counsel(view, asked)
    kept = draft.event is Event.ACCESS_DENIED and (draft.to or "").startswith("lawyer")
    return (kept or draft.event is Event.APPEAL) and only_counsel(view, asked)


_EXPECTS = frozenset(
    "asked asks applied expects expected hopes awaits awaited seeks sought wants requested".split()
)


def _defended(view: View, counsel: int | None) -> tuple[int, ...]:
    """Whom counsel acts for: who is told to be the client, else the one prisoner the sentence names, else its topic."""
    discourse = view.discourse
    named = {m.person for c in view.chunks for m in c.mentions} & discourse.cases - {counsel}
    if len(named) == 1 and counsel not in discourse.related:
        return tuple(named)
    people = () if counsel is None else (counsel,)
    return (of_counsel(view, Referent(people)) or NOBODY).people


def _only_writes(view: View, person: int) -> bool:
    """Whether somebody writes the page about others, whose case it tells."""
    discourse = view.discourse
    cases = discourse.cases - {person}
    return (
        person in {discourse.me, discourse.writer} and person not in discourse.cases and bool(cases)
    )


_OF_A_FELLOW = frozenset((Event.ACCESS_DENIED, Event.APPEAL))
_DONE_TO = frozenset(
    (
        Event.ARREST,
        Event.DETENTION,
        Event.ILL_TREATMENT,
        Event.TRANSFER,
        Event.RELEASE,
        Event.HARASSMENT,
    )
)


def _of_a_fellow(view: View, verb: int) -> bool:
    """ "Her cellmate has been refused a doctor", "her co-defendants have appealed"."""
    subject, at = view.subject(verb)
    heads = lowered("people_words", "fellows")
    behind = view.chunks[at + 1 : at + 5] if at >= 0 else ()
    clause = any(c.kind is Kind.RELATIVE for c in behind)
    if clause and any(c.kind is Kind.VERB and c.passive for c in behind) and at + 1 < verb:
        heads = heads | lowered(
            "people_words", "kin"
        )  # "his father, who was tried too, did not appeal"
    fellow = at >= 0 and view.chunks[at].low[-1] in heads
    return fellow and not subject.people and not view.chunks[at].mentions


def _done_to_another(view: View, verb: int, draft: Draft) -> bool:
    """ "Guards beat her cellmate": what is done to somebody of hers is not done to her."""
    if draft.event not in _DONE_TO or view.chunks[verb].passive or verb + 1 >= len(view.chunks):
        return False
    group, behind = view.chunks[verb + 1], view.chunks[verb + 2 : verb + 4]
    own = group.kind is Kind.NOUN and group.low[0] in {"his", "her"} and len(group.low) > 1
    named = len(behind) == _TWO and behind[0].low == (",",) and bool(behind[1].mentions)
    beside = either("people_words", "kin", "circle", "fellows")
    if not own or named or group.mentions or group.possessive or group.low[-1] not in beside:
        return False
    owner = view.referent(verb + 1).owner
    return owner is not None and owner.people == (draft.person,)


_UNTREATED = frozenset("denied refused deprived given died treated examined".split())
_NEIGHBOURS = frozenset("neighbour neighbor friend colleague boss patients".split())


def _kin_untreated(view: View, verb: int, draft: Draft) -> bool:
    """ "Her father was refused a doctor", "patients who are denied care": somebody else's care, and no prisoner's."""
    if verb < 0:
        ahead = range(chunk_at(view, draft.start), chunk_at(view, draft.end) + 1)
        verb = next((k for k in ahead if view.chunks[k].kind is Kind.VERB), -1)
    group = view.chunks[verb]
    if draft.to != "medical" or verb < 1 or group.main not in _UNTREATED:
        return False
    subject, at = view.subject(verb)
    if at < 0 or draft.person in subject.people or not (group.passive or group.main == "died"):
        return False
    of_him = any(c.low[0] in {"him", "them"} or c.low == ("her",) for c in view.chunks[verb:])
    return not of_him and view.chunks[at].low[-1] in lowered("people_words", "kin") | _NEIGHBOURS


_GONE = frozenset("disappeared disappears vanished went abducted".split())


def _verb(view: View, place: int, end: int) -> int:
    """The verb that words at a place stand in or behind, else the only one of those that follow."""
    at = chunk_at(view, place)
    verb = next((k for k in range(at, -1, -1) if view.chunks[k].kind is Kind.VERB), -1)
    if verb >= 0:
        return verb
    ahead = [k for k in range(at, chunk_at(view, end) + 1) if view.chunks[k].kind is Kind.VERB]
    return ahead[0] if len(ahead) == 1 else -1


def _has_somebody(view: View, verb: int) -> bool:
    """ "She has a brother in prison": who is there is the brother."""
    if view.chunks[verb].low not in _HAS or verb + 1 >= len(view.chunks):
        return False
    group = view.chunks[verb + 1]
    whose = group.low[0] in _FRESH | {"his", "her"} and not group.mentions
    return group.kind is Kind.NOUN and whose and one_person(group.low[-1])


_HAS = frozenset((("has",), ("had",), ("have",)))


def _in_office(view: View, at: int, person: int) -> bool:
    """ "The judge, who was later jailed for bribery": somebody of a court or a force, as which the prisoner was never told of."""
    group = view.chunks[at]
    plain = group.low[0] == "the" and not (group.mentions or group.possessive)
    acts = lowered("offices", "in_court") | lowered("offices", "on_duty")
    if not plain or group.low[-1] not in acts - lowered("people_words", "counsel"):
        return False
    return person not in view.discourse.called.get(group.low[-1], set())


def _had(view: View, verb: int, place: int) -> bool:
    """ "Her lawyer faces trial": whether a noun of an event is what the verb right before it is said to have."""
    at = chunk_at(view, place)
    return at == verb + 1 and view.referent(at).owner is None and view.chunks[verb].main in _FACES


_FACES = frozenset("faces faced awaits awaited stands stood".split())


def _who(view: View, verb: int) -> tuple[Referent, int]:
    """The subject of a verb that somebody suffers or has, or the group before ", jailed in 2019,"; -1 for other verbs."""
    group = view.chunks[verb]
    apposed = verb > 1 and view.chunks[verb - 1].low == (",",)
    bare = len(group.low) == 1 and group.main not in _HAS_IT and group.main[-3:] != "ing"
    if apposed and bare and is_participle(group.main):
        return view.referent(verb - 2), verb - 2
    if bare and is_participle(group.main) and view.chunks[verb - 1].low[0] in _FRESH:
        return view.referent(verb - 1), verb - 1  # "a woman released in May"
    if not (group.passive or group.main in _HAS_IT or group.low[0] in {"has", "have", "had"}):
        return NOBODY, -1
    found, at = view.subject(verb)
    return (NOBODY, -1) if at > 0 and _hangs(view, at) else (found, at)


def _somebody_else(view: View, at: int, subject: Referent) -> bool:
    """ "Her boss", "Roe's driver", "a colleague", "the other defendant": one person who is not the prisoner, and acts in no office."""
    group = view.chunks[at]
    head = group.low[-1]
    acts = joined(either("offices", "authorities", "on_duty"), lowered("offices", "in_court"))
    if one_more(group.low):
        return view.following(at, 1) != "of"
    if group.kind is not Kind.NOUN or group.mentions or group.possessive or not one_person(head):
        return False
    if head in acts - lowered("people_words", "counsel") or view.apposed_to(at) is not None:
        return False
    if view.discourse.leads.get(view.place(at)[0]):
        return False
    owned = subject.owner is not None and bool(subject.owner.people)
    if _kin_of(view, at):
        return True
    return owned or group.low[0] in _FRESH or group.low[:2] == ("the", "other")


def _kin_of(view: View, at: int) -> bool:
    """ "The mother of a student", "the son of one of her pupils"; not "the mother of two"."""
    group, behind = view.chunks[at], view.chunks[at + 1 : at + 3]
    if group.low[0] != "the" or group.low[-1] not in lowered("people_words", "kin"):
        return False
    of = len(behind) == _TWO and behind[0].low == ("of",)
    return of and (view.following(at + 2, 1) == "of" or number(behind[1].low[0]) is None)


def _named_otherwise(view: View, at: int, verb: int) -> bool:
    """ "The Law Society was fined": a body by its name, which is no word for a prisoner as "the Briton" is."""
    group = view.chunks[at]
    behind = all(c.kind is Kind.ADVERB for c in view.chunks[at + 1 : verb])
    opens = at == 0 or view.chunks[at - 1].kind in _BEFORE_IT
    if not (behind and opens and view.chunks[verb].passive):
        return False
    last = view.tokens[group.last - 1]
    plain = group.kind is Kind.NOUN and not group.mentions and not group.possessive
    if not plain or group.last < _TWO or view.sentence.kind is BlockKind.HEADING:
        return False
    capital = last.word[:1].isupper() and last.word[1:].islower()
    if group.low[0] == "the" and last.low.endswith(("man", "woman")):
        return False  # "the Frenchman"
    return capital and last.low not in lowered("world", "demonyms") and not one_person(last.low)


_TWO = 2
_BEFORE_IT = frozenset((Kind.COMMA, Kind.CONJUNCTION, Kind.MARK, Kind.DATE))


def _acts_on_them(view: View, verb: int, at: int, person: int) -> bool:
    """ "The caretaker has been charged with hiding her": who is told to do something to her is not she."""
    group = view.chunks[at]
    if group.mentions or group.low[0] != "the" or not view.chunks[verb].passive:
        return False
    gender = view.discourse.registry.entries[person].gender
    for chunk in view.chunks[verb + 1 :]:
        finite = chunk.kind is Kind.VERB and not chunk.main.endswith("ing")
        if finite or chunk.kind in {Kind.COMMA, Kind.RELATIVE, Kind.CONJUNCTION}:
            return False
        if len(chunk.low) == 1 and chunk.low[0] in _THEM:
            return gender in {None, _THEM[chunk.low[0]]}
    return False


_THEM = {"her": "f", "him": "m"}


def _put_between(view: View, at: int, verb: int) -> bool:
    """ "Her husband, X, was", "she has, if her cellmate is right, been moved": whether a name or the end of a clause stands between."""
    between = view.chunks[at + 1 : verb]
    if any(c.mentions and not c.possessive for c in between):
        return True
    clause = len(between) > 1 and between[0].kind is Kind.VERB
    return clause and between[-1].kind is Kind.COMMA


def _hangs(view: View, at: int) -> bool:
    """Whether a preposition stands before the group: "after a friend"."""
    return at > 0 and view.chunks[at - 1].kind is Kind.PREPOSITION


def _spoken_of_again(view: View, verb: int, person: int) -> bool:
    """Whether a name or pronoun right behind the verb may mean the prisoner: "her lawyer was held with her"."""
    for chunk in view.chunks[verb + 1 :]:
        if chunk.kind in {Kind.VERB, Kind.COMMA}:
            return False
        if chunk.low[0] in _MEANT_AGAIN or chunk.low == ("her",):
            return True
        if any(m.person == person for m in chunk.mentions):
            return True
    return False


def of_a_person(view: View, verb: int) -> bool:
    """Whether a passive has somebody as its subject, and no trial or hearing: "the judge was suspended"."""
    at = view.subject(verb)[1] if view.chunks[verb].passive else -1
    return at >= 0 and not view.chunks[at].mentions and one_person(view.chunks[at].low[-1])


def of_hers(target: Referent) -> bool:
    """ "Beat her cellmate": whether a group means a relative or somebody else beside the one who is named."""
    return target.owner is not None and target.head in either("people_words", "kin", "circle")
