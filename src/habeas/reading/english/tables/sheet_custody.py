"""What the lines of a case sheet say of custody: where, how treated, who was kept away, the end of the term."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.tables import cells
from habeas.reading.english.tables.sheet_part import SOURCE
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Grain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.tables.sheet_part import Part


def end_of_term(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    """When the term ends: a release planned, or one that did not come."""
    when = cells.day(words)
    if not when.known:
        return
    made = replace(base, event=Event.RELEASE, when=when)
    if re.search(r"\bnot\s+(?:been\s+)?(?:released|freed)", words, re.IGNORECASE):
        yield replace(made, stance=Stance.NEGATED)
        if re.search(r"\b(?:still\s+held|kept|placed|remains)\b", words, re.IGNORECASE):
            yield replace(base, event=Event.DETENTION, when=when, kind="beyond end of term")
    elif cells.ahead(when, part.published):
        yield replace(made, stance=Stance.PLANNED)
    elif re.search(r"\breleased\b", words, re.IGNORECASE):
        yield made


def released(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    """A release that the line dates or denies."""
    when = cells.day(words)
    if re.match(r"no\b|not\b", words, re.IGNORECASE):
        yield replace(base, event=Event.RELEASE, stance=Stance.NEGATED)
    elif when.known:
        stance = Stance.PLANNED if cells.ahead(when, part.published) else Stance.ASSERTED
        kind = "bail" if re.search(r"\bon\s+bail\b", words) else None
        yield replace(base, event=Event.RELEASE, when=when, stance=stance, kind=kind)


def house(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    """Where the person is held, and since when."""
    for piece in re.split(r"\s*;\s*", words):
        name = cells.house_in(piece)
        if name is None:
            continue
        when = cells.day(piece)
        past = re.search(r"\buntil\b|\bformer", piece)
        seen = part.published if part.published.grain is Grain.DAY and not past else UNKNOWN
        kind = None if when.known or past else "as_of"
        yield replace(
            base, event=Event.DETENTION, facility=name, kind=kind, when=when if when.known else seen
        )


def solitary(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    """Solitary confinement with its day."""
    del part
    when = cells.day(words)
    if when.known:
        yield replace(base, event=Event.ILL_TREATMENT, when=when, kind="solitary confinement")


def ill_treatment(words: str, base: Draft, part: Part) -> Iterator[Draft]:
    """What a sheet tells of torture without a finding behind it is an allegation."""
    del part
    if re.match(r"(?:none|no|not)\b", words, re.IGNORECASE):
        return
    when = cells.day(SOURCE.sub("", words))
    yield replace(base, event=Event.ILL_TREATMENT, when=when, stance=Stance.ALLEGED)


_KEPT_AWAY = re.compile(
    r"\b(?:refused|denied|not\s+(?:allowed|permitted)|none\s+(?:allowed|since)|no\s+(?:access|calls?|visits?|contact|lawyer|doctor|medication)|without|stopped|withheld|banned|suspended)\b",
    re.IGNORECASE,
)


def access(to: str) -> Callable[[str, Draft, Part], Iterator[Draft]]:
    """The reader of a line that tells what was withheld."""

    def read(words: str, base: Draft, part: Part) -> Iterator[Draft]:
        del part
        if _KEPT_AWAY.search(words):
            first = re.split(r"\s*;\s*", words)[0]
            when = cells.day(first)
            until = re.search(r"\buntil\b", first)
            yield replace(base, event=Event.ACCESS_DENIED, to=to, when=UNKNOWN if until else when)

    return read
