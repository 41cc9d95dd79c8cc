"""A stranger with a short script finds whatever was altered in an exported ledger."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from habeas.register.errors import NotEmpty
from habeas.register.exporting import SCRIPT, export_ledger

from .keeping import ARREST, CHINESE, kept

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from habeas.register.store import Register

DAY = "2026-01-05T00:00:00Z"
Row = dict[str, object]


@pytest.fixture
def export(opened: Register, tmp_path: Path) -> Path:
    kept(opened, ARREST, CHINESE)
    folder = tmp_path / "export"
    assert export_ledger(opened, folder, DAY, originals=True) == 8
    return folder


def verified(folder: Path) -> tuple[int, str]:
    """What the script says, run alone, without anything installed."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(folder / SCRIPT), str(folder)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not done.stderr
    return done.returncode, done.stdout


def altered(folder: Path, change: Callable[[list[Row]], None]) -> tuple[int, str]:
    path = folder / "ledger.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    change(rows)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return verified(folder)


def test_an_export_verifies(export: Path) -> None:
    code, said = verified(export)
    assert (code, said.split(";")[0]) == (0, "whole: 8 entries")
    head = json.loads((export / "ledger.jsonl").read_text("utf-8").splitlines()[0])
    assert head["marked"] == "INTERNAL"
    assert sorted(p.name for p in (export / "originals").iterdir()) == ["2", "5"]


def _change(place: int, field: str, value: object) -> Callable[[list[Row]], None]:
    def change(rows: list[Row]) -> None:
        rows[place][field] = value

    return change


def _cut(rows: list[Row]) -> None:
    rows.pop()


def _swap(rows: list[Row]) -> None:
    rows[3], rows[4] = rows[4], rows[3]


def _reword(rows: list[Row]) -> None:
    rows[4]["body"] = str(rows[4]["body"]).replace("slander", "treason")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_change(2, "by", "another"), "entry 2 is not what its recorded head says"),
        (_change(2, "at", DAY), "entry 2 is not what its recorded head says"),
        (_change(3, "body", None), "entry 3 has lost its payload without an erasure"),
        (_change(3, "salt", "00" * 32), "entry 3 has another payload than it committed to"),
        (_reword, "entry 4 has another payload than it committed to"),
        (_cut, "the export says 8 entries and holds 7"),
        (_swap, "does not follow from the entry before it"),
        (_change(0, "register", "another"), "entry 1 does not follow"),
        (_change(5, "sequence", "5"), "entry 5"),
        (_change(5, "kind", None), "entry 5 is not what its recorded head says"),
    ],
)
def test_alterations_are_named(
    export: Path, change: Callable[[list[Row]], None], says: str
) -> None:
    code, said = altered(export, change)
    assert code == 1
    assert says in said


def test_a_changed_or_missing_original_is_named(export: Path) -> None:
    (export / "originals" / "2").write_bytes(b"other bytes")
    (export / "originals" / "5").unlink()
    assert verified(export) == (
        1,
        "original 2 is not the file that was received\noriginal 5 is missing\n",
    )


@pytest.mark.parametrize("data", [b"", b"{}\n", b"\xff\xfe", b'{"register": "x"}\n[]\n'])
def test_what_is_no_export_is_said(export: Path, data: bytes) -> None:
    (export / "ledger.jsonl").write_bytes(data)
    code, said = verified(export)
    assert code == 1 and said.count("\n") == 1


def test_an_export_needs_an_empty_folder(opened: Register, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotEmpty):
        export_ledger(opened, tmp_path, DAY)


def test_the_script_is_one_that_a_stranger_reads_in_minutes(export: Path) -> None:
    lines = (export / SCRIPT).read_text("utf-8").splitlines()
    assert len(lines) < 130
    imported = {line.split()[1] for line in lines if line.startswith("import ")}
    assert imported == {"hashlib", "json", "os", "sys"}
    stated = {line.split()[1] for line in lines if line.startswith("from ")}
    assert stated == {"__future__", "typing"}
