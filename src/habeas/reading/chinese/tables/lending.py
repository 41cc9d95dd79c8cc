"""What a sheet and a line of a day lend to the sentences below them: whom they are about, court and day."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import listed
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.persons.registry import Registry
    from habeas.reading.chinese.tables.sheets import Sheet, Sheets
    from habeas.records.when import When

_HAPPENS = frozenset(
    {
        Event.TRIAL, Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.BAIL, Event.RELEASE, Event.ARREST,
        Event.DETENTION, Event.APPEAL, Event.APPEAL_RESULT, Event.HARASSMENT, Event.DEATH, Event.DISAPPEARANCE,
        Event.TRANSFER, Event.SEARCH, Event.CONFISCATION,
    }
)  # fmt: skip
_AT_COURT = frozenset(
    {Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.BAIL, Event.APPEAL_RESULT}
)
BEFORE = re.compile(
    "曾|此前|之前|早前|以前|早已|去年|前年|原[判定]|前科|案发|案情|涉嫌?|被?控于|被指|现[押囚在正还年]|目前|至今|仍在|在押|服刑|自[去前0-9]|多年|长期|一度|先后|其后|随后|后来|翌日|次日|一直|因为?认罪|认罪(?:而|获|扣|减)"
)
"""Words by which a sentence does not tell of the day it stands under."""
_PLAN = frozenset({Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.APPEAL_RESULT})


_NAME_LABEL = re.compile("(?m)^[ \u3000]*【(?:姓名|当事人|被拘押者)】[ \u3000]*")
_PROFILE_LINE = re.compile(
    "[ \u3000]*(?:【[^】\n]{1,10}】|[-*•●■□▪▶·] ?(?:[0-9]{4}年|[0-9]{1,2}月|[0-9]{4}[./-]))"
)


def _of_whom(registry: Registry) -> int | None:
    """The one person whom a page names by a label."""
    labels = [m.end() for m in _NAME_LABEL.finditer(registry.whole)]
    named = [m.person for m in registry.mentions if m.start in labels]
    return named[0] if len(labels) == len(named) == 1 else None


_LABEL = re.compile("(?m)^[ \u3000]*【[^】\n]{1,12}】.*$")
_FEWEST_LABELS = 3


@dataclass(slots=True)
class Lending:
    """The sheets of a text as its sentences are read, in order."""

    sheets: Sheets
    registry: Registry
    published: When
    line: int = -1
    inside: bool = False
    digest: bool = False
    items: frozenset[int] = frozenset()
    profile: int | None = None
    """Whom a page of labelled lines ("【姓名】甲某") is about from its head to its end."""
    doubted: frozenset[int] = frozenset()
    """The lines under a heading that says nobody has confirmed them."""

    def __post_init__(self) -> None:
        self.doubted = _doubted(self.registry.whole)
        self.profile = _of_whom(self.registry)
        self.digest = _is_digest(self.registry.whole, self.registry)
        self.items = digest_lines(self.registry.whole, self.registry)

    def parts(self, scene: Scene) -> bool:
        """Whether a line is an item of its own that takes nobody from the one before."""
        labelled = self.digest and self.registry.whole.startswith("【", scene.sentence.start)
        return self.registry.lists_people or labelled or scene.sentence.line in self.items

    def at(self, place: int) -> Sheet | None:
        """The sheet in which a place lies."""
        found = bisect_right([s.start for s in self.sheets.all], place) - 1
        sheet = self.sheets.all[found] if found >= 0 else None
        return sheet if sheet is not None and place < sheet.end else None

    def people(self, sheet: Sheet) -> tuple[int, ...]:
        """The persons of a sheet."""
        found = (m.person for a, b in sheet.names for m in self.registry.within(a, b))
        return tuple(dict.fromkeys(found))

    def drafts(self, names: tuple[str, ...]) -> Iterator[Draft]:
        """What the cells of the sheets tell, once for each person of a sheet."""
        for draft in self._drafts():
            person = draft.person
            if draft.stance is Stance.DENIED and draft.event is Event.CHARGE and person is not None:
                yield replace(draft, attribution=(names[person],))
            else:
                yield draft

    def _drafts(self) -> Iterator[Draft]:
        for sheet in self.sheets.all:
            for draft in sheet.drafts:
                for person in self.people(sheet):
                    yield replace(draft, person=person, sentence=draft.start)
            for number, draft in sheet.works:
                for one in self.registry.within(*sheet.names[number])[:1]:
                    yield replace(draft, person=one.person, sentence=draft.start)

    def turn(self, scene: Scene, focus: Focus) -> bool:
        """The sentences of a sheet's line are about its people; true where the line is one of a sheet."""
        sheet = self.at(scene.sentence.start)
        if sheet is None and self.profile is not None and scene.sentence.line != self.line:
            begins = self.registry.whole.rfind("\n", 0, scene.sentence.start) + 1
            if _PROFILE_LINE.match(self.registry.whole, begins):
                focus.turn_to((self.profile,))
            self.line = scene.sentence.line
        if sheet is None:
            if self.inside and len(self.sheets.all) > 1:
                focus.new_item()
            self.inside = False
            return False
        fresh = not self.inside or scene.sentence.line != self.line
        self.inside, self.line = True, scene.sentence.line
        people = self.people(sheet)
        if fresh:
            focus.new_item()
            focus.heard(people, sheet.start)
            focus.turn_to(people)
        return True

    def lent(self, scene: Scene, drafts: list[Draft]) -> list[Draft]:
        """The drafts of a sentence with the court of its sheet and the day of its line."""
        if drafts and (
            scene.sentence.line in self.doubted or _SAID.match(scene.text, scene.sentence.start)
        ):
            drafts = [
                replace(d, stance=Stance.ALLEGED)
                if d.stance is Stance.ASSERTED and d.event in _HAPPENS
                else d
                for d in drafts
            ]
        sheet = self.at(scene.sentence.start)
        day = self.sheets.days[scene.sentence.line] if sheet is None else sheet.day
        if sheet is None and not day.known:
            return drafts
        court = sheet.court if sheet is not None else None
        made = []
        for one in drafts:
            draft = one
            if court and draft.court is None and draft.event in _AT_COURT:
                draft = replace(draft, court=court)
            if day.known and self._of_the_day(scene, draft):
                draft = replace(draft, when=day)
                if self._ahead(day) and draft.event in _PLAN and draft.stance is Stance.ASSERTED:
                    draft = replace(draft, stance=Stance.PLANNED)
            made.append(draft)
        return made

    def _ahead(self, day: When) -> bool:
        first, today = day.earliest, self.published.latest
        return first is not None and today is not None and first > today

    def _of_the_day(self, scene: Scene, draft: Draft) -> bool:
        if draft.when is not UNKNOWN and draft.when.known:
            return False
        if draft.event not in _HAPPENS or draft.stance is Stance.PLANNED or draft.kind == "服刑":
            return False
        if (
            draft.event is Event.CHARGE
            and draft.outcome is None
            and draft.stance is Stance.ASSERTED
        ):
            return "控" not in scene.text[draft.start : draft.at] and bool(
                re.match("起诉|提控|落案|加控|检控|公诉", scene.text[draft.at : draft.at + 4])
            )
        if any(d.start < draft.at for d in scene.dates):
            return False
        if draft.event is Event.TRIAL and scene.text.startswith("结案陈词", draft.at):
            return False
        return BEFORE.search(scene.text, max(draft.start, draft.at - 60), draft.at + 2) is None


_SAID = re.compile(
    "传(?![唤讯播统真票媒召单承达授教记导道递染奇输来出])[一-鿿]{2,9}(?:被|遭|已|获|失|在)"
)
""" "传山东某某被抓": what is only said."""
_UNCONFIRMED = re.compile(
    r"[\s　]*[【\[〔（■◆●▪#=]*[一二三四五六七八九十、]{0,3}(?:以下)?(?:尚)?(?:待核实|待证实|待查证|未经?证实|未经?核实|未能核实|无法核实|传闻|网传)(?:消息|信息|个案|案例|的消息|部分|内容|名单)?[】\]〕）：:=]*[\s　]*"
)
_A_HEADING = re.compile(
    r"[\s　]*(?:【[^】]{1,16}】|[■◆#=]{1,3}[^，。]{1,16}|[一二三四五六七八九十]、[^，。]{1,16})[\s　]*"
)


def _doubted(whole: str) -> frozenset[int]:
    """The lines below "【待核实】", down to the next heading."""
    found: set[int] = set()
    doubtful = False
    for number, line in enumerate(whole.split("\n")):
        if _UNCONFIRMED.fullmatch(line):
            doubtful = True
        elif _A_HEADING.fullmatch(line):
            doubtful = False
        elif doubtful:
            found.add(number)
    return frozenset(found)


_ITEM = re.compile(
    r"[\s　]*(?:[-*•●■□▪▶★☆◆◇※▍○◉►◎·➤⑴-⒇①-⑳㈠-㈩]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）]?[、.．)）]|【|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}日[：　 ]|[0-9]{1,2}[/.][0-9]{1,2}|[一-鿿·（）]{2,14}：)"
)
_HEADING = re.compile(
    r"[\s　]*(?:【[^】]*】|[0-9年月日号/.（）()周星期礼拜一二三四五六天：]+)[\s　]*"
)
_FEWEST = 4


def _speaks(line: str) -> bool:
    """ "记者：…", "母亲：…": who says a line, and no place or court."""
    label = line.split("：", 1)[0].strip(" 　")
    return len(label) < _LONGEST_LABEL and bool(
        listed(
            "@$|问|答|注|编|时间|地点|名称|内容|结果",
            "occupation",
            "kin",
            "circle",
            "bystander",
            "officer",
        ).search(label)
    )


_LONGEST_LABEL = 10


def digest_lines(whole: str, registry: Registry) -> frozenset[int]:
    """The lines of a digest, each an item of its own: all alike, and nobody named in two of them."""
    items: list[tuple[int, set[int]]] = []
    at = 0
    for number, line in enumerate(whole.split("\n")):
        start, at = at, at + len(line) + 1
        if _ITEM.match(line) and not _HEADING.fullmatch(line) and not _speaks(line):
            items.append((number, {m.person for m in registry.within(start, start + len(line))}))
    named = [people for _, people in items if people]
    everybody = [p for people in named for p in people]
    if len(items) < _FEWEST or len(named) * 5 < len(items) * 3:
        return _rows_of_people(whole, registry)
    gapped = _rows_of_people(whole, registry)
    if len(everybody) != len(set(everybody)):
        return gapped
    return gapped | frozenset(number for number, _ in items)


_CELLS = re.compile(r"[^　\n]{1,20}(?:　[ 　]*|[|｜])[^　\n]{1,20}(?:　[ 　]*|[|｜])\S")


def _rows_of_people(whole: str, registry: Registry) -> frozenset[int]:
    """The lines of cells of a text where most of them name somebody."""
    rows: list[tuple[int, bool]] = []
    at = 0
    for number, line in enumerate(whole.split("\n")):
        start, at = at, at + len(line) + 1
        if _CELLS.match(line):
            rows.append((number, bool(registry.within(start, start + len(line)))))
    if len(rows) < _FEWEST or sum(named for _, named in rows) * 3 < len(rows) * 2:
        return frozenset()
    return frozenset(number for number, _ in rows)


def _is_digest(whole: str, registry: Registry) -> bool:
    """Whether labelled lines ("【判决】…") tell of other people each, and not on of one person."""
    lines = [m.span() for m in _LABEL.finditer(whole)]
    if len(lines) < _FEWEST_LABELS:
        return False
    named = [{m.person for m in registry.within(start, end)} for start, end in lines]
    everybody = [person for people in named for person in people]
    return len(everybody) == len(set(everybody)) > 1
