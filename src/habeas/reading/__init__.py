"""Words become claims: one reader per language, each a function from a text to a Reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading

__all__ = ["of_a_case", "read", "reader_for"]


def read(document: Document, text: Text) -> Reading:
    """Read a text in its own language.

    A document without a publication date is dated by a stated day count where it allows that
    (:mod:`habeas.reading.published`) and read again with it. A language without a reader gives no
    claims and a remark that names it.
    """
    from habeas.reading.language import identify  # noqa: PLC0415 - start-up stays lazy
    from habeas.reading.published import dated  # noqa: PLC0415

    language = document.language or identify(text.characters)
    document = replace(document, language=language)
    reader = reader_for(language)
    if reader is None:
        from habeas.records.reading import Reading  # noqa: PLC0415

        unread = Remark("language_without_reader", None, (("language", language),))
        return Reading(document, text, remarks=(unread,))
    return of_a_case(dated(reader, document, text))


def of_a_case(reading: Reading) -> Reading:
    """The reading without claims where the page says that it tells no case (a novel, a match)."""
    from habeas.reading.genre import documents_a_case, kind_of  # noqa: PLC0415

    if not reading.claims or documents_a_case(reading.claims):
        return reading
    characters = reading.text.characters
    if (reading.document.language or "").startswith("zh"):
        from habeas.reading.chinese.folded import fold  # noqa: PLC0415

        characters = fold(characters[:6_000]).text
    kind = kind_of(characters)
    if kind is None:
        return reading
    remark = Remark("page_without_case", None, (("kind", kind),))
    return replace(reading, claims=(), persons=(), counts=(), remarks=(*reading.remarks, remark))


def reader_for(language: str) -> Callable[[Document, Text], Reading] | None:
    """The reader of a language, None when there is none. The list of readers is this function."""
    if language.startswith("en"):
        from habeas.reading.english.reader import read as english  # noqa: PLC0415

        return english
    if language.startswith("zh"):
        from habeas.reading.chinese.reader import read as chinese  # noqa: PLC0415

        return chinese
    return None
