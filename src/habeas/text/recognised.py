"""What a text recognition program told of the pages of a document, as a reading text.

Every word has its page, its box and how sure the program was of it. Lines of a paragraph are put
together, so that a name broken over two lines is one name again.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.records.document import Box, Place
from habeas.text.assembly import Assembly, letters
from habeas.text.opened import Opened

if TYPE_CHECKING:
    from collections.abc import Iterator

_CJK = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
)
_UNSURE = 60
_GAP = 0.45
"""Of the height of a line: a wider gap beside a Chinese sign is a blank."""
_OFF = 0.6
_WORDS = 5
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class _Word:
    """One word: the page, block, paragraph and line it stands in, its box in points of the
    picture, and how sure the program was, of 100.
    """

    place: tuple[int, int, int, int]
    box: tuple[int, int, int, int]
    sure: float
    said: str


def opened(data: bytes, name: str) -> Opened:  # noqa: ARG001 - every reader has a name
    """The reading text of recognised pages."""
    told = json.loads(data)
    made = Assembly()
    unsure = count = first = second = 0
    for page in told["pages"]:
        words = list(_words(page["told"]))
        scale = 7200 / page["resolution"] if page["resolution"] else 100
        here = int(page["page"]) if page["resolution"] else 0
        _write(words, here, scale, made)
        count += len(words)
        unsure += sum(word.sure < _UNSURE for word in words)
        first += sum(letters(word.said) for word in words)
        second += int(page["second"])
    if count:
        by = f"that a machine read from a picture (model {told['model']})"
        made.doubt(f"{count:,} words {by}, which may be misread")
    if unsure:
        made.doubt(f"{unsure:,} of them of which it was less than {_UNSURE} % sure")
    made.compare(first, second, "the pictures, by a second look,")
    for doubt in told["doubts"]:
        made.doubt(doubt)
    return Opened("text/plain", made.done())


def _words(told: str) -> Iterator[_Word]:
    for line in told.split("\n"):
        fields = line.split("\t")
        if len(fields) != 12 or fields[0] != str(_WORDS) or not fields[11].strip():
            continue
        try:
            numbers = [int(one) for one in fields[1:10]]
            sure = float(fields[10])
        except ValueError:
            continue
        if any(not 0 <= one <= _LARGEST for one in numbers):
            continue
        page, block, paragraph, row, _, left, top, width, height = numbers
        box = (left, top, left + width, top + height)
        yield _Word((page, block, paragraph, row), box, sure, fields[11].strip())


def _write(words: list[_Word], page: int, scale: float, made: Assembly) -> None:
    """Write the words of a page; ``page`` is 0 where the program counts the pages itself."""
    before: _Word | None = None
    for number, word in enumerate(words):
        here = Place(0, 0, "", page or word.place[0])
        if before is None:
            made.pause("\n\n")
        elif blank := _between(before, word):
            made.add(blank, here)
        said = word.said
        after = words[number + 1] if number + 1 < len(words) else None
        if after is not None and _broken(word, after):
            said = said[:-1]
        place = Place(0, 0, "", here.page, _box(word, scale))
        made.add(said, place, kind="recognised", label=f"{word.sure:.0f} % sure")
        before = word


def _box(word: _Word, scale: float) -> Box:
    """The box of a word. The program places Chinese signs some way off: theirs is wider, so that it
    covers them.
    """
    left, top, right, bottom = word.box
    wider = _OFF * (bottom - top) if _CJK.match(word.said) else 0
    corners = (max(left - wider, 0), top, right + wider, bottom)
    return Box(*(round(one * scale) for one in corners))


def _broken(one: _Word, two: _Word) -> bool:
    """Whether a line ends within a word that goes on in the next."""
    line, following = one.place, two.place
    return (
        line[:3] == following[:3] and line[3] != following[3]
        and len(one.said) > 2 and one.said.endswith(("-", "\u2010", "\u00ad"))
        and one.said[-2].isalpha() and two.said[0].islower()
    )  # fmt: skip


def _between(one: _Word, two: _Word) -> str:
    """What stands between two words; signs that are written without blanks stay so, but where the
    picture shows a gap.
    """
    if one.place[:3] != two.place[:3]:
        return "\n\n"
    if _broken(one, two):
        return ""
    square = [bool(_CJK.match(sign)) for sign in (one.said[-1], two.said[0])]
    if not any(square):
        return " "
    if all(square) or one.place != two.place:
        return ""
    high = max(one.box[3] - one.box[1], two.box[3] - two.box[1])
    return " " if two.box[0] - one.box[2] > _GAP * high else ""
