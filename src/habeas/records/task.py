"""What somebody must do about a case by a day: owner, due date, and why it was opened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

USED_CLAIM_REJECTED = "used_claim_rejected"
"""The rule that opens a task when a claim is rejected on which something was built."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task by its number, and the case as its person stands now.

    ``owner`` is a code name, "" while nobody has it; ``due`` None while no day is set. ``rule``
    names the rule that opened it, "" where ``by`` did so of their own; ``claim`` is the claim that
    it is about, where there is one. ``done_at`` is None while it is open.
    """

    number: int
    case: int
    what: str
    owner: str
    due: date | None
    by: str
    at: str
    why: str = ""
    rule: str = ""
    claim: str = ""
    done_at: str | None = None
    done_by: str = ""
    outcome: str = ""

    @property
    def state(self) -> str:
        """``open`` or ``done``."""
        return "open" if self.done_at is None else "done"
