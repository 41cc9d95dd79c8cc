"""Terms that stand alone behind a conviction: "Convicted on two counts, two years on each.", "… were found guilty. Two years each."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import topic
from habeas.reading.english.penalties.in_course import Dealt
from habeas.reading.english.persons.discourse import Referent

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration

_GUILTY = r"(?:convict(?:ed|s)|(?:found|finds|declared|pronounced)\s+(?:[\w’'-]+\s+){0,4}?guilty)"
_PASSED = re.compile(
    rf"\b(?:{_GUILTY}|(?:pleaded|pleads)\s+guilty|guilty\s+verdicts?|verdict(?:s|:)?\s+(?:was\s+|is\s+)?guilty|guilty\s+on\s+(?:both|all|\w+)\s+counts?)\b",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"\b(?:not\s+(?:been\s+)?(?:convicted|found)|acquitt\w+|cleared|appeal\w*|sentenced|jailed|could|(?-i:may)|might|if|until|years?|months?|previous\w*|earlier)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"[’']?(?:\s+(?P<each>each|apiece))?(?:\s+(?:in\s+(?:prison|jail)|imprisonment))?"
    r"(?:,?\s+(?:all\s+|both\s+|wholly\s+)?suspended\b[^.;]{0,30}|\s+and\s+an?\s+[^.;]{3,40}?\bfine|\s+and\s+an?\s+fine\b[^.;]{0,40})?\s*(?:[.;,]|$)",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    rf"\b(?:was|were|been)?\s*\b(?P<verb>{_GUILTY})\b(?:(?!\b(?:who|which|after|before|was|were|had|has|appeal\w*|sentenced|jailed)\b)[^;]){{3,200}}?(?P<mark>[,;])\s+(?:(?:[\w½-]+\s+){{1,6}}?(?:on|for)\s+each,\s+)?(?:and\s+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[’']?(?:\s+(?:in\s+(?:prison|jail)|imprisonment))?\s*(?:\s+(?:on|for)\s+each\b|\s+in\s+all\b|,?\s+suspended\b[^.;]{0,30}|\s+and\s+a\s+fine\s+of\b[^.;]{0,40})?\s*(?:[.;,]|$)",
    re.IGNORECASE,
)
_NEAR = 400
_ON = frozenset("on by of at under in for".split())
""" "Convicted on 12 May by the city court": of the one before."""


def verbless(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """Whose a term is that no verb gives, behind words of a conviction in its own sentence or the one before."""
    if chunk == 0 and not before.strip():
        found = _behind_a_verdict(view, after)
        return None if found is None else Dealt(found, chunk)
    del group
    told = _APPOSED.search(before)
    if told is None or not _ENDS.match(after):
        return None
    at = view.sentence.start + told.start("verb")
    verb = next(
        (
            j for j, c in enumerate(view.chunks[:chunk])
            if c.kind is Kind.VERB and view.place(j)[0] <= at < view.place(j)[1]
        ), -1,
    )  # fmt: skip
    if verb < 0:
        return None
    if verb == 0:
        found = topic(view)
        return None if found is None else Dealt(found, verb)
    done_to = view.chunks[verb].passive or view.following(verb, 1) in _ON
    whom = view.subject(verb)[0] if done_to else view.object(verb)[0]
    return Dealt(whom, verb) if whom.people else None


def _behind_a_verdict(view: View, after: str) -> Referent | None:
    """ "X and Y were convicted of sedition. Two years each"."""
    alone = _ALONE.match(after)
    start = view.sentence.start
    ahead = view.characters[max(0, start - _NEAR) : start].rstrip()
    last = re.split(r"\n|(?<=[a-z)\"”\d])[.!?][\"”]?\s+", ahead)[-1]
    if alone is None or not view.sentence.index or not _PASSED.search(last):
        return None
    if _NO_MORE.search(last):
        return None
    discourse = view.discourse
    if alone["each"]:
        joint = discourse.joint if {*discourse.joint} <= {*discourse.block_people} else ()
        several = discourse.together or joint
        return Referent(several) if len(several) > 1 else None
    entries = discourse.registry.entries
    told = (p for p in discourse.previous if not entries[p].official and not discourse.aside(p))
    people = tuple(dict.fromkeys(told))
    return Referent(people) if len(people) == 1 else None
