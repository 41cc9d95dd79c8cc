"""What stops a count. One line each."""

from __future__ import annotations

from habeas.records.errors import HabeasError


class NoSuchDefinition(HabeasError):
    """A definition of a count that nobody saved."""

    def __init__(self) -> None:
        super().__init__(
            "expected a TOML file, or the name of a saved definition (letters, digits, hyphens), "
            "found neither; habeas count --saved lists them"
        )


class NoSuchCount(HabeasError):
    """A kept count that the register does not hold."""

    def __init__(self) -> None:
        super().__init__(
            "expected the number of a kept count such as C-1, found none such; habeas count "
            "--saved lists them"
        )
