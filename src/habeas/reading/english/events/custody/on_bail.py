"""Release on bail is bail: "refused to release her on bail" refuses bail, and frees nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_ON_BAIL = re.compile(r"\b(?:on|against)\s+(?:[\w’'-]+\s+){0,2}?(?:bail|bond|surety)\b")
_OUT_ON_BAIL = re.compile(
    r"\b(?:at\s+liberty|free|at\s+large)\b[^.;]{0,40}\bon\s+(?:[\w’'-]+\s+){0,2}?(?:bail|bond|surety)\b"
)
""" "She has been at liberty since August on bail": how she is out, not that she was let go."""
_REFUSED = re.compile(
    r"\b(?:refus(?:e[ds]?|ing)|den(?:y|ies|ied)|reject(?:s|ed)|without|no|not|turned\s+down|dismissed)\s+"
    r"(?:(?:him|her|them|his|her|their|a|any|the|granted|given|request|motion|application|for|to)\s+)*"
    r"release\s+(?:on|against)\s+(?:[\w’'-]+\s+){0,2}?(?:bail|bond|surety)\b"
)


_SURETY = needing(
    r"\b(?:after|against|on|upon|with|for)\s+(?:[\w’'-]+\s+){0,4}?(?:surety|sureties|guarantee|deposit|bond|security|caution|recogni[sz]ance|bail)\s+(?:of|worth|set\s+at)\s",
    "surety|sureties|guarantee|deposit|bond|security|caution|recogni|bail",
)
""" "Was freed after a surety of 700 million had been deposited", "ordered released against a guarantee of …"."""


def _against_sureties(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The bail that a release against money words."""
    match = _SURETY.search(view.stretch)
    if match is None or any(d.event is Event.BAIL for d in drafts):
        return
    sums = [m.words for m in view.money if match.end() - 2 <= m.start < match.end() + 20]
    for draft in drafts:
        told = draft.event is Event.RELEASE and draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
        if told and sums:
            yield replace(draft, event=Event.BAIL, kind=None, outcome="granted", amount=sums[0])


_UNDOES = re.compile(
    r"\b(?:requests?|applications?|motions?|bids?|attempts?|petitions?|pleas?|asked|sought|wanted)\s+(?:[\w’'-]+\s+){0,4}?(?:to\s+(?:have\s+)?|for\s+(?:the\s+)?)?"
    r"(?:revo(?:ke|cation)|cancel|cancellation|rescind|overturn|annul|quash|forfeit(?:ure)?|terminate|withdrawal)\s+(?:of\s+)?(?:[\w’'-]+\s+){0,3}?bail\b(?!\s+(?:application|request|plea|petition|motion|bid))"
    r"|\b(?:appeals?|objections?|challenges?)\s+(?:against|to)\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:grant(?:ing)?\s+of\s+)?bail\b",
    re.IGNORECASE,
)
""" "A request to cancel her bail was rejected": nobody was refused bail."""


def on_bail(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence, a release on bail that was refused told as bail only."""
    drafts = [*drafts, *_against_sureties(view, drafts)]
    bailed = {d.person for d in drafts if d.event is Event.BAIL}
    if not bailed:
        yield from drafts
        return
    refused = _REFUSED.search(view.characters, view.sentence.start, view.sentence.end) is not None
    undone = _UNDOES.search(view.characters, view.sentence.start, view.sentence.end) is not None
    for draft in drafts:
        if undone and draft.event is Event.BAIL and draft.outcome == "refused":
            continue
        own = draft.person in bailed and _ON_BAIL.search(view.characters, draft.start, draft.end)
        if draft.event is Event.RELEASE and own and (draft.stance is Stance.NEGATED or refused):
            continue
        undated = draft.event is Event.RELEASE and not draft.when.known
        if undated and own and _OUT_ON_BAIL.search(view.characters, draft.start, draft.end):
            continue
        if draft.event is Event.BAIL and draft.outcome == "granted" and own:
            lost = draft.stance is Stance.NEGATED or (refused and draft.stance is Stance.ASSERTED)
            yield replace(draft, stance=Stance.NEGATED, outcome="refused") if lost else draft
            continue
        yield draft
