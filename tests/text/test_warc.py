"""Web archives: written by a WARC writer, then read; cut, lied about, and packed as WACZ."""

from __future__ import annotations

import hashlib
import io
import json
from typing import TYPE_CHECKING

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from habeas.text.errors import Damaged
from habeas.text.unpacking import unpacked

from .hostile_files import WORDS, zipped
from .pdf_files import paragraphs as pdf_of
from .test_hostile import holds_always

if TYPE_CHECKING:
    from habeas.text.unpacking import Unpacked

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")  # the writer's own
PAGE = f"<title>Verdict</title><p>{WORDS}</p>".encode()
CHINESE = "<p>法院今天判处倪波有期徒刑五年。</p>"


def archived(*captures: tuple[str, str, bytes], gzip: bool = True, status: str = "200 OK") -> bytes:
    """An archive of answers: address, content type, body."""
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=gzip)
    made.write(b"")
    for url, kind, body in captures:
        head = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(body), http_headers=head,
            warc_headers_dict={"WARC-Date": "2024-05-06T07:08:09Z"},
        )  # fmt: skip
        writer.write_record(record)
    return made.getvalue()


def doubts(found: Unpacked, number: int) -> tuple[str, ...]:
    return found.items[number].text.completeness.unread


def test_each_page_of_an_archive_is_a_document_with_its_address_and_time() -> None:
    data = archived(
        ("https://news.example.org/verdict", "text/html; charset=utf-8", PAGE),
        ("https://news.example.org/a.pdf", "application/pdf", pdf_of(WORDS.strip())),
        ("https://news.example.org/notice", "text/html; charset=gbk", CHINESE.encode("gbk")),
        ("https://news.example.org/logo.png", "image/png", b"\x89PNG...."),
    )
    found = unpacked(data, "a.warc.gz")
    archive, page, pdf, notice = found.items
    assert archive.container and archive.document.media_type == "application/warc"
    assert archive.text.characters.splitlines() == [
        "1.html 2024-05-06T07:08:09Z https://news.example.org/verdict",
        "2.pdf 2024-05-06T07:08:09Z https://news.example.org/a.pdf",
        "3.html 2024-05-06T07:08:09Z https://news.example.org/notice",
    ]
    assert doubts(found, 0) == (
        "1 pictures, styles, scripts and other files that are no documents",
    )
    assert page.document.url == "https://news.example.org/verdict"
    assert page.document.captured == "2024-05-06T07:08:09Z"
    assert page.document.part_of == archive.document.id and page.document.title == "Verdict"
    assert page.text.characters == WORDS.strip() and page.text.completeness.verdict == "complete"
    assert WORDS.strip() in pdf.text.characters
    at = pdf.text.characters.index("Farid")
    assert pdf.text.trace.place(at, at + 5).page == 1
    assert notice.text.characters == "法院今天判处倪波有期徒刑五年。"
    assert page.data == PAGE  # a quote leads to the bytes of the page


def test_an_encoding_that_server_and_page_dispute_is_said() -> None:  # D07
    page = b"<meta charset=gbk>" + CHINESE.encode()
    found = unpacked(
        archived(("https://a.example.org/", "text/html; charset=utf-8", page)), "a.warc"
    )
    assert "倪波" in found.items[1].text.characters
    assert doubts(found, 1) == ("statements of the encoding disagree; read as utf-8",)


def test_a_text_is_read_in_the_encoding_in_which_it_was_served() -> None:
    words = "法院今天判处倪波有期徒刑五年。"
    for label, body, said in (
        ("big5", words.replace("处", "處").encode("big5hkscs"), ()),
        (
            "utf-8",
            words.encode("gbk") * 20,
            ("the encoding is not stated; read as gb18030, a guess",),
        ),
    ):
        data = archived(("https://a.example.org/", f"text/plain; charset={label}", body))
        found = unpacked(data, "a.warc.gz")
        assert "倪波有期" in found.items[1].text.characters and doubts(found, 1) == said


def test_bodies_in_pieces_and_packed_bodies_are_put_together() -> None:
    import gzip

    packed = gzip.compress(PAGE)
    chunked = (
        b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (packed[:50], packed[50:])) + b"0\r\n\r\n"
    )
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
    for body, said in (
        (chunked, ()),
        (
            chunked[:-40],
            ("cut short: its last piece is missing", "cut short: its packed bytes have no end"),
        ),
    ):
        found = unpacked(raw(head + body), "a.warc")
        assert found.items[1].text.characters.startswith("Farid") and doubts(found, 1) == said
    odd = head.replace(b"gzip", b"br").replace(b"Transfer-Encoding: chunked\r\n", b"")
    found = unpacked(raw(odd + b"\xff\xfe\x01\x02<p>" + b"\x93\x80"), "a.warc")
    assert "packed in a way that is not read" in doubts(found, 1)


def raw(
    block: bytes, *, stated: object = None, url: str = "https://a.example.org/", more: str = ""
) -> bytes:
    length = len(block) if stated is None else stated
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-05-06T07:08:09Z\r\n{more}Content-Length: {length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE


def test_an_archive_cut_in_half_is_read_as_far_as_it_goes() -> None:  # E09
    body = "".join(
        f"<p>{number} {hashlib.sha256(b'%d' % number).hexdigest()}</p>" for number in range(4000)
    )
    data = archived(("https://a.example.org/", "text/html", f"{PAGE.decode()}{body}".encode()))
    found = holds_always(data[: len(data) // 2], "e09.warc.gz")
    assert doubts(found, 0) == (
        "the archive is cut short", "1 records whose length is not the stated one",
        "2 records whose digest is not the stated one",
    )  # fmt: skip
    assert WORDS.strip() in found.items[1].text.characters
    assert doubts(found, 1)[0].startswith("cut short: ") and "digest" in doubts(found, 1)[1]


@pytest.mark.parametrize(
    ("stated", "why"),
    [
        (9_999_999, "the archive states 9,999,999 bytes, 139 are there"),
        (60, "the archive states 60 bytes, 139 are there"),
        (-1, "the archive states no length for it"), ("", "the archive states no length for it"),
    ],
)  # fmt: skip
def test_a_length_that_lies_swallows_no_record(stated: object, why: str) -> None:  # E10
    data = raw(HTTP, stated=stated) + raw(HTTP.replace(b"Farid Qorel", b"Lena Sorvik"))
    found = holds_always(data, "e10.warc")
    assert len(HTTP) == 139 and len(found.items) == 3
    assert found.items[1].text.characters == WORDS.strip() and doubts(found, 1) == (why,)
    assert "Lena Sorvik" in found.items[2].text.characters and doubts(found, 2) == ()
    assert doubts(found, 0) == ("1 records whose length is not the stated one",)


def test_a_digest_that_does_not_match_stands_with_the_document() -> None:  # E11
    data = archived(("https://a.example.org/", "text/html", PAGE), gzip=False)
    found = holds_always(data.replace(b"three years", b"seven years"), "e11.warc")
    assert "seven years" in found.items[1].text.characters
    assert doubts(found, 1) == ("its digest is not the one that the archive states",)
    good = raw(HTTP, more=f"WARC-Payload-Digest: sha256:{hashlib.sha256(PAGE).hexdigest()}\r\n")
    assert doubts(unpacked(good, "a.warc"), 1) == ()


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a.example.org/" + "a" * 100_000]
)
def test_an_address_that_is_none_is_no_link(url: str) -> None:  # E13
    found = holds_always(raw(HTTP, url=url), "e13.warc")
    assert found.items[1].document.url is None
    assert doubts(found, 1) == ("its address is no address of the web",)
    assert found.items[1].text.characters == WORDS.strip()


def test_what_is_no_page_is_counted() -> None:
    data = archived(("https://a.example.org/", "text/html", PAGE), status="404 Not Found")
    data += raw(HTTP) + raw(b"", more="WARC-Truncated: time\r\n").replace(b"response", b"revisit")
    found = unpacked(b"lost bytes\r\n\r\n" + gunzipped(data), "a.warc.txt")
    assert found.items[0].document.media_type == "text/plain"
    found = unpacked(gunzipped(data) + b"WARC/1.0 \r\nnot a record", "a.warc")
    assert doubts(found, 0) == (
        "1 captures of redirections and errors",
        "1 captures unchanged since an earlier one, which are not held again",
        "1 records whose length is not the stated one",
    )


def gunzipped(data: bytes) -> bytes:
    import zlib

    engine = zlib.decompressobj(wbits=31)
    return engine.decompress(data) + engine.unused_data


def test_a_package_of_archives_is_checked_against_what_it_states() -> None:
    inner = archived(("https://a.example.org/", "text/html", PAGE))
    for digest, said in (
        (hashlib.sha256(inner).hexdigest(), ()),
        ("0" * 64, ("its digest is not the one that the package states",)),
    ):
        told = {"resources": [{"path": "archive/data.warc.gz", "hash": f"sha256:{digest}"}]}
        data = zipped(
            {"datapackage.json": json.dumps(told).encode(), "archive/data.warc.gz": inner}
        )
        found = unpacked(data, "a.wacz")
        assert [item.document.media_type for item in found.items] == [
            "application/wacz", "application/warc", "text/html",
        ]  # fmt: skip
        assert found.items[2].document.url == "https://a.example.org/"
        assert found.items[2].text.characters == WORDS.strip()
        assert doubts(found, 1) == said
    broken = unpacked(zipped({"datapackage.json": b"{", "archive/data.warc.gz": inner}), "a.wacz")
    assert doubts(broken, 0) == ("what the package states of its files cannot be read",)
    empty = unpacked(zipped({"datapackage.json": b"{}", "archive/data.cdx": b""}), "a.wacz")
    assert isinstance(empty.items[0].refusal, Damaged)
    assert "holds none that can be read" in empty.items[0].refusal.why
