"""The lines of labels of a text, gathered from one name to the next."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables.cells import Cell
from habeas.reading.chinese.tables.labels import labels_of
from habeas.reading.chinese.tables.names import entry_name, led_name, names_in, title_name
from habeas.reading.chinese.words.organs import organs

if TYPE_CHECKING:
    from habeas.reading.chinese.tables.rows import Row
    from habeas.reading.chinese.words.folded import Folded

_FEWEST_INSIDE = 2
"""How many labels behind a name in its line make an entry."""
_ELSEWHERE = re.compile(
    r"[\s　]*(?:（|\(|注[：:\d]|註|附[注：]|说明：|以上|资料来源|来源：|＊|\*|※|—{2,}|={3,}|更正|编者按|编按|备注：以上)"
)
"""What opens a line that is not about the sheet's person."""
_BULLET = re.compile(r"[\s　]*[-—•●■◎▪·*]")
_HEADS = re.compile(r"[^，。；！？]{1,40}")
_COURT = re.compile(
    r"(?:裁判法院|区域法院|高等法院|终审法院|上诉庭|原讼庭|人民法院|地方法院|高等法院|地院|法院大楼|高院|裁判署)"
)
BEHIND = re.compile("[ 　]?（(?P<in>[^（）\n]{2,40})）")
"""A bracket behind a name."""
_LONGEST_TITLE = 30


@dataclass(slots=True)
class Gathered:
    """A sheet while its lines are gathered."""

    start: int
    end: int
    number: int
    cells: list[Cell] = field(default_factory=list)
    names: list[tuple[int, int]] = field(default_factory=list)
    lines: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    court: str | None = None
    entry: bool = False
    title: bool = False
    """Whether it is only a name in a line of its own so far."""
    heads: bool = False
    """Whether a blank line stands before what comes."""

    def has(self, column: str) -> bool:
        """Whether a label of a column stands in the sheet."""
        return any(c.column == column for c in self.cells)


def of_row(text: str, row: Row) -> Gathered:
    """The sheet that a row of a table is."""
    one = Gathered(row.start, row.end, row.number, list(row.cells))
    one.lines[row.number] = [(c.at, c.end) for c in row.cells]
    name = next(c for c in row.cells if c.column == "name")
    one.names = led_name(text, name.at, name.end) or names_in(text, name.at, name.end, sure=True)
    return one


def gathered(folded: Folded, heads: frozenset[int]) -> list[Gathered]:
    """The lines of labels, gathered from one name to the next."""
    text = folded.text
    made: list[Gathered] = []
    one: Gathered | None = None
    ahead: Gathered | None = None
    """Lines of a court, a docket or a number before the name they belong to."""
    at = 0
    for number, line in enumerate(text.split("\n")):
        start, at = at, at + len(line) + 1
        end = start + len(line)
        if not line.strip():
            ahead = None
            if one is not None:
                one.heads = True
                one = None if one.entry else one
            continue
        labels = labels_of(line, start) if number not in heads else []
        cells = [Cell(x.column, x.start, x.at, x.end, (x.at, x.end)) for x in labels]
        if entry := _entry(text, start, end, number, cells):
            made.append(entry)
            one, ahead = entry, None
            continue
        known = [c for c in cells if c.column]
        if not known and not (cells and one is not None):
            one, ahead = _without(folded, line, start, number, one, ahead)
            continue
        if any(c.column == "name" for c in cells):
            one = ahead or Gathered(start, end, number)
            ahead = None
            made.append(one)
        elif ahead is not None and ahead.title:
            one, ahead = ahead, None
            one.title = False
            made.append(one)
        elif one is None or one.entry or _opens_another(one, cells):
            ahead = ahead or Gathered(start, end, number)
            _add(ahead, cells, number, start, end)
            one = None
            continue
        one.heads = False
        _add(one, cells, number, start, end)
    for each in made:
        each.names = each.names or _named(text, each)
    return made


def _opens_another(one: Gathered, cells: list[Cell]) -> bool:
    """Whether a number or a docket stands once more: another sheet begins."""
    return any(c.column in {"id", "docket"} and one.has(c.column) for c in cells)


def _add(one: Gathered, cells: list[Cell], number: int, start: int, end: int) -> None:
    del start
    one.cells += cells
    one.end = end
    one.lines.setdefault(number, [])
    one.lines[number] += [(c.at, c.end) for c in cells]


def _named(text: str, one: Gathered) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for cell in one.cells:
        if cell.column == "name":
            label = text[cell.start : cell.at]
            found += names_in(text, cell.at, cell.end, sure="名" in label)
    return found


def _without(
    folded: Folded, line: str, start: int, number: int, one: Gathered | None, ahead: Gathered | None
) -> tuple[Gathered | None, Gathered | None]:
    """A line without a label: a court over what follows, or a sentence of the sheet."""
    court = _court_of(folded, line, start) if len(line) < 50 else None
    if court is not None:
        fresh = Gathered(start, start + len(line), number, court=court)
        fresh.lines[number] = []
        return None, fresh
    titled = _titled(folded.text, line, start, number)
    if titled is not None:
        return None, titled
    if ahead is not None:
        return one, None
    if one is None or _ELSEWHERE.match(line):
        return None, None
    if one.entry or (one.heads and _HEADS.fullmatch(line.strip()) and not _BULLET.match(line)):
        return None, None
    one.end = start + len(line)
    lead = _BULLET.match(line)
    one.lines[number] = [(start + (lead.end() if lead else 0), one.end)]
    return one, None


def _titled(text: str, line: str, start: int, number: int) -> Gathered | None:
    """A line that is a name and no more, which labels may follow: "▍谷某某（已出冊）"."""
    if len(line) > _LONGEST_TITLE or "：" in line:
        return None
    span = title_name(text, start, start + len(line))
    if span is None:
        return None
    one = Gathered(start, start + len(line), number, names=[span], title=True)
    one.cells = [Cell("name", span[0], *span, span)]
    one.lines[number] = []
    behind = BEHIND.match(text, span[1])
    if behind is not None:
        cell = Cell("status", span[0], *behind.span("in"), behind.span("in"))
        if not re.search("岁|男|女|[0-9]{2}", line):
            one.cells.append(cell)
            one.lines[number] = [(cell.at, cell.end)]
    return one


def _court_of(folded: Folded, line: str, start: int) -> str | None:
    """ "區域法院　第十七庭　DCCC 640/2022": a court that stands alone in its line."""
    match = _COURT.search(line)
    if match is None or re.search("[，。；：]", line):
        return None
    found = [o for o in organs(line) if o.kind == "court"]
    if (
        not found
        or line[: found[0].start].strip(" 　【[▪•■●*-")
        or re.search("[被判审开]", line.replace("裁判", ""))
    ):
        return None
    return folded.words(start + found[0].start, start + found[0].end)


def _entry(text: str, start: int, end: int, number: int, cells: list[Cell]) -> Gathered | None:
    """ "（二）席某某　判刑日期：…　法院：…": a name, and labels one behind the other."""
    if len(cells) < _FEWEST_INSIDE or any(c.column == "name" for c in cells):
        return None
    first = cells[0].start
    span = entry_name(text, start, first)
    if span is None:
        return None
    one = Gathered(start, end, number, entry=True, names=[span])
    one.cells = [Cell("name", span[0], *span, span), *cells]
    one.lines[number] = [(span[1], first), *((c.at, c.end) for c in cells)]
    return one


_EXAMPLE = re.compile(
    r"(?:例如|例|示例|范例|样本|样式|格式|举例|如下例|模板|填写)[^。\n]{0,12}[：:]?[\s　]*$"
)
_BEFORE = 80
_PLACEHOLDER = re.compile(r"[某×Xx*○〇]{2}|张三|李四|王五|陈大文")


def is_example(text: str, one: Gathered) -> bool:
    """Whether a sheet only shows how one is filled in: behind "例如：", of a 某某 with number 12345."""
    before = text[max(0, one.start - _BEFORE) : one.start].rstrip().rpartition("\n")[2]
    if _EXAMPLE.search(before):
        return True
    named = any(_PLACEHOLDER.search(text, a, b) for a, b in one.names)
    return (
        named
        and re.search("1234|某某(?:监狱|看守所|法院)|×{2}", text[one.start : one.end]) is not None
    )
