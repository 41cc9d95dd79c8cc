"""Dates as Chinese texts write them, found with their grain and what they hang on.

``今年5月8日``, ``二〇二二年三月四日``, ``民國112年``, ``同年``, ``次月14日``, ``翌日``, ``上周四``, ``年底``,
``2021.10.22``. What a relative date counts from is the date before it in the text or the day of
publication; a bare ``27日`` takes month and year from the date before it. There is no default day:
``上周`` alone is at most its month.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.day_forms import candidates
from habeas.reading.chinese.words.days_to_come import (
    OPENS,
    PUT_OFF,
    SET_FOR,
    TO_COME,
    UNTIL_NOW,
    UP_TO_NOW,
    WILL,
    ahead_of,
    next_year,
)
from habeas.reading.chinese.words.numerals import number
from habeas.reading.chinese.words.points import (
    SEASONS,
    month_of_week,
    numbered,
    point,
    season,
    told_year,
    weekday,
)
from habeas.reading.chinese.words.values import follows_measure, is_term
from habeas.records.record import record
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from habeas.reading.chinese.words.stamps import Stamp
    from habeas.reading.spotting import Stretch

_JUST = 2
"""So many days after publication a bare day may be a slip of the one or the other."""
_CASE = re.compile("[^，。；被于在日就审年月]{2,14}(?:案(?!件)|暴动|骚乱)")
""" "法院昨日就2019年旺角暴动案判刑": the days told after it are not of that year."""
_TODAY = {"今": 0, "即": 0, "昨": -1, "琴": -1, "寻": -1, "明": 1, "聽": 1, "听": 1}
_SAME = {
    "同一天", "同一日", "同一晚", "当天", "当日", "当晚", "当夜", "同日", "同天", "同晚", "那天", "那一天", "那晚",
    "那天晚上", "那夜", "是日", "该日",
}  # fmt: skip
_NEXT = {"次日", "翌日", "翌晨", "隔天", "隔日", "第二天", "转天"}


@record
class Dated:
    """A date at ``start`` to ``end`` of the folded text; ``offset`` in days from publication."""

    start: int
    end: int
    when: When
    offset: int | None = None


class Calendar:
    """Resolves the dates of one text in order; ``published`` may be unknown."""

    def __init__(self, published: When, *, slashed: bool = False) -> None:
        """``slashed`` says that the text writes days as "11/2"."""
        self.published = published
        self._slashed = slashed
        self.last: When | None = None
        self.ever: When | None = None
        self.day: When | None = None
        """The last day, and no month or year, of the text."""
        self._seen: dict[tuple[int, int], int] = {}
        self._first = True
        self._counted_back = False
        """Whether the year of the date before is only that of the news, counted back."""

    def find(self, stretch: Stretch) -> list[Dated]:
        """The dates of a stretch, in order; later ones may hang on earlier ones."""
        found: list[Dated] = []
        for first, last, kind, match in candidates(stretch):
            if (found and first < found[-1].end) or is_term(match):
                continue
            if kind == "slashed" and not self._slashed:
                continue
            self._first = not found
            made = self._resolved(kind, match)
            if made is None:
                continue
            when, offset = made
            self._counted_back = kind in {"monthly", "slashed"} and (
                self._counted_back if self.last is not None else match["rmonth"] is None
            )
            if when.day is not None:
                self.day = when
                self._seen[when.day.month, when.day.day] = when.day.year
            until = match.string[max(0, match.start() - 2) : match.start()].endswith(
                ("截至", "至", "迄")
            )
            later = kind == "after" and match["unit"] == "年"
            of_a_case = kind == "full" and when.day is None and _CASE.match(match.string, last)
            if (
                when.known
                and kind != "weeks"
                and not of_a_case
                and not later
                and not (kind == "near" and until)
            ):
                self.last = self.ever = when
            found.append(Dated(first, last, when, offset))
        return found

    def new_paragraph(self, stamp: Stamp) -> None:
        """A new paragraph takes bare days and months from its heading or the publication again."""
        self.last = stamp.year
        if stamp.year is not None:
            self.ever = stamp.year
        if stamp.post is not None:
            self.published = stamp.post

    def new_item(self) -> None:
        """An item of a list of people takes no date from the item before."""
        self.last = self.ever = None

    def begin(self, day: When) -> None:
        """A sheet or a row counts from its own day, and from nothing told before."""
        self.last = self.ever = day if day.known else None

    def _resolved(self, kind: str, match: re.Match[str]) -> tuple[When, int | None] | None:
        if kind == "near":
            before = match.string[max(0, match.start() - 2) : match.start()]
            if (
                match["word"].startswith("前一")
                and re.search("[一-鿿]$", before)
                and before not in {"开庭", "宣判", "庭审", "判决", "开审"}
            ):
                return None
            if UNTIL_NOW.search(before) and match["word"] in {"今天", "今日"}:
                return None
            return self._near(match["word"], match)
        if kind == "week":
            return self._week(match)
        if kind == "weeks":
            today, back = self._today(), len(match["which"])
            made = month_of_week(today, back) if today is not None else None
            return (When(made, self._basis(), "published"), -7 * back) if made else None
        if kind in {"after", "ago"}:
            return self._counted(match, 1 if kind == "after" else -1)
        if kind == "dotted":
            made = point(int(match["year"]), int(match["month"]), numbered(match["day"]))
            return (When(made, Basis.STATED), None) if made else None
        if kind == "day":
            if follows_measure(match.string, match.start()):
                return None
            return self._bare_day(match, number(match["day"]))
        return self._full(match) if kind == "full" else self._monthly(match)

    def _toldtold_year(self, match: re.Match[str], month: int, day: int | None, today: date) -> int:
        """The year of a month told as past: not one that is still to come, unless words say so."""
        if (month, day or 1) <= (today.month, today.day):
            return today.year
        around = match.string[max(0, match.start() - 12) : match.end() + 30]
        if TO_COME.search(around) or month <= today.month:
            return today.year
        ever = self.ever.latest if self.ever is not None else None
        return today.year - 1 if ever is None else min(ever.year, today.year - 1)

    def _today(self) -> date | None:
        return self.published.day

    def _basis(self) -> Basis:
        return Basis.IMPLIED if self.published.basis is Basis.IMPLIED else Basis.RELATIVE

    def _near(
        self, word: str, match: re.Match[str] | None = None
    ) -> tuple[When, int | None] | None:
        anchor = self.last or self.ever
        if word in _SAME or word in _NEXT or word in {"前一天", "前一日"}:
            if (anchor is None or anchor.day is None) and word in _SAME and self.last is None:
                opens = match is None or match.string[match.start() - 1 : match.start()] in OPENS
                anchor = self.day if opens else None
            if anchor is None or anchor.day is None:
                return None
            today = self._today()
            if today is not None and anchor.day > today and match is not None:
                if not ahead_of(match):
                    return None
            shift = 1 if word in _NEXT else -1 if word.startswith("前一") else 0
            return self._shifted(anchor, shift), None
        if word == "即日" and self.last is not None and self.last.known:
            if self.last.day is not None:
                return self._shifted(self.last, 0), None
            return When(self.last.edtf, self._basis(), "previous date"), None
        if word in {"大前天"}:
            shift = -3
        elif word in {"后天", "后日"}:
            shift = 2
        elif word.startswith("前"):
            shift = -2
        else:
            shift = _TODAY[word[0]]
        today = self._today()
        if today is None:
            return When(), shift
        return When((today + timedelta(shift)).isoformat(), self._basis(), "published"), shift

    def _shifted(self, anchor: When, shift: int) -> When:
        day = anchor.day
        assert day is not None
        basis = Basis.IMPLIED if anchor.basis is Basis.IMPLIED else Basis.RELATIVE
        return When((day + timedelta(shift)).isoformat(), basis, "previous date")

    def _week(self, match: re.Match[str]) -> tuple[When, int | None] | None:
        today = self._today()
        which = (match["which"] or "").rstrip("个")
        if today is None or match["day"] == "末":
            return None
        day = weekday(today, which, match["day"], to_come=ahead_of(match))
        return When(day.isoformat(), self._basis(), "published"), (day - today).days

    def _counted(self, match: re.Match[str], sign: int) -> tuple[When, int | None] | None:
        n, unit = number(match["n"]), match["unit"]
        if (
            match["n"] in {"数", "几"}
            and sign > 0
            and self.last is not None
            and self.last.day is not None
            and unit in {"天", "日"}
        ):
            return When(
                f"{self.last.day.year:04d}-{self.last.day.month:02d}",
                Basis.RELATIVE,
                "previous date",
            ), None
        if unit == "年" and sign > 0:
            return self._years_later(match, n)
        anchor = self.last if sign > 0 else self.published
        if n is None or anchor is None or anchor.day is None or n > 4000:
            return None
        if unit in {"天", "日"}:
            made = self._shifted(anchor, sign * n)
            today, first = self._today(), made.earliest
            if sign > 0 and today and first and first > today and not ahead_of(match):
                return None
            return made, None
        if unit in {"周", "星期"}:
            return self._shifted(anchor, sign * n * 7), None
        if unit == "年":
            return None
        months = anchor.day.year * 12 + anchor.day.month - 1 + sign * n
        today = self._today()
        if sign > 0 and today and months > today.year * 12 + today.month - 1:
            if not WILL.search(match.string, match.end(), match.end() + 12):
                return None
        return When(
            f"{months // 12:04d}-{months % 12 + 1:02d}", Basis.RELATIVE, "previous date"
        ), None

    def _years_later(self, match: re.Match[str], n: int | None) -> tuple[When, int | None] | None:
        """ "2018年3月，…。一年后家里得到通知": the year, where the words open a clause."""
        last, today = self.last.earliest if self.last is not None else None, self._today()
        before = match.string[max(0, match.start() - 1) : match.start()]
        if n is None or last is None or today is None or before not in OPENS:
            return None
        made = str(last.year + n)
        return (
            (When(made, Basis.RELATIVE, "previous date"), None) if made <= str(today.year) else None
        )

    def _goes_on(self, month: int, day: int, today: date) -> bool:
        """ "12月18日带走，1月20日逮捕" in news of the end of January: the January of the news."""
        before = self.last.day if self.last is not None else None
        if before is None or before.year >= today.year:
            return False
        back = (month, day) < (before.month, before.day)
        return back and (before.year + 1, month, day) <= (today.year, today.month, today.day)

    @staticmethod
    def _not_yet(match: re.Match[str], year: int, month: int, day: int | None, today: date) -> bool:
        """Whether a month without a year would be still to come, though nothing says so."""
        if (year, month, day or 1) <= (today.year, today.month, today.day if day else 1):
            return False
        return not ahead_of(match)

    def _bare_day(self, match: re.Match[str], day: int | None) -> tuple[When, int | None] | None:
        anchor = self.last or self.published
        if self._of_the_news(day):
            anchor = self.published
        first = anchor.earliest
        if first is None or day is None:
            return None
        if anchor.edtf is not None and len(anchor.edtf) == 4:
            return None
        year, month = first.year, first.month
        today = self.published.day
        if anchor is self.published and today and day > today.day + _JUST and not ahead_of(match):
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        made = point(year, month, day)
        if made is None:
            return None
        return When(made, Basis.RELATIVE, "previous date"), None

    def _of_the_news(self, day: int | None) -> bool:
        """ "2019年11月18日有人堵路。…。法官4日裁定": a day that goes back, and is that of the news."""
        today, last = self.published.day, self.last.day if self.last is not None else None
        if not self._first or today is None or last is None or day is None or day >= last.day:
            return False
        return (today - last).days > 60 and 0 <= today.day - day <= 2

    def _full(self, match: re.Match[str]) -> tuple[When, int | None] | None:
        relative = match["ryear"] is not None
        y = self._relativetold_year(match) if relative else told_year(match)
        if y is None or not 1850 < y < 2200:
            return None
        basis = self._basis() if relative else Basis.STATED
        month, day, part = numbered(match["month"]), numbered(match["day"]), match["part"] or ""
        if month is None and part[:1] in SEASONS and part != "":
            return When(season(y, part[0]), basis, "published" if relative else None), None
        if month is None and part in {"上半年", "下半年"}:
            half = f"{y}-01/{y}-06" if part == "上半年" else f"{y}-07/{y}-12"
            return When(half, basis), None
        made = point(y, month, day)
        if made is None:
            return None
        return When(made, basis, "published" if relative else None), None

    def _relativetold_year(self, match: re.Match[str]) -> int | None:
        word = match["ryear"]
        today = self.published.earliest
        last = self.ever.latest if self.ever is not None and self.ever.known else None
        if match["yago"]:
            n = number(match["yago"])
            return today.year - n if today and n is not None and n < 120 else None
        if word in {"同年", "当年", "该年", "那年", "那一年"}:
            return last.year if last else None
        if word in {"次年", "翌年", "隔年", "第二年"}:
            return last.year + 1 if last else None
        shift = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "旧年": -1, "上年": -1, "前年": -2}
        shift["大前年"] = -3
        more = {"明年": 1, "来年": 1, "后年": 2}
        return today.year + (shift | more)[word] if today else None

    def _monthly(self, match: re.Match[str]) -> tuple[When, int | None] | None:
        day = numbered(match["day"])
        today = self.published.earliest
        last = self.last.latest if self.last is not None and self.last.known else None
        word = match["rmonth"]
        ever = self.ever.latest if self.ever is not None and self.ever.known else None
        if word is None:
            month = numbered(match["month"])
            anchor = last or today
            if month is None or anchor is None:
                return None
            if (
                last
                and today
                and SET_FOR.search(match.string, max(0, match.start() - 6), match.start())
            ):
                ahead = today.year + (month < today.month)
                if last.year < today.year:
                    made = point(ahead, month, day)
                    return (When(made, self._basis(), "published"), None) if made else None
            if (
                last
                and today
                and UP_TO_NOW.search(match.string, max(0, match.start() - 40), match.start())
            ):
                last, anchor = None, today
            if PUT_OFF.search(match.string, max(0, match.start() - 4), match.start()):
                made = point(next_year(anchor, month, day, last), month, day)
                return (When(made, self._basis()), None) if made else None
            y = anchor.year if last else self._toldtold_year(match, month, day, anchor)
            if last and today and day and self._counted_back and self._goes_on(month, day, today):
                y = anchor.year + 1
            if day is not None and self._first and last is not None:
                y = self._seen.get((month, day), y)
            if last and today and y is not None and self._not_yet(match, y, month, day, today):
                y -= 1
            stated = last is not None and self.last is not None and self.last.basis is Basis.STATED
            made = point(y, month, day)
            return (When(made, Basis.STATED if stated else self._basis()), None) if made else None
        near = word in {"本月", "这个月", "今个月", "上个月", "上月", "下个月", "下月"}
        anchor = today if near else last or ever
        if anchor is None:
            return None
        shift = -1 if word.startswith("上") else 1 if word[0] in "下次翌" else 0
        months = anchor.year * 12 + anchor.month - 1 + shift
        made = point(months // 12, months % 12 + 1, day)
        return (
            (When(made, self._basis(), "published" if near else "previous date"), None)
            if made
            else None
        )
