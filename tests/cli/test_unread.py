"""``habeas read`` on documents in other languages: what is listed, and which names are looked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.unread.test_languages import CHINESE, ENGLISH, SPANISH

from habeas.cli import main
from habeas.pages.schema import schema


def records(
    capsys: pytest.CaptureFixture[str], *arguments: str, form: str = "json"
) -> list[dict[str, Any]]:
    assert main(["read", *arguments, "--format", form, "--as-of", "2024-01-01"]) == 0
    out = capsys.readouterr().out
    decoder = json.JSONDecoder()
    made = []
    while out.strip():
        one, end = decoder.raw_decode(out.lstrip())
        made.append(one)
        out = out.lstrip()[end:]
    return made


def named(record: dict[str, Any]) -> list[str]:
    return [one["name"] for p in record["unread"] for one in p["found"] if one["kind"] == "mention"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text(SPANISH)
    (place / "b.txt").write_text(ENGLISH)
    return place


def test_names_read_in_other_documents_are_looked_for(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = records(capsys, str(folder / "a.txt"))
    assert named(alone[0]) == []
    english, spanish = records(capsys, str(folder))
    assert (english["document"]["doc"], english["unread"]) == ("b", [])
    assert (spanish["document"]["language"], named(spanish)) == ("es", ["Lin Yue"])
    assert spanish["claims"] == []
    for record in (english, spanish):
        jsonschema.validate(record, schema("record"))


def test_the_same_whatever_the_number_of_workers(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for n in range(6):
        (folder / f"c{n}.txt").write_text(CHINESE)
    assert records(capsys, str(folder)) == records(capsys, str(folder), "--jobs", "2")


def test_names_that_are_passed_in(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(b"\xef\xbb\xbfBo Dan\r\n\r\n  lin   yue \r\nLin Yue Chen\r\n")
    (record,) = records(capsys, str(folder / "a.txt"), "--names", str(names))
    assert named(record) == ["lin yue"]


@pytest.mark.parametrize(
    "data", [b"x\n", b"\xff\xfe\n", b"a" * 300, "Lin\u202eYue\n".encode(), b"Lin\x00Yue\n"]
)
def test_a_list_of_names_in_another_form_is_one_line_without_them(
    data: bytes, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(data)
    assert main(["read", str(folder), "--names", str(names)]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "line 1" in told.err
    assert "Yue" not in told.err


def test_a_list_of_names_that_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(folder), "--names", str(folder / "nowhere.txt")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_page_says_where_to_look(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(folder)]) == 0
    page = capsys.readouterr().out
    assert "unread (Spanish, es): no claims, only where to look" in page
    assert "mention      “Lin Yue” ¶1" in page
    assert "date         “03/04/2022” 2022-03-04 or 2022-04-03 ¶1" in page
    assert "no reader for this language (es), Spanish" in page


def test_a_long_part_is_cut_on_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "es.txt"
    days = " ".join(f"La policía fue el {day} de mayo de 2021 a la casa." for day in range(1, 31))
    path.write_text(days)
    assert main(["read", str(path)]) == 0
    page = capsys.readouterr().out
    assert page.count("de mayo de 2021") == 12
    assert "and 18 more in --format json" in page


def test_claims_of_another_language_are_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = records(capsys, str(folder), form="claims")
    assert {row["doc"] for row in rows} == {"b"}
