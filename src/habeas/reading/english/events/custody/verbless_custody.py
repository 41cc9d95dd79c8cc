"""Custody told without a verb, beside a name or before it: "Roe, in custody since 3 May, …", "under house arrest since
June, Roe was …", "Roe (behind bars for two years)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.claim import Event
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_STATE = needing(
    r"(?P<state>\b(?:in\s+(?:(?:pre-?trial|police|state|preventive|provisional|administrative|immigration|military|incommunicado|government)\s+)?(?:custody|detention|prison|jail)"
    r"|behind\s+bars|under\s+(?:(?P<house>house)\s+)?arrest|on\s+remand))"
    rf"\s+(?:(?P<since>since\s+(?:(?:his|her|their)\s+(?:arrest|detention)\s+(?:on|in)\s+)?)|for\s+(?:(?:more\s+than|over|nearly|almost|about|some|the\s+(?:past|last))\s+)?{NUMERAL}\s+(?:days|weeks|months|years)\b)",
    "custody|detention|prison|jail|bars|arrest|remand",
    "since|for",
    flags=re.IGNORECASE,
)
_BESIDE = re.compile(r"[,(–—]\s*(?:(?:now|already|still)\s+)?$")
_FIRST = re.compile(r"\W*(?:(?:now|already|still)\s+)?$", re.IGNORECASE)
_COMMA = re.compile(r"[^,;]{0,80}?,\s+")


def verbless_custody(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The custody that an aside beside a name, or the head of a sentence, tells."""
    match = _STATE.search(view.stretch)
    if match is None:
        return
    found = _beside(view, match) or _behind(view, match)
    if found is None:
        return
    person, start, end = found
    if any(d.event is Event.DETENTION and d.person == person for d in own):
        return
    when = _since(view, match) if match["since"] else UNKNOWN
    yield Draft(
        Event.DETENTION, person, view.sentence, start, max(end, match.end()), "detention.verbless",
        when=when, kind="house arrest" if match["house"] else None,
    )  # fmt: skip


def _since(view: View, match: re.Match[str]) -> When:
    day = next((d for d in view.dates if 0 <= d.words.start - match.end() < 3), None)
    day = day or next((d for d in view.dates if d.words.start <= match.end() <= d.words.end), None)
    return day.when if day is not None else UNKNOWN


def _beside(view: View, match: re.Match[str]) -> tuple[int, int, int] | None:
    """ "Roe, in custody since 3 May, …": whom it stands beside."""
    before = _BESIDE.search(view.characters[view.sentence.start : match.start()])
    if before is None:
        return None
    at = chunk_at(view, view.sentence.start + before.start()) - 1
    if at < 0 or view.chunks[at].kind is not Kind.NOUN or not view.chunks[at].mentions:
        return None
    name = view.chunks[at].mentions[-1]
    return name.person, name.start, match.end()


def _behind(view: View, match: re.Match[str]) -> tuple[int, int, int] | None:
    """ "Under house arrest since June, Roe was …": who stands behind the comma."""
    if not _FIRST.fullmatch(view.characters, view.sentence.start, match.start()):
        return None
    comma = _COMMA.match(view.characters, match.end(), view.sentence.end)
    if comma is None:
        return None
    at = chunk_at(view, comma.end())
    if view.chunks[at].kind is not Kind.NOUN:
        return None
    people = view.referent(at).people
    if len(people) != 1:
        return None
    return next(iter(people)), match.start(), view.place(at)[1]
