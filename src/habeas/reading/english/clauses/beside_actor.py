"""Somebody beside the case of whom a sentence told alone: "Holt was stopped at the gate. She …", "his lawyer … He himself"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.persons.traits import Actor
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View

_PRONOUNS = frozenset("he she him her his they them their himself herself".split())


_HIMSELF = re.compile(r"(?:(?:was|is|has\s+been|had\s+been)\s+)?(?:himself|herself)\b")


def remember_actor(view: View) -> None:
    """Keep whom beside the case a sentence has as its subject, and whether it tells of anybody else."""
    traits, chunks = view.discourse.traits, view.chunks
    named = {m.person for chunk in chunks for m in chunk.mentions}
    if not named:
        return  # "She has filed a complaint. On 15 April she …": still of whom it was told
    traits.actor = None
    verb = next((k for k, c in enumerate(chunks) if c.kind is Kind.VERB), -1)
    if verb < 1:
        return
    subject, at = view.subject(verb)
    owner = subject.owner.people if subject.owner is not None and not subject.people else ()
    people = subject.people or owner
    if at < 0 or len(people) != 1 or not view.discourse.aside(people[0]):
        return
    says = chunks[verb].main in lowered("cues", "speech") and not chunks[verb].passive
    whose = chunks[verb].passive and chunks[0].possessive  # "Roe's lawyer, X, was refused entry"
    owners = {m.person for m in chunks[0].mentions} - {people[0]} if whose else set[int]()
    theirs = (
        chunks[0].low[0] == "their" and not chunks[0].mentions
    )  # "their lawyer, X, left. She …"
    others = any(c.low[0] in _PRONOUNS for c in chunks[2 * bool(owners) or theirs :])
    alone = named - owners == {people[0]} and not others
    traits.actor = Actor(people[0], alone=alone and not says, says=says)


def himself(view: Nouns, j: int) -> Referent | None:
    """ "X's sister said that she herself was followed", "his lawyer was let go. He himself …": who that is."""
    if _HIMSELF.match(view.following(j, 3)) is None:
        return _still(view, j) or _as_she(view, j)
    word, kin = view.chunks[j].low[0], view.chunks[j].low[0] == "he"
    heads = either("people_words", "circle", "kin") - (SHE_KIN if kin else HE_KIN)
    for k in range(j - 1, -1, -1):
        item = view.chunks[k]
        if item.mentions and not item.possessive:
            return None
        if item.kind is Kind.NOUN and not item.mentions and item.low[-1] in heads:
            owned = item.low[0] in _PRONOUNS or (k >= 2 and view.chunks[k - 2].possessive)
            return Referent(open=True, count=1, head=word, first=j, last=j) if owned else None
    actor = view.discourse.traits.actor
    if actor is None or any(chunk.mentions for chunk in view.chunks[:j]):
        return None
    gender = view.discourse.registry.entries[actor.person].gender
    if gender not in {None, "m" if word == "he" else "f"}:
        return None
    if actor.says:
        return Referent(open=True, candidates=(actor.person,), head=word, first=j, last=j)
    return Referent((actor.person,), head=word, first=j, last=j)


def _still(view: Nouns, j: int) -> Referent | None:
    """ "His sister said that she herself was followed and that she was fined": the same, where nobody is named between."""
    low = view.chunks[j].low
    for k in range(j - 1, -1, -1):
        item = view.chunks[k]
        if item.mentions:
            return None
        if item.low == low and view.following(k, 1) in {"himself", "herself"}:
            told = himself(view, k)
            return told if told is not None and not told.people else None
    return None


_SUBJECT = {"her": ("she",), "him": ("he",)}


def _as_she(view: Nouns, j: int) -> Referent | None:
    """ "Asked by Roe, she said the police had beaten her": whom "she" means, where others do it and nobody is named between."""
    chunks, word = view.chunks, view.chunks[j].low[0]
    if j < len(("she", "said", "police", "had beaten")) or word not in _SUBJECT:
        return None
    done, doer = chunks[j - 1].kind is Kind.VERB, chunks[j - 2]
    if not done or doer.kind is not Kind.NOUN or doer.low[0] in _PRONOUNS:
        return None
    for k in range(j - 2, -1, -1):
        if chunks[k].mentions:
            return None
        if chunks[k].low == _SUBJECT[word]:
            found = view.referent(k)
            return found if len(found.people) == 1 else None
    return None
