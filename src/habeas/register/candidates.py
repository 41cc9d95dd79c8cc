"""Mentions that a new one may be the same person as, found by keys they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import connections

from habeas.register.models import CaseRow, MentionRow
from habeas.register.portions import portions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
    """

    def __init__(
        self, register: Register, keys: Iterable[str], *, most: Callable[[str], int]
    ) -> None:
        self._alias, self._most = register.alias, most
        self._bearing: dict[str, list[int]] = {}
        self._held: dict[int, Candidate] = {}
        self._fresh: dict[str, set[int]] = {}
        counted = dict(_asked(self._alias, _COUNTED, sorted(set(keys))))
        self._crowded = {key for key, mentions in counted.items() if mentions > most(key)}
        for key, mention in _asked(self._alias, _SHARED, sorted(counted.keys() - self._crowded)):
            self._bearing.setdefault(key, []).append(mention)
        shared = {one for found in self._bearing.values() for one in found}
        of_case: dict[int, int] = {}
        for row in _asked(self._alias, _HELD, sorted(shared)):
            found = Candidate(*row)
            of_case[found.number] = found.case
            if found.known_by:
                self._held[found.number] = found
        self._cases = {
            key: len({of_case[one] for one in found}) for key, found in self._bearing.items()
        }
        self._cases |= dict(_asked(self._alias, _PERSONS, sorted(self._crowded)))
        self.persons = CaseRow.objects.using(register.alias).exclude(name="").count()

    def sharing(self, keys: Iterable[str]) -> tuple[Candidate, ...]:
        """The mentions that share one of these keys, in order."""
        found = {one for key in keys for one in self._bearing.get(key, ())}
        return tuple(self._held[one] for one in sorted(found) if one in self._held)

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
        self.persons += new
        for key in keys:
            if key not in self._crowded:
                bearing = self._bearing.setdefault(key, [])
                bearing.append(one.number)
                if len(bearing) > self._most(key):
                    self._crowded.add(key)
                    del self._bearing[key]
            if new:
                self._fresh.setdefault(key, set()).add(one.case)


def _asked(alias: str, question: str, about: Iterable[str | int]) -> Iterator[tuple[Any, ...]]:
    """The rows that answer a question about keys or mentions."""
    with connections[alias].cursor() as cursor:
        for some in portions(about):
            cursor.execute(question.format(", ".join(["%s"] * len(some))), some)
            yield from cursor.fetchall()
