"""Chinese: what is done to the body, to wear somebody down, to make somebody say something, and who denies it."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "甘肃教师林月2024年3月2日被捕。"


def _hurt(words: str) -> list[tuple[str | None, str]]:
    """Of whom ill-treatment is told behind the first sentence, and how surely."""
    return [
        (c.person, str(c.stance))
        for c in claims_of(TOLD + words, DAY)
        if c.event == "ill_treatment"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "她的律师说，她在看守所里被人用字典砸过后脑。",
        "据她讲，押解途中民警把她的胳膊反拧到背后。",
        "她说，警员用膝盖顶住她的背。",
        "她说，警察揪着她的头往墙上撞。",
        "她的手腕肿了，她说是在警车上被拧的。",
        "她对律师说，前半个月每天只准睡三个钟头。",
        "她说，房间里的灯白天黑夜都亮着。",
        "她说，稍微一动就会挨骂。",
        "她姐姐说，她在惩教所被人隔离了三个星期。",
        "她对律师说，头几天是铐着审的。",
        "她告诉律师，办案人员逼她在镜头前念稿子。",
        "她丈夫说，她显然是被逼着念稿。",
        "律师说，民警轮流审她，逼她交出密码。",
    ],
)
def test_what_is_done_to_somebody_held(words: str) -> None:
    assert _hurt(words) == [("林月", "alleged")]


@pytest.mark.parametrize(
    "words",
    [
        "她用字典砸开了玻璃。",
        "有人拍了拍她的后背。",
        "她将一名劝阻的民警推倒。",
        "检方指她推倒两名法警，掌掴一名队员。",
        "她每晚只睡三个小时赶稿子。",
        "办公室的灯昼夜不关，同事们轮流值班。",
        "她从国外回来，隔离了十四天。",
        "检方说，她逼店主交出手机。",
        "她被逼着搬家。",
    ],
)
def test_what_somebody_does_or_what_is_no_harm(words: str) -> None:
    assert _hurt(words) == []


def test_all_of_whom_a_paragraph_tells_it_are_denied_together() -> None:
    told = "工人何平同日被捕。林月说，她被关进禁闭室。何平说，警察用电话簿打他的头。"
    found = _hurt(told + "内政部发言人否认这些指控，称“毫无根据”。")
    assert set(found[-2:]) == {("林月", "denied"), ("何平", "denied")}
    found = _hurt(told + "内政部发言人否认这一指控，称“毫无根据”。")
    assert found.count(("林月", "denied")) == 0


def test_an_office_that_denies_the_charges_of_ill_treatment_denies_no_offence() -> None:
    words = "何平说，她被警员用警棍打头。警方否认这些指控。"
    assert all(c.event != "charge" for c in claims_of(TOLD + words, DAY))


@pytest.mark.parametrize("words", ["县公安局否认惩罚。", "警方亦一直否认使用过分武力。"])
def test_a_denial_names_what_it_denies(words: str) -> None:
    assert _hurt("律师说，她被铐在椅子上。" + words)[-1] == ("林月", "denied")
