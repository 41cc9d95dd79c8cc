"""Mentions linked all at once: what they are known by, what was decided, what is proposed.

A proposal is recorded as two mentions that were compared and are to be asked about: it joins
nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from habeas.register.asked import ASKED
from habeas.register.candidates import COLUMNS, Candidate, Candidates
from habeas.register.clusters import SAME
from habeas.register.ledger import writing
from habeas.register.models import MatchRow, MentionRow, PersonDecisionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.register.store import Register

_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two mentions that may be one person, the evidence in bits and in words."""

    left: int
    right: int
    bits: float
    because: tuple[str, ...]


def every_mention(register: Register) -> Iterator[tuple[int, str]]:
    """Each mention by number, with what its document gives to know it by, as JSON."""
    rows = MentionRow.objects.using(register.alias).exclude(known_by="").order_by("number")
    last = 0
    while some := list(rows.filter(number__gt=last).values_list("number", "known_by")[:_AT_ONCE]):
        last = some[-1][0]
        yield from some


def decided_same(register: Register) -> list[tuple[int, int]]:
    """The pairs of mentions that somebody decided are one person."""
    rows = PersonDecisionRow.objects.using(register.alias).filter(withdrawn=None, kind=SAME)
    return list(rows.order_by("number").values_list("left", "right"))


def open_pairs(
    register: Register, pairs: Iterable[tuple[int, int, float]]
) -> Iterator[tuple[Candidate, Candidate, float]]:
    """Of pairs of mentions with their bits, those that nobody decided on, that stand in two
    documents and two cases, and that are not asked about already: one for each two cases.
    """
    settled = _settled(register)
    remaining = iter(pairs)
    while some := list(islice(remaining, _AT_ONCE)):
        held = _held(register, {end for left, right, _ in some for end in (left, right)})
        for left, right, bits in some:
            one, other = held.get(left), held.get(right)
            if one is None or other is None or one.document == other.document:
                continue
            cases = frozenset((one.case, other.case))
            if len(cases) == 2 and cases not in settled:
                settled.add(cases)
                yield one, other, bits


def bearers(register: Register, keys: Sequence[str]) -> tuple[int, dict[str, int]]:
    """How many persons the register holds, and how many each of these keys is given for."""
    counted = Candidates(register, keys, most=lambda _: -1)
    return counted.persons, counted.bearers(keys)


def propose(register: Register, proposals: Sequence[Proposal], *, at: str) -> None:
    """Record proposals, each in an entry of its own: it goes when either document goes."""
    if not proposals:
        return
    mentions = {end for one in proposals for end in (one.left, one.right)}
    held = _held(register, mentions)
    with writing(register, at) as ledger, ledger.gathered():
        for one in proposals:
            ledger.append(
                "persons_compared",
                {"verdict": ASKED, "left": one.left, "right": one.right,
                 "tenths": round(10 * one.bits), "because": list(one.because),
                 "documents": [held[one.left].document_id, held[one.right].document_id]},
            )  # fmt: skip


def _settled(register: Register) -> set[frozenset[int]]:
    """Pairs of cases that somebody decided on, or that are asked about already."""
    decided = PersonDecisionRow.objects.using(register.alias).filter(withdrawn=None)
    asked = MatchRow.objects.using(register.alias).filter(verdict=ASKED)
    pairs = [*decided.values_list("left", "right"), *asked.values_list("left", "right")]
    held = _held(register, {end for pair in pairs for end in pair})
    return {
        frozenset((held[left].case, held[right].case))
        for left, right in pairs
        if left in held and right in held
    }


def _held(register: Register, mentions: Iterable[int]) -> dict[int, Candidate]:
    rows = MentionRow.objects.using(register.alias)
    return {
        row[0]: Candidate(*row)
        for some in portions(sorted(mentions))
        for row in rows.filter(number__in=some).values_list(*COLUMNS)
    }
