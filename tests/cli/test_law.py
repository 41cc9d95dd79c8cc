"""``habeas law``: what is shown of rules and charges, with what must stand beside it."""

from __future__ import annotations

import json
import re

import pytest

from habeas.cli import main
from habeas.cli.law_sheet import print_entry
from habeas.law import codes, load
from habeas.law.entries import Treaty


def law(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["law", *words]) == 0
    return capsys.readouterr().out


def test_a_charge_with_range_article_text_and_what_a_charge_is(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = law(capsys, "show", "cn.105.2")
    for line in (
        r"^id +cn\.105\.2$", r"^article +105\(2\)$", r"^range +up to 5y", r"^valid from +1997-10-01$",
        r"^confidence +A$", r"^text +of 1997, text to Amendment XII$", r"^names +煽动颠覆国家政权罪",
    ):  # fmt: skip
        assert re.search(line, told, re.MULTILINE), line
    assert "not that it is true" in told
    assert "death" not in told
    assert "death" in law(capsys, "show", "cn.103.1")


def test_everything_in_a_pack_can_be_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for code in codes():
        for one in load(code).entries():
            print_entry(one, load(code), None, "text")
            told = capsys.readouterr().out
            assert re.search(rf"^id +{re.escape(one.id)}$", told, re.MULTILINE)
            if one.confidence == "C" and not isinstance(one, Treaty):
                assert "unverified (confidence C)" in told


def test_an_entry_of_each_kind_is_shown_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    for code in ("CN", "INT", "IL_OPT"):
        for one in {type(one): one for one in load(code).entries()}.values():
            told = law(capsys, "show", one.id)
            assert re.search(rf"^id +{re.escape(one.id)}$", told, re.MULTILINE)


def test_a_rule_goes_by_its_other_ids_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert "cn.appeal.judgment" in law(capsys, "show", "cn.appeal")
    assert "cn.appeal.judgment" in law(capsys, "show", "CN.Appeal")


def test_two_ids_that_differ_in_capitals_are_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert "SAC 2021" in law(capsys, "show", "mm.505A")
    assert "am. 2021" in law(capsys, "show", "mm.505a")
    assert main(["law", "show", "MM.505A"]) == 2
    assert "expected the id" in capsys.readouterr().err


def test_the_article_valid_on_the_day_and_both_when_the_day_is_not_known(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("charges", "picking", "quarrels", "--format", "json")
    articles = {}
    for day in ("2025-12-31", "2026-01-01", "2026-02", "2025-12/2026-01"):
        found = json.loads(law(capsys, *words, "--on", day))
        assert (found["id"], found["article"]) == ("cn.293", "293")
        articles[day] = found["without_a_court"][0]["article"]
    both = "PSAPL 2012 art 26 (from 2006-03-01 to 2025-12-31); PSAPL 2025 art 30 (from 2026-01-01)"
    assert articles == {
        "2025-12-31": "PSAPL 2012 art 26",
        "2026-01-01": "PSAPL 2025 art 30",
        "2026-02": "PSAPL 2025 art 30",
        "2025-12/2026-01": both,
    }
    assert json.loads(law(capsys, *words))["without_a_court"][0]["article"] == both


def test_the_same_words_in_another_law_are_named_beside(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(law(capsys, "charges", "煽動顛覆國家政權罪", "--format", "json"))
    assert found["id"] == "cn.105.2"
    assert [one["id"] for one in found["elsewhere"]] == ["hk.nsl.23"]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Article 105", ["cn.105.1", "cn.105.2"]),
        ("high treason", ["mm.121", "ru.275"]),  # whole names elsewhere, not words of names here
        ("picking quarels", ["cn.293"]),
        (
            "ESS",
            [one.id for one in load("CN").charges if one.state_security and not one.aggravator],
        ),
        ("bribery", []),
    ],
)
def test_what_does_not_decide_says_so_with_its_candidates(
    capsys: pytest.CaptureFixture[str], words: str, ids: list[str]
) -> None:
    found = json.loads(law(capsys, "charges", words, "--format", "json"))
    assert found["id"] is None
    assert found["says"]
    assert [one["id"] for one in found["candidates"]] == ids
    told = law(capsys, "charges", words)
    assert found["says"] in told
    assert all(one in told for one in ids)


def test_a_charge_of_any_country_is_found_without_naming_the_country(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for words, charge in (
        ("lèse-majesté", "th.112"),
        ("مُحاربه", "ir.279"),
        ("госизмена", "ru.275"),
        ("trốn thuế", "vn.200"),
    ):
        assert re.search(rf"^id +{re.escape(charge)}$", law(capsys, "charges", words), re.MULTILINE)


@pytest.mark.parametrize(
    "words",
    ["x" * 100_000, "\x1b[31mred", "罪" * 5_000, "(((((((", "\u202etfel", "1" * 5_000, "🙂"],
)
def test_hostile_words_find_nothing_and_are_not_echoed(
    capsys: pytest.CaptureFixture[str], words: str
) -> None:
    told = law(capsys, "charges", words)
    assert told == "no charge of CN or of another pack has this name\n"


def test_opinions_and_treaties(capsys: pytest.CaptureFixture[str]) -> None:
    told = law(capsys, "opinion", "A/HRC/WGAD/2022/9")
    assert "Opinion No. 9/2022" in told
    assert "binding   yes" in re.sub(" +", "   ", law(capsys, "treaty", "HK"))
    assert "never the ICCPR as binding" in law(capsys, "treaty", "CN")
    assert "never the ICCPR as binding" in law(capsys, "show", "cn.iccpr")
    assert "never the ICCPR as binding" in law(capsys, "show", "int.iccpr.sg")
    assert law(capsys, "treaty", "ZZ").startswith("not known")
    assert main(["law", "opinion", "2022"]) == 2
    assert main(["law", "show", "cn.105.2", "--on", "31.12.2025"]) == 2


def test_the_packs_are_listed_and_given_as_files(capsys: pytest.CaptureFixture[str]) -> None:
    told = law(capsys, "packs")
    assert len(told.splitlines()) == len(codes()) == 27
    assert law(capsys, "packs", "hk") == load("HK").written
    assert main(["law", "packs", "ZZ"]) == 2
