"""The words of one part of an OpenDocument file, read in one pass with the bytes of each.

A text, a sheet and a slide show are built of the same elements: paragraphs, tables, notes, frames.
Of a table of a sheet every cell is named in the place of its words.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.text.assembly import Assembly, letters
from habeas.text.odf_count import crude_count
from habeas.text.table_cells import Table, count
from habeas.text.xml_words import XmlWords

if TYPE_CHECKING:
    from collections.abc import Callable

WHAT = "an OpenDocument file"
_SPACES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0": "presentation",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_SAY = ("text", "presentation", "loext")
"""The spaces whose elements hold words that are shown."""
_NUMBERS = frozenset({"text:note-citation", "text:number"})
_MARGINS = frozenset(f"style:{name}{which}" for name in ("header", "footer")
                     for which in ("", "-left", "-first"))  # fmt: skip
_PIECE = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+(?: [^ \t\r\n]+)*")
_MOST_BLANKS = 1000


@dataclass(slots=True)
class Change:
    """A tracked change: its kind, by whom and when, and the words that were deleted."""

    kind: str
    by: list[str]
    words: Assembly | None = None

    @property
    def label(self) -> str:
        """By whom and when."""
        return ", ".join(" ".join(one.split()) for one in self.by if one.strip())


@dataclass(slots=True)
class Story:
    """What one part says: body, notes and comments with who wrote them, margins, doubts.

    ``letters`` counts what was read, ``second`` what a cruder look sees.
    """

    body: Assembly = field(default_factory=Assembly)
    notes: list[tuple[str, Assembly]] = field(default_factory=list)
    comments: list[tuple[Change, Assembly]] = field(default_factory=list)
    margins: list[Assembly] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    title: str | None = None
    letters: int = 0
    second: int = 0


def story(data: bytes, name: str, hidden: frozenset[str] = frozenset()) -> Story:
    """The words of one part; ``hidden`` are styles under which nothing is shown.

    Raises Suspicious or Damaged.
    """
    walker = Walker(data, name, hidden)
    found = walker.walked()
    found.second = crude_count(data.decode(walker.encoding, "replace"))
    return found


def hidden_styles(data: bytes, name: str) -> frozenset[str]:
    """The styles of a part under which nothing is shown."""
    walker = Walker(data, name, frozenset())
    walker.walked()
    return frozenset(walker.hidden)


def _short(name: str) -> str:
    space, _, local = name.rpartition(" ")
    return f"{_SPACES.get(space, '')}:{local}"


class Walker(XmlWords):
    """One pass over the XML of a part."""

    def __init__(self, data: bytes, name: str, hidden: frozenset[str]) -> None:
        self.story = Story()
        super().__init__(data, name, WHAT, self.story.body)
        self.hidden = set(hidden)
        self._style = ""
        self._skipped: list[int] = []
        self._hiding: list[int] = []
        self._paragraphs = 0
        self._notes: Counter[str] = Counter()
        self._fresh = True
        self._boxes: list[Assembly] = []
        self._changes: dict[str, Change] = {}
        self._region: Change | None = None
        self._inserted: dict[str, Change] = {}
        self._by: list[list[str]] = []
        self._tables: list[Table] = []
        self._sheets = False

    def walked(self) -> Story:
        """Parse the part."""
        if self._belied:
            self.story.doubts.append("a part whose encoding is not the one it states")
        self._run(self._start, self._end, self._said)
        left = [one for one in self._changes.values() if one.words is not None]
        for change in left:
            self._deleted(change)
        kinds = [one.kind for one in self._changes.values()]
        if many := kinds.count("inserted"):
            told = f"{many} tracked insertions, read as part of the text"
            self.story.doubts.append(told)
        if many := kinds.count("deleted"):
            self.story.doubts.append(f"{many} tracked deletions, set apart")
        return self.story

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _short(tag)
        self._open.append(name)
        if self._skipped:
            return
        given = {_short(key): value for key, value in attributes.items()}
        style = given.get("text:style-name") or given.get("table:style-name", "")
        if style in self.hidden or (name == "text:section" and given.get("text:display") == "none"):
            self._hiding.append(len(self._open))
        if name in _PARAGRAPHS:
            self._paragraphs += 1
            self._fresh = True
        elif name in _MARGINS:
            self._into(Assembly())
        elif begin := _BEGIN.get(name):
            begin(self, name, given)

    def _end(self, tag: str) -> None:
        name = _short(tag)
        depth = len(self._open)
        self._open.pop()
        if self._skipped:
            if self._skipped[-1] == depth:
                self._skipped.pop()
            return
        if self._hiding and self._hiding[-1] == depth:
            self._hiding.pop()
        if name in _PARAGRAPHS:
            self._paragraphs -= 1
            self._pause(" " if self._in_cell else "\n\n")
            self._flush_boxes()
        elif name in _MARGINS:
            self.story.margins.append(self._out())
        elif finish := _FINISH.get(name):
            finish(self)

    def _said(self, words: str) -> None:
        if self._skipped or not self._open:
            return
        inside = self._open[-1]
        if inside in {"dc:creator", "dc:date"} and self._by:
            self._by[-1].append(words)
        elif inside == "dc:title":
            self.story.title = ((self.story.title or "") + words).strip() or None
        elif self._paragraphs and inside.startswith(_SAY) and inside not in _NUMBERS:
            at = self._parser.CurrentByteIndex
            for piece in _PIECE.finditer(words):
                if piece[0].isspace():
                    if not self._fresh:
                        self._pause(" ")
                    continue
                self.story.letters += letters(piece[0])
                self._write(piece[0], at + len(words[: piece.start()].encode(self.encoding)))

    @property
    def _in_cell(self) -> bool:
        return bool(self._tables) and self._tables[-1].inside

    def _apart(self) -> tuple[str, str]:
        if self._hiding:
            return "hidden", ""
        if self._open and self._open[-1] == "text:ruby-text":
            return "comment", "how it is pronounced"
        last = next(reversed(self._inserted.values()), None)
        return ("inserted", last.label) if last else ("", "")

    def _write(self, words: str, at: int) -> None:
        self._fresh = False
        made = self._made[-1]
        table = self._tables[-1] if self._tables else None
        if table is not None and table.inside and table.made is made and table.waiting:
            made.pause(self._pending if table.first else "")
            made.pause("\t" * table.waiting)
            table.waiting, self._pending, table.first = 0, "", False
        if table is not None and table.inside and table.made is made:
            table.wrote = True
        before = len(made.runs)
        super()._write(words, at)
        if self._sheets and table is not None and table.made is made:
            made.runs[before:] = [table.placed(run) for run in made.runs[before:]]

    def _flush_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            if box.length:
                self._made[-1].pause(self._pending or "\n\n")
                self._made[-1].layer(box.done(), "")
                self._pending = "\n\n"

    # what opens, by the name of the element

    def skip(self, _: str, __: dict[str, str]) -> None:
        """What holds no words."""
        self._skipped.append(len(self._open))

    def styled(self, _: str, given: dict[str, str]) -> None:
        """A style: its name."""
        self._style = given.get("style:name", "")

    def properties(self, _: str, given: dict[str, str]) -> None:
        """What a style does: it may show nothing."""
        if given.get("text:display") == "none" or given.get("table:display") == "false":
            self.hidden.add(self._style)

    def blank(self, name: str, given: dict[str, str]) -> None:
        """A tab, blanks that stay, the end of a line."""
        if not self._paragraphs:
            return
        times = min(count(given.get("text:c")), _MOST_BLANKS)
        words = {"text:tab": "\t", "text:line-break": "\n", "text:s": " " * times}[name]
        self._write(words, self._parser.CurrentByteIndex)

    def region(self, _: str, given: dict[str, str]) -> None:
        """A tracked change, told of before the text."""
        number = given.get("text:id") or next(
            (value for key, value in given.items() if key.endswith(":id")), ""
        )
        self._region = self._changes[number] = Change("", [])

    def change(self, name: str, _: dict[str, str]) -> None:
        """The kind of a change; the words of a deletion stand in it."""
        if self._region is not None:
            self._region.kind = "inserted" if name == "text:insertion" else "deleted"
            self._by.append(self._region.by)
        if name == "text:deletion":
            self._into(Assembly())

    def changed(self, name: str, given: dict[str, str]) -> None:
        """Where a change stands in the text."""
        number = given.get("text:change-id", "")
        change = self._changes.get(number)
        if name == "text:change-end":
            self._inserted.pop(number, None)
        elif change is not None and change.kind == "deleted":
            self._deleted(change)
        elif change is not None and name == "text:change-start":
            self._inserted[number] = change

    def note(self, _: str, given: dict[str, str]) -> None:
        """A note: a mark where it stands, its words after the body."""
        kind = "endnote" if given.get("text:note-class") == "endnote" else "footnote"
        self._notes[kind] += 1
        told = f"{kind} {self._notes[kind]}"
        if self._made[-1].length:
            self._made[-1].label(f"[{told}]")
        self.story.notes.append((told, Assembly()))
        self._into(self.story.notes[-1][1])

    def comment(self, _: str, __: dict[str, str]) -> None:
        """A comment, with who wrote it and when."""
        change = Change("comment", [])
        self.story.comments.append((change, Assembly()))
        self._by.append(change.by)
        self._into(self.story.comments[-1][1])

    def box(self, _: str, __: dict[str, str]) -> None:
        """A text box: read after the paragraph that it hangs on."""
        self._into(Assembly())

    def table(self, _: str, given: dict[str, str]) -> None:
        """A table; in a sheet its name belongs to the place of its cells."""
        self._tables.append(Table(self._made[-1], given.get("table:name", "")))
        self._pause("\n\n")

    def row(self, _: str, given: dict[str, str]) -> None:
        """A row of a table."""
        if self._tables:
            self._tables[-1].next_row(count(given.get("table:number-rows-repeated")))
        if given.get("table:visibility") == "collapse":
            self._hiding.append(len(self._open))

    def cell(self, _: str, given: dict[str, str]) -> None:
        """A cell: every one but the first of a row follows a tab."""
        if self._tables:
            self._tables[-1].next_cell(count(given.get("table:number-columns-repeated")))

    def sheet(self, _: str, __: dict[str, str]) -> None:
        """The body is a sheet."""
        self._sheets = True

    # what closes

    def _deleted(self, change: Change) -> None:
        if change.words is None or not change.words.length:
            return
        if self._pending:
            self._made[-1].pause(self._pending)
            self._pending = ""
        self._made[-1].apart(change.words.done(), "", "deleted", change.label)
        change.words = None

    def end_change(self) -> None:
        """The end of who made a change."""
        if self._by:
            self._by.pop()

    def end_deletion(self) -> None:
        """The words that were deleted."""
        self.end_change()
        words = self._out()
        if self._region is not None:
            self._region.words = words

    def end_note(self) -> None:
        """The end of a note."""
        self._out()
        self._fresh = False

    def end_comment(self) -> None:
        """The end of a comment."""
        self.end_change()
        self.end_note()

    def end_box(self) -> None:
        """A box that is whole."""
        self._boxes.append(self._out())
        if not self._paragraphs:
            self._flush_boxes()

    def end_row(self) -> None:
        """The end of a row."""
        self._pause("\n")

    def end_cell(self) -> None:
        """The end of a cell."""
        if self._tables:
            table = self._tables[-1]
            if table.repeats and table.wrote:
                told = "rows or cells that repeat the one before are written once"
                if told not in self.story.doubts:
                    self.story.doubts.append(told)
            table.inside = False
            if self._pending == " ":
                self._pending = ""

    def end_table(self) -> None:
        """The end of a table."""
        if self._tables:
            self._tables.pop()
        self._pause(" " if self._in_cell else "\n\n")


_BEGIN: dict[str, Callable[[Walker, str, dict[str, str]], None]] = {
    **dict.fromkeys(("office:forms", "office:scripts", "office:event-listeners"), Walker.skip),
    **dict.fromkeys(("text:tab", "text:s", "text:line-break"), Walker.blank),
    **dict.fromkeys(("text:insertion", "text:deletion"), Walker.change),
    **dict.fromkeys(("text:change", "text:change-start", "text:change-end"), Walker.changed),
    **dict.fromkeys(("table:table-cell", "table:covered-table-cell"), Walker.cell),
    **dict.fromkeys(("style:text-properties", "style:table-properties"), Walker.properties),
    "style:style": Walker.styled, "text:changed-region": Walker.region, "text:note": Walker.note,
    "office:annotation": Walker.comment, "draw:text-box": Walker.box, "table:table": Walker.table,
    "table:table-row": Walker.row, "office:spreadsheet": Walker.sheet,
}  # fmt: skip
_FINISH: dict[str, Callable[[Walker], None]] = {
    "text:insertion": Walker.end_change, "text:deletion": Walker.end_deletion,
    "text:note": Walker.end_note, "office:annotation": Walker.end_comment,
    "draw:text-box": Walker.end_box, "table:table-row": Walker.end_row,
    **dict.fromkeys(("table:table-cell", "table:covered-table-cell"), Walker.end_cell),
    "table:table": Walker.end_table,
}  # fmt: skip
