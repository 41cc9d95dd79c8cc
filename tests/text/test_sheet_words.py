"""Spreadsheets read as documents: given to be read, or attached to a message."""

from __future__ import annotations

import io
from email.message import EmailMessage

import openpyxl
from openpyxl.comments import Comment

from .test_hostile import holds_always
from .test_odf import masked


def book() -> bytes:
    """A list, a row and a sheet that are hidden, a comment."""
    made = openpyxl.Workbook()
    one = made.active
    assert one is not None
    one.title = "Cases"
    one.append(["Name", None, "Since"])
    one.append(["Farid Qorel", None, "March 2021?"])
    one.append(["Abel Torv", None, "2022"])
    one.row_dimensions[3].hidden = True
    one["A2"].comment = Comment("from his sister", "L.")
    other = made.create_sheet("Old")
    other.append(["Lena Sorvik"])
    other.sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_every_cell_is_read_and_stands_under_its_name() -> None:
    (item,) = holds_always(book(), "list.xlsx").items
    text = item.text
    assert text.characters == (
        "Name\t\tSince\nFarid Qorel\t\tMarch 2021?\nAbel Torv\t\t2022\n\nLena Sorvik\n\n"
        "[comment 1] from his sister"
    )
    assert [words for words, _ in masked(text, "hidden")] == ["Abel Torv", "2022", "Lena Sorvik"]
    at = text.characters.index("March")
    assert text.trace.place(at, at + 5).part == "Cases!C2"
    assert text.completeness.verdict == "complete"


def test_a_list_that_came_with_a_message_is_read_with_it() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "ana@example.org", "The list"
    mail.set_content("Here it is.\n")
    mail.add_attachment(
        book(), maintype="application", subtype="octet-stream", filename="list.xlsx"
    )
    first, second = holds_always(bytes(mail), "a.eml").items
    assert second.document.part_of == first.document.id
    assert "Farid Qorel" in second.text.characters and first.text.completeness.verdict == "complete"
