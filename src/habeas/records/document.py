"""A document, its one frozen reading text, and the trace of each character to the original."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
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
    NOTE = "note"
    """A conversation, written down by whoever had it; its date is that of the conversation."""


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
    part_of: str | None = None
    """The id of the document it came in: the message of an attachment, the archive of a file."""
    captured: str | None = None
    """When a web archive says that it was captured (ISO 8601, UTC); nobody has checked it."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page as it is shown, in hundredths of a point from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run of characters stood in the original: bytes ``start`` to ``end``, half open.

    ``part`` names what inside the original the bytes are counted in, unpacked and decoded from its
    transport: a file of a package (``word/document.xml``), a part of a message (``1.2``); empty for
    the original itself. Where an original is kept by pages, ``page`` (from 1) and ``box`` say
    where the characters are seen, and there are no bytes.
    """

    start: int
    end: int
    part: str = ""
    page: int = 0
    box: Box | None = None


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
        """Where characters ``start`` to ``end`` came from: bytes from the first to the last.

        Characters of several parts or pages give the place of the first of them; :meth:`places`
        gives all. The place of an empty or uncovered range is Place(0, 0).
        """
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1) - 1
        if end <= start or last < first or not self.runs:
            return Place(0, 0)
        one, two = self.runs[first], self.runs[last]
        if one.place.part or two.place.part or one.place.page:
            return self.places(start, end)[0]
        return Place(_byte(one, start, at_end=False), _byte(two, end, at_end=True))

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Every stretch of the original that characters ``start`` to ``end`` came from, in order.

        A stretch is a range of bytes of one part, or a box within one line of one page.
        """
        found: list[Place] = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        for run in self.runs[first : bisect_right(self._starts, end - 1)]:
            if run.end <= start:
                continue
            here = _cut(run, max(start, run.start), min(end, run.end))
            joined = _joined(found[-1], here) if found else None
            if joined is not None:
                found[-1] = joined
            elif here.box is not None or not here.page:
                found.append(here)
        return tuple(found) or (Place(0, 0),)


def _cut(run: Run, start: int, end: int) -> Place:
    """The place of characters ``start`` to ``end`` of one run."""
    place = run.place
    if not place.page:
        first, last = _byte(run, start, at_end=False), _byte(run, end, at_end=True)
        return Place(first, last, place.part)
    if place.box is None or not run.exact:
        return place
    wide, length = place.box.right - place.box.left, run.end - run.start
    left = place.box.left + wide * (start - run.start) // length
    right = place.box.left + wide * (end - run.start) // length
    return Place(0, 0, place.part, place.page, replace(place.box, left=left, right=right))


def _joined(one: Place, two: Place) -> Place | None:
    """One stretch of two that follow each other, None when they stand apart."""
    if (one.part, one.page) != (two.part, two.page):
        return None
    if not one.page:
        return replace(one, end=max(one.end, two.end)) if two.start >= one.start else None
    if one.box is None or two.box is None:
        return one if two.box is None else None
    high = min(one.box.bottom - one.box.top, two.box.bottom - two.box.top)
    shared = min(one.box.bottom, two.box.bottom) - max(one.box.top, two.box.top)
    if 2 * shared <= high or two.box.left < one.box.left:
        return None
    return replace(
        one,
        box=Box(
            min(one.box.left, two.box.left),
            min(one.box.top, two.box.top),
            max(one.box.right, two.box.right),
            max(one.box.bottom, two.box.bottom),
        ),
    )


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

    ``kind`` says why: ``hidden`` (the page does not show them), ``covered`` (something is drawn
    over them), ``boilerplate`` (menus, footers), ``heading`` (of a message), ``listing`` (what a
    container holds), ``label`` (words that the reading step put there), ``comment`` (in the
    margin), ``deleted`` (a tracked deletion). Two kinds are read like the rest: ``inserted`` (a
    tracked insertion) and ``recognised`` (letters that a machine read from a picture). ``label``
    says by whom and when, where that is known.
    """

    start: int
    end: int
    kind: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The one frozen reading text of a document.

    ``document`` is the document's id, ``layer`` the version of the reading step that made it.
    ``jail`` is the level of the jail in which the original was opened; empty where no process of
    its own was needed.
    """

    document: str
    layer: str
    characters: str
    trace: Trace
    completeness: Completeness = field(default_factory=Completeness)
    masks: tuple[Mask, ...] = ()
    jail: str = ""
