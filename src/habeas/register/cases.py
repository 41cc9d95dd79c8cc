"""Cases as the register holds them: numbers, the documents that tell of each, their readings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from habeas.register.documents import readings_of
from habeas.register.errors import NoSuchRecord
from habeas.register.gathering import MENTIONS_A_READING
from habeas.register.given import replaced
from habeas.register.models import (
    CaseRow,
    DocumentRow,
    EntryRow,
    EvidenceRow,
    MentionRow,
)
from habeas.register.portions import portions
from habeas.register.readings import Made, leading, made_of
from habeas.register.sealing_errors import Elsewhere

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

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
    name = CaseRow.objects.using(register.alias).filter(number=case).first()
    if name is None:
        raise NoSuchRecord("a case number")
    return name.name


def names_of(register: Register, case: int) -> frozenset[str]:
    """Every name by which a document calls a case."""
    rows = MentionRow.objects.using(register.alias).filter(case=case)
    return frozenset(rows.values_list("name", flat=True))


def cases(register: Register, known_at: str | None = None) -> Iterator[CaseLine]:
    """Every case that a document tells of, by number."""
    rows = CaseRow.objects.using(register.alias).exclude(name="")
    mentions = _mentions(register, known_at)
    counted = mentions.values("case").annotate(told=Count("document", distinct=True))
    told = dict(counted.values_list("case", "told"))
    gone = replaced(register, known_at=known_at)
    for some in portions(gone):
        again = (
            mentions.filter(document__in=some)
            .values("case")
            .annotate(told=Count("document", distinct=True))
        )
        for case, count in again.values_list("case", "told"):
            told[case] = max(told[case] - count, 1)
    for row in rows.order_by("number").iterator(chunk_size=2000):
        if row.number in told:
            yield CaseLine(row.number, row.name, told[row.number])


def told_of(register: Register, case: int, known_at: str | None = None) -> tuple[Told, ...]:
    """The documents that tell of a case, in the order in which they were received.

    A row of a sheet that was edited since is told by its latest form alone. ``known_at`` (ISO 8601,
    UTC) leaves out what was recorded later. Raises NoSuchRecord when the
    register holds no such case, Elsewhere when its documents were sealed or erased.
    """
    told = told_among(register, (case,), known_at)[case]
    if not told:
        known = CaseRow.objects.using(register.alias).filter(number=case, name="").exists()
        raise Elsewhere if known else NoSuchRecord("a case number")
    return told


def told_among(
    register: Register, cases: Collection[int], known_at: str | None = None
) -> dict[int, tuple[Told, ...]]:
    """The same for each of these cases, asked for in a few questions; nothing where none tells."""
    names: dict[int, dict[int, list[str]]] = {case: {} for case in cases}
    mentions = _mentions(register, known_at).filter(case__in=list(cases)).order_by("number")
    for case, document, name in mentions.values_list("case", "document", "name"):
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


def _mentions(register: Register, known_at: str | None) -> QuerySet[MentionRow]:
    """The mentions that some reading of that time gave: a person may be named by a later one only.

    The number of a mention begins with that of the reading that first gave it.
    """
    rows = MentionRow.objects.using(register.alias).all()
    if known_at is None:
        return rows
    early = EntryRow.objects.using(register.alias).filter(at__lte=known_at)
    last = early.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    return rows.filter(number__lt=(last + 1) * MENTIONS_A_READING)


def cases_with_form(register: Register, forms: Iterable[str]) -> tuple[int, ...]:
    """The cases that any document names by one of these forms of a name."""
    rows = MentionRow.objects.using(register.alias).filter(form__in=list(forms))
    return tuple(sorted(set(rows.values_list("case", flat=True))))


def answering(
    register: Register, asked: Iterable[tuple[str, Collection[str]]]
) -> dict[tuple[str, str], set[int]]:
    """The cases that some document names by one of these forms and gives one of its keys for, by
    form and key.
    """
    mentions = MentionRow.objects.using(register.alias)
    evidence = EvidenceRow.objects.using(register.alias)
    found: dict[tuple[str, str], set[int]] = {}
    for some in portions((form, keys) for form, keys in asked if form and keys):
        wanted = {(form, key) for form, keys in some for key in keys}
        # By name first: a day on which many were arrested is a key of many, and a name is not.
        named = mentions.filter(form__in={form for form, _ in wanted})
        bearers = {n: (form, case) for n, form, case in named.values_list("number", "form", "case")}
        for numbers in portions(bearers):
            told = evidence.filter(mention__in=numbers).values_list("mention", "key")
            for number, key in told:
                form, case = bearers[number]
                if (form, key) in wanted:
                    found.setdefault((form, key), set()).add(case)
    return found
