"""The day of a demand: that of the text that makes it, none where others are told to have made it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.view import View

_OTHERS = re.compile(
    r"\b(?:part(?:y|ies)|spokes\w+|opposition|embass\w+|ambassadors?|ministr\w+|minister|famil\w+|relatives|parents|wife|husband|mother|father|lawyers?|counsel|MPs?|MEPs?|senators?|parliament|unions?)\b"
)
"""Who demanded something elsewhere, on a day that the text need not tell."""


def day_of_demand(view: View, place: int, by: str | None) -> When:
    """A demand made in the text itself is made on the day it is published."""
    published = view.published
    for chunk in view.chunks:
        here = view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end
        if here and chunk.kind is Kind.VERB and chunk.low[0] in {"has", "have", "had"}:
            return UNKNOWN
        if (
            here
            and chunk.kind is Kind.VERB
            and chunk.main.endswith("ed")
            and by
            and _OTHERS.search(by)
        ):
            return UNKNOWN
    if published.grain is not Grain.DAY:
        return UNKNOWN
    basis = Basis.RELATIVE if published.basis is not Basis.IMPLIED else Basis.IMPLIED
    return When(published.edtf, basis, "published")
