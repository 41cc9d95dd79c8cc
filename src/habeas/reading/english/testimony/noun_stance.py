"""The stance of an event noun, by the verb it is the subject of: "the trial has not begun", "her release is expected"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.testimony.planned import foreseen, heralded, planned
from habeas.reading.english.testimony.undone import unreal
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_CONFIRMED = frozenset("confirmed verified corroborated acknowledged announced".split())


_WHO_DID = frozenset(
    "suspect suspects accused culprits perpetrators man men officer officers soldier soldiers".split()
)


def of_noun_stance(view: View, chunk: int, found: Stance) -> Stance:
    """The stance of an event noun by the verb it is subject of: "the trial has not begun"."""
    if found is not Stance.ASSERTED:
        return found
    if chunk and view.chunks[chunk - 1].kind is Kind.VERB:
        if planned(view, chunk - 1) or heralded(view, chunk):
            return Stance.PLANNED  # "expects prosecutors to approve the arrest"
    if chunk and view.chunks[chunk - 1].low[0] in {
        "after",
        "since",
        "before",
        "upon",
        "following",
        "until",
    }:
        return found
    if (
        chunk > 1
        and view.chunks[chunk - 2].low[-1] in _WHO_DID
        and view.chunks[chunk - 1].low[0] in {"in", "of", "for", "behind"}
    ):
        return found  # "the suspect in the abduction of X will be tried"
    if _told_about(view, chunk):
        return found  # "an earlier letter, on her arrest in 2021, has not been answered"
    if _GOES_ON & set(view.chunks[chunk].low):
        return found  # "his ongoing detention will do him harm"
    inserted = told = False
    for j in range(chunk + 1, min(chunk + 18, len(view.chunks))):
        item = view.chunks[j]
        if item.kind is Kind.RELATIVE and view.chunks[j - 1].kind is Kind.COMMA:
            inserted = True
        elif item.kind is Kind.COMMA:
            inserted = told = False
        elif item.low[0] == "who":
            told = True
        if item.kind is Kind.NOUN and item.low in _NEW_SUBJECT:
            break  # "justified her detention by claiming she is not a teacher"
        if item.kind is Kind.VERB:
            if told and j + 1 < len(view.chunks) and view.chunks[j + 1].low[0] != "to":
                told = False
                continue  # "the arrest of the lawyer who will defend him"
            if unreal(item.low) and (inserted or _its_own(view, chunk, j)):
                return Stance.NEGATED  # "the trial, which should have been held in May, …"
            if foreseen(view, chunk, j):
                return Stance.PLANNED
            if inserted or told or (item.main.endswith("ed") and len(item.low) == 1):
                continue
            if item.negated and (item.main in _LOOKED_INTO or _of_a_matter(view, chunk)):
                return found
            if item.negated:
                open_question = item.main in _CONFIRMED
                return Stance.ALLEGED if open_question else Stance.NEGATED
            if planned(view, j):
                return Stance.PLANNED
            if j + 1 >= len(view.chunks) or not _goes_on(view, j):
                return found
        if item.low[0] in {";", "."}:
            break
    return found


_ABOUT = frozenset("on about concerning regarding over".split())
_WRITINGS = frozenset(
    "letter letters report reports question questions statement statements inquiry inquiries petition petitions complaint complaints request requests communication communications appeal appeals book film article articles note notes message messages".split()
)


def _told_about(view: View, chunk: int) -> bool:
    """Whether a noun is what a letter, a report or a question is about."""
    if chunk < 2 or view.chunks[chunk - 1].low[0] not in _ABOUT:
        return False
    before = view.chunks[chunk - 2]
    if before.low == (",",) and chunk > 2:
        before = view.chunks[chunk - 3]
    return before.kind is Kind.NOUN and before.low[-1] in _WRITINGS


_GOES_ON = frozenset("ongoing continued continuing current prolonged".split())
_NEW_SUBJECT = frozenset((("he",), ("she",), ("they",), ("it",)))
_BESIDE_IT = frozenset((Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB))


def _its_own(view: View, chunk: int, verb: int) -> bool:
    """ "Her trial for libel was to have begun in May": the first verb behind a noun."""
    return all(item.kind in _BESIDE_IT for item in view.chunks[chunk + 1 : verb])


_LOOKED_INTO = frozenset(
    "investigated explained reported mentioned examined addressed forgotten justified announced recorded"
    " documented published discussed challenged".split()
)
""" "The torture of X was never investigated": nobody says that there was none."""


def _goes_on(view: View, verb: int) -> bool:
    """Whether "and" joins another verb to the same subject."""
    for j in range(verb + 1, min(verb + 6, len(view.chunks) - 1)):
        if view.chunks[j].low[0] == "and":
            return view.chunks[j + 1].kind is Kind.VERB
        if view.chunks[j].kind is Kind.VERB:
            return False
    return False


_MATTERS = lowered("things", "matters")


def _of_a_matter(view: View, chunk: int) -> bool:
    """ "The reason for her arrest is not known": she was arrested."""
    if chunk < 2 or view.chunks[chunk - 1].low[0] not in {"for", "of", "behind", "about"}:
        return False
    return view.chunks[chunk - 2].kind is Kind.NOUN and view.chunks[chunk - 2].low[-1] in _MATTERS
