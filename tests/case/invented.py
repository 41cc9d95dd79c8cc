"""Claims that no document tells, drawn by Hypothesis: for what must hold of any claims."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.quote import Quote
from habeas.records.when import UNKNOWN, stated

LIN = Person("Lin Yue")
EVENTS = (Event.ARREST, Event.DETENTION, Event.BAIL, Event.RELEASE, Event.DEATH, Event.SENTENCE)
DAYS = st.one_of(st.none(), st.dates(date(2020, 1, 1), date(2021, 12, 31)).map(str))


@st.composite
def invented(draw: st.DrawFn) -> Claim:
    """A claim that shares its place with others: two events may stand in the same words."""
    document = draw(st.sampled_from(("a" * 64, "b" * 64)))
    start, length = draw(st.integers(0, 3)), draw(st.integers(1, 3))
    day = draw(DAYS)
    event = draw(st.sampled_from(EVENTS))
    return Claim(
        event,
        "Lin Yue",
        Quote(document, "t", start, start + length, "x" * length),
        draw(st.sampled_from(Stance)),
        "invented",
        ("invented",),
        when=stated(day) if day else UNKNOWN,
        duration_months=draw(st.sampled_from((36, 48))) if event is Event.SENTENCE else None,
    )
