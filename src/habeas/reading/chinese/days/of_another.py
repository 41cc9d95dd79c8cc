"""Days that a clause about somebody else does not lend: "甲5月16日获释，而乙正在绝食"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.scene import Scene, View

_OPENS = re.compile("(?:(?P<against>而|但|然而|不过|至于|与此同时|同时|此外|另外)[^，。；]{0,14})?")
_BESIDE = re.compile("(?:另外|此外|另一方面|至于|与此同时|同时)，?$")
""" "另外，乙…": what stands in a clause of its own before it."""
_LASTS = re.compile(
    "正在|患有?|将|已(?:经)?(?:就[^，。；]{1,6})?(?:提出|提起|上诉)|否认|尚未|仍|(?:被)?(?:拒绝|禁止)会见|无法会见|未获准|不获准|不准|据称|据信|一直|至今|的(?:家属|家人|手机|电脑)"
)
""" "乙正在绝食", "乙将上诉": what goes on, is to come or has no day."""


def of_another(scene: Scene, view: View) -> bool:
    """Whether a clause opens with somebody not named before, and the day before it is that of another's deed.

    A day that leads the sentence is that of all it tells ("5月6日，甲被判三年，而乙…"); of several
    judged, taken or freed in one breath the day is that of all.
    """
    own = next((r for r in view.refs if r.kind == "named"), None)
    if _LASTS_TOO.match(scene.text, view.start, view.end):
        return True
    if own is None:
        return False
    opens = _OPENS.fullmatch(scene.text, view.start, own.start)
    beside = _BESIDE.search(scene.text, max(0, view.start - 5), view.start) is not None
    if opens is None and not beside:
        return False
    at = scene.before.with_a_day(view.start)
    if at < 0:
        return False
    earlier = scene.views[at]
    day = scene.before.first_day(earlier)
    told = {p for r in earlier.refs if r.kind == "named" for p in r.people}
    leads = day is not None and day.start - earlier.start <= _LEADS
    if leads or not told or told & set(own.people):
        return False
    if _LASTS.match(scene.text, own.end, view.end):
        return True
    alike = {h.entry.event for h in earlier.hits} & {h.entry.event for h in view.hits}
    return (beside or (opens is not None and opens["against"] is not None)) and not alike


_LASTS_TOO = re.compile(
    "(?:并|他|她|其|亦|也|现|目前)?(?:正在|患有|据信|将(?:会)?(?:提出|提起)?上诉)"
)
""" "5月6日被判四年，患有糖尿病": what lasts, or is still to come, has no day of a deed before it."""


_LEADS = 1
"""How far from the head of its clause a day leads it."""
