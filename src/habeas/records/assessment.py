"""Whether something is true: an assessment, apart from the decision that a document says it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from habeas.records.source import Source


class Level(StrEnum):
    """How far a claim is taken to be true."""

    UNVERIFIED = "unverified"
    """Somebody tried to verify it and could not."""
    CREDIBLE = "credible"
    """One source that there is reason to believe."""
    CORROBORATED = "corroborated"
    """Two independent sources tell it."""
    CONFIRMED = "confirmed"
    """Beyond doubt; never on one source."""
    DISPUTED = "disputed"
    """Sources contradict it, and it is open who is right."""
    REFUTED = "refuted"
    """It is not so."""


NEEDS_TWO = frozenset((Level.CORROBORATED, Level.CONFIRMED))
"""What one source alone cannot give."""

SET_ASIDE = frozenset((Level.UNVERIFIED, Level.REFUTED))
"""What enters no page and no count unless asked for, and marked."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The assessment in force of one claim. ``version`` counts those made on it so far; without a
    ``level`` nobody has assessed it, or the last one was withdrawn. ``beside`` are the claims of
    other documents that it rests on as well. ``earlier`` says that it was made on what an earlier
    reading said of the same fact.
    """

    version: int
    level: Level | None = None
    by: str = ""
    at: str = ""
    why: str = ""
    beside: tuple[str, ...] = ()
    earlier: bool = False


UNASSESSED = Assessment(0)


@dataclass(frozen=True, slots=True)
class Backing:
    """What a claim rests on in one document: the document's number and text, the words of the
    claim there, who published it, who is the source, of which document it is a copy or translation
    (its number), the file that it came in (by id; its own where it came alone), and the speaker
    whom it goes back to (None: the publisher's own voice).
    """

    document: int
    characters: str
    words: tuple[tuple[int, int], ...]
    publisher: str | None = None
    site: str | None = None
    source: Source | None = None
    copied_from: int | None = None
    file: str | None = None
    speaker: str | None = None
