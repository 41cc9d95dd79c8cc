"""The end of a term where no verified rule counts it: a range or rival readings, never one date.

Custody is taken to count from the first day of the last unbroken custody, earlier days as the pack
credits them (confidence C). Whether the last day is the day before the anniversary or the
anniversary itself is open: both are the ends of the range. Where a source counts from a later day
(the judgment, its ratification), that reading stands beside it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from habeas.case.steps import days_of
from habeas.clocks.calendar import add_months
from habeas.clocks.measures import Stretch, run_of, stretches
from habeas.law.pack import codes, load
from habeas.records.custody import Clock, Rival
from habeas.records.when import stated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.law.entries import Credit
    from habeas.records.custody import CustodyHistory

_HIJRI_YEAR = 354.36707
"""Days of a mean Islamic year of twelve lunar months."""
_SIGHTING = 2
"""Days by which months that begin when the moon is seen may differ from the mean."""
_LUNAR = frozenset(("SA",))
_HEAVIEST = frozenset(("IR",))
_AWAY = frozenset(("house_arrest", "home_surveillance"))
ANNIVERSARY = "whether the last day is the anniversary or the day before it is not verified"


def end_elsewhere(history: CustodyHistory, months: int, days: int = 0) -> Clock:
    """The end of a term under a law whose counting is not verified."""
    code = (history.jurisdiction or "").upper()
    every = stretches(history.events)
    found = every[: max((n for n, s in enumerate(every, 1) if s.whole), default=0)]
    run = run_of(found)
    later = _later_starts(history, months, days)
    if run < 0:
        why = f"no verified rule counts a term in {code}, and the custody that counts is not known"
        return Clock("sentence_end", refused=why, rivals=tuple(later), confidence="C")
    start = found[run].start
    if any(event.kind in {"ratified", "judgment_final"} for event in history.events):
        end = _anniversary(start, months, days)
        credited = Rival(end, "custody credited", "the term counts from the day of arrest")
        why = f"no verified rule counts a term in {code}"
        return Clock("sentence_end", refused=why, rivals=(credited, *later), confidence="C")
    least, most = _worth(found, run, code, _final_day(history))
    last = _anniversary(start, months, days)
    early, late = last - timedelta(1 + most), last - timedelta(least)
    assumes = [f"no verified rule counts a term in {code}", ANNIVERSARY, *_told(code, least, most)]
    if code in _LUNAR:
        lunar = start + timedelta(round(months / 12 * _HIJRI_YEAR) + days - 1)
        early = min(early, lunar - timedelta(_SIGHTING))
        assumes.append("the earliest end counts the years as Islamic years")
    sources = [c.article for c in _custody_credits(code)]
    return Clock(
        "sentence_end",
        start=stated(start.isoformat()),
        earliest=early,
        latest=late,
        article="; ".join(dict.fromkeys(sources)) or None,
        confidence="C",
        assumes=(*assumes, "the judgment becomes final unchanged", "no reduction of the term"),
        rivals=tuple(later),
    )


def heaviest_only(code: str | None) -> bool:
    """Whether only the heaviest of several sentences is served (Iran, Penal Code 134)."""
    return (code or "").upper() in _HEAVIEST


def _anniversary(start: date, months: int, days: int) -> date:
    return add_months(start, months) + timedelta(days)


def _later_starts(history: CustodyHistory, months: int, days: int) -> list[Rival]:
    """What counting from a day after the arrest would give, where a source might."""
    told = {
        "ratified": ("no credit", "the term counts from the day the judgment was ratified"),
        "judgment_final": ("no credit", "the term counts from the day the judgment was ratified"),
        "judgment": ("no credit", "the term counts from the day of the judgment"),
    }
    found = [
        Rival(_anniversary(event.when.day, months, days), *told[event.kind])
        for event in history.events
        if event.kind in told and event.when.day is not None
    ]
    ratified = [one for one in found if "ratified" in one.because]
    return ratified or found[-1:]


def _final_day(history: CustodyHistory) -> date | None:
    """The last day on which custody was custody before a final judgment, as far as is told."""
    wanted = ("judgment_final", "ratified", "appeal_decision", "judgment", "sentence")
    for kind in wanted:
        if days := days_of(history.events, kind):
            return max(days)
    return None


def _custody_credits(code: str) -> list[Credit]:
    """What the pack says of custody before judgment; nothing where there is no pack."""
    if code not in codes():
        return []
    away = ("house", "home", "bail", "surveillance", "ban")
    return [
        credit
        for credit in load(code).credits
        if credit.days and not any(word in credit.measure for word in away)
    ]


def _worth(found: Sequence[Stretch], run: int, code: str, final: date | None) -> tuple[int, int]:
    """The days by which the end comes earlier: least and most, over a term counted from the last
    run of custody day by day.
    """
    ratios = [credit.for_days / credit.days for credit in _custody_credits(code)] or [1.0]
    extra = max(ratios) - 1
    least = most = 0
    for stretch in found[:run]:
        if stretch.measure in _AWAY:
            most += stretch.days
        elif stretch.whole:
            least += int(stretch.days * min(ratios))
            most += int(stretch.days * max(ratios))
        else:
            most += stretch.days
    if extra > 0:
        until = final or found[-1].end
        held = (until - found[run].start).days if until is not None else 0
        most += int(max(held, 0) * extra)
    return least, most


def _told(code: str, least: int, most: int) -> list[str]:
    credits_ = _custody_credits(code)
    told = ["custody before judgment counts from its first day (unverified)"]
    if any(credit.for_days > credit.days for credit in credits_):
        told.append("a day before the judgment may count for more than one, by the kind of prison")
    if most != least:
        told.append("what earlier measures are worth is open: the earliest end counts all of them")
    return told
