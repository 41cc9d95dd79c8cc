"""From bytes to characters: which encoding, and how many bytes each character had."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, overload

from habeas.records.document import Completeness, Place, Run
from habeas.text import limits
from habeas.text.errors import EmptyDocument, NotText, Undecodable

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF file"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_WIDTHS = re.compile("[\x00-\x7f]+|[\x80-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
_MARKED = re.compile(
    f"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{{{limits.COMBINING_RUN + 1},}}"
)
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of an original, its encoding, and the bytes of its mark at the start."""

    characters: str
    encoding: str
    mark: int
    guessed: bool = False
    """Whether nothing states the encoding, so that it was guessed from the bytes."""
    disputed: bool = False
    """Whether what states the encoding disagrees, with itself or with the bytes."""

    def bytes_of(self, start: int, end: int) -> int:
        """How many bytes the characters ``start`` to ``end`` had."""
        return len(self.characters[start:end].encode(self.encoding, "surrogatepass"))

    def runs(self, start: int, end: int, text_at: int, byte_at: int) -> Iterator[Run]:
        """Exact runs for characters ``start`` to ``end`` standing at ``text_at`` of a text."""
        for match in _WIDTHS.finditer(self.characters, start, end):
            size = self.bytes_of(*match.span())
            length = match.end() - match.start()
            if size % length == 0 and (self.encoding == "utf-8" or size // length <= 4):
                uniform = self.encoding in {"utf-8", "utf-16-le", "utf-16-be"} or size == length
            else:
                uniform = False
            if uniform or size == 2 * length:
                yield Run(text_at, text_at + length, Place(byte_at, byte_at + size))
                text_at, byte_at = text_at + length, byte_at + size
                continue
            for place in range(*match.span()):
                width = self.bytes_of(place, place + 1)
                yield Run(text_at, text_at + 1, Place(byte_at, byte_at + width))
                text_at, byte_at = text_at + 1, byte_at + width


@overload
def decode(
    data: bytes, name: str, *, html: bool, declared: str | None = None, guess: Literal[True] = True
) -> Decoded: ...
@overload
def decode(
    data: bytes, name: str, *, html: bool, declared: str | None = None, guess: bool
) -> Decoded | None: ...
def decode(
    data: bytes, name: str, *, html: bool, declared: str | None = None, guess: bool = True
) -> Decoded | None:
    """The characters of an original; None when they could only be guessed and ``guess`` is off.

    In order: a byte order mark, the encoding that whatever carries the bytes declares, the one an
    HTML page declares (WHATWG labels), UTF-8, a guess from the bytes. Raises EmptyDocument, NotText
    or Undecodable.
    """
    if not data.strip(b" \t\r\n\f\x00"):
        raise EmptyDocument(name)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise NotText(name, kind)
    decoded = _decoded(data, name, html=html, declared=declared, guess=guess)
    if decoded is None:
        return None
    characters = decoded.characters
    if not characters.strip("\ufeff \t\r\n\f\u3000\u00a0"):
        raise EmptyDocument(name)
    controls = characters.count("\x00") + len(_CONTROL.findall(characters))
    if controls > max(limits.CONTROL_SHARE * len(characters), 3):
        raise NotText(name, "a binary file")
    return decoded


def _decoded(
    data: bytes, name: str, *, html: bool, declared: str | None, guess: bool
) -> Decoded | None:
    labels = [declared] if declared else []
    if html and (meta := _META.search(data[:4096])):
        labels.append(meta[1].decode("ascii", "replace"))
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            marked = _tried(data, encoding, len(mark)) or _failed(name)
            belied = any(whatwg(label) not in {encoding, None} for label in labels)
            return replace(marked, disputed=belied)
    disagree = len({whatwg(label) for label in labels}) > 1
    for label in labels:
        stated = whatwg(label)
        if stated and (found := _tried(data, stated, 0)):
            return replace(found, disputed=disagree)
    if found := _tried(data, "utf-8", 0):
        return replace(found, disputed=bool(labels))
    return _guessed(data, name) if guess else None


def _failed(name: str) -> Decoded:
    raise Undecodable(name)


def _tried(data: bytes, encoding: str, mark: int) -> Decoded | None:
    try:
        return Decoded(data[mark:].decode(encoding), encoding, mark)
    except (UnicodeDecodeError, LookupError):
        return None


def whatwg(label: str) -> str | None:
    """The decoder that a label means on the web (gb2312 means gb18030); None for no label."""
    import webencodings  # type: ignore[import-untyped]  # noqa: PLC0415 - only some pages need it

    found = webencodings.lookup(label)
    if found is None:
        return None
    name = str(found.codec_info.name)
    return "gb18030" if name in {"gb2312", "gbk"} else name


def _guessed(data: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and rarely needed

    best = from_bytes(data[:200_000]).best()
    guesses = ([best.encoding] if best else []) + ["gb18030", "big5hkscs"]
    for guess in guesses:
        wider = "gb18030" if guess in {"gb2312", "gbk", "gb_2312_80"} else guess
        if found := _tried(data, wider, 0):
            return replace(found, guessed=True)
    raise Undecodable(name)


def doubted(found: Completeness, decoded: Decoded) -> Completeness:
    """A completeness verdict with what the bytes leave in doubt: a guessed encoding, controls."""
    doubts = []
    if decoded.guessed:
        doubts.append(f"the encoding is not stated; read as {decoded.encoding}, a guess")
    if decoded.disputed:
        doubts.append(f"statements of the encoding disagree; read as {decoded.encoding}")
    if _MARKED.search(decoded.characters):
        doubts.append(f"letters with more than {limits.COMBINING_RUN} marks on them")
    controls = decoded.characters.count("\x00") + len(_CONTROL.findall(decoded.characters))
    if controls:
        doubts.append(f"{controls} control characters may break words apart")
    if not doubts:
        return found
    verdict = "partial" if found.verdict == "complete" else found.verdict
    return Completeness(verdict, (*found.unread, *doubts))
