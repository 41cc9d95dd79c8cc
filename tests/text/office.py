"""Files made by a real office program, from one that stands in a test as text; each once a run."""

from __future__ import annotations

import fcntl
import hashlib
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="habeas-office-")


def converted(data: bytes, name: str, ending: str) -> bytes:
    """The file ``name`` saved by LibreOffice under another ending (``odt``, ``doc:MS Word 97``)."""
    key = hashlib.sha256(f"{name} {ending} ".encode() + data).hexdigest()
    kept = Path(os.environ["PYTEST_FILES_MADE"], key)
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another process may be making it
        if not kept.exists():
            kept.write_bytes(_made(data, name, ending))
    return kept.read_bytes()


def _made(data: bytes, name: str, ending: str) -> bytes:
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
