"""Lines that open with a name set apart, as entries of a list or of a court's diary do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View


def heads_line(view: View, index: int) -> bool:
    """ "X – sedition – for plea": a line that opens with a name set apart by a dash or colon."""
    after = view.chunks[index + 1].low[0] if index + 1 < len(view.chunks) else ""
    if (index == 0 and after in {"–", "—", ":"}) or _entry(view):
        return True
    return index == 0 and _alone(view)


def told_on(view: View) -> bool:
    """ "Ana Roe is a teacher. Arrested on 5 May.": a sentence without a subject, behind one about a single person."""
    if not view.sentence.index or view.chunks[0].kind is not Kind.VERB:
        return False
    first = view.chunks[0].low[0] in lowered("verbs", "befall", "in_lists")
    return first and not any(c.kind is Kind.VERB and c.low[0] in _FINITE for c in view.chunks[1:])


_FINITE = frozenset("is are was were has have had".split())


def _alone(view: View) -> bool:
    """ "Ana Roe, teacher. Arrested on 5 May.": a line without a verb that opens with a name, and what befell them behind it."""
    kinds = [chunk.kind for chunk in view.chunks]
    first = view.chunks[0]
    named = first.mentions and first.mentions[0].first == first.first
    if view.sentence.index or not named or Kind.VERB in kinds or len(kinds) > _AN_ENTRY:
        return False
    behind = _NEXT.match(view.characters, view.sentence.end)
    return behind is not None and behind["word"].lower() in lowered("verbs", "befall", "in_lists")


_NEXT = re.compile(r"[.]?[ \n]+(?:(?:Currently|Still|Was|Has\s+been)\s+)?(?P<word>[A-Za-z]+)\b")


def _entry(view: View) -> bool:
    """ "X and Y (treason).": names and a bracket, and no more, at the head of a paragraph."""
    kinds = [chunk.kind for chunk in view.chunks if chunk.kind is not Kind.MARK]
    start = view.sentence.start
    first = view.sentence.index == 0 or view.characters[start - 1] == "\n"
    alone = first and kinds[-1:] == [Kind.CLOSE] and Kind.VERB not in kinds
    return alone and kinds.count(Kind.OPEN) == 1 and len(kinds) <= _AN_ENTRY


_AN_ENTRY = 14
