"""Payloads of entries: stored apart from them, deflated where that is shorter, and destroyable."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from habeas.register.models import PayloadRow

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORTH_DEFLATING = 512


def store(alias: str, sequence: int, salt: bytes, body: bytes) -> None:
    """Store the payload of one entry."""
    small = zlib.compress(body, 1) if len(body) > _WORTH_DEFLATING else body
    deflated = len(small) < len(body)
    PayloadRow(
        sequence=sequence, salt=salt, body=small if deflated else body, deflated=deflated
    ).save(using=alias, force_insert=True)


def load(alias: str, sequence: int) -> dict[str, Any] | None:
    """The payload of one entry; None when it was destroyed."""
    row = PayloadRow.objects.using(alias).filter(sequence=sequence).first()
    if row is None:
        return None
    return parsed(_inflated(bytes(row.body), deflated=row.deflated))


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
