"""Numbers of years without their unit: "received twelve years each, and Lin nine", "the court gave him seven", "had sought five"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import only_counsel, whom
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.penalties.given_to import HAD_BY, asks, given_to
from habeas.reading.english.penalties.penalties import governing
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.numerals import number
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View


def bare_numbers(view: View) -> Iterator[Draft]:
    """ "… received twelve years each, and Lisouski nine", "the court gave him seven": years."""
    chunks = view.chunks
    if any(chunk.low == ("respectively",) for chunk in chunks):
        return  # "to ten, nine and seven years respectively": one list, dealt out
    for index, chunk in enumerate(chunks):
        if chunk.kind is not Kind.NOUN or len(chunk.low) != 1 or index == 0:
            continue
        years = number(chunk.low[0]) if _years(view, index) else None
        if years is None or not 1 < years <= 30 or not _stands_alone(view, index):
            continue
        at = view.place(index)[0]
        told_before = [d for d in view.durations if d.end <= at]
        if told_before and told_before[-1].months is None:
            continue  # "got 15 days, his friend was given ten"
        if any(d.months is not None and d.start <= at < d.end for d in view.durations):
            continue  # read as a term, with the unit told before
        before = chunks[index - 1]
        verb = governing(view, index)
        given = before.kind is Kind.VERB and before.main in HAD_BY | {"gave", "given"}
        if index > 1 and chunks[index - 2].mentions and _led_by(view, index):
            before = chunks[index - 2]
        elif (described := _described(view, index)) >= 0:
            before = chunks[described]
        told = before.kind is Kind.NOUN and (
            before.mentions or before.low[0] in {"him", "her", "he", "she"}
        )
        if _OF_WHICH.search(view.characters, view.sentence.start, at):
            continue
        if verb is not None and asks(view, verb):
            yield from _asked_too(view, index, verb, int(12 * years))
            continue
        if verb is None or not (given or told):
            continue
        found = (
            _whole_list(view, index, before)
            if told and before.mentions
            else view.referent(index - 1)
            if told
            else given_to(view, index, verb, nominal=False)
        )
        half = chunks[index + 1 : index + 3]
        extra = 6 if [c.low for c in half] == [("and",), ("a", "half")] else 0
        stance = stance_of(view, verb, view.place(index)[0])
        if stance is None or not (found.people or found.open):
            continue
        start, end = slots.clause(view, verb)
        place = view.place(index)
        base = Draft(
            Event.SENTENCE, None, view.sentence, min(start, place[0]), max(end, place[1]),
            "sentence.bare", stance, whose_day.date_of(view, verb),
            court=slots.court_of(view, verb, Event.SENTENCE),
            duration_months=int(12 * years) + extra, kind="prison",
        )  # fmt: skip
        yield from spread(base, found)


_OF_WHICH = re.compile(
    r"\bof\s+which\s+(?:[\w’'-]+\s+){1,3}(?:served|spent|sat|suspended)\s+(?:only\s+|just\s+)?$"
)
""" "Eighteen months, of which she served eight": no further term, and months at that."""


def _led_by(view: View, index: int) -> bool:
    """Whether "to", or at the end a comma, stands between a name and its number."""
    low = view.chunks[index - 1].low
    last = index + 1 >= len(view.chunks) or view.chunks[index + 1].kind is Kind.MARK
    return low == ("to",) or (low == (",",) and last)


def _whole_list(view: View, index: int, named: Chunk) -> Referent:
    """ "X and Y eight each": both; else the one named before the number."""
    if view.following(index, 1) != "each" or view.chunks[index - 1] is not named:
        return Referent(tuple(m.person for m in named.mentions))
    return view.coordinated(index - 1)


def _described(view: View, index: int) -> int:
    """ "X got seven years and Y, a reporter on the paper, four": the name behind which a description stands; -1 elsewhere."""
    chunks, k = view.chunks, index - 2
    if index < _DESCRIBED or chunks[index - 1].low != (",",):
        return -1
    while k > 1 and chunks[k].kind in {Kind.NOUN, Kind.PREPOSITION} and not chunks[k].mentions:
        k -= 1
    named = chunks[k].low == (",",) and bool(chunks[k - 1].mentions) and k < index - 2
    joined = k > 1 and chunks[k - 2].kind in {Kind.CONJUNCTION, Kind.COMMA}
    return k - 1 if named and joined and not chunks[k - 1].possessive else -1


_DESCRIBED = len(("and", "Y", ",", "a reporter", ","))


def _years(view: View, index: int) -> bool:
    """Whether a number can count years: a word, or a figure after a name ("and Shkliar, 15")."""
    words = view.chunks[index].low[0]
    before = view.chunks[max(index - 2, 0) : index]
    named = len(before) == 2 and before[0].mentions and before[1].low == (",",)
    last = index + 1 >= len(view.chunks) or view.chunks[index + 1].kind is Kind.MARK
    had = (
        bool(before)
        and before[-1].main in HAD_BY
        and _tried_too(view, index - 1)
        and _YEARS.search(view.characters, max(view.sentence.start - _NEAR, 0), view.sentence.start)
    )  # "X was given 30 years. His cousin, Y, got 24."
    figure = (bool(named) and index > 3) or bool(had)
    return words.isalpha() or (words.isdigit() and figure and last)


def _tried_too(view: View, verb: int) -> bool:
    """Whether the subject of a verb is named, and nobody's lawyer."""
    found, at = view.subject(verb)
    named = at >= 0 and view.chunks[at].mentions and not view.chunks[at].possessive
    return bool(named) and not only_counsel(view, found)


_YEARS = re.compile(r"\byears?\b[^\n]*$")
_NEAR = 200


def _asked_too(view: View, index: int, verb: int, months: int) -> Iterator[Draft]:
    """ "Prosecutors asked for nine years for X and seven for Y"."""
    after = view.chunks[index + 1 : index + 2]
    joined = view.chunks[index - 1].kind in {Kind.CONJUNCTION, Kind.VERB}
    named = after and after[0].low == ("for",) and index + 2 < len(view.chunks)
    alone = index - 1 == verb and not named
    if not ((joined and named) or alone):
        return
    at = view.subject(verb)[1]
    last = index if alone else index + 2
    base = Draft(
        Event.SENTENCE, None, view.sentence, view.place(verb)[0], view.place(last)[1],
        "sentence.bare", Stance.PLANNED, whose_day.date_of(view, verb), duration_months=months,
        kind="prison", by=view.words(*view.place(at)) if at >= 0 else None,
    )  # fmt: skip
    if not alone:
        return (yield from spread(base, view.coordinated(last)))
    found = given_to(view, index, verb, nominal=False)
    yield from spread(base, found if found.people else whom(view, base.start) or found)


def _stands_alone(view: View, index: int) -> bool:
    """Whether nothing that is counted follows a number."""
    if index + 1 >= len(view.chunks):
        return True
    after = view.chunks[index + 1]
    halved = (
        after.low == ("and",)
        and view.chunks[index + 2 : index + 3]
        and view.chunks[index + 2].low == ("a", "half")
    )
    following = view.chunks[index + 2 : index + 3]
    goes_on = after.low == ("and",) and bool(following and following[0].mentions)
    goes_on |= after.low == ("each",)
    return halved or goes_on or after.kind in {Kind.COMMA, Kind.MARK} or after.low[0] == "for"
