"""The one prisoner of a page in the mouth of those around: "our colleague", "my daughter", and "the accused" of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.line import Line
    from habeas.reading.english.clauses.nouns import Nouns

_COLLEAGUES = frozenset(
    "colleague friend comrade reporter correspondent journalist member employee staffer editor contributor".split()
)
_TWO = len(("our", "colleague"))
_TOO = frozenset(("also", "too", "likewise"))
_ONE = frozenset(
    ("was", "is", "has", "had", "remains", "remained", "faces", "faced", "denies", "denied")
)


def _only_case(view: Line) -> int | None:
    cases = view.discourse.cases
    return next(iter(cases)) if len(cases) == 1 else None


def our_own(view: Line, j: int) -> Referent | None:
    """ "Our colleague was released": the one prisoner of the page, where nobody else is named or told of besides."""
    low, one = view.chunks[j].low, _only_case(view)
    if one is None or low[0] != "our" or len(low) != _TWO or low[1] not in _COLLEAGUES:
        return None
    behind = view.following(j, 4).split()
    if view.chunks[j].possessive or behind[:1] == [","] or _TOO & set(behind):
        return None
    if one in {view.discourse.me, view.discourse.quoted}:
        return None
    return Referent((one,), head=low[1], first=j, last=j)


def spoken_of_by_kin(view: Line, kin: str) -> Referent | None:
    """ "My daughter has been moved," said her mother: the one prisoner of the page, who does not speak."""
    one, discourse = _only_case(view), view.discourse
    if one is None or kin not in HE_KIN | SHE_KIN or discourse.me is not None:
        return None
    if discourse.quoted == one or not discourse.fits_kin(one, kin) or discourse.mine is not None:
        return None
    known = discourse.registry.entries[one].gender
    return Referent((one,), head=kin) if known is not None else None


def one_accused(view: Line, j: int, low: tuple[str, ...]) -> bool:
    """ "The accused was released", "the accused denies it": one, as the verb says, or as the text has but one."""
    if low[-1] not in lowered("people_words", "one_or_several"):
        return False
    verb = view.following(j, 1)
    if verb in _ONE | _OF_ONE:
        return True
    return low == ("the", "accused") and verb not in _OF_MORE and len(view.discourse.cases) == 1


_OF_ONE = frozenset("denies pleads says tells insists faces remains".split())
_OF_MORE = frozenset(("are", "were", "have"))


def picked_out(low: tuple[str, ...]) -> bool:
    """ "The first teacher jailed under the law": one of many, and nobody told of before."""
    return len(low) == _THE_FIRST and low[0] == "the" and low[1] in _PICKED and one_person(low[2])


_THE_FIRST = 3
_PICKED = frozenset("first last only youngest oldest eldest latest next".split())


def my_kin_before(view: Nouns, j: int) -> tuple[int, ...]:
    """ "My brother appealed, and the court left his sentence as it was": the relative told of before, where nobody is named."""
    for k in range(j - 1, -1, -1):
        low = view.chunks[k].low
        if low[0] in {"my", "our"} and low[-1] in lowered("people_words", "kin"):
            return view.referent(k).people
    return ()


def voice_of(view: Line, j: int, first: str) -> Referent | None:
    """Whom "I", "my", "you" mean in an interview, a letter or a quotation; None elsewhere."""
    if first in {"i", "me", "my", "myself"}:
        me = view.discourse.quoted if _in_quotation(view, j) else view.discourse.me
        return None if me is None else Referent((me,), head=first)
    if first in {"you", "your", "yourself"} and view.discourse.you is not None:
        return Referent((view.discourse.you,), head=first)
    return None


def _in_quotation(view: Line, j: int) -> bool:
    """Whether a chunk stands between quotation marks, in a letter or report."""
    before = view.characters[view.sentence.start : view.place(j)[0]]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
