"""The manual is under test: the commands page is what the commands say of themselves."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from habeas.cli import FAMILIES

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "commands.md"
HEAD = "# Commands\n\nWhat each command says of itself (`make docs` writes this page).\n"


def commands_page() -> str:
    parts = [HEAD]
    for family in FAMILIES:
        done = subprocess.run(
            [sys.executable, "-m", "habeas", family, "--help"],
            capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "100"},
        )  # fmt: skip
        parts.append(f"## habeas {family}\n\n```\n{done.stdout.strip()}\n```\n")
    return "\n".join(parts)


def test_the_commands_page_is_current() -> None:
    if os.environ.get("HABEAS_WRITE_DOCS"):
        PAGE.write_text(commands_page(), encoding="utf-8")
    assert PAGE.read_text("utf-8") == commands_page(), "run: make docs"


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), (page.name, target)


def test_every_command_of_the_readme_exists() -> None:
    words = (ROOT / "README.md").read_text("utf-8")
    for family in re.findall(r"habeas (\w+)", words):
        assert family in FAMILIES
