"""Decisions made in two registers that hold the same documents: which follow on each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from habeas.register import payloads
from habeas.register.ledger import entries
from habeas.register.models import ClaimRow, DecisionRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.register.chain import Entry
    from habeas.register.store import Register


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
    """The decisions after an entry, but those on some documents, or only on some."""
    claims = ClaimRow.objects.using(source.alias)
    wanted = claims.exclude(document__in=list(but))
    if only is not None:
        wanted = wanted.filter(document__in=list(only))
    among = set(wanted.values_list("claim", flat=True))
    for kept in entries(source, after=since):
        if kept.entry.kind == "decision" and kept.body is not None:
            payload = payloads.parsed(kept.body)
            if payload["claim"] in among:
                yield kept.entry, payload


def compared(
    target: Register, decisions: Sequence[tuple[Entry, dict[str, Any]]]
) -> tuple[list[tuple[Entry, dict[str, Any]]], tuple[Difference, ...]]:
    """The decisions that follow on what another register decided, and those that do not."""
    taken: list[tuple[Entry, dict[str, Any]]] = []
    differing: dict[str, Difference] = {}
    now: dict[str, tuple[int, str | None]] = {}
    for entry, payload in decisions:
        claim = payload["claim"]
        if _stands(target, claim, payload):
            continue
        if claim not in now:
            now[claim] = _now(target, claim)
        version, verdict = now[claim]
        held = ClaimRow.objects.using(target.alias).filter(claim=claim).exists()
        if held and claim not in differing and version == payload["version"] - 1:
            taken.append((entry, payload))
            now[claim] = (payload["version"], payload["verdict"])
        else:
            differing[claim] = Difference(claim, verdict, payload["verdict"])
    return taken, tuple(differing.values())


def _now(target: Register, claim: str) -> tuple[int, str | None]:
    rows = DecisionRow.objects.using(target.alias).filter(claim=claim).order_by("version")
    row = rows.last()
    return (row.version, row.verdict) if row else (0, None)


def _stands(target: Register, claim: str, payload: dict[str, Any]) -> bool:
    """Whether it holds this very decision already."""
    rows = DecisionRow.objects.using(target.alias).filter(claim=claim, version=payload["version"])
    row = rows.first()
    return row is not None and (row.verdict, row.fields) == (payload["verdict"], payload["fields"])
