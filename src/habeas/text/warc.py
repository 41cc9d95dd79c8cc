"""Web archives (WARC, packed or not): each page, PDF or text that was captured is a document.

A document keeps the address and the time of capture that the archive states. Lengths and digests
are checked; what does not fit, and what of the archive is no document, is said.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from typing import TYPE_CHECKING

from habeas.text import limits
from habeas.text.assembly import Assembly, listing
from habeas.text.errors import Damaged, TooMuch
from habeas.text.gzipped import inflated, within
from habeas.text.opened import Carried, Opened, Part
from habeas.text.warc_records import Archive, Record, answer, fits, records

if TYPE_CHECKING:
    from habeas.text.warc_records import Answer

MEDIA_TYPE = "application/warc"
_ENDINGS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf",
    "text/plain": ".txt", "application/rtf": ".rtf", "text/rtf": ".rtf",
    "application/msword": ".doc", "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/zip": ".zip",
}  # fmt: skip
_PAGES = frozenset({".html", ".txt"})
_CAPTURED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z")
_WEB = re.compile(r"https?://[!-~]{1,2000}")
_CUT = frozenset({"length", "time", "disconnect"})
_LINE = re.compile(rb"^WARC/\d\.\d{1,2}\r?$", re.MULTILINE)


def opened(data: bytes, name: str) -> Opened:
    """A web archive. Raises Damaged or TooMuch."""
    cut = False
    if not data.startswith(b"WARC/"):
        data, why = inflated(data, name)
        cut = bool(why)
    found = Archive()
    reading = _Reading(name)
    for record in records(data, found):
        reading.take(record)
    if not found.count:
        raise Damaged(name, "a web archive without a record")
    made = Assembly()
    made.layer(listing(reading.lines, len(data)), "")
    second = len(_LINE.findall(data))
    if cut:
        made.doubt("the archive is cut short")
    if second > found.count:
        told = f"{second:,} lines that look like the start of a record, {found.count:,} that are"
        made.doubt(told)
    if found.lost:
        made.doubt(f"{found.lost:,} bytes that belong to no record")
    for doubt in reading.doubts():
        made.doubt(doubt)
    return Opened(MEDIA_TYPE, made.done(), tuple(reading.parts), container=True)


class _Reading:
    """The documents of an archive, and a count of what is none."""

    def __init__(self, name: str) -> None:
        self._name = name
        self.parts: list[Part] = []
        self.lines: list[str] = []
        self._others: Counter[str] = Counter()
        self._wrong: Counter[str] = Counter()

    def take(self, record: Record) -> None:
        """One record."""
        kind = record.said("warc-type").lower()
        for doubt in record.doubts:
            self._wrong["digest" if "digest" in doubt else "length"] += 1
        if kind == "response":
            served = answer(record.block)
            if served is None:
                self._others["answers that are not of the web"] += 1
            elif not 200 <= served.status < 300:
                self._others["captures of redirections and errors"] += 1
            else:
                self._served(record, served)
        elif kind == "resource":
            self._kept(record, record.said("content-type"), record.block, [])
        elif kind == "revisit":
            self._others["captures unchanged since an earlier one, which are not held again"] += 1
        elif kind not in {"request", "metadata", "warcinfo"}:
            self._others["records of other kinds"] += 1

    def _served(self, record: Record, served: Answer) -> None:
        kind = served.fields.get("content-type", b"").decode("latin-1")
        doubts = served.doubts
        body = served.unchunked
        if packed := served.fields.get("content-encoding", b"").decode("latin-1").strip().lower():
            unpacked = self._unpacked(body, packed)
            if unpacked is None:
                doubts.append("packed in a way that is not read")
            else:
                body, whole = unpacked
                doubts += [] if whole else ["cut short: its packed bytes have no end"]
        digest = record.said("warc-payload-digest")
        if not fits(digest, served.body, served.unchunked, body):
            doubts.append("its digest is not the one that the archive states")
            self._wrong["digest"] += 1
        self._kept(record, kind, body, doubts)

    def _unpacked(self, body: bytes, packed: str) -> tuple[bytes, bool] | None:
        """A packed body; itself where it is not packed after all; None where it cannot be read."""
        if packed in {"gzip", "x-gzip", "deflate"}:
            made, why = inflated(body, self._name)
            if made:
                return made, not why
            for bits in (15, -15):
                engine = zlib.decompressobj(wbits=bits)
                try:
                    made = engine.decompress(body, limits.UNPACKED_BYTES)
                except zlib.error:
                    continue
                within(len(made) + len(engine.unconsumed_tail), len(body), self._name)
                return made, engine.eof
            return body, True
        if packed == "identity":
            return body, True
        try:
            body.decode("utf-8")
        except UnicodeDecodeError:
            return None
        return body, True

    def _kept(self, record: Record, kind: str, body: bytes, doubts: list[str]) -> None:
        """A captured file: a document, or counted."""
        media = kind.partition(";")[0].strip().lower()
        ending = _ENDINGS.get(media) or (".pdf" if body.startswith(b"%PDF-") else None)
        if ending is None:
            self._others["pictures, styles, scripts and other files that are no documents"] += 1
            return
        if not body.strip():
            self._others["captures of nothing"] += 1
            return
        if len(self.parts) >= limits.ARCHIVE_MEMBERS:
            most = limits.ARCHIVE_MEMBERS
            raise TooMuch(self._name, f"more than {most:,} documents where {most:,} are read")
        told = [*record.doubts, *doubts]
        reason = record.said("warc-truncated").lower()
        if reason:
            why = f" ({reason})" if reason in _CUT else ""
            told.append(f"cut off when it was captured{why}")
        if record.said("warc-segment-number"):
            told.append("only a segment of it stands in this record")
        uri = record.said("warc-target-uri").removeprefix("<").removesuffix(">")
        url = uri if _WEB.fullmatch(uri) else None
        if url is None:
            told.append("its address is no address of the web")
        captured = record.said("warc-date")
        if not _CAPTURED.fullmatch(captured):
            told.append("the time of its capture is not stated")
            captured = ""
        charset = re.search(r"charset\s*=\s*[\"']?([\w:.-]{1,40})", kind, re.IGNORECASE)
        served = charset[1] if charset and ending in _PAGES else None
        name = f"{len(self.parts) + 1}{ending}"
        carried = Carried(url, captured or None, served, tuple(dict.fromkeys(told)))
        self.parts.append(Part(name, body, carried))
        self.lines.append(" ".join(one for one in (name, captured, url) if one))

    def doubts(self) -> list[str]:
        """What is no document, and what does not fit, in words."""
        told = [f"{count:,} {what}" for what, count in self._others.items()]
        if count := self._wrong["length"]:
            told.append(f"{count:,} records whose length is not the stated one")
        if count := self._wrong["digest"]:
            told.append(f"{count:,} records whose digest is not the stated one")
        return told
