"""The shape of a clock as a plain dictionary: the contract of the command line, keys in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.records.custody import Clock


def as_dict(clock: Clock) -> dict[str, object]:
    """A clock as JSON-ready values; keys that do not apply are left out."""
    made: dict[str, object] = {
        "clock": clock.clock,
        "from": clock.start.edtf,
        "to": clock.end.edtf,
        "days_elapsed": clock.days_elapsed,
        "days_inclusive": clock.days_inclusive,
        "convention": clock.convention,
        "earliest": clock.earliest.isoformat() if clock.earliest else None,
        "latest": clock.latest.isoformat() if clock.latest else None,
        "date": clock.date.isoformat() if clock.date else None,
        "verdict": clock.verdict,
        "rule": clock.rule,
        "article": clock.article,
        "confidence": clock.confidence,
        "assumes": list(clock.assumes),
        "rivals": [
            {"date": r.date.isoformat(), "by": r.by, "because": r.because} for r in clock.rivals
        ],
        "refused": clock.refused,
        "official": [{"date": one.when.edtf, "by": one.by} for one in clock.official],
        "actual": clock.actual.isoformat() if clock.actual else None,
        "actual_after": clock.actual_after,
        "days_used": clock.days_used,
        "limit_excess": clock.limit_excess,
        "because": [
            {"quote": q.words, "start": q.start, "end": q.end} for q in clock.because
        ],
    }  # fmt: skip
    return {key: value for key, value in made.items() if value not in (None, [])}
