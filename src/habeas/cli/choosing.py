"""Choosing a claim among its rivals: when that can be done, and how the page says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from habeas.casework import CasePage
    from habeas.register.asking import Decided
    from habeas.register.store import Register


class NoRival(HabeasError):
    """A choice where there is nothing to choose from."""

    def __init__(self, found: str) -> None:
        super().__init__(
            "expected a claim that another one contradicts on the day, the measure, the term or "
            f"the court, found {found}; habeas show marks disagreements"
        )


def rule_for(
    unlocked: Register, claim: str, why: str
) -> Callable[[], tuple[Collection[str], Collection[str]]]:
    """What is asked before a choice is recorded: the rivals that it puts aside, and the choices
    among them that it replaces. Asked, it raises NoRival. Raises NoReason.
    """
    from habeas.register.errors import NoReason

    if not why.strip():
        raise NoReason("a choice", "which document is closer to it, what was checked")

    def rule() -> tuple[Collection[str], Collection[str]]:
        from habeas.register.asking import decided
        from habeas.register.assessing import case_of
        from habeas.register.cases import stands_as

        case = case_of(unlocked, claim)
        if case is None:
            raise NoRival("one about nobody named")
        found = [one for one in decided(unlocked, stands_as(unlocked, case)) if one.tells]
        rivals = _rivals(found, claim)
        choices = {i: d for one in found for i, d in one.choices.items()}
        return rivals, [choices[i].fields["choice"] for i in rivals if i in choices]

    return rule


def _rivals(found: Collection[Decided], claim: str) -> Collection[str]:
    from habeas.case.choosing import Rivals
    from habeas.cli.telling import source_of
    from habeas.told import told, under_all

    sources = [source_of(one) for one in found]
    if any(claim in source.rejected for source in sources):
        raise NoRival("a rejected one")
    if any(claim in source.aside for source in sources):
        raise NoRival("one assessed as refuted or unverified")
    law = under_all(sources, None)
    every = [
        pair for source in sources for pair in told(source, law) if pair[0] not in source.aside
    ]
    rivals = Rivals(every).of(claim)
    if not rivals:
        raise NoRival("one without a rival")
    return sorted(rivals)


def choice_marks(page: CasePage, found: Collection[Decided]) -> dict[str, str]:
    """What a choice comes to for each claim that it concerns, by the claim's id as shown."""
    chosen = page.chosen
    lapsed = {i: d for one in found for i, d in one.lapsed.items()}
    marks: dict[str, str] = {}
    for name, read in page.ids.items():
        if read in chosen.lost:
            won = chosen.choices[chosen.lost[read]]
            marks[name] = f"not chosen; {won.by} chose another: {won.why}"
        elif read in chosen.choices:
            marks[name] = f"chosen by {chosen.choices[read].by}: {chosen.choices[read].why}"
        elif read in lapsed and read not in chosen.disputed:
            marks[name] = f"chosen on an earlier reading by {lapsed[read].by}; choose again"
        elif read in chosen.disputed:
            one = chosen.disputed[read]
            marks[name] = f"choice disputed, it counts for nothing; {one.by} chose this: {one.why}"
    return marks
