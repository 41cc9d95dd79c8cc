"""Words of custody in another sense: released from his duties, transferred to the Tunis office.

What follows the verb tells it; the words are the claim's own and the few behind them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.records.claim import Claim

_BEHIND = 60
_WITHIN = r"(?:[\w'’-]+\s+){0,3}"
_THING = (
    r"\b(?:vessel|ship|tanker|trawler|ferry|yacht|freighter|carrier|boat|lorry|cargo|shipment|parcel|payment|bird|birds|dog|lifeboat)\b"
    r"(?-i:(?:\s+[A-Z][\w'’-]*)*)(?:,[^,.]{1,80},)?\s+(?:that\s+|which\s+)?(?:was|were|is|are|has|had|have|could|remains?)\b"
)
"""A ship or a parcel as what is held: "the tanker Blue Heron was detained"."""
_OTHER: dict[Event, re.Pattern[str]] = {
    Event.RELEASE: re.compile(
        rf"\b(?:released|freed)\s+(?:by\s+[^,.;]{{2,40}}\s)?from\s+{_WITHIN}"
        r"(?:dut(?:y|ies)|contracts?|covenants?|obligations?|posts?|roles?|commitments?|vows|working\s+group|committee)\b"
        r"|\breleased\s+(?:as\s+(?:a\s+)?(?:single|album|download)|on\s+(?:a\s+free|loan|vinyl|dvd|streaming|general))\b"
        rf"|{_THING}"
        r"|\b(?:place|seat|room|table|chair|line|music|songs?|texts?|entry|admission)\s+(?:is|are|becomes?)\s+free\b",
        re.IGNORECASE,
    ),
    Event.TRANSFER: re.compile(
        r"\b(?:transferred|moved)\s+to\s+(?:the\s+|a\s+|an\s+|our\s+)?"
        r"(?!(?:[\w'’-]+\s+){0,4}(?:polic|secur|investigat|crim|prosecut|intelligen|detent|immigra|counter|terror|state|prison|custod))"
        rf"{_WITHIN}(?:office|ministry|department|branch|desk|division|team|bureau|zoo|contractor|terminal|market|accounts?|parish|squad|head\s+of)\b",
        re.IGNORECASE,
    ),
    Event.DETENTION: re.compile(
        r"\bheld\s+(?:to\s+(?:a\s+)?(?:draw|account|be)\b|by\s+(?:many|some|most)\b|back\s+by\b|up\s+(?:by|at|in)\b|a\s+(?:meeting|hearing|post)\b)"
        rf"|{_THING}",
        re.IGNORECASE,
    ),
    Event.CHARGE: re.compile(
        r"\bprosecuted\s+for\s+the\s+(?:Crown|State|People|prosecution)\b"
        r"|\bcharged\s+(?:separately|extra|automatically|on\s+booking|a\s+(?:fee|deposit)|per\b|(?:her|his|its|their)\s+agents?\b|[^.;]{0,20}[£$€]\s?\d)",
        re.IGNORECASE,
    ),
}


def of_custody(claim: Claim, characters: str) -> bool:
    """Whether the words of a claim speak of custody, as far as what follows them tells."""
    pattern = _OTHER.get(claim.event)
    if pattern is None:
        return True
    start, end = claim.quote.start, claim.quote.end
    stop = characters.find("\n\n", end)
    reach = min(end + _BEHIND, stop if stop >= 0 else len(characters))
    match = pattern.search(characters, start, reach)
    return match is None or match.start() >= end
