"""People without names that a page tells of alone, and the words that mean them again: "Five men were held. They …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.unnamed.pronouns import joined_before
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.persons.fields_of_work import has_field, of_one_field
from habeas.reading.english.persons.traits import Alone
from habeas.reading.english.words.group_size import several_people
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns


def told_alone(view: Nouns, j: int, size: int | None = None) -> Referent | None:
    """ "Two neighbours fled abroad. Warrants for their arrest …": those the sentence before told of alone.

    ``size`` is how many the words mean: "both" are none of five.
    """
    if any(c.mentions for c in view.chunks[:j]):
        return None
    alone = _before(view)
    if alone is None:
        return joined_before(view)
    if size is not None and alone.count not in {None, size}:
        return None
    return _again(alone, "they", j)


def called_again(view: Nouns, j: int, low: tuple[str, ...]) -> Referent | None:
    """ "Five journalists were held. The reporters …", "The group …": those told of alone in the sentence before."""
    if low[:2] == ("the", "following") and view.characters[view.sentence.end - 1] == ":":
        words = view.words(*view.place(j))  # whom the list below names
        return Referent(open=True, amount=words, head=low[-1], first=j, last=j)
    if low[0] not in _THE or len(low) != len(_THE_MEN) or any(c.mentions for c in view.chunks[:j]):
        return None
    alone = _before(view)
    if alone is None or alone.count is None:
        return None
    head, own = low[-1], alone.words.lower().split()
    if head == "group" and {"group", "members"} & set(own):
        return None  # "five members of the group": it is a body
    alike = head in lowered("people_words", "told_again") or head == own[-1]
    if alike or of_one_field(head, own[-1]):
        return _again(alone, head, j)
    if view.discourse.all_people:
        return None
    if head in lowered("offices", "authorities"):
        return Referent(head=head, first=j, last=j)  # "the officers": none of the five
    if has_field(head.removesuffix("s")) and has_field(own[-1].removesuffix("s")):
        words = view.words(*view.place(j))  # "the teachers", after five journalists
        return Referent(open=True, amount=words, head=head, first=j, last=j)
    return None


_THE = frozenset(("the", "these", "those", "all"))
_THE_MEN = ("the", "men")


def _again(alone: Alone, head: str, j: int) -> Referent:
    return Referent(open=True, amount=alone.words, count=alone.count, head=head, first=j, last=j)


def _before(view: Nouns) -> Alone | None:
    """Who was told of alone in the sentence before, or in the last paragraph's last where nobody is named yet."""
    alone, here = view.discourse.traits.alone, (view.sentence.block, view.sentence.index)
    if alone is None:
        return None
    if alone.place == (here[0], here[1] - 1):
        return alone
    last = here[1] == 0 and alone.place == view.discourse.traits.last
    return alone if last and not view.discourse.all_people else None


_ONE_OF_THEM = re.compile(r"(?:One|Two|Three|Some|Several|Most)\s+of\s+(?:them|these|those)\b")
""" "One of them, X, cannot walk. They …": all of them again."""


def remember_alone(view: Nouns, subject: Referent) -> None:
    """Keep of whom without a name a sentence tells alone: its subject, or the only people that something is done to."""
    traits, place = view.discourse.traits, (view.sentence.block, view.sentence.index)
    before, traits.last = _before(view), place
    if any(chunk.mentions for chunk in view.chunks):
        if before is not None and _ONE_OF_THEM.match(view.characters, view.sentence.start):
            traits.alone = Alone(place, before.words, before.count)
        return
    if subject.amount and not subject.people:
        traits.alone = Alone(place, subject.amount, subject.count)
        return
    nouns = [j for j, chunk in enumerate(view.chunks) if chunk.kind is Kind.NOUN]
    found = {j: view.referent(j) for j in nouns if j and _done_to(view, j)}
    told = [one for one in found.values() if one.amount and one.count and not one.people]
    if len(told) == 1 and len(found) == 1 and not any(view.referent(j).people for j in nouns):
        traits.alone = Alone(place, told[0].amount or "", told[0].count)


_SENT = frozenset(
    "sent took taken brought handed held remanded deported returned moved ordered tried".split()
)


def _done_to(view: Nouns, j: int) -> bool:
    """ "Police arrested five journalists", "the arrest of five journalists": people to whom something is done."""
    before, head = view.chunks[j - 1], view.chunks[j].low[-1]
    if not several_people(head) or head in lowered("offices", "authorities"):
        return False
    if before.kind is Kind.VERB:
        return before.main in lowered("people_words", "done_to") or before.main in _SENT
    event = view.chunks[j - 2].low[-1] if j > 1 and before.low == ("of",) else ""
    return event in lowered("people_words", "events_of")


def described_here(view: Nouns) -> tuple[int, ...]:
    """ "Velia must free a journalist. She …": the one a sentence describes who is named later."""
    leads = view.discourse.leads
    places = (view.place(j)[0] for j in range(len(view.chunks))) if leads else ()
    here = {leads[at][0] for at in places if at in leads}
    return tuple(here) if len(here) == 1 else ()
