"""Word files: every story is read, tracked changes are kept apart, and odd packages refused."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from habeas.reading.visible import visible
from habeas.text import open_one, read_bytes
from habeas.text.errors import Damaged, NotText, Suspicious
from habeas.text.unpacking import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.document import Text

WORDS = "Farid Qorel was sentenced to three years in prison on 4 May 2024."
CHINESE = "法院今天判处倪波有期徒刑五年，他说会上诉。"


def written(*paragraphs: str, change: Callable[[object], object] | None = None) -> bytes:
    made = docx.Document()
    for words in paragraphs:
        made.add_paragraph(words)
    if change is not None:
        change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def edited(data: bytes, part: str, edit: Callable[[bytes], bytes], **more: bytes) -> bytes:
    """The package with one part changed, and others added under the names of ``more``."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, edit(content) if info.filename == part else content)
        for name, content in more.items():
            new.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def body(data: bytes, old: str, new: str) -> bytes:
    assert old.encode() in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    return edited(data, "word/document.xml", lambda xml: xml.replace(old.encode(), new.encode()))


def text_of(data: bytes) -> Text:
    return read_bytes(data, "a.docx")[1]


def masked(text: Text, kind: str) -> list[tuple[str, str]]:
    return [(text.characters[m.start : m.end], m.label) for m in text.masks if m.kind == kind]


def test_paragraphs_and_tables_keep_their_shape() -> None:
    def table(made: docx.document.Document) -> None:
        rows = made.add_table(3, 3).rows
        for row, words in zip(
            rows,
            (("Name", "Born", "Sentence"), ("Lena Sorvik", "", "P3Y"), ("Oto", "1980", "")),
            strict=True,
        ):
            for cell, word in zip(row.cells, words, strict=True):
                cell.text = word

    data = written(WORDS, CHINESE, change=table)
    text = text_of(data)
    assert text.characters == (
        f"{WORDS}\n\n{CHINESE}\n\nName\tBorn\tSentence\nLena Sorvik\t\tP3Y\nOto\t1980\t"
    )
    assert text.completeness.verdict == "complete" and text.jail == "full"


def test_every_character_leads_to_the_bytes_of_its_part() -> None:
    data = written("Ali & Bo <wrote>: é 判 𠮷.")
    text = text_of(data)
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    expected = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    for at, character in enumerate(text.characters):
        place = text.trace.place(at, at + 1)
        assert place.part == "word/document.xml"
        assert xml[place.start : place.end].decode() == expected.get(character, character)


def test_tracked_changes_are_kept_apart_and_labelled() -> None:
    by = 'w:id="1" w:author="Ana Lirr" w:date="2024-05-14T10:00:00Z"'
    data = body(
        written("He got five years."), "<w:r><w:t>He got five years.</w:t></w:r>",
        f'<w:r><w:t xml:space="preserve">He got </w:t></w:r><w:del {by}><w:r><w:delText>five</w:delText></w:r></w:del>'
        f'<w:ins {by}><w:r><w:t>three</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> years.</w:t></w:r>',
    )  # fmt: skip
    text = text_of(data)
    assert masked(text, "deleted") == [("five", "Ana Lirr, 2024-05-14T10:00:00Z")]
    assert masked(text, "inserted") == [("three", "Ana Lirr, 2024-05-14T10:00:00Z")]
    assert visible(text) == "He got     three years."
    assert text.completeness.unread == (
        "1 tracked insertions, read as part of the text", "1 tracked deletions, set apart",
    )  # fmt: skip


def test_moved_words_stand_where_they_went() -> None:
    by = 'w:id="1" w:author="A" w:date="2024-05-14T10:00:00Z"'
    data = body(
        written("x"), "<w:r><w:t>x</w:t></w:r>",
        f"<w:moveFrom {by}><w:r><w:t>old place</w:t></w:r></w:moveFrom><w:moveTo {by}><w:r><w:t>new place</w:t></w:r></w:moveTo>",
    )  # fmt: skip
    assert visible(text_of(data)).split() == ["new", "place"]


def test_notes_comments_and_margins_are_read_and_named() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def margins(made: docx.document.Document) -> None:
        made.sections[0].header.paragraphs[0].text = "Prisoners of Sarnov, bulletin 4"
        made.add_comment(
            made.paragraphs[0].runs, text="Is this sure?", author="Ana Lirr", initials="A"
        )

    data = written("He was tried.", change=margins)
    data = body(data, "He was tried.</w:t>", 'He was tried.</w:t><w:footnoteReference w:id="2"/>')
    notes = (
        f'<w:footnotes {space}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    data = edited(data, "", bytes, word__footnotes_xml=notes.encode())
    text = text_of(data)
    assert text.characters.startswith(
        f"He was tried.[footnote 1]\n\n[footnote 1] {WORDS}\n\n[comment 1] Is this sure?"
    )
    ((words, label),) = masked(text, "comment")
    assert words == "Is this sure?" and label.startswith("Ana Lirr, ")
    assert masked(text, "boilerplate") == [("Prisoners of Sarnov, bulletin 4", "")]
    at = text.characters.index("Farid")
    assert text.trace.place(at, at + 5).part == "word/footnotes.xml"
    assert WORDS in visible(text) and "sure" not in visible(text) and "[" not in visible(text)


def test_text_boxes_are_read_once_and_hidden_words_are_set_apart() -> None:
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">'
        f"<w:txbxContent><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent><w:p><w:r><w:t>{WORDS}</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        '<w:r><w:t xml:space="preserve"> after</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>'
    )
    text = text_of(
        body(
            written("before"), "<w:r><w:t>before</w:t></w:r>", "<w:r><w:t>before</w:t></w:r>" + box
        )
    )
    assert text.characters == f"before afterunseen\n\n{WORDS}"
    assert masked(text, "hidden") == [("unseen", "")]
    assert text.completeness.verdict == "complete"


def test_words_that_the_walk_does_not_see_are_counted_by_the_second_look() -> None:
    odd = f'<w:r><x:t xmlns:x="urn:other">{WORDS}</x:t></w:r>'
    text = text_of(
        body(
            written("x"),
            "<w:r><w:t>x</w:t></w:r>",
            "<w:r><w:t>x</w:t></w:r>" + odd.replace("<x:t", "<x:tt").replace("</x:t>", "</x:tt>"),
        )
    )
    assert text.completeness.verdict == "complete"  # no element of words
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    hidden = f'<y:t xmlns:y="{space}/of-another-time">{WORDS}</y:t>'
    text = text_of(
        body(written("x"), "<w:r><w:t>x</w:t></w:r>", f"<w:r><w:t>x</w:t></w:r>{hidden}")
    )
    assert WORDS in text.characters or text.completeness.verdict == "partial"


def test_a_package_with_a_doctype_is_refused() -> None:  # B01, B02, B04
    for doctype in (
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://198.51.100.7/x.dtd">',
        '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ):
        data = edited(
            written(WORDS),
            "word/document.xml",
            lambda xml, d=doctype: re.sub(rb"\?>\s*", b"?>" + d.encode(), xml, count=1),
        )
        with pytest.raises(Suspicious, match="a DOCTYPE, which no word processor writes"):
            read_bytes(data, "b01.docx")


def test_a_package_with_two_parts_of_one_name_is_refused() -> None:
    out = io.BytesIO(written(WORDS))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("Word/Document.xml", "<x/>")
    with pytest.raises(Suspicious, match="two parts of one name"):
        read_bytes(out.getvalue(), "b.docx")


def test_what_a_file_takes_in_is_a_document_of_its_own() -> None:  # B06
    types = lambda xml: xml.replace(  # noqa: E731 - said once
        b"</Relationships>",
        b'<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk"'
        b' Target="chunk.html"/></Relationships>',
    )
    data = edited(written("Before it."), "word/_rels/document.xml.rels", types)
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/chunk.html", f"<p>{WORDS}</p>")
    data = body(
        out.getvalue(), "<w:r><w:t>Before it.</w:t></w:r>",
        '<w:r><w:t>Before it.</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x "y"</w:instrText></w:r>',
    )  # fmt: skip
    found = unpacked(data, "b06.docx")
    assert [item.text.characters for item in found.items] == ["Before it.", WORDS]
    assert found.items[0].text.completeness.unread == (
        "a field that fetches words from elsewhere, not followed",
    )


def test_macros_and_pictures_are_named() -> None:  # B08
    out = io.BytesIO(written(WORDS))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
        archive.writestr("word/media/image1.png", b"\x89PNG")
        archive.writestr("word/embeddings/a.exe", b"MZ\x90\x00" + bytes(64))
    found = unpacked(out.getvalue(), "b08.docm")
    assert found.items[0].text.completeness.unread == (
        "1 pictures inside the file", "it holds macros, which are not run", "file 1 of 1 inside: a program",
    )  # fmt: skip


def test_a_part_in_another_encoding_than_it_states_is_read_and_said() -> None:  # B09
    data = edited(
        written(CHINESE),
        "word/document.xml",
        lambda xml: b"\xff\xfe" + xml.decode().encode("utf-16-le"),
    )
    text = text_of(data)
    assert CHINESE in text.characters
    assert "a part whose encoding is not the one it states" in text.completeness.unread
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
    at = text.characters.index("五年")
    place = text.trace.place(at, at + 2)
    assert xml[place.start : place.end].decode("utf-16-le") == "五年"


@pytest.mark.parametrize(
    ("edit", "why"),
    [
        (lambda xml: xml[:-40], "not well-formed XML"),
        (lambda _: b"", "without a body"),
    ],
)
def test_a_broken_package_is_damaged(edit: Callable[[bytes], bytes], why: str) -> None:
    with pytest.raises(Damaged, match=why):
        read_bytes(edited(written(WORDS), "word/document.xml", edit), "a.docx")


def test_a_damaged_part_beside_the_body_is_said_to_be_unread() -> None:
    data = edited(written(WORDS), "docProps/core.xml", lambda xml: xml[:-30])
    text = text_of(data)
    assert text.characters == WORDS
    assert text.completeness.unread == ("a part of the file that is damaged",)


def test_a_word_file_closed_with_a_password_is_told_from_a_damaged_one() -> None:  # A09
    from habeas.text.errors import Locked

    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    with pytest.raises(NotText, match="an old Office file of another kind"):
        open_one(data, "a.doc")
    with pytest.raises(Locked, match="an Office file protected by a password"):
        open_one(data + "EncryptedPackage".encode("utf-16-le") + bytes(99), "a09.docx")
