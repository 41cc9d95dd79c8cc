"""How well the reader does on the banks of English and Chinese probes (``tests/reading/bank_en``, ``bank_zh``).

A probe is one to three sentences in the wording of public statements and the claims a careful analyst
takes from them. The format is plain text: ``>`` lines hold the words, ``-`` lines the claims, as
``event | person | field=value; …``, ``-`` for an unnamed person. A field that is not given is not stated
(date, months, attr) or not asked for (court, charge, outcome). A ``?`` line is a claim that may be made or left.
Every probe of a bank is published on one day.
``--list`` prints what was missed and what was invented.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from habeas.intake import read
from habeas.records.when import Basis, When

BANKS = Path(__file__).resolve().parents[1] / "tests" / "reading"
BANK = BANKS / "bank_en"
PARTS = {
    "bank_en": ("studied", "held", "wide_studied", "wide_held"),
    "bank_zh": ("studied", "held"),
}
"""The files of each bank: those studied, and those set aside, whose errors nobody has seen."""
PUBLISHED = {"bank_en": "2024-06-28", "bank_zh": "2024-06-14"}
"""The day on which the probes of each bank are published."""
ASKED_ONLY = frozenset(("occupation", "alias"))
"""Events that count only where a probe asks for them."""
SCORED = frozenset(
    "arrest detention disappearance transfer charge trial conviction sentence appeal appeal_result bail release death"
    " access_denied ill_treatment search confiscation travel_ban finding call occupation alias health harassment".split()
)


class Said(NamedTuple):
    """One claim, of a probe or of the reader, by the fields that are compared."""

    event: str
    person: str | None
    fields: dict[str, str]


class Probe(NamedTuple):
    """A text and its claims."""

    kind: str
    words: str
    claims: tuple[Said, ...]
    published: str
    optional: tuple[Said, ...] = ()


class Figures(NamedTuple):
    """What was found, missed and invented, and how many of the found hold every field."""

    found: int
    strict: int
    missed: tuple[tuple[str, Probe, Said], ...]
    invented: tuple[tuple[Probe, Said], ...]

    @property
    def recall(self) -> float:
        """The part of the expected claims that was found."""
        return self.found / max(self.found + len(self.missed), 1)

    @property
    def precision(self) -> float:
        """The part of the claims made that was expected."""
        return self.found / max(self.found + len(self.invented), 1)

    def __str__(self) -> str:
        """One line, and the kinds of what was missed."""
        p, r = self.precision, self.recall
        f1 = 2 * p * r / max(p + r, 1e-9)
        kinds = Counter(kind for kind, _, _ in self.missed)
        told = ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())
        strict = self.strict / max(self.found + len(self.missed), 1)
        return f"core P {p:.3f} R {r:.3f} F1 {f1:.3f}, every field {strict:.3f}; missed: {told}"


def probes(file: Path) -> list[Probe]:
    """The probes of a file."""
    found: list[Probe] = []
    kind = ""
    for part in file.read_text("utf-8").split("\n\n"):
        lines = part.strip().split("\n")
        if lines[0].startswith("# "):
            kind = lines[0][2:]
        if not lines[0].startswith(">"):
            continue
        words = "\n".join(line[2:] for line in lines if line.startswith(">"))
        claims = tuple(_said(line[2:]) for line in lines if line.startswith("- "))
        may = tuple(_said(line[2:]) for line in lines if line.startswith("? "))
        found.append(Probe(kind, words, claims, PUBLISHED[file.parent.name], may))
    return found


def _said(line: str) -> Said:
    event, person, *rest = (part.strip() for part in line.split("|"))
    pairs = (pair.split("=", 1) for pair in (rest[0].split(";") if rest else ()) if "=" in pair)
    return Said(event, None if person == "-" else person, {k.strip(): v.strip() for k, v in pairs})


def read_claims(words: str, published: str) -> list[Said]:
    """What the reader takes from a text published on a day (ISO)."""
    reading = read(words.encode(), "page.txt", published=When(published, Basis.GIVEN))
    made = []
    for claim in reading.claims:
        if str(claim.event) not in SCORED:
            continue
        fields = {
            "date": claim.when.edtf or "",
            "months": str(claim.duration_months or ""),
            "stance": str(claim.stance),
            "attr": claim.attribution[-1] if claim.attribution else "",
            "charge": claim.charge or "",
            "court": claim.court or "",
            "outcome": claim.outcome or "",
        }
        made.append(Said(str(claim.event), claim.person, fields))
    return made


def _plain(text: str) -> set[str]:
    folded = unicodedata.normalize("NFKD", text.lower())
    kept = "".join(c if c.isalnum() else " " for c in folded if not unicodedata.combining(c))
    return set(kept.split()) - {"the", "his", "her", "s"}


def _same_person(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return one is other
    a, b = _plain(one), _plain(other)
    return a <= b or b <= a


def _agreement(want: Said, made: Said) -> tuple[int, int]:
    """How many of the asked fields agree, and how many are asked."""
    stated = {"stance": "asserted", "date": "", "months": "", "attr": "", **want.fields}
    asked = {field: value for field, value in stated.items() if field in made.fields}
    agree = 0
    for field, value in asked.items():
        has = made.fields.get(field, "")
        words = field in {"attr", "charge", "court"} and value and has
        same = (
            value in has
            or has in value
            or bool(_plain(value) <= _plain(has) or _plain(has) <= _plain(value))
            if words
            else value == has
        )
        agree += same
    return agree, len(asked)


def measure(bank: list[Probe]) -> Figures:
    """The figures of a bank."""
    found = strict = 0
    missed: list[tuple[str, Probe, Said]] = []
    invented: list[tuple[Probe, Said]] = []
    for probe in bank:
        made = read_claims(probe.words, probe.published)
        possible = sorted(
            (
                (-_agreement(want, one)[0], i, j)
                for i, want in enumerate(probe.claims)
                for j, one in enumerate(made)
                if want.event == one.event and _same_person(want.person, one.person)
            ),
        )
        taken: dict[int, int] = {}
        for _, i, j in possible:
            if i not in taken and j not in taken.values():
                taken[i] = j
        found += len(taken)
        strict += sum(len(set(_agreement(probe.claims[i], made[j]))) == 1 for i, j in taken.items())
        left = [
            one
            for j, one in enumerate(made)
            if j not in taken.values() and not any(_allowed(may, one) for may in probe.optional)
        ]
        invented += [(probe, one) for one in left if one.event not in ASKED_ONLY]
        missed += [
            (_kind(want, made, left), probe, want)
            for i, want in enumerate(probe.claims)
            if i not in taken
        ]
    return Figures(found, strict, tuple(missed), tuple(invented))


def _allowed(may: Said, made: Said) -> bool:
    """Whether a claim is one that may be made or left."""
    return may.event == made.event and _same_person(may.person, made.person)


def _kind(want: Said, made: list[Said], left: list[Said]) -> str:
    """What kind of miss it is."""
    if not made:
        return "nothing read"
    if any(one.event == want.event for one in left):
        return "another person"
    if not any(_same_person(want.person, one.person) for one in made):
        return "person not found"
    return "only other claims"


def main() -> None:
    """Print the figures of the parts of each bank."""
    for bank, name in ((bank, name) for bank, names in PARTS.items() for name in names):
        figures = measure(probes(BANKS / bank / f"{name}.txt"))
        print(f"{bank}, {name}: {figures}")
        if "--list" in sys.argv and (name.endswith("studied") or "--held" in sys.argv):
            for kind, probe, want in figures.missed:
                print(
                    f"  missed ({kind}): {want.event} | {want.person} {want.fields} < {probe.words}"
                )
            for probe, one in figures.invented:
                fields = {k: v for k, v in one.fields.items() if v}
                print(f"  invented: {one.event} | {one.person} {fields} < {probe.words}")


if __name__ == "__main__":
    main()
