"""How ill-treatment is worded as a noun, for the set wordings: "the beating", "sexual assault", "stress positions"."""

from __future__ import annotations

_FORMS = r"(?:(?:severe|brutal|savage|repeated|daily|constant|physical|psychological|mental|verbal|sexual|systematic|prolonged|further|such|police|any|alleged|the|his|her|their|a|an|this|that|these|those|and|or)\s+)*"
HARM = {
    "harm": rf"{_FORMS}(?:torture|beatings?|ill-?treatment|mistreatment|maltreatment|abuse(?!\s+of\s+(?:power|office|authority|process|trust))|rapes?|(?:sexual|physical|verbal|police)\s+(?:assaults?|abuse|violence|brutality|force|pressure)|assaults?|solitary\s+confinement|sleep\s+deprivation|(?:electric\s+)?shocks|electrocution|death\s+threats|threats\s+of\s+(?:rape|death|violence)|floggings?|whippings?|waterboarding|mock\s+executions?|stress\s+positions|blows|kicks|humiliations?|(?:degrading|inhuman|cruel|brutal)\s+treatment|police\s+brutality|manhandling|strangulation|suffocation)(?![\w’'-])",
}
"""Recurring words: ``@harm`` is ill-treatment in a noun with what stands before it."""
