"""One file of each kind, made by the programs that make such files, read and added together."""

from __future__ import annotations

import io
import json
import mailbox
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import docx
import pytest
from tests.cli.desk import named_by_environment, run_in
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from habeas.cli import main

from .office import converted
from .pdf_files import paragraphs
from .test_odf import flat
from .test_recognising import picture, saved

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.program("soffice"),
    pytest.mark.program("tesseract"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]
NAMES = {
    "a.txt": "Abel Torv", "b.html": "Bela Norik", "c.docx": "Cela Varn", "d.odt": "Dan Orvik",
    "e.rtf": "Ena Salvik", "f.doc": "Fedor Lanik", "g.pdf": "Gala Morvik", "h.png": "Hana Tovik",
    "i.eml": "Ivo Karnik", "j.mbox": "Jana Belvik", "k.warc.gz": "Karel Sorvik", "l.zip": "Lena Dorvik",
    "m.json": "Milan Torvik", "n.chat.txt": "Nora Galvik", "o.fodt": "Oskar Navrik",
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder beside a register that is cheap to open, named by the environment."""
    return named_by_environment(tmp_path, monkeypatch)


def told(name: str) -> str:
    return f"{name} was sentenced to three years in prison on 4 May 2024."


def written(name: str) -> bytes:
    """A file of the kind that its ending says, about the person who stands for it."""
    words = told(NAMES[name])
    body = flat(f"<text:p>{words}</text:p>")
    page = f"<html><title>News</title><p>{words}</p></html>"
    if name.endswith((".odt", ".rtf")):
        return converted(body, "a.fodt", name[-3:])
    if name.endswith(".doc"):
        return converted(body, "a.fodt", "doc:MS Word 97")
    made = io.BytesIO()
    if name.endswith(".docx"):
        document = docx.Document()
        document.add_paragraph(words)
        document.save(made)
    elif name.endswith(".zip"):
        with zipfile.ZipFile(made, "w") as archive:
            archive.writestr("inside.txt", words)
    elif name.endswith(".gz"):
        writer = WARCWriter(made, gzip=True)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                "https://news.example.org/a", "response", payload=io.BytesIO(page.encode()),
                http_headers=head,
            )
        )  # fmt: skip
    else:
        message = EmailMessage()
        message["Subject"], message["From"] = "News", "ana@example.org"
        message["Message-ID"], message["Date"] = "<1@example.org>", "Mon, 6 May 2024 10:00:00 +0000"
        message.set_content(words)
        chat = {
            "id": 1,
            "type": "message",
            "date": "2024-05-06T10:00:00",
            "from": "A",
            "text": words,
        }
        return {
            "a.txt": words.encode(), "b.html": page.encode(), "g.pdf": paragraphs(words),
            "h.png": saved(picture(words.replace(" years", "\nyears")), "PNG"), "i.eml": bytes(message),
            "j.mbox": b"From a@example.org Mon May  6 10:00:00 2024\n" + bytes(message) + b"\n",
            "m.json": json.dumps({"type": "private_group", "messages": [chat]}).encode(),
            "n.chat.txt": f"06/05/2024, 10:00 - A: Good morning.\n06/05/2024, 10:01 - B: {words}\n".encode(),
            "o.fodt": body,
        }[name]  # fmt: skip
    return made.getvalue()


def test_a_mailbox_of_a_mail_program_is_of_this_form(tmp_path: Path) -> None:
    box = mailbox.mbox(tmp_path / "a.mbox")
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("words")
    box.add(message)
    box.close()
    assert (tmp_path / "a.mbox").read_bytes().startswith(b"From ")


def test_a_folder_of_every_kind_is_read_and_added(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = desk / "all", desk / "out"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(written(name))
    (folder / "z.mp3").write_bytes(b"ID3\x04\x00" + bytes(99))
    status = main(
        ["read", str(folder), "--format", "json", "--as-of", "2025-01-01", "--out", str(out)]
    )
    said = capsys.readouterr().err.splitlines()
    assert status == 2 and len(said) == 1 and "z.mp3" in said[0] and "a sound recording" in said[0]
    records = [json.loads(path.read_text()) for path in sorted(out.iterdir())]
    found = {person["name"] for record in records for person in record["persons"]}
    assert found == set(NAMES.values())
    archived = next(r for r in records if r["document"].get("url") == "https://news.example.org/a")
    assert archived["document"]["captured"].endswith("Z")

    added = run_in(desk, "add", "all")
    assert added.returncode == 2 and added.stdout.count("new: H-") == len(NAMES)
    assert "z.mp3: kept unread as document " in added.stdout
    assert added.stdout.count("\n") == len(NAMES) + 4  # mailbox, archives and the recording
    listed = run_in(desk, "list", "--format", "json").stdout
    assert all(name in listed for name in NAMES.values())
    assert run_in(desk, "verify").returncode == 0
    for slow in ("f.doc", "h.png", "d.odt", "e.rtf"):  # what it takes to know one again is the same
        (folder / slow).unlink()
    again = run_in(desk, "add", "all")
    assert "new: H-" not in again.stdout and "new: H-" not in again.stderr
