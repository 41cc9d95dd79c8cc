"""``habeas names compare``: two names, or a file of pairs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from habeas.cli import main


def test_two_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "compare", "方文丽", "Fang Wenli"]) == 0
    first, *reasons = capsys.readouterr().out.splitlines()
    assert first.startswith("same (+")
    assert "the characters are read so, in pinyin" in reasons[0]


def test_two_names_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", "compare", "Fang Xueqing", "Fang Xueqin", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["verdict"] == "different"
    assert found["bits"] < 0
    assert "another syllable" in found["because"][0]


def test_a_file_of_pairs_keeps_its_columns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text('name_a,name_b,note\n方文丽,"Fang, Wenli",one\n方某,方文丽,two\n', "utf-8")
    assert main(["names", "compare", "--pairs", str(path)]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert list(rows[0]) == ["name_a", "name_b", "note", "bits", "verdict", "because"]
    assert [row["verdict"] for row in rows] == ["same", "ask"]
    assert rows[0]["note"] == "one"
    assert float(rows[1]["bits"]) == 0


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"a,b\n1,2\n", "other columns"),
        (b"", "other columns"),
        (b"name_a,name_b\n\xff\xfe,x\n", "another encoding"),
    ],
)
def test_another_file_is_refused_in_one_line(
    content: bytes, found: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(content)
    assert main(["names", "compare", "--pairs", str(path)]) == 2
    assert found in capsys.readouterr().err


@pytest.mark.parametrize("given", [[], ["one"], ["a", "b", "c"], ["a", "b", "--pairs", "x.csv"]])
def test_two_names_or_a_file_are_asked_for(
    given: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["names", "compare", *given]) == 2
    assert "two names or --pairs" in capsys.readouterr().err
