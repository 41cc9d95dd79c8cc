"""The last acknowledged heads, outside the database and outside the register.

After each commit a line (sequence, head, and a mark made with the register's key) is written and
made durable, in the register's folder and in the user's state folder. When a ledger is opened it
must reach the furthest of these lines and hold that very head: so a database put back to an earlier
day, cut, rewritten, or with a damaged write-ahead log is seen.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import hmac
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.errors import NoSpace
from habeas.register.place import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = 64 * 1024
"""Bytes after which the file is begun anew with its last line."""

_SHAPE = re.compile(rb"\d{1,15} [0-9a-f]{64}(?: \d{1,15})? [0-9a-f]{64}")
_CUT = re.compile(
    rb"\d{0,15}|\d{1,15} [0-9a-f]{0,64}|\d{1,15} [0-9a-f]{64} (?:\d{1,15} )?[0-9a-f]{0,63}"
)
_LINES_OF_OTHERS = 16


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger reached: the sequence of its last entry and that entry's head.

    Where the last entries only tell that backups were made, ``but_backups`` is the entry before
    them: a backup that reaches it lacks nothing.
    """

    sequence: int
    head: str
    but_backups: int | None = None


def record(path: Path, key: bytes, head: Head) -> None:
    """Write a head, durable when this returns. Raises NoSpace."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with _held(path) as handle:
            _append(handle, _line(key, head))
            if os.fstat(handle).st_size > _LONGEST:
                write_whole(path, b"".join((*_of_others(path, key), _kept(path, key))))
    except OSError:
        raise NoSpace from None


def begin_anew(path: Path, key: bytes, *, rekeyed: bool) -> None:
    """Write a file with the furthest head alone, and where the key was changed with the last lines
    of before ahead of it. Raises NoSpace.
    """
    if not path.exists():
        return
    with _held(path):
        others = _of_others(path, key) if rekeyed else []
        write_whole(path, b"".join((*others, _kept(path, key))))


def altered(path: Path, key: bytes, *, rekeyed: bool) -> bool:
    """Whether a file holds a line that is not as it was written.

    What a crash cut is no such line, and where the key was ``rekeyed`` lines ahead of the first
    under this key may bear the mark of the one before.
    """
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return False
    own = {_line(key, head).rstrip() for head in every(path, key)}
    first = next((at for at, line in enumerate(lines) if line in own), len(lines))
    rest = lines[first if rekeyed else 0 :]
    return any(line not in own and not _CUT.fullmatch(line) for line in rest)


def _append(handle: int, line: bytes) -> None:
    """Add a line, durable; one that a crash or a full disk cut is no part of the next. A line for
    which there is no room leaves the file as it was.
    """
    size = os.fstat(handle).st_size
    cut = size > 0 and os.pread(handle, 1, size - 1) != b"\n"
    whole = b"\n" + line if cut else line
    written = 0
    try:
        written = os.write(handle, whole)
        os.fsync(handle)
    finally:
        if written != len(whole):
            os.ftruncate(handle, size)
    if written != len(whole):
        raise NoSpace


def _kept(path: Path, key: bytes) -> bytes:
    last = furthest(path, key)
    return b"" if last is None else _line(key, last)


def _of_others(path: Path, key: bytes) -> list[bytes]:
    """The last lines marked with another key: the one before the register's key was changed."""
    own = {_line(key, head).rstrip() for head in every(path, key)}
    lines = [line for line in path.read_bytes().splitlines() if line not in own]
    return [line + b"\n" for line in lines if _SHAPE.fullmatch(line)][-_LINES_OF_OTHERS:]


def furthest(path: Path, key: bytes) -> Head | None:
    """The furthest head that a file holds with a valid mark; None when it holds none.

    A line without a valid mark (cut by a crash, or written without the key) counts for nothing.
    """
    return max(every(path, key), key=lambda head: head.sequence, default=None)


@contextlib.contextmanager
def _held(path: Path) -> Iterator[int]:
    """The file, locked; opened again when another process began it anew meanwhile."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            if path.exists() and os.fstat(handle).st_ino == path.stat().st_ino:
                yield handle
                return
        finally:
            os.close(handle)


def every(path: Path, key: bytes) -> Iterator[Head]:
    """Every head that a file holds with a valid mark."""
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        *parts, mark = line.split(b" ")
        if len(parts) not in {2, 3} or not all(one.isdigit() for one in (parts[0], *parts[2:])):
            continue
        if hmac.compare_digest(mark, _mark(key, b" ".join(parts))):
            before = int(parts[2]) if len(parts) == 3 else None
            yield Head(int(parts[0]), parts[1].decode("ascii", "replace"), before)


def written(key: bytes, head: Head) -> bytes:
    """A file of heads that holds one."""
    return _line(key, head)


def _line(key: bytes, head: Head) -> bytes:
    before = "" if head.but_backups is None else f" {head.but_backups}"
    body = f"{head.sequence} {head.head}{before}".encode()
    return body + b" " + _mark(key, body) + b"\n"


def _mark(key: bytes, body: bytes) -> bytes:
    return hmac.new(key, body, hashlib.sha256).hexdigest().encode()
