"""What we or others sent about cases, to whom, when it was passed on and what came back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from habeas.records.when import UNKNOWN, When


class Sent(StrEnum):
    """What was sent."""

    WGAD_COMMUNICATION = "wgad_communication"
    """A communication to the UN Working Group on Arbitrary Detention, regular procedure."""
    WGAD_URGENT_ACTION = "wgad_urgent_action"
    """A request to it for urgent action; no pack knows a period for the answer."""
    URGENT_APPEAL = "urgent_appeal"
    """Of UN special procedures: ongoing or imminent."""
    ALLEGATION_LETTER = "allegation_letter"
    """Of UN special procedures: past."""
    OTHER_UN = "other_un"
    """To another UN body."""
    LETTER_TO_AUTHORITY = "letter_to_authority"
    PUBLIC_STATEMENT = "public_statement"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Intervention:
    """One intervention by its number, and its cases as their persons stand now.

    ``sender`` is "" where we sent it. ``sent``, ``transmitted`` (passed on to the Government) and
    ``answered`` are as fine as they are known; ``was_transmitted`` and ``was_answered`` say that it
    was, whether or not anybody knows when. ``answer`` is what came.
    """

    number: int
    cases: tuple[int, ...]
    kind: Sent
    sender: str
    to: str
    by: str
    at: str
    sent: When = UNKNOWN
    reference: str = ""
    what: str = ""
    was_transmitted: bool = False
    transmitted: When = UNKNOWN
    was_answered: bool = False
    answered: When = UNKNOWN
    answer: str = ""
