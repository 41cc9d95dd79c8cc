"""OpenDocument files, flat and as packages that LibreOffice wrote."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from habeas.reading.visible import visible
from habeas.text import open_one, read_bytes
from habeas.text.errors import Damaged, Locked, Suspicious

from .hostile_files import zipped
from .office import converted

if TYPE_CHECKING:
    from habeas.records.document import Text

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.KIND">
<office:meta><dc:title>Bulletin 4</dc:title></office:meta>
<office:automatic-styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="HT" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29cm"/><style:header-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Prisoners of Sarnov</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:KIND>BODY</office:KIND></office:body></office:document>"""

STATEMENT = """
<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>Ana Lirr</dc:creator><dc:date>2024-05-14T10:00:00</dc:date></office:change-info><text:p>five</text:p></text:deletion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:insertion><office:change-info><dc:creator>Ana Lirr</dc:creator><dc:date>2024-05-14T10:01:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>
<text:p>Farid Qorel got <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>three<text:change-end text:change-id="c2"/> years
   in prison.<text:note text:note-class="footnote" text:id="f1"><text:note-citation>1</text:note-citation><text:note-body><text:p>Verdict of 4 May 2024 &amp; more.</text:p></text:note-body></text:note> He<text:s text:c="2"/>appealed<office:annotation><dc:creator>Bo Tal</dc:creator><dc:date>2024-06-01T09:00:00</dc:date><text:p>Is this sure?</text:p></office:annotation>.<text:span text:style-name="H">secret</text:span></text:p>
<text:p>法院今天判处倪波有期徒刑五年。</text:p>
<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/><table:table-row><table:table-cell><text:p>Name</text:p></table:table-cell><table:table-cell><text:p>Born</text:p></table:table-cell><table:table-cell><text:p>Sentence</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Lena Sorvik</text:p></table:table-cell><table:table-cell/><table:table-cell><text:p>P3Y</text:p></table:table-cell></table:table-row></table:table>
<text:p>After it.<draw:frame draw:name="b" text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>
"""
READ = (
    "Farid Qorel got fivethree years in prison.[footnote 1] He  appealed.secret\n\n"
    "法院今天判处倪波有期徒刑五年。\n\nName\tBorn\tSentence\nLena Sorvik\t\tP3Y\n\n"
    "After it.\n\nIn the box.\n\n[footnote 1] Verdict of 4 May 2024 & more.\n\n"
    "[comment 1] Is this sure?\n\nPrisoners of Sarnov"
)
SHEET = """
<table:table table:name="List 2024"><table:table-column table:number-columns-repeated="4"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="string"><text:p>Since</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>倪波</text:p></table:table-cell><table:table-cell/><table:table-cell/><table:table-cell office:value-type="string"><office:annotation><dc:creator>Bo Tal</dc:creator><text:p>From whom?</text:p></office:annotation><text:p>March 2021?</text:p></table:table-cell></table:table-row>
</table:table>
<table:table table:name="Old" table:style-name="HT"><table:table-row><table:table-cell office:value-type="string"><text:p>Oto Brann</text:p></table:table-cell></table:table-row></table:table>
"""


def flat(body: str, kind: str = "text") -> bytes:
    return HEAD.replace("BODY", body).replace("KIND", kind).encode()


def masked(text: Text, kind: str) -> list[tuple[str, str]]:
    return [(text.characters[m.start : m.end], m.label) for m in text.masks if m.kind == kind]


def checked(data: bytes, name: str) -> Text:
    """A statement as it must be read from either form."""
    document, text = read_bytes(data, name)
    assert document.title == "Bulletin 4"
    assert text.characters == READ and text.jail == "full"
    assert masked(text, "deleted") == [("five", "Ana Lirr, 2024-05-14T10:00:00")]
    assert masked(text, "inserted") == [("three", "Ana Lirr, 2024-05-14T10:01:00")]
    assert masked(text, "comment") == [("Is this sure?", "Bo Tal, 2024-06-01T09:00:00")]
    assert masked(text, "hidden") == [("secret", "")]
    assert masked(text, "boilerplate") == [("Prisoners of Sarnov", "")]
    assert "five" not in visible(text) and "three years" in visible(text)
    assert text.completeness.unread == (
        "1 tracked insertions, read as part of the text", "1 tracked deletions, set apart",
    )  # fmt: skip
    return text


def test_everything_in_a_flat_file_is_read_and_leads_back_to_its_bytes() -> None:
    data = flat(STATEMENT)
    text = checked(data, "a.fodt")
    for words in ("Farid Qorel got", "倪波", "In the box.", "&"):
        at = text.characters.index(words)
        place = text.trace.place(at, at + len(words))
        assert place.part == ""
        assert data[place.start : place.end].decode().replace("&amp;", "&") == words


@pytest.mark.program("soffice")
def test_what_libreoffice_writes_is_read_alike() -> None:
    data = converted(flat(STATEMENT), "a.fodt", "odt")
    text = checked(data, "a.odt")
    xml = zipfile.ZipFile(io.BytesIO(data)).read("content.xml")
    at = text.characters.index("有期徒刑")
    place = text.trace.place(at, at + 4)
    assert place.part == "content.xml"
    assert xml[place.start : place.end].decode() == "有期徒刑"


@pytest.mark.program("soffice")
def test_every_cell_of_a_sheet_is_read_by_its_name() -> None:
    data = converted(flat(SHEET, "spreadsheet"), "a.fods", "ods")
    _, text = read_bytes(data, "a.ods")
    shown = text.characters.split("[comment")[0].strip()
    assert shown == "Name\t\t\tSince\n倪波\t\t\tMarch 2021?\n\nOto Brann"
    at = text.characters.index("March")
    place = text.trace.place(at, at + 5)
    assert place.part == "content.xml › List 2024.D5"
    assert (
        zipfile.ZipFile(io.BytesIO(data)).read("content.xml")[place.start : place.end] == b"March"
    )
    assert masked(text, "comment")[0][0] == "From whom?"
    assert masked(text, "hidden") == [("Oto Brann", "")]


def test_words_that_the_walk_does_not_see_are_counted_by_the_second_look() -> None:
    body = "<text:p>Seen.</text:p><x:odd xmlns:x='urn:other'>Words of another time.</x:odd>"
    text = read_bytes(flat(body), "a.fodt")[1]
    assert text.characters.startswith("Seen.")
    assert text.completeness.unread == ("about 46 % of the letters of a part of the file",)


def test_a_locked_a_broken_and_a_deceiving_package_are_kept_apart() -> None:
    body = flat("<text:p>Words.</text:p>").replace(b"office:document ", b"office:document-content ")
    body = body.replace(b"</office:document>", b"</office:document-content>")
    manifest = b"<manifest:manifest/>"
    good = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": manifest,
    }
    assert "Words." in read_bytes(zipped({**good, "content.xml": body}), "a.odt")[1].characters
    doctype = body.replace(b"?>", b'?><!DOCTYPE a SYSTEM "http://198.51.100.7/x.dtd">', 1)
    for parts, refusal, why in (
        ({"content.xml": body[:-40]}, Damaged, "not well-formed XML"),
        ({"content.xml": body.replace(b"UTF-8", b"klingon")}, Damaged, "not well-formed XML"),
        ({"content.xml": b""}, Damaged, "without a body"),
        ({"content.xml": doctype}, Suspicious, "a DOCTYPE"),
        ({"content.xml": body, "Content.xml": body}, Suspicious, "two parts of one name"),
        ({"content.xml": b"\x00", "META-INF/manifest.xml": b"<m:encryption-data/>"}, Locked, "password"),
    ):  # fmt: skip
        with pytest.raises(refusal, match=why):
            open_one(zipped({**good, **parts}), "a.odt")


def test_pictures_macros_and_drawn_objects_are_named() -> None:
    body = flat("<text:p>Words.</text:p>")
    parts = {
        "content.xml": body, "META-INF/manifest.xml": b"<m/>", "Pictures/1.png": b"\x89PNG",
        "Object 1/content.xml": b"<x/>", "Basic/Standard/Module1.xml": b"<x/>",
    }  # fmt: skip
    text = read_bytes(zipped(parts), "a.odt")[1]
    assert text.completeness.unread == (
        "1 pictures inside the file", "1 charts, formulas or files drawn inside the file",
        "it holds macros, which are not run",
    )  # fmt: skip
