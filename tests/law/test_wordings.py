"""Which charge a wording means: any script, rendering, short form, article; never a guess."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.law import codes, load, look_up, match_charge
from habeas.law.wordings import articles, cited, form


@pytest.mark.parametrize(
    ("code", "words", "charge"),
    [
        ("CN", "picking quarrels", "cn.293"),
        ("CN", "Picked quarrels and provoked trouble", "cn.293"),
        ("CN", "“picking quarrels and stirring up trouble”", "cn.293"),
        ("CN", "PQPT", "cn.293"),
        ("CN", "尋釁滋事", "cn.293"),
        ("CN", "涉嫌寻衅滋事罪", "cn.293"),
        ("CN", "寻滋罪", "cn.293"),
        ("CN", "第二百九十三条", "cn.293"),
        ("CN", "Article 293 of the Criminal Law", "cn.293"),
        ("CN", "293", "cn.293"),
        ("CN", "charged with inciting the subversion of State power", "cn.105.2"),
        ("CN", "on suspicion of incitement to subvert national political power", "cn.105.2"),
        ("CN", "inciting others to subvert state power", "cn.105.2"),
        ("CN", "刑法第一百零五条第二款", "cn.105.2"),
        ("CN", "第105條第2款", "cn.105.2"),
        ("CN", "art. 105 (2)", "cn.105.2"),
        ("CN", "article 105 paragraph 2", "cn.105.2"),
        ("CN", "overthrowing the state", "cn.105.1"),
        ("CN", "第一百二十条之三", "cn.120-3"),
        ("CN", "邪教", "cn.300.1"),
        ("CN", "using a cult to undermine law enforcement", "cn.300.1"),
        ("CN", "gathering a crowd to disrupt the social order", "cn.290.1"),
        ("CN", "deliberately divulging state secrets", "cn.398"),
        ("CN", "illegally crossing the border", "cn.322"),
        ("HK", "煽动颠覆国家政权罪", "hk.nsl.23"),  # the same words, another law
        ("HK", "conspiracy to collude with foreign forces", "hk.nsl.29"),
        ("HK", "s. 24 SNSO", "hk.snso.24"),
        ("HK", "NSL art 22", "hk.nsl.22"),
        ("HK", "SNSO section 36", "hk.snso.34-35"),  # within ss34-38
        ("HK", "unauthorised assembly", "hk.cap245.17A"),
        ("RU", "ДИСКРЕДИТАЦИЯ вооружённых сил", "ru.280.3"),
        ("RU", "ст. 207.3", "ru.207.3"),
        ("VN", "tuyen truyen chong nha nuoc", "vn.117"),  # without accents
        ("VN", "Điều 117", "vn.117"),
        ("VN", "article 88", "vn.117"),  # of the code before it
        ("IR", "تبليغ عليه نظام", "ir.500"),  # Arabic letters for Persian
        ("CN", "evil cult", "cn.300.1"),  # the greater part of one name alone
        ("CN", "泄露国家机密", "cn.398"),
        ("CN", "Article 293(1)", "cn.293"),
        ("RU", "ч. 2 ст. 207.3 УК РФ", "ru.207.3"),
        ("TR", "TCK 314/2", "tr.314"),
        ("TH", "มาตรา 112", "th.112"),
        ("TR", "membership of an armed organisation", "tr.314"),
        ("MM", "505(a)", "mm.505a"),
        ("MM", "505A", "mm.505A"),
        ("IN", "IPC 153A", "in.153A"),
        ("IN", "BNS 196", "in.153A"),
    ],
)
def test_a_wording_finds_its_charge(code: str, words: str, charge: str) -> None:
    found = look_up(words, load(code))
    assert found.charge is not None, found
    assert found.charge.id == charge


@pytest.mark.parametrize(
    ("code", "words", "how", "among"),
    [
        ("CN", "Article 105", "several", {"cn.105.1", "cn.105.2"}),
        ("CN", "煽动", "several", {"cn.103.2", "cn.105.2", "cn.249"}),
        ("CN", "state secrets", "several", {"cn.111", "cn.398", "cn.282.1"}),
        ("CN", "寻衅滋事罪和非法经营罪", "several", {"cn.293", "cn.225"}),  # two charges
        ("CN", "picking quarrels and illegal business operations", "several", {"cn.293", "cn.225"}),
        ("CN", "endangering state security", "umbrella", {"cn.102", "cn.105.2"}),
        ("CN", "口袋罪", "umbrella", {"cn.293", "cn.225"}),
        (
            "CN",
            "disturbing public order",
            "umbrella",
            {"cn.290.1", "cn.293"},
        ),  # a section of the law
        ("CN", "public order", "word of a name", {"cn.291"}),  # too little of any name
        ("CN", "treason and subversion", "several", {"cn.102", "cn.105.1"}),
        ("HK", "危害国家安全罪", "umbrella", {"hk.nsl.22", "hk.snso.24"}),
        ("BY", "high treason", "word of a name", {"by.356-357"}),
        ("CN", "cult", "word of a name", {"cn.300.1"}),  # one word is no name
        ("CN", "inciting subverson of state power", "nearest", {"cn.105.2"}),  # a slip
        ("HK", "seditious publication", "several", {"hk.snso.24", "hk.cap200.9-10"}),
        ("IN", "preventive detention", "several", {"in.psa", "in.nsa"}),
    ],
)
def test_what_does_not_decide_names_its_candidates(
    code: str, words: str, how: str, among: set[str]
) -> None:
    found = look_up(words, load(code))
    assert (found.charge, found.how) == (None, how)
    assert among <= {one.id for one in found.candidates}


@pytest.mark.parametrize(
    "words", ["weather", "being late", "the", "罪", "of", "", "  ", "子虚乌有", "art 999"]
)
def test_what_nothing_has_finds_nothing(words: str) -> None:
    found = look_up(words, load("CN"))
    assert (found.charge, found.candidates, found.how) == (None, (), "none")


def test_the_day_decides_between_an_old_and_a_new_offence() -> None:
    for day, charge in (("2024-03-22", "hk.cap200.9-10"), ("2024-03-23", "hk.snso.24")):
        found = look_up("seditious publication", load("HK"), on=date.fromisoformat(day))
        assert found.charge is not None
        assert found.charge.id == charge


def test_a_year_decides_where_the_whole_of_it_lies_on_one_side() -> None:
    pack = load("HK")
    whole = look_up("seditious publication", pack, on=date(2021, 1, 1), until=date(2021, 12, 31))
    assert whole.charge is not None
    assert whole.charge.id == "hk.cap200.9-10"
    both = look_up("seditious publication", pack, on=date(2024, 1, 1), until=date(2024, 12, 31))
    assert {one.id for one in both.candidates} == {"hk.cap200.9-10", "hk.snso.24"}


def test_one_article_number_names_another_offence_after_renumbering() -> None:
    """Article 26 of the law on public order: quarrels until 2025, disturbing order from 2026."""
    pack = load("CN")
    for day, offence in (("2025-12-31", "cn.adm.quarrels"), ("2026-01-01", "cn.adm.order")):
        found = look_up("PSAPL art 26", pack, administrative=True, on=date.fromisoformat(day))
        assert found.charge is not None
        assert found.charge.id == offence
    for words in (
        "Public Security Administration Punishments Law article 30",
        "治安管理处罚法第30条",
    ):
        found = look_up(words, pack, administrative=True)
        assert found.charge is not None
        assert found.charge.id == "cn.adm.quarrels"
        assert look_up(words, pack).charge is None  # no article of the Criminal Law is meant
    both = look_up("治安管理处罚法第二十六条", pack, administrative=True)
    assert {one.id for one in both.candidates} == {"cn.adm.quarrels", "cn.adm.order"}


@pytest.mark.parametrize(
    ("words", "charge"),
    [
        ("寻衅滋事罪、非法经营罪", None),  # read as two charges, counted as neither
        ("煽动颠覆国家政权", "cn.105.2"),  # a longer name is not the shorter in it
        ("cult", None),  # part of a name is no name when a document is read
        ("煽动", None),
    ],
)
def test_reading_takes_whole_names_only(words: str, charge: str | None) -> None:
    assert match_charge(words, "CN") == charge


def test_every_charge_is_found_by_its_id_and_by_each_wording_that_must_find_it() -> None:
    for code in codes():
        for charge in load(code).charges:
            found = look_up(charge.id, load(code))
            assert found.charge is charge
            assert found.how == "id"
            for words in charge.found_by:
                assert look_up(words.upper(), load(code)).charge is charge, words


@given(st.text(max_size=60), st.sampled_from(("CN", "HK", "IR", "TH")))
def test_no_wording_stops_it(words: str, code: str) -> None:
    found = look_up(words, load(code))
    assert found.charge is None or not found.candidates
    form(words)


@pytest.mark.parametrize(
    ("article", "numbers"),
    [
        ("105(2)", {"105", "105(2)"}),
        ("SNSO ss34-38", {"34", "35", "36", "37", "38"}),
        ("CC 361-1", {"361-1"}),
        ("PC 86, 86 bis", {"86", "86bis"}),
        ("TMK (3713) 7/2", {"7/2"}),
    ],
)
def test_the_numbers_of_an_article(article: str, numbers: set[str]) -> None:
    assert numbers <= articles(article)


def test_words_beside_a_number_that_are_no_article_cite_nothing() -> None:
    assert cited("arrested with 12 others in Quell") == (frozenset(), frozenset())
