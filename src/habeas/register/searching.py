"""Searching the register as it stands, or as it stood on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.register import search
from habeas.register.documents import found
from habeas.register.models import EntryRow, MentionRow, ReadingRow

if TYPE_CHECKING:
    from collections.abc import Collection

    from habeas.register.documents import Found
    from habeas.register.store import Register

_ALL = 1_000_000


def documents(
    register: Register, question: str, limit: int, known_at: str | None = None
) -> list[tuple[int, Found]]:
    """The documents that hold the words asked for, by number, the best first.

    What was read anew since ``known_at`` is looked through in the text of that time, and comes last
    where only that holds the words.
    """
    hits = search.find(register.alias, question, limit if known_at is None else _ALL)
    anew = _read_since(register, known_at) if known_at is not None else set()
    numbers = [hit.document for hit in hits if hit.document not in anew]
    rows: list[tuple[int, Found]] = []
    for number in (*numbers, *sorted(anew)):
        if len(rows) == limit:
            break
        document = found(register, number, known_at)
        if document is None:
            continue
        if number not in anew or search.holds(document.names, document.characters, question):
            rows.append((number, document))
    return rows


def cases_named(register: Register, document: int, names: Collection[str]) -> tuple[int, ...]:
    """The cases of those whom a document names so."""
    rows = MentionRow.objects.using(register.alias).filter(document=document, name__in=list(names))
    return tuple(sorted(set(rows.values_list("case", flat=True))))


def _read_since(register: Register, known_at: str) -> set[int]:
    """Documents that were held then and have been read anew since."""
    later = EntryRow.objects.using(register.alias).filter(kind="claims_read", at__gt=known_at)
    rows = ReadingRow.objects.using(register.alias).filter(
        number__in=later.values("sequence"), document__received__lte=known_at
    )
    return set(rows.values_list("document", flat=True))
