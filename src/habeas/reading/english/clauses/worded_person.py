"""The person whom the group ``who`` of a wording words: a name, a pronoun, a counted group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.persons.discourse import Referent

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

OURS = frozenset(("me", "my", "us", "our"))
NAME = r"(?-i:[A-ZÀ-Ý][\w’'-]*(?:\s+[A-ZÀ-Ý][\w’'-]*){0,3})"
"""A run of words in capitals, of which the mentions beside it tell whether it is a name."""
_TITLE = r"(?:(?:mr|mrs|ms|dr|prof|assoc|rev)\.?\s+){1,2}"
_ROLE = r"(?:(?:the\s+)?(?:(?-i:[A-ZÀ-Ý][\w’'-]+)\s+)?(?:(?!(?:of|by|in|on|to|for|from|with|and|or|that|who|at|as|after|said|says|told|was|were|is|are|has|had)\b)(?-i:[a-z][a-z-]+)\s+){1,3}?)?"
""" "Into the well-known comedian X": what X is, before the name."""
_ASIDE = rf"(?:\s+of\s+(?:the\s+)?{NAME}|,\s+\d\d(?=\W))?"
_MORE = rf"{_ASIDE}(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:(?-i:[a-z][a-z-]+)\s+){{0,2}}{NAME}{_ASIDE}){{0,5}}?(?:(?<=\d),|,\s+(?:an?|the|its|his|her|their)\s+[^,;.]{{3,60}},)??"
""" "Sent X, an editor, to jail", "ordered X, 34, the printer Y and Z of Radio Q to be held": those behind the first, where the words go on behind them."""
_BEFORE_COMMA = r"(?:the|an?|its|their|his|her)\s+(?:(?-i:[a-z][a-z-]+)[’']s\s+)?(?:(?-i:[a-z][a-z-]+)\s+){0,3}?(?-i:[a-z][a-z-]+),\s+"
""" "Left with the owner, X"."""
NAMED = rf"(?:{_TITLE}{NAME}|{_BEFORE_COMMA}{NAME}|{_ROLE}{NAME}){_MORE}"
"""One or more by name, each with what they are: "the nurse X", "Mr. X, Y and the printer Z"."""
TOLD = rf"(?:{_TITLE})?{NAME}{_MORE}"
"""One or more by name alone."""
_APPOSED = re.compile(_BEFORE_COMMA)
THEIRS = rf"{_TITLE}{NAME}[’']s?|{_ROLE}{NAME}[’']s?"
"""Somebody's, by name: "the nurse X's"."""


def worded_person(view: View, match: re.Match[str], *, harmed: bool = False) -> Referent | None:
    """The person whom the group ``who`` words; one who is ``harmed`` is not who does it."""
    if not match.groupdict().get("who"):
        return None
    j = chunk_at(view, match.start("who"))
    word = match["who"].lower()
    discourse = view.discourse
    if word in OURS:
        return _who_speaks(view, j, word)
    word = {"hers": "her", "theirs": "their"}.get(word, word)
    if word in {"his", "her", "him", "he", "she"}:
        inside = tuple(m.person for m in view.chunks[j].mentions)
        if word in {"his", "him", "her"}:
            inside = (*inside, *_who_acts(view, match, j, harmed=harmed))
        if view.chunks[j].low == (word,) and word in {"he", "she", "him"}:
            if (found := view.referent(j)).open:
                return found if found.count else None
        else:
            whose = view.referent(j).owner
            if whose is not None and whose.open and whose.count == 1 and not inside:
                return whose  # "She was pushed; her arm is broken"
            found = discourse.one(word, at=j, near=view.named_before(j), besides=inside)
        if view.chunks[j].low in {(word,), ("hers",)}:
            whole = view.coordinated(j)
            found = whole if len(whole.people) > 1 else found
    elif word in {"their", "them", "they", "both"}:  # also "theirs"
        own = view.referent(j).owner if word == "their" and view.chunks[j].low[0] == word else None
        if (
            view.chunks[j].low == (word,)
            and (meant := view.referent(j)).open
            and (meant.amount or meant.count)
        ):
            return meant  # "two witnesses said that they had been beaten"
        worded = own is not None and (own.people or own.amount)
        found = own if worded and own else discourse.several(["both" if word == "both" else "they"])
    else:
        start, end = match.span("who")
        if _APPOSED.match(match["who"]) and (last := chunk_at(view, end - 1)) > j:
            j = next((k for k in range(j, last + 1) if view.chunks[k].mentions), j)
        spoken = [m for m in view.chunks[j].mentions if m.start < end and start < m.end]
        if not spoken and not (end == match.end() and _role_of(view, j, end)):
            return _counted(view, j)
        found = view.coordinated(j)
    return found if found.people else None


def _role_of(view: View, j: int, end: int) -> bool:
    """ "Laid eyes on Uyghur folklorist X": whether the words are what the person behind them is."""
    behind = [m for m in view.chunks[j].mentions if m.start >= end]
    return bool(behind) and not view.chunks[j].possessive


def _who_acts(view: View, match: re.Match[str], j: int, *, harmed: bool) -> tuple[int, ...]:
    """ "Investigator X had threatened to arrest his sister": X, whose sister that is not."""
    first = chunk_at(view, match.start())
    verb = next((k for k in range(j - 1, first - 1, -1) if view.chunks[k].kind is Kind.VERB), -1)
    if verb < 0 or view.chunks[verb].passive:
        return ()
    found, at = view.subject(verb)
    entries = view.discourse.registry.entries
    named = at >= 0 and bool(view.chunks[at].mentions) and len(found.people) == 1
    return found.people if named and (harmed or entries[found.people[0]].official) else ()


def _who_speaks(view: View, j: int, word: str) -> Referent | None:
    """ "They kept me awake," she said: who speaks in the quotation, else who writes or answers."""
    if word in {"me", "my"} and view.discourse.quoted is not None:
        found = view.referent(j) if word == "me" else view.referent(j).owner
        if found is not None and found.people:
            return found
    return Referent((view.discourse.me,)) if view.discourse.me is not None else None


def _counted(view: View, j: int) -> Referent | None:
    """ "The convictions of five members", where the text counts five and names them: those."""
    if view.chunks[j].kind is not Kind.NOUN:
        return None
    if not (group := view.referent(j)).count:
        return group if len(group.people) > 1 else None
    named = next((s for s in view.discourse.announced if len(s) == group.count), ())
    return Referent(named, head=group.head) if named else group
