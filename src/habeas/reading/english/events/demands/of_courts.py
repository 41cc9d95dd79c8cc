"""What is asked of a court and is no demand: a penalty that prosecutors want, a ruling that is appealed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_PROSECUTES = re.compile(
    r"\b(?:prosecut(?:or|ors|ion)|procurators?)\b(?!\s+general\b)", re.IGNORECASE
)
""" "Prosecutors asked that X be given nine years": what they ask of a court is no demand of this kind."""
_APPEALS = re.compile(
    r"\b(?:he|she|they|lawyers?|counsel|defen[cs]e|attorneys?|advocate|family)\s+(?:[\w’'-]+\s+){0,3}?(?:ask|petition|request)\w*\s+"
    r"(?:the|a|an)\s+(?:[\w’'-]+\s+){0,4}?(?:court|tribunal|chamber|cassation)\b[^.;]{0,24}?\s+to\s+"
    r"(?:overturn|quash|annul|set\s+aside|review|reverse|reconsider|reopen|reduce|throw\s+out|strike|look)\b",
    re.IGNORECASE,
)
""" "She will ask a higher court to overturn the ruling": an appeal, and no demand of others."""


def asked_of_court(view: View, made: Draft) -> bool:
    """Whether a prosecutor asks a court for a penalty, or the convicted appeals."""
    asked = made.by is not None and _PROSECUTES.search(made.by) is not None
    if asked and "release" not in (made.to or ""):
        return True
    found = _APPEALS.search(view.characters, view.sentence.start, made.end)
    return found is not None and found.end() > made.start
