"""A whole session at the command line, on each database, and what it leaves: no name in any file, in
no argument and in no environment of a process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .conftest import SECRET

if TYPE_CHECKING:
    import pytest

    from .conftest import Home

STATEMENT = (
    "Published 1 October 2024\n\n"
    "Mirela Tovanu, a teacher, was arrested in Ostrava on 3 May 2024. On 12 September 2024 a court "
    "sentenced Mirela Tovanu to two years in prison for slander.\n"
)
PAGE = f"<html><body><p>{STATEMENT}</p><p>She is held still.</p></body></html>"
MARKERS = ("Tovanu", "tovanu", "Mirela", "mirela", "Ostrava", "slander", SECRET.words)

CHEAP_REKEY = """
import sys
from habeas.register import keys
keys.STRONG = keys.Cost(1024, 1, 1)
from habeas.cli import main
raise SystemExit(main(sys.argv[1:]))
"""
"""The command with a passphrase that is cheap to try, as in every test."""


class Session:
    """Commands run as processes of their own, each watched while it runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seen: dict[int, set[bytes]] = {}

    def run(self, *words: str, typed: str = "", code: int = 0, start: str = "") -> str:
        """Run one command, by Python code that starts it where one is given; what it wrote."""
        with (
            (self.folder / "typed").open("w+") as given,
            (self.folder / "said").open("w+") as said,
        ):
            given.write(typed)
            given.seek(0)
            how = ["-c", start] if start else ["-m", "habeas"]
            command = [sys.executable, *how, *words]
            process = subprocess.Popen(command, stdin=given, stdout=said, stderr=subprocess.STDOUT)
            while process.poll() is None:
                self._look(process.pid)
                time.sleep(0.01)
            said.seek(0)
            told = said.read()
        for name in ("typed", "said"):
            (self.folder / name).unlink()
        assert process.returncode == code, told
        return told

    def _look(self, process: int) -> None:
        """Arguments and environment of a process and of those it started."""
        for number in (process, *_children(process)):
            for what in ("cmdline", "environ"):
                try:
                    data = Path(f"/proc/{number}/{what}").read_bytes()
                except OSError:
                    continue
                self.seen.setdefault(number, set()).add(data)


def _children(process: int) -> list[int]:
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    except OSError:
        return []
    direct = [int(number) for number in told.split()]
    return [*direct, *(one for number in direct for one in _children(number))]


def test_a_whole_session_leaves_no_name_anywhere(
    home: Home, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = {tmp_path / "statement.txt": STATEMENT, tmp_path / "page.html": PAGE}
    own |= {tmp_path / "pass": SECRET.words, tmp_path / "next": SECRET.words + " again"}
    for path, words in own.items():
        path.write_text(words, "utf-8")
    for name in ("home", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    for name, value in {
        "HABEAS_REGISTER": str(folder), "HABEAS_PASSPHRASE_FILE": str(tmp_path / "pass"),
        "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path / "temporary"),
        "HISTFILE": str(tmp_path / "home" / ".history"),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    session = Session(tmp_path)
    assert "new: H-0001" in session.run("add", "statement.txt", "page.html")
    assert "Mirela Tovanu" in session.run("show", "H-0001")
    assert "H-0001" in session.run("search", typed="tovanu\n")
    assert "1 decided" in session.run("review", typed="a\nq\n")
    session.run("checkpoint", "--request", "request.tsq")
    session.run("backup", "day.backup")
    assert "asked for by owner" in session.run("decide", "2", "erase", "--why", "asked")
    session.run("doctor", "--rebuild")
    home.settle(tmp_path / "there")
    assert "restored" in session.run("restore", "day.backup", "there", "--accept-loss")
    monkeypatch.setenv("HABEAS_REGISTER", str(tmp_path / "there"))
    assert session.run("verify").startswith("whole: ")
    session.run("rekey", "--new-passphrase-file", "next", start=CHEAP_REKEY)

    files = [path for path in tmp_path.rglob("*") if path.is_file() and path not in own]
    assert len(files) >= 12
    assert not [path for path in files if _named(path.read_bytes())]
    assert not [path for path in tmp_path.rglob("*") if _named(os.fsencode(path.name))]
    assert len(session.seen) >= 12
    assert not [data for known in session.seen.values() for data in known if _named(data)]


def _named(data: bytes) -> list[str]:
    return [m for m in MARKERS if m.encode() in data or m.encode("utf-16-le") in data]
