"""Events told in many Chinese wordings, and wordings close by that tell none."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

KNOWN = "作家张志远2011年曾被判处罚金一千元，警方、检察院、法院和看守所均未回应张志远的家属。\n\n"
LEFT_OUT = {"occupation", "alias"}


def told(words: str) -> set[tuple[str, str, str | None, str | None]]:
    """What is told of the person known: event, stance, kind, outcome."""
    return {
        (str(c.event), str(c.stance), c.kind, c.outcome)
        for c in claims_of(KNOWN + words, "2026-03-01")
        if c.quote.start >= len(KNOWN) and str(c.event) not in LEFT_OUT
    }


@pytest.mark.parametrize(
    ("words", "event", "stance", "kind", "outcome"),
    [
        ("张志远的刑期将于2030年3月9日届满。", "release", "planned", None, None),
        ("张志远要到2030年3月才能出来。", "release", "planned", None, None),
        ("张志远至今没有放出来。", "release", "negated", None, None),
        ("張志遠被問到深夜，第二天中午才放。", "release", "asserted", None, None),
        ("张志远申请保外就医，监狱不予批准。", "release", "negated", "保外就医", "refused"),
        ("張志遠2021年申請假釋，遭法務部駁回。", "release", "negated", "conditional", "refused"),
        ("张志远申请减刑被拒。", "sentence", "negated", "commutation", "refused"),
        ("张志远当晚被送进拘留所。", "detention", "asserted", None, None),
        ("張志遠獲免於起訴。", "charge", "negated", None, "dropped"),
        ("法庭对张志远发出拘捕令。", "arrest", "planned", "warrant", None),
        ("张志远的护照被注销。", "travel_ban", "asserted", None, None),
        ("张志远被国保请去喝茶。", "harassment", "asserted", "喝茶", None),
        ("大学教师张志远被学校停课。", "harassment", "asserted", None, None),
        ("张志远每个月要到派出所签到。", "harassment", "asserted", "签到", None),
        ("张志远只是等判刑。", "sentence", "planned", None, None),
        ("张志远的律师说，他一定会上诉。", "appeal", "planned", None, None),
    ],
)
def test_an_event_is_read_in_its_wordings(
    words: str, event: str, stance: str, kind: str | None, outcome: str | None
) -> None:
    assert (event, stance, kind, outcome) in told(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("张志远的取保候审9月16日到期。", "bail"),
        ("法院裁定驳回上诉，张志远未到庭。", "appeal"),
        ("家属也听到了张志远判刑的说法。", "sentence"),
        ("张志远的律师递交羁押必要性审查申请。", "detention"),
        ("律师就张志远控告办案人员的刑讯。", "ill_treatment"),
        ("张志远被转往地下诊所看诊。", "transfer"),
        ("张志远获准探望患癌的父亲。", "health"),
        ("张志远申请保外就医，正在等待答复。", "release"),
    ],
)
def test_a_wording_close_by_tells_none(words: str, event: str) -> None:
    assert event not in {e for e, *_ in told(words)}


@pytest.mark.parametrize(
    "words",
    [
        "上一期说张志远「已被批捕」，该消息不实。",
        "网上说张志远「已被批捕」，张志远来信指出并无此事。",
        "有群友转「张志远已被批捕」。假的！",
    ],
)
def test_what_the_text_itself_rejects_did_not_happen(words: str) -> None:
    assert {s for e, s, *_ in told(words) if e == "arrest"} == {"negated"}


def test_what_was_scheduled_and_not_held_is_no_plan() -> None:
    assert {s for e, s, *_ in told("张志远案原定8月21日开庭，当日并没有开庭。")} == {"negated"}


def withheld(words: str) -> set[str | None]:
    """What is told to have been withheld."""
    return {
        c.to
        for c in claims_of(KNOWN + words, "2026-03-01")
        if c.event == "access_denied" and c.quote.start >= len(KNOWN)
    }


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("宣判当天，张志远的父母被拦在法院门外。", "family"),
        ("十多名声援者被挡在法庭门外，张志远并不知情。", "observers"),
        ("律师前往会见张志远，看守所称系统里查无此人。", "lawyer"),
        ("张志远没有选任律师在场。", "lawyer"),
        ("张志远感冒没药吃。", "medical"),
        ("張志遠右腕骨裂，十一天後才獲安排照X光。", "medical"),
        ("狱方扣住张志远的来信。", "书信"),
        ("张志远的遗体被警方强行火化。", "body"),
        ("警方没有给张志远的家属扣押清单。", "扣押清单"),
    ],
)
def test_what_is_withheld_is_read_in_its_wordings(words: str, to: str) -> None:
    assert to in withheld(words)


@pytest.mark.parametrize(
    "words",
    [
        "律师昨天在看守所会见了张志远。",
        "张志远拒绝会见。",
        "张志远不愿服药。",
        "家属收到了判决书。",
    ],
)
def test_nothing_withheld_is_none(words: str) -> None:
    assert withheld(words) == set()


def test_an_offence_found_is_a_conviction_and_one_accused_is_none() -> None:
    found = told("被告人张志远犯敲诈勒索罪，判处有期徒刑五年。")
    assert ("conviction", "asserted", None, None) in found
    built = told("上诉人张志远索取财物，其行为已构成敲诈勒索罪。")
    assert ("conviction", "asserted", None, None) in built
    accused = told("公诉机关指控被告人张志远犯寻衅滋事罪，请求依法判处。")
    assert "conviction" not in {e for e, *_ in accused}


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("撤销一审判决第二项中对张志远的量刑部分。", "quashed"),
        ("上诉庭将张志远的刑期由七年减为六年三个月。", "reduced"),
        ("最高法院将张志远案发回重审。", "remanded"),
        ("张志远提出上诉，省高级人民法院今年1月9日驳回。", "rejected"),
        ("终审法院拒绝批出张志远的上诉许可。", "rejected"),
    ],
)
def test_results_on_appeal(words: str, result: str) -> None:
    assert ("appeal_result", "asserted", None, result) in told(words)


def test_a_death_sentence_is_no_death() -> None:
    events = {e for e, *_ in told("张志远被判处死刑，缓期二年执行。")}
    assert "sentence" in events
    assert "death" not in events


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("有战友说张志远在押回途中挨了打。", "alleged"),
        ("张志远去年在看守所被吊起来打过，是一个同监亲口讲的。", "alleged"),
        ("张志远的供述系在连续两昼夜不准睡觉的情况下取得。", "alleged"),
        ("张志远说，里面没有人打他。", "negated"),
        ("公安机关表示办案依法文明，不存在刑讯逼供，张志远身体正常。", "denied"),
    ],
)
def test_ill_treatment_is_no_surer_than_it_is_told(words: str, stance: str) -> None:
    assert {s for e, s, *_ in told(words) if e == "ill_treatment"} == {stance}


def test_an_office_that_found_nothing_denies_the_ill_treatment_told() -> None:
    stances = told("张志远的妻子说他遭到殴打，看守所称经调查未发现殴打情况。")
    assert {s for e, s, *_ in stances if e == "ill_treatment"} == {"alleged", "denied"}


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("张志远被关小号十五天。", "ill_treatment"),
        ("张志远的血糖很高。", "health"),
        ("张志远在狱中企图轻生，被救下。", "health"),
        ("张志远在狱中失去生命。", "death"),
        ("张志远昏倒，送明爱医院。", "transfer"),
        ("警方拒绝透露张志远的关押地点。", "disappearance"),
        ("司法局注销张志远的律师执业证。", "harassment"),
        ("张志远被列入「外国代理人」名单。", "harassment"),
        ("有两个自称国安的人约张志远饮茶。", "harassment"),
        ("公安拒绝给张志远换发护照。", "travel_ban"),
    ],
)
def test_what_is_done_to_somebody_is_read_in_its_wordings(words: str, event: str) -> None:
    assert event in {e for e, *_ in told(words)}


@pytest.mark.parametrize(
    "words",
    [
        "张志远的父亲患癌症。",
        "张志远关注被殴打的村民。",
        "张志远写过一篇关于酷刑的文章。",
        "张志远与朋友喝茶聊天。",
        "张志远每天到公司签到。",
    ],
)
def test_what_others_suffer_and_writings_about_it_are_not_theirs(words: str) -> None:
    assert {e for e, *_ in told(words)} & {"health", "ill_treatment", "harassment"} == set()


def test_a_term_in_brackets_begins_and_ends() -> None:
    words = "被告人张志远犯非法经营罪，判处有期徒刑一年（羁押一日折抵刑期一日，即自2019年3月8日起至2020年3月7日止）。"
    claims = claims_of(KNOWN + words, "2026-03-01")
    assert {(str(c.event), str(c.stance), c.when.edtf) for c in claims} >= {
        ("release", "planned", "2020-03-07"),
        ("detention", "asserted", "2019-03-08"),
    }


def test_what_is_upheld_concerns_the_one_named_with_it() -> None:
    words = "准许上诉人李大伟撤回上诉；\n维持一审判决第三项，即对原审被告人张志远的定罪量刑。"
    results = [c for c in claims_of(KNOWN + words, "2026-03-01") if c.event == "appeal_result"]
    assert [(c.person, c.outcome) for c in results] == [("张志远", "upheld")]


def test_the_day_of_the_next_hearing_is_not_that_of_the_custody() -> None:
    claims = claims_of(KNOWN + "案件押后至2026年5月1日，张志远继续还柙。", "2026-03-01")
    assert [str(c.stance) for c in claims if c.event == "detention"] == ["asserted"]


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("家属为张志远申请取保候审，未获批准。", "bail", "negated"),
        ("张志远案押后至2026年5月1日。", "trial", "planned"),
        ("张志远遭扣留五小时后无条件释放。", "release", "asserted"),
        ("张志远从未受过刑事处罚。", "conviction", "negated"),
        ("张志远承认刑事毁坏罪。", "charge", "asserted"),
        ("张志远现囚于赤柱监狱。", "detention", "asserted"),
        ("张志远曾被劳动教养两年。", "detention", "asserted"),
    ],
)
def test_court_and_custody_wordings(words: str, event: str, stance: str) -> None:
    assert (event, stance) in {(e, s) for e, s, *_ in told(words)}


def test_a_care_said_to_be_given_denies_that_it_was_withheld() -> None:
    words = "张志远说他没有吃到退烧药。看守所回复说，已及时提供治疗。"
    claims = [c for c in claims_of(KNOWN + words, "2026-03-01") if c.event == "access_denied"]
    assert [str(c.stance) for c in claims] == ["asserted", "denied"]


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("撤销一审判决中对张志远犯诽谤罪的定罪。", "conviction"),
        ("检察员认为，原判认定张志远犯诽谤罪的证据发生变化。", "conviction"),
        ("法官将裁决押后至2026年3月19日，张志远在庭。", "trial"),
    ],
)
def test_a_finding_spoken_of_is_not_made_again(words: str, event: str) -> None:
    assert event not in {e for e, *_ in told(words)}


def test_an_irregular_heart_is_no_negation() -> None:
    assert {s for e, s, *_ in told("张志远近来常因心律不整昏倒。")} == {"asserted"}
