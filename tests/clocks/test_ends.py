"""Ends of terms to the day where a rule gives one; a range, rivals or a refusal where none does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clocks.case_told import case, end_of, shown

SECURITY = "hk.nsl.22"


@pytest.mark.parametrize(
    ("events", "term", "end"),
    [
        pytest.param("taken 2018-12-09; judgment 2019-12-30", {"years": 9}, "2027-12-08", id="whole"),
        pytest.param(
            "liuzhi 2020-03-12; formal_arrest 2020-07-08; judgment 2020-09-22", {"years": 18},
            "2038-03-11", id="liuzhi counts one for one",
        ),
        pytest.param(
            "rsdl 2020-08-13; formal_arrest 2021-02-05; judgment 2022-03-31",
            {"years": 2, "months": 11}, "2023-10-08", id="176 days of surveillance are 88",
        ),
        pytest.param(
            "rsdl 2020-08-13; formal_arrest 2021-02-04; judgment 2022-03-31",
            {"years": 2, "months": 11}, "2023-10-07..2023-10-08", id="175 leave half a day open",
        ),
        pytest.param(
            "rsdl 2020-08-13; formal_arrest 2021-02-04; judgment 2022-03-31; release 2023-10-07",
            {"years": 2, "months": 11}, "2023-10-07", id="the release decides the half day",
        ),
        pytest.param(
            "rsdl 2020-01-12; bail 2020-01-22; rsdl 2020-10-22; formal_arrest 2021-04-07;"
            " judgment 2023-06-08; release 2024-07-08", {"years": 3, "months": 6},
            "2024-07-08", id="two spells of surveillance",
        ),
        pytest.param(
            "criminal_detention 2008-12-08; residential_surveillance 2008-12-09;"
            " formal_arrest 2009-06-23; judgment 2009-12-25", {"years": 11},
            "2020-06-21", id="before 2013 surveillance was worth nothing",
        ),
        pytest.param("taken 2021-09-19; formal_arrest 2021-10-28; judgment 2024-06-14", {"years": 5},
            "2026-09-18", id="the paper may be dated a day or two after the taking"),
        pytest.param("taken 2021-09-19; formal_arrest 2021-10-29; judgment 2024-06-14", {"years": 5},
            "2026-09-18..2026-10-08", id="more than that hides a measure"),
        pytest.param(
            "taken 2019-12-26; formal_arrest 2020-06-19; judgment 2023-04-10", {"years": 12},
            "2031-12-25..2032-03-22", id="what hid before the arrest is not known",
        ),
        pytest.param(
            "administrative_detention 2019-06-01; criminal_detention 2019-06-11;"
            " formal_arrest 2019-07-15; judgment 2020-05-14", {"years": 2},
            "2021-05-31..2021-06-10", id="administrative days count for the same act only",
        ),
        pytest.param(
            "disappearance 2016-11-21; rsdl 2016-12-01; formal_arrest 2017-05-31;"
            " judgment 2017-11-21", {"years": 2}, "2019-02-18..2019-03-01", id="days of nobody knows",
        ),
        pytest.param("taken 2018-07; formal_arrest 2018-08-15; judgment 2019-05-01", {"years": 3},
            "2021-06-30..2021-08-14", id="taken in a month"),
        pytest.param(
            "taken 2021-09-19 or 2021-09-20; rsdl 2021-10-01; formal_arrest 2022-01-01",
            {"years": 2}, "2023-11-03..2023-11-15", id="taken on one of two days",
        ),
        pytest.param(
            "rsdl 2019-01-10; judgment 2020-05-01", {"years": 3},
            "2022-01-09..2022-04-10", id="when surveillance ended is not known",
        ),
        pytest.param("criminal_detention 2014-05-06; judgment 2015-12-22",
            {"years": 3, "suspended_years": 3}, "refused", id="suspended"),
        pytest.param("taken 2014-01-15; judgment 2014-09-23", "life imprisonment", "refused", id="life"),
        pytest.param("taken 2019-01-19; judgment 2024-02-05", {"death_with_reprieve": True}, "refused",
            id="death with reprieve"),
        pytest.param(
            "taken 1998-01-01; judgment 1999-01-01; commutation 2001-07-19 (19 years and 6 months)",
            {"life": True}, "2021-01-18", id="commuted: from the ruling",
        ),
        pytest.param(
            "criminal_detention 2009-05-14; judgment 2010-05-14; sentence_reduced 2015-01-01 (8 months)",
            {"years": 10}, "2018-09-13", id="reduced by eight months",
        ),
        pytest.param(
            "criminal_detention 2009-05-14; judgment 2010-05-14; sentence_reduced 2015-01-01",
            {"years": 10}, "2014-05-13..2019-05-13", id="reduced by nobody knows how much",
        ),
        pytest.param(
            "taken 2020-05-14; judgment 2021-01-01; appeal_decision 2021-03-01 (reduced to 3 years)",
            {"years": 4}, "2023-05-13", id="cut on appeal",
        ),
        pytest.param("taken 2020-05-14; judgment 2021-01-01; appeal_decision 2021-05-01; quashed 2021-06-01",
            {"years": 4}, "refused", id="quashed"),
        pytest.param("taken 2020-05-14; judgment 2021-01-01; quashed 2021-06-01; judgment 2021-12-01",
            {"years": 4}, "2024-05-13", id="quashed and judged anew"),
        pytest.param("taken 2020-05-14; judgment 2021-01-01; acquittal 2021-06-01", {"years": 4}, "refused",
            id="acquitted on appeal"),
        pytest.param("taken 2020-05-14; judgment 2021-01-01", {"terms": ["3 years", "2 years"]}, "refused",
            id="several terms, not joined"),
        pytest.param("taken 2020-05-14; bail 2020-06-20; judgment 2021-01-01", {"years": 1}, "refused",
            id="on bail until the judgment"),
    ],
)  # fmt: skip
def test_ends_in_mainland_china(events: str, term: object, end: str) -> None:
    assert shown(end_of("CN", events, term)) == end


@pytest.mark.parametrize(
    ("events", "term", "charge", "end", "other"),
    [
        pytest.param("arrest 2020-11-24; judgment 2021-11-11", {"years": 5}, SECURITY, "2025-11-23",
            "2024-03-25", id="no remission since March 2024"),
        pytest.param("arrest 2020-11-24; judgment 2021-11-11", {"years": 5}, "hk.cap245.19",
            "2024-03-25", "2025-11-23", id="a third remitted"),
        pytest.param("arrest 2021-01-06; bail 2021-01-07; remand 2021-02-28; sentence 2024-11-19",
            {"years": 4, "months": 2}, SECURITY, "2025-04-29", "2025-04-27", id="police bail"),
        pytest.param("remand 2021-02-28; sentence 2024-11-19", {"years": 4, "months": 3}, SECURITY,
            "2025-05-30", "2023-12-30", id="remission counts from the day of sentence"),
        pytest.param("remand 2020-11-23; sentence 2020-12-02; release 2021-06-12", {"months": 10},
            "hk.cap245.17A", "2021-06-12", "2021-06-13", id="let out before a Sunday"),
        pytest.param("remand 2020-11-23; sentence 2021-12-02", {"months": 12},
            "hk.cap245.17A", "2021-12-02", "2021-11-22", id="served when it was passed"),
        pytest.param("remand 2021-07-22; sentence 2022-09-10", {"months": 19}, "hk.cap200.9-10",
            "2022-10-10", "2023-02-19", id="31 days of the sentence are left"),
    ],
)  # fmt: skip
def test_ends_in_hong_kong(events: str, term: object, charge: str, end: str, other: str) -> None:
    clock = end_of("HK", events, term, charge=charge)
    assert (shown(clock), clock.confidence in {"B", "C"}) == (end, True)
    assert other in {str(one.date) for one in clock.rivals}


@pytest.mark.parametrize(
    ("code", "events", "term", "end"),
    [
        ("VN", "arrest 2020-10-06; judgment 2021-12-14", {"years": 9}, "2029-10-05..2029-10-06"),
        ("VN", "arrest 2013-05-26; judgment 2014-03-04; release 2015-05-26", {"years": 2}, "2015-05-26"),
        ("EG", "arrest 2019-09-28; judgment 2021-12-20; ratified 2022-01-03", {"years": 5}, "refused"),
        ("SA", "arrest 2012-06-17; judgment 2014-05-07", {"years": 10}, "2022-02-26..2022-06-17"),
        ("SA", "arrest 2018-05-15; judgment 2020-12-28", {"months": 68, "suspended_months": 34},
         "2021-02-09..2021-03-15"),
        ("TR", "arrest 2016-10-07; house_arrest 2018-07-25; judgment 2018-10-12",
         "3 years, 1 month and 15 days", "2019-11-21..2019-11-22"),
        ("PH", "arrest 2017-02-24; judgment 2018-01-01", {"years": 6}, "2023-02-23..2023-02-24"),
        ("LA", "arrest about 2017-02", {"years": 5}, "refused"),
    ],
)  # fmt: skip
def test_ends_where_no_rule_is_verified(code: str, events: str, term: object, end: str) -> None:
    clock = end_of(code, events, term)
    assert shown(clock) == end
    assert clock.confidence == "C"


def test_in_iran_only_the_heaviest_sentence_is_served() -> None:
    clock = end_of("IR", "arrest 2015-05-05", None, terms=[{"years": 5}, {"years": 10}])
    assert shown(clock) == "2025-05-04..2025-05-05"


def test_two_readings_of_one_law_stand_side_by_side_with_who_holds_them() -> None:
    clock = end_of(
        "EG", "arrest 2019-09-28; ratified 2022-01-03", {"years": 5},
        stated_end=[{"value": "2024-09-29", "source": "the family"}],
    )  # fmt: skip
    assert {(str(r.date), r.by) for r in clock.rivals} == {
        ("2024-09-28", "custody credited"), ("2027-01-03", "no credit"), ("2024-09-29", "the family"),
    }  # fmt: skip


def test_a_printed_end_decides_and_what_the_press_says_does_not() -> None:
    told = "taken 2019-12-26; formal_arrest 2020-06-19; judgment 2023-04-10"
    for source, end in (("judgment", "2032-02-10"), ("a newspaper", "2031-12-25..2032-03-22")):
        ends = [{"value": "10 February 2032", "source": source}]
        clock = end_of("CN", told, {"years": 12}, stated_end=ends)
        assert shown(clock) == end
        assert [str(one.when.edtf) for one in clock.official] == ["2032-02-10"]


def test_expected_stated_and_actual_end_stand_side_by_side() -> None:
    clock = end_of(
        "CN", "taken 2016-01-27; judgment 2018-05-22; release 2021-01-28", {"years": 5},
        stated_end=[{"value": "January 2021", "source": "the family"}],
    )  # fmt: skip
    assert (str(clock.date), clock.official[0].when.edtf) == ("2021-01-26", "2021-01")
    assert (str(clock.actual), clock.actual_after) == ("2021-01-28", 2)


def test_a_swap_says_nothing_of_the_end_of_a_term() -> None:
    told = "arrest 2020-01-01; judgment 2021-01-01; prisoner_swap 2022-01-01"
    clock = end_of("VN", told, {"years": 2})
    assert shown(clock) == "2021-12-31..2022-01-01"
    assert str(clock.actual) == "2022-01-01"


def test_the_day_that_another_source_gives_is_a_rival() -> None:
    clock = end_of(
        "CN", "taken 2021-09-19; judgment 2024-06-14", {"years": 5},
        conflicts=[{"about": "detention date", "value": "2021-09-21", "source": "a list"}],
    )  # fmt: skip
    assert [(str(r.date), r.by) for r in clock.rivals] == [("2026-09-20", "a list")]


def test_odd_law_is_caught_and_not_judged() -> None:
    found = case("CN", "taken 2020-02-15", {"years": 14, "dpr_years": 8})
    assert "appears to exceed CL 55" in found.notes[0]
    assert case("CN", "taken 2020-02-15", {"years": 14, "dpr_years": 4}).notes == ()


@given(
    st.sampled_from(["CN", "HK", "VN", "RU", "IR", "SA", "EG", "ZZ"]),
    st.lists(
        st.tuples(
            st.sampled_from(
                ["taken", "rsdl", "formal_arrest", "bail", "judgment", "release", "house_arrest",
                 "liuzhi", "sentence", "reduction", "commutation", "quashed", "什么", "summons_24h"]
            ),
            st.one_of(
                st.just(""), st.just("2019-02"),
                st.dates().filter(lambda d: 1990 < d.year < 2030).map(str),
            ),
        ),
        max_size=8,
    ),
    st.one_of(st.none(), st.just("life"), st.integers(1, 20).map(lambda n: {"years": n})),
)  # fmt: skip
def test_a_clock_gives_one_day_a_range_or_a_reason_whatever_it_is_told(
    code: str, events: list[tuple[str, str]], term: object
) -> None:
    told = "; ".join(f"{kind} {day}" for kind, day in events) or "taken 2020-01-01"
    for clock in case(code, told, term).clocks:
        if clock.clock == "sentence_end":
            ranged = clock.earliest is not None and clock.latest is not None
            assert [bool(clock.date), ranged, bool(clock.refused)].count(True) == 1
            if clock.earliest and clock.latest:
                assert clock.earliest <= clock.latest


@given(st.permutations(list(range(5))))
def test_the_order_in_which_steps_are_told_changes_no_end(turn: list[int]) -> None:
    told = ["taken 2018-01-19", "criminal_detention 2018-01-20", "rsdl 2018-01-27",
            "formal_arrest 2018-04-19", "judgment 2020-06-17"]  # fmt: skip
    events = "; ".join(told[n] for n in turn)
    assert shown(end_of("CN", events, {"years": 4})) == "2022-02-28..2022-03-01"
