"""ZIP and gzip: what is inside is read, what is not is said."""

from __future__ import annotations

import gzip
import struct

import pytest

from habeas.text import open_one
from habeas.text.errors import Damaged, Locked, NotText
from habeas.text.unpacking import unpacked

from .hostile_files import WORDS, zipped

CHINESE = "法院今天判处倪波有期徒刑五年，他说会上诉。"


def test_files_of_an_archive_are_documents_that_know_it() -> None:
    found = unpacked(
        zipped({"a/one.txt": WORDS.encode(), "two.html": b"<p>The second.</p>"}), "all.zip"
    )
    archive, one, two = found.items
    assert archive.container and archive.text.characters == "a/one.txt\ntwo.html\n"
    assert archive.text.masks[0].kind == "listing"
    assert (one.text.characters, two.text.characters) == (WORDS, "The second.")
    assert one.document.part_of == two.document.part_of == archive.document.id
    assert one.document.name == "all.zip › a/one.txt"
    assert archive.text.completeness.verdict == "complete"


def test_a_packed_file_is_read() -> None:
    found = unpacked(gzip.compress(WORDS.encode()) + gzip.compress(b"More."), "a.txt.gz")
    assert found.items[1].document.name == "a.txt.gz › a.txt"
    assert found.items[1].text.characters == WORDS + "More."


def test_a_packed_file_cut_short_is_damaged() -> None:
    with pytest.raises(Damaged, match="cut short"):
        open_one(gzip.compress(WORDS.encode() * 99)[:-20], "a.txt.gz")


def test_an_old_program_s_chinese_names_are_repaired() -> None:
    data = zipped({"XX.txt": CHINESE.encode()}).replace(b"XX", "判".encode("gb18030"))
    assert unpacked(data, "a.zip").items[1].document.name == "a.zip › 判.txt"


def test_what_of_an_archive_is_not_read_is_said() -> None:
    data = bytearray(
        zipped({"a.txt": WORDS.encode() * 9, "b.png": b"\x89PNG....", "c.txt": b"Words."})
    )
    at = data.index(b"c.txt") + 5
    data[at : at + 2] = b"\xff\xff"  # the bytes of c.txt are no longer what was packed
    found = unpacked(bytes(data), "a.zip")
    assert found.items[0].text.completeness.unread == (
        "1 files whose bytes are damaged or packed in an unknown way",
        "file 2 of 2 inside: a picture whose first bytes are damaged",
    )
    assert len(found.items) == 3 and not found.refused


def test_an_archive_of_which_nothing_can_be_read_says_why() -> None:
    data = bytearray(zipped({"c.txt": b"Words."}))
    at = data.index(b"c.txt") + 5
    data[at : at + 2] = b"\xff\xff"
    with pytest.raises(Damaged, match="nothing can be read: 1 files whose bytes are damaged"):
        open_one(bytes(data), "a.zip")


def test_files_that_the_table_leaves_out_are_counted() -> None:
    whole = zipped({"a.txt": WORDS.encode(), "b.txt": b"Words of another."})
    table = whole.index(b"PK\x01\x02")
    second = whole.index(b"PK\x01\x02", table + 4)
    end = bytearray(whole[whole.index(b"PK\x05\x06") :])
    end[8:16] = struct.pack("<HHI", 1, 1, second - table)
    data = whole[:second] + bytes(end)
    assert open_one(data, "a.zip").text.completeness.unread == (
        "1 files that the table of contents leaves out",
    )


def test_a_file_without_a_name_is_read() -> None:
    found = unpacked(zipped({"X": WORDS.encode()}).replace(b"X", b"\x00"), "a.zip")
    assert found.items[1].text.characters == WORDS


def test_an_archive_with_a_password_is_locked() -> None:
    data = bytearray(zipped({"a.txt": WORDS.encode()}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    with pytest.raises(Locked, match="a ZIP file protected by a password"):
        open_one(bytes(data), "a.zip")


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"[Content_Types].xml": b"", "visio/document.xml": b""}, "an Office file of another kind"),
        ({"mimetype": b"", "META-INF/container.xml": b""}, "an e-book"),
    ],
)
def test_packages_of_other_kinds_are_named(members: dict[str, bytes], kind: str) -> None:
    with pytest.raises(NotText, match=f"found {kind}; "):
        open_one(zipped(members), "given.bin")
