"""A row becomes claims: each about a person of its name cell, each quoting the cell that says it.

The reader is the mapping of the columns: the same row under another mapping is another reading. A
question mark or a hedge in a cell that a claim rests on makes it alleged. A date that lies ahead of the day
of the sheet is planned. What is not known makes no claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from habeas.reading.sheets import codes, frames
from habeas.reading.sheets.charges import charges
from habeas.reading.sheets.dates import dates, doubted, says_nothing
from habeas.reading.sheets.mapping import writing_of
from habeas.reading.sheets.names import Named, others, persons
from habeas.reading.sheets.row_cells import CellsOfRow, Unclaimed, Way
from habeas.reading.sheets.terms import terms
from habeas.records.change import replace
from habeas.records.claim import Claim, Event, Stance
from habeas.records.person import Person
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from habeas.reading.sheets.mapping import Columns
    from habeas.reading.sheets.rows import Row, RowCell

_SEXES = {"m": "male", "male": "male", "man": "male", "男": "male", "男性": "male",
          "f": "female", "female": "female", "woman": "female", "女": "female", "女性": "female"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowReading:
    """What a row says: its reading, and the cells of which nothing was claimed though asked."""

    reading: Reading
    unclaimed: tuple[Unclaimed, ...]


class SheetReader:
    """The reader that a mapping of columns makes. ``as_of`` is the day of the sheet, ``speakers``
    whose list it is.
    """

    def __init__(self, columns: Columns, *, as_of: date, speakers: tuple[str, ...] = ()) -> None:
        self._way = Way(
            columns.reader, as_of, speakers,
            {one.heading: one.role for one in columns.columns},
            {one.heading: writing_of(one, columns.epoch) for one in columns.columns},
        )  # fmt: skip

    @property
    def reader(self) -> str:
        """Its name and version."""
        return self._way.reader

    def read(self, row: Row) -> RowReading:
        """The claims of a row."""
        return _RowReader(row, self._way).read()


class _RowReader(CellsOfRow):
    """One row under one mapping."""

    def read(self) -> RowReading:
        """Every claim, for each person of the row."""
        named = self._named()
        self.person = named[0][0].name if named else None
        drafts = _without_bare_phases(list(self._drafts()))
        claims = [*drafts]
        for one, _ in named[1:]:
            claims += [replace(draft, person=one.name) for draft in drafts]
        for one, _ in named:
            claims += self._aliases(one, named)
        claims = list({_said(claim): claim for claim in claims}.values())
        claims.sort(key=lambda claim: (claim.quote.start, claim.quote.end))
        people = tuple(
            Person(one.name, self._forms(one, named), (self.quote(cell, one.start, one.end),))
            for one, cell in named
        )
        remarks = () if named else (Remark("row_of_nobody"),)
        reading = Reading(self.row.document, self.row.text, tuple(claims), people,
                          remarks=remarks, readers=(self.way.reader,))  # fmt: skip
        return RowReading(reading, tuple(self.unclaimed))

    # Who

    def _named(self) -> list[tuple[Named, RowCell]]:
        found: list[tuple[Named, RowCell]] = []
        in_script = [persons(cell.cell.shown) for cell in self.cells.get("script_name", ())[:1]]
        several = any(len(people) > 1 for people in in_script)
        for cell in self.cells.get("name", ())[:1]:
            found += [(one, cell) for one in persons(cell.cell.shown, several=several)]
        if not found:
            for cell in self.cells.get("script_name", ())[:1]:
                found += [(one, cell) for one in persons(cell.cell.shown)]
        unique = {one.name: (one, cell) for one, cell in reversed(found)}
        return sorted(unique.values(), key=lambda pair: pair[1].start + pair[0].start)

    def _forms(self, one: Named, named: list[tuple[Named, RowCell]]) -> tuple[str, ...]:
        """Other names of a person; those of other columns only where the row names nobody else."""
        forms = list(one.others)
        if len(named) == 1:
            for role in ("script_name", "alias"):
                for cell in self.cells.get(role, ()):
                    forms += [form for form in others(cell.cell.shown) if form != one.name]
        return tuple(dict.fromkeys(forms))

    def _aliases(self, one: Named, named: list[tuple[Named, RowCell]]) -> Iterator[Claim]:
        cell = next(cell for other, cell in named if other is one)
        for form in one.others:
            made = self.claim(Event.ALIAS, cell, "name")
            yield replace(made, person=one.name, value=form, kind=_script(form, one.name))
        if len(named) != 1:
            return
        for role in ("script_name", "alias"):
            for other in self.cells.get(role, ()):
                for form in others(other.cell.shown):
                    if form != one.name:
                        made = self.claim(Event.ALIAS, other, role)
                        yield replace(
                            made, person=one.name, value=form, kind=_script(form, one.name)
                        )

    # What

    def _drafts(self) -> Iterator[Claim]:
        """Claims without their person."""
        yield from self._attributes()
        for frame in frames.FRAMES:
            yield from self._framed(frame)
        yield from self._held()
        yield from self._charges()
        yield from self._sentences()
        yield from self._appeal_results()
        yield from self._states()

    def _attributes(self) -> Iterator[Claim]:
        for role, event in frames.ATTRIBUTES.items():
            for cell in self.cells.get(role, ()):
                words = cell.cell.shown.strip()
                if says_nothing(words):
                    continue
                value = _SEXES.get(words.rstrip("?？ ").casefold()) if role == "sex" else words
                if value is None:
                    self.unclaimed.append(Unclaimed(cell, role, "unread"))
                    continue
                yield self.claim(event, cell, role, value=value)
        for cell, one in self.dates("birth"):
            yield self.claim(
                Event.BIRTH, cell, "birth", doubt=one.doubt, when=one.when,
                value=cell.cell.shown.strip(),
            )  # fmt: skip
        yield from self._place(Event.RESIDENCE, frames.RESIDES_AT)

    def _place(self, event: Event, roles: tuple[str, ...]) -> Iterator[Claim]:
        cells = [cell for role in roles if (cell := self.first(role)) is not None]
        if cells:
            words = ", ".join(dict.fromkeys(cell.cell.shown.strip() for cell in cells))
            yield self.claim(event, cells[0], roles[0], *cells[1:], value=words)

    def _framed(self, frame: frames.Frame) -> Iterator[Claim]:
        filled, cells = self.slots(frame.slots)
        some = False
        for cell, one in self.dates(frame.date):
            some = True
            made = self.claim(
                frame.event, cell, frame.date, *cells, doubt=one.doubt, when=one.when,
                kind=frame.kind, **filled,
            )  # fmt: skip
            yield self._put(made, frame.stance)
        if some:
            return
        alone = self.first(*frame.alone) if frame.alone else None
        if alone is not None:
            yield self.claim(frame.event, alone, frame.date, kind=frame.kind, **filled)

    def _put(self, claim: Claim, stance: Stance) -> Claim:
        """A claim under the stance of its column; what lies ahead is planned, what is doubted of a
        plan stays alleged.
        """
        early = claim.when.earliest
        ahead = early is not None and early > self.way.as_of
        if claim.stance is Stance.ASSERTED and (stance is Stance.PLANNED or ahead):
            return replace(claim, stance=Stance.PLANNED)
        return claim

    def _held(self) -> Iterator[Claim]:
        places = [c for role in frames.HELD_AT if (c := self.first(role)) is not None]
        words = ", ".join(dict.fromkeys(cell.cell.shown.strip() for cell in places)) or None
        some = False
        for role, kind in frames.HELD:
            for cell in self.cells.get(role, ()):
                if not says_nothing(cell.cell.shown):
                    name = cell.cell.shown.strip().rstrip("?？ ")
                    yield self.claim(
                        Event.DETENTION, cell, role, *places, facility=name, place=words, kind=kind
                    )
                    some = True
        if places and not some:
            yield self.claim(
                Event.DETENTION, places[0], "facility", *places[1:], place=words, kind="as_of/last"
            )

    def _charges(self) -> Iterator[Claim]:
        for cell in self.cells.get("charge", ()):
            if says_nothing(cell.cell.shown):
                continue
            for piece in charges(cell.cell.shown):
                if not says_nothing(piece):
                    yield self.claim(Event.CHARGE, cell, "charge", charge=piece.rstrip("?？ "))

    def _sentences(self) -> Iterator[Claim]:
        filled, beside = self.slots(frames.SENTENCE_SLOTS)
        dated = list(self.dates("sentence_date"))
        when = dated[0][1].when if dated else UNKNOWN
        doubt = bool(dated) and dated[0][1].doubt
        beside = [*([dated[0][0]] if dated else []), *beside]
        parts = list(self._terms(beside, doubt=doubt))
        for made in parts:
            whole = replace(made, when=when, **filled) if filled or dated else made
            yield self._put(whole, Stance.ASSERTED)
        for cell, one in dated[1:] if parts else dated:
            rest = [other for other in beside if other is not cell]
            made = self.claim(
                Event.SENTENCE,
                cell,
                "sentence_date",
                *rest,
                doubt=one.doubt,
                when=one.when,
                **filled,
            )
            yield self._put(made, Stance.ASSERTED)
        court = self.first("sentence_court")
        if court is not None and not dated and not parts:
            yield self.claim(Event.SENTENCE, court, "sentence_court", **filled)

    def _terms(self, beside: list[RowCell], *, doubt: bool) -> Iterator[Claim]:
        """Terms in words, and those whose years, months, weeks and days have columns of their own."""
        for cell in self.cells.get("term", ()):
            if says_nothing(cell.cell.shown):
                continue
            found = terms(cell.cell.shown)
            if not found:
                yield from self._no_term(cell, beside)
            for one in found:
                yield self.claim(
                    Event.SENTENCE, cell, "term", *beside, doubt=doubt, kind=one.kind,
                    duration_months=one.months, days=one.days, amount=one.amount, value=one.value,
                )  # fmt: skip
        counts = {
            name: self._count(f"term_{name}") for name in ("years", "months", "weeks", "days")
        }
        cells = [cell for cell, _ in filter(None, counts.values())]
        if cells:
            number = {name: found[1] if found else 0 for name, found in counts.items()}
            months = 12 * number["years"] + number["months"]
            days = 7 * number["weeks"] + number["days"]
            yield self.claim(
                Event.SENTENCE, cells[0], "term_years", *cells[1:], *beside, doubt=doubt,
                kind="prison", duration_months=int(months) or None, days=int(days) or None,
            )  # fmt: skip

    def _no_term(self, cell: RowCell, beside: list[RowCell]) -> Iterator[Claim]:
        if re.search(r"acquit|not\s+guilty|无罪|無罪", cell.cell.shown, re.IGNORECASE):
            yield self.claim(
                Event.CONVICTION, cell, "term", *beside, stance=Stance.NEGATED, outcome="acquitted"
            )
            return
        self.unclaimed.append(Unclaimed(cell, "term", "unread"))

    def _count(self, role: str) -> tuple[RowCell, float] | None:
        """The number of a column of years or months; a zero says nothing."""
        for cell in self.cells.get(role, ()):
            words = cell.cell.value if cell.cell.kind == "number" else cell.cell.shown
            match = re.fullmatch(r"\s*(\d{1,4}(?:\.\d+)?)\s*[?？]?\s*", words)
            if match and float(match[1]):
                return cell, float(match[1])
            if not match and not says_nothing(words):
                self.unclaimed.append(Unclaimed(cell, role, "unread"))
        return None

    def _appeal_results(self) -> Iterator[Claim]:
        for cell in self.cells.get("appeal_result", ()):
            outcome = codes.outcome(cell.cell.shown)
            if outcome is not None:
                dated = [] if self.first("appeal_result_date") else self.dates_in(cell)
                when = dated[0] if len(dated) == 1 else UNKNOWN
                yield self.claim(
                    Event.APPEAL_RESULT, cell, "appeal_result", when=when, outcome=outcome
                )
            elif not says_nothing(cell.cell.shown):
                self.unclaimed.append(Unclaimed(cell, "appeal_result", "unread"))

    def _states(self) -> Iterator[Claim]:
        """Codes and words of a status, and the phases of the case."""
        for cell in self.cells.get("status", ()):
            yield from self._status(cell)
        for cell in self.cells.get("legal_process", ()):
            found = codes.phases(cell.cell.shown)
            if found is None and not says_nothing(cell.cell.shown):
                self.unclaimed.append(Unclaimed(cell, "legal_process", "unread"))
            for said in found or ():
                yield self._of_code(said, cell, "legal_process")
        for cell in self.cells.get("imprisoned", ()):
            words = cell.cell.shown.strip().casefold().rstrip("?？ ")
            if words in frames.YES or words in frames.NO:
                made = self.claim(Event.DETENTION, cell, "imprisoned", kind="as_of")
                if words in frames.NO and made.stance is Stance.ASSERTED:
                    made = replace(made, stance=Stance.NEGATED)
                if words in frames.YES or made.stance is Stance.NEGATED:
                    yield made
        for cell in self.cells.get("torture", ()):
            words = cell.cell.shown.strip()
            if not says_nothing(words) and words.casefold().rstrip("?？ ") not in frames.NO:
                yield self.claim(Event.ILL_TREATMENT, cell, "torture", stance=Stance.ALLEGED)

    def _status(self, cell: RowCell) -> Iterator[Claim]:
        words = cell.cell.shown
        found = codes.status(words)
        rest = ""
        if found is None and (led := codes.leading(words)) is not None:
            found, rest = led
        if found is None:
            if not says_nothing(words):
                self.unclaimed.append(Unclaimed(cell, "status", "unread"))
            return
        if not found:
            self.unclaimed.append(Unclaimed(cell, "status", "says_little"))
        when = (
            next((one.when for one in dates(rest) if one.when.known), UNKNOWN) if rest else UNKNOWN
        )
        for said in found:
            yield self._of_code(said, cell, "status", when)

    def _of_code(self, said: codes.Said, cell: RowCell, rule: str, when: When = UNKNOWN) -> Claim:
        stance = Stance.ALLEGED if said.doubt else Stance.ASSERTED
        if rule == "status" and doubted(cell.cell.shown):
            stance = Stance.ALLEGED
        return self.claim(
            said.event, cell, rule, when=when, kind=said.kind, outcome=said.outcome, by=said.by,
            stance=stance,
        )  # fmt: skip


def _without_bare_phases(claims: list[Claim]) -> list[Claim]:
    """Without what a phase of the case says of a step that other cells of the row tell."""
    told = {claim.event for claim in claims if claim.rules != _PHASE}
    return [c for c in claims if c.rules != _PHASE or c.kind or c.event not in told]


_PHASE = ("cell.legal_process",)


def _said(claim: Claim) -> tuple[object, ...]:
    """What tells one claim of a row from another."""
    return (
        claim.event, claim.person, claim.quote.start, claim.kind, claim.stance, claim.when.edtf,
        claim.charge, claim.value, claim.duration_months, claim.days, claim.amount, claim.outcome,
    )  # fmt: skip


def _script(form: str, name: str) -> str | None:
    """Whether another form of a name is the same in another script."""
    han = bool(re.search("[㐀-鿿]", form))
    return (
        "script"
        if han != bool(re.search("[㐀-鿿]", name)) or (not (form + name).isascii() and not han)
        else None
    )
