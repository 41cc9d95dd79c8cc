"""Languages without a reader: their dates, counts and mentions of known names, as unread material.

Nothing here is a claim. What the words say about a date or a name is for a person to read; this only
shows where to look. A date that can be read two ways is given both ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.lexicon import fingerprint
from habeas.reading.unread.counts import counts
from habeas.reading.unread.dates import dates
from habeas.reading.unread.mentions import mentions
from habeas.reading.unread.tables import language_name, table_for
from habeas.reading.unread.taken import Taken
from habeas.records.quote import quote
from habeas.records.unread import Finding, Material, UnreadPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.records.document import Text

MOST = 1_000
"""How many findings one part lists; the rest is counted."""

READER = f"unread/1+{fingerprint('unread')}"
"""Who lists such material: it finds dates, counts and names, and reads nothing."""

__all__ = ["READER", "language_name", "unread"]


def unread(
    text: Text, characters: str, part: tuple[int, int, str], names: Sequence[str]
) -> UnreadPart:
    """The unread material of one part (start, end, language), in order. Linear in the part.

    ``characters`` are those of the text that can be seen.
    """
    start, end, language = part
    table = table_for(language)
    found: list[Finding] = []
    taken = Taken()
    for date in dates(characters, start, end, table, taken):
        words = quote(text, date.start, date.end)
        found.append(Finding(Material.DATE, words, date.dates, date.calendar))
    for count in counts(characters, start, end, table, taken):
        words = quote(text, count.start, count.end)
        found.append(Finding(Material.COUNT, words, number=count.number, unit=count.unit))
    for mention in mentions(characters, start, end, names):
        words = quote(text, mention.start, mention.end)
        found.append(Finding(Material.MENTION, words, name=mention.name))
    found.sort(key=lambda one: (one.quote.start, one.quote.end))
    return UnreadPart(
        language,
        language_name(language),
        start,
        end,
        tuple(found[:MOST]),
        max(0, len(found) - MOST),
    )
