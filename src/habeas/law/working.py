"""The worked examples of a pack, executed: limits, totals, credits, terms and wordings."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from habeas.law.charges import look_up
from habeas.law.reckoning import end_of, next_working_day, term_end

if TYPE_CHECKING:
    from collections.abc import Iterable

    from habeas.law.entries import Charge, Rule
    from habeas.law.pack import Pack


_PART = re.compile(r"[1-9]\d{0,2} (?:day|month)")


def last_days(rule: Rule, start: date, code: str) -> tuple[date, date | None]:
    """The last day of a limit, and with all its extensions once; None where there are none, or one
    may be repeated without end.
    """
    base = longest = end_of(start, rule.n, rule.unit)
    for one in rule.extensions:
        longest = end_of(longest, one.n, one.unit)
    if rule.rolls and code == "CN":
        base, longest = next_working_day(base), next_working_day(longest)
    capped = rule.extensions and all(one.times <= 2 for one in rule.extensions)
    return base, longest if capped else None


def findings(pack: Pack) -> list[str]:
    """The worked examples that fail, and the entries that need one and have none."""
    try:
        return [*_limits(pack), *_totals(pack), *_credits_and_terms(pack), *_wordings(pack)]
    except (OverflowError, ValueError):
        return ["expected days within the calendar, found some past the year 9999; correct them"]


def _limits(pack: Pack) -> Iterable[str]:
    for rule in pack.worked:
        if not rule.examples:
            yield f"{rule.id}: expected a [[rule.example]] with start and end, found none; add one"
        for one in rule.examples:
            start = date.fromisoformat(one.start)
            text = rule.on(start)
            if text is None:
                yield (
                    f"{rule.id}: expected an example that starts while a text is in force, "
                    f"found {one.start}; correct it"
                )
                continue
            end, longest = last_days(text, start, pack.code)
            if end.isoformat() != one.end:
                yield _differs(rule.id, "end", one.end, end.isoformat())
            if (longest.isoformat() if longest else None) != one.longest:
                given = longest.isoformat() if longest else "none"
                yield _differs(rule.id, "longest", one.longest or "none", given)


def _totals(pack: Pack) -> Iterable[str]:
    for total in pack.totals:
        if not all(_PART.fullmatch(part) for part in total.parts):
            yield f'{total.id}: expected parts such as "2 month", found others; correct them'
            continue
        for one in total.examples:
            end = date.fromisoformat(one.start)
            for part in total.parts:
                n, _, unit = part.partition(" ")
                end = end_of(end, int(n), unit)
            if end.isoformat() != one.end:
                yield _differs(total.id, "end", one.end, end.isoformat())


def _credits_and_terms(pack: Pack) -> Iterable[str]:
    for credit in pack.credits:
        if not credit.examples:
            yield f"{credit.id}: expected a [[credit.example]], found none; add one"
        for worked in credit.examples:
            given = worked.days * credit.for_days // credit.days
            if given != worked.credited:
                yield _differs(credit.id, "credited", str(worked.credited), str(given))
    for term in pack.terms:
        for start, months, end in term.examples:
            last = term_end(date.fromisoformat(start), months).isoformat()
            if last != end:
                yield _differs(term.id, "end", end, last)


def _differs(entry: str, field: str, expected: str, found: str) -> str:
    return (
        f"{entry}: expected {field} {expected} as the example says, found {found} by the rule; "
        "correct one of them"
    )


def _wordings(pack: Pack) -> Iterable[str]:
    for kind in ("charge", "administrative"):
        of_kind: tuple[Charge, ...] = pack.charges if kind == "charge" else pack.administrative
        for charge in of_kind:
            if charge.aggravator:
                continue
            if not (charge.names or charge.english):
                yield f"{charge.id}: expected a name, found none; add it to names or english"
            if not charge.found_by:
                yield f"{charge.id}: expected a wording in found_by, found none; add one"
            for words in charge.found_by:
                found = look_up(words, pack, administrative=kind == "administrative")
                if found.charge is None or found.charge.id != charge.id:
                    other = found.charge.id if found.charge else "no charge alone"
                    yield (
                        f"{charge.id}: expected that {words!r} finds it, found {other}; "
                        "correct the wording or the names"
                    )
