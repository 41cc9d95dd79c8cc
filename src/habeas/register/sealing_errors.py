"""What stops work on sealed groups of cases and travel registers. One line each, as in
:mod:`habeas.register.errors`.
"""

from __future__ import annotations

from habeas.records.errors import HabeasError


class BadSharing(HabeasError):
    """A compartment that more should open together than hold it."""

    def __init__(self, need: int, among: int) -> None:
        super().__init__(
            f"expected between 1 and {among} of {among} holders to open a sealed case together, "
            f"found {need}; name more holders or need fewer"
        )


class FurtherHolder(HabeasError):
    """A sealed case that needs further holders to be opened."""

    def __init__(self, need: int, found: int) -> None:
        super().__init__(
            f"expected {need} holders of this sealed case, found {found}; let another give their "
            "passphrase as well"
        )


class NoSuchCompartment(HabeasError):
    """The number of a compartment that the register does not have."""

    def __init__(self) -> None:
        super().__init__(
            "expected a sealed group of cases such as S-1, found none of that number; habeas seal "
            "lists them"
        )


class SharedDocument(HabeasError):
    """Documents that tell of other cases as well."""

    def __init__(self, documents: list[int], cases: list[str]) -> None:
        super().__init__(
            f"expected documents of these cases alone, found {_numbers(documents)} telling of "
            f"{', '.join(cases)} too; name those cases as well, or give --whole to take these "
            "documents whole"
        )


class DecidedApart(HabeasError):
    """Decisions on the same claims in a register and in its compartment."""

    def __init__(self, claims: int) -> None:
        super().__init__(
            f"expected claims decided on one side, found {claims} decided on both; withdraw the "
            "decisions on one side"
        )


class TravelEnded(HabeasError):
    """A travel register after its last day."""

    def __init__(self, until: str) -> None:
        super().__init__(
            f"expected a travel register within its days, found that it was made until {until}; "
            "bring it back with habeas travel DIR --back, then remove its folder"
        )


class NotFromHere(HabeasError):
    """A travel register that another register made."""

    def __init__(self) -> None:
        super().__init__(
            "expected a travel register that this register made, found another; name the register "
            "it came from"
        )


class Elsewhere(HabeasError):
    """A case whose documents were sealed or erased."""

    def __init__(self) -> None:
        super().__init__(
            "expected a case that documents here tell of, found one whose documents were sealed or "
            "erased; a sealed one is opened with --sealed"
        )


class NotForYou(HabeasError):
    """Something sealed for other holders."""

    def __init__(self) -> None:
        super().__init__(
            "expected something sealed for you, found it sealed for other holders; ask one of them"
        )


class NoIdentity(HabeasError):
    """A holder from before holders had an identity of their own."""

    def __init__(self) -> None:
        super().__init__(
            "expected holders with an identity of their own, found one from before; let them run "
            "habeas rekey once"
        )


class UnknownHolder(HabeasError):
    """Something meant for somebody who does not open the register, or for nobody."""

    def __init__(self) -> None:
        super().__init__(
            "expected code names of people who open this register, found another or none; let a "
            "colleague in with habeas rekey --add CODE"
        )


def _numbers(documents: list[int]) -> str:
    word = "document" if len(documents) == 1 else "documents"
    return f"{word} {', '.join(map(str, documents))}"
