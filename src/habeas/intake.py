"""The corridor in: original → text → claims. No register is needed to read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading import read as read_text
from habeas.text import read_bytes

if TYPE_CHECKING:
    from habeas.records.reading import Reading
    from habeas.records.when import When


def read(data: bytes, name: str, *, published: When | None = None) -> Reading:
    """Read one original: its text with trace, then its claims.

    A publication date that is given wins over one the document states. Raises what
    :func:`habeas.text.read_bytes` raises.
    """
    document, text = read_bytes(data, name)
    if published is not None:
        document = replace(document, published=published)
    return read_text(document, text)
