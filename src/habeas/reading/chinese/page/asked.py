"""What a question and its answer in an interview make of each other: "你是哪一天被抓的？——去年5月2日。"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.clauses.writer import Writer
    from habeas.reading.chinese.draft import Draft

_WHEN = re.compile("什么时候|何时|几时|哪一?[天年日]|几月|几号|多久前")
_YES_OR_NO = re.compile("[吗么嘛]$|(?:没有|没)$|^[^，。；]{0,6}(?:有没有|是不是|有否|是否)")
_TAKES_FOR_KNOWN = re.compile(
    "为什么|为何|何以|何故|凭什么|怎么|怎样|如何|谁|哪|什么|多少|几|何时|何处|何地|啥|点解|边个|怎能|岂|[你您]|呢[ 」]*$"
)
""" "为什么甲被捕？" takes the arrest for known, as what is put to somebody in an interview often does; "甲被捕？" asks for it."""
_QUESTION = re.compile("[ 　」』]*[？?]")
_DATED_SO = frozenset(
    {
        Event.ARREST, Event.DETENTION, Event.RELEASE, Event.TRIAL, Event.SENTENCE, Event.DEATH,
        Event.DISAPPEARANCE, Event.CONVICTION, Event.BAIL, Event.TRANSFER,
    }
)  # fmt: skip
_FIRST = 8
"""So close to the start of an answer its day stands."""


def not_asked(scene: Scene, own: list[Draft]) -> list[Draft]:
    """A sentence's drafts without what it only asks: "你认罪了吗？"."""
    kept = []
    for draft in own:
        view = next((v for v in scene.views if v.start <= draft.at < v.end), None)
        asks = (
            view is not None
            and _QUESTION.match(scene.text, view.end)
            and (
                _YES_OR_NO.search(scene.text[view.start : view.end].rstrip(" 」"))
                or (
                    draft.stance is Stance.ASSERTED
                    and draft.event is not Event.OCCUPATION
                    and not _TAKES_FOR_KNOWN.search(scene.text, scene.sentence.start, view.end)
                )
            )
        )
        if not asks:
            kept.append(draft)
    return kept


def dated_by_answer(
    scene: Scene, made: list[Draft], own: list[Draft], writer: Writer, names: tuple[str, ...]
) -> list[Draft]:
    """The drafts so far, with the day of an answer for what the question before it asks the day of."""
    line = scene.sentence.line
    if not writer.answers.get(line) or not scene.dates or not made:
        return made
    begins = scene.text.rfind("\n", 0, scene.sentence.start) + 1
    first = scene.dates[0]
    if first.start - begins > _FIRST or not first.when.known:
        return made
    before = scene.text.rfind("\n", 0, max(begins - 1, 0)) + 1
    question = scene.text[before : max(begins - 1, 0)]
    if not question.rstrip().endswith("？") or not _WHEN.search(question):
        return made
    told = {(d.event, d.person) for d in own}
    by = () if writer.me is None else (names[writer.me],)
    return [
        *made[:-_LAST],
        *(
            replace(d, when=first.when, attribution=d.attribution or by)
            if before <= d.at < begins
            and d.event in _DATED_SO
            and not d.when.known
            and (d.event, d.person) not in told
            else d
            for d in made[-_LAST:]
        ),
    ]


_LAST = 20
"""So many drafts at most a question makes."""
