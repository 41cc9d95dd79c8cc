"""Receiving documents: many in one write, each joined to what the ones before it told."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from habeas.records.document import DocumentKind
from habeas.register import payloads
from habeas.register.cases import answering
from habeas.register.documents import held_among, reading_of
from habeas.register.models import CaseRow, MentionRow, ReadingRow
from habeas.register.readings import leading, made_of
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from habeas.records.document import Text
    from habeas.records.reading import Reading
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person of a reading belongs: the form of their name, the keys they are known by, and
    their case (None: a new one).
    """

    form: str
    keys: frozenset[str]
    case: int | None


@dataclass(frozen=True, slots=True)
class Received:
    """What a document became: its number, and the cases it tells of."""

    document: int
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """A held document before another reading: its leading reading, the newest by the same kind of
    reader (the rules, or a model), and the case of each name that any reading gave.
    """

    leading: Reading
    alike: Reading | None
    cases: Mapping[str, int]


class Receiving:
    """Documents received in one write of the ledger. What was held before is asked once for all of
    them; what the write itself adds is kept in mind, so that each document meets what it would meet
    if it came alone.
    """

    def __init__(
        self,
        ledger: Ledger,
        documents: Iterable[str],
        known_by: Iterable[tuple[str, Collection[str]]],
    ) -> None:
        """``known_by`` holds form and keys of every person of these documents."""
        register = ledger.register
        self._ledger = ledger
        self._held = {one: held.number for one, held in held_among(register, documents).items()}
        self._asked = tuple(known_by)
        self._answering = answering(register, self._asked)
        self._upcoming = next_case(register)
        self.received: list[str] = []

    def held(self, document: str) -> int | None:
        """The number of a document by its id, None when it is not held."""
        return self._held.get(document)

    def sharing(self, form: str, keys: Collection[str]) -> frozenset[int]:
        """The cases that some document names by this form and gives one of these keys for."""
        return frozenset().union(*(self._answering.get((form, key), ()) for key in keys))

    def receive(
        self, reading: Reading, original: Original, mentions: Mapping[str, Mention]
    ) -> Received:
        """Record a document, its text and its claims.

        ``mentions`` says for each person of the reading, by name, where they belong.
        """
        document = reading.document
        received = {"document": plain(document), "original": asdict(original)}
        kind = "note_received" if document.kind is DocumentKind.NOTE else "document_received"
        number = self._ledger.append(kind, received).sequence
        numbers = {person.name: self._case(mentions[person.name]) for person in reading.persons}
        _append_reading(self._ledger, reading, mentions, numbers)
        self._held[document.id] = number
        self.received.append(document.id)
        for name, case in numbers.items():
            for key in mentions[name].keys:
                self._answering.setdefault((mentions[name].form, key), set()).add(case)
        return Received(number, tuple(sorted(set(numbers.values()))))

    def before(self, document: int, *, by_model: bool) -> Before:
        """What was read of a document that is held, by this kind of reader and as a whole."""
        register = self._ledger.register
        made = made_of(register, [document])[document]
        alike = [one for one in made if one.by_model == by_model]
        rows = MentionRow.objects.using(register.alias).filter(document=document)
        return Before(
            reading_of(register, leading(made).number),
            reading_of(register, alike[-1].number) if alike else None,
            dict(rows.values_list("name", "case")),
        )

    def receive_again(
        self, document: int, before: Before, reading: Reading, mentions: Mapping[str, Mention]
    ) -> Received:
        """Record another reading of a document that is held; its text only where that is new."""
        numbers = {person.name: self._case(mentions[person.name]) for person in reading.persons}
        self._ledger.write()
        text = _text_of(self._ledger.register, document, reading.text)
        _append_reading(self._ledger, reading, mentions, numbers, text)
        self._ledger.write()
        self._answering = answering(self._ledger.register, self._asked)
        return Received(document, tuple(sorted(set(numbers.values()) - set(before.cases.values()))))

    def _case(self, mention: Mention) -> int:
        """The case that a person was given, else one never used before."""
        if mention.case is not None:
            return mention.case
        self._upcoming += 1
        return self._upcoming - 1


def next_case(register: Register) -> int:
    """The first case number that was never used."""
    rows = CaseRow.objects.using(register.alias).order_by("-number")
    highest = rows.values_list("number", flat=True).first() or 0
    return max(highest, register.cases_after) + 1


def _text_of(register: Register, document: int, text: Text) -> int | None:
    """The entry of an earlier reading that holds this very text."""
    rows = ReadingRow.objects.using(register.alias).filter(document=document)
    written = plain(text)
    for number in rows.order_by("-number").values_list("text", flat=True):
        held = payloads.load(register.alias, number)
        if held is not None and held["text"] == written:
            return int(number)
    return None


def _append_reading(
    ledger: Ledger,
    reading: Reading,
    mentions: Mapping[str, Mention],
    cases: Mapping[str, int],
    text: int | None = None,
) -> None:
    """A reading, with its text where no entry holds that already."""
    if text is None:
        text = ledger.append("text_derived", {"text": plain(reading.text)}).sequence
    persons = [
        {
            **plain(one),
            "case": cases[one.name],
            "form": mentions[one.name].form,
            "keys": sorted(mentions[one.name].keys),
        }
        for one in reading.persons
    ]
    ledger.append(
        "claims_read",
        {
            "document": plain(reading.document),
            "text": text,
            "reader": " ".join(reading.readers),
            "claims": [plain(claim) for claim in reading.claims],
            "persons": persons,
            "counts": [plain(count) for count in reading.counts],
            "remarks": [plain(remark) for remark in reading.remarks],
            "unread": [plain(part) for part in reading.unread],
        },
    )
