"""E-mail and saved pages (MHTML): heading, body, and the documents attached.

The words of the subject and the body are the text; who wrote to whom and when stands there too, set
apart. Of a body given in two forms the one with more letters is read, and a difference is said.
Attachments and forwarded messages become documents of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from habeas.records.document import Place
from habeas.text import message_parts
from habeas.text.assembly import Assembly, letters
from habeas.text.encoding import decode, doubted, whatwg
from habeas.text.errors import Locked, Unreadable
from habeas.text.layer import Layer, Stated
from habeas.text.opened import Opened, Part

if TYPE_CHECKING:
    from email.message import Message

    from habeas.text.message_parts import Heading, Leaf

SAMPLE = (
    b"From: a@example.org\r\nSubject: =?utf-8?q?a?= \xc4\xe3\r\n"
    b"Date: Mon, 6 May 2024 10:00:00 +0000\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    b"Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\nYWI=\r\n"
    b"--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n--b--\r\n"
)
_SHOWN = ("subject", "from", "to", "cc", "date")
_SIGNATURES = frozenset(
    "application/pgp-signature application/pkcs7-signature application/x-pkcs7-signature".split()
)
_SECRET = frozenset("application/pgp-encrypted application/pkcs7-mime".split())
_WORD = re.compile(r"\w{2,}")
_DIFFERING = 0.2
_MOST_ACCENTS = 0.3
"""No language of western Europe has so many accented letters; Chinese has nothing else."""
_LOOKED_AT = 100_000
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class _Inline:
    """A part that is text of the message: its layer, what it states, and its place in the tree."""

    leaf: Leaf
    layer: Layer
    page: bool


def warm() -> None:
    """Load what guesses an encoding, and the walker of pages."""
    import charset_normalizer  # noqa: F401, PLC0415 - heavy

    import habeas.text.html  # noqa: PLC0415
    import habeas.text.plain  # noqa: F401, PLC0415


def opened(data: bytes, name: str) -> Opened:
    """A message. Raises TooMuch or Locked."""
    found, closed = message_parts.leaves(data, name)
    top = message_parts.heading(data, 0, len(data))
    made = Assembly()
    saved = _is_saved_page(top, name)
    charset = next((c for leaf in found if (c := _charset(leaf.heading.message()))), None)
    if not saved:
        _headed(made, top, charset)
    inline, parts = _sorted(data, found, made, saved=saved)
    if not inline and any(leaf.heading.message().get_content_type() in _SECRET for leaf in found):
        raise Locked(name, "a message")
    for one in _chosen(inline, made):
        made.pause("\n\n")
        made.layer(one.layer, one.leaf.path)
    if not closed:
        made.doubt("the message is cut short: its last part has no end")
    second = message_parts.counted(data)
    if second is not None and second != len(found):
        made.doubt(f"a second count finds {second} parts of the message, not {len(found)}")
    _listed(made, parts, len(data))
    kind = "multipart/related" if saved else "message/rfc822"
    return Opened(kind, made.done(_stated(top, inline, charset, saved=saved)), tuple(parts))


def _is_saved_page(top: Heading, name: str) -> bool:
    return top.first("snapshot-content-location") is not None or name.lower().endswith(
        (".mht", ".mhtml")
    )


def _charset(kinds: Message) -> str | None:
    found = kinds.get_param("charset")
    if isinstance(found, tuple):
        found = found[2]
    return found if isinstance(found, str) and found else None


def trusted(raw: bytes, charset: str | None) -> str | None:
    """The charset that a message states, unless the bytes belie it: programs write ``us-ascii`` and
    ``iso-8859-1`` without looking, and any bytes can be read as the latter.
    """
    if charset is None or raw.isascii() or whatwg(charset) != "cp1252":
        return charset
    if "ascii" in charset.lower():
        return None
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        high = sum(byte > 0x7F for byte in raw[:_LOOKED_AT])
        return charset if high < _MOST_ACCENTS * len(raw[:_LOOKED_AT]) else None
    return None


def words_of(raw: bytes, charset: str | None) -> tuple[str, bool]:
    """The words of a field of a heading, and whether their encoding is beyond doubt."""
    if not raw.isascii():
        charset = trusted(raw, charset)
        for encoding in ("utf-8", whatwg(charset) if charset else None, *_chinese(raw)):
            try:
                return raw.decode(encoding or "utf-8"), encoding == "utf-8"
            except UnicodeDecodeError:
                continue
        return raw.decode("latin-1"), False
    written = raw.decode("ascii")
    try:
        pieces = decode_header(written)
    except (HeaderParseError, ValueError):
        return written, False
    said, sure = [], True
    for piece, label in pieces:
        if isinstance(piece, str):
            said.append(piece)
            continue
        encoding = (whatwg(label) if label else "latin-1") or ""
        try:
            said.append(piece.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            said.append(piece.decode("utf-8", "replace"))
            sure = False
    return " ".join("".join(said).replace("\x00", "\ufffd").split()), sure


def _chinese(raw: bytes) -> list[str]:
    """The two encodings of Chinese, first the one under which more signs are in common use."""

    def odd(encoding: str) -> int:
        words = raw.decode(encoding, "replace")
        return sum(not ("\u4e00" <= sign <= "\u9fff" or sign < "\x7f") for sign in words)

    return sorted(("gb18030", "big5hkscs"), key=odd)


def _headed(made: Assembly, top: Heading, charset: str | None) -> None:
    for name in _SHOWN:
        field = top.first(name)
        if field is None:
            continue
        said, sure = words_of(field.unfolded, charset)
        if not said:
            continue
        if not sure:
            made.doubt("a line of the heading whose encoding is not stated or not known")
        made.pause("\n")
        place = Place(field.start, field.end)
        if name == "subject":
            made.add(said, place)
        else:
            made.add(f"{name.capitalize()}: {said}", place, kind="heading")


def _sorted(
    data: bytes, found: list[Leaf], made: Assembly, *, saved: bool
) -> tuple[list[_Inline], list[Part]]:
    """The parts that are text of the message, and those that are documents of their own."""
    inline: list[_Inline] = []
    parts: list[Part] = []
    pictures = 0
    for leaf in found:
        kinds = leaf.heading.message()
        kind = kinds.get_content_type()
        attached = kinds.get_content_disposition() == "attachment" or bool(kinds.get_filename())
        content, doubt = message_parts.body(data, leaf)
        if doubt:
            made.doubt(doubt)
        if kind in {"text/plain", "text/html"} and (saved or not attached):
            layer = _layer(content, kind, _charset(kinds), made)
            if layer is not None:
                inline.append(_Inline(leaf, layer, page=kind == "text/html"))
        elif kind.startswith("image/") and (saved or not attached or _related(leaf)):
            pictures += 1
        elif content and not (saved and kind in {"text/css", "text/javascript", "font/woff2"}):
            if kind not in _SIGNATURES:
                parts.append(Part(_named(leaf, kinds, kind), content))
    if pictures:
        made.doubt(f"{pictures} pictures inside the message")
    return inline, parts


def _related(leaf: Leaf) -> bool:
    """Whether a part only illustrates the text that it stands with."""
    return bool(leaf.inside) and leaf.inside[-1][0] == "related"


def _layer(content: bytes, kind: str, charset: str | None, made: Assembly) -> Layer | None:
    from habeas.text.html import html  # noqa: PLC0415 - loaded by warm()
    from habeas.text.plain import plain  # noqa: PLC0415

    page = kind == "text/html"
    try:
        decoded = decode(content, "a part", html=page, declared=trusted(content, charset))
    except Unreadable as refusal:
        if content.strip():
            made.doubt(f"a part of the message: {refusal.why}")
        return None
    layer = html(decoded) if page else plain(decoded)
    return replace(layer, completeness=doubted(layer.completeness, decoded))


def _named(leaf: Leaf, kinds: Message, kind: str) -> str:
    """The name of an attachment: what the message says, as words only."""
    try:
        said = kinds.get_filename() or ""
    except (LookupError, ValueError, UnicodeError, TypeError):
        said = ""
    if "=?" in said or not said.isascii():
        said = words_of(said.encode("latin-1", "replace"), None)[0]
    said = " ".join(said.split())[-_LONGEST_NAME:]
    said = said.encode("utf-8", "replace").decode()
    if kind == "message/rfc822":
        return f"{said.removesuffix('.eml') or 'message ' + leaf.path}.eml"
    return said or f"part {leaf.path}"


def _chosen(inline: list[_Inline], made: Assembly) -> list[_Inline]:
    """The parts to be read: of alternatives the one with more letters."""
    forms: dict[str, dict[str, list[_Inline]]] = {}
    for one in inline:
        for place, (kind, path) in enumerate(one.leaf.inside):
            if kind == "alternative":
                inner = one.leaf.inside[place + 1 :]
                branch = inner[0][1] if inner else one.leaf.path
                forms.setdefault(path, {}).setdefault(branch, []).append(one)
                break
    passed: set[str] = set()
    for branches in forms.values():
        ranked = sorted(branches.values(), key=_letters, reverse=True)
        words = _words(ranked[0])
        for other in ranked[1:]:
            passed.update(one.leaf.path for one in other)
            said = _words(other)
            if said and len(said - words) / len(said) > _DIFFERING:
                made.doubt("the message is given in two forms that differ; the longer was read")
    return [one for one in inline if one.leaf.path not in passed]


def _letters(branch: list[_Inline]) -> int:
    return sum(letters(one.layer.characters) for one in branch)


def _words(branch: list[_Inline]) -> set[str]:
    return {word for one in branch for word in _WORD.findall(one.layer.characters)}


def _listed(made: Assembly, parts: list[Part], size: int) -> None:
    for part in parts:
        made.pause("\n")
        made.add(f"Attached: {part.name}", Place(size, size), kind="listing")


def _stated(top: Heading, inline: list[_Inline], charset: str | None, *, saved: bool) -> Stated:
    subject = top.first("subject")
    title = words_of(subject.unfolded, charset)[0] if subject else None
    if saved:
        page = next((one for one in inline if one.page), None)
        said = page.layer.stated if page else Stated()
        located = top.first("snapshot-content-location") or (
            page.leaf.heading.first("content-location") if page else None
        )
        address = located.unfolded.decode("latin-1") if located else None
        return replace(said, title=said.title or title or None, url=said.url or address)
    sent = top.first("date")
    day = None
    if sent is not None:
        try:
            day = parsedate_to_datetime(sent.unfolded.decode("latin-1")).date().isoformat()
        except (ValueError, TypeError, IndexError, OverflowError):
            day = None
    return Stated(title=title or None, published=day)
