"""A list of the system calls that reading a document needs; every other one is refused.

The list is a BPF program handed to the kernel through ``prctl``; no library is needed. What opens
a file may only open it to read; ``fcntl`` may only look at a descriptor; no call starts a process,
a thread, a connection or a signal.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Machine(NamedTuple):
    """How a processor names itself to BPF and numbers its system calls."""

    audit: int
    calls: Mapping[str, int]


_X86 = (
    "read:0 write:1 open:2 close:3 stat:4 fstat:5 lstat:6 poll:7 lseek:8 mmap:9 mprotect:10"
    " munmap:11 brk:12 rt_sigaction:13 rt_sigprocmask:14 rt_sigreturn:15 ioctl:16 pread64:17"
    " readv:19 writev:20 access:21 select:23 sched_yield:24 mremap:25 madvise:28 dup:32"
    " nanosleep:35 getpid:39 exit:60 uname:63 fcntl:72 getcwd:79 readlink:89 gettimeofday:96"
    " getrlimit:97 getrusage:98 sysinfo:99 times:100 getuid:102 getgid:104 geteuid:107"
    " getegid:108 sigaltstack:131 gettid:186 time:201 futex:202 sched_getaffinity:204"
    " getdents64:217 restart_syscall:219 clock_gettime:228 clock_getres:229 clock_nanosleep:230"
    " exit_group:231 openat:257 newfstatat:262 readlinkat:267 faccessat:269 pselect6:270 ppoll:271"
    " set_robust_list:273 getrandom:318 membarrier:324 statx:332 rseq:334 clone3:435"
    " faccessat2:439"
)
_ARM = (
    "getcwd:17 dup:23 fcntl:25 ioctl:29 faccessat:48 openat:56 close:57 getdents64:61 lseek:62"
    " read:63 write:64 readv:65 writev:66 pread64:67 pselect6:72 ppoll:73 readlinkat:78"
    " newfstatat:79 fstat:80 exit:93 exit_group:94 futex:98 set_robust_list:99 nanosleep:101"
    " clock_gettime:113 clock_getres:114 clock_nanosleep:115 sched_getaffinity:123 sched_yield:124"
    " restart_syscall:128 sigaltstack:132 rt_sigaction:134 rt_sigprocmask:135 rt_sigreturn:139"
    " times:153 uname:160 getrlimit:163 getrusage:165 gettimeofday:169 getpid:172 getuid:174"
    " geteuid:175 getgid:176 getegid:177 gettid:178 sysinfo:179 brk:214 munmap:215 mremap:216"
    " mmap:222 mprotect:226 madvise:233 getrandom:278 membarrier:283 statx:291 rseq:293 clone3:435"
    " faccessat2:439"
)


_X86_FURTHER = (
    "execve:59 arch_prctl:158 set_tid_address:218 prlimit64:302 clone:56 socket:41 bind:49"
    " accept:43 accept4:288 getsockname:51 shutdown:48 setsockopt:54 getsockopt:55 pipe:22"
    " listen:50 pipe2:293 socketpair:53"
    " dup2:33 dup3:292 mkdir:83 mkdirat:258 rmdir:84 rename:82 renameat:264 renameat2:316 unlink:87"
    " unlinkat:263 chmod:90 fchmod:91 fchmodat:268 fsync:74"
    " fdatasync:75 truncate:76 ftruncate:77 fallocate:285 pwrite64:18 flock:73 utimensat:280"
    " utime:132 umask:95 getppid:110 statfs:137 fstatfs:138 eventfd2:290 epoll_create1:291"
    " epoll_ctl:233 epoll_wait:232 sched_getparam:143"
    " sched_getscheduler:145 sched_get_priority_max:146 sched_get_priority_min:147 prctl:157"
    " getpriority:140 memfd_create:319 fadvise64:221 msync:26 mincore:27"
    " copy_file_range:326 sendfile:40 getcpu:309"
    " chdir:80"
)
_ARM_FURTHER = (
    "execve:221 set_tid_address:96 prlimit64:261 clone:220 socket:198 bind:200 listen:201"
    " socketpair:199 accept:202 accept4:242 getsockname:204 shutdown:210 setsockopt:208"
    " getsockopt:209 pipe2:59"
    " dup3:24 mkdirat:34 renameat:38 renameat2:276 unlinkat:35 fchmod:52 fchmodat:53"
    " fsync:82 fdatasync:83 truncate:45 ftruncate:46 fallocate:47 pwrite64:68 flock:32"
    " utimensat:88 umask:166 getppid:173 statfs:43 fstatfs:44 eventfd2:19 epoll_create1:20"
    " epoll_ctl:21 epoll_pwait:22 sched_getparam:121"
    " sched_getscheduler:120 sched_get_priority_max:125 sched_get_priority_min:126 prctl:167"
    " getpriority:141 memfd_create:279 fadvise64:223 msync:227 mincore:232"
    " copy_file_range:285 sendfile:71 getcpu:168 chdir:49"
)


def _numbered(calls: str) -> dict[str, int]:
    return {name: int(number) for name, number in (call.split(":") for call in calls.split())}


MACHINES = {
    "x86_64": Machine(0xC000003E, _numbered(_X86)),
    "aarch64": Machine(0xC00000B7, _numbered(_ARM)),
}

_FURTHER = {
    MACHINES["x86_64"].audit: _numbered(_X86_FURTHER),
    MACHINES["aarch64"].audit: _numbered(_ARM_FURTHER),
}

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _KILL, _FAIL = 0x7FFF0000, 0x80000000, 0x00050000
_X32 = 0x40000000
_WRITES = 0x1 | 0x2 | 0x40 | 0x200
"""To write, to read and write, to create, to cut off."""
_THREAD, _LOCAL = 0x10000, 1
"""CLONE_THREAD, AF_UNIX."""
_LOOKS = (1, 2, 3, 1030)
"""F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC: not F_SETOWN, which sends signals."""
_SPECIAL = frozenset({"open", "openat", "fcntl", "ioctl", "clone3"})


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a program of the system may call beyond the list for readers. ``calls`` are further
    names; ``writes`` lets it open files to write (where it may is for Landlock to say) and lock
    them; ``threads`` lets it start threads, never processes; ``local`` lets it make sockets of its
    own machine, which it cannot connect.
    """

    calls: str = ""
    writes: bool = False
    threads: bool = False
    local: bool = False


NOTHING_MORE = Allowance()


def program(machine: Machine, more: Allowance = NOTHING_MORE) -> bytes:
    """The BPF program for one kind of processor."""
    further = _FURTHER[machine.audit]
    calls = {**machine.calls, **{name: further[name] for name in more.calls.split()
                                 if name in further}}  # fmt: skip
    lines = [_line(_LOAD, 4), _line(_EQUAL, machine.audit, 1, 0), _line(_RETURN, _KILL)]
    lines += [_line(_LOAD, 0), _line(_AT_LEAST, _X32, 0, 1), _fails(errno.EPERM)]
    lines += [_line(_EQUAL, calls["clone3"], 0, 1), _fails(errno.ENOSYS)]
    lines += [_line(_EQUAL, calls["ioctl"], 0, 1), _fails(errno.ENOTTY)]
    for name, allowed, value in (
        ("clone", more.threads, _THREAD), ("socket", more.local, _LOCAL),
    ):  # fmt: skip
        if allowed:
            test = _ANY_BIT if name == "clone" else _EQUAL
            lines += [_line(_EQUAL, further[name], 0, 4), _line(_LOAD, _argument(0))]
            lines += [_line(test, value, 1, 0), _fails(errno.EPERM), _line(_RETURN, _ALLOW)]
    if more.writes:
        return b"".join([*lines, *_listed(calls, _SPECIAL - {"open", "openat", "fcntl"})])
    lines += [_line(_EQUAL, calls["fcntl"], 0, 3 + len(_LOOKS)), _line(_LOAD, _argument(1))]
    lines += [_line(_EQUAL, look, len(_LOOKS) - place, 0) for place, look in enumerate(_LOOKS)]
    lines += [_fails(errno.EPERM), _line(_RETURN, _ALLOW)]
    for name, place in (("open", 1), ("openat", 2)):
        if name in calls:
            lines += [_line(_EQUAL, calls[name], 0, 4), _line(_LOAD, _argument(place))]
            lines += [_line(_ANY_BIT, _WRITES, 0, 1), _fails(errno.EACCES), _line(_RETURN, _ALLOW)]
    return b"".join([*lines, *_listed(calls, _SPECIAL)])


def _listed(calls: Mapping[str, int], special: frozenset[str]) -> list[bytes]:
    """Allow what is on the list but for what was dealt with, and refuse the rest."""
    plain = [number for name, number in calls.items() if name not in special]
    lines = [_line(_EQUAL, number, len(plain) - place, 0) for place, number in enumerate(plain)]
    return [*lines, _fails(errno.EPERM), _line(_RETURN, _ALLOW)]


def _line(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def _fails(number: int) -> bytes:
    return _line(_RETURN, _FAIL | number)


def _argument(place: int) -> int:
    return 16 + 8 * place


def refuse_all_else(more: Allowance = NOTHING_MORE) -> bool:
    """Hold this process to the list, for good. False where the kernel has no such thing."""
    machine = MACHINES.get(platform.machine())
    if machine is None or platform.system() != "Linux" or struct.calcsize("P") != 8:
        return False
    made = program(machine, more)
    held = ctypes.create_string_buffer(made, len(made))
    lines = struct.pack("HxxxxxxP", len(made) // 8, ctypes.addressof(held))
    control = ctypes.CDLL(None, use_errno=True).prctl
    control.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    if control(38, 1, 0, 0, 0):
        return False
    given = ctypes.create_string_buffer(lines, len(lines))
    return not control(22, 2, ctypes.addressof(given), 0, 0)
