"""What a pack is made of: frozen records with article, text, validity, source and confidence.

Confidence is A (read in the statute or a judgment), B (a secondary source) or C (unverified).
Dates are ISO days, or a month where the day is not known (``2023-01``); None is not known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Text:
    """A version of a law: its name, which text of it, from when to when, and where it was read."""

    id: str
    name: str
    version: str
    source: str
    confidence: str
    valid_from: str | None = None
    valid_to: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension of a limit: how much, on what condition, how many times at most."""

    n: int
    unit: str
    condition: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Version:
    """An entry as another text has it: its article, validity, and what differs from the entry."""

    article: str
    source: str
    confidence: str
    text: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    n: int | None = None
    unit: str | None = None
    extensions: tuple[Extension, ...] | None = None
    range: str | None = None
    note: str | None = None

    def in_force(self, day: date) -> bool:
        """Whether this text was in force on a day."""
        return covers(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of a limit: the start, the last day, the last day with all extensions."""

    start: str
    end: str
    longest: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A limit in time: from a start event, ``n`` ``unit`` (hour, day, month, working_day).

    ``also_from`` are further events that start it, ``condition`` says in which cases it holds,
    ``aliases`` are other ids of it. ``rolls`` says whether the last day moves past a holiday;
    custody never does (CPL 105(4)). ``versions`` are other texts of the same rule.
    """

    id: str
    start_event: str
    n: int
    unit: str
    article: str
    source: str
    confidence: str
    rolls: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    note: str | None = None
    old_article: str | None = None
    extensions: tuple[Extension, ...] = ()
    text: str = ""
    also_from: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    condition: str | None = None
    names: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    examples: tuple[Example, ...] = ()

    def in_force(self, day: date) -> bool:
        """Whether the rule's present text was in force on a day."""
        return covers(self.valid_from, self.valid_to, day)

    def on(self, day: date) -> Rule | None:
        """The rule as the law stood on a day; None when no known text of it was in force."""
        if self.in_force(day):
            return self
        found = next((one for one in self.versions if one.in_force(day)), None)
        if found is None:
            return None
        return replace(
            self,
            n=self.n if found.n is None else found.n,
            unit=found.unit or self.unit,
            extensions=self.extensions if found.extensions is None else found.extensions,
            note=found.note or self.note,
            article=found.article,
            text=found.text,
            source=found.source,
            confidence=found.confidence,
            valid_from=found.valid_from,
            valid_to=found.valid_to,
        )


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge and the names used for it; ``range`` sums up the penalty in words.

    ``names`` are in the language of the law, ``english`` its usual renderings, ``variants`` short
    forms and other wordings of either. ``death`` says by what article death is possible.
    ``found_by`` are wordings that must find it. An ``administrative`` one is punished by the police
    without a court.
    """

    id: str
    article: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    confidence: str
    range: str | None = None
    aggravator: bool = False
    variants: tuple[str, ...] = ()
    death: str | None = None
    state_security: bool = False
    tags: tuple[str, ...] = ()
    note: str | None = None
    source: str | None = None
    text: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    versions: tuple[Version, ...] = ()
    found_by: tuple[str, ...] = ()
    administrative: bool = False

    def on(self, day: date) -> Charge | None:
        """The charge as the law stood on a day; None when no known text of it was in force."""
        if covers(self.valid_from, self.valid_to, day):
            return self
        found = next((one for one in self.versions if one.in_force(day)), None)
        if found is None:
            return None
        return replace(
            self,
            range=found.range or self.range,
            note=found.note or self.note,
            article=found.article,
            text=found.text,
            source=found.source,
            confidence=found.confidence,
            valid_from=found.valid_from,
            valid_to=found.valid_to,
        )


@dataclass(frozen=True, slots=True)
class Credited:
    """A worked example of a credit: so many days of the measure give so many of the term."""

    days: int
    credited: int


@dataclass(frozen=True, slots=True)
class Credit:
    """How custody counts towards a term: ``days`` of the measure for ``for_days`` of the term."""

    id: str
    measure: str
    days: int
    for_days: int
    article: str
    source: str
    confidence: str
    valid_from: str | None = None
    valid_to: str | None = None
    text: str = ""
    condition: str | None = None
    note: str | None = None
    examples: tuple[Credited, ...] = ()


@dataclass(frozen=True, slots=True)
class TermRule:
    """How the end of a term is counted, with worked examples (start, months, end)."""

    id: str
    article: str
    source: str
    confidence: str
    says: str
    examples: tuple[tuple[str, int, str], ...] = ()
    text: str = ""
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """The longest that several steps give together, each counted after the other."""

    id: str
    start_event: str
    parts: tuple[str, ...]
    article: str
    source: str
    confidence: str
    says: str
    text: str = ""
    valid_from: str | None = None
    valid_to: str | None = None
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """A rule that is no limit in days: what the law says, in our words, under a ``topic``.

    ``longest`` is the longest stay that the law allows, in words. ``exceptions`` are
    those it makes.
    """

    id: str
    topic: str
    says: str
    article: str
    source: str
    confidence: str
    text: str = ""
    names: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    longest: str | None = None
    exceptions: tuple[str, ...] = ()
    note: str | None = None
    old_article: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Umbrella:
    """A word for several charges: which, and what it is not."""

    id: str
    names: tuple[str, ...]
    english: tuple[str, ...]
    charges: tuple[str, ...]
    confidence: str
    articles: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Treaty:
    """The standing of a treaty in a territory: party, applies, signed or none, and since when."""

    id: str
    treaty: str
    territory: str
    status: str
    confidence: str
    since: str | None = None
    until: str | None = None
    how: str | None = None
    note: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Category:
    """A category of arbitrary detention of the Working Group: its test and the articles named."""

    id: str
    number: str
    test: str
    udhr: tuple[str, ...]
    iccpr: tuple[str, ...]
    article: str
    source: str
    confidence: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A right with its articles in the Universal Declaration and in the Covenant."""

    id: str
    right: str
    udhr: str
    iccpr: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Form:
    """What a form of the United Nations asks for, part by part, in our words."""

    id: str
    name: str
    parts: tuple[str, ...]
    source: str
    confidence: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The names by which a jurisdiction is recognised."""

    places: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


Entry = (
    Rule | Charge | Credit | TermRule | Total | Provision | Umbrella | Treaty | Category
    | Correspondence | Form
)  # fmt: skip
"""Whatever has an id in a pack."""


def covers(first: str | None, last: str | None, day: date) -> bool:
    """Whether a day lies in a validity; an end that is not known excludes nothing.

    A month stands for all its days: on those, the texts on both sides of it may have been in force.
    """
    written = day.isoformat()
    after = first is None or first[:10] <= written or written.startswith(first)
    return after and (last is None or written <= last or written.startswith(last))
