"""What comparing two names finds: bits for or against their being one name, a verdict, reasons in words."""

from __future__ import annotations

from enum import StrEnum

from habeas.records.record import record

SAME_FROM = 7.0
"""Bits from which two names are called the same name; below zero they are different."""


class Verdict(StrEnum):
    """Whether two written names are one name. It says nothing of one person."""

    SAME = "same"
    ASK = "ask"
    DIFFERENT = "different"


@record
class Finding:
    """The outcome of one way to compare: bits, reasons, and whether only a person may decide."""

    bits: float
    because: tuple[str, ...]
    ask: bool = False


@record
class Comparison:
    """Two names compared."""

    bits: float
    verdict: Verdict
    because: tuple[str, ...]


def concluded(finding: Finding) -> Comparison:
    """The finding with its verdict."""
    bits = round(finding.bits, 1) + 0.0
    if bits < 0:
        verdict = Verdict.DIFFERENT
    elif finding.ask or bits < SAME_FROM:
        verdict = Verdict.ASK
    else:
        verdict = Verdict.SAME
    return Comparison(bits, verdict, finding.because)
