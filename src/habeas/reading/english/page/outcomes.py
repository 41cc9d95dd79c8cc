"""What became of what was asked for: "She appealed. It was thrown out within a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Grain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_ANSWERED = needing(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat|[Bb]oth|[Tt]hey|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+(?:application|request|complaint|challenge|motion|appeal|petition)s?)\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|later\s+|again\s+)?"
    r"(?:(?P<no>thrown\s+out|dismissed|rejected|turned\s+down|refused|denied|struck\s+out)|(?P<yes>granted|allowed|upheld|accepted|successful))\b",
    "thrown|dismiss|reject|turned down|refus|denied|struck|grant|allow|upheld|accept|successful",
)
_ASKED = frozenset((Event.APPEAL, Event.BAIL))
_SENTENCES = 2


_SET_AGAIN = needing(
    r"\b[Ii]t\s+(?:is|was|has\s+been|had\s+been|will)\s+(?:now\s+|then\s+|next\s+|currently\s+)?(?:set|due|scheduled|fixed|listed|rescheduled|expected|planned|put\s+(?:off|back)|postponed|adjourned|resume|continue|open|begin|be\s+held)\s+(?:again\s+)?(?:to\s+(?:resume|open|begin|start|continue|be\s+held)\s+)?(?:for|on|to|until|in)\b",
    "it ",
    "set|due|scheduled|fixed|listed|expected|planned|put off|put back|postponed|adjourned|resume|continue|open|begin|be held",
)
""" "The hearing was put off. It is now set for 4 May"."""


def outcomes(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """What became of the appeal, application or hearing told in the sentences before."""
    yield from _set_again(view, before, own)
    yield from _answered(view, before, own)


def _set_again(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """The day for which the hearing of the sentence before is now set."""
    match = _SET_AGAIN.search(view.stretch)
    if match is None or any(d.event is Event.TRIAL for d in own):
        return
    days = [d.when for d in view.dates if 0 <= d.words.start - match.end() < _RIGHT_BEHIND]
    told = [
        d for d in before[-_LATELY:]
        if d.event is Event.TRIAL and d.sentence.block == view.sentence.block and d.person is not None
        and view.sentence.index - d.sentence.index == 1
    ]  # fmt: skip
    if not days or not told:
        return
    for person in dict.fromkeys(d.person for d in told):
        yield replace(
            told[-1], person=person, sentence=view.sentence, start=match.start(), end=view.sentence.end,
            when=days[0], rule="outcome.set_again", stance=Stance.PLANNED, outcome=None, attribution=(), kind=None, nominal=False,
        )  # fmt: skip


_RIGHT_BEHIND = 8
_LATELY = 12


def _answered(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """The result of the appeal or application told in the sentences before."""
    match = _ANSWERED.search(view.stretch)
    if match is None or any(d.event in {Event.APPEAL_RESULT, Event.BAIL} for d in own):
        return
    asked = [
        d for d in (*before[-8:], *(d for d in own if d.start < match.start()))
        if d.event in _ASKED and d.sentence.block == view.sentence.block and d.outcome != "granted"
        and 0 <= view.sentence.index - d.sentence.index <= _SENTENCES
        and d.stance in {Stance.ASSERTED, Stance.PLANNED} and d.person is not None
    ]  # fmt: skip
    if not asked:
        return
    days = [d.when for d in view.dates if d.when.grain is Grain.DAY]
    for person in dict.fromkeys(d.person for d in asked if d.event is asked[-1].event):
        made = replace(
            asked[-1], person=person, sentence=view.sentence, start=match.start(), end=match.end(),
            when=days[0] if len(days) == 1 else UNKNOWN, rule="outcome.of_it", attribution=(), by=None,
        )  # fmt: skip
        refused = match["no"] is not None
        if made.event is Event.BAIL:
            stance = Stance.NEGATED if refused else Stance.ASSERTED
            yield replace(made, stance=stance, outcome="refused" if refused else "granted")
        else:
            outcome = "rejected" if refused else "granted"
            yield replace(made, event=Event.APPEAL_RESULT, stance=Stance.ASSERTED, outcome=outcome)
