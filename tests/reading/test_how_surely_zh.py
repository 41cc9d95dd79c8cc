"""How surely and by whom: where a speaker's words end, who speaks in a quotation, what is not done; each beside its opposite."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "记者林月2023年5月3日在江城被抓。"


def put(words: str, event: str) -> set[str]:
    """How surely the claims of one event are put."""
    return {str(c.stance) for c in claims_of(words, "2024-01-15") if str(c.event) == event}


def voiced(words: str, event: str) -> set[str | None]:
    """Who says the claims of one event, at last."""
    found = claims_of(words, "2024-01-15")
    return {c.attribution[-1] if c.attribution else None for c in found if str(c.event) == event}


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("林月2023年5月3日被捕，其后获准以现金五千元至三万元不等保释。", "bail", "asserted"),
        ("林月2023年5月3日被捕，其后不准保释。", "bail", "negated"),
        ("林月罪名不成立，律政司其后表示不会就裁决提出上诉。", "appeal", "negated"),
        ("林月罪名成立，律师其后表示将会就裁决提出上诉。", "appeal", "planned"),
        (f"{TAKEN}她关了两个多月，一次保释也没有申请过。", "bail", "negated"),
        ("林月被判刑三年，三人都没有选任律师在场。", "access_denied", "asserted"),
        (f"{TAKEN}“他们用电棍打我，”刚刚获释的林月说，“还不准我睡觉。”", "ill_treatment", "alleged"),
        (f"{TAKEN}另外网上说林月被打到住院。", "ill_treatment", "alleged"),
        (f"{TAKEN}她的母亲去找狱政科，狱政科的人说：“监狱依法管理，没有体罚这回事。”", "ill_treatment", "denied"),
        (f"{TAKEN}她的母亲说：“没有体罚这回事。”", "ill_treatment", "negated"),
        (f"{TAKEN}外交部发言人今年1月回答提问时说，林月「从未进过任何教培中心」。", "detention", "denied"),
        (f"{TAKEN}今年1月有传言说林月已被转到监狱医院。", "transfer", "alleged"),
        (f"{TAKEN}今年1月有传言说林月病了，但家属证实林月已被转到监狱医院。", "transfer", "asserted"),
        (f"{TAKEN}網上早排有人話林月喺入面絕食。", "health", "alleged"),
        ("林月2023年5月3日被捕，候审期间获准保释。", "bail", "asserted"),
        ("林月2023年5月因计划张贴海报被北京警方刑事拘留。", "detention", "asserted"),
        ("警方计划将林月刑事拘留。林月是记者。", "detention", "planned"),
        (f"{TAKEN}针对网传“林月在看守所绝食十余日”，江城看守所答复称其饮食正常，上述说法不属实。", "health", "alleged"),
    ],
)  # fmt: skip
def test_what_is_not_so_is_not_told_as_done(words: str, event: str, stance: str) -> None:
    assert put(words, event) == {stance}


@pytest.mark.parametrize(
    ("words", "event", "speaker"),
    [
        ("林月表示不认罪，案件押后至2024年7月20日，期间不准离港。", "trial", None),
        ("律师说，林月身体不好，案件押后至2024年7月20日。", "trial", "律师"),
        (f"{TAKEN}“他们用电棍打我，”刚刚获释的林月说，“还不准我睡觉。”", "ill_treatment", "林月"),
        ("林月2023年5月3日被抓。“他们用电棍打我。”三十四岁的林月告诉本台。", "ill_treatment", "林月"),
        (f"{TAKEN}她的丈夫说，狱方称没有看到伤。“她的手一直抖，警察打掉了她三颗牙。”他说。", "ill_treatment", "她的丈夫"),
        (f"{TAKEN}今年1月有传言说林月已被转到监狱医院。", "transfer", "传言"),
        ("林月在自媒体上报道一起爆炸事故，2023年5月3日被江城警方刑事拘留。", "detention", None),
        ("被告人林月诈骗一案，因公诉机关补充侦查，于2023年11月27日恢复法庭审理。", "trial", None),
        ("陆委会统计，今年1月至9月共有38名国人在江城遭拘留。", "detention", "陆委会"),
        (f"{TAKEN}家属推估，林月要到2026年6月才能出狱。", "release", "家属"),
        (f"{TAKEN}她的母亲去找狱政科，狱政科的人说：“监狱依法管理，没有体罚这回事。”", "ill_treatment", "狱政科的人"),
    ],
)  # fmt: skip
def test_whose_words_a_claim_is_in(words: str, event: str, speaker: str | None) -> None:
    assert voiced(words, event) == {speaker}


PAPER = "江城市公安局\n监视居住决定书\n犯罪嫌疑人林月自2023年6月15日起被监视居住。\n二〇二三年六月十五日\n\n"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("（弟弟手写）\n　　她血压高。律师去过两趟，没让见。\n　　　　　　林志　2023年8月20日\n", "林志"),
        ("〔附言，手写〕\n　　她血压高。律师去过两趟，没让见。\n　　　　　　弟　林志　8月20日\n", "林志"),
        ("（家属附注：她血压高。律师去过两趟，没让见。）\n", "家属"),
        ("（第2页）\n　　她血压高。律师去过两趟，没让见。\n", None),
    ],
)  # fmt: skip
def test_a_postscript_is_told_by_whoever_signs_it(words: str, speaker: str | None) -> None:
    assert voiced(PAPER + words, "health") == {speaker}
    assert voiced(PAPER + words, "detention") == {None}
