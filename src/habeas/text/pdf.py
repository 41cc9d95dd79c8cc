"""PDF: pages, boxes, and what is not to be seen kept apart.

Two readers look at each file. ``pypdf`` goes first: it refuses what unpacks to too much, tells what
the file holds besides its pages, and counts letters a second time. PDFium places the characters.
Where the two disagree, the verdict says so.
"""

from __future__ import annotations

import ctypes
import io
import logging
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.errors import (
    DependencyError,
    FileNotDecryptedError,
    LimitReachedError,
    PyPdfError,
    WrongPasswordError,
)

from habeas.text import limits
from habeas.text.assembly import Assembly, letters
from habeas.text.errors import Damaged, Locked, TooMuch
from habeas.text.layer import Stated
from habeas.text.opened import Opened, Part, Undrawn
from habeas.text.pdf_beside import Beside, beside
from habeas.text.pdf_lines import lines_of, write
from habeas.text.pdf_margins import Margins
from habeas.text.pdf_page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ, _COUNT = 0.6, 0.75
"""How much of the time that is given goes into reading, and until when letters are recounted."""
_FAILURES = (
    PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError,
    OverflowError, AssertionError, NotImplementedError, OSError, ZeroDivisionError,
)  # fmt: skip
_PASSWORD = 4
_LONGEST_NAME = 200


_TINY = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 36>>stream\nBT /F 9 Tf 9 9 Td (a word) Tj ET    \nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n"
)
_warmed = False


def warm() -> None:
    """Start both readers, and read a page of ours, before the doors are closed."""
    global _warmed  # noqa: PLW0603 - a library starts once in a process
    if not _warmed:
        _warmed = True
        logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)
        pdfium.FPDF_InitLibrary()
        opened(_TINY, "tiny.pdf")


def opened(data: bytes, name: str) -> Opened:
    """A PDF. Raises Damaged, Locked or TooMuch."""
    begun = time.monotonic()
    reader, count = _checked(data, name)
    made = Assembly()
    for doubt in _doubts_of_bytes(data):
        made.doubt(doubt)
    texts, drawn, pictures, address = _pages(data, name, made, count, begun)
    _recount(reader, texts, made, begun)
    without = [number for number, found in enumerate(texts, 1) if not found]
    undrawn = None
    if without:
        pages = tuple(number for number in without if number in drawn)
        undrawn = Undrawn(pages, count, pictures)
        if any(texts):
            told = f"{len(without)} of {count} pages without a text layer (pages {_said(without)})"
            made.doubt(told)
    elif pictures:
        made.doubt(f"{pictures} pictures inside the file")
    found = beside(reader, _FAILURES)
    for doubt in dict.fromkeys(_besides(reader, found)):
        made.doubt(doubt)
    stated = replace(_stated(reader), url=address)
    layer, parts = made.done(stated), tuple(_attached(reader, found.files))
    return Opened("application/pdf", layer, parts, undrawn=undrawn)


def _checked(data: bytes, name: str) -> tuple[PdfReader, int]:
    """The reader that goes first, and how many pages it finds."""
    if b"startxref" not in data:
        raise Damaged(name, "a PDF file that is cut short: its end is missing")
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Locked(name, "a PDF file")
        count = len(reader.pages)
        if count > limits.PAGES:
            why = f"{count:,} pages where at most {limits.PAGES:,} are read"
            raise TooMuch(name, why)
        size = 0
        for page in reader.pages:
            contents = page.get_contents()
            size += len(contents.get_data()) if contents is not None else 0
            if size > limits.UNPACKED_BYTES:
                raise TooMuch(name, f"pages that unpack to more than {size:,} bytes")
    except LimitReachedError:
        raise TooMuch(name, f"{len(data):,} bytes that unpack to more than is allowed") from None
    except (WrongPasswordError, FileNotDecryptedError, DependencyError):
        raise Locked(name, "a PDF file") from None
    except _FAILURES:
        raise Damaged(name, "a PDF file whose structure is damaged") from None
    if not count:
        raise Damaged(name, "a PDF file without pages")
    return reader, count


def _doubts_of_bytes(data: bytes) -> Iterator[str]:
    """What the bytes tell before any reader: what stands before it, behind it, and how often it
    was saved.
    """
    before = data.find(b"%PDF-")
    if before > 0:
        yield f"{before:,} bytes before the beginning of the PDF"
    if b"PK\x05\x06" in data[-66_000:] or re.search(
        rb"<html|<!doctype html", data[:1024], re.IGNORECASE
    ):
        yield "a file that another program may take for another kind; it was read as PDF"
    saved = len(re.findall(rb"startxref\s+[1-9]\d*\s+%%EOF", data))
    if b"/Linearized" in data[:2048]:
        saved -= 1
    if saved > 1:
        yield f"{saved} versions inside the file; the last one was read"


def _spent(begun: float) -> float:
    """Which share of the time that is given was spent, of computing or in all."""
    return max(
        time.process_time() / limits.JAIL_CPU_SECONDS,
        (time.monotonic() - begun) / limits.JAIL_WALL_SECONDS,
    )


def _pages(
    data: bytes, name: str, made: Assembly, count: int, begun: float
) -> tuple[list[int], set[int], int, str | None]:
    """Write every page; how many letters stand on each, on which something is drawn, how many
    pictures on all, and the address that a browser printed.
    """
    margins = Margins()
    held = ctypes.create_string_buffer(data, len(data))
    document = pdfium.FPDF_LoadMemDocument64(held, len(data), None)
    if not document:
        if pdfium.FPDF_GetLastError() == _PASSWORD:
            raise Locked(name, "a PDF file")
        raise Damaged(name, "a PDF file that only one of two readers can open")
    second = pdfium.FPDF_GetPageCount(document)
    if second != count:
        made.doubt(f"two readers count {count:,} and {second:,} pages")
    found: list[int] = []
    drawn: set[int] = set()
    pictures = 0
    for number in range(min(count, second, limits.PAGES)):
        if _spent(begun) > _READ:
            made.doubt(f"pages {number + 1} to {count}: more than can be read in the time")
            break
        try:
            with Page(document, number) as page:
                pictures += page.pictures
                lines = lines_of(page.characters())
                margins.set_apart(lines, page)
                if lines and made.length:
                    made.pause("\n\n")
                found.append(write(lines, page, number + 1, made))
                if not found[-1] and page.draws:
                    drawn.add(number + 1)
        except ValueError:
            made.doubt(f"page {number + 1}: damaged")
            found.append(0)
    pdfium.FPDF_CloseDocument(document)
    _told_of_masks(made)
    return found, drawn, pictures, margins.address


def _told_of_masks(made: Assembly) -> None:
    """Say what stands in the text although the page does not show it."""
    for kind, what in (
        ("hidden", "letters that the page does not show, set apart"),
        ("covered", "letters under something drawn over them, set apart"),
        ("recognised", "letters that a machine read from a picture, which may be misread"),
    ):
        count = sum(mask.end - mask.start for mask in made.masks if mask.kind == kind)
        if count:
            made.doubt(f"{count:,} {what}")


def _recount(reader: PdfReader, texts: list[int], made: Assembly, begun: float) -> None:
    """Count the letters of each page again with the other reader, as far as time allows."""
    first = second = 0
    for number, (count, page) in enumerate(zip(texts, reader.pages, strict=False), 1):
        if _spent(begun) > _COUNT:
            made.doubt(f"letters were counted twice on {number - 1} pages only")
            break
        try:
            again = letters(page.extract_text())
        except (*_FAILURES, MemoryError):
            continue
        first, second = first + count, second + again
    made.compare(first, second, "the pages")


def _besides(reader: PdfReader, found: Beside) -> Iterator[str]:
    """What the file holds besides its pages, in words."""
    if found.acts:
        yield f"it holds {', '.join(sorted(found.acts))}, none of which is followed"
    if found.layered:
        yield "a form whose words stand in a layer that is not read (XFA)"
    if not found.whole:
        yield "so many objects that some were not looked at for what they do"
    try:
        filled = [f for f in (reader.get_fields() or {}).values() if f.get("/V")]
        if filled:
            yield f"{len(filled)} filled fields of a form"
        notes = sum(_noted(page) for page in reader.pages)
        if notes:
            yield f"{notes} notes in the margin"
    except _FAILURES:
        yield "what the file holds besides its pages"


def _noted(page: Any) -> int:  # noqa: ANN401 - a page of pypdf
    found = 0
    for reference in page.get("/Annots") or []:
        one = reference.get_object()
        found += bool(one.get("/Contents")) and one.get("/Subtype") not in {"/Link", "/Widget"}
    return found


def _attached(reader: PdfReader, more: list[Part]) -> list[Part]:
    """Files inside the file are documents of their own, each once."""
    found: list[Part] = []
    try:
        for said, contents in reader.attachments.items():
            name = " ".join(said.split()).encode("utf-8", "replace").decode()
            for content in contents if isinstance(contents, list) else [contents]:
                found.append(Part(name[-_LONGEST_NAME:] or "file", bytes(content)))
    except _FAILURES:
        pass
    held = {one.data for one in found}
    return found + list({one.data: one for one in more if one.data not in held}.values())


def _stated(reader: PdfReader) -> Stated:
    """The title that the file gives itself. Its dates say when it was made, not published."""
    try:
        title = reader.metadata.title if reader.metadata else None
    except _FAILURES:
        return Stated()
    return Stated(title=" ".join(title.split()) or None if isinstance(title, str) else None)


def _said(numbers: list[int]) -> str:
    """Page numbers in words: ``1–3, 7``."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    shown = [f"{a}–{b}" if a != b else str(a) for a, b in spans[:8]]
    return ", ".join(shown) + (", …" if len(spans) > 8 else "")
