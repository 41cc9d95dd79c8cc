"""Lines at the upper and lower edge of a page that are no part of what is told: page numbers, heads
that run from page to page, and what a browser prints around a page that it saves.

They stay in the text, set apart as boilerplate: a title between two pages would else lend its words
to the sentence before it, and the time of printing would pass for the day of an event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.text.pdf_lines import Line
    from habeas.text.pdf_page import Page

_EDGE = 0.12
"""How much of the height of a page counts as its edge, above and below."""
_NEAR = 300
"""How far a running head may wander from page to page, in hundredths of a point."""

_NUMBER = re.compile(
    r"[\s\-–—·|]*(?:page|seite|p\.|第)?\s*(?:\d{1,3}|[ivxl]{1,7})\s*(?:(?:/|of|von|de)\s*\d{1,4}|页|頁)?[\s\-–—·|]*",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s*(?:[上下]午\s?)?\d{1,2}:\d{2}(?:\s?[AP]M)?", re.IGNORECASE
)
"""The day and hour at which a browser printed."""
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_DIGITS = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where a line of an edge stood on the last page that had it, and with which numbers."""

    page: int
    top: int
    numbers: tuple[int, ...]


class Margins:
    """What stood at the edges of the pages before, and the address that a browser printed there."""

    def __init__(self) -> None:
        self._seen: dict[str, _Seen] = {}
        self._page = 0
        self.address: str | None = None

    def set_apart(self, lines: list[Line], page: Page) -> None:
        """Mark the lines of the edges that belong to no text, from the edge inwards until one does.

        Of a running head the first stays. Two lines are one head where they stand at one height
        and have the same words and numbers, but for a number that counts the pages: a form that
        is filled in for one person a page repeats its words too.
        """
        self._page += 1
        edge, high = _EDGE * page.height * 100, page.height * 100
        placed = sorted(
            ((page.box(line.place), line) for line in lines), key=lambda one: one[0].top
        )
        above = [(box.top, line) for box, line in placed if box.bottom <= edge]
        below = [(box.top, line) for box, line in reversed(placed) if box.top >= high - edge]
        rows = _printed_rows([*above, *below])
        for side in above, below:
            outermost = True
            for top, line in side:
                cells = _cells(line)
                again = self._again(" ".join(cells), top)
                number = all(_NUMBER.fullmatch(cell) for cell in cells)
                around = any(abs(row - top) <= _NEAR for row in rows)
                outermost = outermost and (again or number or around)
                if not outermost:
                    continue
                if around:
                    self.address = self.address or next(filter(_ADDRESS.fullmatch, cells), None)
                for one in line.characters:
                    one.kind = one.kind or "boilerplate"

    def _again(self, words: str, top: int) -> bool:
        form, numbers = _DIGITS.sub("#", words), tuple(map(int, _DIGITS.findall(words)))
        last = self._seen.get(form)
        self._seen[form] = _Seen(self._page, top, numbers)
        if last is None or abs(last.top - top) > _NEAR:
            return False
        steps = {now - then for now, then in zip(numbers, last.numbers, strict=True)}
        changed = [now for now, then in zip(numbers, last.numbers, strict=True) if now != then]
        return steps <= {0, self._page - last.page} and len(changed) <= 1


def _printed_rows(edges: list[tuple[int, Line]]) -> list[int]:
    """At which heights a browser printed something; nowhere on a page without the time of it."""
    stamped, rows = False, []
    for top, line in edges:
        cells = _cells(line)
        stamped = stamped or any(_STAMP.fullmatch(cell) for cell in cells)
        if any(form.fullmatch(cell) for form in (_STAMP, _ADDRESS, _NUMBER) for cell in cells):
            rows.append(top)
    return rows if stamped else []


def _cells(line: Line) -> list[str]:
    return [cell.strip() for cell in "".join(one.sign for one in line.characters).split("\t")]
