"""When a term begins and ends: "刑期自2022年9月7日起至2025年3月6日止"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.days.counts import span_of
from habeas.reading.chinese.draft import Draft
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene

_FROM_TO = re.compile(
    r"(?:刑期|即|徒刑)[^。]{0,10}?自(?P<a>[^，。自]{6,14}日)起?至(?P<b>[^，。]{6,14}日)止?"
)


_ENDS = re.compile(
    r"刑期(?:将|会|应|预计|要|也|则)*(?:于|在|到)?(?P<b>[^，。；]{2,14}?)(?:才|便|就|将|起)?(?:届满|期满|到期|结束|服满|满)(?!足|意)"
    r"|刑期(?:将|会)?(?:直?至|直到|到)(?P<until>[^，。；]{4,14}日)(?:为?止|结束)?(?=[，。；]|$)"
)
""" "她的刑期明年3月2日届满"."""


def _ending(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """A term that ends on a day still to come."""
    today = scene.published.latest
    for match in _ENDS.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        part = "until" if match["until"] else "b"
        days = [d for d in scene.dates if match.start(part) <= d.start and d.end <= match.end(part)]
        view = next((v for v in scene.views if v.start <= match.start() < v.end), None)
        if view is None or len(days) != 1 or today is None:
            continue
        first = days[0].when.earliest
        if first is None or first <= today:
            continue
        own = [r for r in view.refs if r.kind in {"named", "pronoun"} and r.end <= match.start()]
        people = (focus.of(own[-1]) or ()) if own else focus.topic
        for person in people[:1]:
            yield Draft(
                Event.RELEASE, person, match.start(), view.start, view.end, "term.ends",
                Stance.PLANNED, when=days[0].when,
            )  # fmt: skip


_HELD = re.compile("行政拘留|司法拘留|(?<!刑事)(?<!行政)(?<!司法)拘留(?!所|通知|证|期限)")


def _of_custody(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """ "行政拘留十日，自2月19日至29日": when somebody held is to be let go."""
    held = _HELD.search(scene.text, scene.sentence.start, scene.sentence.end)
    days = span_of(scene, held.start()) if held is not None else []
    if held is None or not days:
        return
    people: tuple[int, ...] = focus.topic
    for view in scene.views:
        for ref in view.refs:
            if ref.kind in {"named", "pronoun"} and ref.start < days[0].start:
                people = focus.of(ref) or people
    for person in people[:1]:
        yield Draft(
            Event.RELEASE, person, held.start(), held.start(), days[1].end, "term.ends",
            Stance.PLANNED, when=days[1].when, kind="期满",
        )  # fmt: skip


def term_dates(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """The planned release and the first day of a term."""
    yield from _ending(scene, focus)
    yield from _of_custody(scene, focus)
    for match in _FROM_TO.finditer(scene.folded.text, scene.sentence.start, scene.sentence.end):
        start, end = match.span()
        dates = [d for d in scene.dates if match.start("a") <= d.start and d.end <= end]
        if len(dates) != 2:
            continue
        people: tuple[int, ...] = focus.topic
        for view in scene.views:
            for ref in view.refs:
                if ref.kind in {"named", "pronoun"} and ref.start < end:
                    people = focus.of(ref) or people
        for person in people[:1]:
            yield Draft(
                Event.DETENTION,
                person,
                start,
                start,
                end,
                "term.begins",
                Stance.ASSERTED,
                when=dates[0].when,
                kind="刑期起算",
            )
            yield Draft(
                Event.RELEASE,
                person,
                start,
                start,
                end,
                "term.ends",
                Stance.PLANNED,
                when=dates[1].when,
            )
