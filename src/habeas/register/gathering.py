"""The rows of documents and their readings, gathered and written together in a few statements."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any, cast

from habeas.records.claim import IDENTIFYING, identity
from habeas.records.reading import MODEL
from habeas.register import payloads, search
from habeas.register.canonical import canonical
from habeas.register.inserting import insert
from habeas.register.models import (
    CaseRow,
    ClaimRow,
    DocumentRow,
    EvidenceRow,
    MatchRow,
    MentionRow,
    ReadingRow,
)
from habeas.register.settling import MENTIONS_A_READING, settle

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.register.chain import Entry

CLAIMS_A_READING = 100_000
"""How many numbers are set aside, so that a row has the same number whenever it is made."""

READINGS_AT_ONCE = 500


class Gathering:
    """Rows of documents and readings that are made and not yet written."""

    def __init__(self, alias: str) -> None:
        self._alias = alias
        self._begin()

    def _begin(self) -> None:
        self._documents: dict[str, dict[str, object]] = {}
        self._texts: dict[int, str] = {}
        self._cases: dict[int, str] = {}
        self._readings: list[tuple[object, ...]] = []
        self._mentions: list[tuple[object, ...]] = []
        self._placed: dict[int, int] = {}
        self._homes: dict[int, int] = {}
        self._matches: list[tuple[object, ...]] = []
        self._evidence: list[tuple[object, ...]] = []
        self._claims: list[tuple[object, ...]] = []
        self._findable: list[search.Findable] = []

    def received(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        """A document, which nothing is read from yet."""
        document = payload["document"]
        self._documents[document["id"]] = {
            "number": entry.sequence, "id": document["id"], "name": document["name"],
            "title": None, "publisher": None, "language": None, "published": None,
            "received": entry.at, "kind": document.get("kind", "original"), "reading": None,
        }  # fmt: skip

    def derived(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        """A text, by which the reading that follows is found."""
        self._texts[entry.sequence] = payload["text"]["characters"]

    def read(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        """A reading: its document's row tells of it, and its claims take the place of earlier
        ones; a model's claims only those of a model, where the rules have read the document.
        """
        document, mentions, leads = self._told(entry, payload)
        number, claims, persons = entry.sequence, payload["claims"], payload["persons"]
        self._readings.append((number, document, payload["text"], payload["reader"], len(claims)))
        self._mention(mentions, document, number, persons, evidence=leads)
        for at, claim in enumerate(claims):
            self._claims.append(
                (
                    number * CLAIMS_A_READING + at, claim_id(claim), content(claim),
                    number, document, mentions.get(claim.get("person") or ""), claim["event"],
                    claim["stance"], claim.get("when", {}).get("edtf"), True,
                )
            )  # fmt: skip
        if leads:
            names = tuple(person["name"] for person in persons)
            self._findable.append(search.Findable(document, self._text(payload["text"]), names))
        if len(self._readings) == READINGS_AT_ONCE:
            self.write()

    def matched(self, entry: Entry, payload: Mapping[str, Any]) -> None:
        """Two mentions that were compared."""
        self._matches.append(
            (
                entry.sequence, payload["verdict"], payload["left"], payload["right"],
                payload["tenths"], json.dumps(payload["because"], ensure_ascii=False),
            )
        )  # fmt: skip

    def write(self) -> None:
        """Write what was gathered; those first that others point to."""
        alias = self._alias
        insert(alias, DocumentRow, (tuple(row.values()) for row in self._documents.values()))
        cases = ((number, name, None) for number, name in self._cases.items())
        insert(alias, CaseRow, cases, known_stay=True)
        insert(alias, ReadingRow, self._readings)
        insert(alias, MentionRow, self._mentions)
        insert(alias, MatchRow, self._matches)
        insert(alias, EvidenceRow, self._evidence, counted=True)
        insert(alias, ClaimRow, self._claims)
        search.put(alias, self._findable)
        self._begin()

    def _told(self, entry: Entry, payload: Mapping[str, Any]) -> tuple[int, dict[str, int], bool]:
        """The number of the document of a reading, now that its row tells of it, the mentions that
        earlier readings gave it, and whether this reading leads.
        """
        fresh = self._documents.get(payload["document"]["id"])
        if fresh is not None and fresh["reading"] is None:
            fresh |= _told_of(entry, payload)
            return cast("int", fresh["number"]), {}, True
        self.write()
        row = DocumentRow.objects.using(self._alias).get(id=payload["document"]["id"])
        by_model = payload["reader"].startswith(MODEL)
        readings = ReadingRow.objects.using(self._alias).filter(document=row)
        leads = not by_model or not readings.exclude(reader__startswith=MODEL).exists()
        alike = (
            readings.filter(reader__startswith=MODEL)
            if by_model
            else readings.exclude(reader__startswith=MODEL)
        )
        claims = ClaimRow.objects.using(self._alias).filter(document=row)
        claims.filter(reading__in=alike.values("number")).update(current=False)
        if leads:
            for name, value in _told_of(entry, payload).items():
                setattr(row, name, value)
            row.save(using=self._alias)
            self._anew(row.number, payload["persons"])
        known = MentionRow.objects.using(self._alias).filter(document=row)
        return row.number, dict(known.values_list("name", "number")), leads

    def _anew(self, document: int, persons: list[dict[str, Any]]) -> None:
        """What a document gives to know its persons by is what its leading reading gives."""
        mentions = MentionRow.objects.using(self._alias).filter(document=document)
        EvidenceRow.objects.using(self._alias).filter(
            mention__in=mentions.values("number")
        ).delete()
        known = {row.name: row for row in mentions}
        for person in persons:
            if (row := known.get(person["name"])) is None:
                continue
            row.form, row.known_by = person["form"], _known_by(person)
            moved = row.brought != person["case"]
            if moved:
                row.brought, row.joined = person["case"], person.get("joined") or None
                insert(self._alias, CaseRow, [(row.brought, row.name, None)], known_stay=True)
            row.save(using=self._alias)
            if moved:
                settle(self._alias, [row.number], [row.case_id])
            self._evidence += [(row.number, key) for key in person["keys"]]

    def _mention(
        self,
        mentions: dict[str, int],
        document: int,
        reading: int,
        persons: list[dict[str, Any]],
        *,
        evidence: bool,
    ) -> None:
        """Rows for persons whom no earlier reading of the document names; a case that stands
        already keeps its name.
        """
        for at, person in enumerate(persons):
            name, brought = person["name"], person["case"]
            if name in mentions:
                continue
            number = mentions[name] = reading * MENTIONS_A_READING + at
            joined = person.get("joined")
            case = brought if joined == 0 else self._case(joined, brought)
            self._placed[number] = case
            self._homes.setdefault(brought, number)
            self._cases.setdefault(case, name)
            self._mentions.append(
                (
                    number, document, name, person["form"], case, _known_by(person), brought,
                    joined or None,
                )
            )  # fmt: skip
            if evidence:
                self._evidence += [(number, key) for key in person["keys"]]

    def _case(self, joined: int | None, brought: int) -> int:
        """The case of the mention that one was joined to, else of the first that brought the same
        number, else that number.
        """
        if joined is not None and joined in self._placed:
            return self._placed[joined]
        rows = MentionRow.objects.using(self._alias)
        found = joined and rows.filter(number=joined).values_list("case", flat=True).first()
        if found is not None:
            return int(found)
        home = rows.filter(brought=brought).order_by("number")
        found = home.values_list("case", flat=True).first()
        if found is not None:
            return int(found)
        return self._placed[self._homes[brought]] if brought in self._homes else brought

    def _text(self, number: int) -> str:
        if number in self._texts:
            return self._texts.pop(number)
        text = payloads.load(self._alias, number)
        characters: str = text["text"]["characters"] if text else ""
        return characters


def claim_id(claim: Mapping[str, Any]) -> str:
    """The id of a claim by its plain values: that of the claim they were made of."""
    place, when, get = claim["quote"], claim.get("when"), claim.get
    edtf = when.get("edtf") if when else None
    told = [get(name) for name in IDENTIFYING]
    return identity(place["document"], place["start"], place["end"], edtf, told)


def content(claim: Mapping[str, Any]) -> str:
    """What a claim says, whatever reader found it: a short hash of its plain values."""
    said = {**claim}
    said.pop("reader", None)
    said.pop("rules", None)
    return hashlib.sha256(canonical(said)).hexdigest()[:32]


def _known_by(person: Mapping[str, Any]) -> str:
    """What a document gives to know a person by, as it stands in a column."""
    known_by = person.get("known_by")
    return canonical(known_by).decode() if known_by else ""


def _told_of(entry: Entry, payload: Mapping[str, Any]) -> dict[str, object]:
    """What a reading tells of its document, by the columns of its row."""
    document = payload["document"]
    return {
        "title": document.get("title"),
        "publisher": document.get("publisher"),
        "language": document.get("language"),
        "published": document.get("published", {}).get("edtf"),
        "reading": entry.sequence,
    }
