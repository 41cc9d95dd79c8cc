"""The page for people: what it shows of a document, line by line, and what it says when told little."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest
from tests.pages.page_of import TODAY, cells, page_of

from habeas.cli import main

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = """\
Two taken in Chengdu

14 June 2024

Police arrested the blogger Lin Yue and the lawyer Chen Bo in Chengdu on 3 May 2021. Lin Yue was reportedly beaten in custody.

Her sister said that Lin Yue was denied access to a lawyer. The police denied that Lin Yue was beaten.

Chen Bo was released on 9 June 2021. Lin Yue will be tried on 1 July 2024.

Lin Yue and Chen Bo wrote about rivers. Police searched his home on 4 May 2021.
"""
ITS_PAGE = """\
note.txt
published    2024-06-14 (stated)
publisher    not stated
law          CN (found from: Chengdu)

Lin Yue
status       held, no judgment reported, since 2021-05-03
             no judgment or release reported; as of 2024-06-14
custody      taken since 2021-05-03
occupation   blogger
             “blogger Lin Yue” ¶3
2021-05-03   arrest · Chengdu · by Police
             “Police arrested the blogger Lin Yue and the lawyer Chen Bo
             in Chengdu on 3 May 2021.” ¶3
undated      alleged: ill treatment
             “Lin Yue was reportedly beaten in custody.” ¶3
undated      access denied · lawyer
             Her sister: “Lin Yue was denied access to a lawyer.” ¶4
undated      denied: ill treatment
             The police, denying: “Lin Yue was beaten.” ¶4
2024-07-01   planned: trial
             “Lin Yue will be tried on 1 July 2024.” ¶5
clocks
             days in custody, 2021-05-03 to 2024-06-14: 1,138 elapsed,
             1,139 inclusive
             assumes: no release is reported since

Chen Bo
status       released, since 2021-06-09
             a release is reported; as of 2024-06-14
custody      taken 2021-05-03 to 2021-06-09
occupation   lawyer
             “lawyer Chen Bo” ¶3
2021-05-03   arrest · Chengdu · by Police
             “Police arrested the blogger Lin Yue and the lawyer Chen Bo
             in Chengdu on 3 May 2021.” ¶3
2021-06-09   release
             “Chen Bo was released on 9 June 2021.” ¶5
clocks
             days in custody, 2021-05-03 to 2021-06-09: 37 elapsed, 38
             inclusive

about no named person
2021-05-04   search · by Police
             “Police searched his home on 4 May 2021.” ¶6
             whom? perhaps Chen Bo, Lin Yue – please decide

remarks
note         1 claim(s) leave open whom they mean; the candidates are
             listed. Please decide.

Next: habeas read note.txt --format json
      (the same record for programs)
"""
NOTICE = """\
成都一博主被带走

2024年6月14日

2021年5月3日，博主林悦在成都被警方带走，次日被刑事拘留。家属称，林悦在看守所遭到殴打。成都市公安局否认有殴打。

2021年6月9日，林悦获释。
"""
ITS_NARROW_PAGE = """\
note.txt
published    2024-06-14 (stated)
publisher    not stated
law          CN (found from: 成都, 看守所)

林悦
status       released, since 2021-06-09
             a release is reported; as of 2024-06-14
custody      taken 2021-05-03; criminal detention
             2021-05-04 to 2021-06-09
occupation   博主
             “博主林悦” ¶3
2021-05-03   arrest · 成都 · by 警方
             “博主林悦在成都被警方带走” ¶3
2021-05-04   detention · 刑事拘留 (relative date)
             “次日被刑事拘留” ¶3
undated      alleged: ill treatment · 看守所
             家属: “林悦在看守所遭到殴打” ¶3
undated      denied: ill treatment
             成都市公安局, denying:
             “成都市公安局否认有殴打” ¶3
2021-06-09   release
             “林悦获释” ¶4
clocks
             days in custody, 2021-05-03 to
             2021-06-09: 37 elapsed, 38 inclusive
             limit cn.detention.max37: 2021-06-10
             (within, 36 days used)
             CPL 91 (confidence A)
             beside these limits stands the
             international standard: a judge (a
             procurator is none) within 48 hours of
             the deprivation of liberty, whatever
             the measure is called

Next: habeas read note.txt --format json
      (the same record for programs)
"""


def test_a_statement_and_its_page() -> None:
    assert page_of(STATEMENT, columns=72) == ITS_PAGE


def test_a_notice_in_chinese_and_its_page_in_a_narrow_window() -> None:
    assert page_of(NOTICE, columns=52) == ITS_NARROW_PAGE


LONG = (
    "Police arrested the activist Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren"
    " in Chengdu on 3 May 2021, said example.org/"
    + "a" * 90
    + ". "
    + "A"
    + "b" * 70
    + " Lin Yue was detained between 2 October and 20 December 2019. Lin Yue was arrested."
)
UNBROKEN = (
    "2021年5月3日，博主林悦在成都被警方逮捕" + "并被没收手机电脑和日记" * 12 + "。"
    "湖南省永州市中级人民法院于2022年3月1日以煽动颠覆国家政权罪判处博主林悦有期徒刑四年六个月，"
    "剥夺政治权利二年。家属林悦的妹妹林月对记者表示，林悦获释之前一直未能会见律师。"
)
MIXED = (
    "Police arrested the blogger Lin Yue (林悦) in 成都市第一看守所 Detention Centre on 3 May 2021."
    " Lin Yue was charged with 寻衅滋事罪 picking quarrels and provoking trouble on 4 May 2021."
)


@pytest.mark.parametrize("columns", [40, 41, 52, 60, 80, 120])
@pytest.mark.parametrize("words", [STATEMENT, NOTICE, LONG, UNBROKEN, MIXED])
def test_no_line_is_wider_than_the_window(words: str, columns: int) -> None:
    page = page_of(words, columns=columns)
    assert "“" in page
    wide = [line for line in page.splitlines() if cells(line) > columns]
    assert wide == []


def test_cells_are_counted_as_a_terminal_counts_them() -> None:
    assert [cells(words) for words in ("Lin", "林悦", "ｂｏ", "e\u0301", "成都 3")] == [
        3,
        4,
        4,
        1,
        6,
    ]


def test_a_wide_window_is_not_filled_to_its_edge() -> None:
    assert page_of(STATEMENT, columns=500) == page_of(STATEMENT, columns=120)


def test_a_narrow_page_says_what_a_wide_page_says() -> None:
    for words in (STATEMENT, MIXED):
        narrow, wide = (page_of(words, columns=columns) for columns in (52, 120))
        assert "".join(narrow.split()) == "".join(wide.split())


def test_both_days_of_an_interval_are_shown() -> None:
    page = page_of(LONG, columns=52)
    assert "2019-10-02/  detention" in page
    assert "2019-12-20   “" in page


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("Lin Yue was arrested on 3 May 2021.", "2021-05-03   arrest"),
        ("Lin Yue was reportedly arrested on 3 May 2021.", "2021-05-03   alleged: arrest"),
        ("Lin Yue will be tried on 1 July 2024.", "2024-07-01   planned: trial"),
        ("The police denied that Lin Yue was arrested.", "undated      denied: arrest"),
        ("Lin Yue was not arrested.", "undated      not: arrest"),
        ("Lin Yue was arrested in May 2021.", "2021-05      arrest"),
    ],
)
def test_how_surely_it_is_said_stands_before_the_event(words: str, line: str) -> None:
    assert line in page_of(words).splitlines()


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("Her sister said that Lin Yue was arrested.", "Her sister: “Lin Yue was arrested.” ¶1"),
        ("The police denied that Lin Yue was arrested.", "The police, denying: “Lin Yue was arrested.” ¶1"),
        ("It rained.\n\nLin Yue was arrested.", "“Lin Yue was arrested.” ¶2"),
    ],
)  # fmt: skip
def test_speaker_and_paragraph_stand_beside_the_words(words: str, quoted: str) -> None:
    assert quoted in page_of(words)


def test_a_disagreement_is_marked_on_both_sides_and_remarked_on() -> None:
    page = page_of("Lin Yue died on 3 May 2021. Her family said that Lin Yue died on 5 May 2021.")
    assert "2021-05-03   death [disagreement]" in page
    assert "2021-05-05   death [disagreement]" in page
    assert "What is told disagrees on the death of Lin Yue" in page


def test_a_long_quote_is_cut_between_words() -> None:
    long = "Lin Yue was arrested in front of her neighbours at the corner of the market square, where she had been selling books about rivers, in Chengdu on 3 May 2021."
    page = " ".join(page_of(long, columns=120).split())
    left, right = page.split("“")[1].split("”")[0].split(" … ")
    words = long.split()
    assert words[: len(left.split())] == left.split()
    assert words[-len(right.split()) :] == right.split()
    assert "2021." in right


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("The museum opens at nine on weekdays.", "No case was found in this document."),
        ("Arrests are governed by the code.", "No case was found in this document."),
        ("Le musée est ouvert tous les jours de neuf heures à dix-huit heures, sauf le lundi. " * 3, "There is no reader for this language (fr)"),
        ("博物馆每天九点开门，周一闭馆。", "No case was found in this document."),
    ],
)  # fmt: skip
def test_a_page_without_a_case_says_so(words: str, says: str) -> None:
    page = page_of(words, columns=100)
    assert says in page
    assert "status" not in page
    assert "clocks" not in page


def test_a_file_without_words_gives_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.txt").write_text(" \n")
    assert main(["read", str(tmp_path / "note.txt")]) == 2
    assert capsys.readouterr() == (
        "",
        "habeas: note.txt: expected readable text, found no readable text (the file is empty or blank); check the file\n",
    )


@pytest.mark.parametrize("name", ["note.txt", "a sister's note.txt", "公告 2024.txt", "$HOME.txt"])
def test_the_page_ends_with_the_next_command_and_it_can_be_run(name: str) -> None:
    *_, command, why = page_of(STATEMENT, name=name).splitlines()
    assert why == "      (the same record for programs)"
    program, family, path, *rest = shlex.split(command.removeprefix("Next: "))
    assert (program, family, path) == ("habeas", "read", name)
    assert page_of(STATEMENT, *rest, name=name).startswith("{")


@pytest.mark.parametrize(
    "options", [("--format", "json"), ("--format", "claims"), ("--explain", "rivers")]
)
def test_other_outputs_name_no_next_command(options: tuple[str, ...]) -> None:
    assert "Next:" not in page_of(STATEMENT, *options)


def test_several_documents_are_pages_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, day in (("a.txt", "3"), ("b.txt", "4")):
        (tmp_path / name).write_text(f"Lin Yue was arrested on {day} May 2021.")
    assert main(["read", str(tmp_path), "--as-of", TODAY]) == 0
    page = capsys.readouterr().out
    assert page.index("a.txt") < page.index("2021-05-03") < page.index("\n\nb.txt")
    assert "disagree" not in page  # documents are never joined by reading
    assert page.count("Next:") == 1
