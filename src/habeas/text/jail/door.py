"""The door of the jail: bytes in, an :class:`Opened` or one sentence out, whatever they hold."""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.text import limits
from habeas.text.errors import NoJail, Stopped
from habeas.text.jail.message import BadAnswer, understood

if TYPE_CHECKING:
    from habeas.text.opened import Opened

_GRACE_SECONDS = 10
"""How long after its own limit a silent warden is waited for."""
_START = (
    "import sys; sys.path[:] = {path!r}; from habeas.text.jail.warden import main; raise"
    " SystemExit(main())"
)
_BY_MEMORY, _BY_DEPTH, _NOT_HELD = 72, 73, 70


@dataclass(frozen=True, slots=True)
class Program:
    """A program of the system: what it is called in the jail, where it stands, how it is started,
    and what it may use. ``{folder}`` in an argument stands for a folder of its own, into which the
    document comes as ``given`` and in which the answer is ``left``; both are empty where it takes
    the document as its standard input and writes the answer.
    """

    kind: str
    path: str
    arguments: tuple[str, ...]
    given: str = ""
    left: str = ""
    memory: int = limits.JAIL_MEMORY_BYTES
    seconds: int = limits.JAIL_CPU_SECONDS
    files: int = limits.JAIL_FILES


class _Lost(Exception):
    """A warden that ended or fell silent."""


class Warden:
    """The process that forks a child for each document. One is shared by a whole program."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _START.format(path=[p for p in sys.path if p])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"PATH": "/nowhere", "LC_ALL": "C.UTF-8"},
            cwd="/",
            bufsize=0,
            start_new_session=True,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._in, self._out = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._in, False)
        self.found: dict[str, Any] = json.loads(self._frame(time.monotonic() + _GRACE_SECONDS))

    def ask(self, question: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
        """How the child that was given a document ended, and what it wrote. Raises _Lost."""
        question = {
            "memory": limits.JAIL_MEMORY_BYTES,
            "cpu": limits.JAIL_CPU_SECONDS,
            "wall": limits.JAIL_WALL_SECONDS,
            "files": limits.JAIL_FILES,
            "output": limits.JAIL_OUTPUT_BYTES + limits.UNPACKED_BYTES,
            "program": None,
            "more": None,
            **question,
        }
        until = time.monotonic() + question["wall"] + _GRACE_SECONDS
        head = json.dumps(question).encode()
        self._send(len(head).to_bytes(8) + head + len(data).to_bytes(8), until)
        self._send(data, until)
        return json.loads(self._frame(until)), self._frame(until)

    def close(self) -> None:
        """End it. It ends by itself when its standard input closes."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        try:
            self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _send(self, data: bytes, until: float) -> None:
        view, poll = memoryview(data), select.poll()
        poll.register(self._in, select.POLLOUT)
        while view:
            left = until - time.monotonic()
            if left <= 0 or not poll.poll(left * 1000):
                raise _Lost
            try:
                view = view[os.write(self._in, view[: 1 << 20]) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise _Lost from error

    def _frame(self, until: float) -> bytes:
        return self._exactly(int.from_bytes(self._exactly(8, until)), until)

    def _exactly(self, size: int, until: float) -> bytes:
        parts: list[bytes] = []
        poll = select.poll()
        poll.register(self._out, select.POLLIN)
        while size:
            left = until - time.monotonic()
            if left <= 0 or not poll.poll(left * 1000):
                raise _Lost
            part = os.read(self._out, min(size, 1 << 20))
            if not part:
                raise _Lost
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


_wardens: dict[int, Warden] = {}
_one_at_a_time = threading.Lock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=lambda: globals().update(_one_at_a_time=threading.Lock()))


def available() -> bool:
    """Whether this system can start a child that gives up what it does not need."""
    return hasattr(os, "fork") and hasattr(select, "poll")


def level() -> str:
    """The level of the jail on this machine: ``full``, or what is missing of it."""
    if not available():
        return "none"
    with _one_at_a_time:
        return str(_warden().found["level"])


def opened(
    reader: str, data: bytes, name: str, more: dict[str, object] | None = None
) -> tuple[Opened, str]:
    """Read one original in the jail with the function ``module:name``; and the jail's level.

    ``more`` is what else the reader is given, by name. Raises NoJail, Stopped, or what the reader
    found it to be.
    """
    answer, level = _asked({"reader": reader, "name": name, "more": more}, data, name)
    try:
        return understood(answer, name), level
    except BadAnswer:
        raise Stopped(name, "a file that its reader gave no proper answer about") from None


def ran(program: Program, data: bytes, name: str) -> bytes:
    """What a program of the system answers about one original, in the jail.

    Raises NoJail or Stopped.
    """
    asked = {
        "kind": program.kind, "path": program.path, "arguments": program.arguments,
        "given": program.given, "left": program.left, "file": limits.UNPACKED_BYTES,
    }  # fmt: skip
    question: dict[str, Any] = {
        "program": asked, "name": name, "memory": program.memory, "cpu": program.seconds,
        "wall": program.seconds + limits.JAIL_WALL_SECONDS, "files": program.files,
    }  # fmt: skip
    return _asked(question, data, name)[0]


def _asked(question: dict[str, Any], data: bytes, name: str) -> tuple[bytes, str]:
    if not available():
        raise NoJail(name)
    with _one_at_a_time:
        try:
            warden = _warden()
            status, answer = warden.ask(question, data)
        except _Lost:
            if os.getpid() in _wardens:
                _closed(os.getpid())
            raise Stopped(name, "a file that ended the process that opens files") from None
        except BaseException:
            _closed(os.getpid())
            raise
    if why := _ended(status):
        raise Stopped(name, why)
    return answer, str(warden.found["level"])


def _ended(status: dict[str, Any]) -> str:
    """Why a child gave no answer; empty when it gave one."""
    code = int(status["code"])
    if status["late"] == "output":
        return f"a file whose text is longer than {limits.JAIL_OUTPUT_BYTES >> 20} MB"
    if status["late"]:
        return f"a file that was not read within {limits.JAIL_WALL_SECONDS} seconds"
    if code == -24:
        return f"a file that needs more than {limits.JAIL_CPU_SECONDS} seconds of computing"
    if code == _BY_MEMORY:
        return f"a file that needs more than {limits.JAIL_MEMORY_BYTES >> 20} MB of memory"
    if code == _BY_DEPTH:
        return "a file nested too deep to be read"
    if code == _NOT_HELD:
        return "a file that could not be closed off from the rest of the machine"
    if code < 0:
        return f"a file that crashed its reader (signal {-code})"
    return f"a file that its reader failed on (code {code})" if code else ""


def _warden() -> Warden:
    """The warden of this process; a process that was forked starts one of its own."""
    pid = os.getpid()
    if pid not in _wardens:
        _wardens[pid] = Warden()
        atexit.register(_closed, pid)
    return _wardens[pid]


def _closed(pid: int) -> None:
    if pid == os.getpid() and (warden := _wardens.pop(pid, None)) is not None:
        warden.close()
