"""``habeas read`` as other programs and people use it."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from habeas.cli import main
from habeas.pages.schema import schema

if TYPE_CHECKING:
    from habeas.records.document import Document, Text
    from habeas.records.reading import Reading

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "guangzhou-2024.txt"
STORY = (
    "On 3 May 2021 police arrested the blogger Lin Yue in Chengdu. "
    "She denies the charges. Her lawyer has not been allowed to see her.\n"
)


Done = subprocess.CompletedProcess[bytes]


def habeas(*arguments: str, data: bytes = b"") -> Done:
    """Run one command in this process, with what it is given on standard input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), "utf-8"))
        patch.setenv("COLUMNS", "100")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                code = main(arguments)
            except SystemExit as stopped:
                code = int(stopped.code or 0)
    written = (one.buffer.getvalue() for one in (out, err) if isinstance(one.buffer, io.BytesIO))
    return Done(arguments, code, *written)


def process(*arguments: str, data: bytes = b"", **env: str) -> Done:
    """Run one command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "habeas", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "COLUMNS": "100", **env},
    )


def claims_of(*arguments: str, data: bytes = b"") -> list[dict[str, Any]]:
    done = habeas("read", *arguments, "--format", "claims", data=data)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def record_of(*arguments: str) -> dict[str, Any]:
    done = habeas("read", *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def test_a_statement_on_standard_input() -> None:
    given = ("read", "-", "--published", "2021-06-01", "--format", "claims")
    done = process(*given, data=STORY.encode())
    assert done.returncode == 0, done.stderr
    assert habeas(*given, data=STORY.encode()).stdout == done.stdout
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    found = {(row["event"], row["person"], row["date"], row["stance"]) for row in rows}
    assert ("arrest", "Lin Yue", "2021-05-03", "asserted") in found
    assert ("charge", "Lin Yue", None, "denied") in found
    assert any(row["event"] == "access_denied" and row["to"] == "lawyer" for row in rows)


def test_every_quote_rereads_itself_in_the_file() -> None:
    words = EXAMPLE.read_text("utf-8")
    for row in claims_of(str(EXAMPLE)):
        assert words[row["start"] : row["end"]] == row["quote"]
        for also in row.get("also", []):
            assert words[also["start"] : also["end"]] == also["quote"]


def test_outputs_keep_their_schema() -> None:
    record = record_of(str(EXAMPLE), "--as-of", "2026-11-23")
    jsonschema.validate(record, schema("record"))
    for row in claims_of(str(EXAMPLE)):
        jsonschema.validate(row, schema("claim"))
    jsonschema.Draft202012Validator.check_schema(schema())


def test_the_same_bytes_twice_whatever_the_seed_and_the_time_zone(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text(STORY)
    arguments = ("read", str(tmp_path), "--format", "json", "--as-of", "2024-01-01")
    first = process(*arguments, PYTHONHASHSEED="1", TZ="Asia/Shanghai").stdout
    second = process(*arguments, PYTHONHASHSEED="2", TZ="America/New_York").stdout
    third = process(*arguments, "--jobs", "2").stdout
    assert first == second == third
    assert first


def test_meta_gives_dates_and_out_gives_one_file_a_document(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    (source / "x.txt").write_text("Police arrested the blogger Lin Yue on Monday.")
    meta = tmp_path / "docs.jsonl"
    meta.write_text('{"id": "x", "published": "2021-05-05"}\n')
    done = habeas("read", str(source), "--meta", str(meta), "--format", "claims", "--out", str(out))
    assert (done.returncode, done.stdout) == (0, b"")
    rows = [json.loads(line) for line in (out / "x.jsonl").read_text("utf-8").splitlines()]
    assert [(r["doc"], r["date"]) for r in rows if r["event"] == "arrest"] == [("x", "2021-05-03")]


def test_html_gives_the_same_claims_and_ignores_what_is_hidden(tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text(
        "<html><body><nav>Lin Yue was released.</nav><script>Lin Yue died</script>"
        f"<p>{STORY}</p><p hidden>Lin Yue died on 4 May 2021.</p></body></html>"
    )
    events = {row["event"] for row in claims_of(str(page), "--published", "2021-06-01")}
    assert {"arrest", "charge", "access_denied"} <= events
    assert not events & {"death", "release"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "no readable text"),
        (b"%PDF-1.4 x", "a PDF file"),
        (b"\xff\xfe\xd8\x00\x20\x00\xd8", "no text encoding"),
    ],
)
def test_unreadable_input_is_one_line_and_exit_2(data: bytes, says: str) -> None:
    done = habeas("read", "-", data=data)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1
    assert done.stdout == b""


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "nowhere.txt"),
        ("read", str(EXAMPLE), "--published", "14/06/2024"),
        ("read", str(EXAMPLE), "--jurisdiction", "XX"),
        ("read", str(EXAMPLE), "--format", "xml"),
        ("nonsense",),
        ("clock", "days", "2024-06-14", "yesterday"),
        ("law", "show", "nothing"),
    ],
)
def test_wrong_use_is_one_line_and_exit_2(arguments: tuple[str, ...]) -> None:
    done = habeas(*arguments)
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "Traceback" not in done.stderr.decode()


def test_one_bad_file_in_a_folder_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text(STORY)
    done = habeas("read", str(tmp_path), "--format", "claims")
    assert done.returncode == 2
    assert b"a.txt" in done.stderr
    assert b"arrest" in done.stdout


def test_five_megabytes_in_one_line_are_read() -> None:
    rows = claims_of(
        "-", "--published", "2021-06-01", data=STORY.strip().encode() * 20 + b"x" * 5_000_000
    )
    assert any(row["event"] == "arrest" for row in rows)


def test_text_without_a_case_says_so() -> None:
    done = habeas(
        "read", "-", data=b"The museum opens at nine on weekdays. Tickets cost five euros."
    )
    assert done.returncode == 0
    assert b"No case was found" in done.stdout


def test_a_language_without_a_reader_is_named() -> None:
    words = "Le journaliste a été arrêté par la police le 3 mai et il est en prison depuis. " * 3
    done = habeas("read", "-", data=words.encode())
    assert b"no reader for this language (fr)" in done.stdout


def test_explain_shows_rule_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(EXAMPLE), "--explain", "she would appeal"]) == 0
    shown = capsys.readouterr().out
    assert "appeal · Sophia Huang Xueqin · planned" in shown
    assert "rules      appeal.verb" in shown
    assert "original   bytes" in shown


@pytest.mark.shared
def test_the_seed_statement(shared: Path) -> None:
    path = str(shared / "seed" / "statement.txt")
    record = record_of(path, "--as-of", "2026-11-23")
    document, claims = record["document"], record["claims"]
    assert (document["published"], document["published_basis"]) == ("2024-06-14", "implied")
    assert document["publisher"] is None
    huang, wang = "Sophia Huang Xueqin", "Wang Jianbing"
    assert [p["name"] for p in record["persons"]] == [huang, wang]
    assert "Sophie Huang Xueqin" in record["persons"][0]["aliases"]
    statuses = {p["status"]["value"] for p in record["persons"]}
    assert statuses == {"term_ended_release_unconfirmed"}

    def one(event: str, person: str | None, **want: object) -> dict[str, Any]:
        fits = [
            c for c in claims
            if c["event"] == event and c["person"] == person
            and all(c.get(k) == v for k, v in want.items())
        ]  # fmt: skip
        assert len(fits) == 1, (event, person, want, len(fits))
        made: dict[str, Any] = fits[0]
        return made

    for name, months in ((huang, 60), (wang, 42)):
        arrest = one("arrest", name, date="2021-09-19", place="Guangzhou", stance="asserted")
        assert arrest.get("kind") is None
        sentence = one(
            "sentence", name, duration_months=months, court="Guangzhou Intermediate Court"
        )
        assert sentence["charge_id"] == "cn.105.2"
        assert sentence["when"]["basis"] == "implied"
        one("conviction", name, court="Guangzhou Intermediate Court")
        one("access_denied", name, to="family", date="2021-09-19")
        one("transfer", name, date="2023-01", facility="Guangzhou City No. 1 Detention Center")
        call = one("call", name, to="release")
        assert call["attributed_to"] == "Amnesty International's China Director Sarah Brooks"
        grounds = [c for c in claims if c["event"] == "grounds" and c["person"] == name]
        assert [g["kind"] for g in grounds].count("conduct") == 3
        assert [g["kind"] for g in grounds].count("according_to_source") == 1
    one("appeal", huang, stance="planned")
    one("ill_treatment", huang, stance="alleged")
    one("health", huang, stance="alleged")
    finding = one("finding", wang, date="2022")
    assert finding["by"] == "UN Working Group on Arbitrary Detention"
    abolish = one("call", None)
    assert abolish["date"] is None
    for event in ("harassment", "search", "confiscation"):
        claim = one(event, None, review=True)
        assert claim["candidates"] == [huang, wang]
    ends = {
        p["name"]: [c["date"] for c in p["clocks"] if c["clock"] == "sentence_end"]
        for p in record["persons"]
    }
    assert ends == {huang: ["2026-09-18"], wang: ["2025-03-18"]}
    appeal = next(c for c in record["persons"][0]["clocks"] if c["clock"] == "appeal_deadline")
    assert (appeal["earliest"], appeal["latest"]) == ("2024-06-24", "2024-07-01")
    held = next(c for c in record["persons"][0]["clocks"] if c["clock"] == "held")
    assert (held["days_elapsed"], held["days_inclusive"]) == (999, 1000)
    stated = next(r for r in record["remarks"] if r["remark"] == "stated_number")
    assert stated["verdict"] == "cannot_tell"
    assert "2024-06-13" in stated["says"]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("published", "verdict"),
    [("2024-06-14", "holds"), ("2024-06-13", "holds"), ("2024-06-10", "fails")],
)
def test_the_seed_with_a_given_date(shared: Path, published: str, verdict: str) -> None:
    path = str(shared / "seed" / "statement.txt")
    record = record_of(path, "--published", published)
    stated = next(r for r in record["remarks"] if r["remark"] == "stated_number")
    assert stated["verdict"] == verdict


def test_predictions_that_are_no_claims_are_named_in_one_line(tmp_path: Path) -> None:
    corpus, given = tmp_path / "corpus", tmp_path / "given"
    for folder in (corpus / "docs", corpus / "gold", given):
        folder.mkdir(parents=True)
    (corpus / "docs.jsonl").write_text('{"id": "a", "lang": "en"}\n')
    (corpus / "docs" / "a.txt").write_text("Ana Brod was arrested.\n")
    (corpus / "gold" / "a.jsonl").write_text("")
    for wrong in ("{bad", "[1]"):
        (given / "a.jsonl").write_text(wrong)
        done = habeas("score", str(given), str(corpus))
        assert done.returncode == 2
        assert done.stderr.count(b"\n") == 1
        assert done.stderr.startswith(b"habeas: a.jsonl: expected claims as JSON lines")


@pytest.mark.shared
def test_the_first_measure_on_the_annotated_documents(shared: Path, tmp_path: Path) -> None:
    corpus = shared / "corpus" / "dev"
    done = habeas(
        "read", str(corpus / "docs"), "--meta", str(corpus / "docs.jsonl"), "--format", "claims",
        "--out", str(tmp_path),
    )  # fmt: skip
    assert done.returncode == 0
    figures = json.loads(habeas("score", str(tmp_path), str(corpus), "--format", "json").stdout)
    english = figures["lines"]["lang:en"]
    assert english["f1"] >= 0.50
    assert english["precision"] >= 0.75
    assert sum(figures["raised"].values()) <= 0.05 * figures["nonasserted"]
    assert figures["verbatim"][0] == figures["verbatim"][1]


LIST = """No.,Name,中文名,Arrested,Charge,Sentence,Status
1,Qin Wangshu,秦望舒,5 March 2021,inciting subversion,3 years,in prison
2,Ou Mengqi,欧梦琪,2020?,,,released
Total,2 persons,,,,,
"""


def test_a_list_of_persons_is_read_row_by_row_and_each_quote_is_a_cell(tmp_path: Path) -> None:
    place = tmp_path / "list.csv"
    place.write_text(LIST, "utf-8")
    found = {(c["event"], c["person"], c["date"], c["stance"]) for c in claims_of(str(place))}
    assert ("arrest", "Qin Wangshu", "2021-03-05", "asserted") in found
    assert ("arrest", "Ou Mengqi", "2020", "alleged") in found
    assert {person for _, person, _, _ in found} == {"Qin Wangshu", "Ou Mengqi"}
    page = habeas("read", str(place)).stdout.decode()
    assert "“5 March 2021” D2" in page
    out = tmp_path / "out"
    assert habeas("read", str(place), "--format", "claims", "--out", str(out)).returncode == 0
    assert sorted(one.name for one in out.iterdir()) == ["list.2.jsonl", "list.3.jsonl"]


def test_a_sheet_beside_a_list_that_is_not_read_is_named(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.active.append(["Name", "Arrested"])
    book.active.append(["Qin Wangshu", "5 March 2021"])
    book.create_sheet("Notes").append([STORY])
    place = tmp_path / "list.xlsx"
    book.save(place)
    done = habeas("read", str(place), "--format", "json", "--published", "2021-06-01")
    assert done.returncode == 2
    assert (
        done.stderr.decode() == "habeas: list.xlsx: not read: sheet “Notes” (no headings found)\n"
    )
    assert json.loads(done.stdout)["document"]["published"] == "2021-06-01"


def test_what_is_doubtful_of_a_list_is_said_on_the_page_of_each_row(tmp_path: Path) -> None:
    place = tmp_path / "list.csv"
    place.write_bytes("姓名,抓捕时间\n秦望舒,2021年3月5日\n".encode("gb18030"))
    done = habeas("read", str(place))
    assert done.returncode == 0
    assert "the encoding is not stated; read as gb18030, a guess" in " ".join(
        done.stdout.decode().split()
    )


def test_a_table_that_names_nobody_is_read_as_words(tmp_path: Path) -> None:
    place = tmp_path / "statement.csv"
    place.write_text(STORY, "utf-8")
    assert ("arrest", "Lin Yue") in {(c["event"], c["person"]) for c in claims_of(str(place))}


def test_a_fault_of_the_reader_costs_one_document_and_tells_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from habeas.reading.english import reader

    whole = reader.read

    def faulty(document: Document, text: Text) -> Reading:
        if "Brito" in text.characters:
            raise IndexError(text.characters)
        return whole(document, text)

    monkeypatch.setattr(reader, "read", faulty)
    (tmp_path / "a.txt").write_text("The nurse Ana Brito was arrested on 3 May 2021 in Lisbon.\n")
    (tmp_path / "b.txt").write_text(STORY)
    done = habeas("read", str(tmp_path), "--format", "claims")
    assert done.returncode == 2
    assert b"Lin Yue" in done.stdout
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("habeas: a.txt: expected the reader to read every text")
    assert "IndexError at habeas." in line
    assert "Brito" not in line
    assert "report" in line
