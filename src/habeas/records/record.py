"""Records that a reader makes by the thousand: cheap to make, frozen to the type checker.

A frozen dataclass sets each field through a checked call, which costs several times what plain
assignment does, and every method of its own is compiled at import. ``@record`` makes a class with
slots whose fields nobody may assign: mypy refuses it as for a frozen dataclass. Records are equal
when of one class with equal fields, and hash by them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

C = TypeVar("C")
_RECORDS: set[type] = set()


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: type[C]) -> type[C]:
    """A class of records with the annotated fields."""
    made: Any = dataclass(slots=True, eq=False, repr=False)(cls)
    names = [field.name for field in fields(made)]
    values: Callable[[Any], object] = attrgetter(*names)

    def equal(self: object, other: object) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def shown(self: object) -> str:
        parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({parts})"

    made.__eq__ = equal
    made.__hash__ = lambda self: hash(values(self))
    made.__repr__ = shown
    _RECORDS.add(made)
    return made  # type: ignore[no-any-return]


def is_record(cls: type) -> bool:
    """Whether a class is one of these: made by its fields in order and nothing else."""
    return cls in _RECORDS
