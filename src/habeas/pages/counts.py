"""The page and the JSON of a count: what the number means stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.pages.phrases import STATUS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from habeas.records.counted import Counted, Crowd, Kept, Tally

NOT_ALL = "known to us; not an estimate of all held"
MARKS = {
    "unconfirmed": "nothing has confirmed it for six months",
    "proposed": "rests on claims that nobody has accepted",
    "by_model": "rests on claims that a language model read and nobody has accepted",
    "disputed": "rests on a disputed claim",
    "set_aside": "rests on a refuted or unverified claim",
    "alleged_otherwise": "alleged to be otherwise",
}
OPEN = {
    "status": "the status", "no_custody": "whether they were ever held",
    "term_ended": "whether they were released at the end of the term",
    "territory": "the territory", "place": "the place",
    "charge": "the charge", "custody": "the kind of custody", "held_since": "since when",
    "held_until": "until when",
}  # fmt: skip
_ELSEWHERE = "outside the rest of the definition"


def says(tally: Tally) -> str:
    """The number, in the only words in which it may be told."""
    return f"At least {_people(tally.least, 'named person')} {NOT_ALL}."


def figures(tally: Tally) -> dict[str, object]:
    """The figures of a count, without the lists behind them."""
    return {
        "named": len(tally.named),
        "at_least": tally.least,
        "unnamed_with_a_case": len(tally.unnamed),
        "unnamed_individuals": span(tally.individuals),
        "groups": span(tally.groups),
        "unknown": len(tally.unknown),
        "alleged_only": len(tally.alleged),
        "below_assessment": len(tally.below),
        "only_set_aside": len(tally.aside),
        "left_out": dict(tally.left_out),
        "of_the_counted": {
            mark: number for mark in MARKS if (number := _marked(tally.counted, mark))
        },
    }  # fmt: skip


def span(crowds: Sequence[Crowd]) -> dict[str, object]:
    """How many persons groups hold: at least those of the largest (the groups may hold the same
    people), at most the sum (None: a group sets no end).
    """
    known = [crowd.most for crowd in crowds]
    return {
        "tellings": len(crowds),
        "at_least": max((crowd.least for crowd in crowds), default=0),
        "at_most": None if None in known else sum(most for most in known if most is not None),
    }


def lines(tally: Tally) -> list[tuple[str, str]]:
    """The rows of the page: a label and what stands beside it."""
    rows = [("counted", says(tally))]
    rows += [
        ("of these", f"{number}: {MARKS[mark]}")
        for mark in MARKS
        if (number := _marked(tally.counted, mark))
    ]
    if tally.least < len(tally.named):
        pairs = f"{len(tally.pairs)} pair{'s' * (len(tally.pairs) != 1)} of them may be one person"
        words = f"{len(tally.named):,} cases; {pairs}, so fewer are sure (habeas review --people)"
        rows.insert(1, ("cases", words))
    if tally.unnamed:
        words = f"{_people(len(tally.unnamed), 'person')} without a name, with a case of their own"
        rows.append(("unnamed", words))
    if tally.individuals:
        rows.append(("individuals", _crowd_words(tally.individuals, "single persons")))
    if tally.groups:
        rows.append(("groups", _crowd_words(tally.groups, "groups")))
    if tally.unknown:
        rows.append(("unknown", f"{_people(len(tally.unknown), 'person')}: {_open(tally)}"))
    for label, listed, what in (
        ("alleged only", tally.alleged, "only alleged claims tell it"),
        ("below", tally.below, "the claims are not assessed, or accepted, as the definition asks"),
        ("set aside", tally.aside, "only refuted or unverified claims tell it"),
    ):
        if listed:
            rows.append((label, f"{_people(len(listed), 'person')}, not counted: {what}"))
    if tally.left_out:
        each = (f"{number} {STATUS.get(value, _ELSEWHERE)}" for value, number in tally.left_out)
        rows.append(("left out", "; ".join(each)))
    return rows


def counted_fields(one: Counted, case: str, name: str | None = None) -> dict[str, object]:
    """One person of a list."""
    row: dict[str, object] = {"case": case}
    if name is not None:
        row["name"] = name
    row |= {"status": one.status, "since": one.since.edtf, "claims": list(one.claims),
            "marks": list(one.marks)}  # fmt: skip
    return row | ({"cannot_tell": list(one.because)} if one.because else {})


def crowd_fields(one: Crowd) -> dict[str, object]:
    """One group of a list."""
    return {
        "at_least": one.least, "at_most": one.most, "status": one.status, "since": one.when.edtf,
        "place": one.place, "documents": list(one.documents), "claims": list(one.claims),
        "marks": list(one.marks),
    }  # fmt: skip


def size_words(one: Crowd) -> str:
    """How many a group is."""
    if one.most is None:
        return f"at least {one.least}"
    return str(one.least) if one.least == one.most else f"{one.least} to {one.most}"


def changes(kept: Kept, now: Mapping[int, Counted]) -> dict[str, list[int]]:
    """What has changed since a count was kept, by case: those who are ``gone`` from the list, who
    is ``new``, and whose status or claims are ``changed``. ``now`` is the list of today by case.
    """
    then = {one.case: one for one in kept.listed if one.case}
    known = then.keys() | set(kept.erased)
    both = then.keys() & now.keys()
    return {
        "gone": sorted(then.keys() - now.keys()),
        "new": sorted(now.keys() - known),
        "changed": sorted(
            case
            for case in both
            if (then[case].status, then[case].since.edtf, set(then[case].claims))
            != (now[case].status, now[case].since.edtf, set(now[case].claims))
        ),
    }


def why_gone(case: int, tally: Tally) -> str:
    """Why somebody is no longer in a list, by the answer of today."""
    for listed, words in (
        (tally.unknown, "it can no longer be told"),
        (tally.alleged, "only alleged"),
        (tally.below, "not assessed as asked"),
        (tally.aside, "refuted or unverified"),
    ):
        if any(one.case == case for one in listed):
            return words
    return "fits no longer"


def _marked(listed: Sequence[Counted], mark: str) -> int:
    return sum(mark in one.marks for one in listed)


def _people(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


def _crowd_words(crowds: Sequence[Crowd], what: str) -> str:
    told = span(crowds)
    most = "no upper end" if told["at_most"] is None else f"at most {told['at_most']:,}"
    some = f"{len(crowds)} telling{'s' * (len(crowds) != 1)} of {what} without a name"
    return (
        f"{some}: at least {told['at_least']:,} in all, {most}; they may hold each other and the "
        "named, so nothing is added up"
    )


def _open(tally: Tally) -> str:
    """What cannot be told, and of how many."""
    reasons: dict[str, int] = {}
    for one in tally.unknown:
        for reason in one.because:
            reasons[reason] = reasons.get(reason, 0) + 1
    each = (f"{OPEN[reason]} ({number})" for reason, number in reasons.items())
    return f"not counted, as it cannot be told: {', '.join(each)}"
