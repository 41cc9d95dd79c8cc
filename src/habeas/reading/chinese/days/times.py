"""Which date of a sentence belongs to a trigger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.of_another import of_another
from habeas.records.when import UNKNOWN, Grain, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.dates import Dated

_LATER = re.compile(
    r"^(?:但|而|并|又|且|她|他)*(?:随后|其后|此后|之后|后来|后(?=被|改|转|获|又|遭|由|因|判|于)|至今|目前|现(?!场)|此前|之前|曾(?!经)|一直|截至|仍|未来|多年|数日后|几天后|早前|早已|不久|随即被|及后|稍后|如今|多次|先后|长期|这是|家属|有关|期间)"
)
_TOLD_TO = re.compile("告诉[^，。；]{0,8}$|传话|转述")
""" "去年夏天，一名干部私下告诉她的哥哥，她已被判七年": the day of the telling."""
_AFTERWARDS = re.compile(
    r"(?:是在|是于|于|在|定于|至|到|时间(?:是|为)|为|自|从|截至|延至|押后至|押后到|改期至|延期至|期限从)$"
)
_SPEECH = re.compile(
    r"(?:报道|报导|告诉|私下告诉[^，。；]{0,8}|传话|转述|说|称|表示|透露|指出|证实|声明)(?:本[台网报刊站]|记者|我|了解到)?$"
)
_BOUND = re.compile(
    r"(?:自|从|(?:押后|延期|改期|排期|延后|推迟|押)[^，。；]{0,6}[至到](?:[0-9年月日号 ]+[及和与、])?|定于|[须需将应](?:于|在)?)$"
)
"""Before a day that only begins or postpones something: what follows it is not of that day."""


_REPORTED_ON = re.compile(
    "的?[^，。；]{0,6}?(?:报道|报导|贴文|帖文|推文|发文|撰文|刊文)(?:说|称|指|透露)?[^，。；]{0,8}?(?=已|被|遭|获)"
)
""" "有外电昨天报道他已获减刑": the day of the report."""


_BACK = re.compile("(?:早[于在]|早前|此前|曾[于在]?|原[定本]?|最初)$")
""" "早于5月认罪，判囚两年": a day told as of before is not that of the judgment."""
_IN_RELATIVE = re.compile("起(?:便|就)?[^，。；]{0,14}的[^，。；的]{0,10}名名")
""" "自8月起被拘留的张三判处4年": the day since which somebody is held."""
_MODIFYING = re.compile("[^，。；]{4,40}?(?:后|的)[^，。；的]{0,10}的[^，。；的]{2,16}$")
""" "去年春天赴沪后失去联络的出版人张三，遭…判处": a day inside what modifies a name stays there."""


def date_of(scene: Scene, view: View, place: int, end: int, *, judged: bool = False) -> When:
    """The date of what happens at ``place``: in its clause before it, then after it, then leading
    an earlier clause of the sentence, unless words such as 随后 or 至今 cut the link. What a court does
    (``judged``) does not happen on the day of an arrest told before it.
    """
    own = _dates(scene, view)
    if not own and _SOME_TIME_LATER.match(scene.text, view.start, place):
        return UNKNOWN
    before = [
        d for d in own if d.end <= place and not _IN_RELATIVE.match(scene.masked, d.end, place)
    ]
    if before and _REPORTED_ON.match(scene.text, before[-1].end, place):
        return UNKNOWN
    if before:
        return _ranged(scene, before) or _in_brackets(scene, before[-1]) or _tightest(before)
    after = [d for d in own if d.start >= end and not _THEN.match(scene.text, end, view.end)]
    for d in after:
        if (
            _AFTERWARDS.search(scene.text[max(end, d.start - 5) : d.start].rstrip())
            or d.start - end <= 2
        ):
            return d.when
    if (behind := _behind_in_brackets(scene, end, view.end)) is not None:
        return behind
    if _SINCE_THEN.match(scene.text, view.start, view.end):
        return _led(scene, view, judged=judged)
    if (
        view.start != scene.sentence.start
        and _cut(scene, view, place)
        and not _behind_a_day(scene, view)
    ):
        return _of_reason(scene, view)
    if of_another(scene, view):
        return UNKNOWN
    return _led(scene, view, judged=judged)


_SHORT_OBJECT = 12
"""So far behind the words for what happened stands the bracket of its day."""


def _behind_in_brackets(scene: Scene, end: int, last: int) -> When | None:
    """ "已出狱（2024年2月9日）", "被行政拘留十日（2015年5月）": a bracket that holds a day and nothing else."""
    mark = scene.text.find("\0", end, min(last + 1, end + _SHORT_OBJECT))
    aside = next((v for v in scene.asides if mark >= 0 and v.start == mark + 1), None)
    if aside is None:
        return None
    dates = [d for d in scene.dates if aside.start <= d.start and d.end <= aside.end]
    if len(dates) != 1:
        return None
    whole = scene.folded.text
    rest = whole[aside.start : dates[0].start] + whole[dates[0].end : aside.end]
    return dates[0].when if _DAY_ALONE.fullmatch(rest) else None


_DAY_ALONE = re.compile("[ 　于自约即]*(?:起|当日|当天|左右|宣判|执行|生效)?[ 　]*")
_SINCE_THEN = re.compile(
    "(?:他|她|你|人)?(?:从此|从那天起|从那以后|之后|此后|打那以后)(?:他|她|你|人)?(?:就|便|也|再也|再|一直)*(?:没(?:有|了)?(?:了|任何)?(?:再)?(?:消息|音|联|下落|出现)|断|失联|失去|失踪|杳|音讯)"
)
""" "7月8日他过了关，之后就没了消息": missing since that day."""
_DAY_WORDS = re.compile("[\0 早在于约大自从]*")


def _behind_a_day(scene: Scene, view: View) -> bool:
    """ "今年3月，他曾被传唤": the clause before is a day and nothing else."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    if not index:
        return False
    earlier = scene.views[index - 1]
    dates = _dates(scene, earlier)
    if len(dates) != 1:
        return False
    rest = scene.text[earlier.start : dates[0].start] + scene.text[dates[0].end : earlier.end]
    return _DAY_WORDS.fullmatch(rest) is not None


_REASON = re.compile("因为?|由于")
_SOME_TIME_LATER = re.compile(
    "\0*[0-9一二两三四五六七八九十几数多半]+个?多?(?:月|星期|周|年)多?(?:之|以)?后(?![的悔])"
)
""" "六个月后才正式批捕": of a day that no word tells, and not that of the clause before."""


_THEN = re.compile(
    "(?:了|的)?(?:[0-9一二两三四五六七八九十几数多半]+个?多?(?:小时|天|日|周|星期|月|年)多?)?(?:之|以)?(?:后|前)|(?:的|之)?(?:次日|翌日|第二天)"
)
""" "被捕两周后获释", "被捕后于6月1日获释": the day is that of what came then."""


def _of_reason(scene: Scene, view: View) -> When:
    """ "2018年9月因反对教材，曾被停职": the day before a reason is that of what it led to."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    if not index or not scene.text.startswith("曾", view.start):
        return UNKNOWN
    earlier = scene.views[index - 1]
    dates = _dates(scene, earlier)
    if len(dates) != 1 or not _REASON.match(scene.text, dates[0].end, earlier.end):
        return UNKNOWN
    return dates[0].when


def _dates(scene: Scene, view: View) -> list[Dated]:
    """The dates of a clause, without those that stand in brackets."""
    return [
        d for d in scene.dates
        if view.start <= d.start and d.end <= view.end and scene.text[d.start] != "\0"
        and not _OF_THE_CASE.match(scene.text, d.end)
        and not (scene.text[d.start - 1] in "就对涉因" and _TRIED_FOR.match(scene.text, d.end))
    ]  # fmt: skip


_TRIED_FOR = re.compile("的?[^，。；被于在日就审]{2,14}(?:案(?!件)|事件|冲突|暴动|骚乱|示威|集会)")
""" "昨日就2019年旺角暴动案判刑": the day of what they are tried for."""
_OF_THE_CASE = re.compile(
    "[^，。；被于在日就审]{3,14}(?:冲突|事件|示威|集会|游行|骚乱|暴动)(?:一案|案)，"
)
""" "2019年11月大学外冲突一案": the day of what the case is about."""


def _cut(scene: Scene, view: View, place: int) -> bool:
    first = next((r for r in view.refs if r.kind == "named" and r.start <= view.start + 1), None)
    before = scene.text[first.end if first and first.end < place else view.start : place]
    return bool(_LATER.search(before)) or "至今" in before or "本案之前" in before


def _tightest(dates: list[Dated]) -> When:
    """The last date before the place; "昨天（14日）" is one."""
    last = dates[-1]
    if not last.when.known and len(dates) > 1:
        return dates[-2].when
    return last.when


def _ranged(scene: Scene, dates: list[Dated]) -> When | None:
    """ "去年7月到9月": an interval of months."""
    if len(dates) < _TWO or scene.text[dates[-2].end : dates[-1].start] not in {
        "至",
        "到",
        "-",
        "—",
    }:
        return None
    first, last = dates[-2].when, dates[-1].when
    if first.grain is not Grain.MONTH or last.grain is not Grain.MONTH or first.edtf == last.edtf:
        return None
    return When(f"{first.edtf}/{last.edtf}", last.basis)


_TWO = 2


def _in_brackets(scene: Scene, dated: Dated) -> When | None:
    """ "上周五（2月27日）": the day in brackets is the one meant."""
    if dated.offset is None and dated.when.grain is not Grain.DAY:
        return None
    for other in scene.dates:
        between = scene.text[dated.end : other.start] if other.start >= dated.end else "-"
        if between and len(between) <= _TWO and not between.strip("\0"):
            one, two = dated.when.day, other.when.day
            if one is not None and two is not None and abs((one - two).days) <= _CLOSE:
                return other.when
    return None


_CLOSE = 10
"""Further apart, in days, the two are not one."""


def _led(scene: Scene, view: View, *, judged: bool) -> When:
    """The date of an earlier clause of the same sentence."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    for n in range(index - 1, -1, -1):
        earlier = scene.views[n]
        dates = _dates(scene, earlier)
        if _SPEECH.search(scene.text[earlier.start : earlier.end]) and (
            dates or _TOLD_TO.search(scene.text, earlier.start, earlier.end)
        ):
            return UNKNOWN
        usable = [
            d
            for d in dates
            if not _BOUND.search(scene.text[max(earlier.start, d.start - 24) : d.start])
            and not (judged and _BACK.search(scene.text[max(earlier.start, d.start - 4) : d.start]))
            and not (judged and _EVENT_DAY.match(scene.text, d.end, earlier.end))
            and not _MODIFYING.match(scene.text, d.end, earlier.end)
            and not _AGAIN_ON.match(scene.text, d.end, earlier.end)
            and not _AFTER_RELEASE.match(scene.text, d.end, earlier.end)
            and not _what_it_is(scene, earlier, d)
        ]
        if usable:
            if judged and not earlier.hits and _of_a_deed(scene, earlier, usable[-1]):
                return UNKNOWN
            taken = any(h.entry.event in {"arrest", "detention"} for h in earlier.hits)
            told = _ranged(scene, usable) or _in_brackets(scene, usable[-1]) or usable[-1].when
            return UNKNOWN if judged and taken else told
        if _LATER.search(scene.text[earlier.start : earlier.end]) and n > 0:
            return UNKNOWN
    return UNKNOWN


_AFTER_RELEASE = re.compile(
    "[^，。；]{0,6}(?:刑满|期满|出狱|获释|释放|出来)(?:出狱|获释)?(?:以|之)后$"
)
""" "2016年7月1日刑满以后，他每月都要报到": of no day, and not of that of the release."""


def _what_it_is(scene: Scene, view: View, dated: Dated) -> bool:
    """ "一宗是2020年7月的初选案，他被捕一次": the day of what the clause is about."""
    is_so = scene.text[max(view.start, dated.start - 1) : dated.start] in {"是", "为", "系"}
    return is_so and _OF_A_MATTER.match(scene.text, dated.end, view.end) is not None


_OF_A_MATTER = re.compile("的(?![^，。；]{0,20}(?:[中上时后]|期间|当[天日晚])$)[^，。；]{2,20}$")
_AGAIN_ON = re.compile("(?:上午|下午)?(?:再|续)(?:讯|提讯|提堂|提|审|过堂)")
""" "5月8日再訊，全部准保釋": the day is that of the next hearing."""
_EVENT_DAY = re.compile(
    "的?(?:「[^」]{2,20}」|[^，。；于在被]{2,14})(?<=[行会动突件威乱争」])(?:大?游行|集会|示威|冲突|事件|运动|骚乱)?(?:中|期间|当[天日])?$"
)
""" "2019年9月29日的「全球反极权游行」，96人被控暴动": the day of what they are tried for."""
_DEED = re.compile("判决书?(?:称|中称|认定)|控罪指|案情指")
_DID = re.compile("[^，。；]{4,}")
""" "判决称，张三2021年1月接受采访，煽动他人，罪名成立": a day told after it is that of the deed."""


def _of_a_deed(scene: Scene, view: View, dated: Dated) -> bool:
    """Whether the judgment tells what somebody did on a day."""
    told = _DEED.search(scene.text, *_since(scene, dated.start))
    return bool(told and _DID.match(scene.text, dated.end, view.end))


def _since(scene: Scene, place: int) -> tuple[int, int]:
    """From where the sentence begins, over semicolons, to a place."""
    first = max(0, place - _FAR)
    begins = max(scene.text.rfind(mark, first, place) for mark in "。\n") + 1
    return max(begins, first), place


_FAR = 200


def of_speech(scene: Scene, dated: Dated) -> bool:
    """Whether a date only says when somebody spoke: "发言人昨天表示，…"."""
    return any(
        view.start <= dated.start < view.end and _SPEECH.search(scene.text[view.start : view.end])
        for view in scene.views
    )


_PUT_OFF = re.compile("(?:押后|延期|延|改期|推迟)[^，。；]{0,6}(?:至|到)")


def put_off(scene: Scene, view: View) -> bool:
    """ "案件押后至5月1日，张三继续还押": the day is that of the next hearing."""
    if any(view.start <= d.start < view.end for d in scene.dates):
        return False
    return bool(_PUT_OFF.search(scene.text, scene.sentence.start, view.start))


def day_beside(scene: Scene, view: View, place: int) -> bool:
    """Whether a day stands right before a verb: "2021年9月被捕的记者"."""
    return any(
        view.start <= d.start
        and d.end <= place
        and not re.search("[，、]|[一-鿿]{7}", scene.text[d.end : place])
        for d in scene.dates
    )
