"""Questions to the register whose answers other floors work on: decisions beside what was told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.register.assessed import assessed, assessments_in
from habeas.register.cases import Told, told_among, told_of
from habeas.register.documents import reading_of, readings_of
from habeas.register.given import NOTHING_GIVEN, Given, given, replaced
from habeas.register.models import ClaimRow
from habeas.register.portions import portions
from habeas.register.readings import leading, made_of
from habeas.register.standing import Kept, Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from habeas.records.assessment import Assessment
    from habeas.records.document import Text
    from habeas.register.deciding import Decision
    from habeas.register.store import Register

_CASES_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Decided:
    """A document that tells of a case, and by claim id the decisions in force on its claims;
    ``earlier`` those that were made on what an earlier reading said of the same fact, ``kept`` the
    accepted claims that its leading reading does not hold, ``versions`` how often each was decided.
    ``given`` is what a researcher gave about it, ``assessments`` those in force on what is told.
    """

    told: Told
    decisions: Mapping[str, Decision]
    earlier: Mapping[str, Decision]
    kept: tuple[Kept, ...]
    versions: Mapping[str, int]
    older_texts: tuple[Text, ...] = ()
    """Texts of other readings that kept claims were read from, where the leading one has another.
    """
    given: Given = NOTHING_GIVEN
    assessments: Mapping[str, Assessment] = field(default_factory=dict)
    choices: Mapping[str, Decision] = field(default_factory=dict)
    """Choices in force among rival claims, by the id of the chosen one."""
    lapsed: Mapping[str, Decision] = field(default_factory=dict)
    """Choices made on what an earlier reading said of the same fact: they count no more."""

    @property
    def in_force(self) -> dict[str, Decision]:
        """The decisions in force on what is told, kept claims with it, by claim id."""
        return {**{one.claim.id: one.decision for one in self.kept}, **self.decisions}

    @property
    def tells(self) -> bool:
        """Whether the document still tells of the case: its leading reading names it, or a claim
        was accepted.
        """
        return self.told.named or bool(self.kept)


def decided(register: Register, case: int, known_at: str | None = None) -> tuple[Decided, ...]:
    """What is told of a case and what was decided on it. Raises NoSuchRecord or Elsewhere."""
    return _decided_on(register, {case: told_of(register, case, known_at)}, known_at)[case]


def decided_among(
    register: Register, cases: Iterable[int], known_at: str | None = None
) -> Iterator[tuple[int, tuple[Decided, ...]]]:
    """The same for each of many cases, in order, with a few questions for a hundred of them."""
    for some in portions(cases, _CASES_AT_ONCE):
        yield from _decided_on(register, told_among(register, some, known_at), known_at).items()


def decided_of_nobody(
    register: Register, events: Iterable[str], known_at: str | None = None
) -> Iterator[Decided]:
    """What is decided on documents that tell one of these events of somebody without a name."""
    rows = ClaimRow.objects.using(register.alias).filter(mention=None, event__in=list(events))
    documents = sorted(set(rows.values_list("document", flat=True)))
    for some in portions(documents, _CASES_AT_ONCE):
        made = made_of(register, some, known_at)
        gone = replaced(register, made, known_at)
        numbers = {
            one: leading(made[one]).number for one in some if one in made and one not in gone
        }
        readings = zip(numbers, readings_of(register, numbers.values()), strict=True)
        told = tuple(Told(one, "", reading, (), made[one]) for one, reading in readings)
        yield from _decided_on(register, {0: told}, known_at)[0]


def _decided_on(
    register: Register, told: Mapping[int, tuple[Told, ...]], known_at: str | None
) -> dict[int, tuple[Decided, ...]]:
    every = {one.document: (one.made, one.reading) for own in told.values() for one in own}
    stands = dict(zip(every, standing(register, every.values(), known_at), strict=True))
    about = given(register, every, known_at)
    found_in = assessments_in(register, every, known_at)
    return {
        case: tuple(
            replace(
                (found := _decided(register, one, stands[one.document])),
                given=about.get(one.document, NOTHING_GIVEN),
                assessments=assessed(
                    register, one, [k.claim for k in found.kept], found_in.get(one.document, {})
                ),
            )
            for one in own
        )
        for case, own in told.items()
    }


def _decided(register: Register, told: Told, stands: Standing) -> Decided:
    kept = tuple(one for one in stands.kept if one.claim.person in told.names)
    layer = told.reading.text.layer
    readings = {one.reading for one in kept if one.claim.quote.layer != layer}
    texts = tuple(reading_of(register, number).text for number in sorted(readings))
    return Decided(
        told,
        stands.decisions,
        stands.earlier,
        kept,
        stands.versions,
        texts,
        choices=stands.choices,
        lapsed=stands.lapsed,
    )
