"""The day of a ruling that is named by its paper, behind the ruling: "The Supreme Court has rejected
his appeal. The ruling, dated 27 February, reached him in March." So with indictments and opinions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_JUDGED = (Event.APPEAL_RESULT, Event.SENTENCE, Event.CONVICTION, Event.BAIL)
_OF = {
    "ruling": _JUDGED, "decision": _JUDGED, "order": _JUDGED, "resolution": _JUDGED,
    "judgment": _JUDGED[:3], "judgement": _JUDGED[:3], "verdict": _JUDGED[:3], "sentence": _JUDGED[:3],
    "indictment": (Event.CHARGE,), "opinion": (Event.FINDING,),
}  # fmt: skip
"""What the paper of each name tells; the first kind that stands there is meant."""
_NEAR = {Event.FINDING: 9}
"""Within how many sentences before; of other kinds two."""
_GRAINS = frozenset((Grain.DAY, Grain.MONTH, Grain.INTERVAL))
_DATED = needing(
    rf"(?:\bThe\s+(?:\w+\s+)?|\bIts\s+)(?P<paper>{'|'.join(_OF)})\b(?:\s+No\.?\s*[\d/]+)?,?\s+(?:which\s+)?(?:(?:is|was)\s+)?"
    r"(?:dated|dates?\s+from|dates?\s+back\s+to|issued|made|given|adopted|delivered|announced|handed\s+down|pronounced|read\s+out|passed|taken|came(?=\s+(?:only\s+|late\s+|early\s+)?on\s))\b"
    r"[^.;,]{0,40}?\s(?=[\d]|[A-Z][a-z]+|last\s|yesterday|today|the\s)"
    r"|\bOpinion\s+(?:No\.?\s*)?\d+/\d{4}(?:,\s+which)?\s+was\s+adopted\b",
    "|".join((*_OF, "Opinion")),
    "dated|dates|issued|made|given|adopted|delivered|announced|handed|pronounced|read|passed|taken|came|date",
)


def dated_rulings(drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts; a ruling, an indictment or an opinion has the day that its paper bears."""
    places = {(v.sentence.block, v.sentence.index): n for n, v in enumerate(views)}
    made = list(drafts)
    for at, view in enumerate(views):
        match = _DATED.search(view.stretch)
        if match is None:
            continue
        beside = _BESIDE if match["paper"] else _AT_SESSION
        behind = [d for d in view.dates if match.end() - 2 <= d.words.start < match.end() + beside]
        if not behind or behind[0].when.grain not in _GRAINS:
            continue
        when = When(behind[0].when.edtf, Basis.RELATIVE, "its paper")
        kinds = _OF[(match["paper"] or "opinion").lower()]
        for place in _told(made, places, at, kinds):
            made[place] = replace(made[place], when=when)
    return made


_BESIDE = 25
_AT_SESSION = 90
"""Within how many characters its day stands; "adopted at the session of 30 March to 8 April"."""


def _told(
    drafts: Sequence[Draft],
    places: dict[tuple[int, int], int],
    at: int,
    kinds: tuple[Event, ...],
) -> list[int]:
    """Which of the drafts right before tell what the paper is about."""
    for kind in kinds:
        near = _NEAR.get(kind, 2)
        found = [
            n for n, d in enumerate(drafts)
            if d.event is kind and not d.nominal and d.stance is Stance.ASSERTED
            and 0 < at - places.get((d.sentence.block, d.sentence.index), at) <= near
        ]  # fmt: skip
        if found:
            last = drafts[found[-1]].sentence
            return [n for n in found if drafts[n].sentence == last and not drafts[n].when.known]
    return []
