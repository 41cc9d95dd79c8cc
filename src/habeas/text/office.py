"""Old Office files (DOC, XLS, PPT, WPS): LibreOffice saves them as OpenDocument, in the jail.

What is read is that copy, by the reader of OpenDocument; places are those of the copy. The original
is looked at once more: where it holds many more words than the copy, that is said.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Trace
from habeas.text import kinds, limits
from habeas.text.assembly import letters
from habeas.text.errors import Damaged, NeedsOffice
from habeas.text.jail import door
from habeas.text.jail.door import Program

if TYPE_CHECKING:
    from habeas.records.document import Run
    from habeas.text.opened import Opened

KINDS = {
    "application/msword": ("an old Word file", "doc", "odt"),
    "application/vnd.ms-excel": ("an old spreadsheet", "xls", "ods"),
    "application/vnd.ms-powerpoint": ("an old slide show", "ppt", "odp"),
    "application/vnd.ms-works": ("a file of Works", "wps", "odt"),
    kinds.FLAT_SHEET: ("a flat OpenDocument sheet", "fods", "ods"),
    kinds.BINARY_SHEET: ("a binary spreadsheet", "xlsb", "ods"),
}
"""What LibreOffice opens, in words, under which ending, and as what it saves it."""
FROM_A_COPY = "read from a copy that LibreOffice made of it"
_COPY = "copy"
_LONG = 30
_TWO_BYTES = re.compile(
    rb"(?:[\x20-\x7e\xa0-\xff]\x00|[\x00-\xff][\x04-\x06\x30\x4e-\x9f]){%d,}" % _LONG
)
_ONE_BYTE = re.compile(rb"[\x20-\x7e]{%d,}" % _LONG)
_MANY, _AT_LEAST = 1.5, 400


@cache
def program() -> str | None:
    """Where LibreOffice stands on this machine; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    place = Path(found).resolve().parent / "soffice.bin" if found else None
    return str(place) if place is not None and place.is_file() else None


def opened(data: bytes, name: str, media_type: str) -> tuple[Opened, str]:
    """An old Office file, and the level of the jail. Raises NeedsOffice, Damaged or Stopped."""
    form = KINDS[media_type][2]
    copy = saved(data, name, media_type, form)
    found, level = door.opened("habeas.text.zipped:opened", copy, f"{name}.{form}")
    layer = found.layer
    runs = tuple(map(_in_the_copy, layer.trace.runs))
    doubts = [*layer.completeness.unread, FROM_A_COPY]
    seen, read = _crude_count(data), letters(layer.characters)
    if seen > _AT_LEAST and seen > _MANY * read:
        doubts.append("the file holds more words than were read: earlier versions, or other parts")
    whole = Completeness("partial", tuple(doubts))
    layer = replace(layer, trace=Trace(runs), completeness=whole)
    return replace(found, media_type=media_type, layer=layer), level


def saved(data: bytes, name: str, media_type: str, form: str) -> bytes:
    """The copy of an old file that LibreOffice saves in the jail, in a form that is read here.

    Raises NeedsOffice, Damaged or Stopped.
    """
    kind, ending, _ = KINDS[media_type]
    path = program()
    if path is None:
        raise NeedsOffice(name, kind, "it is not installed")
    if door.level() != "full":
        raise NeedsOffice(name, kind, "on this machine it cannot be closed off")
    copy = door.ran(_saving(path, ending, form), data, name)
    if not copy:
        raise Damaged(name, f"{kind} that cannot be opened: damaged, or protected by a password")
    return copy


def _saving(path: str, ending: str, saved: str) -> Program:
    """LibreOffice, to save a file under another ending."""
    arguments = (
        "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
        "-env:UserInstallation=file://{folder}/settings",
        "--convert-to", saved, "--outdir", "{folder}/out", f"{{folder}}/given.{ending}",
    )  # fmt: skip
    return Program(
        "soffice", path, arguments, f"given.{ending}", f"out/given.{saved}",
        limits.OFFICE_MEMORY_BYTES, limits.OFFICE_SECONDS, limits.OFFICE_FILES,
    )  # fmt: skip


def _in_the_copy(run: Run) -> Run:
    part = f"{_COPY} › {run.place.part}" if run.place.part else _COPY
    return replace(run, place=replace(run.place, part=part))


def _crude_count(data: bytes) -> int:
    """How many letters stand in long stretches of words in the file, in one byte or two."""
    two = sum(letters(found.decode("utf-16-le", "ignore")) for found in _TWO_BYTES.findall(data))
    rest = _TWO_BYTES.sub(b"", data)
    one = sum(letters(found.decode("cp1252", "ignore")) for found in _ONE_BYTE.findall(rest))
    return two + one
