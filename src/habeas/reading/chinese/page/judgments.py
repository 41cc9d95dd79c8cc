"""What a judgment lends to what follows it: its court and its day.

"昨天，某法院作出一审判决。甲被判处五年": the sentence is of that court and day. A judgment as a
document has its court in the heading and its day in the signature.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.times import of_speech
from habeas.reading.chinese.penalties.penalties import REPLACED
from habeas.reading.chinese.spotter import SPOTTER
from habeas.reading.chinese.words.dates import Calendar
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_LENDS = frozenset({Event.SENTENCE, Event.CONVICTION, Event.CONFISCATION, Event.APPEAL_RESULT})
_JUDGES = re.compile(
    r"判决|宣判|判处|裁定|裁决|裁判|判刑|判囚|判监|判决如下|重判|被判|获刑|改判|(?<=[院庭])判了?(?=：|[^，。；]{0,12}[罪刑年])"
)
_AT_VERDICT = re.compile(r"(?:宣判|判决|判刑|开庭)(?:之?后|当日|当天|当晚|后当庭)|当庭")
_ELSEWHERE = re.compile(
    r"曾(?![^，。；]{1,30}的[^，。；]{1,14}(?:则|也|亦|均|都)?(?:被|遭|获))|此前|上一次|前案|另案|早前|过去|年前|当年|先前|日前"
)
_TITLE = re.compile(
    r"^[^\n]{0,40}(?:刑\s*事\s*(?:判\s*决|裁\s*定)\s*书|判\s*决\s*书|裁\s*定\s*书)(?=[^\n，。；：「」]{0,60}$)",
    re.MULTILINE,
)
_SIGNED = re.compile(
    r"^[\s　]*(?P<date>[〇零○一二三四五六七八九0-9]{4}年[^\n]{2,8}日)[\s　]*$", re.MULTILINE
)


@dataclass(slots=True)
class Judgment:
    """The judgment the text speaks of: court, day, and up to which paragraph it lends them."""

    court: str | None = None
    when: When = UNKNOWN
    paragraph: int = -10
    document: bool = False
    people: frozenset[int] = frozenset()
    """Whom it sentenced, where the text has said so; empty while nobody is named."""
    earlier: Judgment | None = None
    """The judgment of the court below while its items are told: "作出…判决：一、…；二、…"."""


def of_document(whole: str, court: str | None) -> Judgment:
    """The judgment that the document itself is; empty when it is none."""
    if not _TITLE.search(whole[:400]):
        return Judgment()
    signed = list(_SIGNED.finditer(whole))
    if not signed:
        return Judgment(court, UNKNOWN, 10**9, document=True)
    dates = Calendar(UNKNOWN).find(SPOTTER.stretch(whole, *signed[-1].span("date")))
    when = dates[0].when if dates else UNKNOWN
    return Judgment(court, when, 10**9, document=True)


_STANDS = re.compile("维持(?!秩序)[^，。；]{0,8}$")
""" "驳回上诉，维持五年刑期": the term is of another day."""
_DAY_AND_WORD = 10
""" "昨日裁决。法官裁定…": a sentence that is a day and a word for a judgment."""


def _to_come(scene: Scene, when: When) -> bool:
    """ "罪成，判刑押后至11月4日": a day to come is not that of what has been found."""
    first, today = when.earliest, scene.published.latest
    return first is not None and today is not None and first > today


def seen(judgment: Judgment, scene: Scene, drafts: list[Draft]) -> Judgment:
    """The judgment after a sentence: a new one when the sentence tells of one."""
    if judgment.document:
        return _below(judgment, scene)
    text = scene.text[scene.sentence.start : scene.sentence.end]
    courts = [o for o in scene.organs if o.kind == "court"]
    if not _JUDGES.search(text) or not any(
        _JUDGES.search(part) and not _ELSEWHERE.search(part) for part in re.split("[，；]", text)
    ):
        return judgment
    dated = [
        d
        for events in (_LENDS, {Event.TRIAL})
        for d in drafts
        if d.event in events
        and d.when.known
        and d.stance is Stance.ASSERTED
        and not _to_come(scene, d.when)
    ]
    days = {
        d.when.edtf: d.when
        for d in scene.dates
        if d.when.day is not None and not of_speech(scene, d) and not _to_come(scene, d.when)
    }
    lately = [d for d in dated if d.event is Event.SENTENCE and d.when.day] or dated
    when = lately[0].when if dated else next(iter(days.values())) if len(days) == 1 else UNKNOWN
    if not courts and not dated and not (len(days) == 1 and len(text) <= _DAY_AND_WORD):
        return judgment
    court = next(
        (scene.organ_words(o) for o in courts if not o.bare or len(scene.organ_words(o)) > 3), None
    )
    same = judgment.paragraph >= scene.sentence.paragraph - 1
    if court is None and same:
        court = judgment.court
    if not when.known and same and court == judgment.court:
        when = judgment.when
    judged = frozenset(d.person for d in drafts if d.event in _LENDS and d.person is not None)
    if same and court == judgment.court and when == judgment.when:
        judged |= judgment.people
    return Judgment(court, when, scene.sentence.paragraph, people=judged)


_GIVEN_BELOW = re.compile(r"作出[^。；]{0,40}(?:判决|裁定)(?:书)?(?:[：:，。]|$)")


def _below(judgment: Judgment, scene: Scene) -> Judgment:
    """A judgment that tells what the court below decided, item by item."""
    start, end = scene.sentence.start, scene.sentence.end
    match = _GIVEN_BELOW.search(scene.text, start, end)
    if match is None:
        goes_on = judgment.earlier is not None and (
            scene.sentence.soft or scene.text.startswith(("原审", "一审", "原判"), start)
        )
        return judgment if goes_on else replace(judgment, earlier=None)
    courts = [scene.organ_words(o) for o in scene.organs if o.kind == "court" and not o.bare]
    days = [d.when for d in scene.dates if d.end <= match.start() and d.when.day is not None]
    if not courts or courts[0] == judgment.court or not days:
        return replace(judgment, earlier=None)
    return replace(judgment, earlier=Judgment(courts[0], days[-1], 10**9, document=True))


def _near(judgment: Judgment, scene: Scene) -> bool:
    """Whether a sentence still speaks of the judgment."""
    if judgment.document or judgment.paragraph == scene.sentence.paragraph:
        return True
    return _is_news(judgment, scene) and not scene.dates


def _is_news(judgment: Judgment, scene: Scene) -> bool:
    """Whether the judgment is what a report of that day or the next tells, for all its paragraphs."""
    given, told = judgment.when.day, scene.published.day
    return given is not None and told is not None and 0 <= (told - given).days <= 1


def _of_others(judgment: Judgment, scene: Scene, draft: Draft) -> bool:
    """Whether a result is that of somebody whom this judgment, told as long ago, did not concern."""
    if judgment.document:
        return False
    if _of_the_court_below(scene, draft):
        return True
    if draft.stance is Stance.NEGATED and draft.outcome is None:
        return True
    dated = any(
        d.when.known
        and not d.when.overlaps(judgment.when)
        and scene.text[d.start - 2 : d.start] not in {"早于", "早在"}
        for d in scene.dates
    )
    return bool(judgment.people) and draft.person not in judgment.people and dated


def _same_court(judgment: Judgment, scene: Scene, draft: Draft) -> Draft:
    """A conviction of an earlier day, in news of the sentence, was made by the court in hand."""
    if (
        draft.event not in {Event.SENTENCE, Event.CONVICTION}
        or draft.court is not None
        or not _is_news(judgment, scene)
        or _ELSEWHERE.search(scene.text[draft.start : draft.end])
        or judgment.paragraph < scene.sentence.paragraph - 2
    ):
        return draft
    return replace(draft, court=judgment.court)


_ONCE = re.compile(
    "(?:一审|原审|初审)(?:时|中|曾|原)*(?=被|获|遭|以|判(?!决)|认定)|维持(?:一审|原审)?(?:判决|原判)，?即(?=以|判)"
)
_SINCE_THEN = re.compile("二审|终审|改判|改为|现")
_ON_APPEAL = re.compile("二审|终审|上诉|改判|维持|抗诉")
_DEALT = frozenset({Event.SENTENCE, Event.CONVICTION, Event.CONFISCATION})


def _of_the_court_below(scene: Scene, draft: Draft) -> bool:
    """ "高院7月13日终审改判。甲一审时被判十九年，并没收财产": of a day that the appeal does not lend."""
    if draft.event not in _DEALT:
        return False
    if any(draft.start <= d.start < draft.at for d in scene.dates):
        return False
    found = list(_ONCE.finditer(scene.text, scene.sentence.start, draft.at + 2))
    if not found or any(found[-1].start() <= d.start < draft.at for d in scene.dates):
        return False
    if _SINCE_THEN.search(scene.text, found[-1].end(), draft.at):
        return False
    begins = max(scene.text.rfind("\n", 0, draft.at), draft.at - _PARAGRAPH)
    return _ON_APPEAL.search(scene.text, begins + 1, found[-1].start()) is not None


_PARAGRAPH = 300


def _without_days_below(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    return [replace(d, when=UNKNOWN) if _of_the_court_below(scene, d) else d for d in drafts]


def lent(judgment: Judgment, scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts of a judgment's results with its day and court where they have none."""
    judgment = judgment.earlier or judgment
    if not _near(judgment, scene):
        return [_same_court(judgment, scene, d) for d in drafts]
    made = []
    for draft in drafts if judgment.document else _without_days_below(scene, drafts):
        own = draft.when.known
        if _of_others(judgment, scene, draft):
            made.append(draft)
            continue
        if judgment.document and draft.event is Event.TRIAL and draft.court is None:
            made.append(replace(draft, court=judgment.court))
            continue
        if (
            draft.event is Event.RELEASE
            and judgment.when.known
            and _AT_VERDICT.search(scene.text[draft.start : draft.at])
        ):
            made.append(replace(draft, when=When(judgment.when.edtf, Basis.RELATIVE, "judgment")))
            continue
        if (
            draft.event not in _LENDS
            or (draft.stance is Stance.PLANNED or draft.rule == REPLACED)
            or (draft.event is Event.SENTENCE and _STANDS.search(scene.text, draft.start, draft.at))
            or (
                draft.event is Event.CONFISCATION
                and not draft.rule.startswith(("penalty", "confiscation"))
            )
        ):
            made.append(draft)
            continue
        if (
            own
            or _ELSEWHERE.search(scene.text[draft.start : draft.end])
            or draft.kind == "commutation"
        ):
            made.append(_same_court(judgment, scene, draft))
            continue
        if (
            draft.event is Event.CONFISCATION
            and draft.rule != "penalty.property"
            and not judgment.document
            and not re.search("予以|追缴", scene.text[draft.start : draft.end])
        ):
            made.append(draft)
            continue
        when = judgment.when
        if when.known:
            when = When(
                when.edtf,
                Basis.IMPLIED if when.basis is Basis.IMPLIED else Basis.RELATIVE,
                "judgment",
            )
        court = draft.court or judgment.court
        if draft.event is Event.CONFISCATION:
            made.append(replace(draft, when=when, by=draft.by or court))
        else:
            made.append(replace(draft, when=when, court=court))
    return made
