"""Days that a clause about somebody else does not lend: "X was questioned on 19 May, but Y will appeal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.own_clause import (
    OF_TIME,
    SET_AGAINST,
    names_another,
    opening_at,
)

if TYPE_CHECKING:
    from habeas.reading.english.clauses.own_clause import Opening
    from habeas.reading.english.clauses.view import View

_OF_NOW = frozenset("will may could can would is are has have faces face remains remain".split())
_ASKED = frozenset("asked sought demanded requested denied denies denying".split())
_TO_COME = frozenset("will would may due expected scheduled set to".split())
_THEY = frozenset((("he",), ("she",), ("they",)))
_BEHIND = 6
"""How many chunks behind its verb the one may be named whom a clause is about."""
_JUDGED = frozenset(
    "sentenced jailed imprisoned fined got received given handed convicted acquitted cleared found remanded freed released sent ordered upheld"
    " dismissed rejected quashed confirmed refused granted denied told bailed arrested detained taken charged".split()
)
"""What is done to several at one sitting or in one raid."""


def of_another_clause(view: View, j: int, verb: int) -> bool:
    """Whether the word at ``j`` opens the clause of ``verb``, about somebody named there alone, beside that of another deed."""
    chunks = view.chunks
    opens = opening_at(view, j)
    if opens is not None and (opens.word in {",", "that"} or opens.word in OF_TIME):
        return _told_apart(view, opens, verb)
    if chunks[j].kind is not Kind.CONJUNCTION or not j or chunks[j - 1].kind is not Kind.COMMA:
        return False
    deed = next((chunks[k] for k in range(j - 1, -1, -1) if chunks[k].kind is Kind.VERB), None)
    to_come = deed is not None and not _TO_COME.isdisjoint(deed.low)
    if to_come and chunks[j + 1].low in _THEY and not _TO_COME & set(chunks[verb].low):
        return True  # "is due in court on 14 July, and she was not allowed to call"
    if deed is not None and chunks[j + 1].low in _THEY and chunks[verb].low[0] in _OF_NOW:
        return True  # "was charged on 8 May, and she will appeal"
    asked = chunks[verb].main in _ASKED
    behind = _BEHIND if asked or chunks[j].low[0] in SET_AGAINST else 0
    if not names_another(view, j, j + 1, verb + behind):
        return False
    if asked or chunks[verb].low[0] in _OF_NOW:
        return True
    if chunks[j].low[0] not in SET_AGAINST:
        return False
    if deed is None or to_come:
        return True
    return deed.main not in _JUDGED or chunks[verb].main not in _JUDGED


def _told_apart(view: View, opens: Opening, verb: int) -> bool:
    """Whether a clause of time about somebody else, the clause it leads to, or what a second "that" tells has no day of the clause before."""
    low = view.chunks[verb].low
    if low[0] in _OF_NOW or view.chunks[verb].main in _ASKED:
        return True
    if not opens.of_another:
        return False
    leads = view.chunks[0].low[0] if opens.word == "," else opens.word
    return leads not in _AT_ONCE


_AT_ONCE = frozenset(("as", "when", "once", "that"))
""" "Was arrested on 3 May as police searched the flat of Y": one day."""
