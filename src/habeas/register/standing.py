"""How decisions stand towards the leading reading of a document.

A decision keeps to the claim it was made on. It holds for a claim of the leading reading that says
the same; it is told beside one that says the same fact otherwise, which is asked again; and where
the leading reading holds no such claim, one that was accepted is kept beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.records.difference import between, says_the_same
from habeas.register.deciding import ACCEPTING, Decision, as_decision, parted
from habeas.register.documents import reading_of
from habeas.register.gathering import content
from habeas.register.models import ClaimRow, DecisionRow
from habeas.register.portions import portions
from habeas.register.readings import beside, line_to
from habeas.register.stored import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading
    from habeas.register.readings import Made
    from habeas.register.store import Register

    Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """An accepted claim that the leading reading does not hold, from the reading ``reading``."""

    claim: Claim
    decision: Decision
    reading: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Of one document: decisions in force by the id of a claim of the leading reading; those made
    on what another reading said of the same fact, by the same; accepted claims of other readings;
    and what a model's reading beside proposes. ``versions`` tells how often each claim was decided;
    ``choices`` are those in force among rival claims, by the id of the chosen one,
    ``lapsed`` those made on what another reading said of the same fact.
    """

    decisions: dict[str, Decision]
    earlier: dict[str, Decision]
    kept: tuple[Kept, ...]
    versions: dict[str, int]
    choices: dict[str, Decision] = field(default_factory=dict)
    lapsed: dict[str, Decision] = field(default_factory=dict)


UNTOUCHED = Standing({}, {}, (), {})


def standing(
    register: Register,
    documents: Iterable[tuple[Sequence[Made], Reading]],
    known_at: str | None = None,
) -> tuple[Standing, ...]:
    """How decisions stand in each of these documents: its readings, and the leading one."""
    given = list(documents)
    rows = _decisions(register, [made[0].document for made, _ in given], known_at)
    return tuple(
        _both(register, made, reading, found)
        if (found := rows.get(made[0].document))
        else UNTOUCHED
        for made, reading in given
    )


def _both(
    register: Register, made: Sequence[Made], reading: Reading, rows: Sequence[DecisionRow]
) -> Standing:
    """How decisions on what a document says stand, and choices: each as if alone."""
    plainly, choices = parted(rows)
    versions = {row.claim: row.version for row in rows}
    stands = replace(_Document(register, made, reading, plainly).standing, versions=versions)
    if not choices:
        return stands
    found = _Document(register, made, reading, choices).standing
    chosen = dict(found.decisions)
    last = {(row.claim, row.content): as_decision(row) for row in choices}
    for kept in stands.kept:
        if (choice := last.get(_key(kept.claim))) is not None and choice.verdict:
            chosen[kept.claim.id] = choice
    return replace(stands, choices=chosen, lapsed=found.earlier)


def proposed_beside(
    register: Register, made: Sequence[Made], reading: Reading, known_at: str | None = None
) -> tuple[Claim, ...]:
    """What a model's reading beside the leading one proposes: claims that say something else, and
    that nobody has decided on.
    """
    other = beside(made)
    if other is None:
        return ()
    claims = reading_of(register, other.number).claims
    found = between(claims, reading.claims)
    asked = (*found.lost, *(claim for claim, _ in found.changed))
    rows = _decisions(register, [other.document], known_at).get(other.document, [])
    last = {(row.claim, row.content): row for row in parted(rows)[0]}
    return tuple(
        claim
        for claim in claims
        if claim in asked
        and ((row := last.get(_key(claim))) is None or as_decision(row).verdict is None)
    )


def _decisions(
    register: Register, documents: Sequence[int], known_at: str | None
) -> dict[int, list[DecisionRow]]:
    """The decisions on claims of each document, in the order in which they were made."""
    found: dict[int, list[DecisionRow]] = {}
    for some in portions(documents):
        claims = ClaimRow.objects.using(register.alias).filter(document__in=some)
        rows = DecisionRow.objects.using(register.alias).filter(claim__in=claims.values("claim"))
        if known_at is not None:
            rows = rows.filter(at__lte=known_at)
        made = list(rows.order_by("number"))
        of = dict(
            pair
            for names in portions({row.claim for row in made})
            for pair in claims.filter(claim__in=names).values_list("claim", "document")
        )
        for row in made:
            found.setdefault(of[row.claim], []).append(row)
    return found


def _key(claim: Claim) -> Key:
    return claim.id, content(plain(claim))


class _Document:
    """One document on whose claims somebody has decided."""

    def __init__(
        self,
        register: Register,
        made: Sequence[Made],
        reading: Reading,
        rows: Sequence[DecisionRow],
    ) -> None:
        self._register = register
        self._made = made
        self._leading = reading
        self._last = {(row.claim, row.content): row for row in rows}
        self._versions = {row.claim: row.version for row in rows}
        self._readings: dict[int, Reading] = {}
        self._decisions: dict[str, Decision] = {}
        self._earlier: dict[str, Decision] = {}
        self._kept: list[Kept] = []

    @property
    def standing(self) -> Standing:
        """How its decisions stand."""
        keys = {_key(claim) for claim in self._leading.claims if claim.id in self._versions}
        for key in keys:
            if (row := self._last.get(key)) is not None and as_decision(row).verdict:
                self._decisions[row.claim] = as_decision(row)
        for key, row in sorted(self._last.items(), key=lambda item: item[1].number):
            if key not in keys and as_decision(row).verdict:
                self._place(row)
        earlier = {i: d for i, d in self._earlier.items() if i not in self._decisions}
        return Standing(self._decisions, earlier, tuple(self._kept), self._versions)

    def _place(self, row: DecisionRow) -> None:
        """Where a decision stands that was made on no claim of the leading reading."""
        origin, claim = self._origin(row)
        if claim is None:
            return
        now = self._followed(origin, claim, row)
        decision = as_decision(row)
        if now is None:
            if decision.verdict in ACCEPTING:
                self._kept.append(Kept(claim, decision, origin))
            return
        if now is claim:
            return
        own = self._last.get(_key(now))
        if says_the_same(claim, now):
            if own is None:
                version = self._versions.get(now.id, 0)
                self._decisions.setdefault(now.id, replace(decision, version=version))
        elif self._apart(claim, now):
            if decision.verdict in ACCEPTING:
                self._kept.append(Kept(claim, decision, origin))
        else:
            self._earlier[now.id] = decision

    def _apart(self, claim: Claim, now: Claim) -> bool:
        """Whether an accepted claim of a model stands beside what the rules read instead."""
        return claim.by_model and not self._leading.by_model and claim.id != now.id

    def _origin(self, row: DecisionRow) -> tuple[int, Claim | None]:
        """The newest reading that holds a decided claim, and the claim."""
        numbers = [one.number for one in self._made]
        rows = ClaimRow.objects.using(self._register.alias).filter(
            claim=row.claim, content=row.content, reading__in=numbers
        )
        number = rows.order_by("-reading").values_list("reading", flat=True).first()
        if number is None:
            return 0, None
        claims = self._reading(number).claims
        found = (one for one in claims if one.id == row.claim and _key(one)[1] == row.content)
        return number, next(found, None)

    def _followed(self, origin: int, claim: Claim, row: DecisionRow) -> Claim | None:
        """The claim of the leading reading that a decided claim became; None where it became none.
        The claim itself where somebody has decided since on what it became.
        """
        at, then = self._reading(origin).claims, claim
        line = line_to(self._made, origin)
        steps = [self._reading(one.number) for one in line] or [self._leading]
        for step in steps:
            now = _partner(at, then, step.claims)
            if now is None:
                continue
            at, then = step.claims, now
            since = self._last.get(_key(now))
            if since is not None and since.number > row.number:
                taken_back = as_decision(since).verdict is None
                if not taken_back or says_the_same(claim, now):
                    return claim
        return then if at is steps[-1].claims else None

    def _reading(self, number: int) -> Reading:
        if number not in self._readings:
            self._readings[number] = reading_of(self._register, number)
        return self._readings[number]


def _partner(old: Sequence[Claim], claim: Claim, new: Sequence[Claim]) -> Claim | None:
    found = between(old, new)
    pairs = (*found.same, *found.changed)
    return next((now for before, now in pairs if before is claim), None)
