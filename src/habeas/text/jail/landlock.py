"""Landlock: the kernel keeps a process from every file but those below given folders."""

from __future__ import annotations

import ctypes
import os
import platform
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_READ = 1 << 2 | 1 << 3
"""Read a file, list a folder."""
_RUN = 1 << 0 | 1 << 2
_WRITE = _READ | 1 << 1 | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8 | 1 << 9 | 1 << 13 | 1 << 14
"""Also write, remove, make files, folders and sockets, move, cut off; never a device or a link."""
_SOCKET = 1 << 9
_OF_A_FILE = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14
_FILES = ((1, (1 << 13) - 1), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
"""What each version of Landlock can govern of files."""
_NETWORK = (4, 0b11)
_SCOPES = (6, 0b11)
"""Abstract sockets and signals to processes outside."""


def version() -> int:
    """Which version of Landlock the kernel has; 0 for none."""
    if platform.system() != "Linux" or struct.calcsize("P") != 8:
        return 0
    return max(_call(_CREATE, None, 0, 1), 0)


def ruleset(
    folders: Iterable[str],
    run: Iterable[str] = (),
    write: Iterable[str] = (),
    sockets: Iterable[str] = (),
) -> int | None:
    """The descriptor of a rule: nothing but reading below ``folders``, starting the files of
    ``run``, making and changing files below ``write``, and naming sockets in ``sockets``. None
    without Landlock.
    """
    abi = version()
    if not abi:
        return None
    files = sum(bits for since, bits in _FILES if abi >= since)
    words = [files]
    words += [bits for since, bits in (_NETWORK, _SCOPES) if abi >= since]
    attribute = struct.pack(f"{len(words)}Q", *words)
    made = _call(_CREATE, attribute, len(attribute), 0)
    if made < 0:
        return None
    wanted = [*((one, _READ) for one in folders), *((one, _RUN) for one in run)]
    wanted += [(one, files & _WRITE) for one in write]
    wanted += [(one, _SOCKET) for one in sockets]
    for folder, rights in wanted:
        try:
            place = os.open(folder, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        inside = os.path.isdir(folder)  # noqa: PTH112 - start-up stays lazy
        allowed = rights if inside else rights & _OF_A_FILE
        failed = _call(_ADD, made, 1, struct.pack("=Qi", allowed, place), 0)
        os.close(place)
        if failed:
            os.close(made)
            return None
    return made


def hold_to(rules: int) -> bool:
    """Hold this process to the rules, for good; new privileges must be given up already."""
    return _call(_RESTRICT, rules, 0) == 0


def _call(number: int, *arguments: object) -> int:
    return int(ctypes.CDLL(None, use_errno=True).syscall(number, *arguments))
