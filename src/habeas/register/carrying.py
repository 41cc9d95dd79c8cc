"""Carrying documents from one register into another: what was received, read and decided.

An entry that is carried keeps its time and the code name of who made it; the entry ``carried``
before them says when they were carried, by whom, from where and why. Originals are encrypted anew
for the register that takes them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import documents, originals, payloads
from habeas.register.erasing import entries_about
from habeas.register.ledger import entries, writing
from habeas.register.models import DocumentRow
from habeas.register.receiving import next_case
from habeas.register.sources import all_known, by_number
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from habeas.register.chain import Entry
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Carried:
    """What was carried: how many documents and entries, and how far the register then reached."""

    documents: int
    entries: int
    reaches: int
    head: str


def carry(  # noqa: PLR0913 - from where, to where, what, when and why
    source: Register,
    target: Register,
    numbers: Iterable[int],
    *,
    at: str,
    told: Mapping[str, object],
    kept_cases: frozenset[int] | None = None,
) -> Carried:
    """Carry documents, by number, with every reading of them and every decision on their claims.

    What the other register holds already stays as it is there. ``told`` says why, in the entry
    ``carried``. Cases keep their numbers, or only ``kept_cases`` do and the others get new ones.
    Raises NoSpace, Damaged or NoSuchRecord; then nothing was carried.
    """
    wanted = not_held(source, target, numbers)
    folder = target.place.originals
    found = ((document, documents.original_of(source, n)) for n, document in wanted.items())
    put = originals.put_all(folder, target.naming_key, found)
    placed = {number: put[document] for number, document in wanted.items()}
    try:
        with writing(target, at) as ledger, ledger.gathered():
            ledger.append("carried", {"from": source.name, **told, "documents": len(wanted)})
            before = ledger.last.sequence
            carrying = _Carrying(source, ledger, placed, kept_cases)
            about = entries_about(source.alias, wanted)
            for kept in entries(source):
                if kept.entry.sequence in about and kept.body is not None:
                    carrying.take(kept.entry, payloads.parsed(kept.body))
        return Carried(
            len(wanted), ledger.last.sequence - before, ledger.last.sequence, ledger.last.head
        )
    finally:
        named = documents.files_of(target, wanted.values())
        for original in placed.values():
            if original.file not in named:
                originals.remove(folder, original.file)


class _Carrying:
    """Entries put into another ledger, what they refer to put right."""

    def __init__(
        self,
        source: Register,
        ledger: Ledger,
        placed: Mapping[int, Original],
        kept_cases: frozenset[int] | None,
    ) -> None:
        self._from = source
        self._ledger = ledger
        self._placed = placed
        self._kept_cases = kept_cases
        self._numbers: dict[int, int] = {}
        self._cases: dict[int, int] = {}
        self._upcoming = next_case(ledger.register)
        self._sources = {one.source.code: one.number for one in all_known(ledger.register)}

    def take(self, entry: Entry, payload: dict[str, Any]) -> None:
        """Put one entry into the ledger."""
        if entry.kind in {"document_received", "note_received"}:
            payload["original"] = asdict(self._placed[entry.sequence])
        elif entry.kind == "claims_read":
            payload["text"] = self._numbers[payload["text"]]
            for person in payload["persons"]:
                person["case"] = self._case(person["case"])
        elif entry.kind == "document_described":
            payload["number"] = self._numbers[payload["number"]]
            payload["fields"] = self._given(payload["fields"])
        self._numbers[entry.sequence] = self._ledger.carry(entry, payload).sequence

    def _given(self, fields: Mapping[str, str]) -> dict[str, str]:
        """What was given about a document, without what points to something left behind."""
        found = {}
        for name, value in fields.items():
            if value and name == "source":
                number = self._source(int(value))
            elif value and name in {"copy_of", "translation_of", "replaced_by"}:
                number = self._numbers.get(int(value))
            else:
                found[name] = value
                continue
            if number is not None:
                found[name] = str(number)
        return found

    def _source(self, number: int) -> int | None:
        """The source that a document is of, named in the other register too, who they are left
        behind; None for one that was erased.
        """
        source = by_number(self._from, [number]).get(number)
        if source is None:
            return None
        if source.code not in self._sources:
            told = {"source": plain(source)}
            self._sources[source.code] = self._ledger.append("source_added", told).sequence
        return self._sources[source.code]

    def _case(self, number: int) -> int:
        if self._kept_cases is None or number in self._kept_cases:
            return number
        if number not in self._cases:
            self._cases[number] = self._upcoming + len(self._cases)
        return self._cases[number]


def not_held(source: Register, target: Register, numbers: Iterable[int]) -> dict[int, str]:
    """The documents that the other register does not hold, with their ids, by number."""
    rows = DocumentRow.objects.using(source.alias).filter(number__in=list(numbers))
    ids = dict(rows.order_by("number").values_list("number", "id"))
    held = DocumentRow.objects.using(target.alias).filter(id__in=list(ids.values()))
    known = set(held.values_list("id", flat=True))
    return {number: document for number, document in ids.items() if document not in known}
