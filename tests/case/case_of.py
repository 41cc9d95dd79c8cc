"""Documents as text in, a case as lines of text out: the words of the tests of this room."""

from __future__ import annotations

from datetime import date

from tests.reading.reading_of import claims_of, reading_of

from habeas.case import Case, Entry, fold
from habeas.casework import CaseRecord, PersonRecord, record
from habeas.records.claim import Claim
from habeas.records.person import Person


def claims_about(name: str, *documents: str) -> list[Claim]:
    """What the documents claim of one name. Each is read alone, published on no known day."""
    return [c for words in documents for c in claims_of(words) if c.person == name]


def case_of(name: str, *documents: str) -> Case:
    """The claims of several documents about one name, folded."""
    return fold(Person(name), claims_about(name, *documents))


def lines(case: Case) -> list[str]:
    """The timeline, one event a line: ``2021-05-03 arrest ×2 [disagreement]``."""
    return [_line(entry) for entry in case.timeline]


def _line(entry: Entry) -> str:
    stances = {str(claim.stance) for claim in entry.claims}
    (stance,) = stances  # one line, one stance
    parts = [entry.when.edtf or "undated", "" if stance == "asserted" else f"{stance}:"]
    parts.append(str(entry.event))
    parts.append(f"×{len(entry.claims)}" if len(entry.claims) > 1 else "")
    parts.append("[disagreement]" if entry.conflict else "")
    return " ".join(part for part in parts if part)


def recorded(words: str, today: str = "2024-06-14", published: str | None = None) -> CaseRecord:
    """The case record of one document on a day."""
    return record(reading_of(words, published), as_of=date.fromisoformat(today))


def person_in(words: str, name: str, today: str = "2024-06-14") -> PersonRecord:
    """One person of a document on a day."""
    (found,) = [p for p in recorded(words, today).persons if p.case.person.name == name]
    return found
