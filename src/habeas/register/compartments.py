"""Compartments: sealed groups of cases, each a register of its own inside the register.

A compartment has its own key for originals, ledger, projections and search. The key is shared among
its holders (two of n, where asked), so that what one person can be made to open is less than all.
It stands in a folder of its own on the embedded database, wherever the register itself is kept.
The ledger of the register holds its number, its random name and its last head, and nothing else.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.register import carrying, erasing, founding, keys, payloads, rekeying, shares
from habeas.register.compartment_files import keys_of, numbers, place_of
from habeas.register.errors import Damaged, Forked, NoSpace, NoSuchRecord, RolledBack
from habeas.register.keys import RECOVERY, Standing
from habeas.register.ledger import head_at, last, writing
from habeas.register.models import EntryRow, MentionRow
from habeas.register.place import Identity, Place, alone, share, sync_folder
from habeas.register.recipients import named
from habeas.register.reconciling import compared, decided
from habeas.register.sealing_errors import (
    DecidedApart,
    NoSuchCompartment,
    SharedDocument,
    UnknownHolder,
)
from habeas.register.work_carried import left_without

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.register.erasing import Copy
    from habeas.register.store import Register

_NUMBER = re.compile(r"(?:S-?)?0*(\d{1,4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Compartment:
    """A compartment as the ledger of its register tells of it: its last entry there is ``reaches``,
    whose head is ``head``. ``standing`` is False when its folder is gone.
    """

    number: int
    name: str
    reaches: int
    head: str
    standing: bool


def written(number: int) -> str:
    """The number of a compartment as it is shown: S-1."""
    return f"S-{number}"


def number_in(words: str) -> int:
    """The number of a compartment that words give (``S-1``, ``1``). Raises NoSuchCompartment."""
    found = _NUMBER.fullmatch(words.strip())
    if not found:
        raise NoSuchCompartment
    return int(found[1])


def compartments(register: Register) -> tuple[Compartment, ...]:
    """The compartments of a register, by number, without opening any."""
    kinds = ("compartment_created", "compartment_head")
    rows = EntryRow.objects.using(register.alias).filter(kind__in=kinds).order_by("sequence")
    found: dict[int, Compartment] = {}
    for sequence in rows.values_list("sequence", flat=True):
        told = payloads.load(register.alias, sequence) or {}
        number = int(told["compartment"])
        standing = place_of(register.place, number).identity_file.is_file()
        found[number] = Compartment(
            number, told["register"], told["reaches"], told["head"], standing
        )
    return tuple(found[number] for number in sorted(found))


def create(register: Register, holders: Sequence[str], *, need: int, at: str) -> Register:
    """A new compartment, open, for these holders (code names), ``need`` of whom open it together.

    Where one is enough, the recovery key of the register opens it as well; else only when it is
    named. Raises UnknownHolder, NoIdentity, BadSharing or NoSpace.
    """
    sharing_with = dict(named(register, _with_recovery(holders, need)))
    told = (one.number for one in compartments(register))
    number = max((*told, *numbers(register.place)), default=0) + 1
    folder = place_of(register.place, number).folder
    passing = folder.with_name(f".{number}.{os.getpid()}.new")
    key, name = keys.new_key(), secrets.token_hex(16)
    sharing = shares.share(key, sharing_with, need)
    try:
        folder.parent.mkdir(mode=0o700, exist_ok=True)
        passing.mkdir(mode=0o700)
        key_file = shares.written(sharing, key, Standing())
        founding.lay_out(
            Place(passing), Identity(name, on_server=False, always_embedded=True), key_file
        )
        passing.rename(folder)
        sync_folder(folder.parent)
    except OSError:
        shutil.rmtree(passing, ignore_errors=True)
        raise NoSpace from None
    opened = _unlocked(register, number, name, key, 0)
    founded = {"register": name, "format": 1, "holder": register.holder, "need": need}
    with writing(opened, at) as ledger:
        ledger.append("register_created", {**founded, "holders": sorted(sharing_with)})
    return opened


def open(  # noqa: A001 - as one opens a register
    register: Register, number: int, others: Iterable[str] = (), *, at: str, why: str
) -> Register:
    """A compartment, unlocked by whoever has the register open and the identities of others.

    Its ledger records who opened it, when, and why. What was ordered to be destroyed is destroyed
    in one that came from an older backup. Raises NoSuchCompartment, NotForYou,
    FurtherHolder, RolledBack, Forked, InUse or Damaged.
    """
    known = {one.number: one for one in compartments(register)}.get(number)
    if known is None:
        raise NoSuchCompartment
    if not known.standing:
        raise Damaged(f"the folder of {written(number)}")
    data = keys_of(register.place, number)
    key, holders = shares.combine(shares.parsed(data), (register.identity, *others))
    opened = _unlocked(register, number, known.name, key, shares.proven(data, key).generation)
    try:
        _reaches(opened, known)
        erasing.obey(opened, erasing.orders_given(opened), at=at)
        with writing(opened, at) as ledger:
            ledger.append("opened", {"holders": sorted(holders), "why": why})
    except BaseException:
        opened.close()
        raise
    return opened


def holders_of(register: Register, number: int) -> tuple[int, tuple[str, ...]]:
    """How many of its holders open a compartment together, and who they are."""
    sharing = shares.parsed(keys_of(register.place, number))
    return sharing.need, tuple(sharing.shares)


def share_anew(compartment: Register, holders: Sequence[str], *, need: int, at: str) -> None:
    """Put an open compartment under a new key, shared among these holders from now on.

    Whoever held it before and is not named opens nothing that is written from here on. It must be
    opened anew afterwards. Raises what :func:`create` raises, and InUse.
    """
    main = _main(compartment)
    recipients = dict(named(main, _with_recovery(holders, need)))
    key = keys.new_key()
    sharing = shares.share(key, recipients, need)
    place = Place(compartment.place.folder, compartment.place.generation + 1)
    data = shares.written(sharing, key, Standing(generation=place.generation))
    told = {
        "orders_key": compartment.orders_key.hex(), "generation": place.generation,
        "need": need, "holders": sorted(recipients),
    }  # fmt: skip
    fresh = replace(compartment, key=key, place=place, main=None)
    with alone(compartment.lock), rekeying.heads_kept(compartment, data):
        rekeying.in_folder(compartment, fresh, told, data, at)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was sealed: how many documents, whether every trace outside is overwritten, and the
    backups and exports that hold them still.
    """

    documents: int
    swept: bool
    copies: tuple[Copy, ...]


def move(
    source: Register, target: Register, cases: Sequence[int], *, at: str, whole: bool = False
) -> Sealed:
    """Carry every document that tells of these cases, and destroy it where it stood.

    A document that tells of other cases too stops it (SharedDocument), unless ``whole`` takes such
    documents away from them. Raises NoSuchRecord, NoSpace; a crash leaves them in both.
    """
    numbers = documents_of(source, cases, whole=whole)
    told = {"why": "sealed"}
    fresh = carrying.not_held(source, target, numbers)
    work = left_without(source.alias, numbers)
    carrying.carry(source, target, fresh, at=at, told=told, work=work)
    # A crash left the others in both: what was decided on them since goes along.
    between = decided(source, 0, but=fresh, only=numbers)
    taken, differing = compared(target, list(between))
    if differing:
        raise DecidedApart(len(differing))
    if taken:
        with writing(target, at) as ledger:
            for entry, payload in taken:
                ledger.carry(entry, payload)
    with writing(source, at) as book:
        erasing.destroy(book, numbers, why="carried to a compartment", asked=None, sealed=True)
    swept = erasing.finish(source)
    copies = {copy for number in numbers for copy in erasing.copies_of(source, number)}
    return Sealed(len(numbers), swept, tuple(sorted(copies, key=lambda copy: (copy.at, copy.kind))))


def told_alone(register: Register, cases: Sequence[int]) -> tuple[list[int], list[int], list[int]]:
    """The documents that tell of these cases alone, those that tell of others too, and the others.

    Raises NoSuchRecord for a case of which no document tells.
    """
    mentions = MentionRow.objects.using(register.alias)
    own = list(mentions.filter(case__in=cases).values_list("document", "case"))
    if {case for _, case in own} != set(cases):
        raise NoSuchRecord("a case number")
    documents = sorted({document for document, _ in own})
    shared = mentions.filter(document__in=documents).exclude(case__in=cases)
    pairs = list(shared.values_list("document", "case"))
    mixed = sorted({document for document, _ in pairs})
    alone_ = [document for document in documents if document not in set(mixed)]
    return alone_, mixed, sorted({case for _, case in pairs})


def documents_of(register: Register, cases: Sequence[int], *, whole: bool) -> list[int]:
    """The documents that are sealed with these cases. Raises SharedDocument or NoSuchRecord."""
    from habeas.register.case_numbers import written as case_written  # noqa: PLC0415 - two of a name

    alone_, mixed, others = told_alone(register, cases)
    if mixed and not whole:
        raise SharedDocument(mixed, [case_written(case) for case in others])
    return sorted([*alone_, *mixed])


def _with_recovery(holders: Sequence[str], need: int) -> list[str]:
    if not holders:
        raise UnknownHolder
    return list(dict.fromkeys((*holders, RECOVERY) if need == 1 else holders))


def _unlocked(register: Register, number: int, name: str, key: bytes, generation: int) -> Register:
    place = place_of(register.place, number, generation)
    if place.identity().name != name:
        raise Damaged("habeas.json")
    lock = share(place)
    try:
        who = founding.Identified(name, register.holder, register.copy, register.identity)
        opened = founding.connected(place, who, key, lock)
    except BaseException:
        os.close(lock)
        raise
    return replace(opened, main=register, compartment=number)


def _reaches(opened: Register, known: Compartment) -> None:
    """Raise RolledBack or Forked where it does not hold what was acknowledged, here or in the
    ledger of its register.
    """
    founding.reaches_what_was_acknowledged(opened)
    reached = last(opened).sequence
    if reached < known.reaches:
        raise RolledBack(known.reaches, reached)
    if head_at(opened, known.reaches) != known.head:
        raise Forked(known.reaches)


def _main(compartment: Register) -> Register:
    if compartment.main is None:
        raise NoSuchCompartment
    return compartment.main
