"""Orders of destruction, outside the database: what was erased stays erased in a restored backup.

An order names documents by the number and the commitment of the entry that received them, and
nothing that they said. Orders stand in the folder of the register and in the user's state folder,
each line with a mark made with the register's key; where the key was changed, also with the keys
before, so that an order reaches backups of every age.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.canonical import canonical
from habeas.register.errors import NoSpace
from habeas.register.place import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """An order: when it was given, and the documents it is about (number, commitment)."""

    at: str
    documents: tuple[tuple[int, str], ...]


def record(path: Path, keys: Iterable[bytes], orders: Iterable[Order]) -> None:
    """Add orders to a file, marked with each key, durable when this returns; lines that stand
    there stay. Raises NoSpace.
    """
    lines = _lines(path)
    known = set(lines)
    wanted = (_line(key, order) for order in orders for key in keys)
    fresh = [line for line in dict.fromkeys(wanted) if line not in known]
    if not fresh:
        return
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise NoSpace from None
    write_whole(path, b"".join(line + b"\n" for line in (*lines, *fresh)))


def read(path: Path, key: bytes) -> tuple[Order, ...]:
    """The orders in a file that bear the mark of a key; others count for nothing."""
    return tuple(_orders(path, key))


def altered(path: Path, keys: Iterable[bytes]) -> bool:
    """Whether a file holds a line that bears the mark of none of these keys."""
    known = list(keys)
    return any(not _marked(line, known) for line in _lines(path))


def drop_altered(path: Path, keys: Iterable[bytes]) -> None:
    """Keep the lines of a file that bear the mark of one of these keys. Raises NoSpace."""
    known = list(keys)
    if altered(path, known):
        kept = [line for line in _lines(path) if _marked(line, known)]
        write_whole(path, b"".join(line + b"\n" for line in kept))


def _marked(line: bytes, keys: list[bytes]) -> bool:
    body, _, mark = line.partition(b" ")
    return any(hmac.compare_digest(mark, _mark(key, body)) for key in keys)


def _orders(path: Path, key: bytes) -> Iterator[Order]:
    for line in _lines(path):
        body, _, mark = line.partition(b" ")
        if not hmac.compare_digest(mark, _mark(key, body)):
            continue
        with contextlib.suppress(ValueError, KeyError, TypeError):
            told = json.loads(base64.b64decode(body, validate=True))
            documents = tuple((int(number), str(fits)) for number, fits in told["documents"])
            yield Order(str(told["at"]), documents)


def _lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().splitlines()
    except OSError:
        return []


def _line(key: bytes, order: Order) -> bytes:
    told = {"at": order.at, "documents": [list(one) for one in order.documents]}
    body = base64.b64encode(canonical(told))
    return body + b" " + _mark(key, body)


def _mark(key: bytes, body: bytes) -> bytes:
    return hmac.new(key, b"order\n" + body, hashlib.sha256).hexdigest().encode()
