"""The tables of the register: users, the ledger, and the projections made from it."""

from habeas.register.models.ledger import EntryRow, PayloadRow
from habeas.register.models.persons import GivenNameRow, MatchRow, PersonDecisionRow, SetAsideRow
from habeas.register.models.projections import (
    AssessmentRow,
    CaseRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    ErasureRow,
    EvidenceRow,
    GivenRow,
    MentionRow,
    ReadingRow,
    SealedIdentityRow,
    SourceRow,
    UsedClaimRow,
)
from habeas.register.models.users import User
from habeas.register.models.work import (
    InterventionRow,
    InterventionStepRow,
    TaskRow,
    TaskStepRow,
)

__all__ = [
    "AssessmentRow",
    "CaseRow",
    "ClaimRow",
    "DecisionRow",
    "DocumentRow",
    "EntryRow",
    "ErasureRow",
    "EvidenceRow",
    "GivenNameRow",
    "GivenRow",
    "InterventionRow",
    "InterventionStepRow",
    "MatchRow",
    "MentionRow",
    "PayloadRow",
    "PersonDecisionRow",
    "ReadingRow",
    "SealedIdentityRow",
    "SetAsideRow",
    "SourceRow",
    "TaskRow",
    "TaskStepRow",
    "UsedClaimRow",
    "User",
]
