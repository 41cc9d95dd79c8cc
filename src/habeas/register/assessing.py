"""Assessments of claims: whether something is true, by whom and why; never overwritten.

A level that one source cannot give needs independent ones; what counts as independent is judged by
a rule that the caller hands in (:mod:`habeas.case.independence`), inside the transaction that
records the assessment, on the documents as they then stand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from habeas.records.assessment import UNASSESSED, Assessment, Backing, Level
from habeas.records.claim import Stance
from habeas.records.when import UNKNOWN, When, parse
from habeas.register.deciding import UNDECIDED, as_decision, parted
from habeas.register.documents import reading_of
from habeas.register.errors import NoReason, NoSuchRecord
from habeas.register.given import NOTHING_GIVEN, given
from habeas.register.ledger import writing
from habeas.register.models import AssessmentRow, ClaimRow, DecisionRow
from habeas.register.source_errors import NotTheSame, StaleAssessment
from habeas.register.using import open_corrections

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from habeas.records.claim import Claim
    from habeas.records.source import Source
    from habeas.register.given import Given
    from habeas.register.store import Register

    Rule = Callable[[Level, Sequence[Backing]], None]

WITHDRAW = "withdraw"
"""Takes the last assessment back."""


def assess(  # noqa: PLR0913 - an assessment has as many parts
    register: Register,
    claim: str,
    level: Level | None,
    *,
    expect: int,
    at: str,
    why: str,
    rule: Rule,
    beside: Sequence[str] = (),
) -> Assessment:
    """Record an assessment of a claim, made on version ``expect`` of it; None withdraws the last.

    ``beside`` are claims of other documents that tell the same. ``rule`` is asked with what the
    claim and these rest on, and raises where that does not carry the level. Raises NoReason,
    NoSuchRecord, NotTheSame (a claim beside it is about another person or event) or
    StaleAssessment.
    """
    if not why.strip():
        raise NoReason("an assessment", "what was checked, against what")
    with writing(register, at) as ledger:
        rows = [_row(register, one) for one in dict.fromkeys((claim, *beside))]
        now = _latest(register, claim)
        if now.version != expect:
            raise StaleAssessment(expect, now.version, str(now.level or "not assessed"))
        if level is not None:
            told = [_told(register, row) for row in rows]
            if any(not one.bears_out(told[0]) for one in told[1:]):
                raise NotTheSame
            rule(level, _backings(register, rows))
        others = [row.claim for row in rows[1:]]
        payload: dict[str, object] = {
            "claim": claim, "content": rows[0].content, "level": str(level or WITHDRAW),
            "why": why, "beside": others, "version": expect + 1,
        }  # fmt: skip
        entry = ledger.append("assessment", payload)
        open_corrections(ledger, payload)
    return Assessment(expect + 1, level, entry.by, at, why, tuple(others))


def assessments_of(register: Register, claim: str) -> tuple[Assessment, ...]:
    """Every assessment of one claim, the first first."""
    rows = AssessmentRow.objects.using(register.alias).filter(claim=claim)
    return tuple(as_assessment(row) for row in rows.order_by("version"))


def case_of(register: Register, claim: str) -> int | None:
    """The case that a claim is about; None where nobody is named. Raises NoSuchRecord."""
    row = _row(register, claim)
    return row.mention.case_id if row.mention else None


def backings_of(
    register: Register, claims: Iterable[str], known_at: str | None = None
) -> tuple[Backing, ...]:
    """What claims rest on, document by document; those that the register does not hold (they were
    left behind, or sealed) rest on nothing.
    """
    rows = (_held(register, claim) for claim in claims)
    return _backings(register, [row for row in rows if row is not None], known_at)


def _row(register: Register, claim: str) -> ClaimRow:
    """A claim as the leading reading of its document holds it, else the newest that does."""
    row = _held(register, claim)
    if row is None:
        raise NoSuchRecord("a claim")
    return row


def _held(register: Register, claim: str) -> ClaimRow | None:
    rows = ClaimRow.objects.using(register.alias).filter(claim=claim).select_related("document")
    return max(rows, key=lambda r: (r.reading_id == r.document.reading, r.reading_id), default=None)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a claim tells, as it was decided: of whom, what, how surely and when; ``void`` when it
    was rejected or refuted.
    """

    case: int | None
    event: str
    stance: Stance
    when: When
    void: bool

    def bears_out(self, other: _Told) -> bool:
        """Whether this and the other can be the same: of one named person, one event, one time."""
        both = {self.stance, other.stance}
        return (
            self.case is not None
            and (self.case, self.event) == (other.case, other.event)
            and (len(both) == 1 or both == {Stance.ASSERTED, Stance.ALLEGED})
            and self.when.overlaps(other.when)
            and not self.void
        )


def _told(register: Register, row: ClaimRow) -> _Told:
    rows = DecisionRow.objects.using(register.alias).filter(claim=row.claim, content=row.content)
    made, _ = parted(rows.order_by("version"))
    decision = as_decision(made[-1]) if made else UNDECIDED
    corrected = decision.fields if decision.verdict == "correct" else {}
    edtf = corrected.get("date", row.date or "")
    refuted = _latest(register, row.claim).level is Level.REFUTED
    return _Told(
        row.mention.case_id if row.mention else None,
        row.event,
        Stance(corrected.get("stance", row.stance)),
        parse(edtf) if edtf else UNKNOWN,
        decision.verdict == "reject" or refuted,
    )


def _backings(
    register: Register, rows: Sequence[ClaimRow], known_at: str | None = None
) -> tuple[Backing, ...]:
    about = given(register, {row.document_id for row in rows}, known_at)
    found = []
    for row in rows:
        reading = reading_of(register, row.reading_id)
        claim = next(c for c in reading.claims if c.id == row.claim)
        own, document = about.get(row.document_id, NOTHING_GIVEN), reading.document
        found.append(
            Backing(
                row.document_id,
                reading.text.characters,
                tuple((q.start, q.end) for q in (claim.quote, *claim.also)),
                publisher=own.publisher or document.publisher,
                site=urlsplit(document.url or "").hostname,
                source=own.source or _sender(own, claim),
                copied_from=own.copied_from,
                file=document.part_of or document.id,
                speaker=claim.attribution[-1] if claim.attribution else None,
            )
        )
    return tuple(found)


def _sender(own: Given, claim: Claim) -> Source | None:
    """The sender of a chat who tells a claim."""
    return next((one for one in own.senders if one.code in claim.attribution[:1]), None)


def _latest(register: Register, claim: str) -> Assessment:
    rows = AssessmentRow.objects.using(register.alias).filter(claim=claim)
    row = rows.order_by("version").last()
    return as_assessment(row) if row else UNASSESSED


def as_assessment(row: AssessmentRow) -> Assessment:
    """An assessment as it was recorded; one that takes another back has no level."""
    level = None if row.level == WITHDRAW else Level(row.level)
    return Assessment(row.version, level, row.by, row.at, row.why, tuple(row.beside))
