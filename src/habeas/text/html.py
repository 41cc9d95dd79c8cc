"""HTML: a linear walk over the source that keeps the bytes of every character it shows.

The whole text is kept; elements that a page hides and its menus and footers are masked, not
dropped. Scripts, styles and templates are no text. Blanks collapse as a browser collapses them;
block elements make paragraphs, list items start with a mark. No tree is built, so depth costs
nothing and nothing is lost silently.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html import unescape
from typing import TYPE_CHECKING

from habeas.records.document import Completeness, Mask, Place, Run, Trace
from habeas.text import limits
from habeas.text.encoding import decode, doubted
from habeas.text.layer import Layer
from habeas.text.markup import Tag, tags
from habeas.text.opened import Opened
from habeas.text.stated import stated_by

if TYPE_CHECKING:
    from habeas.text.encoding import Decoded

SAMPLE = b"<!doctype html><title>a</title><meta charset=gb2312><ul><li>a&amp;b</ul><style></style>"
"""A page of ours, read before the doors are closed: what reading first loads is then there."""
_PARAGRAPH = frozenset(
    "p div section article main h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure figcaption"
    " header footer nav aside form fieldset address details summary hr pre center body"
    " html dialog".split()
)
_LINE = frozenset("li tr dt dd br caption option legend thead tbody tfoot".split())
_CELL = frozenset("td th".split())
_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame keygen".split()
)
_CLOSED_BY = {
    "p": _PARAGRAPH, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr"},
    "td": {"td", "th", "tr"}, "th": {"td", "th", "tr"}, "option": {"option"},
}  # fmt: skip
_BOILERPLATE_TAGS = frozenset("nav aside form footer".split())
_BOILERPLATE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|related|share|sharing|social|cookie|banner|footer|newsletter|subscribe|comments|pagination|advert)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner, mark: they only say where a line may break."""
_WORD = rf"[^ \t\n\f\r&{_UNSEEN}]+"
_PIECE = re.compile(rf"[ \t\n\f\r]+|[{_UNSEEN}]+|&#?\w{{1,32}};?|{_WORD}(?: {_WORD})*|&")
_STRONGER = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}


@dataclass(slots=True)
class _Open:
    """An open element: its name, whether it hides, masks or keeps blanks, and its list counter."""

    name: str
    hidden: bool
    boilerplate: bool
    verbatim: bool
    item: int | None


@dataclass(slots=True)
class _Writer:
    """The reading text while it grows, with its runs and masks."""

    decoded: Decoded
    parts: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    masks: list[Mask] = field(default_factory=list)
    length: int = 0
    pending: str = ""
    pending_at: tuple[int, int] = (0, 0)
    _source: int = 0
    _byte: int = 0

    def byte(self, source: int) -> int:
        """The byte of a source character; asked in rising order."""
        self._byte += self.decoded.bytes_of(self._source, source)
        self._source = source
        return self.decoded.mark + self._byte

    def pause(self, blank: str, start: int, end: int) -> None:
        """A blank that is written only when text follows; a stronger one wins."""
        if _STRONGER[blank] > _STRONGER[self.pending]:
            self.pending, self.pending_at = blank, (start, end)

    def write(self, words: str, start: int, end: int, kind: str | None, *, exact: bool) -> None:
        """Words that stand at ``start`` to ``end`` of the source."""
        if self.pending and self.length:
            self._mapped(self.pending, *self.pending_at, None)
        self.pending = ""
        if exact:
            at = self.byte(start)
            self.runs.extend(self.decoded.runs(start, end, self.length, at))
            self.byte(end)
            self._added(words, kind)
        else:
            self._mapped(words, start, end, kind)

    def _mapped(self, words: str, start: int, end: int, kind: str | None) -> None:
        if start >= self._source:
            one = self.byte(start)
            place = Place(one, self.byte(end))
        else:
            here = self.decoded.mark + self._byte
            place = Place(here, here)
        self.runs.append(Run(self.length, self.length + len(words), place, exact=False))
        self._added(words, kind)

    def _added(self, words: str, kind: str | None) -> None:
        end = self.length + len(words)
        if kind is not None:
            last = self.masks[-1] if self.masks else None
            if last is not None and last.end == self.length and last.kind == kind:
                self.masks[-1] = Mask(last.start, end, kind)
            else:
                self.masks.append(Mask(self.length, end, kind))
        self.parts.append(words)
        self.length = end


def opened(data: bytes, name: str, *, declared: str | None = None) -> Opened:
    """An HTML page; ``declared`` is the encoding in which it was served.

    Raises EmptyDocument, NotText or Undecodable.
    """
    decoded = decode(data, name, html=True, declared=declared)
    layer = html(decoded)
    whole = doubted(layer.completeness, decoded)
    return Opened("text/html", replace(layer, completeness=whole))


def html(decoded: Decoded) -> Layer:
    """The layer of an HTML page. Linear in the source."""
    source = decoded.characters
    writer = _Writer(decoded)
    stack: list[_Open] = []
    opened: Counter[str] = Counter()
    at = 0
    for tag in tags(source):
        _text(writer, source, at, tag.start, stack)
        at = tag.end
        if tag.closing:
            _close(writer, tag, stack, opened)
        elif tag.name:
            _begin(writer, tag, stack, opened)
        if writer.length > limits.TEXT_CHARACTERS:
            break
    else:
        _text(writer, source, at, len(source), stack)
    characters = "".join(writer.parts)
    return Layer(
        characters,
        Trace(tuple(writer.runs)),
        _completeness(source, characters),
        tuple(writer.masks),
        stated_by(source),
    )


def _kind(stack: list[_Open]) -> str | None:
    if not stack:
        return None
    return "hidden" if stack[-1].hidden else "boilerplate" if stack[-1].boilerplate else None


def _text(writer: _Writer, source: str, start: int, end: int, stack: list[_Open]) -> None:
    kind = _kind(stack)
    verbatim = bool(stack) and stack[-1].verbatim
    for match in _PIECE.finditer(source, start, end):
        piece = match.group()
        if piece[0] in " \t\n\f\r":
            if verbatim:
                writer.write(piece, *match.span(), kind, exact=True)
            else:
                writer.pause(" ", *match.span())
        elif piece[0] in _UNSEEN:
            continue
        elif piece[0] == "&" and len(piece) > 1 and (words := unescape(piece)) != piece:
            clean = "".join(
                "\ufffd" if 0xD800 <= ord(c) <= 0xDFFF or c == "\x00" else c
                for c in words
                if c not in _UNSEEN
            )
            if clean:
                writer.write(clean, *match.span(), kind, exact=False)
        else:
            writer.write(piece, *match.span(), kind, exact=True)


def _begin(writer: _Writer, tag: Tag, stack: list[_Open], opened: Counter[str]) -> None:
    name = tag.name
    while stack and name in _CLOSED_BY.get(stack[-1].name, ()):
        opened[stack.pop().name] -= 1
    _break(writer, tag)
    parent = stack[-1] if stack else None
    if name == "li":
        owner = next((one for one in reversed(stack[-4:]) if one.name in {"ol", "ul"}), None)
        mark = "- "
        if owner is not None and owner.item is not None:
            owner.item += 1
            mark = f"{owner.item}. "
        writer.write(mark, tag.start, tag.end, _kind(stack), exact=False)
    if name in _VOID or tag.self_closing:
        return
    attributes = tag.attributes()
    styled = bool(_HIDING.search(attributes.get("style", "")))
    hidden = "hidden" in attributes or styled or bool(parent and parent.hidden)
    labels = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    menu = attributes.get("role", "") in {"navigation", "banner", "contentinfo", "search"}
    outer = name == "header" and not opened["article"] and not opened["main"]
    boilerplate = (
        bool(parent and parent.boilerplate)
        or name in _BOILERPLATE_TAGS
        or menu
        or (outer and bool(opened["body"]))
        or (name not in {"body", "html", "article", "main"} and bool(_BOILERPLATE.search(labels)))
    )
    verbatim = name == "pre" or bool(parent and parent.verbatim)
    start = attributes.get("start", "1")
    item = (int(start) - 1 if start.isdecimal() and len(start) < 7 else 0) if name == "ol" else None
    stack.append(_Open(name, hidden, boilerplate, verbatim, item))
    opened[name] += 1


def _close(writer: _Writer, tag: Tag, stack: list[_Open], opened: Counter[str]) -> None:
    _break(writer, tag)
    if opened[tag.name] <= 0:
        return
    while stack:
        one = stack.pop()
        opened[one.name] -= 1
        if one.name == tag.name:
            break


def _break(writer: _Writer, tag: Tag) -> None:
    if tag.name in _PARAGRAPH:
        writer.pause("\n\n", tag.start, tag.end)
    elif tag.name in _LINE:
        writer.pause("\n", tag.start, tag.end)
    elif tag.name in _CELL and not tag.closing:
        writer.pause("\t", tag.start, tag.end)


_NO_TEXT = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript|title|svg|iframe)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>|&#?\w{1,32};",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(r"\w")


def _completeness(source: str, characters: str) -> Completeness:
    """A second, cruder count of letters: what it sees and the walk does not is unread."""
    crude = len(_LETTER.findall(_NO_TEXT.sub(" ", source)))
    ours = len(_LETTER.findall(characters))
    if crude and (crude - ours) / crude > limits.UNSEEN_SHARE:
        missing = round(100 * (crude - ours) / crude)
        return Completeness("partial", (f"about {missing} % of the letters of the page",))
    if len(characters) >= limits.TEXT_CHARACTERS:
        return Completeness("partial", ("text beyond the limit of length",))
    return Completeness()
