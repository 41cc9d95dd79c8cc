"""Sources: code names for those who stand behind documents that are not public.

What everybody who opens the register may know of a source is one record; who they are is sealed
apart, for the holders who were named (:mod:`habeas.register.recipients`), and every look at it
leaves its reason in the ledger. Documents point to a source by the number of the entry that named
them first, so that when a source is erased not even the code name stands anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.source import Knowledge, Reliability, Source
from habeas.register import payloads
from habeas.register.errors import NoReason
from habeas.register.ledger import writing
from habeas.register.models import SealedIdentityRow, SourceRow
from habeas.register.recipients import seal, unseal
from habeas.register.source_errors import BadCodeName, NoSuchSource, NothingSealed, SourceExists
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

_CODE = re.compile(r"[^\W\d_][\w-]{0,31}")


@dataclass(frozen=True, slots=True)
class Known:
    """A source that the register holds: its number, its record, and for whom their identity is
    sealed (nobody: it is not held).
    """

    number: int
    source: Source
    sealed_for: tuple[str, ...] = ()


def add(ledger: Ledger, source: Source) -> int:
    """Name a source; its number. Raises BadCodeName or SourceExists."""
    check_new(ledger.register, source)
    return ledger.append("source_added", {"source": plain(source)}).sequence


def check_new(register: Register, source: Source) -> None:
    """Raise BadCodeName or SourceExists where a source cannot be named so."""
    if not _CODE.fullmatch(source.code):
        raise BadCodeName
    if SourceRow.objects.using(register.alias).filter(code=source.code).exists():
        raise SourceExists


def change(ledger: Ledger, number: int, source: Source) -> None:
    """Say something else of a source; what was said before stays in the ledger."""
    ledger.append("source_changed", {"number": number, "source": plain(source)})


def seal_identity(ledger: Ledger, number: int, words: str, holders: Sequence[str]) -> None:
    """Keep who a source is, for these holders alone. Raises UnknownHolder or NoIdentity."""
    sealed = seal(ledger.register, words.encode(), holders)
    ledger.append("identity_sealed", {"number": number, "for": list(holders), "sealed": sealed})


def open_identity(register: Register, code: str, *, at: str, why: str) -> str:
    """Who a source is, for a holder whom it was sealed for; the reason goes to the ledger first.

    Raises NoReason, NoSuchSource, NothingSealed, NotForYou or Damaged.
    """
    if not why.strip():
        raise NoReason("a look at who a source is", "what for; no names")
    with writing(register, at) as ledger:
        number = known(register, code).number
        rows = SealedIdentityRow.objects.using(register.alias).filter(source=number)
        row = rows.order_by("number").last()
        if row is None:
            raise NothingSealed
        told = payloads.load(register.alias, row.number)
        words = unseal(register, str(told["sealed"]) if told else "")
        ledger.append("identity_opened", {"number": number, "why": why})
    return words.decode()


def known(register: Register, code: str) -> Known:
    """The source of a code name. Raises NoSuchSource."""
    row = SourceRow.objects.using(register.alias).filter(code=code).first()
    if row is None:
        raise NoSuchSource
    return _known(row, _sealed(register, [row.number]))


def all_known(register: Register) -> tuple[Known, ...]:
    """Every source, by code name."""
    rows = list(SourceRow.objects.using(register.alias).order_by("code"))
    sealed = _sealed(register, [row.number for row in rows])
    return tuple(_known(row, sealed) for row in rows)


def by_number(register: Register, numbers: Iterable[int]) -> dict[int, Source]:
    """The sources of these numbers; those that were erased are not among them."""
    rows = SourceRow.objects.using(register.alias).filter(number__in=set(numbers))
    return {row.number: _source(row) for row in rows}


def _sealed(register: Register, numbers: list[int]) -> dict[int, tuple[str, ...]]:
    rows = SealedIdentityRow.objects.using(register.alias).filter(source__in=numbers)
    return {row.source: tuple(row.holders) for row in rows.order_by("number")}


def _known(row: SourceRow, sealed: dict[int, tuple[str, ...]]) -> Known:
    return Known(row.number, _source(row), sealed.get(row.number, ()))


def _source(row: SourceRow) -> Source:
    knowledge = Knowledge(row.knowledge) if row.knowledge else None
    return Source(row.code, knowledge, Reliability(row.reliability), row.conditions)
