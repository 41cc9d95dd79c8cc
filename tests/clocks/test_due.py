"""What falls due in a case: each end of a range, nothing of what is over, no day where none is honest."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.clocks import clocks_for, status_of
from habeas.clocks.due import due_in_case, due_of_documents, due_of_interventions, due_of_tasks
from habeas.records.custody import Conflict, CustodyEvent, CustodyHistory, StatedEnd
from habeas.records.due import Due, Falls, Window
from habeas.records.intervention import Intervention, Sent
from habeas.records.task import Task
from habeas.records.when import UNKNOWN, parse, stated

ALWAYS = Window(date(1990, 1, 1), date(2060, 1, 1))


def history(
    *told: tuple[str, str],
    jurisdiction: str | None = "CN",
    months: int | None = None,
    **more: object,
) -> CustodyHistory:
    events = tuple(CustodyEvent(kind, stated(day) if day else UNKNOWN) for kind, day in told)
    return CustodyHistory(jurisdiction, events, months, **more)  # type: ignore[arg-type]


def due(one: CustodyHistory, as_of: str, window: Window = ALWAYS) -> list[Due]:
    on = date.fromisoformat(as_of)
    status = status_of(one, on)
    return list(due_in_case(1, one, status, clocks_for(one, on), window))


def days(found: list[Due], kind: Falls, part: str | None = None) -> list[str]:
    return [str(d.day) for d in found if d.kind is kind and part in {None, d.part}]


def test_the_end_of_a_term_is_one_day_where_the_law_gives_one() -> None:
    told = history(("taken", "2024-03-03"), ("judgment", "2025-11-20"), months=36)
    (end,) = (d for d in due(told, "2025-12-01") if d.kind is Falls.RELEASE)
    assert (end.day, end.part, end.confidence, end.unverified) == (date(2027, 3, 2), "", "A", False)


def test_a_range_keeps_both_ends_and_its_confidence() -> None:
    told = history(
        ("rsdl", "2024-03-01"), ("formal_arrest", "2024-06-12"), ("judgment", "2025-11-01"), months=36,
    )  # fmt: skip
    ends = [d for d in due(told, "2025-12-01") if d.kind is Falls.RELEASE]
    assert [(str(d.day), d.part) for d in ends] == [
        ("2027-04-20", "earliest"),
        ("2027-04-21", "latest"),
    ]
    assert all((d.earliest, d.latest) == (date(2027, 4, 20), date(2027, 4, 21)) for d in ends)
    assert all(d.unverified for d in ends)


def test_where_one_date_would_be_dishonest_there_is_none_and_the_reason() -> None:
    told = history(
        ("taken", "2024-03-03"), ("judgment", "2025-11-20"), months=36, jurisdiction=None
    )
    (end,) = (d for d in due(told, "2025-12-01") if d.kind is Falls.RELEASE)
    assert end.day is None and end.refused is not None and "no law is applied" in end.refused


def test_rival_and_stated_ends_stand_beside_it() -> None:
    told = history(
        ("taken", "2024-03-03"), ("judgment", "2025-11-20"), months=36,
        stated_ends=(StatedEnd(stated("2027-03-03"), "a paper"), StatedEnd(stated("2027-03"), "a list")),
    )  # fmt: skip
    found = [d for d in due(told, "2025-12-01") if d.kind is Falls.RELEASE]
    assert [(str(d.day), d.part, d.who) for d in found] == [
        ("2027-03-02", "", ""), ("2027-03-03", "stated", "a paper"), ("None", "stated", "a list"),
    ]  # fmt: skip


@pytest.mark.parametrize("over", ["release", "death", "bail"])
def test_nothing_is_due_of_what_is_over(over: str) -> None:
    told = history(
        ("taken", "2024-03-03"), ("judgment", "2025-11-20"), (over, "2025-12-20"), months=36
    )
    assert due(told, "2026-01-01") == []


def test_the_safe_day_to_appeal_comes_first_and_none_once_it_is_lodged() -> None:
    told = (("taken", "2024-03-03"), ("judgment", "2025-11-20"))
    found = [d for d in due(history(*told, months=36), "2025-11-21") if d.kind is Falls.APPEAL]
    assert [(str(d.day), d.part) for d in found] == [
        ("2025-12-01", "earliest"),
        ("2025-12-05", "latest"),
    ]
    lodged = history(*told, ("appeal", "2025-11-25"), months=36)
    assert days(due(lodged, "2025-11-26"), Falls.APPEAL) == []


def test_a_period_to_appeal_that_nobody_verified_has_no_day() -> None:
    told = history(
        ("taken", "2024-03-03"), ("judgment", "2025-11-20"), months=36, jurisdiction="RU"
    )
    (found,) = (d for d in due(told, "2025-11-21") if d.kind is Falls.APPEAL)
    assert found.day is None and "act now" in (found.refused or "")


def test_limits_that_no_step_has_ended_are_reached() -> None:
    told = history(("criminal_detention", "2026-11-01"))
    found = [d for d in due(told, "2026-11-05") if d.rule == "cn.detention.max37"]
    assert [str(d.day) for d in found] == ["2026-12-08"]
    arrested = history(("criminal_detention", "2026-11-01"), ("formal_arrest", "2026-11-20"))
    rules = {d.rule for d in due(arrested, "2026-11-21") if d.kind is Falls.LIMIT}
    assert "cn.detention.max37" not in rules and "cn.investigation" in rules


def test_the_standard_of_48_hours_is_unverified_wherever_it_falls() -> None:
    told = history(("criminal_detention", "2026-11-01"))
    (judge,) = (d for d in due(told, "2026-11-05") if d.rule == "int.judge48")
    assert judge.unverified and judge.part == "" and str(judge.day) == "2026-11-03"


def test_an_answer_is_due_from_the_transmission_alone() -> None:
    sent = history(("taken", "2024-03-03"), ("wgad_submission", "2026-01-02"))
    (found,) = (d for d in due(sent, "2026-02-01") if d.kind is Falls.RESPONSE)
    assert found.day is None and found.refused
    passed = history(("taken", "2024-03-03"), ("wgad_communication", "2026-01-15"))
    both = [d for d in due(passed, "2026-02-01") if d.kind is Falls.RESPONSE]
    assert [(str(d.day), d.part) for d in both] == [
        ("2026-03-16", "earliest"),
        ("2026-04-16", "latest"),
    ]
    answered = history(
        ("taken", "2024-03-03"),
        ("wgad_communication", "2026-01-15"),
        ("government_reply", "2026-02-15"),
    )
    assert days(due(answered, "2026-03-01"), Falls.RESPONSE) == []


def test_a_status_is_confirmed_for_six_months() -> None:
    assert days(due(history(("taken", "2026-01-31")), "2026-02-01"), Falls.VERIFY) == ["2026-07-31"]
    assert days(due(history(("taken", "2026-01")), "2026-02-01"), Falls.VERIFY) == ["2026-07-31"]
    assert (
        days(
            due(history(("taken", "2026-01-31"), ("release", "2026-02-01")), "2026-03-01"),
            Falls.VERIFY,
        )
        == []
    )


def test_anniversaries_and_round_days_of_custody_that_goes_on() -> None:
    window = Window(date(2024, 1, 1), date(2027, 12, 31))
    found = due(history(("taken", "2024-02-29"), jurisdiction=None), "2024-06-01", window)
    assert days(found, Falls.ANNIVERSARY) == ["2025-02-28", "2026-02-28", "2027-02-28"]
    assert [(d.number, str(d.day)) for d in found if d.kind is Falls.DAYS] == [
        (100, "2024-06-08"), (500, "2025-07-13"), (1000, "2026-11-25"),
    ]  # fmt: skip


def test_a_second_spell_counts_from_its_own_first_day() -> None:
    told = history(
        ("taken", "2020-05-01"),
        ("release", "2021-05-01"),
        ("taken", "2024-03-01"),
        jurisdiction=None,
    )
    found = due(told, "2024-06-01", Window(date(2021, 1, 1), date(2026, 12, 31)))
    assert days(found, Falls.ANNIVERSARY) == ["2025-03-01", "2026-03-01"]


@pytest.mark.parametrize("taken", ["2024", "2024-03", ""])
def test_a_taking_that_is_not_known_to_the_day_has_no_anniversary(taken: str) -> None:
    found = due(history(("taken", taken), jurisdiction=None), "2024-06-01")
    assert {d.kind for d in found} <= {Falls.VERIFY}


def test_a_disputed_day_of_the_taking_is_said() -> None:
    conflict = Conflict("detention date", ("2024-03-03",))
    told = history(("taken", "2024-03-01"), jurisdiction=None, conflicts=(conflict,))
    found = [d for d in due(told, "2024-06-01") if d.kind in {Falls.ANNIVERSARY, Falls.DAYS}]
    assert found and all("more than one day" in d.assumes[0] for d in found)


@given(
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.dates(date(2000, 1, 1), date(2035, 1, 1)),
    st.integers(0, 3000),
)
def test_a_window_gives_what_a_longer_one_gives_within_it(
    taken: date, first: date, length: int
) -> None:
    told = history(("taken", str(taken)), jurisdiction=None)
    window = Window(first, first + timedelta(length))
    longer = [d for d in due(told, str(taken)) if window.holds(d)]
    assert due(told, str(taken), window) == longer


def test_tasks_and_documents_of_the_window_only() -> None:
    window = Window(date(2026, 12, 1), date(2026, 12, 31))
    tasks = [
        Task(n, 1, "call", "lea", day, "lea", "2026-01-01T00:00:00Z", done_at=done)
        for n, day, done in (
            (1, date(2026, 12, 31), None), (2, date(2027, 1, 1), None), (3, None, None),
            (4, date(2026, 12, 5), "2026-11-01T00:00:00Z"),
        )
    ]  # fmt: skip
    assert [d.number for d in due_of_tasks(tasks, window)] == [1]
    by = [(12, date(2026, 12, 1)), (13, date(2026, 11, 30))]
    assert [d.number for d in due_of_documents(1, by, window)] == [12]


def test_one_intervention_about_several_cases_is_one_thing() -> None:
    sent = Intervention(
        7, (1, 2), Sent.WGAD_COMMUNICATION, "", "the Working Group", "lea", "2026-01-01T00:00:00Z",
        was_transmitted=True, transmitted=parse("2026-01-15"),
    )  # fmt: skip
    found = list(due_of_interventions([sent], ALWAYS))
    assert [(d.cases, str(d.day), d.unverified) for d in found] == [
        ((1, 2), "2026-03-16", True), ((1, 2), "2026-04-16", True),
    ]  # fmt: skip


def test_what_is_owed_is_looked_at_too_where_asked_for() -> None:
    window = Window(date(2026, 12, 1), date(2026, 12, 31), owed=True)
    told = history(("taken", "2024-03-01"), jurisdiction=None)
    assert {(d.kind, str(d.day)) for d in due(told, "2026-12-01", window)} == {
        (Falls.VERIFY, "2024-09-01")
    }
    late = Task(1, 1, "call", "lea", date(2026, 1, 1), "lea", "2026-01-01T00:00:00Z")
    assert [d.number for d in due_of_tasks([late], window)] == [1]


def test_what_a_limit_hangs_on_is_said_and_its_extensions_are_not_listed() -> None:
    told = history(("criminal_detention", "2026-11-01"))
    found = [d for d in due(told, "2026-11-05") if d.kind is Falls.LIMIT]
    assert not [a for d in found for a in d.assumes if a.startswith(("extension", "no step"))]
    (judge,) = (d for d in found if d.rule == "int.judge48")
    assert "whether and when a judge was seen is not reported" in judge.assumes
