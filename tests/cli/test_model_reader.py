"""``habeas read --reader model`` against a scripted server on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.model.scripted import Reply, claims, completion, serving

from habeas import endpoint as place
from habeas.cli import main
from habeas.pages.schema import schema

STORY = (
    "On 3 May 2021 police arrested the blogger Lin Yue in Chengdu. She denies the charges. "
    "Her lawyer has not been allowed to see her.\n"
)
ARREST = {
    "event": "arrest", "person": "P1", "sentences": [1], "stance": "asserted",
    "quote": "police arrested the blogger Lin Yue", "date": "3 May 2021",
}  # fmt: skip


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return str(path)


def reading(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    """What the command prints on both streams, its exit code checked."""
    assert main(["read", *arguments, "--as-of", "2024-01-01"]) == code
    told = capsys.readouterr()
    return told.out, told.err


def test_the_record_is_of_the_model_and_keeps_the_schema(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(claims(ARREST, ARREST | {"quote": "police freed her"})) as script:
        out, err = reading(
            capsys, story, "--reader", "model", "--endpoint", script.url, "--model", "small",
            "--format", "json",
        )  # fmt: skip
    assert err == ""
    record: dict[str, Any] = json.loads(out)
    jsonschema.validate(record, schema("record"))
    (claim,) = record["claims"]
    assert (claim["event"], claim["person"], claim["date"]) == ("arrest", "Lin Yue", "2021-05-03")
    assert claim["rules"] == ["model"]
    assert claim["reader"].startswith("model/1+")
    assert claim["reader"].endswith(":small")
    (remark,) = [r for r in record["remarks"] if r["remark"] == "model_read"]
    assert remark["facts"]["rejected"] == ["quote_not_found 1"]
    held = record["persons"][0]["clocks"][0]
    assert any("language model" in one for one in held["assumes"])


def test_the_page_labels_every_line(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(claims(ARREST)) as script:
        out, _ = reading(
            capsys, story, "--reader", "model", "--endpoint", script.url, "--model", "small"
        )
    assert "read by      model small; check every line against its quote" in out
    assert "arrest [by a model, unchecked]" in out
    assert "None is accepted until you accept it." in " ".join(out.split())


@pytest.mark.parametrize("form", ["json", "claims", "case"])
def test_bad_json_is_said_and_no_rule_stands_in(
    form: str, story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(completion("Sure! Here are the claims.")) as script:
        out, err = reading(
            capsys, story, "--reader", "model", "--endpoint", script.url, "--model", "small",
            "--format", form, code=2,
        )  # fmt: skip
    assert err.count("\n") == 1
    assert "the model did not read" in err
    assert "Lin" not in err
    assert "arrest" not in out
    if form == "json":
        codes = {remark["remark"] for remark in json.loads(out)["remarks"]}
        assert "model_unread" in codes
        assert "no_case_found" not in codes


def test_a_server_that_fails_is_one_line_and_the_next_document_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(STORY)
    with serving(Reply(b"", 503), claims(ARREST)) as script:
        out, err = reading(
            capsys, str(tmp_path), "--reader", "model", "--endpoint", script.url, "--model", "m",
            "--format", "claims", code=2,
        )  # fmt: skip
    assert err.count("\n") == 1
    assert "HTTP status 503" in err
    assert [json.loads(line)["doc"] for line in out.splitlines()] == ["b"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--reader", "model"),
        ("--endpoint", "http://127.0.0.1:1/v1"),
        ("--model", "small"),
        ("--allow-remote-endpoint",),
        ("--reader", "model", "--endpoint", "http://192.0.2.1:1/v1", "--model", "m"),
        ("--reader", "model", "--endpoint", "nowhere", "--model", "m"),
        ("--reader", "model", "--endpoint", "http://127.0.0.1:1/v1"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(
    arguments: tuple[str, ...], story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", story, *arguments]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_what_leaves_the_machine_is_said_in_one_line(
    story: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "_on_this_machine", lambda _: False)
    with serving(claims(ARREST)) as script:
        arguments = (story, "--reader", "model", "--endpoint", script.url, "--model", "small")
        _, err = reading(capsys, *arguments, code=2)
        assert "--allow-remote-endpoint" in err
        assert script.asked == []
        _, err = reading(capsys, *arguments, "--allow-remote-endpoint")
    assert err.count("\n") == 1
    assert "leave this machine" in err
    assert "NOT encrypted" in err


def test_a_language_without_a_reader_is_not_sent_anywhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fr.txt"
    path.write_text("Le journaliste a été arrêté par la police le 3 mai et il est en prison. " * 3)
    with serving(claims()) as script:
        out, err = reading(
            capsys, str(path), "--reader", "model", "--endpoint", script.url, "--model", "small",
            code=2,
        )  # fmt: skip
        assert script.asked == []
    assert "The model was not asked" in out
    assert err.count("\n") == 1


def test_the_ordinary_reader_loads_nothing_of_the_model(story: str) -> None:
    script = (
        "import io, sys, contextlib\nfrom habeas.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n    main(['read', sys.argv[1]])\n"
        "away = {'habeas.endpoint', 'habeas.reading.model', 'habeas.reading.outline',"
        " 'http.client', 'ssl', 'habeas.reading.english.outline'}\n"
        "raise SystemExit(3 if away & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, story], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
