"""Chinese: what ails a part of the body, pressure outside custody, what is added to a charge, refused bail, and calls."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "甘肃教师林月2024年3月2日被刑事拘留。"


def _told(event: str, words: str) -> list[tuple[str | None, str | None, str]]:
    """Of whom an event is told behind the first sentence, of which kind, and how surely."""
    return [
        (c.person, c.kind, str(c.stance))
        for c in claims_of(TOLD + words, DAY)
        if c.event == event and c.when.edtf != "2024-03-02"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "她的右手腕肿得握不住笔。",
        "她出来时右耳几乎听不见。",
        "她比进去以前轻了大约九公斤。",
        "她在里面掉了十来斤。",
        "她的左耳鼓膜破裂。",
        "她的腰伤加重。",
        "她的右眼看不清东西。",
    ],
)
def test_what_ails_a_part_of_the_body(words: str) -> None:
    assert _told("health", words) == [("林月", None, "asserted")]


@pytest.mark.parametrize(
    "words",
    [
        "法庭上她听不见法官说话。",
        "她的手机听不见声音。",
        "她的母亲腿肿得走不了路。",
        "行李轻了两公斤。",
        "她的眼里看不见希望。",
    ],
)
def test_what_ails_nobody_in_hand(words: str) -> None:
    assert _told("health", words) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("她获释后，房东三次要她搬家。", "搬家"),
        ("她获释后被学校退学。", "退学"),
        ("她获释后，有人打电话威胁她。", "威胁"),
    ],
)
def test_pressure_outside_custody(words: str, kind: str) -> None:
    assert ("林月", kind, "asserted") in _told("harassment", words)


@pytest.mark.parametrize(
    "words",
    [
        "她获释后，房东涨租，她搬家了。",
        "她获释后被学校退学生会的人叫住。",
        "有人打电话问她有没有受伤。",
    ],
)
def test_no_pressure(words: str) -> None:
    assert _told("harassment", words) == []


def test_a_threat_to_the_one_spoken_to_arrests_nobody() -> None:
    assert _told("arrest", "有人打电话给她的丈夫：“再说话，就把你也抓起来。”") == []
    assert _told("arrest", "5月4日，警方又把她抓起来。") != []


def test_offences_added_to_a_charge() -> None:
    assert _told("charge", "5月又对林月追加逃税与洗钱两项罪名。") == [("林月", None, "asserted")]
    assert _told("charge", "5月又对货物追加两项订单。") == []


def test_bail_that_is_refused_has_the_day_of_the_refusal() -> None:
    words = "4月15日律师递交取保候审申请，16日即收到不予批准的答复。"
    bail = [c for c in claims_of(TOLD + words, DAY) if c.event == "bail"]
    assert [(str(c.stance), c.when.edtf) for c in bail] == [("negated", "2024-04-16")]
    words = "4月15日律师申请取保候审，检察院说不同意。"
    bail = [c for c in claims_of(TOLD + words, DAY) if c.event == "bail"]
    assert [(str(c.stance), c.when.edtf) for c in bail] == [("negated", "2024-04-15")]
    assert _told("bail", "4月15日律师申请取保候审，至今没有答复。") == []


def test_a_call_not_to_appeal_is_no_appeal() -> None:
    words = "人权团体“长灯”昨天在法院门口呼吁检方不要再对林月提起上诉。"
    assert [c.person for c in claims_of(TOLD + words, DAY) if c.event == "call"] == ["林月"]
    assert _told("appeal", words) == []
