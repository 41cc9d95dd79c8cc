"""Ages that a document states, compared with the day of birth that a document states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.clocks.stated import span
from habeas.records.claim import Claim, Event, Stance
from habeas.records.remark import Remark
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def stated_ages(
    claims: Iterable[Claim], known: Sequence[Claim], published: When
) -> tuple[Remark, ...]:
    """A remark for each age among ``claims`` of one person whose birth ``known`` tells.

    A birth known to the day, month or year fits an age where somebody born then can have had it on
    the day of publication; without that day nothing can be told.
    """
    births = [c for c in known if _birth(c)]
    found = []
    for claim in claims:
        if claim.event is not Event.BIRTH or not (claim.value or "").isdecimal() or not births:
            continue
        born = min(births, key=lambda one: (len(one.when.edtf or ""), one.quote.start))
        if any(one.when.finer(born.when) for one in births):
            born = next(one for one in births if one.when.finer(born.when))
        found.append(_compared(claim, born, published))
    return tuple(found)


def _birth(claim: Claim) -> bool:
    return (
        claim.event is Event.BIRTH
        and claim.stance is Stance.ASSERTED
        and claim.value is None
        and claim.when.basis in {Basis.STATED, Basis.GIVEN}
        and claim.when.grain is not Grain.INTERVAL
    )


def _compared(claim: Claim, birth: Claim, published: When) -> Remark:
    facts: list[tuple[str, str | int | bool | tuple[str, ...] | None]] = [
        ("age", int(claim.value or 0)), ("persons", (claim.person or "",)),
        ("born", birth.when.edtf),
    ]  # fmt: skip
    first, last, day = birth.when.earliest, birth.when.latest, published.day
    because = (claim.quote, birth.quote)
    if not claim.when.known or day is None or first is None or last is None or last > day:
        return Remark("stated_number", "cannot_tell", tuple(facts), because)
    facts += [("on", day.isoformat()), ("most", span(first, day)[0] // 12)]
    facts += [("least", span(last, day)[0] // 12)]
    verdict = "holds" if claim.when.overlaps(birth.when) else "fails"
    return Remark("stated_number", verdict, tuple(facts), because)
