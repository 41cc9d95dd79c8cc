"""What kind of file an original is: by its first bytes, else by its name's ending.

One rule, in the order of the code: a signature in the first bytes wins over everything, the form
of the first lines over the name, the name over nothing. Where the name or another signature tells
otherwise, that is a doubt which the verdict carries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from habeas.text.errors import Locked, NotText, Suspicious, Wordless

_HTML = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|p|div|article)\b",
    re.IGNORECASE | re.DOTALL,
)
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FLAT_SHEET = "application/vnd.oasis.opendocument.spreadsheet-flat-xml"
BINARY_SHEET = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
_BINARY_PART, _OTHER_PARTS = b"xl/workbook.bin", (b"word/document.xml", b"ppt/presentation.xml")
_FIRST_PARTS = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"xl/")
_STREAMS = (
    ("__substg1.0_", ""), ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"), ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("MatOST", "application/vnd.ms-works"),
)  # fmt: skip
"""What an old Office file is, by the name of a stream inside it; a message of Outlook is none."""
_REFUSED = (
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"\xfd7zXZ", "an xz archive"),
    (b"BZh", "a bzip2 archive"), (b"SQLite format 3", "a database"), (b"wOF2", "a font"),
    (b'x\x9f>"', "a TNEF attachment of Outlook"),
)  # fmt: skip
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_WEBP = re.compile(rb"^RIFF....WEBP", re.DOTALL)
_BITMAP = re.compile(rb"^BM....\x00\x00\x00\x00", re.DOTALL)
_WORDLESS = (
    (b"OggS", "a sound recording"), (b"ID3", "a sound recording"), (b"fLaC", "a sound recording"),
    (b"#!AMR", "a sound recording"), (b"\xff\xfb", "a sound recording"),
    (b"\xff\xf3", "a sound recording"), (b"\xff\xf1", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a film"), (b"FLV\x01", "a film"), (b"\x00\x00\x01\xba", "a film"),
    (b"0&\xb2u\x8ef\xcf\x11", "a film or sound recording"), (b"GIF8", "a moving picture"),
    (b"MThd", "a sound recording"), (b"\x00\x00\x00\x0cjP", "a picture in the form JPEG 2000"),
)  # fmt: skip
"""Recordings, and pictures of kinds that text recognition does not take: kept unread."""
_STILL = re.compile(rb"^....ftyp(?:heic|heix|mif1|avif|avis)", re.DOTALL)
_FILM = re.compile(rb"^....ftyp", re.DOTALL)
_WAVES = re.compile(rb"^RIFF....(?:WAVE|AVI )", re.DOTALL)
_LOOKED_AT = 65_536
_OWN_DOCTYPE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,2000}\?>\s*|<!--.{0,2000}?-->\s*)*"
    rb"<!doctype\s+(?:(?!html\b)[^\s>\[]+|html\b[^>\[]{0,500}\[\s*(?:<!entity|%))",
    re.IGNORECASE | re.DOTALL,
)
_TWO_KINDS = "a file that another program may take for another kind"
_ENDINGS = {
    ".msg": "an e-mail message of Outlook",
    ".warc": "no web archive, in spite of its name",
    ".wacz": "no web archive, in spite of its name",
    ".json": "JSON that is no chat", ".jsonl": "JSON lines",
    ".rtf": "no RTF file, in spite of its name",
    ".pdf": "no PDF file, in spite of its name",
    ".docx": "no Word file, in spite of its name",
    ".doc": "no Word file, in spite of its name",
    ".xlsx": "no spreadsheet, in spite of its name",
    ".pptx": "no slide show, in spite of its name",
    ".xls": "no spreadsheet, in spite of its name",
    ".odt": "no OpenDocument file, in spite of its name",
    ".ods": "no OpenDocument file, in spite of its name",
    ".zip": "no ZIP file, in spite of its name",
    ".gz": "no compressed file, in spite of its name", ".svg": "an image", ".svgz": "an image",
}  # fmt: skip
"""Kinds that are text in form, or whose first bytes are missing: they would be misread as text."""
_SIGNED = ((b"PK\x03\x04", "application/zip"), (b"PK\x05\x06", "application/zip"),
           (b"\x1f\x8b\x08", "application/gzip"), (b"{\\rtf", "application/rtf"),
           (b"WARC/", "application/warc"))  # fmt: skip
_HOLDING = frozenset({BINARY_SHEET, "application/pdf", *(kind for _, kind in _SIGNED)})
"""Kinds that may hold files of others, or whose reader tells what else they look like."""
_FLAT = re.compile(rb"\s*<\?xml[^>]{0,200}\?>\s*<office:document\b")
_MAIL = {
    ".eml": "message/rfc822", ".mht": "multipart/related", ".mhtml": "multipart/related",
    ".mbox": "application/mbox", ".mbx": "application/mbox",
}  # fmt: skip
_DATED = re.compile(
    rb"(?:\xef\xbb\xbf|\xe2\x80[\x8e\x8f\xaa-\xae]|\s){0,8}\[?\d{1,4}(?:[./-]|\xe5\xb9\xb4)"
)
_MAILBOX = re.compile(rb"From [^\r\n]*\r?\n(?=[!-9;-~]+:)")
_FIELDS = re.compile(rb"(?:[!-9;-~]+[ \t]*:(?:[^\r\n]|\r?\n[ \t])*\r?\n){3,}")
_ONLY_MAIL = re.compile(
    rb"^(?:received|message-id|mime-version|return-path|snapshot-content-location)[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS = (".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".csv", ".log")
"""Endings under which a message stands as somebody pasted it: it is read as it stands."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The media type of an original, and what leaves doubt about it."""

    media_type: str
    doubts: tuple[str, ...] = ()


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of an original that is read, and what makes it doubtful. Raises NotText, with the
    kind, Locked, Wordless, or Suspicious for XML that declares entities or leans on another file.
    """
    kind = _kind_of(data, name)
    if kind.media_type.startswith("text/") and _declares(data):
        raise Suspicious(name, "XML with a DOCTYPE of its own, which can swell or fetch")
    if kind.media_type in _HOLDING:
        return kind
    other = b"%PDF-" in data[:1024] or b"PK\x05\x06" in data[-66_000:]
    return Kind(kind.media_type, (*kind.doubts, _TWO_KINDS)) if other else kind


def _declares(data: bytes) -> bool:
    """Whether the first lines are XML with entities, or a DOCTYPE that is not that of a page."""
    head = data[:_LOOKED_AT]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"),
                           (b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be")):  # fmt: skip
        if head.startswith(mark):
            head = head.decode(encoding, "replace").encode("utf-8", "replace")
            break
    return _OWN_DOCTYPE.match(head) is not None


def _kind_of(data: bytes, name: str) -> Kind:
    if data.startswith(OFFICE):
        return Kind(_old_office(data, name))
    if _is_pdf(data, name):
        return Kind("application/pdf")
    if is_binary_sheet(data):
        return Kind(BINARY_SHEET)
    signed = next((kind for mark, kind in _SIGNED if data.startswith(mark)), None)
    if signed is not None:
        return Kind(signed)
    if _is_flat(data):
        return Kind("application/vnd.oasis.opendocument.text-flat-xml")
    if data.startswith(_PICTURES) or _WEBP.match(data) or _BITMAP.match(data):
        return Kind("image")
    if (wordless := _wordless(data)) is not None:
        raise Wordless(name, wordless)
    if (chat := _chat(data)) is not None:
        return Kind(chat)
    kind = _by_ending(name, _MAIL) or _mail(data, name)
    if kind is None and (other := _refused(data) or _by_ending(name, _ENDINGS)) is not None:
        raise NotText(name, other)
    return Kind(kind or _words(data, name))


def _old_office(data: bytes, name: str) -> str:
    """The kind of an old Office file. Raises Locked, or NotText where it is another."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Locked(name, "an Office file")
    kind = next((kind for one, kind in _STREAMS if one.encode("utf-16-le") in data), None)
    if kind is None:
        raise NotText(name, "an old Office file of another kind")
    if not kind:
        raise NotText(name, "an e-mail message of Outlook")
    return kind


def is_flat_sheet(data: bytes) -> bool:
    """Whether it is a spreadsheet of OpenDocument in one file of XML (``.fods``)."""
    return _is_flat(data) and b"opendocument.spreadsheet" in data[:8192]


def _is_flat(data: bytes) -> bool:
    return bool(_FLAT.match(data[:4096].removeprefix(b"\xef\xbb\xbf")))


def is_binary_sheet(data: bytes) -> bool:
    """Whether it is a spreadsheet in the binary form of the package (``.xlsb``): by the name of its
    first part and of its list of sheets, which no other package of that form holds.
    """
    return (
        data.startswith(b"PK\x03\x04")
        and data[30:60].startswith(_FIRST_PARTS)
        and _BINARY_PART in data
        and not any(part in data for part in _OTHER_PARTS)
    )


def _is_pdf(data: bytes, name: str) -> bool:
    """Whether the mark of a PDF stands first, or in the first kilobyte of a file so named."""
    head = data[:1024]
    bare = head.lstrip(b"\xef\xbb\xbf\x00 \t\r\n\f")
    return bare.startswith(b"%PDF-") or (b"%PDF-" in head and name.lower().endswith(".pdf"))


def _chat(data: bytes) -> str | None:
    """An export of a chat; its readers are only loaded for what may be one."""
    if _DATED.match(data[:100]):
        from habeas.text import chat_text  # noqa: PLC0415 - start-up stays lazy

        return chat_text.MEDIA_TYPE if chat_text.is_chat(data) else None
    if data[:10].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        from habeas.text import telegram  # noqa: PLC0415 - the same

        return telegram.MEDIA_TYPE if telegram.is_export(data) else None
    if _HTML.match(data[:4096]) and b"chat_page" in data[:65536]:
        from habeas.text import telegram_page  # noqa: PLC0415 - the same

        return telegram_page.MEDIA_TYPE if telegram_page.is_export(data) else None
    return None


def _words(data: bytes, name: str) -> str:
    bare = data.removeprefix(b"\xef\xbb\xbf")[:4096]
    if _HTML.match(bare) or name.lower().endswith((".html", ".htm", ".xhtml")):
        return "text/html"
    return "text/plain"


def _mail(data: bytes, name: str) -> str | None:
    """A message or mailbox under another name: told by fields that nothing else has."""
    if name.lower().endswith(_WORDS):
        return None
    start = data[:65536]
    mailbox = _MAILBOX.match(start)
    fields = _FIELDS.match(start, mailbox.end() if mailbox else 0)
    if fields is None or not _ONLY_MAIL.search(fields[0]):
        return None
    return "application/mbox" if mailbox else "message/rfc822"


def _refused(data: bytes) -> str | None:
    """The kind that the first bytes tell, of those that are not read."""
    for signature, what in _REFUSED:
        if data.startswith(signature) and (len(signature) > 3 or b"\x00" in data[:64]):
            return what
    if data[257:262] == b"ustar":
        return "a tar archive"
    return None


def _wordless(data: bytes) -> str | None:
    """A recording, or a picture that text recognition does not take."""
    if _STILL.match(data):
        return "a picture in the form HEIC or AVIF"
    if _WAVES.match(data) or _FILM.match(data):
        return "a film or sound recording"
    return next(
        (
            what
            for signature, what in _WORDLESS
            if data.startswith(signature) and (len(signature) > 3 or b"\x00" in data[:4096])
        ),
        None,
    )


def _by_ending(name: str, endings: dict[str, str]) -> str | None:
    return next((kind for end, kind in endings.items() if name.lower().endswith(end)), None)
