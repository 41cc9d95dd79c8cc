"""An original with all the documents inside it: attachments, archived files, messages.

Each is opened by the door of :func:`habeas.text.open_one`, in a process of its own. What cannot be
read is kept unread with its reason, or, where its kind is not read, named in one line; the verdict
of what it came in says so too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas import text as door
from habeas.records.document import Completeness, Document, Text, Trace
from habeas.text import limits
from habeas.text.errors import Quarantined, TooLarge, TooMuch, Unreadable
from habeas.text.opened import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARCHIVES = frozenset({"application/zip", "application/gzip", "application/wacz"})


@dataclass(frozen=True, slots=True)
class Item:
    """One document that came of an original: its bytes, itself and its text.

    ``container`` marks a text that only lists what is inside; ``refusal`` why there is no text;
    ``attached`` a document that came with another, and not out of a container; ``senders`` those
    of a chat, by name.
    """

    data: bytes
    document: Document
    text: Text
    container: bool = False
    refusal: Unreadable | None = None
    attached: bool = False
    senders: tuple[str, ...] = ()


@dataclass(slots=True)
class _Budget:
    """What all the parts of one original may still take."""

    size: int = limits.UNPACKED_BYTES
    documents: int = limits.ARCHIVE_MEMBERS
    beyond: int = 0
    items: list[Item] = field(default_factory=list)
    refused: list[Unreadable] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The documents of an original, itself first, and what was not even kept."""

    items: tuple[Item, ...]
    refused: tuple[Unreadable, ...] = ()


def unpacked(data: bytes, name: str) -> Unpacked:
    """An original and the documents inside it, each after what it came in.

    Raises an Unreadable when the original itself is of a kind that is not read; what is damaged,
    locked or too much is an item without text.
    """
    budget = _Budget()
    refusal = _unpack(Part(name, data), None, 0, 0, budget)
    if refusal is not None and not budget.items:
        raise refusal
    if budget.beyond and len(budget.items) > 1:
        first = budget.items[0]
        told = f"{budget.beyond:,} files inside files: beyond the limits"
        budget.items[0] = replace(first, text=_doubted(first.text, (told,)))
    return Unpacked(tuple(budget.items), tuple(budget.refused))


def unread(data: bytes, name: str, refusal: Unreadable) -> tuple[Document, Text]:
    """A document that is kept although nothing of it could be read."""
    identity = hashlib.sha256(data).hexdigest()
    whole = Completeness("unread", (refusal.why,))
    document = Document(identity, name, "application/octet-stream")
    return document, Text(identity, door.LAYER, "", Trace(()), whole)


def _unpack(
    part: Part, parent: Item | None, archives: int, mails: int, budget: _Budget
) -> Unreadable | None:
    """Open one part and all inside it; why nothing of it was read, None when it was."""
    try:
        found = door.open_one(part.data, part.name, part.carried)
        archives += found.document.media_type in _ARCHIVES
        mails += found.document.media_type == "message/rfc822"
        if found.parts and archives > limits.ARCHIVE_DEPTH:
            why = f"an archive inside archives, more than {limits.ARCHIVE_DEPTH} deep"
            raise TooMuch(part.name, why)
    except (Quarantined, TooLarge) as refusal:
        document, text = unread(part.data, part.name, refusal)
        document, text = door.with_carried(document, text, part.carried)
        document = replace(document, part_of=parent.document.id if parent else None)
        budget.items.append(Item(part.data, document, text, refusal=refusal))
        return refusal
    except Unreadable as refusal:
        if parent is not None:
            budget.refused.append(refusal)
        return refusal
    document = replace(found.document, part_of=parent.document.id if parent else None)
    attached = parent is not None and not parent.container
    item = Item(
        part.data, document, found.text, found.container, attached=attached, senders=found.senders
    )
    place = len(budget.items)
    budget.items.append(item)
    doubts = _inside(found.parts, item, archives, mails, budget)
    if doubts:
        budget.items[place] = replace(item, text=_doubted(found.text, doubts))
    return None


def _doubted(text: Text, doubts: Sequence[str]) -> Text:
    whole = Completeness("partial", (*text.completeness.unread, *doubts))
    return replace(text, completeness=whole)


def _inside(
    parts: tuple[Part, ...], item: Item, archives: int, mails: int, budget: _Budget
) -> list[str]:
    """Open what is inside a document; in words, what of it was not read."""
    doubts: list[str] = []
    for number, one in enumerate(parts, 1):
        budget.size -= len(one.data)
        budget.documents -= 1
        if budget.size < 0 or budget.documents < 0 or mails > limits.MAIL_DEPTH:
            left = len(parts) - number + 1
            budget.beyond += left if item.document.part_of else 0
            doubts.append(f"{left} of {len(parts)} files inside: beyond the limits")
            break
        # the ending of a name matters, and must be the part's own
        named = Part(f"{item.document.name} › {one.name}", one.data, one.carried)
        why = _unpack(named, item, archives, mails, budget)
        if why is not None:
            doubts.append(f"file {number} of {len(parts)} inside: {why.why}")
    return doubts
