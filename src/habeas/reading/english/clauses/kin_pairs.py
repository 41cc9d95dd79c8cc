"""Two told of as kin in one breath: "the brothers A and B", "her nephews A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View

_KIN = frozenset("brothers sisters siblings couple spouses twins cousins".split())


def remember_pair(view: View) -> None:
    """ "The brothers A and B": whom "the brothers" means later."""
    for k, chunk in enumerate(view.chunks[:-2]):
        kin = _KIN.intersection(chunk.low)
        if chunk.mentions:
            _remember_relatives(view, k)
        if (
            kin and not chunk.mentions and view.chunks[k + 1].low == (",",)
        ):  # "the couple, A and B,"
            people = view.coordinated(k + 2).people if view.chunks[k + 2].mentions else ()
            if len(people) == len(("one", "two")):
                view.discourse.kin_sets[next(iter(kin))] = people
        both = view.chunks[k + 1].low == ("and",) and view.chunks[k + 2].mentions
        if kin and both and len(chunk.mentions) == 1 and not chunk.possessive:
            pair = (chunk.mentions[0].person, view.chunks[k + 2].mentions[0].person)
            view.discourse.kin_sets[next(iter(kin))] = pair


def _remember_relatives(view: View, k: int) -> None:
    """ "Her nephews A and B": whom "the nephews" means later."""
    chunk = view.chunks[k]
    told = chunk.low[1] if len(chunk.low) > 1 and chunk.low[0] in {"his", "her", "their"} else ""
    if not told.endswith("s") or told not in lowered("people_words", "kin"):
        return
    both = view.chunks[k + 1].low == ("and",) and view.chunks[k + 2].mentions
    if both and not view.chunks[k + 2].possessive:
        pair = (chunk.mentions[0].person, view.chunks[k + 2].mentions[0].person)
        view.discourse.kin_sets[told] = pair


_BROTHERS = frozenset("brothers sisters siblings twins couple".split())


def brothers_of(chunks: Sequence[Chunk], j: int) -> int:
    """ "The Okot brothers": the chunk of the family name, seen from it or from "brothers"; -1 elsewhere."""
    for at in (j, j - 1):
        if at < 0 or at + 1 >= len(chunks) or len(chunks[at].mentions) != 1:
            continue
        name, kin = chunks[at], chunks[at + 1]
        adjoins = kin.first == name.last and kin.low[0] in _BROTHERS and len(kin.low) == 1
        if adjoins and not name.possessive and len(name.low) == _THE_NAME and name.low[0] == "the":
            return at
    return -1


_THE_NAME = 2


def whose_kin(chunks: Sequence[Chunk], k: int) -> bool:
    """ "X, Y's sister, a teacher, said she": whether a name only tells whose sister the one before it is."""
    if k < len(("X", ",")) or k + 2 >= len(chunks) or not chunks[k].possessive:
        return False
    apposed = chunks[k - 1].low == (",",) and bool(chunks[k - 2].mentions)
    kin = chunks[k + 2].low[-1] in lowered("people_words", "kin")
    return apposed and not chunks[k - 2].possessive and kin and not chunks[k + 2].mentions
