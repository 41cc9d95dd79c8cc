"""Whom "the blogger" and "the 27-year-old pharmacist" mean, by what the text has called each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.belonging import called_by
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.persons.fields_of_work import has_field, of_other_work, of_that_work
from habeas.reading.english.words.numerals import number
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.persons.discourse import Discourse


def so_called(
    view: Nouns, j: int, low: tuple[str, ...], besides: frozenset[str]
) -> Referent | None:
    """The person whom a word of work or of custody means; None for a word that means no one person."""
    head, discourse = low[-1], view.discourse
    if (parent := _parent(view, j, low)) is not None:
        return parent
    if view.following(j, 1) in {"himself", "herself"} and (own := _whose(discourse)) >= 0:
        return Referent((own,), head=head, first=j, last=j)
    if head not in besides and (same := of_that_work(discourse, head)) is not None:
        return Referent((same,), head=head, first=j, last=j)
    one = lowered("people_words", "persons_nouns", "one")
    plain = head in one or head.endswith("year-old") or by_work(low, besides)
    work = j == 0 and head in lowered("people_words", "occupations") and head not in _OFFICES
    if not plain and (head in besides or not (has_field(head) or work)):
        return None
    if of_some(view, j):
        return Referent(head=head, first=j, last=j)
    gender = called_by(head)
    entries = discourse.registry.entries
    unlike = [e.number for e in entries if gender and e.gender not in {None, gender}]
    nearest = discourse.one("the", at=j, besides=unlike)
    called = discourse.called.get(head, set())
    if len(called) > 1:  # two teachers: the one told of last, and nobody else
        others = [e.number for e in entries if e.number not in called]
        return discourse.one("the", at=j, besides=others)
    apart = of_other_work(discourse, head)
    if not set(nearest.people) & set(apart) or discourse.cases <= set(nearest.people):
        in_case = not called and not any(discourse.aside(p) for p in nearest.people)
        return nearest if plain or (work and in_case and _tells(view, j)) else None
    found = discourse.one("the", at=j, besides=apart)
    if set(found.people) <= discourse.cases and found.people:
        return found
    return Referent(open=True, count=1, head=head, first=j, last=j)


def _parent(view: Nouns, j: int, low: tuple[str, ...]) -> Referent | None:
    """ "The mother of two was released": how the text speaks of the one it is about, and nobody's mother."""
    if low[-1] not in {"mother", "father"} or view.following(j, 1) != "of":
        return None
    behind = view.chunks[j + 2 : j + 3]
    if not behind or number(behind[0].low[0]) is None or len(behind[0].low) > _TWO_SONS:
        return None
    if view.following(j + 2, 1) == "of":
        return None  # "the mother of one of her pupils"
    gender = "f" if low[-1] == "mother" else "m"
    unlike = [e.number for e in view.discourse.registry.entries if e.gender not in {None, gender}]
    found = view.discourse.one("the", at=j, besides=unlike)
    if set(found.people) & set(unlike):
        return Referent(open=True, count=1, head=low[-1], first=j, last=j)
    return found if set(found.people) <= view.discourse.cases else None


_TWO_SONS = 2


def _whose(discourse: Discourse) -> int:
    """ "Roe's brother Ivo was stopped. The activist himself …": whose relative the sentence before told of; -1 for none."""
    if not discourse.previous:
        return -1
    told = discourse.kin_of.get(discourse.previous[0]) or discourse.related.get(
        discourse.previous[0]
    )
    return -1 if told is None else told[1]


_OFFICES = lowered("offices", "no_calling")


def _tells(view: Nouns, j: int) -> bool:
    """ "The former cameraman was serving 16 years": a subject right before its verb."""
    after = view.chunks[j + 1] if j + 1 < len(view.chunks) else None
    return after is not None and after.kind is Kind.VERB


def of_some(view: Nouns, j: int) -> bool:
    """ "The editor of a weekly": somebody of whom the text has not told."""
    return view.following(j, 2) in {"of a", "of an", "of another"}


def by_work(low: tuple[str, ...], besides: frozenset[str]) -> bool:
    """ "The 27-year-old pharmacist": a person spoken of by age and work."""
    aged = any(word.endswith("year-old") for word in low)
    return aged and low[-1] not in besides and low[-1] in lowered("people_words", "occupations")
