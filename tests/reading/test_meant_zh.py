"""Chinese: whom a clause is about when a relative, a speaker or a child stands beside; what is denied, what is to come."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

TAKEN = "教师韦承志2024年3月2日被警方带走。"


def told(words: str, event: str) -> set[tuple[str | None, str]]:
    """Of whom an event is told, and how surely."""
    return {(c.person, str(c.stance)) for c in claims_of(words, "2024-06-20") if c.event == event}


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (f"{TAKEN}他将在国庆前后被移送监狱服刑。", "transfer", {("韦承志", "planned")}),
        (f"{TAKEN}他将在国庆前后被移送监狱服刑。", "detention", {("韦承志", "planned")}),
        (f"{TAKEN}他将在判决生效后移送监狱。", "transfer", {("韦承志", "planned")}),
        (f"{TAKEN}他将在判决生效后移送监狱。", "sentence", set()),
        (f"{TAKEN}警方将司机打伤后释放了他。", "release", {("韦承志", "asserted")}),
    ],
)
def test_what_is_set_for_a_time(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("分局一名警官否认有任何人动手。", {("韦承志", "denied")}),
        ("警方表示只用了最低武力，否认打人。", {("韦承志", "denied")}),
        ("惩教署发言人否认有职员威胁在囚人士。", {("韦承志", "denied")}),
        ("看守所否认韦承志受到不公平对待。", {("韦承志", "denied")}),
        ("信访局一名工作人员接电话时说：“没有打人这回事。”", {("韦承志", "denied")}),
        ("韦承志否认打人。", set()),
        ("警方说，他否认殴打警员。", set()),
        ("他的妻子否认打人。", set()),
        ("检察官指他袭警，韦承志否认动手。", set()),
        ("警方没有动手修车。", set()),
    ],
)
def test_what_an_authority_denies_that_nobody_told(words: str, expected: set[object]) -> None:
    assert told(TAKEN + words, "ill_treatment") == expected


BROTHER = "一名妇女表示，她的哥哥、云州石门县的教师韦承志已被判处有期徒刑七年。这名妇女叫罗小芹。"


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            f"{BROTHER}她说，哥哥2017年10月9日从寺里回家途中被公安局的人带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (f"{BROTHER}罗小芹对本台说：“没有开过庭。”", "trial", {("韦承志", "negated")}),
        (f"{BROTHER}罗小芹今年5月也被警方带走。", "arrest", {("罗小芹", "asserted")}),
        (
            f"{TAKEN}2023年5月9日，他送孩子上学后在校门口被国保带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (
            f"{TAKEN}2023年5月9日，他陪母亲就医时被国保带走。",
            "arrest",
            {("韦承志", "asserted")},
        ),
        (
            f"{TAKEN}他的妻子送孩子上学后被国保带走。",
            "arrest",
            {("韦承志", "asserted"), (None, "asserted")},
        ),
        (f"{TAKEN}他的孩子被国保带走。", "arrest", {("韦承志", "asserted"), (None, "asserted")}),
    ],
)
def test_a_relative_beside(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        (
            "教师韦承志、编辑罗小芹、工人岑兆安三人2024年3月2日被捕。",
            "arrest",
            {("韦承志", "asserted"), ("罗小芹", "asserted"), ("岑兆安", "asserted")},
        ),
        (
            "教师韦承、编辑罗芹、工人岑安三人2024年3月2日被捕。",
            "arrest",
            {("韦承", "asserted"), ("罗芹", "asserted"), ("岑安", "asserted")},
        ),
        (
            "教师韦承志和编辑罗小芹被捕。二人违法所得人民币六万元依法予以追缴。",
            "confiscation",
            {("韦承志", "asserted"), ("罗小芹", "asserted")},
        ),
        (
            "教师韦承志、韦承平兄弟2024年3月2日被警方软禁。",
            "detention",
            {("韦承志", "asserted"), ("韦承平", "asserted")},
        ),
        (
            "教师韦承志和编辑罗小芹被捕。二人就读的大学撤销罗小芹的学籍。",
            "harassment",
            {("罗小芹", "asserted")},
        ),
        (
            "被告人韦承志，男，汉族，高中文化。2015年6月因扰乱单位秩序被云州市公安局行政拘留七日。",
            "detention",
            {("韦承志", "asserted")},
        ),
        (f"{TAKEN}罗州的单位账户被警方冻结。", "arrest", {("韦承志", "asserted")}),
        (f"{TAKEN}他的弟弟同日被捕，关了八天后获释，没有被起诉。", "charge", {(None, "negated")}),
        (f"{TAKEN}后来获释，没有被起诉。", "charge", {("韦承志", "negated")}),
        (
            "教师韦承志被捕。5月9日，韦承志照顾父亲期间被传唤。",
            "harassment",
            {("韦承志", "asserted")},
        ),
    ],
)
def test_several_and_whose(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected


def terms(words: str) -> set[tuple[str | None, object, str | None]]:
    """Who is sentenced to how many months, and on which day."""
    return {
        (c.person, c.duration_months, c.when.edtf)
        for c in claims_of(words, "2024-06-20")
        if c.event == "sentence"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("教师韦承志2022年被捕。当年12月20日判的，三年六个月。", {("韦承志", 42, "2022-12-20")}),
        (
            "教师韦承志2022年被捕。2023年2月14日，法院判了：敲诈勒索罪，五年。",
            {("韦承志", 60, "2023-02-14")},
        ),
        (
            "9月20日，云州市中级人民法院作出终审判决，将教师韦承志的刑期由五年改为三年六个月。",
            {("韦承志", 60, None)},
        ),
        (
            "法院判处护士罗小芹、她的丈夫店主岑兆安，以及记者韦承志有期徒刑，刑期分别为十二年、七年及二十年。",
            {("罗小芹", 144, None), ("岑兆安", 84, None), ("韦承志", 240, None)},
        ),
        (
            "教师韦承志和护士罗小芹被判刑，刑期分别为三年和两年。",
            {("韦承志", 36, None), ("罗小芹", 24, None)},
        ),
        (
            "教师韦承志、护士罗小芹、店主岑兆安被判刑，刑期分别为三年和两年。",
            {("韦承志", None, None), ("罗小芹", None, None), ("岑兆安", None, None)},
        ),
        ("教师韦承志2022年被捕。律师说，等判的，三年起步。", set()),
    ],
)
def test_terms_behind_their_verb(words: str, expected: set[object]) -> None:
    assert terms(words) == expected


def withheld(words: str) -> set[tuple[str | None, str | None]]:
    """From whom what is withheld."""
    return {
        (c.person, c.to)
        for c in claims_of(TAKEN + words, "2024-06-20")
        if c.event == "access_denied"
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("他的律师前两次要求会见都被打回票。", {("韦承志", "lawyer")}),
        ("家里人申请会见，要求未获同意。", {("韦承志", "family")}),
        ("此前十三个月，家属未获一次会见。", {("韦承志", "family")}),
        ("看守所不让家属送胰岛素。", {("韦承志", "medical")}),
        ("他申请自费药膏，两个月仍未获批。", {("韦承志", "medical")}),
        ("他牙痛，看守所没给看过牙。", {("韦承志", "medical")}),
        ("警方不同意律师复制讯问录像。", {("韦承志", "讯问录像")}),
        ("一张拘留通知书也没见过。", {("韦承志", "拘留通知书")}),
        ("没有给他请律师的机会。", {("韦承志", "lawyer")}),
        ("他5月死于看守所，家属要求尸检未获同意。", {("韦承志", "尸检")}),
        ("他5月死于看守所，看守所没有交还遗体。", {("韦承志", "body")}),
        ("邻居没见过他来探望母亲。", set()),
        ("他领到决定书，被扣的手机至今没有归还。", set()),
        ("他的保释申请未获批。", set()),
        ("家属要求尸检，检方同意。", set()),
        ("他没有归还遗体。", set()),
    ],
)
def test_what_is_withheld(words: str, expected: set[object]) -> None:
    assert withheld(words) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("按刑期，他明年8月5日才能出来。", "release", {("韦承志", "planned")}),
        ("按判决书，他明年4月10日就该回来了。", "release", {("韦承志", "planned")}),
        ("他若计及扣减，最快本月底便可出狱。", "release", {("韦承志", "planned")}),
        ("佢今個月底就出得返嚟。", "release", {("韦承志", "planned")}),
        ("他被处以行政拘留七日，9日期满。", "release", {("韦承志", "asserted")}),
        ("签了字才能出来。", "release", set()),
        ("他去了国外，明年8月才能回来。", "release", set()),
        ("如果认罪，明年就能出来。", "release", set()),
        ("他坦承发文，但不认为自己犯罪。", "charge", {("韦承志", "denied")}),
        ("他不承认敲诈勒索，说那是稿费。", "charge", {("韦承志", "denied")}),
        ("他面临煽动及资助恐怖活动两项控罪。", "charge", {("韦承志", "asserted")}),
        ("他可能面临煽动及资助恐怖活动两项控罪。", "charge", set()),
        ("他不认为自己有病。", "charge", set()),
    ],
)
def test_what_is_ahead_and_what_is_not_owned(words: str, event: str, expected: set[object]) -> None:
    assert told(TAKEN + words, event) == expected


@pytest.mark.parametrize(
    ("words", "event", "expected"),
    [
        ("青年、民宿业者阿勒·巴托因妨害公务罪被捕。", "arrest", {("阿勒·巴托", "asserted")}),
        (
            "七十二岁的讲师韦承志与六十八岁的点茶师罗小芹仍遭羁押。",
            "detention",
            {("韦承志", "asserted"), ("罗小芹", "asserted")},
        ),
        (
            f"{TAKEN}韦承志的论文指导老师、讲师罗小芹去年八月不获续约，其后在机场被入境处人员截查。",
            "harassment",
            {("罗小芹", "asserted")},
        ),
        (
            f"{TAKEN}他在看守所认识的一位室友，2020年因醉驾被判拘役两个月。",
            "sentence",
            {(None, "asserted")},
        ),
        (
            f"{TAKEN}同行的友人因心脏病发作，次日送往医院，3月5日获准取保候审。",
            "bail",
            {(None, "asserted")},
        ),
        (
            f"{TAKEN}同行的罗小芹因心脏病发作，3月5日获准取保候审。罗小芹是店主。",
            "bail",
            {("罗小芹", "asserted")},
        ),
        (
            f"{TAKEN}同日深夜，检察官以有勾串之虞向法院声请羁押韦承志。",
            "detention",
            {("韦承志", "planned")},
        ),
    ],
)
def test_who_leads_or_is_joined(words: str, event: str, expected: set[object]) -> None:
    assert told(words, event) == expected
