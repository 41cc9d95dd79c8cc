"""The senders of a chat as sources: known to all by code name, who they are sealed.

Each is a source from the moment the chat comes in, under the code name that its claims carry. The
name that the chat gives them is sealed for the holder who brought it in; it stands in the original
too. When the chat is erased, they go with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.source import Source, code_of_sender
from habeas.register.given import SENDERS, give, senders_given
from habeas.register.recipients import recipients
from habeas.register.sources import add, all_known, seal_identity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from habeas.register.ledger import Ledger


def name_senders(ledger: Ledger, number: int, document: str, names: Sequence[str]) -> None:
    """Name the senders of a chat, which was received under a ``number``, unless they were named
    before. A code name that is known already (the chat stood here once) is that source again.
    """
    register = ledger.register
    if number in senders_given(register.alias):
        return
    known = {one.source.code: one.number for one in all_known(register)}
    can_open = register.holder in recipients(register)
    each: list[int] = []
    for place, name in enumerate(names, 1):
        code = code_of_sender(document, place)
        if code not in known:
            known[code] = add(ledger, Source(code))
            if can_open and name.strip():
                seal_identity(ledger, known[code], name, [register.holder])
        each.append(known[code])
    give(ledger, number, {SENDERS: " ".join(map(str, each))})


def senders_of(alias: str, documents: Collection[int]) -> frozenset[int]:
    """The sources that are senders of these chats and of no other."""
    given = senders_given(alias)
    own = {one for number in documents for one in given.get(number, ())}
    others = {one for number, some in given.items() if number not in documents for one in some}
    return frozenset(own - others)
