"""Text recognition: pictures drawn in the test are read by tesseract, in the jail."""

from __future__ import annotations

import io
import json
import struct
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader

from habeas.cli import main
from habeas.intake import opened, read_opened
from habeas.text import open_one, recognised, recognising
from habeas.text.errors import Damaged, Pictures, Stopped, TooMuch, Wordless
from habeas.text.jail import door
from habeas.text.jail.door import Program

from .pdf_files import c10_vast_page, drawn, line
from .test_hostile import holds_always
from .ways_out import PERL, ways

if TYPE_CHECKING:
    from pathlib import Path

    from habeas.records.document import Box, Text

WORDS = (
    "Farid Qorel was sentenced to three years\nin prison on 4 May 2024. He was de-\nnied a lawyer."
)
READ = "Farid Qorel was sentenced to three years in prison on 4 May 2024. He was denied a lawyer."
CHINESE_FONT = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"
SIMPLIFIED = (
    "广州市中级人民法院今天判处倪波有期徒刑五年，\n剥夺政治权利三年。倪波说他会上诉。\n2024年5月4日"
)
TRADITIONAL = (
    "廣州市中級人民法院今天判處倪波有期徒刑五年，\n剝奪政治權利三年。倪波說他會上訴。\n2024年5月4日"
)

pytestmark = pytest.mark.program("tesseract")
chinese = pytest.mark.program(CHINESE_FONT)


def picture(
    words: str, font: str | None = None, *, size: tuple[int, int] = (1654, 800)
) -> Image.Image:
    made = Image.new("L", size, 255)
    kind = ImageFont.truetype(font, 44) if font else ImageFont.load_default(44)
    ImageDraw.Draw(made).multiline_text((120, 120), words, font=kind, fill=0, spacing=20)
    return made


def saved(made: Image.Image, form: str, **more: object) -> bytes:
    out = io.BytesIO()
    made.save(out, form, **more)
    return out.getvalue()


def inked(made: Image.Image, box: Box) -> bool:
    """Whether a box of a picture holds ink, and nothing dark touches its upper and lower edge."""
    left, top, right, bottom = (
        round(one / 100) for one in (box.left, box.top, box.right, box.bottom)
    )
    inside = made.crop((left, top, right, bottom))
    row = made.crop((left, top - 6, right, top - 4))
    return (
        ImageChops.invert(inside).getbbox() is not None and ImageChops.invert(row).getbbox() is None
    )


def sureness(text: Text) -> list[int]:
    return [int(m.label.split()[0]) for m in text.masks if m.kind == "recognised"]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP", "BMP"])
def test_a_picture_of_words_is_read_word_by_word_with_its_boxes(form: str) -> None:
    made = picture(WORDS)
    found = open_one(saved(made, form), f"a.{form.lower()}")
    text = found.text
    assert found.document.media_type == f"image/{form.lower()}" and text.jail == "full"
    assert text.characters == READ
    assert min(sureness(text)) > 50
    at = text.characters.index("Qorel")
    (place,) = text.trace.places(at, at + 5)
    assert place.page == 1 and place.box is not None and inked(made, place.box)
    at = text.characters.index("years in")
    assert len(text.trace.places(at, at + 8)) == 2  # over two lines
    assert (
        "that a machine read from a picture (model eng), which may be misread"
        in text.completeness.unread[0]
    )


@chinese
@pytest.mark.parametrize(
    ("words", "model"), [(SIMPLIFIED, "chi_sim+eng"), (TRADITIONAL, "chi_tra+eng")]
)
def test_the_model_is_told_by_the_script(words: str, model: str) -> None:
    text = open_one(saved(picture(words, CHINESE_FONT), "PNG"), "notice.png").text
    assert words.split("，", maxsplit=1)[0] in text.characters
    assert "2024年5月4日" in text.characters
    assert f"(model {model})" in text.completeness.unread[0]


def test_the_pages_of_a_tiff_are_pages() -> None:
    made = picture("Farid Qorel was tried.")
    data = saved(made, "TIFF", save_all=True, append_images=[picture("Lena Sorvik was not.")])
    text = open_one(data, "a.tif").text
    at = text.characters.index("Sorvik")
    assert text.trace.place(at, at + 6).page == 2


def scan(words: str) -> object:
    made = ImageReader(picture(words, size=(1654, 2339)))
    return lambda canvas: canvas.drawImage(made, 0, 0, 595, 842)


def test_a_scanned_page_is_read_and_leads_back_to_the_page() -> None:  # C09
    data = drawn(line("A text layer stands here."), scan(WORDS))
    text = holds_always(data, "c09.pdf").items[0].text
    assert text.characters == f"A text layer stands here.\n\n{READ}"
    assert text.completeness.unread[0] == "1 of 2 pages without a text layer (pages 2)"
    at = text.characters.index("Farid")
    (place,) = text.trace.places(at, at + 5)
    assert place.page == 2 and place.box is not None
    assert 4000 < place.box.left < 5000 and 4000 < place.box.top < 6500  # of 595 by 842 points
    assert not sureness(text)[:0] and text.characters[text.masks[0].start :].startswith("Farid")


def test_a_claim_from_a_picture_says_so_and_joins_nobody(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.png").write_bytes(saved(picture(WORDS), "PNG"))
    assert main(["read", str(tmp_path / "a.png"), "--format", "claims"]) == 0
    claims = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert claims and all("recognised" in claim["rules"] for claim in claims)
    assert main(["read", str(tmp_path / "a.png"), "--as-of", "2024-06-01"]) == 0
    assert "[from a picture]" in capsys.readouterr().out
    (one,), _ = opened((tmp_path / "a.png").read_bytes(), "a.png")
    from habeas.people.known_by import known_by

    for known in known_by(read_opened(one.document, one.text)).values():
        assert not (known.days or known.courts or known.beside)


def test_a_day_that_a_machine_read_is_no_publication_date() -> None:
    found = open_one(
        saved(picture("4 May 2024\n\nFarid Qorel was tried yesterday."), "PNG"), "a.png"
    )
    assert "4 May 2024" in found.text.characters
    assert found.document.published.edtf is None


def test_what_stands_beside_the_picture_is_not_marked() -> None:
    data = drawn(
        line("Lena Sorvik was sentenced to two years in prison on 3 May 2024."), scan(WORDS)
    )
    (one,), _ = opened(data, "a.pdf")
    reading = read_opened(one.document, one.text)
    told = {claim.person: claim.recognised for claim in reading.claims}
    assert told == {"Lena Sorvik": False, "Farid Qorel": True}


def test_without_the_program_a_picture_is_kept_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "program", lambda: None)
    for data, name in ((saved(picture(WORDS), "PNG"), "a.png"), (drawn(scan(WORDS)), "a.pdf")):
        with pytest.raises(Pictures, match="none of it read: no text recognition is installed"):
            open_one(data, name)


def test_a_picture_without_words_is_kept_unread() -> None:
    with pytest.raises(Pictures, match="text recognition found nothing"):
        open_one(saved(Image.new("L", (600, 400), 255), "PNG"), "a.png")


def test_a_script_without_a_model_is_not_read_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognising, "_script", lambda *_: "Tibetan")
    with pytest.raises(Pictures):
        open_one(saved(picture(WORDS), "PNG"), "a.png")


def test_pages_beyond_the_time_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from habeas.text import limits

    monkeypatch.setattr(limits, "RECOGNITION_SECONDS", -1)
    data = drawn(line("A text layer stands here."), scan(WORDS))
    text = open_one(data, "a.pdf").text
    assert text.characters == "A text layer stands here."
    assert "1 pages beyond the -1 seconds given to recognition" in text.completeness.unread


def test_a_page_too_large_to_be_drawn_is_not_drawn() -> None:  # C10
    data = c10_vast_page().replace(b"BT /F1 12 Tf", b"%T /F1 12 Tf")
    (item,) = holds_always(data, "c10.pdf").items
    assert isinstance(item.refusal, Pictures)
    told = recognising.recognised(data, "c10.pdf", (1,), pdf=True)[0].layer.completeness
    assert told.unread == ("page 1: a page of 14400 by 14400 points, too large to be drawn",)


def vast(form: str) -> bytes:
    whole = bytearray(saved(Image.new("L", (60, 40), 255), form))
    if form == "PNG":
        whole[16:24] = struct.pack(">II", 40_000, 40_000)
    elif form == "JPEG":
        at = whole.index(b"\xff\xc0")
        whole[at + 5 : at + 9] = struct.pack(">HH", 40_000, 40_000)
    elif form == "WEBP":
        whole[26:30] = struct.pack("<HH", 16_000, 16_000)
    elif form == "BMP":
        whole[18:26] = struct.pack("<ii", 40_000, -40_000)
    return bytes(whole)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP", "BMP"])
def test_a_picture_that_would_swell_is_kept_unread(form: str) -> None:
    (item,) = holds_always(vast(form), f"a.{form.lower()}").items
    assert (
        isinstance(item.refusal, TooMuch) and "points where at most 50,000,000" in item.refusal.why
    )


@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_damaged_picture_is_kept_unread(form: str) -> None:
    whole = saved(picture(WORDS), form)
    for data in (whole[:12], whole[: len(whole) // 2][:200] + bytes(99)):
        (item,) = holds_always(data, f"a.{form.lower()}").items
        assert (
            isinstance(item.refusal, Damaged | Pictures | Stopped)
            or item.text.completeness.verdict == "partial"
        )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"OggS\x00" + bytes(99), "a sound recording"), (b"ID3\x04\x00" + bytes(99), "a sound recording"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "a film or sound recording"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(99), "a film or sound recording"),
        (b"\x1aE\xdf\xa3" + bytes(99), "a film"), (b"GIF89a" + bytes(99), "a moving picture"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(99), "a picture in the form HEIC or AVIF"),
    ],
)  # fmt: skip
def test_recordings_are_kept_unread(data: bytes, kind: str) -> None:
    (item,) = holds_always(data, "a.bin").items
    assert isinstance(item.refusal, Wordless)
    assert item.refusal.why == f"{kind}, of which no words are read"
    assert "habeas note" in str(item.refusal)


def test_words_that_only_a_second_look_sees_are_unread() -> None:
    row = "5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t91.5\tWords"
    told = {
        "pages": [{"page": 1, "resolution": 300, "told": row, "second": 50}],
        "doubts": [],
        "model": "eng",
    }
    layer = recognised.opened(json.dumps(told).encode(), "a").layer
    assert layer.characters == "Words"
    assert (
        layer.completeness.unread[-1]
        == "about 90 % of the letters of the pictures, by a second look,"
    )
    odd = {
        "pages": [
            {"page": 1, "resolution": 0, "told": "5\tx\n" + row.replace("50", "-5"), "second": 0}
        ],
        "doubts": [],
        "model": "",
    }
    assert recognised.opened(json.dumps(odd).encode(), "a").layer.characters == ""


@pytest.mark.program(PERL)
def test_the_program_can_do_nothing_but_read_its_picture(tmp_path: Path) -> None:
    """Perl in place of tesseract: every way out is closed."""
    (tmp_path / "secret").write_text("a secret")

    def answered(script: str) -> bytes:
        return door.ran(
            Program("tesseract", PERL, ("-e", f"{script}; print 'done'")), b"words", "a"
        )

    assert answered("print <STDIN>") == b"wordsdone"
    own = {
        "write a file": 'open(F, ">made") or die',
        "use a socket": "use Socket; socket(S, PF_UNIX, SOCK_STREAM, 0) or die",
    }
    for what, way in (ways(tmp_path) | own).items():
        with pytest.raises(Stopped):
            assert b"done" not in answered(way), what
    assert [one.name for one in tmp_path.iterdir()] == ["secret"]
