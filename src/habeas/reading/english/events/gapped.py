"""The verb left out the second time: "Lin appeared on 3 May and Chen on 5 May", "Lin was charged with arson, Chen with theft"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days import whose_day
from habeas.reading.english.events import slots
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.charges import charge_of
from habeas.reading.english.words.people import one_person
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired


def gapped(view: View, fired: Fired, base: Draft) -> Iterator[tuple[Draft, Referent]]:
    """ "Lin appeared on 3 May and Chen on 5 May": the verb is left out the second time."""
    chunks = view.chunks
    j = fired.verb + 1
    while j < len(chunks) and chunks[j].kind is not Kind.VERB:
        person = chunks[j]
        named = _people(view, j)
        linked = chunks[j - 1].kind in {Kind.CONJUNCTION, Kind.COMMA} and named
        if linked and not person.possessive and j + 1 < len(chunks):
            other = _otherwise(view, base, fired.verb, j) or _for_a_sum(view, base, j)
            if other is not None:
                yield other, Referent(_with_those_before(view, fired.verb, j, named))
                j += 2
                continue
            k = j + 1 + (_of_a_body(chunks, j) or _described(chunks, j))
            while k < len(chunks) and chunks[k].kind in {Kind.CONJUNCTION} | (
                {Kind.NOUN} if chunks[k].mentions else set()
            ):
                k += 1
            if (
                k < len(chunks)
                and chunks[k].kind is Kind.PREPOSITION
                and chunks[k].low[0] in {"on", "in"}
            ):
                k += 1
            if k < len(chunks) - 1 and _moved_to(chunks, k, base) and k == j + 1:
                made = replace(base, facility=None, place=None, end=view.place(k + 1)[1])
                yield made, Referent(named)
            if k < len(chunks) and chunks[k].kind is Kind.DATE:
                found = whose_day.date_at(view, k)
                made = replace(
                    base,
                    when=found,
                    start=min(base.start, view.place(j)[0]),
                    end=max(base.end, view.place(k)[1]),
                )
                others = tuple(m.person for c in chunks[j + 1 : k] for m in c.mentions)
                yield made, Referent((*named, *others))
                j = k
        j += 1


def _described(chunks: Sequence[Chunk], j: int) -> bool:
    """ "And its editor, Chen, a day later": whether a comma closes the name behind a description, and a day follows."""
    if j < len(("its editor", ",")) or j + 2 >= len(chunks) or chunks[j + 1].low != (",",):
        return False
    told = chunks[j - 1].low == (",",) and chunks[j - 2].kind is Kind.NOUN
    return told and not chunks[j - 2].mentions and chunks[j + 2].kind is Kind.DATE


def _of_a_body(chunks: Sequence[Chunk], j: int) -> int:
    """ "; Chen, of the daily Dawn, nine days later": how many chunks tell where somebody works, before a day."""
    told = [c.low[0] for c in chunks[j + 1 : j + 5 : 3]] == [",", ","]
    whole = told and chunks[j + 2].low in {("of",), ("from",)} and chunks[j + 3].kind is Kind.NOUN
    return _BODY if whole and j + _BODY < len(chunks) and chunks[j + 5].kind is Kind.DATE else 0


_BODY = 4


def _people(view: View, j: int) -> tuple[int, ...]:
    """Those named at a chunk, or the one whom "the student" means there."""
    chunk = view.chunks[j]
    if chunk.mentions or chunk.low[0] != "the" or not one_person(chunk.low[-1]):
        return tuple(m.person for m in chunk.mentions)
    people = view.referent(j).people
    return people if len(people) == 1 else ()


def _with_those_before(view: View, verb: int, j: int, named: tuple[int, ...]) -> tuple[int, ...]:
    """ "X with fraud, Y and Z with theft": Y too, who stands in one list with Z behind the verb."""
    chunks, k = view.chunks, j
    while k - 2 > verb and chunks[k - 1].low in _LINKS and chunks[k - 2].mentions:
        named = (*(m.person for m in chunks[k - 2].mentions), *named)
        k -= 2
    return named


_LINKS = frozenset((("and",), (",",)))


def _for_a_sum(view: View, base: Draft, j: int) -> Draft | None:
    """ "Lin was granted bail in the sum of 50,000 yuan, Chen in the sum of 20,000": each has a sum of their own."""
    if base.event is not Event.BAIL or view.chunks[j + 1].low[0] not in {"in", "for", "at", "on"}:
        return None
    first, last = view.place(j + 1)[0], view.place(min(j + 4, len(view.chunks) - 1))[1]
    money = next((m for m in view.money if first <= m.start <= last), None)
    return None if money is None else replace(base, amount=money.words, end=money.end)


def _moved_to(chunks: Sequence[Chunk], k: int, base: Draft) -> bool:
    """ "X was moved to one prison, and Y to another"."""
    return (
        base.event is Event.TRANSFER
        and chunks[k].low == ("to",)
        and chunks[k + 1].kind is Kind.NOUN
    )


_OF_WHAT = {
    Event.CHARGE: frozenset(("with", "of", "for")),
    Event.CONVICTION: frozenset(("of", "for")),
    Event.DETENTION: frozenset(("at", "in")),
}
""" "And Chen with theft", "and Chen at Stone Jail": what the person without a verb is charged with, where held."""


def _otherwise(view: View, base: Draft, verb: int, j: int) -> Draft | None:
    """What a verb told before tells of the person at ``j``, by the preposition that both take."""
    chunks = view.chunks
    taken = _OF_WHAT.get(base.event)
    if taken is None or j + 2 >= len(chunks) or chunks[j + 1].low[0] not in taken:
        return None
    first = next((c.low[0] for c in chunks[verb + 1 : j] if c.kind is Kind.PREPOSITION), None)
    told = chunks[j + 2]
    if first != chunks[j + 1].low[0] or told.kind is not Kind.NOUN or told.mentions:
        return None
    end = view.place(j + 2)[1]
    if base.event is Event.DETENTION:
        house = slots.facility_of(view, j + 1)
        return None if house is None else replace(base, facility=house, place=None, end=end)
    charge = charge_of(view, view.place(j)[1], view.sentence.end)
    return replace(base, charge=charge, start=base.start, end=end)


_NEXT = re.compile(r",?\s+(?:and\s+|while\s+|but\s+)?(?:the\s+[a-z]+\s+)?(?=[A-ZÀ-Ý])")


def before_the_next(base: Draft, further: Sequence[tuple[Draft, Referent]]) -> Draft:
    """ "With arson and Chen with theft": the charge of the first ends where the next person stands."""
    if base.charge is None or not any(made.event is Event.CHARGE for made, _ in further):
        return base
    return replace(base, charge=_NEXT.split(base.charge, maxsplit=1)[0])
