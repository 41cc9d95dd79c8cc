"""Files made by a real office program, from one that stands in a test as text."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from pathlib import Path


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="habeas-office-")


def converted(data: bytes, name: str, ending: str) -> bytes:
    """The file ``name`` saved by LibreOffice under another ending (``odt``, ``doc:MS Word 97``)."""
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / name
        source.write_bytes(data)
        subprocess.run(
            [  # noqa: S607 - the program is where the path says
                "soffice", f"-env:UserInstallation=file://{_profile().name}", "--headless",
                "--convert-to", ending, "--outdir", place, str(source),
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return source.with_suffix("." + ending.split(":", maxsplit=1)[0]).read_bytes()
