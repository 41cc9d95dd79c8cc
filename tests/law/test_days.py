"""A rule or charge applies as the law stood on the day."""

from __future__ import annotations

from datetime import date

import pytest

from habeas.clocks.limits import limits
from habeas.law import Charge, Rule, codes, load
from habeas.records.custody import CustodyEvent, CustodyHistory
from habeas.records.when import stated


def rule(name: str) -> Rule:
    return next(one for code in codes() for one in load(code).worked if one.id == name)


def offence(name: str) -> Charge:
    pack = load("CN")
    return next(one for one in (*pack.charges, *pack.administrative) if one.id == name)


@pytest.mark.parametrize(
    ("name", "day", "article", "limit"),
    [
        (
            "cn.adm.question",
            "2025-12-31",
            "PSAPL 2012 art 83",
            [8, 16],
        ),  # no step of twelve hours yet
        ("cn.adm.question", "2026-01-01", "PSAPL 2025 art 97", [8, 4, 16]),
        ("cn.liuzhi", "2018-03-20", "Supervision Law 2018 art 43", [3, 3]),
        ("cn.liuzhi", "2025-05-31", "Supervision Law 2018 art 43", [3, 3]),
        ("cn.liuzhi", "2025-06-01", "Supervision Law 48", [3, 3, 2, 8]),
        ("cn.detention.max37", "2012-12-31", None, []),
        ("cn.detention.max37", "2013-01-01", "CPL 2012 art 89", [37]),
        ("cn.detention.max37", "2018-10-25", "CPL 2012 art 89", [37]),
        ("cn.detention.max37", "2018-10-26", "CPL 91", [37]),
        ("cn.trial2", "2012-12-31", "CPL 1996 art 196", [1, 15, 1]),
        ("cn.trial2", "2013-01-01", "CPL 2012 art 232", [2, 2, 3]),
        ("cn.appeal.judgment", "2000-06-01", "CPL 1996 art 183", [10]),
        ("cn.prison.notice", "2026-10-31", None, []),
        ("cn.prison.notice", "2026-11-01", "Prison Law 37", [5]),
        ("cn.prison.notice.old", "2026-10-31", "Prison Law 20", [5]),
        ("cn.prison.notice.old", "2026-11-01", None, []),
        ("cn.prison.solitary", "2026-10-31", "Prison Law 2012 art 58", [15]),
        ("cn.rtl", "2013-12-27", "abolished 2013-12-28", [36, 12]),
        ("cn.rtl", "2013-12-28", None, []),
        ("eg.pretrial.felony", "2026-09-30", "Law 150/1950 art 143", [18]),
        ("eg.pretrial.felony", "2026-10-01", "CPC Law 174/2025 (art 123 in the bill)", [12]),
        ("tr.appeal", "2024-05-31", "CMK 273 (before 2024-06-01)", [7]),
        ("tr.appeal", "2024-06-01", "CMK 273", [14]),
    ],
)
def test_a_rule_in_the_text_of_the_day(
    name: str, day: str, article: str | None, limit: list[int]
) -> None:
    found = rule(name).on(date.fromisoformat(day))
    assert (found.article if found else None) == article
    assert ([found.n, *(e.n for e in found.extensions)] if found else []) == limit


@pytest.mark.parametrize(
    ("name", "day", "article"),
    [
        ("cn.adm.quarrels", "2025-12-31", "PSAPL 2012 art 26"),
        ("cn.adm.quarrels", "2026-02-01", "PSAPL 2025 art 30"),
        ("cn.adm.rumours", "2026-01-01", "PSAPL 2025 art 29"),
        ("cn.adm.assembly", "2025-12-31", "PSAPL 2012 art 55"),
        ("cn.adm.assembly", "2026-01-01", "PSAPL 2025 art 66"),
        ("cn.adm.heroes", "2025-12-31", None),  # new in 2026
        ("cn.adm.obstruct", "2026-01-01", None),  # its number was not read
        ("cn.299-1", "2021-02-28", None),
        ("cn.299-1", "2021-03-01", "299-1"),
        ("cn.293", "1997-09-30", None),
    ],
)
def test_an_offence_in_the_text_of_the_day(name: str, day: str, article: str | None) -> None:
    found = offence(name).on(date.fromisoformat(day))
    assert (found.article if found else None) == article


def test_what_an_older_text_says_is_no_surer_than_that_text() -> None:
    found = rule("cn.detention.request").on(date(2010, 3, 1))
    assert found is not None
    assert found.confidence == "C"


def test_limits_of_a_case_come_from_the_text_of_their_first_day() -> None:
    events = (
        CustodyEvent("liuzhi", stated("2025-05-31")),
        CustodyEvent("release", stated("2026-03-01")),
    )
    found = {c.rule: c for c in limits(CustodyHistory("CN", events), None)}
    assert found["cn.liuzhi"].article == "Supervision Law 2018 art 43"
    assert found["cn.liuzhi"].verdict == "appears_to_exceed"
    later = (
        CustodyEvent("liuzhi", stated("2025-06-01")),
        CustodyEvent("release", stated("2026-02-01")),
    )
    found = {c.rule: c for c in limits(CustodyHistory("CN", later), None)}
    assert found["cn.liuzhi"].verdict == "within_extensions"


def test_a_limit_for_one_kind_of_case_asserts_nothing_and_says_for_which() -> None:
    events = (CustodyEvent("remand", stated("2024-01-10")),)
    for clock in limits(CustodyHistory("TR", events), date(2035, 1, 1)):
        assert clock.verdict == "cannot_tell"
        assert any("it is a case of this kind" in one for one in clock.assumes)


@pytest.mark.parametrize("code", [c for c in codes() if c != "INT"])
def test_no_unverified_limit_gives_a_date_or_a_breach(code: str) -> None:
    starts = {rule.start_event for rule in load(code).rules}
    events = tuple(CustodyEvent(kind, stated("2026-11-02")) for kind in sorted(starts))
    events += (
        CustodyEvent("release", stated("2039-01-01")),
        CustodyEvent("formal_arrest", stated("2038-01-01")),
    )
    for clock in limits(CustodyHistory(code, events), date(2040, 1, 1)):
        if clock.confidence == "C":
            assert (clock.date, clock.earliest, clock.latest) == (None, None, None)
            assert clock.verdict == "cannot_tell"
            assert "unverified" in str(clock.refused)
        assert clock.verdict != "lawful"


def test_remission_in_hong_kong_as_the_published_case_counts_it() -> None:
    days = (date(2025, 11, 24) - date(2020, 11, 24)).days
    served = days - days // 3
    release = date.fromordinal(date(2020, 11, 24).toordinal() + served - 1)
    assert (days, days // 3, served, release) == (1826, 608, 1218, date(2024, 3, 25))
    says = next(one.says for one in load("HK").provisions if one.id == "hk.remission.days")
    assert all(str(number) in says for number in (1826, 608, 1218, release))
