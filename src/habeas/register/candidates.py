"""Mentions that a new one may be the same person as, found by keys they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connections

from habeas.register.models import CaseRow, MentionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from habeas.register.store import Register

_COUNTED = 'SELECT "key", COUNT(*) FROM evidence WHERE "key" IN ({}) GROUP BY "key"'
_PERSONS = (
    'SELECT e."key", COUNT(DISTINCT m.case_id) FROM evidence e'
    ' JOIN mention m ON m.number = e.mention_id WHERE e."key" IN ({}) GROUP BY e."key"'
)
_SHARED = 'SELECT "key", mention_id FROM evidence WHERE "key" IN ({})'
_HELD = (
    "SELECT m.number, m.document_id, d.id, m.case_id, m.brought, m.known_by FROM mention m"
    " JOIN document d ON d.number = m.document_id WHERE m.number IN ({})"
)
_NOTHING: tuple[str, ...] = ()
_MOST_KEYS = 2_000_000
"""Keys after which it is begun anew: some 50,000 mentions."""
COLUMNS = ("number", "document", "document__id", "case", "brought", "known_by")
"""The columns of a mention that make a candidate, in order."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that stands: its number, its document by number and by id, the case of its person,
    the number it brought, and what its document gives to know it by, as canonical JSON.
    """

    number: int
    document: int
    document_id: str
    case: int
    brought: int
    known_by: str


class Candidates:
    """What the register holds under some keys, and what the same write adds: each mention meets
    what it would meet if it came alone.

    A key that more mentions share than ``most`` says brings up nobody; it is counted all the same.
    It may be kept from one write to the next while nobody else writes, and asked for further keys.
    """

    def __init__(
        self, register: Register, keys: Iterable[str], *, most: Callable[[str], int]
    ) -> None:
        self._alias, self._most = register.alias, most
        self._asked: set[str] = set()
        self._crowded: set[str] = set()
        self._bearing: dict[str, list[int]] = {}
        self._held: dict[int, Candidate] = {}
        self._known: dict[int, int] = {}
        self._cases: dict[str, int] = {}
        self._fresh: dict[str, set[int]] = {}
        self.persons = CaseRow.objects.using(register.alias).exclude(name="").count()
        self.ask(keys)

    @property
    def size(self) -> int:
        """How many keys it was asked for so far."""
        return len(self._asked)

    def ask(self, keys: Iterable[str]) -> None:
        """Ask the register for those of these keys that were not asked for before."""
        new = sorted(set(keys) - self._asked)
        self._asked.update(new)
        counted = dict(_asked(self._alias, _COUNTED, new))
        crowded = {key for key, mentions in counted.items() if mentions > self._most(key)}
        bearing: dict[str, list[int]] = {}
        for key, mention in _asked(self._alias, _SHARED, sorted(counted.keys() - crowded)):
            bearing.setdefault(key, []).append(mention)
        shared = {one for found in bearing.values() for one in found} - self._known.keys()
        for row in _asked(self._alias, _HELD, sorted(shared)):
            found = Candidate(*row)
            self._known[found.number] = found.case
            if found.known_by:
                self._held[found.number] = found
        for key, several in bearing.items():
            self._cases[key] = len({self._known[one] for one in several})
        self._cases |= dict(_asked(self._alias, _PERSONS, sorted(crowded)))
        self._bearing |= bearing
        self._crowded |= crowded

    def sharing(
        self, keys: Iterable[str], told: Iterable[str] = ()
    ) -> list[tuple[Candidate, list[str], Sequence[str]]]:
        """The mentions that share one of these keys, which of them, and what of the ``told``."""
        bearing, held = self._bearing, self._held
        shared: dict[int, list[str]] = {}
        for key in keys:
            for one in bearing.get(key, ()):
                if one in shared:
                    shared[one].append(key)
                else:
                    shared[one] = [key]
        beside: dict[int, list[str]] = {}
        for key in told:
            for one in bearing.get(key, ()):
                if one in shared:
                    beside.setdefault(one, []).append(key)
        of_both = beside.get
        return [
            (held[one], some, of_both(one, _NOTHING)) for one, some in shared.items() if one in held
        ]

    def held(self, mention: int) -> Candidate | None:
        """A mention that was found or added, by its number."""
        return self._held.get(mention)

    def of_case(self, case: int) -> Candidate | None:
        """The first mention of a case."""
        rows = MentionRow.objects.using(self._alias).filter(case=case).order_by("number")
        row = rows.values_list(*COLUMNS).first()
        if row is None:
            return min(
                (one for one in self._held.values() if one.case == case),
                key=lambda one: one.number, default=None,
            )  # fmt: skip
        found = Candidate(*row)
        return self._held.setdefault(found.number, found)

    def bearers(self, keys: Iterable[str]) -> dict[str, int]:
        """How many persons each of these keys is given for."""
        return {
            key: self._cases.get(key, 0) + len(self._fresh.get(key, ()))
            for key in keys
            if key in self._cases or key in self._fresh
        }

    def add(self, one: Candidate, keys: Iterable[str], *, new: bool) -> None:
        """A mention that the same write brought, of a ``new`` person or one that was known."""
        self._held[one.number] = one
        self._known[one.number] = one.case
        self.persons += new
        for key in keys:
            if new or self._new_for(key, one.case):
                self._fresh.setdefault(key, set()).add(one.case)
            if key not in self._crowded:
                bearing = self._bearing.setdefault(key, [])
                bearing.append(one.number)
                if len(bearing) > self._most(key):
                    self._crowded.add(key)
                    del self._bearing[key]

    def _new_for(self, key: str, case: int) -> bool:
        """Whether a key was not given for a case so far; of a crowded one that is not known."""
        bearing = self._bearing.get(key, ())
        return key not in self._crowded and all(self._known[one] != case for one in bearing)


@dataclass(slots=True)
class Known:
    """Candidates that writes which follow each other hand on, for as long as nobody else writes."""

    head: str = ""
    candidates: Candidates | None = None

    def taken(self, head: str) -> Candidates | None:
        """What is known at this end of the ledger. It is given away: a write that fails leaves
        nothing behind.
        """
        found = self.candidates if head == self.head else None
        self.candidates = None
        return found if found is not None and found.size < _MOST_KEYS else None

    def left(self, head: str, candidates: Candidates) -> None:
        """What a write that succeeded knows at its end."""
        self.head, self.candidates = head, candidates


def _asked(alias: str, question: str, about: Iterable[str | int]) -> Iterator[tuple[Any, ...]]:
    """The rows that answer a question about keys or mentions."""
    with connections[alias].cursor() as cursor:
        for some in portions(about):
            cursor.execute(question.format(", ".join(["%s"] * len(some))), some)
            yield from cursor.fetchall()
