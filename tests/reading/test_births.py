"""When somebody was born, or how old they are, is a claim with the words that say so."""

from __future__ import annotations

import pytest

from habeas.intake import read
from habeas.reading.births import beside, patterns
from habeas.records.claim import Claim, Event
from habeas.records.pattern import Pattern
from habeas.records.quote import Quote
from habeas.records.when import Basis, parse

DAY = parse("2024-03-12", Basis.GIVEN)


def births(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(c.person, c.when.edtf, c.quote.words) for c in claims(text) if c.event is Event.BIRTH]


def claims(text: str) -> tuple[Claim, ...]:
    return read(text.encode(), "a.txt", published=DAY).claims


@pytest.mark.parametrize("pattern", patterns(), ids=lambda one: one.id)
def test_each_wording_finds_what_its_examples_say(pattern: Pattern) -> None:
    for text, expected in pattern.examples:
        if pattern.kind == "another":
            match = pattern.expression.search(text)
            assert (match[0] if match else "") == expected.strip()
            continue
        at = text.index("NAME")
        found = beside(Quote("d", "l", at, at + 4, "NAME"), text)
        assert expected in {one.words for one in found} if expected else not list(found)


def test_births_and_ages_are_claims_of_the_persons_of_the_text() -> None:
    text = (
        "The 36-year-old labour organiser Lin Zhiyuan, born on 4 May 1987, was sentenced to two years in prison "
        "on 3 March 2024. His wife, 34, was not told. Mara Torvik, 41, was detained with him."
    )  # fmt: skip
    assert births(text) == [
        ("Lin Zhiyuan", "1987-05-04", "Lin Zhiyuan, born on 4 May 1987"),
        ("Lin Zhiyuan", "1987-03-13/1988-03-12", "36-year-old labour organiser Lin Zhiyuan"),
        ("Mara Torvik", "1982-03-13/1983-03-12", "Mara Torvik, 41"),
    ]


def test_births_and_ages_in_chinese() -> None:
    text = "36岁的教师林志远，1987年5月4日出生，于2024年3月3日被判处有期徒刑二年。孟霞，女，41岁，2023年5月5日被刑事拘留。"
    assert births(text) == [
        ("林志远", "1987-05-04", "林志远，1987年5月4日出生"),
        ("林志远", "1987-03-13/1988-03-12", "36岁的教师林志远"),
        ("孟霞", "1982-03-13/1983-03-12", "孟霞，女，41岁"),
    ]


def test_an_age_says_that_it_implies_a_birth_and_whose_words_they_are() -> None:
    (age,) = (c for c in claims("Lin Zhiyuan, 36, was arrested.") if c.event is Event.BIRTH)
    assert (age.when.basis, age.when.anchor, age.value) == (Basis.IMPLIED, "published", "36")


def test_without_a_day_of_publication_an_age_dates_no_birth() -> None:
    read_so = read(b"Lin Zhiyuan, 36, was arrested on 3 March 2024.", "a.txt").claims
    assert [(c.when.known, c.value) for c in read_so if c.event is Event.BIRTH] == [(False, "36")]


@pytest.mark.parametrize(
    "text",
    [
        "A judge was born on 4 May 1987.",
        "Lin Zhiyuan (12) was arrested on 3 March 2024.",  # a footnote more often than a child
        "Lin Zhiyuan, whose son, 36, is ill, was arrested on 3 March 2024.",
        "和60岁的母亲林志英一起，孟霞被带走。",
    ],
)
def test_what_is_said_of_others_is_no_birth_of_the_person(text: str) -> None:
    assert births(text) == []
