"""The same traps in other clothes: encodings, nestings and forms that the catalogue does not spell out."""

from __future__ import annotations

import gzip

import pytest

from habeas.text.errors import EmptyDocument, Suspicious, TooMuch

from .hostile_files import zipped
from .test_hostile import holds_always

SPACE = "http" + "://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http" + "://schemas.openxmlformats.org/package/2006/relationships"
SAID = "<w:p><w:r><w:t>the fact</w:t></w:r></w:p>"


def body(inside: str = SAID, head: str = "") -> str:
    return f'{head}<w:document xmlns:w="{SPACE}"><w:body>{inside}</w:body></w:document>'


def word(document: bytes, more: dict[str, bytes] | None = None) -> bytes:
    return zipped(
        {"[Content_Types].xml": b"<Types/>", "word/document.xml": document, **(more or {})}
    )


ENTITY = '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><r>&b;</r>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.xml", "a.txt", "a.fodt", "a.html"])
@pytest.mark.parametrize(
    "text",
    [
        f'<?xml version="1.0"?>\n<!-- x -->{ENTITY}',
        '<!DOCTYPE r SYSTEM "http' + '://198.51.100.7/x.dtd"><r>the fact</r>',
        '<!doctype html [<!ENTITY % p SYSTEM "x"> %p;]><html>the fact</html>',
    ],
)
def test_xml_that_swells_or_fetches_is_kept_unread(
    encoding: str, name: str, text: str
) -> None:  # B02, B04
    (item,) = holds_always(text.encode(encoding), name).items
    assert isinstance(item.refusal, Suspicious)


def test_a_page_with_a_usual_doctype_is_read() -> None:
    public = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "xhtml1-strict.dtd">'
    for head in ("<!doctype html>", f'<?xml version="1.0"?>{public}'):
        (item,) = holds_always(f"{head}<html><p>the fact</p></html>".encode(), "a.html").items
        assert item.text.characters == "the fact"


@pytest.mark.parametrize(
    "field",
    [
        '<w:fldSimple w:instr=" INCLUDETEXT x "/>',
        "<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT x</w:instrText></w:r>",
        "<w:r><w:instrText> ddeauto x y</w:instrText></w:r>",
    ],
)
def test_fields_that_fetch_are_seen_in_every_form(field: str) -> None:  # B06
    (item,) = holds_always(word(body(SAID + f"<w:p>{field}</w:p>").encode()), "a.docx").items
    assert (
        "a field that fetches words from elsewhere, not followed" in item.text.completeness.unread
    )


def test_files_taken_in_by_any_part_are_documents_or_said_to_be_missing() -> None:  # B06
    link = f'<Relationships xmlns="{LINKS}"><Relationship Id="r" Type="x/aFChunk" Target="c.html"/></Relationships>'
    head = f'<w:hdr xmlns:w="{SPACE}"><w:altChunk/></w:hdr>'.encode()
    more = {"word/header1.xml": head, "word/_rels/header1.xml.rels": link.encode()}
    data = word(body().encode(), {**more, "word/c.html": b"<p>another fact</p>"})
    assert [item.text.characters for item in holds_always(data, "a.docx").items] == [
        "the fact", "another fact",
    ]  # fmt: skip
    (item,) = holds_always(word(body().encode(), more), "a.docx").items
    assert "1 files taken in that are missing" in item.text.completeness.unread


@pytest.mark.parametrize(
    ("encoding", "stated"),
    [("utf-16-le", "utf-8"), ("utf-16-be", "gbk"), ("utf-16", "utf-8"), ("utf-8", "UTF-16")],
)
def test_a_part_in_another_encoding_than_it_states_is_read(
    encoding: str, stated: str
) -> None:  # B09
    document = body(head=f'<?xml version="1.0" encoding="{stated}"?>').encode(encoding)
    (item,) = holds_always(word(document), "a.docx").items
    assert item.text.characters == "the fact"
    assert item.text.completeness.unread == ("a part whose encoding is not the one it states",)


def test_controls_are_named() -> None:  # B08
    (item,) = holds_always(word(body().encode(), {"word/activeX/a.bin": b"x"}), "a.docx").items
    assert "it holds controls, which are not run" in item.text.completeness.unread


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"<html><!-- %PDF-1.4 --><p>the fact</p>", "a.html"),
     (b"<p>the fact</p>" + b"<!-- -->" * 900 + b"<!-- PK\x05\x06" + bytes(18), "b.html"),
     (b"the fact %PDF-1.4", "c.txt")],
)  # fmt: skip
def test_what_another_program_may_take_for_another_kind_says_so(
    data: bytes, name: str
) -> None:  # C13
    (item,) = holds_always(data, name).items
    assert "the fact" in item.text.characters
    assert "a file that another program may take for another kind" in item.text.completeness.unread


def test_a_page_whose_mark_and_words_disagree_says_so_in_every_encoding() -> None:  # D07
    page = "<html><meta charset=gbk><p>法</p>"
    for encoding in ("utf-8-sig", "utf-16"):
        (item,) = holds_always(page.encode(encoding), "a.html").items
        assert item.text.completeness.verdict == "partial" and item.text.characters == "法"
    (item,) = holds_always(page.replace("gbk", "utf-16").encode("utf-16"), "a.html").items
    assert item.text.completeness.verdict == "complete"


@pytest.mark.parametrize(
    "marks",
    ["\u064b" * 31, "\ufe20" * 200, "\u0e34" * 99, "\u0301\u200d" * 31, "\U0001d165" * 40, "\u0489" * 31],
)  # fmt: skip
def test_marks_of_every_script_are_counted(marks: str) -> None:  # D13
    for words, name in ((f"Farid b{marks}", "a.txt"), (f"<p>Farid b{marks}</p>", "a.html"),
                        ("<p>Farid b" + "".join(f"&#{ord(one)};" for one in marks), "b.html")):  # fmt: skip
        (item,) = holds_always(words.encode(), name).items
        assert "letters with more than 30 marks on them" in item.text.completeness.unread
    usual = "❤️" * 40 + "กำลังใจ" * 9 + "بِسْمِ اللَّهِ" * 9 + "！？。、「」" * 20 + "Z" + "\u0301" * 30
    (item,) = holds_always(usual.encode(), "a.txt").items
    assert item.text.completeness.verdict == "complete"


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"x", "a.txt"), ("\u200b\u2060".encode(), "a.txt"), ("\u3000\xa0\u2003".encode(), "a.txt"),
     (b"\xff\xfe", "a.txt"), (b"\x00\x00\x00", "a.txt"), (b"<p>&nbsp;&#8203;</p>", "a.html"),
     ("\u202e\u2066".encode("utf-16"), "a.txt")],
)  # fmt: skip
def test_what_shows_nothing_is_no_text(data: bytes, name: str) -> None:  # D18
    (item,) = holds_always(data, name).items
    assert isinstance(item.refusal, EmptyDocument)


def test_messages_in_messages_say_at_the_top_that_some_are_left() -> None:  # E01
    inner = b"Content-Type: message/rfc822\r\n\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    data = (
        b"Message-ID: <1>\r\nMIME-Version: 1.0\r\nSubject: x\r\n" + inner * 25 + b"\r\nthe fact\r\n"
    )
    found = holds_always(data, "a.eml")
    assert found.items[0].text.completeness.unread == ("1 files inside files: beyond the limits",)


def test_a_subject_in_undeclared_big5_is_read_as_such() -> None:  # E04
    said = "倪波被判刑五年"
    data = (
        b"Message-ID: <1>\r\nMIME-Version: 1.0\r\nSubject: "
        + said.encode("big5")
        + b"\r\n\r\nx y\r\n"
    )
    assert holds_always(data, "a.eml").items[0].text.characters.startswith(said)


def test_a_charset_of_no_meaning_guesses_an_encoding_of_the_web() -> None:  # E03
    for label in ("unicode_escape", "zlib", "rot13", '""'):
        head = f"Message-ID: <1>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={label}\r\n\r\n"
        text = (
            holds_always(head.encode() + "Ein Café in Ostrava.\r\n".encode("cp1252"), "a.eml")
            .items[0]
            .text
        )
        assert "Café" in text.characters and text.completeness.verdict == "partial"


def archive(block: bytes, *more: str) -> bytes:
    lines = ("WARC/1.0", "WARC-Type: response", "WARC-Target-URI: http" + "://example.org/a",
             "WARC-Date: 2024-05-06T10:00:00Z", *more, f"Content-Length: {len(block)}")  # fmt: skip
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def test_every_member_of_a_packed_page_is_read() -> None:  # E09
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
    packed = gzip.compress(b"<p>the fact</p>") + gzip.compress(b"<p>another fact</p>")
    found = holds_always(archive(head + packed), "a.warc").items[1].text
    assert found.characters == "the fact\n\nanother fact"
    cut = holds_always(archive(head + packed[:-9]), "a.warc").items[1].text
    assert cut.characters.startswith("the fact") and cut.completeness.verdict == "partial"


def test_two_lengths_and_digests_of_no_length_are_said() -> None:  # E10, E11
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>the fact</p>"
    for more in ("Content-Length: 5", "WARC-Payload-Digest: sha1:AAAA"):
        found = holds_always(archive(page, more), "a.warc")
        assert "the fact" in found.items[1].text.characters, more
        assert found.items[1].text.completeness.verdict == "partial", more


def test_notes_of_a_word_file_count_by_the_order_in_which_they_are_shown() -> None:
    refer = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(
        f'<w:footnote w:id="{at}"><w:p><w:r><w:t>note {at}</w:t></w:r></w:p></w:footnote>'
        for at in (3, 5, 9)
    )
    inside = f'<w:footnotes xmlns:w="{SPACE}">{notes}</w:footnotes>'.encode()
    text = f"<w:p><w:r><w:t>one</w:t></w:r>{refer.format(5)}<w:r><w:t> two</w:t></w:r>{refer.format(3)}</w:p>"
    (item,) = holds_always(
        word(body(text).encode(), {"word/footnotes.xml": inside}), "a.docx"
    ).items
    assert item.text.characters == (
        "one[footnote 1] two[footnote 2]\n\n[footnote 1] note 5\n\n[footnote 2] note 3\n\n[footnote 3] note 9"
    )


def test_bombs_in_pieces_and_in_each_other_are_stopped() -> None:  # A01, A11
    many = gzip.compress(bytes(6_000_000)) * 40
    inside = gzip.compress(gzip.compress(gzip.compress(bytes(30_000_000))))
    notes = word(body().encode(), {"word/footnotes.xml": b"A" * 80_000_000})
    for data, name in ((many, "a.gz"), (inside, "b.gz"), (notes, "a.docx")):
        assert isinstance(holds_always(data, name).items[-1].refusal, TooMuch)
