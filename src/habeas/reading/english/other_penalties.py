"""Penalties that are no plain term: fines, lashes, life, death, and numbers without their unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english import slots
from habeas.reading.english.charges import charge_of
from habeas.reading.english.chunks import Kind
from habeas.reading.english.discourse import Referent
from habeas.reading.english.draft import Draft
from habeas.reading.english.frames import of_patient, spread
from habeas.reading.english.given_to import ASKED, HAD_BY, chunk_at, given_to
from habeas.reading.english.numerals import number
from habeas.reading.english.penalties import SUSPENDED, governing, maximal
from habeas.reading.english.scope import stance_of
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.view import View

_LIFE = needing(
    r"\b(?:life\s+(?:in\s+prison|imprisonment|sentence|term|behind)|(?:to|for|given)\s+life)\b",
    "life",
    flags=re.IGNORECASE,
)
_UNPAID = "community service"
_DEATH = needing(
    r"\b(?:(?:sentenced|condemned)\s+to\s+death|death\s+(?:sentence|penalty)|(?:suspended\s+)?death\s+sentence)",
    "death",
    flags=re.IGNORECASE,
)
_SERVICE = needing(
    r"\b(?P<amount>(?:\d+|[a-z]+(?:-[a-z]+)?)\s+hours)(?:['’]|\s+of)?\s+(?:unpaid\s+|compulsory\s+)?(?:community\s+(?:service|work)|unpaid\s+work|compulsory\s+(?:labou?r|work)|forced\s+labou?r)\b",
    "hours",
    flags=re.IGNORECASE,
)
_LASHES = needing(
    r"\b(?P<amount>(?:\d+|[a-z]+(?:-[a-z]+)?)\s+lashes)\b",
    "lashes",
    flags=re.IGNORECASE,
)


def other_penalties(view: View) -> Iterator[Draft]:
    """All of them, in one sentence."""
    yield from bare_numbers(view)
    yield from fines(view)
    yield from life_and_death(view)


def fines(view: View) -> Iterator[Draft]:
    """ "… and a fine of 5,000 yuan": a fine beside a term, for the same person."""
    for money in view.money:
        if not re.search(r"\bfine\s+of\s+$", view.characters[view.sentence.start : money.start]):
            continue
        chunk = chunk_at(view, money.start)
        verb = governing(view, chunk)
        if verb is None or view.chunks[verb].main in ASKED:
            continue
        named = [j for j in range(verb, chunk) if view.chunks[j].mentions]
        found = view.referent(named[-1]) if named else given_to(view, chunk, verb, nominal=False)
        stance = stance_of(view, verb, money.start)
        if stance is None or not found.people:
            continue
        start, end = slots.clause(view, verb)
        base = Draft(
            Event.SENTENCE, None, view.sentence, min(start, money.start), max(end, money.end),
            "sentence.fine", stance, slots.date_of(view, verb),
            court=slots.court_of(view, verb, Event.SENTENCE), amount=money.words, kind="fine",
        )  # fmt: skip
        yield from spread(base, found)


def bare_numbers(view: View) -> Iterator[Draft]:
    """ "… received twelve years each, and Lisouski nine", "the court gave him seven": years."""
    chunks = view.chunks
    for index, chunk in enumerate(chunks):
        if chunk.kind is not Kind.NOUN or len(chunk.low) != 1 or index == 0:
            continue
        years = number(chunk.low[0]) if chunk.low[0].isalpha() else None
        if years is None or not 1 < years <= 30 or not _stands_alone(view, index):
            continue
        before = chunks[index - 1]
        verb = governing(view, index)
        given = before.kind is Kind.VERB and before.main in HAD_BY | {"gave", "given"}
        if before.low == ("to",) and index > 1 and chunks[index - 2].mentions:
            before = chunks[index - 2]
        told = before.kind is Kind.NOUN and (
            before.mentions or before.low[0] in {"him", "her", "he", "she"}
        )
        if verb is None or view.chunks[verb].main in ASKED or not (given or told):
            continue
        found = (
            Referent(tuple(m.person for m in before.mentions))
            if told and before.mentions
            else view.referent(index - 1)
            if told
            else given_to(view, index, verb, nominal=False)
        )
        half = chunks[index + 1 : index + 3]
        extra = 6 if [c.low for c in half] == [("and",), ("a", "half")] else 0
        stance = stance_of(view, verb, view.place(index)[0])
        if stance is None or not found.people:
            continue
        start, end = slots.clause(view, verb)
        place = view.place(index)
        base = Draft(
            Event.SENTENCE, None, view.sentence, min(start, place[0]), max(end, place[1]),
            "sentence.bare", stance, slots.date_of(view, verb),
            court=slots.court_of(view, verb, Event.SENTENCE),
            duration_months=int(12 * years) + extra, kind="prison",
        )  # fmt: skip
        yield from spread(base, found)


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
    return halved or goes_on or after.kind in {Kind.COMMA, Kind.MARK} or after.low[0] == "for"


def life_and_death(view: View) -> Iterator[Draft]:
    """Life terms, death sentences and lashes."""
    for pattern, kind in (
        (_LIFE, "life"),
        (_DEATH, "death"),
        (_LASHES, "lashes"),
        (_SERVICE, _UNPAID),
    ):
        for match in pattern.finditer(view.stretch):
            before = view.characters[view.sentence.start : match.start()]
            if maximal(before) or before.rstrip().endswith("up to"):
                continue
            chunk = chunk_at(view, match.start())
            verb = governing(view, chunk)
            if verb is None:
                continue
            referent = (
                view.subject(verb)[0]
                if view.chunks[verb].main in HAD_BY
                else of_patient(view, verb).referent
            )
            stance = stance_of(view, verb, match.start())
            if not (referent.people or referent.open) or stance is None:
                continue
            start, end = slots.clause(view, verb)
            suspended = kind == "death" and SUSPENDED.search(
                view.characters, match.start() - 15, end + 40
            )
            yield from spread(
                Draft(
                    event=Event.SENTENCE,
                    person=None,
                    sentence=view.sentence,
                    start=min(start, match.start()),
                    end=max(end, match.end()),
                    rule=f"sentence.{kind}",
                    stance=stance,
                    when=slots.date_of(view, verb),
                    court=slots.court_of(view, verb, Event.SENTENCE),
                    charge=charge_of(view, match.end(), end),
                    kind="death, suspended" if suspended else kind,
                    amount=match["amount"] if kind in {"lashes", _UNPAID} else None,
                ),
                referent,
            )
