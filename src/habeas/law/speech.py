"""What stands beside a rule wherever it is shown.

A rule of confidence C asserts no breach. A domestic limit is never called lawful: the international
standard stands beside it. To a territory that is no party the Covenant is not cited as binding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.law.entries import Charge, Provision, Rule, Total, Treaty
from habeas.law.treaties import standing, standing_of

if TYPE_CHECKING:
    from datetime import date

    from habeas.law.entries import Entry

UNVERIFIED = (
    "unverified (confidence C): it asserts no breach and gives no deadline by itself; "
    "act now and ask local counsel"
)
UNCHECKED = "unverified (confidence C): check with the depositary before relying on it"
STANDARD = (
    "the international standard beside it: a judge (a procurator is none) within 48 hours of the "
    "deprivation of liberty, whatever the measure is called; a limit kept makes no custody lawful"
)
CHARGED = (
    "a charge or a conviction says that an accusation or a judgment exists, not that it is true"
)
_CUSTODY = frozenset(("custody", "ladder", "extra-judicial", "counting", "bail", "lawyer"))


def beside(entry: Entry, code: str, on: date | None = None) -> tuple[str, ...]:
    """The sentences that stand beside an entry of a pack, as of a day."""
    if isinstance(entry, Treaty):
        checked = () if entry.confidence != "C" else (UNCHECKED,)
        return (*checked, standing_of(entry, on).says)
    found = []
    if getattr(entry, "confidence", "C") == "C":
        found.append(UNVERIFIED)
    if isinstance(entry, Charge):
        found.append(CHARGED)
    custody = isinstance(entry, Rule) and ".appeal" not in entry.id
    custody |= isinstance(entry, Total) or (
        isinstance(entry, Provision) and entry.topic in _CUSTODY
    )
    if custody:
        found += beside_limits(code, on)
    return tuple(found)


def beside_limits(code: str, on: date | None = None) -> tuple[str, ...]:
    """What stands beside the limits of custody of a jurisdiction; nothing beside the standard."""
    if code == "INT":
        return ()
    bound = standing(code, on=on)
    return (STANDARD, *((bound.says,) if bound is not None else ()))
