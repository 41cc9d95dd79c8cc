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
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired
    from habeas.records.when import When


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
            other = other or _elsewhere(view, base, fired.verb, j)
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
            to = j + 1 + _closed_after_work(chunks, j)
            if _moved_to(chunks, to, base):
                house, end = slots.facility_of(view, to), view.place(to + 1)[1]
                yield replace(base, facility=house, place=None, end=end), Referent(named)
            goes_on = k + 1 < len(chunks) and chunks[k + 1].kind is Kind.VERB
            if k < len(chunks) and chunks[k].kind is Kind.DATE and not goes_on:
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
    told = (
        told and chunks[j - 3].kind is not Kind.PREPOSITION
    )  # not "with a neighbour, Chen, in May"
    return told and not chunks[j - 2].mentions and chunks[j + 2].kind is Kind.DATE


def _of_a_body(chunks: Sequence[Chunk], j: int) -> int:
    """ "; Chen, of the daily Dawn, nine days later": how many chunks tell where somebody works, before a day."""
    told = [c.low[0] for c in chunks[j + 1 : j + 5 : 3]] == [",", ","]
    whole = told and chunks[j + 2].low in {("of",), ("from",)} and chunks[j + 3].kind is Kind.NOUN
    return _BODY if whole and j + _BODY < len(chunks) and chunks[j + 5].kind is Kind.DATE else 0


_BODY = 4


def _people(view: View, j: int) -> tuple[int, ...]:
    """Those named at a chunk, or the one whom "the student" or "he" means there: "she was freed on Monday, he on Tuesday"."""
    chunk = view.chunks[j]
    if chunk.low in {("he",), ("she",)}:
        return view.referent(j).people
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
    moves = base.event is Event.TRANSFER and k < len(chunks) - 1
    return moves and chunks[k].low == ("to",) and chunks[k + 1].kind is Kind.NOUN


def _closed_after_work(chunks: Sequence[Chunk], j: int) -> int:
    """ "; her deputy, Chen, to Colony 15": 1 where a comma closes the name behind a description."""
    apposed = chunks[j - 1].low == (",",) or len(chunks[j].low) > _NAME
    return int(apposed and chunks[j + 1].low == (",",))


_NAME = 2


def _elsewhere(view: View, base: Draft, verb: int, j: int) -> Draft | None:
    """ "X was arrested in Lida, the clerk Chen in Orsha": where the person without a verb was, and on what day."""
    chunks = view.chunks
    at = _past_clause(chunks, j) if base.event in _SOMEWHERE and chunks[j].mentions else -1
    if at < 0 or any(
        view.discourse.registry.entries[m.person].official for m in chunks[j].mentions
    ):
        return None
    k = _behind_place(chunks, at + 1)
    between = chunks[verb + 1 : j - 1]
    told = any(c.low[0] in _WHERE or c.kind is Kind.DATE or c.low == ("there",) for c in between)
    if k < 0 or not told or _of_a_list_of_people(chunks, j):
        return None
    own = k < len(chunks) and chunks[k].kind is Kind.DATE
    when = whose_day.date_at(view, k) if own else _fronted(view, base, verb, j)
    end = view.place(k if own else k - 1)[1]
    house = slots.facility_of(view, at) if base.facility is not None else None
    return replace(
        base, when=when, place=_town(view, at), facility=house, end=end,
        start=min(base.start, view.place(j)[0]),
    )  # fmt: skip


def _town(view: View, at: int) -> str | None:
    """The town behind "in": "Chen in Orsha"."""
    words = view.words(*view.place(at + 1))
    return words if view.chunks[at].low == ("in",) and words[:1].isupper() else None


_SOMEWHERE = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.RELEASE))
_WHERE = frozenset("in at from near outside".split())
_STOPS = frozenset((Kind.COMMA, Kind.CONJUNCTION, Kind.MARK))


def _past_clause(chunks: Sequence[Chunk], j: int) -> int:
    """Where the place of the person at ``j`` begins, also past "who was studying in Leeds,"; -1 where none does."""
    at = j + 1
    if at + 1 < len(chunks) and chunks[at].low == (",",):
        told = chunks[at + 1].kind is Kind.RELATIVE or chunks[at + 1].low[0] in {"a", "an"}
        commas = (k for k in range(at + 2, len(chunks) - 1) if chunks[k].low == (",",))
        at = next(commas, at) + 1 if told else at
    own = at + 1 < len(chunks) and chunks[at + 1].low[0] in _HIS_OWN
    bag = own and chunks[at].low == ("in",)
    return at if chunks[at].low[0] in _WHERE and not bag else -1


_HIS_OWN = frozenset(("his", "her", "their"))


def _behind_place(chunks: Sequence[Chunk], j: int) -> int:
    """The chunk behind a place that ends a clause, or its day; -1 where a verb follows: "Chen in Orsha was questioned"."""
    if j >= len(chunks) or chunks[j].kind is not Kind.NOUN or chunks[j].mentions:
        return -1
    k = j + 1
    while k + 1 < len(chunks) and chunks[k].low[0] in {"of", "in"} and not chunks[k + 1].mentions:
        if chunks[k + 1].kind is Kind.DATE:
            k += 1
            break
        k += 2
    if k + 1 < len(chunks) and chunks[k].low == ("on",) and chunks[k + 1].kind is Kind.DATE:
        k += 1
    after = k + (k < len(chunks) and chunks[k].kind is Kind.DATE)
    if after >= len(chunks):
        return k
    goes_on = after + 1 < len(chunks) and chunks[after + 1].kind is Kind.VERB
    stops = chunks[after].kind in _STOPS or chunks[after].low[0] in {";", "."}
    return k if stops and not (goes_on and chunks[after].kind is Kind.COMMA) else -1


def _of_a_list_of_people(chunks: Sequence[Chunk], j: int) -> bool:
    """ "After a complaint by Roe and Chen in Orsha", "over posts about the king and Chen in March": no clause of its own."""
    before = chunks[j - 2]
    if before.kind is not Kind.NOUN:
        return False
    about = chunks[j - 3].low[0] in _ABOUT
    return bool(before.mentions) or one_person(before.low[-1]) or about


_ABOUT = frozenset("about against by with between to for over".split())


def _fronted(view: View, base: Draft, verb: int, j: int) -> When:
    """The day of both, where it stands before the verb; a day behind it is that of the first alone."""
    first, last = view.place(verb)[0], view.place(j)[0]
    behind = any(first < d.words.start < last for d in view.dates)
    return UNKNOWN if behind else base.when


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


def _where_it_was(base: Draft, further: Sequence[tuple[Draft, Referent]]) -> Draft:
    """The place of the first, not the one where the next was: "arrested there in June and Chen in Orsha"."""
    if base.place is None or base.place not in {made.place for made, _ in further}:
        return base
    return replace(base, place=None)


def before_the_next(base: Draft, further: Sequence[tuple[Draft, Referent]]) -> Draft:
    """ "With arson and Chen with theft": the charge of the first ends where the next person stands."""
    if base.event in _SOMEWHERE and further:
        return _where_it_was(base, further)
    if base.charge is None or not any(made.event is Event.CHARGE for made, _ in further):
        return base
    return replace(base, charge=_NEXT.split(base.charge, maxsplit=1)[0])
