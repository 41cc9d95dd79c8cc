"""One ground for or against two persons being one."""

from __future__ import annotations

from math import log2

from habeas.people.weights import weight
from habeas.records.record import record


@record
class Ground:
    """One thing that agrees (bits above zero) or disagrees, and in which words."""

    kind: str
    bits: float
    says: str


def ground(name: str, says: str, bits: float | None = None) -> Ground:
    """A ground of the weight of that name, with its bits unless others are given."""
    one = weight(name)
    return Ground(one.kind, one.bits if bits is None else bits, says)


def thinned(name: str, bearers: int) -> float:
    """The bits of what so many persons share."""
    one = weight(name)
    return one.bits if bearers < 2 else max(one.least, one.bits - log2(bearers))
