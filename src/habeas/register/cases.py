"""Cases as the register holds them: numbers, the documents that tell of each, their readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from habeas.register.documents import readings_of
from habeas.register.errors import NoSuchRecord
from habeas.register.given import replaced
from habeas.register.models import (
    CaseRow,
    DocumentRow,
    EntryRow,
    MentionRow,
    PersonDecisionRow,
)
from habeas.register.portions import portions
from habeas.register.readings import Made, leading, made_of
from habeas.register.sealing_errors import Elsewhere
from habeas.register.settling import MENTIONS_A_READING, Around

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from django.db.models import QuerySet

    from habeas.records.reading import Reading
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Told:
    """One document that tells of a case: its number, when it was received, its reading, and the
    names that stand for the case in any reading of it. ``made`` are all its readings, of which the
    leading one is ``reading``.
    """

    document: int
    received: str
    reading: Reading
    names: tuple[str, ...]
    made: tuple[Made, ...]

    @property
    def named(self) -> bool:
        """Whether the leading reading names somebody of the case."""
        return any(person.name in self.names for person in self.reading.persons)


@dataclass(frozen=True, slots=True)
class CaseLine:
    """A case in a list: its number, its name, and how many documents tell of it."""

    number: int
    name: str
    documents: int


def name_of(register: Register, case: int) -> str:
    """The name that a case is shown under. Raises NoSuchRecord."""
    row = CaseRow.objects.using(register.alias).filter(number=case).first()
    if row is None:
        raise NoSuchRecord("a case number")
    home = MentionRow.objects.using(register.alias).filter(brought=case).order_by("number")
    return row.name or home.values_list("name", flat=True).first() or ""


def stands_as(register: Register, case: int) -> int:
    """The number under which the person of a case stands: another where they were joined."""
    row = CaseRow.objects.using(register.alias).filter(number=case).first()
    return case if row is None or row.became is None else row.became


def stood_as(
    register: Register, numbers: Collection[int], known_at: str | None = None
) -> dict[int, int]:
    """The number under which the persons of these cases stand, or stood at a time (ISO 8601)."""
    found = {number: number for number in numbers}
    rows = CaseRow.objects.using(register.alias).filter(became__isnull=False)
    if known_at is None:
        for some in portions(sorted(found)):
            found |= {row.number: row.became or row.number for row in rows.filter(number__in=some)}
        return found
    moved = cases_then(register, known_at)
    mentions = MentionRow.objects.using(register.alias).order_by("-number")
    for some in portions(sorted(found)):
        home = mentions.filter(brought__in=some).values_list("brought", "number", "case")
        found |= {brought: moved.get(mention, case) for brought, mention, case in home}
    return found


def once(register: Register, case: int) -> tuple[int, ...]:
    """The numbers of other cases whose persons were joined to this one, or set aside for some of
    its mentions.
    """
    rows = CaseRow.objects.using(register.alias).filter(became=case).order_by("number")
    return tuple(rows.values_list("number", flat=True))


def names_of(register: Register, case: int) -> frozenset[str]:
    """Every name by which a document calls a case."""
    rows = MentionRow.objects.using(register.alias).filter(case=case)
    return frozenset(rows.values_list("name", flat=True))


def cases(register: Register, known_at: str | None = None) -> Iterator[CaseLine]:
    """Every case that a document tells of, by number."""
    mentions = _mentions(register, known_at)
    counted = mentions.values("case").annotate(told=Count("document", distinct=True))
    told = dict(counted.values_list("case", "told"))
    moved = cases_then(register, known_at)
    for number in {*moved.values(), *_now(register, moved)}:
        told[number] = len({d for _, d, _ in _told_in(register, {number}, known_at, moved)})
    gone = replaced(register, known_at=known_at)
    for some in portions(gone):
        again = (
            mentions.filter(document__in=some)
            .values("case")
            .annotate(told=Count("document", distinct=True))
        )
        for case, count in again.values_list("case", "told"):
            told[case] = max(told.get(case, 0) - count, 1)
    rows = dict(CaseRow.objects.using(register.alias).values_list("number", "name"))
    for number in sorted(number for number, count in told.items() if count):
        yield CaseLine(number, rows.get(number) or name_of(register, number), told[number])


def told_of(register: Register, case: int, known_at: str | None = None) -> tuple[Told, ...]:
    """The documents that tell of a case, in the order in which they were received.

    A row of a sheet that was edited since is told by its latest form alone. ``known_at`` (ISO 8601,
    UTC) leaves out what was recorded later. Raises NoSuchRecord when the
    register holds no such case, Elsewhere when its documents were sealed or erased.
    """
    told = told_among(register, (case,), known_at)[case]
    if not told:
        rows = CaseRow.objects.using(register.alias)
        gone = rows.filter(number=case, name="", became=None).exists()
        raise Elsewhere if gone else NoSuchRecord("a case number")
    return told


def told_among(
    register: Register, cases: Collection[int], known_at: str | None = None
) -> dict[int, tuple[Told, ...]]:
    """The same for each of these cases, asked for in a few questions; nothing where none tells."""
    names: dict[int, dict[int, list[str]]] = {case: {} for case in cases}
    moved = cases_then(register, known_at)
    for case, document, name in _told_in(register, cases, known_at, moved):
        names[case].setdefault(document, []).append(name)
    documents = sorted({document for own in names.values() for document in own})
    made = made_of(register, documents, known_at)
    rows = DocumentRow.objects.using(register.alias).filter(number__in=list(made))
    received = dict(rows.values_list("number", "received"))
    gone = replaced(register, made, known_at)
    first = {document: leading(made[document]).number for document in documents if document in made}
    readings = dict(zip(first, readings_of(register, first.values()), strict=True))
    return {
        case: tuple(
            Told(one, received[one], readings[one], tuple(own[one]), made[one])
            for one in _latest([one for one in sorted(own) if one in made], gone)
        )
        for case, own in names.items()
    }


def _latest(documents: list[int], replaced: Collection[int]) -> list[int]:
    """The documents whose row of a sheet was not edited since; all, where every one was."""
    return [one for one in documents if one not in replaced] or documents


def _told_in(
    register: Register, cases: Collection[int], known_at: str | None, moved: Mapping[int, int]
) -> Iterator[tuple[int, int, str]]:
    """Case, document and name of each mention of these cases, in order."""
    rows = _mentions(register, known_at)
    columns = ("number", "case", "document", "name")
    found = {row[0]: row[1:] for row in rows.filter(case__in=cases).values_list(*columns)}
    for some in portions(number for number, case in moved.items() if case in cases):
        found |= {row[0]: row[1:] for row in rows.filter(number__in=some).values_list(*columns)}
    for number in sorted(found):
        case, document, name = found[number]
        if (case := moved.get(number, case)) in cases:
            yield case, document, name


def cases_then(register: Register, known_at: str | None) -> dict[int, int]:
    """The case that mentions had at a time, where a decision on persons may have changed it."""
    if known_at is None:
        return {}
    last = last_by(register, known_at)
    decisions = PersonDecisionRow.objects.using(register.alias)
    later = decisions.filter(Q(number__gt=last) | Q(withdrawn__gt=last))
    ends = {mention for pair in later.values_list("left", "right") for mention in pair}
    return dict(Around(register.alias, ends, last).clusters().person) if ends else {}


def _now(register: Register, mentions: Iterable[int]) -> set[int]:
    """The cases of mentions as they stand."""
    rows = MentionRow.objects.using(register.alias)
    return {
        case
        for some in portions(mentions)
        for case in rows.filter(number__in=some).values_list("case", flat=True)
    }


def last_by(register: Register, known_at: str) -> int:
    """The last entry of a time."""
    early = EntryRow.objects.using(register.alias).filter(at__lte=known_at)
    return early.order_by("-sequence").values_list("sequence", flat=True).first() or 0


def _mentions(register: Register, known_at: str | None) -> QuerySet[MentionRow]:
    """The mentions that some reading of that time gave: a person may be named by a later one only.

    The number of a mention begins with that of the reading that first gave it.
    """
    rows = MentionRow.objects.using(register.alias).all()
    if known_at is None:
        return rows
    return rows.filter(number__lt=(last_by(register, known_at) + 1) * MENTIONS_A_READING)


def cases_with_form(register: Register, forms: Iterable[str]) -> tuple[int, ...]:
    """The cases that any document names by one of these forms of a name."""
    rows = MentionRow.objects.using(register.alias).filter(form__in=list(forms))
    return tuple(sorted(set(rows.values_list("case", flat=True))))
