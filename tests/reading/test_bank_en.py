"""The bank of English probes: its form, and figures below which the reader must not fall.

What the reader misses stays in the bank and counts in its figures, which ``make bench WHAT=bank``
prints; nothing here claims that a probe is read which is not.
"""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]


@cache
def bank() -> ModuleType:
    """``bench/bank.py``."""
    spec = importlib.util.spec_from_file_location("bank", ROOT / "bench" / "bank.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bank"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("part", "recall", "precision"),
    [
        ("studied", 0.85, 0.94),
        ("held", 0.76, 0.91),
        ("wide_studied", 0.89, 0.97),
        ("wide_held", 0.58, 0.86),
    ],
)
def test_the_reader_keeps_what_it_has_reached(part: str, recall: float, precision: float) -> None:
    figures = bank().measure(bank().probes(bank().BANK / f"{part}.txt"))
    assert figures.recall >= recall, str(figures)
    assert figures.precision >= precision, str(figures)


PARTS = ("studied", "held", "wide_studied", "wide_held")


@pytest.mark.parametrize("part", PARTS)
def test_every_probe_names_events_that_are_scored_and_people_in_its_words(part: str) -> None:
    found = bank().probes(bank().BANK / f"{part}.txt")
    assert len(found) > 100, part
    for probe in found:
        for claim in probe.claims:
            assert claim.event in bank().SCORED, probe.words
            assert claim.person is None or claim.person in probe.words, probe.words


def test_no_probe_stands_in_two_parts() -> None:
    words = [p.words for n in PARTS for p in bank().probes(bank().BANK / f"{n}.txt")]
    assert len(words) == len(set(words))
