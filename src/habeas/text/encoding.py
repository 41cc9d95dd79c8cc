"""From bytes to characters: which encoding, and how many bytes each character had."""

from __future__ import annotations

import codecs
import re
import unicodedata
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
_LONG_RUN = re.compile(
    rf"[^\w\s\x00-\u02ff\u2010-\u205f\u3000-\u3029\u3030-\u303f]{{{limits.COMBINING_RUN + 1},}}"
)
"""Where a run of marks may stand: of what is no letter, blank or usual sign."""
_JOINERS = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
"""What shows nothing and may stand between marks."""
_CONTROL = re.compile("[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f\ufffe\uffff]")


_OF_THE_WEB = tuple(
    "ascii utf_8 utf_16 utf_16_le utf_16_be utf_32 gb18030 gbk gb2312 big5 big5hkscs euc_jp "
    "shift_jis cp932 iso2022_jp euc_kr cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 "
    "cp1257 cp1258 cp874 cp866 koi8_r koi8_u iso8859_2 iso8859_3 iso8859_4 iso8859_5 "
    "iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 "
    "mac_roman mac_cyrillic hz".split()
)
"""What a guess may name: the encodings of the web (WHATWG), and those of old mail."""


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
    if len(data) < limits.FEWEST_BYTES or not data.strip(b" \t\r\n\f\x00"):
        raise EmptyDocument(name)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise NotText(name, kind)
    decoded = _decoded(data, name, html=html, declared=declared, guess=guess)
    if decoded is None:
        return None
    characters = decoded.characters
    controls = characters.count("\x00") + len(_CONTROL.findall(characters))
    if controls > max(limits.CONTROL_SHARE * len(characters), 3):
        raise NotText(name, "a binary file")
    if says_nothing(characters):
        raise EmptyDocument(name)
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
            if html and encoding != "utf-8" and (inside := _META.search(_head(marked))):
                labels.append(inside[1].decode("ascii", "replace"))
            belied = any(not _same(whatwg(label), encoding) for label in labels)
            return replace(marked, disputed=belied)
    disagree = len({whatwg(label) for label in labels}) > 1
    for label in labels:
        stated = whatwg(label)
        if stated and (found := _tried(data, stated, 0)):
            return replace(found, disputed=disagree)
    if found := _tried(data, "utf-8", 0):
        return replace(found, disputed=bool(labels))
    return _guessed(data, name) if guess else None


def _head(decoded: Decoded) -> bytes:
    return decoded.characters[:4096].encode("ascii", "replace")


def _same(stated: str | None, encoding: str) -> bool:
    """Whether what is stated is the encoding of a mark; a page may call either order UTF-16."""
    return stated in {None, encoding} or (stated.startswith("utf-16") and encoding[:6] == "utf-16")


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

    best = from_bytes(data[:200_000], cp_isolation=list(_OF_THE_WEB)).best()
    guesses = ([best.encoding] if best else []) + ["gb18030", "big5hkscs"]
    for guess in guesses:
        wider = "gb18030" if guess in {"gb2312", "gbk", "gb_2312_80"} else guess
        if found := _tried(data, wider, 0):
            return replace(found, guessed=True)
    raise Undecodable(name)


PILED = f"letters with more than {limits.COMBINING_RUN} marks on them"


def piled(characters: str) -> bool:
    """Whether more marks stand on one letter than any language writes."""
    for run in _LONG_RUN.finditer(characters):
        marks = 0
        for sign in run[0]:
            if unicodedata.category(sign).startswith("M"):
                marks += 1
                if marks > limits.COMBINING_RUN:
                    return True
            elif sign not in _JOINERS:
                marks = 0
    return False


def says_nothing(characters: str) -> bool:
    """Whether no sign of a text shows: it is empty, or blanks and signs without a form."""
    return not any(sign.isprintable() and not sign.isspace() for sign in characters)


def doubted(found: Completeness, decoded: Decoded) -> Completeness:
    """A completeness verdict with what the bytes leave in doubt: a guessed encoding, controls."""
    doubts = []
    if decoded.guessed:
        doubts.append(f"the encoding is not stated; read as {decoded.encoding}, a guess")
    if decoded.disputed:
        doubts.append(f"statements of the encoding disagree; read as {decoded.encoding}")
    if piled(decoded.characters):
        doubts.append(PILED)
    controls = decoded.characters.count("\x00") + len(_CONTROL.findall(decoded.characters))
    if controls:
        doubts.append(f"{controls} control characters may break words apart")
    if not doubts:
        return found
    verdict = "partial" if found.verdict == "complete" else found.verdict
    return Completeness(verdict, (*found.unread, *doubts))
