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
