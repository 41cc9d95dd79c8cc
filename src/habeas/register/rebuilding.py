"""Projections made anew from the ledger, and how they differ from those in place."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, transaction
from django.db.models import AutoField

from habeas.register import ledger, payloads, search
from habeas.register.connecting import failure
from habeas.register.errors import Damaged
from habeas.register.place import alone
from habeas.register.projecting import PROJECTIONS, clear, project, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

    from habeas.register.store import Register

    Rows = dict[object, bytes]


@dataclass(frozen=True, slots=True)
class Difference:
    """A table in which rows made anew differ from those in place: how many are new, gone or
    changed.
    """

    table: str
    rows: int


def rebuild(register: Register, *, keep: bool = True) -> tuple[Difference, ...]:
    """Make every projection anew from the ledger; where it differed from what was in place.

    Without ``keep`` it is only compared, and what is in place stays. Holds the register alone:
    raises InUse while another process has it open; Damaged when the ledger does not give them.
    """
    with alone(register.lock):
        try:
            with transaction.atomic(using=register.alias):
                before = _tables(register.alias)
                make_anew(register)
                after = _tables(register.alias)
                if not keep:
                    transaction.set_rollback(True, using=register.alias)
        except DatabaseError as error:
            raise failure(error) from None
        except (ObjectDoesNotExist, ValueError, KeyError, TypeError):
            raise Damaged("the ledger") from None
    return tuple(
        Difference(table, rows)
        for table in before
        if (rows := _differing(before[table], after[table]))
    )


def make_anew(register: Register) -> None:
    """Make every projection anew, inside a transaction of the caller's."""
    clear(register.alias)
    project(
        register.alias,
        (
            (kept.entry, payloads.parsed(kept.body))
            for kept in ledger.entries(register)
            if kept.body is not None
        ),
    )


def _differing(one: Rows, other: Rows) -> int:
    return sum(one.get(key) != other.get(key) for key in one.keys() | other.keys())


def _tables(alias: str) -> dict[str, Rows]:
    """A digest of every row of every projection, by its key; or by itself, where that counts."""
    found: dict[str, Rows] = {}
    for model in PROJECTIONS:
        table = model._meta.db_table  # noqa: SLF001 - Django's documented name for it
        counted = isinstance(model._meta.pk, AutoField)  # noqa: SLF001 - the same
        rows = rows_of(model, alias).order_by("pk").values_list("pk", *_columns(model))
        found[table] = {
            _digest(row[2:]) if counted else row[0]: _digest(row[2:] if counted else row)
            for row in rows.iterator(chunk_size=2000)
        }
    found["search"] = {row[0]: _digest(row) for row in search.stored(alias)}
    return found


def _columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001 - the same


def _digest(row: Iterable[object]) -> bytes:
    return hashlib.sha256(repr(tuple(row)).encode("utf-8", "surrogatepass")).digest()[:16]
