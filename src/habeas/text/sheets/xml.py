"""XML of a spreadsheet, read in one pass; what no spreadsheet program writes is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from habeas.text.errors import Damaged, Suspicious

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Start = Callable[[str, dict[str, str]], None]
    End = Callable[[str], None]
    Words = Callable[[str], None]


def walk(
    data: bytes, name: str, *, start: Start, end: End | None = None, words: Words | None = None
) -> None:
    """Call ``start`` and ``end`` with the local name of each element, ``words`` with what stands in
    them; :func:`named` gives an attribute of a namespace. Raises Suspicious for a DOCTYPE, Damaged
    for broken XML.
    """
    parser = parser_of(name)
    local: dict[str, str] = {}

    def opened(tag: str, attributes: dict[str, str]) -> None:
        short = local.get(tag)
        if short is None:
            short = local[tag] = tag.rpartition(" ")[2]
        start(short, attributes)

    def closed(tag: str) -> None:
        assert end is not None
        end(local[tag])

    parser.StartElementHandler = opened
    if end is not None:
        parser.EndElementHandler = closed
    if words is not None:
        parser.CharacterDataHandler = words
    parse(parser, data, name)


def parser_of(name: str) -> expat.XMLParserType:
    """A parser that stops at a DOCTYPE, and so at every entity. Names come as "namespace name"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def doctype(*_: object) -> None:
        raise Suspicious(name, "a spreadsheet with a DOCTYPE, which no spreadsheet program writes")

    parser.StartDoctypeDeclHandler = doctype
    return parser


def parse(parser: expat.XMLParserType, data: bytes, name: str) -> None:
    """Run a parser over one part. Raises Damaged for broken XML."""
    try:
        parser.Parse(data, True)
    except expat.ExpatError:
        raise Damaged(name, "a spreadsheet of which a part is broken") from None
    except (UnicodeError, LookupError):
        raise Damaged(name, "a spreadsheet in an encoding that is not known") from None


def named(attributes: Mapping[str, str], local: str) -> str:
    """An attribute by its local name, whatever its namespace; empty when there is none."""
    for key, value in attributes.items():
        if key == local or key.endswith(" " + local):
            return value
    return ""
