"""Chinese: what befell somebody else, told of by an office, a trade or a relation, did not befall the one told of before."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, more_of

DAY = "2024-06-20"
TOLD = "教师罗安于2024年5月3日在卡城被逮捕。"
TOLD_HANT = "教師羅安於2024年5月3日在卡城被捕。"


def _more(words: str, told: str = TOLD, name: str = "罗安") -> list[tuple[str, str]]:
    return more_of(told, words, DAY, name)


@pytest.mark.parametrize(
    "words",
    [
        "同监舍的人上周死于狱中。",
        "拍摄逮捕过程的人后来被拘留。",
        "他的弟弟被判处有期徒刑三年。",
        "他的父亲曾于1990年被判刑十年，1998年出狱。",
        "他的同事被判刑两年。",
        "他的室友失踪。",
        "女儿患病住院。",
        "为他奔走的司机被刑拘。",
        "为他辩护的律师被吊销执照。",
        "收留他的房东被罚款五千元。",
        "举报他的同事被判刑一年。",
        "前市长因贪污被判处有期徒刑十年。",
        "前任局长被判死缓。",
        "一名狱警被判处有期徒刑两年。",
        "打人的警察被判处有期徒刑两年。",
        "主审法官因受贿被判刑五年。",
        "涉事警员获释。",
        "两名狱警因虐囚被起诉。",
        "三名警员被控袭击罪，两人罪成。",
        "报社总编辑被判刑三年。",
        "工会主席上周被判刑四年。",
        "一周后，工会主席被捕。",
        "此前被捕的工人均已获释。",
        "该罪的主犯被判处无期徒刑。",
        "主教去世。",
        "政府释放了部分政治犯。",
        "警方释放了他的同伴。",
        "法院判处主犯死刑。",
        "法院判处一名警察五年有期徒刑。",
        "警察打伤了他的母亲。",
    ],
)
def test_what_befell_somebody_else_befell_nobody_told_of_before(words: str) -> None:
    assert _more(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "同案的工會幹事還押候訊。",
        "三名同案被告認罪，判囚兩年。",
        "涉事警員被停職。",
        "打人的警員判囚兩年。",
        "前立法會議員還柙候審。",
        "主控官病逝。",
        "其弟被判監六個月。",
        "助理交保十萬元。",
        "會計以五萬元交保。",
        "議員以十萬元交保。",
    ],
)
def test_in_the_usage_of_hong_kong_and_taiwan_too(words: str) -> None:
    assert _more(words, TOLD_HANT, "羅安") == []


def test_what_a_clause_goes_on_with_is_of_whoever_leads_it() -> None:
    assert _more("打人的警察上月被捕，被判处有期徒刑两年。") == []
    assert _more("前市长因受贿被拘留，其后获释。") == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("这名教师被判刑三年。", ("sentence", "asserted")),
        ("教师被判刑三年。", ("sentence", "asserted")),
        ("老师被判刑三年。", ("sentence", "asserted")),
        ("该教师其后获释。", ("release", "asserted")),
        ("被告被判入狱三年。", ("sentence", "asserted")),
        ("当事人已被移送北山监狱。", ("transfer", "asserted")),
        ("法官判他入狱三年。", ("sentence", "asserted")),
        ("法官下令将他还押。", ("detention", "asserted")),
        ("检察官以煽动罪起诉他。", ("charge", "asserted")),
        ("警察用警棍殴打他。", ("ill_treatment", "asserted")),
        ("狱警多次殴打罗安。", ("ill_treatment", "asserted")),
        ("警方其后将其释放。", ("release", "asserted")),
        ("因病情恶化，他被送往医院。", ("transfer", "asserted")),
        ("家属证实他已去世。", ("death", "asserted")),
        ("律师透露，当事人已获准保释。", ("bail", "asserted")),
        ("律师表示，他在狱中遭到殴打。", ("ill_treatment", "alleged")),
        ("律师已提出上诉。", ("appeal", "asserted")),
    ],
)
def test_the_one_told_of_is_still_meant(words: str, told: tuple[str, str]) -> None:
    assert told in _more(words)


def test_a_trade_nobody_bears_by_name_is_the_one_told_of_where_no_trade_is_told() -> None:
    assert _more("记者被判刑三年。", "罗安于2024年5月3日在卡城被逮捕。") == [
        ("sentence", "asserted")
    ]


def test_a_part_an_actress_plays_is_none_of_her_own_case() -> None:
    words = "女演员沈雁秋被判处有期徒刑四年，正在服刑。剧中她饰演的囚犯被捕后遭到酷刑。"
    told = {str(c.event) for c in claims_of(words, DAY) if c.person == "沈雁秋"}
    assert "sentence" in told
    assert not told & {"arrest", "ill_treatment"}
