"""A remark: a finding for the researcher. A code and typed facts; pages word it."""

from __future__ import annotations

from dataclasses import dataclass, field

from habeas.records.quote import Quote

Fact = str | int | bool | None | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found.

    ``code`` says which finding (``stated_number``, ``name_variant``, ``conflict``, ``limit``,
    ``incomplete_text``, …), ``verdict`` is ``holds``, ``fails`` or ``cannot_tell`` where the check
    compares something, ``facts`` are sorted name-value pairs, ``because`` the quotes it rests on.
    """

    code: str
    verdict: str | None = None
    facts: tuple[tuple[str, Fact], ...] = ()
    because: tuple[Quote, ...] = field(default=())

    def fact(self, name: str) -> Fact:
        """The value of one fact, None when the remark does not carry it."""
        return dict(self.facts).get(name)
