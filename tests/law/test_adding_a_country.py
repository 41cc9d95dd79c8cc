"""The page that teaches adding a country is followed, step by step."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "adding-a-country.md"


def habeas(*words: str, packs: Path | None = None) -> tuple[int, str]:
    settings = {k: v for k, v in os.environ.items() if k != "HABEAS_PACKS"}
    if packs is not None:
        settings["HABEAS_PACKS"] = str(packs)
    done = subprocess.run(
        [sys.executable, "-m", "habeas", *words],
        capture_output=True, text=True, check=False, env=settings,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The folder with the pack of the page, as step 1 and 2 make it."""
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "xl.toml").write_text(block, "utf-8")
    return folder


def test_the_pack_of_the_page_passes_its_check_and_is_used(mine: Path) -> None:
    assert habeas("law", "check", str(mine / "xl.toml")) == (0, "no findings\n")
    code, told = habeas("law", "charges", "insulting the Crown", packs=mine)
    assert code == 0
    assert re.search(r"id +xl\.cc\.77\n", told)
    assert "your own" in told
    assert "up to 4y" in told
    code, told = habeas(
        "clock", "limits", "--jurisdiction", "XL", "--event", "arrest=2024-02-27", packs=mine
    )
    first, *beside = told.strip().splitlines()
    assert (code, first) == (0, "limit xl.custody: between 2024-03-01 and 2024-03-08 (cannot tell)")
    assert "within 48 hours" in beside[0]
    assert "never the ICCPR as binding" in beside[1]


def test_the_option_does_what_the_setting_does(mine: Path) -> None:
    assert habeas("law", "show", "xl.custody")[0] == 2
    assert habeas("law", "show", "xl.custody", "--packs", str(mine))[0] == 0


def test_a_rule_is_shown_in_the_text_of_the_day_with_the_standard_beside_it(mine: Path) -> None:
    _, told = habeas("law", "show", "xl.custody", "--on", "2019-12-31", "--packs", str(mine))
    assert "10 days from arrest" in told
    assert "CPC 31" in told
    assert "within 48 hours of the deprivation of liberty" in told
    assert "never the ICCPR as binding" in told  # signed only


def test_a_document_of_the_country_is_read_under_its_law(mine: Path, tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(
        "Mara Voss was arrested in Port Lamar on 27 February 2024 and charged with insulting the "
        "Crown before the Crown Bench of Quell.\n",
        "utf-8",
    )
    code, told = habeas("read", str(document), "--as-of", "2024-06-01", packs=mine)
    assert code == 0
    assert "Criminal Code 77(2)" in told


def test_a_pack_that_stopped_passing_is_not_used(mine: Path) -> None:
    written = (mine / "xl.toml").read_text("utf-8")
    (mine / "xl.toml").write_text(written.replace('end = "2024-03-01"', 'end = "2024-03-02"'))
    code, told = habeas("law", "check", str(mine / "xl.toml"))
    assert code == 1
    assert "xl.custody: expected end 2024-03-02 as the example says, found 2024-03-01" in told
    code, told = habeas("law", "show", "xl.custody", packs=mine)
    assert code == 2
    assert "expected a pack without findings, found 1 in xl.toml" in told


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_document_is_not_read_under_a_pack_with_findings(
    mine: Path, tmp_path: Path, jobs: str
) -> None:
    (mine / "xl.toml").write_bytes(b"[pack]\ncode = 'XL'\n")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(
            "Mara Voss was arrested in Port Lamar on 3 May 2024.\n", "utf-8"
        )
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    code, told = habeas("read", *names, "--jobs", jobs, packs=mine)
    assert (code, told.count("\n")) == (2, 1), told
    assert "expected a pack without findings" in told


def test_a_corrected_pack_of_ours_stands_in_its_place(mine: Path) -> None:
    _, ours = habeas("law", "packs", "BH")
    (mine / "bh.toml").write_text(ours.replace('range = "to 3y"', 'range = "to 4y"', 1), "utf-8")
    _, told = habeas("law", "show", "bh.165", packs=mine)
    assert "to 4y" in told
    assert "your own" in told


@pytest.mark.parametrize("name", ["lands.toml", "x1.toml", "XL.toml"])
def test_a_file_without_a_code_for_a_name_is_refused(mine: Path, name: str) -> None:
    (mine / name).write_text((mine / "xl.toml").read_text("utf-8"), "utf-8")
    code, told = habeas("law", "packs", packs=mine)
    assert (code, told.count("\n")) == (2, 1)
    assert "named by code" in told


def test_a_file_of_another_code_and_a_folder_that_is_none_are_refused(mine: Path) -> None:
    (mine / "xl.toml").rename(mine / "xm.toml")
    assert "code of its name" in habeas("law", "show", "xm.custody", packs=mine)[1]
    assert "expected a folder of packs" in habeas("law", "packs", packs=mine / "none")[1]
