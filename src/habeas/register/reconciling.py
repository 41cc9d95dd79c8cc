"""Decisions and assessments made in two registers that hold the same documents: which follow on
each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import payloads
from habeas.register.ledger import entries
from habeas.register.models import AssessmentRow, ClaimRow, DecisionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from django.db.models import Model, QuerySet

    from habeas.register.chain import Entry
    from habeas.register.store import Register


_VERDICT = {"decision": "verdict", "assessment": "level"}
"""What each kind of entry says of a claim."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim on which two registers decided apart, or that the other does not hold: its verdict
    here (None: none) and there.
    """

    claim: str
    here: str | None
    there: str


def decided(
    source: Register, since: int, *, but: Iterable[int] = (), only: Iterable[int] | None = None
) -> Iterator[tuple[Entry, dict[str, Any]]]:
    """Decisions and assessments after an entry, but those on some documents, or only on some."""
    claims = ClaimRow.objects.using(source.alias)
    wanted = claims.exclude(document__in=list(but))
    if only is not None:
        wanted = wanted.filter(document__in=list(only))
    among = set(wanted.values_list("claim", flat=True))
    for kept in entries(source, after=since):
        if kept.entry.kind in _VERDICT and kept.body is not None:
            payload = payloads.parsed(kept.body)
            if payload["claim"] in among:
                yield kept.entry, payload


def compared(
    target: Register, decisions: Sequence[tuple[Entry, dict[str, Any]]]
) -> tuple[list[tuple[Entry, dict[str, Any]]], tuple[Difference, ...]]:
    """Those that follow on what another register decided and assessed, and those that do not."""
    taken: list[tuple[Entry, dict[str, Any]]] = []
    differing: dict[tuple[str, str], Difference] = {}
    now: dict[tuple[str, str], tuple[int, str | None]] = {}
    for entry, payload in decisions:
        claim, verdict = payload["claim"], payload[_VERDICT[entry.kind]]
        one = (entry.kind, claim)
        if _stands(target, entry, payload):
            continue
        version, here = now.setdefault(one, _now(target, *one))
        held = ClaimRow.objects.using(target.alias).filter(claim=claim).exists()
        if held and one not in differing and version == payload["version"] - 1:
            taken.append((entry, payload))
            now[one] = (payload["version"], verdict)
        else:
            differing[one] = Difference(claim, here, verdict)
    return taken, tuple(differing.values())


def _now(target: Register, kind: str, claim: str) -> tuple[int, str | None]:
    rows = _rows(target, kind).filter(claim=claim).order_by("version")
    return rows.values_list("version", _VERDICT[kind]).last() or (0, None)


def _stands(target: Register, entry: Entry, payload: dict[str, Any]) -> bool:
    """Whether it holds this very decision or assessment already."""
    rows = _rows(target, entry.kind).filter(claim=payload["claim"], version=payload["version"])
    name = _VERDICT[entry.kind]
    if not rows.filter(**{name: payload[name]}).exists():
        return False
    return entry.kind != "decision" or rows.get().fields == payload["fields"]


def _rows(target: Register, kind: str) -> QuerySet[Any]:
    table: type[Model] = DecisionRow if kind == "decision" else AssessmentRow
    return table._default_manager.using(target.alias).all()  # noqa: SLF001 - Django's own name
