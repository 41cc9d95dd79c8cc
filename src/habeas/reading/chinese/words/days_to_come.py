"""Words that say whether a day is still to come, and the year of the next such day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

TO_COME = re.compile(
    "下次|再提|出册|将|(?<![工学协教商大晚集年员聚])会(?!见|员|议|长|所|址|面|谈|计|同|上|后|前)|定于|定在|订于|预|拟|计划|打算|准备|押后|延至|延期|改期|届满|(?:期满)(?!后?(?:获释|释放|出狱|回家|离开|出来))|到期|止|再讯|开审|候[判讯]|(?<![等虐对])待(?!遇)|最早|最迟|(?<=[日月号底])之?前"
)
"""Words about what is still to come, near a month."""
SET_FOR = re.compile(
    "(?:定于|定在|排定|订于|订在|将于|排期|押后至|延至|改期至|改在|改到|预定|拟于)$"
)
WILL = re.compile("[将拟会]|预[计定期]|才能|可以|届满|期满|刑满|到期")
""" "服刑三年零两个月后，他回到了家": a length of time, and no day to come."""
PUT_OFF = re.compile("(?:(?:押后|延后|延期|改期|推迟|顺延|延)(?:至|到)|押后|改期)$")
""" "押后至3月4日": a day to come, from the day told before or from the news."""
OPENS = frozenset({"", "。", "，", "；", "\n", "　", "「"})
"""What stands before a length of time that opens a clause: "。一年后家里得到通知"."""
_FAR_AHEAD = 9
"""So many months ahead of the news a day to come without a year lies at most."""
UP_TO_NOW = re.compile("(?:迄今|至今|如今|到现在)(?:(?![0-9]{4}年|[去前今]年)[^。\n]){0,30}$")
""" "自2016年9月被抓，迄今未判，7月22日开庭": what comes then is of the year of the news."""
_AHEAD = re.compile(
    "[将拟待]|定[于在]|[预排订]|押后|延[至到期后]|改[期在到]|[至到]|期满(?!后?(?:获释|释放|出狱|回家|离开|出来))|届满|刑满(?!后?(?:获释|释放|出狱|回家|离开|出来))|(?<!满)出狱|再讯|续审|开庭|提堂|宣判|判刑|裁决|到期|最快|最早|下次"
)
"""Words around a day that is still to come."""
UNTIL_NOW = re.compile("(?<![押推延拖])(?:到|截至|截止)$")
""" "到今天，律师一次也没有见到他": how long so far, and no day of anything."""


def ahead_of(match: re.Match[str]) -> bool:
    """Whether the words around a day say that it is still to come."""
    around = match.string[max(0, match.start() - 10) : match.end() + 14]
    return _AHEAD.search(around) is not None


def next_year(anchor: date, month: int, day: int | None, last: date | None) -> int:
    """The year of the next such month or day behind an anchor; behind the news not too far ahead."""
    if (month, day or 31) >= (anchor.month, anchor.day):
        return anchor.year
    far = (month - anchor.month) % 12 > _FAR_AHEAD
    return anchor.year if last is None and far else anchor.year + 1
