"""The rows of a table and their people: which row a sentence lies in, whom it is about, what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.tables import cells, sheet_cells
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.tables.rows import Row
    from habeas.reading.english.words.layout import Sentence
    from habeas.records.when import When


def told_by_row(view: View, row: Row, registry: Registry, published: When) -> list[Draft]:
    """The drafts of a table's row, at the sentence that holds its name; its person is carried on."""
    at = person_of(row, registry)
    view.discourse.carried = () if at is None else (at,)
    if not view.sentence.start <= row.name[0] < view.sentence.end:
        return []
    if at is None:
        words = view.characters[slice(*row.name)].split()
        made = cells.drafts(row, None, view.sentence, published) if unnamed(words) else ()
        count = cardinality([word.lower() for word in words[:1]])
        return [replace(one, open=True, count=count) for one in made]
    view.discourse.cases.add(at)
    read_row = sheet_cells.drafts if row.sheet else cells.drafts
    return list(read_row(row, at, view.sentence, published))


def unnamed(words: Sequence[str]) -> bool:
    """ "Two sisters of no. 4": a row about people whom it counts and does not name."""
    low = [word.lower() for word in words]
    people = either("people_words", "kin", "circle", "occupations", "persons_nouns.one")
    some = bool(low) and (cardinality(low[:1]) is not None or low[0] in {"a", "an", "one"})
    return some and any(word in people or word.removesuffix("s") in people for word in low[1:3])


def row_of(table: list[Row], start: int, end: int) -> Row | None:
    """The row of a table that a sentence lies in."""
    return next((row for row in table if row.start <= start and end <= row.end), None)


def free(row: Row, sentence: Sentence) -> bool:
    """Whether a sentence of a row is read as one: it holds free words from its label on."""
    return row.free(sentence.start) or any(
        sentence.start < a < sentence.end for a, _ in row.free_spans
    )


def person_of(row: Row, registry: Registry) -> int | None:
    """The registered person whose name stands in the row's name cell."""
    for entry in registry.entries:
        if row.name[0] <= entry.first_place < row.name[1]:
            return entry.number
    return None
