"""A document in outline, by what outlines its language, of each of its parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.reading.outline import Outline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading


def outline_for(language: str) -> Callable[[Reading], Outline] | None:
    """What outlines a document of a language, given what the rules read; None: nothing does."""
    if language.startswith("en"):
        from habeas.reading.english.outline import outline as english  # noqa: PLC0415 - lazy

        return english
    if language.startswith("zh"):
        from habeas.reading.chinese.outline import outline as chinese  # noqa: PLC0415

        return chinese
    return None


def outlined(document: Document, text: Text, names: Sequence[str] = ()) -> Outline | Reading:
    """The outline of a document, of each part of it in a language that the rules know.

    The rules' reading instead where no part is in such a language.
    """
    from habeas.reading import read  # noqa: PLC0415
    from habeas.reading.languages.parts import only, parts  # noqa: PLC0415
    from habeas.reading.visible import visible  # noqa: PLC0415

    reading = read(document, text, names)
    characters = visible(text)
    found = parts(characters, reading.document.language or "und")
    made = []
    for family in ("en", "zh"):
        make = outline_for(family)
        own = [part for part in found if part.language.startswith(family)]
        if make is not None and own:
            whole = len(found) == 1
            made.append(make(reading if whole else _part(reading, only(text, own, characters))))
    return _joined(made, reading) if made else reading


def _part(reading: Reading, text: Text) -> Reading:
    return replace(reading, text=text)


def _joined(made: Sequence[Outline], reading: Reading) -> Outline:
    """Several outlines of one document as one, in the order of the text."""
    return Outline(
        tuple(sorted(span for one in made for span in one.sentences)),
        tuple(person for one in made for person in one.persons),
        tuple(date for one in made for date in one.dates),
        tuple(length for one in made for length in one.lengths),
        tuple(amount for one in made for amount in one.amounts),
        tuple(manner for one in made for manner in one.manners),
        tuple(voice for one in made for voice in one.voices),
        reading,
    )
