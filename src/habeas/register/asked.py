"""Which persons may be one: what was compared, and still waits for somebody to decide.

A pair waits while nobody decided on it. One whose mentions are one person by now, or between whose
persons somebody decided, waits no longer. What was joined by its evidence alone stands as long as
nobody takes it back, and is listed until somebody confirms it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from habeas.register.documents import reading_of
from habeas.register.errors import NoSuchRecord
from habeas.register.models import ClaimRow, MatchRow, MentionRow, PersonDecisionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from habeas.records.document import Document
    from habeas.records.quote import Quote
    from habeas.register.store import Register

ASKED, JOINED = "asked", "joined"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Two mentions that were compared: ``joined``, or to be ``asked`` about. ``cases`` are those
    that they belong to now, ``hangs`` how many claims hang on the answer, ``bits`` and ``because``
    the evidence.
    """

    kind: str
    left: int
    right: int
    cases: tuple[int, int]
    bits: float
    because: tuple[str, ...]
    hangs: int


@dataclass(frozen=True, slots=True)
class Named:
    """A mention where it stands: the name, the document, its text, and the places of the name."""

    name: str
    number: int
    document: Document
    characters: str
    quotes: tuple[Quote, ...]


def waiting(
    register: Register, kind: str, about: Collection[int] | None = None
) -> tuple[Waiting, ...]:
    """What of one kind waits: questions, one for two cases, by what hangs on them; joined pairs as
    they came. With ``about``, only what concerns one of these cases; its cost hangs on those alone.
    """
    found = _compared(register, kind, about)
    cases = _cases(register, {end for row in found for end in (row.left, row.right)})
    decided = _decided(register, None if about is None else cases)
    ends = cases | _cases(register, {end for pair in decided for end in pair} - cases.keys())
    between = {frozenset((ends[a], ends[b])) for a, b in decided if {a, b} <= ends.keys()}
    open_ = []
    for row in found:
        if not {row.left, row.right} <= cases.keys() or (row.left, row.right) in decided:
            continue
        pair = cases[row.left], cases[row.right]
        together = pair[0] == pair[1]
        if together == (kind == JOINED) and (together or frozenset(pair) not in between):
            open_.append((row, pair))
    claims = _claims(register, {case for _, pair in open_ for case in pair})
    told = [
        Waiting(
            kind, row.left, row.right, pair, row.tenths / 10, tuple(row.because),
            min(claims.get(one, 0) for one in pair),
        )
        for row, pair in open_
    ]  # fmt: skip
    if kind == JOINED:
        return tuple(told)
    best: dict[frozenset[int], Waiting] = {}
    for one in sorted(told, key=lambda one: -one.bits):
        best.setdefault(frozenset(one.cases), one)
    return tuple(sorted(best.values(), key=_pressing))


def pair_of(register: Register, left: str, right: str) -> tuple[int, int]:
    """The mentions by which two persons are named: cases (``H-0001``), or a case in a document
    (``H-0001@12``). Those that were compared, where some were. Raises NoSuchRecord.
    """
    one, other = _mentions(register, left), _mentions(register, right)
    rows = MatchRow.objects.using(register.alias).filter(left__in=one[:500], right__in=other[:500])
    back = MatchRow.objects.using(register.alias).filter(left__in=other[:500], right__in=one[:500])
    compared = max([*rows, *back], key=lambda row: row.tenths, default=None)
    return (compared.left, compared.right) if compared else (one[0], other[0])


def named(register: Register, mention: int) -> Named:
    """Where a mention stands. Raises NoSuchRecord."""
    row = MentionRow.objects.using(register.alias).filter(number=mention).first()
    if row is None or row.document.reading is None:
        raise NoSuchRecord("a person of a document")
    reading = reading_of(register, row.document.reading)
    person = next((one for one in reading.persons if one.name == row.name), None)
    quotes = person.mentions if person else ()
    return Named(row.name, row.document_id, reading.document, reading.text.characters, quotes)


def _mentions(register: Register, words: str) -> list[int]:
    from habeas.register.case_numbers import number_in  # noqa: PLC0415 - it imports us not
    from habeas.register.cases import stands_as  # noqa: PLC0415 - the same

    case, at, document = words.partition("@")
    rows = MentionRow.objects.using(register.alias).filter(
        case=stands_as(register, number_in(case))
    )
    if at:
        if not document.isascii() or not document.isdigit():
            raise NoSuchRecord("the number of a document after the @")
        rows = rows.filter(document=int(document))
    found = list(rows.order_by("number").values_list("number", flat=True))
    if not found:
        raise NoSuchRecord("a case that this document tells of" if at else "a case number")
    return found


def _compared(register: Register, kind: str, about: Collection[int] | None) -> list[MatchRow]:
    """What was compared, in order; with ``about``, mentions of these cases."""
    rows = MatchRow.objects.using(register.alias).filter(verdict=kind)
    if about is None:
        return list(rows.order_by("number"))
    found: dict[int, MatchRow] = {}
    for some in portions(_mentions_of(register, about)):
        found |= {row.number: row for row in rows.filter(Q(left__in=some) | Q(right__in=some))}
    return [found[number] for number in sorted(found)]


def _mentions_of(register: Register, cases: Iterable[int]) -> list[int]:
    rows = MentionRow.objects.using(register.alias)
    return sorted(
        mention
        for some in portions(sorted(set(cases)))
        for mention in rows.filter(case__in=some).values_list("number", flat=True)
    )


def _decided(register: Register, cases: Mapping[int, int] | None) -> set[tuple[int, int]]:
    """The pairs that somebody decided on, either way about; on mentions of the cases of
    these mentions, or every pair.
    """
    rows = PersonDecisionRow.objects.using(register.alias).filter(withdrawn=None)
    if cases is None:
        pairs = set(rows.values_list("left", "right"))
    else:
        pairs = set()
        for some in portions(_mentions_of(register, cases.values())):
            touching = rows.filter(Q(left__in=some) | Q(right__in=some))
            pairs |= set(touching.values_list("left", "right"))
    return pairs | {(right, left) for left, right in pairs}


def _cases(register: Register, mentions: Iterable[int]) -> dict[int, int]:
    rows = MentionRow.objects.using(register.alias)
    return {
        number: case
        for some in portions(sorted(mentions))
        for number, case in rows.filter(number__in=some).values_list("number", "case")
    }


def _claims(register: Register, cases: Iterable[int]) -> dict[int, int]:
    rows = ClaimRow.objects.using(register.alias).filter(current=True)
    found: dict[int, int] = {}
    for some in portions(sorted(cases)):
        counted = rows.filter(mention__case__in=some).values("mention__case")
        found |= dict(counted.annotate(count=Count("number")).values_list("mention__case", "count"))
    return found


def _pressing(one: Waiting) -> tuple[float, int]:
    """Many claims and an open question first: a pair at even odds is the most open."""
    return (-one.hangs / (1 + abs(one.bits)), one.right)
