"""What sources say differently of one step: the day, the term, the measure, the court; a denial.

Only what cannot both be so is a disagreement: a court named in full and in short is one court, and
courts named in two scripts are not compared.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from habeas.case.happenings import step_kind
from habeas.records.claim import Claim, Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.when import When

Groups = dict[Event, list[list[Claim]]]
"""Happenings by their event."""
_ONCE = frozenset((Event.DEATH,))
_FREED = frozenset((Event.RELEASE, Event.BAIL))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE))
_AGAIN_AFTER = {
    Event.ARREST: _FREED,
    Event.DETENTION: _FREED,
    Event.DISAPPEARANCE: _FREED,
    Event.CONVICTION: _FREED,
    Event.SENTENCE: _FREED,
    Event.RELEASE: _TAKEN,
}
"""What must lie between for a step to have happened twice."""
_COMMON = frozenset(
    ("the", "of", "in", "at", "people's", "peoples", "people", "court", "courts", "intermediate",
     "district", "high", "higher", "supreme", "criminal", "provincial", "city", "municipal",
     "county", "no", "first", "second", "local", "basic", "s")
)  # fmt: skip
_GENERIC = re.compile(
    r"人民法院|法院|中院|高院|中级|中級|高级|高級|最高|第[一二三四五]|[省市区區县縣]"
)
_MEASURES = frozenset(
    ("rsdl", "criminal_detention", "administrative_detention", "liuzhi", "house_arrest",
     "residential_surveillance", "psychiatric")
)  # fmt: skip


def of_each_event(groups: Iterable[list[Claim]]) -> Groups:
    """Happenings by their event."""
    of: Groups = {}
    for group in groups:
        of.setdefault(group[0].event, []).append(group)
    return of


def contradict(one: Sequence[Claim], two: Sequence[Claim], of: Groups) -> str | None:
    """On what two happenings of one event disagree: ``day``, ``term``, ``measure``, ``stance`` (a
    denial and what it denies), or None. ``of`` are all happenings by their event.
    """
    if what := _disagree(one[0], two[0]):
        return what
    if measures_differ(one, two):
        return "measure"
    return "day" if _rival_days(one, two, of) else None


def measures_differ(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Whether two documents name different measures for one and the same day."""
    mine, theirs = one[0], two[0]
    if mine.event is not Event.DETENTION or {mine.stance, theirs.stance} != {Stance.ASSERTED}:
        return False
    if mine.when.day is None or mine.when.day != theirs.when.day:
        return False
    kinds = {step_kind(mine.kind or ""), step_kind(theirs.kind or "")}
    return len(kinds) == 2 and kinds <= _MEASURES and _apart(one, two)


def courts_differ(claims: Sequence[Claim]) -> bool:
    """Whether documents name different courts for one happening."""
    named = [c for c in claims if c.court]
    return any(
        other_court(one, two)
        for number, one in enumerate(named)
        for two in named[number + 1 :]
        if one.court != two.court
    )


def _disagree(one: Claim, two: Claim) -> str | None:
    """On what two claims cannot both be so as worded."""
    if one.event in _ONCE and not one.when.overlaps(two.when):
        return "day"
    stances = {one.stance, two.stance}
    against = Stance.ASSERTED in stances and bool(stances & {Stance.DENIED, Stance.NEGATED})
    same_thing = one.charge == two.charge and one.kind == two.kind and one.to == two.to
    same_time = one.when.known and two.when.known and one.when.overlaps(two.when)
    if against and same_thing and same_time and one.outcome == two.outcome:
        return "stance"
    terms = one.duration_months is not None and two.duration_months is not None
    both = stances == {Stance.ASSERTED} and one.event is Event.SENTENCE
    if terms and both and one.kind == two.kind and same_time:
        return "term" if one.duration_months != two.duration_months else None
    return None


def _rival_days(one: Sequence[Claim], two: Sequence[Claim], of: Groups) -> bool:
    """Whether two documents date one step differently: each asserts only its own day, and nothing
    is reported between them that would let the step happen twice.
    """
    mine, theirs = one[0], two[0]
    stances = {mine.stance, theirs.stance}
    if mine.event not in _AGAIN_AFTER or stances != {Stance.ASSERTED}:
        return False
    if mine.when.overlaps(theirs.when):
        return False
    if any(getattr(mine, k) != getattr(theirs, k) for k in ("kind", "outcome", "duration_months")):
        return False
    if any(
        _between(mine.when, group[0].when, theirs.when)
        for event in _AGAIN_AFTER[mine.event]
        for group in _dated(of.get(event, ()))
    ):
        return False
    same_step = _dated(of[mine.event])
    only_mine = _documents([one]) - _telling(theirs.when, same_step)
    only_theirs = _documents([two]) - _telling(mine.when, same_step)
    return bool(only_mine and only_theirs and len(only_mine | only_theirs) > 1)


def _dated(groups: Sequence[list[Claim]]) -> list[list[Claim]]:
    """The happenings that are asserted on a known date."""
    return [g for g in groups if g[0].stance is Stance.ASSERTED and g[0].when.known]


def _telling(when: When, groups: Iterable[Sequence[Claim]]) -> set[str]:
    """The documents that tell of a step at a date."""
    return _documents(group for group in groups if group[0].when.overlaps(when))


def _documents(groups: Iterable[Sequence[Claim]]) -> set[str]:
    return {claim.quote.document for group in groups for claim in group}


def _between(one: When, middle: When, two: When) -> bool:
    """Whether a known date can lie from the earlier of two known dates to the later."""
    first, last = sorted((one, two), key=lambda when: when.earliest or date.min)
    assert first.earliest and last.latest and middle.earliest and middle.latest
    return first.earliest <= middle.latest and middle.earliest <= last.latest


def other_court(one: Claim, two: Claim) -> bool:
    """Whether two documents name different courts."""
    apart = one.quote.document != two.quote.document
    return apart and bool(one.court and two.court) and _two_courts(str(one.court), str(two.court))


def _apart(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    return not {c.quote.document for c in one} & {c.quote.document for c in two}


def _two_courts(one: str, two: str) -> bool:
    if one.isascii() != two.isascii():
        return False
    if not one.isascii():
        mine, theirs = _GENERIC.sub("", one), _GENERIC.sub("", two)
        return bool(mine and theirs) and mine not in theirs and theirs not in mine
    names = [frozenset(re.findall(r"[a-z']+", name.casefold())) - _COMMON for name in (one, two)]
    return bool(names[0] and names[1]) and not names[0] & names[1]
