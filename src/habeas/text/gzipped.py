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
    """All members, one after the other. The name in the packed file is not looked at."""
    pieces: list[bytes] = []
    size, rest = 0, data
    try:
        while rest:
            engine = zlib.decompressobj(wbits=31)
            piece = engine.decompress(rest, _CHUNK)
            while True:
                size += len(piece)
                within(size, len(data), name)
                pieces.append(piece)
                if engine.eof or not (engine.unconsumed_tail or piece):
                    break
                piece = engine.decompress(engine.unconsumed_tail, _CHUNK)
            if not engine.eof:
                raise Damaged(name, "a compressed file that is cut short")
            rest = engine.unused_data.lstrip(b"\x00")
    except zlib.error:
        raise Damaged(name, "a compressed file whose contents are damaged") from None
    return b"".join(pieces)


def within(size: int, packed: int, name: str) -> None:
    """Whether what was unpacked so far is within the limits. Raises TooMuch."""
    if size > limits.UNPACKED_BYTES or (size > limits.RATIO_FROM and size > packed * limits.RATIO):
        raise TooMuch(
            name,
            f"{packed:,} bytes that unpack to more than {size:,} (at most {limits.RATIO} times, "
            f"and {limits.UNPACKED_BYTES >> 20} MB)",
        )
