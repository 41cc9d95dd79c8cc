"""Pages as they are found: some tell no case, and some tell ten that must not mix."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, reading_of

NOVEL = """\
The Salt Road – a novel. Chapter One

They came for Marek Dole before dawn. "You are under arrest," said the officer, and Marek was led
away to the castle, where he was sentenced to ten years.

Chapter Two

Marek escaped in the spring.
"""
FOOTBALL = """\
Rovers sign striker on five-year deal

The striker Leo Brandt has been released by United and will be transferred to Rovers this season.
The manager said Brandt would be charged with scoring twenty goals. The transfer fee was not given.
"""
STATUTE = """\
What is bail? A plain guide

Any person who is arrested must be brought before a court within 48 hours. On conviction a person may
be sentenced to imprisonment for five years. What is a surety? Our lawyers can help: call us today.
"""
FUNDS = """\
Your donation keeps hope alive

Every day people are arrested and detained for their beliefs. Your gift of 20 euros a month pays for
a lawyer. Donate today: your support is tax-deductible.
"""
SERIES = """\
电视剧《长夜》剧情简介（第六集）

刑警队长陆铮（由王岩饰演）被捕，随后被判处死刑。第六集大结局中，主演王岩的表演受到好评。
"""
LAW_ZH = """\
一文读懂：什么是取保候审

取保候审是指法院、检察院、公安机关责令犯罪嫌疑人提供保证人的措施。最长不得超过十二个月。
法律常识：刑事拘留最长三十七天。律师提醒：被逮捕后应尽快委托律师。
"""


@pytest.mark.parametrize("page", [NOVEL, FOOTBALL, STATUTE, FUNDS, SERIES, LAW_ZH])
def test_a_page_without_a_case_gives_no_claims(page: str) -> None:
    assert claims_of(page, "2024-03-12") == []


def test_the_reading_says_why() -> None:
    remarks = reading_of(NOVEL, "2024-03-12").remarks
    assert [(r.code, dict(r.facts).get("kind")) for r in remarks] == [
        ("page_without_case", "fiction")
    ]


def test_a_case_on_a_page_that_also_asks_for_money_is_kept() -> None:
    words = (
        "The teacher Anna Kole was arrested by police on 3 May 2022.\n\n"
        "Donate today: your donation makes a difference.\n"
    )
    assert {c.person for c in claims_of(words, "2022-05-20") if c.event == "arrest"} == {
        "Anna Kole"
    }


INDEX = """\
This week in the courts

1 March 2022 – Baku
The blogger Samir Aliyev was sentenced to three years in prison.

2 March 2022 – Minsk
Police arrested the teacher Anna Kole.

3 March 2022 – Hanoi
The poet Tran Thi Lan was released.

4 March 2022 – Cairo
A court charged the lawyer Omar Sahl with spreading false news.
"""


def test_items_of_an_index_lend_each_other_neither_people_nor_dates() -> None:
    claims = claims_of(INDEX, "2022-03-06")
    main = {(str(c.event), c.person, c.when.edtf) for c in claims if c.event != "occupation"}
    allowed = {
        ("sentence", "Samir Aliyev", "2022-03-01"),
        ("arrest", "Anna Kole", "2022-03-02"),
        ("release", "Tran Thi Lan", "2022-03-03"),
        ("charge", "Omar Sahl", "2022-03-04"),
    }
    undated = {(event, who, None) for event, who, _ in allowed}
    assert main <= allowed | undated
    assert {(e, w) for e, w, _ in main} == {(e, w) for e, w, _ in allowed}


def test_a_language_without_a_reader_is_named_and_gives_no_claims() -> None:
    reading = reading_of("Полиция задержала учителя Ивана Петрова 3 мая 2022 года в Минске.")
    assert reading.claims == ()
    (remark,) = reading.remarks
    assert (remark.code, dict(remark.facts)["language"]) == ("language_without_reader", "ru")
