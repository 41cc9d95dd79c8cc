"""Chronologies: a line stands under the day that opens it, and so do its later sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english import slots
from habeas.reading.english.chunks import Kind
from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.view import View


def day_of_line(view: View, before: When) -> When:
    """The day that a line of a chronology stands under ("3 June 2019: …"); UNKNOWN for others."""
    if view.sentence.index > 0:
        return before
    chunks = view.chunks
    if len(chunks) < 3 or chunks[0].kind is not Kind.DATE:
        return UNKNOWN
    mark = chunks[1].kind is Kind.COMMA and chunks[1].low[0] in {":", "–", "—"}
    point = chunks[0].low[-1] == "." or chunks[1].low == (".",)
    return slots.date_at(view, 0) if mark or point else UNKNOWN


def under(day: When, draft: Draft, view: View) -> Draft:
    """A later sentence of such a line, when it has no date of its own, happened on that day."""
    timeless = draft.event in {Event.OCCUPATION, Event.ALIAS, Event.ACTIVITY, Event.GROUNDS}
    if not day.known or draft.when.known or view.sentence.index == 0 or view.dates or timeless:
        return draft
    return replace(draft, when=When(day.edtf, Basis.RELATIVE, "line date"))
