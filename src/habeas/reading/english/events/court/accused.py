"""When somebody was accused: only where accusing is told as an act, not as what they stand under.

"Prosecutors charged her on 3 May" has a day. "Freed on 3 May, accused of sedition", "is charged with
sedition" and "held since 3 May on a charge of sedition" tell a state, and the day is another's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.events.triggers import Fired

_STANDS = frozenset("is are am 's 're denies deny rejects reject disputes dispute".split())
_UNDER = frozenset(("charge.accusation", "charge.rejects"))


def day_of_charge(view: View, fired: Fired, when: When) -> When:
    """The day of a charge, UNKNOWN where its words tell a state; other events keep theirs."""
    if fired.trigger.event != Event.CHARGE or not when.known:
        return when
    if fired.trigger.id in _UNDER:
        return UNKNOWN
    if fired.trigger.id != "charge.verb":
        return when
    group = view.chunks[fired.verb]
    if group.kind is Kind.VERB and (group.low[0] in _STANDS or _describes(view, fired.verb)):
        return UNKNOWN
    return when


_WRITINGS = re.compile(
    r"\b(?:posts?|videos?|articles?|tweets?|reports?|songs?|statements?|letters?|leaflets?|comments?|messages?|petitions?|speech|books?"
    r"|films?|cartoons?|broadcasts?|programmes?|programs?|placards?|banners?|slogans?|columns?|editorials?|poems?)\b[^.;]{0,40}$"
)


def by_a_writing(view: View, fired: Fired) -> bool:
    """ "Charged over a video accusing the governor of killings": no charge against the governor."""
    if fired.trigger.event != Event.CHARGE or not view.words(
        fired.start, fired.end
    ).lower().startswith("accus"):
        return False
    group = view.chunks[fired.verb]
    bare = group.kind is Kind.VERB and len(group.low) == 1 and not group.passive
    before = view.characters[view.sentence.start : fired.start]
    return bare and group.main.endswith("ing") and _WRITINGS.search(before) is not None


def _describes(view: View, verb: int) -> bool:
    """ "The bookseller X, charged under section 5, …": a participle beside whom it describes."""
    chunks = view.chunks
    if len(chunks[verb].low) != 1 or not verb or not chunks[verb].main.endswith("ed"):
        return False
    if chunks[verb - 1].kind not in {Kind.NOUN, Kind.COMMA, Kind.CLOSE}:
        return False
    if view.object(verb)[0].people:
        return False  # "prosecutors accused them of conspiracy"
    behind = next((c for c in chunks[verb + 1 :] if c.kind in {Kind.DATE, Kind.VERB}), None)
    return behind is None or behind.kind is not Kind.DATE
