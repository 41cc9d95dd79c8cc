"""The words of one part of a Word file, read in one pass over its XML with the bytes of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from habeas.text.assembly import Assembly, letters
from habeas.text.xml_words import XmlWords, parsed, parser

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = re.compile(
    r"(?:wordprocessingml|officeDocument)/(?:2006/)?(?:main|math)$|drawingml/(?:2006/)?main$"
)
_FALLBACK = re.compile(r"<(\w+):Fallback\b.*?</\1:Fallback\s*>", re.DOTALL)
_SHOWN = re.compile(r"<(?:\w+:)?(?:t|delText)(?:\s[^<>]*)?(?<!/)>([^<]*)<")
_FETCHES = re.compile(r"\b(?:INCLUDETEXT|INCLUDEPICTURE|DDE|DDEAUTO|LINK)\b", re.IGNORECASE)
_PROPERTIES = frozenset("rPr trPr tcPr pPr numPr".split())
_OFF = frozenset({"0", "false", "off", "none"})
_WHAT = "a Word file"


@dataclass(slots=True)
class Story:
    """What one part says: its body, its pieces by number (notes, comments) with who wrote them,
    and what is doubtful. ``letters`` counts what was read, ``second`` what a cruder look sees;
    ``taken`` how many files are taken in.
    """

    body: Assembly = field(default_factory=Assembly)
    pieces: dict[str, tuple[str, Assembly]] = field(default_factory=dict)
    references: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    title: str | None = None
    letters: int = 0
    second: int = 0
    taken: int = 0


def story(data: bytes, name: str, what: str = _WHAT) -> Story:
    """The words of one part of ``what``. Raises Suspicious for a DOCTYPE, Damaged where broken."""
    walker = _Walker(data, name, what)
    found = walker.walked()
    written = data.decode(walker.encoding, "replace")
    seen = _SHOWN.findall(_FALLBACK.sub("", written))
    found.second = sum(letters(unescape(words)) for words in seen)
    return found


def relations(data: bytes, name: str, what: str = _WHAT) -> dict[str, tuple[str, str, bool]]:
    """What a part points to, by id: the last word of the kind, the target, whether outside."""
    found: dict[str, tuple[str, str, bool]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rsplit(" ", 1)[-1] == "Relationship":
            kind = attributes.get("Type", "").rsplit("/", 1)[-1]
            outside = attributes.get("TargetMode") == "External"
            found[attributes.get("Id", "")] = (kind, attributes.get("Target", ""), outside)

    if data:
        made = parser(name, what)
        made.StartElementHandler = start
        parsed(made, data, name, what)
    return found


class _Walker(XmlWords):
    """One pass over the XML of a part."""

    def __init__(self, data: bytes, name: str, what: str) -> None:
        self.story = Story()
        super().__init__(data, name, what, self.story.body)
        self._boxes: list[Assembly] = []
        self._skipped = self._cells = 0
        self._rows = [0]
        self._hidden = False
        self._changes: list[tuple[str, str]] = []
        self._counts = {"inserted": 0, "deleted": 0}
        self._words: list[str] = []
        self._fields: list[str] = []
        self._shown: dict[tuple[str, str], int] = {}
        self._notes: Counter[str] = Counter()

    def walked(self) -> Story:
        """Parse the part, in the encoding of its first bytes where it says another."""
        if self._belied:
            self.story.doubts.append("a part whose encoding is not the one it states")
        self._run(self._start, self._end, self._said)
        if _FETCHES.search("".join(self._fields)):
            self.story.doubts.append("a field that fetches words from elsewhere, not followed")
        if self._counts["inserted"]:
            told = f"{self._counts['inserted']} tracked insertions, read as part of the text"
            self.story.doubts.append(told)
        if self._counts["deleted"]:
            self.story.doubts.append(f"{self._counts['deleted']} tracked deletions, set apart")
        return self.story

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, local = tag.rpartition(" ")
        self._open.append(local)
        if local == "Fallback":
            self._skipped += 1
        if self._skipped:
            return
        given = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if not _WORDS.search(space):
            return
        begin = _BEGIN.get(local)
        if begin is not None:
            begin(self, local, given)

    def _end(self, tag: str) -> None:
        space, _, local = tag.rpartition(" ")
        self._open.pop()
        if local == "Fallback":
            self._skipped -= 1
        elif local == "title" and "dc/elements" in space:
            self.story.title = " ".join("".join(self._words).split()) or None
        elif not self._skipped and _WORDS.search(space):
            self._finish(local)

    def _finish(self, local: str) -> None:
        if local in {"ins", "moveTo", "del", "moveFrom"} and self._changes:
            if not (self._open and self._open[-1] in _PROPERTIES):
                self._changes.pop()
        elif local == "p":
            self._pause(" " if self._cells else "\n\n")
            self._flush_boxes()
        elif local == "tc":
            self._cells -= 1
            self._pending = ""
        elif local == "tr":
            self._pause("\n")
        elif local == "tbl":
            self._rows = self._rows[:-1] or [0]
            self._pause(" " if self._cells else "\n\n")
        elif local == "r":
            self._hidden = False
        elif local == "txbxContent":
            self._boxes.append(self._out())
        elif local in {"footnote", "endnote", "comment"}:
            self._out()

    def _said(self, words: str) -> None:
        inside = self._open[-1] if self._open else ""
        if self._skipped or inside not in {"t", "delText", "instrText", "title"}:
            return
        if inside == "title":
            self._words.append(words)
            return
        if inside == "instrText":
            self._fields.append(words)
            return
        self.story.letters += letters(words)
        self._write(words, self._parser.CurrentByteIndex)

    def _apart(self) -> tuple[str, str]:
        if self._hidden:
            return "hidden", ""
        return self._changes[-1] if self._changes else ("", "")

    def _flush_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            if box.length:
                self._made[-1].pause(self._pending or "\n\n")
                self._made[-1].layer(box.done(), "")
                self._pending = "\n\n"

    # what opens, by the name of the element

    def change(self, local: str, given: dict[str, str]) -> None:
        """A tracked change; among properties it marks the end of a paragraph and holds no words."""
        if self._open[-2:-1] and self._open[-2] in _PROPERTIES:
            return
        kind = "inserted" if local in {"ins", "moveTo"} else "deleted"
        self._counts[kind] += 1
        by = ", ".join(one for one in (given.get("author"), given.get("date")) if one)
        self._changes.append((kind, by))

    def blank(self, local: str, given: dict[str, str]) -> None:
        """A tab, a break, a hyphen that stays, a sign of a font: one character each."""
        if "tabs" in self._open[-2:-1]:
            return
        code = given.get("char", "")
        sign = chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{4}", code) else "\ufffd"
        if "\ud800" <= sign <= "\udfff":
            sign = "\ufffd"
        words = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": sign}[local]
        self._write(words, self._parser.CurrentByteIndex)

    def field(self, _: str, given: dict[str, str]) -> None:
        """A field told in one attribute; blanks set it apart from those in pieces."""
        self._fields.append(f" {given.get('instr', '')} ")

    def taken(self, _: str, __: dict[str, str]) -> None:
        """A file that is taken in here."""
        self.story.taken += 1

    def hide(self, _: str, given: dict[str, str]) -> None:
        """A run that is not shown."""
        if self._open[-3:-1] == ["r", "rPr"] and given.get("val", "1").lower() not in _OFF:
            self._hidden = True

    def cell(self, _: str, __: dict[str, str]) -> None:
        """A cell: every one but the first of a row follows a tab, also when it is empty."""
        self._cells += 1
        self._made[-1].pause("\t" if self._rows[-1] else self._pending)
        self._pending = ""
        self._rows[-1] += 1

    def row(self, _: str, __: dict[str, str]) -> None:
        """A row of a table."""
        self._rows[-1] = 0

    def table(self, _: str, __: dict[str, str]) -> None:
        """A table, which may stand in a cell of another."""
        self._rows.append(0)

    def box(self, _: str, __: dict[str, str]) -> None:
        """A text box: read after the paragraph that it hangs on."""
        self._into(Assembly())

    def piece(self, _: str, given: dict[str, str]) -> None:
        """A note or a comment, with its number."""
        made = Assembly()
        if given.get("type", "normal") == "normal":
            by = ", ".join(one for one in (given.get("author"), given.get("date")) if one)
            self.story.pieces[given.get("id", str(len(self.story.pieces)))] = (by, made)
        self._into(made)

    def refer(self, local: str, given: dict[str, str]) -> None:
        """A mark that leads to a note."""
        kind, number = local.removesuffix("Reference"), given.get("id", "")
        if (kind, number) not in self._shown:
            self._notes[kind] += 1
            self._shown[kind, number] = self._notes[kind]
        self.story.references.append((kind, number))
        if self._made[-1].length:
            self._made[-1].label(f"[{kind} {self._shown[kind, number]}]")


_BEGIN: dict[str, Callable[[_Walker, str, dict[str, str]], None]] = {
    **dict.fromkeys(("ins", "moveTo", "del", "moveFrom"), _Walker.change),
    **dict.fromkeys(("tab", "br", "cr", "noBreakHyphen", "sym"), _Walker.blank),
    **dict.fromkeys(("footnote", "endnote", "comment"), _Walker.piece),
    **dict.fromkeys(("footnoteReference", "endnoteReference"), _Walker.refer),
    "vanish": _Walker.hide, "fldSimple": _Walker.field, "altChunk": _Walker.taken,
    "tc": _Walker.cell, "tr": _Walker.row, "tbl": _Walker.table,
    "txbxContent": _Walker.box,
}  # fmt: skip
