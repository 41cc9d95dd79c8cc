"""The days a bulletin covers: "周报（2023年第24期，6月12日至18日）", for what it counts of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.spotter import SPOTTER
from habeas.reading.chinese.words.dates import Calendar
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_HEAD = 240
"""So far down, in characters, a bulletin tells which days it covers."""
_BULLETIN = re.compile("周报|周讯|周刊|简报|月报|旬报|通讯|汇编|动态|综述|周记|一周|期")
_FROM_TO = re.compile(
    "(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日?(?:（[^（）]{1,4}）)?[ ]?(?:至|到|—|－|-|~|～|–)+[ ]?(?:(?P<y2>(?:19|20)[0-9]{2})年)?(?:(?P<m2>[0-9]{1,2})月)?(?P<d2>[0-9]{1,2})日"
)
_COUNTS = re.compile(
    "(?:据)?(?:不完全)?统计|(?:本|一|这)周|本期|(?:本|这)期间|共(?:收录|记录|有|计)|数字|小结"
)
_OTHER_TIME = re.compile("截至|累计|今年|去年|以来|迄今|至今|上周|上期|年初")


def covered(whole: str, published: When) -> When:
    """The first and the last day that a bulletin covers; unknown where it tells none or two."""
    head = whole[:_HEAD]
    found = list(_FROM_TO.finditer(head))
    if len(found) != 1 or not _BULLETIN.search(head):
        return UNKNOWN
    match = found[0]
    calendar = Calendar(published)
    year = match["year"]
    before = re.findall("((?:19|20)[0-9]{2})年", head[: match.start()])
    if year is None and before:
        year = before[-1]
    first = _day(calendar, year, match["month"], match["day"])
    if first is None or first.day is None:
        return UNKNOWN
    last = _day(
        calendar,
        match["y2"] or str(first.day.year),
        match["m2"] or match["month"],
        match["d2"],
    )
    if last is None or last.day is None or not 0 < (last.day - first.day).days < _LONGEST:
        return UNKNOWN
    return When(f"{first.edtf}/{last.edtf}", Basis.STATED)


_LONGEST = 100


def _day(calendar: Calendar, year: str | None, month: str, day: str) -> When | None:
    words = f"{year}年{month}月{day}日" if year else f"{month}月{day}日"
    found = calendar.find(SPOTTER.stretch(words, 0, len(words)))
    return found[0].when if found else None


def of_the_period(scene: Scene, draft: Draft, period: When) -> bool:
    """Whether a draft counts people over the days a bulletin covers: "本周共收录：刑事拘留6人"."""
    if not period.known or draft.when.known or draft.person is not None or not draft.amount:
        return False
    if scene.dates or _OTHER_TIME.search(scene.text, scene.sentence.start, draft.at):
        return False
    whole = scene.folded.text
    begins = whole.rfind("\n", 0, max(whole.rfind("\n", 0, scene.sentence.start), 0))
    return _COUNTS.search(whole, begins + 1, draft.at) is not None
