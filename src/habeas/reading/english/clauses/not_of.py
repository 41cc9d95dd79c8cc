"""Of whom a sentence says that it did not befall them: "her sister was arrested, but not Roe", "all except Roe were freed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.excepting import EXCEPTING, NEEDED
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

PASSED_ON = frozenset((
    Event.ARREST, Event.DETENTION, Event.RELEASE, Event.BAIL, Event.TRIAL, Event.CONVICTION, Event.APPEAL,
    Event.CHARGE, Event.TRANSFER, Event.SENTENCE, Event.ILL_TREATMENT, Event.DEATH, Event.DISAPPEARANCE,
    Event.SEARCH, Event.TRAVEL_BAN, Event.HARASSMENT,
))  # fmt: skip
"""What is told of one and, by a word or two, of another as well."""
_BUT_NOT = needing(
    r"(?:,\s+|\s+)(?:but|though|although|and|if)\s+not\s+(?=(?:(?:her|his|their|the)\s+)?[\w’' -]{0,40}?[A-ZÀ-Ý])"
    rf"|\b(?:{EXCEPTING}|all\s+but|everyone\s+but|everybody\s+but)\s+(?=(?:(?:her|his|their|the)\s+)?[\w’' -]{{0,40}}?[A-ZÀ-Ý])",
    f"not |all but|every|{NEEDED}",
    flags=re.IGNORECASE,
)
_THOSE = re.compile(r"\b(?:those|who|like|such)\b|;")
_CLOSES = frozenset((Kind.COMMA, Kind.MARK, Kind.VERB))


def but_not_of(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """ "Her sister was arrested, but not Roe", "all except Roe were freed": not of Roe."""
    match = _BUT_NOT.search(view.stretch)
    if match is None:
        return
    named = next(
        (j for j, c in enumerate(view.chunks) if c.mentions and view.place(j)[1] > match.end()),
        None,
    )
    if named is None or view.chunks[named].possessive:
        return
    if _THOSE.search(view.characters, match.end(), view.place(named)[0]):
        return
    people = view.coordinated(named).people or tuple(m.person for m in view.chunks[named].mentions)
    behind = named + 1
    while behind < len(view.chunks) and view.chunks[behind].kind in {Kind.CONJUNCTION, Kind.NOUN}:
        behind += 1
    if behind < len(view.chunks) and view.chunks[behind].kind not in _CLOSES:
        return
    excepted = "not" not in match.group().lower().split()
    verbs = [j for j, c in enumerate(view.chunks) if c.kind is Kind.VERB]
    last = max((view.place(j)[1] for j in verbs if view.place(j)[1] <= match.start()), default=-1)
    ahead = excepted and behind < len(view.chunks) and view.chunks[behind].kind is Kind.VERB
    if excepted and not ahead and "," in view.characters[last : match.start()].rstrip(", "):
        return
    told = [
        d for d in own
        if d.event in PASSED_ON and d.stance is Stance.ASSERTED and d.person not in people
        and d.outcome in {None, "granted"} and (d.end > match.end() if ahead else d.start < match.start())
    ]  # fmt: skip
    for one in told[-1:]:
        for person in people:
            if any(d.event is one.event and d.person == person for d in own):
                continue
            yield replace(
                one, person=person, stance=Stance.NEGATED, amount=None, count=None, open=False,
                candidates=(), attribution=(), duration_months=None, outcome=None,
            )  # fmt: skip
