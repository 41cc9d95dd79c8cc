"""A folder with a register, and the command line run in it as a user would."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from habeas import register
from habeas.cli import main
from habeas.register.keys import Cost, Secret

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

PASSPHRASE = "five words for this test"  # noqa: S105 - nobody uses it elsewhere
SECOND = "other words of another"
CHEAP = Cost(1024, 1, 1)
FIRST_DAY = "2026-01-01T00:00:00Z"


def new_register(place: Path) -> None:
    """A new register in a folder, and what is known of it outside, for desks to begin with."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(place / "state"))
        patch.delenv("HABEAS_DATABASE", raising=False)
        unlocked, _ = register.create(
            place / "register", Secret(PASSPHRASE), holder="owner", at=FIRST_DAY, cost=CHEAP
        )
        unlocked.close()


def named_by_environment(place: Path, patch: pytest.MonkeyPatch) -> Path:
    """A folder with a register that is cheap to open, named by the environment."""
    new_register(place)
    (place / "pass").write_text(PASSPHRASE, "utf-8")
    patch.setenv("HABEAS_REGISTER", str(place / "register"))
    patch.setenv("HABEAS_PASSPHRASE_FILE", str(place / "pass"))
    patch.setenv("XDG_STATE_HOME", str(place / "state"))
    patch.delenv("HABEAS_DATABASE", raising=False)
    return place


def run_in(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one command in this process, in a folder."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err)
    ):  # fmt: skip
        code = main(words)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


class Desk:
    """A folder of its own, in which commands are run; ``made`` puts a register there whose
    passphrase is cheap to try, everything else is as users have it.
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._patch = patch
        (folder / "temporary").mkdir()
        patch.chdir(folder)
        patch.delenv("HABEAS_DATABASE", raising=False)
        for name, value in {
            "HABEAS_REGISTER": str(folder / "register"),
            "HABEAS_PASSPHRASE_FILE": str(self.file("pass", PASSPHRASE + "\n")),
            "XDG_STATE_HOME": str(folder / "state"),
            "TMPDIR": str(folder / "temporary"),
            "COLUMNS": "100",
        }.items():
            patch.setenv(name, value)

    def made(self, pattern: Path) -> Desk:
        """The desk, with all that stands in the folder ``pattern``: a register, perhaps more."""
        shutil.copytree(pattern, self.folder, dirs_exist_ok=True)
        from habeas.register import rekeying, travelling

        changes = (rekeying.add_holder, rekeying.change_key, rekeying.change_passphrase)
        for change in (*changes, travelling.make):
            self._patch.setitem(change.__kwdefaults__, "cost", CHEAP)
        return self

    def file(self, name: str, words: str) -> Path:
        """A file in the folder."""
        (self.folder / name).write_text(words, "utf-8")
        return self.folder / name

    def run(self, *words: str, typed: str = "", code: int = 0, **more: str) -> str:
        """Run one command in this process; what it wrote, on standard error where it failed."""
        out, err = io.StringIO(), io.StringIO()
        with self._patch.context() as patch:
            for name, value in more.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode())))
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                try:
                    found = main(words)
                except SystemExit as stopped:
                    found = int(stopped.code or 0)
        assert found == code, err.getvalue()
        return out.getvalue() if code in {0, 1} else err.getvalue()

    def process(self, *words: str, typed: str = "", code: int = 0) -> str:
        """Run one command as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "habeas", *words], cwd=self.folder, env=os.environ.copy(),
            input=typed, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if code in {0, 1} else done.stderr


@contextlib.contextmanager
def begun(pattern: Path, place: Path) -> Iterator[Desk]:
    """A desk on which tests of one kind begin; its folder is then the pattern of theirs."""
    with pytest.MonkeyPatch.context() as patch:
        yield Desk(place, patch).made(pattern)


def filled(pattern: Path, place: Path, pages: Mapping[str, str], **beside: str) -> Path:
    """A pattern whose register holds some pages, by name, with files ``beside`` them."""
    with begun(pattern, place) as desk:
        for name, words in pages.items():
            desk.file(f"{name}.txt", words)
        desk.run("add", *(f"{name}.txt" for name in pages))
        for name, words in beside.items():
            desk.file(name, words)
    return place
