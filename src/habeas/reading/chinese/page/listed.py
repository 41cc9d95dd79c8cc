"""The day of a line for what follows on it: "2月6日　审讯开始。甲认罪", "同日施行以下措施：（一）…"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.tables.lending import BEFORE
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_HAPPENS = frozenset(
    {
        Event.TRIAL, Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.BAIL, Event.RELEASE, Event.ARREST,
        Event.DETENTION, Event.APPEAL, Event.APPEAL_RESULT, Event.HARASSMENT, Event.TRANSFER, Event.SEARCH,
        Event.CONFISCATION, Event.TRAVEL_BAN, Event.FINDING,
    }
)  # fmt: skip
_DATED_LINE = re.compile(
    r"(?m)^[\s　△▲●■*•·-]{0,4}(?:(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})年)?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:[0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号])?(?:[：:　]| {1,2})"
)
_FEWEST = 4
"""So many lines open with a day in a chronicle."""
_OPENS = 3
_NUMBERED = re.compile(r"[\s　]*[（(]?(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[)）、.．]")
_MEASURES = re.compile("(?:下列|以下|如下)[^。；：]{0,30}：$|即时生效：$")
_ASKED = re.compile("要求|呼吁|请求|诉求|建议|希望|敦促|促请")
_SINCE = re.compile("至今|迄今|翌年|次年|隔年|其间|期间|后来|随即被|曾经?")


class Lines:
    """The lines of a text as its sentences are read, in order, each with the day it lends."""

    def __init__(self, whole: str) -> None:
        """``whole`` is the folded text."""
        self._chronicle = len(_DATED_LINE.findall(whole)) >= _FEWEST
        self._line = -1
        self._day: When = UNKNOWN
        self._measures: When = UNKNOWN

    def lent(self, scene: Scene, drafts: list[Draft]) -> list[Draft]:
        """The drafts of a sentence, those without a day with that of their line or list."""
        opens = scene.sentence.line != self._line
        if opens:
            self._turn(scene)
        day = self._day
        if not scene.dates and day.known:
            basis = Basis.IMPLIED if day.basis is Basis.IMPLIED else Basis.RELATIVE
            when = When(day.edtf, basis, "previous date")
            drafts = [replace(d, when=when) if self._of_the_day(scene, d) else d for d in drafts]
        span = scene.sentence.start, scene.sentence.end
        if _MEASURES.search(scene.folded.text, *span) and not _ASKED.search(scene.text, *span):
            told = {d.when.edtf for d in scene.dates if d.when.day is not None}
            self._measures = scene.dates[0].when if len(told) == 1 else UNKNOWN
        return drafts

    def _turn(self, scene: Scene) -> None:
        """A new line: one that opens with a day, an item of a list, or neither."""
        self._line = scene.sentence.line
        whole = scene.folded.text
        begins = whole.rfind("\n", 0, scene.sentence.start) + 1
        if self._measures.known and _NUMBERED.match(whole, begins):
            self._day = self._measures
            return
        self._day = self._measures = UNKNOWN
        first = scene.dates[0] if scene.dates else None
        if (
            self._chronicle
            and first is not None
            and first.start - scene.sentence.start <= _OPENS
            and _DATED_LINE.match(whole, begins)
        ):
            self._day = first.when

    @staticmethod
    def _of_the_day(scene: Scene, draft: Draft) -> bool:
        if draft.when.known or draft.event not in _HAPPENS or draft.kind == "服刑":
            return False
        if draft.stance not in {Stance.ASSERTED, Stance.DENIED}:
            return False
        since = scene.sentence.start
        return not (
            BEFORE.search(scene.text, since, draft.at + 2)
            or _SINCE.search(scene.text, since, draft.at + 2)
        )
