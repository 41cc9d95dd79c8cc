"""The catalogue of hostile inputs: each has its stated outcome and keeps what must always hold.

Always: the bytes that come out are those that went in; no connection, no program, no file outside;
one line that names the file and the cause, without a path; what was not read is said; the next
file is opened within a second.
"""

from __future__ import annotations

import hashlib
import sys
import time
from typing import TYPE_CHECKING

import pytest

from habeas.text.errors import Quarantined
from habeas.text.jail import door
from habeas.text.unpacking import Unpacked, unpacked

from . import hostile_files as made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec")
_tried: list[str] = []
_watching = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and (
        event.startswith(_FORBIDDEN)
        or (event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"))
    ):
        _tried.append(event)


sys.addaudithook(_hook)


@pytest.fixture(autouse=True)
def nothing_leaves() -> Iterator[None]:
    """No connection, program or written file, in the process that holds the register."""
    global _watching  # noqa: PLW0603 - an audit hook cannot be taken away again
    door.level()
    _tried.clear()
    _watching = True
    yield
    _watching = False
    assert not _tried


def holds_always(data: bytes, name: str) -> Unpacked:
    """Open a bad file and check what holds for all."""
    found = unpacked(data, name)
    first = found.items[0]
    assert first.document.id == hashlib.sha256(data).hexdigest() and first.data == data
    for item in found.items:
        assert item.document.id == hashlib.sha256(item.data).hexdigest()
        if not item.text.characters.strip():
            assert item.text.completeness.verdict == "unread" and item.text.completeness.unread
        for run in item.text.trace.runs:
            assert run.place.end >= run.place.start >= 0
    for refusal in (*(i.refusal for i in found.items if i.refusal), *found.refused):
        assert str(refusal).startswith(name) and "; " in str(refusal)
        assert "\n" not in str(refusal).removeprefix(refusal.name)
        assert "Traceback" not in str(refusal) and "/" not in refusal.why
    assert min(_next_file() for _ in range(3)) < 1
    return found


def _next_file() -> float:
    """How long the next file takes, in seconds."""
    start = time.perf_counter()
    unpacked(b"<p>The next file.</p>", "next.html")
    return time.perf_counter() - start


QUARANTINED: list[tuple[Callable[[], bytes], str, str]] = [
    (made.a01_word_bomb, "a01.docx", "bytes that unpack to 67,"),
    (made.a04_word_file_of_many_parts, "a04.docx", "3,001 files inside where at most 2,000"),
    (made.many_members, "a04.zip", "20,000 files inside where at most 2,000 are read"),
    (made.zip_bomb, "a01.zip", "bytes that unpack to 67,108,864"),
    (made.a10_cut_table, "a10.zip", "cut short"),
    (made.a11_bomb, "a11.gz", "bytes that unpack to more than"),
    (made.e01_deep_message, "e01.eml", "nested deeper than 20 levels"),
    (made.e02_many_parts, "e02.eml", "more than 500 parts"),
    (lambda: b"", "d18.txt", "no readable text"),
    (lambda: b"\xef\xbb\xbf", "d18.txt", "no readable text"),
    (lambda: b" \n\t", "d18.txt", "no readable text"),
]


@pytest.mark.parametrize(
    ("make", "name", "why"), QUARANTINED, ids=[f"{m.__name__}-{n}" for m, n, _ in QUARANTINED]
)
def test_a_file_that_cannot_be_read_is_kept_unread(
    make: Callable[[], bytes], name: str, why: str
) -> None:
    found = holds_always(make(), name)
    (item,) = found.items
    assert isinstance(item.refusal, Quarantined) and why in item.refusal.why
    assert item.text.completeness.verdict == "unread" and why in item.text.completeness.unread[0]


def test_names_that_climb_are_only_words() -> None:  # A05
    found = holds_always(made.a05_names_that_climb(), "a05.zip")
    assert len(found.items) == 6
    assert found.items[1].document.name == "a05.zip › ../../climbed.txt"
    assert all(made.WORDS in item.text.characters for item in found.items[1:5])


def test_archives_are_opened_two_deep() -> None:  # A08
    found = holds_always(made.a08_archives_in_archives(), "a08.zip")
    deepest = next(i for i in found.items if i.refusal)
    assert deepest.document.name == "a08.zip › two.zip › three.zip"
    assert "more than 2 deep" in deepest.text.completeness.unread[0]
    assert found.items[-1].text.characters == made.WORDS
    assert "more than 2 deep" in found.items[1].text.completeness.unread[0]


def test_the_name_inside_a_packed_file_is_not_looked_at() -> None:  # A12
    found = holds_always(made.a12_name_that_climbs(), "a12.txt.gz")
    assert found.items[1].document.name == "a12.txt.gz › a12.txt"


def test_a_charset_that_nobody_knows_loses_no_words() -> None:  # E03
    found = holds_always(made.e03_unknown_charset(), "e03.eml")
    assert made.WORDS.strip() in found.items[0].text.characters
    assert found.items[0].text.completeness.verdict == "partial"


def test_undeclared_chinese_bytes_are_read_and_said_to_be_a_guess() -> None:  # E04
    text = holds_always(made.e04_undeclared_gbk(), "e04.eml").items[0].text
    assert "倪波被判刑" in text.characters and "倪波有期徒刑五年" in text.characters
    assert "�" not in text.characters and len(text.completeness.unread) == 2


def test_the_name_of_an_attachment_is_only_words() -> None:  # E05
    found = holds_always(made.e05_attachment_name(), "e05.eml")
    assert found.items[1].text.characters.strip() == made.WORDS.strip()
    assert len(found.items[1].document.name) < 220


def test_what_would_call_home_is_not_followed() -> None:  # E07
    found = holds_always(made.e07_what_calls_home(), "e07.eml")
    assert made.WORDS.strip() in found.items[0].text.characters


def test_marks_without_end_and_long_lines_are_read_with_a_doubt() -> None:  # D13, D14, D15
    zalgo = "Farid Qorel e" + "\u0301" * 200_000
    found = holds_always(zalgo.encode(), "d13.txt")
    assert found.items[0].text.completeness.unread == ("letters with more than 30 marks on them",)
    assert (
        holds_always(("\ufdfa" * 1_000_000).encode(), "d14.txt").items[0].text.completeness.verdict
        == "complete"
    )
    long = holds_always(b"a" * 40_000_000, "d15.txt").items[0].text
    assert long.completeness.unread == ("20,000,000 characters beyond the limit",)


def test_pages_that_break_other_parsers_are_read_whole() -> None:  # D03, D04, D05, D07
    deep = b"<div>" * 200_000 + b"the fact"
    assert holds_always(deep, "d03.html").items[0].text.characters == "the fact"
    wide = b"<img src='data:" + b"A" * 12_000_000 + b"'><p>the fact</p>"
    assert holds_always(wide, "d04.html").items[0].text.characters == "the fact"
    odd = holds_always(b"<p>a\x00b &#xD800; c</p>", "d05.html").items[0].text
    assert odd.completeness.verdict == "partial"
    page = b"\xef\xbb\xbf<meta charset=gbk><p>\xe6\xb3\x95</p>"
    text = holds_always(page, "d07.html").items[0].text
    assert text.characters == "法" and text.completeness.unread == (
        "statements of the encoding disagree; read as utf-8",
    )
