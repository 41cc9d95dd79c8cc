"""The ledger as files that a stranger can verify, with the script to do it.

The form is told in ``docs/the-ledger.md``. Every export is recorded in the ledger before it is
written, and is marked INTERNAL: it holds names, quotes and whatever was received.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

from habeas.register import documents, ledger
from habeas.register.chain import FORM
from habeas.register.errors import NoSpace, NoSuchRecord, NotEmpty
from habeas.register.models import DocumentRow, EntryRow

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.register.chain import Kept
    from habeas.register.store import Register

SCRIPT = "verify_ledger.py"
_TELL_NOTHING = ("export_made", "backup", "checkpoint", "time_stamp", "opened")
"""Kinds of entries after which the register tells what it told before."""


def export_ledger(register: Register, folder: Path, at: str, *, originals: bool = False) -> int:
    """Write the ledger, and the originals where asked, into an empty folder; the entries written.

    Raises NotEmpty, or NoSpace when it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotEmpty
    with ledger.writing(register, at) as writing:
        made = writing.append("export_made", {"what": "ledger", "originals": originals})
    count = made.sequence
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (folder / "ledger.jsonl").open("w", encoding="utf-8", newline="\n") as out:
            head = {"form": FORM, "register": register.name, "entries": count, "exported": at,
                    "marked": "INTERNAL"}  # fmt: skip
            out.write(json.dumps(head) + "\n")
            for kept in ledger.entries(register):
                if kept.entry.sequence <= count:
                    out.write(json.dumps(_line(kept), ensure_ascii=False) + "\n")
        script = files("habeas.register").joinpath(SCRIPT).read_bytes()
        (folder / SCRIPT).write_bytes(script)
        if originals:
            _originals(register, folder / "originals", count)
    except OSError:
        raise NoSpace from None
    return count


def record_file(register: Register, what: str, name: str, sha256: str, *, at: str) -> None:
    """Record that a file of some kind leaves the house, before it is written. Raises NoSpace."""
    with ledger.writing(register, at) as writing:
        writing.append("export_made", {"what": what, "file": name, "sha256": sha256})


def changed_last(register: Register) -> tuple[int, str]:
    """The last entry that changed what the register tells, and when it was written."""
    rows = EntryRow.objects.using(register.alias).exclude(kind__in=_TELL_NOTHING)
    last = rows.order_by("-sequence").first()
    return (last.sequence, last.at) if last is not None else (0, "1970-01-01T00:00:00Z")


def _line(kept: Kept) -> dict[str, object]:
    entry = kept.entry
    return {
        "sequence": entry.sequence,
        "at": entry.at,
        "kind": entry.kind,
        "by": entry.by,
        "payload": entry.payload,
        "previous": entry.previous,
        "head": kept.head,
        "salt": kept.salt.hex() if kept.salt is not None else None,
        "body": kept.body.decode("utf-8", "replace") if kept.body is not None else None,
    }


def _originals(register: Register, folder: Path, count: int) -> None:
    folder.mkdir(mode=0o700)
    rows = DocumentRow.objects.using(register.alias).filter(number__lte=count)
    for number in rows.order_by("number").values_list("number", flat=True):
        try:
            data = documents.original_of(register, number)
        except NoSuchRecord:
            continue
        (folder / str(number)).write_bytes(data)
