"""A claim: one event or attribute about one person, as one document words it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from habeas.records.quote import Quote
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterable


class Stance(StrEnum):
    """How the words put it, from the surest down. "X said" does not weaken; a hedge does."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    PLANNED = "planned"
    DENIED = "denied"
    NEGATED = "negated"


class Event(StrEnum):
    """What can be claimed. The first 24 are scored (see the reading manual), the rest are not."""

    ARREST = "arrest"
    DETENTION = "detention"
    DISAPPEARANCE = "disappearance"
    TRANSFER = "transfer"
    CHARGE = "charge"
    TRIAL = "trial"
    CONVICTION = "conviction"
    SENTENCE = "sentence"
    APPEAL = "appeal"
    APPEAL_RESULT = "appeal_result"
    BAIL = "bail"
    RELEASE = "release"
    DEATH = "death"
    ACCESS_DENIED = "access_denied"
    ILL_TREATMENT = "ill_treatment"
    SEARCH = "search"
    CONFISCATION = "confiscation"
    TRAVEL_BAN = "travel_ban"
    FINDING = "finding"
    CALL = "call"
    OCCUPATION = "occupation"
    ALIAS = "alias"
    HEALTH = "health"
    HARASSMENT = "harassment"
    GROUNDS = "grounds"
    ACTIVITY = "activity"
    BIRTH = "birth"
    SEX = "sex"
    NATIONALITY = "nationality"
    ETHNICITY = "ethnicity"
    RELIGION = "religion"
    RESIDENCE = "residence"
    AFFILIATION = "affiliation"
    COUNSEL = "counsel"
    CONFESSION = "confession"
    INDICTMENT = "indictment"
    COMMUTATION = "commutation"


SCORED = frozenset(list(Event)[:24])
BY_MODEL = ("model",)
"""The rules of a claim that a language model made: labelled so, never accepted by itself."""

RECOGNISED = "recognised"
"""What the rules of a claim name where its words were read from a picture by a machine."""


class _Identified:
    """Keeps an id once it is computed; no part of what is equal, written or copied."""

    __slots__ = ("_id",)
    _id: str


@dataclass(frozen=True, slots=True)
class Claim(_Identified):
    """One event or attribute about one named person, or about a group (``person`` None).

    ``person`` is a substring of the document. Slots are None when the words do not fill them:
    ``place court facility charge amount by kind outcome to value`` are text, ``duration_months``
    is a number of months or a range such as ``21-24``, ``days`` a number of days or ``1000+``.
    ``attribution`` is the chain of speakers, outermost first; empty means the publisher's own
    voice.
    ``also`` holds other quotes for the same fact. ``candidates`` are the persons the words may mean
    where they leave it open; ``review`` asks a researcher to decide. ``rules`` names what fired.
    """

    event: Event
    person: str | None
    quote: Quote
    stance: Stance
    reader: str
    rules: tuple[str, ...]
    when: When = UNKNOWN
    place: str | None = None
    court: str | None = None
    facility: str | None = None
    charge: str | None = None
    charge_id: str | None = None
    duration_months: int | str | None = None
    amount: str | None = None
    by: str | None = None
    kind: str | None = None
    outcome: str | None = None
    to: str | None = None
    value: str | None = None
    days: int | str | None = None
    attribution: tuple[str, ...] = ()
    also: tuple[Quote, ...] = ()
    candidates: tuple[str, ...] = ()
    review: bool = False

    @property
    def by_model(self) -> bool:
        """Whether a language model made this claim; only a person can accept it."""
        return self.rules[:1] == BY_MODEL

    @property
    def recognised(self) -> bool:
        """Whether its words were read from a picture by a machine, which may have misread them."""
        return RECOGNISED in self.rules

    @property
    def id(self) -> str:
        """A short name for this claim, the same for the same words read the same way."""
        try:
            return self._id
        except AttributeError:
            made = self._identity()
            object.__setattr__(self, "_id", made)
            return made

    def _identity(self) -> str:
        place = self.quote
        told = (getattr(self, name) for name in IDENTIFYING)
        return identity(place.document, place.start, place.end, self.when.edtf, told)


IDENTIFYING = (
    "event", "person", "stance", "charge", "duration_months", "kind", "to", "value", "amount",
    "outcome", "place", "court", "facility", "by",
)  # fmt: skip
"""What of a claim makes its id, beside the place of its quote and its date."""


def identity(document: str, start: int, end: int, edtf: str | None, told: Iterable[object]) -> str:
    """The id of a claim whose quote stands at this place, from what it says by IDENTIFYING."""
    event, person, stance, *rest = told
    said = "\x1f".join(["" if part is None else str(part) for part in rest])
    who = "" if person is None else person
    seed = (
        f"{document}\x1f{event}\x1f{who}\x1f{start}\x1f{end}\x1f{edtf or ''}\x1f{stance}\x1f{said}"
    )
    return hashlib.sha256(seed.encode()).hexdigest()[:16]
