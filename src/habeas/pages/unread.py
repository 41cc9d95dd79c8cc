"""What no reader read, on the terminal page: where to look, in few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.unread import Finding, Material

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.pages.terminal import Page
    from habeas.records.quote import Quote
    from habeas.records.unread import UnreadPart

_MOST = 12
"""How many lines a part gets; the rest is counted."""


def unread_page(page: Page, parts: Sequence[UnreadPart]) -> None:
    """The unread parts of a document with their dates, counts and mentions of known names."""
    for part in parts:
        name = f"{part.language_name}, {part.language}" if part.language_name else part.language
        page.line(f"unread ({name}): no claims, only where to look", "bold green")
        rows = _rows(part.found)
        for label, words, place in rows[:_MOST]:
            page.row(label, f"{words} {page.place(place)}")
        more = len(rows) - _MOST + part.more if len(rows) > _MOST else part.more
        if more:
            page.row("", f"and {more:,} more in --format json")
        if not rows:
            page.row("", "no date, count or known name was found")
        page.line()


def _rows(found: Sequence[Finding]) -> list[tuple[str, str, Quote]]:
    """A line for each finding; names first, then dates, then counts; the same words once."""
    order = (Material.MENTION, Material.DATE, Material.COUNT)
    made: dict[tuple[str, str], Quote] = {}
    for one in sorted(found, key=lambda one: order.index(one.kind)):
        made.setdefault((str(one.kind), _words(one)), one.quote)
    return [(label, words, place) for (label, words), place in made.items()]


def _words(one: Finding) -> str:
    quoted = f"“{' '.join(one.quote.words.split())}”"
    if one.kind is not Material.DATE:
        return quoted
    if len(one.dates) > 1:
        return f"{quoted} {' or '.join(one.dates)}"
    if one.dates:
        return f"{quoted} {one.dates[0]}"
    return f"{quoted} ({'calendar: ' + one.calendar if one.calendar else 'no year stated'})"
