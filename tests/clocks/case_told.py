"""Cases of invented people as case files tell them, in few words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from habeas.clocks.case_file import CaseResult, compute
from habeas.records.custody import Clock

AS_OF = date(2026, 11, 23)


def case(code: str, events: str, term: object = None, **more: Any) -> CaseResult:  # noqa: ANN401
    """The result of a case told as "taken 2020-05-14; formal_arrest 2020-06-19"."""
    rows = [
        dict(zip(("type", "date"), re.split(r"\s+(?=\d|about|$)", one.strip(), maxsplit=1), strict=False))
        for one in events.split(";")
    ]  # fmt: skip
    return compute({"jurisdiction": code, "events": rows, "term": term, **more}, AS_OF)


def end_of(code: str, events: str, term: object, **more: Any) -> Clock:  # noqa: ANN401
    """The end of the term of a case told so."""
    found = case(code, events, term, **more)
    return next(one for one in found.clocks if one.clock == "sentence_end")


def shown(clock: Clock) -> str:
    """A clock's end in one word: a day, two days with dots between, or "refused"."""
    if clock.refused:
        return "refused"
    return str(clock.date) if clock.date else f"{clock.earliest}..{clock.latest}"
