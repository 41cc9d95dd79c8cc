"""ODS files by hand, as small as they can be: rows, spans, repeats, comments, dates with styles."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACES = "".join(
    f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
                        ("number", "datastyle"))
)  # fmt: skip
_STYLES = (
    '<office:automatic-styles><number:date-style style:name="N1"><number:year/><number:month/>'
    '<number:day/></number:date-style><number:date-style style:name="N2"><number:month/>'
    '<number:year/></number:date-style><style:style style:name="ce1" style:data-style-name="N1"/>'
    '<style:style style:name="ce2" style:data-style-name="N2"/></office:automatic-styles>'
)
TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def cell(value: object) -> str:
    """A cell of a value."""
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, dt.date):
        told = f'office:value-type="date" office:date-value="{value}" table:style-name="ce1"'
    elif isinstance(value, int | float):
        told = f'office:value-type="float" office:value="{value}"'
    else:
        told = 'office:value-type="string"'
    return f"<table:table-cell {told}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def as_ods(rows: Sequence[Sequence[object]], more: str = "", doctype: str = "") -> bytes:
    """Rows as an ODS file, with blank rows to the end of the sheet as programs write them; ``more``
    is XML of further rows.
    """
    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    blank = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content{_SPACES}>{_STYLES}'
        f'<office:body><office:spreadsheet><table:table table:name="Cases">{lines}{more}{blank}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", TYPE)
        made.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        made.writestr("META-INF/manifest.xml", "<manifest/>")
    return out.getvalue()
