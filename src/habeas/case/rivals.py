"""What sources say differently of one step: the measure, the court.

Only what cannot both be so is a disagreement: a court named in full and in short is one court, and
courts named in two scripts are not compared.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.case.happenings import step_kind
from habeas.records.claim import Claim, Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMON = frozenset(
    ("the", "of", "in", "at", "people's", "peoples", "people", "court", "courts", "intermediate",
     "district", "high", "higher", "supreme", "criminal", "provincial", "city", "municipal",
     "county", "no", "first", "second", "local", "basic", "s")
)  # fmt: skip
_GENERIC = re.compile(
    r"人民法院|法院|中院|高院|中级|中級|高级|高級|最高|第[一二三四五]|[省市区區县縣]"
)
_MEASURES = frozenset(
    ("rsdl", "criminal_detention", "administrative_detention", "liuzhi", "house_arrest",
     "residential_surveillance", "psychiatric")
)  # fmt: skip


def measures_differ(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    """Whether two documents name different measures for one and the same day."""
    mine, theirs = one[0], two[0]
    if mine.event is not Event.DETENTION or {mine.stance, theirs.stance} != {Stance.ASSERTED}:
        return False
    if mine.when.day is None or mine.when.day != theirs.when.day:
        return False
    kinds = {step_kind(mine.kind or ""), step_kind(theirs.kind or "")}
    return len(kinds) == 2 and kinds <= _MEASURES and _apart(one, two)


def courts_differ(claims: Sequence[Claim]) -> bool:
    """Whether documents name different courts for one happening."""
    named = [c for c in claims if c.court]
    return any(
        one.quote.document != two.quote.document and _two_courts(str(one.court), str(two.court))
        for number, one in enumerate(named)
        for two in named[number + 1 :]
        if one.court != two.court
    )


def _apart(one: Sequence[Claim], two: Sequence[Claim]) -> bool:
    return not {c.quote.document for c in one} & {c.quote.document for c in two}


def _two_courts(one: str, two: str) -> bool:
    if one.isascii() != two.isascii():
        return False
    if not one.isascii():
        mine, theirs = _GENERIC.sub("", one), _GENERIC.sub("", two)
        return bool(mine and theirs) and mine not in theirs and theirs not in mine
    names = [frozenset(re.findall(r"[a-z']+", name.casefold())) - _COMMON for name in (one, two)]
    return bool(names[0] and names[1]) and not names[0] & names[1]
