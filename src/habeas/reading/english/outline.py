"""An English document in outline: sentences, persons, values and manners, before any claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.budget import readable
from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.resolve import Resolver
from habeas.reading.english.lines import line_of, named_in
from habeas.reading.english.persons.other_names import other_names
from habeas.reading.english.persons.registry import Registry
from habeas.reading.english.reader import opened
from habeas.reading.english.testimony.attribution import spoken
from habeas.reading.english.testimony.scope import hedged_at, stance_of
from habeas.reading.english.views import views_of
from habeas.reading.english.words.layout import blocks
from habeas.reading.outline import Amount, Dated, Length, Manner, Named, Outline, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.records.reading import Reading


def outline(reading: Reading) -> Outline:
    """The outline of an English document, its dates resolved as the rules resolved them."""
    published = reading.document.published
    characters = readable(reading.text)
    page = blocks(characters)
    lines = [line_of(characters, block, one) for block in page for one in block.sentences]
    named = [(line.sentence.start, run) for line in lines for run in named_in(line, [])]
    registry = Registry(named, other_names(characters, named))
    discourse = opened(characters, page, lines, registry)
    resolver = Resolver(published)
    views = list(views_of(characters, lines, registry, discourse, resolver, published))
    forms: dict[int, dict[str, None]] = {entry.number: {} for entry in registry.entries}
    for view in views:
        for mention in (m for chunk in view.chunks for m in chunk.mentions):
            forms[mention.person][mention.words] = None
    return Outline(
        tuple((view.sentence.start, view.sentence.end) for view in views),
        tuple(
            Named(entry.name, tuple(form for form in forms[entry.number] if form != entry.name))
            for entry in registry.entries
        ),
        tuple(Dated(d.words.start, d.words.end, d.when) for view in views for d in view.dates),
        tuple(Length(d.start, d.end, d.months, d.days) for view in views for d in view.durations),
        tuple(Amount(m.start, m.end) for view in views for m in view.money),
        tuple(manner for view in views for manner in _manners(view)),
        tuple(Voice(s.start, s.end, s.speaker) for view in views for s in spoken(view)),
        reading,
    )


def _manners(view: View) -> Iterator[Manner]:
    """The stance of each verb group of a sentence, as the rules see it."""
    for number, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.VERB:
            start, end = view.tokens[chunk.first].start, view.tokens[chunk.last - 1].end
            yield Manner(start, end, stance_of(view, number, start), hedged_at(view, start))
