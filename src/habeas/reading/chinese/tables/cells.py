"""What a cell of a sheet tells by its column: its day, its terms, its place of custody, its charge."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.spotter import SPOTTER
from habeas.reading.chinese.words.dates import Calendar
from habeas.reading.chinese.words.lexicons import alternation
from habeas.reading.chinese.words.organs import organs
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from habeas.reading.chinese.words.dates import Dated
    from habeas.reading.chinese.words.folded import Folded

NOTHING = re.compile(
    r"[-—–/\\.…?？×*○〇 　]*|(?:暂)?(?:不详|未详|不明|未知|待查|待补|待确认|待核实|待定|无|没有|暂无|未有|从缺|空|保密|未公开|未公布|未披露|尚未公布|不公开|不适用|无资料|无信息|资料不全|N/?A|n/?a|nil)(?:（[^（）0-9]*）)?"
)
"""What a cell says that says nothing."""
_REST = re.compile(
    r"(?:预计|为期|共)(?:[0-9]{1,3}[天日])?|[\s　，。；、（）()：]+|清晨|凌晨|上午|下午|晚上?|早上|中午|夜间|傍晚|[0-9]{1,2}[时点:][0-9]{0,2}分?|左右|许|约|于|在|起|至今|周[一二三四五六日]|星期[一二三四五六日]"
)
_LONG = 9
"""A cell with so many characters beside its day is a sentence."""


@record
class Cell:
    """What a label at ``start`` of ``column`` labels: ``at`` to ``end``.

    ``read`` is where its words stand: its own place, or that of the sheet before ("同上").
    """

    column: str
    start: int
    at: int
    end: int
    read: tuple[int, int]


@dataclass(slots=True)
class Part:
    """The cells of one sheet, with what they lend each other."""

    folded: Folded
    published: When
    cells: tuple[Cell, ...]
    mainland: bool
    day: When = UNKNOWN
    """The day of the line over the sheet."""
    court_line: str | None = None
    firsts: dict[str, Cell] = field(default_factory=dict)

    def words(self, cell: Cell) -> str:
        """The folded words of a cell."""
        return self.folded.text[slice(*cell.read)]

    def own(self, start: int, end: int) -> str:
        """The document's own characters of a stretch."""
        return self.folded.words(start, end)

    def __post_init__(self) -> None:
        for cell in self.cells:
            if cell.column not in self.firsts and not self.silent(cell):
                self.firsts[cell.column] = cell

    def first(self, *columns: str) -> Cell | None:
        """The first cell of one of the columns that says something."""
        found = [self.firsts[column] for column in columns if column in self.firsts]
        return min(found, key=lambda cell: cell.at, default=None)

    def silent(self, cell: Cell) -> bool:
        """Whether a cell is empty or says that nothing is known."""
        return NOTHING.fullmatch(self.words(cell).strip()) is not None

    def dates(self, cell: Cell) -> list[Dated]:
        """The days that a cell writes."""
        return self.dates_in(*cell.read)

    def dates_in(self, start: int, end: int) -> list[Dated]:
        """The days of a stretch."""
        return Calendar(self.published, slashed=True).find(
            SPOTTER.stretch(self.folded.text, start, end)
        )

    def when(self, *columns: str) -> When:
        """The day that a cell of one of the columns gives."""
        for column in columns:
            cell = self.first(column)
            found = self.dates(cell) if cell is not None else []
            if found:
                return found[0].when
        return UNKNOWN

    def ahead(self, when: When) -> bool:
        """Whether a day is still to come."""
        first, today = when.earliest, self.published.latest
        return first is not None and today is not None and first > today

    @property
    def court(self) -> str | None:
        """The court of the sheet."""
        cell = self.first("court")
        if cell is None:
            return self.court_line
        start, end = cell.read
        found = organs(self.folded.text[start:end])
        if found:
            return self.own(start + found[0].start, start + found[0].end)
        return self.own(*cell.read)

    @property
    def charge(self) -> str | None:
        """The offence of the sheet, of several all."""
        cell = self.first("charge")
        if cell is None:
            return None
        return self.own(*offence(self.folded.text, *cell.read))

    def draft(self, event: Event, cell: Cell, rule: str) -> Draft:
        """A draft of the sheet's person with the label and its words as its quote."""
        return Draft(event, None, cell.at, cell.start, max(cell.end, cell.start + 1), rule)


def offence(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of an offence in a cell, without what leads and what is in brackets behind it."""
    lead = re.compile(r"(?:涉嫌|涉|被控|以|因|[（(]?[一二三1-9][)）.、])*[「『]?").match(
        text, start, end
    )
    start = lead.end() if lead else start
    tail = re.compile(
        r"[」』]?(?:[（(；，,。].*|[0-9一二两三四五六七八九十]{1,2}项)?$", re.DOTALL
    ).search(text, start, end)
    return start, tail.start() if tail and tail.start() > start else end


def rest_of(part: Part, cell: Cell) -> str:
    """What a cell says beside its days."""
    text, (start, end) = part.folded.text, cell.read
    kept, at = [], start
    for dated in part.dates(cell):
        kept.append(text[at : dated.start])
        at = dated.end
    kept.append(text[at:end])
    return _REST.sub("", "".join(kept))


_PLACE = re.compile(r"[一-鿿]{2,16}")


def taken(part: Part, cell: Cell, event: Event, kind: str | None, rule: str) -> list[Draft] | None:
    """ "被捕日期：2021.7.26（广州）": a day on which somebody was taken; None where it is a sentence."""
    found = part.dates(cell)
    rest = rest_of(part, cell)
    if len(found) != 1 or len(rest) >= _LONG or _VERB.search(rest):
        return None if part.words(cell).strip() else []
    place = part.first("place")
    base = part.draft(event, cell, rule)
    by = part.first("by")
    if part.ahead(found[0].when):
        return []
    made = replace(
        base, when=found[0].when, kind=kind,
        place=part.own(*place.read) if place and event is not Event.DETENTION else None,
        by=part.own(*by.read) if by and event is Event.ARREST else None,
        charge=part.charge if event in {Event.ARREST, Event.DETENTION} else None,
    )  # fmt: skip
    return [made]


_VERB = re.compile("[被遭]|带走|抓|拘|捕|释|判|押|失|取保|未|没|不")


_NO_OFFENCE = re.compile(
    "不服|请求|要求|申诉|.{0,12}(?:纠纷|赔偿|复议|行政处罚|申请|覆核|继承|人身保护令)$"
)
""" "案由：不服行政处罚决定": what a case is about, and no offence."""


def charged(part: Part, cell: Cell) -> list[Draft] | None:
    """ "罪名：煽动颠覆国家政权罪": what somebody is accused of."""
    words = part.words(cell)
    if _NO_OFFENCE.match(words):
        return []
    if re.fullmatch("(?:尚)?未(?:被)?(?:起诉|检控|控告|控罪)|无控罪|未有控罪", words):
        return [replace(part.draft(Event.CHARGE, cell, "sheet.charge"), stance=Stance.NEGATED)]
    if re.search(
        "。.*[一-鿿]|撤销|撤回|不起诉|未(?:被)?(?:起诉|检控|告知)|改(?:为|控)|变更|及?后", words
    ):
        return None
    made = []
    at = cell.read[0]
    for piece in re.compile("[；;]|$").finditer(part.folded.text, *cell.read):
        start, end = offence(part.folded.text, at, piece.start())
        if end > start and re.search("[一-鿿]", part.folded.text[start:end]):
            base = replace(part.draft(Event.CHARGE, cell, "sheet.charge"), at=start)
            made.append(replace(base, charge=part.own(start, end)))
        at = piece.end()
    return made


def hearing(part: Part, cell: Cell) -> list[Draft] | None:
    """ "开庭日期：2023年6月29日", "下次聆訊：7月4日"."""
    found = part.dates(cell)
    if not found and re.search("未开庭|未审|尚未|待", part.words(cell)):
        return [replace(part.draft(Event.TRIAL, cell, "sheet.trial"), stance=Stance.NEGATED)]
    if not found or len(rest_of(part, cell)) >= _LONG:
        return None
    made = []
    for dated in found:
        if _FOR.search(part.folded.text, max(cell.read[0], dated.start - 3), dated.start):
            continue
        planned = part.ahead(dated.when)
        if cell.column == "next" and not planned and part.published.known:
            planned = not part.day.known or not _before(dated.when, part.day)
        base = part.draft(Event.TRIAL, cell, "sheet.trial")
        stance = Stance.PLANNED if planned else Stance.ASSERTED
        made.append(replace(base, when=dated.when, court=part.court, stance=stance))
    return made


_FOR = re.compile("(?:预计|预算|为期|共|约|历时|审)$")
""" "審期：12月1日起，預計30日": how long it lasts."""


def _before(one: When, other: When) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)


def indicted(part: Part, cell: Cell) -> list[Draft] | None:
    """ "起诉日期：2023年3月6日"."""
    found = part.dates(cell)
    if not found and re.search("未|尚", part.words(cell)):
        return [replace(part.draft(Event.CHARGE, cell, "sheet.indicted"), stance=Stance.NEGATED)]
    if len(found) != 1 or len(rest_of(part, cell)) >= _LONG:
        return None
    base = part.draft(Event.CHARGE, cell, "sheet.indicted")
    return [replace(base, when=found[0].when, charge=part.charge)]


_SERVING = re.compile("监狱|服刑")


def housed(part: Part, cell: Cell) -> list[Draft] | None:
    """ "羁押地点：长沙市第一看守所": where somebody is held."""
    words = part.words(cell)
    if re.search(
        "释放|获释|出狱|出册|取保|保释|失踪|失联|去世|死亡|流亡|[。；]|曾|^待|^未|转送", words
    ):
        return None
    text, (start, end) = part.folded.text, cell.read
    found = part.dates(cell)
    if len(words) > 40 or not re.search("[一-鿿]", words):
        return None
    if found and not text.rfind("（", start, found[0].start) > start:
        return None
    bare = re.compile("[（(，,；].*$", re.DOTALL).search(text, start, end)
    stop = bare.start() if bare and bare.start() > start else end
    base = part.draft(Event.DETENTION, cell, "sheet.facility")
    label = text[cell.start : cell.at]
    kind = "服刑" if "服刑" in label else None
    when = found[0].when if found else UNKNOWN
    if len(found) > 1 and when.edtf and found[1].when.edtf:
        when = When(f"{when.edtf}/{found[1].when.edtf}", when.basis)
    return [replace(base, facility=part.own(start, stop), kind=kind, when=when)]


def ended(part: Part, cell: Cell) -> list[Draft] | None:
    """ "刑满日期：2026年9月13日": the day a term ends, which need not be that of a release."""
    found = part.dates(cell)
    if not found or len(rest_of(part, cell)) >= _LONG:
        return None
    base = part.draft(Event.RELEASE, cell, "sheet.end")
    return [replace(base, when=found[0].when, kind="刑满", stance=Stance.PLANNED)]


def released(part: Part, cell: Cell) -> list[Draft] | None:
    """ "释放日期：民國51年5月12日"; a day still to come is one that is expected."""
    found = part.dates(cell)
    if len(found) != 1 or len(rest_of(part, cell)) >= _LONG:
        return None
    base = part.draft(Event.RELEASE, cell, "sheet.released")
    ahead = part.ahead(found[0].when)
    return [replace(base, when=found[0].when, stance=Stance.PLANNED if ahead else base.stance)]


_WITHHELD = re.compile(
    "^(?:前?[0-9一二三四五六七八九十多几]{1,3}次)?(?:申请|要求|请求)?(?:均|全部|一直|始终|屡|多次|从|至今|暂|尚|亦|都|皆)*(?:未获?准|未获(?!释)|不准|不许|不允许|被拒|遭拒|拒绝|禁止|未能|未安排|没有安排|无法|不能|从未|一次也没有|未批准|不批准|不获批)"
)


def access(part: Part, cell: Cell) -> list[Draft] | None:
    """ "家屬探視：未獲准": who is kept away."""
    words = part.words(cell).strip()
    if not _WITHHELD.match(words) or len(words) > 12:
        return None
    to = "lawyer" if cell.column == "lawyer_access" else "family"
    return [replace(part.draft(Event.ACCESS_DENIED, cell, "sheet.access"), to=to)]


def died(part: Part, cell: Cell) -> list[Draft] | None:
    """ "死亡日期：2019年2月11日", "執行日期：民國40年6月29日" of a sentence of death."""
    found = part.dates(cell)
    if len(found) != 1 or len(rest_of(part, cell)) >= _LONG or part.ahead(found[0].when):
        return None
    if cell.column == "executed":
        term = part.first("sentence")
        if term is None or "死刑" not in part.words(term) or "缓" in part.words(term):
            return []
    base = part.draft(Event.DEATH, cell, "sheet.died")
    return [replace(base, when=found[0].when)]


def occupied(part: Part, cell: Cell) -> list[Draft] | None:
    """ "职业：中学教师、独立撰稿人"."""
    text, (start, end) = part.folded.text, cell.read
    if re.search("[。；]|[0-9]{4}年", text[start:end]) or end - start > 36:
        return None
    made = []
    at = start
    for match in re.compile("[、，/／]|$").finditer(text, start, end):
        bare = text[at : match.start()]
        if re.fullmatch("[一-鿿A-Za-z（）「」·]{2,20}", bare) and not re.match(
            "不详|无业|未知|其他|在押|失业|汉族|男|女|.*(?:被|停发|释放|服刑|不明)", bare
        ):
            base = part.draft(Event.OCCUPATION, cell, "sheet.occupation")
            made.append(replace(base, at=at, value=part.own(at, match.start())))
        at = match.end()
    return made


def is_occupation(words: str) -> bool:
    """Whether words are nothing but somebody's work: "山东律师", "退休教师"."""
    return re.fullmatch(
        rf"[一-鿿]{{0,8}}?(?:{alternation('occupation')})", words
    ) is not None and not re.search("[被遭的是在于因与和]", words)
