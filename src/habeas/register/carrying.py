"""Carrying documents from one register into another: what was received, read and decided.

An entry that is carried keeps its time and the code name of who made it; the entry ``carried``
before them says when they were carried, by whom, from where and why. Originals are encrypted anew
for the register that takes them.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import documents, originals, payloads, work_carried
from habeas.register.erasing import entries_about
from habeas.register.given import SENDERS
from habeas.register.ledger import entries, writing
from habeas.register.models import DocumentRow, MentionRow, SetAsideRow
from habeas.register.portions import portions
from habeas.register.receiving import next_case
from habeas.register.settling import MENTIONS_A_READING
from habeas.register.sources import all_known, by_number
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from django.db.models import QuerySet

    from habeas.register.chain import Entry
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.store import Register

_ON_MENTIONS = frozenset(("persons_compared", "person_decision", "person_decision_withdrawn"))


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
    work: Collection[int] = (),
) -> Carried:
    """Carry documents, by number, with every reading of them and every decision on their claims,
    and the work on some cases.

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
        with writing(target, at) as ledger:
            ledger.append("carried", {"from": source.name, **told, "documents": len(wanted)})
            before = ledger.last.sequence
            with ledger.gathered():
                carrying = _Carrying(source, ledger, placed, kept_cases)
                carrying.know(MentionRow.objects.using(source.alias), wanted)
                about = entries_about(source.alias, wanted)
                for kept in entries(source):
                    taken = (
                        kept.entry.sequence in about and kept.entry.kind not in work_carried.KINDS
                    )
                    if taken and kept.body is not None:
                        carrying.take(kept.entry, payloads.parsed(kept.body))
            work_carried.carry_work(source, target, work, ledger)
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
        self._brought: dict[int, int] = {}
        self._joined: dict[int, int] = {}
        self._named: dict[tuple[str, str], int] = {}
        self._upcoming = next_case(ledger.register)
        self._sources = {one.source.code: one.number for one in all_known(ledger.register)}

    def take(self, entry: Entry, payload: dict[str, Any]) -> None:
        """Put one entry into the ledger; the list of a count stays with the count."""
        if entry.kind == "count_listed":
            return
        if entry.kind in {"document_received", "note_received"}:
            payload["original"] = asdict(self._placed[entry.sequence])
        elif entry.kind == "claims_read":
            payload["text"] = self._numbers[payload["text"]]
            for person in payload["persons"]:
                self._place(person, self._named[payload["document"]["id"], person["name"]])
        elif entry.kind == "person_named":
            payload["mention"] = self._there(payload["mention"])
            if payload["mention"] is None:
                return
        elif entry.kind in _ON_MENTIONS and not self._on_mentions(payload):
            return
        elif entry.kind == "document_described":
            payload["number"] = self._numbers[payload["number"]]
            payload["fields"] = self._given(payload["fields"])
        self._numbers[entry.sequence] = self._ledger.carry(entry, payload).sequence

    def know(self, mentions: QuerySet[MentionRow], documents: Collection[int]) -> None:
        """Who the persons of these documents are where they come from.

        Whom an automatic link joined to a mention that stays behind is joined to the first of the
        same person that comes along; whose number is at home with another has the one that was set
        aside for them, or a new one.
        """
        columns = ("number", "case", "brought", "joined")
        known = {}
        for some in portions(sorted(documents)):
            for document, name, *row in mentions.filter(document__in=some).values_list(
                "document__id", "name", *columns
            ):
                known[row[0]] = tuple(row)
                self._named[document, name] = row[0]
        homes: dict[int, tuple[int, int]] = {}
        for some in portions({row[2] for row in known.values()}):
            for number, brought, case in mentions.filter(brought__in=some).values_list(
                "number", "brought", "case"
            ):
                homes[brought] = min((number, case), homes.get(brought, (number, case)))
        aside = _set_aside(mentions.db, known)
        first: dict[int, int] = {}
        for number, case, brought, joined in sorted(known.values()):
            if homes[brought][1] == case:
                self._brought[number] = brought
            elif joined in known and known[joined][2] == brought:
                self._brought[number] = self._brought[joined]
            else:
                self._brought[number] = aside.get(number, -number)
            to = joined if joined in known else first.get(case)
            if to is not None and joined is not None:
                self._joined[number] = to
            first.setdefault(case, number)
            if self._kept_cases is not None and case in self._kept_cases:
                self._kept_cases |= {brought, aside.get(number, brought)}

    def _place(self, person: dict[str, Any], mention: int) -> None:
        """The number that a person brings, and the mention they are joined to, over there."""
        person["case"] = self._case(self._brought[mention])
        person.pop("joined", None)
        if (to := self._there(self._joined.get(mention))) is not None:
            person["joined"] = to

    def _on_mentions(self, payload: dict[str, Any]) -> bool:
        """What was compared or decided, put right; False where one of the two stays behind."""
        left, right = self._there(payload["left"]), self._there(payload["right"])
        if left is None or right is None:
            return False
        payload["left"], payload["right"] = left, right
        if "decision" in payload:
            payload["decision"] = self._numbers[payload["decision"]]
        if "aside" in payload:
            payload["aside"] = [
                [there, self._case(number)]
                for mention, number in payload["aside"]
                if (there := self._there(mention)) is not None
            ]
        return True

    def _there(self, mention: int | None) -> int | None:
        """The number of a mention over there, None for one that stays behind."""
        if mention is None:
            return None
        reading, at = divmod(mention, MENTIONS_A_READING)
        there = self._numbers.get(reading)
        return None if there is None else there * MENTIONS_A_READING + at

    def _given(self, fields: Mapping[str, str]) -> dict[str, str]:
        """What was given about a document, without what points to something left behind."""
        found = {}
        for name, value in fields.items():
            if value and name == "source":
                number = self._source(int(value))
            elif value and name in {"copy_of", "translation_of", "note_of", "replaced_by"}:
                number = self._numbers.get(int(value))
            elif name == SENDERS:
                each = filter(None, (self._source(int(one)) for one in value.split()))
                found[name] = " ".join(map(str, each))
                continue
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
        if number > 0 and (self._kept_cases is None or number in self._kept_cases):
            return number
        if number not in self._cases:
            self._cases[number] = self._upcoming + len(self._cases)
        return self._cases[number]


def _set_aside(alias: str, mentions: Iterable[int]) -> dict[int, int]:
    """The first number that was set aside for each of these mentions."""
    rows = SetAsideRow.objects.using(alias).order_by("-number")
    return {
        mention: number
        for some in portions(sorted(mentions))
        for number, mention in rows.filter(mention__in=some).values_list("number", "mention")
    }


def not_held(source: Register, target: Register, numbers: Iterable[int]) -> dict[int, str]:
    """The documents that the other register does not hold, with their ids, by number."""
    rows = DocumentRow.objects.using(source.alias).filter(number__in=list(numbers))
    ids = dict(rows.order_by("number").values_list("number", "id"))
    held = DocumentRow.objects.using(target.alias).filter(id__in=list(ids.values()))
    known = set(held.values_list("id", flat=True))
    return {number: document for number, document in ids.items() if document not in known}
