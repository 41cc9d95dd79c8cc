"""A file packed with gzip: unpacked piece by piece, so that its size is known before it is held."""

from __future__ import annotations

import zlib

from habeas.text import limits
from habeas.text.assembly import listing
from habeas.text.errors import Damaged, TooMuch
from habeas.text.opened import Opened, Part

_CHUNK = 1 << 20


def opened(data: bytes, name: str) -> Opened:
    """The one document in it, under its name without the ending. Raises Damaged or TooMuch."""
    try:
        if zlib.decompressobj(wbits=31).decompress(data[:_CHUNK], 5) == b"WARC/":
            from habeas.text import warc  # noqa: PLC0415 - loaded by warm()

            return warc.opened(data, name)
    except zlib.error:
        pass
    inner = name.rsplit("/", 1)[-1].removesuffix(".gz").removesuffix(".GZ")
    part = Part(inner or "file", unpacked(data, name))
    return Opened("application/gzip", listing([part.name], len(data)), (part,), container=True)


def warm() -> None:
    """Load the reader of web archives."""
    import habeas.text.warc  # noqa: F401, PLC0415 - it builds on this module


def unpacked(data: bytes, name: str) -> bytes:
    """All members, one after the other. Raises Damaged or TooMuch."""
    made, why = inflated(data, name)
    if why:
        raise Damaged(name, f"a compressed file {why}")
    return made


CUT, BROKEN = "that is cut short", "whose contents are damaged"


def inflated(data: bytes, name: str) -> tuple[bytes, str]:
    """All members as far as they can be unpacked, and what is wrong with the last one: ``CUT``,
    ``BROKEN`` or nothing. The names in the packed file are not looked at. Raises TooMuch.
    """
    pieces: list[bytes] = []
    size, rest = 0, data
    while rest:
        engine = zlib.decompressobj(wbits=31)
        try:
            piece = engine.decompress(rest, _CHUNK)
            while True:
                size += len(piece)
                within(size, len(data), name)
                pieces.append(piece)
                if engine.eof or not (engine.unconsumed_tail or piece):
                    break
                piece = engine.decompress(engine.unconsumed_tail, _CHUNK)
        except zlib.error:
            return b"".join(pieces), BROKEN
        if not engine.eof:
            return b"".join(pieces), CUT
        rest = engine.unused_data.lstrip(b"\x00")
    return b"".join(pieces), ""


def within(size: int, packed: int, name: str) -> None:
    """Whether what was unpacked so far is within the limits. Raises TooMuch."""
    if size > limits.UNPACKED_BYTES or (size > limits.RATIO_FROM and size > packed * limits.RATIO):
        raise TooMuch(
            name,
            f"{packed:,} bytes that unpack to more than {size:,} (at most {limits.RATIO} times, "
            f"and {limits.UNPACKED_BYTES >> 20} MB)",
        )
