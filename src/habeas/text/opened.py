"""What opening one original gives: its own text, and the documents that it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.text.layer import Layer


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside an original: the name it has there, which is only text, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Opened:
    """One original, opened. The text of a ``container`` only lists what it holds."""

    media_type: str
    layer: Layer
    parts: tuple[Part, ...] = ()
    container: bool = False
