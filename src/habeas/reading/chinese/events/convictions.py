"""Guilt found: "认定二人犯煽动颠覆国家政权罪", "其行为已构成寻衅滋事罪"; and guilt undone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.times import date_of
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.slots import organ_of
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.testimony import stance as scope
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View

_FOUND = needing(
    r"(?:认定|裁定|判定|判决|宣判|宣告|裁决)[^，。；：]{0,20}?(?:触)?犯(?:有|了|下)?(?=[^，。；]{2,20}罪|「)|构成(?=[^，。；]{2,20}罪)|(?:认定|裁定|判定)[^，。；]{0,12}?(?=[^，。；]{2,18}罪名?成立)|(?<=名)犯(?=[^，。；：]{2,22}罪(?:[，。；、]|$))|(?<=[；，])犯(?=[^，。；：]{2,22}罪，(?:并)?(?:判处|处))",
    "犯|构成|成立",
)
_NOT_FOUND = re.compile(
    r"撤销|指控|涉嫌|不构成|是否|如果|若|公诉机关|辩称|认为其行为不|未构成|不能构成"
)
_OF_THE_FINDING = re.compile("的(?:证据|定罪|事实|部分)")
_DEED = re.compile("的(?:行为|所为|做法|言行|言论)(?:已|均|都|也|亦|已经|确已)*$")
_VERDICT = re.compile("(?<!公诉机关指控)被告人[^，。；：]{2,14}犯[^，。；：]{2,22}罪|判决如下")
""" "被告人的行为已构成寻衅滋事罪": the verdict words it where one follows."""
_ACCUSED = re.compile("指控|起诉|公诉机关|涉嫌|控告|检察院")
_UNDONE = needing(
    r"定罪[^，。；]{0,12}(?:被|获|遭|予以|得以)?撤销|撤销[^，。；]{0,10}(?:定罪|有罪判决)",
    "撤销",
)


def convictions(scene: Scene, view: View, focus: Focus) -> Iterator[Draft]:
    """The convictions a clause words, and those it says were quashed."""
    for match in _FOUND.finditer(scene.blanked, view.start):
        if match.start() >= view.end:
            break
        charge = next(
            (c for c in scene.charges if match.start() <= c.start <= match.end() + 3), None
        )
        if charge is None or _NOT_FOUND.search(scene.masked[view.start : match.end()]):
            continue
        if _OF_THE_FINDING.match(scene.text, charge.end):
            continue
        if (
            match[0] == "构成"
            and _DEED.search(scene.text, view.start, match.start())
            and _VERDICT.search(scene.folded.text, scene.sentence.end)
        ):
            continue
        if match[0] == "犯" and _ACCUSED.search(
            scene.text,
            max(scene.sentence.start, scene.text.rfind("：", 0, match.start())),
            match.start(),
        ):
            continue
        court = organ_of(scene, view, match.start(), "court")
        for person in _whom(view, charge.start, focus):
            yield Draft(
                Event.CONVICTION, person, match.start(), view.start, view.end, "conviction.found",
                _stance(scene, view, match.start()),
                when=date_of(scene, view, match.start(), charge.end, judged=True),
                court=scene.organ_words(court) if court and not court.bare else None,
                charge=scene.words(charge.start, charge.end),
            )  # fmt: skip
    undone = _UNDONE.search(scene.stretch, view.start, view.end)
    if undone and not scope.hypothetical(scene, view, undone.start()):
        court = organ_of(scene, view, undone.start(), "court")
        for person in _whom(view, undone.start(), focus):
            yield Draft(
                Event.APPEAL_RESULT, person, undone.start(), view.start, view.end, "appeal.undone",
                when=date_of(scene, view, undone.start(), undone.start() + 2), outcome="conviction quashed",
                court=scene.organ_words(court) if court and not court.bare else None,
            )  # fmt: skip


def _whom(view: View, before: int, focus: Focus) -> tuple[int, ...]:
    for ref in reversed(view.refs):
        if ref.other and ref.end <= before:
            return ()
        if (
            ref.end <= before
            and ref.kind in {"named", "pronoun", "set", "plural"}
            and not ref.modifier
        ):
            people = focus.of(ref)
            if people:
                return people
    return focus.topic if focus.unnamed is None or not focus.unnamed.other else ()


def _stance(scene: Scene, view: View, place: int) -> Stance:
    if scope.negated(scene, view, place, start=view.start):
        return Stance.NEGATED
    return Stance.ALLEGED if scope.hedged(scene, view, place) else Stance.ASSERTED
