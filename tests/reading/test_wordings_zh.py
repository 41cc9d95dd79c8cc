"""Chinese: everyday wordings of an event, and the same words where they tell nothing of the prisoner."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"
TOLD = "教师林越2024年5月3日在广州被捕。"
TOLD_IN_TAIWAN = "教師林越2024年5月3日在廣州被捕。"


def _more(words: str, told: str = TOLD) -> set[tuple[str, str, str | None]]:
    """What is told beyond the arrest of 3 May: event, stance and person."""
    return {
        (str(c.event), str(c.stance), c.person)
        for c in claims_of(told + words, DAY)
        if str(c.event) != "occupation" and any(q.start >= len(told) for q in (c.quote, *c.also))
    }


@pytest.mark.parametrize(
    ("words", "event", "stance"),
    [
        ("林越刚出地铁口就被四个人按住。", "arrest", "asserted"),
        ("林越在机场过关时被扣。", "detention", "asserted"),
        ("林越落入看守所已有三周。", "detention", "asserted"),
        ("他至今身陷囹圄。", "detention", "asserted"),
        ("林越自六月起一直与外界隔绝。", "detention", "asserted"),
        ("他被送进法制教育中心“学习”。", "detention", "asserted"),
        ("6月8日，办案机关将强制措施改为监视居住。", "detention", "asserted"),
        ("当局以“调查需要”为由，将羁押期延长两个月。", "detention", "asserted"),
        ("控方要求将林越还押至七月。", "detention", "planned"),
        ("林越出门倒垃圾后一去不返。", "disappearance", "asserted"),
        ("自那天起，家人再没联系上他。", "disappearance", "asserted"),
        ("已有一个月没人见过林越。", "disappearance", "asserted"),
        ("他的下落至今不明。", "disappearance", "asserted"),
        ("傍晚，派出所把林越放了。", "release", "asserted"),
        ("昨晚十一点，家人接到他了。", "release", "asserted"),
        ("林越终于走出了那道铁门。", "release", "asserted"),
        ("再过三个月，林越就能回家了。", "release", "planned"),
        ("出狱当天，他被驱逐出境。", "transfer", "asserted"),
        ("上星期，他又被换到了花都看守所。", "transfer", "asserted"),
        ("起诉书指控他在网上散布谣言。", "charge", "asserted"),
        ("他被控殴打警察。", "charge", "asserted"),
        ("林越面临三项指控。", "charge", "asserted"),
        ("林越对指控一概否认。", "charge", "denied"),
        ("林越坚称自己清白。", "charge", "denied"),
        ("他拒绝签署认罪认罚具结书。", "charge", "denied"),
        ("当天没有开成庭。", "trial", "negated"),
        ("林越案定于8月12日上午9时30分于第七法庭宣判。", "trial", "planned"),
        ("陪审团裁定他有罪。", "conviction", "asserted"),
        ("法院认为，林越的行为已构成寻衅滋事罪。", "conviction", "asserted"),
        ("法官量刑三年。", "sentence", "asserted"),
        ("量刑将于7月公布。", "sentence", "planned"),
        ("林越的刑期被缩短一年。", "sentence", "asserted"),
        ("法院裁定对林越减去有期徒刑八个月。", "sentence", "asserted"),
        ("律政司不服刑期，提出覆核。", "appeal", "asserted"),
        ("二审裁定撤销原判，发回重审。", "appeal_result", "asserted"),
        ("家人指他被强迫服用不明药物。", "ill_treatment", "alleged"),
        ("他在信里写道，他们让我站着审，三天没合眼。", "ill_treatment", "alleged"),
        ("林越心脏不好，有时喘不上气。", "health", "asserted"),
        ("信上说，他的腰疼得直不起来。", "health", "asserted"),
        ("狱方停了他的药。", "access_denied", "asserted"),
        ("我去送冬衣，窗口的人不收。", "access_denied", "asserted"),
        ("律师会见申请一再被拖延。", "access_denied", "asserted"),
        ("他与家人的通信被切断。", "access_denied", "asserted"),
        ("判决书至今没有交给家属。", "access_denied", "asserted"),
        ("林越自己聘请的律师被解聘，换上官派律师。", "access_denied", "asserted"),
        ("林越家被搜了两次。", "search", "asserted"),
        ("便衣深夜闯入林越寓所翻查。", "search", "asserted"),
        ("法院禁止他出国。", "travel_ban", "asserted"),
        ("警方对林越发出通缉令。", "harassment", "asserted"),
        ("街道天天派人守在他家楼下。", "harassment", "asserted"),
        ("工作组认定对他的拘留为任意拘留。", "finding", "asserted"),
        ("当局下令逮捕林越。", "arrest", "planned"),
        ("警方当场将林越制服。", "arrest", "asserted"),
        ("邻居看见林越被反绑双手推上警车。", "arrest", "asserted"),
        ("学生看到林越被警察带走。", "arrest", "asserted"),
        ("他被留在派出所过夜。", "detention", "asserted"),
        ("检方声押林越，北院裁准。", "detention", "asserted"),
        ("没有人知道林越被带到了哪里。", "disappearance", "asserted"),
        ("林越因证据不足被释放。", "release", "asserted"),
        ("拘留期满后，警方拒不放人。", "release", "negated"),
        ("据未经证实的消息，林越上周已回家。", "release", "alleged"),
        ("林越被发配到新疆服刑。", "transfer", "asserted"),
        ("林越于6月4日投送番禺监狱服刑。", "transfer", "asserted"),
        ("林越的罪名由诽谤改为寻衅滋事。", "charge", "asserted"),
        ("林越说自己没有犯任何罪。", "charge", "denied"),
        ("至今没有对林越提出任何指控。", "charge", "negated"),
        ("6月11日上午，林越站上被告席。", "trial", "asserted"),
        ("法院裁定林越三项控罪全部成立。", "conviction", "asserted"),
        ("高院认为上诉理由不成立，予以驳回。", "appeal_result", "asserted"),
        ("他被关在铁笼里示众。", "ill_treatment", "asserted"),
        ("同学说，林越身上有伤，是被警察打的。", "ill_treatment", "alleged"),
        ("林越要求看牙医，未获理会。", "access_denied", "asserted"),
        ("家人带来的眼镜被拒收。", "access_denied", "asserted"),
        ("法院没有通知家属开庭。", "access_denied", "asserted"),
        ("他的电脑至今扣在公安局。", "confiscation", "asserted"),
        ("移民署境管林越。", "travel_ban", "asserted"),
        ("林越被列入限制出境名单。", "travel_ban", "asserted"),
        ("林越被迫关闭书店。", "harassment", "asserted"),
        ("林越在边境被中国军警截获。", "arrest", "asserted"),
        ("他在看守所里已经度过了三百个日夜。", "detention", "asserted"),
        ("林越目前在南沙看守所待审。", "detention", "asserted"),
        ("林越已在狱中度过四个春节。", "detention", "asserted"),
        ("据可靠消息，林越被关在郊区的一处宾馆。", "detention", "alleged"),
        ("家人对他的去向一无所知。", "disappearance", "asserted"),
        ("从那以后，谁也没有再见过林越。", "disappearance", "asserted"),
        ("在关了整整五年之后，林越自由了。", "release", "asserted"),
        ("林越于前日傍晚恢复了自由。", "release", "asserted"),
        ("服刑三年零两个月后，林越回到了家乡。", "release", "asserted"),
        ("检方对林越提出四项控罪。", "charge", "asserted"),
        ("由于证据不足，控方放弃起诉。", "charge", "negated"),
        ("林越在最后陈述中说，自己是无辜的。", "charge", "denied"),
        ("林越的诽谤罪名被判不成立。", "conviction", "negated"),
        ("终审法院推翻林越的定罪。", "appeal_result", "asserted"),
        ("林越从广州被带往北京。", "transfer", "asserted"),
        ("林越被关单独监房四十天。", "ill_treatment", "asserted"),
        ("据透露，林越在狱中被逼吃药。", "ill_treatment", "alleged"),
        ("林越的右腿肿得穿不上鞋。", "health", "asserted"),
        ("家人一年多没见过他了。", "access_denied", "asserted"),
        ("法院不让家属进。", "access_denied", "asserted"),
        ("狱方拒绝为他治病。", "access_denied", "asserted"),
        ("家里被搜了个底朝天。", "search", "asserted"),
        ("林越的护照、电脑和现金均被警方扣押。", "confiscation", "asserted"),
        ("林越在机场被拦，无法出国。", "travel_ban", "asserted"),
        ("大学解聘了林越。", "harassment", "asserted"),
        ("学校停了林越的课。", "harassment", "asserted"),
        ("国际笔会呼吁北京当局释放林越。", "call", "asserted"),
        ("律师也不知道林越现在何处。", "disappearance", "asserted"),
        ("公诉人指控林越利用网络造谣。", "charge", "asserted"),
        ("检方考虑起诉林越。", "charge", "planned"),
        ("林越不承认自己有罪。", "charge", "denied"),
        ("法院把宣判日期定在7月2日。", "trial", "planned"),
        ("林越被判处死缓。", "sentence", "asserted"),
        ("林越申请眼科检查，四个月后仍未安排。", "access_denied", "asserted"),
        ("林越的公众号被永久停用。", "harassment", "asserted"),
        ("国保否认骚扰林越。", "harassment", "denied"),
        ("当局拒绝释放林越。", "release", "negated"),
    ],
)
def test_an_event_is_read_in_everyday_words(words: str, event: str, stance: str) -> None:
    assert (event, stance, "林越") in _more(words)


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("案件押後至7月9日再訊。", "trial"),
        ("林越案訂於113年8月12日上午9時30分於第七法庭宣判。", "trial"),
        ("控方要求將林越還柙至七月。", "detention"),
    ],
)
def test_what_is_still_to_come_in_traditional_characters(words: str, event: str) -> None:
    assert _more(words, TOLD_IN_TAIWAN) == {(event, "planned", "林越")}


@pytest.mark.parametrize(
    "words",
    [
        "警方称死者系自杀。",
        "他说，出狱后将开一家书店。",
        "说好三十七天放人，他们没有照办。",
        "家属担心他遭到酷刑。",
        "难道写文章也要坐牢吗？",
        "他反对死刑。",
        "他写过一本关于死刑的书。",
        "国际特赦组织每年发布死刑报告。",
        "该剧讲述一名记者被捕的故事。",
        "去年全省共批捕三千余人。",
        "法院当日还审理了三起盗窃案。",
        "有评论说，审判早有定论。",
        "黑熊被放归山林。",
        "他被控工作太忙。",
        "那年全国有上万人被判刑。",
        "学校被关了一周。",
        "人们谈论着那场审判。",
        "释放林越的呼声日益高涨。",
        "警方可能会逮捕林越。",
        "若再发言，林越将被拘留。",
        "检察官说，该罪的刑期为三到七年。",
        "他不知道何时开庭。",
        "酷刑在当地十分普遍。",
        "林越为死去的同事写了悼文。",
        "法院对该厂处以罚款。",
        "她的小说写到了一场审判。",
        "那辆车被拖走。",
    ],
)
def test_the_same_words_that_tell_nothing_of_anybody(words: str) -> None:
    assert _more(words) == set()


@pytest.mark.parametrize(
    "words",
    [
        "警方当晚抓了七名小偷。",
        "当地上月释放了一批服刑人员。",
        "林越的母亲被警告不得接受采访。",
        "林越代理过的一名被告上月被判死刑。",
    ],
)
def test_what_befell_somebody_without_a_name_is_not_told_of_him(words: str) -> None:
    assert {person for _, _, person in _more(words)} == {None}


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("教师林越2024年5月3日在广州被捕。林越案押后至3月4日。", "2025-03-04"),
        ("教师林越在广州被捕。案件押后至3月4日。", "2025-03-04"),
        ("教师林越2024年5月3日在广州被捕。案件押后至7月4日再讯。", "2024-07-04"),
        ("教师林越在广州被捕。案件押后至5月4日。", "2024-05-04"),
    ],
)
def test_what_is_put_off_is_put_off_to_a_day_after(words: str, day: str) -> None:
    assert [c.when.edtf for c in claims_of(words, DAY) if str(c.event) == "trial"] == [day]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("诗人卓玛·才让2024年5月3日在西宁被捕。", {"卓玛·才让"}),
        ("2024年5月3日，卓玛·才让被西宁警方带走。", {"卓玛·才让"}),
        ("2024年5月3日，多杰·才旦与贡布·南杰被捕。", {"多杰·才旦", "贡布·南杰"}),
        ("2024年5月3日，两只猕猴被放归山林。", set()),
    ],
)
def test_names_with_a_dot_and_no_name_in_the_wild(words: str, names: set[str]) -> None:
    assert {c.person for c in claims_of(words, DAY)} == names
