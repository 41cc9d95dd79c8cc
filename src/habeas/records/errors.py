"""What must stop. Each failure has a name; its sentence says what was expected, found, and to do.

Sentences carry no names, places or quotes of a document: an error report travels.
"""

from __future__ import annotations


class HabeasError(Exception):
    """A failure that a person is told about in one line. The command line exits with 2."""


class BadDate(HabeasError, ValueError):
    """A written date that is not a date."""

    def __init__(self, found: str) -> None:
        shown = found if len(found) <= 24 and found.isascii() else f"{len(found)} characters"
        super().__init__(
            f"expected a date as YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST, found {shown!r}; "
            "write it in one of these forms"
        )


class QuoteMismatch(HabeasError):
    """The words of a quote are not at its place in the text."""

    def __init__(self, document: str, start: int, end: int) -> None:
        super().__init__(
            f"expected the quoted words at characters {start}-{end} of document {document[:12]}, "
            "found other words; read the document again"
        )


class NoAnswer(HabeasError):
    """A question that a model did not answer. ``reason`` is the word it is counted by."""

    def __init__(self, reason: str, found: str, remedy: str) -> None:
        self.reason = reason
        super().__init__(f"expected an answer from the model's endpoint, found {found}; {remedy}")


class ReaderStopped(HabeasError):
    """A reader that failed on a text, a fault of Habeas.

    ``place`` is the module and line where it failed, never words of the text.
    """

    def __init__(self, kind: str, place: str) -> None:
        super().__init__(
            f"expected the reader to read every text, found that it stopped ({kind} at {place}), "
            "a fault of Habeas and not of the document; report these words, and read the document "
            "by eye until it is mended"
        )
