"""The warden: a process without secrets that forks one child for each document.

Asked through its standard input, it answers through its standard output; it never looks at a
document's bytes. It is started by :mod:`habeas.text.jail.door` and ends with whoever started it.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import time
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from habeas.text.jail.confine import Limits, Walls, confine, walls
from habeas.text.jail.message import written
from habeas.text.jail.program import ran

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.text.opened import Opened

_CHUNK = 1 << 20
_readers: dict[str, Callable[[bytes, str], Opened]] = {}


def main() -> None:
    """Answer until the asker goes away."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asked, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    found = walls()
    _send(answers, {"level": found.level, "landlock": found.abi, "seccomp": found.calls})
    while (head := _frame(asked)) is not None:
        question = json.loads(head)
        data = _frame(asked)
        if data is None:
            break
        if question["program"]:
            status, answer = ran(question, data, found, (asked, answers), _collected)
            _send(answers, status)
            _write(answers, len(answer).to_bytes(8) + answer)
            continue
        reader = _reader(question["reader"])
        if question["more"]:
            reader = _heeding(reader, question["more"])
        gc.collect()
        gc.freeze()
        status, answer = _read_one(question, data, reader, found, (asked, answers))
        _send(answers, status)
        _write(answers, len(answer).to_bytes(8) + answer)


def _reader(path: str) -> Callable[[bytes, str], Opened]:
    """The function ``module:name``; loaded here, so that each child has it already, with all that
    it loads, makes or remembers when it first reads something: a sample of ours.
    """
    if path in _readers:
        return _readers[path]
    module, name = path.split(":")
    reader: Callable[[bytes, str], Opened] = getattr(import_module(module), name)
    warm = getattr(import_module(module), "warm", None)
    if warm is not None:
        warm()
    sample = getattr(import_module(module), "SAMPLE", None)
    if sample is not None:
        reader(sample, "sample")
    _readers[path] = reader
    return reader


def _heeding(reader: Callable[..., Opened], more: dict[str, Any]) -> Callable[[bytes, str], Opened]:
    """A reader that heeds what else is known of a document."""
    return partial(reader, **more)


def _read_one(
    question: dict[str, Any],
    data: bytes,
    reader: Callable[[bytes, str], Opened],
    found: Walls,
    ours: tuple[int, int],
) -> tuple[dict[str, object], bytes]:
    ends = os.pipe()
    pid = os.fork()
    if pid == 0:
        for descriptor in (*ours, ends[0]):
            os.close(descriptor)
        _child(ends[1], question, data, reader, found)
    os.close(ends[1])
    late, answer = _collected(ends[0], question["output"], time.monotonic() + question["wall"])
    os.close(ends[0])
    if late:
        os.kill(pid, signal.SIGKILL)
    _, status, used = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    return {"late": late, "code": code, "cpu": used.ru_utime + used.ru_stime}, answer


def _child(
    end: int,
    question: dict[str, Any],
    data: bytes,
    reader: Callable[[bytes, str], Opened],
    found: Walls,
) -> None:
    """Read in the jail and write the answer; this never returns."""
    code = 70
    try:
        try:
            confine(Limits(question["memory"], question["cpu"], question["files"]), found)
            code = 71
            for piece in written(reader, data, question["name"]):
                _write(end, piece)
            code = 0
        except MemoryError:
            code = 72
        except RecursionError:
            code = 73
    finally:
        os._exit(code)


def _collected(end: int, most: int, until: float) -> tuple[str, bytes]:
    """What a child writes, and why it was cut short: ``time``, ``output`` or nothing."""
    parts: list[bytes] = []
    size = 0
    poll = select.poll()
    poll.register(end, select.POLLIN)
    while True:
        left = until - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            return "time", b""
        part = os.read(end, _CHUNK)
        if not part:
            return "", b"".join(parts)
        size += len(part)
        if size > most:
            return "output", b""
        parts.append(part)


def _frame(descriptor: int) -> bytes | None:
    head = _exactly(descriptor, 8)
    return None if head is None else _exactly(descriptor, int.from_bytes(head))


def _exactly(descriptor: int, size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = os.read(descriptor, min(size, _CHUNK))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _send(descriptor: int, value: dict[str, object]) -> None:
    body = json.dumps(value).encode()
    _write(descriptor, len(body).to_bytes(8) + body)


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
