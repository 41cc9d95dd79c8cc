"""An open register: its place, its keys, its connection, and who works with it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from habeas.register import connecting, heads
from habeas.register.keys import derived
from habeas.register.place import Place, state_folder

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType


_CASES_EACH = 10_000_000
"""How far the numbers of new cases of one compartment stand from those of the next."""


@dataclass(frozen=True, slots=True)
class Register:
    """An unlocked register. Use it as a context manager, or call :meth:`close`.

    ``name`` is its random identity, ``copy`` says which restored copy of it this is, ``holder`` is
    the code name of whoever opened it, ``identity`` their own age identity (empty in a register
    made before holders had one), ``alias`` Django's name for its database. A
    compartment has its number (from 1) and the register that it is a part of, ``main``.
    """

    place: Place
    name: str
    holder: str
    alias: str
    key: bytes = field(repr=False)
    lock: int = field(repr=False)
    copy: str = ""
    identity: str = field(default="", repr=False)
    main: Register | None = field(default=None, repr=False)
    compartment: int = 0

    @property
    def cases_after(self) -> int:
        """The number after which new cases are numbered: apart for each compartment."""
        return self.compartment * _CASES_EACH

    @property
    def on_server(self) -> bool:
        """Whether the database is a server's, and not a file in the folder."""
        from django.db import connections  # noqa: PLC0415 - only once configured

        return connections[self.alias].vendor == "postgresql"

    @property
    def naming_key(self) -> bytes:
        """What the names of originals' files are made with."""
        return derived(self.key, "names of originals")

    @property
    def heads_key(self) -> bytes:
        """What acknowledged heads are marked with."""
        return derived(self.key, "heads")

    @property
    def heads_outside(self) -> Path:
        """The copy of the acknowledged heads outside the register."""
        copy = f".{self.copy}" if self.copy else ""
        return state_folder() / f"{self.name}{copy}.heads"

    @property
    def orders_key(self) -> bytes:
        """What orders of destruction are marked with."""
        return derived(self.key, "orders")

    @property
    def orders_outside(self) -> Path:
        """The copy of the orders of destruction outside the register."""
        return state_folder() / f"{self.name}.orders"

    def acknowledge(self, head: heads.Head) -> None:
        """Make a head durable outside the database: what is acknowledged from here on stays."""
        heads.record(self.place.heads, self.heads_key, head)
        heads.record(self.heads_outside, self.heads_key, head)

    def acknowledged(self) -> heads.Head | None:
        """The furthest head that was acknowledged, by either record."""
        found = (
            heads.furthest(path, self.heads_key) for path in (self.place.heads, self.heads_outside)
        )
        return max((h for h in found if h), key=lambda h: h.sequence, default=None)

    def close(self) -> None:
        """Close the database and let go of the register."""
        connecting.disconnect(self.alias)
        os.close(self.lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
