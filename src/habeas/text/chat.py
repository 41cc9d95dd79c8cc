"""What the readers of chat exports share: messages with their time, and senders that stay sealed.

In the reading text a sender is ``sender 1``, ``sender 2``, in the order in which they come; the
name stands in the original alone. So do the lines that a program writes about members, and the
name of the chat. A name that stands in a message itself stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.records.document import Place
from habeas.text.assembly import Assembly

if TYPE_CHECKING:
    from habeas.text.encoding import Decoded

SEALED_LINE = "(a line about the chat, sealed)"
_STEP = 4096
_NAMED = re.compile(r"[^/]*whats\s?app[^/]*?((?:\.(?:txt|zip|md))+)", re.IGNORECASE)
_INSIDE = " › "


def unnamed(name: str, *, chat: bool = False) -> str:
    """The name of a file without that of the partner, which WhatsApp writes into it, and of a
    ``chat`` without the folders that exporters name after the partner.
    """
    steps = name.split(_INSIDE)
    if chat:
        steps[-1] = steps[-1].rsplit("/", 1)[-1]
    return _INSIDE.join(_without(step) for step in steps)


def _without(step: str) -> str:
    folder, mark, file = step.rpartition("/")
    found = _NAMED.fullmatch(file)
    return f"{folder}{mark}WhatsApp chat{found[1].lower()}" if found else step


@dataclass(slots=True)
class ChatWriter:
    """The reading text of a chat while it grows."""

    decoded: Decoded
    made: Assembly = field(default_factory=Assembly)
    senders: dict[str, str] = field(default_factory=dict)
    messages: int = 0
    sealed_lines: int = 0
    without_words: int = 0
    _steps: list[int] = field(default_factory=list)

    def byte(self, at: int) -> int:
        """The byte at which a character of the source stands."""
        decoded = self.decoded
        if not self._steps:
            self._steps.append(decoded.mark)
            for start in range(0, len(decoded.characters), _STEP):
                self._steps.append(self._steps[-1] + decoded.bytes_of(start, start + _STEP))
        step = at // _STEP
        return self._steps[step] + decoded.bytes_of(step * _STEP, at)

    def place(self, start: int, end: int) -> Place:
        """The bytes of some characters of the source."""
        return Place(self.byte(start), self.byte(end))

    def exact(self, start: int, end: int, kind: str = "", label: str = "") -> None:
        """Characters of the source as they stand there."""
        for run in self.decoded.runs(start, end, 0, self.byte(start)):
            words = self.decoded.characters[start + run.start : start + run.end]
            self.made.add(words, run.place, exact=True, kind=kind, label=label)

    def instead(self, words: str, start: int, end: int, kind: str = "", label: str = "") -> None:
        """Words that stand for characters of the source."""
        self.made.add(words, self.place(start, end), kind=kind, label=label)

    def code(self, sender: str) -> str:
        """The code name of a sender within this chat."""
        return self.senders.setdefault(sender, f"sender {len(self.senders) + 1}")

    def seal(self, start: int, end: int) -> None:
        """A line that a program wrote about the chat or its members."""
        self.sealed_lines += 1
        self.instead(SEALED_LINE, start, end, "boilerplate")

    def tell(self) -> None:
        """What of the chat stands in the original alone."""
        for count, what in (
            (len(self.senders), "senders, sealed: they stand under code names"),
            (self.sealed_lines, "lines about the chat and its members, sealed"),
            (self.without_words, "pictures, recordings and other files, which are not in the text"),
        ):
            if count:
                self.made.doubt(f"{count:,} {what}")
