"""中文：自己推翻、无法证实、只是传闻。 What a Chinese text says of its own reports: wrong, unconfirmed, only talk."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "教师林子安去年被抓。"


def stances(words: str, event: str, published: str = "2024-10-15") -> list[tuple[str | None, str]]:
    """Person and stance of the claims of one event."""
    return [(c.person, str(c.stance)) for c in claims_of(words, published) if c.event == event]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("今年5月又有消息称，林子安已被转往嘉州女子监狱。", "transfer"),
        ("网上传林子安已被判刑三年。", "sentence"),
        ("坊间盛传，林子安已在狱中去世。", "death"),
        ("微信群里流传林子安已被转往外省监狱。", "transfer"),
        ("一名乡干部告诉他的哥哥，林子安已被判刑七年。本台无法证实判刑的说法。", "sentence"),
        ("有同乡说林子安上月被转往外省监狱。这一消息尚未得到独立证实。", "transfer"),
        ("声明还说，林子安被关押在一处地下室，本台未能逐一核实。", "detention"),
        ("同乡传话，称林子安被关进一处营地，并在里面中风，该消息未获证实。", "detention"),
        ("关于林子安“被拒绝会见律师”的说法，院方没有回应。", "access_denied"),
        ("开庭时，林子安提出其在侦查阶段曾被殴打。", "ill_treatment"),
    ],
)
def test_talk_and_what_nobody_confirmed_is_alleged(words: str, event: str) -> None:
    found = stances(TAKEN + words, event)
    assert found, event
    assert {stance for _, stance in found} == {"alleged"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("网上传林子安上月被判了三年，这不是真的。", "sentence"),
        ("有人说林子安已经出狱，这一说法不实。", "release"),
        ("网传林子安在狱中去世，其实没有这回事。", "death"),
        ("本声明先前版本误称林子安被判三年，特此说明。", "sentence"),
        ("案子连起诉都还没有。", "charge"),
        ("林子安案至今连开庭也没有开过。", "trial"),
        ("林子安已放弃上诉。", "appeal"),
    ],
)
def test_what_the_text_itself_rejects_did_not_happen(words: str, event: str) -> None:
    assert {stance for _, stance in stances(TAKEN + words, event)} == {"negated"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("林子安不认同官方的说法，上月被转往外省监狱。", "transfer"),
        ("林子安上月被判刑三年，报道此事的网站被封。", "sentence"),
        ("林子安被判刑三年的消息昨天传出。", "sentence"),
        ("林子安上月被判刑三年。本台无法联系到他的家属。", "sentence"),
        ("他的妻子证实林子安上月被转往外省监狱。", "transfer"),
    ],
)
def test_what_only_looks_like_doubt_stays_told(words: str, event: str) -> None:
    assert {stance for _, stance in stances(TAKEN + words, event)} == {"asserted"}


@pytest.mark.parametrize(
    "words",
    [
        "县公安局起初答复“没有抓过这个人”。",
        "县公安局始终坚称从未抓过林子安。",
    ],
)
def test_an_office_that_says_it_took_nobody_denies(words: str) -> None:
    assert ("林子安", "denied") in stances(TAKEN + words, "arrest")


def test_no_visits_kept_off_is_a_denial() -> None:
    words = "律师已两次会见林子安，不存在阻碍会见的情形。"
    assert [stance for _, stance in stances(TAKEN + words, "access_denied")] == ["denied"]


def test_what_is_to_be_had_yet_has_no_day() -> None:
    words = TAKEN + "他的账户5月起遭冻结，扣押清单至今没有给家属。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "access_denied"]
    assert claim.when.edtf is None


def test_a_medium_that_could_not_confirm_is_no_speaker() -> None:
    words = TAKEN + "本台无法证实转押的说法，家属也从未收到判决书。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "access_denied"]
    assert claim.attribution == ()


def found(words: str, event: str) -> set[tuple[str | None, str, str | None]]:
    """Person, stance and date of the claims of one event."""
    return {
        (c.person, str(c.stance), c.when.edtf)
        for c in claims_of(words, "2024-10-15")
        if c.event == event
    }


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("尧山区人民法院未经开庭便裁定驳回教师林子安的上诉。", "trial"),
        ("教师林子安去年入狱，家人托商人送去的药全被退回。", "transfer"),
        ("教师林子安去年入狱。辩护人求情时望法庭考虑监禁两年。", "detention"),
        ("记者林月因报道河里鱼群死亡被罚款一千元。", "death"),
        ("摄影师林月去年11月没有到庭应讯，法庭即日发出拘捕令。", "trial"),
        ("教师林子安去年被抓，家人至今不知道他关在哪里。", "detention"),
        ("记者林月替一位患病的教师募款，被行政拘留十五日。", "health"),
        ("法院判处教师林子安有期徒刑六年，服刑期满后管制三年。", "release"),
    ],
)
def test_words_that_tell_no_such_event(words: str, event: str) -> None:
    assert found(words, event) == set()


def test_a_term_follows_who_pleaded_in_the_clause_before() -> None:
    words = "社工林子安今日被判监三年八个月，厨师倪国栋认罪获扣减，囚两年十一个月。"
    terms = {
        (c.person, c.duration_months)
        for c in claims_of(words, "2024-10-15")
        if c.event == "sentence"
    }
    assert terms == {("林子安", 44), ("倪国栋", 35)}


def test_two_surnames_that_plead_not_guilty() -> None:
    words = "社工林子安、厨师倪国栋前年被控暴动罪。林、倪二人不认罪受审，今年5月20日被裁定罪成。"
    assert {(p, s) for p, s, _ in found(words, "conviction")} == {
        ("林子安", "asserted"), ("倪国栋", "asserted"),
    }  # fmt: skip
    assert "negated" not in {s for _, s, _ in found(words, "trial")}


def test_who_belongs_to_the_same_group_is_not_taken_too() -> None:
    words = "诗人林子安去年被捕。与林子安同属“海燕社”的摄影师黄德平今年7月被捕。"
    assert found(words, "arrest") == {
        ("林子安", "asserted", "2023"), ("黄德平", "asserted", "2024-07"),
    }  # fmt: skip


def test_nephews_who_were_kept_are_not_their_uncle() -> None:
    words = "僧人洛桑群培9月3日被国保带走。他的两名侄子次日到派出所打听，也被扣留到深夜才放回。"
    assert {p for p, _, _ in found(words, "detention") | found(words, "release")} == {None}
    assert found(words, "confiscation") == set()


def test_what_a_body_owns_is_nobodys() -> None:
    words = "图书馆创办人林子安今年被抓。图书馆的账户5月起遭冻结，他的手机遭到扣留。"
    assert found(words, "confiscation") == {
        (None, "asserted", "2024-05"), ("林子安", "asserted", "2024-05"),
    }  # fmt: skip


def test_the_day_on_which_a_term_ended() -> None:
    words = "访民林月8月30日因下跪被行政拘留十日，期满当天又被刑事拘留。"
    assert ("林月", "asserted", "2024-09-09") in found(words, "detention")
    words = "教师林子安前年入狱。他的刑期明年3月2日届满。"
    assert found(words, "release") == {("林子安", "planned", "2025-03-02")}


def test_a_warrant_of_the_month_just_told() -> None:
    words = "摄影师林月去年11月没有到庭应讯，法庭即日发出拘捕令。"
    assert found(words, "arrest") == {("林月", "planned", "2023-11")}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("十多名警察闯进蒙古语教师乌仁高娃家中将她带走。", "乌仁高娃"),
        ("县公安局把女教师央措吉和校长久美丹增一并带走。久美丹增四十天后获释。", "久美丹增"),
    ],
)
def test_names_of_parts_before_a_home_or_a_number(words: str, name: str) -> None:
    assert name in {c.person for c in claims_of(words, "2024-10-15")}


def test_remanded_is_not_adjourned() -> None:
    words = "教师林子安去年被捕。林子安的母亲表示，儿子还押后一度被关进“水饭房”三日。"
    assert {s for _, s, _ in found(words, "ill_treatment")} == {"alleged"}
    assert found(words, "detention") == {("林子安", "asserted", None)}


def test_bail_pending_sentence_is_no_sentence() -> None:
    words = "社工林子安罪成后获准以现金五万元保释等候判刑。"
    assert found(words, "sentence") == set()
    assert found(words, "bail") == {("林子安", "asserted", None)}


def test_a_group_sentenced_and_then_told_one_by_one() -> None:
    words = "三名被告今早判刑。社工林子安被判监三年，厨师倪国栋认罪，囚两年。"
    assert {p for p, _, _ in found(words, "sentence")} == {"林子安", "倪国栋"}


def test_a_girl_in_a_heading_is_nobody_named() -> None:
    words = "社工林子安囚三年　少女判入教导所\n\n社工林子安今日被判监三年。"
    kinds = {c.kind for c in claims_of(words, "2024-10-15") if c.event == "sentence"}
    assert kinds == {"prison"}


def test_a_term_cut_by_the_last_instance_is_a_result_of_the_appeal() -> None:
    words = "9月20日，中级人民法院作出终审判决，将编辑林子安的刑期由五年改为三年六个月。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "appeal_result"]
    assert (claim.person, claim.outcome, claim.duration_months) == ("林子安", "reduced", 42)
    first = [c for c in claims_of(words, "2024-10-15") if c.event == "sentence"]
    assert [(c.person, c.duration_months, c.when.known, c.court) for c in first] == [
        ("林子安", 60, False, None)  # the term that was cut, of no day and court told here
    ]


def test_the_case_of_a_couple_is_sent_on_for_both() -> None:
    words = (
        "教师林子安、林月夫妇去年被抓。6月，律师要求会见林月被拒。"
        "9月15日，案件移送吉州区人民检察院审查起诉。"
    )
    assert {p for p, _, _ in found(words, "charge")} == {"林子安", "林月"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("家中委任的两位律师，也从来没有获准会见。", "access_denied"),
        ("他三次提出去外面的医院拍片，所里都没有同意。", "access_denied"),
        ("林子安说，他被一名协警推倒在地。", "ill_treatment"),
        ("林子安的律师执业证2017年被注销。", "harassment"),
    ],
)
def test_further_wordings_of_the_same(words: str, event: str) -> None:
    assert {p for p, _, _ in found(TAKEN + words, event)} == {"林子安"}


def test_an_appeal_in_court_and_what_the_court_orders_are_of_that_day() -> None:
    words = (
        "昨天，法院判处教师林子安有期徒刑四年。林子安听完判决，当庭提出上诉。"
        "法院还判令没收他的投影仪一台。"
    )
    assert found(words, "appeal") == {("林子安", "asserted", "2024-10-14")}
    assert found(words, "confiscation") == {("林子安", "asserted", "2024-10-14")}
    words = "昨天，法院判处教师林子安有期徒刑四年。宣判后，林子安不服，提出上诉。"
    assert found(words, "appeal") == {("林子安", "asserted", None)}


def test_the_day_before_a_reason_is_that_of_what_it_led_to() -> None:
    words = "教师林子安去年被抓。林子安2018年9月因为反对新教材，曾被停职一学期。"
    assert found(words, "harassment") == {("林子安", "asserted", "2018-09")}


def test_an_official_denies_the_custody_just_told() -> None:
    words = (
        "退伍军人林子安失联。监委的人给他哥哥打电话，说林子安正被留置。"
        "一名区委官员对本报否认有这回事。"
    )
    assert ("林子安", "denied", None) in found(words, "detention")


def test_an_office_begins_after_the_verb_of_speech() -> None:
    words = "教师林子安失联。发言人表示福建省国家安全厅已于今年4月将林子安逮捕。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "arrest"]
    assert claim.by == "福建省国家安全厅"
