"""Receiving documents: many in one write, each joined to what the ones before it told."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from habeas.register.cases import answering
from habeas.register.documents import held_among
from habeas.register.models import CaseRow
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

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
        self._answering = answering(register, known_by)
        self._upcoming = _next_case(register)
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
        number = self._ledger.append("document_received", received).sequence
        numbers = {person.name: self._case(mentions[person.name]) for person in reading.persons}
        _append_reading(self._ledger, reading, mentions, numbers)
        self._held[document.id] = number
        self.received.append(document.id)
        for name, case in numbers.items():
            for key in mentions[name].keys:
                self._answering.setdefault((mentions[name].form, key), set()).add(case)
        return Received(number, tuple(sorted(set(numbers.values()))))

    def _case(self, mention: Mention) -> int:
        """The case that a person was given, else one never used before."""
        if mention.case is not None:
            return mention.case
        self._upcoming += 1
        return self._upcoming - 1


def _next_case(register: Register) -> int:
    highest = CaseRow.objects.using(register.alias).order_by("-number")
    return (highest.values_list("number", flat=True).first() or 0) + 1


def _append_reading(
    ledger: Ledger, reading: Reading, mentions: Mapping[str, Mention], cases: Mapping[str, int]
) -> None:
    text = ledger.append("text_derived", {"text": plain(reading.text)})
    persons = [
        {
            **plain(one),
            "case": cases[one.name],
            "form": mentions[one.name].form,
            "keys": sorted(mentions[one.name].keys),
        }
        for one in reading.persons
    ]
    readers = dict.fromkeys(claim.reader for claim in reading.claims)
    ledger.append(
        "claims_read",
        {
            "document": plain(reading.document),
            "text": text.sequence,
            "reader": " ".join(readers),
            "claims": [plain(claim) for claim in reading.claims],
            "persons": persons,
            "counts": [plain(count) for count in reading.counts],
            "remarks": [plain(remark) for remark in reading.remarks],
            "unread": [plain(part) for part in reading.unread],
        },
    )
