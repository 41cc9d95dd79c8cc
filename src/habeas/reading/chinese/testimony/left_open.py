"""What a clause leaves open or takes back as a whole, whatever rule read its event, and what it tells of somebody who
did something to the one it names: "无人能证实甲被捕", "司法部否认甲被判五年", "审理甲案的法官被捕".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.draft import Draft

_OPENS = "(?:曾|已|是)?$"
"""Between the words that take something back and whom it is told of."""
_DENIES = re.compile(f"(?:否认|驳斥|从未承认){_OPENS}")
_NO_GROUND = re.compile(
    f"(?:没有|并无|无|缺乏)(?:任何)?(?:证据|迹象)(?:能|可|足以)?(?:显示|证明|表明|证实|说明){_OPENS}"
)
_MISTAKEN = re.compile(f"(?:误以为|误认为|错以为|误信|误报|误传|错报){_OPENS}")
_UNPROVEN = re.compile(
    f"(?:无人|没有人|没人|无法|未能|不能|难以|尚未)(?:能够?|可以?)?(?:证实|核实|确认|查证|证明){_OPENS}"
)
_WHETHER = re.compile(f"(?:是否|(?:如果|假如|假使|倘若|若|要是)){_OPENS}")
_NOT_CALLED = re.compile(
    "(?:否认|误以为|误认为|误报|误传|是否|如果|假如|倘若|(?:没有|并无)(?:任何)?证据(?:显示|证明|表明)|(?:无人|没有人|无法)能?(?:证实|核实|确认))[^，。；]{0,12}$"
)
""" "没有证据显示联合国呼吁释放甲"."""
_TIMELESS = frozenset((Event.OCCUPATION, Event.ALIAS))
_SURE = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_WHO_DID_IT = re.compile(
    "(?:一?案(?:件)?)?的(?:(?:一|那|这|该)名)?[^，。；的被]{0,5}?(?:法官|审判长|审判员|检察官|检控官|公诉人|警员|警察|警官|民警|狱警|看守|管教|官员|男子|女子|证人)"
)
_DOES = re.compile("[审负殴打指举告抓逮拘讯判控迫虐折威起押诬绑骗]")
""" "审理", "殴打", "指控": what a name can be the object of before 的."""


def left_open(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence as surely as their own clauses put them, without those of others than the one named."""
    told = (_put(scene, draft) for draft in drafts)
    return [draft for draft in told if draft is not None]


def _put(scene: Scene, draft: Draft) -> Draft | None:
    view = next((v for v in scene.views if v.start <= draft.at < v.end), None)
    if view is None or draft.event in _TIMELESS:
        return draft
    if _of_who_did_it(scene, view, draft):
        return None
    if draft.event is Event.CALL:
        return None if _NOT_CALLED.search(scene.text, view.start, draft.at) else draft
    before = _before_whom(scene, view, draft)
    if before is None or draft.stance not in _SURE:
        return draft
    if draft.event is Event.ACCESS_DENIED and _WHETHER.search(before):
        return None
    if _DENIES.search(before):
        return replace(draft, stance=Stance.DENIED)
    if _NO_GROUND.search(before) or _MISTAKEN.search(before):
        return replace(draft, stance=Stance.NEGATED)
    if draft.stance is Stance.ASSERTED and _UNPROVEN.search(before):
        return replace(draft, stance=Stance.ALLEGED)
    return draft


def _before_whom(scene: Scene, view: View, draft: Draft) -> str | None:
    """The words of a clause before the first one it tells of, person or office, behind which the event stands."""
    places = [r.start for r in view.refs if r.kind in {"named", "pronoun", "organ"}]
    places += [o.start for o in scene.organs if view.start <= o.start < view.end]
    for place in sorted(places):
        words = scene.text[view.start : place]
        if any(
            form.search(words) for form in (_DENIES, _NO_GROUND, _MISTAKEN, _UNPROVEN, _WHETHER)
        ):
            return words if place <= draft.at or draft.event is Event.ACCESS_DENIED else None
    return None


def _of_who_did_it(scene: Scene, view: View, draft: Draft) -> bool:
    """ "殴打甲的警员被捕": told of the officer, and not of 甲."""
    for ref in view.refs:
        if ref.kind != "named" or draft.person not in ref.people:
            continue
        head = _WHO_DID_IT.match(scene.text, ref.end, view.end)
        if head is None or not _DOES.search(scene.text, view.start, ref.start):
            continue
        again = any(r.start >= head.end() and draft.person in r.people for r in view.refs)
        return draft.at >= head.end() and not again
    return False
