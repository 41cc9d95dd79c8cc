"""What is planned by its verb: "will be tried", "is to be freed", "plans to appeal"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_FUTURE = frozenset("will would shall 'll wo may might could should".split())
_EXPECTS = frozenset("expect expects expected".split())
_DECIDED = needing(
    r"\b(?:court|judges?|tribunal|panel|bench|jury|magistrates?|police|prosecutors?|prosecution|procuratorate|chamber|committee|commission|council|assembly|parliament|ministry|minister|governor|investigators?|authorities|government|president|it)\s+(?:has\s+|have\s+|had\s+)?(?:also\s+|then\s+|unanimously\s+|finally\s+|therefore\s+)?"
    r"(?:(?:decided|agreed)\s+(?:(?:on|in)\s+(?:[\w,]+\s+){1,4}?|yesterday\s+|last\s+\w+\s+)?(?:not\s+)?to\s+(?:\w+ly\s+)?[a-z]+|(?:ruled|ordered|decided|directed)\s+(?:\w+\s+){0,4}?that\b[^.;]{2,120}?\b(?:should|must|will|would|shall)\s+(?:remain|stay|continue|be\s+(?:kept|held|remanded))(?:\s+\w+)?)$",
    flags=re.IGNORECASE,
)
""" "The court decided to release her", "ruled that he should remain in custody": done, not planned."""
_WANTS = frozenset("want wants wanted seek seeks".split())


_HARDLY = frozenset("hardly barely scarcely".split())


def planned(view: View, verb: int) -> bool:
    """Whether the verb group at chunk ``verb`` tells what is still to come."""
    low = view.chunks[verb].low
    if _DECIDED.search(view.stretch, view.sentence.start, view.place(verb)[1]):
        return False
    if _HARDLY & set(low):
        return False  # "could hardly speak": so it was
    if low[-1] in _STAYS and _IN_CUSTODY.match(view.following(verb, 6)):
        return "may" in low  # "will remain in custody until the trial": is there
    if low[0] == "to" and verb >= 2 and view.chunks[verb - 1].kind is Kind.NOUN:
        before = view.chunks[verb - 2]
        if before.kind is Kind.VERB and before.main in _WANTS | _EXPECTS and not before.passive:
            return True  # "expects prosecutors to approve the arrest"
    if len(low) == 1 and verb >= 2 and view.chunks[verb - 1].kind is Kind.NOUN:
        wants = view.chunks[verb - 2]
        if wants.kind is Kind.VERB and (wants.main in _WANTS or _wants_to_have(view, verb - 2)):
            return True  # "the prosecutor wants X jailed", "want to have X put in prison"
    after = view.chunks[verb + 1] if verb + 1 < len(view.chunks) else None
    if low[-1] in {"is", "are"} and after is not None and after.kind is Kind.VERB:
        if after.low[0] == "to":
            return True
    if len(low) > 2 and low[0] in {"is", "are"} and "to" in low[1 : 3 if low[1] in _STILL else 2]:
        return True
    if view.chunks[verb].passive and view.chunks[verb].main in _CALLED and _on_a_day(view, verb):
        return True
    if {"due", "likely", "scheduled", "set"} & set(low[:-1]) and "to" in low and "have" not in low:
        return True
    if any(word in _FUTURE for word in low[:-1]) and "have" not in low:
        return True
    if low[0] == "to" and verb > 0 and view.chunks[verb - 1].kind is Kind.VERB:
        return view.chunks[verb - 1].main in _INTEND
    return len(low) > 1 and low[0] in {"to"} and "have" not in low and _intended(view, verb)


_PERHAPS = frozenset(("may", "might", "could"))
_HELD = frozenset("held detained kept imprisoned jailed".split())
_THERE = frozenset("in at inside near with by somewhere incommunicado there among".split())


def may_be_held(view: View, verb: int) -> bool:
    """ "She may be held at a base in the north": thought to be so now, and no plan; not "may be held for up to two years"."""
    low = view.chunks[verb].low
    now = low[0] in _PERHAPS and "be" in low and "not" not in low and low[-1] in _HELD
    return now and view.following(verb, 1) in _THERE and not view.durations


_TO_HAVE = frozenset(("have", "see", "get"))
_ASKS = _WANTS | frozenset("asked asks ask hope hopes hoped trying wish wishes".split())


def _wants_to_have(view: View, verb: int) -> bool:
    """ "Prosecutors want to have X put in prison": what "have" is to bring about."""
    low = view.chunks[verb].low
    led = set(low) | (set(view.chunks[verb - 1].low) if verb and low[0] == "to" else set())
    return low[-1] in _TO_HAVE and "to" in low and bool(led & _ASKS)


_ONE_OF_A_ROW = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest only youngest oldest".split()
)


def one_of_a_row(view: View, verb: int) -> bool:
    """ "Is the second activist to be detained this month", "walked out, only to be arrested again": it has happened."""
    if view.chunks[verb].low[0] != "to" or not verb:
        return False
    before = view.chunks[verb - 1]
    if before.low == ("only",):
        return True
    return (
        before.kind is Kind.NOUN and before.low[0] == "the" and bool(_ONE_OF_A_ROW & {*before.low})
    )


_STAYS = frozenset(("remain", "stay"))
_IN_CUSTODY = re.compile(
    r"(?:(?:locked|held|imprisoned|detained|up)\s+)*(?:in|behind|under|on)\s+(?:[\w’'-]+\s+){0,3}?(?:custody|detention|prison|jail|bars|house\s+arrest|remand|gaol)\b"
)
_STILL = frozenset(("still", "yet", "now", "also"))
_CALLED = frozenset("called convened listed fixed slated".split())


def _on_a_day(view: View, verb: int) -> bool:
    """ "A hearing has been called for 25 April"."""
    behind = [chunk.kind for chunk in view.chunks[verb + 1 : verb + 3]]
    return view.following(verb, 1) == "for" and behind == [Kind.PREPOSITION, Kind.DATE]


_INTEND = lowered("verbs", "intends")


def _intended(view: View, verb: int) -> bool:
    for j in range(verb - 1, max(verb - 4, -1), -1):
        if view.chunks[j].kind is Kind.VERB:
            return view.chunks[j].main in _INTEND or view.chunks[j].low[-1] in {"is", "are", "was"}
    return False


_FORESEEN = frozenset("expected planned scheduled awaited foreseen anticipated".split())


def foreseen(view: View, chunk: int, verb: int) -> bool:
    """ "His extradition had been expected by May", "is not expected before May"; but "has not been scheduled"."""
    group = view.chunks[verb]
    set_for = group.main in _SET and view.following(verb, 1) == "for" and not group.negated
    if not group.passive or not (set_for or group.main in _FORESEEN) or len(group.low) == 1:
        return False
    if group.negated and group.main != "expected":
        return False
    between = {Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB}
    return all(item.kind in between for item in view.chunks[chunk + 1 : verb])


_SET = frozenset("set fixed listed slated".split())
""" "His trial was set for 14 January"."""
_HERALDS = frozenset(
    "announced announces announce promised promises promise vowed threatened considering considers prepares preparing".split()
)
_AN_APPEAL = re.compile(
    r"(?:an?|his|her|their)\s+(?:\w+\s+)?(?:appeal|petition|challenge|complaint)\b"
)


def heralded(view: View, chunk: int) -> bool:
    """ "Her lawyer has announced an appeal": it is still to be lodged."""
    verb = view.chunks[chunk - 1]
    told = not verb.passive and verb.main in _HERALDS
    return told and _AN_APPEAL.match(view.words(*view.place(chunk))) is not None


_DONE = lowered("verbs", "did")


_HAD_TO = needing(
    r"\b(?:had|left)\b[^.;,]{0,30}?\b(?:no|little)\s+(?:other\s+)?(?:choice|option|alternative)\s+(?:but|other\s+than|except)\s+$",
    "choice|option|alternative",
)
""" "Had no choice but to free her": it was done."""


_REASON = frozenset("reason reasons ground grounds need basis wish desire power".split())


def only_wished(view: View, verb: int) -> bool:
    """ "asked the court to acquit": an infinitive that says what somebody wants, not what was."""
    low = view.chunks[verb].low
    if low[0] != "to" or "have" in low or "been" in low or low[-1] == "followed":
        return False
    if verb and view.chunks[verb - 1].low[-1] in _REASON:
        return True  # "found a reason to free her"
    if _HAD_TO.search(view.stretch, view.sentence.start, view.place(verb)[0]):
        return False
    for j in range(verb - 1, max(verb - 6, -1), -1):
        if view.chunks[j].kind is Kind.VERB:
            return not set(view.chunks[j].low) & _DONE
    return True
