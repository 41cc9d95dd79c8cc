"""Terms that are running when somebody is told of: "in the third year of a ten-year sentence, X …", "halfway through her six years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import Referent
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration


@record
class Dealt:
    """A term's people, the chunk whose day is the term's, and who asked for it, where it was asked for.

    ``before`` marks a sentence that was passed before what is told of it.
    """

    whom: Referent
    verb: int
    asked: bool = False
    by: str | None = None
    before: bool = False


_IN_ITS_COURSE = re.compile(
    r"(?:^|,\s+)(?:(?:now|already|still|just|only|barely|today)\s+)?(?:[\w’'-]+\s+){0,5}?"
    r"(?:(?:year|month|half|part|middle|end|start|beginning|quarter|third|most)s?\s+of|(?:way|weeks?|months?|years?|midway|deep)\s+(?:into|through))\s+(?:an?|his|her|their|the)\s+$",
    re.IGNORECASE,
)
_IS_SENTENCE = re.compile(
    r"[’']?\s+(?:(?:prison|jail|suspended)\s+)?(?:sentence|term|stretch)\b|[’']?\s+(?:in|of)\s+(?:prison|jail|imprisonment|a\s+[\w-]*\s?colony)\b"
)


def in_its_course(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "Now in the third year of an eleven-year sentence, X is not allowed to call", "X, two years into a six-year term,"."""
    del group
    led = _IN_ITS_COURSE.search(before)
    if led is None or not _IS_SENTENCE.match(after):
        return None
    at = chunk - 1
    while at >= 0 and view.place(at)[0] > view.sentence.start + led.start():
        at -= 1
    if led.start() and at >= 0 and view.chunks[at].kind is Kind.COMMA:
        at -= 1
    if led.start() and at >= 0 and view.chunks[at].mentions:
        return Dealt(view.coordinated(at), chunk, before=True)
    found = subject_behind(view, chunk) if not led.start() else None
    return None if found is None else Dealt(found, chunk, before=True)


def subject_behind(view: View, chunk: int) -> Referent | None:
    """The subject of the clause behind the comma that closes the words which open a sentence."""
    chunks = view.chunks
    closing = (j for j in range(chunk + 1, len(chunks) - 1) if chunks[j].kind is Kind.COMMA)
    at = next(closing, -1)
    if at < 0 or chunks[at + 1].kind is not Kind.NOUN:
        return None
    found = view.coordinated(at + 1)
    return found if found.people and not chunks[at + 1].possessive else None


_REVIEWED = re.compile(
    r"[^.;,]{0,40}?\b(?:unchanged|upheld|confirmed|left\s+in\s+(?:force|place)|(?:was|were)\s+(?:cut|reduced|quashed)|stands?|stood|final|begun|run\s+out|expire[sd]?)\b"
)


def of_somebody(view: View, chunk: int) -> Dealt | None:
    """ "The six years of the engineer X were left unchanged": whose term is spoken of."""
    chunks = view.chunks
    if chunk + 2 >= len(chunks) or chunks[chunk].low[0] != "the":
        return None
    named = chunks[chunk + 1].low == ("of",) and chunks[chunk + 2].mentions
    if not named or not _REVIEWED.match(
        view.characters, view.place(chunk + 2)[1], view.sentence.end
    ):
        return None
    return Dealt(view.coordinated(chunk + 2), chunk, before=True)
