"""Receiving documents: many in one write, each joined to what the ones before it told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from habeas.records.document import DocumentKind
from habeas.register import payloads
from habeas.register.candidates import COLUMNS, Candidate, Candidates
from habeas.register.canonical import canonical
from habeas.register.clusters import APART_FROM
from habeas.register.documents import held_among, reading_of, readings_of
from habeas.register.errors import NoSuchRecord
from habeas.register.models import CaseRow, MentionRow, ReadingRow
from habeas.register.readings import leading, made_of
from habeas.register.settling import MENTIONS_A_READING
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from habeas.records.document import Text
    from habeas.records.reading import Reading
    from habeas.register.ledger import Ledger
    from habeas.register.originals import Original
    from habeas.register.store import Register


@dataclass(frozen=True, slots=True)
class Match:
    """A mention that one was compared with: ``joined``, or to be ``asked`` about, with the evidence
    in bits and in words.
    """

    verdict: str
    mention: int
    bits: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person of a reading belongs: the form of their name, the keys and what else they are
    known by; the number they bring (None: a new one), the mention they are joined to, and those
    that they were compared with.
    """

    form: str
    keys: frozenset[str]
    known_by: Mapping[str, object]
    brought: int | None = None
    joined: int | None = None
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """What a document became: its number, and the cases it tells of, those among them that are
    ``new``, and how many questions on who is whom it raised.
    """

    document: int
    cases: tuple[int, ...]
    new: tuple[int, ...]
    asked: int


@dataclass(frozen=True, slots=True)
class Before:
    """A held document before another reading: its leading reading, the newest by the same kind of
    reader (the rules, or a model), and each name that any reading gave.
    """

    leading: Reading
    alike: Reading | None
    named: Mapping[str, Candidate]

    @property
    def cases(self) -> dict[str, int]:
        """The case of each name."""
        return {name: one.case for name, one in self.named.items()}

    def continued(
        self, mentions: Mapping[str, Mention], cases: Mapping[str, int]
    ) -> dict[str, Mention]:
        """Where the persons of a newer reading belong: with those of ``cases`` whom earlier
        readings of this document named, the others where they were placed.
        """
        first = {one.case: one for one in reversed(tuple(self.named.values()))}
        found = {}
        for name, one in mentions.items():
            held = self.named.get(name)
            if name not in cases:
                found[name] = one
            elif held is not None and held.case == cases[name]:
                found[name] = replace(one, brought=held.brought, joined=None, matches=())
            else:
                to = first[cases[name]]
                found[name] = replace(one, brought=to.brought, joined=to.number, matches=())
        return found


class Receiving:
    """Documents received in one write of the ledger. What was held before is asked once for all of
    them; what the write itself adds is kept in mind, so that each document meets what it would meet
    if it came alone.
    """

    def __init__(
        self,
        ledger: Ledger,
        documents: Iterable[str],
        keys: Iterable[str],
        *,
        most: Callable[[str], int],
        known: Candidates | None = None,
    ) -> None:
        """``keys`` are those of every person of these documents; one that more mentions
        share than ``most`` says brings up no candidates. ``known`` is what the write before this
        one left.
        """
        register = ledger.register
        self._ledger = ledger
        self._held = {one: held.number for one, held in held_among(register, documents).items()}
        self._asked, self._most = tuple(keys), most
        self.candidates = known or Candidates(register, (), most=most)
        self.candidates.ask(self._asked)
        self._upcoming = next_case(register)
        self.received: list[str] = []

    def held(self, document: str) -> int | None:
        """The number of a document by its id, None when it is not held."""
        return self._held.get(document)

    def receive(
        self, reading: Reading, original: Original, mentions: Mapping[str, Mention]
    ) -> Received:
        """Record a document, its text and its claims.

        ``mentions`` says for each person of the reading, by name, where they belong.
        """
        document = reading.document
        received = {"document": plain(document), "original": plain(original)}
        kind = "note_received" if document.kind is DocumentKind.NOTE else "document_received"
        number = self._ledger.append(kind, received).sequence
        brought = self._brought(reading, mentions)
        entry = _append_reading(self._ledger, reading, mentions, brought)
        self._held[document.id] = number
        self.received.append(document.id)
        cases, new = [], []
        for at, person in enumerate(reading.persons):
            one = mentions[person.name]
            case = self._case(one, brought[person.name])
            cases.append(case)
            new += [case] if one.brought is None else []
            mention = entry * MENTIONS_A_READING + at
            known_by = canonical(one.known_by).decode()
            candidate = Candidate(
                mention, number, document.id, case, brought[person.name], known_by
            )
            self.candidates.add(candidate, one.keys, new=one.brought is None)
            self._compared(mention, document.id, one.matches)
        asked = sum(match.verdict == "asked" for one in mentions.values() for match in one.matches)
        return Received(number, tuple(sorted(set(cases))), tuple(sorted(new)), asked)

    def before(self, document: int, *, by_model: bool) -> Before:
        """What was read of a document that is held, by this kind of reader and as a whole."""
        register = self._ledger.register
        made = made_of(register, [document])[document]
        alike = [one for one in made if one.by_model == by_model]
        rows = MentionRow.objects.using(register.alias).filter(document=document)
        return Before(
            reading_of(register, leading(made).number),
            reading_of(register, alike[-1].number) if alike else None,
            {name: Candidate(*row) for name, *row in rows.values_list("name", *COLUMNS)},
        )

    def receive_again(
        self, document: int, before: Before, reading: Reading, mentions: Mapping[str, Mention]
    ) -> Received:
        """Record another reading of a document that is held; its text only where that is new."""
        brought = self._brought(reading, mentions)
        self._ledger.write()
        text = _text_of(self._ledger.register, document, reading.text)
        entry = _append_reading(self._ledger, reading, mentions, brought, text)
        for at, person in enumerate(reading.persons):
            if person.name not in before.named:
                mention = entry * MENTIONS_A_READING + at
                self._compared(mention, reading.document.id, mentions[person.name].matches)
        self._ledger.write()
        register = self._ledger.register
        self.candidates = Candidates(register, self._asked, most=self._most)
        rows = MentionRow.objects.using(register.alias).filter(document=document)
        named = set(rows.filter(name__in=brought).values_list("case", flat=True))
        new = {number for name, number in brought.items() if mentions[name].brought is None}
        asked = sum(
            match.verdict == "asked"
            for name, one in mentions.items()
            if name not in before.named
            for match in one.matches
        )
        return Received(document, tuple(sorted(named)), tuple(sorted(named & new)), asked)

    def _brought(self, reading: Reading, mentions: Mapping[str, Mention]) -> dict[str, int]:
        """The number that each person brings: that of who they are joined to, else a new one."""
        found: dict[str, int] = {}
        for person in reading.persons:
            number = mentions[person.name].brought
            if number is None:
                number = self._upcoming
                self._upcoming += 1
            found[person.name] = number
        return found

    def _case(self, mention: Mention, brought: int) -> int:
        """The case of a mention as it will stand: that of the mention it is joined to."""
        held = self.candidates.held(mention.joined) if mention.joined is not None else None
        return brought if held is None else held.case

    def _compared(self, mention: int, document: str, matches: Iterable[Match]) -> None:
        """Record what a mention was compared with, in an entry of its own for each: it goes when
        either document goes.
        """
        for one in matches:
            held = self.candidates.held(one.mention)
            if held is None:
                continue
            self._ledger.append(
                "persons_compared",
                {"verdict": one.verdict, "left": one.mention, "right": mention,
                 "tenths": round(10 * one.bits), "because": list(one.because),
                 "documents": [held.document_id, document]},
            )  # fmt: skip


def leading_reading(register: Register, document: int) -> Reading:
    """The leading reading of a document, by its number. Raises NoSuchRecord."""
    made = made_of(register, [document]).get(document)
    if not made:
        raise NoSuchRecord("a document number")
    return reading_of(register, leading(made).number)


def unknown(register: Register) -> Iterator[tuple[Reading, list[str]]]:
    """The leading readings of documents of whose persons it is not recorded what they are known
    by, with their names: an earlier version received them.
    """
    rows = MentionRow.objects.using(register.alias).filter(known_by="")
    names: dict[int, list[str]] = {}
    for reading, name in rows.order_by("number").values_list("document__reading", "name"):
        names.setdefault(reading or 0, []).append(name)
    yield from zip(readings_of(register, names), names.values(), strict=True)


def next_case(register: Register) -> int:
    """The first case number that was never used."""
    rows = CaseRow.objects.using(register.alias).filter(number__lt=APART_FROM).order_by("-number")
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
    brought: Mapping[str, int],
    text: int | None = None,
) -> int:
    """A reading, with its text where no entry holds that already; the number of its entry."""
    if text is None:
        text = ledger.append("text_derived", {"text": plain(reading.text)}).sequence
    persons = [
        {
            **plain(one),
            "case": brought[one.name],
            "form": mentions[one.name].form,
            "keys": sorted(mentions[one.name].keys),
            "known_by": dict(mentions[one.name].known_by),
            "joined": mentions[one.name].joined or 0,
        }
        for one in reading.persons
    ]
    entry = ledger.append(
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
    return entry.sequence
