"""The forms in which Chinese texts write days, months and years, each with the kind of its reckoning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.words.numerals import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.spotting import Stretch

_N = r"(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})"
_YEAR = r"(?:(?:民国\s?(?P<roc>[0-9]{2,3}|[一二三四五六七八九十百〇零○]{1,5}|元)年)|(?P<year>[0-9]{4}|[〇零○一二三四五六七八九]{4})年(?!代|来|间以来)|(?P<taiwan>(?<![0-9])1[01][0-9])年(?=[0-9]{1,2}月)|(?P<short>(?<![0-9])[0-9]{2})年(?=[0-9]{1,2}月))"
_RELATIVE_YEAR = (
    r"(?P<ryear>今年|本年度?|去年|旧年|前年|大前年|明年|来年|后年|上年|同年|当年|该年|那一?年|次年|翌年|隔年|第二年(?=春|夏|秋|冬|初|底|[0-9]{1,2}月|[一二三四五六七八九十]{1,2}月)|(?P<yago>"
    + NUMBER
    + r")年多?前的?)"
)
_MONTH = rf"(?P<month>{_N})月(?!(?:来|间|余|内|后|多))"
_RELATIVE_MONTH = (
    r"(?P<rmonth>本月|这个月|今个月|上个?月|下个?月|当月|同月|该月|次月|翌月|是月)(?!刊|报)"
)
_DAY = rf"(?P<day>{_N})(?:日|号)"
_PART = r"(?P<part>年初|年头|年中|年底|年末|年尾|岁末|初|底|末|中旬|上旬|下旬|中|上半年|下半年|春天?|夏天?|秋天?|冬天?|春季|夏季|秋季|冬季)?"
_FULL = needing(
    rf"(?:{_YEAR}|{_RELATIVE_YEAR}(?:（(?:即)?[0-9]{{4}}年?）)?)的?(?:(?:{_MONTH})(?:{_DAY})?)?{_PART}",
    "年|旧|本",
)
_MONTHLY = needing(
    rf"(?:{_MONTH}|{_RELATIVE_MONTH})(?:{_DAY})?(?P<part>初|底|末|中旬|上旬|下旬|中)?",
    "月",
)
_BARE_DAY = needing(
    r"(?<![0-9〇零一二三四五六七八九十第几个])(?P<day>[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})(?:日|号)(?!被告|嫌疑|楼|线|院|监|房|门|店|码|文件|令|仓)(?![内后前以报多余一刊])",
    "日|号",
)
_DOTTED = needing(
    r"(?<![0-9.])(?P<year>(?:19|20)[0-9]{2})[./-](?P<month>[0-9]{1,2})(?:[./-](?P<day>[0-9]{1,2}))?(?![0-9])",
    "19|20",
    ".|/|-",
)
SLASHED = (
    r"(?<![0-9A-Za-z/.\-—第])(?<![—-] )(?P<rmonth>(?!))?(?P<part>(?!))?(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12][0-9]|3[01])"
    r"(?![0-9/.%])(?![ 　]{0,2}[—-]|页|的|以上|以下|强|左右|小时|人|票|席)"
)
""" "11/2被带走": a month and a day, in a text that writes its days so."""
_SLASHED = needing(SLASHED, "/")
POINTED = r"(?P<rmonth>(?!))?(?P<part>(?!))?(?P<month>0?[1-9]|1[0-2])\.(?P<day>[12][0-9]|3[01]|0?[1-9])(?![0-9.年%万元])"
_POINTED = needing(
    rf"(?:(?<=[（→至于])|(?<=押后)|(?<=改期)|(?m:^)){POINTED}(?=[）　\s]|被|获|刑|取|行|批|逮|释|出|审|再|开|判|裁|续|$)",
    ".",
)
""" "5.15　刑拘" at the head of a line, "逮捕（12.3）": a month and a day too."""
_NEAR = needing(
    r"(?P<word>今天|今日|今午|今早|今晨|今朝|今晚|今次|(?<![至如迄当现古而从即])今(?=[判裁宣获被遭开下上早提应出由分各同在于再须认承续就因以向与和])|即日|昨天|昨日|昨午|昨晚|昨夜|昨晨|昨(?=[判裁宣获被遭开下上提应出由分各同在于再须认承续就因以向与和到赴说指称表])|琴日|琴晚|琴朝|寻日|寻晚|前天|前日|前晚|大前天|明天|明日|明早|聽日|听日|听朝|聽朝|后天|后日"
    r"|当天|当日|当晚|当夜|同日|同一天|同一日|同一晚|同天|同晚|那天晚上|那天|那一天|那晚|那夜|是日|该日|次日|翌日|翌晨|隔天|隔日|第二天|转天|前一天|前一日"
    r"|[明今昨](?=（[0-9]{1,2}(?:日）|）日)))"
    r"(?!之内)",
    "天|日|早|晨|朝|晚|次|夜|明|今|昨",
)
_AFTER = needing(
    rf"(?P<n>{NUMBER}|[数几])(?P<unit>天|日|周|星期|个?月|年)(?:之?后|过后)",
    "后",
    "天|日|周|星期|月|年",
)
_AGO = needing(
    rf"(?P<n>{NUMBER})(?P<unit>天|日|周|星期|个月)(?:之?前)",
    "前",
    "天|日|周|星期|月|年",
)
_WEEK = needing(
    r"(?P<which>上上?个?|本|这个?|今个?|下个?)?(?:周|星期|礼拜|周)(?P<day>[一二三四五六日天末])(?![0-9])",
    "周|星期|礼拜",
)

_WEEKS = needing(
    r"(?P<which>上上?)个?(?:周|星期|礼拜)(?![一二三四五六日天末刊报1-7])", "周|星期|礼拜"
)


def candidates(stretch: Stretch) -> list[tuple[int, int, str, re.Match[str]]]:
    """Every stretch in the form of a day, with its kind, in order and the longest first."""
    made = list(_scan(stretch))
    made.sort(key=lambda item: (item[0], -item[1]))
    return made


_SCANNERS = (
    ("full", _FULL), ("monthly", _MONTHLY), ("near", _NEAR), ("week", _WEEK), ("weeks", _WEEKS), ("dotted", _DOTTED), ("slashed", _SLASHED), ("slashed", _POINTED),
    ("after", _AFTER), ("ago", _AGO), ("day", _BARE_DAY),
)  # fmt: skip


def _scan(stretch: Stretch) -> Iterator[tuple[int, int, str, re.Match[str]]]:
    for kind, pattern in _SCANNERS:
        for match in pattern.finditer(stretch):
            yield match.start(), match.end(), kind, match


_HABIT = re.compile(r"(?m:^|[：:；，。、（→至於于在由·\s])" + SLASHED)
_HEADS = re.compile(rf"(?m:^)[\s　]*{POINTED}(?=　| {{1,2}}[^0-9 ]|$)", re.MULTILINE)
_FEWEST_SLASHED = 2


def writes_slashed(whole: str) -> bool:
    """Whether a text writes its days as "11/2": where lines or clauses open so more than once."""
    if "/" in whole and sum(1 for _ in _HABIT.finditer(whole)) >= _FEWEST_SLASHED:
        return True
    return sum(1 for _ in _HEADS.finditer(whole)) > _FEWEST_SLASHED
