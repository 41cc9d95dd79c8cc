"""Participles without a verb of their own: whom they describe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.our_own import picked_out
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def describes(view: View, verb: int) -> bool:
    """ "Jailed co-founder Orlov": a participle that only describes, at the head of a sentence."""
    after = view.chunks[verb + 1] if verb + 1 < len(view.chunks) else None
    if after is None or after.kind is not Kind.NOUN:
        return False
    if view.object(verb)[1] < 0 and not after.mentions:
        return False  # "Rearrested hours after …"
    goes_on = any(chunk.kind is Kind.VERB for chunk in view.chunks[verb + 2 : verb + 3])
    return bool(after.mentions) or goes_on or not view.discourse.carried


def of_bracket(view: View, verb: int) -> Referent | None:
    """ "X (arrested on 3 May) and Y": what brackets tell is of those named right before them, never of Y."""
    chunks = view.chunks
    if verb < 2 or chunks[verb - 1].kind is not Kind.OPEN or not chunks[verb - 2].mentions:
        return None
    whole = view.coordinated(verb - 2).people
    closed = max((k for k in range(verb - 2) if chunks[k].kind is Kind.CLOSE), default=-1)
    before = {m.person for c in chunks[closed + 1 : verb - 1] for m in c.mentions}
    people = tuple(p for p in whole if p in before)  # "X (arrested on 3 May) and Y (on 4 May)"
    own = tuple(m.person for m in chunks[verb - 2].mentions)
    return Referent(people or own) if set(people or own) != set(whole) else None


_THINGS = lowered("things", "seized")


def _beside_the_first(view: View, j: int) -> bool:
    """Whether the group at ``j`` stands between commas right behind the name that an item opens with."""
    if j < 2 or view.chunks[j - 1].low != (",",) or not view.chunks[j - 2].mentions:
        return False
    return view.chunks[j].kind is Kind.NOUN and not any(c.mentions for c in view.chunks[: j - 2])


_ONLY = frozenset("only first last youngest oldest latest third second".split())


def _the_only_one(view: View, j: int) -> Referent | None:
    """ "X was the only one released": X."""
    low = view.chunks[j].low
    if j < 2 or low[0] != "the" or len(low) < _THE_ONE or low[1] not in _ONLY:
        return None
    be = view.chunks[j - 1]
    found = view.subject(j - 1)[0] if be.kind is Kind.VERB and be.main in _BE else None
    return found if found is not None and found.people else None


_THE_ONE = len(("the", "only", "one"))
_ONE_MORE = frozenset(("a", "an", "another"))
_BE = frozenset(("was", "is", "were", "are"))


def described(view: View, verb: int) -> Referent:
    """The noun a bare participle describes, or the subject of the passive it goes on from."""
    if (bracketed := of_bracket(view, verb)) is not None:
        return bracketed
    j = verb - 1
    while j >= 0 and view.chunks[j].kind in {
        Kind.ADVERB,
        Kind.COMMA,
        Kind.DATE,
        Kind.OPEN,
        Kind.CONJUNCTION,
    }:
        j -= 1
    if view.sentence.kind is BlockKind.ITEM and _beside_the_first(view, j):
        j -= 2  # "1. Roe, Mizzima, detained since May"
    joined = any(chunk.kind is Kind.CONJUNCTION for chunk in view.chunks[j + 1 : verb])
    hangs = j > 0 and view.chunks[j - 1].kind is Kind.PREPOSITION
    beside = hangs and j + 1 < verb and view.chunks[j - 1].low[0] in {"with", "alongside"}
    if j >= 0 and view.chunks[j].kind is Kind.NOUN and not (joined and hangs) and not beside:
        found = view.coordinated(j)
        if found.people or found.open:
            return found
        if (named := view.apposed_to(j) or _the_only_one(view, j)) is not None:
            return named
        someone = view.chunks[j].low[0] in _ONE_MORE or picked_out(view.chunks[j].low)
        if j == verb - 1 and (someone or view.chunks[j].low[-1] in _THINGS):
            return found  # "according to an inmate freed last month", "passport taken"
    if j < 0 and (fronted := view.fronted(verb)) is not None:
        return fronted
    found = view.subject(verb)[0]
    if not (found.people or found.open) and view.chunks[0].main.endswith(("ed", "en")):
        found = view.fronted(verb) or found
    if not (found.people or found.open) and view.discourse.carried:
        return Referent(view.discourse.carried)
    return found


_NOT = frozenset(("not", "never"))
_IS = frozenset(("'s", "'re", "’s", "’re"))
""" "She's charged with theft": is, where nobody is told of behind it."""
_JOINS = frozenset((Kind.CONJUNCTION, Kind.COMMA))


def not_done_to(view: View, verb: int) -> bool:
    """ "Was questioned but not arrested", "summoned, never charged": a participle without its auxiliary."""
    chunks, group = view.chunks, view.chunks[verb]
    if group.low[0] in _IS and len(group.low) > 1 and not group.main.endswith("ing"):
        return verb + 1 == len(chunks) or chunks[verb + 1].kind is not Kind.NOUN
    if verb < 2 or group.low[0] not in _NOT or len(group.low) == 1 or group.passive:
        return False
    if chunks[verb - 1].kind not in _JOINS or group.main.endswith("ing"):
        return False
    if verb + 1 < len(chunks) and chunks[verb + 1].kind is Kind.NOUN:
        return False
    earlier = next((c for c in reversed(chunks[: verb - 1]) if c.kind is Kind.VERB), None)
    return earlier is not None and (earlier.passive or len(earlier.low) == 1)


_DOES = frozenset((word,) for word in ("he", "she", "they", "i", "we"))


_HAVE = frozenset(("has", "have", "had", "been"))


def does_it(view: View, verb: int) -> bool:
    """ "An officer whom she slapped", "he allegedly kicked": a pronoun right before the verb is who does it."""
    j = verb - 1
    while j >= 0 and view.chunks[j].kind is Kind.ADVERB:
        j -= 1
    asked = j > 0 and view.chunks[j - 1].low[-1] in _BE | _HAVE  # "nor was she fined"
    return j >= 0 and view.chunks[j].low in _DOES and not asked


def does_too(view: View, verb: int) -> bool:
    """ "Has sentenced 200 people and acquitted as many": a second thing that somebody does, done to nobody."""
    chunks = view.chunks
    if verb < 2 or chunks[verb - 1].low not in {("and",), ("or",)} or len(chunks[verb].low) > 1:
        return False
    led = next((c for c in reversed(chunks[: verb - 1]) if c.kind is Kind.VERB), None)
    perfect = led is not None and led.low[0] in {"has", "have", "had"} and len(led.low) > 1
    return led is not None and perfect and not led.passive


_SENDING = frozenset("sent brought took dispatched shipped drove escorted forwarded".split())
_DOERS = frozenset((("he",), ("she",), ("they",), ("who",), ("i",), ("we",)))


def sends_something(view: View, verb: int) -> bool:
    """ "The photos that she sent to a channel", "X threatened to resign": what the doer does, and nothing done to her."""
    threat = view.chunks[verb].low == ("threatened",) and view.following(verb, 1) == "to"
    if threat:
        return True
    doer = verb > 0 and view.chunks[verb - 1].low in _DOERS
    return doer and view.chunks[verb].main in _SENDING
