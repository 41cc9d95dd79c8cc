"""Payloads of entries: stored apart from them, deflated where that is shorter, and destroyable."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from habeas.register.inserting import insert
from habeas.register.models import PayloadRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WORTH_DEFLATING = 512


def store(alias: str, written: Iterable[tuple[int, bytes, bytes]]) -> None:
    """Store payloads: sequence, salt and canonical body of each."""
    insert(alias, PayloadRow, (_row(sequence, salt, body) for sequence, salt, body in written))


def _row(sequence: int, salt: bytes, body: bytes) -> tuple[object, ...]:
    small = zlib.compress(body, 1) if len(body) > _WORTH_DEFLATING else body
    deflated = len(small) < len(body)
    return sequence, salt, small if deflated else body, deflated


def load(alias: str, sequence: int) -> dict[str, Any] | None:
    """The payload of one entry; None when it was destroyed."""
    rows = PayloadRow.objects.using(alias).filter(sequence=sequence)
    for body, deflated in rows.values_list("body", "deflated"):
        return parsed(_inflated(bytes(body), deflated=deflated))
    return None


def bodies(alias: str, after: int = 0) -> Iterator[tuple[int, bytes, bytes]]:
    """Sequence, salt and canonical body of every payload that stands, in order.

    A body that cannot be inflated comes as empty bytes: it will not fit its commitment.
    """
    rows = PayloadRow.objects.using(alias).filter(sequence__gt=after).order_by("sequence")
    columns = rows.values_list("sequence", "salt", "body", "deflated")
    for sequence, salt, body, deflated in columns.iterator(chunk_size=2000):
        yield sequence, bytes(salt), _inflated(bytes(body), deflated=deflated)


def parsed(body: bytes) -> dict[str, Any]:
    """A canonical body as the payload it writes."""
    payload: dict[str, Any] = json.loads(body)
    return payload


def _inflated(body: bytes, *, deflated: bool) -> bytes:
    try:
        return zlib.decompress(body) if deflated else body
    except zlib.error:
        return b""
