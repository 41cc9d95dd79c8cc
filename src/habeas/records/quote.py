"""A quote: exact words at an exact place of a frozen reading text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.errors import QuoteMismatch

if TYPE_CHECKING:
    from habeas.records.document import Text


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document and where they stand.

    ``start`` and ``end`` count Unicode code points of the reading text, half open. ``layer`` is the
    version of that text. Make quotes with :func:`quote`, which re-reads the text; loading one from
    outside must call :meth:`proven_in`.
    """

    document: str
    layer: str
    start: int
    end: int
    words: str

    def proven_in(self, text: Text) -> Quote:
        """This quote, once the text is seen to hold its words at its place.

        Raises QuoteMismatch otherwise: there is no quote without proof.
        """
        same_text = self.document == text.document and self.layer == text.layer
        in_range = 0 <= self.start < self.end <= len(text.characters)
        if not (same_text and in_range and text.characters[self.start : self.end] == self.words):
            raise QuoteMismatch(self.document, self.start, self.end)
        return self


def quote(text: Text, start: int, end: int) -> Quote:
    """The words of ``text`` from ``start`` to ``end`` (code points, half open).

    Raises QuoteMismatch for an empty range or one outside the text.
    """
    words = text.characters[start:end] if 0 <= start < end else ""
    return Quote(text.document, text.layer, start, end, words).proven_in(text)
