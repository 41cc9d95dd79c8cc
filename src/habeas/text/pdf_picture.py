"""One page of a PDF drawn as a grey picture, for text recognition."""

from __future__ import annotations

import ctypes

import pypdfium2.raw as pdfium

from habeas.text import limits
from habeas.text.assembly import Assembly
from habeas.text.errors import Damaged, TooMuch
from habeas.text.opened import Opened, Part
from habeas.text.pdf import warm

__all__ = ["drawn", "warm"]

RESOLUTIONS = (300, 200, 150, 100)
"""Points to the inch; the finest at which a page is no larger than a picture may be."""
_GREY, _WHITE = 1, 0xFFFFFFFF
_ANNOTATIONS = 1


def drawn(data: bytes, name: str, *, page: int) -> Opened:
    """Page ``page`` (from 1) as a picture: a part in the form PGM, named by its resolution.

    Raises Damaged or TooMuch.
    """
    held = ctypes.create_string_buffer(data, len(data))
    document = pdfium.FPDF_LoadMemDocument64(held, len(data), None)
    loaded = pdfium.FPDF_LoadPage(document, page - 1) if document else None
    if not loaded:
        raise Damaged(name, "a page that is damaged")
    wide, high = pdfium.FPDF_GetPageWidthF(loaded), pdfium.FPDF_GetPageHeightF(loaded)
    for resolution in RESOLUTIONS:
        width, height = (max(round(one * resolution / 72), 1) for one in (wide, high))
        if width * height <= limits.PIXELS:
            break
    else:
        raise TooMuch(name, f"a page of {wide:.0f} by {high:.0f} points, too large to be drawn")
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, _GREY, None, 0)
    if not bitmap:
        raise MemoryError
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, loaded, 0, 0, width, height, 0, _ANNOTATIONS)
    stride = pdfium.FPDFBitmap_GetStride(bitmap)
    raw = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    rows = raw if stride == width else b"".join(
        raw[at : at + width] for at in range(0, stride * height, stride)
    )  # fmt: skip
    picture = b"P5\n%d %d\n255\n" % (width, height) + rows
    return Opened("image/x-portable-graymap", Assembly().done(), (Part(str(resolution), picture),))
