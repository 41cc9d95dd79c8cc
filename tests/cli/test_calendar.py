"""``habeas calendar``: what falls due over all cases, and the file of it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from .desk import begun

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

PAGE = (
    "Published 2 December 2025\n\nDana Kolar was arrested in Guangzhou on 3 March 2024. The Guangzhou "
    "Intermediate People's Court sentenced Dana Kolar to three years in prison on 20 November 2025. "
    "Guo Anran was placed under residential surveillance at a designated location in Guangzhou on "
    "1 March 2024 and formally arrested on 12 June 2024. The Guangzhou Intermediate People's Court "
    "sentenced Guo Anran to three years in prison on 1 November 2025.\n"
)
ALL = ("calendar", "--from", "2025-11-28", "--to", "2027-12", "--as-of", "2025-11-28")


@pytest.fixture(scope="module")
def pattern_of_held(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("held")
    with begun(pattern, place) as desk:
        desk.file("a.txt", PAGE)
        desk.run("add", "a.txt")
        number = re.match(
            r"intervention (\d+)",
            desk.run(
                "intervention", "add", "1", "2", "--kind", "wgad_communication", "--to", "the Working Group",
                "--sent", "2025-11",
            ),
        )  # fmt: skip
        assert number is not None
        desk.run("intervention", "transmitted", number[1], "--on", "2025-12-15")
        desk.run(
            "intervention", "add", "1", "--kind", "urgent_appeal", "--to", "special procedures"
        )
        desk.run(
            "task",
            "add",
            "2",
            "--due",
            "2026-01-09",
            "--what",
            "call Anran's lawyer",
            "--owner",
            "lea",
        )
    return place


@pytest.fixture
def held(bare: Desk, pattern_of_held: Path) -> Desk:
    return bare.made(pattern_of_held)


def told(desk: Desk, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(desk.run(*ALL, "--format", "json", *words))
    return found


def of_kind(found: list[dict[str, object]], kind: str) -> list[tuple[object, ...]]:
    return [
        (one["cases"], one.get("date"), one.get("unverified_date")) for one in found if one["kind"] == kind
    ]  # fmt: skip


def test_everything_that_falls_due_over_all_cases(held: Desk) -> None:
    found = told(held)
    assert of_kind(found, "release") == [
        (["H-0001"], "2027-03-02", None),
        (["H-0002"], None, "2027-04-20"), (["H-0002"], None, "2027-04-21"),
    ]  # fmt: skip
    assert of_kind(found, "appeal") == [
        (["H-0001"], "2025-12-01", None),
        (["H-0001"], "2025-12-05", None),
    ]
    assert of_kind(found, "response") == [
        (["H-0001", "H-0002"], None, "2026-02-13"), (["H-0001", "H-0002"], None, "2026-03-13"),
        (["H-0001"], None, None),
    ]  # fmt: skip
    assert of_kind(found, "task") == [(["H-0002"], "2026-01-09", None)]
    assert (["H-0002"], "2026-05-01", None) in of_kind(found, "verify")
    assert (["H-0001"], "2026-03-03", None) in of_kind(found, "anniversary")
    assert (["H-0001"], "2026-11-28", None) in of_kind(found, "days")
    dated = [one.get("date") or one.get("unverified_date") or "9999" for one in found]
    assert dated == sorted(map(str, dated))


def test_names_and_what_people_wrote_stay_away_unless_asked_for(held: Desk) -> None:
    hidden = ("Dana", "Kolar", "Anran", "lawyer", "lea", "Working", "special")
    for form in ("text", "json"):
        page = held.run(
            *ALL, "--format", form, "--undated" if form == "text" else "--known-at=2030-01-01"
        )
        assert not [word for word in hidden if re.search(rf"\b{word}\b", page)]
    held.run(*ALL, "--ics", "out.ics")
    data = (held.folder / "out.ics").read_bytes()
    assert not [word for word in hidden if word.encode() in data]
    page = held.run(*ALL, "--names")
    assert "Dana Kolar" in page and "call Anran's lawyer · lea" in " ".join(page.split())
    said = held.run(*ALL, "--names", "--ics", "names.ics")
    assert re.match(r"names\.ics: \d+ events \(.*2 appeal.*\)\.\n", said) and "INTERNAL" in said
    assert b"Dana Kolar" in (held.folder / "names.ics").read_bytes()
    assert (held.folder / "names.ics").stat().st_mode & 0o077 == 0


def test_what_is_unverified_is_never_a_bare_date(held: Desk) -> None:
    lines = held.run(*ALL).splitlines()
    for day in ("2026-02-13", "2026-03-13", "2027-04-20", "2027-04-21"):
        (row,) = (line for line in lines if line.startswith(f" {day}"))
        assert row.startswith(f" {day} (C)") and "unverified" in " ".join(
            lines[lines.index(row) :][:2]
        )


def test_what_has_no_honest_date_is_counted_and_listed_when_asked_for(held: Desk) -> None:
    assert "1 thing has no date that would be honest" in held.run(*ALL)
    page = " ".join(held.run(*ALL, "--undated").split())
    assert "no date: the day of transmission to the Government is not known" in page


def test_a_second_file_is_the_same_until_something_changes_and_then_moves(held: Desk) -> None:
    def uids() -> dict[str, str]:
        made = Calendar.from_ical((held.folder / "out.ics").read_bytes())
        return {str(e["uid"]): str(e["dtstart"].dt) for e in made.walk("VEVENT")}

    held.run(*ALL, "--ics", "out.ics")
    first, events = (held.folder / "out.ics").read_bytes(), uids()
    held.run(*ALL, "--ics", "out.ics")
    assert (held.folder / "out.ics").read_bytes() == first
    (number,) = (str(one["intervention"]) for one in json.loads(
        held.run("intervention", "list", "--case", "2", "--format", "json")
    ))  # fmt: skip
    held.run("intervention", "transmitted", number, "--on", "2025-12-16")
    held.run(*ALL, "--ics", "out.ics")
    again = uids()
    assert again.keys() == events.keys()
    assert {again[uid] for uid in again if again[uid] != events[uid]} == {
        "2026-02-14",
        "2026-03-14",
    }


def test_an_export_is_recorded_and_no_other_file_is_written_over(held: Desk) -> None:
    held.run(*ALL, "--ics", "out.ics")
    held.run("export", "ledger", "--out", "ledger")
    assert '\\"what\\":\\"calendar\\"' in (held.folder / "ledger" / "ledger.jsonl").read_text(
        "utf-8"
    )
    held.run("verify")
    assert "earlier calendar" in held.run(*ALL, "--ics", "a.txt", code=2)
    assert (held.folder / "a.txt").read_text("utf-8") == PAGE


def test_the_window_and_what_was_known(held: Desk) -> None:
    page = held.run(
        "calendar", "--from", "2026-01-09", "--to", "2026-01-09", "--as-of", "2025-11-28"
    )
    assert page.count("task due") == 1 and "anniversary" not in page
    nothing = held.run("calendar", "--from", "1990", "--to", "1990", "--known-at", "1990-01-01")
    assert nothing == "Nothing falls due in these days.\n"
    assert "--to" in held.run("calendar", "--from", "2026-02", "--to", "2026-01", code=2)
    assert "date as" in held.run("calendar", "--from", "soon", code=2)
    assert "folder" in held.run("calendar", "--ics", "nowhere/out.ics", code=2)


def test_what_is_overdue_is_counted(held: Desk) -> None:
    page = held.run("calendar", "--from", "2026-12", "--to", "2026-12", "--as-of", "2026-12-01")
    assert "open still: 2 verify, 1 task (an earlier --from lists them)." in page
    page = held.run("calendar", "--from", "2027-12", "--to", "2027-12", "--as-of", "2025-12-03")
    assert "open still" not in page


def test_the_last_day_there_is(held: Desk) -> None:
    held.run("task", "add", "1", "--due", "9999-12-31", "--what", "never")
    assert "1 event (1 task)" in held.run("calendar", "--from", "9999-12-31", "--ics", "out.ics")
    page = held.run("calendar", "--from", "9999-12", "--to", "9999", "--as-of", "2025-11-28")
    assert "9999-12-31" in page


def test_a_release_takes_away_what_was_due(held: Desk) -> None:
    held.file(
        "b.txt",
        "Published 20 December 2025\n\nDana Kolar was released in Guangzhou on 19 December 2025.\n",
    )
    held.run("add", "b.txt")
    numbers = [
        row["case"]
        for row in json.loads(held.run("list", "--format", "json"))
        if row["name"] == "Dana Kolar"
    ]
    if len(numbers) == 2:
        held.run("same", *numbers)
    found = json.loads(
        held.run(
            "calendar",
            "--from",
            "2025-12-21",
            "--to",
            "2027-12",
            "--as-of",
            "2025-12-21",
            "--format",
            "json",
        )
    )
    assert {one["kind"] for one in found if one["cases"] == ["H-0001"]} == {"response"}
