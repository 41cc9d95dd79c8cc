"""Penalties that words name and nobody passes: what could happen, what somebody asks to be made lighter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.penalties.given_to import asks

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_COULD = re.compile(
    r"\b(?:could|may|might)\s+(?:\w+ly\s+|then\s+|also\s+|even\s+)?(?:be|face|receive|get)\b(?!\s+been)[^.;]{0,80}\bor\s[^.;]{0,30}$"
)
_LIGHTER = re.compile(
    r"\b(?:commut\w+|clemency|reversal|annulment|reduction|review|stay|halt|lifting|overturn\w*|quash\w*|pardon|mercy|reprieve)\b"
)
_TO_BE_LIGHTER = re.compile(
    r"\s+(?:to\s+be\s+)?(?:commuted|lifted|reviewed|quashed|overturned|reduced|set\s+aside|annulled)\b"
)


def spared(view: View, verb: int, match: re.Match[str]) -> bool:
    """ "Could be tortured or sentenced to death", "is seeking commutation of his death sentence": nobody passes one."""
    if _COULD.search(view.characters, view.sentence.start, match.start()):
        return True
    if not asks(view, verb):
        return False
    lighter = _LIGHTER.search(view.characters, view.place(verb)[0], match.start())
    behind = _TO_BE_LIGHTER.match(view.characters, match.end(), view.sentence.end)
    return lighter is not None or behind is not None
