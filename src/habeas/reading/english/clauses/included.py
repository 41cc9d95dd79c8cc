"""Those whom a group names as its own: "123 prisoners, including A and B", "five, A among them"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.discourse import Referent

TOGETHER = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.RELEASE))
SHARED = TOGETHER | {
    Event.RELEASE, Event.TRIAL, Event.CONVICTION, Event.SENTENCE, Event.CHARGE, Event.BAIL,
    Event.TRANSFER, Event.HARASSMENT, Event.APPEAL, Event.ILL_TREATMENT, Event.TRAVEL_BAN,
}  # fmt: skip

_FURTHER = frozenset("others several some many more few".split())
_HEADS = frozenset(("including", "among"))
_NAMING = frozenset("including among include included namely such".split())
_OTHERWISE = frozenset("whose whom by from to".split())
_BODIES = frozenset("groups organisations organizations ngos people men women".split())
_REACH = 24
_ONE = frozenset((("she",), ("he",), ("her",), ("him",)))


def included(view: Nouns, j: int) -> tuple[int, ...]:
    """The persons whom the counted group at ``j`` names as part of it.

    Nobody whom another word stands between: "including the son of Roe", "including a judge whom Roe had accused".
    """
    people: list[int] = []
    inside = False
    chunks = view.chunks
    for k in range(j + 1, min(j + _REACH, len(chunks))):
        chunk = chunks[k]
        if not inside and chunk.low[0] in _HEADS and _another_group(view, j, k):
            break  # "six were remanded and three, including Roe, let go": Roe is of the three
        inside |= chunk.low[0] in _NAMING
        pronoun = chunk.low in _ONE
        if (chunk.mentions or pronoun) and not inside:
            inside = any(
                chunks[m].low == ("among",) and not chunks[m - 1].negated
                for m in range(k + 1, min(k + 8, len(chunks)))
            )
        if not inside:
            continue
        if chunk.mentions and not _beside(view, k):
            people.extend(m.person for m in chunk.mentions)
        elif pronoun and not chunk.mentions:
            people.extend(view.referent(k).people)
        elif people and chunk.kind is Kind.VERB:
            break
    return tuple(dict.fromkeys(people))


def included_there(view: View, verb: int, found: Referent) -> tuple[int, ...]:
    """Whom a group of the unnamed that a verb tells of names as its own: "the others, among them A and B, are held"."""
    if found.people:
        return ()
    if found.amount or (found.open and found.first >= 0):
        return included(view, found.first)
    at = view.subject(verb)[1] if found.open and view.chunks[verb].kind is Kind.VERB else -1
    others = at >= 0 and view.chunks[at].low[-1] in {"others", "rest"}
    return included(view, at) if others else ()


def _beside(view: Nouns, k: int) -> bool:
    """Whether the named at ``k`` only tell who another is: "the son of Roe", "a judge whom Roe had accused"."""
    chunk, before = view.chunks[k], view.chunks[k - 1].low
    if chunk.possessive or before[0] in _OTHERWISE:
        return True
    return before == ("of",) and view.chunks[k - 2].low[-1] in either(
        "people_words", "circle", "kin"
    )


def _another_group(view: Nouns, j: int, k: int) -> bool:
    """Whether the group that stands right before "including" is another than that at ``j``.

    "Ten were jailed, lawyers including Roe said": Roe is of the lawyers.
    """
    at = k - 1 - (view.chunks[k - 1].kind is Kind.COMMA)
    low = view.chunks[at].low
    if at <= j + 1 or view.chunks[at].kind is not Kind.NOUN:
        return False
    if cardinality(low[:1]) or _FURTHER.intersection(low):
        return True
    several = low[-1].endswith("s") and low[-1].removesuffix("s") in _people()
    people = low[-1] in _BODIES or several  # not "signed by the president, among them Roe"
    return people and any(c.kind is Kind.VERB for c in view.chunks[j + 1 : at])


def _people() -> frozenset[str]:
    return either("people_words", "circle", "kin", "occupations", "persons_nouns.one")


_ONE_OF = re.compile(
    r"\s+(?:was|were|is|are)\s+(?:also\s+)?(?:one\s+of|among)\s+(?:the\s+|some\s+|at\s+least\s+)?$"
)


def one_of(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """ "X was one of twelve people arrested that day": X was arrested."""
    for draft in own:
        if draft.person is not None or draft.event not in SHARED or not draft.amount:
            continue
        at = view.characters.find(draft.amount, view.sentence.start, view.sentence.end)
        for index, chunk in enumerate(view.chunks):
            if at < 0 or view.place(index)[1] > at:
                continue
            people = [m.person for m in chunk.mentions]
            if chunk.low in {("he",), ("she",)}:
                people = [*view.referent(index).people]
            if people and _ONE_OF.fullmatch(view.characters, view.place(index)[1], at):
                yield replace(
                    draft, person=people[0], amount=None, count=None, open=False,
                    candidates=(), start=min(draft.start, view.place(index)[0]),
                )  # fmt: skip
