"""One claim of several drafts of a fact: the fullest, its empty slots filled from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from habeas.records.change import replace
from habeas.records.when import Basis, When

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from habeas.records.claim import Event


class Told(Protocol):
    """What the drafts of every reader have: a day, a place in the text, and the slots of a claim."""

    @property
    def when(self) -> When:
        """Its day."""

    @property
    def start(self) -> int:
        """Where its words begin."""

    @property
    def event(self) -> Event:
        """What is told."""

    @property
    def person(self) -> int | None:
        """Of whom, None of nobody named."""


_Draft = TypeVar("_Draft", bound=Told)
_SLOTS = (
    "place", "court", "facility", "charge", "duration_months", "amount", "by", "kind", "outcome",
    "to", "value", "days",
)  # fmt: skip
_FIRMNESS = {Basis.STATED: 4, Basis.GIVEN: 3, Basis.RELATIVE: 2, Basis.IMPLIED: 1}


def fullest(
    group: Sequence[_Draft], *, rather: Callable[[_Draft], bool] = lambda _: True
) -> _Draft:
    """The fullest draft of a group of one fact, a draft that ``rather`` holds of before others.

    Of two dates found alike the one that says more is kept, with its words.
    """
    if len(group) == 1:
        return group[0]
    days = {d.when for d in group}
    coarse = {one for one in days if any(o.basis is one.basis and o.finer(one) for o in days)}
    best = max(
        group,
        key=lambda d: (
            rather(d),
            _FIRMNESS.get(d.when.basis, 0) if d.when.known else 0,
            d.when not in coarse,
            _filled(d),
            -d.start,
        ),
    )
    for other in group:
        for name in _SLOTS:
            if getattr(best, name) is None and getattr(other, name) is not None:
                best = replace(best, **{name: getattr(other, name)})
        if not best.when.known and other.when.known:
            best = replace(best, when=other.when)
    return best


def grouped(
    drafts: Sequence[_Draft],
    same_fact: Callable[[_Draft, _Draft], bool],
    *,
    rather: Callable[[_Draft], bool] = lambda _: True,
) -> list[list[_Draft]]:
    """Drafts of one fact together; those of one event and person are compared, each with the fullest so far.

    What is told of nobody named is one fact only in the same words.
    """
    groups: list[list[_Draft]] = []
    heads: dict[tuple[Event, int | None, int], list[tuple[_Draft, list[_Draft]]]] = {}
    for draft in drafts:
        place = draft.start if draft.person is None else -1
        near = heads.setdefault((draft.event, draft.person, place), [])
        for index, (head, group) in enumerate(near):
            if same_fact(head, draft):
                group.append(draft)
                near[index] = (fullest((head, draft), rather=rather), group)
                break
        else:
            made = [draft]
            groups.append(made)
            near.append((draft, made))
    return groups


def _filled(draft: Told) -> int:
    return sum(getattr(draft, name) is not None for name in _SLOTS)
