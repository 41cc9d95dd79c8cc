"""Payloads of entries: stored apart from them, deflated where that is shorter, and destroyable."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from habeas.register.inserting import insert
from habeas.register.models import PayloadRow
from habeas.register.portions import portions

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
    return load_among(alias, (sequence,)).get(sequence)


def load_among(alias: str, sequences: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The payloads of some entries, by their sequence, of those that stand."""
    rows = PayloadRow.objects.using(alias)
    found: dict[int, dict[str, Any]] = {}
    for some in portions(sequences):
        columns = rows.filter(sequence__in=some).values_list("sequence", "body", "deflated")
        for sequence, body, deflated in columns:
            found[sequence] = parsed(inflated(bytes(body), deflated=deflated))
    return found


def bodies(alias: str, after: int = 0) -> Iterator[tuple[int, bytes, bytes]]:
    """Sequence, salt and canonical body of every payload that stands, in order.

    A body that cannot be inflated comes as empty bytes: it will not fit its commitment.
    """
    rows = PayloadRow.objects.using(alias).filter(sequence__gt=after).order_by("sequence")
    columns = rows.values_list("sequence", "salt", "body", "deflated")
    for sequence, salt, body, deflated in columns.iterator(chunk_size=2000):
        yield sequence, bytes(salt), inflated(bytes(body), deflated=deflated)


def parsed(body: bytes) -> dict[str, Any]:
    """A canonical body as the payload it writes."""
    payload: dict[str, Any] = json.loads(body)
    return payload


def inflated(body: bytes, *, deflated: bool) -> bytes:
    """A body as it was written; empty, and so unfit for its commitment, where that fails."""
    try:
        return zlib.decompress(body) if deflated else body
    except zlib.error:
        return b""
