"""Notes, sources and assessments from the command line, and what they leave on disk."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from habeas.cli import composing

from .desk import SECOND, Desk, begun

NOTE = "Mirela Tovanu was arrested in Ostrava yesterday. Her sister says she was denied a lawyer.\n"
GAZETTE = (
    "Published 5 June 2024\n\nA schoolteacher of this town, Mirela Tovanu, was arrested on 3 May 2024 "
    "by men without badges.\n"
)
WHO = "Anna Lindqvarn, telephone 555 0142"
TOLD = (
    "note", "--date", "2024-05-04", "--title", "a call", "--source", "heron", "--basis", "relative",
    "--conditions", "ask before each use", "--verify-by", "2024-06-10",
)  # fmt: skip


LYNX = ("--passphrase-file", "second")


@pytest.fixture(scope="module")
def pattern_of_pair(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pair")
    with begun(pattern, place) as desk:
        desk.file("second", SECOND)
        desk.run("rekey", "--add", "lynx", "--new-passphrase-file", "second")
    return place


@pytest.fixture
def pair(bare: Desk, pattern_of_pair: Path) -> Desk:
    """A register that two persons open."""
    return bare.made(pattern_of_pair)


def test_a_note_is_tied_to_a_recording_and_to_a_time_in_it(desk: Desk) -> None:
    (desk.folder / "call.mp3").write_bytes(b"ID3\x04\x00" + bytes(99))
    assert desk.run("add", "call.mp3", code=2).startswith(
        "habeas: call.mp3: expected readable text"
    )
    when = ("note", "--date", "2024-05-04")
    for wrong in (("--at", "12:30"), ("--of", "77"), ("--of", "2", "--at", "12:75"),
                  ("--of", "2", "--at", "2:00-1:00"), ("--of", "call.mp3")):  # fmt: skip
        assert desk.run(*when, *wrong, typed=NOTE, code=2).startswith("habeas: expected ")
    kept = desk.run(*when, "--of", "2", "--at", "12:30-1:13:05", "--source", "heron", "--basis",
                    "relative", typed=NOTE)  # fmt: skip
    page = " ".join(desk.run("show", "1").split())
    assert "tells what document 2 says at 00:12:30-01:13:05" in page
    (told,) = json.loads(desk.run("show", "1", "--format", "json"))["documents"]
    assert (told["note_of"], told["note_at"]) == (2, "00:12:30-01:13:05")
    desk.run("decide", kept.split()[1], "correct", "note_at=1:02:03", "--why", "heard it again")
    assert "at 01:02:03" in " ".join(desk.run("show", "1").split())
    assert desk.run("verify").startswith("whole")


def test_two_notes_of_one_recording_are_one_source(desk: Desk) -> None:
    (desk.folder / "call.mp3").write_bytes(b"ID3\x04\x00" + bytes(99))
    desk.run("add", "call.mp3", code=2)
    for day, source, words in (
        ("2024-05-04", "heron", NOTE),
        ("2024-05-05", "crane", "The police arrested Mirela Tovanu in Ostrava on 3 May 2024.\n"),
    ):
        desk.run("note", "--date", day, "--of", "2", "--source", source, "--basis", "relative",
                 typed=words)  # fmt: skip
    lines = desk.run("assess", "H-0001").splitlines()
    arrest = next(row for row in lines if " arrest " in row).split()[0]
    assert "one source" in desk.run("assess", arrest) or ": 1 independent" in desk.run(
        "assess", arrest
    )


def test_a_note_from_conversation_to_assessment(desk: Desk) -> None:
    assert desk.run(*TOLD, typed=NOTE) == ("note 3 of 2024-05-04: 2 claims proposed; new: H-0001\n")
    desk.file("gazette.txt", GAZETTE)
    desk.run("add", "gazette.txt", "--publisher", "Ostrava Gazette")
    page = desk.run("show", "1", "--as-of", "2024-06-15")
    assert "a call · source heron (relative, cannot be judged); conditions: ask" in page
    assert "verify by    [1] 10 June 2024: due since 5 days (document 3)" in page
    assert "gazette.txt · Ostrava Gazette (given) · 2024-06-05" in page
    rows = json.loads(desk.run("list", "--as-of", "2024-06-09", "--format", "json"))
    assert (rows[0]["verify_by"], rows[0]["due"]) == ("2024-06-10", False)
    assert "2024-06-10 due" in desk.run("list", "--due", "--as-of", "2024-06-10")
    assert "H-0001" not in desk.run("list", "--due", "--as-of", "2024-06-09")

    lines = desk.run("assess", "H-0001").splitlines()
    arrest = next(row for row in lines if " arrest " in row and " 3 " in row).split()[0]
    assert "told by documents 3, 7: 2 independent" in desk.run("assess", arrest)
    why = ("--why", "the school confirmed her absence")
    assert desk.run("assess", arrest, "corroborated", "--expect", "0", *why) == (
        "corroborated, version 1\n"
    )
    page = " ".join(desk.run("show", "1").split())
    assert "[corroborated by owner: the school confirmed her absence]" in page
    desk.run("decide", "7", "correct", "translation_of=3", "--why", "its editor said so")
    assert "one source: assess it again]" in " ".join(desk.run("show", "1").split())
    refused = desk.run("assess", arrest, "confirmed", "--expect", "1", *why, code=2)
    assert "documents 3 and 7 are copies or translations of each other: one source" in refused

    desk.run("assess", arrest, "refuted", "--expect", "1", *why)
    page = desk.run("show", "1")
    assert "left out     1 claim refuted or unverified (--set-aside shows them)" in page
    assert "yesterday" not in page
    page = desk.run("show", "1", "--set-aside")
    assert "set aside: nothing above rests on these" in page
    assert "[refuted by owner: " in page.split("set aside")[1]
    told = json.loads(desk.run("show", "1", "--format", "json"))
    assert told["set_aside"] == 1
    assert {d["source"] for d in told["documents"]} == {"heron", None}
    told = json.loads(desk.run("show", "1", "--set-aside", "--format", "json"))
    assert told["set_aside"][0]["assessment"]["level"] == "refuted"
    assert "made anew and equal" in desk.run("doctor", "--rebuild")
    assert desk.run("verify").startswith("whole: ")


def test_nothing_counts_that_was_refuted(desk: Desk) -> None:
    desk.file("a.txt", "Mirela Tovanu was arrested on 3 May 2024. She was released on 9 May 2024.")
    desk.run("add", "a.txt")
    lines = desk.run("assess", "1").splitlines()
    release = next(row for row in lines if " release " in row).split()[0]
    status = ("list", "--as-of", "2024-06-01", "--format", "json")
    assert json.loads(desk.run(*status))[0]["status"] == "released"
    desk.run("assess", release, "refuted", "--expect", "0", "--why", "he was seen there since")
    assert json.loads(desk.run(*status))[0]["status"] == "held_pretrial"


def test_who_a_source_is_stands_nowhere_readable(pair: Desk) -> None:
    desk = pair
    desk.run(*TOLD, typed=NOTE)
    changed = desk.run("source", "change", "heron", "--identity-for", "lynx", typed=WHO + "\n")
    assert changed.startswith("now: source heron (relative, ")
    assert "lynx" in desk.run("source", "list")
    why = ("--identity", "--why", "to warn them")
    assert "found it sealed for other holders" in desk.run("source", "show", "heron", *why, code=2)
    assert "expected the reason" in desk.run("source", "show", "heron", "--identity", *LYNX, code=2)
    shown = desk.run("source", "show", "heron", *why, *LYNX)
    assert f"identity     {WHO}" in shown and "documents    4" in shown
    for path in desk.folder.rglob("*"):
        for marker in (b"Lindqvarn", b"Tovanu", b"heron", b"ask before each use"):
            assert not path.is_file() or marker not in path.read_bytes(), path

    asked = desk.run("source", "erase", "heron", "--why", "they asked")
    assert asked.startswith("asked for by owner; ")
    done = desk.run("source", "erase", "heron", "--why", "they asked", *LYNX)
    assert done == "erased: 3 payloads of a source are destroyed\n"
    assert desk.run("source", "list").startswith("No sources.")
    assert "a call · source erased · 2024-05-04" in desk.run("show", "1")
    assert "as made anew" in desk.run("doctor")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("note", "-"), "expected the day of the conversation"),
        (("note", "--date", "2999-01-01"), "expected the day of the conversation, today or"),
        (("note", "--date", "2024-05"), "expected the day of the conversation"),
        (("note", "--date", "2024-05-04"), "expected words, found none"),
        (
            ("note", "--date", "2024-05-04", "--source", "crow"),
            "expected the code name of a source",
        ),
        (("note", "--date", "2024-05-04", "--basis", "self"), "expected the code name of a source"),
        (("note", "--date", "2024-05-04", "--verify-by", "soon"), "expected a date"),
        (("note", "absent.txt", "--date", "2024-05-04"), "expected a readable note"),
        (("source", "show", "crow"), "found none of that name"),
        (("source", "add", "crow", "--identity-for", "nobody"), "expected code names of people"),
        (("source", "add", "two words"), "expected a code name"),
        (("source", "add", "crow", "--identity-file", "pass"), "expected code names of people"),
        (("assess", "1", "credible", "--expect", "0"), "expected the id of a claim"),
        (("assess", "0" * 16, "credible"), "expected --expect VERSION"),
        (("assess", "0" * 16), "expected a claim of this register"),
        (("decide", "2", "correct", "publisher"), "expected FIELD=VALUE with one of publisher"),
        (("decide", "99", "correct", "publisher=x"), "expected a document number"),
    ],
)
def test_wrong_use_is_one_line(desk: Desk, words: tuple[str, ...], says: str) -> None:
    said = desk.run(*words, code=2)
    assert says in said and said.startswith("habeas: ") and said.count("\n") == 1


EDITOR = """
import os, sys
from pathlib import Path
home = Path(os.environ["HOME"])
(home / ".history").write_text("Mirela Tovanu")
Path(sys.argv[2]).write_text(str(home))
Path(sys.argv[-1]).write_text("Mirela Tovanu told us.")
raise SystemExit(int(sys.argv[1]))
"""


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no folder in memory")  # noqa: S108
def test_an_editor_works_in_memory_and_leaves_nothing(tmp_path: Path) -> None:
    script, home = tmp_path / "editor.py", tmp_path / "home"
    script.write_text(EDITOR, "utf-8")
    editor = f"{sys.executable} {script}"
    assert composing._edited(f"{editor} 0 {home}") == b"Mirela Tovanu told us."
    assert not Path(home.read_text("utf-8")).exists()
    with pytest.raises(composing.EditorFailed):
        composing._edited(f"{editor} 3 {home}")
    assert not Path(home.read_text("utf-8")).exists()
    with pytest.raises(composing.EditorFailed):
        composing._edited("no-such-editor-anywhere")


def test_without_memory_no_editor_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing, "_is_memory", lambda _: False)
    with pytest.raises(composing.NoMemory):
        composing._edited("true")


def test_a_note_that_names_nobody_is_due_all_the_same(desk: Desk) -> None:
    told = ("--date", "2026-01-03", "--verify-by", "2026-01-20")
    desk.run("note", "-", *told, typed="The guards were changed on Monday.\n")
    line = "document 2, which names nobody: 20 January 2026: due since 3 days"
    assert line in desk.run("list", "--due", "--as-of", "2026-01-23")
    assert "document 2" not in desk.run("list", "--due", "--as-of", "2026-01-19")
