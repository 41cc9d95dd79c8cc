"""When somebody was born, as a text says it of a person of its own: a day, a month, a year, or an age.

An age leaves a year open, counted back from the day of publication; without that day the age alone
is kept. The wordings are data (``data/births.toml``). Only what stands right beside a name counts, so
that what is said of a relative is never said of the person; and only persons of whom the text makes
other claims have any.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from habeas.reading.visible import visible
from habeas.records.claim import Claim, Event, Stance
from habeas.records.errors import BadDate
from habeas.records.pattern import Pattern, patterns_in
from habeas.records.quote import quote
from habeas.records.when import UNKNOWN, Basis, When, parse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from habeas.records.document import Text
    from habeas.records.person import Person
    from habeas.records.quote import Quote
    from habeas.records.reading import Reading

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NEAR = 80
"""Characters beside a name within which something is said of its bearer."""
_AGE = re.compile(r"\d\d")
_YOUNGEST = 14
"""Below it a number beside a name is more often that of a footnote; children are not told apart."""
_END = re.compile(r"[。！？!?；;\n]|(?<![Nn]o)(?<!\bb)\.(?=\s)")


@dataclass(frozen=True, slots=True)
class Said:
    """A birth or an age that words tell, and how far from the name they reach, back and on."""

    words: str
    rule: str
    back: int
    on: int


@cache
def patterns() -> tuple[Pattern, ...]:
    """The wordings of ``data/births.toml``, in order."""
    return patterns_in((files("habeas.reading") / "data" / "births.toml").read_text("utf-8"))


def with_births(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading, and behind them a claim for each birth and age told of its persons."""
    if not reading.claims:
        return reading.claims
    readers = {claim.person: claim for claim in reversed(reading.claims)}
    told = {(c.person, c.when.edtf) for c in reading.claims if c.event is Event.BIRTH}
    made: list[Claim] = []
    characters = visible(reading.text)
    for person in reading.persons:
        first = readers.get(person.name)
        if first is None or first.by_model:
            continue
        for claim in _of(person, reading, first, characters):
            key = (claim.person, claim.when.edtf or claim.value)
            if key not in told:
                told.add(key)
                made.append(claim)
    return (*reading.claims, *made)


def _of(person: Person, reading: Reading, first: Claim, characters: str) -> Iterator[Claim]:
    text, day = reading.text, reading.document.published
    for mention in person.mentions:
        for said in beside(mention, characters):
            aged = said.rule.startswith("age")
            if aged and (int(said.words) < _YOUNGEST or _a_term(said, mention, reading)):
                continue
            when = _born_at(int(said.words), day) if aged else parse(said.words)
            yield Claim(
                event=Event.BIRTH,
                person=person.name,
                quote=_quoted(text, mention, said),
                stance=Stance.ASSERTED,
                reader=first.reader,
                rules=(f"birth.{said.rule}",),
                when=when,
                value=said.words if aged else None,
                attribution=_speakers(reading, mention),
            )


def _a_term(said: Said, mention: Quote, reading: Reading) -> bool:
    """Whether a number behind a name is a term that was told of them: "nine years, and X, 15"."""
    return any(
        claim.duration_months == 12 * int(said.words)
        and claim.quote.start <= mention.start
        and mention.end + said.on <= claim.quote.end + 1
        for claim in reading.claims
    )


def _quoted(text: Text, mention: Quote, said: Said) -> Quote:
    start, end = mention.start - said.back, mention.end + said.on
    while text.characters[end - 1] in ",. ，、":
        end -= 1
    return quote(text, start, end)


def _speakers(reading: Reading, mention: Quote) -> tuple[str, ...]:
    """Who speaks the words a name stands in: whoever speaks another claim made of them."""
    return next(
        (
            claim.attribution
            for claim in reading.claims
            if claim.quote.start <= mention.start and mention.end <= claim.quote.end
        ),
        (),
    )


def beside(mention: Quote, characters: str) -> Iterator[Said]:
    """What the words beside one mention tell, as far as its sentence goes."""
    behind = characters[mention.end : mention.end + _NEAR]
    if stop := _END.search(behind):
        behind = behind[: stop.end()]
    before = characters[max(0, mention.start - _NEAR) : mention.start]
    if not (_AGE.search(behind) or _AGE.search(before)):
        return
    for pattern in patterns():
        if pattern.kind == "born" and (found := _birth(behind, pattern.expression)):
            yield Said(found[0], "born", 0, found[1])
        elif pattern.kind == "age" and (match := pattern.expression.match(behind)):
            yield Said(next(g for g in match.groups() if g), "age", 0, match.end())
        elif pattern.kind == "age before" and (match := pattern.expression.search(before)):
            yield Said(match[1], "age before", len(before) - match.start(), 0)


def _birth(behind: str, expression: re.Pattern[str]) -> tuple[str, int] | None:
    match = expression.match(behind)
    if match is None or any(
        p.expression.search(match[0]) for p in patterns() if p.kind == "another"
    ):
        return None
    groups = match.groupdict() or dict(zip(("year", "month", "day"), match.groups(), strict=True))
    month = groups.get("month") or ""
    if month and not month.isdigit():
        if month.lower() not in _MONTHS:
            return None
        month = str(_MONTHS.index(month.lower()) + 1)
    parts = [groups["year"], month, groups.get("day") or ""]
    written = "-".join(part.zfill(2) for part in parts if part)
    try:
        return str(parse(written).edtf), match.end()
    except BadDate:
        return None


def _born_at(age: int, published: When) -> When:
    """The year in which somebody of an age on the day of publication was born, from day to day."""
    day = published.day
    if day is None or day.year <= age + 1 or published.basis not in {Basis.STATED, Basis.GIVEN}:
        return UNKNOWN
    first, last = _years_before(day, age + 1) + timedelta(1), _years_before(day, age)
    return When(f"{first.isoformat()}/{last.isoformat()}", Basis.IMPLIED, "published")


def _years_before(day: date, years: int) -> date:
    """The same day of an earlier year; for 29 February the day before 1 March."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
