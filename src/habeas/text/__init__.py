"""Originals become readable text; every character knows where it stood.

Plain text in a stated encoding or UTF-8 is decoded here; every other original is opened in the
jail (:mod:`habeas.text.jail`).
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.document import Document, Text
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.text.kinds import Kind
    from habeas.text.opened import Opened

__all__ = ["LAYER", "read_bytes"]

LAYER = "text/1"
"""The version of the reading step; it changes when a text could come out otherwise."""

_READERS = {"text/html": "habeas.text.html:opened"}
"""The readers that work in the jail, by media type, as ``module:function``."""


def read_bytes(data: bytes, name: str) -> tuple[Document, Text]:
    """The document and reading text of one original.

    ``name`` is shown in errors and used for its ending. Raises an Unreadable of
    :mod:`habeas.text.errors`, a sentence a person can act on.
    """
    from habeas.text import limits  # noqa: PLC0415 - start-up stays lazy
    from habeas.text.errors import EmptyDocument, TooLarge  # noqa: PLC0415
    from habeas.text.kinds import kind_of  # noqa: PLC0415

    if len(data) > limits.UPLOAD_BYTES:
        raise TooLarge(name, len(data), limits.UPLOAD_BYTES)
    if not data.strip(b" \t\r\n\f\x00"):
        raise EmptyDocument(name)
    kind = kind_of(data, name)
    opened, jail = _opened(kind, data, name)
    if not opened.layer.characters.strip():
        raise EmptyDocument(name)
    return _described(data, name, opened, kind, jail)


def _opened(kind: Kind, data: bytes, name: str) -> tuple[Opened, str]:
    """An original opened, and the level of the jail it was opened in (empty: in no process of its
    own, since nothing but a decoder of Python touches it).
    """
    if kind.media_type == "text/plain":
        from habeas.text import plain  # noqa: PLC0415

        found = plain.by_what_is_stated(data, name)
        if found is not None:
            return found, ""
        reader = "habeas.text.plain:opened"
    else:
        reader = _READERS[kind.media_type]
    from habeas.text.jail import door  # noqa: PLC0415

    return door.opened(reader, data, name)


def _described(
    data: bytes, name: str, opened: Opened, kind: Kind, jail: str
) -> tuple[Document, Text]:
    from habeas.text.dateline import day_in  # noqa: PLC0415

    layer, identity = opened.layer, hashlib.sha256(data).hexdigest()
    stated = layer.stated
    published = stated.published or day_in(layer.characters)
    document = Document(
        id=identity,
        name=name,
        media_type=opened.media_type,
        title=stated.title,
        publisher=stated.publisher,
        published=When(published, Basis.STATED) if published else UNKNOWN,
        url=stated.url,
    )
    whole = layer.completeness
    if kind.doubts:
        whole = replace(whole, verdict="partial", unread=(*whole.unread, *kind.doubts))
    return document, Text(
        identity, LAYER, layer.characters, layer.trace, whole, layer.masks, jail=jail
    )
