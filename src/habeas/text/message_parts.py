"""The parts of a message in Internet form, found in one pass, with the bytes of each.

Nothing is parsed twice and nothing recurses, so that a message of 200,000 parts or 3,000 levels
costs no more than its bytes; above the limits it is refused.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING

from habeas.text import limits
from habeas.text.errors import TooMuch

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)\r?\n?")
_DELIMITER = re.compile(rb"^--([^\r\n]{1,200}?)[ \t]*\r?$\n?", re.MULTILINE)
_HEADING_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a heading: its name in small letters, its value, and the bytes of the value."""

    name: str
    value: bytes
    start: int
    end: int

    @property
    def unfolded(self) -> bytes:
        """The value in one line."""
        return re.sub(rb"\r?\n[ \t]+", b" ", self.value).strip()


@dataclass(frozen=True, slots=True)
class Heading:
    """The fields that stand above a message or a part, and where its body begins."""

    fields: tuple[Field, ...]
    body: int

    def first(self, name: str) -> Field | None:
        """The first field of a name."""
        return next((one for one in self.fields if one.name == name), None)

    def message(self) -> Message:
        """The fields that describe a body, for the parameters that they carry."""
        made = Message()
        for name in ("content-type", "content-disposition", "content-transfer-encoding"):
            if (field := self.first(name)) is not None:
                made[name] = field.unfolded.decode("latin-1").replace("\x00", " ")
        return made


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that holds no parts: its path (``1.2``), its heading, its bytes, and what it is in.

    ``inside`` holds the kind and path of each multipart around it, outermost first.
    """

    path: str
    heading: Heading
    start: int
    end: int
    inside: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Level:
    boundary: bytes
    kind: str
    path: str
    children: int = 0


def heading(data: bytes, start: int, end: int) -> Heading:
    """The fields from ``start``, up to the first line that is none."""
    fields = []
    at, most = start, min(end, start + _HEADING_BYTES)
    while at < most and (match := _FIELD.match(data, at, most)):
        fields.append(Field(match[1].decode("ascii").lower(), match[2], *match.span(2)))
        at = match.end()
    blank = re.compile(rb"[ \t]*\r?\n").match(data, at, end)
    return Heading(tuple(fields), blank.end() if blank else at)


def leaves(data: bytes, name: str, start: int = 0) -> tuple[list[Leaf], bool]:
    """The parts of a message, and whether its last multipart was closed. Raises TooMuch."""
    found: list[Leaf] = []
    stack: list[_Level] = []
    open_part = _begin(heading(data, start, len(data)), "1", stack)
    if not stack:
        return [_leaf(open_part, len(data), stack)], True
    current: tuple[Heading, str] | None = None
    for line in _DELIMITER.finditer(data, open_part[0].body):
        level = _level(line[1], stack)
        if level is None or (current is not None and line.start() < current[0].body):
            continue
        if current is not None:
            found.append(_leaf(current, _before(data, line.start()), stack))
        del stack[level + 1 :]
        current = _next(data, line, stack)
        if not stack:
            break
        if len(found) >= limits.MAIL_PARTS:
            raise TooMuch(name, f"a message of more than {limits.MAIL_PARTS} parts")
        if len(stack) > limits.MAIL_DEPTH:
            raise TooMuch(name, f"a message nested deeper than {limits.MAIL_DEPTH} levels")
    if current is not None:
        found.append(_leaf(current, len(data), stack))
    return found, not stack


def _next(data: bytes, line: re.Match[bytes], stack: list[_Level]) -> tuple[Heading, str] | None:
    """The part that a delimiter begins; None when it ends a multipart, or begins another."""
    level = stack[-1]
    if line[1].rstrip() == level.boundary + b"--":
        stack.pop()
        return None
    level.children += 1
    path = f"{level.path}.{level.children}".removeprefix("1.")
    begun = _begin(heading(data, line.end(), len(data)), path, stack)
    return begun if stack[-1] is level else None


def _begin(head: Heading, path: str, stack: list[_Level]) -> tuple[Heading, str]:
    """Open a part; a multipart becomes a level of the stack."""
    kinds = head.message()
    if kinds.get_content_maintype() == "multipart":
        boundary = kinds.get_param("boundary")
        if isinstance(boundary, str) and boundary:
            mark = boundary.rstrip().encode("latin-1", "replace")
            stack.append(_Level(mark, kinds.get_content_subtype(), path))
    return head, path


def _level(words: bytes, stack: list[_Level]) -> int | None:
    for place in range(len(stack) - 1, -1, -1):
        if words.rstrip() in {stack[place].boundary, stack[place].boundary + b"--"}:
            return place
    return None


def _before(data: bytes, at: int) -> int:
    """Where a body ends that stands before a delimiter: the line break belongs to the delimiter."""
    at -= data.endswith(b"\n", 0, at)
    return at - data.endswith(b"\r", 0, at)


def _leaf(part: tuple[Heading, str], end: int, stack: list[_Level]) -> Leaf:
    head, path = part
    inside = tuple((level.kind, level.path) for level in stack)
    return Leaf(path, head, head.body, max(end, head.body), inside)


def body(data: bytes, leaf: Leaf) -> tuple[bytes, str]:
    """The bytes of a part without its transport, and what is doubtful about that."""
    field = leaf.heading.first("content-transfer-encoding")
    how = field.unfolded.decode("latin-1").lower() if field else "7bit"
    raw = data[leaf.start : leaf.end]
    if how == "quoted-printable":
        return binascii.a2b_qp(raw), ""
    if how == "base64":
        return _base64(raw)
    known = {"7bit", "8bit", "binary", ""}
    return raw, "" if how in known else "a part in an unknown transport was read as it stands"


def _base64(raw: bytes) -> tuple[bytes, str]:
    letters = re.sub(rb"[^A-Za-z0-9+/]+", b"", raw)
    cut = len(letters) % 4
    if cut == 1:
        letters = letters[:-1]
    doubt = "a part whose base64 letters are cut short" if cut == 1 else ""
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4)), doubt


def counted(data: bytes) -> int | None:
    """How many parts the standard library finds; None where it gives up."""
    from email import message_from_bytes  # noqa: PLC0415 - only for the second count

    try:
        return sum(1 for _ in _counted(message_from_bytes(data)))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, IndexError):
        return None


def _counted(message: Message) -> Iterator[Message]:
    stack = [message]
    while stack:
        one = stack.pop()
        inner = one.get_payload()
        if one.get_content_maintype() == "multipart" and isinstance(inner, list):
            stack.extend(part for part in inner if isinstance(part, Message))
        else:
            yield one
