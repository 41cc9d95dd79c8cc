"""The parts of a document by language: a statement in two languages is read by two readers.

A document has the language of its whole. A paragraph (or a run of lines in another script) is another
language only where enough words say so; a heading, a name or a quotation stays with what it stands in.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.languages.language import english_share, identify, in_latin_script
from habeas.records.document import Mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.records.document import Text

_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NOT_LATIN = re.compile("[^\\W\\d_A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]|[×÷]")
_FEW_LETTERS = 12
_ENOUGH_LATIN = re.compile(
    f"(?:[^A-Za-z\u00c0-\u024f\u1e00-\u1eff]*[A-Za-z\u00c0-\u024f\u1e00-\u1eff]){{{_FEW_LETTERS}}}"
)
_FEWEST_HAN = 30
"""As many Chinese characters make a part of another document."""
_FEWEST_OTHER = 60
"""As many letters of another script do."""
_FEWEST_LATIN = 100
"""As many letters of the same or the Latin script do."""
_ENGLISH = 0.2
"""This share of common English words makes a paragraph English."""
_NOT_ENGLISH = 0.06
"""With more than this share a paragraph of an English document stays English."""
_SENTENCE = 6
"""As many words, or Chinese characters, make a short line a sentence."""
_CERTAIN = 0.9
"""How sure the identifier must be of a paragraph in another language."""


class Part(NamedTuple):
    """Characters ``start`` to ``end`` in one language."""

    start: int
    end: int
    language: str


class _Unit(NamedTuple):
    """A paragraph or run of lines; ``alone`` says whether its words are enough to tell."""

    start: int
    end: int
    language: str | None
    alone: bool = True


def parts(characters: str, language: str) -> tuple[Part, ...]:
    """The parts of a text whose whole is of a language; one where it has no other. Linear."""
    made: list[Part] = []
    units = list(_units(characters, language))
    enough = _told_together(units)
    for unit in units:
        told = unit.language if unit.alone or unit.language in enough else None
        here = told or (made[-1].language if made else language)
        if made and _family(made[-1].language) == _family(here):
            made[-1] = made[-1]._replace(end=unit.end)
        else:
            made.append(Part(unit.start, unit.end, here))
    if len({_family(one.language) for one in made}) < 2:
        return (Part(0, len(characters), language),)
    return tuple(made)


def _told_together(units: Sequence[_Unit]) -> set[str]:
    """The languages of short sentences that stand so often that together they are a part."""
    sizes: Counter[str] = Counter()
    for unit in units:
        if unit.language is not None and not unit.alone:
            sizes[unit.language] += unit.end - unit.start
    return {
        language
        for language, size in sizes.items()
        if size >= (_FEWEST_LATIN if language == "en" else _FEWEST_HAN) * 2
    }


def _family(language: str) -> str:
    return language.partition("-")[0] if language.startswith("zh") else language


def _units(characters: str, language: str) -> Iterator[_Unit]:
    """Paragraphs, and within one the runs of lines in one kind of script, each told or not."""
    for block in _blocks(characters):
        runs: list[tuple[int, int, bool | None]] = []
        for start, end in block:
            kind = _mostly_latin(characters[start:end])
            if runs and (kind is None or runs[-1][2] in {None, kind}):
                runs[-1] = (runs[-1][0], end, kind if kind is not None else runs[-1][2])
            else:
                runs.append((start, end, kind))
        for start, end, latin in runs:
            words = characters[start:end]
            told = _told(words, language, latin=bool(latin))
            if told is None and (guess := _short_sentence(words, language, latin=bool(latin))):
                yield _Unit(start, end, guess, alone=False)
            else:
                yield _Unit(start, end, told)


def _blocks(characters: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines that are not blank, each line with its end."""
    block: list[tuple[int, int]] = []
    at = 0
    for line in characters.split("\n"):
        end = min(at + len(line) + 1, len(characters))
        if line.strip():
            block.append((at, end))
        elif block:
            yield block
            block = []
        at = end
    if block:
        yield block


def _mostly_latin(line: str) -> bool | None:
    """Whether most of what a line tells is in Latin letters; None for too few letters to say."""
    if not _NOT_LATIN.search(line):
        return True if _ENOUGH_LATIN.match(line) else None
    latin = len(_LATIN.findall(line))
    han = len(_HAN.findall(line))
    other = sum(map(len, _WORD.findall(line))) - latin - han
    weight = other + 3 * han
    if latin + weight < _FEW_LETTERS:
        return None
    return latin > weight


def _told(words: str, language: str, *, latin: bool) -> str | None:
    """The language of a paragraph, None where it does not tell one other than the document's."""
    found = _WORD.findall(words)
    letters = sum(map(len, found))
    if latin:
        return _latin(words, found, letters, language)
    han = len(_HAN.findall(words))
    if language.startswith("zh") and han:
        return language
    if letters < (_FEWEST_HAN if han * 2 > letters else _FEWEST_OTHER):
        return None if han or in_latin_script(language) else language
    return _named(words)


def _latin(words: str, found: list[str], letters: int, language: str) -> str | None:
    share = english_share([word.lower() for word in found])
    if language == "en" and share > (_NOT_ENGLISH if letters >= _FEWEST_LATIN else _ENGLISH):
        return "en"
    other = in_latin_script(language) and language != "en"
    if letters < _FEWEST_LATIN:
        return language if other and share < _ENGLISH / 2 and len(found) > 2 else None
    if share >= _ENGLISH:
        return "en"
    from habeas.reading.languages.identifier import likeliest  # noqa: PLC0415 - loads a model

    code, certainty = next(iter(likeliest(words)), ("und", 0.0))
    if code == language:
        return language
    return None if certainty < _CERTAIN or code == "en" else _worded(code, words)


def _short_sentence(words: str, language: str, *, latin: bool) -> str | None:
    """English or Chinese where a short line is plainly a sentence of it, in a text of another."""
    bare = words.rstrip(" \t\r\n\u3000”\"'’」』)）")
    if latin and not language.startswith("en") and bare.endswith((".", "!", "?")):
        found = [word.lower() for word in _WORD.findall(words)]
        return "en" if len(found) >= _SENTENCE and english_share(found) >= _ENGLISH else None
    if not latin and not language.startswith("zh") and bare.endswith(("。", "！", "？")):
        return identify(words) if len(_HAN.findall(words)) >= _SENTENCE else None
    return None


def _worded(code: str, words: str) -> str | None:
    """A language that the identifier tells, if the words agree: names alone tell none."""
    return code if identify(words) == code and _running(words) else None


def _running(words: str) -> bool:
    """Whether words run on as sentences do: most of them begin small."""
    found: list[str] = _WORD.findall(words)
    return sum(word[0].islower() for word in found) > 0.6 * len(found)


def _named(words: str) -> str | None:
    code = identify(words)
    return None if code.startswith("und") else code


def only(text: Text, own: Sequence[Part], characters: str) -> Text:
    """The text with all but the parts ``own`` set apart, so that a reader passes over the rest."""
    from dataclasses import replace  # noqa: PLC0415 - a mixed document is rare

    masks: list[Mask] = []
    at = number = 0
    for start, end in [*((p.start, p.end) for p in own), (len(characters), len(characters))]:
        if start > at:
            masks.append(Mask(at, start, "language"))
        while number < len(text.masks) and text.masks[number].end <= start:
            number += 1
        while number < len(text.masks) and text.masks[number].start < end:
            mask = text.masks[number]
            masks.append(replace(mask, start=max(mask.start, start), end=min(mask.end, end)))
            if mask.end > end:
                break
            number += 1
        at = max(at, end)
    return replace(text, masks=tuple(masks))
