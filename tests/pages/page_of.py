"""A document as text in, the page that ``habeas read`` prints of it out."""

from __future__ import annotations

import contextlib
import io
import tempfile
import unicodedata
from pathlib import Path

import pytest

from habeas.cli import main

TODAY = "2024-06-14"


def page_of(words: str, *options: str, columns: int = 80, name: str = "note.txt") -> str:
    """What is printed in a pipe of a document in a file of this name, on 14 June 2024."""
    sink = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        contextlib.redirect_stdout(sink),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("COLUMNS", str(columns))
        Path(name).write_bytes(words.encode())
        assert main(["read", name, "--as-of", TODAY, *options]) == 0
    return sink.getvalue()


def cells(line: str) -> int:
    """The cells that a line takes on a terminal: two for a wide character, none for a mark."""
    return sum(_cells(character) for character in line)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
