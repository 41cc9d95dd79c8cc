"""Text that a person gives a command: from a file, standard input, or an editor in memory.

Nothing that is written here may reach a disk. An editor works on a file in a folder of its own in
memory (tmpfs), which also stands for its home, so that what it keeps beside (swap files, histories,
states) goes with the folder; each file is overwritten before it is removed.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from habeas.cli.opening import Unreadable, file_bytes
from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_ITS_OWN = (
    "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
)  # fmt: skip


class NoMemory(HabeasError):
    """No folder in memory to write in."""

    def __init__(self) -> None:
        super().__init__(
            "expected a folder in memory for the editor (/dev/shm), found none; give the text as "
            "FILE or on standard input"
        )


class NoText(HabeasError):
    """A text without words."""

    def __init__(self) -> None:
        super().__init__("expected words, found none; nothing was recorded")


class EditorFailed(HabeasError):
    """An editor that did not run or that ended with a failure."""

    def __init__(self) -> None:
        super().__init__(
            "expected the editor of $VISUAL or $EDITOR to write the text, found that it failed; "
            "nothing was recorded, give the text as FILE or on standard input"
        )


def text(path: str | None, what: str) -> bytes:
    """The text that a command was given: of a file, of standard input (``-``, or a pipe), from an
    editor on a terminal, or typed there. Raises Unreadable, NoText, NoMemory or EditorFailed.
    """
    if path is not None and path != "-":
        found = file_bytes(path, what)
    elif path == "-" or not sys.stdin.isatty():
        found = sys.stdin.buffer.read()
    elif editor := os.environ.get("VISUAL") or os.environ.get("EDITOR"):
        found = _edited(editor)
    else:
        print(f"Write the {what}; end it with Ctrl-D on a line of its own.", file=sys.stderr)
        found = sys.stdin.buffer.read()
    if not found.strip():
        raise NoText
    return found


def line(prompt: str, *, path: str | None, descriptor: int | None) -> str:
    """One line that must not be an argument: of a file, a descriptor, or typed on a terminal.

    Raises Unreadable or NoText.
    """
    if path is not None:
        found = file_bytes(path, "file")
    elif descriptor is not None:
        try:
            with os.fdopen(descriptor, "rb", closefd=False) as source:
                found = source.read()
        except OSError:
            raise Unreadable("descriptor") from None
    else:
        if sys.stdin.isatty():
            print(prompt, end="", file=sys.stderr, flush=True)
        found = sys.stdin.buffer.readline()
    words = found.decode("utf-8", "replace").strip()
    if not words:
        raise NoText
    return words


def _edited(editor: str) -> bytes:
    with _in_memory() as folder:
        file = folder / "note.txt"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.close(handle)
        own = dict.fromkeys(_OF_ITS_OWN, str(folder))
        try:
            words = [*shlex.split(editor), str(file)]
            done = subprocess.run(words, env={**os.environ, **own}, check=False, cwd=folder)
            found = file.read_bytes()
        except (OSError, ValueError):
            raise EditorFailed from None
        if done.returncode:
            raise EditorFailed
        return found


@contextlib.contextmanager
def _in_memory() -> Iterator[Path]:
    """A folder of nobody else's in memory, emptied and removed afterwards. Raises NoMemory."""
    for place in (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm"):  # noqa: S108 - memory, no disk
        if place and _is_memory(Path(place)):
            with contextlib.suppress(OSError):
                folder = Path(tempfile.mkdtemp(prefix="habeas-", dir=place))
                break
    else:
        raise NoMemory
    try:
        yield folder
    finally:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                with contextlib.suppress(OSError):
                    path.write_bytes(bytes(path.stat().st_size))
        shutil.rmtree(folder, ignore_errors=True)


def _is_memory(place: Path) -> bool:
    """Whether a folder stands in memory: in a mount of the kind tmpfs or ramfs."""
    try:
        lines = Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines()
        where = place.resolve()
    except OSError:
        return False
    kinds = {Path(parts[1]): parts[2] for row in lines if len(parts := row.split()) > 2}
    nearest = next((at for at in (where, *where.parents) if at in kinds), None)
    return nearest is not None and kinds[nearest] in {"tmpfs", "ramfs"}
