"""The sections of a pack file, parsed one kind at a time: reading a document needs few of them.

A header ([[rule]], [[rule.version]]) opens a stretch that reaches to the next. Only the stretches
of the kind asked for are parsed, in their order, so that a sub-table stays with its entry. Nothing
stands before the first header; a line of a text over several lines never opens like a header
(``habeas law check`` says so). Fields on one line each, written as in JSON, are read as JSON, many
times faster than TOML; any other stretch goes to the TOML parser.
"""

from __future__ import annotations

import json
import re
import tomllib
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEADER = re.compile(r"^(\[{1,2})([a-z_]+)((?:\.[a-z_]+)*)\]{1,2}.*\n?", re.MULTILINE)
_FIELD = re.compile(r"([a-z_]+) = (.+)")


class Stretch(NamedTuple):
    """A header with what follows it: its kind, sub-table ("" or ".version"), whether it is one of
    a list, and its fields as written.
    """

    kind: str
    sub: str
    listed: bool
    fields: str


def stretches(written: str) -> list[Stretch]:
    """The stretches of a pack file."""
    heads = list(_HEADER.finditer(written))
    ends = [*(head.start() for head in heads[1:]), len(written)]
    return [
        Stretch(h[2], h[3], h[1] == "[[", written[h.end() : end])
        for h, end in zip(heads, ends, strict=False)
    ]


def section(
    parts: Sequence[Stretch],
    kind: str,
    *,
    without: frozenset[str] = frozenset(),
    only: Callable[[str], object] | None = None,
) -> Any:  # noqa: ANN401 - what a TOML table holds
    """One kind of entry, a list of tables or a table; [] when the file has none.

    ``without`` leaves sub-tables out (".example"), ``only`` keeps the entries whose words satisfy
    it, with their sub-tables.
    """
    rows: list[dict[str, Any]] = []
    inside = False
    for one in parts:
        if one.kind != kind or one.sub in without:
            continue
        if one.sub:
            if inside:
                rows[-1].setdefault(one.sub[1:], []).append(_fields(one.fields))
            continue
        if not one.listed:
            return _fields(one.fields)
        inside = only is None or bool(only(one.fields))
        if inside:
            rows.append(_fields(one.fields))
    return rows


def _fields(written: str) -> dict[str, Any]:
    lines = [line for line in written.split("\n") if line and not line.startswith("#")]
    simple = [_FIELD.fullmatch(line) for line in lines]
    if all(simple):
        try:
            pairs = ",".join(f'"{one[1]}":{one[2]}' for one in simple if one)
            found: dict[str, Any] = json.loads(f"{{{pairs}}}")
        except ValueError:
            return tomllib.loads(written)
        return found
    return tomllib.loads(written)
