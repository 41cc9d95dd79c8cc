"""Progress on a terminal, where work takes long enough to be waited for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

V = TypeVar("V")
_FEW = 8


def tracked(work: Iterable[V], total: int, doing: str) -> Iterator[V]:
    """The values of ``work``, with a bar on standard error where that is a terminal."""
    if total < _FEW or not sys.stderr.isatty():
        yield from work
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(work, doing, total=total, console=Console(stderr=True), transient=True)
