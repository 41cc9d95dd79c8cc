"""A mailbox in mbox form: each message is a document of its own."""

from __future__ import annotations

import re

from habeas.text import limits
from habeas.text.assembly import listing
from habeas.text.errors import Damaged, TooMuch
from habeas.text.opened import Opened, Part

_BETWEEN = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n(?=[!-9;-~]+[ \t]*:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE = re.compile(rb"^From \S+ .*\d{4}\s*$", re.MULTILINE)


def opened(data: bytes, name: str) -> Opened:
    """A mailbox. Raises Damaged or TooMuch."""
    starts = list(_BETWEEN.finditer(data))
    if not starts:
        raise Damaged(name, "a mailbox without a message")
    if len(starts) > limits.ARCHIVE_MEMBERS:
        raise TooMuch(
            name, f"{len(starts):,} messages where at most {limits.ARCHIVE_MEMBERS:,} are read"
        )
    ends = [start.start() for start in starts[1:]] + [len(data)]
    parts = tuple(
        Part(f"message {number}.eml", _ESCAPED.sub(rb"\1", data[start.end() : end].strip(b"\r\n")))
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    layer = listing((part.name for part in parts), len(data))
    second = len(_LINE.findall(data))
    if second > len(parts):
        from dataclasses import replace  # noqa: PLC0415 - only then

        from habeas.records.document import Completeness  # noqa: PLC0415

        why = f"{second} lines that look like the start of a message, {len(parts)} that are"
        layer = replace(layer, completeness=Completeness("partial", (why,)))
    return Opened("application/mbox", layer, parts, container=True)
