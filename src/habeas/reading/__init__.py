"""Words become claims: one reader per language, each a function from a text to a Reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError, ReaderStopped
from habeas.records.remark import Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading

__all__ = ["of_a_case", "read", "reader_for"]


def read(document: Document, text: Text, names: Sequence[str] = ()) -> Reading:
    """Read a text in its own language, or each part of it in the part's own; an index page item by item.

    A document without a publication date is dated by a stated day count where it allows that
    (:mod:`habeas.reading.published`) and read again with it. A language without a reader gives no
    claims: its dates, counts and mentions of ``names`` are unread material, and a remark names it.
    A text beyond its budget (:mod:`habeas.reading.budget`) is read up to there, which a remark says.

    Raises ReaderStopped, which names a place in the program and nothing of the text, where a reader
    fails: of a folder, the other documents are read.
    """
    try:
        return _within_budget(document, text, names)
    except HabeasError:
        raise
    except Exception as error:
        raise ReaderStopped(type(error).__name__, _place(error)) from error


def _place(error: Exception) -> str:
    """The module and line of Habeas that an error came from: nothing of what was read."""
    frames, at = [], error.__traceback__
    while at is not None:
        frames.append((str(at.tb_frame.f_globals.get("__name__")), at.tb_lineno))
        at = at.tb_next
    own = [frame for frame in frames if frame[0].startswith("habeas.")]
    return ":".join(map(str, own[-1]))


def _within_budget(document: Document, text: Text, names: Sequence[str]) -> Reading:
    """Read a text, or as much of it as its budget holds."""
    from habeas.reading.budget import until, within  # noqa: PLC0415 - start-up stays lazy
    from habeas.reading.visible import visible  # noqa: PLC0415

    end = within(visible(text))
    left = len(text.characters) - end
    if not left:
        return _read_all(document, text, names)
    reading = _read_all(document, until(text, end), names)
    remark = Remark("budget", None, (("characters", left),))
    return replace(reading, text=text, remarks=(*reading.remarks, remark))


def _read_all(document: Document, text: Text, names: Sequence[str]) -> Reading:
    """Read a text from its first to its last character."""
    from habeas.reading.index_page import items, read_items  # noqa: PLC0415 - start-up stays lazy
    from habeas.reading.languages.language import identify  # noqa: PLC0415
    from habeas.reading.visible import visible  # noqa: PLC0415

    document = replace(document, language=document.language or identify(text.characters))
    listed = items(visible(text))
    if len(listed) > 1:
        return read_items(document, text, listed, lambda one, words: _read(one, words, names))
    return _read(document, text, names)


def _read(document: Document, text: Text, names: Sequence[str]) -> Reading:
    """Read a text that is one document, in one language or in several."""
    from habeas.reading.languages.parts import parts  # noqa: PLC0415
    from habeas.reading.published import dated  # noqa: PLC0415
    from habeas.reading.visible import visible  # noqa: PLC0415

    language = document.language or "und"
    found = parts(visible(text), language)
    if len(found) > 1:
        from habeas.reading.languages.mixed import read_parts  # noqa: PLC0415

        return read_parts(document, text, found, names)
    reader = reader_for(language)
    if reader is None:
        from habeas.reading.languages.mixed import unread_whole  # noqa: PLC0415

        return unread_whole(document, text, names)
    return of_a_case(dated(reader, document, text))


def of_a_case(reading: Reading) -> Reading:
    """The reading without claims where the page tells no case of somebody in particular."""
    from habeas.reading.births import with_births  # noqa: PLC0415
    from habeas.reading.no_case.genre import kind_of  # noqa: PLC0415
    from habeas.reading.no_case.invented import held_as_real  # noqa: PLC0415
    from habeas.reading.no_case.particular import believed, nobody, plot  # noqa: PLC0415
    from habeas.reading.totals import totals  # noqa: PLC0415

    if not reading.claims:
        return reading
    characters = reading.text.characters
    claims = held_as_real(reading.claims, characters)
    if len(claims) < len(reading.claims):
        people = {c.person for c in claims}
        persons = tuple(p for p in reading.persons if p.name in people)
        reading = replace(reading, claims=claims, persons=persons)
    letters = len(characters)
    if (reading.document.language or "").startswith("zh"):
        from habeas.reading.chinese.words.folded import fold  # noqa: PLC0415

        characters, letters = fold(characters[:6_000]).text, 3 * letters
    found = kind_of(characters)
    if found is not None and not believed(claims, found, reading.document.published):
        remark = Remark("page_without_case", None, (("kind", found.kind),))
    elif plot(claims):
        remark = Remark("page_without_case", None, (("kind", "plot"),))
    elif nobody(claims, letters):
        remark = Remark("page_of_nobody", None)
    else:
        remarks = (*reading.remarks, *totals(reading))
        return replace(reading, claims=with_births(reading), remarks=remarks)
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
