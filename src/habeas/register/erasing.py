"""Erasure: on a safety request that two persons verified, what a document said is destroyed.

The first person asks, with the reason; a second person, with a passphrase of their own, does the
same and it is done. Every payload that came from the document goes (its bytes' key, its texts, its
claims, decisions on them), and every row made from them, and the file. Entries, their commitments,
the reason and both code names stay, so the chain verifies and everybody sees that something was
destroyed, and not what.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import ledger, orders, originals, payloads
from habeas.register.connecting import overwrite_deleted
from habeas.register.errors import NoReason, NoSuchRecord, SecondPerson
from habeas.register.keys import RECOVERY
from habeas.register.models import ClaimRow, DocumentRow, EntryRow, MentionRow, PayloadRow
from habeas.register.place import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_OF_A_DOCUMENT = frozenset(("document_received", "text_derived", "claims_read"))
_ABOUT_THE_REGISTER = frozenset(
    ("register_created", "erasure", "erasure_asked", "erasure_refused", "backup", "restored",
     "export_made", "checkpoint", "time_stamp", "rekeyed", "rewrapped",
     "holder_added", "holder_removed", "compartment_created", "compartment_head", "opened",
     "carried", "travel_made", "travel_back")
)  # fmt: skip
"""Kinds of entries that tell what was done with the register; they stay."""

_LEFT_THE_HOUSE = {"backup": "backup", "export_made": "export"}


@dataclass(frozen=True, slots=True)
class Asked:
    """An erasure that one person asked for: it waits for a second."""

    document: int
    by: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that was made while the document stood: it still holds it."""

    kind: str
    file: str
    at: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Erased:
    """An erasure that was done: how many payloads went, whether every trace is overwritten (else
    another process has the register open, and ``doctor`` does it later), and what still holds it.
    """

    document: int
    payloads: int
    swept: bool
    copies: tuple[Copy, ...]


def erase(register: Register, document: int, *, at: str, why: str) -> Asked | Erased:
    """Ask for the erasure of a document, or, where another person has asked, do it.

    Raises NoReason, NoSuchRecord, SecondPerson (who asked cannot agree) or NoSpace.
    """
    if not why.strip():
        raise NoReason
    with ledger.writing(register, at) as book:
        if not DocumentRow.objects.using(register.alias).filter(number=document).exists():
            raise NoSuchRecord("a document number")
        request = _request(register, document)
        if request is None:
            asked = {"document": document, "why": why}
            return Asked(document, book.append("erasure_asked", asked).by)
        if RECOVERY in {register.holder, request.by} or register.holder == request.by:
            raise SecondPerson(request.by)
        gone = destroy(book, [document], why=why, asked=request.sequence)
    return Erased(document, gone, finish(register), copies_of(register, document))


def refuse(register: Register, document: int, *, at: str, why: str) -> None:
    """Take back or refuse an erasure that was asked for. Raises NoSuchRecord when none was."""
    with ledger.writing(register, at) as book:
        request = _request(register, document)
        if request is None:
            raise NoSuchRecord("a document whose erasure was asked for")
        refused = {"document": document, "asked": request.sequence, "why": why}
        book.append("erasure_refused", refused)


def obey(register: Register, given: Iterable[orders.Order], *, at: str) -> int:
    """Erase what orders name and this register (restored from a backup) still holds; how many
    documents that was.
    """
    wanted = {number: fits for order in given for number, fits in order.documents}
    with ledger.writing(register, at) as book:
        rows = EntryRow.objects.using(register.alias).filter(sequence__in=wanted)
        fitting = {row.sequence for row in rows if row.payload == wanted[row.sequence]}
        held = DocumentRow.objects.using(register.alias).filter(number__in=fitting)
        documents = sorted(held.values_list("number", flat=True))
        if documents:
            destroy(book, documents, why="ordered before this backup was restored", asked=None)
    finish(register)
    return len(documents)


def finish(register: Register) -> bool:
    """Sweep what erasures leave behind: orders written, files removed, pages overwritten.

    True when nothing is left; False when another process has the register open meanwhile. What a
    crash left undone is done by the next call. Raises NoSpace.
    """
    if not register.place.unfinished.exists():
        return True
    record_orders(register)
    done = list(erasures(register))
    for _, payload in done:
        for file in payload["files"]:
            originals.remove(register.place.originals, file)
    if done and not overwrite_deleted(register.alias):
        return False
    with contextlib.suppress(OSError):
        register.place.unfinished.unlink()
    return True


def ordered(register: Register) -> list[orders.Order]:
    """The orders that the erasures of a register give to every backup; sealing gives none."""
    done = erasures(register)
    return [order_of(register, told, at) for at, told in done if not told.get("sealed")]


def record_orders(register: Register) -> None:
    """Let the orders stand in the register and outside it. Raises NoSpace."""
    given = ordered(register)
    for path in (register.place.orders, register.orders_outside):
        orders.record(path, order_keys(register), given)


def erasures(register: Register) -> Iterator[tuple[str, dict[str, Any]]]:
    """When each erasure was done, and its payload."""
    for row in _of_kind(register, "erasure"):
        payload = payloads.load(register.alias, row.sequence)
        if payload is not None:
            yield row.at, payload


def order_of(register: Register, payload: dict[str, Any], at: str) -> orders.Order:
    """The order that an erasure gives to every backup."""
    rows = EntryRow.objects.using(register.alias).filter(sequence__in=payload["documents"])
    return orders.Order(at, tuple(sorted(rows.values_list("sequence", "payload"))))


def orders_given(register: Register) -> list[orders.Order]:
    """The orders that are known for a register on this computer."""
    known, places = order_keys(register), (register.place.orders, register.orders_outside)
    return [order for path in places for key in known for order in orders.read(path, key)]


def order_keys(register: Register) -> list[bytes]:
    """What orders are marked with: the key of today, and those of before it was changed."""
    before = (payloads.load(register.alias, r.sequence) for r in _of_kind(register, "rekeyed"))
    return [register.orders_key, *(bytes.fromhex(one["orders_key"]) for one in before if one)]


def copies_of(register: Register, document: int) -> tuple[Copy, ...]:
    """The backups, exports and travel registers that were made while a document stood here.

    For a document in a compartment also the backups of its register, which carry it sealed.
    """
    ends = [
        row.sequence
        for row in _of_kind(register, "erasure")
        if document in (payloads.load(register.alias, row.sequence) or {}).get("documents", ())
    ]
    found = []
    for kind, name in _LEFT_THE_HOUSE.items():
        for row in _of_kind(register, kind):
            told = payloads.load(register.alias, row.sequence) or {}
            reaches = int(told.get("reaches", row.sequence))
            if document <= reaches and not any(end <= reaches for end in ends):
                file, digest = told.get("file", told.get("what", "")), told.get("sha256", "")
                found.append(Copy(name, str(file), row.at, str(digest)))
    found += [
        Copy("travel register", "", row.at, "")
        for row in _of_kind(register, "travel_made")
        if document in (payloads.load(register.alias, row.sequence) or {}).get("documents", ())
    ]
    if register.main is not None:
        begun = EntryRow.objects.using(register.alias).order_by("sequence").first()
        found += [
            Copy("backup", str(told.get("file", "")), row.at, str(told.get("sha256", "")))
            for row in _of_kind(register.main, "backup")
            if begun is not None and row.at >= begun.at
            for told in (payloads.load(register.main.alias, row.sequence) or {},)
        ]
    return tuple(found)


def _of_kind(register: Register, kind: str) -> Iterator[EntryRow]:
    yield from EntryRow.objects.using(register.alias).filter(kind=kind).order_by("sequence")


def _request(register: Register, document: int) -> EntryRow | None:
    """The latest request to erase a document that nobody took back."""
    waiting: EntryRow | None = None
    kinds = ("erasure_asked", "erasure_refused")
    rows = EntryRow.objects.using(register.alias).filter(kind__in=kinds).order_by("sequence")
    for row in rows:
        told = payloads.load(register.alias, row.sequence)
        if told is not None and told["document"] == document:
            waiting = row if row.kind == "erasure_asked" else None
    return waiting


def destroy(
    book: Ledger, documents: list[int], *, why: str, asked: int | None, sealed: bool = False
) -> int:
    """Destroy every payload that came from documents; how many that was.

    What was ``sealed`` (carried to a compartment first) is not ordered to be destroyed in backups.
    :func:`finish` sweeps up afterwards.
    """
    alias = book.register.alias
    write_whole(book.register.place.unfinished, b"")
    mentions = MentionRow.objects.using(alias).filter(document__in=documents)
    entries = sorted(entries_about(alias, documents))
    received = (payloads.load(alias, number) for number in documents)
    book.append(
        "erasure",
        {
            "documents": documents,
            "entries": entries,
            "cases": sorted(set(mentions.values_list("case", flat=True))),
            "files": [one["original"]["file"] for one in received if one],
            "asked": asked,
            "why": why,
            **({"sealed": True} if sealed else {}),
        },
    )
    return len(entries)


def entries_about(alias: str, documents: Iterable[int]) -> set[int]:
    """The entries whose payloads came from documents, or name one of their claims."""
    documents = list(documents)
    rows = DocumentRow.objects.using(alias).filter(number__in=documents)
    ids = set(rows.values_list("id", flat=True))
    claims = ClaimRow.objects.using(alias).filter(document__in=documents)
    words = [one.encode() for one in ids | set(claims.values_list("claim", flat=True))]
    kinds = dict(EntryRow.objects.using(alias).values_list("sequence", "kind"))
    found: set[int] = set()
    for sequence, _, body in payloads.bodies(alias):
        kind = kinds[sequence]
        if kind in _ABOUT_THE_REGISTER or not any(word in body for word in words):
            continue
        if kind not in _OF_A_DOCUMENT:
            found.add(sequence)
            continue
        payload = payloads.parsed(body)
        if payload.get("document", {}).get("id") in ids:
            found |= {sequence, payload.get("text", sequence)}
    standing = PayloadRow.objects.using(alias).filter(sequence__in=found)
    return set(standing.values_list("sequence", flat=True))
