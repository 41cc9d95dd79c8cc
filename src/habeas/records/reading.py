"""What reading one document gives: claims, persons, stated counts and remarks."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.claim import Claim
from habeas.records.document import Document, Text
from habeas.records.person import Person, StatedCount
from habeas.records.remark import Remark
from habeas.records.unread import UnreadPart

MODEL = "model/"
"""What the name of a reader begins with where a language model made the reading."""
SHEET = "sheet/"
"""What the name of a reader begins with where a spreadsheet was imported."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read.

    ``document.published`` is what the claims' relative dates were resolved with, and says by its
    basis how it was found. ``claims`` stand in document order. ``persons`` are those with at least
    one claim. ``counts`` are day counts to be checked against the dates. ``remarks`` are the
    reader's own findings (a name spelled two ways, no case found, text incomplete). ``unread`` are
    the parts in languages without a reader. ``readers`` are those that read it, each with its
    version, also where they found nothing to claim.
    """

    document: Document
    text: Text
    claims: tuple[Claim, ...] = ()
    persons: tuple[Person, ...] = ()
    counts: tuple[StatedCount, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unread: tuple[UnreadPart, ...] = ()
    readers: tuple[str, ...] = ()

    @property
    def by_model(self) -> bool:
        """Whether a language model made this reading."""
        return any(reader.startswith(MODEL) for reader in self.readers)
