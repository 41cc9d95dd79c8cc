"""The characters of a page put into lines, and lines into paragraphs, so that a name that is broken
over two lines is one name again. Every character keeps its place on the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.records.document import Place

if TYPE_CHECKING:
    from habeas.text.assembly import Assembly
    from habeas.text.pdf_page import Character, Page, Rectangle

_CJK = re.compile(
    "[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
)
_HYPHENS = "-\u00ad\u2010"
_BROKEN = "\x02\ufffe"
"""What PDFium gives for the hyphen at the end of a line that goes on in the next."""
_CLOSE = 1.9
"""Lines further apart than so many times their height are of different paragraphs."""
_FULL = 0.85
"""A line that fills so much of its column may go on in the next."""
_ALIKE = 0.12
_INDENT = 0.6
_HANGING = 4.0
"""The next line of a paragraph starts no further right, that of an item of a list may."""
_ITEM = re.compile(
    r"[•◦▪●○■·*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]"
)


@dataclass(slots=True)
class Line:
    """The characters of one line without the blanks around them, and the rectangle around it.

    ``broken`` marks a line that ends within a word, ``cells`` a row of a table.
    """

    characters: list[Character]
    broken: bool = False
    place: Rectangle = field(init=False)
    cells: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        lefts, bottoms, rights, tops = zip(*(one.place for one in self.characters), strict=True)
        self.place = min(lefts), min(bottoms), max(rights), max(tops)
        self._part_cells()

    def _part_cells(self) -> None:
        """A blank wider than a letter is high parts two cells of a table."""
        before: Character | None = None
        blanks: list[Character] = []
        for one in self.characters:
            if one.sign.isspace():
                blanks.append(one)
                continue
            if before is not None and blanks:
                if one.place[0] - before.place[2] > self.height:
                    blanks[0].sign = "\t"
                    self.cells = True
            before, blanks = one, []

    @property
    def start(self) -> str:
        """The first characters, by which an item of a list is known."""
        return "".join(one.sign for one in self.characters[:6])

    @property
    def height(self) -> float:
        """How high the line is."""
        return self.place[3] - self.place[1]


def lines_of(characters: list[Character]) -> list[Line]:
    """Lines as PDFium ends them, and where a broken word steps down."""
    lines: list[Line] = []
    words: list[Character] = []
    for number, one in enumerate(characters):
        if one.sign in "\r\n":
            _end(words, lines)
            words = []
            continue
        if one.sign not in _BROKEN:
            words.append(one)
            continue
        one.sign = "-"
        words.append(one)
        after = characters[number + 1 : number + 2]
        if after and after[0].place[1] < one.place[1] - 1:
            _end(words, lines, broken=True)
            words = []
    _end(words, lines)
    return lines


def _end(words: list[Character], lines: list[Line], *, broken: bool = False) -> None:
    seen = [number for number, one in enumerate(words) if one.sign.strip()]
    if seen:
        lines.append(Line(words[seen[0] : seen[-1] + 1], broken))


def write(lines: list[Line], page: Page, number: int, made: Assembly) -> int:
    """Write the lines of a page; how many letters stand in them."""
    here = Place(0, 0, "", number)
    count = 0
    for at, line in enumerate(lines):
        words = line.characters
        after = lines[at + 1] if at + 1 < len(lines) else None
        joined = after is not None and _goes_on(lines, at)
        if after is not None and joined and _drops_hyphen(line, after):
            words = words[:-1]
        for piece in _pieces(words):
            _write(piece, page, here, made)
        if after is not None:
            blank = _joint(line, after) if joined else _gap(line, after)
            if blank:
                made.add(blank, here)
        count += sum(one.sign.isalnum() or one.sign == "_" for one in line.characters)
    return count


def _goes_on(lines: list[Line], at: int) -> bool:
    """Whether a line goes on in the next: near above it, in its column, and full to the edge."""
    line, after = lines[at], lines[at + 1]
    one, two = line.place, after.place
    if line.broken:
        return True
    high, step = max(line.height, after.height), one[3] - two[3]
    alike = abs(line.height - after.height) <= _ALIKE * high
    if line.cells or after.cells:
        return False
    if not (alike and 0 < step <= _CLOSE * high and _overlap(one, two)):
        return False
    if _ITEM.match(after.start):
        return False
    if two[0] - one[0] > (_HANGING if _ITEM.match(line.start) else _INDENT) * high:
        return False
    near = [other.place for other in lines[max(0, at - 8) : at + 9]]
    right = max(place[2] for place in near if _overlap(place, one))
    left = min(one[0], two[0])
    return one[2] - left >= _FULL * (right - left)


def _overlap(one: Rectangle, two: Rectangle) -> bool:
    return one[0] < two[2] and two[0] < one[2]


def _drops_hyphen(line: Line, after: Line) -> bool:
    """Whether the hyphen at the end only broke a word: a letter before it, a small one after."""
    last = line.characters[-1].sign
    before = line.characters[-2].sign if len(line.characters) > 1 else " "
    if last == "\u00ad":
        return True
    return last in _HYPHENS and before.isalpha() and after.characters[0].sign.islower()


def _joint(line: Line, after: Line) -> str:
    """What stands between two lines of one paragraph."""
    last, first = line.characters[-1].sign, after.characters[0].sign
    if last in _HYPHENS or (_CJK.match(last) and _CJK.match(first)):
        return ""
    return " "


def _gap(line: Line, after: Line) -> str:
    high, step = max(line.height, after.height), line.place[3] - after.place[3]
    return "\n" if 0 <= step <= _CLOSE * high else "\n\n"


def _pieces(words: list[Character]) -> list[list[Character]]:
    """Characters that share a place: a word, a blank, characters of one width, of one kind."""
    pieces: list[list[Character]] = []
    for one in words:
        last = pieces[-1][-1] if pieces else None
        if last is not None and _together(last, one):
            pieces[-1].append(one)
        else:
            pieces.append([one])
    return pieces


def _together(one: Character, two: Character) -> bool:
    if one.kind != two.kind or bool(one.sign.strip()) != bool(two.sign.strip()):
        return False
    if not one.sign.strip():
        return True
    square = bool(_CJK.match(one.sign)), bool(_CJK.match(two.sign))
    if square != (True, True):
        return square == (False, False)
    wide = one.place[2] - one.place[0]
    return abs(two.place[2] - two.place[0] - wide) <= _ALIKE * wide


def _write(piece: list[Character], page: Page, here: Place, made: Assembly) -> None:
    signs = "".join(one.sign for one in piece)
    kind = piece[0].kind
    if not signs.strip():
        made.add("\t" if "\t" in signs else " ", here, kind=kind)
        return
    lefts, bottoms, rights, tops = zip(*(one.place for one in piece), strict=True)
    box = page.box((min(lefts), min(bottoms), max(rights), max(tops)))
    exact = bool(_CJK.match(signs))
    made.add(signs, replace(here, box=box), exact=exact, kind=kind)
