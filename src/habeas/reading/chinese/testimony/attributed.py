"""Each claim with its speaker, and how surely an interested party or an authority puts it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.testimony.voices import speaker_at
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft
    from habeas.reading.chinese.testimony.voices import Spoken

_RUMOURS = re.compile(
    "有人|[网網](?:帖|文|民|友|上|络|絡|路)|帖子|[传傳](?:言|闻|聞)|坊[间間]|民[间間]|微信群|朋友圈"
)
_NEWS = re.compile("(?:有|又有|另有)?(?:未经证实的)?消息")
"""Who says it is not told: "有消息称"."""
_COURT = re.compile("(?:法院|法庭|中院|高院|本院)$")
_BENCH = re.compile("法官|裁判官")
_INTERESTED = frozenset({Event.ILL_TREATMENT})
_REFUTED = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.ACCESS_DENIED})
_NEVER = re.compile(
    "从未|从没|否认|绝无|不存在|没有过|没有?[一-鿿]{1,4}过|(?:并未|并没有|没有|没)(?:抓|拘|关|扣|押|带走|为难)"
)
"""How an authority refutes what others say of it."""
_DEFENDER = re.compile(
    "(?P<by>(?:[0-9一二两三四五六七八九十]{1,2}[名位])?(?:辩护|代理|代表|委托|官派|法援)?(?:律师|辩护人|辩方)"
    "(?:(?![为替均都也则亦作做进提坚当在还仍表一、的])[一-鿿]){0,3})"
    "(?:(?!无罪)[^，。；]){0,16}$"
)


def _defender(scene: Scene, draft: Draft) -> str | None:
    """ "两名律师为他作了无罪辩护": who pleads for somebody."""
    if not scene.text.startswith(("无罪辩护", "辩护无罪"), draft.at):
        return None
    match = _DEFENDER.search(scene.text, draft.start, draft.at)
    return scene.words(*match.span("by")) if match else None


def attributed(
    scene: Scene, draft: Draft, said: list[Spoken], names: tuple[str, ...]
) -> Draft | None:
    """A draft with its speaker; an interested party's word on ill-treatment is alleged.

    None when an authority only words what others allege.
    """
    one = speaker_at(draft.at, said)
    if (
        draft.stance is Stance.DENIED
        and draft.event is Event.CHARGE
        and one is None
        and draft.person is not None
    ):
        return replace(draft, attribution=(_defender(scene, draft) or names[draft.person],))
    accuses = draft.event is Event.CHARGE and scene.text.startswith("指控", draft.at)
    asks = draft.event is Event.SENTENCE and draft.stance is Stance.PLANNED
    if one is None and draft.by is not None and (accuses or asks):
        return replace(draft, attribution=(draft.by,))
    if one is None or _NEWS.fullmatch(one.speaker):
        return draft
    if draft.event in {Event.SENTENCE, Event.CONVICTION} and _COURT.search(one.speaker):
        return draft
    if draft.event is Event.SENTENCE and _BENCH.search(scene.text[one.at : one.start]):
        return draft
    if draft.event in _INTERESTED and one.authority:
        if draft.stance is Stance.NEGATED:
            return replace(draft, attribution=(one.speaker,), stance=Stance.DENIED)
        if draft.stance is not Stance.DENIED:
            return None
    if draft.person is not None and draft.person in one.people and draft.event is Event.APPEAL:
        return draft
    stance = draft.stance
    if (
        stance is Stance.NEGATED
        and one.authority
        and draft.event in _REFUTED
        and _NEVER.search(scene.text, draft.start, draft.at + 2)
    ):
        stance = Stance.DENIED
    if draft.event in _INTERESTED and stance is Stance.ASSERTED and not one.authority:
        stance = Stance.ALLEGED
    if (
        "强迫失踪" in scene.text[draft.start : draft.end]
        and stance is Stance.ASSERTED
        and not one.authority
    ):
        stance = Stance.ALLEGED
    if one.unnamed and _RUMOURS.search(one.speaker) and stance is Stance.ASSERTED:
        stance = Stance.ALLEGED
    return replace(draft, attribution=(one.speaker,), stance=stance)
