"""Where the parts of a register stand on disk, and who has it open.

REGISTER/
  habeas.json      format and identity of the register (no names, no secret)
  keys.json        the key of the register, wrapped once for each holder
  ledger.db        ledger and projections, encrypted (SQLCipher); -wal and -shm beside it
                   (ledger-1.db after the key was changed, and so on)
  originals/       the original bytes, encrypted, named by a keyed hash
  heads            the last acknowledged heads of the ledger
  orders           what was ordered to be destroyed, so that no restored backup brings it back
  rekeyed          there while the change of the key is not yet in the ledger (on a server)
  unfinished       there while what an erasure left behind is not yet swept
  sealed/1/        a compartment: the same files again, under a key of its own
  lock             held shared while open, alone for restore, rekey, rebuild
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.register.errors import Damaged, InUse, NewerRegister, NoRegister, NoSpace

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMAT = 1
EMBEDDED, ON_SERVER, ALWAYS_EMBEDDED = "embedded", "postgresql", "always embedded"


@dataclass(frozen=True, slots=True)
class Identity:
    """The random name of a register, whether its database is on a server, and whether it stays in
    its folder whatever ``HABEAS_DATABASE`` says (a compartment, a travel register).
    """

    name: str
    on_server: bool
    always_embedded: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a register; ``generation`` counts how often its key was changed."""

    folder: Path
    generation: int = 0

    @property
    def identity_file(self) -> Path:
        """Format and identity."""
        return self.folder / "habeas.json"

    @property
    def keys(self) -> Path:
        """The wrapped keys."""
        return self.folder / "keys.json"

    @property
    def database(self) -> Path:
        """Ledger and projections."""
        changed = f"-{self.generation}" if self.generation else ""
        return self.folder / f"ledger{changed}.db"

    @property
    def originals(self) -> Path:
        """The folder of encrypted originals."""
        return self.folder / "originals"

    @property
    def heads(self) -> Path:
        """The last acknowledged heads."""
        return self.folder / "heads"

    @property
    def orders(self) -> Path:
        """The orders of destruction."""
        return self.folder / "orders"

    @property
    def unfinished(self) -> Path:
        """There while an erasure is not swept to its end."""
        return self.folder / "unfinished"

    @property
    def rekeyed(self) -> Path:
        """There while the change of the key is not yet in the ledger of a server."""
        return self.folder / "rekeyed"

    @property
    def lock(self) -> Path:
        """The file whose lock says who has the register open."""
        return self.folder / "lock"

    def identity(self) -> Identity:
        """Which register it is. Raises NoRegister, Damaged or NewerRegister."""
        try:
            found = json.loads(self.identity_file.read_text("utf-8"))
            version, name = int(found["format"]), str(found["register"])
            database = found.get("database", EMBEDDED)
        except (FileNotFoundError, NotADirectoryError):
            raise NoRegister from None
        except (OSError, ValueError, KeyError, TypeError):
            raise Damaged("habeas.json") from None
        if version < 1:
            raise Damaged("habeas.json")
        if version > FORMAT:
            raise NewerRegister(version, FORMAT)
        if database not in {EMBEDDED, ON_SERVER, ALWAYS_EMBEDDED}:
            raise Damaged("habeas.json")
        return Identity(name, database == ON_SERVER, database == ALWAYS_EMBEDDED)

    def write_identity(self, identity: Identity) -> None:
        """Write which register it is. Raises NoSpace."""
        told: dict[str, object] = {"format": FORMAT, "register": identity.name}
        if identity.on_server:
            told["database"] = ON_SERVER
        if identity.always_embedded:
            told["database"] = ALWAYS_EMBEDDED
        write_whole(self.identity_file, json.dumps(told).encode() + b"\n")


def state_folder() -> Path:
    """Where a copy of the heads stands outside the register: ``$XDG_STATE_HOME/habeas``."""
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "habeas"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that after a crash it is the old one or the new one, never a part.

    Raises NoSpace when it cannot be written.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise NoSpace from None


def has_ended(process: str) -> bool:
    """Whether the process with this number (as written in a passing name) runs no more."""
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, ValueError, OverflowError):
        return True
    except OSError:
        return False
    return False


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextlib.contextmanager
def alone(handle: int) -> Iterator[None]:
    """Hold the register alone for a piece of work, by the descriptor that :func:`share` gave.

    Raises InUse while another process has it open; it is then held shared as before.
    """
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        fcntl.flock(handle, fcntl.LOCK_SH)
        raise InUse("it open") from None
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_SH)


def share(place: Place) -> int:
    """Hold the register open with others; the descriptor keeps the lock until it is closed.

    Raises InUse while one process has it alone.
    """
    handle = os.open(place.lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        with contextlib.suppress(OSError):
            os.close(handle)
        raise InUse("work that needs it alone") from None
    return handle
