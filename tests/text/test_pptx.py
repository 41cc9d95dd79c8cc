"""Slide shows: slides in their order, hidden ones, notes and comments; and what is not read."""

from __future__ import annotations

import io
import zipfile

import pytest

from habeas.reading.visible import visible
from habeas.text import open_one
from habeas.text.errors import Damaged, Suspicious

from .office import converted
from .test_hostile import holds_always
from .test_odf import flat, masked

RELATIONS = "http" + "://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWN = "http" + "://schemas.openxmlformats.org/drawingml/2006/main"
SHOWN = "http" + "://schemas.openxmlformats.org/presentationml/2006/main"
SPACES = f'xmlns:a="{DRAWN}" xmlns:p="{SHOWN}" xmlns:r="{RELATIONS}"'
PAGE = (
    '<draw:page draw:name="p{n}"{hidden}><draw:frame svg:width="10cm" svg:height="4cm" svg:x="1cm" '
    'svg:y="1cm"><draw:text-box><text:p>{words}</text:p></draw:text-box></draw:frame></draw:page>'
)


def relations(*told: tuple[str, str]) -> str:
    package = "http" + "://schemas.openxmlformats.org/package/2006/relationships"
    each = "".join(
        f'<Relationship Id="rId{at}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(told, 1)
    )
    return f'<Relationships xmlns="{package}">{each}</Relationships>'


def slide(*paragraphs: str, more: str = "") -> str:
    each = "".join(f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>" for one in paragraphs)
    return f"<p:sld {SPACES}{more}><p:cSld><p:txBody>{each}</p:txBody></p:cSld></p:sld>"


def show(**changes: str) -> bytes:
    """Two slides, the second named first; notes beside it, a comment, and a third left out."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f'<p:presentation {SPACES}><p:sldIdLst><p:sldId id="257" r:id="rId2"/>'
        '<p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": relations(
            ("slide", "slides/slide1.xml"), ("slide", "slides/slide2.xml")
        ),
        "ppt/slides/slide1.xml": slide("Farid Qorel was tried.", "He was sentenced.", more=' show="0"'),
        "ppt/slides/slide2.xml": slide("Cases &amp; courts", "倪波 was arrested."),
        "ppt/slides/_rels/slide2.xml.rels": relations(
            ("notesSlide", "../notesSlides/notesSlide1.xml"), ("comments", "../comments/modern.xml")
        ),
        "ppt/notesSlides/notesSlide1.xml": slide("Ask his sister first."),
        "ppt/comments/modern.xml": slide("Is this sure?"),
        "ppt/slides/slide9.xml": slide("An earlier draft."),
        "ppt/media/image1.png": "x",
        **changes,
    }  # fmt: skip
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return made.getvalue()


def test_slides_come_in_their_order_with_what_stands_beside_them() -> None:
    (item,) = holds_always(show(), "a.pptx").items
    text = item.text
    assert text.characters == (
        "Cases & courts\n\n倪波 was arrested.\n\n[notes of slide 1] Ask his sister first.\n\n"
        "[comments on slide 1] Is this sure?\n\nFarid Qorel was tried.\n\nHe was sentenced."
    )
    assert [one for one, _ in masked(text, "hidden")] == [
        "Farid Qorel was tried.\n\nHe was sentenced."
    ]
    assert [one for one, _ in masked(text, "comment")] == ["Is this sure?"]
    assert "Farid" not in visible(text)
    at = text.characters.index("arrested")
    assert text.trace.place(at, at + 8).part == "ppt/slides/slide2.xml"
    assert text.completeness.unread == (
        "1 slides that its list leaves out",
        "1 pictures, films or sounds inside the file",
    )


@pytest.mark.program("soffice")
def test_a_show_that_libreoffice_made_is_read() -> None:
    pages = PAGE.format(n=1, hidden="", words="Farid Qorel was tried.") + PAGE.format(
        n=2, hidden="", words="2024年3月3日，倪波被捕。"
    )
    (item,) = holds_always(converted(flat(pages, "presentation"), "a.fodp", "pptx"), "a.pptx").items
    assert item.text.characters == "Farid Qorel was tried.\n\n2024年3月3日，倪波被捕。"
    assert item.text.completeness.verdict == "complete"


def test_what_no_program_writes_is_refused_and_what_is_missing_is_said() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    for part in (
        "ppt/slides/slide2.xml",
        "ppt/presentation.xml",
        "ppt/_rels/presentation.xml.rels",
    ):
        with pytest.raises(Suspicious, match="a slide show with a DOCTYPE"):
            open_one(show(**{part: doctype + slide("&e;")}), "a.pptx")
    with pytest.raises(Damaged, match="a slide show without a list of its slides"):
        open_one(show(**{"ppt/presentation.xml": ""}), "a.pptx")
    broken = open_one(show(**{"ppt/slides/slide2.xml": slide("Torv")[:-9]}), "a.pptx").text
    assert "a part of the file that is damaged" in broken.completeness.unread
    gone = open_one(show(**{"ppt/_rels/presentation.xml.rels": relations(("slide", "slides/slide1.xml"),
                                                                        ("slide", "slides/x.xml"))}), "a.pptx")  # fmt: skip
    assert "1 slides that are missing from the file" in gone.text.completeness.unread
    endless = show(**{"ppt/slides/_rels/slide2.xml.rels": relations(("notesSlide", "slide2.xml"))})
    assert open_one(endless, "a.pptx").text.characters.count("倪波") == 2
