"""The characters of a text that a reader may look at: what is masked becomes blank, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.document import Text


def visible(text: Text) -> str:
    """The text with what is set apart as blanks; every place stays the same."""
    if not text.masks:
        return text.characters
    parts: list[str] = []
    at = 0
    for mask in text.masks:
        if mask.kind in _READ:
            continue
        parts.append(text.characters[at : mask.start])
        parts.append("".join(_BLANK.get(c, " ") for c in text.characters[mask.start : mask.end]))
        at = mask.end
    parts.append(text.characters[at:])
    return "".join(parts)


_READ = frozenset({"inserted", "recognised"})
"""Kinds of masks that mark words without setting them apart."""
_BLANK = {"\n": "\n", "\r": "\r"}
