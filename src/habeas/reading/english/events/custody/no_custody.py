"""Words of custody that are none: a hearing that is held, a report that is released, a custody only asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.events.custody.own_ways import goes_or_is_taken_by_kin
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def no_custody(view: View, event: str, verb: int) -> bool:
    """What is held or released but is no person, and a custody that is only asked about."""
    if view.chunks[verb].low == ("holding",) and view.following(verb, 1) == "that":
        return True  # "refused him bail, holding that he might flee"
    if view.chunks[verb].main == "held" and _takes_place(view, verb):
        return True
    if event == "arrest" and _takes_a_thing(view, verb):
        return True
    if _to_have_done(view, verb) or _in_general(view, verb) or _no_order(view, verb):
        return True
    if event == "transfer" and goes_or_is_taken_by_kin(view, verb):
        return True
    if event == "release":
        return _comes_out(view, verb) or _stayed_away(view, verb) or _free_thing(view, verb)
    if event == "detention" and (_holds_a_thing(view, verb) or _grips(view, verb)):
        return True
    return event == "detention" and _asked_where(view, verb)


_NO_ORDER = re.compile(
    r"\bno\s+(?:[\w-]+\s+)?(?:orders?|warrants?|decisions?|instructions?|grounds?|reasons?|plans?|intention|need|authority|powers?|right|basis|attempts?)\s+$",
    re.IGNORECASE,
)


def _no_order(view: View, verb: int) -> bool:
    """ "Asked that no order to detain X be issued", "had no warrant to arrest her": nobody says what was done."""
    start = view.place(verb)[0]
    told = view.chunks[verb].low[0] == "to"
    return told and _NO_ORDER.search(view.characters, max(0, start - 40), start) is not None


_GRIP = re.compile(
    r"(?:(?:to\s+be\s+)?(?:responsible|accountable|liable|hostage\s+to)\b|over\b|in\s+(?:such\s+|the\s+)?(?:high(?:est)?|great|low|deep|some|little|general|wide)?\s?(?:regard|esteem|respect|contempt|awe|check|reserve|trust|affection|honou?r)\b|under\s?water|down|upside\s+down|face\s+down|by\s+(?:the|his|her|their)\s+(?:neck|hair|arms?|legs?|throat|hands?|feet|wrists?|ankles?|collar|shoulders?|ears?))\b"
)


def _grips(view: View, verb: int) -> bool:
    """ "He was held under water", "held by the neck": an ill-treatment, and no custody."""
    return view.chunks[verb].main == "held" and _GRIP.match(view.following(verb, 4)) is not None


_TAKEN_THINGS = re.compile(
    r"\b(?:phones?|telephones?|computers?|laptops?|cameras?|devices?|documents?|papers?|books?|files?|passports?|cards?|money|cash|savings|equipment|belongings|notebooks?|diar(?:y|ies)|manuscripts?|photographs?|pictures?|cars?|decisions?|steps|measures|samples?|votes?|exams?)$"
)


def gives_back(view: View, rule: str, verb: int) -> bool:
    """ "The army has returned to photographer X the camera": something is given back, nobody moved."""
    group = view.chunks[verb]
    if rule != "transfer.moved" or group.passive or verb + 2 >= len(view.chunks):
        return False
    to, whom = view.chunks[verb + 1 : verb + 3]
    return len(group.low) > 1 and to.low == ("to",) and bool(whom.mentions)


_NOTHING = frozenset("nothing everything anything something this it".split())


def _takes_a_thing(view: View, verb: int) -> bool:
    """ "Their phones were checked and taken": nobody is arrested."""
    if not view.chunks[verb].passive and _anothers_thing(view, verb):
        return True
    if view.chunks[verb].main not in {"taken", "seized"}:
        return False
    at = view.subject(verb)[1]
    if at < 0 or view.chunks[at].mentions:
        return False
    if view.chunks[at].low[-1] in _NOTHING:
        return True  # "nothing was taken"
    return _TAKEN_THINGS.search(" ".join(view.chunks[at].low)) is not None


def _anothers_thing(view: View, verb: int) -> bool:
    """ "The warders took away Roe's lamp": a thing is taken, and nobody."""
    at = view.object(verb)[1]
    if (
        view.chunks[verb].main not in {"took", "take", "takes", "taking", "away", "seized"}
        or at < _OWNED
    ):
        return False
    owned = view.chunks[at - 1].low[0] in {"'s", "’s", "'", "’"}
    head = view.chunks[at].low[-1]
    return owned and not view.chunks[at].mentions and not (one_person(head) or several_people(head))


_OWNED = 2


def _in_general(view: View, verb: int) -> bool:
    """ "Arresting a reporter is cheap": a deed spoken of, and nobody's arrest."""
    place = view.place(verb)[1]
    if _ANYBODY.search(view.stretch, view.sentence.start, place):
        return True
    group, behind = view.chunks[verb], view.chunks[verb + 1 : verb + 2]
    opens = verb == 0 or view.chunks[verb - 1].kind is Kind.MARK
    gerund = len(group.low) == 1 and group.main.endswith("ing") and opens
    return gerund and bool(behind) and behind[0].low[0] in {"a", "an", "any", "people"}


_ANYBODY = needing(
    r"(?<!\bthe\s)(?<!\bthis\s)(?<!\bthat\s)(?<!\bonly\s)(?<!\bno\s)\b[Oo]ne\s+(?:is|gets|can\s+be|may\s+be)\s+(?!of\b)[^.;]{0,60}$",
    "one is|one gets|one can be|one may be",
)
""" "One is arrested for a comma and held for a semicolon": anybody."""
_TO_HAVE = needing(
    r"\bto\s+(?:have|get)\s+(?:him|her|them|(?:the|his|their|our|my|her|a)\s+[\w'’.-]+|[A-Z][\w'’.-]+)\s+(?:[\w'’.-]+\s+){0,3}$",
    "to have|to get",
)


def _to_have_done(view: View, verb: int) -> bool:
    """ "Requests to have him moved to hospital": what somebody wants done has not been done."""
    place = view.place(verb)[0]
    return _TO_HAVE.search(view.stretch, max(view.sentence.start, place - 60), place) is not None


_THINGS_HELD = lowered("things", "held", "had")


def _holds_a_thing(view: View, verb: int) -> bool:
    """ "She holds the Whitcombe Chair in media law": what is held is an office or a paper."""
    if view.chunks[verb].low not in {("holds",), ("hold",), ("held",)} or verb + 1 >= len(
        view.chunks
    ):
        return False
    thing = view.chunks[verb + 1]
    return thing.kind is Kind.NOUN and thing.low[-1] in _THINGS_HELD


_MEETINGS = lowered("things", "held", "met")


def _takes_place(view: View, verb: int) -> bool:
    """ "The ninety-second session, held in November": what is held is no person."""
    planned = bool({"be", "been"} & set(view.chunks[verb].low))
    for j in range(verb - 1, max(verb - 20, -1), -1):
        chunk = view.chunks[j]
        if chunk.kind is not Kind.NOUN:
            continue
        if chunk.low[-1] in _MEETINGS and not chunk.mentions:
            return True
        if not planned:
            break  # only "is to be held", "should have been held" lies far from its meeting
    return view.chunks[verb].main == "held" and _meeting_of(view, verb)


def _meeting_of(view: View, verb: int) -> bool:
    """ "The third hearing of X, 34, was held": a meeting is the subject, whoever is named behind it."""
    for j in range(verb - 1, max(verb - 20, -1), -1):
        chunk = view.chunks[j]
        if chunk.kind in {Kind.VERB, Kind.RELATIVE, Kind.CONJUNCTION} or chunk.low[0] == ";":
            return False
        if chunk.kind is Kind.NOUN and chunk.low[-1] in _MEETINGS and not chunk.mentions:
            before = view.chunks[j - 1].kind if j else None
            return before is not Kind.PREPOSITION and view.chunks[j + 1].low[0] in _OF_A_CASE
    return False


_OF_A_CASE = frozenset(("of", "for", "against", "in", "on"))


_PUBLISHED = lowered("things", "published")


def _comes_out(view: View, verb: int) -> bool:
    """ "An edited extract, released on 5 October": what comes out is a paper or a film."""
    group = view.chunks[verb]
    if group.main not in {"released", "release", "releases"}:
        return False
    for j in range(verb - 1, max(verb - 4, -1), -1):
        chunk = view.chunks[j]
        if chunk.kind is Kind.NOUN:
            return chunk.low[-1] in _PUBLISHED and not chunk.mentions
        if chunk.kind not in {Kind.COMMA, Kind.ADVERB, Kind.RELATIVE}:
            return False
    return False


def _stayed_away(view: View, verb: int) -> bool:
    """ "She never came home": somebody is missing, and nobody was refused a release."""
    group = view.chunks[verb]
    denied = bool({"never", "not", "n't"} & set(group.low))
    return denied and group.main in _COMING and view.following(verb, 1) == "home"


_BEING = frozenset("is are was were be 's been".split())
_COMING = frozenset("came come comes went go returned return".split())


def _free_thing(view: View, verb: int) -> bool:
    """ "Tickets are free on Sundays", "he is free to travel": nobody is let out."""
    if view.chunks[verb].main != "free" or view.chunks[verb].low[0] not in _BEING:
        return False
    who = view.subject(verb)[0]
    return view.following(verb, 1) == "to" or not (who.people or who.count or who.amount)


_WHERE = re.compile(
    r"\b(?:disclose|reveal|said|told|know|known|unclear|unknown|say|clarify|establish|find\s+out|publish|state|confirm|explain|inform\s+[^.;,]{3,60}?|tell\s+[^.;,]{3,60}?)\s+(?:exactly\s+|immediately\s+)?where\s+[^.;,]{0,60}$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:ask|asks|asked|urge[sd]?|call(?:s|ed)?\s+(?:on|for)|demand(?:s|ed)?|must|should|to)\b"
)


def _asked_where(view: View, verb: int) -> bool:
    """ "We ask the ministry to disclose where X is being held": a custody that is asked about."""
    place = view.place(verb)[0]
    match = _WHERE.search(view.characters, max(view.sentence.start, place - 140), place)
    if match is None:
        return False
    before = view.sentence.start, match.start()
    return bool(_ASKS.search(view.characters, *before) or _UNTOLD.search(view.characters, *before))


_UNTOLD = re.compile(
    r"\b(?:not|never|nor|neither|without|refus\w+|declin\w+|fail\w+|unable|unclear|unknown|nobody|no\s+one)\b[^.;]{0,60}$"
)
""" "They have not said where she is being held": nobody knows."""


_FORCE = lowered("offices", "force")
_SOME_WORDS = 5


def by_force(view: View, token: int, after: str) -> bool:
    """ "The military took X, a politician, from a book launch": whoever is taken from anywhere by these is seized."""
    before = {t.low for t in view.tokens[max(token - _SOME_WORDS, 0) : token]}
    named = any(m.start > view.tokens[token].start for c in view.chunks for m in c.mentions)
    return (
        view.tokens[token].low == "took" and named and bool(before & _FORCE) and " to " not in after
    )


def taken_too(view: View, token: int, after: list[str]) -> bool:
    """ "His brother, who filmed it, was also taken": as whoever was told of before."""
    before = [t.low for t in view.tokens[max(token - 2, 0) : token]]
    return (
        view.tokens[token].low == "taken"
        and before[-1:] == ["also"]
        and (not after or after[0] in _NO_OBJECT)
    )


_NO_OBJECT = frozenset((",", "but", "and", "along"))
