"""What a process gives up before it looks at a document."""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import sys
import sysconfig
from contextlib import suppress
from dataclasses import dataclass

from habeas.text.jail import landlock, seccomp


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one document may use; ``file`` is the longest file it may write."""

    memory: int
    cpu: int
    files: int
    file: int = 0


@dataclass(frozen=True, slots=True)
class Walls:
    """What holds on this machine: Landlock's rules, None without them, and the list of calls."""

    rules: int | None
    abi: int
    calls: bool

    @property
    def level(self) -> str:
        """The level of the jail, in words that a document is stamped with."""
        if self.rules is not None and self.calls:
            return "full"
        if self.calls:
            return "no-landlock"
        return "no-seccomp" if self.rules is not None else "limits-only"


def walls() -> Walls:
    """Find out what this kernel can hold; tried in a child, so that nothing is given up here."""
    _loaded()
    rules = landlock.ruleset(_libraries())
    pid = os.fork()
    if pid == 0:
        held = False
        try:
            held = seccomp.refuse_all_else()
        finally:
            os._exit(0 if held else 1)
    _, status = os.waitpid(pid, 0)
    return Walls(rules, landlock.version(), os.waitstatus_to_exitcode(status) == 0)


def _libraries() -> list[str]:
    """The folders that hold Python and its packages: modules may be loaded late."""
    paths = sysconfig.get_paths()
    wanted = [*sys.path, paths["stdlib"], paths["platstdlib"], sys.base_exec_prefix + "/lib"]
    return [one for one in dict.fromkeys(wanted) if one not in {"", "/", "/lib"}]


def _loaded() -> None:
    """Load what modules that are loaded late hang on: the system's own folders stay closed."""
    for name in ("libpthread.so.0", "libdl.so.2", "librt.so.1", "libm.so.6", "libutil.so.1"):
        with suppress(OSError):
            ctypes.CDLL(name)


def confine(limits: Limits, walls: Walls, more: seccomp.Allowance = seccomp.NOTHING_MORE) -> None:
    """Give up all that reading a document does not need, but for what a program of the system
    needs ``more``. Raises OSError when it is not held.
    """
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.file),
        *([] if more.threads else [(resource.RLIMIT_NPROC, 0)]),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_AS, limits.memory),
    ):
        _lower(what, most, most)
    _lower(resource.RLIMIT_CPU, limits.cpu, limits.cpu + 1)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if walls.rules is not None and not (_no_new_privileges() and landlock.hold_to(walls.rules)):
        raise OSError("landlock")
    if walls.calls and not seccomp.refuse_all_else(more):
        raise OSError("seccomp")


def _lower(what: int, soft: int, hard: int) -> None:
    most = resource.getrlimit(what)[1]
    if most != resource.RLIM_INFINITY:
        soft, hard = min(soft, most), min(hard, most)
    try:
        resource.setrlimit(what, (soft, hard))
    except (OSError, ValueError):
        if platform.system() == "Linux":
            raise  # elsewhere a limit may not be known, and the level says that little holds


def _no_new_privileges() -> bool:
    control = ctypes.CDLL(None, use_errno=True).prctl
    control.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    dies_with_parent, not_dumpable = (
        control(1, int(signal.SIGKILL), 0, 0, 0),
        control(4, 0, 0, 0, 0),
    )
    return not (dies_with_parent or not_dumpable or control(38, 1, 0, 0, 0))
