"""Definitions of counts and the counts that were kept: the number, and the frozen list behind it.

A kept count is an entry with the definition and the figures, followed by one entry for each person
of its list, which names the claims. When a document is erased, the entries that name its claims go
with it; the figures stay. A list stays where the count was made: it is carried nowhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from habeas.records.counted import Counted, Kept
from habeas.records.definition import NAME
from habeas.register import payloads
from habeas.register.count_errors import NoSuchCount, NoSuchDefinition
from habeas.register.ledger import writing
from habeas.register.models import EntryRow
from habeas.register.stored import plain, restored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.register.store import Register

_NUMBER = re.compile(r"(?:C-?)?0*(\d{1,9})", re.IGNORECASE)


def written(number: int) -> str:
    """The number of a kept count as it is shown: C-1."""
    return f"C-{number}"


def number_in(words: str) -> int:
    """The number of a kept count that words give (``C-1``, ``1``). Raises NoSuchCount."""
    found = _NUMBER.fullmatch(words.strip())
    if not found:
        raise NoSuchCount
    return int(found[1])


def define(register: Register, name: str, definition: Mapping[str, object], *, at: str) -> None:
    """Keep a definition under a name; an earlier one of that name gives way, and stays in the
    ledger. Raises NoSuchDefinition for what can be no name.
    """
    if not NAME.fullmatch(name):
        raise NoSuchDefinition
    with writing(register, at) as ledger:
        ledger.append("count_defined", {"name": name, "definition": dict(definition)})


def definitions(register: Register) -> dict[str, dict[str, Any]]:
    """The definitions in force, by name."""
    found = {}
    for payload in _payloads(register, "count_defined").values():
        found[str(payload["name"])] = dict(payload["definition"])
    return dict(sorted(found.items()))


def definition_of(register: Register, name: str) -> dict[str, Any]:
    """The definition of a name. Raises NoSuchDefinition."""
    found = definitions(register).get(name)
    if found is None:
        raise NoSuchDefinition
    return found


def keep(  # noqa: PLR0913 - a count has as many parts
    register: Register,
    definition: Mapping[str, object],
    listed: Sequence[Counted],
    *,
    figures: Mapping[str, object],
    as_of: str,
    known_at: str | None,
    at: str,
) -> int:
    """Keep a count with the list behind it; its number."""
    with writing(register, at) as ledger, ledger.gathered():
        number = len(_payloads(register, "count_kept")) + 1
        ledger.append(
            "count_kept",
            {"number": number, "definition": dict(definition), "as_of": as_of,
             "known_at": known_at, "figures": dict(figures),
             "cases": [one.case for one in listed]},
        )  # fmt: skip
        for one in listed:
            ledger.append("count_listed", {"count": number, **plain(one)})
    return number


def kept(register: Register, number: int) -> Kept:
    """A count that was kept, with its list. Raises NoSuchCount."""
    for sequence, payload in _payloads(register, "count_kept").items():
        if payload["number"] == number:
            return _kept(register, sequence, payload)
    raise NoSuchCount


def heads(register: Register) -> list[tuple[int, str, str, dict[str, Any]]]:
    """Every kept count: its number, who kept it, when, and its payload."""
    rows = EntryRow.objects.using(register.alias).filter(kind="count_kept").order_by("sequence")
    told = _payloads(register, "count_kept")
    return [(told[r.sequence]["number"], r.by, r.at, told[r.sequence]) for r in rows]


def _kept(register: Register, sequence: int, payload: Mapping[str, Any]) -> Kept:
    cases = list(payload["cases"])
    places = range(sequence + 1, sequence + 1 + len(cases))
    bodies = payloads.load_among(register.alias, places)
    listed = tuple(restored(Counted, bodies[place]) for place in places if place in bodies)
    gone = tuple(case for place, case in zip(places, cases, strict=True) if place not in bodies)
    entry = EntryRow.objects.using(register.alias).get(sequence=sequence)
    return Kept(
        payload["number"], entry.by, entry.at, dict(payload["definition"]), payload["as_of"],
        payload["known_at"], dict(payload["figures"]), listed, gone,
    )  # fmt: skip


def _payloads(register: Register, kind: str) -> dict[int, dict[str, Any]]:
    rows = EntryRow.objects.using(register.alias).filter(kind=kind)
    sequences = list(rows.order_by("sequence").values_list("sequence", flat=True))
    found = payloads.load_among(register.alias, sequences)
    return {sequence: found[sequence] for sequence in sequences if sequence in found}
