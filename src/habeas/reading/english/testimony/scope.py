"""Stance: how surely the words put an event.

Ranked: hypothetical and statutory maximum (no claim) > negated > denied > planned > alleged >
asserted. "X said" does not weaken; a hedge does.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.own_clause import (
    another_named,
    aside_left,
    clause_between,
    done_beside,
    hedges_one,
    leaves_brackets,
    put_apart,
    told_for_itself,
)
from habeas.reading.english.clauses.verb_lists import head_of_list, joined_by_or
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.grounds_of import (
    TO_DO,
    apposed,
    done_in_the_end,
    not_disputed,
    of_a_noun,
    only_of_grounds,
    told_aside,
    told_before,
)
from habeas.reading.english.testimony.hearsay import only_suspected, said_to_have
from habeas.reading.english.testimony.if_clause import is_supposed
from habeas.reading.english.testimony.nobody import told_of_nobody
from habeas.reading.english.testimony.planned import may_be_held, one_of_a_row, only_wished, planned
from habeas.reading.english.testimony.served import given_in_full
from habeas.reading.english.testimony.undone import (
    SAID_BESIDE,
    fell_through,
    left_open,
    misreported,
    no_record,
    not_done,
    reported_falsely,
    reports_denied,
    unreal,
    withheld,
    yet_to_be,
)
from habeas.reading.english.words.vocabulary import lowered
from habeas.reading.lexicon import Matcher
from habeas.records.claim import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_RANK = {
    "hypothetical": 0,
    "corrected": 1,
    "denied": 2,
    "planned": 3,
    "alleged": 4,
    "unverified": 5,
}


class _Cue:
    """One family of cue words as a lexicon entry."""

    def __init__(self, name: str) -> None:
        self.id = name
        self.words = tuple(sorted(lowered("cues", name)))


@cache
def _cues() -> Matcher[_Cue]:
    return Matcher([_Cue(name) for name in _RANK], whole_words=True, fold=True)


def cues(view: View) -> tuple[tuple[int, int, str], ...]:
    """The stance cues of a sentence: start, end, family."""
    start = view.sentence.start
    found = _cues_in(view.characters[start : view.sentence.end])
    return tuple([(start + a, start + b, name) for a, b, name in found])


@lru_cache(maxsize=16)
def _cues_in(words: str) -> tuple[tuple[int, int, str], ...]:
    """The cues of a few words, found once for all events of a sentence."""
    return tuple([(h.start, h.end, h.entry.id) for h in _cues().find(words)])


def stance_of(view: View, verb: int, place: int) -> Stance | None:
    """The stance of the event whose trigger stands at character ``place`` in the verb group at
    chunk ``verb``; None when the words only suppose it.
    """
    families = {name for name, _ in _governing(view, place)}
    group = view.chunks[verb]
    if group.kind is Kind.VERB and group.low[0] == "be" and len(group.low) > 1:
        if not _ORDERED.search(view.characters, view.sentence.start, view.place(verb)[0]):
            return None  # "asked that he be released": wished, not told
    if group.kind is Kind.VERB and _asked_that(view, verb):
        return None
    if one_of_a_row(view, verb):
        return Stance.ASSERTED
    if is_supposed(view, verb) or yet_to_be(group.low) or _WOULD_HAVE.match(" ".join(group.low)):
        return None
    if "hypothetical" in families or _hoped(view, place):
        return None
    if (
        "corrected" in families
        or reported_falsely(view, place)
        or misreported(view, place)
        or fell_through(view, place)
        or no_record(view, place)
    ):
        return Stance.NEGATED
    if reports_denied(view, place):
        return Stance.DENIED
    if group.kind is Kind.VERB and (_chained_negation(view, verb) or not_done(view, place)):
        owned = verb > 0 and any(c.main in _OWNS_UP for c in view.chunks[max(verb - 2, 0) : verb])
        return Stance.DENIED if owned else Stance.NEGATED
    head = head_of_list(view, verb) if group.kind is Kind.VERB else None
    if head is not None and joined_by_or(view, head, verb) and _not_so(view, head):
        return Stance.NEGATED
    if group.kind is Kind.VERB and (
        _negated(view, verb)
        or told_of_nobody(view, verb)
        or unreal(group.low)
        or (group.main in _FACES and view.following(verb, 1) == "no")
        or (not group.passive and _NOBODY.match(view.following(verb, 2)))
    ):
        return Stance.NEGATED
    if _NEITHER.search(view.stretch):
        return Stance.ALLEGED
    if "denied" in families:
        return Stance.DENIED
    if only_suspected(view, verb, place) or may_be_held(view, verb):
        return Stance.ALLEGED
    if group.kind is Kind.VERB and (
        planned(view, verb) or (head is not None and planned(view, head))
    ):
        return Stance.PLANNED
    if "planned" in families and _near_planned(view, place):
        return Stance.PLANNED
    if group.kind is Kind.VERB and only_wished(view, verb):
        return None
    if "alleged" in families or (group.low[0] in _MAY and "have" in group.low[1:-1]):
        return Stance.ALLEGED
    if group.kind is Kind.VERB and said_to_have(view, verb):
        return Stance.ALLEGED
    return Stance.ASSERTED


def _not_so(view: View, verb: int) -> bool:
    return _negated(view, verb) or told_of_nobody(view, verb)


_ASKED_THAT = re.compile(
    r"\b(?:request\w*|demand\w*|recommend\w*|propos\w+|insist\w*)\s+that\s+[^.;]{2,60}$"
)


def _asked_that(view: View, verb: int) -> bool:
    """ "A prosecutor's request that X spend ten years in prison": wished, not told."""
    low = view.chunks[verb].low
    if len(low) > 1 or low[0].endswith(("s", "ed", "ing")):
        return False
    start = view.sentence.start
    return _ASKED_THAT.search(view.characters, start, view.place(verb)[0]) is not None


_ORDERED = re.compile(r"\b(?:order(?:s|ed|ing)|rul(?:es|ed)|decid(?:es|ed)|direct(?:s|ed))\b")
_HOPES = needing(
    r"\b(?:hopes?|hoped|wish(?:es)?|fears?|feared|prays?|prayed)\s+(?:that\s+)?[^.;,]{0,60}?\b(?:will|would|may|might|could)\s[^.;,]{0,20}$"
    r"|\b(?:no\s+(?:sign|indication|prospect|guarantee|word|hint|hope|suggestion)s?|nothing\s+(?:suggests|indicates|hints)|little\s+(?:hope|chance|prospect|sign)|unclear|unknown|not\s+(?:clear|known|certain)|no\s+telling)\s+(?:(?:of|as\s+to)\s+)?(?:that|when|whether|if)\s+[^.;,]{0,60}?\b(?:will|would|might|may|could)\b[^.;,]{0,20}$"
    r"|\b(?:risk(?:s|ed)?|avoid(?:s|ed)?|escaped?)\s+being\s+(?:\w+\s+)?$|\b(?:continu|strik|fast|refus|go|carry|fight|hold)\w*\b[^.;]{0,60}\buntil\s+(?:death\s+or\s+|(?:his|her)\s+)?$"
    r"|\b(?:ensure|guarantee|make\s+sure|see\s+to\s+it)\s+(?:that\s+)?[^.;,]{0,60}$"
    r"|\b(?:assurances?|assur\w+|guarante\w+|promis\w+|pledg\w+|undert\w+|vow\w*|swor\w+)\b[^.;]{0,50}?\b(?:would|will)\s+(?:be\s+)?(?:not|neither|never)\b[^.;]{0,50}$",
    flags=re.IGNORECASE,
)


def _hoped(view: View, place: int) -> bool:
    """ "They hope that the court will free her", "she risks being sent away": nothing is planned."""
    return _HOPES.search(view.stretch, view.sentence.start, place) is not None


def hedged_at(view: View, place: int) -> bool:
    """Whether a hedge ("reportedly", "is believed to") reaches a place."""
    return any(family == "alleged" for family, _ in _governing(view, place))


def told_by_not(view: View, place: int) -> Stance:
    """The stance of what a negation tells ("was not allowed to see her"): asserted, unless a
    hedge reaches it.
    """
    return Stance.ALLEGED if hedged_at(view, place) else Stance.ASSERTED


_NEITHER = needing(
    r"\bneither\s+confirm\w*\s+nor\s+den\w+",
    "neither confirm",
    flags=re.IGNORECASE,
)
_MAY = frozenset(("may", "must"))
""" "She may have died"."""
_FACES = frozenset(("face", "faces", "faced", "facing"))
_NOBODY = re.compile(r"(?:nobody|no[\s-]one|neither)\b")
""" "Police say they arrested nobody of that name", "convicted neither X nor Y"."""
_WOULD_HAVE = re.compile(r"(?:would|could)\s+(?:\w+\s+)?have\b")


def _governing(view: View, place: int) -> Iterator[tuple[str, int]]:
    """The cues whose reach covers ``place``: in its clause, or before it without a full break."""
    for start, end, family in cues(view):
        hedges = family == "alleged" and view.characters[start:end].endswith(TO_DO)
        if start <= place < end and not hedges:
            continue
        if family == "unverified" or (start > place and left_open(view, start, end)):
            if start > place:
                yield "alleged", start
            continue
        if family == "denied" and (withheld(view, start, end) or not_disputed(view, start)):
            continue
        if family == "hypothetical" and given_in_full(view, start, end):
            continue
        if family == "alleged" and only_of_grounds(view, start, end, place):
            continue
        low, high = min(end, place), max(start, place)
        between = view.characters[low:high]
        if ";" in between:
            continue
        after = start > place
        if hedges and (after or "," in between) and of_a_noun(view.characters, start):
            continue
        if after and family != "alleged" and clause_between(view, place, start, joined=True):
            continue
        if (
            (hedges and after and " and " in between)
            or (not after and aside_left(view, start, place))
            or (leaves_brackets(between) and not (after and family == "alleged"))
        ):
            continue  # "is on hunger strike and is believed to be held", "who is believed to be held, is ill"
        if after and (family in {"denied", "hypothetical", "planned"} or ", but " in between):
            beside = _TOLD_BESIDE.search(view.characters, low, start + 6) or _ITS_OWN.search(
                between
            )
            if family != "hypothetical" or len(between) > 40 or beside:
                continue
        if after and family == "alleged" and not _trails(view, start, between):
            continue
        if after and family == "alleged" and told_before(view, place, between):
            continue
        if after and family == "alleged" and view.characters[start:end].endswith(" that"):
            continue  # "X was freed, the union fears that Y …": what is feared stands behind it
        if not after and family == "alleged" and hedges_one(view.characters[start:end]):
            own = _OWN_CLAUSE.search(view.characters, low, min(high + 20, view.sentence.end))
            if own is not None and own.start() < high:
                continue
        firm = family in {"planned", "hypothetical"}
        if not after and (
            _broken(family, between)
            or clause_between(view, end - 1, place, joined=firm)
            or (hedges_one(view.characters[start:end]) and another_named(view, end, place))
            or put_apart(view, start, end, place)
            or (family == "denied" and told_for_itself(view, low, place))
            or (family == "hypothetical" and done_beside(view, start, end, place))
            or (family == "alleged" and (told_aside(between) or apposed(view, place, between)))
        ):
            continue
        yield family, start


def _trails(view: View, start: int, between: str) -> bool:
    """A hedge behind its clause: ", according to local reports" or "reportedly"."""
    words = view.characters[start : start + 20].lower()
    closes = words.startswith(
        ("the source", "it is ", "though ", "although ", "but ")
    ) and between.endswith(", ")
    beside = words.split()[0].endswith("ly") and _AND.search(between) is not None
    return closes or words.startswith("according") or (len(between) < 25 and not beside)


_OWN_CLAUSE = re.compile(
    r",?\s+and\s+(?:(?:on|in)\s[^,;]{2,20},?\s+)?(?:he|she|they)\s+(?:also\s+)?(?:was|were|has|had|is|are|suffers?|needs?|takes?|faces?|died|fled|pleaded|denied|went|lost)\b"
)
""" "Is said to have been beaten, and she was moved on 9 June": the move is told for itself."""
_AND = re.compile(r"\b(?:and|but|then)\s*$")
""" "Has asthma and allegedly was beaten": only what stands behind the hedge is hedged."""
_OF_THIS = re.compile(r"^\s*(?:it|this|that|these|them|the\s+\w+)\s*[,;]\s*(?:and|but)\b")
""" "We could not confirm this, and we do not know where he is"."""
_AT = re.compile(
    r"\b(?:(?:at|during|in|before|after|since|throughout)\s+(?:(?:the|his|her|their)\s+)?|(?:when|as|while)\s+(?:he|she|they)\s+(?:\w+\s+)?)$"
)
""" "Denied wrongdoing at the trial": the trial is not what is denied."""

_TOLD_BESIDE = re.compile(r",\s+(?:who|whose|which|an?\s+(?:crime|offen[cs]e|charge))\b")
""" "Prosecutors seek nine years for X, who was arrested in May": the relative clause is told for itself."""
_ITS_OWN = re.compile(r",|\b(?:and|but)\b")
""" "Was charged on Monday and faces up to ten years": the charge is told for itself."""
_TOLD_BEFORE = re.compile(
    r"\b(?:after|since|because|following|having)\s+(?:(?:he|she|they|the|police|prosecutors?|investigators|authorities|court|officers|[a-z]+ly)\s+){0,3}(?:[a-z]+ing\b|(?:was|were|has|had|been)\b|$)|,\s+(?:was|were|has|had|is|are)\b"
)
""" "Faces up to ten years after being charged with libel": what is told to have gone before."""
_WHO = re.compile(r"\b(?:who|whose|which)\b")


_DONE_ALL_THE_SAME = re.compile(
    r"\bbut\s+(?:was|were|has|had|have|is|are)\b"
    r"|\band\s+(?:was|were|has\s+been|had\s+been|have\s+been)\s+(?:\w+ly\s+|then\s+|later\s+)?(?:found\s+|sent\s+)?$"
)
""" "Denied the charge but was convicted of it": what stands behind is done."""


def _broken(family: str, between: str) -> bool:
    low = between.lower()
    if family == "denied":
        return (
            (_WHO.search(low) or SAID_BESIDE.search(low)) is not None
            or (" that " not in low and (len(low) > 40 or ", " in low))
            or (" that " not in low and _DONE_ALL_THE_SAME.search(low) is not None)
            or _AT.search(low) is not None
        )
    if family == "planned":
        return (
            len(low) > 60
            or " since " in low
            or " when " in low
            or " and " in low
            or " but " in low
            or _TOLD_BESIDE.search(low) is not None
            or _ON_A.search(low) is not None
        )
    if family == "hypothetical":
        return len(low) > 90 or (_TOLD_BESIDE.search(low) or _TOLD_BEFORE.search(low)) is not None
    breaks = (" but ", " although ", ", while ", " whereas ")
    return any(word in low for word in breaks) or _OF_THIS.match(low) is not None


_ON_A = re.compile(r"\s+on\s+(?:an?\s+|the\s+)?$")
""" "Is due to stand trial on a charge of terrorism": the charge is brought."""


def _near_planned(view: View, place: int) -> bool:
    return any(
        family == "planned" and abs(start - place) < 70
        and ", but " not in view.characters[min(start, place) : max(start, place)]
        for start, _, family in cues(view)
    )  # fmt: skip


_OWNS_UP = frozenset("admitted admits admit acknowledged acknowledges acknowledge".split())
""" "Nobody admitted to holding them": whoever was asked denies it."""
_FAILED = frozenset("failed refused declined refuse refuses fail fails".split())


def _chained_negation(view: View, verb: int) -> bool:
    """ "nobody admitted to holding him", "did not manage to see": the verb before is denied."""
    if verb > 0 and view.chunks[verb].low[0] == "to" and view.chunks[verb - 1].main in _FAILED:
        return True
    if verb == 0 or (
        view.chunks[verb].low[0] != "to" and not view.chunks[verb].main.endswith("ing")
    ):
        return False
    j = verb - 1
    while j >= 0 and view.chunks[j].kind is Kind.PREPOSITION:
        j -= 1
    if j < 0 or view.chunks[j].kind is not Kind.VERB:
        return False
    return _negated(view, j) or told_of_nobody(view, j)


def unverified(view: View) -> bool:
    """Whether a sentence says that what stands before it could not be confirmed."""
    words = lowered("cues", "unverified")
    return any(
        family == "unverified" or view.characters[start:end].lower() in words
        for start, end, family in cues(view)
    )


_YET = re.compile(r"(?:has|have|had)\s+(?:yet|still)\s+to\b|(?:is|are|was|were)\s+yet\s+to\b")
""" "He has yet to be tried": it has not happened."""


def _negated(view: View, verb: int) -> bool:
    low = view.chunks[verb].low
    if "only" in low or ("not" in low and "only" in view.following(verb, 2)):
        return False
    if view.chunks[verb].negated and done_in_the_end(view, verb):
        return False
    return view.chunks[verb].negated or _YET.match(" ".join(low)) is not None
