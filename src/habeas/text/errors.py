"""What stops an original from being read, each in one sentence without its words."""

from __future__ import annotations

from habeas.records.errors import HabeasError

BY_A_NOTE = "write down what it says with habeas note"


class Unreadable(HabeasError):
    """An original that gives no text. ``name`` is the file's name as the user gave it."""

    def __init__(self, name: str, why: str, remedy: str) -> None:
        self.name, self.why, self.remedy = name, why, remedy
        super().__init__(f"{name}: expected readable text, found {why}; {remedy}")


class Quarantined(Unreadable):
    """An original of a kind that is read, but that cannot be: it is kept unread, with the reason,
    and read when it is given again and can be.
    """


class EmptyDocument(Quarantined):
    """Nothing to read: no bytes, or only blanks."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "no readable text (the file is empty or blank)", "check the file")


class NotText(Unreadable):
    """A file of a kind that is not read yet."""

    def __init__(self, name: str, kind: str) -> None:
        remedy = "give text, HTML, PDF, DOCX, ODT, RTF or e-mail, or export it as one of these"
        super().__init__(name, kind, remedy)


class Undecodable(Quarantined):
    """Bytes that are text in no known encoding."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name, "bytes that fit no text encoding", "save the file as UTF-8 and try again"
        )


class TooLarge(Unreadable):
    """An original above the limit."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        super().__init__(name, f"{size:,} bytes where at most {limit:,} are read", "split the file")


class TooMuch(Quarantined):
    """An original that unpacks to more than is read, or nests deeper. ``why`` gives the sizes."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why, "unpack or split it yourself and give the parts")


class Pictures(Quarantined):
    """A document that shows pictures of text, or nothing: no letter of it was read. ``looked`` says
    whether text recognition was tried.
    """

    def __init__(self, name: str, pages: int, pictures: int, *, looked: bool = False) -> None:
        what = f"{pages} pages without a text layer, {pictures} pictures, none of it read"
        tried = "text recognition found nothing" if looked else "no text recognition is installed"
        remedy = BY_A_NOTE
        if not looked:
            remedy = f"install tesseract and give it again, or {remedy}"
        super().__init__(name, f"{what}: {tried}", remedy)


class Wordless(Quarantined):
    """A recording or a picture of a kind that no program here reads words from."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(name, f"{kind}, of which no words are read", BY_A_NOTE)


class NeedsOffice(Quarantined):
    """An old Office file where LibreOffice, which could read it, is not there or not safe."""

    def __init__(self, name: str, kind: str, why: str) -> None:
        super().__init__(
            name, f"{kind}, which LibreOffice can read: {why}",
            "save it in its program as .docx, .odt or .ods, and give that too",
        )  # fmt: skip


class Damaged(Quarantined):
    """An original that breaks the rules of its kind. ``why`` says which."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why, "get the file again from where it came")


class Locked(Quarantined):
    """An original that needs a password."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(
            name,
            f"{kind} protected by a password",
            "open it with its password, save a copy without, and give the copy too",
        )


class Suspicious(Quarantined):
    """An original built to deceive a reader. ``why`` says what it holds."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why, "ask where the file comes from; save it anew in its program")


class Stopped(Quarantined):
    """An original whose reading had to be stopped. ``why`` says what it did."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why, "save it anew in its program, or give its text")


class NoJail(Unreadable):
    """A system on which files of this kind cannot be opened safely."""

    def __init__(self, name: str) -> None:
        super().__init__(
            name,
            "a kind that is only opened in a closed process, which this system does not have",
            "give plain text, or work on Linux",
        )


class NoSuchFile(HabeasError):
    """A path that cannot be opened."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: expected a file or a folder, found none; check the path")
