"""Originals become readable text; every character knows where it stood."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from habeas.records.document import Document, Text
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.text.encoding import Decoded
    from habeas.text.layer import Layer

__all__ = ["LAYER", "read_bytes"]

LAYER = "text/1"
"""The version of the reading step; it changes when a text could come out otherwise."""

_HTML = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|p|div|article)\b",
    re.IGNORECASE | re.DOTALL,
)


def _readers() -> tuple[tuple[str, Callable[[Decoded], Layer]], ...]:
    """The readers of originals, by media type."""
    from habeas.text.html import html  # noqa: PLC0415 - start-up stays lazy
    from habeas.text.plain import plain  # noqa: PLC0415

    return (("text/html", html), ("text/plain", plain))


def media_type(data: bytes, name: str) -> str:
    """The kind of an original: by its first bytes, else by its name's ending."""
    bare = data.removeprefix(b"\xef\xbb\xbf")[:4096]
    if _HTML.match(bare) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return "text/html"
    return "text/plain"


_OTHER = {
    ".eml": "an e-mail message", ".mbox": "a mailbox", ".msg": "an e-mail message",
    ".warc": "a web archive", ".mht": "a saved page of another kind", ".pdf": "a PDF file",
    ".json": "JSON", ".jsonl": "JSON lines", ".rtf": "rich text",
}  # fmt: skip


def _other_format(data: bytes, name: str) -> str | None:
    """The format of a file that is text in form only, and would be misread as text."""
    if b"%PDF-" in data[:2048]:
        return _OTHER[".pdf"]
    if data.startswith(b"WARC/"):
        return _OTHER[".warc"]
    return next((kind for end, kind in _OTHER.items() if name.lower().endswith(end)), None)


def read_bytes(data: bytes, name: str) -> tuple[Document, Text]:
    """The document and reading text of one original.

    ``name`` is shown in errors and used for its ending. Raises EmptyDocument, NotText, Undecodable
    or TooLarge, each a sentence a person can act on.
    """
    from habeas.text import limits  # noqa: PLC0415
    from habeas.text.dateline import day_in  # noqa: PLC0415
    from habeas.text.encoding import decode, doubted  # noqa: PLC0415
    from habeas.text.errors import EmptyDocument, NotText, TooLarge  # noqa: PLC0415

    if len(data) > limits.UPLOAD_BYTES:
        raise TooLarge(name, len(data), limits.UPLOAD_BYTES)
    kind = media_type(data, name)
    if (other := _other_format(data, name)) is not None:
        raise NotText(name, other)
    decoded = decode(data, name, html=kind == "text/html")
    layer = dict(_readers())[kind](decoded)
    if not layer.characters.strip():
        raise EmptyDocument(name)
    identity = hashlib.sha256(data).hexdigest()
    stated = layer.stated
    published = stated.published or day_in(layer.characters)
    document = Document(
        id=identity,
        name=name,
        media_type=kind,
        title=stated.title,
        publisher=stated.publisher,
        published=When(published, Basis.STATED) if published else UNKNOWN,
        url=stated.url,
    )
    whole = doubted(layer.completeness, decoded)
    text = Text(identity, LAYER, layer.characters, layer.trace, whole, layer.masks)
    return document, text
