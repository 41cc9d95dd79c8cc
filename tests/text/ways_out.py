"""Ways out of the jail that a program of the system may try, in Perl, which stands in for it."""

from __future__ import annotations

from pathlib import Path

PERL = "/usr/bin/perl"


def ways(folder: Path) -> dict[str, str]:
    """What must not succeed, by what it would do; each dies where it fails."""
    return {
        "read a file of ours": f'open(F, "<{folder}/secret") or die; print <F>',
        "read who has an account": 'open(F, "</etc/passwd") or die; print <F>',
        "read another process": 'open(F, "</proc/1/environ") or die; print <F>',
        "read its own memory": 'open(F, "</proc/self/maps") or die; print <F>',
        "list a home": 'opendir(D, "/root") or die; print readdir(D)',
        "write beside": f'open(F, ">{folder}/made") or die',
        "write in the open": 'open(F, ">/tmp/habeas-made") or die',
        "reach a server": 'use Socket; socket(S, PF_INET, SOCK_STREAM, 0) or die; connect(S, sockaddr_in(9, inet_aton("127.0.0.1"))) or die',
        "send without a connection": "use Socket; socket(S, PF_INET, SOCK_DGRAM, 0) or die",
        "reach a program here": 'use Socket; socket(S, PF_UNIX, SOCK_STREAM, 0) or die; connect(S, sockaddr_un("/run/x")) or $!{ENOENT} or die',
        "start a process": "defined(fork) or die",
        "start a program": 'exec("/usr/bin/id") or die',
        "send a signal": "kill(9, getppid()) or die",
        "make a link": f'symlink("{folder}/secret", "link") or die',
    }
