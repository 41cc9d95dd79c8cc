"""RTF cut into its tokens, each with its bytes; and the code pages that its words may stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n\x00]+"
    rb"|([^\\{}\r\n\x00]+)|\\",
    re.DOTALL,
)
CHARSETS = {
    2: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "big5hkscs", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""The code page of a font, by the number that RTF gives its script; 0 and 1 are the document's."""
_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5hkscs", 10000: "mac-roman", 65001: "utf-8"}
SEVERAL_BYTES = frozenset({"gb18030", "big5hkscs", "cp932", "cp949", "johab"})

_SILENT = re.compile(
    rb"\\(?:fonttbl|colortbl|stylesheet|info|pict|objdata|fldinst|listtable|themedata|sp|revtbl"
    rb"|atnid|atnauthor|atndate|nonshppict|xe|tc|filetbl|generator)(?![a-zA-Z])"
)
_SHOWN = re.compile(rb"\\\*\\(?:footnote|annotation|shpinst|do|shptxt)(?![a-zA-Z])")
_SIGN = re.compile(rb"\\u(-?\d{1,6}) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
_HIGH = re.compile(rb"(?:\\'[0-9a-fA-F]{2})+")
_CONTROL = re.compile(rb"\\(?:[a-zA-Z]{1,32}(?:-?\d{1,10})? ?|[^a-zA-Z])", re.DOTALL)


def page(number: int) -> str:
    """The decoder of a code page by its number; that of western Europe where there is none."""
    name = _PAGES.get(number, f"cp{number}")
    try:
        b"a".decode(name)
    except (LookupError, UnicodeDecodeError):
        return "cp1252"
    return name


@dataclass(frozen=True, slots=True)
class Token:
    """One token: a ``word`` with its ``number``, a ``symbol``, a byte, a brace or plain bytes."""

    start: int
    end: int
    word: str = ""
    number: int | None = None
    symbol: bytes = b""
    byte: int | None = None
    brace: bytes = b""
    plain: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Every token in order; what ``bin`` counts off is passed over."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        word, number, byte, symbol, brace, plain = found.groups()
        said = None if number is None else int(number)
        if word is not None:
            yield Token(found.start(), at, word.decode(), said)
            if word == b"bin" and said is not None and said > 0:
                at += said
        elif byte is not None:
            yield Token(found.start(), at, byte=int(byte, 16))
        elif symbol is not None:
            yield Token(found.start(), at, symbol=symbol)
        elif brace is not None:
            yield Token(found.start(), at, brace=brace)
        elif plain is not None:
            yield Token(found.start(), at, plain=plain)


def packed_time(packed: int) -> str:
    """A time that Word packs into 32 bits: minute, hour, day, month, year from 1900."""
    packed %= 1 << 32
    minute, hour, day = packed & 63, packed >> 6 & 31, packed >> 11 & 31
    month, year = packed >> 16 & 15, 1900 + (packed >> 20 & 511)
    if not (packed and minute < 60 and hour < 24 and 1 <= month <= 12 and day):
        return ""
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}"


def crude_count(data: bytes, codec: str) -> int:
    """How many letters a cruder look sees: what stands outside groups that show nothing."""
    data = re.sub(rb"\\bin(\d{1,10}) ?", b" ", data)
    depth, silent, count = 0, 0, 0
    for piece in re.split(rb"((?<!\\)(?:\\\\)*[{}])", data):
        if piece.endswith((b"{", b"}")) and not piece.strip(b"\\{}"):
            depth += 1 if piece.endswith(b"{") else -1
            silent = 0 if silent and depth < silent else silent
            if depth < 1:
                break
            continue
        starred = piece.startswith(b"\\*") and not _SHOWN.match(piece)
        if not silent and (starred or _SILENT.match(piece.lstrip())):
            silent = depth
        if not silent:
            count += _letters(piece, codec)
    return count


def _letters(piece: bytes, codec: str) -> int:
    signs = [chr(int(one) % 65536) for one in _SIGN.findall(piece)]
    count = sum(one.isalnum() for one in signs)
    rest = _SIGN.sub(b" ", piece)
    for run in _HIGH.findall(rest):
        count += sum(c.isalnum() for c in bytes.fromhex(run.replace(b"\\'", b"").decode()).decode(
            codec, "ignore"))  # fmt: skip
    plain = _CONTROL.sub(b" ", _HIGH.sub(b" ", rest)).decode(codec, "ignore")
    return count + sum(c.isalnum() for c in plain)
