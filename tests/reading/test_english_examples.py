"""Every rule of the English lexicon carries examples, and they run.

The sentence stands in the lexicon beside the rule; here it is read as a document of its own.
"""

from __future__ import annotations

import re

import pytest

from habeas.reading.english.events.tellings import Telling, written_out
from habeas.reading.english.events.triggers import Trigger, triggers
from habeas.reading.english.reader import read
from habeas.reading.lexicon import load
from habeas.records.claim import Claim
from habeas.records.document import Document, Text, Trace
from habeas.records.when import Basis, When

PUBLISHED = When("2021-12-31", Basis.GIVEN)
TELLINGS = load("english", "tellings", Telling)
RULES = (*triggers(), *TELLINGS)
TERMS = {"sentence.verb", "sentence.jailed", "sentence.given", "sentence.received"}


def claims(words: str) -> tuple[Claim, ...]:
    document = Document("0" * 64, "example", "text/plain", language="en", published=PUBLISHED)
    return read(document, Text("0" * 64, "test", words, Trace(()))).claims


def fires(trigger: Trigger | Telling, words: str) -> bool:
    rule = "sentence.term" if trigger.id in TERMS else trigger.id
    found = [c for c in claims(words) if c.event == trigger.event]
    return any(rule in claim.rules for claim in found)


def told(telling: Telling, words: str) -> bool:
    """Whether a claim words what the telling words, by whichever of the rules that read it."""
    found = [c for c in claims(words) if c.event == telling.event]
    return any(
        c.stance == (telling.stance or c.stance) and c.outcome == (telling.outcome or c.outcome)
        for c in found
    )


@pytest.mark.parametrize(
    ("trigger", "words"),
    [(t, words) for t in RULES for words in t.positive],
    ids=lambda value: value.id if isinstance(value, Trigger | Telling) else "",
)
def test_positive_example_fires(trigger: Trigger | Telling, words: str) -> None:
    assert fires(trigger, words) or (isinstance(trigger, Telling) and told(trigger, words)), words


@pytest.mark.parametrize(
    ("trigger", "words"),
    [(t, words) for t in RULES for words in t.negative],
    ids=lambda value: value.id if isinstance(value, Trigger | Telling) else "",
)
def test_negative_example_stays_silent(trigger: Trigger | Telling, words: str) -> None:
    assert not fires(trigger, words), words


def test_every_rule_has_both_kinds_of_examples() -> None:
    assert all(t.positive and t.negative for t in RULES)


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling.id)
def test_each_pattern_has_an_example_that_it_alone_of_its_entry_matches(telling: Telling) -> None:
    patterns = [re.compile(written_out(words), re.IGNORECASE) for words in telling.words]
    for pattern in patterns:
        others = [p for p in patterns if p is not pattern]
        alone = [w for w in telling.positive if not any(p.search(w) for p in others)]
        assert any(pattern.search(words) for words in alone), pattern.pattern
