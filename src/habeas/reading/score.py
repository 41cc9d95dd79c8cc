"""The score of a reader: its claims paired with annotated ones, document by document.

Within a document claims are paired one to one, most alike first. A pair is possible only when the
event is the same, the persons are compatible (one name's words inside the other's), the dates can
overlap, and for occupations and aliases the value, for sentences the term agrees. *Core* counts
pairs; *quoted* asks that the quotes overlap; *strict* asks that date, stance, speaker, court,
facility, charge, term and amount all agree.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from habeas.records.claim import SCORED
from habeas.records.errors import HabeasError

Row = dict[str, Any]

_SCORED = frozenset(str(event) for event in SCORED)
_TITLE = re.compile(r"\b(mr|ms|mrs|dr|prof)\.?\s+", re.IGNORECASE)
_KEY = {
    "sentence": "kind", "occupation": "value", "alias": "value", "charge": "charge",
    "access_denied": "to", "call": "to",
}  # fmt: skip
ARGUMENTS = (
    "date", "place", "court", "facility", "charge", "duration_months", "amount", "by", "stance",
    "attributed_to",
)  # fmt: skip
_STRICT = (
    "date",
    "stance",
    "attributed_to",
    "court",
    "facility",
    "charge",
    "duration_months",
    "amount",
)


class NoCorpus(HabeasError):
    """A folder that is no annotated corpus."""

    def __init__(self) -> None:
        super().__init__(
            "expected a folder with docs.jsonl, docs/ and gold/, found none; name such a folder"
        )


class NoRows(HabeasError):
    """A file of predictions or of gold that is no JSON Lines."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: expected claims as JSON lines, found another form; "
            "make them with: habeas read PATH --format claims"
        )


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 from true positives, false positives and false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """The share of what was given that is right."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 0.0

    @property
    def recall(self) -> float:
        """The share of what is right that was given."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: Figures) -> Figures:
        return Figures(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)


@dataclass(slots=True)
class Score:
    """All figures of a run."""

    lines: dict[str, Figures] = field(default_factory=dict)
    fields: dict[str, Figures] = field(default_factory=dict)
    by_rule: dict[str, list[int]] = field(default_factory=dict)
    documents: list[Figures] = field(default_factory=list)
    verbatim: tuple[int, int] = (0, 0)
    raised: Counter[str] = field(default_factory=Counter)
    lowered: int = 0
    nonasserted: int = 0

    def add(self, name: str, figures: Figures) -> None:
        """Add figures to a line."""
        self.lines[name] = self.lines.get(name, Figures()) + figures


def normal(text: object) -> str | None:
    """A value for comparing: no case, accents, titles or marks; None stays None."""
    if text is None:
        return None
    folded = unicodedata.normalize("NFKD", str(text))
    bare = "".join(c for c in folded if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", _TITLE.sub("", bare.lower())).strip()


def same_person(one: object, two: object) -> bool:
    """Whether one name's words are inside the other's; nobody is only nobody."""
    a, b = normal(one), normal(two)
    if a is None or b is None:
        return a == b
    return a == b or set(a.split()) <= set(b.split()) or set(b.split()) <= set(a.split())


def same_words(one: object, two: object) -> bool:
    """Whether two values are the same, or one holds the other."""
    a, b = normal(one), normal(two)
    if not a or not b:
        return a == b
    return a == b or a in b or b in a


def _span(date: str | None) -> tuple[str, str] | None:
    if not date:
        return None
    first, last = date.split("/")[0], date.split("/")[-1]
    return (
        first + {4: "-01-01", 7: "-01", 10: ""}[len(first)],
        last + {4: "-12-31", 7: "-31", 10: ""}[len(last)],
    )


def _same_date(one: str | None, two: str | None) -> bool:
    a, b = _span(one), _span(two)
    return a is b if a is None or b is None else a == b


def _dates_meet(one: str | None, two: str | None) -> bool:
    a, b = _span(one), _span(two)
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def agrees(name: str, one: Any, two: Any) -> bool:  # noqa: ANN401 - values of any field
    """Whether a field of two claims agrees."""
    if name == "date":
        return _same_date(one, two)
    if name in {"duration_months", "stance"}:
        return bool(one == two)
    return same_words(one, two)


def similarity(given: Row, gold: Row) -> float:
    """How alike two claims are; below 0 when they cannot be a pair."""
    if given.get("event") != gold["event"] or not same_person(given.get("person"), gold["person"]):
        return -1
    if not _dates_meet(given.get("date"), gold["date"]):
        return -1
    event = gold["event"]
    valued = event in {"occupation", "alias"}
    if valued and not same_words(given.get("value"), gold.get("value")):
        return -1
    one, two = given.get("duration_months"), gold.get("duration_months")
    if event == "sentence" and one and two and one != two:
        return -1
    points = 0.0
    key = _KEY.get(event)
    if key and same_words(given.get(key), gold.get(key)):
        points += 2
    points += sum(agrees(name, given.get(name), gold.get(name)) for name in ARGUMENTS)
    return points + 3 * _quotes_meet(given, gold)


def _quotes_meet(given: Row, gold: Row) -> bool:
    start, end = given.get("start"), given.get("end")
    if start is None or end is None:
        return False
    spans = [(gold.get("start"), gold.get("end"))]
    spans += [(one["start"], one["end"]) for one in gold.get("also", [])]
    return any(start < b and a < end for a, b in spans if a is not None)


def pairs(given: list[Row], gold: list[Row]) -> list[tuple[int, int]]:
    """The pairs of one document as indices, most alike first, then in the order of the files."""
    options = sorted(
        (
            (points, -n, -m)
            for n, one in enumerate(given)
            for m, two in enumerate(gold)
            if (points := similarity(one, two)) >= 0
        ),
        reverse=True,
    )
    used_given: set[int] = set()
    used_gold: set[int] = set()
    found = []
    for _, n, m in options:
        if -n in used_given or -m in used_gold:
            continue
        used_given.add(-n)
        used_gold.add(-m)
        found.append((-n, -m))
    return found


def score(predictions: Path, corpus: Path) -> Score:
    """Score a folder of predictions (DOC.jsonl) against a corpus. Raises NoCorpus."""
    try:
        rows = _rows(corpus / "docs.jsonl")
    except OSError:
        raise NoCorpus from None
    total = Score()
    for meta in sorted(rows, key=lambda row: str(row["id"])):
        name = str(meta["id"])
        gold = _rows(corpus / "gold" / f"{name}.jsonl")
        path = predictions / f"{name}.jsonl"
        given = [r for r in _rows(path) if r.get("event") in _SCORED] if path.exists() else []
        text = (corpus / "docs" / f"{name}.txt").read_text("utf-8")
        _document(total, given, gold, text, str(meta["lang"]))
    return total


def _rows(path: Path) -> list[Row]:
    try:
        lines = path.read_text("utf-8").splitlines()
        rows = [json.loads(line) for line in lines if line.strip()]
    except ValueError:
        raise NoRows(path.name) from None
    if not all(isinstance(row, dict) for row in rows):
        raise NoRows(path.name)
    return rows


def _document(total: Score, given: list[Row], gold: list[Row], text: str, lang: str) -> None:
    right, all_of = total.verbatim
    for row in given:
        words = row.get("quote") or ""
        all_of, right = all_of + 1, right + (bool(words) and words in text)
        if row.get("start") is None and words in text:
            row["start"] = text.index(words)
            row["end"] = row["start"] + len(words)
    total.verbatim = (right, all_of)
    found = pairs(given, gold)
    core = Figures(len(found), len(given) - len(found), len(gold) - len(found))
    for name in dict.fromkeys(("ALL", f"lang:{lang[:2]}", f"lang:{lang}")):
        total.add(name, core)
    total.documents.append(core)
    _events(total, given, gold, found)
    _strict(total, given, gold, found, lang)
    _fields(total, given, gold, found)


def _events(total: Score, given: list[Row], gold: list[Row], found: list[tuple[int, int]]) -> None:
    paired_given, paired_gold = {n for n, _ in found}, {m for _, m in found}
    for _, m in found:
        total.add(f"ev:{gold[m]['event']}", Figures(1, 0, 0))
    for n, row in enumerate(given):
        if n not in paired_given:
            total.add(f"ev:{row.get('event')}", Figures(0, 1, 0))
        for rule in row.get("rules") or ():
            total.by_rule.setdefault(rule, [0, 0])[n not in paired_given] += 1
    for m, row in enumerate(gold):
        if m not in paired_gold:
            total.add(f"ev:{row['event']}", Figures(0, 0, 1))


def _strict(
    total: Score, given: list[Row], gold: list[Row], found: list[tuple[int, int]], lang: str
) -> None:
    strict = sum(all(agrees(k, given[n].get(k), gold[m].get(k)) for k in _STRICT) for n, m in found)
    figures = Figures(strict, len(given) - strict, len(gold) - strict)
    total.add("STRICT", figures)
    total.add(f"STRICT lang:{lang[:2]}", figures)
    quoted = sum(_quotes_meet(given[n], gold[m]) for n, m in found)
    total.add("QUOTED", Figures(quoted, len(given) - quoted, len(gold) - quoted))


def _fields(total: Score, given: list[Row], gold: list[Row], found: list[tuple[int, int]]) -> None:
    for n, m in found:
        one, two = given[n], gold[m]
        for name in ARGUMENTS:
            ours, theirs = one.get(name), two.get(name)
            if ours is None and theirs is None:
                continue
            if theirs is not None and agrees(name, ours, theirs):
                made = Figures(1, 0, 0)
            else:
                made = Figures(0, int(ours is not None), int(theirs is not None))
            total.fields[name] = total.fields.get(name, Figures()) + made
        asserted = one.get("stance") == "asserted"
        total.nonasserted += two["stance"] != "asserted"
        if asserted and two["stance"] != "asserted":
            total.raised[two["stance"]] += 1
        if not asserted and two["stance"] == "asserted":
            total.lowered += 1


def interval(documents: list[Figures], rounds: int = 1000) -> tuple[float, float]:
    """A 95 % interval of core F1 by resampling documents, the same at every run."""
    chance = random.Random(7)  # noqa: S311 - resampling, not secrecy
    values = sorted(
        sum((chance.choice(documents) for _ in documents), Figures()).f1 for _ in range(rounds)
    )
    return values[rounds // 40], values[rounds - rounds // 40 - 1]


def report(total: Score, *, by_rule: bool) -> str:
    """The printed figures."""
    first = ["ALL", "QUOTED", "STRICT"]
    names = [n for n in first if n in total.lines]
    names += sorted(n for n in total.lines if n not in first)
    out = [_line(name, total.lines[name]) for name in names]
    for name in ARGUMENTS:
        f = total.fields.get(name, Figures())
        out.append(f"field {name:<16} P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}")
    if total.documents:
        low, high = interval(total.documents)
        out.append(f"95 % interval of core F1 by resampling documents [{low:.3f}, {high:.3f}]")
    raised = sum(total.raised.values())
    out.append(
        f"verbatim quotes {total.verbatim[0]}/{total.verbatim[1]} | shown as asserted {raised} of "
        f"{total.nonasserted} paired non-asserted | lowered {total.lowered}"
    )
    if by_rule:
        out.append("rule                            gains  costs")
        order = sorted(total.by_rule.items(), key=lambda item: (item[1][0] - item[1][1], item[0]))
        out += [f"{name:<30} {gain:>6} {cost:>6}" for name, (gain, cost) in order]
    return "\n".join(out) + "\n"


def _line(name: str, f: Figures) -> str:
    return (
        f"{name:<28} P {f.precision:.3f} R {f.recall:.3f} F1 {f.f1:.3f}  "
        f"(tp {f.tp} fp {f.fp} fn {f.fn})"
    )


def as_values(total: Score) -> dict[str, object]:
    """The figures as JSON-ready values."""
    made: dict[str, object] = defaultdict(dict)
    made["lines"] = {k: _values(f) for k, f in total.lines.items()}
    made["fields"] = {k: _values(f) for k, f in total.fields.items()}
    made["raised"] = dict(total.raised)
    made["nonasserted"] = total.nonasserted
    made["verbatim"] = list(total.verbatim)
    made["by_rule"] = {k: {"gains": g, "costs": c} for k, (g, c) in sorted(total.by_rule.items())}
    return dict(made)


def _values(f: Figures) -> dict[str, float]:
    return {
        "precision": f.precision, "recall": f.recall, "f1": f.f1, "tp": f.tp, "fp": f.fp, "fn": f.fn
    }  # fmt: skip
