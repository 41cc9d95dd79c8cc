"""Whether a treaty binds a territory on a day, and what a draft may therefore cite.

Standing goes by territory and date: the Covenant (ICCPR) applies in Hong Kong and Macao, the
mainland signed and did not ratify. To a territory that is no party the Covenant is never cited as
binding (LAW: rules of speech).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.law.pack import codes, load

if TYPE_CHECKING:
    from datetime import date

    from habeas.law.entries import Treaty

BINDING = frozenset(("party", "applies"))
INSTEAD = (
    "cite the UDHR, customary law, the Body of Principles and the other treaties accepted; "
    "never the ICCPR as binding"
)
"""What a draft about a territory that is not bound rests on."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The standing of a treaty in a territory on a day: the entry it rests on, and what it says."""

    treaty: Treaty
    status: str
    binding: bool | None
    says: str


def standing(territory: str, *, treaty: str = "ICCPR", on: date | None = None) -> Standing | None:
    """The standing of a treaty in a territory on a day, today's when None; None when not known."""
    entry = _entry(territory.upper(), treaty)
    return standing_of(entry, on) if entry is not None else None


def standing_of(entry: Treaty, on: date | None = None) -> Standing:
    """The standing that an entry gives on a day, today's when None."""
    status, known = entry.status, True
    if on is not None and entry.since is not None and status != "none":
        if on.isoformat() < entry.since:
            status = "none"
        known = len(entry.since) == 10 or on.isoformat()[:7] != entry.since
    binding = (status in BINDING) if known else None
    return Standing(entry, status, binding, _says(entry, status, entry.treaty))


def _says(entry: Treaty, status: str, treaty: str) -> str:
    since = f" since {entry.since}" if entry.since and status == entry.status else ""
    how = f" ({entry.how})" if entry.how and status == entry.status else ""
    if status == "party":
        return f"{treaty}: party{since}{how}"
    if status == "applies":
        return f"{treaty}: applies{since}{how}"
    if status == "signed":
        return f"{treaty}: signed{since}, not ratified: {INSTEAD}"
    later = f" (before {entry.since})" if status != entry.status else ""
    return f"{treaty}: no party{later}: {INSTEAD}"


def _entry(territory: str, treaty: str) -> Treaty | None:
    wanted = "IL" if territory == "IL_OPT" else territory
    own = load(territory).treaties if territory in codes() else ()
    for one in (*own, *load("INT").treaties):
        if one.territory.upper() == wanted and one.treaty == treaty:
            return one
    return None
