"""Who fits a definition: yes, no, or it cannot be told; and the tally of a whole register.

Nothing is guessed into a number. What a criterion cannot decide is counted apart, with the reason;
what only alleged, refuted or unverified claims would make so is counted apart as well.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from habeas.case.wanted import lies_in, one_place, same_charge
from habeas.records.assessment import Level
from habeas.records.counted import Counted, Crowd, Tally
from habeas.records.definition import HELD, MINIMA, Definition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from habeas.clocks.profile import Profile

_OPEN_TO = frozenset((*HELD, "released", "free"))
"""What a person whose term has ended by computation alone may be."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One person as a count sees them: ``profile`` on what is asserted, ``alleged`` and ``aside``
    where alleged claims, or those that are set aside, are taken for asserted too (None where there
    are none). ``levels`` are the assessments of claims, ``accepted`` the claims somebody accepted,
    ``by_model`` those a language model read, ``refused`` those that are refuted or unverified.
    """

    case: int
    named: bool
    profile: Profile
    alleged: Profile | None = None
    aside: Profile | None = None
    levels: Mapping[str, Level] = field(default_factory=dict)
    accepted: frozenset[str] = frozenset()
    by_model: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A group told of without a name: how many, its profile, and the documents that tell it."""

    least: int
    most: int | None
    profile: Profile
    place: str | None
    document: int
    accepted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    levels: Mapping[str, Level] = field(default_factory=dict)


def fits(profile: Profile, definition: Definition) -> tuple[bool | None, tuple[str, ...]]:
    """Whether somebody fits: yes, no, or None with what cannot be told. Assessments are apart."""
    answers = {
        "status": _status(profile.status.value, definition.statuses),
        "territory": _among(profile.jurisdiction, definition.territory),
        "place": _somewhere(profile.places, profile.courts, definition.places),
        "charge": _charged(profile, definition.charges),
        "custody": _among(profile.custody, definition.custody),
        "held_since": definition.held_since.holds(profile.since) if definition.held_since else True,
        "held_until": definition.held_until.holds(profile.until) if definition.held_until else True,
    }
    if False in answers.values():
        return False, ()
    open_ = tuple(name for name, answer in answers.items() if answer is None)
    if "status" in open_ and (why := _why_open(profile)):
        open_ = (why, *(name for name in open_ if name != "status"))
    return (None, open_) if open_ else (True, ())


def _why_open(profile: Profile) -> str:
    """Why a status cannot be told, where more than that is known."""
    if profile.status.value != "unknown":
        return "term_ended"
    return "" if profile.takings or profile.judged or profile.status.since.known else "no_custody"


def tally(each: Iterable[Seen], unnamed: Iterable[Unnamed], definition: Definition) -> Tally:
    """The answer to a definition. Its cost grows with the number of persons and tellings."""
    lists: dict[str, list[Counted]] = {}
    left_out: Counter[str] = Counter()
    for one in each:
        where, counted = placed(one, definition)
        if counted is None:
            left_out[where] += 1
        else:
            lists.setdefault(where, []).append(counted)
    crowds = list(_crowds(unnamed, definition))
    return Tally(
        named=tuple(lists.get("named", ())),
        unnamed=tuple(lists.get("unnamed", ())),
        unknown=tuple(lists.get("unknown", ())),
        alleged=tuple(lists.get("alleged", ())),
        below=tuple(lists.get("below", ())),
        aside=tuple(lists.get("aside", ())),
        left_out=tuple(sorted(left_out.items(), key=lambda row: (-row[1], row[0]))),
        individuals=tuple(crowd for crowd in crowds if crowd.most == 1),
        groups=tuple(crowd for crowd in crowds if crowd.most != 1),
    )


def placed(one: Seen, definition: Definition) -> tuple[str, Counted | None]:
    """The list of a tally that a person belongs to; a status and None for who is left out."""
    profile = one.aside if definition.set_aside and one.aside is not None else one.profile
    answer, open_ = fits(profile, definition)
    if answer:
        bare = definition.accepted and not one.accepted & set(profile.rests_on)
        if bare or not reached(profile.rests_on, one.levels, definition.assessment):
            return "below", _counted(one, profile, definition)
        return ("named" if one.named else "unnamed"), _counted(one, profile, definition)
    if one.alleged is not None and fits(one.alleged, definition)[0]:
        return "alleged", _counted(one, one.alleged, definition)
    if one.aside is not None and not definition.set_aside and fits(one.aside, definition)[0]:
        return "aside", _counted(one, one.aside, definition)
    if answer is None:
        return "unknown", replace(_counted(one, profile, definition), because=open_)
    wanted = _status(profile.status.value, definition.statuses)
    return (profile.status.value if wanted is False else "elsewhere"), None


def reached(claims: Sequence[str], levels: Mapping[str, Level], least: Level | None) -> bool:
    """Whether one of these claims is assessed at least so, and none is disputed."""
    if least is None:
        return True
    found = [levels.get(claim) for claim in claims]
    high = MINIMA[MINIMA.index(least) :]
    return Level.DISPUTED not in found and any(level in high for level in found)


def _counted(one: Seen, profile: Profile, definition: Definition) -> Counted:
    claims = profile.rests_on
    listed = dict.fromkeys((*claims, *_further(profile, definition)))
    marks: dict[str, object] = {
        "unconfirmed": profile.status.unconfirmed,
        "proposed": not one.accepted & set(claims),
        "by_model": bool(claims) and all(c in one.by_model for c in claims),
        "disputed": any(one.levels.get(claim) is Level.DISPUTED for claim in claims),
        "set_aside": bool(one.refused & set(claims)),
        "alleged_otherwise": profile is not one.alleged
        and one.alleged is not None
        and not fits(one.alleged, definition)[0],
    }
    told = tuple(name for name, holds in marks.items() if holds)
    status = profile.status
    return Counted(one.case, status.value, status.since, tuple(listed), told)


def _further(profile: Profile, definition: Definition) -> Iterator[str]:
    """The claims beside those of the status that a definition asks about: charges, the taking."""
    for charge, claims in profile.charges.items():
        if any(same_charge(charge, one) for one in definition.charges):
            yield from claims
    if definition.held_since is not None and profile.takings:
        yield from profile.takings[-1][1]


def _crowds(unnamed: Iterable[Unnamed], definition: Definition) -> Iterator[Crowd]:
    """The groups that fit; tellings of one size, day and place are one group."""
    joined: dict[tuple[object, ...], Crowd] = {}
    alone: list[Crowd] = []
    for one in unnamed:
        profile = one.profile
        claims = profile.rests_on
        if not fits(profile, definition)[0] or (one.refused & set(claims)) - (
            set(claims) if definition.set_aside else set()
        ):
            continue
        bare = definition.accepted and not one.accepted & set(claims)
        if bare or not reached(claims, one.levels, definition.assessment):
            continue
        status = profile.status
        marks = [name for name, holds in (
            ("unconfirmed", status.unconfirmed), ("proposed", not one.accepted & set(claims)),
            ("set_aside", bool(one.refused & set(claims))),
        ) if holds]  # fmt: skip
        crowd = Crowd(
            one.least, one.most, status.value, status.since, one.place, (one.document,), claims,
            tuple(marks),
        )  # fmt: skip
        key = (one.least, one.most, status.value, status.since.edtf, one_place(one.place or ""))
        if status.since.edtf is None or one.place is None:
            alone.append(crowd)
        elif (same := joined.get(key)) is not None:
            documents = tuple(sorted({*same.documents, one.document}))
            both = tuple(mark for mark in same.marks if mark in marks)
            joined[key] = replace(
                same, documents=documents, claims=(*same.claims, *claims), marks=both
            )
        else:
            joined[key] = crowd
    yield from joined.values()
    yield from alone


def _status(value: str, wanted: Sequence[str]) -> bool | None:
    if value in wanted:
        return True
    if value == "unknown":
        return None
    if value == "term_ended_release_unconfirmed" and _OPEN_TO & set(wanted):
        return None
    return False


def _among(value: str | None, wanted: Sequence[str]) -> bool | None:
    if not wanted:
        return True
    return None if value is None else value in wanted


def _charged(profile: Profile, wanted: Sequence[str]) -> bool | None:
    if not wanted:
        return True
    if not profile.charges:
        return None
    return any(same_charge(own, one) for own in profile.charges for one in wanted)


def _somewhere(
    places: Sequence[str], courts: Mapping[str, object], wanted: Sequence[str]
) -> bool | None:
    if not wanted:
        return True
    if not places and not courts:
        return None
    return any(lies_in(told, one) for told in (*places, *courts) for one in wanted)
