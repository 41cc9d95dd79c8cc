"""Heads, page numbers and what a browser prints around a page are set apart, never read as told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from habeas.reading.visible import visible
from habeas.text import read_bytes

from .browser import saved
from .pdf_files import drawn

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from habeas.records.document import Document, Text

TOLD = "Farid Qorel was sentenced to three years in prison on 4 May 2024."


def page(*lines: tuple[float, str], right: tuple[float, str] = (0, "")) -> Callable[[Canvas], None]:
    """A page with words at these heights, from its lower edge; A4 is 842 points high."""

    def made(canvas: Canvas) -> None:
        for height, words in lines:
            canvas.drawString(72, height, words)
        canvas.drawRightString(560, *right)

    return made


def read(*pages: Callable[[Canvas], None]) -> tuple[Document, Text]:
    return read_bytes(drawn(*pages), "a.pdf")


def apart(text: Text) -> list[str]:
    return [text.characters[mask.start : mask.end] for mask in text.masks]


def test_the_first_of_a_running_head_stays_and_numbers_of_pages_do_not() -> None:
    head = "Annual report on detention"
    _, text = read(*(page((800, head), (600, TOLD), (30, str(number))) for number in (1, 2, 3)))
    assert apart(text) == ["1", head, "2", head, "3"]
    assert visible(text).count(head) == 1 and visible(text).count(TOLD) == 3


@pytest.mark.parametrize("number", ["Page {} of 9", "- {} -", "{} / 9", "p. {}"])
def test_numbers_of_pages_have_many_forms(number: str) -> None:
    _, text = read(*(page((600, TOLD), (30, number.format(n))) for n in (1, 2)))
    assert apart(text) == [number.format(1), number.format(2)]


def test_a_year_over_a_chronology_is_no_number_of_a_page() -> None:
    _, text = read(page((800, "2024"), (780, "4 May: Farid Qorel was sentenced.")))
    assert apart(text) == []


def test_a_form_filled_in_for_one_person_a_page_is_read_whole() -> None:
    sheets = [
        page((810, "CASE SHEET"), (790, f"Name: {name}"), (770, "Status: in prison"), (750, day))
        for name, day in (
            ("Farid Qorel", "Arrested on 3 May 2021"),
            ("Lena Sorvik", "Arrested on 4 June 2021"),
            ("Ivo Karnik", "Arrested on 4 June 2022"),
        )
    ]
    _, text = read(*sheets)
    assert apart(text) == ["CASE SHEET", "CASE SHEET"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("11/29/26, 11:58 AM", "https://news.example.org/a/1"),
        ("29.11.2026, 11:58", "https://news.example.org/a/1"),
        ("2026/11/29 11:58", "https://news.example.org/a/1"),
    ],
)
def test_what_a_browser_prints_around_a_page_is_no_date_and_no_person(
    above: str, below: str
) -> None:
    stamped = page((820, above), (600, TOLD), (20, below), right=(820, "Weaver Qorel held"))
    document, text = read(stamped)
    assert document.published.edtf is None
    assert document.url == below
    assert TOLD in visible(text) and "held" not in visible(text) and above not in visible(text)


def test_an_address_without_a_time_of_printing_is_no_address_of_the_page() -> None:
    document, text = read(page((600, TOLD), (20, "https://news.example.org/a/1")))
    assert (document.url, apart(text)) == (None, [])


@pytest.mark.program("chromium")
def test_a_page_that_a_browser_saved_is_read_and_tells_nothing_of_the_computer() -> None:
    told = f"<title>Weaver Qorel held</title><p>4 May 2024</p><p>{TOLD}</p>"
    printed, whole = saved(f"<!doctype html><meta charset=utf-8>{told}")
    for data, name in (printed, "a.pdf"), (whole, "a.mhtml"):
        document, text = read_bytes(data, name)
        assert (document.title, document.published.edtf) == ("Weaver Qorel held", "2024-05-04")
        assert document.url is None
        assert TOLD in visible(text) and "held" not in visible(text)
        assert text.completeness.verdict == "complete"
