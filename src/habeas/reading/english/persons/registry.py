"""The registry: the persons of one document, and which person each written name means.

Runs of names with enough evidence become persons; shorter forms belong to the fullest; spellings
that differ by a slip of the pen are one person and are reported.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from habeas.reading.english.persons.gazetteer import is_known_place
from habeas.reading.english.persons.name_evidence import PARTICLES
from habeas.reading.english.persons.names import Run
from habeas.reading.english.words.vocabulary import folded, lowered

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

_ENOUGH_LONG, _ENOUGH_SHORT, _SURELY = 2, 4, 6
_A_BODY = -7
"""So little speaks for a person where a body is named ("the Green Taiga network"): the name is no person's anywhere."""


@dataclass(slots=True)
class Entry:
    """A person of the document, while the registry is being built."""

    number: int
    name: str
    parts: frozenset[str]
    first_place: int
    uses: int = 0
    official: bool = False
    gender: str | None = None
    by_name: bool = False
    """Whether only the given name tells it."""
    spoke: int = 0

    @property
    def only_speaks(self) -> bool:
        """Whether every use of the name is as a speaker."""
        return 0 < self.uses <= self.spoke


class Registry:
    """The persons of one document and the names that mean each of them."""

    def __init__(
        self,
        found: Iterable[tuple[int, Run]],
        linked: Mapping[str, str] | None = None,
        apart: frozenset[tuple[str, str]] = frozenset(),
    ) -> None:
        self._linked = linked or {}
        self._apart = apart
        self.entries: list[Entry] = []
        self.variants: list[tuple[str, str]] = []
        self._building: dict[str, list[Entry]] = defaultdict(list)
        self._by_token: dict[str, set[int]] = defaultdict(set)
        self._initials: dict[str, int] = {}
        self._titled: set[tuple[int, str]] = set()
        self._build(list(found))

    def _build(self, found: list[tuple[int, Run]]) -> None:
        self._apart = _told_apart(found) | self._apart
        points: dict[str, int] = defaultdict(int)
        seen: dict[str, list[Run]] = defaultdict(list)
        for _, run in found:
            points[run.name] += max(run.points, -3)
            seen[run.name].append(run)
        beside = [*pairwise(found), *reversed(list(pairwise(found)))]
        for (place, one), (other_place, two) in beside:
            if place == other_place and 1 <= two.first - one.last <= 6:
                strong, weak = sorted((one, two), key=lambda run: -points[run.name])
                if points[strong.name] >= _ENOUGH_LONG and weak.points > 0:
                    points[weak.name] += 1
        alone = {folded(run.name) for _, run in found if run.last - run.first == 1}
        accepted = []
        for name, group in seen.items():
            size = group[0].last - group[0].first
            bonus = 1 if size > 1 and any(folded(p) in alone for p in name.split()) else 0
            enough = _ENOUGH_LONG if size > 1 else _ENOUGH_SHORT
            best = max(run.points for run in group)
            if size > 1 and min(run.points for run in group) <= _A_BODY:
                continue
            if _names_no_person(name, group, alone):
                continue
            if points[name] + bonus >= enough and best > 0:
                accepted.append((size, group[0].start, name, group))
        accepted.sort(key=lambda row: (-row[0], _abridged(row[2]), row[1]))
        for _, place, name, group in accepted:
            if name not in self._linked and not self._stands_for(name, place):
                self._admit(name, place, group)
        for other, name in self._linked.items():
            known = any(row[2] == other for row in accepted)
            self._link(other, name, seen.get(name, []), seen.get(other, []) if known else [])
        self.entries.sort(key=lambda entry: entry.first_place)
        for number, entry in enumerate(self.entries):
            entry.number = number
        for name, group in seen.items():
            meant = self._stands_for(name, group[0].start)
            if meant is not None:
                self._initials[folded(name)] = meant.number
        for entry in self.entries:
            for part in entry.parts:
                self._by_token[part].add(entry.number)
        for name, group in seen.items():
            if " " in name and (titles := {r.title.lower().rstrip(".") for r in group if r.title}):
                own = [e.number for e in self.entries if _parts(name) <= e.parts]
                self._titled |= {(own[0], title) for title in titles if len(own) == 1}

    def _stands_for(self, name: str, place: int) -> Entry | None:
        """ "R. was given six years": the one person named before whose first name begins so."""
        low = folded(name)
        if len(low.rstrip(".")) != 1 or not low.endswith("."):
            return None
        before = [
            e for e in self.entries
            if e.first_place < place and len(e.name) > len(low) and _initial(e) == low[0]
        ]  # fmt: skip
        return before[0] if len(before) == 1 else None

    def _admit(self, name: str, place: int, group: list[Run]) -> None:
        parts = _parts(name)
        near = {id(e): e for part in parts for e in self._building.get(part, ())}
        shared = sum(parts <= entry.parts for entry in near.values()) > 1  # "Mr. Ning", of a family
        apart = len(parts) > 1 and any(run.kin for run in group)  # "Mona Adel's father, Adel Nur"
        for entry in near.values():
            if apart and parts < entry.parts:
                continue
            if parts <= entry.parts or _short_for(parts, entry.parts):
                entry.parts |= parts
                entry.first_place = min(entry.first_place, place)
                entry.uses += len(group)
                entry.gender = entry.gender or (None if shared else _gender_of(group))
                entry.spoke += sum(run.speaks for run in group)
                entry.official |= any(run.official for run in group) and len(parts) > 1
                return
            alike = len(name.split()) == len(entry.name.split())
            if alike and _is_variant(parts, entry.parts) and (entry.name, name) not in self._apart:
                self.variants.append((entry.name, name))
                entry.parts |= parts
                entry.first_place = min(entry.first_place, place)
                for part in parts:
                    self._building[part].append(entry)
                return
        official = any(run.official for run in group)
        spoke = sum(run.speaks for run in group)
        made = Entry(
            0, name, parts, place, len(group),
            official=official, gender=_gender_of(group), spoke=spoke,
        )  # fmt: skip
        self.entries.append(made)
        for part in parts:
            self._building[part].append(made)

    def _link(self, other: str, name: str, named: list[Run], group: list[Run]) -> None:
        """Another name of a person: what bears it means the same person.

        Evidence for either name (``group`` is that of an accepted other name) makes the person.
        """
        parts = _parts(name)
        if group and not any(parts <= e.parts for e in self.entries):
            self._admit(name, named[0].start, named)
        entry = next((e for e in self.entries if parts <= e.parts), None)
        if entry is None:
            return
        entry.parts |= _parts(other)
        entry.uses += len(group)
        entry.spoke += sum(run.speaks for run in group)

    def person(self, name: str, recent: Sequence[int], title: str | None = None) -> int | None:
        """The person a written name means.

        A bare surname that several share belongs to the one first called by it: the family of a
        person is named in full ("Lin's father, Lin Bo"). In a new section it is the one
        named there; "Mr" and "Ms" mean whoever the text speaks of so.
        """
        parts = _parts(name)
        near = set.intersection(*(self._by_token.get(p, set()) for p in parts)) if parts else set()
        fits = sorted(near)
        if not fits and len(parts) == 1:
            (part,) = parts
            if len(part.rstrip(".")) == 1 and part.endswith("."):
                if part in self._initials:
                    return self._initials[part]
                fits = [e.number for e in self.entries if _initial(e) == part[0]]
                return fits[0] if len(fits) == 1 else None
        if len(fits) > 1 and title and " " not in name:  # "Dr Ning" is Dr Ning Hao
            so = [n for n in fits if (n, title.lower().rstrip(".")) in self._titled]
            fits = so if len(so) == 1 else fits
        if len(fits) > 1 and (gender := _gender(title)) is not None:  # "Mr. Ning", of a family
            fits = [n for n in fits if self.entries[n].gender in {None, gender}] or fits
        if len(fits) <= 1:
            return fits[0] if fits else None
        exact = [number for number in fits if folded(self.entries[number].name) == folded(name)]
        if len(exact) == 1:
            return exact[0]
        first = [n for n in fits if " " not in name and _initial_of(self.entries[n], name)]
        if len(fits) > 1 and len(first) == 1 and self._middle(fits, first[0], name):
            return first[0]  # "Mekonnen" is Mekonnen Tessema, and not Abiy Mekonnen Tessema
        here = [number for number in recent if number in fits]
        either = self._given_to_each(fits, name) or self._given_or_family(fits, name)
        if here and " " not in name and either:
            return here[0]  # "Alexei" of two men so called: the one spoken of last
        return min(here or fits, key=lambda number: self.entries[number].first_place)

    def _given_to_each(self, fits: Sequence[int], name: str) -> bool:
        """Whether a bare name is the given name of each of several persons of different families."""
        parts = [folded(self.entries[n].name).split() for n in fits]
        first = all(len(one) > 1 and one[0] == folded(name) for one in parts)
        return first and len({one[-1] for one in parts}) == len(parts)

    def _given_or_family(self, fits: Sequence[int], name: str) -> bool:
        """ "Erkin" of Erkin Ayup and Mihray Erkin: whether a bare name is the first of one and the last of another."""
        parts = [folded(self.entries[n].name).split() for n in fits]
        ends = {(one[0] == folded(name), one[-1] == folded(name)) for one in parts if len(one) > 1}
        return ends == {(True, False), (False, True)}

    def _middle(self, fits: Sequence[int], one: int, name: str) -> bool:
        """Whether a name stands in the middle of all full names that hold it but one; "Wong" of "Joshua Wong Chi-fung" does not."""
        others = [self.entries[n].name.split() for n in fits if n != one]
        inside = all(len(parts) > _PAIR and name in parts[1:-1] for parts in others)
        family = any("-" in parts[-1] for parts in others)
        return inside and not family and not self.entries[one].official

    def bearing(self, part: str) -> list[int]:
        """The persons whose name holds a part, in order of appearance."""
        return sorted(self._by_token.get(part, ()))

    def private(self) -> list[int]:
        """The persons who are neither officials nor only speakers, in order of appearance."""
        return [e.number for e in self.entries if not (e.official or e.only_speaks)]


def _told_apart(found: list[tuple[int, Run]]) -> frozenset[tuple[str, str]]:
    """Which names one sentence tells apart: "Olga Sokolova and Olga Sokolina" are two people, however alike."""
    apart: set[tuple[str, str]] = set()
    for k, (place, one) in enumerate(found):
        for other_place, two in found[k + 1 :]:
            if place != other_place:
                break
            if one.name != two.name and two.behind != "(" and " " in one.name and " " in two.name:
                apart |= {(one.name, two.name), (two.name, one.name)}
    return frozenset(apart)


def _names_no_person(name: str, group: Sequence[Run], alone: Container[str]) -> bool:
    """Whether a name is that of a place or a body: it stands as one or is a known place, and nothing says it is somebody's."""
    if any(run.title or run.sure for run in group):
        return False
    if any(run.thing for run in group):  # "X reported that": a paper, or one of those arrested
        return not any(run.points >= _SURELY and not run.thing for run in group)
    last = folded(name.rsplit(maxsplit=1)[-1])
    return is_known_place(name) and not (last in alone and " " in name)


def _parts(name: str) -> frozenset[str]:
    parts = [part.strip('()"“”') for part in folded(name).split()]
    last = parts[-1:] if name[:1].isupper() else []  # "Joy Das": a surname
    return frozenset([*(part for part in parts if part not in PARTICLES), *last])


def _abridged(name: str) -> bool:
    """Whether a name holds an initial: "Ali Y. Marhoon"."""
    return any(len(part.rstrip(".")) == 1 for part in name.split())


def _short_for(parts: frozenset[str], whole: frozenset[str]) -> bool:
    """ "Omar Y. Haddad" for Omar Yasin Haddad, "Don Anselmo" for Anselmo Reyes."""
    left = parts - whole
    if len(left) != 1 or not parts & whole:
        return False
    (odd,) = left
    if odd in _HONORIFICS:
        return True
    initial = len(odd.rstrip(".")) == 1
    return initial and any(part.startswith(odd[0]) for part in whole - parts)


_HONORIFICS = lowered("names", "honorifics")
"""Words of respect that may stand as a part of a name."""


_PAIR = 2


def _initial_of(entry: Entry, name: str) -> bool:
    return entry.name.split()[0] == name


def _initial(entry: Entry) -> str:
    return folded(entry.name)[:1]


def _is_variant(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two names of several parts differ in one part by a slip of the pen only."""
    if len(one) != len(two) or len(one) < 2 or len(one & two) != len(one) - 1:
        return False
    (a,), (b,) = one - two, two - one
    if (
        _other_syllable(a, b)
        or min(len(a), len(b)) < 4
        or (len(one) == 2 and min(len(a), len(b)) < 6)
    ):
        return False
    return bool(DamerauLevenshtein.distance(a, b) <= (1 if min(len(a), len(b)) < 8 else 2))


def _other_syllable(one: str, two: str) -> bool:
    """ "Wing-lam" and "Wing-yan": a given name of syllables with another one, no slip of the pen."""
    pairs = [(a, b) for a, b in zip(one.split("-"), two.split("-"), strict=False) if a != b]
    if "-" not in one or one.count("-") != two.count("-") or len(pairs) != 1:
        return False
    return bool(DamerauLevenshtein.distance(*pairs[0]) > 1)


def _gender_of(group: Iterable[Run]) -> str | None:
    """How titles ("Mr", "Ms") say that the text speaks of a person; None when none does."""
    return next((g for run in group if (g := _gender(run.title))), None)


def _gender(title: str | None) -> str | None:
    low = (title or "").lower().rstrip(".")
    if low in {
        "mr",
        "mister",
        "father",
        "fr",
        "brother",
        "sir",
        "sheikh",
        "imam",
        "señor",
        "rabbi",
    }:
        return "m"
    return "f" if low in {"ms", "mrs", "miss", "dame", "sister", "madam", "mme", "daw"} else None
