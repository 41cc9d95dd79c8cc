"""Chats that Telegram exported as JSON: one chat, or all of an account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from habeas.text import placed_json
from habeas.text.chat import ChatWriter
from habeas.text.encoding import decode, doubted
from habeas.text.errors import Damaged
from habeas.text.layer import Layer, Stated
from habeas.text.opened import Opened
from habeas.text.placed_json import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

MEDIA_TYPE = "application/x-telegram+json"
_KIND = re.compile(
    rb'"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))"'
)
_PUBLIC = frozenset({"public_channel", "public_supergroup"})
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")
_FILES = ("photo", "file", "media_type", "contact_information", "location_information", "poll",
          "game_title", "invoice_information")  # fmt: skip
_CRUDE = re.compile(r'"type"\s*:\s*"(?:message|service)"')
_LOOKED_AT = 1 << 20


def is_export(data: bytes) -> bool:
    """Whether a JSON file is an export of Telegram."""
    head = data[:_LOOKED_AT]
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and bool(
        _KIND.search(head) and b'"messages"' in head
    )


def opened(data: bytes, name: str) -> Opened:
    """An export. Raises Damaged where it is no JSON, or cut short."""
    decoded = decode(data, name, html=False)
    assert decoded is not None
    try:
        whole = placed_json.parsed(decoded.characters)
        chats = list(_chats(whole))
    except (ValueError, TypeError, AttributeError):
        raise Damaged(name, "a chat whose JSON is damaged or cut short") from None
    writer = ChatWriter(decoded)
    days: set[str] = set()
    odd = edited = 0
    for chat in chats:
        for message in chat.get("messages") or ():
            if not isinstance(message, dict) or not _write(writer, message, days):
                odd += 1
                continue
            edited += "edited" in message
    made = writer.made
    second = len(_CRUDE.findall(decoded.characters))
    if odd or second > writer.messages + writer.sealed_lines:
        count = max(odd, second - writer.messages - writer.sealed_lines)
        made.doubt(f"{count:,} messages of a form that is not known")
    if edited:
        made.doubt(f"{edited:,} messages that were edited: only their last version is held")
    if len(chats) > 1:
        made.doubt(f"{len(chats):,} chats, read one after the other")
    writer.tell()
    layer = made.done(_stated(chats, days))
    found = doubted(layer.completeness, decoded)
    return Opened(
        MEDIA_TYPE, Layer(layer.characters, layer.trace, found, layer.masks, layer.stated),
        senders=tuple(writer.senders),
    )  # fmt: skip


def _chats(whole: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The chat of an export, or all chats of an account."""
    if "messages" in whole:
        yield whole
    for group in ("chats", "left_chats"):
        yield from (one for one in (whole.get(group) or {}).get("list") or () if "messages" in one)


def _stated(chats: list[dict[str, Any]], days: set[str]) -> Stated:
    """A public chat states its name; that of any other is sealed with its members."""
    day = days.pop() if len(days) == 1 else None
    if len(chats) == 1 and chats[0].get("type") in _PUBLIC:
        said = chats[0].get("name")
        name = " ".join(said.split()) or None if isinstance(said, str) else None
        return Stated(title=name, publisher=name, published=day)
    return Stated(published=day)


def _write(writer: ChatWriter, message: dict[str, Any], days: set[str]) -> bool:
    """A message with its time and its sender's code name; whether it was one."""
    when, kind = message.get("date"), message.get("type")
    if not isinstance(when, Words) or kind not in {"message", "service"}:
        return False
    label = str(when) if _TIME.fullmatch(when) else ""
    if label:
        days.add(label[:10])
    made = writer.made
    made.pause("\n\n" if made.length else "")
    writer.instead(f"[{when}] ", when.start, when.end, "heading", label)
    if kind == "service":
        writer.seal(when.start, when.end)
        return True
    writer.messages += 1
    sender = message.get("from_id") or message.get("from")
    said = message.get("from")
    if isinstance(sender, Words):
        at = said if isinstance(said, Words) else sender
        code = writer.code(str(sender))
        writer.instead(f"{code}: ", at.start, at.end, "heading", label)
    if isinstance(origin := message.get("forwarded_from"), Words):
        code = writer.code(f"forwarded {origin}")
        writer.instead(f"(forwarded from {code}) ", origin.start, origin.end, "heading", label)
    for words in _said(message.get("text")):
        for piece, start, end in placed_json.pieces(writer.decoded.characters, words):
            if end - start == len(piece):
                writer.exact(start, end)
            else:
                writer.instead(piece, start, end)
    if any(one in message for one in _FILES):
        writer.without_words += 1
        writer.made.label("[a file]")
    return True


def _said(text: object) -> Iterator[Words]:
    """The words of a message: one string, or pieces of which some have a form."""
    for one in text if isinstance(text, list) else [text]:
        said = one.get("text") if isinstance(one, dict) else one
        if isinstance(said, Words):
            yield said
