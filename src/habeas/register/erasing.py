"""Erasure: on a safety request that two persons verified, what a document said is destroyed.

The first person asks, with the reason; a second person, with a passphrase of their own, does the
same and it is done. Every payload that came from the document goes (its bytes' key, its texts, its
claims, decisions on them), and every row made from them, and the file. A source, or only who they
are, is erased the same way; documents keep no more of them than a number. Entries, their
commitments, the reason and both code names stay, so the chain verifies and everybody sees that
something was destroyed, and not what.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import ledger, orders, originals, payloads
from habeas.register.connecting import overwrite_deleted
from habeas.register.errors import NoReason, NoSpace, NoSuchRecord, SecondPerson, Unswept
from habeas.register.keys import RECOVERY
from habeas.register.models import (
    ClaimRow,
    DocumentRow,
    EntryRow,
    MentionRow,
    PayloadRow,
    SealedIdentityRow,
    SetAsideRow,
    SourceRow,
)
from habeas.register.place import write_whole
from habeas.register.portions import portions
from habeas.register.senders import senders_of
from habeas.register.work_carried import entries_on, left_without

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from django.db.models import QuerySet

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_OF_A_DOCUMENT = frozenset(("document_received", "note_received", "text_derived", "claims_read"))
_OF_A_SOURCE = ("source_added", "source_changed", "identity_sealed", "identity_opened")
_OF_AN_IDENTITY = ("identity_sealed", "identity_opened")
_ABOUT_THE_REGISTER = frozenset(
    ("register_created", "erasure", "erasure_asked", "erasure_refused", "backup", "restored",
     "export_made", "checkpoint", "time_stamp", "rekeyed", "rewrapped",
     "holder_added", "holder_removed", "compartment_created", "compartment_head", "opened",
     "carried", "travel_made", "travel_back", "sheet_imported", "count_defined", "count_kept")
)  # fmt: skip
"""Kinds of entries that tell what was done with the register; they stay."""

_LEFT_THE_HOUSE = {"backup": "backup", "export_made": "export"}


@dataclass(frozen=True, slots=True)
class Doomed:
    """What is to be erased: a ``document``, a ``source``, or only the ``identity`` of a source, by
    the number of that document or source.
    """

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Asked:
    """An erasure that one person asked for: it waits for a second."""

    number: int
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

    number: int
    payloads: int
    swept: bool
    copies: tuple[Copy, ...]


def erase(register: Register, document: int, *, at: str, why: str) -> Asked | Erased:
    """Ask for the erasure of a document, or, where another person has asked, do it.

    Raises NoReason, NoSuchRecord, SecondPerson (who asked cannot agree) or NoSpace.
    """
    return _erase(register, Doomed("document", document), at=at, why=why)


def erase_source(
    register: Register, source: int, *, identity: bool, at: str, why: str
) -> Asked | Erased:
    """The same for a source, by number, or only for who they are. Raises as :func:`erase`."""
    return _erase(register, Doomed("identity" if identity else "source", source), at=at, why=why)


def _erase(register: Register, doomed: Doomed, *, at: str, why: str) -> Asked | Erased:
    if not why.strip():
        raise NoReason
    with ledger.writing(register, at) as book:
        if not _held(register.alias, doomed):
            raise NoSuchRecord(f"the number of a {doomed.kind}")
        request = _request(register, doomed)
        if request is None:
            asked = {doomed.kind: doomed.number, "why": why}
            return Asked(doomed.number, book.append("erasure_asked", asked).by)
        if RECOVERY in {register.holder, request.by} or register.holder == request.by:
            raise SecondPerson(request.by)
        held = sorted(_held(register.alias, doomed))
        gone = _destroyed(book, [doomed], why=why, asked=request.sequence)
    copies = {copy: None for number in held for copy in copies_of(register, number)}
    return Erased(doomed.number, gone, finish(register), tuple(copies))


def refuse(register: Register, document: int, *, at: str, why: str) -> None:
    """Take back or refuse an erasure that was asked for. Raises NoSuchRecord when none was."""
    _refuse(register, [Doomed("document", document)], at=at, why=why)


def refuse_source(register: Register, source: int, *, at: str, why: str) -> None:
    """The same for a source, and for who they are."""
    doomed = [Doomed("source", source), Doomed("identity", source)]
    _refuse(register, doomed, at=at, why=why)


def _refuse(register: Register, each: Iterable[Doomed], *, at: str, why: str) -> None:
    with ledger.writing(register, at) as book:
        asked = [(doomed, r) for doomed in each if (r := _request(register, doomed)) is not None]
        if not asked:
            raise NoSuchRecord("something whose erasure was asked for")
        for doomed, request in asked:
            refused = {doomed.kind: doomed.number, "asked": request.sequence, "why": why}
            book.append("erasure_refused", refused)


def obey(register: Register, given: Iterable[orders.Order], *, at: str) -> int:
    """Erase what orders name and this register (restored from a backup) still holds; how many
    documents, sources and identities that was.
    """
    wanted = {number: fits for order in given for number, fits in order.documents}
    with ledger.writing(register, at) as book:
        rows = EntryRow.objects.using(register.alias).filter(sequence__in=wanted)
        fitting = {row.sequence for row in rows if row.payload == wanted[row.sequence]}
        doomed = _named(register.alias, fitting)
        if doomed:
            _destroyed(book, doomed, why="ordered before this backup was restored", asked=None)
    finish(register)
    return len(doomed)


def finish(register: Register) -> bool:
    """Sweep what erasures leave behind: orders written, files removed, pages overwritten.

    True when nothing is left; False when another process has the register open meanwhile. What a
    crash left undone is done by the next call. Raises Unswept.
    """
    if not register.place.unfinished.exists():
        return True
    try:
        record_orders(register)
        done = list(erasures(register))
        for _, payload in done:
            for file in payload["files"]:
                originals.remove(register.place.originals, file)
        if done and not overwrite_deleted(register.alias):
            return False
    except NoSpace:
        raise Unswept from None
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
    rows = EntryRow.objects.using(register.alias).filter(sequence__in=_ordered(payload))
    return orders.Order(at, tuple(sorted(rows.values_list("sequence", "payload"))))


def orders_given(register: Register) -> list[orders.Order]:
    """The orders that are known for a register on this computer."""
    known, places = order_keys(register), (register.place.orders, register.orders_outside)
    return [order for path in places for key in known for order in orders.read(path, key)]


def order_keys(register: Register) -> list[bytes]:
    """What orders are marked with: the key of today, and those of before it was changed."""
    before = (payloads.load(register.alias, r.sequence) for r in _of_kind(register, "rekeyed"))
    return [register.orders_key, *(bytes.fromhex(one["orders_key"]) for one in before if one)]


def _ordered(payload: dict[str, Any]) -> list[int]:
    """The entries that brought in what an erasure destroyed."""
    return [*payload.get("documents", ()), *payload.get("sources", ())]


def copies_of(register: Register, received: int) -> tuple[Copy, ...]:
    """The backups, exports and travel registers that were made while what an entry brought in stood
    here.

    For a document in a compartment also the backups of its register, which carry it sealed.
    """
    ends = [
        row.sequence
        for row in _of_kind(register, "erasure")
        if received in _ordered(payloads.load(register.alias, row.sequence) or {})
    ]
    found = []
    for kind, name in _LEFT_THE_HOUSE.items():
        for row in _of_kind(register, kind):
            told = payloads.load(register.alias, row.sequence) or {}
            reaches = int(told.get("reaches", row.sequence))
            if received <= reaches and not any(end <= reaches for end in ends):
                file, digest = told.get("file", told.get("what", "")), told.get("sha256", "")
                found.append(Copy(name, str(file), row.at, str(digest)))
    found += [
        Copy("travel register", "", row.at, "")
        for row in _of_kind(register, "travel_made")
        if received in (payloads.load(register.alias, row.sequence) or {}).get("documents", ())
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


def _request(register: Register, doomed: Doomed) -> EntryRow | None:
    """The latest request to erase something that nobody took back."""
    waiting: EntryRow | None = None
    kinds = ("erasure_asked", "erasure_refused")
    rows = EntryRow.objects.using(register.alias).filter(kind__in=kinds).order_by("sequence")
    for row in rows:
        told = payloads.load(register.alias, row.sequence)
        if told is not None and told.get(doomed.kind) == doomed.number:
            waiting = row if row.kind == "erasure_asked" else None
    return waiting


def _held(alias: str, doomed: Doomed) -> frozenset[int]:
    """The entries that brought in what is to be erased, where it stands here."""
    number = doomed.number
    if doomed.kind == "document":
        rows = DocumentRow.objects.using(alias).filter(number=number)
        return frozenset(rows.values_list("number", flat=True))
    identities = SealedIdentityRow.objects.using(alias).filter(source=number)
    sealed = frozenset(identities.values_list("number", flat=True))
    if doomed.kind == "identity":
        return sealed
    sources = SourceRow.objects.using(alias).filter(number=number)
    return frozenset(sources.values_list("number", flat=True)) and sealed | {number}


def _named(alias: str, numbers: Collection[int]) -> list[Doomed]:
    """What these entries brought in and stands here."""
    documents = DocumentRow.objects.using(alias).filter(number__in=numbers)
    sources = SourceRow.objects.using(alias).filter(number__in=numbers)
    found = [Doomed("document", n) for n in sorted(documents.values_list("number", flat=True))]
    whole = set(sources.values_list("number", flat=True))
    identities = SealedIdentityRow.objects.using(alias).filter(number__in=numbers)
    bare = set(identities.values_list("source", flat=True)) - whole
    found += [Doomed("source", number) for number in sorted(whole)]
    return found + [Doomed("identity", number) for number in sorted(bare)]


def destroy(
    book: Ledger, documents: list[int], *, why: str, asked: int | None, sealed: bool = False
) -> int:
    """Destroy every payload that came from documents; how many that was.

    What was ``sealed`` (carried to a compartment first) is not ordered to be destroyed in backups.
    :func:`finish` sweeps up afterwards.
    """
    each = [Doomed("document", number) for number in documents]
    return _destroyed(book, each, why=why, asked=asked, sealed=sealed)


def _destroyed(
    book: Ledger, each: list[Doomed], *, why: str, asked: int | None, sealed: bool = False
) -> int:
    alias = book.register.alias
    write_whole(book.register.place.unfinished, b"")
    documents = sorted(one.number for one in each if one.kind == "document")
    named = {one.number for one in each if one.kind == "source"}
    if not sealed and (senders := senders_of(alias, documents) - named):
        each = [*each, *(Doomed("source", number) for number in sorted(senders))]
    mentions = MentionRow.objects.using(alias).filter(document__in=documents)
    entries = entries_about(alias, documents) if documents else set()
    entries |= entries_on(alias, left_without(alias, documents), entries)
    received: set[int] = set()
    for one in each:
        if one.kind != "document":
            entries |= _entries_of_source(alias, one)
            received |= _held(alias, one)
    originals_of = (payloads.load(alias, number) for number in documents)
    book.append(
        "erasure",
        {
            "documents": documents,
            "sources": sorted(received),
            "entries": sorted(entries),
            "cases": sorted(_numbers(alias, mentions, entries)),
            "files": [one["original"]["file"] for one in originals_of if one],
            "asked": asked,
            "why": why,
            **({"sealed": True} if sealed else {}),
        },
    )
    return len(entries)


def _numbers(alias: str, mentions: QuerySet[MentionRow], entries: set[int]) -> set[int]:
    """The case numbers that mentions have and brought, and those that decisions set aside."""
    rows = SetAsideRow.objects.using(alias)
    found = {number for pair in mentions.values_list("case", "brought") for number in pair}
    for some in portions(sorted(entries)):
        found.update(rows.filter(entry__in=some).values_list("number", flat=True))
    return found


def _entries_of_source(alias: str, doomed: Doomed) -> set[int]:
    """The entries whose payloads tell of a source, or only of who they are."""
    kinds = _OF_AN_IDENTITY if doomed.kind == "identity" else _OF_A_SOURCE
    rows = EntryRow.objects.using(alias).filter(kind__in=kinds)
    found = set()
    for row in rows.order_by("sequence"):
        told = payloads.load(alias, row.sequence)
        if told is not None and told.get("number", row.sequence) == doomed.number:
            found.add(row.sequence)
    return found


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
