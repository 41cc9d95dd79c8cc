"""A program of the system, started in the jail: it reads one document and answers, no more.

The document comes in as its standard input or as a file in a folder of its own, the answer is what
it writes or a file that it leaves there. It can read the system's own libraries and data, start
nothing else, and reach nobody.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from habeas.text.jail import landlock
from habeas.text.jail.confine import Limits, Walls, confine
from habeas.text.jail.seccomp import Allowance

if TYPE_CHECKING:
    from collections.abc import Callable

_SYSTEM = (
    "/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/share", "/usr/local/lib", "/usr/local/share",
    "/lib", "/lib64", "/opt", "/etc/ld.so.cache", "/etc/fonts", "/etc/libreoffice",
    "/var/cache/fontconfig", "/var/lib/libreoffice", "/var/spool/libreoffice",
    "/dev/null", "/dev/urandom", "/dev/zero",
)  # fmt: skip
"""Libraries, data and fonts: nothing of the user's."""
_START = "execve arch_prctl set_tid_address prlimit64"
_OFFICE = (
    f"{_START} bind socketpair listen accept accept4 getsockname shutdown setsockopt getsockopt"
    " pipe pipe2"
    " dup2 dup3 mkdir mkdirat rmdir rename renameat renameat2 unlink unlinkat chmod fchmod fchmodat"
    " fsync fdatasync truncate ftruncate fallocate pwrite64 flock utimensat utime umask getppid"
    " statfs fstatfs eventfd2 epoll_create1 epoll_ctl epoll_wait epoll_pwait sched_getparam"
    " sched_getscheduler sched_get_priority_max sched_get_priority_min prctl getpriority fadvise64"
    " msync mincore memfd_create copy_file_range sendfile getcpu"
)
ALLOWED = {
    "tesseract": Allowance(_START),
    "soffice": Allowance(_OFFICE, writes=True, threads=True, local=True),
}
"""What each program that may be started needs beyond a reader."""
_INTERPRETER = re.compile(rb"/[\w./-]{1,100}ld[\w.-]{1,60}\.so[\w.]{0,10}\x00")
_FOLDER = "{folder}"
_SOCKETS = ("/tmp", "/var/tmp")  # noqa: S108 - where LibreOffice insists on naming a socket
_PIPE = "OSL_PIPE_SingleOfficeIPC_*"
_ONCE_MORE = 81
"""How LibreOffice ends when it has made the folder of its settings and wants to start anew."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a program: what to start and how, as it was asked for. ``folder`` is a place of
    its own, empty where it needs none; ``left`` the name of the file that is the answer.
    """

    kind: str
    path: str
    arguments: tuple[str, ...]
    limits: Limits
    folder: str = ""


def ran(
    question: dict[str, Any],
    data: bytes,
    walls: Walls,
    ours: tuple[int, int],
    collected: Callable[[int, int, float], tuple[str, bytes]],
) -> tuple[dict[str, object], bytes]:
    """How a program ended that was given a document, and its answer."""
    asked = question["program"]
    known = _pipes()
    limits = Limits(question["memory"], question["cpu"], question["files"], asked["file"])
    folder = _folder() if asked["left"] else ""
    try:
        if folder:
            Path(folder, asked["given"]).write_bytes(data)
        arguments = tuple(one.replace(_FOLDER, folder) for one in asked["arguments"])
        run = Run(asked["kind"], asked["path"], arguments, limits, folder)
        until = time.monotonic() + question["wall"]
        given = b"" if folder else data
        status, answer = _run(run, given, walls, ours, until, collected)
        if folder and status["code"] == _ONCE_MORE:
            _swept(known)
            status, answer = _run(run, given, walls, ours, until, collected)
        if folder:
            answer = _left(Path(folder, asked["left"]), question["output"])
        return status, answer
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
            _swept(known)


def _pipes() -> set[str]:
    """The sockets that LibreOffice names outside its folder, where it knows no user."""
    return {str(one) for place in _SOCKETS for one in Path(place).glob(_PIPE)}


def _swept(known: set[str]) -> None:
    """Remove what a run left of them."""
    for one in _pipes() - known:
        with suppress(OSError):
            os.unlink(one)  # noqa: PTH108 - the warden starts quickly


def _folder() -> str:
    """A folder for one document, in memory where the system has such a place."""
    memory = "/dev/shm"  # noqa: S108 - only the folder made in it, for us alone, is used
    place = memory if os.access(memory, os.W_OK) else None
    return tempfile.mkdtemp(prefix="habeas-", dir=place)


def _left(place: Path, most: int) -> bytes:
    """The file that a program left; empty when there is none, or it is too long."""
    try:
        with os.fdopen(os.open(place, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            found = file.read(most + 1)
    except OSError:
        return b""
    return found if len(found) <= most else b""


def _run(  # noqa: PLR0913 - what to run, on what, behind which walls, until when
    run: Run,
    data: bytes,
    walls: Walls,
    ours: tuple[int, int],
    until: float,
    collected: Callable[[int, int, float], tuple[str, bytes]],
) -> tuple[dict[str, object], bytes]:
    given = os.memfd_create("document")
    with os.fdopen(os.dup(given), "wb") as file:
        file.write(data)
    os.lseek(given, 0, os.SEEK_SET)
    rules = None
    if walls.rules is not None:
        own, sockets = ([run.folder], _SOCKETS) if run.folder else ([], ())
        rules = landlock.ruleset(_SYSTEM, _run_files(run.path), own, sockets)
    ends = os.pipe()
    pid = os.fork()
    if pid == 0:
        for descriptor in (*ours, ends[0]):
            os.close(descriptor)
        _become(run, given, ends[1], Walls(rules, walls.abi, walls.calls))
    for descriptor in (given, ends[1], *([] if rules is None else [rules])):
        os.close(descriptor)
    late, answer = collected(ends[0], run.limits.memory, until)
    os.close(ends[0])
    if late:
        os.kill(pid, signal.SIGKILL)
    _, status, used = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    return {"late": late, "code": code, "cpu": used.ru_utime + used.ru_stime}, answer


def _run_files(path: str) -> list[str]:
    """The program itself and what the kernel starts it with."""
    with Path(path).open("rb") as file:
        found = _INTERPRETER.search(file.read(4096))
    return [path, *([found[0][:-1].decode()] if found else [])]


def _become(run: Run, given: int, answers: int, walls: Walls) -> None:
    """Give up all that the program does not need, and become it; this never returns."""
    try:
        os.dup2(given, 0)
        os.dup2(answers, 1)
        home = run.folder or "/"
        os.chdir(home)
        environment = {
            "PATH": "/nowhere", "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "HOME": home,
            "TMPDIR": home, "SAL_USE_VCLPLUGIN": "svp",
        }  # fmt: skip
        confine(run.limits, walls, ALLOWED[run.kind])
        os.execve(run.path, [run.path, *run.arguments], environment)  # noqa: S606 - no shell
    finally:
        os._exit(70)
