"""A picture: its kind and size, told by its first bytes before anything unpacks it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from habeas.text import limits
from habeas.text.assembly import Assembly
from habeas.text.errors import Damaged, TooMuch
from habeas.text.opened import Opened, Undrawn

if TYPE_CHECKING:
    from collections.abc import Callable

_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
"""The marks of a JPEG behind which its size stands."""
_MOST_FIELDS = 200
_BROKEN = (struct.error, IndexError, ValueError)

Size = tuple[int, int]


def opened(data: bytes, name: str) -> Opened:
    """A picture, of which nothing is read yet. Raises Damaged or TooMuch."""
    known = next((one for one in _KINDS if data.startswith(one[0])), None)
    if known is None:
        raise Damaged(name, "a picture of an unknown kind")
    _, kind, look = known
    try:
        sizes = look(data)
    except _BROKEN:
        raise Damaged(name, "a picture whose first bytes are damaged") from None
    if not sizes or not all(width > 0 and height > 0 for width, height in sizes):
        raise Damaged(name, "a picture whose size is not stated")
    points = max(width * height for width, height in sizes)
    if points > limits.PIXELS:
        raise TooMuch(
            name, f"a picture of {points:,} points where at most {limits.PIXELS:,} are read"
        )
    if len(sizes) > limits.PAGES:
        raise TooMuch(name, f"{len(sizes):,} pages where at most {limits.PAGES:,} are read")
    pages = tuple(range(1, len(sizes) + 1))
    return Opened(kind, Assembly().done(), undrawn=Undrawn(pages, len(pages), len(pages)))


def _png(data: bytes) -> list[Size]:
    return [struct.unpack_from(">II", data, 16)]


def _bmp(data: bytes) -> list[Size]:
    width, height = struct.unpack_from("<ii", data, 18)
    return [(abs(width), abs(height))]


def _jpeg(data: bytes) -> list[Size]:
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("mark")
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
        elif mark in _FRAMES:
            height, width = struct.unpack_from(">HH", data, at + 5)
            return [(width, height)]
        elif mark == 0x01 or 0xD0 <= mark <= 0xD8:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", data, at + 2)[0]


def _webp(data: bytes) -> list[Size]:
    kind = data[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    elif kind == b"VP8L":
        bits = struct.unpack_from("<I", data, 21)[0]
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (one & 0x3FFF for one in struct.unpack_from("<HH", data, 26))
    return [(width, height)]


def _tiff(data: bytes) -> list[Size]:
    order = "<" if data.startswith(b"II") else ">"
    at = struct.unpack_from(f"{order}I", data, 4)[0]
    sizes: list[Size] = []
    seen: set[int] = set()
    while at and at not in seen and len(sizes) <= limits.PAGES:
        seen.add(at)
        count = struct.unpack_from(f"{order}H", data, at)[0]
        found: dict[int, int] = {}
        for number in range(min(count, _MOST_FIELDS)):
            tag, kind = struct.unpack_from(f"{order}HH", data, at + 2 + 12 * number)
            if tag in {256, 257}:
                form = "H" if kind == 3 else "I"
                found[tag] = struct.unpack_from(f"{order}{form}", data, at + 10 + 12 * number)[0]
        sizes.append((found.get(256, 0), found.get(257, 0)))
        at = struct.unpack_from(f"{order}I", data, at + 2 + 12 * count)[0]
    return sizes


_KINDS: tuple[tuple[bytes, str, Callable[[bytes], list[Size]]], ...] = (
    (b"\x89PNG", "image/png", _png), (b"\xff\xd8\xff", "image/jpeg", _jpeg),
    (b"II*\x00", "image/tiff", _tiff), (b"MM\x00*", "image/tiff", _tiff),
    (b"RIFF", "image/webp", _webp), (b"BM", "image/bmp", _bmp),
)  # fmt: skip
