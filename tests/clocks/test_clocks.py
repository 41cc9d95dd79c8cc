"""Clocks: days, ends of terms, appeals, limits, status; what is open stays open."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.clocks import (
    Span,
    appeal_deadline,
    as_dict,
    between,
    check_count,
    clocks_for,
    end_by_rule,
    held,
    limits,
    sentence_end,
    status_of,
)
from habeas.clocks.calendar import add_months, elapsed, inclusive, term_end
from habeas.clocks.case_file import compute, parse
from habeas.clocks.standards import responses
from habeas.records.custody import Conflict, CustodyEvent, CustodyHistory
from habeas.records.person import StatedCount
from habeas.records.quote import Quote
from habeas.records.when import UNKNOWN, stated

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def history(*events: tuple[str, str], months: int | None = None, **more: Any) -> CustodyHistory:  # noqa: ANN401
    made = tuple(CustodyEvent(kind, stated(day)) for kind, day in events)
    return CustodyHistory("CN", made, months, **more)


def count(number: int, offset: int = 0) -> StatedCount:
    quote = Quote("d" * 64, "t", 0, 5, "words")
    return StatedCount(number, True, offset, None, "arrest", ("Lin Yue",), quote)


@given(DAYS, st.integers(0, 4000), st.integers(0, 4000))
def test_days_add_up_over_adjoining_periods(start: date, one: int, two: int) -> None:
    middle, end = start + timedelta(one), start + timedelta(one + two)
    assert elapsed(start, middle) + elapsed(middle, end) == elapsed(start, end)
    assert inclusive(start, end) == elapsed(start, end) + 1


@given(DAYS, st.integers(1, 300))
def test_a_term_ends_the_day_before_and_a_longer_one_later(start: date, months: int) -> None:
    assert term_end(start, months) + timedelta(1) == add_months(start, months)
    assert term_end(start, months) < term_end(start, months + 1)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2021, 9, 19), 60, date(2026, 9, 18)),
        (date(2021, 9, 19), 42, date(2025, 3, 18)),
        (date(2023, 8, 31), 6, date(2024, 2, 28)),  # last day to last day, then the day before
        (date(2024, 2, 29), 12, date(2025, 2, 27)),
    ],
)
def test_ends_of_terms(start: date, months: int, end: date) -> None:
    clock = end_by_rule("CN", months, start)
    assert clock.date == end
    assert clock.article
    assert clock.confidence == "A"
    assert "no reduction of the term" in clock.assumes


def test_an_odd_count_of_surveillance_leaves_both_ends_open() -> None:
    clock = end_by_rule(
        "CN", 44, date(2021, 2, 6), rsdl=(Span(date(2020, 2, 16), date(2020, 6, 19)),)
    )
    assert (clock.earliest, clock.latest, clock.date) == (date(2024, 8, 3), date(2024, 8, 4), None)
    assert clock.confidence == "C"


def test_an_even_count_gives_one_day() -> None:
    span = Span(date(2020, 2, 16), date(2020, 6, 18))
    assert end_by_rule("CN", 44, date(2021, 2, 6), rsdl=(span,)).date == date(2024, 8, 4)


def test_a_reported_release_decides_between_readings() -> None:
    events = (
        ("taken", "2018-01-19"), ("criminal_detention", "2018-01-20"), ("rsdl", "2018-01-27"),
        ("formal_arrest", "2018-04-19"), ("judgment", "2020-06-17"),
    )  # fmt: skip
    open_ended = sentence_end(history(*events, months=48))
    assert open_ended is not None
    assert (open_ended.earliest, open_ended.latest) == (date(2022, 2, 28), date(2022, 3, 1))
    decided = sentence_end(history(*events, ("release", "2022-03-01"), months=48))
    assert decided is not None
    assert decided.date == date(2022, 3, 1)


def test_an_undated_measure_gives_a_range() -> None:
    clock = sentence_end(
        history(("taken", "2020-02-15"), ("rsdl_notified", "2020-02-24"),
                ("formal_arrest", "2020-06-19"), months=168)
    )  # fmt: skip
    assert clock is not None
    assert (clock.earliest, clock.latest) == (date(2034, 2, 14), date(2034, 4, 17))


def test_a_rival_measure_is_kept_beside_the_rule() -> None:
    told = history(
        ("taken", "2021-09-19"), ("formal_arrest", "2021-10-26"), months=60,
        conflicts=(Conflict("measure", ("RSDL",)),),
    )  # fmt: skip
    clock = sentence_end(told)
    assert clock is not None
    assert clock.date == date(2026, 9, 18)
    assert [r.by for r in clock.rivals] == ["a source that reports residential surveillance"]


def test_overlapping_terms_are_refused_with_the_reason() -> None:
    told = history(("fraud_sentence", "2022-12-10"), ("sentence", "2026-02-09"), months=240)
    clock = sentence_end(told)
    assert clock is not None
    assert clock.date is None
    assert clock.refused


def test_no_law_is_applied_where_none_was_found() -> None:
    told = CustodyHistory(None, (CustodyEvent("taken", stated("2021-09-19")),), 60)
    clock = sentence_end(told)
    assert clock is not None
    assert clock.date is None
    assert limits(told, date(2024, 1, 1)) == ()
    assert appeal_deadline(told) is None


def test_the_appeal_clock_shows_the_safe_day_first() -> None:
    clock = appeal_deadline(history(("judgment", "2024-06-14"), months=60))
    assert clock is not None
    assert clock.earliest == date(2024, 6, 24)
    assert clock.latest == date(2024, 7, 1)  # served on the fifth day, 29 June is a Saturday


def test_the_appeal_of_an_undated_judgment_is_refused() -> None:
    told = CustodyHistory("CN", (CustodyEvent("judgment", stated("2024-06")),), 60)
    clock = appeal_deadline(told)
    assert clock is not None
    assert clock.refused


def test_37_days_are_within_and_38_appear_to_exceed() -> None:
    rule = "limit:cn.detention.max37"
    for last, verdict in (("2021-10-27", "within"), ("2021-10-28", "appears_to_exceed")):
        told = history(("criminal_detention", "2021-09-20"), ("formal_arrest", last))
        found = {c.clock: c.verdict for c in limits(told, None)}
        assert found[rule] == verdict


def test_a_rule_without_confidence_never_asserts_a_breach() -> None:
    told = CustodyHistory(
        "INT", (CustodyEvent("arrest", stated("2021-01-01")), CustodyEvent("release", stated("2021-03-01"))), None
    )  # fmt: skip
    assert {c.verdict for c in limits(told, None)} == {"cannot_tell"}


@pytest.mark.parametrize(
    ("published", "verdict", "convention"),
    [
        (date(2024, 6, 14), "holds", "elapsed"),
        (date(2024, 6, 13), "holds", "inclusive"),
        (date(2024, 6, 12), "fails", None),
        (None, "cannot_tell", None),
    ],
)
def test_is_exactly_one_thousand_days_true(
    published: date | None, verdict: str, convention: str | None
) -> None:
    remark = check_count(
        count(1000, offset=1), {"arrest": date(2021, 9, 19)}, published, dated_by_it=False
    )
    assert (remark.verdict, remark.fact("convention")) == (verdict, convention)


def test_a_number_that_dated_the_document_confirms_nothing() -> None:
    remark = check_count(
        count(1000, offset=1), {"arrest": date(2021, 9, 19)}, date(2024, 6, 14), dated_by_it=True
    )
    assert remark.verdict == "cannot_tell"
    assert remark.fact("published_inclusive") == "2024-06-13"


def test_a_number_may_count_from_another_event() -> None:
    starts = {"arrest": date(2015, 8, 3), "disappearance": date(2015, 7, 10)}
    remark = check_count(count(999), starts, date(2018, 4, 4), dated_by_it=False)
    assert (remark.verdict, remark.fact("counts_from")) == ("holds", "disappearance")


def test_a_computed_end_never_makes_anybody_released() -> None:
    told = history(("taken", "2021-09-19"), ("judgment", "2024-06-14"), months=42)
    assert status_of(told, date(2024, 6, 14)).value == "sentenced_not_final"
    assert status_of(told, date(2026, 11, 23)).value == "term_ended_release_unconfirmed"
    freed = history(
        ("taken", "2021-09-19"), ("judgment", "2024-06-14"), ("release", "2025-03-18"), months=42
    )
    assert status_of(freed, date(2026, 11, 23)).value == "released"


@pytest.mark.parametrize(
    ("events", "value"),
    [
        ((), "unknown"),
        ((("taken", "2021-01-01"),), "held_pretrial"),
        ((("taken", "2021-01-01"), ("bail", "2021-02-01")), "free"),
        ((("disappearance", "2021-01-01"),), "whereabouts_unknown"),
        ((("taken", "2021-01-01"), ("death", "2021-05-01")), "died"),
        (
            (("taken", "2021-01-01"), ("release", "2021-05-01"), ("taken", "2021-08-01")),
            "held_pretrial",
        ),
        ((("judgment", "2021-01-01"), ("appeal_decision", "2021-03-01")), "serving"),
    ],
)
def test_status_says_what_the_last_events_say(
    events: tuple[tuple[str, str], ...], value: str
) -> None:
    assert status_of(history(*events), date(2022, 1, 1)).value == value


def test_an_event_after_the_day_asked_is_not_looked_at() -> None:
    told = history(("taken", "2021-01-01"), ("release", "2023-01-01"))
    assert status_of(told, date(2022, 1, 1)).value == "held_pretrial"


def test_the_shape_of_a_clock_leaves_out_what_does_not_apply() -> None:
    made = as_dict(between(date(2021, 9, 19), date(2024, 6, 14)))
    assert made == {
        "clock": "held", "from": "2021-09-19", "to": "2024-06-14", "days_elapsed": 999,
        "days_inclusive": 1000,
    }  # fmt: skip


def test_a_clock_of_unknown_days_is_refused() -> None:
    assert held(stated("2021-09"), stated("2024-06-14")).refused
    assert held(UNKNOWN, stated("2024-06-14")).refused


def test_a_case_file_is_computed_never_copied() -> None:
    case = json.dumps(
        {
            "id": "x", "jurisdiction": "CN", "expected_end": "1999-01-01",
            "events": [{"type": "taken", "date": "2020-05-14"}], "term": {"years": 4},
            "checks": [
                {"kind": "limit", "from": "2024-06-14", "n": 10, "unit": "d", "equals": "2024-06-24"},
                {"kind": "daycount", "from": "2017-12-12", "to": "2019-05-07", "elapsed": 510},
            ],
        }
    )  # fmt: skip
    result = compute(parse(case, "x.json")[0], date(2024, 6, 14))
    assert result.clocks[0].date == date(2024, 5, 13)
    assert [check.verdict for check in result.checks] == ["holds", "fails"]


@pytest.mark.shared
def test_the_worked_cases_come_out_as_recorded(shared: Path) -> None:
    cases = parse((shared / "law" / "cases_dev.yaml").read_text("utf-8"), "cases.yaml")
    for case in cases:
        result = compute(case, date(2026, 11, 23))
        assert {c.verdict for c in result.checks} <= {"holds"}, case["id"]
        clock = next((one for one in result.clocks if one.clock == "sentence_end"), None)
        assert (clock is None) == (not case["term"]), case["id"]
        if clock is None:
            continue
        for end, _ in case.get("rival_ends", ()):
            assert end in {str(one.date) for one in clock.rivals}, case["id"]
        if not case.get("expected_end"):
            assert clock.date is None, case["id"]
        if case.get("expected_end"):
            assert str(clock.date) == case["expected_end"], case["id"]
        if case.get("expected_range"):
            assert [str(clock.earliest), str(clock.latest)] == case["expected_range"]


LADDER = (
    ("criminal_detention", "2021-09-20"), ("formal_arrest", "2021-10-29"),
    ("to_procuratorate", "2022-03-29"), ("indictment", "2022-05-30"), ("judgment", "2022-10-30"),
)  # fmt: skip


def test_each_limit_says_the_days_used_and_the_excess() -> None:
    found = {c.clock: c for c in limits(history(*LADDER), None)}
    held_too_long = found["limit:cn.detention.max37"]
    assert (held_too_long.verdict, held_too_long.days_used, held_too_long.limit_excess) == (
        "appears_to_exceed", 39, 2,
    )  # fmt: skip
    investigation = found["limit:cn.investigation"]
    assert (investigation.verdict, investigation.days_used) == ("within_extensions", 151)
    assert investigation.end.edtf == "2022-03-29"
    review = found["limit:cn.review"]
    assert review.verdict == "cannot_tell"  # it may have been returned for more investigation
    trial = found["limit:cn.trial1"]
    assert (trial.verdict, trial.latest) == ("within_extensions", None)  # no cap at all


def test_a_limit_that_starts_again_is_counted_again() -> None:
    told = history(
        ("criminal_detention", "2020-01-01"), ("bail", "2020-02-01"),
        ("criminal_detention", "2021-03-01"), ("formal_arrest", "2021-04-10"),
    )  # fmt: skip
    found = [c for c in limits(told, None) if c.clock == "limit:cn.detention.max37"]
    assert [(c.start.edtf, c.verdict) for c in found] == [
        ("2020-01-01", "within"), ("2021-03-01", "appears_to_exceed"),
    ]  # fmt: skip


def test_a_limit_without_its_last_step_asserts_no_breach() -> None:
    told = history(("criminal_detention", "2021-01-01"), ("indictment", "2021-09-01"))
    found = {c.clock: c for c in limits(told, date(2022, 1, 1))}
    assert found["limit:cn.detention.max37"].verdict == "cannot_tell"
    early = history(("formal_arrest", "2021-01-01"), ("indictment", "2021-04-01"))
    found = {c.clock: c for c in limits(early, date(2022, 1, 1))}
    assert found["limit:cn.investigation"].verdict == "within_extensions"
    still = {c.clock: c for c in limits(history(("rsdl", "2021-01-01")), date(2021, 3, 1))}
    assert (still["limit:cn.rsdl.max"].verdict, still["limit:cn.rsdl.max"].days_used) == (
        "running", 59,
    )  # fmt: skip


def test_the_standard_of_48_hours_stands_beside_every_limit() -> None:
    told = history(("taken", "2021-09-19"), ("criminal_detention", "2021-09-20"))
    (clock,) = [c for c in clocks_for(told, date(2022, 1, 1)) if c.clock == "limit:int.judge48"]
    assert (clock.start.edtf, clock.earliest) == ("2021-09-19", date(2021, 9, 21))
    assert "a procurator is no judge" in clock.assumes[0]
    assert clock.verdict == "cannot_tell"


def test_the_time_to_answer_runs_from_the_transmission() -> None:
    (sent,) = responses(history(("wgad_communication", "2024-01-10")))
    assert (sent.earliest, sent.latest) == (date(2024, 3, 10), date(2024, 4, 10))
    (unsent,) = responses(history(("wgad_submission", "2024-01-10")))
    assert unsent.earliest is None
    assert "transmission to the Government is not known" in str(unsent.refused)
    answered = history(("wgad_communication", "2024-01-10"), ("government_reply", "2024-03-01"))
    assert responses(answered)[0].days_used == 51


def test_a_judgment_received_on_a_known_day_leaves_one_last_day_to_appeal() -> None:
    told = history(("judgment", "2024-06-14"), ("receipt_of_judgment", "2024-06-18"), months=60)
    clock = appeal_deadline(told)
    assert clock is not None
    assert (clock.date, clock.earliest) == (date(2024, 6, 28), None)
