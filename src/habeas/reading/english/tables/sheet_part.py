"""One part of a case sheet ("FIRST CASE"): its lines, and the court and charge they share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.english.tables import cells
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.reading.english.tables.rows import Cell


@dataclass(slots=True)
class Part:
    """One part of a sheet: its cells by column, and what they lend each other."""

    published: When
    name: str
    cells: list[Cell] = field(default_factory=list)

    def words(self, column: str) -> str | None:
        """The words of the first line of a column that says something."""
        found = (c.words for c in self.cells if c.column == column and says(c.words))
        return next(found, None)

    def day(self, *columns: str) -> When:
        """The day a line of one of the columns gives."""
        for column in columns:
            words = self.words(column)
            if words is not None and (when := cells.day(words)).known:
                return when
        return UNKNOWN

    @property
    def court(self) -> str | None:
        """The court of this part, without the town behind it."""
        words = self.words("court")
        if words:
            return re.split(r"\s*[;(]|,\s*(?=[A-Z][\w ]+$)", words)[0].strip()
        others = (self.words(column) for column in ("trial", "judgment_of", "sentence"))
        return next((court for w in others if w and (court := cells.court_in(w))), None)

    @property
    def charge(self) -> str | None:
        """The one charge of this part."""
        words = self.words("charge")
        if words is None:
            return None
        quoted = re.findall(r"[\"“]([^\"”]{3,})[\"”]", words)
        if len(quoted) > 1:
            return None
        return quoted[0].strip() if quoted else re.split(r"\s*[;(]", words)[0].strip()


def says(words: str) -> bool:
    """Whether a line tells something: not a dash, not "none", not "unknown"."""
    return not cells.says_nothing(words) and not _UNTOLD.match(words)


NONE_SAYS = frozenset(("family", "lawyer", "medical"))
"""Lines in which "none since May" says that something was withheld."""
_UNTOLD = re.compile(
    r"(?:not\s+(?:known|stated|disclosed|yet|announced|applicable|specified)|unknown|none\b|no\s+(?:information|data|charge|trial|verdict|sentence)|awaited|pending)\b",
    re.IGNORECASE,
)
SOURCE = re.compile(r"[,(]?\s*according\s+to\s+(?P<who>[^.;()]{3,90})", re.IGNORECASE)
