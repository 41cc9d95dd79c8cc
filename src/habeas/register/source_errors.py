"""What stops work on sources, on what is given about documents, on assessments. One line each."""

from __future__ import annotations

from habeas.records.errors import HabeasError


class NoSuchSource(HabeasError):
    """A source that the register does not hold."""

    def __init__(self) -> None:
        super().__init__(
            "expected the code name of a source, found none of that name; see habeas source list, "
            "or say how they know (--basis) to name a new one"
        )


class NothingSealed(HabeasError):
    """Who a source is, where nobody has sealed it."""

    def __init__(self) -> None:
        super().__init__(
            "expected a source whose identity is sealed here, found one without; seal it with "
            "habeas source change CODE --identity-for HOLDERS"
        )


class SourceExists(HabeasError):
    """A code name that a source bears already."""

    def __init__(self) -> None:
        super().__init__(
            "expected the code name of a new source, found one that is held already; leave out "
            "what you say of them, or say it with habeas source change"
        )


class BadCodeName(HabeasError):
    """A code name of another form."""

    def __init__(self) -> None:
        super().__init__(
            "expected a code name (a letter, then letters, digits, - and _, 32 at most), found "
            "another form; choose another"
        )


class BadGiven(HabeasError):
    """Something given about a document that no document can hold."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(
            f"expected FIELD=VALUE with one of {', '.join(fields)} (a day as YYYY-MM-DD, another "
            "document by its number, a time of a recording as 1:02:03), found another form; "
            "correct it"
        )


class StaleAssessment(HabeasError):
    """An assessment on a version of a claim that is no longer the latest."""

    def __init__(self, expected: int, found: int, latest: str) -> None:
        super().__init__(
            f"expected version {expected} of the assessment, found version {found} ({latest}); "
            f"look at it again and assess with --expect {found}"
        )


class NotTheSame(HabeasError):
    """Claims that cannot bear one another out."""

    def __init__(self) -> None:
        super().__init__(
            "expected claims about one person and one event at one time, none of them rejected or "
            "refuted, found others; name claims that tell the same (habeas assess CASE lists them)"
        )
