"""ZIP: an archive of documents, or a package that is one document.

The table of contents is checked before anything is unpacked: how many files, how large, how often
named; names are words, never places.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.document import Completeness
from habeas.text import limits
from habeas.text.assembly import listing
from habeas.text.chat import unnamed
from habeas.text.errors import Damaged, Locked, NotText, TooMuch
from habeas.text.opened import Opened, Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOCAL = b"PK\x03\x04"
_END = b"PK\x05\x06"
_LONGEST_NAME = 200
_FAILURES = (
    zipfile.BadZipFile, zlib.error, EOFError, struct.error, NotImplementedError, ValueError,
    OSError, KeyError, IndexError, OverflowError,
)  # fmt: skip


def opened(data: bytes, name: str) -> Opened:
    """An archive, or what its package is. Raises Damaged, Locked, NotText or TooMuch."""
    archive = contents(data, name)
    names = {info.filename for info in archive.infolist()}
    if any(one.lower() == "[content_types].xml" for one in names):
        return _office(archive, names, data, name)
    if "content.xml" in names and "META-INF/manifest.xml" in names:
        from habeas.text import odf  # noqa: PLC0415 - loaded by warm()

        return odf.opened(archive, name)
    if "datapackage.json" in names and any(one.startswith("archive/") for one in names):
        from habeas.text import wacz  # noqa: PLC0415 - loaded by warm()

        return wacz.opened(archive, data, name)
    if "META-INF/container.xml" in names:
        raise NotText(name, "an e-book")
    doubts = list(doubts_of(archive, data))
    parts = tuple(_parts(archive, doubts))
    locked = sum(1 for info in archive.infolist() if info.flag_bits & 1)
    if locked and not parts:
        raise Locked(name, "a ZIP file")
    if not parts and doubts:
        raise Damaged(name, f"a ZIP file of which nothing can be read: {doubts[-1]}")
    if locked:
        doubts.append(f"{locked} files protected by a password")
    layer = listing((part.name for part in parts), len(data))
    if doubts:
        layer = replace(layer, completeness=Completeness("partial", tuple(doubts)))
    return Opened("application/zip", layer, parts, container=True)


def _office(archive: zipfile.ZipFile, names: set[str], data: bytes, name: str) -> Opened:
    folders = {one.partition("/")[0] for one in names}
    if "word" in folders:
        from habeas.text import docx  # noqa: PLC0415 - loaded by warm()

        return docx.opened(archive, name)
    if "xl" in folders:
        from habeas.text.sheets import words  # noqa: PLC0415 - loaded by warm()

        return words.opened(data, name)
    if "ppt" in folders:
        from habeas.text import pptx  # noqa: PLC0415 - loaded by warm()

        return pptx.opened(archive, name)
    raise NotText(name, "an Office file of another kind")


_TINY = (
    '<w:document xmlns:w="x/wordprocessingml/2006/main"><w:p><w:r><w:t>a &amp; b</w:t></w:r></w:p>'
    "</w:document>"
)


def warm() -> None:
    """Load the readers of packages, and read a file of ours."""
    import python_calamine  # noqa: F401, PLC0415 - it counts the cells of sheets

    import habeas.text.docx  # noqa: PLC0415 - it builds on this module
    import habeas.text.odf  # noqa: PLC0415 - the same
    import habeas.text.pptx  # noqa: PLC0415 - the same
    import habeas.text.sheets.words  # noqa: PLC0415 - the same
    import habeas.text.wacz  # noqa: F401, PLC0415 - the same

    sample = io.BytesIO()
    with zipfile.ZipFile(sample, "w") as made:
        made.writestr("[Content_Types].xml", "<Types/>")
        made.writestr("word/document.xml", _TINY)
    opened(sample.getvalue(), "a.docx")


def contents(data: bytes, name: str) -> zipfile.ZipFile:
    """The table of contents, within the limits. Raises Damaged or TooMuch."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAILURES:
        why = "a ZIP file that is cut short: its table of contents is missing"
        if data.rfind(_END) >= 0:
            why = "a ZIP file whose table of contents is damaged or cut short"
        raise Damaged(name, why) from None
    infos = archive.infolist()
    if len(infos) > limits.ARCHIVE_MEMBERS:
        raise TooMuch(
            name, f"{len(infos):,} files inside where at most {limits.ARCHIVE_MEMBERS:,} are read"
        )
    size = sum(info.file_size for info in infos)
    if size > limits.UNPACKED_BYTES or (
        size > limits.RATIO_FROM and size > limits.RATIO * len(data)
    ):
        raise TooMuch(
            name,
            f"{len(data):,} bytes that unpack to {size:,} (at most {limits.RATIO} times, "
            f"and {limits.UNPACKED_BYTES >> 20} MB)",
        )
    return archive


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes | None:
    """The bytes of one file inside, no more than its table says; None when they are damaged."""
    try:
        with archive.open(info) as file:
            found = file.read(info.file_size + 1)
    except (*_FAILURES, RuntimeError):
        return None
    return found if len(found) == info.file_size else None


def _parts(archive: zipfile.ZipFile, doubts: list[str]) -> Iterator[Part]:
    links = damaged = 0
    for info in archive.infolist():
        if info.filename.endswith("/") or info.flag_bits & 1:
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            links += 1
        elif (found := member(archive, info)) is None:
            damaged += 1
        else:
            yield Part(unnamed(said(info)), found)
    if links:
        doubts.append(f"{links} links to other files")
    if damaged:
        doubts.append(f"{damaged} files whose bytes are damaged or packed in an unknown way")


def said(info: zipfile.ZipInfo) -> str:
    """The name of a file inside, as words: repaired where an old program wrote it."""
    name = info.filename
    if not info.flag_bits & 0x800 and not name.isascii():
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return name.encode("utf-8", "replace").decode()[-_LONGEST_NAME:]


def doubts_of(archive: zipfile.ZipFile, data: bytes) -> Iterator[str]:
    """What a second look at the bytes finds: files the table leaves out, or names twice."""
    twice = sum(
        1 for count in Counter(i.filename for i in archive.infolist()).values() if count > 1
    )
    if twice:
        yield f"{twice} names that stand for more than one file"
    first = min((info.header_offset for info in archive.infolist()), default=0)
    if first > 0:
        yield f"{first:,} bytes before the first file"
    at, listed = 0, {info.header_offset for info in archive.infolist()}
    ends = sorted((i.header_offset, i.header_offset + i.compress_size) for i in archive.infolist())
    unlisted = 0
    for start, end in [*ends, (len(data), len(data))]:
        place = data.find(_LOCAL, at, start)
        while 0 <= place < start:
            unlisted += place not in listed
            place = data.find(_LOCAL, place + 4, start)
        at = max(at, end)
    if unlisted:
        yield f"{unlisted} files that the table of contents leaves out"
