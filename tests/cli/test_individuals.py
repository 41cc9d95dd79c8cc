"""Somebody whom a document does not name: a case of their own, a name later, never a guess."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from .desk import begun

if TYPE_CHECKING:
    from pathlib import Path

    from .desk import Desk

TEACHER = (
    "Published 1 June 2024\n\nA 35-year-old teacher was detained in Kashgar on 3 May 2024. "
    "Mirela Tovanu was arrested in Graz on 4 May 2024.\n"
)
NAMED = "Published 9 June 2024\n\nOskar Villner, a teacher aged 35, was detained in Kashgar on 3 May 2024.\n"
AGAIN = "Published 2 June 2024\n\nPolice said that a 35-year-old teacher was detained in Kashgar on 3 May 2024.\n"


def cases(desk: Desk) -> dict[str, str]:
    return {row["case"]: row["name"] for row in json.loads(desk.run("list", "--format", "json"))}


@pytest.fixture(scope="module")
def pattern_of_told(pattern: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("told")
    with begun(pattern, place) as desk:
        desk.file("a.txt", TEACHER)
        desk.run("add", "a.txt")
    return place


@pytest.fixture
def told(bare: Desk, pattern_of_told: Path) -> Desk:
    return bare.made(pattern_of_told)


def document(desk: Desk) -> str:
    """The number of the first document, as a question about persons shows it."""
    from habeas import register
    from habeas.register.keys import Secret
    from habeas.register.models import DocumentRow

    from .desk import PASSPHRASE

    with register.open(desk.folder / "register", Secret(PASSPHRASE)) as opened:
        rows = DocumentRow.objects.using(opened.alias).order_by("number")
        return str(rows.values_list("number", flat=True).first())


def test_an_unnamed_person_gets_a_case_and_a_page(told: Desk) -> None:
    number = document(told)
    assert told.run("individual", number) == (
        "detention: A 35-year-old teacher was detained in Kashgar on 3 May 2024.\n"
    )
    assert told.run("individual", number, "35-year-old teacher") == "H-0002: 1 claim\n"
    assert cases(told) == {"H-0001": "Mirela Tovanu", "H-0002": "[35-year-old teacher]"}
    page = told.run("show", "H-0002")
    assert "[35-year-old teacher]" in page and "3 May 2024" in page
    assert told.run("individual", number).startswith("Everybody")
    told.run("verify")
    assert told.run("doctor", "--rebuild") and "[35-year-old teacher]" in cases(told).values()


def test_no_document_that_names_somebody_or_nobody_is_proposed(told: Desk) -> None:
    told.run("individual", document(told), "35-year-old teacher")
    for name, text in (("b.txt", NAMED), ("c.txt", AGAIN)):
        told.file(name, text)
        assert "may be one" not in told.run("add", name)
    assert told.run("review", "--people") == "No two persons wait for a decision.\n"


def test_a_name_is_given_later_shown_and_taken_back(told: Desk) -> None:
    told.run("individual", document(told), "35-year-old teacher")
    assert (
        told.run("name", "H-0002", "--why", "her sister", typed="Gulnar Esen\n")
        == "H-0002: named\n"
    )
    assert cases(told)["H-0002"] == "Gulnar Esen"
    assert "Gulnar Esen" in told.run("show", "H-0002")
    told.file(
        "b.txt", "Published 9 June 2024\n\nGulnar Esen was detained in Kashgar on 3 May 2024.\n"
    )
    assert "may be one" not in told.run("add", "b.txt")
    told.run("doctor", "--rebuild")
    assert cases(told)["H-0002"] == "Gulnar Esen"
    told.run("same", "H-0002", "H-0003", "--why", "her sister")
    assert cases(told) == {"H-0001": "Mirela Tovanu", "H-0002": "Gulnar Esen"}
    told.run("undo")
    told.run("name", "H-0002", typed="\n")
    assert cases(told)["H-0002"] == "[35-year-old teacher]"
    told.run("verify")


def test_a_newer_reading_leaves_them_their_case(
    told: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told.run("individual", document(told), "35-year-old teacher")
    monkeypatch.setattr("habeas.records.difference.read_alike", lambda _before, _now: False)
    told.run("add", "--held")
    assert cases(told)["H-0002"] == "[35-year-old teacher]"
    assert "3 May 2024" in told.run("show", "H-0002")


@pytest.mark.parametrize("words", ["Mirela", "nurse", " "])
def test_words_that_call_nobody_unnamed_are_refused(told: Desk, words: str) -> None:
    said = told.run("individual", document(told), words, code=2)
    assert "somebody whom it does not name" in said
    assert len(cases(told)) == 1


def test_the_document_and_the_case_must_be_held(told: Desk) -> None:
    assert "document number" in told.run("individual", "999", code=2)
    assert "case number" in told.run("name", "H-0009", typed="A B\n", code=2)
