"""Lines of a day alone, which date what stands below them: "5月7日（二）", "6/4（二）", "2024年5月7日 星期二"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from habeas.reading.chinese.words.numerals import number, year
from habeas.records.when import UNKNOWN, Basis, When

_WEEKDAY = r"[（(]?(?:周|星期|礼拜)?[一二三四五六日天][)）]?"
_DAY = re.compile(
    r"[\s　【\[〔（(■●◆▪•*#=—-]*(?P<first>(?:周|星期|礼拜)[一二三四五六日天][\s　（(，]*)?(?:(?:民国(?P<roc>[0-9]{2,3})年?|(?P<year>[0-9]{4}|[〇零○一二三四五六七八九]{4}))[年/.-])?[\s　]?"
    r"(?:(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?P<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号]?|(?P<m>[0-9]{1,2})[/.-](?P<d>[0-9]{1,2}))"
    rf"[\s　]*(?P<week>{_WEEKDAY})?[\s　]*(?:[晴阴雨雪云雾霾雷阵多小中大转到闷热冷寒凉有台风暴]{{1,5}}|[0-9一二三四五六七八九十]{{1,3}}度)?[\s　】\]〕）)：:=—*-]*"
)
_SIGNED = re.compile(
    r"(?:局|院|所|监狱|委员会|大队|支队|总队|处|政府|厅|部|公章|盖章|章）?|办公室|律师|敬上|谨启|特此证明|此致)[)）]?$"
)
"""How a line ends over the day on which a paper is signed."""
_A_PAGE = re.compile("[0-9]{1,2}/[0-9]{1,2}")
""" "1/4", "2/4": the pages of a paper."""
_PAPER = re.compile(r"(?:通知|决定|证明|裁定|判决|告知|意见|起诉)书|附[注记言]|家属")
_FEWEST = 2
_AHEAD = 62
"""So many days after publication a day without a year may lie."""


def day_lines(text: str, published: When) -> list[When]:
    """The day that is lent to each line of a folded text; unknown where none is."""
    lines = text.split("\n")
    found: list[When | None] = [None] * len(lines)
    last: When | None = None
    before = ""
    for n, line in enumerate(lines):
        match = _DAY.fullmatch(line) if 3 <= len(line.strip()) <= 24 else None
        if match is not None and _heads(lines, n, match, before):
            found[n] = made = _made(match, last, published)
            last = made or last
        if line.strip():
            before = line.strip(" 　")
    heads = [n for n, one in enumerate(found) if one is not None]
    pages = {
        lines[n].strip().rpartition("/")[2] for n in heads if _A_PAGE.fullmatch(lines[n].strip())
    }
    if len(heads) < _FEWEST or (len(pages) == 1 and all("/" in lines[n] for n in heads)):
        return [UNKNOWN] * len(lines)
    return _lent(lines, found)


def _heads(lines: list[str], n: int, match: re.Match[str], before: str) -> bool:
    """Whether a day heads the lines below it, and does not sign what is above it."""
    if n + 1 >= len(lines):
        return False
    if match["m"] and not (match["week"] or match["first"] or match["year"]):
        return bool(lines[n + 1].strip()) and not re.search("[—=-]", lines[n])
    if match["first"] or match["week"] or match["m"]:
        return bool(lines[n + 1].strip()) or (n + 2 < len(lines) and bool(lines[n + 2].strip()))
    apart = n == 0 or not lines[n - 1].strip()
    if not lines[n + 1].strip() or not apart or lines[n].startswith(("　　", "    ")):
        return False
    return not _SIGNED.search(re.sub(r"[\s　]", "", before)) and not _PAPER.search(
        re.sub(r"[\s　]", "", "".join(lines[n + 1 : n + 3]))
    )


def _made(match: re.Match[str], last: When | None, published: When) -> When | None:
    month = number(match["month"] or match["m"]) or 0
    day = number(match["day"] or match["d"]) or 0
    today = published.day
    before = last.day if last is not None else None
    if match["roc"]:
        y = int(match["roc"]) + 1911
    elif match["year"]:
        y = year(match["year"]) or 0
    elif before is not None:
        y = before.year + (before.month - month > 9)
    elif today is not None:
        y = today.year
        try:
            y -= date(y, month, day) > today + timedelta(_AHEAD)
        except ValueError:
            return None
    else:
        return None
    try:
        made = date(y, month, day)
    except ValueError:
        return None
    return When(made.isoformat(), Basis.STATED)


_SECTION = re.compile(
    r"[\s　]*(?:[一二三四五六七八九十]{1,2}、|【|■|◆|附|注|说明|编者|编按|备注|资料来源|来源|（|本周|上周|下周|另|统计|小结|总结)"
)


def _lent(lines: list[str], found: list[When | None]) -> list[When]:
    out: list[When] = []
    day = UNKNOWN
    blank = False
    for line, own in zip(lines, found, strict=True):
        if own is not None:
            day = own
        elif blank and line.strip() and _SECTION.match(line):
            day = UNKNOWN
        blank = not line.strip()
        out.append(day)
    return out
