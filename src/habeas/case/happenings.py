"""Which claims tell of one happening: across documents and languages, and never years apart.

Two claims tell of one happening where event and stance are the same, their dates can be one date (a
month and a day within it), and nothing in them speaks against it: another charge, another term,
another measure. Charges are compared by the law's own number where the pack knows them, measures by
what they are. A claim without a date joins a dated one only where it says the same thing of what
happens once (a term, a charge, a court's finding), and only where there is one such.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from habeas.case.steps import step_named
from habeas.records.claim import Claim, Event, Stance
from habeas.records.when import Grain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.records.when import When

_TELLING = {
    Event.SENTENCE: ("duration_months", "amount"),
    Event.CONVICTION: ("charge",),
    Event.CHARGE: ("charge",),
    Event.INDICTMENT: ("charge",),
    Event.APPEAL_RESULT: ("outcome",),
    Event.FINDING: ("by",),
    Event.TRANSFER: ("to",),
}
"""What makes a claim without a date the same as a dated one: these slots, filled and alike."""
_PENALTIES = {
    name: kind
    for kind, names in {
        "prison": ("prison", "imprisonment", "有期徒刑"),
        "life": ("life", "life imprisonment", "无期徒刑", "無期徒刑"),
        "death_suspended": ("death, suspended", "death suspended", "死缓", "死緩"),
        "dpr": ("deprivation of political rights", "剥夺政治权利", "剝奪政治權利"),
        "fine": ("fine", "罚金", "罰金"),
        "suspended": ("suspended", "缓刑", "緩刑"),
    }.items()
    for name in names
}
_EXACT = ("outcome", "to", "value", "duration_months", "amount")
_GRAINS = {Grain.DAY: 0, Grain.INTERVAL: 1, Grain.MONTH: 2, Grain.YEAR: 3, Grain.UNKNOWN: 4}


def happenings(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of each happening, those with the finest date first; claims in their own order.

    Claims alike in everything are put together first, so that the cost grows with the number of
    claims, and with the square of what is told differently of one event.
    """
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        key = (claim.event, claim.stance, claim.when.edtf, _told(claim))
        alike.setdefault(key, []).append(claim)
    kinds: dict[tuple[Event, Stance], list[list[Claim]]] = {}
    for group in alike.values():
        kinds.setdefault((group[0].event, group[0].stance), []).append(group)
    return [one for groups in kinds.values() for one in _joined(groups)]


def _joined(groups: list[list[Claim]]) -> list[list[Claim]]:
    """Groups of one event and stance, joined where they tell of one happening."""
    found: list[list[Claim]] = []
    days: dict[str, list[int]] = {}
    for group in sorted(groups, key=_fineness):
        one = group[0]
        exact = one.when.grain is Grain.DAY
        near = days.get(str(one.when.edtf), []) if exact else range(len(found))
        fits = [n for n in near if _one_happening(found[n][0], one)]
        if not one.when.known:
            fits = [n for n in fits if _same_thing(found[n][0], one)]
        if len(fits) == 1:
            found[fits[0]].extend(group)
            continue
        if exact:
            days.setdefault(str(one.when.edtf), []).append(len(found))
        found.append(list(group))
    return found


def _fineness(group: Sequence[Claim]) -> tuple[int, int, str, str]:
    one = group[0]
    return (_GRAINS[one.when.grain], -len(_told_slots(one)), one.when.edtf or "", one.id)


def _told(claim: Claim) -> tuple[object, ...]:
    slots = (getattr(claim, name) for name in _EXACT)
    return (*slots, claim.charge_id or _folded(claim.charge), claim.kind)


def _told_slots(claim: Claim) -> list[object]:
    return [one for one in _told(claim) if one is not None]


def _one_happening(one: Claim, two: Claim) -> bool:
    """Whether nothing in two claims of one event and stance speaks against one happening."""
    if one.when.known and two.when.known and not _one_date(one.when, two.when):
        return False
    if not _alike(one.charge_id, two.charge_id):
        return False
    if not (one.charge_id and two.charge_id) and not _same_charge(one, two):
        return False
    return all(_alike(getattr(one, n), getattr(two, n)) for n in _EXACT) and _kinds(one, two)


def _one_date(one: When, two: When) -> bool:
    return one.edtf == two.edtf or one.finer(two) or two.finer(one)


def _alike(one: object, two: object) -> bool:
    """Whether two slots do not speak against each other: one is empty, or both are the same."""
    if one is None or two is None or one == two:
        return True
    return isinstance(one, str) and isinstance(two, str) and _folded(one) == _folded(two)


def _same_charge(one: Claim, two: Claim) -> bool:
    """Charges in two scripts cannot be compared without the law's number: they do not disagree."""
    if _alike(one.charge, two.charge):
        return True
    return str(one.charge).isascii() != str(two.charge).isascii()


def _kinds(one: Claim, two: Claim) -> bool:
    """Whether two kinds are one: the same words, or two words for one measure. An empty one joins a
    filled one only on one and the same day.
    """
    if one.kind == two.kind:
        return True
    if one.kind is None or two.kind is None:
        return one.when.edtf == two.when.edtf and one.when.known
    mine, theirs = step_kind(one.kind), step_kind(two.kind)
    return mine == theirs and mine != "other"


def _same_thing(one: Claim, two: Claim) -> bool:
    """Whether a claim without a date says what a dated one says of what happens once."""
    names = _TELLING.get(two.event)
    if names is None or not one.when.known:
        return one.when.edtf == two.when.edtf and _told(one) == _told(two)
    filled = [n for n in names if getattr(two, n) is not None and getattr(one, n) is not None]
    return bool(filled)


@lru_cache(maxsize=4096)
def step_kind(words: str) -> str:
    """The penalty or the step that a claim's kind names, in one word for all languages."""
    plain = words.removeprefix("as_of/").casefold().replace("_", " ")
    return _PENALTIES.get(plain) or step_named(plain).kind


def _folded(words: str | None) -> str | None:
    return " ".join(words.casefold().split()) if words else None


def as_told(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order of documents and words, whatever the order they are given in. Ids, which
    cost more than all the rest, are asked for only where two claims stand in one place.
    """
    told = sorted(claims, key=_place)
    places = [_place(claim) for claim in told]
    if all(one != two for one, two in pairwise(places)):
        return told
    return sorted(told, key=lambda claim: (*_place(claim), claim.id))


def _place(claim: Claim) -> tuple[str, int, int, str]:
    quote = claim.quote
    return (quote.document, quote.start, quote.end, claim.event)


def finest(claims: Iterable[Claim]) -> When:
    """The finest date among the claims of one happening."""
    return min((c.when for c in claims), key=lambda when: (_GRAINS[when.grain], when.edtf or ""))
