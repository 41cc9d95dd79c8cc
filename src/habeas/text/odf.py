"""OpenDocument files: texts, sheets and slide shows, as a package or as one flat file.

Body, tables, notes, comments, headers and text boxes are all read. What somebody deleted with
changes tracked is kept apart with who and when; what was inserted is read and marked.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from habeas.text import zipped
from habeas.text.assembly import Assembly
from habeas.text.errors import Damaged, Locked, Suspicious
from habeas.text.layer import Stated
from habeas.text.odf_words import WHAT, Story, hidden_styles, story
from habeas.text.opened import Opened

if TYPE_CHECKING:
    import zipfile

    from habeas.text.layer import Layer

_PREFIX = "application/vnd.oasis.opendocument."
_LONGEST_KIND = 100


def flat(data: bytes, name: str) -> Opened:
    """An OpenDocument file that is one file of XML. Raises Damaged or Suspicious."""
    made = Assembly()
    found = story(data, name)
    if not (found.letters or found.second):
        raise Damaged(name, f"{WHAT} without a body")
    _told(made, found, "")
    if b"<office:binary-data" in data:
        made.doubt("pictures inside the file")
    media = f"{_PREFIX}text-flat-xml"
    return Opened(media, made.done(Stated(title=found.title)))


def opened(archive: zipfile.ZipFile, name: str) -> Opened:
    """An OpenDocument package. Raises Damaged, Locked or Suspicious."""
    infos = {info.filename: info for info in archive.infolist()}
    folded = Counter(info.filename.lower() for info in archive.infolist())
    if any(count > 1 for count in folded.values()):
        raise Suspicious(name, f"{WHAT} that holds two parts of one name")

    def part(path: str) -> bytes:
        info = infos.get(path)
        found = zipped.member(archive, info) if info is not None else b""
        if found is None:
            raise Damaged(name, f"{WHAT} of which a part is damaged")
        return found

    if b"encryption-data" in part("META-INF/manifest.xml") or "encrypted-package" in infos:
        raise Locked(name, WHAT)
    content, styles = part("content.xml"), part("styles.xml")
    if not content:
        raise Damaged(name, f"{WHAT} without a body")
    made = Assembly()
    margins, hidden = Story(), frozenset[str]()
    try:
        if styles:
            hidden = hidden_styles(styles, name)
            margins = story(styles, name)
    except Damaged:
        made.doubt("a part of the file that is damaged")
    _told(made, story(content, name, hidden), "content.xml")
    _told(made, margins, "styles.xml")
    _unread(made, list(infos))
    kind = part("mimetype")[:_LONGEST_KIND].decode("ascii", "replace").strip()
    media = kind if kind.startswith(_PREFIX) else f"{_PREFIX}text"
    title = _title(part("meta.xml"), name, made)
    return Opened(media, made.done(Stated(title=title)))


def _title(meta: bytes, name: str, made: Assembly) -> str | None:
    try:
        return story(meta, name).title if meta else None
    except Damaged:
        made.doubt("a part of the file that is damaged")
        return None


def _told(made: Assembly, found: Story, part: str) -> None:
    """Everything that one part says, in the order in which it is read."""
    for doubt in found.doubts:
        made.doubt(doubt)
    made.compare(found.letters, found.second, "a part of the file")
    if found.body.length:
        made.pause("\n\n")
        made.layer(found.body.done(), part)
    for told, words in found.notes:
        if words.length:
            made.pause("\n\n")
            made.label(f"[{told}] ")
            made.layer(words.done(), part)
    for number, (by, words) in enumerate(found.comments, 1):
        if words.length:
            made.pause("\n\n")
            made.label(f"[comment {number}] ")
            made.apart(words.done(), part, "comment", by.label)
    said: set[str] = set()
    for margin in found.margins:
        layer: Layer = margin.done()
        if layer.characters and layer.characters not in said:
            said.add(layer.characters)
            made.pause("\n\n")
            made.apart(layer, part, "boilerplate", "")


def _unread(made: Assembly, parts: list[str]) -> None:
    pictures = sum(part.startswith(("Pictures/", "media/")) for part in parts)
    if pictures:
        made.doubt(f"{pictures} pictures inside the file")
    objects = {part.split("/")[0] for part in parts if part.startswith("Object ")}
    objects = {one for one in objects if not one.startswith("ObjectReplacements")}
    if objects:
        made.doubt(f"{len(objects)} charts, formulas or files drawn inside the file")
    if any(part.startswith(("Basic/", "Scripts/")) for part in parts):
        made.doubt("it holds macros, which are not run")
