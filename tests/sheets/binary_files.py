"""Spreadsheets in the binary form (``.xlsb``, [MS-XLSB] 2.1), which no program here writes."""

from __future__ import annotations

import io
import struct
import zipfile

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
    '<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/></Types>'
)
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def as_xlsb(rows: list[list[str | float]], sheet: str = "Cases") -> bytes:
    """One sheet with these rows; words stand in their cells, numbers as numbers."""
    book = (
        _record(131) + _record(143)
        + _record(156, struct.pack("<II", 0, 1) + _words("rId1") + _words(sheet))
        + _record(144) + _record(132)
    )  # fmt: skip
    cells = _record(129) + _record(145)
    for row, values in enumerate(rows):
        cells += _record(0, struct.pack("<IIHBBBI", row, 0, 300, 0, 0, 0, 0))
        for column, value in enumerate(values):
            head = struct.pack("<II", column, 0)
            if isinstance(value, str):
                cells += _record(6, head + _words(value))
            else:
                cells += _record(5, head + struct.pack("<d", value))
    cells += _record(146) + _record(130)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _relation("officeDocument", "xl/workbook.bin"))
        package.writestr(
            "xl/_rels/workbook.bin.rels", _relation("worksheet", "worksheets/sheet1.bin")
        )
        package.writestr("xl/workbook.bin", book)
        package.writestr("xl/worksheets/sheet1.bin", cells)
    return made.getvalue()


def _relation(kind: str, target: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return (
        f'<Relationships xmlns="{space}">'
        f'<Relationship Id="rId1" Type="{_KIND}/{kind}" Target="{target}"/></Relationships>'
    )


def _record(number: int, data: bytes = b"") -> bytes:
    head = bytes([number]) if number < 128 else bytes([(number & 127) | 128, number >> 7])
    size, length = len(data), b""
    while True:
        length += bytes([(size & 127) | (128 if size > 127 else 0)])
        size >>= 7
        if not size:
            return head + length + data


def _words(words: str) -> bytes:
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")
