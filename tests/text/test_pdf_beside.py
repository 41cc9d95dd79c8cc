"""What a PDF would do is named wherever it hangs, and files inside are documents, each once."""

from __future__ import annotations

import pytest

from .pdf_files import built, stream
from .test_hostile import holds_always

SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
FILE = b"<< /Type /Filespec /F (x.txt) /EF << /F 6 0 R >> >>"
SAID = "The fact stands here."


def file(page: bytes = b"", root: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """A page with one line, and what is given for the page, the root, and further objects."""
    own = b"/Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> " + page
    return built(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % root,
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] %s >>" % own,
            4: stream(b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % SAID.encode()),
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            **(more or {}),
        }
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (file(page=b"/AA << /O %s >>" % SCRIPT), "scripts"),
        (file(root=b"/AA << /WC %s >>" % SCRIPT), "scripts"),
        (file(root=b"/Names << /JavaScript << /Kids [6 0 R] >> >>",
              more={6: b"<< /Names [(a) %s] >>" % SCRIPT}), "scripts"),
        (file(root=b"/AcroForm << /Fields [6 0 R] >>",
              more={6: b"<< /FT /Tx /T (a) /AA << /K %s >> >>" % SCRIPT}), "scripts"),
        (file(root=b"/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /Launch /F (x) >> >>"),
         "programs to be started"),
        (file(root=b"/OpenAction << /S /URI /URI (x) >>"), "links that open by themselves"),
        (file(root=b"/OpenAction << /S /GoToE >>"), "links to other files"),
        (file(page=b"/Annots [<< /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition >> >>]"),
         "films or sounds"),
        (file(page=b"/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm >> >>]"),
         "forms that are sent"),
    ],
)  # fmt: skip
def test_what_would_act_is_named(data: bytes, what: str) -> None:  # C06
    (item,) = holds_always(data, "a.pdf").items
    assert item.text.characters == SAID
    assert item.text.completeness.unread == (f"it holds {what}, none of which is followed",)


def test_a_link_that_waits_for_its_reader_is_no_doubt() -> None:
    link = b"/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (x) >> >>]"
    (item,) = holds_always(file(page=link), "a.pdf").items
    assert item.text.completeness.verdict == "complete"


def test_a_form_of_another_layer_is_said() -> None:
    form = file(root=b"/AcroForm << /XFA 6 0 R /Fields [] >>", more={6: stream(b"<x>words</x>")})
    (item,) = holds_always(form, "a.pdf").items
    assert (
        "a form whose words stand in a layer that is not read (XFA)"
        in item.text.completeness.unread
    )


@pytest.mark.parametrize(
    "place",
    [
        {"page": b"/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS %s >>]" % FILE},
        {"root": b"/Names << /EmbeddedFiles << /Names [(x.txt) %s] >> >>" % FILE},
        {"root": b"/Names << /EmbeddedFiles << /Names [(x.txt) %s] >> >>" % FILE,
         "page": b"/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] /FS %s >>]" % FILE},
    ],
)  # fmt: skip
def test_a_file_inside_is_one_document_wherever_it_hangs(place: dict[str, bytes]) -> None:
    inside = {6: stream(b"the attached fact", b"/Type /EmbeddedFile")}
    first, second = holds_always(file(more=inside, **place), "a.pdf").items
    assert (first.text.characters, second.text.characters) == (SAID, "the attached fact")
    assert second.document.name == "a.pdf › x.txt"
