"""The key of a compartment in shares: so many of its holders open it together, fewer learn nothing.

The key is split by Shamir's scheme ("How to share a secret", 1979; the implementation is
pycryptodome's, over GF(2^128), for each half of the key), and each share is encrypted to one
holder. Where one holder is enough, every share is the key itself.
"""

from __future__ import annotations

import contextlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.register.errors import Damaged
from habeas.register.keys import KEY_BYTES, Standing, marked, standing_in
from habeas.register.recipients import opened_by, sealed_to
from habeas.register.sealing_errors import BadSharing, FurtherHolder, NotForYou

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HALF = KEY_BYTES // 2


@dataclass(frozen=True, slots=True)
class Sharing:
    """How many holders open a compartment together, and the share of each: a number and words that
    only they can read.
    """

    need: int
    shares: Mapping[str, tuple[int, str]]


def share(key: bytes, recipients: Mapping[str, str], need: int) -> Sharing:
    """A key shared among holders, given whom to encrypt to for each.

    Raises BadSharing when more are needed than there are, or none.
    """
    if not 1 <= need <= len(recipients) or len(recipients) > 255:
        raise BadSharing(need, len(recipients))
    parts = _split(key, need, len(recipients))
    return Sharing(
        need,
        {
            holder: (at, sealed_to(part, [recipient]))
            for at, (part, (holder, recipient)) in enumerate(
                zip(parts, recipients.items(), strict=True), 1
            )
        },
    )


def combine(sharing: Sharing, identities: Iterable[str]) -> tuple[bytes, tuple[str, ...]]:
    """The key, and the holders whose shares gave it.

    Raises NotForYou where no identity has a share, FurtherHolder where more holders are needed.
    """
    parts: dict[int, bytes] = {}
    holders: list[str] = []
    for identity in identities:
        for holder, (at, sealed) in sharing.shares.items():
            with contextlib.suppress(NotForYou):
                parts[at] = opened_by(identity, sealed)
                holders.append(holder)
    if not parts:
        raise NotForYou
    if len(parts) < sharing.need:
        raise FurtherHolder(sharing.need, len(parts))
    return _joined(dict(sorted(parts.items())[: sharing.need])), tuple(dict.fromkeys(holders))


def written(sharing: Sharing, key: bytes, standing: Standing) -> bytes:
    """A sharing as the bytes of a compartment's ``keys.json``."""
    told: dict[str, object] = {
        "need": sharing.need,
        "shares": {holder: [at, sealed] for holder, (at, sealed) in sharing.shares.items()},
        **marked(key, standing),
        "sharing": _mark(sharing, key),
    }
    return json.dumps(told, indent=1).encode()


def parsed(data: bytes) -> Sharing:
    """The sharing in the bytes of a compartment's ``keys.json``. Raises Damaged."""
    try:
        told = json.loads(data)
        shares = {str(one): (int(at), str(words)) for one, (at, words) in told["shares"].items()}
        return Sharing(int(told["need"]), shares)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise Damaged("keys.json") from None


def proven(data: bytes, key: bytes) -> Standing:
    """The standing of a compartment, once its key is known. Raises Damaged when the sharing is not
    the one that was written with this key.
    """
    try:
        mark = str(json.loads(data)["sharing"])
    except (ValueError, KeyError, TypeError):
        raise Damaged("keys.json") from None
    if not hmac.compare_digest(mark, _mark(parsed(data), key)):
        raise Damaged("keys.json")
    return standing_in(data, key)


def _mark(sharing: Sharing, key: bytes) -> str:
    told = json.dumps([sharing.need, sorted(sharing.shares.items())])
    return hmac.new(key, b"habeas sharing/1\n" + told.encode(), "sha256").hexdigest()


def _split(key: bytes, need: int, among: int) -> list[bytes]:
    from Crypto.Protocol.SecretSharing import Shamir  # noqa: PLC0415 - only for compartments

    if need == 1:
        return [key] * among
    halves = (Shamir.split(need, among, half) for half in (key[:_HALF], key[_HALF:]))
    return [one + other for (_, one), (_, other) in zip(*halves, strict=True)]


def _joined(parts: Mapping[int, bytes]) -> bytes:
    from Crypto.Protocol.SecretSharing import Shamir  # noqa: PLC0415 - the same

    if any(len(part) != KEY_BYTES for part in parts.values()):
        raise Damaged("keys.json")
    if len(parts) == 1:
        return next(iter(parts.values()))
    return bytes(
        Shamir.combine([(at, part[:_HALF]) for at, part in parts.items()])
        + Shamir.combine([(at, part[_HALF:]) for at, part in parts.items()])
    )
