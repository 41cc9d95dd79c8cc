"""Access withheld, told by who did not see, hear or treat whom: "no embassy official has seen my brother"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.whose_things import related_to
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.access.refusals import refused
from habeas.reading.english.events.access.worded import access_to
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import told_by_not
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_NEEDED = needing(
    r"\b(?:not|no|nobody|none|neither|never|without|unable|nor|cannot|\w+n['’]t)\b",
    "no|without|unable|n't|n’t|never|neither",
    flags=re.IGNORECASE,
)
_SEES = lowered("verbs", "sees")
_TREATS = frozenset("examine examined treat treated".split())
_SEES_OR_TREATS = _SEES | _TREATS
_ABLE = frozenset(
    "able allowed permitted let given granted managed got authorised authorized".split()
)
_NOT_BARRED = re.compile(
    r"\b(?:abroad|in\s+exile|fled|estranged|divorced|court|courtroom|hearing|trial|evidence|bail|for\s+comment|by\s+(?:phone|telephone|email)\s+for|journalists?|reporters?|witness\w*|co-?defendants?"
    r"|does\s+not\s+know|do\s+not\s+know|did\s+not\s+want|wanted|wish\w*|fear\w*|if|whether|until|must|should|urge\w*|demand\w*|call(?:s|ed)?\s+(?:on|for))\b",
    re.IGNORECASE,
)
_OF_PARTY = re.compile(
    r"\b(?:famil(?:y|ies)|relatives?|wife|husband|mother|father|parents?|brothers?|sisters?|sons?|daughters?|children|child|baby|partner|fianc[eé]e?|loved\s+ones|grandmother|grandfather|cousins?"
    r"|lawyers?|counsel|attorneys?|solicitors?|barristers?|advocates?|doctors?|physicians?|specialists?|surgeons?|dentists?|nurses?|[a-z]+ologists?|psychiatrists?|consuls?|consular|embassy|ambassador|priests?|chaplain|imam|clergy)\b"
)


def kept_apart(view: View) -> list[Draft]:
    """The access withheld in a sentence whose frames tell none: what was refused, else who did not see whom."""
    return [*refused(view)] or [*unseen(view)]


def unseen(view: View) -> Iterator[Draft]:
    """The contacts of a sentence that did not come about, between a prisoner and those of their circle."""
    if not _NEEDED.search(view.stretch):
        return
    words = view.characters[view.sentence.start : view.sentence.end]
    if _NOT_BARRED.search(words):
        return
    for verb, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or chunk.main not in _SEES_OR_TREATS:
            continue
        subject, at = view.subject(verb)
        if not _kept_off(view, verb, at):
            continue
        found = _whom(view, verb, subject, at)
        if found is None:
            continue
        people, to = found
        start, end = slots.clause(view, verb)
        for person in people:
            yield Draft(
                Event.ACCESS_DENIED, person, view.sentence, start, max(end, view.place(verb)[1]), "access.unseen",
                when=whose_day.date_of(view, verb), to=to, stance=told_by_not(view, view.place(verb)[0]),
            )  # fmt: skip
        return


def _kept_off(view: View, verb: int, at: int) -> bool:
    """Whether the contact is denied: by its verb, by the one it hangs on, or by "no", "nobody" and "without"."""
    chunk = view.chunks[verb]
    if chunk.negated or "unable" in chunk.low:
        return True
    if at >= 0 and view.chunks[at].low[0] in {"no", "nobody", "none", "neither"}:
        return True
    for k in range(verb - 1, max(verb - 4, -1), -1):
        before = view.chunks[k]
        if before.low[0] == "without" and k >= verb - 2:
            return True
        if before.kind is Kind.VERB:
            held_off = before.negated and before.main in _ABLE
            return held_off or "unable" in before.low
        if "unable" in before.low:
            return True
    return False


def _whom(view: View, verb: int, subject: Referent, at: int) -> tuple[tuple[int, ...], str] | None:
    """The prisoner and to whom access was withheld; None where the words tell of others."""
    if view.chunks[verb].passive:
        return _by_party(view, verb, subject)
    target, far = _target(view, verb)
    called = set(subject.people)
    prisoner = _prisoner(view, target)
    if prisoner and set(prisoner) == called:  # "his father said that he had not seen him"
        kind = _kind(view.words(view.sentence.start, view.place(max(at, 0))[0]))
        return (prisoner, kind) if kind else None
    if prisoner and (kind := _party(view, subject, at, view.place(verb)[0])):
        return prisoner, kind
    if view.chunks[verb].main in _TREATS or not (prisoner := _prisoner(view, subject)):
        return None
    if view.following(verb, 1) == "home" and view.chunks[verb].main in _CALLS:
        return prisoner, "family"
    kind = _party(view, target, far, view.place(far)[1]) if far >= 0 else None
    return (prisoner, kind) if kind else None


_CALLS = frozenset("call called phone phoned write written".split())


def _by_party(view: View, verb: int, subject: Referent) -> tuple[tuple[int, ...], str] | None:
    """ "Has not been seen by a cardiologist"."""
    behind = view.chunks[verb + 1 : verb + 3]
    if len(behind) != _TWO or behind[0].low != ("by",) or behind[1].kind is not Kind.NOUN:
        return None
    kind, prisoner = _kind(" ".join(behind[1].low)), _prisoner(view, subject)
    return (prisoner, kind) if kind and prisoner else None


_TWO = 2


def _target(view: View, verb: int) -> tuple[Referent, int]:
    """The object of a verb, also behind "to", "with" or "from"."""
    after = verb + 1
    if after < len(view.chunks) and view.chunks[after].low[0] in {"to", "with", "from", "home"}:
        if view.chunks[after].low[0] == "home":
            return NOBODY, -1
        if after + 1 < len(view.chunks) and view.chunks[after + 1].kind is Kind.NOUN:
            return view.coordinated(after + 1), after + 1
        return NOBODY, -1
    return view.object(verb)


def _prisoner(view: View, found: Referent) -> tuple[int, ...]:
    people = found.people
    return () if any(view.discourse.aside(p) for p in people) else people


def _party(view: View, found: Referent, at: int, end: int) -> str | None:
    """What kind of access somebody around the case stands for: who they are, in the words from ``at`` to ``end``."""
    if len(found.people) == 1 and related_to(view, found.people[0]) is not None:
        known = (
            view.discourse.related.get(found.people[0]) or view.discourse.kin_of[found.people[0]]
        )
        return access_to(known[0]) or "family"
    if at < 0 or any(not view.discourse.aside(p) for p in found.people):
        return None
    return _kind(view.words(view.place(at)[0], end))


def _kind(words: str) -> str | None:
    found = [m[0] for m in _OF_PARTY.finditer(words.lower())]
    return (access_to(found[-1]) or "family") if found else None
