"""The bank of Chinese probes: its form, and figures below which the reader must not fall.

What the reader misses stays in the bank and counts in its figures, which ``make bench WHAT=bank``
prints; nothing here claims that a probe is read which is not.
"""

from __future__ import annotations

import pytest
from tests.reading.test_bank_en import bank


@pytest.mark.parametrize(
    ("part", "recall", "precision"), [("studied", 0.80, 0.87), ("held", 0.63, 0.78)]
)
def test_the_reader_keeps_what_it_has_reached(part: str, recall: float, precision: float) -> None:
    figures = bank().measure(bank().probes(bank().BANKS / "bank_zh" / f"{part}.txt"))
    assert figures.recall >= recall, str(figures)
    assert figures.precision >= precision, str(figures)


@pytest.mark.parametrize("part", ["studied", "held"])
def test_every_probe_names_events_that_are_scored_and_people_in_its_words(part: str) -> None:
    found = bank().probes(bank().BANKS / "bank_zh" / f"{part}.txt")
    assert len(found) > 100
    for probe in found:
        for claim in (*probe.claims, *probe.optional):
            assert claim.event in bank().SCORED, probe.words
            assert claim.person is None or claim.person in probe.words, probe.words


def test_no_probe_stands_in_both_parts() -> None:
    parts = [
        {p.words for p in bank().probes(bank().BANKS / "bank_zh" / f"{n}.txt")}
        for n in ("studied", "held")
    ]
    assert not parts[0] & parts[1]
