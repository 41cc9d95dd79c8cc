"""Every rule of the Chinese lexicon carries examples, and they run, in both scripts.

The sentence stands in the lexicon beside the rule; here it is read as a document of its own.
"""

from __future__ import annotations

import re

import opencc
import pytest

from habeas.reading.chinese.persons.registry import Registry
from habeas.reading.chinese.persons.written_once import Bound, bounds
from habeas.reading.chinese.reader import read
from habeas.reading.chinese.words.folded import fold
from habeas.reading.chinese.words.layout import page
from habeas.reading.chinese.words.lexicons import lists
from habeas.reading.chinese.words.triggers import Trigger, find, phrases, triggers
from habeas.records.claim import Claim
from habeas.records.document import Document, Text, Trace
from habeas.records.when import Basis, When

PUBLISHED = When("2024-12-31", Basis.GIVEN)
BY_OTHER_MEANS = {"finding.arbitrary": "finding", "conviction.guilty": "conviction.guilty"}
"""Rules whose words only point to a part that reads the event by itself."""


def claims(words: str) -> tuple[Claim, ...]:
    document = Document("0" * 64, "example", "text/plain", language="zh-Hans", published=PUBLISHED)
    return read(document, Text("0" * 64, "test", words, Trace(()))).claims


def fires(trigger: Trigger, words: str) -> bool:
    rule = BY_OTHER_MEANS.get(trigger.id, trigger.id)
    return any(rule in claim.rules for claim in claims(words))


ALL = (*triggers(), *phrases())
CLAIMING = [t for t in ALL if t.voice != "none"]
POSITIVE = [(t, words) for t in CLAIMING for words in t.positive]


@pytest.mark.parametrize(("trigger", "words"), POSITIVE, ids=lambda v: getattr(v, "id", ""))
def test_positive_example_fires(trigger: Trigger, words: str) -> None:
    assert fires(trigger, words), words


@pytest.mark.parametrize(("trigger", "words"), POSITIVE, ids=lambda v: getattr(v, "id", ""))
def test_positive_example_fires_in_traditional_characters(trigger: Trigger, words: str) -> None:
    assert fires(trigger, opencc.OpenCC("s2t").convert(words)), words


@pytest.mark.parametrize(
    ("trigger", "words"),
    [(t, words) for t in ALL for words in t.negative],
    ids=lambda v: getattr(v, "id", ""),
)
def test_negative_example_stays_silent(trigger: Trigger, words: str) -> None:
    assert not fires(trigger, words), words


def named(words: str) -> set[str]:
    folded = fold(words)
    laid = page(folded.text)
    return {entry.name for entry in Registry(laid.whole, laid.text).entries}


@pytest.mark.parametrize("bound", bounds(), ids=lambda bound: bound.id)
def test_a_name_that_stands_once_is_found_beside_the_words_of_a_bound(bound: Bound) -> None:
    assert all("韦承志" in named(words) for words in bound.positive)
    assert bound.positive or bound.role != "before"


@pytest.mark.parametrize("bound", bounds(), ids=lambda bound: bound.id)
def test_no_name_is_found_in_the_negative_examples_of_a_bound(bound: Bound) -> None:
    assert bound.negative
    assert not [name for words in bound.negative for name in named(words)]


def test_every_rule_has_both_kinds_of_examples() -> None:
    assert all(t.positive and t.negative for t in CLAIMING)
    assert all(t.negative for t in ALL)


@pytest.mark.parametrize("entry", phrases(), ids=lambda entry: entry.id)
def test_each_pattern_has_an_example_that_it_alone_reads(entry: Trigger) -> None:
    """No pattern is dead, none stands in the shadow of another: of its own entry or of any."""
    for pattern in entry.patterns:
        others = [re.compile(p) for p in entry.patterns if p != pattern]
        alone = [
            fold(w).text for w in entry.positive if not any(o.search(fold(w).text) for o in others)
        ]
        assert any(
            (entry.id, m.span("at")) in {(h.entry.id, (h.start, h.end)) for h in find(words)}
            for words in alone
            for m in re.finditer(pattern, words)
        ), pattern


def test_every_wording_has_a_place_for_its_event() -> None:
    assert all("(?P<at>" in pattern for t in phrases() for pattern in t.patterns)


def test_no_list_repeats_a_word() -> None:
    for name, words in lists().items():
        assert len(words) == len(set(words)), name
