"""The readings of a document: which of them leads, and which stands beside it.

The newest reading by the rules leads. A model's reading leads only where the rules have read
nothing of the document; else the newest of them stands beside, to propose claims and no more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.reading import MODEL
from habeas.register.models import EntryRow, ReadingRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Made:
    """A reading that was recorded: its number (that of its entry), its document and its reader."""

    number: int
    document: int
    reader: str

    @property
    def by_model(self) -> bool:
        """Whether a language model made it."""
        return self.reader.startswith(MODEL)


def made_of(
    register: Register, documents: Iterable[int], known_at: str | None = None
) -> dict[int, tuple[Made, ...]]:
    """The readings of each of these documents that were recorded by a time, the oldest first."""
    rows = ReadingRow.objects.using(register.alias).filter(document__in=list(documents))
    made = [Made(*row) for row in rows.order_by("number").values_list(*_COLUMNS)]
    if known_at is not None:
        entries = EntryRow.objects.using(register.alias).filter(
            sequence__in=[one.number for one in made], at__lte=known_at
        )
        early = set(entries.values_list("sequence", flat=True))
        made = [one for one in made if one.number in early]
    found: dict[int, tuple[Made, ...]] = {}
    for one in made:
        found[one.document] = (*found.get(one.document, ()), one)
    return found


def leading(made: Sequence[Made]) -> Made:
    """The reading that a page shows."""
    return next((one for one in reversed(made) if not one.by_model), made[-1])


def beside(made: Sequence[Made]) -> Made | None:
    """The model's reading that stands beside the leading one, None where none does."""
    by_model = [one for one in made if one.by_model]
    return by_model[-1] if by_model and by_model[-1] != leading(made) else None


def line_to(made: Sequence[Made], first: int) -> tuple[Made, ...]:
    """The readings that followed one another up to the leading one, from that numbered ``first``
    (that itself left out).
    """
    last = leading(made)
    return tuple(
        one for one in made if first < one.number <= last.number and one.by_model == last.by_model
    )


_COLUMNS = ("number", "document", "reader")
