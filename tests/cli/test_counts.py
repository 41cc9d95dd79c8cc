"""How many are held? A register of eight statements, and why each number is what it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from .desk import filled

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

REGISTER = {
    # held without judgment since 3 May; Guangzhou, so mainland China
    "a": "Published 1 June 2024\n\nMirela Tovanu, a teacher, was arrested in Guangzhou on 3 May 2024.\n",
    # sentenced; whether it is final nobody says
    "b": "Published 1 June 2024\n\nOn 12 March 2024 the Wuhan Intermediate People's Court sentenced Jin Haitao to two years in prison for "
    "picking quarrels. Jin Haitao was arrested in Wuhan on 3 May 2023.\n",
    # released
    "c": "Published 1 June 2024\n\nLena Marquant was detained in Beijing on 7 March 2024 and released on 9 April 2024.\n",
    # only alleged
    "d": "Published 1 June 2024\n\nPavel Ostrin was reportedly detained in Guangzhou on 2 May 2024.\n",
    # held, but nothing says where
    "e": "Published 1 June 2024\n\nRadek Velim was arrested on 4 May 2024.\n",
    # held in another country
    "f": "Published 1 June 2024\n\nTomas Brun was arrested in Minsk on 4 May 2024.\n",
    # groups: four in Guangzhou, told twice and in two languages; dozens in Chengdu
    "g": "Published 1 June 2024\n\nFour activists were detained in Guangzhou on 2 May 2024. Dozens of protesters were arrested in Chengdu on "
    "4 May 2024.\n",
    "h": "2024年6月1日\n\n2024年5月2日，四名维权人士在广州被刑事拘留。\n",
}
HELD = 'says = "Held in mainland China"\nstatus = ["held"]\nterritory = "CN"\n'
DAY = ("--as-of", "2024-07-01")


@pytest.fixture(scope="module")
def pattern_of_register(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("register")
    return filled(pattern, place, REGISTER, **{"held.toml": HELD})


@pytest.fixture
def register(bare: Desk, pattern_of_register: Path) -> Desk:
    return bare.made(pattern_of_register)


def counted(desk: Desk, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk.run("count", *words, *DAY, "--format", "json"))
    return found


def cases(rows: list[dict[str, Any]]) -> list[str]:
    return [row["case"] for row in rows]


def rests_on(desk: Desk, case: str) -> str:
    found = counted(desk, "held.toml")
    return str(next(row["claims"][0] for row in found["cases"] if row["case"] == case))


def test_every_number_of_a_register_is_explained(register: Desk) -> None:
    found = counted(register, "held.toml")
    assert found["says"] == "At least 2 named persons known to us; not an estimate of all held."
    assert cases(found["cases"]) == ["H-0001", "H-0002"]
    assert [row["status"] for row in found["cases"]] == ["held_pretrial", "sentenced_not_final"]
    assert all(len(row["claims"]) == 1 for row in found["cases"])
    assert cases(found["alleged_only_cases"]) == ["H-0004"]
    assert [(row["case"], row["cannot_tell"]) for row in found["unknown_cases"]] == [
        ("H-0005", ["territory"])
    ]
    assert found["left_out"] == {"elsewhere": 1, "released": 1}
    assert found["groups"] == {"tellings": 2, "at_least": 24, "at_most": None}
    four = next(row for row in found["unnamed_tellings"] if row["at_least"] == 4)
    assert len(four["documents"]) == 2 and four["at_most"] == 4
    assert found["of_the_counted"] == {"proposed": 2}


def test_the_page_says_what_it_does_not_count_and_names_nobody(register: Desk) -> None:
    page = register.run("count", "held.toml", "--list", *DAY)
    for words in (
        "At least 2 named persons known to us; not an estimate of all held.",
        "only alleged claims tell it", "the territory (1)", "1 released", "no upper end",
    ):  # fmt: skip
        assert words in " ".join(page.split())
    assert "Tovanu" not in page and "H-0001" in page
    assert "Mirela Tovanu" in register.run("count", "held.toml", "--names", *DAY)


def test_refuted_and_unverified_claims_count_only_when_asked_for_and_are_marked(
    register: Desk,
) -> None:
    claim = rests_on(register, "H-0001")
    register.run("assess", claim, "refuted", "--expect", "0", "--why", "another person")
    found = counted(register, "held.toml")
    assert found["named"] == 1 and cases(found["only_set_aside_cases"]) == ["H-0001"]
    asked = counted(register, "held.toml", "--set-aside")
    assert asked["named"] == 2
    assert asked["cases"][0]["marks"] == ["proposed", "set_aside"]


def test_a_minimum_of_assessment_is_asked_of_the_claims_behind_the_status(register: Desk) -> None:
    register.file("firm.toml", HELD + 'assessment = "credible"\n')
    assert counted(register, "firm.toml")["below_assessment"] == 2
    claim = rests_on(register, "H-0001")
    register.run("assess", claim, "credible", "--expect", "0", "--why", "the family was asked")
    found = counted(register, "firm.toml")
    assert (found["named"], found["below_assessment"]) == (1, 1)
    register.run("assess", claim, "disputed", "--expect", "1", "--why", "denied since")
    assert counted(register, "firm.toml")["named"] == 0
    assert counted(register, "held.toml")["of_the_counted"]["disputed"] == 1


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ('place = ["Guangdong"]', ["H-0001"]),
        ('place = ["武汉"]', ["H-0002"]),
        ('custody = ["criminal detention"]', []),
        ('charge = ["cn.293"]', ["H-0002"]),
        ('charge = ["寻衅滋事"]', ["H-0002"]),
        ('held_since = "2024-01/.."', ["H-0001"]),
        ('held_since = "2023"', ["H-0002"]),
        ('held_since = "../2024-05-03"', ["H-0001", "H-0002"]),
    ],
)
def test_each_line_of_a_definition_narrows_it(
    register: Desk, more: str, expected: list[str]
) -> None:
    register.file("narrow.toml", HELD + more + "\n")
    assert cases(counted(register, "narrow.toml")["cases"]) == expected


def test_keys_may_be_written_with_hyphens_and_in_the_plural(register: Desk) -> None:
    register.file(
        "same.toml",
        'statuses = ["held_pretrial"]\nminimum-assessment = "any"\nas-of = 2024-05-20\n',
    )
    found = json.loads(register.run("count", "same.toml", "--format", "json"))
    assert found["as_of"] == "2024-05-20"
    assert cases(found["cases"]) == ["H-0001", "H-0005", "H-0006"]


@pytest.mark.parametrize(
    "words",
    [
        'status = ["jailed"]', "status = 3", "state = 1", "state 1", "territory = ['CN']", 'status = "held"\nterritory = "XX"',
        'status = "held"\nassessment = "sure"', 'status = "held"\nheld_since = "2024/2020"',
        'status = "held"\nas_of = "soon"', 'status = "held"\nstatuses = "held"',
    ],
)  # fmt: skip
def test_a_definition_that_cannot_be_counted_is_refused_in_one_line(desk: Desk, words: str) -> None:
    desk.file("bad.toml", words)
    said = desk.run("count", "bad.toml", code=2)
    assert said.startswith("habeas: expected ") and said.count("\n") == 1


def test_a_definition_can_ask_for_claims_that_somebody_accepted(register: Desk) -> None:
    register.file("sure.toml", "\ufeff" + HELD + "accepted = true\n")
    assert counted(register, "sure.toml")["below_assessment"] == 2
    register.run("decide", rests_on(register, "H-0002"), "accept", "--expect", "0")
    found = counted(register, "sure.toml")
    assert cases(found["cases"]) == ["H-0002"] and found["cases"][0]["marks"] == []


def test_a_saved_definition_runs_by_name(register: Desk) -> None:
    register.run("count", "--save", "mainland", "held.toml")
    assert counted(register, "mainland")["named"] == 2
    assert register.run("count", "--saved") == "mainland  Held in mainland China\n"
    register.file("other.toml", HELD.replace("CN", "BY"))
    register.run("count", "--save", "mainland", "other.toml")
    assert counted(register, "mainland")["named"] == 1
    assert "found neither" in register.run("count", "nowhere", code=2)
    assert "found none or several" in register.run("count", code=2)


def test_a_kept_count_gives_the_same_list_and_tells_what_has_changed(register: Desk) -> None:
    kept = counted(register, "held.toml", "--keep")
    assert kept["kept"] == "C-1"
    register.run("decide", rests_on(register, "H-0001"), "reject", "--expect", "0")
    register.file(
        "i.txt", "Published 2 June 2024\n\nOlga Sten was arrested in Shenzhen on 5 May 2024.\n"
    )
    register.run("add", "i.txt")
    shown = json.loads(register.run("count", "--show", "C-1", "--format", "json"))
    assert shown["cases"] == kept["cases"] and shown["named"] == 2
    assert (shown["since"]["gone"], shown["since"]["new"]) == (["H-0001"], ["H-0007"])
    page = register.run("count", "--show", "1")
    assert "H-0001 (it can no longer be told)" in page and "at least 2 named" in page
    assert "found none such" in register.run("count", "--show", "C-2", code=2)
    assert register.run("verify").startswith("whole: ")
    assert "equal" in register.run("doctor")


def test_what_is_erased_goes_from_the_list_and_the_number_stays(register: Desk) -> None:
    from habeas import register as registers
    from habeas.register import erasing
    from habeas.register.keys import Secret
    from habeas.register.ledger import writing
    from habeas.register.models import DocumentRow

    from .desk import PASSPHRASE

    claim = rests_on(register, "H-0001")
    counted(register, "held.toml", "--keep")
    with registers.open(register.folder / "register", Secret(PASSPHRASE)) as unlocked:
        number = DocumentRow.objects.using(unlocked.alias).order_by("number").first()
        assert number is not None
        with writing(unlocked, "2026-01-03T00:00:00Z") as book:
            erasing.destroy(book, [number.number], why="asked for", asked=None)
        erasing.finish(unlocked)
    shown = json.loads(register.run("count", "--show", "C-1", "--format", "json"))
    assert shown["erased"] == ["H-0001"] and shown["named"] == 2
    assert claim not in json.dumps(shown) and cases(shown["cases"]) == ["H-0002"]
    assert "their list went with a document" in register.run("count", "--show", "C-1")
    assert register.run("verify").startswith("whole: ")
    assert "equal" in register.run("doctor")


def test_a_count_answers_as_the_register_stood(register: Desk) -> None:
    assert counted(register, "held.toml", "--known-at", "2020-01-01")["named"] == 0
    then = json.loads(
        register.run("count", "held.toml", "--known-at", "2020-01-01", "--format", "json")
    )
    assert (then["as_of"], then["known_at"]) == ("2020-01-01", "2020-01-01")
    assert counted(register, "held.toml", "--known-at", "2999-01-01")["named"] == 2


def test_a_sealed_group_is_not_looked_into_and_it_is_said(register: Desk) -> None:
    register.run("seal", "H-0001", "--for", "owner")
    found = counted(register, "held.toml")
    assert (found["named"], found["sealed_groups"]) == (1, ["S-1"])
    assert "S-1: sealed, and not looked into" in register.run("count", "held.toml", *DAY)
    inside = counted(register, "held.toml", "--sealed", "S-1", "--because", "counting")
    assert (inside["named"], inside["sealed_groups"]) == (1, [])
    assert cases(inside["cases"]) == ["H-0001"]


def test_somebody_unnamed_with_a_case_is_counted_apart(register: Desk) -> None:
    register.file(
        "j.txt",
        "2024年6月2日\n\n2024年5月6日，一名35岁教师在广州被警方带走。\n",
    )
    register.run("add", "j.txt")
    found = counted(register, "held.toml")
    assert found["unnamed_individuals"] == {"tellings": 1, "at_least": 1, "at_most": 1}
    number = found["unnamed_tellings"][0]["documents"][0]
    register.run("individual", str(number), "一名35岁教师")
    after = counted(register, "held.toml")
    assert (after["named"], after["unnamed_with_a_case"]) == (2, 1)
    assert after["unnamed_individuals"]["tellings"] == 0


def test_cases_that_may_be_one_person_make_the_sure_number_smaller(register: Desk) -> None:
    """Two persons of one name: one while it is open, or unsure; two when somebody says so."""
    register.file(
        "k.txt",
        "Published 9 July 2024\n\nMirela Tovanu was arrested in Chengdu on 20 June 2024.\n",
    )
    assert "may be one" in register.run("add", "k.txt")
    found = counted(register, "held.toml")
    assert (found["named"], found["at_least"]) == (3, 2)
    assert found["may_be_one"] == [["H-0001", "H-0007"]]
    assert found["says"].startswith("At least 2 named persons")
    assert "1 pair of them may be one person" in register.run("count", "held.toml", *DAY)
    register.run("unsure", "H-0001", "H-0007", "--why", "asked, no answer")
    assert counted(register, "held.toml")["at_least"] == 2
    register.run("different", "H-0001", "H-0007", "--why", "two birth dates")
    found = counted(register, "held.toml")
    assert (found["at_least"], found["may_be_one"]) == (3, [])
    assert counted(register, "held.toml", "--known-at", "2020-01-01")["at_least"] == 0
    register.run("undo", "--why", "the dates were of one register")
    register.run("same", "H-0001", "H-0007", "--why", "the family says so")
    assert counted(register, "held.toml")["named"] == 2
