"""Lists of demands: "我们要求：（一）释放甲；（二）发还乙的证件。", "我只提三条：一、…"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene

_OPENS = re.compile(r"(?:要求|呼吁|促请|敦促|诉求|请求|恳请|促|吁|吁请|盼|希望)[^。；：]{0,24}[：]")
_ITEM = re.compile(
    r"[\0\s　（）()0-9一二三四五六七八九十第、.．，:：-]*"
    r"(?:[并及且]|以及|同时|最后|尽快|尽速|立即|立刻|马上|即时|无条件|全面|彻底|公开|依法|首先|其次|在[^，。；]{1,14}前|[就为对向][^，。；]{1,16}?|应当?|必须|须|当局|政府|警方|检方|法院|监狱|看守所|我国政府)*"
    r"(?:释放|撤[销回]|停止|终止|确保|保障|保证|公布|公开|发还|归还|返还|退还|交还|还给|允许|准许|让|容许|调查|彻查|解除|恢复|给予|提供|安排|追究|赔偿|道歉|交代|说明|解释|尊重|修改|废除|取消|告知|送|还|改善|保护|准予|展开|启动|放宽|放人|不得|不要|请|把)"
)


def opens_list(scene: Scene, place: int) -> bool:
    """Whether a demand at ``place`` opens a list: a colon follows its verb."""
    return bool(_OPENS.match(scene.text, place, min(len(scene.text), scene.sentence.end + 1)))


def goes_on(scene: Scene) -> bool:
    """Whether a sentence is one more item of a list of demands."""
    if not (scene.sentence.soft or scene.sentence.opens or _numbered(scene)):
        return False
    return bool(_ITEM.match(scene.text, scene.sentence.start, scene.sentence.end))


def _numbered(scene: Scene) -> bool:
    words = scene.folded.text[max(0, scene.sentence.start - 4) : scene.sentence.start + 4]
    return bool(re.search(r"[（(]?[一二三四五六七八九十0-9]{1,2}[)）、.．]", words))
