"""Messages and archives from the command line: read, kept, kept unread and read again."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from habeas.cli import main
from habeas.text import limits

from .desk import named_by_environment, run_in

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "On 4 May 2024 the Sarnov City Court sentenced Farid Qorel to three years in prison for slander."
OTHER = "Police arrested Lena Sorvik, a nurse, on 3 March 2024 in Sarnov."


def message() -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "ana@example.org", "News"
    made["Date"] = "Tue, 14 May 2024 10:00:00 +0000"
    made.set_content(WORDS + "\n")
    made.add_attachment(OTHER, filename="note.txt")
    made.add_attachment(b"\x89PNG\r\n\x1a\n....", maintype="image", subtype="png", filename="a.png")
    return bytes(made)


def test_a_message_and_its_attachment_are_two_records(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.eml").write_bytes(message())
    out = tmp_path / "out"
    given = ["read", str(tmp_path / "a.eml"), "--format", "json", "--as-of", "2025-01-01"]
    assert main([*given, "--published", "2024-05-20", "--out", str(out)]) == 2
    assert capsys.readouterr().err.startswith(
        "habeas: a.eml › a.png: expected readable text, found a picture whose first bytes are damaged;"
    )
    one, two = (json.loads((out / name).read_text()) for name in ("a.json", "a.1.json"))
    assert [p["name"] for p in one["persons"]] == ["Farid Qorel"]
    assert one["document"]["published"] == "2024-05-20"
    assert [p["name"] for p in two["persons"]] == ["Lena Sorvik"]
    assert two["document"]["published"] != "2024-05-20"
    assert two["document"]["part_of"] == one["document"]["id"] and "part_of" not in one["document"]
    unread = next(r for r in one["remarks"] if r["remark"] == "incomplete_text")
    assert unread["facts"]["unread"] == [
        "file 2 of 2 inside: a picture whose first bytes are damaged"
    ]


def test_a_quote_leads_to_its_part(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.eml").write_bytes(message())
    main(["read", str(tmp_path / "a.eml"), "--explain", "three years"])
    assert " of 1\n" in capsys.readouterr().out


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register that is cheap to open, named by the environment."""
    return named_by_environment(tmp_path, monkeypatch)


def test_a_register_keeps_a_message_with_its_attachment_and_reads_again_what_was_damaged(
    desk: Path,
) -> None:
    (desk / "a.eml").write_bytes(message())
    added = run_in(desk, "add", "a.eml")
    assert added.returncode == 2 and added.stderr.count("\n") == 1
    first, second, third = added.stdout.splitlines()
    assert first.startswith("a.eml: ") and first.endswith("new: H-0001")
    assert second.startswith("a.eml › note.txt: ") and second.endswith("new: H-0002")
    assert third == "a.eml › a.png: kept unread as document 8; add it again when it can be read"

    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("b.txt", WORDS.replace("Farid Qorel", "Ilan Dorva"))
    (desk / "b.zip").write_bytes(whole.getvalue()[:-30])
    added = run_in(desk, "add", "b.zip")
    assert added.stdout == "b.zip: kept unread as document 11; add it again when it can be read\n"
    assert "cut short" in added.stderr and added.returncode == 2
    assert (
        run_in(desk, "add", "b.zip").stdout == "b.zip: held already as document 11, still unread\n"
    )
    assert run_in(desk, "doctor").returncode == 0 and run_in(desk, "verify").returncode == 0

    (desk / "b.zip").write_bytes(whole.getvalue())
    added = run_in(desk, "add", "b.zip")
    assert (
        added.returncode == 0
        and added.stdout.splitlines()[0] == "b.zip: kept; what it holds follows"
    )
    assert added.stdout.splitlines()[1].endswith("new: H-0003")
    assert "equal" in run_in(desk, "doctor", "--rebuild").stdout


LIST = "Name,Arrested,Charge\nLena Sorvik,3 May 2021,slander\n"


def test_a_list_that_came_with_a_message_is_kept_and_not_read_as_prose(desk: Path) -> None:
    mail = EmailMessage()
    mail["From"], mail["Date"] = "ana@example.org", "Tue, 14 May 2024 10:00:00 +0000"
    mail.set_content(WORDS + "\n")
    mail.add_attachment(LIST, subtype="csv", filename="list.csv")
    (desk / "a.eml").write_bytes(bytes(mail))
    (desk / "list.csv").write_text(LIST)
    assert "bring it in with: habeas import" in run_in(desk, "add", "list.csv").stderr
    added = run_in(desk, "add", "a.eml")
    assert added.returncode == 2
    assert added.stderr == (
        "habeas: a.eml › list.csv: expected a document, found a spreadsheet; bring it in with: habeas import\n"
    )
    assert added.stdout.splitlines()[1] == "a.eml › list.csv: 0 claims proposed"
    assert "Lena Sorvik" not in run_in(desk, "list").stdout


def test_what_was_kept_unread_is_read_when_a_reader_can(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "a.html").write_text(f"<p>{WORDS}</p>")
    with monkeypatch.context() as patch:
        patch.setattr(limits, "JAIL_OUTPUT_BYTES", 10)
        refused = run_in(desk, "add", "a.html")
    assert refused.returncode == 2 and "kept unread" in refused.stdout
    added = run_in(desk, "add", "a.html")
    assert added.returncode == 0 and added.stdout.rstrip().endswith("new: H-0001")
    assert "equal" in run_in(desk, "doctor", "--rebuild").stdout
