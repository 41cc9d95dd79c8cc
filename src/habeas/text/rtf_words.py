"""The words of an RTF file, read in one pass over its tokens with the bytes of each."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.records.document import Place
from habeas.text.assembly import Assembly, letters
from habeas.text.errors import TooMuch
from habeas.text.rtf_tokens import CHARSETS, SEVERAL_BYTES, packed_time, page, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.text.rtf_tokens import Token

_DEEPEST = 2000
_MOST_WORDS = 10_000
_STRENGTH = {"": 0, "\n": 2, "\n\n": 3}
_SIGNS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005",
}  # fmt: skip
_SYMBOLS = {b"~": "\u00a0", b"_": "\u2011", b"\\": "\\", b"{": "{", b"}": "}", b"\t": "\t"}
_SILENT = frozenset(
    "colortbl stylesheet info pict objdata listtable filetbl nonshppict xe tc tcn rxe sp sn sv"
    " private template author operator doccomm keywords subject comment company manager category"
    " hlinkbase buptim creatim revtim printim rtlmark atnid atnref atrfstart atrfend".split()
)
_KEPT = frozenset("fonttbl fldinst title revtbl atnauthor atndate".split())
"""Groups whose words are no text but are looked at."""
_STORIES = {"footnote": "footnote", "annotation": "comment", "shptxt": "box", "dptxbxtext": "box"}
_STORIES |= {f"{one}{which}": "margin" for one in ("header", "footer") for which in ("", *"lrf")}
_OPEN = frozenset({"shpinst", "do", "ud", "moMath", "mmath"})
_CODES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _State:
    """What holds within a group."""

    codec: str = "cp1252"
    western: bool = False
    skip: int = 1
    silent: str = ""
    kept: str = ""
    story: str = ""
    table: bool = False
    hidden: bool = False
    change: str = ""
    author: int = 0
    time: int = 0


@dataclass(slots=True)
class _Bytes:
    """Bytes of one code page that wait to be decoded, each with its place."""

    codec: str = ""
    western: bool = False
    values: bytearray = field(default_factory=bytearray)
    places: list[tuple[int, int]] = field(default_factory=list)


class Walker:
    """One pass over the tokens."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.codec = "cp1252"
        self.letters = self.pictures = 0
        self.kept: dict[str, list[str]] = {kind: [] for kind in _KEPT}
        self._fonts: dict[int, str | None] = {}
        self._font = self._default = 0
        self._state = _State()
        self._stack: list[_State] = []
        self.body = Assembly()
        self._made: list[tuple[Assembly, str, tuple[str, bool]]] = [(self.body, "", ("", False))]
        self.told: list[tuple[str, str, Assembly]] = []
        self._pending, self._tabs, self._after_row = "", 0, False
        self._starred = False
        self._skip = 0
        self._high = 0
        self._bytes = _Bytes()
        self.counts = {"notes": 0, "objects": 0, "guessed": 0, "lost": 0}
        self.changes: set[tuple[str, int, int]] = set()
        self.doubts: list[str] = []

    def walk(self, data: bytes) -> None:
        """Read every token."""
        end = 0
        for token in tokens(data):
            end = token.end
            if token.brace:
                self._flush()
                self._skip = 0
                if token.brace == b"{":
                    self._open()
                elif not self._close():
                    break
            elif token.plain:
                self._plain(token)
            elif token.byte is not None:
                self._one(token, token.byte)
            else:
                self._control(token)
        self._flush()
        if self._stack:
            self.doubts.append("the file is cut short: its last group has no end")
            while self._stack:
                self._close()
        if data[end:].strip(b"\r\n\x00 }\x1a"):
            self.doubts.append(f"{len(data) - end:,} bytes after the end")

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise TooMuch(self._name, f"groups nested deeper than {_DEEPEST:,} levels")
        self._stack.append(self._state)
        self._state = replace(self._state, story="")
        self._starred = False

    def _close(self) -> bool:
        """Whether the document goes on after a group."""
        if not self._stack:
            return False
        if self._state.story:
            self._finish()
        self._state = self._stack.pop()
        self._starred = False
        return bool(self._stack)

    def _finish(self) -> None:
        made, kind, (self._pending, self._after_row) = self._made.pop()
        self._tabs = 0
        label = ""
        if kind == "comment":
            times = "".join(self.kept["atndate"]).strip()
            when = packed_time(int(times)) if re.fullmatch(r"-?\d{1,10}", times) else ""
            label = ", ".join(one for one in ("".join(self.kept["atnauthor"]).strip(), when) if one)
            self.kept["atnauthor"], self.kept["atndate"] = [], []
        if made.length:
            self.told.append((kind, label, made))

    def _control(self, token: Token) -> None:
        if token.symbol == b"*":
            self._flush()
            self._starred = True
            return
        if self._skip:
            self._skip -= 1
            return
        if token.symbol:
            self._flush()
            self._symbol(token)
            return
        word, number, starred = token.word, token.number, self._starred
        self._starred = False
        if word == "u":
            self._flush()
            self._sign(token)
            return
        self._flush()
        self._group(word, starred=starred)
        if handler := _WORDS.get(word):
            handler(self, word, number)
        elif word in _SIGNS:
            self._write(_SIGNS[word], token.start, token.end)

    def _group(self, word: str, *, starred: bool) -> None:
        """What a group is, by its first word."""
        state = self._state
        if word == "pict":
            self.pictures += state.silent != "nonshppict"
        if word == "objdata":
            self.counts["objects"] += 1
        if state.silent:
            if state.silent == "info" and word == "title":
                state.silent, state.kept = "", word
        elif word in _KEPT:
            state.kept = word
        elif word in _SILENT or (starred and word not in _STORIES and word not in _OPEN):
            state.silent = word if not starred or word in _SILENT else "*"
        elif word in _STORIES:
            state.story = _STORIES[word]
            if state.story == "footnote":
                self.counts["notes"] += 1
                if self._made[-1][0].length:
                    self._made[-1][0].label(f"[footnote {self.counts['notes']}]")
            waiting = (self._pending, self._after_row)
            self._made.append((Assembly(), state.story, waiting))
            self._pending, self._tabs = "", 0

    def _symbol(self, token: Token) -> None:
        if token.symbol in {b"\n", b"\r"}:
            self.end_paragraph("par", None)
        elif token.symbol in _SYMBOLS:
            self._write(_SYMBOLS[token.symbol], token.start, token.end)

    def _plain(self, token: Token) -> None:
        start, said = token.start, token.plain
        if self._skip:
            passed = min(self._skip, len(said))
            self._skip -= passed
            start, said = start + passed, said[passed:]
        if not said or self._state.silent:
            return
        self._starred = False
        if said.isascii() and not self._bytes.values:
            self._write(said.decode(), start, token.end, exact=True)
            return
        for place, value in enumerate(said, start):
            self._wait(value, place, place + 1)

    def _one(self, token: Token, value: int) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._state.silent:
            self._wait(value, token.start, token.end)

    def _wait(self, value: int, start: int, end: int) -> None:
        waiting, state = self._bytes, self._state
        waiting.codec, waiting.western = state.codec, state.western
        waiting.values.append(value)
        waiting.places.append((start, end))

    def _flush(self) -> None:
        """Decode the bytes that wait, character by character."""
        waiting = self._bytes
        if not waiting.values:
            return
        self._bytes = _Bytes()
        codec = waiting.codec
        if waiting.western and self.codec in SEVERAL_BYTES:
            codec = self._guessed(bytes(waiting.values), codec)
        decoder = codecs.getincrementaldecoder(codec)("replace")
        since = 0
        last = len(waiting.values) - 1
        for number, value in enumerate(waiting.values):
            words = decoder.decode(bytes((value,)), number == last)
            if words:
                self.counts["lost"] += words.count("\ufffd")
                start, end = waiting.places[since][0], waiting.places[number][1]
                self._write(words, start, end)
                since = number + 1

    def _guessed(self, raw: bytes, codec: str) -> str:
        """A font of western Europe in a file of East Asia: pairs of high bytes are its letters."""
        runs = re.findall(rb"[\x80-\xff]+", raw)
        if not runs or any(len(run) % 2 for run in runs):
            return codec
        try:
            raw.decode(self.codec)
        except UnicodeDecodeError:
            return codec
        self.counts["guessed"] += 1
        return self.codec

    def _sign(self, token: Token) -> None:
        """A character by its number; what stands for it in old programs is passed over."""
        self._skip = self._state.skip
        code = (token.number or 0) % 65536
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            high, self._high = self._high, 0
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        self._write(chr(code) if code else "\ufffd", token.start, token.end)

    def _write(self, words: str, start: int, end: int, *, exact: bool = False) -> None:
        state = self._state
        if state.silent:
            return
        if state.kept:
            said = self.kept[state.kept]
            if len(said) < _MOST_WORDS:
                said.append(words)
            return
        if not self._made[-1][0].length and not words.strip():
            return
        self.letters += letters(words)
        made = self._made[-1][0]
        if self._pending:
            ended = self._after_row and not state.table
            made.pause("\n\n" if ended else self._pending)
        if self._tabs:
            made.pause("\t" * self._tabs)
        self._pending, self._tabs, self._after_row = "", 0, False
        kind, label = self._apart()
        made.add(words, Place(start, end), exact=exact, kind=kind, label=label)

    def _apart(self) -> tuple[str, str]:
        state = self._state
        if state.hidden:
            return "hidden", ""
        if not state.change:
            return "", ""
        self.changes.add((state.change, state.author, state.time))
        return state.change, f"{state.author} {state.time}"

    # control words

    def end_paragraph(self, word: str, _: int | None) -> None:
        """The end of a paragraph; within a cell it is a blank."""
        if self._state.silent or self._state.kept:
            return
        blank = "\n" if self._state.table and word == "par" else "\n\n"
        if _STRENGTH[blank] > _STRENGTH[self._pending]:
            self._pending = blank

    def cell(self, _: str, __: int | None) -> None:
        """The end of a cell."""
        self._tabs += 1

    def row(self, _: str, __: int | None) -> None:
        """The end of a row."""
        self._tabs, self._pending, self._after_row = 0, "\n", True

    def table(self, word: str, _: int | None) -> None:
        """Whether a paragraph stands in a table."""
        self._state.table = word == "intbl"

    def encoded(self, word: str, number: int | None) -> None:
        """The code page of the document."""
        self.codec = page(number or 1252) if word == "ansicpg" else _CODES[word]
        self._state.codec = self.codec

    def font(self, word: str, number: int | None) -> None:
        """A font: named in the table of fonts, or taken up."""
        if self._state.kept == "fonttbl":
            if word == "f":
                self._font = number or 0
                self._fonts.setdefault(self._font, None)
            elif word == "fcharset":
                self._fonts[self._font] = CHARSETS.get(number or 0, "western" if not number else "")
            elif number:
                self._fonts[self._font] = page(number)
            return
        if word == "deff":
            self._default = number or 0
        elif word in {"f", "plain"}:
            known = self._fonts.get(number if word == "f" and number else self._default) or ""
            western = known == "western"
            single = self.codec not in SEVERAL_BYTES
            self._state.western = western
            self._state.codec = (
                (self.codec if single else "cp1252") if western else known or self.codec
            )
        if word == "plain":
            self._state.hidden, self._state.change = False, ""

    def skips(self, _: str, number: int | None) -> None:
        """How many characters stand for one given by its number."""
        self._state.skip = min(max(number or 0, 0), 16)

    def hide(self, _: str, number: int | None) -> None:
        """Words that are not shown."""
        self._state.hidden = number != 0

    def change(self, word: str, number: int | None) -> None:
        """A tracked change, who made it and when."""
        state = self._state
        if word in {"deleted", "revised"}:
            kind = "deleted" if word == "deleted" else "inserted"
            state.change = kind if number != 0 else ""
        elif word.startswith("revauth"):
            state.author = number or 0
        else:
            state.time = number or 0

    def endnote(self, _: str, __: int | None) -> None:
        """A note that stands at the end."""
        if self._made[-1][1] == "footnote":
            self._made[-1] = (self._made[-1][0], "endnote", self._made[-1][2])


_WORDS: dict[str, Callable[[Walker, str, int | None], None]] = {
    **dict.fromkeys(("par", "sect", "page", "column"), Walker.end_paragraph),
    **dict.fromkeys(("cell", "nestcell"), Walker.cell),
    **dict.fromkeys(("row", "nestrow"), Walker.row),
    **dict.fromkeys(("intbl", "pard"), Walker.table),
    **dict.fromkeys(("ansicpg", "mac", "pc", "pca"), Walker.encoded),
    **dict.fromkeys(("f", "fcharset", "cpg", "deff", "plain"), Walker.font),
    **dict.fromkeys(("v", "webhidden"), Walker.hide),
    **dict.fromkeys(
        ("deleted", "revised", "revauth", "revdttm", "revauthdel", "revdttmdel"), Walker.change
    ),
    "uc": Walker.skips, "ftnalt": Walker.endnote,
}  # fmt: skip
