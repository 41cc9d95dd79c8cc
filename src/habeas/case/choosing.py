"""A researcher's choices among rival claims: what conclusions then rest on.

A chosen claim wins over those that contradict it on the day, the measure, the term or the court. A
telling with another day or measure counts no more; of one with another term or court all the rest
still counts. Nothing is hidden: who shows a case shows all claims, with what was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.case.custody import rival_takings
from habeas.case.happenings import as_told, happenings, step_kind
from habeas.case.rivals import contradict, of_each_event, other_court
from habeas.records.change import replace
from habeas.records.claim import Claim, Event

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from habeas.records.choice import Choice

    Told = tuple[tuple[str, Claim], ...]

_WHOLE = frozenset(("day", "measure"))
"""What takes the whole rival away: a step has no meaning without its day and its kind."""
_TAKINGS = frozenset((Event.ARREST, Event.DETENTION))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What choices come to. ``follows`` are the claims, with their ids, on which conclusions rest;
    ``choices`` those that win, by the id of the chosen claim; ``lost`` leads from the id of a rival
    to that of the claim chosen over it; ``disputed`` are choices that contradict each other and win
    nothing.
    """

    follows: Told
    choices: Mapping[str, Choice] = field(default_factory=dict)
    lost: Mapping[str, str] = field(default_factory=dict)
    disputed: Mapping[str, Choice] = field(default_factory=dict)


def choose(told: Iterable[tuple[str, Claim]], choices: Mapping[str, Choice]) -> Chosen:
    """The claims of a case after a researcher's choices, by the ids of claims; in any order. A
    choice of a claim that is not told, or that nothing contradicts, changes nothing.
    """
    pairs = tuple(told)
    known = {i for i, _ in pairs}
    gone = {mark for choice in choices.values() for mark in choice.instead}
    stands = {i: c for i, c in choices.items() if i in known and c.mark not in gone}
    if not stands:
        return Chosen(pairs)
    rivals = Rivals(pairs)
    against = {i: found for i in stands if (found := rivals.of(i))}
    clash = {(i, rival) for i, found in against.items() for rival in found if rival in stands}
    disputed = {i for pair in clash for i in pair}
    on: dict[str, set[str]] = {}
    lost: dict[str, str] = {}
    for i in sorted(set(against) - disputed):
        for rival, what in against[i].items():
            on.setdefault(rival, set()).update(what)
            lost.setdefault(rival, i)
    follows = (
        (i, _without(claim, on.get(i, set())))
        for i, claim in pairs
        if not _WHOLE & on.get(i, set())
    )
    return Chosen(
        tuple(follows),
        {i: stands[i] for i in sorted(set(against) - disputed)},
        lost,
        {i: stands[i] for i in sorted(disputed)},
    )


def _without(claim: Claim, on: set[str]) -> Claim:
    """A rival without what was not chosen."""
    if "term" in on:
        claim = replace(claim, duration_months=None)
    return replace(claim, court=None) if "court" in on else claim


class Rivals:
    """Which claims of a case contradict each other, and on what."""

    def __init__(self, told: Sequence[tuple[str, Claim]]) -> None:
        self._told = told
        self._ids = {id(claim): i for i, claim in told}
        self._groups = happenings(as_told(claim for _, claim in told))
        self._of = of_each_event(self._groups)
        self._takings = rival_takings(claim for _, claim in told)

    def of(self, chosen: str) -> dict[str, frozenset[str]]:
        """The rivals of a claim by id, and what each tells otherwise: ``day``, ``measure``,
        ``term``, ``court``. A denial is none: whether something is so is assessed, not chosen.
        """
        found: dict[str, set[str]] = {}
        for i, claim in self._told:
            if i == chosen:
                for rival, what in (*self._among(claim), *self._taken(claim)):
                    found.setdefault(self._ids[id(rival)], set()).add(what)
        found.pop(chosen, None)
        return {i: frozenset(what) for i, what in found.items()}

    def _among(self, claim: Claim) -> Iterable[tuple[Claim, str]]:
        groups = self._of[claim.event]
        own = next(group for group in groups if any(one is claim for one in group))
        for group in groups:
            if group is own:
                yield from ((other, "court") for other in group if other_court(claim, other))
                continue
            what = contradict(own, group, self._of)
            for other in group:
                if what and what != "stance" and _apart(claim, other, what):
                    yield other, what

    def _taken(self, claim: Claim) -> Iterable[tuple[Claim, str]]:
        """Rivals by which a clock gives two answers, though they are told as two kinds of step."""
        if claim.event not in _TAKINGS:
            return
        for one, two, what in self._takings:
            for mine, theirs in ((one, two), (two, one)):
                if claim.quote not in mine.because or claim.quote in theirs.because:
                    continue
                for _, other in self._told:
                    if other.event in _TAKINGS and other.quote in theirs.because:
                        yield other, what


def _apart(one: Claim, two: Claim, what: str) -> bool:
    """Whether these two, of happenings that disagree, tell it differently themselves."""
    if what == "day":
        return not one.when.overlaps(two.when)
    if what == "term":
        both = one.duration_months is not None and two.duration_months is not None
        return both and one.duration_months != two.duration_months
    return step_kind(one.kind or "") != step_kind(two.kind or "")
