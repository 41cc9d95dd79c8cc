"""Days that a clause about somebody else does not lend: "X was questioned on 19 May, but Y will appeal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_SET_AGAINST = frozenset(("but", "while", "whereas", "although", "though", "yet"))
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
    if chunks[j].kind is not Kind.CONJUNCTION or not j or chunks[j - 1].kind is not Kind.COMMA:
        return False
    deeds = [c for c in chunks[:j] if c.kind is Kind.VERB]
    to_come = bool(deeds) and not _TO_COME.isdisjoint(deeds[-1].low)
    if to_come and chunks[j + 1].low in _THEY and not _TO_COME & set(chunks[verb].low):
        return True  # "is due in court on 14 July, and she was not allowed to call"
    before = {m.person for c in chunks[:j] for m in c.mentions}
    asked = chunks[verb].main in _ASKED
    own = chunks[j + 1 : verb + (_BEHIND if asked or chunks[j].low[0] in _SET_AGAINST else 0)]
    if not any(m.person not in before for c in own for m in c.mentions):
        return False
    if asked or chunks[verb].low[0] in _OF_NOW:
        return True
    if chunks[j].low[0] not in _SET_AGAINST:
        return False
    if not deeds or to_come:
        return True
    return deeds[-1].main not in _JUDGED or chunks[verb].main not in _JUDGED
