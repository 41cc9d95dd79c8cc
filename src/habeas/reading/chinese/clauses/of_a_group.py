"""Whom a group names as its own, and whom it leaves out: 包括甲在内的五人, 除甲外，均已获释."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View

_AMONG = re.compile(
    "(?:包括|连同|加上)(?P<who>[^。；]{1,40}?)(?:在内)?[的，]?(?:全部|一共|总共|共计|共有|共|所有|至少|另外|约|的)*$"
)
_APART = re.compile("除(?:了|去)?(?P<who>[^，。；]{2,24}?)(?:之外|以外|外)?$")
_LEFT = re.compile("(?P<who>[^，。；]{2,24}?)(?:除外|例外)$")
_ALL = re.compile("均|都|全部|全数|悉数|皆|全都|无一")


def with_included(scene: Scene, view: View) -> View:
    """A clause in which "包括甲在内的五人" is 甲 and four more."""
    if not any(w in scene.text[scene.sentence.start : view.end] for w in ("包括", "连同", "加上")):
        return view
    refs = []
    for ref in view.refs:
        among = None
        if ref.kind in {"set", "unnamed"} and ref.count is not None and not ref.rest:
            among = _AMONG.search(scene.text, scene.sentence.start, ref.start)
        people = _named(scene, *among.span("who")) if among is not None else ()
        whole = among is None or (among[0][0] == "包" and "在内" not in among[0])
        if whole or not people or len(people) > (ref.count or 0):
            refs.append(ref)
        else:
            refs.append(replace(ref, kind="named", people=people))
    return replace(view, refs=tuple(refs))


def with_named_next(scene: Scene, view: View) -> View:
    """ "另外两名同工，甲和乙，每周报到": who the nameless are is told by a clause that only names so many."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    later = scene.views[index + 1 : index + 2]
    if not later or len(later[0].refs) != 1 or later[0].refs[0].kind != "named":
        return view
    named, whole = later[0].refs[0], scene.text[later[0].start : later[0].end]
    alone = not whole.replace(scene.text[named.start : named.end], "").strip("\0 「」")
    refs = tuple(
        replace(r, kind="named", people=named.people)
        if alone and r.kind in {"unnamed", "set"} and r.count == len(named.people)
        else r
        for r in view.refs
    )
    return replace(view, refs=refs)


def _named(scene: Scene, start: int, end: int) -> tuple[int, ...]:
    """Who is named in a stretch, not those of whose relatives it only speaks."""
    return tuple(
        dict.fromkeys(
            p
            for v in scene.views
            for r in v.refs
            if r.kind == "named" and not r.modifier and start <= r.start and r.end <= end
            for p in r.people
        )
    )


def left_over(scene: Scene, view: View, place: int, focus: Focus) -> tuple[int, ...] | None:
    """ "除甲外，均已获释": all of the case but 甲; None where the clause before leaves nobody out."""
    if not _ALL.search(scene.text, view.start, place):
        return None
    earlier = next((v for v in reversed(scene.views) if v.end <= view.start), None)
    if earlier is None:
        return None
    apart = _APART.search(scene.text, earlier.start, earlier.end) or _LEFT.search(
        scene.text, earlier.start, earlier.end
    )
    people = _named(scene, *apart.span("who")) if apart is not None else ()
    return tuple(p for p in focus.case() if p not in people) if people else None


_LET_GO = re.compile("(?:全部|全数|悉数|其余|其他|大多数?|多数|均|都|陆续|先后)[^，。；]{0,10}$")
_ONLY = re.compile("\0*(?:只有|仅有?|唯有|唯独|惟独|但)(?=[^，。；]{1,8}?(?:被|遭|仍|还|没有|未))")


def kept_inside(scene: Scene, view: View, place: int) -> set[int]:
    """ "深夜全部获释，只有甲被行政拘留": who is not among those let go."""
    index = next((n for n, v in enumerate(scene.views) if v.start == view.start), 0)
    later = scene.views[index + 1 : index + 2]
    if not later or not _LET_GO.search(scene.text, view.start, place):
        return set()
    if _ONLY.match(scene.text, later[0].start, later[0].end) is None:
        return set()
    return {p for r in later[0].refs if r.kind == "named" for p in r.people}
