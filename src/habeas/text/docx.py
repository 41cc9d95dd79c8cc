"""Word files: the package checked and read part by part.

Body, tables, notes, comments, headers and text boxes are all read. What somebody deleted with
changes tracked is kept apart with who and when; what was inserted is read and marked. A package
that no word processor writes (a DOCTYPE, two parts of one name) is refused.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from typing import TYPE_CHECKING

from habeas.text import zipped
from habeas.text.assembly import Assembly
from habeas.text.docx_words import Story, relations, story
from habeas.text.errors import Damaged, Suspicious
from habeas.text.layer import Stated
from habeas.text.opened import Opened, Part

if TYPE_CHECKING:
    import zipfile

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MAIN = "word/document.xml"
_CHUNK = "aFChunk"
_OUTWARD = frozenset({_CHUNK, "attachedTemplate", "frame", "oleObject", "subDocument"})
"""What would be fetched from outside the file."""
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_COMMENTS = "word/comments.xml"


def opened(archive: zipfile.ZipFile, name: str) -> Opened:
    """A Word file. Raises Damaged or Suspicious."""
    return _Package(archive, name).opened()


class _Package:
    """The parts of one Word file."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self._name = archive, name
        self._infos = {info.filename: info for info in archive.infolist()}
        folded = Counter(info.filename.lower() for info in archive.infolist())
        if any(count > 1 for count in folded.values()):
            raise Suspicious(name, "a Word file that holds two parts of one name")
        self._made = Assembly()
        self._parts: list[Part] = []
        self._taken = 0

    def opened(self) -> Opened:
        """Every part in the order in which it is read."""
        made = self._made
        main = self._main()
        body = self._story(main, needed=True)
        if body is None:
            raise Damaged(self._name, "a Word file without a body")
        self._add(main, body)
        for part, kind in _NOTES:
            self._notes(part, kind, body.references)
        self._comments()
        for part in sorted(self._infos):
            if part.startswith(("word/header", "word/footer")) and part.endswith(".xml"):
                self._margin(part)
        self._inserted()
        self._unread()
        stated = Stated(title=self._title())
        return Opened(MEDIA_TYPE, made.done(stated), tuple(self._parts))

    def _main(self) -> str:
        """The part that holds the body: what the package says, else where it always is."""
        for kind, target, _ in relations(self._bytes("_rels/.rels"), self._name).values():
            if kind == "officeDocument" and target.lstrip("/") in self._infos:
                return target.lstrip("/")
        return _MAIN

    def _bytes(self, part: str) -> bytes:
        info = self._infos.get(part)
        if info is None:
            return b""
        data = zipped.member(self._archive, info)
        if data is None:
            raise Damaged(self._name, "a Word file of which a part is damaged")
        return data

    def _story(self, part: str, *, needed: bool = False) -> Story | None:
        """The words of a part; one that is damaged is said to be unread, unless it is needed."""
        try:
            data = self._bytes(part)
            if not data:
                return None
            found = story(data, self._name)
        except Damaged:
            if needed:
                raise
            self._made.doubt("a part of the file that is damaged")
            return None
        self._taken += found.taken
        for doubt in found.doubts:
            self._made.doubt(doubt)
        self._made.compare(found.letters, found.second, "a part of the file")
        return found

    def _add(self, part: str, found: Story) -> None:
        if found.body.length:
            self._made.pause("\n\n")
            self._made.layer(found.body.done(), part)

    def _notes(self, part: str, kind: str, references: list[tuple[str, str]]) -> None:
        """Notes after the body, in the order in which it refers to them and by which they count."""
        found = self._story(part)
        if found is None:
            return
        asked = [number for what, number in references if what == kind]
        order = [*asked, *(number for number in found.pieces if number not in asked)]
        for place, number in enumerate(dict.fromkeys(order), 1):
            piece = found.pieces.get(number)
            if piece is None or not piece[1].length:
                continue
            self._made.pause("\n\n")
            self._made.label(f"[{kind} {place}] ")
            self._made.layer(piece[1].done(), part)

    def _comments(self) -> None:
        found = self._story(_COMMENTS)
        pieces = list(found.pieces.values()) if found else []
        for number, (label, piece) in enumerate(pieces, 1):
            if not piece.length:
                continue
            self._made.pause("\n\n")
            self._made.label(f"[comment {number}] ")
            self._made.apart(piece.done(), _COMMENTS, "comment", label)

    def _margin(self, part: str) -> None:
        found = self._story(part)
        if found is not None and found.body.length:
            self._made.pause("\n\n")
            self._made.apart(found.body.done(), part, "boilerplate", "")

    def _inserted(self) -> None:
        """Files that a part takes in, and files embedded, are documents of their own."""
        taken: list[str] = []
        outward = False
        for path in sorted(self._infos):
            folder, _, file = path.rpartition("/_rels/")
            if not (file.endswith(".rels") and folder):
                continue
            for kind, target, outside in relations(self._bytes(path), self._name).values():
                outward = outward or (outside and kind in _OUTWARD)
                if kind == _CHUNK and not outside:
                    joined = posixpath.join("/" + folder, target)
                    taken.append(posixpath.normpath(joined).lstrip("/"))
        missing = self._taken - sum(part in self._infos for part in taken)
        if missing > 0 and not outward:
            self._made.doubt(f"{missing} files taken in that are missing")
        taken += [part for part in sorted(self._infos) if part.startswith("word/embeddings/")]
        for part in dict.fromkeys(taken):
            if part in self._infos:
                self._parts.append(Part(posixpath.basename(part), self._bytes(part)))
        if outward:
            self._made.doubt("it points to a file elsewhere, which is not fetched")

    def _unread(self) -> None:
        pictures = sum(part.startswith("word/media/") for part in self._infos)
        if pictures:
            self._made.doubt(f"{pictures} pictures inside the file")
        if any(part.lower().endswith("vbaproject.bin") for part in self._infos):
            self._made.doubt("it holds macros, which are not run")
        if any(part.lower().startswith("word/activex/") for part in self._infos):
            self._made.doubt("it holds controls, which are not run")

    def _title(self) -> str | None:
        found = self._story("docProps/core.xml")
        return found.title if found else None
