"""Slide shows (PPTX): the words of every slide in its order, its notes and comments.

Slides that are not shown are set apart as hidden. What a master or layout would show around them
is not read. A package that no program writes (a DOCTYPE, two parts of one name) is refused.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from habeas.text import zipped
from habeas.text.assembly import Assembly
from habeas.text.docx_words import relations, story
from habeas.text.errors import Damaged, Suspicious, TooMuch
from habeas.text.layer import Stated
from habeas.text.limits import PAGES
from habeas.text.opened import Opened, Part

if TYPE_CHECKING:
    import zipfile

    from habeas.text.docx_words import Story

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
WHAT = "a slide show"
_MAIN = "ppt/presentation.xml"
_LISTED = re.compile(r"<(?:\w+:)?sldId\s[^<>]*?\b\w+:id\s*=\s*[\"']([^\"'<>]{1,80})[\"']")
_NOT_SHOWN = re.compile(r"<(?:\w+:)?sld\s[^<>]*?\bshow\s*=\s*[\"'](?:0|false)[\"']")
_BESIDE = (("notesSlide", "notes of slide"), ("comments", "comments on slide"))


def opened(archive: zipfile.ZipFile, name: str) -> Opened:
    """A slide show. Raises Damaged, Suspicious or TooMuch."""
    return _Show(archive, name).opened()


class _Show:
    """The parts of one slide show."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self._name = archive, name
        self._infos = {info.filename: info for info in archive.infolist()}
        folded = Counter(info.filename.lower() for info in archive.infolist())
        if any(count > 1 for count in folded.values()):
            raise Suspicious(name, f"{WHAT} that holds two parts of one name")
        self._made = Assembly()

    def opened(self) -> Opened:
        """Every slide with what stands beside it."""
        slides = self._slides()
        if len(slides) > PAGES:
            raise TooMuch(self._name, f"{len(slides):,} slides where at most {PAGES:,} are read")
        for number, slide in enumerate(slides, 1):
            self._slide(number, slide)
        parts = [
            Part(posixpath.basename(one), self._bytes(one))
            for one in sorted(self._infos)
            if one.startswith("ppt/embeddings/") and not one.endswith("/")
        ]
        self._unread(slides)
        core = self._story("docProps/core.xml")
        return Opened(
            MEDIA_TYPE, self._made.done(Stated(title=core.title if core else None)), tuple(parts)
        )

    def _slides(self) -> list[str]:
        """The slides in the order in which they are shown."""
        data = self._bytes(_MAIN)
        if not data:
            raise Damaged(self._name, f"{WHAT} without a list of its slides")
        if self._story(_MAIN) is None:
            raise Damaged(self._name, f"{WHAT} whose list of slides is damaged")
        related = self._related(_MAIN)
        listed = [related.get(one) for one in _LISTED.findall(data.decode("utf-8", "replace"))]
        found = [one[1] for one in listed if one is not None and one[1] in self._infos]
        if len(found) < len(listed):
            self._made.doubt(f"{len(listed) - len(found)} slides that are missing from the file")
        return list(dict.fromkeys(found))

    def _slide(self, number: int, slide: str) -> None:
        found = self._story(slide)
        hidden = _NOT_SHOWN.search(self._bytes(slide)[:4096].decode("utf-8", "replace"))
        if found is not None and found.body.length:
            self._made.pause("\n\n")
            if hidden:
                self._made.apart(found.body.done(), slide, "hidden", "")
            else:
                self._made.layer(found.body.done(), slide)
        for kind, target in self._related(slide).values():
            for beside, words in _BESIDE:
                if kind == beside and target in self._infos:
                    self._noted(f"[{words} {number}] ", target)

    def _noted(self, label: str, part: str) -> None:
        found = self._story(part)
        if found is None or not found.body.length:
            return
        self._made.pause("\n\n")
        self._made.label(label)
        if "comment" in label:
            self._made.apart(found.body.done(), part, "comment", "")
        else:
            self._made.layer(found.body.done(), part)

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part points to inside the package, by id: the kind and the part."""
        folder, file = posixpath.split(part)
        told = relations(self._bytes(f"{folder}/_rels/{file}.rels"), self._name, WHAT)
        return {
            number: (kind, posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/"))
            for number, (kind, target, outside) in told.items()
            if not outside
        }

    def _bytes(self, part: str) -> bytes:
        info = self._infos.get(part)
        data = zipped.member(self._archive, info) if info is not None else b""
        if data is None:
            raise Damaged(self._name, f"{WHAT} of which a part is damaged")
        return data

    def _story(self, part: str) -> Story | None:
        """The words of a part; one that is damaged is said to be unread."""
        try:
            data = self._bytes(part)
            found = story(data, self._name, WHAT) if data else None
        except Damaged:
            self._made.doubt("a part of the file that is damaged")
            return None
        if found is not None:
            for doubt in found.doubts:
                self._made.doubt(doubt)
            self._made.compare(found.letters, found.second, "a part of the file")
        return found

    def _unread(self, slides: list[str]) -> None:
        named = [one for one in self._infos if re.fullmatch(r"ppt/slides/[^/]+\.xml", one)]
        if left := len(set(named) - set(slides)):
            self._made.doubt(f"{left} slides that its list leaves out")
        for folder, what in (("ppt/media/", "pictures, films or sounds"),
                             ("ppt/charts/chart", "charts"),
                             ("ppt/diagrams/data", "diagrams")):  # fmt: skip
            if count := sum(one.startswith(folder) for one in self._infos):
                self._made.doubt(f"{count} {what} inside the file")
        if any(one.lower().endswith("vbaproject.bin") for one in self._infos):
            self._made.doubt("it holds macros, which are not run")
