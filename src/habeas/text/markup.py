"""The tags of a page, found in one pass; contents of scripts and styles are passed over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_RAW = frozenset(
    "script style template noscript iframe noembed xmp textarea title svg math".split()
)
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?", re.DOTALL
)
_LONGEST_ATTRIBUTES = 20_000


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, comment or declaration: source characters ``start`` to ``end``.

    ``name`` is empty for comments and declarations, whose characters are no text.
    """

    start: int
    end: int
    name: str
    closing: bool = False
    self_closing: bool = False
    inside: str = ""

    def attributes(self) -> dict[str, str]:
        """The attributes by lower-case name, the first of each."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.inside[:_LONGEST_ATTRIBUTES]):
            value = next((g for g in match.groups()[1:] if g is not None), "")
            found.setdefault(match[1].lower(), unescape(value))
        return found


def tags(source: str) -> Iterator[Tag]:
    """Every tag in order. Raw elements come as one tag from ``<script`` to ``</script>``."""
    at, n = 0, len(source)
    while (start := source.find("<", at)) >= 0:
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4)
            end = n if end < 0 else end + 3
            yield Tag(start, end, "")
            at = end
            continue
        if source.startswith(("<!", "<?"), start):
            end = source.find(">", start)
            end = n if end < 0 else end + 1
            yield Tag(start, end, "")
            at = end
            continue
        closing = source.startswith("</", start)
        match = _NAME.match(source, start + 1 + closing)
        if match is None:
            at = start + 1
            continue
        end = _tag_end(source, match.end())
        name = match.group().lower()
        inside = source[match.end() : end - 1]
        if not closing and name in _RAW and not inside.rstrip().endswith("/"):
            end = _raw_end(source, name, end)
            yield Tag(start, end, "")
        else:
            yield Tag(start, end, name, closing, inside.rstrip().endswith("/"), inside)
        at = end


def _tag_end(source: str, at: int) -> int:
    """Past the ``>`` that ends a tag, quotes respected; the end of the source if there is none."""
    n = len(source)
    while at < n:
        found = _STOP.search(source, at)
        if found is None:
            return n
        mark = found.group()
        if mark == ">":
            return found.end()
        close = source.find(mark[-1], found.end())
        if close < 0:
            plain = source.find(">", found.end())
            return n if plain < 0 else plain + 1
        at = close + 1
    return n


_STOP = re.compile(r">|=\s*[\"']")


def _raw_end(source: str, name: str, at: int) -> int:
    match = _ends(name).search(source, at)
    return match.end() if match else len(source)


_ENDS: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"</{name}(?:[\s/][^>]*)?>", re.IGNORECASE) for name in _RAW
}


def _ends(name: str) -> re.Pattern[str]:
    return _ENDS[name]
