"""A document, its one frozen reading text, and the trace of each character to the original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum

from habeas.records.when import UNKNOWN, When


class Sensitivity(StrEnum):
    """Who may see a document."""

    PUBLIC = "public"
    INTERNAL = "internal"
    SEALED = "sealed"


class DocumentKind(StrEnum):
    """What a document is of itself."""

    ORIGINAL = "original"
    COPY = "copy"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Document:
    """What is known about one original.

    ``id`` is the SHA-256 of the original bytes, in hexadecimal. ``published`` carries its own
    basis: stated by the document, given by the researcher, implied by a count, or unknown. A
    publisher that the document does not state and nobody gave is None.
    """

    id: str
    name: str
    media_type: str
    language: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: When = UNKNOWN
    url: str | None = None
    sensitivity: Sensitivity = Sensitivity.INTERNAL
    kind: DocumentKind = DocumentKind.ORIGINAL


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of characters stood in the original: bytes ``start`` to ``end``, half open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """A run of ``end - start`` characters of a reading text and their place in the original.

    In an ``exact`` run every character has the same number of bytes, so that each maps to its own;
    other runs (an entity, a collapsed space, a line break that a tag stands for) map as a whole.
    """

    start: int
    end: int
    place: Place
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Trace:
    """From each character of a reading text back to the original.

    ``runs`` are sorted, do not overlap, and cover every character.
    """

    runs: tuple[Run, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(run.start for run in self.runs))

    def place(self, start: int, end: int) -> Place:
        """The bytes of the original that characters ``start`` to ``end`` came from.

        The place of an empty or uncovered range is Place(0, 0).
        """
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1) - 1
        if end <= start or last < first or not self.runs:
            return Place(0, 0)
        one, two = self.runs[first], self.runs[last]
        return Place(_byte(one, start, at_end=False), _byte(two, end, at_end=True))


def _byte(run: Run, character: int, *, at_end: bool) -> int:
    length, size = run.end - run.start, run.place.end - run.place.start
    if run.exact and length:
        return run.place.start + (min(character, run.end) - run.start) * (size // length)
    return run.place.end if at_end else run.place.start


@dataclass(frozen=True, slots=True)
class Completeness:
    """Whether the whole original was read.

    ``verdict`` is ``complete``, ``partial`` or ``unread``; ``unread`` says, in words, what was not
    read and why, without quoting it.
    """

    verdict: str = "complete"
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mask:
    """Characters ``start`` to ``end`` of the text that are present but set apart.

    ``kind`` says why: ``hidden`` (the page does not show them) or ``boilerplate`` (menus, footers).
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Text:
    """The one frozen reading text of a document.

    ``document`` is the document's id, ``layer`` the version of the reading step that made it.
    """

    document: str
    layer: str
    characters: str
    trace: Trace
    completeness: Completeness = field(default_factory=Completeness)
    masks: tuple[Mask, ...] = ()
