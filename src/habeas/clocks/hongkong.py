"""The end of a term in Hong Kong: from the sentence, less custody before it, less remission.

The term runs from the day of sentence, and custody before it is taken off (Criminal Procedure
Ordinance s67A). Up to a third is remitted for good conduct (Prison Rules r69). Since 23 March 2024
nobody who serves a sentence for an offence endangering national security gets remission unless the
Commissioner is satisfied; that holds for older sentences too. Both ends are always shown.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import days_of
from habeas.clocks.calendar import add_months, inclusive
from habeas.clocks.measures import Stretch, run_of, stretches
from habeas.records.custody import Clock, Rival
from habeas.records.when import stated

if TYPE_CHECKING:
    from habeas.records.custody import CustodyHistory

NO_REMISSION_SINCE = date(2024, 3, 23)
_NATIONAL_SECURITY = re.compile(
    r"hk\.(?:nsl|snso|cap200\.9)|national security|sediti|subversion|secession|collusion|"
    r"煽動|顛覆|分裂國家|勾結",
    re.IGNORECASE,
)
_ARTICLE = "Criminal Procedure Ordinance s67A; Prison Rules r69"
_BARRED = "Safeguarding National Security Ordinance (2024): no remission unless the Commissioner is"
_POLICE = 4
"""Days until the first sitting of a magistrate after 48 hours, at most."""
_AT_LEAST = 31
"""Days of the sentence itself that remission leaves (Prison Rules r69, unverified)."""
_SHORT = "remission leaves at least 31 days of the sentence itself (unverified)"
_CUSTODY = frozenset(("taken", "detention", "arrest"))


def hong_kong_end(history: CustodyHistory, months: int, days: int = 0) -> Clock:
    """The end of a Hong Kong term, with and without remission."""
    found = [s for s in stretches(history.events) if s.measure in _CUSTODY]
    passed = _sentenced(history)
    start = passed or (found[run_of(found)].start if run_of(found) >= 0 else None)
    if start is None:
        return Clock("sentence_end", refused="neither the day of sentence nor custody is known")
    before, police = _before(found, start) if passed is not None else (0, 0)
    first = start - timedelta(before)
    length = inclusive(start, add_months(start, months) + timedelta(days - 1))
    whole = first + timedelta(length - 1)
    remitted = first + timedelta(length - length // 3 - 1)
    barred = _endangering(history) and max(remitted, start) >= NO_REMISSION_SINCE
    least = passed + timedelta(_AT_LEAST - 1) if passed is not None else date.min
    short = not barred and remitted < least
    served = whole if barred else min(whole, max(remitted, least))
    at_once = passed is not None and served < passed
    counted = f"{length} days of term, {before} in custody before sentence, {length // 3} remitted"
    other = (
        Rival(remitted, "with remission of a third", "the Commissioner is satisfied")
        if barred
        else Rival(whole, "without remission", "a prisoner may lose remission")
    )
    rivals = [other]
    if not barred and served.weekday() == 6:
        eve = served - timedelta(1)
        rivals.append(Rival(eve, "let out before a Sunday", "practice, not verified"))
    if police and not at_once:
        early = (whole if barred else remitted) - timedelta(police)
        why = f"{police} day{'s' * (police != 1)} in police custody that ended in bail"
        rivals.append(Rival(early, "counted as custody under an order of a court", why))
    rivals += _from_custody(found, passed, (months, days), served, barred=barred)
    return Clock(
        "sentence_end",
        start=stated(first.isoformat()),
        date=passed if at_once else served,
        rule="hk.remission",
        article=f"{_ARTICLE}; SNSO 2024" if barred else _ARTICLE,
        confidence="C" if short else "B",
        assumes=(
            counted,
            f"{_BARRED} satisfied" if barred else "no remission is lost",
            "the term runs from the day of sentence" if passed else "custody is unbroken",
            *((_SHORT,) if short and not at_once else ()),
            *(("the term was served on the day it was passed",) if at_once else ()),
            "the sentence stands, and no other runs beside or after it",
        ),
        rivals=tuple(rivals),
    )


def _sentenced(history: CustodyHistory) -> date | None:
    """The day the sentence was passed: the last one told as such, else that of the judgment."""
    passed = days_of(history.events, "sentence") or days_of(history.events, "judgment")
    return max(passed, default=None)


def _before(found: list[Stretch], sentenced: date) -> tuple[int, int]:
    """Days in custody before the day of sentence; and in short police custody that ended in bail,
    which no court had ordered and s67A does not name.
    """
    total = police = 0
    for stretch in found:
        end = sentenced - timedelta(1)
        if stretch.end is not None:
            end = min(end, stretch.end)
        days = max(inclusive(stretch.start, end), 0)
        if stretch.freed and stretch.measure == "taken" and days <= _POLICE:
            police += days
        else:
            total += days
    return total, police


def _endangering(history: CustodyHistory) -> bool:
    return bool(_NATIONAL_SECURITY.search(history.charge_id or ""))


def _from_custody(
    found: list[Stretch],
    passed: date | None,
    term: tuple[int, int],
    served: date,
    *,
    barred: bool,
) -> list[Rival]:
    """Counted as a calendar term from the first day of unbroken custody: it may differ by days."""
    run = run_of(found)
    if passed is None or run < 0 or run > 0 or found[run].start >= passed:
        return []
    start = found[run].start
    if found[-1].end is not None and found[-1].end < passed:
        return []
    length = inclusive(start, add_months(start, term[0]) + timedelta(term[1] - 1))
    made = start + timedelta((length if barred else length - length // 3) - 1)
    if made == served:
        return []
    return [Rival(made, "counted from the first day in custody", "as a calendar term")]
