"""Plain text: the reading text is the decoded file, character for character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Trace
from habeas.text import limits
from habeas.text.encoding import decode, doubted
from habeas.text.layer import Layer, Stated
from habeas.text.opened import Opened

if TYPE_CHECKING:
    from habeas.text.encoding import Decoded


SAMPLE = b"a word"


def by_what_is_stated(data: bytes, name: str, declared: str | None = None) -> Opened | None:
    """A plain text whose bytes state their encoding, or are UTF-8; None when it must be guessed.

    ``declared`` is the encoding in which it was served. Raises what
    :func:`habeas.text.encoding.decode` raises.
    """
    decoded = decode(data, name, html=False, declared=declared, guess=False)
    return None if decoded is None else _opened(decoded)


def warm() -> None:
    """Load what guesses an encoding."""
    import charset_normalizer  # noqa: F401, PLC0415 - heavy, and rarely needed


def opened(data: bytes, name: str, *, declared: str | None = None) -> Opened:
    """A plain text in any encoding; ``declared`` is the one in which it was served.

    Raises EmptyDocument, NotText or Undecodable.
    """
    decoded = decode(data, name, html=False, declared=declared)
    assert decoded is not None
    return _opened(decoded)


def _opened(decoded: Decoded) -> Opened:
    layer = plain(decoded)
    whole = doubted(layer.completeness, decoded)
    return Opened(
        "text/plain", Layer(layer.characters, layer.trace, whole, layer.masks, layer.stated)
    )


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
