"""PDF: words with page and box, names over two lines, and what is not to be seen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from habeas.reading.visible import visible
from habeas.records.document import Box
from habeas.text import open_one, read_bytes
from habeas.text.errors import Damaged, Locked, NotText, Pictures, TooMuch
from habeas.text.unpacking import unpacked

from . import pdf_files as made
from .pdf_files import WORDS, drawn, line, paragraphs, picture, scanned
from .test_hostile import holds_always, nothing_leaves

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from habeas.records.document import Text

__all__ = ["nothing_leaves"]

CHINESE = (
    "法院今天判处倪波有期徒刑五年，他说会上诉。倪波是一名教师，二〇二四年三月四日在家中被警方带走，此后一直被羁押在当地看守所，"
    "家属至今未能与他见面，律师多次申请会见也都被拒绝。"
)


def text_of(data: bytes) -> Text:
    return read_bytes(data, "a.pdf")[1]


def boxes(text: Text, words: str) -> list[tuple[int, Box | None]]:
    at = text.characters.index(words)
    return [(place.page, place.box) for place in text.trace.places(at, at + len(words))]


def test_paragraphs_are_whole_and_names_over_two_lines_are_one() -> None:
    words = (
        f"{WORDS} " * 4
        + "He is held with Abdul-Rahman Qorel, who was taken with him from the house of a friend."
    )
    text = text_of(paragraphs(words, "A second paragraph."))
    assert text.characters == f"{words}\n\nA second paragraph."
    assert text.completeness.verdict == "complete" and text.jail == "full"


def test_items_of_a_list_stay_apart_and_are_whole() -> None:
    def page(canvas: Canvas) -> None:
        lines = (
            (72, "1. Farid Qorel, a teacher of the second school of Sarnov, who was"),
            (86, "sentenced to three years in prison on 4 May 2024 by the City Court"),
            (72, "2. Lena Sorvik, a nurse of the hospital of Ostrel, who was arrested"),
            (86, "on 3 March 2024."),
        )
        for at, (x, words) in enumerate(lines):
            canvas.drawString(x, 700 - 14 * at, words)

    text = text_of(drawn(page))
    assert [line.split(",")[0] for line in text.characters.split("\n")] == [
        "1. Farid Qorel",
        "2. Lena Sorvik",
    ]
    assert text.characters.endswith("who was arrested on 3 March 2024.")


def test_rows_of_a_table_stay_rows() -> None:
    def page(canvas: Canvas) -> None:
        for at, row in enumerate(
            (("Farid Qorel", "3 years"), ("Lena Sorvik", "6 months"), ("Ilan Dorva", "acquitted"))
        ):
            for column, words in enumerate(row):
                canvas.drawString(72 + 120 * column, 700 - 14 * at, words)

    text = text_of(drawn(page))
    assert text.characters == "Farid Qorel\t3 years\nLena Sorvik\t6 months\nIlan Dorva\tacquitted"


def test_chinese_lines_are_joined_without_a_blank() -> None:
    text = text_of(paragraphs(CHINESE, chinese=True))
    assert text.characters == CHINESE and text.completeness.verdict == "complete"
    at = text.characters.index("看守所")
    one, two, three = (text.trace.place(at + n, at + n + 1).box for n in range(3))
    assert one and two and three and one.right <= two.left + 1 and two.right <= three.left + 1


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Visible words of Muham-", "mad Qorel here.", "Visible words of Muhammad Qorel here."),
        ("The words of Abdul-", "Rahman Qorel here.", "The words of Abdul-Rahman Qorel here."),
    ],
)
def test_a_word_broken_by_a_hyphen_is_one_word(first: str, second: str, expected: str) -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, first)
        canvas.drawString(72, 686, second)

    text = text_of(drawn(page))
    assert text.characters == expected
    name = expected.split()[3]
    assert len(boxes(text, name)) == 2


def test_a_box_holds_what_is_printed_there() -> None:
    data = drawn(line("Nothing here."), line("Before it Farid Qorel after it.", x=100, y=500))
    ((page, box),) = boxes(text_of(data), "Farid Qorel")
    assert page == 2 and box is not None
    assert words_in(data, page, box) == "Farid Qorel"


def test_a_box_of_a_turned_page_is_where_it_is_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.drawString(100, 500, "Farid Qorel")

    (number, box), (_, second) = boxes(text_of(drawn(page)), "Farid Qorel")
    # seen, the page is 842 wide and 595 high; the words run downwards from 100 points
    assert number == 1 and box is not None and second is not None
    assert abs(box.top - 10000) < 300 and second.top > box.bottom
    assert box.right - box.left < box.bottom - box.top


def words_in(data: bytes, page: int, box: Box) -> str:
    """What PDFium says stands in a box of a page that is not turned."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        height = sheet.get_height()
        text = sheet.get_textpage()
        found = text.get_text_bounded(
            box.left / 100, height - box.bottom / 100, box.right / 100, height - box.top / 100
        )
        text.close()
        sheet.close()
        return str(found).strip()


def masked(text: Text, kind: str) -> str:
    return " ".join(text.characters[m.start : m.end] for m in text.masks if m.kind == kind)


def test_what_is_not_to_be_seen_is_set_apart() -> None:
    def page(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Seen words.")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 660, "White words.")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(72, 620, "Covered words.")
        canvas.rect(70, 615, 200, 20, fill=1)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 622, "On black.")
        canvas.setFillColorRGB(0, 0, 0)
        written = canvas.beginText(72, 580)
        written.setTextRenderMode(3)
        written.textLine("Undrawn words.")
        canvas.drawText(written)
        canvas.drawString(72, -40, "Beside the page.")

    text = text_of(drawn(page))
    assert masked(text, "hidden") == "White words. Undrawn words. Beside the page."
    assert masked(text, "covered") == "Covered words."
    assert visible(text).split() == ["Seen", "words.", "On", "black."]
    assert any("under something drawn over them" in one for one in text.completeness.unread)


def test_the_letters_of_a_recognised_scan_are_read_and_marked() -> None:
    def page(canvas: Canvas) -> None:
        written = canvas.beginText(72, 700)
        written.setTextRenderMode(3)
        written.textLine(WORDS)
        canvas.drawText(written)
        canvas.drawImage(picture(), 0, 0, 595, 842)

    text = text_of(drawn(page))
    assert masked(text, "recognised") == WORDS and WORDS in visible(text)
    assert any("which may be misread" in one for one in text.completeness.unread)


def test_pages_without_letters_are_named() -> None:
    text = text_of(drawn(line(WORDS), scanned, scanned, line(WORDS)))
    assert text.completeness.unread == ("2 of 4 pages without a text layer (pages 2–3)",)


QUARANTINED: list[tuple[Callable[[], bytes], type[Exception], str]] = [
    (made.c01_bomb, TooMuch, "unpack to more than is allowed"),
    (made.c02_cycle, Damaged, "structure is damaged"),
    (made.many_pages, TooMuch, "2,500 pages where at most 2,000"),
    (made.c07_cut, Damaged, "cut short"),
    (made.c08_lost_key, Damaged, "structure is damaged"),
    (made.c08_password, Locked, "protected by a password"),
    (made.c09_scan, Pictures, "3 pages without a text layer, 3 pictures, none of it read"),
]


@pytest.mark.parametrize(
    ("make", "kind", "why"), QUARANTINED, ids=[m.__name__ for m, _, _ in QUARANTINED]
)
def test_a_pdf_that_cannot_be_read_is_kept_unread(
    make: Callable[[], bytes], kind: type[Exception], why: str
) -> None:
    (item,) = holds_always(make(), "x.pdf").items
    assert type(item.refusal) is kind and why in item.text.completeness.unread[0]


def test_a_million_pages_are_too_many() -> None:  # C03
    (item,) = holds_always(made.c03_many_kids(), "c03.pdf").items
    assert item.refusal is not None and item.text.completeness.verdict == "unread"


def test_a_password_of_the_owner_alone_closes_nothing() -> None:
    assert WORDS in holds_always(made.c08_owner_password(), "c08.pdf").items[0].text.characters


def test_what_a_pdf_would_do_is_named_and_what_it_holds_is_read() -> None:  # C06
    found = holds_always(made.c06_active(), "c06.pdf")
    assert found.items[0].text.completeness.unread == (
        "it holds forms that are sent, programs to be started, scripts, none of which is followed",
    )
    assert found.items[1].document.name == "c06.pdf › order.txt"
    assert found.items[1].document.part_of == found.items[0].document.id


@pytest.mark.parametrize(
    ("make", "name", "why"),
    [
        (made.c10_vast_page, "c10.pdf", "1 pictures inside the file"),
        (made.c12_revised, "c12.pdf", "2 versions inside the file; the last one was read"),
        (made.c13_polyglot, "c13.html", "another program may take for another kind"),
        (made.c14_late_header, "c14.bin", "900 bytes before the beginning"),
    ],
)
def test_an_odd_pdf_is_read_with_a_doubt(make: Callable[[], bytes], name: str, why: str) -> None:
    (item,) = holds_always(make(), name).items
    assert item.document.media_type == "application/pdf"
    assert any(why in one for one in item.text.completeness.unread)
    assert "acquitted" not in item.text.characters


def test_a_file_called_pdf_that_is_none_is_named() -> None:
    with pytest.raises(NotText, match="no PDF file, in spite of its name"):
        open_one(b"words", "a.pdf")
    assert read_bytes(b"They wrote %PDF- in a note.", "a.txt")[1].characters.startswith("They")


def test_a_pdf_in_a_message_is_a_document_of_its_own() -> None:
    from email.message import EmailMessage

    message = EmailMessage()
    message.set_content("See the judgment.")
    message.add_attachment(
        drawn(line(WORDS)), maintype="application", subtype="pdf", filename="j.pdf"
    )
    found = unpacked(bytes(message), "a.eml")
    assert found.items[1].text.characters == WORDS
    assert found.items[0].text.completeness.verdict == "complete"


def test_a_page_is_drawn_with_its_words_in_their_box() -> None:
    """The picture of the page is dark in the box of a quote, and light beside it."""
    import pypdfium2

    data = drawn(line("Farid Qorel", x=100, y=500))
    ((_, box),) = boxes(text_of(data), "Farid Qorel")
    assert box is not None
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        sheet = document[0].render(scale=1).to_pil().convert("L")
    left, top, right, bottom = (
        round(one / 100) for one in (box.left, box.top, box.right, box.bottom)
    )
    assert sheet.crop((left, top, right, bottom)).getextrema()[0] < 100
    sheet.paste(255, (left, top, right, bottom))
    assert sheet.getextrema()[0] > 240
