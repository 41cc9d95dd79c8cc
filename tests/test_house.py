"""The house: sizes, names, imports, and what must not be in a committed file."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
TRACKED = subprocess.run(
    ["git", "ls-files"],  # noqa: S607 - git is where the path says
    cwd=ROOT,
    capture_output=True,
    text=True,
    check=True,
).stdout.split()


def test_no_file_is_longer_than_400_lines() -> None:
    long = {p.name: n for p in SOURCES if (n := len(p.read_text("utf-8").splitlines())) > 400}
    assert not long


def test_no_function_is_longer_than_60_lines() -> None:
    long = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
                size = node.end_lineno - node.lineno + 1
                if size > 60:
                    long.append((path.name, node.name, size))
    assert not long


def test_rooms_have_names_of_their_own() -> None:
    forbidden = re.compile(r"(?:^|_)(?:utils?|helpers?|misc|manager)(?:_|$)")
    assert not [p for p in SOURCES if forbidden.search(p.stem) or forbidden.search(p.parent.name)]


def test_no_lock_file_and_no_registry_in_committed_files() -> None:
    assert "uv.lock" not in TRACKED
    hosts = ("py" + "pi.org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian")
    registry = re.compile("|".join(map(re.escape, hosts)))
    hits = [
        name
        for name in TRACKED
        if (ROOT / name).is_file()
        and registry.search((ROOT / name).read_text("utf-8", errors="replace"))
    ]
    assert not hits


def test_requirements_are_locked_by_hash() -> None:
    files = [*(ROOT / "requirements").glob("*.txt"), ROOT / "bench" / "requirements.txt"]
    assert len(files) == 4
    for path in files:
        text = path.read_text("utf-8")
        assert text.count("==") <= text.count("--hash=sha256:")


@pytest.mark.parametrize(
    "banned", ["django", "sqlite3", "psycopg", "ssl", "http.client", "asyncio"]
)
def test_reading_loads_no_database_and_no_network_client(banned: str) -> None:
    script = (
        "import io, sys, contextlib\n"
        "from habeas.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    main(['read', sys.argv[1], '--format', 'json'])\n"
        f"raise SystemExit(3 if {banned!r} in sys.modules else 0)\n"
    )
    example = ROOT / "examples" / "guangzhou-2024.txt"
    done = subprocess.run(
        [sys.executable, "-c", script, str(example)],
        env={**os.environ, "COLUMNS": "100"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\nfrom habeas.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'rich', 'holidays', 'opencc', 'habeas.reading.english', 'habeas.clocks'}\n"
        "raise SystemExit(3 if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0
