"""The sections of a pack file, parsed one kind at a time: reading a document needs few of them.

A header ([[rule]], [[rule.version]]) opens a stretch that reaches to the next. Only the stretches
of the kind asked for are given to the TOML parser, in their order, so that a sub-table stays with
its entry. Nothing stands before the first header; a line of a text over several lines never opens
like a header (``habeas law check`` says so).
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADER = re.compile(r"^\[{1,2}([a-z_]+)((?:\.[a-z_]+)*)\]{1,2}", re.MULTILINE)


def stretches(written: str) -> list[tuple[str, str, str]]:
    """Each stretch of a pack file: its kind, its sub-table ("" or ".version"), its words."""
    heads = list(_HEADER.finditer(written))
    ends = [*(head.start() for head in heads[1:]), len(written)]
    return [(h[1], h[2], written[h.start() : end]) for h, end in zip(heads, ends, strict=True)]


def section(
    parts: list[tuple[str, str, str]],
    kind: str,
    *,
    without: frozenset[str] = frozenset(),
    only: Callable[[str], object] | None = None,
) -> Any:  # noqa: ANN401 - what a TOML table holds
    """One kind of entry, a list of tables or a table; [] when the file has none.

    ``without`` leaves sub-tables out (".example"), ``only`` keeps the entries whose words satisfy
    it, with their sub-tables.
    """
    kept: list[str] = []
    inside = False
    for name, sub, words in parts:
        if name != kind:
            continue
        if not sub:
            inside = only is None or bool(only(words))
        if inside and sub not in without:
            kept.append(words)
    return tomllib.loads("".join(kept)).get(kind, []) if kept else []
