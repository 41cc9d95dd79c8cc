"""The day of what is told by another event: "自判刑日起还押", "被捕当晚", "出狱后三天", "此后一直关押"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.periods import of_the_period
from habeas.reading.chinese.words.numerals import NUMBER, number
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_TAKEN = frozenset({Event.ARREST, Event.DETENTION})
_JUDGED = frozenset({Event.SENTENCE, Event.CONVICTION, Event.APPEAL_RESULT})
_BY_WORD: tuple[tuple[str, frozenset[Event]], ...] = (
    ("被捕|拘捕|被抓|抓捕|被带走|带走|落网", frozenset({Event.ARREST})),
    ("被拘|刑拘|羁押", frozenset({Event.DETENTION})),
    ("失踪|失联", frozenset({Event.DISAPPEARANCE})),
    ("出狱|获释|释放|返家|回家|刑满|放出来", frozenset({Event.RELEASE})),
    ("返国|回国|返台|遣返|返港", frozenset({Event.RELEASE, Event.TRANSFER})),
    ("裁决|定罪|罪成", frozenset({Event.CONVICTION})),
    ("判刑|量刑", frozenset({Event.SENTENCE})),
    ("宣判|判决", _JUDGED),
    ("开庭|庭审|提堂|受审", frozenset({Event.TRIAL})),
)
_WORDS = "|".join(words for words, _ in _BY_WORD)
_ON_THE_DAY = re.compile(
    f"(?<![到至])(?P<word>{_WORDS})(?:的|那|之)?(?:当天|当日|当晚|当夜|那天|那晚|一天|日)"
)
_SINCE = re.compile(f"自(?:从)?(?P<word>{_WORDS}|认罪)(?:日|之日|当日|以后|之后|以来|后|起)")
_SO_LONG_AFTER = re.compile(
    f"(?P<word>{_WORDS})(?:之|以)?后(?:的)?(?:第)?(?P<n>{NUMBER})(?:天|日)(?![前之以])"
)
_FAR = 700
"""So far before, in characters, an event is told whose day is that of another."""


def lent(
    scene: Scene, own: list[Draft], before: list[Draft], period: When
) -> tuple[list[Draft], list[Draft]]:
    """The drafts of a sentence and those before it, each with the day of what it is told by.

    ``period`` are the days that a bulletin covers.
    """
    made: list[Draft] = []
    before = _heard_of_again(scene, before)
    for one in own:
        draft = replace(one, when=period) if of_the_period(scene, one, period) else one
        draft = _till_heard_of(scene, draft)
        earlier = [d for d in (*before[-60:], *made) if 0 <= draft.at - d.at < _FAR]
        draft = _put_off_on(scene, _held_since(scene, _by_an_event(scene, draft, earlier), earlier))
        draft = _as_it_was(scene, _on_bail(scene, draft, made), earlier)
        made.append(_with_the_arrest(scene, draft, before))
    return made, before


_STILL_GONE = frozenset({"disappearance.silence", "disappearance.untold", "disappearance.missing"})
_UNTIL = re.compile("(?:直?[到至]|[，；])$")
_THEN_HEARD = re.compile(
    "[^。；]{0,30}?(?:才|方才?|始)(?:在[^，。；]{1,20})?(?:[^，。；]{0,6})?(?:知道|得知|获知|获悉|接到|收到|证实|现身|露面|见到|出现|报平安|有了|联系|确认|通知|转|承认|知)"
)
_FIRST = re.compile(
    f"(?:头|最初的?|起初|此后|其后|之后|整整|开头)+(?P<n>{NUMBER})(?P<unit>个?月|周|个?星期|天|日)(?![多余来])"
)
_SO_FAR = re.compile("至今|迄今|仍|尚|已经?(?:有|过|失|超|达)")


def _till_heard_of(scene: Scene, draft: Draft) -> Draft:
    """ "3月16日被带走，此后整整七个月下落不明", "直到5月30日才证实": when it ended."""
    start = draft.when.day
    if draft.event is not Event.DISAPPEARANCE or start is None or draft.stance is Stance.NEGATED:
        return draft
    ends = _heard(scene, draft.at)
    if ends is None:
        view = next((n for n, v in enumerate(scene.views) if v.start <= draft.at < v.end), 0)
        since = scene.views[max(view - 1, 0)].start
        if view > 1 and "，" not in scene.text[scene.views[view - 1].start : draft.at]:
            since = scene.views[view - 1].start
        match = _FIRST.search(scene.text, since, draft.end)
        if match is None or _SO_FAR.search(scene.text, since, draft.end):
            return draft
        ends = _after(start, number(match["n"]), match["unit"])
    return _interval(scene, draft, ends)


def _interval(scene: Scene, draft: Draft, ends: str | None) -> Draft:
    today, first = scene.published.edtf, draft.when.edtf
    if ends is None or first is None or (today is not None and ends >= today) or ends <= first:
        return draft
    return replace(draft, when=When(f"{first}/{ends}", _basis(draft.when), draft.when.anchor))


def _heard(scene: Scene, place: int) -> str | None:
    """The day on which a sentence says that somebody was heard of again, behind a place."""
    for dated in scene.dates:
        if (
            dated.start > place
            and dated.when.known
            and "/" not in (dated.when.edtf or "/")
            and _UNTIL.search(scene.text, place, dated.start)
            and _THEN_HEARD.match(scene.text, dated.end, scene.sentence.end)
        ):
            return dated.when.edtf
    return None


def _heard_of_again(scene: Scene, before: list[Draft]) -> list[Draft]:
    """ "最初两周下落不明；5月2日家人才知道他已被押": the sentence right behind tells the end."""
    last = before[-1] if before else None
    if last is None or last.event is not Event.DISAPPEARANCE or not last.when.known:
        return before
    begins = When((last.when.edtf or "").split("/")[0], last.when.basis, last.when.anchor)
    if not 0 < scene.sentence.start - last.end <= _RIGHT_BEHIND or not scene.dates:
        return before
    if scene.dates[0].start - scene.sentence.start > _OPENS:
        return before
    ends = _heard(scene, last.end - 1)
    if ends is None and _THEN_HEARD.match(scene.text, scene.dates[0].end, scene.sentence.end):
        ends = scene.dates[0].when.edtf
    ended = _interval(scene, replace(last, when=begins), ends)
    return [*before[:-1], ended] if ended.when != begins else before


_RIGHT_BEHIND = 3
_OPENS = 4


def _after(start: date, n: int | None, unit: str) -> str | None:
    if n is None:
        return None
    if unit.endswith("月"):
        months = start.year * 12 + start.month - 1 + n
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return (start + timedelta(n * 7 if unit.endswith(("周", "星期")) else n)).isoformat()


def _by_an_event(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """ "被捕当晚遭殴打", "自判刑日起还押", "出狱后三天又被捕"."""
    if draft.stance is Stance.PLANNED or draft.when.anchor in {"judgment", "hearing"}:
        return draft
    if (match := _on_the_day(scene, draft)) is not None:
        when = _of_word(match["word"], draft, earlier)
        others = any(
            draft.start <= d.start < draft.at and not match.start() <= d.start < match.end()
            for d in scene.dates
        )
        return _dated(draft if others else replace(draft, when=UNKNOWN), when, 0)
    if _LIKE_ANOTHER.search(scene.text, draft.start, draft.at) is not None:
        return _dated(draft, _of_another(draft, earlier), 0)
    own = any(draft.start <= d.start < draft.at for d in scene.dates)
    match = None if own else _SO_LONG_AFTER.search(scene.text, draft.start, draft.at)
    if match is not None:
        return _dated(draft, _of_word(match["word"], draft, earlier), number(match["n"]))
    if draft.when.known or draft.event is not Event.DETENTION:
        return draft
    if match := _SINCE.search(scene.text, draft.start, draft.at):
        return _dated(draft, _of_word(match["word"], draft, earlier), 0)
    return draft


_AS_IT_WAS = re.compile(f"(?P<word>{_WORDS})(?:的?当天|当日|当晚|那天|时)(?![间期代常而候])")
_AT_ONCE = frozenset({Event.CONFISCATION, Event.TRANSFER, Event.SEARCH, Event.ILL_TREATMENT})


def _as_it_was(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """ "出狱时镇政府派车接他，手机被收走": what goes on in a sentence that opens with an event, of its day."""
    if draft.event not in _AT_ONCE or draft.when.known or scene.dates:
        return draft
    match = _AS_IT_WAS.match(scene.text, scene.sentence.start)
    if match is None or _NOT_THEN.search(scene.text, match.end(), draft.at):
        return draft
    when = _of_word(match["word"], draft, earlier)
    return _dated(draft, when, 0) if when is not None and when.day is not None else draft


def _on_the_day(scene: Scene, draft: Draft) -> re.Match[str] | None:
    """ "被捕当晚遭殴打", "宣判当天，家人被拦在门外": the words for the day of another event, leading a clause or its own."""
    if (match := _ON_THE_DAY.search(scene.text, draft.start, draft.at)) is not None:
        return match
    index = next((n for n, v in enumerate(scene.views) if v.start <= draft.at < v.end), 0)
    before = scene.views[index - 1] if index else None
    match = _ON_THE_DAY.search(scene.text, before.start, before.end) if before else None
    if before is None or match is None:
        return None
    alone = match.span() == (before.start, before.end)
    days = [d for d in scene.dates if before.start <= d.start < draft.at]
    lent = all(match.start() <= d.start < match.end() for d in days) and draft.when.known
    return match if alone or lent else None


_LIKE_ANOTHER = re.compile("(?:与|和|跟|同)[^，。；与和跟同]{1,10}(?:在|于)?同(?:一日|一天|日|天)")
""" "他与罗安同日被抓": on the day of the other's."""


def _of_another(draft: Draft, earlier: Sequence[Draft]) -> When | None:
    return _last(
        d
        for d in earlier
        if (d.event, d.kind) == (draft.event, draft.kind) and d.person != draft.person
    )


_PUT_OFF = re.compile("(?:押后|延期|改期|推迟)[^，。；]{0,6}(?:至|到)")
_HEARD_ON = re.compile("提堂|提讯|聆讯|应讯|审理|开庭|过堂|上庭|押后|延期|改期|推迟")
_UNTIL_THEN = frozenset({Event.BAIL, Event.DETENTION, Event.TRAVEL_BAN})


def _put_off_on(scene: Scene, draft: Draft) -> Draft:
    """ "法官昨日把案件押后至1月15日，三名被告继续保释": decided on the day on which it was put off."""
    today = scene.published.day
    if draft.event not in _UNTIL_THEN or draft.when.known or today is None:
        return draft
    put_off = _PUT_OFF.search(scene.text, scene.sentence.start, draft.at)
    if put_off is None or draft.stance is Stance.PLANNED or draft.kind not in _STAYS:
        return draft
    for view in reversed(scene.views):
        if view.start > put_off.start() or not _HEARD_ON.search(scene.text, view.start, view.end):
            continue
        days = [
            d.when for d in scene.dates if view.start <= d.start < min(view.end, put_off.start())
        ]
        days = [d for d in days if d.day is not None and d.day <= today]
        if days:
            return _dated(draft, days[-1], 0)
    return draft


_STAYS = frozenset({None, "还押"})
_FORBIDDEN = re.compile("(?:不得|不准|不许|不可|唔准|不能|限制|禁止)[^，。；]{0,4}(?:离|出)")
_LETS = frozenset({Event.BAIL, Event.RELEASE, Event.SENTENCE})


def _on_bail(scene: Scene, draft: Draft, made: Sequence[Draft]) -> Draft:
    """ "准以三千元保释，不得离港", "2015年3月出狱，此后不准离开": from the day on which somebody was let go."""
    if draft.event is not Event.TRAVEL_BAN or draft.when.known or draft.stance is Stance.NEGATED:
        return draft
    words = scene.text[draft.start : draft.end]
    if not _FORBIDDEN.search(words) or _SO_FAR.search(words):
        return draft
    when = _last(
        d for d in made if d.person == draft.person and d.event in _LETS and d.outcome != "refused"
    )
    return _dated(draft, when, 0)


_TOOK = re.compile("[走检扣收搜抄]")
_NOT_THEN = re.compile(
    "至今|迄今|仍|又|后来|其后|随后|此后|曾|此前|冻结|账户|户口|归还|发还|被扣的"
)


_BETWEEN = re.compile("[^。！？\n]{0,60}[。！？；」]{1,2}")


def _with_the_arrest(scene: Scene, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "1月30日清早被捕。警员在家中搜了三小时": told right behind an arrest, and of its day."""
    if draft.event not in {Event.SEARCH, Event.CONFISCATION} or draft.when.known or scene.dates:
        return draft
    if draft.stance is not Stance.ASSERTED or not before:
        return draft
    last = before[-1]
    arrests = [d for d in before[-8:] if d.sentence == last.sentence]
    if any(d.event is not Event.ARREST and d.when.known for d in arrests):
        return draft
    between = scene.text[last.end : scene.sentence.start].strip(" \u3000")
    words = scene.text[scene.sentence.start : draft.end]
    if _BETWEEN.fullmatch(between) is None or _NOT_THEN.search(words):
        return draft
    if not _TOOK.search(scene.text, draft.at, draft.end):
        return draft
    when = _last(d for d in arrests if d.event is Event.ARREST and d.when.day is not None)
    return _dated(draft, when, 0)


def _dated(draft: Draft, when: When | None, shift: int | None) -> Draft:
    if when is None or shift is None:
        return draft
    if shift == 0:
        return replace(draft, when=When(when.edtf, _basis(when), "previous date"))
    if when.day is None:
        return draft
    day = (when.day + timedelta(shift)).isoformat()
    return replace(draft, when=When(day, _basis(when), "previous date"))


def _basis(when: When) -> Basis:
    return Basis.IMPLIED if when.basis is Basis.IMPLIED else Basis.RELATIVE


def _of_word(word: str, draft: Draft, earlier: Sequence[Draft]) -> When | None:
    """The day of the last event told of a person that a word names."""
    events = next((e for words, e in _BY_WORD if word in words.split("|")), None)
    if events is None:
        return _last(d for d in earlier if d.person == draft.person and d.outcome == "admitted")
    told = [d for d in earlier if d.event in events]
    own = _last(d for d in told if draft.person in {None, d.person})
    in_court = Event.TRIAL in events or Event.SENTENCE in events
    if own is not None or not in_court:
        return own
    days = {d.when.edtf for d in told if d.when.known and d.stance is Stance.ASSERTED}
    return _last(told) if len(days) == 1 else None


def _last(drafts: Iterable[Draft]) -> When | None:
    found = [d.when for d in drafts if d.when.known and d.stance is Stance.ASSERTED]
    return found[-1] if found else None


_HELD_SINCE = re.compile(
    "(?:此后|之后|其后|自此|从此|随后|打那以后|后)?(?:就|便|也|即|则)?(?:都|均)?一直(?:被|遭)?$"
)
_AT_COURT = re.compile("还[押柙]|收押|保释")


def _held_since(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Draft:
    """ "12月2日被带走，此后一直关押": since the taking; "两日后提堂，保释被拒，一直还押": since the hearing."""
    if (
        draft.event is not Event.DETENTION
        or draft.when.known
        or draft.stance is not Stance.ASSERTED
    ):
        return draft
    if not _HELD_SINCE.search(scene.text, draft.start, draft.at):
        return draft
    near = [
        d
        for d in earlier
        if d.person == draft.person and d.when.known and d.stance is not Stance.PLANNED
    ]
    for n, other in enumerate(near):
        if other.event is Event.RELEASE and other.stance is Stance.ASSERTED:
            near = near[n + 1 :]
            break
    heard = [
        d.when
        for d in near
        if d.sentence in {-1, scene.sentence.start}
        and (d.event is Event.TRIAL or (d.event is Event.BAIL and d.outcome == "refused"))
    ]
    if heard:
        return _dated(draft, heard[-1], 0)
    if draft.kind == "还押":
        near = [d for d in near if d.sentence in {-1, scene.sentence.start}]
    taken = [
        d.when for d in near if d.event in _TAKEN and d.kind != "formal" and draft.at - d.at < _NEAR
    ]
    return _dated(draft, taken[0], 0) if taken else draft


_NEAR = 200
