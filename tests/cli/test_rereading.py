"""Reading anew from the command line: the difference in a line, all held documents, the readings."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.model.scripted import claims, serving

from habeas.reading.english import reader as english
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading

    from .desk import Desk

STATEMENT = (
    "Mirela Tovanu, a teacher, was arrested in Ostrava on 3 May 2024. On 12 September 2024 a court "
    "sentenced Mirela Tovanu to two years in prison."
)
OTHER = "Jonas Feldrin was arrested in Graz on 4 May 2024."
NEWER = "rules-en/16+00000000"


@pytest.fixture
def newer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Two statements added, and from then on a reader that finds no arrest in Ostrava."""
    desk.file("a.txt", STATEMENT)
    desk.file("b.txt", OTHER)
    desk.run("add", "a.txt", "b.txt")
    old = english.read

    def read(document: Document, text: Text) -> Reading:
        made = old(document, text)
        claims = (c for c in made.claims if c.event is not Event.ARREST or c.place == "Graz")
        kept = tuple(replace(c, reader=NEWER) for c in claims)
        return replace(made, claims=kept, readers=(NEWER,))

    monkeypatch.setattr(english, "read", read)
    return desk


def test_a_newer_reader_tells_the_difference(newer: Desk) -> None:
    said = newer.run("add", "a.txt")
    assert said == f"a.txt: held already, read anew by {NEWER}: +0 −1 ~0\n"
    assert newer.run("add", "a.txt") == "a.txt: held already, nothing added\n"
    assert "made anew and equal" in newer.run("doctor", "--rebuild")


def test_all_held_documents_are_read_anew(newer: Desk) -> None:
    first, second, total = newer.run("add", "--held").splitlines()
    assert first.startswith("2 a.txt: ") and first.endswith("+0 −1 ~0")
    assert second.endswith("+0 −0 ~0")
    assert total == (
        "2 documents read anew: 2 have another reading (+0 −1 ~0), 0 are read as before"
    )
    assert newer.run("add", "--held") == (
        "2 documents read anew: 0 have another reading, 2 are read as before\n"
    )


def test_the_readings_of_a_document(newer: Desk) -> None:
    newer.run("add", "--held")
    page = newer.run("show", "--readings", "2")
    assert "  - arrest · Mirela Tovanu · 2024-05-03 · asserted\n" in page
    assert "0 gained, 1 lost, 0 changed over reading 4" in page
    rows = json.loads(newer.run("show", "--readings", "2", "--format", "json"))
    assert [row["role"] for row in rows] == ["past", "leads"]
    assert [claim["event"] for claim in rows[1]["lost"]] == ["arrest"]
    assert "expected a document number" in newer.run("show", "--readings", "77", code=2)
    assert "expected a case number" in newer.run("show", code=2)


def test_an_accepted_claim_stays_on_the_page_marked(newer: Desk) -> None:
    case = json.loads(newer.run("show", "1", "--format", "json"))
    arrest = next(claim for claim in case["claims"] if claim["event"] == "arrest")
    newer.run("decide", arrest["read_as"], "accept", "--expect", "0")
    newer.run("add", "--held")
    page = newer.run("show", "1")
    assert "[accepted by owner; the newer reading does not find it]" in " ".join(page.split())
    case = json.loads(newer.run("show", "1", "--format", "json"))
    kept = next(claim for claim in case["claims"] if claim["event"] == "arrest")
    assert kept["in_reading"] is False and kept["version"] == 1


def test_a_person_whom_no_reading_names_any_more_stays_listed(
    newer: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = english.read

    def nobody(document: Document, text: Text) -> Reading:
        return replace(old(document, text), claims=(), persons=(), readers=("rules-en/3",))

    monkeypatch.setattr(english, "read", nobody)
    said = newer.run("add", "b.txt")
    assert "no longer named: H-0002" in said
    assert "Jonas Feldrin †" in newer.run("list")
    page = " ".join(newer.run("show", "2").split())
    assert "does not name this person; another reading of it does" in page
    assert "H-0002" not in newer.run("search", "feldrin")


@pytest.mark.parametrize("words", [("--held", "a.txt"), (), ("--held", "--published", "2024")])
def test_paths_or_held(desk: Desk, words: tuple[str, ...]) -> None:
    assert "expected files to add, or --held alone" in desk.run("add", *words, code=2)


def test_a_model_reads_beside_the_rules_and_is_named(desk: Desk) -> None:
    """The first claim is the rules' too; the second only the model's, and is asked about."""
    said = {"event": "arrest", "person": "P1", "sentences": [1], "stance": "asserted"}
    arrest = said | {"quote": "was arrested in Ostrava on 3 May 2024", "date": "3 May 2024"}
    trial = said | {"event": "trial", "sentences": [2], "quote": "a court sentenced Mirela Tovanu"}
    desk.file("a.txt", STATEMENT)
    desk.run("add", "a.txt")
    with serving(claims(arrest, trial)) as script:
        model = ("--reader", "model", "--endpoint", script.url, "--model", "small")
        told = desk.run("add", "a.txt", *model)
        assert desk.run("add", "a.txt", *model) == "a.txt: held already, nothing added\n"
    assert told.startswith("a.txt: held already; the reading of model/1+")
    assert "is kept beside the rules'" in told
    assert "by a model" not in desk.run("show", "1")
    waiting = desk.run("review", typed="s\n" * 9)
    assert waiting.count("read by a model; the rules do not read it so") == 2
    roles = json.loads(desk.run("show", "--readings", "2", "--format", "json"))
    assert [row["role"] for row in roles] == ["leads", "beside"]


def test_names_are_looked_for_where_nobody_can_read(desk: Desk) -> None:
    desk.file(
        "ru.txt", "Мирелу Товану задержали в Остраве 3 мая 2024 года. Мирела Товану в тюрьме."
    )
    desk.file("names", "Мирела Товану\n")
    assert "0 claims proposed" in desk.run("add", "ru.txt")
    assert "+0 −0 ~0" in desk.run("add", "ru.txt", "--names", "names")
    assert "nothing added" in desk.run("add", "ru.txt"), "what was found is looked for still"
