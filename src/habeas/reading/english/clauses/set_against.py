"""Whom a group does not mean because a clause set against its own tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.english.clauses.line import Line

_AGAINST = frozenset("; while whereas but".split())


def contrasted(view: Line, j: int) -> tuple[int, ...]:
    """Those named behind a group, else those of a clause set against its own."""
    behind = tuple(dict.fromkeys(m.person for c in view.chunks[j + 1 :] for m in c.mentions))
    return behind or _told_against(view, j)


def _told_against(view: Line, j: int) -> tuple[int, ...]:
    """ "A and B are in prison; the two women were let go": A and B, whom a clause set against this one tells of."""
    marks = [k for k in range(j) if view.chunks[k].low[0] in _AGAINST]
    if not marks or any(c.mentions for c in view.chunks[marks[-1] : j]):
        return ()
    return tuple(m.person for c in view.chunks[: marks[-1]] for m in c.mentions)
