"""Cells of punishment: "kept in solitary confinement", "put in a punishment cell" is ill-treatment, no custody of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, Basis

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_ISOLATED = re.compile(
    r"\b(?:is|are|was|were|been|be|being|kept|placed|put|held|held|spent|spends?|spending|remains?|confined)\b[^,;.:]{0,60}?"
    r"\b(?:in|into|to)\s+(?:an?\s+|the\s+)?(?P<cell>solitary(?:\s+confinement)?|isolation(?:\s+cells?)?|(?:punishment|disciplinary|isolation)\s+(?:cells?|blocks?|units?|wards?))\b",
    re.IGNORECASE,
)
_CUSTODY_TOO = re.compile(r"\b(?:arrest\w*|detain\w*|custody|remand\w*|incommunicado)\b")


def isolated(view: View, draft: Draft) -> Draft:
    """A custody that is told by the cell of punishment alone, as the ill-treatment it is."""
    if draft.event is not Event.DETENTION or draft.kind not in {None, "as_of"}:
        return draft
    found = _ISOLATED.search(view.characters, draft.start, draft.end)
    if found is None or _CUSTODY_TOO.search(found.group()):
        return draft
    if _CUSTODY_TOO.search(view.characters, draft.start, found.start()):
        return draft
    reckoned = draft.when.basis is Basis.IMPLIED or draft.kind == "as_of"
    cell = found["cell"].lower()
    return replace(
        draft,
        event=Event.ILL_TREATMENT,
        kind="solitary confinement" if cell.startswith("solitary") else cell,
        when=UNKNOWN if reckoned else draft.when,
        days=None,
        stated=None,
        since=None,
    )
