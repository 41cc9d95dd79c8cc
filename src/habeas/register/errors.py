"""What stops work on a register. One line each: expected, found, what to do; no names, no
quotes.
"""

from __future__ import annotations

from habeas.records.errors import HabeasError


class NotEmpty(HabeasError):
    """A folder that already holds something."""

    def __init__(self) -> None:
        super().__init__("expected an empty folder for a new register, found files; name another")


class NoRegister(HabeasError):
    """A folder without a register."""

    def __init__(self) -> None:
        super().__init__(
            "expected a register, found none in this folder; make one with `habeas init` or name "
            "its folder with --register"
        )


class WrongSecret(HabeasError):
    """A passphrase, recovery key or key file that opens nothing."""

    def __init__(self) -> None:
        super().__init__(
            "expected the passphrase (and key file, where one was set) of this register, found "
            "another; try again, or use the recovery key"
        )


class WeakPassphrase(HabeasError):
    """A passphrase that is too short to protect anybody."""

    def __init__(self, least: int, found: int) -> None:
        super().__init__(
            f"expected a passphrase of at least {least} characters, found {found}; choose a longer "
            "one, for example five random words"
        )


class NewerRegister(HabeasError):
    """A register of a later version of Habeas."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"expected a register of format {known} or older, found format {found}; update Habeas"
        )


class Damaged(HabeasError):
    """A file of the register that is not as it was written."""

    def __init__(self, part: str) -> None:
        super().__init__(
            f"expected {part} as it was written, found it changed or cut; keep a copy of the "
            "folder and restore a backup"
        )


class RolledBack(HabeasError):
    """A ledger that ends before an entry that was acknowledged."""

    def __init__(self, acknowledged: int, found: int) -> None:
        super().__init__(
            f"expected the ledger to reach entry {acknowledged}, which was acknowledged, found its "
            f"end at {found}; keep a copy of the folder and restore a backup"
        )


class Forked(HabeasError):
    """A ledger that holds another entry where one was acknowledged."""

    def __init__(self, sequence: int) -> None:
        super().__init__(
            f"expected entry {sequence} of the ledger as it was acknowledged, found another; keep "
            "a copy of the folder and restore a backup"
        )


class InUse(HabeasError):
    """Work that needs the register alone, while another process has it; or the other way round."""

    def __init__(self, work: str) -> None:
        super().__init__(
            f"expected the register to be free, found {work} in another process; try again when it "
            "has ended"
        )


class StaleEdit(HabeasError):
    """A decision on a version of a claim that is no longer the latest."""

    def __init__(self, expected: int, found: int, latest: str) -> None:
        super().__init__(
            f"expected version {expected} of the claim, found version {found} ({latest}); look "
            "at it again and decide with --expect " + str(found)
        )


class NoSuchRecord(HabeasError):
    """A case number, claim or document that the register does not hold."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"expected {what} of this register, found nothing under that; see habeas list"
        )


class HolderExists(HabeasError):
    """A code name that holds the register already."""

    def __init__(self) -> None:
        super().__init__(
            "expected the code name of somebody new, found one that holds the register already; "
            "choose another, or remove that one first"
        )


class OnePerson(HabeasError):
    """A decision on somebody and themselves."""

    def __init__(self) -> None:
        super().__init__(
            "expected two persons, found one case twice; to split a case, name documents: "
            "H-0001@12 H-0001@15"
        )


class NoSuchHolder(HabeasError):
    """A code name that does not hold the register, or the one who is asking."""

    def __init__(self) -> None:
        super().__init__(
            "expected the code name of another holder of the register, found none of that name or "
            "your own; name another"
        )


class BadBackup(HabeasError):
    """A backup that is cut, altered, or not whole."""

    def __init__(self, found: str = "it cut or altered") -> None:
        super().__init__(
            f"expected a whole backup, found {found}; nothing was restored, use another copy or "
            "another backup"
        )


class WrongIdentity(HabeasError):
    """A backup that what was given does not open."""

    def __init__(self) -> None:
        super().__init__(
            "expected the age identity that this backup was made for, found another or none; give "
            "--identity FILE"
        )


class BadRecipient(HabeasError):
    """An age recipient that is none."""

    def __init__(self) -> None:
        super().__init__("expected an age recipient (age1…), found another form; correct --to")


class BackupExists(HabeasError):
    """A backup that would be written over another file."""

    def __init__(self) -> None:
        super().__init__("expected a new file for the backup, found one there; name another")


class ChangedMeanwhile(HabeasError):
    """An original that went while a backup was made."""

    def __init__(self) -> None:
        super().__init__(
            "expected every original that the ledger names, found one gone; if a document was "
            "erased meanwhile make the backup again, else run habeas verify"
        )


class OlderBackup(HabeasError):
    """A backup that does not hold what was acknowledged later."""

    def __init__(self, reaches: int, acknowledged: int) -> None:
        first = min(reaches, acknowledged) + 1
        lost = (
            f"entries {first} to {acknowledged}, acknowledged later on this computer, are not in it"
            if acknowledged > reaches
            else f"entry {acknowledged} is another than the one acknowledged on this computer"
        )
        super().__init__(
            f"expected a backup that reaches entry {acknowledged}, found one that ends at "
            f"{reaches}: {lost}; give --accept-loss to restore it all the same"
        )


class NotAllowed(HabeasError):
    """A user of a database server who may not do what was asked."""

    def __init__(self) -> None:
        super().__init__(
            "expected a database user who may do this, found one who may not; erasures and "
            "rebuilds need a role of their own (see roles.sql)"
        )


class OnServer(HabeasError):
    """A register whose database is on a server, while none is named."""

    def __init__(self) -> None:
        super().__init__(
            "expected HABEAS_DATABASE to name the server that holds this register's database, "
            "found it unset; set it"
        )


class InFolder(HabeasError):
    """A register whose database is in its folder, while a server is named."""

    def __init__(self) -> None:
        super().__init__(
            "expected a register whose database is on a server, found one in its folder while "
            "HABEAS_DATABASE is set; unset it, or move the register (see docs/postgresql.md)"
        )


class DatabaseNotEmpty(HabeasError):
    """A database on a server that holds a register already."""

    def __init__(self) -> None:
        super().__init__(
            "expected an empty database, found a register in it; name another in HABEAS_DATABASE"
        )


class OtherDatabase(HabeasError):
    """A database on a server that holds another register."""

    def __init__(self) -> None:
        super().__init__(
            "expected the database of this register, found that of another or an empty one; "
            "correct HABEAS_DATABASE"
        )


class OldKeys(HabeasError):
    """A ``keys.json`` of before the register's key was changed."""

    def __init__(self) -> None:
        super().__init__(
            "expected keys.json as it is since the key was changed, found an older one put back; "
            "use the folder as it was last"
        )


class Unreachable(HabeasError):
    """A database server that does not answer, or no longer."""

    def __init__(self) -> None:
        super().__init__(
            "expected the database server to answer, found that it does not; see that it runs and "
            "that HABEAS_DATABASE names it, then look whether your last command was recorded"
        )


class NoDriver(HabeasError):
    """A server that is named, and nothing to reach it with."""

    def __init__(self) -> None:
        super().__init__(
            "expected the PostgreSQL driver, found none; pip install 'habeas[postgresql]'"
        )


class LaterTables(HabeasError):
    """A database whose tables a later version of Habeas made."""

    def __init__(self, found: str) -> None:
        super().__init__(
            f"expected tables of this version or an older one, found later ones ({found}); "
            "update Habeas"
        )


class NoReason(HabeasError):
    """Something that leaves its reason in the ledger, without one."""

    def __init__(
        self, of: str = "an erasure", such_as: str = "who asked, how it was verified; no names"
    ) -> None:
        super().__init__(f"expected the reason of {of}, found none; give --why ({such_as})")


class SecondPerson(HabeasError):
    """One person who would destroy alone."""

    def __init__(self, first: str) -> None:
        super().__init__(
            f"expected a second person, found the erasure asked for by {first} and agreed to by "
            "the same or with a recovery key; let another holder of the register (habeas rekey "
            "--add CODE) do it with a passphrase of their own"
        )


class NoSpace(HabeasError):
    """A disk that is full, or a folder that cannot be written to."""

    def __init__(self) -> None:
        super().__init__(
            "expected room to write, found the disk full or read-only; nothing was recorded, make "
            "room and do it again"
        )


class Unacknowledged(HabeasError):
    """A write that stands in the ledger, and whose head could not be made durable outside it."""

    def __init__(self) -> None:
        super().__init__(
            "expected room to acknowledge what was written, found the disk full or read-only; it "
            "is recorded but not yet protected against being put back, make room and write again"
        )


class Unswept(HabeasError):
    """An erasure that stands in the ledger, and traces of it that there was no room to sweep."""

    def __init__(self) -> None:
        super().__init__(
            "expected room to sweep out what was erased, found the disk full or read-only; it is "
            "destroyed in the ledger, make room and run habeas doctor"
        )


class BadDatabase(HabeasError):
    """A HABEAS_DATABASE that names no database."""

    def __init__(self) -> None:
        super().__init__(
            "expected HABEAS_DATABASE as postgresql://USER@HOST/NAME, found another form; correct "
            "it or unset it"
        )


class BadTimeStamp(HabeasError):
    """A file that is no granted time-stamp."""

    def __init__(self) -> None:
        super().__init__(
            "expected a granted time-stamp response (RFC 3161), found another file; ask the "
            "authority again"
        )


class NoCheckpoint(HabeasError):
    """A time-stamp for something that this register never asked about."""

    def __init__(self) -> None:
        super().__init__(
            "expected the time-stamp of a checkpoint of this register, found one of something "
            "else; name the answer to your request"
        )
