"""For whom a term is by the words right behind it: "nine years for Roe", "two years for the driver"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def named_for(view: View, chunk: int) -> Referent | None:
    """ "Sentenced on 24 June: nine years for Roe and five for Doe": whom the words right behind name."""
    at = _behind_for(view, chunk)
    if at < 0:
        return None
    named = view.chunks[at]
    plain = named.mentions and named.first == named.mentions[0].first and not named.possessive
    return view.coordinated(at) if plain else None


def for_somebody(view: View, chunk: int) -> Referent | None:
    """ "Asked for two years for the driver": the driver, though nobody told of is called so; None for other words."""
    at = _behind_for(view, chunk)
    if at < 0 or view.chunks[at].mentions or view.chunks[at].possessive:
        return None
    head = view.chunks[at].low[-1]
    if not (one_person(head) or several_people(head)):
        return None
    found = view.coordinated(at)
    if found.people or found.amount or found.open:
        return found
    return Referent(
        open=True, head=head, count=cardinality(view.chunks[at].low) or 1, first=at, last=at
    )


def _behind_for(view: View, chunk: int) -> int:
    """The group behind a "for" that follows the term, also past "in prison"; -1 where none does."""
    chunks, at = view.chunks, chunk + 1
    if at + 1 < len(chunks) and chunks[at].low == ("in",) and chunks[at + 1].kind is Kind.NOUN:
        at += 2
    plain = at + 1 < len(chunks) and chunks[at].low == ("for",)
    return at + 1 if plain and chunks[at + 1].kind is Kind.NOUN else -1
