"""Who was taken together with others: "detained with his wife, the nurse X", "among them were A and B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.included import SHARED, TOGETHER
from habeas.reading.english.clauses.kin_told import work_apposed
from habeas.reading.english.clauses.listed import of_kin
from habeas.reading.english.clauses.named_object import past_owner
from habeas.reading.english.clauses.not_of import but_not_of
from habeas.reading.english.clauses.same_term import same_term
from habeas.reading.english.clauses.verb_left_out import verb_left_out
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired

WITH = frozenset(("with", "alongside"))
_BESIDE = frozenset("together along alongside jointly".split())


_WITH_HER = frozenset(("with him", "with her", "alongside him", "alongside her"))
_REACH = 16


def tried_with(view: View, fired: Fired, told: Referent) -> Referent:
    """ "Was convicted on 3 May, together with his sound engineer, X", "two others were tried with her": X, she too."""
    at = fired.verb + 2
    apart = fired.verb > 0 and view.chunks[fired.verb - 1].kind is Kind.RELATIVE
    with_her = view.following(fired.verb, 2) in _WITH_HER and not apart
    if with_her and fired.trigger.event == Event.TRIAL:
        people = view.referent(at).people if view.chunks[fired.verb].passive else ()
        return Referent(tuple(p for p in people if p not in told.people), first=at, last=at)
    beside = together(view, fired.verb)
    return taken_with(view, fired, told, reach=20) if beside else NOBODY


def together(view: View, verb: int) -> bool:
    """Whether "together with", "along with" or "alongside" stands behind a verb."""
    behind = view.chunks[verb + 1 :]
    return any(chunk.low[0] in _BESIDE or chunk.low[-1] in _BESIDE for chunk in behind)


def taken_beside(view: View, fired: Fired, told: Referent) -> Referent:
    """ "Eight others were tried with her": she, beside people without a name."""
    if fired.trigger.event == Event.TRIAL:
        return tried_with(view, fired, told)
    return taken_with(view, fired, told) if Event(fired.trigger.event) in TOGETHER else NOBODY


def taken_with(view: View, fired: Fired, told: Referent, *, reach: int = _REACH) -> Referent:
    """ "Detained on 3 May with his wife, the nurse X": X was detained too."""
    chunks = view.chunks
    inside = 0
    for j in range(fired.verb + 1, min(fired.verb + reach, len(chunks) - 1)):
        inside += (chunks[j].kind is Kind.OPEN) - (chunks[j].kind is Kind.CLOSE)
        if inside > 0:
            continue
        if chunks[j].kind is Kind.VERB or chunks[j].low[0] in {";", "after", "before"}:
            return NOBODY
        if chunks[j].kind is Kind.PREPOSITION and chunks[j].low[0] in WITH:
            at = j + 1
            if chunks[at].low in {("him",), ("her",), ("them",)}:
                if chunks[at].low == ("them",) and not chunks[fired.verb].passive:
                    return NOBODY  # "taking her with them": with those who took her
                dated = any(c.kind is Kind.DATE for c in chunks[at + 1 : at + 4])
                if not dated or reach > _REACH:
                    return NOBODY  # told of them before, with its day
                found = view.referent(at)
                return replace(found, people=tuple(p for p in found.people if p not in told.people))
            at = past_owner(view, at)  # "along with X's nephew, Y"
            low = chunks[at].low
            related = low[-1] in either("people_words", "kin", "circle", "occupations")
            related |= (
                bool(cardinality(low[:1]))
                and at + 2 < len(chunks)
                and bool(chunks[at + 2].mentions)
            )
            if reach > _REACH and not (chunks[at].mentions or related):
                continue  # "charged with sedition together with X"
            if not chunks[at].mentions and related and at + 2 < len(chunks):
                at += 2 if chunks[at + 1].kind is Kind.COMMA else 0
            found = view.coordinated(at) if chunks[at].mentions else NOBODY
            return replace(found, people=tuple(p for p in found.people if p not in told.people))
    return NOBODY


MEMBERS = TOGETHER | {
    Event.CHARGE, Event.TRIAL, Event.CONVICTION, Event.BAIL, Event.SEARCH, Event.TRANSFER, Event.ILL_TREATMENT,
}  # fmt: skip
_SEVERAL = 2
_ON_DUTY = frozenset(
    "guard guards officer officers policeman policemen soldier soldiers agent agents parents lawyer lawyers".split()
)


def members_without_name(view: View, fired: Fired, told: Referent) -> Iterator[Referent]:
    """ "Roe and her photographer were held", "detained Roe and four other staff members": those beside her."""
    if fired.trigger.role == "patient" or fired.trigger.event == Event.TRIAL:
        yield from beside_named(view, told)


def beside_named(view: View, told: Referent) -> Iterator[Referent]:
    """ "Roe and 13 colleagues", "Roe and her photographer": those without a name in one list with the named."""
    chunks = view.chunks
    if told.first < 0 or not told.people:
        return
    end = told.last + 1
    more = end + 1 < len(chunks) and chunks[end].low in {("and",), (",",)}
    for j in range(told.first, min(told.last + 1 + (_SEVERAL if more else 0), len(chunks))):
        group = chunks[j]
        if (
            group.kind is not Kind.NOUN
            or group.mentions
            or not view.nameless(j)
            or view.place(j)[0] in view.discourse.leads
            or group.low[-1] in _ON_DUTY
            or view.referent(j).people
        ):
            continue
        before, after = chunks[j - 1] if j else None, chunks[j + 1] if j + 1 < len(chunks) else None
        if before is None or before.kind not in {Kind.COMMA, Kind.CONJUNCTION}:
            continue
        if after is not None and after.low == (",",):
            continue  # "Roe, her lawyer, and …", "her lawyer, Moor": what somebody is
        if before.low == (",",) and (after is None or after.low != ("and",)):
            continue
        count = cardinality(group.low[:2]) or 1
        if count > 1 and _named_next(view, j) == count:
            continue  # "Roe and three other members of the union, A, B and C"
        words = view.words(*view.place(j)) if count > 1 else None
        yield Referent(open=True, amount=words, count=count, head=group.low[-1], first=j, last=j)


def _named_next(view: View, j: int) -> int:
    """How many are named behind a group and what it belongs to: "three members of the union, A, B and C"."""
    chunks, k = view.chunks, j + 1
    while k + 1 < len(chunks) and chunks[k].kind is Kind.PREPOSITION:
        k += 2
    named = k + 1 < len(chunks) and chunks[k].low == (",",) and chunks[k + 1].mentions
    if not named:
        return 0
    people = view.coordinated(k + 1).people
    return sum(p in {m.person for c in chunks[k:] for m in c.mentions} for p in people)


def companions_without_name(view: View, fired: Fired) -> Referent:
    """ "Arrested in a café with four other lawyers", "with his wife, X, and two cousins": those told of beside whoever was
    arrested.
    """
    chunks = view.chunks
    for j in range(fired.verb + 1, min(fired.verb + 14, len(chunks) - 1)):
        if chunks[j].kind is Kind.VERB or chunks[j].low[0] in _ELSEWHERE:
            return NOBODY
        if chunks[j].low[-1] in {"cell", "cells", "dormitory", "ward"}:
            return NOBODY
        if chunks[j].low not in {("with",), ("alongside",)}:
            continue
        at = _behind_the_named(view, j + 1)
        if chunks[at].possessive and not chunks[at].mentions and at + 2 < len(chunks):
            kin = chunks[at + 2].low[-1]
            if kin in either("people_words", "kin"):  # "with the man's brother"
                return Referent(open=True, count=1, head=kin, first=at)
        group = chunks[at]
        count = cardinality(group.low[:2])
        behind = chunks[at + 1] if at + 1 < len(chunks) else None
        listed = behind is not None and behind.low[0] in {",", ":", "and"} and at == j + 1
        closed = _CLOSED.match(view.characters, view.place(at)[1]) is not None
        listed = listed and work_apposed(view, at) is None and not closed
        listed |= (
            behind is not None
            and behind.low == (",",)
            and bool(view.chunks[at + 2 : at + 3])
            and bool(view.chunks[at + 2].mentions)
        )
        if group.mentions or not view.nameless(at) or listed or group.low[-1] in _ON_DUTY:
            return NOBODY
        words = view.words(*view.place(at)) if count else None
        return Referent(open=True, amount=words, count=count or 1, head=group.low[-1], first=at)
    return NOBODY


_CLOSED = re.compile(r",\s+(?:of|on|for|in)\s")
""" "Together with four others, of plotting": a comma that opens no list."""
_ELSEWHERE = frozenset((";", "after", "before", "while", "as", "when"))


def _behind_the_named(view: View, j: int) -> int:
    """ "With his deputy, X, and eleven others": the group behind "and" where those before it are named; else ``j``."""
    named = False
    for k in range(j, min(j + 8, len(view.chunks) - 1)):
        item = view.chunks[k]
        if item.kind not in {Kind.NOUN, Kind.COMMA, Kind.CONJUNCTION}:
            return j
        named |= bool(item.mentions)
        if named and item.low == ("and",) and not view.chunks[k + 1].mentions:
            return k + 1
    return j


_AMONG = re.compile(
    r"\s*(?:(?:Among|Amongst)\s+(?:them|those|these)(?:\s+(?:now\s+|still\s+)?(?:\w+ed|held|taken|caught|seized|set\s+free|let\s+go|in\s+(?:custody|detention|prison|jail)))?\s+(?:were|are|was|is)"
    r"|(?:One|Another|The\s+(?:other|first|second|third)|Two|Three|Four)(?:\s+of\s+(?:them|those|the\s+\w+))?\s+(?:was|were|is|are|has\s+been|have\s+been)"
    r"\s+(?:later\s+|since\s+|locally\s+)?(?:named|identified)(?:\s+(?:by\s+[\w\s]{2,40}?|locally|only|simply))?\s+as"
    r"|(?:They|These|Those\s+(?:\w+ed|held|taken|seized|set\s+free|let\s+go))\s+include[sd]?)\b"
)


_SOME_OF_THEM = re.compile(
    r"\s*(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Most|Several|\d+)\s+of\s+(?:them|these|those),\s+"
    r"(?:(?:including|among\s+them)\s+)?(?=[A-ZÀ-Ý]|(?:the|an?)\s)"
)


def some_of_them(view: View, before: Sequence[Draft]) -> Iterator[Draft]:
    """ "Seven were arrested. Three of them, A, B and C, were remanded": the three were arrested."""
    if _SOME_OF_THEM.match(view.characters, view.sentence.start, view.sentence.end):
        yield from _told_among(view, [d for d in before if _of_the_whole(d)])


def _of_the_whole(draft: Draft) -> bool:
    """Whether what is told of a group befell each of it: not that so many are in prison today."""
    state = draft.event is Event.DETENTION and draft.rule != "detention.verb"
    return draft.kind is None and not state


def among(view: View, before: Sequence[Draft]) -> Iterator[Draft]:
    """ "Nine people were detained. Among them were A and B": both were detained."""
    found = _AMONG.match(view.characters, view.sentence.start, view.sentence.end)
    if found is not None:
        let_out = _LET_OUT.search(found.group()) is not None
        told = [d for d in before if not let_out or d.event is Event.RELEASE]
        yield from _told_among(view, told)


_LET_OUT = re.compile(r"\b(?:released|freed|pardoned|set\s+free|let\s+go)\b")
""" "Among those released": what befell them before is told of others too."""


def _told_among(view: View, before: Sequence[Draft], named: Sequence[int] = ()) -> Iterator[Draft]:
    told = [
        d for d in before[-6:]
        if d.person is None and (d.amount or d.count)
        and d.sentence.block == view.sentence.block and d.sentence.index == view.sentence.index - 1
    ]  # fmt: skip
    people: list[int] = list(named)
    beside = False
    for k, chunk in enumerate(() if named else view.chunks):
        if people and chunk.kind is Kind.RELATIVE and view.chunks[k - 1].kind is Kind.COMMA:
            beside = True
        elif beside and chunk.kind is Kind.COMMA and not of_kin(view, k):
            beside = False
        if beside:
            continue
        if people and chunk.kind in {Kind.VERB, Kind.RELATIVE}:
            break
        people.extend(m.person for m in chunk.mentions if not chunk.possessive)
    for draft in told:
        for person in dict.fromkeys(people):
            yield replace(
                draft, person=person, amount=None, count=None, open=False, candidates=(),
                sentence=view.sentence, start=view.sentence.start, end=view.sentence.end,
            )  # fmt: skip


def for_those_before(made: Sequence[Draft], alike: Sequence[Draft]) -> list[Draft]:
    """ "38 were arrested. Among those held are A and B": one arrest of each, and no custody besides."""
    people = {d.person for d in alike if d.event in SEIZED}
    return [d for d in made if d.event not in SEIZED or d.person not in people]


SEIZED = frozenset((Event.ARREST, Event.DETENTION))
_LIKEWISE = needing(
    r"(?:,\s+(?:and\s+)?(?:as|so|nor)|\bSo|\bN(?:or|either))\s+(?:was|were|did|had|has|have|is|are)\s+(?=\w)",
    "as |so |nor |neither ",
    "was|were|did|had|has|have|is|are",
    flags=re.IGNORECASE,
)
_NOR = re.compile(r"\b(?:nor|neither)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"(?:,\s+(?:aged\s+)?\d{1,2})?(?:,\s+(?:an?|the|his|her)\s+[^,.;]{3,50})?(?:,\s+who|,)?\s+(?:was|is|were|are)\s+(?P<no>not\s+)?(?:another|also\s+(?:one\s+)?among\s+them|among\s+them|one\s+of\s+them)\s*(?=[.,;:]|$)"
)
_TOO = re.compile(r"\s+(?:was|were|did|has|had|is|are)(?:\s+also|,?\s+too|\s+as\s+well)\s*[.;!]")
""" "Roe was charged. Doe was too.": the same befell this one."""


def likewise(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """ "X was arrested, as was her husband, Y", "Nine were arrested. X was among them": Y and X were too."""
    yield from but_not_of(view, own)
    yield from verb_left_out(view, before, own)
    yield from same_term(view, before, own)
    match = _LIKEWISE.search(view.stretch)
    if match is not None:
        nor = bool(_NOR.search(match.group()))
        people = _named_from(view, match.end())
        for made in _the_same(view, before, own, match.start(), people):
            yield replace(made, stance=Stance.NEGATED) if nor else made
        return
    for index, chunk in enumerate(view.chunks):
        if not chunk.mentions or chunk.possessive:
            continue
        if _TOO.match(view.characters, view.place(index)[1], view.sentence.end):
            people = view.coordinated(index).people
            yield from _the_same(view, before, (), view.sentence.start, people)
            return
        match = _ANOTHER.match(view.characters, view.place(index)[1], view.sentence.end)
        if match:
            people = view.coordinated(index).people
            whole = [d for d in before if d.event in TOGETHER and d.kind is None]
            if "of them" in match.group() or "among them" in match.group():
                if not match["no"] and (told := list(_told_among(view, whole, people))):
                    yield from told
                    return
            for made in _the_same(view, before, own, view.place(index)[0], people):
                yield replace(made, stance=Stance.NEGATED) if match["no"] else made
        return


def _named_from(view: View, place: int) -> tuple[int, ...]:
    """The persons a clause opens with: "her husband, Y", "X and Y"."""
    for index, chunk in enumerate(view.chunks):
        start, end = view.place(index)
        if chunk.kind is Kind.VERB and start < place < end:
            return ()  # "Neither was beaten; X says …"
        if start < place:
            continue
        if chunk.kind is Kind.VERB or chunk.low[0] in {";", "."}:
            return ()
        if chunk.mentions and not chunk.possessive:
            return view.coordinated(index).people
        if chunk.kind is Kind.NOUN and chunk.low[0] in {"the", "his", "her", "both", "all"}:
            found = view.referent(index).people  # "as were the two others"
            return found if found or not chunk.possessive else ()
    return ()


def _the_same(
    view: View, before: Sequence[Draft], own: Sequence[Draft], place: int, people: Sequence[int]
) -> Iterator[Draft]:
    """What was told last before a place, told of these persons too."""
    told = [d for d in own if d.start < place and d.event in SHARED]
    if not told:
        told = [
            d for d in before[-8:]
            if d.event in SHARED and d.sentence.block == view.sentence.block
            and d.sentence.index == view.sentence.index - 1
        ]  # fmt: skip
    if not told or not people:
        return
    last = max(told, key=lambda d: (d.start, d.end))
    with_it = [
        d for d in told if (d.rule, d.person, d.start) == (last.rule, last.person, last.start)
    ]
    for person in people:
        for one in with_it if person != last.person else ():  # bail and the release by it
            yield replace(
                one, person=person, amount=None, count=None, open=False, candidates=(),
                sentence=view.sentence, start=max(view.sentence.start, min(place, view.sentence.end - 1)),
                end=view.sentence.end,
            )  # fmt: skip
