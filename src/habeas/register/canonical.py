"""Canonical JSON and salted hashes: how an entry commits to its payload.

The form is that of RFC 8785 for what the register holds: objects with ASCII keys, strings, whole
numbers below 2^53, truth values, null and lists of these. There are no fractions, so nothing hangs
on how a number is printed; the suite compares the form with an independent implementation.
"""

from __future__ import annotations

import hashlib
import json
from json.encoder import encode_basestring
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SALT_BYTES = 32


def canonical(value: object) -> bytes:
    """The one written form of a value. Raises ValueError for what has none (NaN, lone
    surrogates).
    """
    return _written(value).encode("utf-8")


_written = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"),
    check_circular=False,
).encode  # fmt: skip


quoted: Callable[[str], str] = encode_basestring
"""A string as it stands in canonical JSON."""


def commitment(salt: bytes, body: bytes) -> str:
    """SHA-256 over the salt and the canonical payload, in hexadecimal.

    Without the salt nobody can find out what a destroyed payload said by trying likely contents.
    """
    return hashlib.sha256(salt + body).hexdigest()
