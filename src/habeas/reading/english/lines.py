"""The lines of a page as the layers see them: a sentence in its block, with its tokens and capitalised runs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.english.persons.leading_words import is_item_letter
from habeas.reading.english.persons.names import Run, runs
from habeas.reading.english.persons.surnames import alone, surnames
from habeas.reading.english.tables.row_people import free, row_of, unnamed
from habeas.reading.english.words.layout import Block, BlockKind, Sentence
from habeas.reading.english.words.tokens import Token, tokens
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.tables import rows


class Line(NamedTuple):
    """A sentence in its block, with its tokens and capitalised runs."""

    block: Block
    sentence: Sentence
    tokens: tuple[Token, ...]
    runs: tuple[Run, ...]


def line_of(characters: str, block: Block, sentence: Sentence) -> Line:
    """A sentence with its tokens and capitalised runs."""
    found = tokens(characters, sentence.start, sentence.end)
    if block.kind is BlockKind.ITEM and sentence.index == 0:
        found = _with_commas(found)
    named = runs(found, heading=block.kind is BlockKind.HEADING)
    return Line(block, sentence, found, tuple(named))


def _with_commas(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """ "2. Ivo Moor; driver; arrested on 4 May 2023; released": the fields of a record behind a name, as apposed words."""
    marks = [n for n, token in enumerate(found) if token.low == ";"]
    if len(marks) < _FIELDS:
        return found
    field = [t for t in found[: marks[0]] if t.word.isalpha()]
    if not field or len(field) > _LONGEST_NAME or not all(t.capital for t in field):
        return found
    return tuple(
        replace(token, word=",", low=",") if n in marks else token for n, token in enumerate(found)
    )


_FIELDS = 2
_LONGEST_NAME = 5


def without_letters(lines: list[Line]) -> list[Line]:
    """The lines without the letter before a name where letters count the items of a page: "B. Ana Roe.", "C. Ivo Hale."."""
    opening = {
        line.tokens[0].word[0]: line
        for line in lines
        if line.sentence.index == 0 and line.tokens and is_item_letter(line.tokens[0].word)
    }
    counted = {
        id(line) for letter, line in opening.items()
        if chr(ord(letter) - 1) in opening or chr(ord(letter) + 1) in opening
    }  # fmt: skip
    return [
        line._replace(runs=tuple(_without_letter(line, run) for run in line.runs)) if id(line) in counted else line
        for line in lines
    ]  # fmt: skip


def _without_letter(line: Line, run: Run) -> Run:
    if run.first != 0 or run.last - run.first <= len(("C.", "Roe")):
        return run
    return replace(run, start=line.tokens[1].start, first=1, name=run.name.partition(" ")[2])


def with_surnames(found: list[Line]) -> list[Line]:
    """The lines with the family names that are plain words too, where they stand alone."""
    lines = without_letters(found)
    names = surnames(run for line in lines for run in line.runs)
    if not names:
        return lines
    return [
        line if names.isdisjoint(token.word for token in line.tokens)
        else line._replace(runs=tuple(sorted(alone(line.tokens, line.runs, names), key=_place)))
        for line in lines
    ]  # fmt: skip


def _place(run: Run) -> int:
    return run.first


def named_in(line: Line, table: list[rows.Row]) -> Iterator[Run]:
    """The capitalised runs of a sentence; in a row only the name counts, and counts for sure."""
    row = row_of(table, line.sentence.start, line.sentence.end)
    if row is None or free(row, line.sentence):
        yield from line.runs
        return
    inside = [n for n, t in enumerate(line.tokens) if row.name[0] <= t.start < row.name[1]]
    if inside and not unnamed([line.tokens[n].word for n in inside]):
        first, last = line.tokens[inside[0]], line.tokens[inside[-1]]
        name = _spaced([line.tokens[n] for n in inside])
        yield Run(first.start, last.end, inside[0], inside[-1] + 1, name, None, False, 6, sure=True)


def _spaced(name: list[Token]) -> str:
    """The words of a name with single spaces where the text has white space: "Oleh (Sasha) Moor"."""
    parts = [name[0].word]
    for before, token in pairwise(name):
        parts.append(" " * (token.start > before.end) + token.word)
    return "".join(parts)
