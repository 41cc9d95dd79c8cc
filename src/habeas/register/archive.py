"""The form of a backup: a tar archive inside an age file, closed by a list of what it holds.

The archive is made and taken apart as it streams; no part of it stands readable on a disk. Its
last member, ``manifest.json``, gives name, size and SHA-256 of every other, so an archive that was
cut or altered is seen even where its encryption would not tell.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import tarfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from habeas.records.errors import HabeasError
from habeas.register.errors import BadBackup, ChangedMeanwhile, NoSpace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MANIFEST = "manifest.json"
_BLOCK = tarfile.BLOCKSIZE
_PIECE = 256 * 1024
_NAME = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*(?:/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)*")


@dataclass(frozen=True, slots=True)
class Member:
    """A file to be packed: its name in the archive, and where its bytes stand."""

    name: str
    source: Path | bytes


class Packing:
    """The archive as a stream to be read."""

    def __init__(self, members: Iterable[Member], told: dict[str, Any]) -> None:
        self._pieces = _packed(members, told)
        self._rest = b""
        self.failure: HabeasError | None = None

    def read(self, size: int = -1) -> bytes:
        """Up to so many bytes; none at the end."""
        while not self._rest:
            try:
                piece = next(self._pieces, None)
            except HabeasError as failure:
                self.failure = failure
                raise
            if piece is None:
                return b""
            self._rest = piece
        size = len(self._rest) if size < 0 else size
        given, self._rest = self._rest[:size], self._rest[size:]
        return given


@dataclass(slots=True)
class Unpacking:
    """The archive as a stream to be written: its files are put into a folder."""

    folder: Path
    failure: HabeasError | None = None
    _held: bytearray = field(default_factory=bytearray)
    _left: int = 0
    _padding: int = 0
    _file: BinaryIO | None = None
    _name: str = ""
    _sums: dict[str, list[object]] = field(default_factory=dict)
    _digest: Any = None
    _manifest: bytearray | None = None

    def write(self, data: bytes) -> int:
        """Take the next bytes. Raises BadBackup or NoSpace."""
        self._held += data
        try:
            while self._step():
                pass
        except HabeasError as failure:
            self.failure = failure
            raise
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def finished(self) -> dict[str, Any]:
        """What the manifest says, once it is proven that nothing else stands there. Raises
        BadBackup.
        """
        try:
            told: dict[str, Any] = json.loads(self._manifest or b"")
            expected = {name: [size, digest] for name, size, digest in told["files"]}
        except (ValueError, KeyError, TypeError):
            raise BadBackup from None
        if expected != self._sums or self._file is not None:
            raise BadBackup
        return told

    def abandon(self) -> None:
        """Let go of a file that is half written."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def _step(self) -> bool:
        if self._left:
            return self._content()
        if self._padding:
            gone = min(self._padding, len(self._held))
            del self._held[:gone]
            self._padding -= gone
            return gone > 0
        if len(self._held) < _BLOCK:
            return False
        header = bytes(self._held[:_BLOCK])
        del self._held[:_BLOCK]
        if header.strip(b"\0"):
            self._begin(header)
        return True

    def _begin(self, header: bytes) -> None:
        try:
            told = tarfile.TarInfo.frombuf(header, "utf-8", "strict")
        except (tarfile.HeaderError, ValueError):
            raise BadBackup from None
        if not told.isreg() or not _NAME.fullmatch(told.name) or told.name in self._sums:
            raise BadBackup
        if self._manifest is not None:
            raise BadBackup
        self._name, self._left, self._padding = told.name, told.size, -told.size % _BLOCK
        self._digest = hashlib.sha256()
        if told.name == MANIFEST:
            self._manifest = bytearray()
            return
        self._sums[told.name] = [told.size, ""]
        path = self.folder / told.name
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = path.open("xb")
            path.chmod(0o600)
        except OSError:
            raise NoSpace from None
        if not told.size:
            self._end()

    def _content(self) -> bool:
        piece = bytes(self._held[: self._left])
        if not piece:
            return False
        del self._held[: len(piece)]
        self._left -= len(piece)
        if self._manifest is not None:
            self._manifest += piece
            return True
        assert self._file is not None
        try:
            self._file.write(piece)
        except OSError:
            raise NoSpace from None
        self._digest.update(piece)
        if not self._left:
            self._end()
        return True

    def _end(self) -> None:
        assert self._file is not None
        self._sums[self._name][1] = self._digest.hexdigest()
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        except OSError:
            raise NoSpace from None
        self._file = None


def _packed(members: Iterable[Member], told: dict[str, Any]) -> Iterator[bytes]:
    files: list[list[object]] = []
    for member in members:
        source = member.source
        try:
            size = len(source) if isinstance(source, bytes) else source.stat().st_size
            yield _header(member.name, size)
            digest = hashlib.sha256()
            for piece in (source,) if isinstance(source, bytes) else _pieces(source, size):
                digest.update(piece)
                yield piece
        except OSError:
            raise ChangedMeanwhile from None
        yield bytes(-size % _BLOCK)
        files.append([member.name, size, digest.hexdigest()])
    manifest = json.dumps({**told, "files": files}).encode()
    yield _header(MANIFEST, len(manifest))
    yield manifest
    yield bytes(-len(manifest) % _BLOCK + 2 * _BLOCK)


def _header(name: str, size: int) -> bytes:
    told = tarfile.TarInfo(name)
    told.size, told.mode = size, 0o600
    return told.tobuf(tarfile.GNU_FORMAT)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        left = size
        while left:
            piece = file.read(min(left, _PIECE))
            if not piece:
                raise ChangedMeanwhile
            left -= len(piece)
            yield piece
