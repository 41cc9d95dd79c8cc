"""Pages of many genres that speak of arrests and sentences and hold no case, and cases that look like them."""

from __future__ import annotations

import pytest
from tests.reading.reading_of import claims_of, reading_of

PAGES = {
    "novel": """\
THE GLASSBLOWER'S DAUGHTER
by Hester Amory
Chapter Seven

Anselm Roake had been in the tower for eleven days when they came to tell him that his brother was dead. "You are charged with treason," the captain said, not unkindly, "and tomorrow you will be tried." Anselm laughed. On the third of March he had been a baker.

"I confess to the bread," he said.

They sentenced him at noon to twenty years. Isolde Venn, who had been arrested with him at the ferry, was let go at dusk because the judge liked her singing.
""",
    "weather": """\
Avalanche kills two; search suspended

LUNDEN — Rescuers suspended the search for two skiers, Marta Eide and Jonas Falk, on Sunday after a second avalanche. They had been missing since 14 January. Four others were released from hospital. "We were held up by wind," said rescue leader Tor Brekke. The road is closed until Tuesday and police have warned drivers that those who pass the barrier will be fined.
""",
    "moot": """\
Faculty moot competition 2024: problem

Appellant: Ms A. Doe. Respondent: the Crown.
Facts. On 5 March Ms Doe, a student, was arrested outside the library for carrying a placard reading "Enough". She was held for 31 hours, charged under the (fictional) Tranquillity Act and sentenced to 28 days. Her appeal was dismissed by the Court of Appeal. She appeals to the Supreme Court of Ruritania.
Mooters should address whether the arrest was lawful. All persons in this problem are invented. Skeleton arguments are due on 2 May.
""",
    "training": """\
Workshop handout: role play for new monitors

Scenario B. You receive a call: "My brother Ali was taken by men in plain clothes last night." Ask: when, where, who saw it, has a lawyer been told? Do not promise anything.
Example of a good note: "Caller says brother (28, teacher) arrested at home on 2 June about 23:00 by four men; not seen since."
Example of a bad note: "Ali arrested, tortured."
The names and cases in this handout are made up for training.
""",
    "workplace": """\
Staff notice: conduct and discipline

Following the hearing on 6 May, Mr D. Palin was given a final warning and Ms R. Soto was suspended for five days without pay. Ms Soto's appeal was heard on 20 May and upheld. Staff are reminded that keys must not be taken home. Anyone found guilty of gross misconduct may be dismissed. Please complete your sentence-writing course by 30 June.
""",
    "episode": """\
In tonight's episode of Orbital (series 2, ep. 5), Commander Reyes is arrested on Mars Station for the murder of the ambassador. Lieutenant Okafor discovers that the ambassador was held on the freighter all along. At the trial Judge Tam sentences Reyes to exile. Spoilers below. The finale airs 14 October.
""",
    "animals": """\
Bear that raided bins is released into the wild

The three-year-old bear known as Bruno, captured on 2 May behind a bakery in Oberau and held at the animal park, was released on Saturday. "He served his sentence," laughed ranger Lena Moser. A second bear, Lotta, was arrested by the fence, as villagers put it, and will be transferred to a sanctuary. The owner of the bakery was not charged for the bins.
""",
    "stars": """\
Your week, Scorpio

You have been held back; on Thursday the charges against you are dropped and you are released. Beware a man in uniform on the 12th. Venus is detained in the seventh house until 3 June. A sentence spoken in anger costs you a fine friendship.
""",
    "statute": """\
Public Order (Assemblies) Act 2019: your questions answered

What does section 14 say? A person who takes part in an assembly of which no notice was given commits an offence and is liable on summary conviction to imprisonment for six months or a fine of 5,000 dollars.

Can the police hold me? An officer may arrest without warrant anyone whom he reasonably suspects. A person so arrested shall be brought before a magistrate within 24 hours, and may be remanded for up to eight days. Where the person is under sixteen, he shall be released to a parent.

What if I lose? You may appeal within fourteen days. The High Court can quash the conviction, reduce the sentence or order a retrial. In practice most first offenders are fined.
""",
    "football": """\
Kestrel Town complete swoop for Adeyemi

Kestrel Town have completed the transfer of winger Tunde Adeyemi from Harbour City on a four-year contract after the clubs settled their dispute over a sell-on clause. The 24-year-old, suspended for three matches after his sending-off on 12 April, will be available from 3 May.

Adeyemi was found guilty of violent conduct by an independent panel and fined £20,000. An appeal was dismissed on Tuesday. "I have served my time," he joked. Goalkeeper Sam Orr has been released on a free, while captain Lee Marsh was taken to hospital with a knee injury.
""",
    "funds": """\
Stand with families this winter – Lantern Relief

When a father is taken away in the night, it is the children who wait at the gate. Last year your gifts paid for 412 prison visits, 96 lawyers and 1,300 parcels to people held for nothing more than what they wrote.

A gift of £15 sends a parcel. £60 brings a mother to a prison two days away. £250 pays for a hearing. Please give before 31 December: every pound will be doubled by a donor who was once a prisoner herself.

Lantern Relief is a registered charity. We do not take money from governments.
""",
    "lawyers_zh": """\
家人被刑事拘留怎么办？

本所拥有十四名刑事辩护律师，全天候接听来电。家人被刑事拘留后的37天是黄金救援期。张律师提醒：第一时间委托律师会见，争取取保候审。我们曾为涉嫌诈骗、开设赌场的当事人争取到不起诉、缓刑。

“当天晚上人就出来了，非常感谢！”——某当事人家属
咨询免费，电话同微信。
""",
    "training_zh": """\
志愿者培训讲义：怎样记录一通来电

情景二：你接到电话：“我哥哥阿力昨晚被便衣带走了。”要问：什么时候、在哪里、谁看见、有没有请律师。不要承诺任何事。
好的记录示例：来电者称其兄（28岁，教师）6月2日23时许在家中被四名便衣带走，至今无消息。
不好的记录示例：阿力被抓，遭酷刑。
讲义中的人名和案例均为编写。
""",
    "old_play_zh": """\
《窦娥冤》剧情与赏析

窦娥被张驴儿诬告，太守桃杌严刑逼供，窦娥为救婆婆屈招，被判斩刑。临刑前她发下三桩誓愿。三年后，其父窦天章复审此案，冤情昭雪，张驴儿被处死。本剧为关汉卿代表作，高考必考。
""",
    "workplace_zh": """\
关于考勤纪律的通报

经5月6日会议研究，给予彭某书面警告处分，给予苏某停职五日处分。苏某不服提出申诉，5月20日复核维持原处分。再次提醒全体员工，钥匙不得带出单位。严重违纪的，公司有权解除合同并移送司法机关处理。
""",
    "exam_zh": """\
2024年法考客观题模拟卷（刑法）

1. 甲盗窃后被乙抓住，甲将乙打伤逃跑，后被公安机关抓获。甲构成何罪？
A. 盗窃罪 B. 抢劫罪 C. 故意伤害罪 D. 寻衅滋事罪
2. 丙因诈骗罪被判处有期徒刑三年，缓刑四年，缓刑考验期内又犯新罪，应如何处理？
3. 丁被判处死刑缓期二年执行，二年期满后减为无期徒刑。下列说法正确的是：
""",
    "board_zh": """\
三番棋次局：古力屠龙，朴廷桓白大龙被擒

5月4日，决赛次局结束。古越第87手断开，白棋大龙被围，关在角上动弹不得，终被处死。因手机响起，裁判判罚安东勋两目，其申诉被驳回。
""",
    "moot_zh": """\
模拟法庭大赛赛题（刑事组）

案情：2024年3月5日，学生甲某在图书馆外举牌，被公安机关传唤后行政拘留十日。甲某不服，提起诉讼。一审法院判决驳回，甲某上诉。
请各队就拘留是否合法撰写代理词。本题案情、人物均为虚构。交稿截止日期：5月2日。
""",
    "release_act": """\
Statute in brief: Pre-trial Release Act 2020

The Act presumes release. A defendant charged with a non-violent misdemeanor must be released on recognizance within 12 hours. If detained, the person is entitled to a hearing within 48 hours. Before the Act, 62 per cent of defendants were detained because they could not pay bail. Violations are punishable by up to 90 days. Effective date: 1 January 2021.
""",
    "manoeuvre": """\
Simulation exercise for cadets: Operation Grey Heron

Scenario: At 0600 hostile forces detain four aid workers at checkpoint Bravo. One, Sgt. Miller (role player), is injured. The hostages are released at 1400 after negotiation. Cadets will draft a situation report. Exercise control: ext. 4410. END EX.
""",
    "listings_zh": """\
今晚电视

21:00《囚室》最终回：娜敏被控谋杀姐姐，督察夏斯克被停职。22:00《异国牢狱》：背包客杰米讲述他在利马被捕、被判六年八个月的经历。23:05 晚间新闻
""",
    "board_game_zh": """\
大富翁玩法：入狱格

棋子停在“入狱”格的玩家立即入狱。掷出对子、使用出狱卡或缴纳罚金50元即可出狱。若只是探监，则不算被关押。
""",
    "novel_zh": """\
《裁缝》（下）

雨下了一个星期，他们在电车上带走了陆承安。他手里还攥着车票。在旧银行的地窖里，少尉问起传单的事，他不答，他们便打断了他的拇指。

审判只用了十一分钟。十二年，法官说着看了看表。陆承安想起那件没有做完的大衣。

译者：赵蕴 版权所有，未经许可不得转载
""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_page_without_a_case_gives_no_claims(page: str) -> None:
    reading = reading_of(page, "2024-06-01")
    assert [(str(c.event), c.person, c.quote.words) for c in reading.claims] == []
    assert not reading.persons


CASES = {
    "accusations_invented": (
        (
            "Prosecutors say that Odo Kern, a teacher, was arrested on 3 May 2024 and held in Nordal Prison. His lawyer said "
            "that the charges are invented and that the people named in the indictment do not know him."
        ),
        ("arrest", "Odo Kern"),
    ),
    "dismissed": (
        (
            "The airline suspended the steward Odo Kern without pay. Employees were told of a final warning. On 3 May 2024 "
            "police arrested Odo Kern at his home in Nordal and a court remanded him in custody for 30 days."
        ),
        ("arrest", "Odo Kern"),
    ),
    "ranger": (
        (
            "The ranger Odo Kern, who had led the sanctuary for bears and wildlife, was arrested on 3 May 2024 and is held in "
            "Nordal Prison. He denies the charge of spreading panic."
        ),
        ("arrest", "Odo Kern"),
    ),
    "chess": (
        "教师韦承志5月3日在家中被警方带走，次日被刑事拘留，现羁押于柳城市看守所。他曾在围棋联赛执白棋屠龙。",
        ("detention", "韦承志"),
    ),
}


@pytest.mark.parametrize(("page", "told"), CASES.values(), ids=CASES)
def test_a_case_that_looks_like_one_is_read(page: str, told: tuple[str, str]) -> None:
    assert told in {(str(c.event), c.person) for c in claims_of(page, "2024-06-01")}
