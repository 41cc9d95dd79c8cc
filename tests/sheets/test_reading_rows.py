"""Rows become claims: the row beside what it claims, every quote a cell at its address."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.reading.sheets import names, terms
from habeas.reading.sheets.charges import charges
from habeas.reading.sheets.codes import phases, status
from habeas.records.claim import Claim, Event, Stance
from habeas.sheets import OneRow, lay_out, list_rows, opened, row_read
from habeas.text.errors import Unreadable

from .shapes import SHAPES, Value, as_csv, as_xlsx, rows_of

DAY = dt.date(2026, 1, 1)


def rows(*lines: list[Value], partner: str = "") -> list[OneRow]:
    sheets = opened(as_xlsx(lines), "list.xlsx", partner=partner)
    lay_out(sheets, maps={})
    list_rows(sheets, as_of=DAY)
    return [row_read(sheets, entry) for entry in sheets.entries]


def claims(cells: dict[str, Value], partner: str = "") -> list[Claim]:
    """The claims of one row, the headings beside its cells."""
    headings: list[Value] = ["Name", *cells]
    (row,) = rows(headings, ["Lena Marquant", *cells.values()], partner=partner)
    return list(row.reading.claims)


def one(cells: dict[str, Value]) -> Claim:
    (claim,) = claims(cells)
    return claim


@pytest.mark.parametrize(
    ("heading", "words", "event", "when", "stance", "more"),
    [
        ("Date of detention", "2008/03/dd", "detention", "2008-03", "asserted", {}),
        ("Date of arrest", "March 2021?", "arrest", "2021-03", "alleged", {}),
        ("批捕日期", "2021年3月4日", "arrest", "2021-03-04", "asserted", {"kind": "formal"}),
        ("失联日期", "2021年3月", "disappearance", "2021-03", "asserted", {}),
        ("Expected release date", "2027/03/01", "release", "2027-03-01", "planned", {"kind": "expected"}),
        ("Sent. ends per PRC", "2020/03/01", "release", "2020-03-01", "planned", {"kind": "official"}),
        ("Actual release date", "2020/03/01", "release", "2020-03-01", "asserted", {"kind": None}),
        ("Actual release date", "2031/03/01", "release", "2031-03-01", "planned", {"kind": None}),
        ("Trial date", dt.date(2021, 5, 6), "trial", "2021-05-06", "asserted", {}),
        ("Sentence", "3 years 6 months", "sentence", None, "asserted", {"kind": "prison", "duration_months": 42}),
        ("刑期", "无期徒刑", "sentence", None, "asserted", {"kind": "life"}),
        ("Charges", "slander?", "charge", None, "alleged", {"charge": "slander"}),
        ("罪名", "传播虚假信息罪", "charge", None, "asserted", {"charge": "传播虚假信息罪"}),
        ("罪名", "据称诽谤罪", "charge", None, "alleged", {}),
        ("关押地点", "约旦河看守所", "detention", None, "asserted", {}),
        ("Sex", "女", "sex", None, "asserted", {"value": "female"}),
        ("Prison", "Hill Prison", "detention", None, "asserted", {"kind": "as_of", "facility": "Hill Prison"}),
        ("Detention status", "DET?", "detention", None, "alleged", {"kind": "as_of"}),
        ("Detention status", "DEC-exe", "death", None, "asserted", {"kind": "execution"}),
        ("Current condition", "Released on 3 May 2021", "release", "2021-05-03", "asserted", {}),
        ("Legal process", "tri-close?", "trial", None, "alleged", {"kind": "closed"}),
        ("Imprisoned", "no", "detention", None, "negated", {"kind": "as_of"}),
        ("Torture", "yes", "ill_treatment", None, "alleged", {}),
        ("Sentence", "acquitted", "conviction", None, "negated", {"outcome": "acquitted"}),
    ],
)  # fmt: skip
def test_a_cell_and_what_it_claims(
    heading: str, words: Value, event: str, when: str | None, stance: str, more: dict[str, object]
) -> None:
    claim = one({heading: words})
    assert (claim.event, claim.when.edtf, claim.stance) == (event, when, stance)
    assert {name: getattr(claim, name) for name in more} == more
    assert claim.person == "Lena Marquant"


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Actual release date", "?"), ("Date of arrest", "unknown"), ("Died", "-"),
        ("Detention status", "ESC"), ("Sentence", "3"), ("Age at detention", 41),
        ("Favourite colour", "blue"), ("Family", "a sister"), ("Detention status", "Q7"),
    ],
)  # fmt: skip
def test_what_is_not_known_makes_no_claim(heading: str, words: Value) -> None:
    assert claims({heading: words}) == []


def test_three_ends_of_a_sentence_are_three_claims() -> None:
    made = claims({
        "Expected Release Date": "2025/03/01", "Official End Date of Sentence": "2025/03/05",
        "actual release date": "2024/02/01",
    })  # fmt: skip
    assert [(c.kind, c.stance, c.when.edtf) for c in made] == [
        ("expected", Stance.PLANNED, "2025-03-01"), ("official", Stance.PLANNED, "2025-03-05"),
        (None, Stance.ASSERTED, "2024-02-01"),
    ]  # fmt: skip


def test_years_and_months_of_a_term_are_one_term_and_its_parts_are_quoted() -> None:
    claim = one({"sentence length years": 3, "sentence length months": 6, "sentence length days": 2,
                 "sentence date": "2022/01/15?", "sentence court": "Hill Court"})  # fmt: skip
    assert (claim.duration_months, claim.days, claim.court) == (42, 2, "Hill Court")
    assert claim.when.edtf == "2022-01-15"
    assert claim.stance is Stance.ALLEGED  # the question mark of the date
    assert [quote.words for quote in (claim.quote, *claim.also)] == [
        "3", "6", "2", "2022/01/15?", "Hill Court",
    ]  # fmt: skip


def test_a_quote_leads_to_its_cell() -> None:
    (row,) = rows(["Name", "Arrested"], ["Lena Marquant", "2021.9.19"])
    (claim,) = row.reading.claims
    text = row.reading.text
    assert text.characters[claim.quote.start : claim.quote.end] == "2021.9.19"
    assert text.trace.place(claim.quote.start, claim.quote.end).part == "Cases!B2"
    assert text.characters == "Name: Lena Marquant\nArrested: 2021.9.19"


def test_several_persons_of_a_cell_share_what_the_row_says() -> None:
    (row,) = rows(["姓名", "被捕日期"], ["秦望舒、欧知远", "2021年3月"])
    assert [person.name for person in row.reading.persons] == ["秦望舒", "欧知远"]
    assert sorted(c.person or "" for c in row.reading.claims) == sorted(["秦望舒", "欧知远"])


def test_a_partners_list_is_the_partners_word() -> None:
    (claim,) = claims({"Arrested": "2021"}, partner="River Watch")
    assert claim.attribution == ("River Watch",)
    told = claims({"Arrested": "2021", "Source": "a cousin"}, partner="River Watch")
    assert told[0].attribution == ("River Watch", "a cousin")


def test_a_row_of_nobody_is_kept_without_a_person() -> None:
    (row,) = rows(["Name", "Arrested"], ["Unknown monk", "2021"])
    assert row.reading.persons == ()
    assert [claim.person for claim in row.reading.claims] == [None]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Lena Marquant, Oskar Villner", ["Lena Marquant", "Oskar Villner"]),
        ("Marquant, Lena", ["Marquant, Lena"]), ("李和平", ["李和平"]),
        ("1. Lena Marquant\n2. Oskar Villner", ["Lena Marquant", "Oskar Villner"]),
        ("Lena Marquant?", ["Lena Marquant"]), ("=HYPERLINK(1)", []), ("不详", []),
        ("Lena Marquant / Mila Marquant (sisters)", ["Lena Marquant", "Mila Marquant"]),
        ("Lena Marquant / Leni Villner", ["Lena Marquant"]), ("秦望舒/秦望月（姐妹）", ["秦望舒", "秦望月"]),
        ("张三和李四", ["张三", "李四"]), ("Lena Marquant (aka Leni)", ["Lena Marquant"]),
    ],
)  # fmt: skip
def test_names_in_a_cell(words: str, found: list[str]) -> None:
    assert [one.name for one in names.persons(words)] == found


@pytest.mark.parametrize(
    ("words", "forms"),
    [
        ('Lena Marquant (aka "Leni")', ("Leni",)), ("Lena Marquant (Leni)", ("Leni",)), ("Lena Marquant (Uyghur)", ()),
        ("Oskar Villner (monk)", ()), ("秦望舒（女）", ()), ("秦望舒（维吾尔人）", ()), ("秦望舒（望舒）", ("望舒",)),
        ("秦望舒（又名阿生）", ("阿生",)), ("Qin Wangshu (秦望舒)", ("秦望舒",)),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_another_form_of_it_or_a_remark(
    words: str, forms: tuple[str, ...]
) -> None:
    (one,) = names.persons(words)
    assert one.others == forms


def test_a_stroke_between_two_names_is_two_persons_where_the_row_names_two() -> None:
    (row,) = rows(
        ["Name", "中文名", "Arrested"], ["Qin Wangshu / Qin Wangyue", "秦望舒、秦望月", "2021"]
    )
    assert {claim.person for claim in row.reading.claims} == {"Qin Wangshu", "Qin Wangyue"}
    assert not [claim for claim in row.reading.claims if claim.event == "alias"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("有期徒刑三年六个月，剥夺政治权利一年", [("prison", 42), ("deprivation_of_political_rights", 12)]),
        ("death with two-year reprieve", [("death_suspended", None)]), ("3y6m", [("prison", 42)]),
        ("有期徒刑两年，缓刑三年", [("suspended", 24)]), ("2 years suspended", [("suspended", 24)]),
        ("fine 9,000 yuan", [("fine", None)]), ("拘役5个月", [("拘役", 5)]), ("死缓", [("death_suspended", None)]),
        ("10 years in prison, 3 years deprivation of political rights", [("prison", 120), ("deprivation_of_political_rights", 36)]),
    ],
)  # fmt: skip
def test_sentences_in_a_cell(words: str, found: list[tuple[str, int | None]]) -> None:
    assert [(one.kind, one.months) for one in terms.terms(words)] == found


@pytest.mark.parametrize(
    "code", "DET DET? DET/bail DET/dth-r DET/life DET/med DET/surveil DET/suspend REL REL? REL/dec"
    " REL-PSB DEC DEC? DEC-ill DEC-exe ESC".split()
)  # fmt: skip
def test_every_code_of_a_status_is_known(code: str) -> None:
    said = status(code)
    assert said is not None
    assert all(one.doubt is code.endswith("?") for one in said)


def test_phases_follow_one_another() -> None:
    said = phases("PSB-house / tri-close? / sent-house / rel")
    assert said is not None
    assert [(one.event, one.kind, one.doubt) for one in said] == [
        (Event.DETENTION, "PSB-house", False), (Event.TRIAL, "closed", True),
        (Event.SENTENCE, "house", False), (Event.RELEASE, None, False),
    ]  # fmt: skip
    assert phases("PSB/zzz") is None


@pytest.mark.parametrize("shape", SHAPES)
def test_every_row_of_every_shape_is_read_and_every_quote_is_its_cell(shape: str) -> None:
    for data, name in ((as_xlsx(rows_of(shape, range(40))), "a.xlsx"),
                       (as_csv(rows_of(shape, range(40)), "gb18030", ";"), "a.csv")):  # fmt: skip
        sheets = opened(data, name)
        lay_out(sheets, maps={})
        list_rows(sheets, as_of=DAY)
        assert len(sheets.entries) == 40
        for entry in sheets.entries:
            row = row_read(sheets, entry)
            assert row.reading.persons and row.reading.claims
            shown = {cell.cell.shown for cell in row.row.cells}
            for claim in row.reading.claims:
                claim.quote.proven_in(row.reading.text)
                assert claim.quote.words in shown
                assert claim.person in row.reading.text.characters


CELLS = st.text(max_size=30) | st.sampled_from(["?", "2021/mm/dd", "DET?", "=1+1", "3 years", "〃"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), min_size=1, max_size=6))
def test_no_sheet_stops_the_reader(lines: list[list[str]]) -> None:
    headings: list[Value] = ["Name", "Date of arrest", "Sentence", "Status", "Source"]
    try:
        sheets = opened(as_csv([headings, *lines]), "a.csv")
    except Unreadable:
        return  # mostly controls
    lay_out(sheets, maps={})
    list_rows(sheets, as_of=DAY)
    for entry in sheets.entries:
        row = row_read(sheets, entry)
        for claim in row.reading.claims:
            claim.quote.proven_in(row.reading.text)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("组织、利用邪教组织破坏法律实施", ("组织、利用邪教组织破坏法律实施",)), ("诈骗、寻衅滋事", ("诈骗", "寻衅滋事")),
        ("涉嫌组织、领导、参加黑社会性质组织罪；诽谤", ("涉嫌组织、领导、参加黑社会性质组织罪", "诽谤")),
        ("espionage; sedition", ("espionage", "sedition")),
    ],
)  # fmt: skip
def test_an_offence_of_several_acts_is_one_charge(words: str, found: tuple[str, ...]) -> None:
    assert charges(words) == found


def test_an_appeal_column_tells_how_it_ended_and_when() -> None:
    told = claims({"二审": "2023年7月维持原判"})
    assert [(c.event, c.outcome, c.when.edtf) for c in told if c.event == "appeal_result"] == [
        ("appeal_result", "upheld", "2023-07")
    ]
    told = claims({"Appeal": "rejected"})
    assert [(c.event, c.outcome) for c in told] == [("appeal_result", "rejected")]
    told = claims({"Appeal": "2 May 2021"})
    assert [(c.event, c.when.edtf) for c in told] == [("appeal", "2021-05-02")]
