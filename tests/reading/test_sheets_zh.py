"""Chinese: case sheets, tables, entries and court lists, and lines that only look like them."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of

DAY = "2024-06-20"


def _told(text: str, day: str = DAY) -> set[tuple[str, str | None, str | None, str]]:
    return {(str(c.event), c.person, c.when.edtf, str(c.stance)) for c in claims_of(text, day)}


SHEET = """姓名：闵志川
性别：男
职业：中学教师
拘留日期：2022年9月14日
逮捕日期：2022年10月21日
案由：涉嫌煽动颠覆国家政权罪
羁押地点：长沙市第一看守所
开庭日期：2023年6月29日
判决日期：未判决
现状：羁押中
案情简介：闵志川2015年5月曾被行政拘留十日。
"""


def test_a_sheet_is_read_label_by_label() -> None:
    told = _told(SHEET)
    assert {
        ("occupation", "闵志川", None, "asserted"),
        ("detention", "闵志川", "2022-09-14", "asserted"),
        ("arrest", "闵志川", "2022-10-21", "asserted"),
        ("charge", "闵志川", None, "asserted"),
        ("trial", "闵志川", "2023-06-29", "asserted"),
        ("sentence", "闵志川", None, "negated"),
        ("detention", "闵志川", "2015-05", "asserted"),
    } <= told
    assert ("conviction", "闵志川", None, "asserted") not in told


@pytest.mark.parametrize(
    ("line", "claim"),
    [
        ("被捕时间：2021.7.26（广州）", ("arrest", "2021-07-26", "asserted")),
        ("失踪日期：民國111年8月19日", ("disappearance", "2022-08-19", "asserted")),
        ("起诉日期：2023年3月6日", ("charge", "2023-03-06", "asserted")),
        ("下次开庭：2024年7月4日", ("trial", "2024-07-04", "planned")),
        ("刑满日期：2026年9月13日", ("release", "2026-09-13", "planned")),
        ("預計出冊：2024年11月", ("release", "2024-11", "planned")),
        ("释放日期：2021年3月9日", ("release", "2021-03-09", "asserted")),
        ("释放日期：2027年3月9日", ("release", "2027-03-09", "planned")),
        ("现状：取保候审", ("bail", None, "asserted")),
        ("現況：已出冊（2024年2月9日）", ("release", "2024-02-09", "asserted")),
        ("狀態：還押候審（2023年12月1日起）", ("detention", "2023-12-01", "asserted")),
        ("现状：下落不明", ("disappearance", None, "asserted")),
        ("家屬探視：未獲准", ("access_denied", None, "asserted")),
        ("律师会见：前47次申请被拒绝", ("access_denied", None, "asserted")),
        ("二审：2023年11月2日驳回", ("appeal_result", "2023-11-02", "asserted")),
        ("死亡日期：2023年2月11日", ("death", "2023-02-11", "asserted")),
        ("羁押时长：10天", ("detention", "2024-06-10", "asserted")),
    ],
)
def test_a_label_says_what_its_words_tell(line: str, claim: tuple[str, str | None, str]) -> None:
    told = _told(f"姓名：闵志川\n性别：男\n籍贯：湖南\n{line}\n")
    assert (claim[0], "闵志川", claim[1], claim[2]) in told


@pytest.mark.parametrize(
    "line",
    [
        "被捕时间：不详", "罪名：—", "刑期：不详", "释放日期：无", "现状：不详", "健康状况：良好",
        "案由：不服行政处罚决定", "出生日期：1971年4月", "辩护律师：邬国安", "家属探视：每月一次",
        "律师会见：2023年2月获准", "执行日期：2021年6月29日",
    ],
)  # fmt: skip
def test_a_label_without_an_answer_tells_nothing(line: str) -> None:
    text = f"姓名：闵志川\n性别：男\n籍贯：湖南\n羁押地点：长沙市第一看守所\n{line}\n"
    assert {e for e, *_ in _told(text)} == {"detention"}


@pytest.mark.parametrize(
    ("words", "kind", "months"),
    [
        ("5年", "prison", 60),
        ("5年半", "prison", 66),
        ("三年六个月", "prison", 42),
        ("4y", "prison", 48),
        ("有期徒刑二年，缓刑三年", "suspended", 24),
        ("無期徒刑", "life", None),
        ("死緩", "death_suspended", None),
        ("3年9个月（2023年1月宣判）", "prison", 45),
    ],
)
def test_terms_in_cells(words: str, kind: str, months: int | None) -> None:
    text = f"姓名：闵志川\n性别：男\n罪名：寻衅滋事\n刑期：{words}\n"
    made = [c for c in claims_of(text, DAY) if str(c.event) == "sentence"]
    assert [(c.kind, c.duration_months, c.charge) for c in made] == [(kind, months, "寻衅滋事")]


def test_same_as_above_takes_the_sheet_before_and_nobody_else() -> None:
    text = (
        "当事人：上官云帆\n身份：记者\n被抓时间：2021年7月26日\n"
        "强制措施：指定居所监视居住（2021.7.26—2022.1.25），逮捕（2022.1.28）\n健康状况：良好\n\n"
        "当事人：禹春生\n身份：司机\n被抓时间：同上\n强制措施：同上\n健康状况：患腰椎疾病\n"
    )
    told = _told(text)
    for person in ("上官云帆", "禹春生"):
        assert ("arrest", person, "2021-07-26", "asserted") in told
        assert ("arrest", person, "2022-01-28", "asserted") in told
    assert {p for e, p, *_ in told if e == "health"} == {"禹春生"}


def test_a_sheet_takes_nothing_from_the_one_before() -> None:
    text = "姓名：鄺俊文\n囚號：402817\n罪名：暴動\n刑期：4年2個月\n\n姓名：邵樂欣\n狀態：已出冊\n"
    told = _told(text)
    assert ("release", "邵樂欣", None, "asserted") in told
    assert not any(p == "鄺俊文" and e == "release" for e, p, *_ in told)


def test_words_around_a_sheet_are_not_about_its_person() -> None:
    text = (
        "姓名：鄺俊文\n囚號：402817\n刑期：4年\n\n姓名：邵樂欣\n囚號：402818\n刑期：3年\n\n"
        "以上名單由義工整理。另有兩人已獲釋。\n"
    )
    told = _told(text)
    assert not any(p is not None and e == "release" for e, p, *_ in told)


def test_a_table_is_read_row_by_row() -> None:
    text = (
        "姓名　性别　职业　被捕日期　罪名　刑期　现状\n"
        "解东川　男　律师　2020-01-07　煽动颠覆国家政权　6年　服刑中（山东省监狱）\n"
        "冼国柱　男　退休工程师　2023-02-16　同上　未判　取保候审\n"
        "卓玛吉　女　教师　2022-11-03　煽动分裂国家　不详　下落不明\n"
    )
    told = _told(text)
    assert ("arrest", "解东川", "2020-01-07", "asserted") in told
    assert ("sentence", "解东川", None, "asserted") in told
    assert ("sentence", "冼国柱", None, "negated") in told
    assert ("bail", "冼国柱", None, "asserted") in told
    assert ("disappearance", "卓玛吉", None, "asserted") in told
    assert not any(e == "sentence" and p == "卓玛吉" for e, p, *_ in told)


@pytest.mark.parametrize("gap", ["\t", " | ", ",", "｜"])
def test_a_table_may_be_cut_by_tabs_bars_or_commas(gap: str) -> None:
    rows = [
        "姓名 被捕日期 罪名 刑期",
        "曲长林 2018-11-02 寻衅滋事 7年",
        "厉红梅 2022-03-19 诽谤 2年",
    ]
    told = _told("\n".join(row.replace(" ", gap) for row in rows))
    assert ("arrest", "曲长林", "2018-11-02", "asserted") in told
    assert ("arrest", "厉红梅", "2022-03-19", "asserted") in told


def test_a_table_of_other_things_tells_nothing() -> None:
    text = "品名　数量　单价　备注\n棉衣　12　80元　已送看守所\n书籍　30　25元　被退回\n"
    assert not _told(text)


def test_entries_and_titled_sheets() -> None:
    text = (
        "（一）华清川　判刑日期：2021年4月29日　法院：成都市武侯区法院　罪名：寻衅滋事罪　刑期：1年3个月\n"
        "（二）席文海　判刑日期：2021年12月28日　法院：上海浦东法院　罪名：寻衅滋事罪　刑期：4年\n"
    )
    made = {c.person: c for c in claims_of(text, DAY) if str(c.event) == "sentence"}
    assert made["华清川"].when.edtf == "2021-04-29" and made["华清川"].duration_months == 15
    assert made["席文海"].court == "上海浦东法院" and made["席文海"].duration_months == 48
    titled = "▍何詠珊\n▍罪名：暴動\n▍刑期：六年\n▍囚於：大欖女懲教所\n\n▍谷永安（已出冊）\n▍罪名：非法集結\n▍刑期：14個月\n"
    told = _told(titled)
    assert ("release", "谷永安", None, "asserted") in told
    assert not any(e == "release" and p == "何詠珊" for e, p, *_ in told)


DIARY = """本週庭審

5月6日（一）
西九龍裁判法院　WKCC 1182/2024
被告：岑志峰（27歲，地盤工人）
控罪：煽動意圖罪
結果：案件押後至6月17日再訊，被告續還押。

5月7日（二）
區域法院　DCCC 640/2022
被告：柯子明、蒲詠儀
控罪：暴動
結果：柯子明認罪，判監三年八個月；蒲詠儀否認控罪。
"""


def test_a_court_diary_lends_day_court_and_people() -> None:
    told = _told(DIARY, "2024-05-10")
    assert ("trial", "岑志峰", "2024-05-06", "asserted") in told
    assert ("trial", "岑志峰", "2024-06-17", "planned") in told
    assert ("sentence", "柯子明", "2024-05-07", "asserted") in told
    assert ("charge", "蒲詠儀", "2024-05-07", "denied") in told
    assert not any(e == "sentence" and p == "蒲詠儀" for e, p, *_ in told)
    court = {
        c.court
        for c in claims_of(DIARY, "2024-05-10")
        if c.person == "柯子明" and str(c.event) == "sentence"
    }
    assert court == {"區域法院"}


def test_a_court_list_ahead_is_planned() -> None:
    text = (
        "法院日程\n\n2月24日（星期一）\n"
        "09:30　區域法院 DCCC 1021/2024　阮家文、司徒敏兒　串謀煽動　答辯\n\n"
        "2月26日（星期三）\n14:30　東區裁判法院 ESCC 203/2025　利美芬　阻差辦公　判刑\n"
        "15:00　東區裁判法院　民事　陳大文　租務　聆訊\n"
    )
    told = _told(text, "2025-02-21")
    assert ("trial", "阮家文", "2025-02-24", "planned") in told
    assert ("trial", "司徒敏兒", "2025-02-24", "planned") in told
    assert ("trial", "利美芬", "2025-02-26", "planned") in told
    assert not any(e == "sentence" or p == "陳大文" for e, p, *_ in told)


def test_a_day_under_a_paper_is_no_heading() -> None:
    text = (
        "永清县公安局\n拘留通知书\n我局已将涉嫌寻衅滋事罪的甄国胜刑事拘留。\n永清县公安局\n2020年4月12日\n"
        "永清县公安局\n取保候审决定书\n决定对甄国胜取保候审。\n永清县公安局\n2020年5月14日\n"
    )
    assert not any(w == "2020-04-12" and e == "bail" for e, _, w, _ in _told(text))


def test_days_written_with_a_slash() -> None:
    text = "十一月简报\n\n江苏·姜素云：11/2被昆山警方带走；11/13获释。\n云南·阿依夏：11/8在瑞丽失联。\n"
    told = _told(text, "2022-11-30")
    assert ("arrest", "姜素云", "2022-11-02", "asserted") in told
    assert ("release", "姜素云", "2022-11-13", "asserted") in told
    assert ("disappearance", "阿依夏", "2022-11-08", "asserted") in told


@pytest.mark.parametrize(
    "text",
    [
        "全村1/3的人，2/5以上被带走，教师林越被捕。",
        "——1/4——\n教师林越被捕。\n——2/4——\n",
        "DCCC 5/22：教师林越被捕。",
    ],
)
def test_fractions_pages_and_dockets_are_no_days(text: str) -> None:
    assert {w for e, _, w, _ in _told(text) if e == "arrest"} == {None}


def test_a_bracket_dates_what_stands_before_it() -> None:
    told = _told("教师林越曾被行政拘留十日（2015年5月），后于2019年被捕。")
    assert ("detention", "林越", "2015-05", "asserted") in told
    told = _told("教师林越已获释（他2015年5月出版过诗集）。")
    assert ("release", "林越", "2015-05", "asserted") not in told


def test_a_sort_of_people_is_nobody_before_it() -> None:
    told = _told(
        "年龄最大者：潘玉兰，79岁，获刑一年。\n释放后再度被捕者：盛雪林，6月12日被刑拘。\n狱中死亡者：无。\n"
    )
    assert not any(p == "潘玉兰" and e in {"release", "arrest", "death"} for e, p, *_ in told)
    assert not any(e == "death" for e, *_ in told)


def test_shorthand_lists() -> None:
    text = (
        "政治犯名单\n\n1. 骆伟民，记者，2021.3.5被抓，煽颠，5年，现押粤西监狱\n"
        "2. 薄玉珍，女，访民，2022.1.9刑拘，寻衅，2年6个月，缓刑3年，剥权1年\n"
        "3. 柳长海，律师，2020.12.26失联，颠覆，未判，押临沂看守所\n"
    )
    told = _told(text)
    assert ("sentence", "骆伟民", None, "asserted") in told
    assert ("detention", "骆伟民", None, "asserted") in told
    assert ("sentence", "柳长海", None, "negated") in told
    made = {
        (c.person, c.kind, c.duration_months, c.charge)
        for c in claims_of(text, DAY)
        if str(c.event) == "sentence" and str(c.stance) == "asserted"
    }
    assert ("骆伟民", "prison", 60, "煽颠") in made
    assert ("薄玉珍", "suspended", 30, "寻衅") in made
    assert ("薄玉珍", "deprivation_of_political_rights", 12) in {m[:3] for m in made}
    assert ("薄玉珍", "prison", 30) not in {m[:3] for m in made}


def test_a_list_of_staff_is_no_list_of_prisoners() -> None:
    text = "本所律师\n\n1. 骆伟民，律师，执业5年\n2. 薄玉珍，律师，12年\n3. 柳长海，律师，3年\n"
    assert not {e for e, *_ in _told(text)} & {"sentence", "detention", "charge"}


def test_rows_without_a_heading() -> None:
    text = (
        "二月判决汇总\n\n2/1　黄石中院　龚海波　煽颠　三年\n"
        "2/8　青岛市南区法院　宗月华　寻衅滋事　一年二个月，缓刑二年\n"
        "2/22　成都武侯区法院　费雪山　非法经营　延期宣判\n2/27　宿州埇桥区法院　民事　乐小河　租务　判决\n"
    )
    told = _told(text, "2023-02-28")
    assert ("sentence", "龚海波", "2023-02-01", "asserted") in told
    assert ("sentence", "宗月华", "2023-02-08", "asserted") in told
    assert ("sentence", "费雪山", "2023-02-22", "negated") in told
    assert not any(p == "乐小河" for _, p, *_ in told)


def test_cells_numbered_as_their_people_are() -> None:
    text = (
        "案件編號：HCCC 155/2021\n被告人：（1）鄔志明（2）祝敏兒（3）龔偉文\n控罪：（一）串謀勾結外國勢力；（二）串謀煽動\n"
        "還押日期：（1）2020年12月3日；（2）2021年2月10日；（3）保釋中\n答辯：（1）不認罪；（2）認罪；（3）認罪\n"
    )
    told = _told(text, "2022-11-11")
    assert ("detention", "鄔志明", "2020-12-03", "asserted") in told
    assert ("detention", "祝敏兒", "2021-02-10", "asserted") in told
    assert ("bail", "龔偉文", None, "asserted") in told
    assert not any(p == "龔偉文" and e == "detention" for e, p, *_ in told)
    assert {p for e, p, _, s in told if e == "charge" and s == "denied"} == {"鄔志明"}


def test_a_sheet_that_only_shows_how_is_nobody() -> None:
    assert not _told("怎样写信。例如：\n姓名：李某某\n囚号：12345\n监狱：某某监狱\n刑期：十年\n")
    assert _told("档案\n姓名：李某某\n囚号：90215\n监狱：赤山监狱\n刑期：十年\n")


def test_items_lend_each_other_nobody() -> None:
    text = (
        "一周简讯\n\n北京：11月8日，访民崔凤兰被行政拘留十日。\n上海：11月10日，裴国安案开庭。\n"
        "湖北：11月12日，陶海云刑满释放。\n重庆：11月14日，当局拒绝置评，另有一人获释。\n海南：11月14日，记者符致明被传唤六小时。\n"
    )
    told = _told(text, "2021-11-15")
    assert ("release", "陶海云", "2021-11-12", "asserted") in told
    assert not any(p == "陶海云" and w == "2021-11-14" for _, p, w, _ in told)


def test_what_stands_under_unconfirmed_is_alleged() -> None:
    text = "动态\n\n【已核实】\n教师林越6月3日被抓。\n【待核实】\n记者宋文海6月5日被抓。\n【其他】\n作家陶海云6月6日被抓。\n"
    told = {(p, s) for e, p, _, s in _told(text) if e == "arrest"}
    assert told == {("林越", "asserted"), ("宋文海", "alleged"), ("陶海云", "asserted")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("拘留名单\n乔一明　编辑　12月18日带走　1月20日正式逮捕\n翟小川　会计　12月18日带走　1月19日取保\n郗文明　教师　12月18日带走　1月20日正式逮捕\n", "2023-01-20"),
        ("教师乔一明12月18日被带走，1月20日被正式逮捕。", "2023-01-20"),
    ],
)  # fmt: skip
def test_the_january_after_a_december(text: str, day: str) -> None:
    told = _told(text, "2023-01-31")
    assert ("arrest", "乔一明", day, "asserted") in told


def test_a_term_behind_each_of_several_names() -> None:
    text = "暴動案三名被告判刑：龐立文42個月、涂美芬38個月。\n"
    told = {
        (c.person, c.duration_months) for c in claims_of(text, DAY) if str(c.event) == "sentence"
    }
    assert {("龐立文", 42), ("涂美芬", 38)} <= told
    asked = "檢方建議刑期：龐立文42個月、涂美芬38個月。\n"
    assert not any(
        str(c.stance) == "asserted" and str(c.event) == "sentence" for c in claims_of(asked, DAY)
    )


def test_a_term_in_brackets() -> None:
    told = {
        (c.person, c.duration_months)
        for c in claims_of("教师林越刑满出狱（刑期三年）。", DAY)
        if str(c.event) == "sentence"
    }
    assert told == {("林越", 36)}
    assert not any(str(c.event) == "sentence" for c in claims_of("教师林越出狱（教龄三年）。", DAY))


def test_a_name_set_apart_by_blanks() -> None:
    told = _told("9月5日，内蒙古牧民 苏和 被刑拘。\n", "2024-09-30")
    assert ("detention", "苏和", "2024-09-05", "asserted") in told
    assert not any(
        p == "苏和"
        for _, p, *_ in _told("9月5日，内蒙古牧民、苏和县的教师林越被刑拘。\n", "2024-09-30")
    )


def test_the_day_of_the_next_hearing_is_not_that_of_bail() -> None:
    told = _told("教师林越案5月8日再讯，期间准保释。", "2023-03-24")
    assert not any(e == "bail" and w == "2023-05-08" for e, _, w, _ in told)


@pytest.mark.parametrize(
    "text",
    [
        "捐助明细\n姓名：葛秀文\n金额：1000元\n用途：支付罚金\n",
        "旁听登记表\n编号　姓名　证件　旁听案件\n1　苗国文　身份证　章立文寻衅滋事案\n2　单小川　护照　同上\n",
        "离职人员名单\n姓名　部门　入职日期　离职日期　原因\n李国文　编辑部　2018-03-01　2021-06-30　合同期满\n陈志川　广告部　2020-07-01　2023-02-28　自动离职\n",
        "本周聆訊（民事）\n5月6日（一）\n高等法院　HCA 1182/2024\n原告：陳國文\n被告：大洋有限公司\n案由：合約糾紛\n5月7日（二）\n休庭\n",
        "读书会签到\n日期　姓名　书目\n6/3　姜文川　《狱中札记》\n6/10　卓雅文　《被禁锢的头脑》\n",
        "1. 上海，5年\n2. 北京，3年\n3. 广州，寻衅滋事，较多\n",
    ],
)
def test_lists_of_other_things(text: str) -> None:
    assert not _told(text, "2024-05-10")


def test_what_became_of_an_appeal() -> None:
    text = (
        "上诉人　原审刑期　上诉理由　二审结果\n景川　有期徒刑五年　量刑过重　驳回\n"
        "苗卓文　有期徒刑三年六个月　事实不清　改判三年\n邢翠兰　有期徒刑一年　无罪　撤回上诉\n"
    )
    made = {(c.person, str(c.event), c.outcome, c.duration_months) for c in claims_of(text, DAY)}
    assert ("景川", "appeal_result", "rejected", None) in made
    assert ("苗卓文", "appeal_result", "reduced", 36) in made
    assert ("苗卓文", "sentence", None, 36) not in made
    assert ("邢翠兰", "appeal", "withdrawn", None) in made
    assert not any(e == "conviction" for _, e, *_ in made)


def test_headings_of_kinds_befall_nobody() -> None:
    text = (
        "月报\n\n▲新增在押\n· 河南驻马店 尚东海：3/4 被抓走。\n▲获释\n· 江西上饶 危志文：3/26 刑满。\n"
        "▲判决\n· 湖南衡阳 谭国文：3/21 被判二年。\n"
    )
    told = _told(text, "2024-03-29")
    assert ("arrest", "尚东海", "2024-03-04", "asserted") in told
    assert not any(p == "尚东海" and e == "release" for e, p, *_ in told)
    assert not any(p == "危志文" and e == "sentence" for e, p, *_ in told)


def test_a_week_of_courts_under_weekdays() -> None:
    text = (
        "【一周庭訊】\n\n星期二（3月21日）\n區院：前區議員強志文管有攻擊性武器罪成，還押至4月13日判刑。\n"
        "星期三（3月22日）\n上訴庭：俞子明申請終極上訴許可，押後頒布決定。\n"
        "星期五（3月24日）\n屯門：一名老翁阻差，罰款2000元。\n高院：何文山保釋被拒。\n"
    )
    told = _told(text, "2023-03-24")
    assert ("conviction", "強志文", "2023-03-21", "asserted") in told
    assert ("detention", "強志文", "2023-03-21", "asserted") in told
    assert not any(e == "sentence" and p in {"俞子明", "何文山"} for e, p, *_ in told)


def test_labels_with_a_gap_and_several_in_a_line() -> None:
    text = "姓名　吕向文　　性别　男　　出生年月　1990.7\n民族　汉　　文化程度　高中　　职业　快递员\n羁押场所　闵行看守所\n指控罪名　寻衅滋事\n"
    told = _told(text)
    assert ("occupation", "吕向文", None, "asserted") in told
    assert ("detention", "吕向文", None, "asserted") in told
    assert ("charge", "吕向文", None, "asserted") in told


def test_lines_of_a_chronology_are_not_joined() -> None:
    lines = [
        "2015年7月10日　锋达所主任周世文被抓走",
        "2016年8月4日　周世文一审被判七年有期徒刑",
        "2017年11月21日　江天明被判两年有期徒刑",
        "2018年1月19日　余文山被抓走，次日被刑事拘留",
        "2018年4月26日　余文山在徐州被正式批准逮捕",
        "2019年2月28日　江天明刑满释放，随即遭软禁",
        "2019年5月9日　余文山案在徐州秘密开庭审理",
        "2020年6月17日　余文山被判处有期徒刑四年整",
    ]
    told = _told("大事记\n\n" + "\n".join(lines) + "\n", "2020-07-15")
    assert ("sentence", "江天明", "2017-11-21", "asserted") in told
    assert ("release", "江天明", "2019-02-28", "asserted") in told
    assert not any(e == "sentence" and p == "周世文" and w == "2017-11-21" for e, p, w, _ in told)


def test_a_title_gives_the_month_of_bare_days() -> None:
    items = "1日：教师林越开庭。\n5日：记者宋文海获释。\n17日：作家陶海云转狱至乌鲁木齐。\n"
    told = _told("互助会七月大事\n" + items, "2024-08-09")
    assert ("release", "宋文海", "2024-07-05", "asserted") in told
    told = _told("互助会来信\n" + items, "2024-08-19")
    assert ("release", "宋文海", "2024-08-05", "asserted") in told


def test_a_court_and_an_offence_may_lead_a_term() -> None:
    text = "姓名：荀立文\n职业：学者\n生年：1966\n判决：2023-04-10 山东临沭法院，颠覆国家政权罪，14年，剥权4年\n"
    made = {
        (c.kind, c.duration_months, c.when.edtf, c.court)
        for c in claims_of(text, DAY)
        if str(c.event) == "sentence"
    }
    assert made == {
        ("prison", 168, "2023-04-10", "山东临沭法院"),
        ("deprivation_of_political_rights", 48, "2023-04-10", "山东临沭法院"),
    }
    assert not any(
        str(c.event) == "sentence" for c in claims_of(text.replace("，14年，剥权4年", "立案"), DAY)
    )
