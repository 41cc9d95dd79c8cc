"""Plain text: the reading text is the decoded file, character for character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Trace
from habeas.text import limits
from habeas.text.layer import Layer, Stated

if TYPE_CHECKING:
    from habeas.text.encoding import Decoded


def plain(decoded: Decoded) -> Layer:
    """The layer of a plain text. Nothing is changed, so offsets are those of the decoded file."""
    characters = decoded.characters
    completeness = Completeness()
    if len(characters) > limits.TEXT_CHARACTERS:
        beyond = len(characters) - limits.TEXT_CHARACTERS
        completeness = Completeness("partial", (f"{beyond:,} characters beyond the limit",))
        characters = characters[: limits.TEXT_CHARACTERS]
    runs = tuple(decoded.runs(0, len(characters), 0, decoded.mark))
    return Layer(characters, Trace(runs), completeness, (), Stated())
