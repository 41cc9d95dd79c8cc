"""What somebody says in a chat is theirs: the sender of a message is the outermost speaker.

Senders are sealed: they stand under code names, the same under which a register knows them as
sources.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.source import code_of_sender

if TYPE_CHECKING:
    from habeas.records.claim import Claim
    from habeas.records.reading import Reading

_CHATS = ("text/x-chat", "text/x-telegram+html", "application/x-telegram+json")
_SENDER = re.compile(r"sender (\d{1,6})(?!\d)")


def by_senders(reading: Reading) -> Reading:
    """The reading of a chat with the sender of each claim; another as it is."""
    if reading.document.media_type not in _CHATS or not reading.claims:
        return reading
    characters = reading.text.characters
    found = [
        (match.start(), code_of_sender(reading.document.id, int(match[1])))
        for mask in reading.text.masks
        if mask.kind == "heading"
        for match in _SENDER.finditer(characters, mask.start, mask.end)
    ]
    starts = [start for start, _ in found]

    def one(claim: Claim) -> Claim:
        at = bisect_right(starts, claim.quote.start) - 1
        if at < 0 or claim.attribution[:1] == (found[at][1],):
            return claim
        return replace(claim, attribution=(found[at][1], *claim.attribution))

    return replace(reading, claims=tuple(map(one, reading.claims)))
