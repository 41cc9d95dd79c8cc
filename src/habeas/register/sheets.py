"""Imports of spreadsheets: which rows came in, so that a later import of the same sheet is a diff.

Each row is a document. A row is known again by its identity (the value of the column that numbers
rows, else the name in it), of which only a keyed hash stands in the ledger. A row that was edited
comes in as a new document that takes the place of the old one; what was decided on claims that the
new one makes word for word is recorded for them too.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.records.difference import between
from habeas.register import payloads
from habeas.register.deciding import as_decision, parted
from habeas.register.documents import reading_of
from habeas.register.gathering import content
from habeas.register.given import REPLACED_BY, give, replaced
from habeas.register.keys import derived
from habeas.register.ledger import writing
from habeas.register.models import (
    AssessmentRow,
    ClaimRow,
    DecisionRow,
    DocumentRow,
    EntryRow,
    MentionRow,
    ReadingRow,
)
from habeas.register.portions import portions
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.records.claim import Claim
    from habeas.register.ledger import Ledger
    from habeas.register.store import Register

KIND = "sheet_imported"


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the number of its entry and when; the number and name of the spreadsheet's
    document, whose list it is (empty: our own), the maps of its sheets by name, and the document of
    each row by the keyed hashes of its identity.
    """

    number: int
    at: str
    document: int
    name: str
    partner: str
    maps: Mapping[str, str]
    rows: Mapping[str, int]


def imports(register: Register) -> tuple[Import, ...]:
    """Every import that stands, the oldest first."""
    rows = EntryRow.objects.using(register.alias).filter(kind=KIND).order_by("sequence")
    made = []
    for row in rows:
        told = payloads.load(register.alias, row.sequence)
        if told is not None:
            made.append(_import(row, told))
    return tuple(made)


def _import(row: EntryRow, told: Mapping[str, Any]) -> Import:
    return Import(
        row.sequence, row.at, told["document"], told["name"], told["partner"], told["maps"],
        {key: int(number) for key, number in told["rows"].items()},
    )  # fmt: skip


class Identities:
    """The keyed hashes of many identities, with the key derived once."""

    def __init__(self, register: Register) -> None:
        self._key = derived(register.key, "rows of sheets")

    def of(self, identity: str) -> str:
        """The hash of one identity."""
        return hmac.new(self._key, identity.encode(), hashlib.sha256).hexdigest()[:32]


def earlier(register: Register, name: str, partner: str, rows: Iterable[str]) -> Import | None:
    """The latest import of the same sheet: of the same partner, and by a file of the same name or
    with at least half of the rows; None when there is none.
    """
    own = frozenset(rows)
    for one in reversed(imports(register)):
        if one.partner != partner:
            continue
        shared = len(own & one.rows.keys())
        least = min(len(own), len(one.rows))
        if (one.name == name and (shared or not least)) or (least and 2 * shared >= least):
            return one
    return None


def readers_of(register: Register, documents: Iterable[int]) -> dict[int, str]:
    """The reader of the latest reading of each document, by number."""
    found: dict[int, str] = {}
    for some in portions(documents):
        rows = DocumentRow.objects.using(register.alias).filter(number__in=some)
        readings = {reading: number for number, reading in rows.values_list("number", "reading")}
        made = ReadingRow.objects.using(register.alias).filter(number__in=list(readings))
        for number, reader in made.values_list("number", "reader"):
            found[readings[number]] = reader
    return found


def cases_of(register: Register, documents: Iterable[int]) -> dict[int, dict[str, int]]:
    """The case of each name in each of these documents."""
    found: dict[int, dict[str, int]] = {}
    for some in portions(documents):
        rows = MentionRow.objects.using(register.alias).filter(document__in=some)
        for document, name, case in rows.values_list("document", "name", "case"):
            found.setdefault(document, {})[name] = case
    return found


def record(  # noqa: PLR0913 - an import has as many parts
    ledger: Ledger,
    *,
    document: int,
    name: str,
    partner: str,
    maps: Mapping[str, str],
    rows: Mapping[str, int],
) -> None:
    """Record an import once its rows are in."""
    ledger.append(
        KIND,
        {"document": document, "name": name, "partner": partner, "maps": dict(maps),
         "rows": dict(rows)},
    )  # fmt: skip


def take_places(ledger: Ledger, pairs: Iterable[tuple[int, int]]) -> int:
    """Let each new row take the place of the old one; how many decisions and assessments on claims
    that both make word for word were recorded for the new one.
    """
    given = list(pairs)
    register = ledger.register
    gone = replaced(register, {new for _, new in given})
    kept = 0
    for old, new in given:
        if new in gone:
            give(ledger, new, {REPLACED_BY: ""}, "the row is again as it was")
        give(ledger, old, {REPLACED_BY: str(new)}, "the row was edited")
    for old, new in _decided(register, given):
        kept += _carry_over(ledger, old, new)
    return kept


def _decided(register: Register, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of these rows on whose claims somebody has decided."""
    decided: set[int] = set()
    for some in portions(old for old, _ in pairs):
        claims = ClaimRow.objects.using(register.alias).filter(document__in=some)
        names = claims.values("claim")
        for rows in (DecisionRow, AssessmentRow):
            made = rows.objects.using(register.alias).filter(claim__in=names)
            known = claims.filter(claim__in=list(made.values_list("claim", flat=True)))
            decided |= set(known.values_list("document", flat=True))
    return [(old, new) for old, new in pairs if old in decided]


def _carry_over(ledger: Ledger, old: int, new: int) -> int:
    register = ledger.register
    rows = DocumentRow.objects.using(register.alias).filter(number__in=(old, new))
    readings = dict(rows.values_list("number", "reading"))
    if not (readings.get(old) and readings.get(new)):
        return 0
    before = reading_of(register, int(readings[old] or 0)).claims
    now = reading_of(register, int(readings[new] or 0)).claims
    return sum(_decide_again(ledger, one, other) for one, other in between(before, now).same)


def _decide_again(ledger: Ledger, old: Claim, new: Claim) -> int:
    """Record for a claim what was decided on the same claim of the row before it was edited."""
    alias, kept = ledger.register.alias, 0
    made = DecisionRow.objects.using(alias).filter(claim=old.id).order_by("version")
    own = DecisionRow.objects.using(alias).filter(claim=new.id)
    last = [] if own.exists() else [track[-1] for track in parted(made) if track]
    standing = [row for row in last if as_decision(row).verdict]
    for version, decision in enumerate(standing, 1):
        why = f"as {decision.by} decided before the row was edited: {decision.why}"
        ledger.append(
            "decision",
            {"claim": new.id, "content": content(plain(new)), "verdict": decision.verdict,
             "fields": decision.fields, "why": why, "version": version},
        )  # fmt: skip
        kept += 1
    level = AssessmentRow.objects.using(alias).filter(claim=old.id).order_by("version").last()
    mine = AssessmentRow.objects.using(alias).filter(claim=new.id)
    if level is not None and level.level != "withdraw" and not mine.exists():
        why = f"as {level.by} assessed before the row was edited: {level.why}"
        ledger.append(
            "assessment",
            {"claim": new.id, "content": content(plain(new)), "level": level.level, "why": why,
             "beside": level.beside, "version": 1},
        )  # fmt: skip
        kept += 1
    return kept


def decided_rows(
    register: Register, documents: Iterable[int]
) -> dict[int, tuple[frozenset[str], dict[str, dict[str, str]]]]:
    """For each of these rows on whose claims somebody has decided: the claims that are told no more
    (rejected, or refuted), and the corrections by claim.
    """
    found: dict[int, tuple[set[str], dict[str, dict[str, str]]]] = {}
    for some in portions(documents):
        claims = ClaimRow.objects.using(register.alias).filter(document__in=some, current=True)
        names = claims.values("claim")
        decisions = DecisionRow.objects.using(register.alias).filter(claim__in=names)
        latest = {row.claim: as_decision(row) for row in parted(decisions.order_by("version"))[0]}
        levels = AssessmentRow.objects.using(register.alias).filter(claim__in=names)
        refuted = {row.claim: row.level == "refuted" for row in levels.order_by("version")}
        of = dict(claims.filter(claim__in=[*latest, *refuted]).values_list("claim", "document"))
        for claim, document in of.items():
            gone, corrected = found.setdefault(document, (set(), {}))
            decision = latest.get(claim)
            if refuted.get(claim) or (decision is not None and decision.verdict == "reject"):
                gone.add(claim)
            elif decision is not None and decision.verdict == "correct":
                corrected[claim] = dict(decision.fields)
    return {number: (frozenset(gone), told) for number, (gone, told) in found.items()}


def record_export(  # noqa: PLR0913 - an export has as many parts
    register: Register,
    *,
    at: str,
    name: str,
    sha256: str,
    rows: Mapping[str, int],
    persons: int,
) -> None:
    """Record that a sheet left the house, and which rows were made for it: they are known if they
    come back. ``rows`` leads from the document that such a row would be to its case.
    """
    identities = Identities(register)
    told = {identities.of(document): case for document, case in rows.items()}
    with writing(register, at) as ledger:
        ledger.append(
            "export_made",
            {"what": "sheet", "file": name, "sha256": sha256, "persons": persons, "rows": told},
        )


def written_by_us(register: Register) -> frozenset[str]:
    """The keyed hashes of rows that an export made."""
    rows = EntryRow.objects.using(register.alias).filter(kind="export_made").order_by("sequence")
    told = (payloads.load(register.alias, row.sequence) or {} for row in rows)
    return frozenset(key for one in told for key in one.get("rows", {}))
