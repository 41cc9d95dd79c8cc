"""Old Office files, made by LibreOffice and read from a copy that it makes in the jail."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from habeas.reading.visible import visible
from habeas.text import office, open_one
from habeas.text.errors import Damaged, Locked, NeedsOffice, NotText, Stopped
from habeas.text.jail import door
from habeas.text.jail.door import Program

from .office import converted
from .test_hostile import holds_always
from .test_odf import READ, SHEET, STATEMENT, flat, masked
from .ways_out import PERL, ways

SLIDE = (
    '<draw:page draw:name="p1"><draw:frame svg:width="10cm" svg:height="4cm" svg:x="1cm" svg:y="1cm">'
    "<draw:text-box><text:p>Farid Qorel was tried.</text:p></draw:text-box></draw:frame></draw:page>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
made_by_office = pytest.mark.program("soffice")


def nothing_left(folder: str, pattern: str) -> bool:
    """Whether what stands there now goes away: it is of other tests that run at the same time."""
    found, until = list(Path(folder).glob(pattern)), time.monotonic() + 120
    while any(one.exists() for one in found) and time.monotonic() < until:
        time.sleep(0.2)
    return not any(one.exists() for one in found)


@made_by_office
def test_an_old_word_file_is_read_with_its_tracked_changes() -> None:
    data = converted(flat(STATEMENT), "a.fodt", "doc:MS Word 97")
    for name in ("a.doc", "a.wps"):  # Kingsoft's writer saves Word files under its own ending
        (item,) = holds_always(data, name).items
        text = item.text
        assert item.document.media_type == "application/msword" and text.characters == READ
        assert masked(text, "deleted")[0][0] == "five" and masked(text, "inserted")[0][0] == "three"
        assert "five" not in visible(text) and text.jail == "full"
        assert "read from a copy that LibreOffice made of it" in text.completeness.unread
        at = text.characters.index("Qorel")
        assert text.trace.place(at, at + 5).part == "copy › content.xml"


@made_by_office
def test_an_old_spreadsheet_is_read_cell_by_cell() -> None:
    (item,) = holds_always(converted(flat(SHEET, "spreadsheet"), "a.fods", "xls"), "a.xls").items
    assert item.text.characters.startswith("Name\t\t\tSince\n倪波\t\t\tMarch 2021?")
    at = item.text.characters.index("March")
    assert item.text.trace.place(at, at + 5).part == "copy › content.xml › List 2024.D5"
    assert not any("repeat" in one for one in item.text.completeness.unread)


@made_by_office
def test_an_old_slide_show_is_read() -> None:
    data = converted(flat(SLIDE, "presentation"), "a.fodp", "ppt")
    (item,) = holds_always(data, "a.ppt").items
    assert item.text.characters.startswith("Farid Qorel was tried.")
    assert nothing_left("/tmp", "OSL_PIPE_SingleOfficeIPC_*")  # noqa: S108 - what it would leave


@made_by_office
@pytest.mark.parametrize("cut", [0.3, 0.7])
def test_a_damaged_old_file_is_kept_unread_or_says_so(cut: float) -> None:
    data = converted(flat(STATEMENT), "a.fodt", "doc:MS Word 97")
    (item,) = holds_always(
        data[: int(len(data) * cut)] + b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "a.doc"
    ).items
    assert item.text.completeness.verdict != "complete"
    assert item.refusal is None or isinstance(item.refusal, Damaged | Stopped)


@made_by_office
def test_words_that_the_copy_does_not_hold_are_said() -> None:
    data = converted(flat(STATEMENT), "a.fodt", "doc:MS Word 97")
    more = "An earlier version of the statement named the guard who had come. " * 20
    (item,) = holds_always(data + more.encode("utf-16-le"), "a.doc").items
    assert (
        "the file holds more words than were read: earlier versions, or other parts"
        in item.text.completeness.unread
    )


def test_without_the_program_an_old_file_is_kept_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    data = OLE + "WordDocument".encode("utf-16-le")
    (item,) = holds_always(data, "a.doc").items
    assert isinstance(item.refusal, NeedsOffice) and "it is not installed" in item.refusal.why
    monkeypatch.setattr(office, "program", lambda: "/usr/bin/true")
    monkeypatch.setattr(door, "level", lambda: "no-landlock")
    with pytest.raises(NeedsOffice, match="on this machine it cannot be closed off"):
        open_one(data, "a.doc")


def test_what_an_old_file_is_stands_in_its_streams() -> None:
    with pytest.raises(Locked):
        open_one(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    with pytest.raises(NotText, match="message of Outlook"):
        open_one(OLE + "__substg1.0_0037001F".encode("utf-16-le"), "a.msg")


@pytest.mark.program(PERL)
def test_the_program_can_write_nothing_but_its_folder_and_reach_nobody(tmp_path: Path) -> None:
    """Perl in place of LibreOffice, with all that LibreOffice may do."""
    (tmp_path / "secret").write_text("a secret")

    def left(script: str) -> bytes:
        wrote = f'{script}; open(G, ">left") or die; print G "done"'
        return door.ran(
            Program("soffice", PERL, ("-e", wrote), "given", "left", files=64), b"words", "a"
        )

    assert left('open(F, "<given") or die; mkdir("x") or die') == b"done"
    for what, way in ways(tmp_path).items():
        with pytest.raises(Stopped):
            assert left(way) != b"done", what
    assert [one.name for one in tmp_path.iterdir()] == ["secret"]
    assert nothing_left("/dev/shm", "habeas-*")  # noqa: S108 - what it would leave
