"""What documents tell of a case and what was decided, as casework and counts take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.assessment import SET_ASIDE

if TYPE_CHECKING:
    from habeas.records.choice import Choice
    from habeas.register.asking import Decided
    from habeas.register.deciding import Decision
    from habeas.told import Source


def source_of(one: Decided, *, whole: bool = False) -> Source:
    """One document as a source of a case; a ``whole`` one sets nothing aside."""
    from habeas.told import Source

    aside = frozenset(i for i, a in one.assessments.items() if a.level in SET_ASIDE)
    return Source(
        one.told.reading,
        one.told.names,
        frozenset(i for i, d in one.decisions.items() if d.verdict == "reject"),
        {i: d.fields for i, d in one.in_force.items() if d.verdict == "correct"},
        tuple(kept.claim for kept in one.kept),
        frozenset() if whole else aside,
        {i: as_choice(decision) for i, decision in one.choices.items()},
    )


def as_choice(decision: Decision) -> Choice:
    """A decision that chose a claim, as cases take it."""
    from habeas.records.choice import Choice

    fields = decision.fields
    return Choice(
        decision.by or "", decision.at or "", decision.why, fields["choice"],
        frozenset(fields["instead"].split()),
    )  # fmt: skip
