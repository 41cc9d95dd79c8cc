"""Which columns together make one claim: an event, its date, and the slots beside it."""

from __future__ import annotations

from dataclasses import dataclass

from habeas.records.claim import Event, Stance


@dataclass(frozen=True, slots=True)
class Frame:
    """An event that a column of dates tells. ``slots`` lead from a slot of the claim to the roles
    that fill it, the first that has a cell; ``alone`` are slots that make the claim without a date.
    """

    event: Event
    date: str
    kind: str | None = None
    slots: tuple[tuple[str, tuple[str, ...]], ...] = ()
    alone: tuple[str, ...] = ()
    stance: Stance = Stance.ASSERTED


_TRIAL_COURT, _SENTENCE_COURT = ("trial_court", "court"), ("sentence_court", "court")
_TAKING = (("place", ("arrest_place",)), ("by", ("arrested_by",)))
FRAMES = (
    Frame(Event.DISAPPEARANCE, "disappearance_date"),
    Frame(Event.DETENTION, "detention_date", slots=_TAKING),
    Frame(Event.ARREST, "arrest_date", slots=_TAKING),
    Frame(Event.ARREST, "formal_arrest_date", "formal"),
    Frame(Event.INDICTMENT, "indictment_date"),
    Frame(Event.TRIAL, "trial_date", slots=(("court", _TRIAL_COURT),), alone=("trial_court",)),
    Frame(Event.APPEAL, "appeal_date", slots=(("court", ("appeal_court",)),), alone=("appeal_court",)),
    Frame(
        Event.APPEAL_RESULT, "appeal_result_date",
        slots=(("court", ("appeal_result_court",)),), alone=("appeal_result_court",),
    ),
    Frame(Event.DETENTION, "term_start", "刑期起算"),
    Frame(Event.RELEASE, "end_expected", "expected", stance=Stance.PLANNED),
    Frame(Event.RELEASE, "end_official", "official", stance=Stance.PLANNED),
    Frame(Event.RELEASE, "release_date"),
    Frame(Event.DEATH, "death_date"),
)  # fmt: skip
"""Three ends of a sentence stay three: the one that is expected, the authorities', and the release."""

SENTENCE_SLOTS = (("court", _SENTENCE_COURT),)
HELD = (("facility", "as_of"), ("last_facility", "as_of/last"))
HELD_AT = ("facility_county", "facility_prefecture", "facility_province", "facility_address")
"""Where somebody is held: columns that together give the place."""
RESIDES_AT = ("residence_county", "residence_prefecture", "residence_province")
ATTRIBUTES = {
    "sex": Event.SEX, "ethnicity": Event.ETHNICITY, "nationality": Event.NATIONALITY,
    "religion": Event.RELIGION, "occupation": Event.OCCUPATION, "affiliation": Event.AFFILIATION,
    "residence": Event.RESIDENCE, "counsel": Event.COUNSEL, "health": Event.HEALTH,
}  # fmt: skip
"""Roles whose cell is the value."""
YES = frozenset("yes y true 1 x ✓ √ да 是 有 在押".split())
NO = frozenset("no n false 0 нет 否 无 無 没有".split())
