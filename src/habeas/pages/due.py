"""What falls due, in words: short for a calendar that others may see, whole for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.pages.phrases import STANDARD
from habeas.records.due import Falls

if TYPE_CHECKING:
    from collections.abc import Callable

    from habeas.records.due import Due

UNVERIFIED = "Unverified rule, confidence C: it asserts nothing; act now and ask local counsel."
BESIDE_LIMITS = f"{STANDARD[0].upper()}{STANDARD[1:]}."
_TITLES = {
    (Falls.RELEASE, ""): "end of term",
    (Falls.RELEASE, "earliest"): "end of term at the earliest",
    (Falls.RELEASE, "latest"): "end of term at the latest",
    (Falls.RELEASE, "rival"): "end of term by another reading",
    (Falls.RELEASE, "stated"): "end of term as a source states it",
    (Falls.APPEAL, ""): "time to appeal ends",
    (Falls.APPEAL, "earliest"): "time to appeal ends, safe day",
    (Falls.APPEAL, "latest"): "time to appeal ends at the latest",
    (Falls.RESPONSE, "latest"): "answer of the Government due, if extended",
    (Falls.LIMIT, ""): "legal limit reached",
    (Falls.LIMIT, "earliest"): "legal limit reached, without extension",
    (Falls.LIMIT, "latest"): "legal limit reached, with every extension",
    (Falls.TASK, ""): "task due",
}


def title(due: Due) -> str:
    """What it is, without names and without anything of the case but that."""
    if due.kind is Falls.RESPONSE and due.part != "latest":
        words = "answer of the Government due"
    elif due.kind is Falls.VERIFY:
        words = "document to verify" if due.number else "status to confirm"
    elif due.kind is Falls.ANNIVERSARY:
        words = f"{due.number} year{'s' * (due.number != 1)} since the taking"
    elif due.kind is Falls.DAYS:
        words = f"{due.number:,} days since the taking"
    else:
        words = _TITLES[due.kind, due.part]
    return f"{words} (unverified, confidence C)" if due.unverified else words


def details(due: Due) -> str:
    """What stands beside it: the rule, the whole range, what it hangs on; no free text."""
    parts = [worded(due)] if (worded := _DETAILS.get(due.kind)) else []
    if due.article:
        parts.append(f"{due.article}, confidence {due.confidence}")
    if due.earliest and due.latest and due.part in {"earliest", "latest"}:
        unsure = ", unverified" if due.unverified else ""
        parts.append(f"between {due.earliest} and {due.latest}{unsure}")
    if due.refused:
        parts.append(f"no date: {due.refused}")
    assumes = due.assumes if due.kind is not Falls.RESPONSE else ()
    return "; ".join(part for part in (*parts, *assumes) if part)


def in_full(due: Due) -> str:
    """The words that people wrote beside it: what a task says, to whom, who states it."""
    return " · ".join(part for part in (due.words, due.who) if part)


def beside(due: Due) -> tuple[str, ...]:
    """The sentences that stand beside it wherever it is shown."""
    found = [UNVERIFIED] if due.unverified else []
    if due.kind is Falls.LIMIT:
        found.append(BESIDE_LIMITS)
    return tuple(found)


def _to_verify(due: Due) -> str:
    if due.number:
        return f"document {due.number}"
    return f"nothing has confirmed it since {due.since.edtf}"


_DETAILS: dict[Falls, Callable[[Due], str]] = {
    Falls.VERIFY: _to_verify,
    Falls.LIMIT: lambda due: due.rule or "",
    Falls.TASK: lambda due: f"task {due.number}",
    Falls.RESPONSE: lambda due: f"intervention {due.number}" if due.number else "",
    Falls.ANNIVERSARY: lambda due: f"taken {due.since.edtf}",
    Falls.DAYS: lambda due: f"taken {due.since.edtf}; counted inclusively, the day before",
}
