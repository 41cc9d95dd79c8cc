"""Opening a spreadsheet: in the jail, by what its first bytes and its name say it is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Place
from habeas.text import kinds, limits
from habeas.text.assembly import Assembly
from habeas.text.errors import EmptyDocument, NotText, Stopped, TooLarge, Unreadable
from habeas.text.opened import Opened, Part
from habeas.text.sheets import delimited, grid, ods, xlsx

if TYPE_CHECKING:
    from habeas.text.sheets.grid import Book

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "xls": "application/vnd.ms-excel",
    "xlsb": kinds.BINARY_SHEET,
    "fods": kinds.FLAT_SHEET,
}
_OTHER_FORMS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|html|head|body|meta|table)\b|ID;P|TABLE\r?\n0,1",
    re.IGNORECASE,
)
"""Web pages and XML that bear the name of a spreadsheet; SYLK; DIF."""
_COUNTED = 5_000_000
"""The largest rectangle of cells that is counted a second time."""


class NoSheet(Unreadable):
    """A file of another form, saved under the name of a spreadsheet by programs that export so."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name, "a web page, XML or another form in place of a spreadsheet",
            "open it in a spreadsheet program and save it as .xlsx",
        )  # fmt: skip


def open_book(data: bytes, name: str) -> Book:
    """A spreadsheet, opened in a process of its own. Raises an Unreadable."""
    if len(data) > limits.UPLOAD_BYTES:
        raise TooLarge(name, len(data), limits.UPLOAD_BYTES)
    if not data.strip(b" \t\r\n\f\x00"):
        raise EmptyDocument(name)
    if data.startswith((b"\xff\xfe<", b"\xfe\xff\x00<")) or (
        _OTHER_FORMS.match(data[:400]) and not kinds.is_flat_sheet(data)
    ):
        raise NoSheet(name)
    form = old_form(data, name)
    if form:
        from habeas.text import office  # noqa: PLC0415 - only for old files

        copy = office.saved(data, name, MEDIA_TYPES[form], "xlsx")
        book = _opened_in_jail(copy, f"{name}.xlsx")
        return replace(book, form=form, doubts=(*book.doubts, office.FROM_A_COPY))
    return _opened_in_jail(data, name)


def old_form(data: bytes, name: str) -> str:
    """The form of a spreadsheet that LibreOffice opens for us: ``xls``, ``xlsb``, ``fods``; else
    empty. Raises Locked, or NotText for an old Office file of another kind.
    """
    if data.startswith(kinds.OFFICE):
        if kinds.kind_of(data, name).media_type != MEDIA_TYPES["xls"]:
            raise NotText(name, "an old Office file that is no spreadsheet")
        return "xls"
    if kinds.is_flat_sheet(data):
        return "fods"
    return "xlsb" if kinds.is_binary_sheet(data) else ""


def _opened_in_jail(data: bytes, name: str) -> Book:
    from habeas.text.jail import door  # noqa: PLC0415 - start-up stays lazy

    found, jail = door.opened("habeas.text.sheets.opening:opened", data, name)
    try:
        return grid.understood(found.parts[0].data, jail)
    except (grid.BadGrid, IndexError):
        raise Stopped(name, "a file that its reader gave no proper answer about") from None


def opened(data: bytes, name: str) -> Opened:
    """A spreadsheet as one part that holds its cells. Runs in the jail."""
    book = _book(data, name)
    book = replace(book, doubts=(*book.doubts, *counted_twice(book, data)))
    made = Assembly()
    made.add("cells", Place(0, len(data)), kind="listing")
    layer = replace(made.done(), completeness=Completeness())
    cells = Part("cells.json", grid.written(book))
    return Opened(MEDIA_TYPES[book.form], layer, (cells,), container=True)


def _book(data: bytes, name: str) -> Book:
    if not data.startswith(b"PK"):
        return delimited.book(data, name)
    from habeas.text.sheets.package import Package  # noqa: PLC0415 - it is loaded with the readers

    package = Package(data, name)
    if "content.xml" in package.infos:
        return ods.book(data, name)
    return xlsx.book(data, name)


def counted_twice(book: Book, data: bytes) -> tuple[str, ...]:
    """What another reader sees of the same sheets and we do not, said."""
    if book.form == "csv":
        return ()
    import io  # noqa: PLC0415

    import python_calamine  # noqa: PLC0415 - a second reader, only to count

    if book.extent > _COUNTED:
        return ("its cells stand too far apart to be counted a second time",)
    try:
        other = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        theirs = sum(
            value != ""
            for sheet in book.sheets
            if sheet.name in other.sheet_names
            for row in other.get_sheet_by_name(sheet.name).to_python()
            for value in row
        )
    except (python_calamine.CalamineError, ValueError, OSError):
        return ("a second reader cannot open it, so that its cells were counted once",)
    ours = sum(len(sheet.cells) for sheet in book.sheets)
    if theirs > ours and (theirs - ours) / theirs > limits.UNSEEN_SHARE:
        return (f"about {round(100 * (theirs - ours) / theirs)} % of its cells",)
    return ()


def warm() -> None:
    """Load what reads and counts."""
    import charset_normalizer  # noqa: F401, PLC0415
    import python_calamine  # noqa: F401, PLC0415
