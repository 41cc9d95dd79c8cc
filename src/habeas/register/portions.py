"""Many values in portions that one question to the database can name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

V = TypeVar("V")

VALUES_A_QUERY = 500


def portions(values: Iterable[V], size: int = VALUES_A_QUERY) -> Iterator[list[V]]:
    """The values in order, so many at a time."""
    left = iter(values)
    while portion := list(islice(left, size)):
        yield portion
