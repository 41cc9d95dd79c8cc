"""RTF: every code page, numbered characters, tables, notes and changes, as they stand in the file."""

from __future__ import annotations

import pytest

from habeas.reading.visible import visible
from habeas.text import read_bytes
from habeas.text.errors import Damaged, NotText, TooMuch

from .office import converted
from .test_odf import READ, STATEMENT, flat, masked

WORDPAD = rb"""{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}{\f1\fswiss\fcharset0 Arial;}}
{\*\generator Msftedit;}\viewkind4\uc1\pard\f0\fs20\'b7\'a8\'d4\'ba\'c5\'d0\'b4\'a6\f1 Ni Bo \'93five\'94 years \f0\'c4\'df\'b2\'a8\par
\u-10180 ?\u-8273 ?\u20570\'3f x\{y\}\par }"""


def body(words: bytes, head: bytes = rb"\ansi\ansicpg1252") -> bytes:
    return rb"{\rtf1" + head + b" " + words + b"}"


def test_chinese_bytes_and_numbered_characters_lead_back_to_their_bytes() -> None:
    text = read_bytes(WORDPAD, "a.rtf")[1]
    assert text.characters == "法院判处Ni Bo “five” years 倪波\n\n🎯做 x{y}"
    assert text.completeness.verdict == "complete" and text.jail == "full"
    for words, bytes_ in (
        ("判", rb"\'c5\'d0"),
        ("Ni Bo ", b"Ni Bo "),
        ("做", rb"\u20570"),
        ("Bo", b"Bo"),
    ):
        at = text.characters.index(words)
        place = text.trace.place(at, at + len(words))
        assert WORDPAD[place.start : place.end] == bytes_


@pytest.mark.parametrize(
    ("charset", "codec", "words"),
    [
        (204, "cp1251", "Суд приговорил Олега Тарна."), (136, "big5hkscs", "法院判處倪波五年。"),
        (178, "cp1256", "حكم على سامر"), (238, "cp1250", "Soud odsoudil Jiřího Vlaška."),
        (128, "cp932", "裁判所は懲役五年"), (129, "cp949", "법원은 징역"), (134, "gb18030", "倪波一"),
    ],
)  # fmt: skip
def test_a_font_says_its_code_page(charset: int, codec: str, words: str) -> None:
    escaped = "".join(rf"\'{byte:02x}" for byte in words.encode(codec)).encode()
    for said in (escaped, words.encode(codec).replace(b"\\", rb"\\")):
        data = body(rb"{\fonttbl{\f7\fnil\fcharset%d X;}}\f7 " % charset + said)
        assert read_bytes(data, "a.rtf")[1].characters == words


def test_a_font_that_lies_about_chinese_bytes_is_a_guess_that_is_said() -> None:
    head = rb"\ansi\ansicpg936{\fonttbl{\f0\fcharset0 Arial;}}"
    text = read_bytes(body(rb"\f0\'b7\'a8\'d4\'ba", head), "a.rtf")[1]
    assert text.characters == "法院"
    assert text.completeness.unread == (
        "1 stretches whose code page is not stated, read as the file's own, a guess",
    )


@pytest.mark.program("soffice")
def test_what_libreoffice_writes_is_read_alike() -> None:
    document, text = read_bytes(converted(flat(STATEMENT), "a.fodt", "rtf"), "a.rtf")
    assert document.title == "Bulletin 4" and text.characters == READ
    assert masked(text, "deleted") == [("five", "Ana Lirr, 2024-05-14T10:00")]
    assert masked(text, "inserted") == [("three", "Ana Lirr, 2024-05-14T10:01")]
    assert masked(text, "comment") == [("Is this sure?", "Bo Tal, 2024-06-01T09:00")]
    assert masked(text, "hidden") == [("secret", "")]
    assert "three years" in visible(text) and "five" not in visible(text)


def test_what_shows_nothing_is_no_text_and_is_named() -> None:
    data = body(
        rb"{\info{\title The list}{\author A}}{\stylesheet{\s0 Normal;}}Shown {\field{\*\fldinst "
        rb"HYPERLINK http://198.51.100.7/}{\fldrslt linked}}{\*\unknown not shown}{\pict\pngblip 89504e47}"
        rb"{\object\objemb{\*\objdata 0105}{\result drawn}}{\field{\*\fldinst INCLUDETEXT c:\\x}}\bin5 \}}{{ end.\par"
    )
    document, text = read_bytes(data, "a.rtf")
    assert document.title == "The list" and text.characters == "Shown linkeddrawn end."
    assert text.completeness.unread == (
        "1 pictures inside the file", "1 files embedded in the file",
        "a field that fetches words from elsewhere, not followed",
    )  # fmt: skip


def test_a_file_that_is_cut_short_or_goes_on_is_said() -> None:
    text = read_bytes(body(rb"Farid Qorel {\b was tried")[:-2], "a.rtf")[1]
    assert text.characters.startswith("Farid Qorel was trie")
    assert text.completeness.unread == ("the file is cut short: its last group has no end",)
    more = read_bytes(body(b"Words.") + b"{and more", "a.rtf")[1]
    assert more.completeness.unread == ("9 bytes after the end",)


def test_letters_that_only_the_second_look_sees_are_unread() -> None:
    hidden = rb"{\colortbl;{\b These words stand where colours do.}}"
    text = read_bytes(body(b"Seen." + hidden.replace(b"colortbl;", b"private ")), "a.rtf")[1]
    assert text.characters == "Seen."
    assert (
        text.completeness.verdict == "partial"
        and "letters of the file" in text.completeness.unread[0]
    )


def test_groups_without_end_and_files_without_words_are_kept_unread() -> None:
    with pytest.raises(TooMuch, match="nested deeper than 2,000 levels"):
        read_bytes(rb"{\rtf1" + b"{" * 100_000, "a.rtf")
    with pytest.raises(Damaged, match="without a body"):
        read_bytes(rb"{\rtf1\ansi}", "a.rtf")
    with pytest.raises(NotText, match="no RTF file, in spite of its name"):
        read_bytes(b"words", "a.rtf")


def test_notes_without_number_cost_no_more_than_words() -> None:
    data = body(rb"Farid Qorel" + rb"{\footnote a}" * 20_000)
    text = read_bytes(data, "a.rtf")[1]
    assert text.characters.startswith("Farid Qorel[footnote 1][footnote 2]")
    assert text.characters.endswith("[footnote 20000] a")
