"""中文：谁、何时、说到几分——一段文字一个问题。 Whom Chinese words mean, and how surely."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "教师林子安去年被抓。"


def read(words: str, event: str) -> list[tuple[str | None, str | None, str, str | None]]:
    """Person, date, stance and charge of the claims of one event."""
    found = [c for c in claims_of(words, "2024-10-15") if c.event == event]
    return [(c.person, c.when.edtf, str(c.stance), c.charge) for c in found]


def test_amnesty_in_the_name_of_a_body_frees_nobody() -> None:
    words = f"{TAKEN}国际特赦组织呼吁中国当局立即无条件释放林子安。"
    assert read(words, "release") == []
    assert read(words, "call") == [("林子安", "2024-10-15", "asserted", None)]


def test_a_wife_set_free_is_not_her_husband() -> None:
    words = "基督徒林子安与妻子于主日崇拜时被带走，次日妻子获释，林子安被行政拘留15日。"
    assert ("林子安", None, "asserted", None) not in read(words, "release")
    assert [row[0] for row in read(words, "arrest")] == ["林子安"]


def test_what_may_be_appealed_was_not_appealed() -> None:
    words = (
        "台北地檢署以違反國家安全法起訴退役軍官許文彬，"
        "台灣高等法院今判處許文彬有期徒刑7年，褫奪公權3年，可上訴。"
    )
    assert read(words, "appeal") == []
    assert read(words, "charge") == [("許文彬", None, "asserted", "違反國家安全法")]
    kinds = {c.kind: c for c in claims_of(words, "2024-10-15") if c.event == "sentence"}
    assert kinds["prison"].when.edtf == "2024-10-15"
    assert kinds["deprivation_of_political_rights"].duration_months == 36


def test_a_court_before_a_name_is_no_occupation() -> None:
    words = "荃灣裁判法院昨日裁定前區議員郭志謙煽動罪名成立，判監10個月。"
    assert [c.value for c in claims_of(words, "2024-10-15") if c.event == "occupation"] == [
        "前區議員"
    ]
    assert read(words, "conviction") == [("郭志謙", "2024-10-14", "asserted", "煽動")]


def test_a_rumour_is_alleged() -> None:
    (death,) = [
        c for c in claims_of(f"{TAKEN}外界盛传林子安已在狱中去世，但未获证实。", "2024-10-15")
        if c.event == "death"
    ]  # fmt: skip
    assert (death.person, str(death.stance)) == ("林子安", "alleged")


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (f"{TAKEN}林子安于2024年9月被移送四川省嘉州监狱服刑。", "by", None),
        (f"{TAKEN}林子安出狱后护照被没收。", "amount", "护照"),
        (f"{TAKEN}警方搜查了林子安的住所。", "place", None),
    ],
)
def test_slots_hold_only_what_is_theirs(words: str, field: str, value: str | None) -> None:
    events = {"detention", "confiscation", "search"}
    (claim,) = [c for c in claims_of(words, "2024-10-15") if str(c.event) in events]
    assert getattr(claim, field) == value


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        (f"{TAKEN}有消息称林子安被判五年，但其家人表示尚未收到判决书。", "sentence", "alleged"),
        (
            f"{TAKEN}有消息称林子安被判五年，但其家人表示尚未收到判决书。",
            "access_denied",
            "asserted",
        ),
        (f"{TAKEN}家属推测刑期为四年。", "sentence", "alleged"),
        (f"{TAKEN}家属怀疑林子安已被转移至重庆。", "transfer", "alleged"),
        (f"{TAKEN}警方既不承认也不否认拘留了林子安。", "detention", "alleged"),
    ],
)
def test_how_surely_it_is_said(words: str, event: str, stance: str) -> None:
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == event]
    assert (claim.person, str(claim.stance)) == ("林子安", stance)


@pytest.mark.parametrize(
    "words",
    [f"{TAKEN}原定于2024年8月3日的庭审临时取消。", f"{TAKEN}林子安称自己曾被连续审讯七天七夜。"],
)
def test_what_is_no_trial(words: str) -> None:
    assert read(words, "trial") == []


def test_brothers_share_the_beginning_of_a_name() -> None:
    words = f"{TAKEN}林子安的弟弟林子平也曾被拘留，后获释。"
    assert [row[0] for row in read(words, "detention")] == ["林子平"]
    assert [row[0] for row in read(words, "arrest")] == ["林子安"]


def test_offences_are_dealt_out_and_a_sentence_is_not_of_the_day_of_arrest() -> None:
    words = (
        "记者王海与陈静2023年5月4日在北京被捕，二人分别被控“寻衅滋事”和“非法经营”，"
        "王海被判三年，陈静获取保候审。"
    )
    assert {(row[0], row[3]) for row in read(words, "charge")} == {
        ("王海", "寻衅滋事"),
        ("陈静", "非法经营"),
    }
    assert [row[:2] for row in read(words, "sentence")] == [("王海", None)]


def test_who_died_beside_somebody_is_somebody_else() -> None:
    words = f"{TAKEN}与他同案的司机则在今年1月死于狱中。"
    assert "林子安" not in {row[0] for row in read(words, "death")}


def test_a_republican_year_with_a_round_nought() -> None:
    words = "退役軍官許文彬於民國一○七年十二月七日獲釋。"
    assert [row[1] for row in read(words, "release")] == ["2018-12-07"]


def test_a_question_tells_nothing() -> None:
    assert read(f"{TAKEN}外界不知道林子安有没有遭到酷刑。", "ill_treatment") == []


def test_a_named_co_accused_keeps_what_happened_to_him() -> None:
    words = f"{TAKEN}与他同案的律师王海今年1月死于狱中。"
    assert read(words, "death") == [("王海", "2024-01", "asserted", None)]


def test_a_suspicion_as_ground_weakens_nothing() -> None:
    assert read("教师林子安因被怀疑泄密而被拘留。", "detention")[0][2] == "asserted"
