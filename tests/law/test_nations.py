"""The international pack: numbers of opinions, standing of treaties, categories, standards."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.law import codes, load
from habeas.law.opinions import NoOpinion, Opinion, opinions_in, parse
from habeas.law.speech import STANDARD, UNVERIFIED, beside
from habeas.law.treaties import standing


@pytest.mark.parametrize(
    "words",
    [
        "Opinion No. 9/2022",
        "Opinion No. 9/2022 concerning a person (China)",
        "opinion  no 9/2022",
        "Avis n° 9/2022",
        "Opinión núm. 9/2022",
        "A/HRC/WGAD/2022/9",
        "a/hrc/wgad/2022/9",
        "第9/2022号意见",
        "第 9/2022 號意見",
        "9/2022",  # number and year
        "2022/9",  # year and number: the year tells which is which
    ],
)
def test_title_and_symbol_name_one_opinion(words: str) -> None:
    found = parse(words)
    assert (found.number, found.year) == (9, 2022)
    assert found.title == "Opinion No. 9/2022"
    assert found.symbol == "A/HRC/WGAD/2022/9"
    assert found.chinese == "第9/2022号意见"


@pytest.mark.parametrize(
    "words",
    [
        "Opinion No. 2022/9",  # a title says number/year
        "A/HRC/WGAD/9/2022",  # a symbol says year/number
        "A/HRC/WGAD/2022", "Opinion No. 0/2022", "9/1980", "2012/2013", "9", "", "opinion",
        "Opinion No. 9/2022 and Opinion No. 82/2020",
    ],
)  # fmt: skip
def test_what_names_no_one_opinion_is_refused(words: str) -> None:
    with pytest.raises(NoOpinion, match="number/year"):
        parse(words)


def test_old_opinions_have_no_symbol_and_the_oldest_are_decisions() -> None:
    assert (parse("Opinion No. 12/2006").symbol, parse("12/2006").title) == (
        None,
        "Opinion No. 12/2006",
    )
    assert parse("Decision No. 43/1993").title == "Decision No. 43/1993"
    assert parse("A/HRC/WGAD/2019/20/Rev.1") == Opinion(20, 2019, 1)


def test_the_opinions_of_a_text_in_order_each_once() -> None:
    text = "As in A/HRC/WGAD/2020/82 and Opinions Nos. 11/2020, see 第9/2022号意见 and A/HRC/WGAD/2022/9."
    assert opinions_in(text) == (Opinion(82, 2020), Opinion(11, 2020), Opinion(9, 2022))


@given(st.integers(1, 999), st.integers(2012, 2100))
def test_both_forms_lead_back_to_the_opinion(number: int, year: int) -> None:
    one = Opinion(number, year)
    assert parse(one.title) == parse(str(one.symbol)) == parse(one.chinese) == one


@pytest.mark.parametrize(
    ("territory", "day", "status", "binding"),
    [
        ("CN", None, "signed", False),
        ("CN", "1998-10-04", "none", False),
        ("CN", "1998-10-05", "signed", False),
        ("HK", "2020-06-30", "applies", True),
        ("HK", "1991-06-07", "none", False),
        ("MO", None, "applies", True),
        ("SA", None, "none", False),
        ("AE", None, "none", False),
        ("CU", None, "signed", False),
        ("RU", None, "party", True),
        ("QA", "2018-05-20", "none", False),
        ("QA", "2018-05-21", "party", True),
        ("IL_OPT", None, "party", True),
        ("PS", "2014-04-01", "none", False),
        ("SG", None, "none", False),
    ],
)
def test_the_covenant_binds_by_territory_and_date(
    territory: str, day: str | None, status: str, *, binding: bool
) -> None:
    found = standing(territory, on=date.fromisoformat(day) if day else None)
    assert found is not None
    assert (found.status, found.binding) == (status, binding)
    assert binding or "never the ICCPR as binding" in found.says


def test_an_unknown_territory_is_not_known() -> None:
    assert standing("ZZ") is None


def test_beside_each_custody_limit_stands_the_standard_and_no_binding_covenant_for_non_parties() -> (
    None
):
    for code in codes():
        bound = standing(code)
        for rule in load(code).rules:
            told = beside(rule, code)
            assert (UNVERIFIED in told) == (rule.confidence == "C"), rule.id
            if code == "INT" or ".appeal" in rule.id:
                continue
            assert STANDARD in told, rule.id
            covenant = next(one for one in told if one.startswith("ICCPR"))
            assert bound is not None
            assert bool(bound.binding) or "never the ICCPR as binding" in covenant


def test_the_categories_name_the_articles_they_rest_on() -> None:
    found = {one.number: one for one in load("INT").categories}
    assert list(found) == ["I", "II", "III", "IV", "V"]
    assert found["II"].udhr == ("7", "13", "14", "18", "19", "20", "21")
    assert found["II"].iccpr == ("12", "18", "19", "21", "22", "25", "26", "27")
    assert found["II"].confidence == "A"
    assert found["V"].confidence == "C"


def test_the_48_hours_run_from_the_deprivation_of_liberty_itself() -> None:
    rule = next(one for one in load("INT").rules if one.id == "int.judge48")
    assert {"taken", "rsdl", "liuzhi", "criminal_detention", "administrative_detention"} <= set(
        rule.also_from
    )
