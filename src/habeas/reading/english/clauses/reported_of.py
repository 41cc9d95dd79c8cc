"""Of whom somebody beside the case speaks: "his lawyer, X, says that he has lost weight" is told of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_PRONOUNS = frozenset((("he",), ("she",)))
_SPOKEN_OF = _PRONOUNS | {("him",), ("her",)}
_BETWEEN = frozenset((Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB, Kind.MARK))
_FAR = 7


def told_between_commas(chunks: Sequence[Chunk], verb: int) -> int:
    """ "Moor said Roe, jailed since 2012, is kept alone": whom a participle between commas tells of; -1 elsewhere."""
    named = verb - 2
    bare = len(chunks[verb].low) == 1 and is_participle(chunks[verb].main)
    if named < 1 or not bare or chunks[verb].main.endswith("ing") or chunks[verb - 1].low != (",",):
        return -1
    says = chunks[named - 1]
    said = says.kind is Kind.VERB and says.main in lowered("cues", "speech")
    closed = next((k for k in range(verb + 1, len(chunks)) if chunks[k].low == (",",)), -1)
    on = closed > 0 and any(c.kind is Kind.VERB for c in chunks[closed : closed + 4])
    said = (said or says.low == ("that",)) and on
    return named if said and chunks[named].kind is Kind.NOUN else -1


def reported_of(view: View, j: int, found: Referent) -> Referent:
    """Whom the pronoun at ``j`` means that opens what somebody beside the case says: not the speaker."""
    if view.chunks[j].low in _SPOKEN_OF and (named := _said_of(view, j)) is not None:
        return replace(found, people=(named,), open=False, candidates=())
    if view.chunks[j].low not in _PRONOUNS or len(found.people) != 1:
        return found
    if view.following(j, 1) in {"himself", "herself"}:
        return found  # "his lawyer, X, said he himself had been threatened"
    person = found.people[0]
    if (there := _kept_there(view, j)) not in {None, person}:
        return replace(found, people=(there,))
    if (teller := _teller(view, j)) not in {None, person}:
        return replace(found, people=(teller,))
    if not view.discourse.aside(person) or (verb := _saying(view, j)) is None:
        return found
    subject, says = view.subject(verb)
    if subject.people != (person,) or _befell_here(view, says, verb):
        return found
    other = view.discourse.one(view.chunks[j].low[0], at=j, besides=(person,))
    entries = view.discourse.registry.entries
    word = "m" if view.chunks[j].low == ("he",) else "f"
    unlike = [p for p in other.people if entries[p].gender not in {None, word}]
    if unlike and entries[person].gender == word:
        return found  # "his lawyer, Ana Roe, said she was turned away": no she but the lawyer
    whose = view.discourse.related.get(person) or view.discourse.kin_of.get(person)
    if whose is not None and whose[1] in view.named_before(j) and other.people != (whose[1],):
        return found  # "Roe's lawyer, X, said she": Roe or the lawyer, and nobody told of before
    told = [p for p in other.people if p in view.discourse.cases]
    return other if told else found


def _said_of(view: View, j: int) -> int | None:
    """ "She was in pain," Holt said of Roe: Roe, of whom the quotation is."""
    chunks = view.chunks
    for k in range(j + 1, len(chunks) - 2):
        if chunks[k].kind is not Kind.VERB or chunks[k].main not in lowered("cues", "speech"):
            continue
        of = next(
            (n for n in range(k + 1, min(k + 6, len(chunks) - 1)) if chunks[n].low == ("of",)), -1
        )
        between = view.characters[view.place(j)[1] : view.place(k)[0]]
        if of < 0 or not ({*between} & {*_CLOSING}) or not chunks[of + 1].mentions:
            return None
        if any(c.kind is Kind.VERB for c in chunks[k + 1 : of]) or chunks[of + 1].possessive:
            return None
        person = chunks[of + 1].mentions[0].person
        word = "m" if chunks[j].low[0] in {"he", "him"} else "f"
        return person if view.discourse.registry.entries[person].gender in {None, word} else None
    return None


def _befell_here(view: View, says: int, verb: int) -> bool:
    """ "He was questioned too and says that he was threatened": whether something is told of the speaker in the same breath."""
    before = range(says + 1, verb) if says >= 0 else ()
    return any(
        view.chunks[k].kind is Kind.VERB and view.chunks[k].passive and view.subject(k)[1] == says
        for k in before
    )


_CLOSING = '"”'


def _kept_there(view: View, j: int) -> int | None:
    """ "Went to see his brother, X, in prison, where he is serving four years": X, whom he went to see."""
    if not j or view.chunks[j - 1].low != ("where",):
        return None
    visits = [k for k in range(j) if set(view.chunks[k].low) & _VISITS]
    named = [m.person for c in view.chunks[visits[-1] : j] for m in c.mentions] if visits else []
    entries = view.discourse.registry.entries
    other = "f" if view.chunks[j].low == ("he",) else "m"
    fits = [p for p in named if entries[p].gender != other and not entries[p].official]
    return fits[0] if len(set(fits)) == 1 else None


_VISITS = frozenset("visit visited visiting visits see seeing saw met meet meeting".split())


def _teller(view: View, j: int) -> int | None:
    """ "Doe said that Roe told him in a letter that he had been beaten": Roe, who tells of himself and has a case."""
    verb = _saying(view, j)
    if verb is None or view.chunks[verb].main not in {"told", "wrote"}:
        return None
    people, at = view.subject(verb)[0].people, view.subject(verb)[1]
    if len(people) != 1 or at < 1 or people[0] not in view.discourse.cases:
        return None
    before = view.named_before(at)
    gender = view.discourse.registry.entries[people[0]].gender
    fits = gender is None or (view.chunks[j].low == ("he",)) is (gender == "m")
    return people[0] if before and set(before) - set(people) and fits else None


def _saying(view: View, j: int) -> int | None:
    """The verb of saying whose words the chunk at ``j`` opens."""
    for k in range(j - 1, max(j - _FAR, -1), -1):
        chunk = view.chunks[k]
        if chunk.kind is Kind.VERB:
            says = chunk.main in lowered("cues", "speech") and not chunk.passive
            return k if says else None
        that = chunk.low == ("that",)
        if chunk.kind not in _BETWEEN and not that:
            return None
    return None
