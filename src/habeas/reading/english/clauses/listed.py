"""Those who are listed behind a verb: "Also freed were A and B", "Among those still held were A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_COPULA = frozenset((("were",), ("was",), ("are",), ("is",)))


def among_those(view: View, verb: int) -> Referent | None:
    """ "Among those still held in May were A and B": who is named behind."""
    chunks = view.chunks
    j = verb - 1
    while j > 0 and (chunks[j].kind is Kind.ADVERB or chunks[j].low == ("who",)):
        j -= 1
    group = j > 0 and chunks[j].low[0] in _THOSE and not chunks[j].mentions
    if (
        j < 1
        or not group
        or chunks[j - 1].low != ("among",)
        or (j > 1 and chunks[j].low != ("those",))
    ):
        return _one_of(view, j) if j > 1 else None
    behind = range(verb + 1, min(verb + 8, len(chunks)))
    named = next((k for k in behind if chunks[k].kind is Kind.VERB), None)
    listed = named is not None and chunks[named].low in _COPULA
    return listed_after(view, named + 1) if named is not None and listed else None


_THOSE = frozenset(("those", "the", "them"))
""" "Among the 420 freed were A and B" opens a sentence."""


def _one_of(view: View, group: int) -> Referent | None:
    """ "She is one of 11 people charged", "he was among the activists jailed": who is one of them."""
    chunks = view.chunks
    people = chunks[group]
    if people.kind is not Kind.NOUN or people.mentions or not several_people(people.low[-1]):
        return None
    one = chunks[group - 1].low == ("of",) and chunks[group - 2].low in {("one",), ("another",)}
    if not one and chunks[group - 1].low != ("among",):
        return None
    copula = group - 3 if one else group - 2
    while copula > 0 and chunks[copula].kind is Kind.ADVERB:
        copula -= 1
    if copula < 1 or chunks[copula].kind is not Kind.VERB or chunks[copula].low not in _BEING:
        return None
    found = view.subject(copula)[0]
    if not found.people:
        return None
    count = cardinality(people.low)
    if not count or count <= len(found.people):
        return found
    others = (view.words(*view.place(group)), count - len(found.people))
    return replace(found, others=others)


_BEING = _COPULA | {("has", "been"), ("have", "been"), ("had", "been")}


def of_kin(view: View, comma: int) -> bool:
    """ "B, whose baby, X, is ill": a comma behind whoever belongs to the one named before, or behind their name."""
    chunks = view.chunks
    if comma < _WHOSE or chunks[comma - 1].kind is not Kind.NOUN:
        return False
    if chunks[comma - 1].mentions:
        return chunks[comma - 2].kind is Kind.COMMA and of_kin(view, comma - 2)
    kin = chunks[comma - 1].low[-1] in either("people_words", "kin", "circle") | {"baby"}
    return kin and chunks[comma - 2].low == ("whose",)


_WHOSE = 2
_BETWEEN = frozenset((Kind.DATE, Kind.PREPOSITION, Kind.ADVERB, Kind.NOUN, Kind.MARK))
_BEFORE = frozenset(("facing", "standing", "awaiting", "serving", "appearing"))


def inverted(view: View, verb: int) -> int:
    """ "Also standing trial is the poet A": where the subject stands that a form of "be" puts behind; -1 if none."""
    chunks = view.chunks
    if chunks[verb].low[-1] not in _BEFORE or len(chunks[verb].low) > 1:
        return -1
    for k in range(verb + 1, len(chunks) - 1):
        if chunks[k].kind is Kind.VERB:
            behind = k + 2 if chunks[k + 1].low == ("also",) else k + 1
            named = chunks[k].low in _COPULA and behind < len(chunks)
            return behind if named and chunks[behind].mentions else -1
        if chunks[k].kind not in _BETWEEN or (chunks[k].mentions and not _beside(view, k)):
            return -1
    return -1


def named_behind(view: View, verb: int) -> Referent | None:
    """ "Also freed were A and B", "Also arrested in Kano on Monday was A": who is named behind the verb."""
    chunks = view.chunks
    if len(chunks[verb].low) > 1 or verb + 2 >= len(chunks):
        return None
    k = verb + 1
    opens = all(chunk.kind is Kind.ADVERB or chunk.low == ("also",) for chunk in chunks[:verb])
    opens |= (others := _others(view, verb))
    while opens and k + 2 < len(chunks) and chunks[k].kind in _BETWEEN:
        if chunks[k].mentions and not _beside(view, k):
            break
        k += 1
    if not others:
        return listed_after(view, k + 1) if chunks[k].low in _COPULA else None
    told = chunks[k].low in _COPULA or chunks[k].main in _INCLUDE
    found = listed_after(view, k + 1) if told and chunks[k + 1].kind is Kind.NOUN else None
    return found if found is not None and found.people else None


def _beside(view: View, k: int) -> bool:
    """ "Arrested along with Roe was X": whether the name at ``k`` is only of whom others are told beside."""
    return view.chunks[k - 1].low[0] in {"with", "alongside"} and not view.chunks[k].possessive


_INCLUDE = frozenset(("include", "includes", "included"))


def _others(view: View, verb: int) -> bool:
    """ "Others detained in the same wave include A and B", "The journalists arrested on Monday include A"."""
    before = [chunk for chunk in view.chunks[:verb] if chunk.kind is not Kind.ADVERB]
    if len(before) != 1 or before[0].kind is not Kind.NOUN or before[0].mentions:
        return False
    return before[0].low[-1] == "others" or several_people(before[0].low[-1])


def listed_after(view: View, first: int) -> Referent:
    """ "Also freed were the lawyer A, known as B, and the politician C": everybody listed after."""
    found = view.coordinated(first)
    people = list(found.people)
    beside = False
    for j in range(first, len(view.chunks)):
        item = view.chunks[j]
        if item.kind is Kind.RELATIVE and people:
            beside = True
        elif beside and item.kind is Kind.COMMA and not of_kin(view, j):
            beside = False
        if beside:
            continue  # "A, who heads the union, and B"
        if item.kind is Kind.VERB and not item.main.endswith(("ed", "own")):
            break
        linked = j > 0 and view.chunks[j - 1].kind in {Kind.COMMA, Kind.CONJUNCTION}
        if item.mentions and (linked or j == first):
            people.extend(m.person for m in item.mentions)
    return replace(found, people=tuple(dict.fromkeys(people))) if people else found
