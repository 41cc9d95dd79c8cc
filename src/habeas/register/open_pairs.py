"""Cases that may be one person: what was compared and nobody has answered, or not surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from habeas.register.asked import ASKED
from habeas.register.cases import cases_then, last_by
from habeas.register.clusters import UNSURE
from habeas.register.models import MatchRow, MentionRow, PersonDecisionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Collection

    from habeas.register.store import Register


def may_be_one(
    register: Register, among: Collection[int], known_at: str | None = None
) -> tuple[tuple[int, int], ...]:
    """The pairs of these cases of which it is open whether they are one person, by what was known
    at a time (ISO 8601, UTC; None: now). Costs a few questions, and grows with what was compared.
    """
    compared = MatchRow.objects.using(register.alias).filter(verdict=ASKED)
    decisions = PersonDecisionRow.objects.using(register.alias)
    if known_at is None:
        decisions = decisions.filter(withdrawn=None)
    else:
        last = last_by(register, known_at)
        compared = compared.filter(number__lte=last)
        decisions = decisions.filter(number__lte=last).filter(
            Q(withdrawn=None) | Q(withdrawn__gt=last)
        )
    made = list(decisions.values_list("left", "right", "kind"))
    open_ = [*compared.values_list("left", "right")]
    open_ += [(left, right) for left, right, kind in made if kind == UNSURE]
    answered = {(left, right) for left, right, kind in made if kind != UNSURE}
    ends = {end for pair in (*open_, *answered) for end in pair}
    case = _cases(register, ends, known_at)
    settled = {frozenset((case[a], case[b])) for a, b in answered if {a, b} <= case.keys()}
    found = {
        (min(pair), max(pair))
        for a, b in open_
        if {a, b} <= case.keys()
        and len(pair := {case[a], case[b]}) == 2
        and frozenset(pair) not in settled
    }
    wanted = set(among)
    return tuple(sorted(pair for pair in found if wanted.issuperset(pair)))


def _cases(register: Register, mentions: set[int], known_at: str | None) -> dict[int, int]:
    rows = MentionRow.objects.using(register.alias)
    now = {
        number: case
        for some in portions(sorted(mentions))
        for number, case in rows.filter(number__in=some).values_list("number", "case")
    }
    then = cases_then(register, known_at)
    return {number: then.get(number, case) for number, case in now.items()}
