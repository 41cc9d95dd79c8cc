"""The characters of a text that a reader may look at: what is masked becomes blank, in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.document import Text


def visible(text: Text) -> str:
    """The text with hidden and boilerplate characters as blanks; every place stays the same."""
    if not text.masks:
        return text.characters
    parts: list[str] = []
    at = 0
    for mask in text.masks:
        parts.append(text.characters[at : mask.start])
        parts.append("".join(_BLANK.get(c, " ") for c in text.characters[mask.start : mask.end]))
        at = mask.end
    parts.append(text.characters[at:])
    return "".join(parts)


_BLANK = {"\n": "\n", "\r": "\r"}
