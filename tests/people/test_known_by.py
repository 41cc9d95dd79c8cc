"""What one document gives to know a person by: only what its words say of that person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from habeas.intake import read
from habeas.people.known_by import KnownBy, NameKind, kind_of_name, known_by
from habeas.people.said import dockets, patterns
from habeas.records.claim import BY_MODEL
from habeas.records.when import Basis, parse
from habeas.register.stored import plain, restored

VERDICT = (
    "湖南省永州市中级人民法院（2023）湘11刑初12号刑事判决书。被告人林若川，男，1985年3月2日出生，汉族，"
    "2021年3月2日在长沙被捕，2023年8月18日被永州市中级人民法院以煽动颠覆国家政权罪判处有期徒刑三年。"
)


def told(text: str) -> dict[str, KnownBy]:
    return known_by(read(text.encode(), "a.txt", published=parse("2024-10-01", Basis.GIVEN)))


def first(text: str) -> KnownBy:
    return next(iter(told(text).values()))


def test_a_verdict_tells_days_court_charge_term_birth_sex_and_number() -> None:
    known = first(VERDICT)
    assert (known.name, known.kind) == ("林若川", NameKind.WHOLE)
    assert set(known.days) == {"arrest 2021-03-02", "sentence 2023-08-18"}
    assert "永州市中级人民法院" in known.courts
    assert known.charges == ("cn.105.2",)
    assert known.months_of_sentence == (36,)
    assert known.born == ("1985-03-02",)
    assert known.gender == "male"
    assert known.case_numbers == ("2023湘11刑初12",)


def test_others_in_the_case_are_companions_and_officials_are_not() -> None:
    known = told(
        "Lena Marquant and Oskar Villner were arrested on 3 May 2024. "
        "Their lawyer, Piet Zandstra, was not told."
    )
    assert known["Lena Marquant"].beside == ("oskar villner",)


def test_a_single_form_of_the_name_is_no_alias() -> None:
    known = told("Lena Marquant was arrested on 3 May 2024. Marquant was charged on 5 May 2024.")
    assert known["Lena Marquant"].aliases == ()


def test_an_age_leaves_two_years_open() -> None:
    assert first("Lena Marquant, 36, was arrested on 3 May 2024.").born == ("1987/1988",)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Marquant was reportedly arrested on 3 May 2024.",
        "Lena Marquant was arrested in May 2024, it is feared.",
        "Lena Marquant was not arrested on 3 May 2024.",
    ],
)
def test_what_is_hedged_or_denied_is_no_part_of_it(text: str) -> None:
    assert all(known.days == () for known in told(text).values())


def test_what_a_model_read_is_no_part_of_it() -> None:
    reading = read(VERDICT.encode(), "a.txt")
    by_model = tuple(replace(claim, rules=BY_MODEL) for claim in reading.claims)
    (known,) = known_by(replace(reading, claims=by_model)).values()
    assert (known.days, known.courts, known.months_of_sentence) == ((), (), ())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("黄雪琴", "whole"),
        ("Lena Marquant", "whole"),
        ("欧阳文", "whole"),
        ("热依拉·达吾提", "whole"),
        ("Lena", "single"),
        ("L. M.", "redacted"),
        ("Lena M.", "redacted"),
        ("L. Marquant", "single"),
        ("王女士", "redacted"),
        ("Mr Z", "redacted"),
        ("小雨", "single"),
        ("扎西", "single"),
        ("王某", "redacted"),
        ("陈×", "redacted"),
        ("王某某", "redacted"),
        ("张甲", "redacted"),
        ("Wang X", "redacted"),
    ],
)
def test_kinds_of_names(name: str, kind: str) -> None:
    assert kind_of_name(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Lena Marquant (not her real name) was arrested on 3 May 2024 in Minsk.",
        "Lena Marquant, a pseudonym, was arrested on 3 May 2024.",
        "Lena Marquant was arrested on 3 May 2024. Names have been changed for their safety.",
        "Lena Marquant (name changed) was arrested on 3 May 2024.",
        "Lena Marquant was arrested on 3 May 2024. Her name has been changed.",
        "维权人士林若川（化名）2021年3月2日被捕。",
    ],
)
def test_a_name_that_is_not_their_own(text: str) -> None:
    assert first(text).kind is NameKind.PSEUDONYM


def test_it_is_stored_and_comes_back() -> None:
    known = first(VERDICT)
    assert restored(KnownBy, plain(known)) == known


@pytest.mark.parametrize("pattern", patterns(), ids=lambda one: one.id)
def test_each_wording_finds_what_its_examples_say(pattern: object) -> None:
    from habeas.records.pattern import Pattern

    assert isinstance(pattern, Pattern)
    for text, expected in pattern.examples:
        behind = text.removeprefix("NAME")
        if pattern.kind == "docket":
            found = [number for _, number in dockets(text)]
            assert found == ([expected] if expected else [])
        else:
            search = pattern.expression.match if text[:4] == "NAME" else pattern.expression.search
            match = search(behind)
            shown = (match[1] if pattern.kind == "sex" else match[0]) if match else ""
            assert shown == expected
