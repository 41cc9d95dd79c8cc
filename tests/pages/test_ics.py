"""The calendar file: RFC 5545 to the byte, known again in the next file, silent about persons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from habeas.pages.due import details, title
from habeas.pages.ics import Edition, calendar_file
from habeas.records.due import Due, Falls

EDITION = Edition("a random name", 12, "2026-11-29T12:00:00Z")
TASK = Due(
    Falls.TASK, (7,), date(2026, 12, 3), key="41", number=41, who="lea",
    words="call the lawyer of Mirela Tovanu; she, too, knows",
)  # fmt: skip
TERM = Due(
    Falls.RELEASE, (7,), date(2027, 4, 20), part="earliest", earliest=date(2027, 4, 20),
    latest=date(2027, 4, 21), rule="cn.term", article="SPC Interp. 202", confidence="C",
)  # fmt: skip
HOSTILE = [
    "Tovanu\r\nBEGIN:VEVENT\r\nSUMMARY:x", "a\nEND:VCALENDAR", "semi;colon, comma \\n back\\slash",
    "“”:;,\x00\x1b[2J\u202e", "\x85next\u2028line", "王望舒" * 60, "=?utf-8?q?x?=", "\\", ";VALUE=DATE:19700101",
]  # fmt: skip


def written(case: int) -> str:
    return f"H-{case:04}"


def file(*every: Due, named: dict[int, str] | None = None, edition: Edition = EDITION) -> bytes:
    return calendar_file(every, edition, written, named)


def events(data: bytes) -> list[dict[str, object]]:
    made = Calendar.from_ical(data)
    return [
        {
            "uid": str(e["uid"]), "summary": str(e["summary"]), "start": e["dtstart"].dt,
            "end": e["dtend"].dt, "description": str(e.get("description", "")),
        }
        for e in made.walk("VEVENT")
    ]  # fmt: skip


def assert_well_formed(data: bytes) -> None:
    assert data.startswith(b"BEGIN:VCALENDAR\r\n") and data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")
        assert not any(byte < 0x20 and byte != 0x09 for byte in line)
    unfolded = data.replace(b"\r\n ", b"").split(b"\r\n")
    assert sum(line == b"BEGIN:VEVENT" for line in unfolded) == len(events(data))


def test_events_are_whole_days_with_what_the_standard_asks_for() -> None:
    data = file(TASK, TERM)
    assert_well_formed(data)
    made = Calendar.from_ical(data)
    assert made["version"] == "2.0" and made["prodid"]
    for event in made.walk("VEVENT"):
        assert event["uid"] and event["dtstamp"].dt.utcoffset() == timedelta(0)
        assert event["class"] == "PRIVATE" and event["transp"] == "TRANSPARENT"
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(1)
        assert event["dtstart"].params["VALUE"] == "DATE" and int(event["sequence"]) == 12


def test_without_names_it_holds_case_numbers_and_what_it_is() -> None:
    task, term = sorted(events(file(TASK, TERM)), key=lambda e: str(e["start"]))
    assert (task["summary"], task["description"]) == ("H-0007: task due", "")
    assert term["summary"] == "H-0007: end of term at the earliest (unverified, confidence C)"
    assert "act now and ask local counsel" in str(term["description"])
    assert "SPC" not in str(term["description"])


def test_with_names_it_holds_what_people_wrote() -> None:
    one, two = events(file(TASK, TERM, named={7: "Mirela Tovanu"}))
    assert one["summary"] == "H-0007 Mirela Tovanu: task due"
    assert "call the lawyer of Mirela Tovanu; she, too, knows · lea" in str(one["description"])
    assert "between 2027-04-20 and 2027-04-21, unverified" in str(two["description"])


def test_a_second_file_moves_events_and_doubles_none() -> None:
    first = {e["uid"] for e in events(file(TASK, TERM))}
    moved = replace(TERM, day=date(2027, 5, 1), earliest=date(2027, 5, 1), latest=date(2027, 5, 2))
    again = events(file(replace(TASK, day=date(2026, 12, 9), cases=(3,)), moved))
    assert {e["uid"] for e in again} == first
    single = replace(TERM, part="", earliest=None, latest=None, confidence="A")
    assert events(file(single))[0]["uid"] in first
    other = file(TASK, edition=replace(EDITION, register="another"))
    assert events(other)[0]["uid"] not in first


def test_things_of_one_case_are_told_apart() -> None:
    every = [
        TERM, replace(TERM, part="latest"), replace(TERM, part="rival", key="1"),
        replace(TERM, part="rival", key="2"), replace(TERM, cases=(8,)), TASK, replace(TASK, key="42"),
        replace(TERM, kind=Falls.LIMIT, key="cn.a 1"), replace(TERM, kind=Falls.LIMIT, key="cn.a 2"),
    ]  # fmt: skip
    assert len({e["uid"] for e in events(file(*every))}) == len(every)


def test_the_same_gives_the_same_bytes() -> None:
    assert file(TASK, TERM) == file(TASK, TERM)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    data = file(replace(TASK, words=words, who=words), named={7: words})
    assert_well_formed(data)
    (one,) = events(data)
    assert str(one["summary"]).startswith("H-0007 ") and str(one["summary"]).endswith(": task due")


@given(st.text(max_size=200), st.text(max_size=200))
def test_no_words_break_the_file(name: str, words: str) -> None:
    data = file(replace(TASK, words=words), TERM, named={7: name})
    assert_well_formed(data)
    assert len(events(data)) == 2


def test_what_has_no_day_is_in_no_file() -> None:
    data = file(replace(TERM, day=None, refused="nobody knows"))
    assert events(data) == []
    assert_well_formed(data)


@pytest.mark.parametrize("kind", list(Falls))
@pytest.mark.parametrize("part", ["", "earliest", "latest", "rival", "stated"])
def test_everything_has_words(kind: Falls, part: str) -> None:
    parts = {
        Falls.RELEASE: {"", "earliest", "latest", "rival", "stated"},
        Falls.APPEAL: {"", "earliest", "latest"}, Falls.LIMIT: {"", "earliest", "latest"},
        Falls.RESPONSE: {"", "earliest", "latest"},
    }  # fmt: skip
    if part in parts.get(kind, {""}):
        one = replace(TERM, kind=kind, part=part, number=2)
        assert title(one) and details(one)
        assert "confidence C" in title(one)
