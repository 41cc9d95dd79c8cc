"""The records of a web archive (WARC), each with what its stated length and digests are worth.

A length is believed when a record follows where it says; else the next record's first line ends the
block, and the record says that its length does not fit.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST_LINE = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_NEXT = re.compile(rb"\r?\n\r?\n(?=WARC/\d\.\d{1,2}\r?\n)")
_AFTER = re.compile(rb"(?:\r?\n){0,4}(?=WARC/\d\.\d{1,2}\r?\n|\Z)")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"\d{1,15}")
_LONGEST_HEAD = 1 << 20
_LONGEST_CHUNK_LINE = 200
_DIGEST = re.compile(r"([a-z0-9-]{2,12}):(\S{1,200})", re.IGNORECASE)
_LENGTHS = re.compile(rb"^content-length[ \t]*:[ \t]*([^\r\n]*)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: the fields of its head by lower-case name, its block, and what speaks against
    its being whole.
    """

    fields: dict[str, bytes]
    block: bytes
    doubts: tuple[str, ...] = ()

    def said(self, name: str) -> str:
        """A field as words; empty when it is not there."""
        return self.fields.get(name, b"").decode("utf-8", "replace").strip()


@dataclass(slots=True)
class Archive:
    """What a pass over an archive finds besides its records."""

    lost: int = 0
    """Bytes that belong to no record."""
    count: int = 0


def records(data: bytes, found: Archive) -> Iterator[Record]:
    """Every record in order. Linear in the archive."""
    at = 0
    while at < len(data):
        if not FIRST_LINE.match(data, at):
            following = _NEXT.search(data, at)
            stop = following.end() if following else len(data)
            found.lost += len(data[at:stop].strip(b"\r\n\x00"))
            at = stop
            continue
        found.count += 1
        end = _HEAD_END.search(data, at, at + _LONGEST_HEAD)
        if end is None:
            found.lost += len(data) - at
            return
        fields = fields_of(data[at : end.start()])
        stop, doubts = _end(data, end.end(), fields.get("content-length", b""))
        if len({one.strip() for one in _LENGTHS.findall(data, at, end.start())}) > 1:
            doubts = (*doubts, "the archive states two lengths for it")
        block = data[end.end() : stop]
        block_digest = fields.get("warc-block-digest", b"").decode("ascii", "replace")
        if not fits(block_digest, block):
            doubts = (*doubts, "its digest is not the one that the archive states")
        yield Record(fields, block, doubts)
        after = _AFTER.match(data, stop)
        at = after.end() if after else stop


def _end(data: bytes, start: int, said: bytes) -> tuple[int, tuple[str, ...]]:
    """Where a block ends, and what is wrong with the length that is stated for it."""
    stated = int(said) if _LENGTH.fullmatch(said.strip()) else None
    if stated is not None and start + stated <= len(data):
        if _AFTER.match(data, start + stated):
            return start + stated, ()
    following = _NEXT.search(data, start)
    stop = following.start() if following else len(data.rstrip(b"\r\n"))
    there = max(stop, start) - start
    if stated is None:
        return start + there, ("the archive states no length for it",)
    if following is None and stated > there:
        return start + there, (f"cut short: {there:,} of {stated:,} bytes",)
    return start + there, (f"the archive states {stated:,} bytes, {there:,} are there",)


def fields_of(head: bytes) -> dict[str, bytes]:
    """The fields of a head by lower-case name, the first of each; long ones unfolded."""
    found: dict[str, bytes] = {}
    for line in re.sub(rb"\r?\n[ \t]+", b" ", head).splitlines()[1:]:
        name, mark, value = line.partition(b":")
        if mark:
            found.setdefault(name.strip().lower().decode("ascii", "replace"), value.strip())
    return found


def fits(stated: str, *candidates: bytes) -> bool:
    """Whether a stated digest is that of one of the candidates, or says nothing we can check."""
    told = _DIGEST.fullmatch(stated.strip())
    if told is None:
        return True
    kind, value = told[1].lower().replace("-", ""), told[2]
    if kind not in {"sha1", "sha256", "sha384", "sha512", "md5"}:
        return True
    for data in candidates:
        made = hashlib.new(kind, data, usedforsecurity=False).digest()
        forms = (made.hex(), base64.b32encode(made).decode(), base64.b64encode(made).decode())
        if any(value.rstrip("=").lower() == form.rstrip("=").lower() for form in forms):
            return True
    return False


@dataclass(slots=True)
class Answer:
    """What a server answered: its status, the fields of its head, its body as it came."""

    status: int
    fields: dict[str, bytes]
    body: bytes
    unchunked: bytes
    doubts: list[str] = field(default_factory=list)


def answer(block: bytes) -> Answer | None:
    """The answer of a server in a block; None where there is none."""
    first = re.match(rb"HTTP/\d(?:\.\d)? (\d{3})", block)
    end = _HEAD_END.search(block, 0, _LONGEST_HEAD)
    if first is None or end is None:
        return None
    fields, body = fields_of(block[: end.start()]), block[end.end() :]
    made = Answer(int(first[1]), fields, body, body)
    if b"chunked" in fields.get("transfer-encoding", b"").lower():
        found = _unchunked(body)
        if found is not None:
            made.unchunked, whole = found
            if not whole:
                made.doubts.append("cut short: its last piece is missing")
    elif _LENGTH.fullmatch(said := fields.get("content-length", b"")):
        if int(said) > len(body) and "content-encoding" not in fields:
            made.doubts.append(f"cut short: {len(body):,} of {int(said):,} bytes")
    return made


def _unchunked(body: bytes) -> tuple[bytes, bool] | None:
    """A body put together from its pieces, and whether the last one is there; None when it is not
    in pieces.
    """
    pieces: list[bytes] = []
    at = 0
    while True:
        line = body.find(b"\r\n", at, at + _LONGEST_CHUNK_LINE)
        size = re.fullmatch(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?", body[at : max(line, at)])
        if line < 0 or size is None:
            return (b"".join(pieces), False) if pieces else None
        length = int(size[1], 16)
        if not length:
            return b"".join(pieces), True
        pieces.append(body[line + 2 : line + 2 + length])
        if len(pieces[-1]) < length:
            return b"".join(pieces), False
        at = line + 2 + length + 2
