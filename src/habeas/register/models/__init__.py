"""The tables of the register: users, the ledger, and the projections made from it."""

from habeas.register.models.ledger import EntryRow, PayloadRow
from habeas.register.models.projections import (
    CaseRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    ErasureRow,
    EvidenceRow,
    MentionRow,
    ReadingRow,
)
from habeas.register.models.users import User

__all__ = [
    "CaseRow",
    "ClaimRow",
    "DecisionRow",
    "DocumentRow",
    "EntryRow",
    "ErasureRow",
    "EvidenceRow",
    "MentionRow",
    "PayloadRow",
    "ReadingRow",
    "User",
]
