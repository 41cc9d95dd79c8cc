"""A Chinese document in outline: sentences, persons, values and manners, before any claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.budget import readable
from habeas.reading.chinese.clauses.focus import Focus
from habeas.reading.chinese.clauses.scene import scenes
from habeas.reading.chinese.persons.registry import Registry
from habeas.reading.chinese.reader import own_names
from habeas.reading.chinese.tables.sheets import sheets
from habeas.reading.chinese.testimony.speech import spoken
from habeas.reading.chinese.testimony.stance import denied, hedged, hypothetical, negated, planned
from habeas.reading.chinese.words.folded import fold
from habeas.reading.chinese.words.layout import page
from habeas.reading.outline import Amount, Dated, Length, Manner, Named, Outline, Voice
from habeas.records.claim import Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.records.reading import Reading


def outline(reading: Reading) -> Outline:
    """The outline of a Chinese document, its dates resolved as the rules resolved them."""
    folded = fold(readable(reading.text))
    found = sheets(folded, reading.document.published)
    laid = page(folded.text, found.kept, found.begins)
    registry = Registry(laid.whole, laid.text, (*found.names, *folded.apart))
    registry.add(registry.bare_surnames())
    names = own_names(folded, registry)
    seen = list(scenes(folded, laid, registry, reading.document.published))
    forms: dict[int, dict[str, None]] = {entry.number: {} for entry in registry.entries}
    for mention in registry.mentions:
        forms[mention.person][folded.words(mention.start, mention.end)] = None
    return Outline(
        tuple(folded.span(one.sentence.start, one.sentence.end) for one in seen),
        tuple(
            Named(name, tuple(form for form in forms[number] if form != name))
            for number, name in enumerate(names)
        ),
        tuple(Dated(*folded.span(d.start, d.end), d.when) for one in seen for d in one.dates),
        tuple(
            Length(*folded.span(n.start, n.end), n.months, n.days)
            for one in seen
            for n in one.lengths
        ),
        tuple(Amount(*folded.span(m.start, m.end)) for one in seen for m in one.money),
        tuple(manner for one in seen for manner in _manners(one)),
        tuple(voice for one in seen for voice in _voices(one, names)),
        reading,
    )


def _manners(scene: Scene) -> Iterator[Manner]:
    """The stance of each clause of a sentence, at each word of it that tells an event."""
    for view in (*scene.views, *scene.asides):
        places = [(hit.start, hit.end) for hit in view.hits] or [(view.end - 1, view.end)]
        for start, end in places:
            span = scene.folded.span(start, end)
            stance = _stance(scene, view, start, end)
            yield Manner(*span, stance, hedged(scene, view, start))


def _stance(scene: Scene, view: View, start: int, end: int) -> Stance | None:
    if hypothetical(scene, view, start):
        return None
    if negated(scene, view, start, start=view.start):
        return Stance.NEGATED
    if denied(scene, view, start, end):
        return Stance.DENIED
    if planned(scene, view, start):
        return Stance.PLANNED
    return Stance.ALLEGED if hedged(scene, view, start) else Stance.ASSERTED


def _voices(scene: Scene, names: tuple[str, ...]) -> Iterator[Voice]:
    """Who says what of a sentence; "he says" is left out, since only the reader knows who he is."""
    for one in spoken(scene, Focus(), names, cantonese=False):
        if one.speaker and one.start < one.end:
            yield Voice(*scene.folded.span(one.start, one.end), one.speaker)
