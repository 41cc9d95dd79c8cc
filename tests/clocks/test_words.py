"""What case files call steps and terms, and how stated lengths of time fit the dates."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.clocks.case_told import case

from habeas.case.steps import step_named
from habeas.clocks.stated import fits, length_in
from habeas.clocks.term_words import Told, term_of

STEPS = tomllib.loads((files("habeas.case") / "steps.toml").read_text("utf-8"))["step"]


@pytest.mark.parametrize(
    ("name", "kind"), [(name, row["kind"]) for row in STEPS for name in row["names"]]
)
def test_every_name_of_a_step_is_read_as_it(name: str, kind: str) -> None:
    assert step_named(name).kind == kind
    assert step_named(name.upper().replace(" ", "_")).kind == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("second_arrest", "arrest"),
        ("re-arrested", "rearrest"),
        ("criminal_detention_2", "criminal_detention"),
        ("moved to prison", "prison"),
        ("house_arrest_start", "house_arrest"),
        ("appeal_rejected_by_high_court", "appeal_decision"),
        ("released_on_bail", "bail"),
        ("bail_denied", "release_refused"),
        ("presidential pardon granted", "pardon"),
        ("fraud_sentence", "judgment"),
        ("formally arrested by the procuratorate", "formal_arrest"),
        ("被刑事拘留", "criminal_detention"),
        ("something else", "other"),
    ],
)
def test_other_names_are_read_by_their_words(name: str, kind: str) -> None:
    assert step_named(name).kind == kind


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"years": 3, "months": 6, "dpr_years": 2}, Told(42)),
        ({"years": 13, "months": 9, "days": 7}, Told(165, 7)),
        ({"months": 13.5}, Told(13, 15)),
        ("P3Y6M", Told(42)),
        ("5y9m", Told(69)),
        ("three years and six months", Told(42)),
        ("a year and a half", Told(18)),
        ("三年六个月", Told(42)),
        ("十一年", Told(132)),
        ("15 days", Told(0, 15)),
        ("9 years in prison and 3 years of probation", Told(108)),
        ({"years": 9, "probation_years": 3}, Told(108)),
        ("有期徒刑三年六个月，剥夺政治权利二年", Told(42)),
        ("life imprisonment", Told(nature="life")),
        ("无期徒刑", Told(nature="life")),
        ("死缓", Told(nature="death_with_reprieve")),
        ({"years": 3, "suspended_years": 4}, Told(36, 0, "suspended")),
        ("3 years suspended for 4 years", Told(36, 0, "suspended")),
        ({"months": 68, "suspended": "2y10m"}, Told(34)),
        ([{"years": 5}, {"years": 10}], Told(nature="several", parts=((60, 0), (120, 0)))),
        ({"terms": ["5 years", "2 years"], "how": "consecutive"}, Told(84, parts=((60, 0), (24, 0)))),
        ({"terms": ["5 years", "2 years"], "how": "concurrent"}, Told(60, parts=((60, 0), (24, 0)))),
        (None, Told()),
        ("", Told()),
        ({"confiscation_cny": 100000}, Told()),
    ],
)  # fmt: skip
def test_a_term_is_read_as_it_is_written(written: object, told: Told) -> None:
    assert term_of(written) == told


@pytest.mark.parametrize(
    ("words", "start", "end", "fit"),
    [
        ("511 days", "2017-12-12", "2019-05-07", "elapsed"),
        ("544 days", "2014-07-22", "2016-01-16", "inclusive"),
        ("a 545-day nightmare", "2014-07-22", "2016-01-17", "inclusive"),
        ("444th day, 9 October", "2014-07-22", "2015-10-09", "elapsed"),
        ("第1000天", "2021-09-19", "2024-06-14", "inclusive"),
        ("Day 1,000", "2021-09-19", "2024-06-15", "elapsed"),
        ("1,001 days", "2018-05-15", "2021-02-10", None),
        ("more than 1,000 days", "2018-12-10", "2021-09-24", "at least"),
        ("more than 1,100 days", "2018-12-10", "2021-09-24", None),
        ("nearly 1,000 days", "2021-09-19", "2024-06-10", "nearly"),
        ("about to reach 1000 days", "2021-09-19", "2024-06-11", "nearly"),
        ("已逾千日", "2021-09-19", "2024-06-11", None),
        ("已逾千日", "2021-09-19", "2024-06-21", "at least"),
        ("整整两年", "2016-10-07", "2018-10-12", "completed"),
        ("截至2024年6月已被羁押两年零八个月", "2021-09-19", "2024-06-11", "completed"),
        ("two and a half years", "2021-09-19", "2024-03-25", "completed"),
        ("16 months", "2023-03-29", "2024-08-01", "completed"),
        ("more than 16 months", "2023-03-29", "2024-08-01", "at least"),
        ("17 months", "2023-03-29", "2024-08-01", "calendar months"),
        ("18 months", "2023-03-29", "2024-08-01", None),
        ("two years and nine months", "2021-09-19", "2024-06-14", "rounded"),
        ("two years", "2016-10-07", "2018-10-12", "completed"),
        ("almost three years", "2018-12-10", "2021-09-24", "nearly"),
        ("three years", "2018-12-10", "2021-09-24", "rounded"),
        ("five years, seven months and four days", "2018-12-28", "2024-08-01", "elapsed"),
        ("five years, seven months and five days", "2018-12-28", "2024-08-01", "inclusive"),
        ("a year and a half", "2014-07-22", "2016-01-16", "rounded"),
        ("18 weeks", "2020-01-01", "2020-05-06", "completed"),
        ("1000 days", "2024-06-14", "2021-09-19", None),
    ],
)  # fmt: skip
def test_a_stated_length_fits_by_a_convention_or_by_none(
    words: str, start: str, end: str, fit: str | None
) -> None:
    length = length_in(words)
    found = fits(length, date.fromisoformat(start), date.fromisoformat(end)) if length else None
    assert found == fit


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)), st.integers(0, 4000))
def test_the_days_between_two_days_always_fit_both_ways(start: date, days: int) -> None:
    end = start + timedelta(days)
    for words, fit in ((f"{days} days", "elapsed"), (f"{days + 1:,} days", "inclusive")):
        length = length_in(words)
        assert length is not None
        assert fits(length, start, end) == fit


def test_a_number_that_counts_from_another_event_says_from_which() -> None:
    rows = [{"kind": "daycount", "from": "2015-08-03", "to": "2018-04-04", "stated": "999th day"}]
    found = case("CN", "lost_contact 2015-07-10; taken 2015-08-03", None, checks=rows)
    (one,) = found.checks
    assert dict(one.found) == {
        "elapsed": 975, "inclusive": 976, "convention": "elapsed", "counts_from": "lost contact",
        "counts_from_day": "2015-07-10", "fits": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("row", "verdict"),
    [
        ({"kind": "limit", "rule": "cn.appeal", "from": "2024-06-12", "n": 10, "unit": "d",
          "equals": "2024-06-24"}, "holds"),  # 22 June is a Saturday
        ({"kind": "limit_within", "from": "2021-09-20", "to": "2021-10-28", "max": 37}, "fails"),
        ({"kind": "age", "from": "1988-03-02", "to": "2024-03-01", "stated": "35"}, "holds"),
        ({"kind": "age", "from": "1988-03-02", "to": "2024-03-02", "stated": "35"}, "fails"),
        ({"kind": "remission", "from": "2020-11-24", "y": 5, "equals": "2024-03-25"}, "holds"),
        ({"kind": "daycount", "from": "2021-09", "to": "2021-10-28"}, "cannot_tell"),
        ({"kind": "daycount", "from": "2021-09-31", "to": "2021-10-28"}, "cannot_tell"),
        ({"kind": "nobody knows"}, "cannot_tell"),
    ],
)  # fmt: skip
def test_checks_hold_fail_or_cannot_be_told(row: dict[str, object], verdict: str) -> None:
    (one,) = case("CN", "taken 2021-09-20", None, checks=[row]).checks
    assert one.verdict == verdict
