"""What the drafts of one sentence do to each other, once all its clauses are read.

"带走盘问，写下保证书后放回" is one questioning; an offence worded in the clause after an arrest is
the offence of the arrest; who proposes a term is who says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene
    from habeas.reading.chinese.draft import Draft

_PAPERS = frozenset({"harassment.pledge", "harassment.summoned"})
_CHARGED = frozenset(
    {Event.ARREST, Event.DETENTION, Event.CHARGE, Event.TRIAL, Event.SENTENCE, Event.CONVICTION}
)
_NAMES_OFFENCE = re.compile(
    r"[^，。；]{0,10}[，；](?:而)?(?:被)?(?:涉案|所涉|指控的?|涉嫌的?)?(?:罪名|案由|控罪|涉嫌|各?(?:被控|面对)?[一两二三四五]项|罪名一栏)(?:则|均|都|也|同样|分别|同为|变更|改)*(?:写的?是|写着|是|为|：|「)*$"
)
_PROPOSER = re.compile(
    r"(?P<by>(?:[^，。；：]{2,16}?人民)?检察院|公诉人|检察官|检察员|检方|控方|公诉机关|检察机关)[^。；]{0,30}?(?:建议|求处|求刑|请求|提出)"
)


def settled(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, each with what the others lend it, without what they repeat."""
    made = [_with_offence(scene, _executed(scene, d)) for d in _once(scene, drafts)]
    made = [_proposed(scene, d) for d in (*made, *_accused_too(scene, made))]
    return [_brought(d, made) for d in made]


def _brought(draft: Draft, made: list[Draft]) -> Draft:
    """ "指控甲犯A罪，…，于6月28日提起公诉": the day is that of every charge."""
    if draft.rule != "charge.accused" or draft.when.known or not draft.charge:
        return draft
    days = [d.when for d in made if d.rule == draft.rule and d.at > draft.at and d.when.known]
    return replace(draft, when=days[0]) if days else draft


_ALSO_ACCUSED = re.compile(r"\0*(?:原审)?(?:被告人|上诉人|被告)")


def _accused_too(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """ "指控被告人甲犯A罪，被告人乙犯B罪": those accused in the clauses after."""
    base = next((d for d in drafts if d.rule == "charge.accused" and d.charge), None)
    if base is None:
        return []
    made = []
    for view in scene.views:
        if view.start < base.end or not _ALSO_ACCUSED.match(scene.text, view.start):
            continue
        named = [r for r in view.refs if r.kind == "named"]
        offence = [c for c in scene.charges if view.start <= c.start and c.end <= view.end]
        if not named or not offence or "犯" not in scene.text[named[-1].end : offence[0].start]:
            continue
        words = scene.words(offence[0].start, offence[0].end)
        made += [
            replace(base, person=p, charge=words, at=view.start, start=view.start, end=view.end)
            for p in named[-1].people
            if not any(d.person == p and d.charge == words for d in drafts)
        ]
    return made


_EXECUTED = re.compile(r"(?:于|并|即)?[^，。；]{0,12}?(?:由[^，。；]{2,14})?(?:依法)?执行(?:逮捕)?")


def _executed(scene: Scene, draft: Draft) -> Draft:
    """ "10月25日批准逮捕，次日执行": a formal arrest is of the day on which it is carried out."""
    if draft.event is not Event.ARREST or draft.kind != "formal":
        return draft
    for view in scene.views:
        if view.start > draft.end and _EXECUTED.fullmatch(scene.text, view.start, view.end):
            days = [d.when for d in scene.dates if view.start <= d.start < view.end]
            return replace(draft, when=days[0]) if days else draft
    return draft


def _once(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """One questioning of a person in a sentence, however many words it takes."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.event is Event.HARASSMENT and draft.rule in _PAPERS:
            other = next(
                (
                    d
                    for d in drafts
                    if d is not draft
                    and d.event is Event.HARASSMENT
                    and d.person == draft.person
                    and (d.rule not in _PAPERS or d.at < draft.at)
                    and abs(d.at - draft.at) < _NEAR
                    and not (d.when.known and draft.when.known and d.when != draft.when)
                ),
                None,
            )
            if other is not None and (
                draft.rule == "harassment.pledge" or draft.at - other.at < _BESIDE
            ):
                continue
        kept.append(draft)
    del scene
    return kept


_NEAR = 60
_BESIDE = 8


def _with_offence(scene: Scene, draft: Draft) -> Draft:
    """ "被刑事拘留，罪名为寻衅滋事", "被落案起诉，各一项煽动罪"."""
    if draft.charge is not None or draft.event not in _CHARGED or draft.stance is Stance.NEGATED:
        return draft
    if draft.event in {Event.SENTENCE, Event.CONVICTION} and draft.kind not in {None, "prison"}:
        return draft
    for charge in scene.charges:
        if charge.start < draft.at or charge.start - draft.at > _REACH:
            continue
        if _NAMES_OFFENCE.fullmatch(scene.text, draft.at + 1, charge.start) or re.fullmatch(
            r"[^。；]{0,40}[，；：]?罪名[^，。；]{0,8}", scene.text[draft.at + 1 : charge.start]
        ):
            return replace(draft, charge=scene.words(charge.start, charge.end))
        return draft
    return draft


_REACH = 60


def _proposed(scene: Scene, draft: Draft) -> Draft:
    """ "公诉人建议判处…": who proposes a term says so."""
    if draft.event is not Event.SENTENCE or draft.stance is not Stance.PLANNED or draft.attribution:
        return draft
    found = list(_PROPOSER.finditer(scene.text, scene.sentence.start, draft.at + 12))
    if not found:
        return draft
    match = found[-1]
    words = scene.words(match.start("by"), match.end("by"))
    return replace(draft, by=draft.by or words, attribution=(words,))
