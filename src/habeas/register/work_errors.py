"""What stops work on tasks and interventions. One line each, as in
:mod:`habeas.register.errors`.
"""

from __future__ import annotations

from habeas.records.errors import HabeasError


class NoSuchTask(HabeasError):
    """The number of a task that the register does not hold, or that is done."""

    def __init__(self) -> None:
        super().__init__(
            "expected the number of an open task, found another; habeas task list shows them"
        )


class NoWords(HabeasError):
    """A task or an intervention of which nothing is said."""

    def __init__(self, what: str) -> None:
        super().__init__(f"expected {what}, found none; nothing was recorded")


class BadOwner(HabeasError):
    """An owner of another form than a code name."""

    def __init__(self) -> None:
        super().__init__(
            "expected the code name of who has the task (one line, 64 characters at most), found "
            "another form; choose another"
        )


class NoSuchIntervention(HabeasError):
    """The number of an intervention that the register does not hold."""

    def __init__(self) -> None:
        super().__init__(
            "expected the number of an intervention, found another; habeas intervention list shows "
            "them"
        )


class NotYet(HabeasError):
    """A day on which something is said to have happened, and that has not come."""

    def __init__(self) -> None:
        super().__init__(
            "expected a day that has come, found one to come; record it when it has happened"
        )
