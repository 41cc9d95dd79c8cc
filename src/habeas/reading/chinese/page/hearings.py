"""What a hearing, an arrest or a hedge in the text lends to what is told beside it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_SAME_HEARING = 90
"""How far after a hearing a plea is still one of that hearing."""
_IN_COURT = re.compile(r"当庭|庭上|法庭上|开庭时|出庭时|最后陈述")
_AFTER_JUDGMENT = re.compile("当庭|听完(?:判决|宣判)|听判后")
_ORDERED = re.compile(
    "(?:法院|法庭|判决)(?:还|并|同时|另)*(?:判令|宣告|裁定|下令|判决)[^，。；]{0,4}没收|同时判令"
)
""" "法院还判令没收投影仪": ordered with the judgment."""
_AT_HEARING = frozenset({Event.TRIAL, Event.CONVICTION, Event.SENTENCE})
_RUMOUR = re.compile(r"外传|网传|传闻|坊间传|盛传")
_WRONG = re.compile(
    r"[」』][，、。！!]?[^，。「」]{0,14}?(?:，[^，。「」]{0,14}?)?(?:有误|不确(?!定)|(?:并)?不(?:属)?实|并非事实|误传|误记|误写|误植|手误|不是真的|是假的|假的[！!。]|是错误的|错误[，。]|(?:与|和)[^，。]{1,8}不符|(?:并无|没有|绝无)(?:此|这回|这)事|纯属谣言|笔误|误报|从未发生|不是事实|(?:此事)?并未发生|系谣言|是谣言|谣言[。，！])"
)
_SAFE = re.compile(r"(?:才|始|方)(?:报平安|出现|现身|获释|恢复联系|重新出现|联系上)")


def lent(
    scene: Scene, own: list[Draft], before: list[Draft], *, document: bool = False
) -> list[Draft]:
    """The drafts of a sentence with what was told just before them.

    A judgment as a ``document`` says what the defendant pleads, and not that it was at the hearing.
    """
    made = []
    hearing = None if document else _last_hearing(scene, before)
    only = None if document else _only_hearing(scene, before)
    for n, draft in enumerate(own):
        earlier = (*before[-30:], *own[:n])
        one = _rumoured(scene, draft)
        if _replaced(scene, one):
            continue
        one = _corrected(scene, one)
        one = _only_told(scene, one, earlier)
        watched = one.to == "observers" or one.rule == "access.observers"
        here = _last_hearing(scene, own[:n]) if watched and hearing is None else None
        one = _at_hearing(scene, one, here or hearing)
        one = _in_that_court(scene, one, only)
        one = _while_missing(scene, one, earlier)
        one = _when_it_ended(scene, one, earlier)
        made.append(one)
    return made


_VOICED = re.compile(
    r"[^，。；]{1,12}(?:说|称|讲|忆述|诉说|投诉|透露|转述|指称|声称|反映|写道|告诉|回忆)|供述[^。]{0,30}(?:取得|作出|所得)|[：][「『][^」』]*$"
)
_HEARD = re.compile(r"(?:亲口|听[^，。]{1,6})(?:讲|说)|[说讲]的(?=[，。])")
_FOUND = re.compile("认定|查明|查实|证实|判决|裁定|鉴定")
_HELD_TO_BE = re.compile("认为|指控|主张")


def _only_told(scene: Scene, draft: Draft, earlier: tuple[Draft, ...]) -> Draft:
    """Ill-treatment that only somebody tells of, and a disappearance only held to be one."""
    if draft.stance is not Stance.ASSERTED:
        return draft
    before = scene.text[scene.sentence.start : draft.at]
    if draft.event is Event.DISAPPEARANCE:
        held = draft.attribution and _HELD_TO_BE.search(scene.text[draft.start : draft.at])
        return replace(draft, stance=Stance.ALLEGED) if held else draft
    if draft.event is not Event.ILL_TREATMENT or _FOUND.search(before):
        return draft
    after = scene.text[draft.at : scene.sentence.end]
    last = next((d for d in reversed(earlier) if d.event is Event.ILL_TREATMENT), None)
    goes_on = last is not None and last.stance is Stance.ALLEGED and 0 <= draft.at - last.at < 120
    around = scene.text[draft.start : draft.end]
    if goes_on or _VOICED.search(before) or _VOICED.search(around) or _HEARD.search(after):
        return replace(draft, stance=Stance.ALLEGED)
    return draft


_ANOTHER_DAY = re.compile(
    "[。\n][^，。；]{0,2}(?:昨[日天]|今[日天早]|前[日天]|[0-9]{1,2}日)[^，。；]{0,6}[，。]"
)
""" "…。昨日裁决。": what follows is not of the hearing told before."""


def _last_hearing(scene: Scene, before: list[Draft]) -> Draft | None:
    """The hearing last told in this paragraph or the one before."""
    for draft in reversed(before[-20:]):
        if (
            draft.event in _AT_HEARING
            and draft.when.day is not None
            and draft.stance is Stance.ASSERTED
            and not _to_come(scene, draft)
        ):
            later = _ANOTHER_DAY.search(scene.text, draft.end, scene.sentence.start)
            return draft if scene.sentence.start - draft.at < 260 and not later else None
    return None


def _only_hearing(scene: Scene, before: list[Draft]) -> Draft | None:
    """The hearing of a text that has told of one day in court."""
    told = [
        d
        for d in before
        if d.event is Event.TRIAL
        and d.when.day is not None
        and d.stance is Stance.ASSERTED
        and not _to_come(scene, d)
    ]
    return told[-1] if len({d.when.edtf for d in told}) == 1 else None


_BEFORE_COURT = re.compile("[庭审]前|此前|早前|曾|上次|下次|原本")


def _in_that_court(scene: Scene, draft: Draft, hearing: Draft | None) -> Draft:
    """ "她在庭上表示不认罪", "公诉人当庭建议判三年": at the only hearing a text tells of, be it paragraphs before."""
    if hearing is None or draft.when.known or scene.dates:
        return draft
    asked = draft.event is Event.SENTENCE and draft.stance is Stance.PLANNED
    pleads = draft.event is Event.CHARGE and draft.stance is not Stance.ALLEGED
    words = scene.text[scene.sentence.start : draft.end]
    if not (asked or pleads) or not _IN_COURT.search(words) or _BEFORE_COURT.search(words):
        return draft
    basis = Basis.IMPLIED if hearing.when.basis is Basis.IMPLIED else Basis.RELATIVE
    return replace(draft, when=When(hearing.when.edtf, basis, "hearing"))


def _to_come(scene: Scene, draft: Draft) -> bool:
    """Whether a hearing is still to come on the day of the text or post."""
    today, day = scene.published.day, draft.when.day
    return today is not None and day is not None and day > today


def _at_hearing(scene: Scene, draft: Draft, hearing: Draft | None) -> Draft:
    """ "当庭认罪", bail and remand decided at the hearing, observers turned away from it."""
    if hearing is None or draft.when.known or draft.stance is Stance.PLANNED:
        return draft
    clause = scene.text[draft.start : draft.end]
    near = hearing.event is Event.TRIAL and scene.sentence.start - hearing.at < _SAME_HEARING
    heard = draft.stance is Stance.ALLEGED
    pleads = not heard and (draft.outcome == "admitted" or draft.stance is Stance.DENIED)
    plea = draft.event is Event.CHARGE and (_IN_COURT.search(clause) or (near and pleads))
    bail = (
        draft.event is Event.BAIL
        and draft.kind is None
        and draft.outcome in {"granted", "refused"}
        and hearing.event is Event.TRIAL
    )
    remand = (
        draft.event is Event.DETENTION and draft.kind == "还押" and hearing.event is Event.TRIAL
    )
    watched = draft.to == "observers" or draft.rule == "access.observers"
    judged = hearing.event is not Event.TRIAL
    said_there = draft.event is Event.APPEAL and _AFTER_JUDGMENT.search(
        scene.text, scene.sentence.start, draft.end
    )
    ordered = draft.event is Event.CONFISCATION and _ORDERED.search(clause)
    if judged and draft.stance is Stance.ASSERTED and (said_there or ordered):
        plea = True
    condition = (
        draft.event is Event.TRAVEL_BAN
        and re.search("交出|[不唔](?:准|得|可)(?:以)?离", clause)
        and hearing.event is Event.TRIAL
    )
    if not (plea or bail or remand or watched or condition):
        return draft
    if re.search(r"至今|一直|始终|曾|此前|早前|当时|[12][0-9]{3}年", clause):
        return draft
    when = When(
        hearing.when.edtf,
        Basis.IMPLIED if hearing.when.basis is Basis.IMPLIED else Basis.RELATIVE,
        "hearing",
    )
    return replace(draft, when=when, court=draft.court or (hearing.court if bail else None))


def _while_missing(scene: Scene, draft: Draft, earlier: tuple[Draft, ...]) -> Draft:
    """A disappearance that begins with a custody just told, and ends when somebody is heard of."""
    if draft.event is not Event.DISAPPEARANCE or draft.person is None:
        return draft
    safe = _SAFE.search(scene.text, draft.end, scene.sentence.end)
    if safe and draft.when.day is not None:
        ends = [
            d.when
            for d in scene.dates
            if draft.at < d.start < safe.start() and d.when.day is not None
        ]
        if ends:
            return replace(
                draft,
                when=When(
                    f"{draft.when.edtf}/{ends[-1].edtf}", draft.when.basis, draft.when.anchor
                ),
            )
    if draft.when.known:
        return draft
    for other in reversed(earlier):
        if (
            other.person == draft.person
            and other.event in {Event.ARREST, Event.DETENTION}
            and other.kind in {None, "刑事拘留"}
            and other.when.known
        ):
            if draft.at - other.at > 260:
                return draft
            start = other.when.day
            if start is not None and isinstance(draft.days, int):
                end = (start + timedelta(draft.days)).isoformat()
                return replace(
                    draft, when=When(f"{other.when.edtf}/{end}", Basis.IMPLIED, "day count")
                )
            if draft.sentence == other.sentence or draft.at - other.at < 80:
                return replace(draft, when=When(other.when.edtf, Basis.RELATIVE, "custody"))
            return draft
    return draft


_ENDED = re.compile("期满(?:的)?(?:当天|当日|那天|那日|当晚|同日)")


def _when_it_ended(scene: Scene, draft: Draft, earlier: tuple[Draft, ...]) -> Draft:
    """ "被行政拘留十日，期满当天又被刑事拘留": the day on which the ten days ended."""
    if not _ENDED.search(scene.text, draft.start, draft.at):
        return draft
    for other in reversed(earlier):
        start = other.when.day
        if other.event is Event.DETENTION and other.person == draft.person and start is not None:
            if not isinstance(other.days, int):
                return draft
            day = (start + timedelta(other.days)).isoformat()
            return replace(draft, when=When(day, Basis.RELATIVE, "previous date"))
    return draft


def _rumoured(scene: Scene, draft: Draft) -> Draft:
    """ "外传", "网传": nobody says who says it."""
    match = _RUMOUR.search(scene.text, draft.start, draft.at + 1)
    if match is None or draft.stance is not Stance.ALLEGED:
        return draft
    return replace(draft, attribution=(scene.words(match.start(), match.end()),))


_ANSWERED = re.compile("答复|回应|回覆|回复|澄清|辟谣|通报|否认")
""" "针对网传「…」，看守所答复称不属实": an office denies, and the text rejects nothing."""
_REPLACED = re.compile("[」』]，?(?:其?实|实际上?|应|更正)(?:应)?(?:为|是|系)")
""" "称甲「获刑四年」，实为三年": a wrong value that is quoted and replaced."""


def _replaced(scene: Scene, draft: Draft) -> bool:
    opens = scene.text.rfind("「", scene.sentence.start, draft.at + 1)
    closes = scene.text.find("」", draft.at)
    if opens < 0 or closes < 0 or scene.text.find("」", opens, draft.at) >= 0:
        return False
    return bool(_REPLACED.match(scene.text, closes, closes + 12))


def _corrected(scene: Scene, draft: Draft) -> Draft:
    """A statement that the text itself rejects as wrong."""
    opens = scene.text.rfind("「", scene.sentence.start, draft.at + 1)
    closes = scene.text.find("」", draft.at)
    if opens < 0 or closes < 0 or scene.text.find("」", opens, draft.at) >= 0:
        return draft
    ends = scene.text.find("\n", closes)
    last = min(closes + 40, ends if ends >= 0 else len(scene.text))
    wrong = _WRONG.match(scene.text, closes, last)
    if wrong and _ANSWERED.search(scene.text, closes, min(wrong.end(), scene.sentence.end)):
        return draft
    if wrong:
        dated = any(opens < d.start < draft.end for d in scene.dates)
        when = draft.when if dated else When()
        return replace(draft, stance=Stance.NEGATED, when=when, attribution=())
    return draft
