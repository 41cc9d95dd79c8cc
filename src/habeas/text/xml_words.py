"""Words out of one XML part of a package, in one pass, with the bytes in which each stands."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from xml.parsers import expat

from habeas.records.document import Place
from habeas.text.assembly import Assembly
from habeas.text.encoding import Decoded
from habeas.text.errors import Damaged, Suspicious

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCE = re.compile(r"&#?\w{1,32};")
_STRENGTH = {"": 0, " ": 1, "\n": 2, "\n\n": 3}
_MARKS = (
    (b"\xff\xfe", "utf-16-le", "utf-16"), (b"\xfe\xff", "utf-16-be", "utf-16"),
    (b"<\x00", "utf-16-le", "utf-16le"), (b"\x00<", "utf-16-be", "utf-16be"),
)  # fmt: skip
_STATED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*(?:utf-?(?:16|32)|ucs)""", re.IGNORECASE
)


def parser(name: str, what: str, encoding: str | None = None) -> expat.XMLParserType:
    """A parser that refuses a DOCTYPE; ``what`` is the kind of file, in words."""
    made = expat.ParserCreate(encoding, namespace_separator=" ")

    def doctype(*_: object) -> None:
        raise Suspicious(name, f"{what} with a DOCTYPE, which no word processor writes")

    made.StartDoctypeDeclHandler = doctype
    return made


def parsed(made: expat.XMLParserType, data: bytes, name: str, what: str) -> None:
    """Parse a part whole. Raises Damaged for broken XML."""
    try:
        made.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise Damaged(name, f"{what} of which a part is not well-formed XML") from None


def encoding_of(data: bytes) -> tuple[str, str | None]:
    """The encoding of a part by its first bytes, and the one to force the parser to."""
    for mark, encoding, forced in _MARKS:
        if data.startswith(mark) and not data.startswith(b"\xff\xfe\x00\x00"):
            return encoding, forced
    return "utf-8", "utf-8" if _STATED.match(data.removeprefix(b"\xef\xbb\xbf")) else None


class XmlWords:
    """What every pass does: the words go to the topmost of ``made``, after a pause that waits."""

    def __init__(self, data: bytes, name: str, what: str, body: Assembly) -> None:
        self._data, self._name, self._what = data, name, what
        self.encoding, self._forced = encoding_of(data)
        self._made = [body]
        self._pending = ""
        self._waiting: list[str] = []
        self._open: list[str] = []

    def _run(
        self,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        said: Callable[[str], None],
    ) -> None:
        self._parser = parser(self._name, self._what, self._forced)
        self._parser.StartElementHandler = start
        self._parser.EndElementHandler = end
        self._parser.CharacterDataHandler = said
        parsed(self._parser, self._data, self._name, self._what)

    @property
    def _belied(self) -> bool:
        """Whether the part states another encoding than its first bytes."""
        head = self._data[:400].decode(self.encoding, "replace")
        stated = re.search(r"""encoding\s*=\s*["']\s*(utf-?16)?""", head, re.IGNORECASE)
        wide = self.encoding != "utf-8"
        return bool(self._forced and stated and wide == (stated[1] is None))

    def _apart(self) -> tuple[str, str]:
        """The kind and label that set the words apart which come next."""
        return "", ""

    def _write(self, words: str, at: int) -> None:
        """Words at a byte of the part, with what sets them apart."""
        made = self._made[-1]
        if self._pending:
            made.pause(self._pending)
            self._pending = ""
        kind, label = self._apart()
        raw = words.encode(self.encoding, "surrogatepass")
        reference = self._reference(words, at)
        if not reference and self._data.startswith(raw, at):
            decoded = Decoded(words, self.encoding, 0)
            for run in decoded.runs(0, len(words), 0, at):
                made.add(words[run.start : run.end], run.place, exact=True, kind=kind, label=label)
            return
        made.add(words, Place(at, at + (reference or len(raw))), kind=kind, label=label)

    def _reference(self, words: str, at: int) -> int:
        """How many bytes a reference (``&amp;``) has that stands for a character; 0 for none."""
        found = _REFERENCE.match(self._data[at : at + 128].decode(self.encoding, "replace"))
        if found is None or unescape(found[0]) != words:
            return 0
        return len(found[0].encode(self.encoding))

    def _pause(self, blank: str) -> None:
        if _STRENGTH[blank] > _STRENGTH.get(self._pending, 0):
            self._pending = blank

    def _into(self, made: Assembly) -> None:
        """What comes goes into ``made``; a pause that waits here waits until :meth:`_out`."""
        self._made.append(made)
        self._waiting.append(self._pending)
        self._pending = ""

    def _out(self) -> Assembly:
        """Back to where it stood before :meth:`_into`; what was written since."""
        self._pending = self._waiting.pop()
        return self._made.pop()
