"""What opening one original gives: its own text, and the documents that it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.text.layer import Layer


@dataclass(frozen=True, slots=True)
class Carried:
    """What a container states about a document inside it: where it was found and when (ISO 8601),
    the encoding in which it was served, and what speaks against it being whole.
    """

    url: str | None = None
    captured: str | None = None
    charset: str | None = None
    doubts: tuple[str, ...] = ()


NOTHING = Carried()


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside an original: the name it has there, which is only text, and its bytes."""

    name: str
    data: bytes
    carried: Carried = NOTHING


@dataclass(frozen=True, slots=True)
class Undrawn:
    """The ``pages`` (from 1) of which only a picture is there, of how many, with how many pictures:
    text recognition may read them.
    """

    pages: tuple[int, ...]
    count: int
    pictures: int


@dataclass(frozen=True, slots=True)
class Opened:
    """One original, opened. The text of a ``container`` only lists what it holds; ``senders`` are
    those of a chat by name, in the order of their code names, which alone stand in its text.
    """

    media_type: str
    layer: Layer
    parts: tuple[Part, ...] = ()
    container: bool = False
    undrawn: Undrawn | None = None
    senders: tuple[str, ...] = ()
