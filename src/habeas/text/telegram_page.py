"""Chats that Telegram exported as pages (``messages.html``)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from habeas.text.chat import ChatWriter
from habeas.text.encoding import decode, doubted
from habeas.text.layer import Layer, Stated
from habeas.text.markup import tags
from habeas.text.opened import Opened

if TYPE_CHECKING:
    from habeas.text.markup import Tag

MEDIA_TYPE = "text/x-telegram+html"
_MARK = re.compile(rb"class=\"page_body chat_page\"", re.IGNORECASE)
_WHEN = re.compile(r"(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?")
_PIECE = re.compile(r"&#?\w{1,32};|[^&]+|&")
_CRUDE = re.compile(r"<div class=\"message (?:default|service)")
_LOOKED_AT = 65_536
_BREAKS = frozenset({"br", "p", "blockquote", "pre"})


def is_export(data: bytes) -> bool:
    """Whether a page is an export of Telegram."""
    return bool(_MARK.search(data[:_LOOKED_AT]))


@dataclass(slots=True)
class _Walk:
    """Where a pass over the page stands."""

    writer: ChatWriter
    divs: list[frozenset[str]] = field(default_factory=list)
    open: Counter[str] = field(default_factory=Counter)
    sender: str = ""
    when: str = ""
    days: set[str] = field(default_factory=set)
    waiting: str = ""
    fresh: bool = False
    named: bool = False
    joined: bool = False

    def inside(self, name: str) -> bool:
        """Whether an element of this class is open."""
        return self.open[name] > 0


def opened(data: bytes, name: str) -> Opened:
    """A page of a chat. Raises EmptyDocument, NotText or Undecodable."""
    decoded = decode(data, name, html=True)
    assert decoded is not None
    source = decoded.characters
    walk = _Walk(ChatWriter(decoded))
    at = 0
    for tag in tags(source):
        _words(walk, at, tag.start)
        at = tag.end
        _tag(walk, tag)
    _words(walk, at, len(source))
    writer = walk.writer
    second = len(_CRUDE.findall(source))
    if second > writer.messages + writer.sealed_lines:
        count = second - writer.messages - writer.sealed_lines
        writer.made.doubt(f"{count:,} messages of a form that is not known")
    writer.tell()
    day = walk.days.pop() if len(walk.days) == 1 else None
    layer = writer.made.done(Stated(published=day))
    found = doubted(layer.completeness, decoded)
    return Opened(
        MEDIA_TYPE, Layer(layer.characters, layer.trace, found, layer.masks, layer.stated),
        senders=tuple(writer.senders),
    )  # fmt: skip


def _tag(walk: _Walk, tag: Tag) -> None:
    if tag.name in _BREAKS and walk.inside("text"):
        walk.waiting = "\n"
    if tag.name != "div":
        return
    walk.named = False
    if tag.closing:
        if walk.divs:
            walk.open.subtract(walk.divs.pop())
        return
    attributes = tag.attributes()
    classes = frozenset(attributes.get("class", "").split())
    walk.divs.append(classes)
    walk.open.update(classes)
    if "message" in classes:
        _message(walk, tag, classes)
    elif "date" in classes and not walk.inside("forwarded"):
        _dated(walk, tag, attributes.get("title", ""))
    elif "text" in classes:
        walk.fresh = True
    elif "media_wrap" in classes:
        walk.writer.without_words += 1
        walk.writer.instead("[a file] ", tag.start, tag.end, "label")


def _message(walk: _Walk, tag: Tag, classes: frozenset[str]) -> None:
    """A message begins; one that a program wrote is sealed."""
    writer = walk.writer
    writer.made.pause("\n\n" if writer.made.length else "")
    if "service" in classes:
        writer.seal(tag.start, tag.end)
        return
    writer.messages += 1
    walk.when, walk.waiting = "", ""
    walk.joined = "joined" in classes


def _dated(walk: _Walk, tag: Tag, title: str) -> None:
    """The time of a message; one that goes on from the last has its sender."""
    found = _WHEN.fullmatch(title)
    if found is None:
        return
    day = f"{found[3]}-{found[2]}-{found[1]}"
    walk.days.add(day)
    walk.when = f"{day}T{found[4]}{found[5] or ''}"
    sender = f"{walk.sender}: " if walk.joined and walk.sender else ""
    told = f"[{day} {found[4]}] {sender}"
    walk.writer.instead(told, tag.start, tag.end, "heading", walk.when)


def _words(walk: _Walk, start: int, end: int) -> None:
    """What stands between two tags: a sender's name is sealed, the words of a message are kept."""
    writer, source = walk.writer, walk.writer.decoded.characters
    inner = walk.divs[-1] if walk.divs else frozenset[str]()
    said = source[start:end]
    first, last = end - len(said.lstrip()), start + len(said.rstrip())
    if not walk.inside("message") or walk.inside("media_wrap"):
        return
    if "from_name" in inner and first < last and not walk.named:
        walk.named = True
        name = " ".join(unescape(source[first:last]).split())
        if walk.inside("forwarded"):
            code = writer.code(f"forwarded {name}")
            writer.instead(f"(forwarded from {code}) ", first, last, "heading", walk.when)
        else:
            walk.sender = writer.code(name)
            writer.instead(f"{walk.sender}: ", first, last, "heading", walk.when)
    elif walk.inside("text"):
        if said[:1].isspace() and not walk.fresh:
            walk.waiting = walk.waiting or " "
        if first < last:
            if walk.waiting and not walk.fresh:
                writer.made.pause(walk.waiting)
            _exactly(writer, first, last)
            walk.fresh = False
            walk.waiting = " " if last < end else ""


def _exactly(writer: ChatWriter, start: int, end: int) -> None:
    for found in _PIECE.finditer(writer.decoded.characters, start, end):
        said = unescape(found[0])
        if said == found[0]:
            writer.exact(*found.span())
        else:
            writer.instead(said, *found.span())
