"""The register: what is known and who decided it. Encrypted, append-only, verifiable.

Importing this package loads neither Django nor a database driver; :func:`create` and :func:`open`
do, when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.keys import Cost, Secret
    from habeas.register.store import Register

__all__ = ["create", "open"]


def create(  # noqa: PLR0913 - what a register begins with
    folder: Path,
    secret: Secret,
    *,
    holder: str,
    at: str,
    cost: Cost | None = None,
    embedded: bool = False,
) -> tuple[Register, str]:
    """A new register in an empty or absent folder, and its recovery key (to be shown once).

    ``holder`` is the code name of the first user, ``at`` the time as ISO 8601 in UTC. It stands on
    the database that ``HABEAS_DATABASE`` names, or in its folder; always there if ``embedded``.
    Raises NotEmpty where something stands already.
    """
    from habeas.register.founding import found  # noqa: PLC0415 - start-up stays lazy

    return found(folder, secret, holder=holder, at=at, cost=cost, embedded=embedded)


def open(folder: Path, secret: Secret, apps: tuple[str, ...] = ()) -> Register:  # noqa: A001
    """The register in a folder, unlocked. ``apps`` are further Django apps (the desk).

    Raises NoRegister, WrongSecret, NewerRegister, RolledBack or Altered, each one line.
    """
    from habeas.register.founding import unlock  # noqa: PLC0415

    return unlock(folder, secret, apps)
