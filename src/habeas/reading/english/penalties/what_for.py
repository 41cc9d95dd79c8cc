"""What a term is for, worded behind it or between it and its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.charges import charge_of, punished_for

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration


def what_for(view: View, verb: int, group: list[Duration], end: int) -> str | None:
    """ "Sentenced to five years for libel", "sentenced for libel to five years"."""
    behind = punished_for(view, group[-1].end, _charged_until(view, verb, end))
    if behind or view.chunks[verb].kind is Kind.NOUN or view.place(verb)[1] >= group[0].start:
        return behind
    return charge_of(view, view.place(verb)[1], group[0].start)


def _charged_until(view: View, chunk: int, end: int) -> int:
    """ "Her nine-month sentence for glorifying terrorism was confirmed": up to the verb."""
    if view.chunks[chunk].kind is not Kind.NOUN:
        return end
    verbs = (j for j in range(chunk + 1, len(view.chunks)) if view.chunks[j].kind is Kind.VERB)
    return max(end, view.place(next(verbs, chunk))[0])
