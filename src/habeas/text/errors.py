"""What stops an original from being read, each in one sentence without its words."""

from __future__ import annotations

from habeas.records.errors import HabeasError


class Unreadable(HabeasError):
    """An original that gives no text. ``name`` is the file's name as the user gave it."""

    def __init__(self, name: str, why: str, remedy: str) -> None:
        super().__init__(f"{name}: expected readable text, found {why}; {remedy}")


class EmptyDocument(Unreadable):
    """Nothing to read: no bytes, or only blanks."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "no readable text (the file is empty or blank)", "check the file")


class NotText(Unreadable):
    """A binary file of a kind that is not read yet."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name, kind, "give plain text or HTML")


class Undecodable(Unreadable):
    """Bytes that are text in no known encoding."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name, "bytes that fit no text encoding", "save the file as UTF-8 and try again"
        )


class TooLarge(Unreadable):
    """An original above the limit."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(name, f"{size:,} bytes where at most {limit:,} are read", "split the file")


class NoSuchFile(HabeasError):
    """A path that cannot be opened."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: expected a file or a folder, found none; check the path")
