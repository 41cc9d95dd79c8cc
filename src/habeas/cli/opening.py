"""Opening a register from the command line: which one, and with what secret."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from habeas.register.keys import Secret
    from habeas.register.store import Register


_TRIES = 3
_NEW = "New passphrase (five random words, say; nothing shows while you type): "


class NoRegisterNamed(HabeasError):
    """A command that needs a register and was told none."""

    def __init__(self) -> None:
        super().__init__(
            "expected a register, found none named; give --register DIR or set HABEAS_REGISTER"
        )


class NoPassphrase(HabeasError):
    """No passphrase, and nobody to ask."""

    def __init__(self) -> None:
        super().__init__(
            "expected a passphrase, found no terminal to ask on; give --passphrase-file or "
            "--passphrase-fd, or set HABEAS_PASSPHRASE_FILE"
        )


class NoBecause(HabeasError):
    """A sealed group that is to be opened without a reason."""

    def __init__(self) -> None:
        super().__init__(
            "expected the reason why a sealed group is opened, found none; give --because WORDS"
        )


class Unreadable(HabeasError):
    """A file that was named and cannot be read."""

    def __init__(self, what: str) -> None:
        super().__init__(f"expected a readable {what}, found none there; name another file")


class Unequal(HabeasError):
    """A new passphrase typed in two ways."""

    def __init__(self) -> None:
        super().__init__("expected the same passphrase twice, found two; begin again")


def options(parser: argparse.ArgumentParser, *, sealed: bool = True) -> None:
    """The options of every command that opens a register, or a sealed group of cases in it."""
    parser.add_argument("--register", metavar="DIR", help="the register (or $HABEAS_REGISTER)")
    secrets(parser)
    if sealed:
        parser.add_argument("--sealed", metavar="S-NUMBER", help="work in this sealed group")
        parser.add_argument("--because", metavar="WORDS", help="why it is opened (kept in it)")
        further(parser)


def further(parser: argparse.ArgumentParser) -> None:
    """The options that say where the secrets of further holders come from."""
    parser.add_argument(
        "--second-passphrase-file",
        action="append",
        default=[],
        metavar="FILE",
        help="read the passphrase of a further holder from FILE (repeatable)",
    )
    parser.add_argument(
        "--second-key-file", metavar="FILE", help="their key file, where one was set"
    )


def secrets(parser: argparse.ArgumentParser) -> None:
    """The options that say where a secret comes from."""
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--passphrase-file", metavar="FILE", help="read the passphrase from FILE")
    secret.add_argument("--passphrase-fd", type=int, metavar="N", help="read it from descriptor N")
    secret.add_argument(
        "--recovery-key", action="store_true", help="open with the recovery key instead"
    )
    parser.add_argument("--key-file", metavar="FILE", help="the key file, where one was set")


def folder(given: argparse.Namespace) -> Path:
    """The folder of the register that was named. Raises NoRegisterNamed."""
    named = given.register or os.environ.get("HABEAS_REGISTER")
    if not named:
        raise NoRegisterNamed
    return Path(named)


@contextlib.contextmanager
def opened(given: argparse.Namespace) -> Iterator[Register]:
    """The register that was named, unlocked; closed afterwards."""
    sealed = getattr(given, "sealed", None)
    with main(given) as unlocked:
        if sealed is None:
            yield unlocked
            return
        with compartment(given, unlocked, sealed) as inside:
            yield inside


@contextlib.contextmanager
def main(given: argparse.Namespace) -> Iterator[Register]:
    """The register itself, whatever sealed group was named. Raises TravelEnded after its days."""
    from datetime import date

    place = folder(given)
    is_one(place)
    with _unlocked(place, given) as unlocked:
        from habeas.register.connecting import in_one_line
        from habeas.register.travelling import within_its_days

        with in_one_line():
            within_its_days(unlocked, date.fromisoformat(now()[:10]))
            yield unlocked


def compartment(given: argparse.Namespace, unlocked: Register, number: str) -> Register:
    """A sealed group of cases, opened with the secrets of as many holders as it needs."""
    from habeas.register import compartments, founding

    found = compartments.number_in(number)
    need, _ = compartments.holders_of(unlocked, found)
    why = given.because or _reason()
    others = [founding.identity_of(unlocked, one) for one in _further(given, need - 1)]
    return compartments.open(unlocked, found, others, at=now(), why=why)


def _reason() -> str:
    if not sys.stdin.isatty():
        raise NoBecause
    sys.stderr.write("Why is it opened? ")
    sys.stderr.flush()
    words = sys.stdin.readline().strip()
    if not words:
        raise NoBecause
    return words


def _further(given: argparse.Namespace, asked: int) -> Iterator[Secret]:
    """The secrets of further holders: from files, else asked for, one after the other."""
    from habeas.register.keys import Secret

    named = given.second_passphrase_file
    key_file = file_bytes(given.second_key_file, "key file") if given.second_key_file else None
    for path in named:
        yield Secret(_line(file_bytes(path, "passphrase file")), key_file)
    for _ in range(asked - len(named)):
        yield Secret(_asked("Passphrase of a further holder: ", twice=False), key_file)


def is_one(place: Path) -> None:
    """Look whether a folder is a register, before anybody is asked for a passphrase. Raises what
    opening it would.
    """
    from habeas.register.place import Place

    Place(place).identity()


def _unlocked(place: Path, given: argparse.Namespace) -> Register:
    """The register, unlocked; somebody who types is asked again, twice at most."""
    from habeas import register
    from habeas.register.errors import WrongSecret

    for left in range(_TRIES - 1, -1, -1):
        try:
            return register.open(place, secret(given))
        except WrongSecret as error:
            if not left or not _typed(given):
                raise
            print(f"habeas: {error}", file=sys.stderr)
    raise WrongSecret


def _typed(given: argparse.Namespace) -> bool:
    """Whether the secret is typed on a terminal."""
    named = given.passphrase_file or os.environ.get("HABEAS_PASSPHRASE_FILE")
    recovery = bool(getattr(given, "recovery_key", False))
    return given.passphrase_fd is None and (recovery or not named)


def secret(given: argparse.Namespace, *, new: bool = False) -> Secret:
    """What opens the register: from a file, a descriptor, or asked for; a new one is asked twice.

    Raises NoPassphrase, Unreadable or Unequal.
    """
    from habeas.register.keys import Secret

    key_file = file_bytes(given.key_file, "key file") if given.key_file else None
    recovery = bool(getattr(given, "recovery_key", False))
    return Secret(_words(given, new=new, recovery=recovery), key_file, recovery)


def new_secret(given: argparse.Namespace, prompt: str = _NEW, *, twice: bool = True) -> Secret:
    """The secret of another register than the one named, or a new one: from a file, or asked for.

    Raises NoPassphrase, Unreadable or Unequal.
    """
    from habeas.register.keys import Secret

    key_file = file_bytes(given.new_key_file, "key file") if given.new_key_file else None
    if given.new_passphrase_file:
        return Secret(_line(file_bytes(given.new_passphrase_file, "passphrase file")), key_file)
    return Secret(_asked(prompt, twice=twice), key_file)


def identity(path: str) -> str:
    """The age identities in a file: its lines that are no comments. Raises Unreadable."""
    lines = file_bytes(path, "identity file").decode("utf-8", "replace").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


def now() -> str:
    """The time, ISO 8601 in UTC: looked at in this one place."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: TID251 - the edge of the program


def _words(given: argparse.Namespace, *, new: bool, recovery: bool) -> str:
    if given.passphrase_fd is not None:
        try:
            with os.fdopen(given.passphrase_fd, "rb", closefd=False) as source:
                return _line(source.read())
        except OSError:
            raise Unreadable("descriptor") from None
    named = given.passphrase_file or os.environ.get("HABEAS_PASSPHRASE_FILE")
    if named and not recovery:
        return _line(file_bytes(named, "passphrase file"))
    if new:
        return _asked(_NEW, twice=True)
    return _asked("Recovery key: " if recovery else "Passphrase: ", twice=False)


def _asked(prompt: str, *, twice: bool) -> str:
    if not sys.stdin.isatty():
        raise NoPassphrase
    from getpass import getpass

    asked = getpass(prompt, stream=sys.stderr)
    if twice and getpass("The same again: ", stream=sys.stderr) != asked:
        raise Unequal
    return asked


def file_bytes(path: str, what: str) -> bytes:
    """The bytes of a file that was named. Raises Unreadable."""
    try:
        return Path(path).read_bytes()
    except OSError:
        raise Unreadable(what) from None


def _line(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape").rstrip("\r\n")
