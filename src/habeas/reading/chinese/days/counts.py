"""Stated day counts: "今天是他失去自由的第1000天", "已被关押322天", "已超过1800天".

By elapsed days (the first day is day 0) a count gives the date it implies. The number is kept as a
record of its own, to be compared with the dates.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.reading.chinese.draft import Draft, StatedDays
from habeas.records.change import replace
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.dates import Dated

_RUNS = re.compile(r"(?:已经?|至今|截至|今天|今日|满|逾|超过)[^，。]{0,16}$|为止[^，。]{0,10}$")
_STARTS = frozenset({Event.DETENTION, Event.ARREST, Event.DISAPPEARANCE})


def counted(scene: Scene, view: View, draft: Draft) -> Draft:
    """A draft of custody with the day count of its clause, and the date the count implies."""
    if draft.event not in _STARTS:
        return draft
    draft = since(scene, draft)
    near = [
        n
        for n in scene.lengths
        if n.start >= view.start
        and n.end <= view.end
        and not _LATER_BY.search(scene.text, max(view.start, n.start - 5), n.start)
    ]
    after = [
        n
        for n in scene.lengths
        if view.end < n.start <= view.end + 6 and draft.event is Event.DETENTION
    ]
    draft = _lasting(scene, view, draft) if not near else draft
    for count in near or after:
        running = count.ordinal or bool(
            _RUNS.search(scene.text[scene.sentence.start : count.start])
            and _RUNS.search(scene.text[view.start : count.start])
        )
        if not running and str(count.days or "").endswith("+") and near:
            running = "余" not in scene.text[count.start : count.end]
        if not running and near and count.months is None and draft.days is None:
            draft = replace(draft, days=count.days)
        if not running:
            continue
        if count.days is None and count.months is not None:
            return _months(scene, draft, count.months)
        if count.days is not None and count.months is None:
            return _days(scene, view, draft, str(count.days), count.start)
    return draft


_LATER_BY = re.compile("[一-鿿](?:之|以)?后(?:的)?第?$")
""" "出狱后三天又被捕": how much later, and not how long."""
_LASTS_FOR = re.compile(
    "[，（]?(?:行政拘留|拘留|羁押|监视居住|留置|关押)?的?(?:期限|时间|期|时长|天数)(?:是|为|共|定为|：)?"
)
_FROM_TO = re.compile(
    "[^。；]{0,24}?[，（]?(?:期限|时间|拘期|执行期限|即)?为?自(?P<a>[^，。；自]{2,14}[日号])起?至(?P<b>[^，。；]{2,14}[日号])止?"
)
""" "行政拘留十日，自2月19日至29日"."""


def _lasting(scene: Scene, view: View, draft: Draft) -> Draft:
    """ "被行政拘留，拘留期限是14天", "行政拘留十日，自2月19日至29日": how long, and since when."""
    if draft.event is not Event.DETENTION or draft.days is not None:
        return draft
    lasts = _LASTS_FOR.match(scene.text, view.end)
    count = lasts and next((n for n in scene.lengths if n.start == lasts.end()), None)
    if count and draft.duration_months is None:
        return replace(draft, days=count.days, duration_months=count.months)
    return draft


def since(scene: Scene, draft: Draft) -> Draft:
    """A draft of custody of which the sentence says from which day to which: of the first."""
    if draft.event is not Event.DETENTION or draft.kind in {"服刑", "renewal"}:
        return draft
    days = span_of(scene, draft.at)
    return replace(draft, when=days[0].when) if days else draft


def span_of(scene: Scene, place: int) -> list[Dated]:
    """The first and the last day of the custody worded at a place, where the sentence tells both."""
    end = scene.sentence.end
    match = _FROM_TO.match(scene.folded.text, place, end)
    if match is None or "刑期" in match[0]:
        return []
    found = [d for d in scene.dates if match.start("a") <= d.start and d.end <= match.end()]
    return found if len(found) == _BOTH else []


_BOTH = 2


def _months(scene: Scene, draft: Draft, months: int | str) -> Draft:
    day = scene.published.day
    when = draft.when
    if (
        isinstance(months, int)
        and day is not None
        and (not when.known or when.edtf == day.isoformat())
    ):
        index = day.year * 12 + day.month - 1 - months
        try:
            start = date(index // 12, index % 12 + 1, day.day)
        except ValueError:
            return replace(draft, duration_months=months)
        if re.search(r"满|正好|整整|刚好", scene.text[draft.start : draft.end]):
            when = When(start.isoformat(), Basis.IMPLIED, "day count")
        else:
            when = UNKNOWN if when.known and when.edtf == day.isoformat() else when
    return replace(draft, duration_months=months, when=when)


def _days(scene: Scene, view: View, draft: Draft, days: str, place: int) -> Draft:
    exact = not days.endswith("+")
    number = int(days.rstrip("+"))
    offset: int | None = 0
    day = scene.published.edtf if scene.published.grain is Grain.DAY else None
    for found in scene.dates:
        as_of = scene.text[found.end : found.end + 4]
        if found.end <= place and found.offset is not None:
            offset, day = found.offset, found.when.edtf
        elif (
            found.end <= place
            and found.when.grain is Grain.DAY
            and (
                (
                    "，" in as_of[:1]
                    and scene.text[max(0, found.start - 2) : found.start] in {"已是", "截至", "到"}
                )
                or as_of.startswith(("为止", "止"))
            )
        ):
            offset, day = None, found.when.edtf
    if re.search(
        r"(?:宣判|判决|开庭|庭审|被捕|获释)[^，。]{0,3}(?:为止|时)", scene.text[view.start : place]
    ):
        offset, day = None, None
    own = draft.when.known and draft.when.grain is Grain.DAY and draft.when.edtf != day
    when = draft.when
    value: int | str = number if exact else f"{number}+"
    if not own and exact:
        when = (
            UNKNOWN
            if day is None
            else When(
                (date.fromisoformat(day) - timedelta(number)).isoformat(),
                Basis.IMPLIED,
                "day count",
            )
        )
    elif when.edtf == day:
        when = UNKNOWN
    return replace(draft, days=value, when=when, stated=StatedDays(number, exact, offset, day))
