"""What is asked of a court, ordered or threatened, and has not happened by being so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View

_SOUGHT = re.compile(
    "(?:控方|检方|检察官|检察院|检控官|律政司|公诉人|警方)[^，。；]{0,24}(?:要求|申请|请求|建议|声请)(?:法庭|法官|法院)?(?:将|把|对|让|继续|延长|再|[^，。；后而]{0,8})$"
)


_ORDERED = re.compile("(?:下令|命令|指示|训令)(?:警方|军方|公安|立即|全力)?$")


_IF = re.compile(
    "(?:^|[，。；\0])(?:如果|倘若|假如|一旦|若(?!干)|如再?)[^，。；]{1,24}，(?:[他她]|名+)?(?:就|便|则)?(?:将|会)"
)


def threatened(scene: Scene, view: View) -> bool:
    """ "若再发言，他将被拘留": what is threatened."""
    start = scene.sentence.start
    found = _IF.search(scene.masked[start : view.end])
    return found is not None and found.end() > view.start - start


def ordered(scene: Scene, view: View, place: int) -> bool:
    """ "当局下令逮捕他": an order, and no arrest yet."""
    return bool(_ORDERED.search(scene.masked, view.start, place))


def sought(scene: Scene, view: View, place: int, end: int) -> bool:
    """ "控方要求将他还押": what is asked of a court, and not told to be granted."""
    return bool(_SOUGHT.search(scene.masked, view.start, place)) and not re.search(
        "获准|准许|同意|批准", scene.masked[end : view.end]
    )
