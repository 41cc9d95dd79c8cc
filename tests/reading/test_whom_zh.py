"""说的是谁：在谁家、谁的亲友、几个人的身份、某某。 Whom a clause is about, and what each one is."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of


def told(words: str, event: str, field: str = "value") -> list[tuple[object, ...]]:
    """Person and one slot of the claims of one event."""
    found = [c for c in claims_of(words, "2024-10-15") if c.event == event]
    return [(c.person, getattr(c, field)) for c in found]


@pytest.mark.parametrize(
    ("words", "event", "people"),
    [
        ("出版人林子安去年3月18日在上海的岳母家中被四名便衣人员带走。", "arrest", ["林子安"]),
        ("记者林月的好友、会计周雯在法院对面拍照，被便衣带到派出所问话。", "harassment", ["周雯"]),
        ("教师林子安被捕。警察来到书店，把他和志愿者汤家俊带走。", "arrest", ["林子安", "汤家俊"]),
        ("记者林月被捕。案发时年仅15岁的姓蔡男生则判入教导所。", "sentence", [None]),
        ("讲师林子安被捕。林子安的女儿林宜真要求警方公布父亲下落。", "call", ["林子安"]),
        ("书商林子安在沈阳某机床厂门口被捕。", "arrest", ["林子安"]),
        ("独立声音联盟呼吁白俄罗斯当局立即释放编辑林月。白罗斯政府没有回应。", "call", ["林月"]),
        ("保安员林家铭被捕。林家铭还押。", "arrest", ["林家铭"]),
        ("检察官曾到看守所做工作。记者林月被捕。", "arrest", ["林月"]),
        ("学者林子安的妻子林月说，丈夫在看守所多次遭电击。", "ill_treatment", ["林子安"]),
        ("犯罪嫌疑人林子安、黎阿妹被刑拘。7月10日，本院对林子安批准逮捕；对黎阿妹，本院决定不批准逮捕。", "arrest", ["黎阿妹", "林子安"]),
        ("记者林月被捕。同日被捕的还有五名中学生。", "arrest", ["林月", None]),
        ("据学者估算，2017年以来被判刑的人数远高于全国平均。记者林月被捕。", "sentence", []),
        ("出版人林子安被捕。发言人称，林某已被逮捕。", "arrest", ["林子安"]),
    ],
)  # fmt: skip
def test_it_happened_to(words: str, event: str, people: list[str | None]) -> None:
    assert sorted(p or "" for p, _ in told(words, event)) == sorted(p or "" for p in people)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("访民林玉芝、周三妹被截回。访民林玉芝、周三妹被拘留。", {("林玉芝", "访民"), ("周三妹", "访民")}),
        ("林月被捕。她是杭州一家环保机构的项目主管。", {("林月", "环保机构的项目主管")}),
        ("林子安去年被捕。他曾任深水埗区议员，入狱前是二手书店店主。", {("林子安", "深水埗区议员"), ("林子安", "二手书店店主")}),
        ("被告人林子安（曾用名林守义），男，1991年1月12日出生，回族，中专文化，快递员，住汉州市。2022年3月被刑事拘留。", {("林子安", "快递员")}),
        ("林子安当晚取保回家。", set()),
    ],
)  # fmt: skip
def test_occupations(words: str, expected: set[tuple[str, str]]) -> None:
    assert set(told(words, "occupation")) == expected


@pytest.mark.parametrize(
    ("words", "event", "field", "value"),
    [
        ("記者林月的保釋申請被拒，還柙大欖，10月25日再訊。", "detention", "facility", "大欖"),
        ("记者林月10月8日被刑事拘留，罪名为寻衅滋事。", "detention", "charge", "寻衅滋事"),
        ("被告林月、林子安今日被落案起訴，各一項煽動罪。", "charge", "charge", "煽動罪"),
        ("店主林月在自己的铺子里被抓。同一天，林月的宿舍遭到搜查。", "search", "amount", None),
    ],
)  # fmt: skip
def test_slots(words: str, event: str, field: str, value: str | None) -> None:
    found = told(words, event, field)
    assert found and all(one[1] == value for one in found), found


@pytest.mark.parametrize(
    ("words", "event", "days"),
    [
        ("检察院10月8日批准逮捕记者林月，次日由分局执行。", "arrest", {"2024-10-09"}),
        ("8月1日，军政府宣布特赦。记者林月2021年被捕。她8月1日步出监狱。", "release", {"2024-08-01"}),
        ("两年多前，诗人林子安于5月8日被拘留。", "detention", {"2022-05-08"}),
        ("記者林月早於5月認罪。法院今（15日）判刑，林月判囚2年。", "sentence", {"2024-10-15"}),
        ("社工林月昨在九龍城裁判法院被裁定一項阻差辦公罪成，還押至本月28日判刑。", "detention", {"2024-10-14"}),
        ("9月22日，记者林月被抓。同一天，店主林子安也被抓。", "arrest", {"2024-09-22"}),
        ("记者林月2021年被捕，已提出上诉，法院排定11月11日开庭。", "trial", {"2024-11-11"}),
    ],
)  # fmt: skip
def test_days(words: str, event: str, days: set[str]) -> None:
    found = {c.when.edtf for c in claims_of(words, "2024-10-15") if c.event == event}
    assert found == days
