"""Lines that date what follows them: a chronology's year, a thread's post, an item with its day.

A chronology words the year once and goes on by months; a post counts 今天 and 昨晚 from its own time
stamp, not from the day the thread was saved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from habeas.reading.chinese.words.day_lines import day_lines
from habeas.reading.chinese.words.numerals import number, year
from habeas.records.when import Basis, When

_MARK = r"[\s　【\[（(《〈=＝\-—*＊#◎●■□▪◆◇·]*(?:[一二三四五六七八九十]{1,3}、)?"
_YEAR = r"(?:民国(?P<roc>[0-9]{2,3}|[一二三四五六七八九十]{1,4})年|(?P<year>[0-9]{4}|[〇零○一二三四五六七八九]{4})年?)"
_HEADING = re.compile(
    rf"^{_MARK}(?:{_YEAR}度?)?(?:(?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月)?(?:（[^（）]{{1,12}}）)?[\s　】\]）)》〉=＝\-—*＊：:]*$"
)
_ITEM = re.compile(
    rf"^[\s　△▲*＊•●\-]*(?:{_YEAR})?[\s　]*(?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})月"
)
_POST = re.compile(
    r"^[^，。！？、；]{0,24}?(?<![0-9])(?:(?P<year>(?:19|20)[0-9]{2})[-/.年])?(?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})日?"
    r"[\s　,，]{0,3}(?:[（(]?(?:周|星期)[一二三四五六日天][)）]?)?[\s　]{0,2}(?:凌晨|早上|上午|中午|下午|晚上|晚)?[\s　]{0,2}[0-9]{1,2}[:：时][0-9]{2}"
)
_DATED_POST = re.compile(
    r"^[\s　]*[【\[](?:(?P<year>(?:19|20)[0-9]{2})[-/.年])?(?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})日?(?:更新|补充|消息|早上|下午|晚上|晚)?[】\]]"
)
""" "【2月20日】…": a post of which only the day is given."""
_DIARY = re.compile(
    r"^[\s　]*(?:(?P<year>(?:19|20)[0-9]{2})[-/.年])?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[\s　]*(?:[（(]?(?:周|星期|礼拜)[一二三四五六日天][)）]?)?[\s　]*(?:晴|阴|雨|多云|雪|小雨|大雨)?[：:]?$"
)
""" "7月3日" on a line of its own: an entry of a diary."""
_ENTRIES = 3
_THREAD = 2


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line's dates count from: ``post`` for 今天, ``year`` for a month or day without one."""

    post: When | None = None
    year: When | None = None


def stamps(folded: str, published: When) -> list[Stamp]:
    """One stamp for every line of a folded text. Linear."""
    lines = folded.split("\n")
    posts = _posts(lines, published)
    years = _years(lines, _titled_year(lines, published))
    titled = _titled_month(lines, published)
    years = [
        titled if titled and _BARE_DAY.match(n) else y for n, y in zip(lines, years, strict=True)
    ]
    days = [day if day.known else None for day in day_lines(folded, published)]
    return [Stamp(d or p, d or y) for p, y, d in zip(posts, years, days, strict=True)]


_BARE_DAY = re.compile(r"[\s　]*[^0-9A-Za-z一-鿿]{0,2}[0-9]{1,2}日(?:[：:　 ]|[（(])")
_MONTH_TITLE = re.compile(
    r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?(?:大事记?|动态|简报|纪事|月报|综述|要闻|记事|回顾|情况|个案|消息|日志)"
)
_TITLES, _BARE_DAYS = 3, 3


def _titled_month(lines: list[str], published: When) -> When | None:
    """ "互助会七月大事" over lines of "1日：…", "5日：…": the month of the days below."""
    if sum(1 for line in lines if _BARE_DAY.match(line)) < _BARE_DAYS:
        return None
    title = next((m for line in lines[:_TITLES] if (m := _MONTH_TITLE.search(line))), None)
    month = number(title["month"]) if title else None
    today = published.earliest
    if title is None or month is None or not 1 <= month <= 12:
        return None
    if title["year"]:
        return When(f"{title['year']}-{month:02d}", Basis.STATED)
    if today is None:
        return None
    return When(f"{today.year - (month > today.month):04d}-{month:02d}", Basis.STATED)


_MONTH_ALONE = re.compile(
    rf"{_MARK}(?P<month>1?[0-9]|十[一二]?|[一二三四五六七八九])月(?:份)?[\s　】\]）)》〉=＝\-—*＊：:]*"
)
_YEAR_TITLE = re.compile(
    "(?<![0-9])(?P<year>(?:19|20)[0-9]{2})(?:年度?)?(?![0-9年])(?!年?[0-9]{1,2}月)"
)
_MONTHS = 3


def _titled_year(lines: list[str], published: When) -> When | None:
    """The year of a list under "一月", "二月" …: that of its title, else that of its publication."""
    heads = [m for line in lines if (m := _MONTH_ALONE.fullmatch(line.strip(" 　\r")))]
    months = [number(m["month"]) or 0 for m in heads]
    if len(set(months)) < _MONTHS or months != sorted(months):
        return None
    title = next((m for line in lines[:_TITLES] if (m := _YEAR_TITLE.search(line))), None)
    if title is not None:
        return When(title["year"], Basis.STATED)
    today = published.earliest
    return When(f"{today.year - (months[-1] > today.month):04d}", Basis.STATED) if today else None


def _posts(lines: list[str], published: When) -> list[When | None]:
    """The day of the post each line stands in; nothing where a text has a single time stamp."""
    found: list[When | None] = []
    last: When | None = None
    seen = 0
    diary = sum(_DIARY.match(line) is not None for line in lines) >= _ENTRIES
    for line in lines:
        match = _POST.match(line) or _DATED_POST.match(line)
        match = _DIARY.match(line) if match is None and diary else match
        made = _post(match, last, published) if match else None
        if made is not None:
            last, seen = made, seen + 1
        found.append(last)
    return found if seen >= _THREAD else [None] * len(lines)


def _post(match: re.Match[str], last: When | None, published: When) -> When | None:
    before = last.day if last is not None else None
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        y = int(match["year"])
    elif before is not None:
        y = before.year + (month < before.month)
    elif published.day is not None:
        y = published.day.year - ((month, day) > (published.day.month, published.day.day))
    else:
        return None
    if published.day is not None and match["year"] is None:
        y -= (y, month, day) > (published.day.year, published.day.month, published.day.day)
    try:
        return When(f"{y:04d}-{month:02d}-{day:02d}", Basis.STATED)
    except ValueError:
        return None


def _years(lines: list[str], titled: When | None) -> list[When | None]:
    """The year (or month) a heading or the dated line above lends to each line.

    ``titled`` is the year of headings that are months alone.
    """
    found: list[When | None] = []
    heading: When | None = titled
    item: When | None = None
    for line in lines:
        bare = line.strip(" 　\r")
        if not bare:
            found.append(item or heading)
            continue
        over = _HEADING.match(bare)
        if over and (over["year"] or over["roc"] or (over["month"] and heading)):
            heading, item = _point(over, heading), None
            found.append(heading)
            continue
        dated = _ITEM.match(bare)
        found.append(item or heading if dated else heading)
        if not dated:
            item = None
        elif dated["year"] or dated["roc"]:
            item = _point(dated, None)
            item = When(item.edtf[:4], Basis.STATED) if item and item.edtf else None
    return found


def _point(match: re.Match[str], heading: When | None) -> When | None:
    if match["roc"]:
        y = (number(match["roc"]) or 0) + 1911
    elif match["year"]:
        y = year(match["year"]) or 0
    elif heading is not None and heading.edtf:
        y = int(heading.edtf[:4])
    else:
        return None
    if not 1850 < y < 2200:
        return None
    month = number(match["month"]) if match["month"] else None
    if month is None:
        return When(f"{y:04d}", Basis.STATED)
    return When(f"{y:04d}-{month:02d}", Basis.STATED) if 1 <= month <= 12 else None
