"""Findings of a UN or regional body on a person's detention, and what an authority answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.times import date_of
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.testimony import stance as scope
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene

_BODY = needing(
    r"(?:联合国)?(?:人权理事会)?(?:任意拘留问题工作组|工作组(?=[^，。；]{0,14}意见|[^，。；]{0,8}[认裁判][定为][^。；]{0,30}任意)|强迫或非自愿失踪问题工作组|强迫失踪问题工作组|任意羁押工作组|人权事务委员会|人权委员会|禁止酷刑委员会|人权理事会|(?:人权)?特别报告员|人权专家|人权事务高级专员(?:办事处)?)|美洲人权委员会|欧洲人权法院|非洲人权(?:和民族权)?(?:法院|委员会)|联合国专家",
    "工作组|委员会|理事会|报告员|专家|高级专员|法院",
)
_FINDS = re.compile(r"认定|裁定|认为|意见|判定|结论|属任意|属于任意|构成任意|临时措施|判决")
_VALUE = re.compile(
    r"任意性质|属任意|属于任意|构成任意|具任意性|任意拘留|任意羁押|任意拘禁|违反国际法|违反国际人权法|违反[^，。]{2,16}(?:公约|宪章|盟约|宣言)|违反(?:了)?《|临时措施|强迫失踪"
)
_ANSWER = re.compile(
    r"(?:指|称|批评|形容|认为)[^，。]{0,8}(?:意见|结论|认定|决定)[^，。]{0,4}「?(?:毫无根据|不实|偏颇|片面|失实|无理)|斥(?:责|为)[^，。]{0,12}|(?:强烈)?(?:谴责|反对|不满)[^，。]{0,8}(?:$|」|及|和|意见|结论)|(?:不认同|不同意|不接受|拒绝接受|反对|驳斥|否认)[^，。]{0,8}(?:意见|结论|认定|裁定|说法|指控)"
)


def findings(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """The findings of a sentence: body, day, persons, what was found."""
    text, sentence = scene.text, scene.sentence
    body = _BODY.search(scene.stretch)
    if body is None:
        return
    finds = _FINDS.search(text, body.end(), sentence.end)
    value = _VALUE.search(text, body.end(), sentence.end)
    if finds is None or value is None:
        return
    people: list[int] = []
    for view in scene.views:
        for ref in view.refs:
            if ref.start > body.end() and ref.kind in {"named", "pronoun", "set", "plural"}:
                people.extend(focus.of(ref) or ())
    view = next((v for v in scene.views if v.start <= finds.start() < v.end), scene.views[0])
    first = next((v for v in scene.views if v.start <= body.start() < v.end), view)
    last = next((v for v in scene.views if v.start <= value.start() < v.end), view)
    name = scene.words(body.start(), body.end())
    stance = (
        Stance.NEGATED
        if scope.negated(scene, view, finds.start(), start=view.start)
        else Stance.ASSERTED
    )
    for person in dict.fromkeys(people) or focus.topic:
        yield Draft(
            Event.FINDING, person, finds.start(), first.start, last.end, "finding", stance,
            when=date_of(scene, view, finds.start(), finds.end()), by=name,
            value=scene.words(value.start(), value.end()), attribution=(name,),
        )  # fmt: skip


def answers(scene: Scene) -> tuple[int, int] | None:
    """Where a sentence rejects a finding, None when it does not."""
    match = _ANSWER.search(scene.text, scene.sentence.start, scene.sentence.end)
    return match.span() if match else None
