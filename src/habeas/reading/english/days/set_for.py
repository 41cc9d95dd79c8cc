"""Days for which a hearing was set: still to come when it was written, unless the next words say it was not held."""

from __future__ import annotations

import re

_SET_FOR = re.compile(
    r"\b(?:trials?|hearings?|verdicts?|sentencing|session|judg[e]?ment|ruling|inquest|execution|retrial)\b[^.;]{0,140}?\b(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:now\s+|then\s+|later\s+|provisionally\s+)?"
    r"(?:set|fixed|listed)\s+(?:down\s+)?for\s+(?:(?:on|the)\s+)?$"
)
_NOT_HELD = re.compile(
    r"[^.;]{3,30}?(?:,?\s+but\b|[.;]\s+(?:It|That|This|The\s+\w+)\s+(?:did\s+not|was\s+(?:not|put\s+off|postponed|adjourned|cancelled|called\s+off))\b)"
)


def was_set_for(characters: str, before: str, place: int) -> bool:
    """ "The trial was set for 14 January", but not "… set for 3 May. It did not take place"."""
    return bool(_SET_FOR.search(before)) and not _NOT_HELD.match(characters, place)
