"""Originals become readable text; every character knows where it stood.

Plain text in a stated encoding or UTF-8 is decoded here; every other original is opened in the
jail (:mod:`habeas.text.jail`).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Document, Text
from habeas.records.when import UNKNOWN, Basis, When
from habeas.text.opened import NOTHING

if TYPE_CHECKING:
    from habeas.text.kinds import Kind
    from habeas.text.layer import Layer
    from habeas.text.opened import Carried, Opened, Part, Undrawn

__all__ = ["LAYER", "Found", "open_one", "read_bytes"]

LAYER = "text/1"
"""The version of the reading step; it changes when a text could come out otherwise."""

_READERS = {
    "text/html": "habeas.text.html:opened",
    "message/rfc822": "habeas.text.mail:opened",
    "multipart/related": "habeas.text.mail:opened",
    "application/mbox": "habeas.text.mailbox:opened",
    "application/gzip": "habeas.text.gzipped:opened",
    "application/zip": "habeas.text.zipped:opened",
    "application/pdf": "habeas.text.pdf:opened",
    "image": "habeas.text.picture:opened",
    "text/x-chat": "habeas.text.chat_text:opened",
    "text/x-telegram+html": "habeas.text.telegram_page:opened",
    "application/x-telegram+json": "habeas.text.telegram:opened",
    "application/warc": "habeas.text.warc:opened",
    "application/rtf": "habeas.text.rtf:opened",
    "application/vnd.oasis.opendocument.text-flat-xml": "habeas.text.odf:flat",
}
"""The readers that work in the jail, by media type, as ``module:function``."""

_CHATS = frozenset({"text/x-chat", "text/x-telegram+html", "application/x-telegram+json"})
_OLD_OFFICE = ("application/msword", "application/vnd.ms-")
_HEEDING = ("habeas.text.html:", "habeas.text.plain:")
"""The readers that heed the encoding in which a document was served."""


@dataclass(frozen=True, slots=True)
class Found:
    """One original as it was opened: its document and text, and the documents that it holds.

    The text of a ``container`` only lists what it holds; ``senders`` are those of a chat.
    """

    document: Document
    text: Text
    parts: tuple[Part, ...] = ()
    container: bool = False
    senders: tuple[str, ...] = ()


def read_bytes(data: bytes, name: str) -> tuple[Document, Text]:
    """The document and reading text of one original, without the documents inside it.

    ``name`` is shown in errors and used for its ending. Raises an Unreadable of
    :mod:`habeas.text.errors`, a sentence a person can act on.
    """
    found = open_one(data, name)
    return found.document, found.text


def open_one(data: bytes, name: str, carried: Carried = NOTHING) -> Found:
    """One original and the documents that it holds, these unopened; ``carried`` is what it came
    with out of a container. Raises an Unreadable.
    """
    from habeas.text import limits  # noqa: PLC0415 - start-up stays lazy
    from habeas.text.encoding import says_nothing  # noqa: PLC0415 - the same
    from habeas.text.errors import EmptyDocument, TooLarge  # noqa: PLC0415
    from habeas.text.kinds import kind_of  # noqa: PLC0415

    if len(data) > limits.UPLOAD_BYTES:
        raise TooLarge(name, len(data), limits.UPLOAD_BYTES)
    if len(data) < limits.FEWEST_BYTES or not data.strip(b" \t\r\n\f\x00"):
        raise EmptyDocument(name)
    kind = kind_of(data, name)
    found, jail = _opened(kind, data, name, carried.charset)
    if found.undrawn is not None:
        found = _recognised(data, name, found, found.undrawn)
    if says_nothing(found.layer.characters) and not found.parts:
        raise EmptyDocument(name)
    document, text = _described(data, name, found, kind, jail)
    document, text = with_carried(document, text, carried)
    return Found(document, text, found.parts, found.container, found.senders)


def _opened(kind: Kind, data: bytes, name: str, charset: str | None) -> tuple[Opened, str]:
    """An original opened, and the level of the jail it was opened in (empty: in no process of its
    own, since nothing but a decoder of Python touches it).
    """
    if kind.media_type.startswith(_OLD_OFFICE):
        from habeas.text import office  # noqa: PLC0415 - only for old files

        return office.opened(data, name, kind.media_type)
    if kind.media_type == "text/plain":
        from habeas.text import plain  # noqa: PLC0415

        found = plain.by_what_is_stated(data, name, charset)
        if found is not None:
            return found, ""
        reader = "habeas.text.plain:opened"
    else:
        reader = _READERS[kind.media_type]
    from habeas.text.jail import door  # noqa: PLC0415

    if charset and reader.startswith(_HEEDING):
        return door.opened(reader, data, name, {"declared": charset})
    return door.opened(reader, data, name)


def _recognised(data: bytes, name: str, found: Opened, undrawn: Undrawn) -> Opened:
    """An original with what text recognition reads of its pictures, where it is installed.

    Raises Pictures where nothing of it is read.
    """
    from habeas.text import recognising  # noqa: PLC0415 - only for pictures
    from habeas.text.assembly import Assembly  # noqa: PLC0415
    from habeas.text.errors import Pictures  # noqa: PLC0415

    can = bool(undrawn.pages) and recognising.available()
    made = Assembly()
    made.layer(found.layer, "")
    if can:
        pdf = found.media_type == "application/pdf"
        read, _ = recognising.recognised(data, name, undrawn.pages, pdf=pdf)
        if read.layer.characters:
            made.pause("\n\n")
        made.layer(read.layer, "")
    if not made.length and not found.parts:
        looked = can or not undrawn.pages
        raise Pictures(name, undrawn.count, undrawn.pictures, looked=looked)
    return replace(found, layer=made.done(found.layer.stated))


def with_carried(document: Document, text: Text, carried: Carried) -> tuple[Document, Text]:
    """A document and its text with what its container states about them."""
    url, whole = _public(carried.url) or document.url, text.completeness
    if carried.doubts:
        verdict = "partial" if whole.verdict == "complete" else whole.verdict
        whole = Completeness(verdict, (*whole.unread, *carried.doubts))
    document = replace(document, url=url, captured=carried.captured)
    return document, replace(text, completeness=whole)


def _public(address: str | None) -> str | None:
    """An address of the web, or none: that of a file tells whose computer saved it."""
    scheme, parted, _ = (address or "").partition(":")
    local = parted and scheme.isalnum() and scheme.lower() not in {"http", "https"}
    return None if local else address


def _described(
    data: bytes, name: str, opened: Opened, kind: Kind, jail: str
) -> tuple[Document, Text]:
    from habeas.text.chat import unnamed  # noqa: PLC0415
    from habeas.text.dateline import day_in  # noqa: PLC0415
    from habeas.text.encoding import PILED, piled  # noqa: PLC0415

    chat = kind.media_type in _CHATS
    layer, identity = opened.layer, hashlib.sha256(data).hexdigest()
    stated = layer.stated
    published = stated.published or (None if chat else day_in(_written(layer)))
    document = Document(
        id=identity,
        name=unnamed(name, chat=chat),
        media_type=opened.media_type,
        title=stated.title,
        publisher=stated.publisher,
        published=When(published, Basis.STATED) if published else UNKNOWN,
        url=_public(stated.url),
    )
    whole = layer.completeness
    doubts = kind.doubts
    if PILED not in whole.unread and piled(layer.characters):
        doubts = (*doubts, PILED)
    if doubts:
        whole = replace(whole, verdict="partial", unread=(*whole.unread, *doubts))
    return document, Text(
        identity, LAYER, layer.characters, layer.trace, whole, layer.masks, jail=jail
    )


_DATING = frozenset({"heading", "inserted"})
"""Kinds of words set apart or marked that may still tell the day of publication."""


def _written(layer: Layer) -> str:
    """The text without what is set apart, or read from a picture: a menu's day, a time of printing
    and a day that a machine misread date nothing.
    """
    parts, at = [], 0
    for mask in layer.masks:
        if mask.kind not in _DATING:
            parts += [layer.characters[at : mask.start], "?" * (mask.end - mask.start)]
            at = mask.end
    return "".join([*parts, layer.characters[at:]])
