"""谁在说话：名词短语、通知书、未完的引语。 Who says so in Chinese: phrases, papers, quotations that go on."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def said(words: str, event: str) -> list[tuple[str | None, str, tuple[str, ...]]]:
    """Person, stance and speakers of the claims of one event."""
    found = [c for c in claims_of(words, "2024-10-15") if c.event == event]
    return [(c.person, str(c.stance), c.attribution) for c in found]


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("教师林子安去年被抓。一名曾与他同囚的人士声称他遭殴打。", "ill_treatment", "一名曾与他同囚的人士"),
        ("教师林子安去年被抓。有同监舍的获释者称，他曾被关禁闭十五天。", "ill_treatment", "同监舍的获释者"),
        ("家属收到市公安局寄来的逮捕通知书：教师林子安于10月9日被执行逮捕。", "arrest", "逮捕通知书"),
        ("妻子收到拘留通知书，上面写着：教师林子安于10月9日被刑事拘留。", "detention", "拘留通知书"),
        ("本网从多名知情者处了解到，教师林子安上周被警方带走。", "arrest", "多名知情者"),
        ("县公安局负责人称，教师林子安已被刑事拘留。", "detention", "县公安局负责人"),
        ("教师林子安被捕。妻子林月说他患病。又说他在狱中遭殴打。", "ill_treatment", "林月"),
        ("教师林子安的妻子说：“他被打过。他们还用电棍打他。”", "ill_treatment", "教师林子安的妻子"),
    ],
)  # fmt: skip
def test_the_speaker_is_named(words: str, event: str, speaker: str) -> None:
    found = said(words, event)
    assert found, event
    assert all(speaker in one[2][0] or one[2][0] in speaker for one in found), found


def test_a_visit_tells_where_somebody_is_held() -> None:
    words = "教师林子安去年被捕。昨天下午，律师总算在灵宝市看守所见到林子安。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "detention"]
    assert (claim.person, claim.facility) == ("林子安", "灵宝市看守所")


def test_an_offence_plans_nothing() -> None:
    words = "教师林子安因“准备实施恐怖活动罪”获刑11年。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "sentence"]
    assert str(claim.stance) == "asserted"


def test_what_was_counted_incompletely_has_no_speaker() -> None:
    (claim,) = said("据不完全统计，本周共有行政拘留19人。", "detention")
    assert claim == (None, "asserted", ())


def test_lawyers_plead_for_their_client() -> None:
    words = "教师林子安案昨天开庭。他的两位律师作了无罪辩护。"
    assert [(p, s) for p, s, _ in said(words, "charge")] == [("林子安", "denied")]


def test_who_proposes_a_term_says_so() -> None:
    words = "教师林子安案昨天开庭，公诉人当庭建议对林子安判处有期徒刑二年至三年。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "sentence"]
    assert (str(claim.stance), claim.attribution, claim.duration_months) == (
        "planned", ("公诉人",), "24-36",
    )  # fmt: skip


def test_a_list_of_demands_is_one_demand_each() -> None:
    words = (
        "记者林月、教师林子安去年被抓。我们要求：（一）立即释放林月；"
        "（二）发还林子安的护照；（三）停止骚扰家属。"
    )
    found = [(c.person, c.to) for c in claims_of(words, "2024-10-15") if c.event == "call"]
    assert found == [("林月", "释放"), ("林子安", "归还"), (None, "停止骚扰")]


def test_an_association_that_issues_a_statement_demands() -> None:
    words = "记者林月去年被抓。设在台北的“海燕教师联谊会”星期三发表声明，要求当局立即放人。"
    (claim,) = [c for c in claims_of(words, "2024-10-15") if c.event == "call"]
    assert claim.by == "海燕教师联谊会"


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("林子安的妻子林月在议会受访时说，去年3月丈夫被两名便衣带走。", "arrest", "林月"),
        (
            "发言人办公室官员昨天在记者会上首度松口，表示警方已于今年4月将林子安逮捕。",
            "arrest",
            "官员",
        ),
        (
            "家属只拿到一张通知书，上面写着他自去年5月4日起被指定居所监视居住。",
            "detention",
            "通知书",
        ),
        ("香港《观海》双周刊报导，林子安去年4月11日在厦门被抓。", "arrest", "香港《观海》双周刊"),
        ("这名同乡又说，林子安曾被停职。", "harassment", "这名同乡"),
        ("国台办则否认有“秘密关押”情事。", "detention", "国台办"),
        ("一名区委官员对本报坚决否认有秘密关押情事。", "detention", "官员"),
        ("他的律师说，林子安因不肯背诵监规，曾连续五天被罚站。", "ill_treatment", "他的律师"),
        ("他的律师林月说，委托人曾被关在没有窗户的禁闭室二十一天。", "ill_treatment", "林月"),
    ],
)
def test_who_says_so_where_no_verb_stands_beside(words: str, event: str, speaker: str) -> None:
    found = [one for one in said("教师林子安去年失联。" + words, event) if one[2]]
    assert found, said("教师林子安去年失联。" + words, event)
    assert all(speaker in one[2][0] for one in found), found


def test_what_the_bench_does_is_told_and_not_said() -> None:
    words = "教师林子安去年被捕。上月3日，法官指他没有按时报到，撤销其保释，他即日起还押。"
    assert said(words, "bail") == [("林子安", "negated", ())]
    assert said(words, "detention") == [("林子安", "asserted", ())]


def test_a_finding_called_groundless_denies_no_beating() -> None:
    words = (
        "教师林子安去年被抓，遭殴打。联合国工作组认定对他的拘禁属任意。外交部称这项意见“毫无根据”。"
    )
    assert not [one for one in said(words, "ill_treatment") if one[1] == "denied"]
    words = "林子安的妻子说，丈夫遭殴打。惩教署回覆时称，有关指控“毫无根据”。"
    assert "denied" in {one[1] for one in said("教师林子安去年被抓。" + words, "ill_treatment")}
