"""Chats exported as plain text, as WhatsApp and the exporters of Signal write them.

A message begins with a date, a time and its sender, in brackets or before a dash, by the habit of
the place where the telephone is; what follows up to the next is its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.text.chat import ChatWriter
from habeas.text.chat_days import Days
from habeas.text.encoding import decode, doubted
from habeas.text.layer import Layer, Stated
from habeas.text.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.text.chat_days import Written

MEDIA_TYPE = "text/x-chat"
SAMPLE = b"06/05/2024, 10:00 - A: a\n07/05/2024, 10:01 - B: b\n"
_MARKS = "[\u200e\u200f\u202a-\u202e\ufeff]{0,4}"
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?|\d{4}年\d{1,2}月\d{1,2}日)"
_TIME = (
    r"(?:上午|下午|凌晨|早上|中午|晚上)?\s?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:[\s\u202f\u00a0]?[AaPp]\.?\s?[Mm]\.?)?"
)
_STAMP = rf"(?P<date>{_DATE})(?:,?[\s\u202f\u00a0]|T)(?P<time>{_TIME})"
_BARE = rf"(?P<day>{_DATE})(?:,?[\s\u202f\u00a0]|T)(?P<clock>{_TIME})"
_BEGIN = re.compile(rf"^{_MARKS}(?:\[{_STAMP}\]|{_BARE}\s[-–—])\s{_MARKS}", re.MULTILINE)
_SENDER = re.compile(r"([^:\n\"“”«»]{1,80}):(?: [\u200e\u200f]?|(?=\n|\Z))")
_HELD = re.compile(
    r"\s*[\u200e\u200f]?(?:<[^<>\n]{3,80}>|(?<=[\u200e\u200f])[\w.]{2,30}\s[\w.]{2,30}"
    r"|(?<=[\u200e\u200f])(?:图片|音频|视频|文件|贴图|GIF|联系人名片)\w{0,6}"
    r"|[^\n/\\]{1,120}\.\w{2,4} \([^()\n]{3,40}\)"
    r"|\(- attachments\)[^\n]*|!?\[[^\]\n]*\]\((?:\./)?media/[^)\n]*\))\s*"
)
_CRUDE = re.compile(
    r"^\W{0,6}\d{1,4}[./年-]\d{1,2}[./月-]\d{1,4}.{1,12}?\d{1,2}[:.]\d\d", re.MULTILINE
)
_PROGRAM = ("\u200e", "\u200f")
"""What WhatsApp writes before words of its own, also under the name of a member."""
_LOOKED_AT = 65_536
_FEWEST = 2


def is_chat(data: bytes) -> bool:
    """Whether the first lines are those of a chat: the first is, and two have a sender."""
    head = data[:_LOOKED_AT].decode("utf-8", "ignore").replace("\r\n", "\n").lstrip("\ufeff\n ")
    first = _BEGIN.match(head)
    if first is None:
        return False
    sent = (_SENDER.match(head, found.end()) for found in _BEGIN.finditer(head))
    return sum(one is not None for one in sent) >= _FEWEST


@dataclass(frozen=True, slots=True)
class _Message:
    """One message: where its stamp, sender and words begin and end in the source."""

    start: int
    sender: tuple[int, int] | None
    words: int
    end: int
    day: Written | None
    clock: str


def opened(data: bytes, name: str) -> Opened:
    """A chat. Raises EmptyDocument, NotText or Undecodable."""
    decoded = decode(data, name, html=False)
    assert decoded is not None
    source = decoded.characters
    days = Days()
    messages = list(_messages(source, days))
    told = days.settle()
    writer = ChatWriter(decoded)
    before = messages[0].start if messages else len(source)
    writer.exact(0, before)
    for message in messages:
        _write(writer, message, days)
    made = writer.made
    if told:
        made.doubt(told)
    second = len(_CRUDE.findall(source))
    if second > len(messages):
        made.doubt(
            f"{second - len(messages):,} lines that look like the beginning of a message and were "
            "read as part of one"
        )
    writer.tell()
    layer = made.done(Stated(published=days.only_day()))
    whole = doubted(layer.completeness, decoded)
    return Opened(
        MEDIA_TYPE, Layer(layer.characters, layer.trace, whole, layer.masks, layer.stated),
        senders=tuple(writer.senders),
    )  # fmt: skip


def _messages(source: str, days: Days) -> Iterator[_Message]:
    begins = list(_BEGIN.finditer(source))
    ends = [*(one.start() for one in begins[1:]), len(source)]
    for begin, end in zip(begins, ends, strict=False):
        day = days.add(begin["date"] or begin["day"])
        sender = _SENDER.match(source, begin.end(), end)
        span = sender.span(1) if sender else None
        words = sender.end() if sender else begin.end()
        yield _Message(begin.start(), span, words, end, day, begin["time"] or begin["clock"])


def _write(writer: ChatWriter, message: _Message, days: Days) -> None:
    """A message with its sender under a code name; a line without one is sealed."""
    source = writer.decoded.characters
    label = days.iso(message.day, message.clock)
    last = message.end
    while last > message.words and source[last - 1] in "\r\n":
        last -= 1
    if message.sender is None:
        writer.exact(message.start, message.words, "heading", label)
        writer.seal(message.words, last)
        writer.exact(last, message.end)
        return
    writer.messages += 1
    start, end = message.sender
    writer.exact(message.start, start, "heading", label)
    writer.instead(writer.code(source[start:end].strip()), start, end, "heading", label)
    writer.exact(end, message.words, "heading", label)
    held = _HELD.fullmatch(source, message.words, message.end)
    writer.without_words += held is not None
    if held is None and source.startswith(_PROGRAM, message.words - 1):
        writer.seal(message.words, last)
        writer.exact(last, message.end)
        return
    writer.exact(message.words, message.end, "boilerplate" if held else "")
