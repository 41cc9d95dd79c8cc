"""The sentences of a page in order, each as a view: its names, its dates, its chunks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import chunk
from habeas.reading.english.clauses.kept import KeptView
from habeas.reading.english.days.ahead import is_of_now, lies_ahead, of_a_state
from habeas.reading.english.days.attributive import attributive
from habeas.reading.english.days.coming_up import coming_up
from habeas.reading.english.days.deed_days import of_birth
from habeas.reading.english.days.planned_then import was_planned
from habeas.reading.english.days.resolve import Resolver
from habeas.reading.english.events.triggers import verb_forms
from habeas.reading.english.page.digests import opened_stories
from habeas.reading.english.persons.discourse import Discourse
from habeas.reading.english.persons.names import Mention
from habeas.reading.english.persons.registry import Registry
from habeas.reading.english.spotter import SPOTTER
from habeas.reading.english.tables.chronology import opened_by_days, stamps
from habeas.reading.english.words import amounts, dates
from habeas.reading.english.words.layout import Block, BlockKind
from habeas.records.when import When

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.lines import Line
    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.words.dates import DateWords
    from habeas.reading.english.words.tokens import Token
    from habeas.reading.spotting import Stretch


def _meant(
    resolver: Resolver, stretch: Stretch, one: DateWords, block: Block, *, opens: bool
) -> Resolved:
    """What one written day of a sentence means, by the words before it."""
    ahead = one.part("y") is None and (
        lies_ahead(stretch, one.start)
        or coming_up(stretch.characters, block.start, stretch.start, one.start)
    )
    resolver.plan(made_then=was_planned(stretch, one.start))
    return resolver.resolve(
        one,
        block=block.sentences[0].block,
        future=ahead,
        of_now=is_of_now(stretch, one.start),
        opens=opens,
        state=of_a_state(stretch, one.start),
    )


def views_of(
    characters: str,
    lines: list[Line],
    registry: Registry,
    discourse: Discourse,
    resolver: Resolver,
    published: When,
) -> Iterator[View]:
    """The sentences in order, each with what is found in it."""
    section = 0
    stories = opened_stories(characters, [line.block for line in lines if line.sentence.index == 0])
    page = list({line.block.start: line.block for line in lines}.values())
    stamped, opening = stamps(characters, page), opened_by_days(characters, page)
    for block, sentence, line, named in lines:
        if sentence.index == 0 and (_opens_section(block) or block.start in stories):
            section += 1
            resolver.open_section(section)
            discourse.open_section()
        if sentence.index == 0:
            discourse.open_block(sentence.block, heading=block.kind is BlockKind.HEADING)
            if block.kind is BlockKind.HEADING:
                year = _YEAR.fullmatch(characters, block.start, block.end)
                resolver.open_year(int(year["year"]) if year else None)
        discourse.open_sentence()
        mentions = dict(_mentions(named, registry, discourse))
        stretch = SPOTTER.stretch(characters, sentence.start, sentence.end)
        found = [one for one in dates.find(stretch) if one.form != "line_m" or resolver.headed]
        found = dates.outside(found, mentions.values())
        resolved = tuple(
            _meant(resolver, stretch, one, block, opens=one.start in opening)
            for one in found
            if not of_birth(characters, sentence.start, one.start)
        )
        if sentence.block in stamped and resolved:
            resolver.open_post(resolved[0].when)
        spans = dict(_token_spans(line, found, attributive(characters, found)))
        yield KeptView(
            sentence,
            characters,
            line,
            chunk(line, mentions, spans, verb_forms()),
            resolved,
            tuple(amounts.durations(stretch)),
            tuple(amounts.money(stretch)),
            stretch,
            discourse,
            published,
        )


_YEAR = re.compile(r"\W*(?P<year>(?:19|20)\d\d)\W*")


def _opens_section(block: Block) -> bool:
    """A heading, or a list item that tells a story of its own."""
    return block.kind is BlockKind.HEADING or (
        block.kind is BlockKind.ITEM and len(block.sentences) > 1
    )


def _mentions(
    named: tuple[Run, ...], registry: Registry, discourse: Discourse
) -> Iterator[tuple[int, Mention]]:
    for run in named:
        person = registry.person(run.name, discourse.recent, run.title)
        if person is None:
            continue
        discourse.named(person)
        yield run.first, Mention(run.start, run.end, run.first, run.last, person, run.name)


def _token_spans(
    line: tuple[Token, ...], found: list[dates.DateWords], inside: frozenset[int]
) -> Iterator[tuple[int, int]]:
    for one in found:
        own = [i for i, token in enumerate(line) if one.start <= token.start < one.end]
        if own:
            yield own[0], -(own[-1] + 1) if one.start in inside else own[-1] + 1
