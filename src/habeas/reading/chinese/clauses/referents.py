"""Who is spoken of: names and groups of names, pronouns, sets (二人), the unnamed, those around."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.acting import acts
from habeas.reading.chinese.clauses.by_the_way import (
    AT_WHOSE,
    BY_THE_WAY,
    NAMESAKE,
    SIBLINGS,
    THEIR_TWO,
    kept_only,
)
from habeas.reading.chinese.clauses.nobody import PRESS, SPELL, TERM
from habeas.reading.chinese.words.lexicons import alternation, firsts, listed
from habeas.reading.chinese.words.numerals import number
from habeas.records.change import replace
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.chinese.persons.registry import Mention

_N = "[0-9一二两三四五六七八九十百千数多几]{1,5}"
_PRONOUN = re.compile(
    r"任何一人|众人|(?:全体|全部|所有|各名?|众|一众)(?:被告人?|涉案人|当事人|上诉人|被捕者|被捕人)(?!家属|律师|的)|委托人(?!权)|他们|她们|他俩|她俩|(?<!其)他(?!人|国|乡|杀|日)|她|其(?!他|中|后|间|余|实|一|二|三|时|它|次|以)|自己|本人|当事人|此人|对方|前者|后者"
)
_OF_THEM = re.compile(
    "其中(?:的|有)?(?P<n>[两三四五六几])(?P<m>个|名|位)(?=已|还|被|都|至今|昨|今|在|于|去年|仍)"
)
""" "其中两个已经取保了"."""
_SELF = re.compile(
    r"我(?:自己|本人)?(?!们|局|院|国|方|会|站|网|刊|台|报|社|的(?!两只|双|一只|左|右|手|脚|头|背|后背|脸|腰|眼|腿|肚|胸|嘴|身)|在(?:电话|庭))"
)
_SET = re.compile(
    r"(?=[夫上该前两二三四五六七八九十0-9双母父兄姐姊])(?:夫妇(?:俩|二人|两人|两个)?|夫妻(?:俩|二人|两人|两个)?|(?:上述|该|前述)?(?<![0-9])(?P<n>[两二三四五六七八九十0-9]{1,6})(?:名|位)?(?:人(?!员)|个人|位|被告人?|当事人|上诉人|干事|成员|活动人士|维权人士|律师|记者|公民|僧人|学生|师生)(?!次|份|民|权|士兵)|双方|母子|父子|父女|母女|兄弟(?:俩|二人)|姐妹(?:俩|二人)|姊妹(?:俩|二人))"
)
_UNNAMED = re.compile(
    rf"(?=[另还至共超约近逾有同其某现当附上名位个人对{_N[1:-6]}])(?:另外?有?|还有|至少|共有?|超过|约|近|逾|有|同案|其余|其他|另|某|现居[^，。]{{1,4}}的|当地|附近[^，。]{{0,6}})*(?P<n>{_N}余?|数十|上百|数百|多)?(?P<m>名|位|个|人|对)(?:姓[一-鿿]的)?(?P<what>[^，。；、：被遭在因于的获「」\0]{{0,12}})"
)
_UNNAMED_HEAD = re.compile(
    r"(?:同事|同伴|伙伴|助手|亲戚|邻居|人|者|员|士|生|师|徒|民|众|子|工|友|官|妇|僧|商|家|长|教友|儿|女|亲属|学生|公民|男|犯|干部|警官|小偷|贼|贩|司机|手|青年|少年|老汉|店主|业主|船主|雇主|主播|博主|网红|导游|翻译|代表|骨干|客|军人|士兵|官兵|侨|教授|画师)$"
)
_POST = r"(?:传道|牧师|弟兄|姊妹|姐妹|律师|先生|女士|老师|博士|教授|议员|神父|长老|枢机|主教|修女|法师|医生)?"
_JOINT = re.compile(
    r"^"
    + _POST
    + r"[」』]?\0*(?:、|，?同埋|和|与|及|以及|跟|同(?![属为在是样被案校乡团])|连同|暨|以及其|，(?:以及|及|和|与|还有)|，(?=其[妻夫弟妹子女母父]))(?P<middle>[^，。；：]{0,18})$"
)
_TAIL = re.compile(
    r"^\0*(?:(?P<apart>[两二三四五六七八九十]{1,3}|[0-9]{1,2})(?:名|位)[^，。；、被遭在因于的获和与\0]{1,6}?(?:人士?|者|员|师|生|民|徒|友|尼|家|官|警|工)(?![一-鿿](?:案|权))|夫妇(?:俩|二人|两人)?|夫妻(?:俩|二人)?|一人|本人|二人|两人|三人|[四五六七八九十2-9]人(?![0-9员])|双双|等(?P<n>[0-9二两三四五六七八九十]{1,3})?(?:名|位|人)?)"
)


@record
class Ref:
    """Somebody spoken of at ``start`` to ``end``.

    ``kind``: ``named``, ``pronoun``, ``plural`` (他们), ``set`` (二人), ``unnamed``, ``circle``
    (家属, 律师, X的母亲), ``organ``, ``self`` (我) and ``you`` (你) of nobody known. ``people`` are registered persons; ``count`` how many it says.
    """

    start: int
    end: int
    kind: str
    people: tuple[int, ...] = ()
    count: int | None = None
    amount: tuple[int, int] | None = None
    modifier: bool = False
    """Whether it only modifies what follows ("X的母亲", "X案")."""
    case: bool = False
    gender: str = ""
    """``f`` for 她, ``m`` for 他, nothing where the word does not tell."""
    rest: bool = False
    """Whether they are the others of a group: 其余四人."""
    other: bool = False
    """Whether an office or a trade tells that it is somebody else than the one in hand: 打人的警察."""


@cache
def _circle() -> re.Pattern[str]:
    kin = f"(?:{alternation('kin')})"
    return re.compile(
        rf"(?=[他她其自{firsts('circle', 'kin', 'kin_long')}])(?P<owner>(?:他们?|她们?|其|自己)(?:的|个)?)?(?:{alternation('circle')}|(?:(?<=其)|(?<=的)|(?<=他)|(?<=她)|(?<=名)|(?<=位)|(?<=个)|(?<=，)|(?<=。)|(?<=^)|(?<=由)|(?<=被)|(?<=和)|(?<=[日后天晚年月而但时])){kin}|{alternation('kin_long')})"
    )


@cache
def _authority() -> re.Pattern[str]:
    return re.compile(rf"(?<!危害)(?<!涉危)(?<!危及)(?:{alternation('authority')})(?!国安)")


@cache
def _role_end() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|.*(?:{alternation('occupation', 'bystander', 'kin', 'officer', 'relation')})|D[0-9]{{1,2}}|第.{{1,2}}被告人?|另一名|另|同案的?|其|他的|她的|前|原|及|的|[0-9一二三四五六七八九十]{{1,3}}岁的?[一-鿿]{{0,6}})[「』』」]?$"
    )


_TOLD_OF_ONE = re.compile("(?:被|遭)(?!告人?)[^，。；的]{2,}的")
""" "甲以及从杭州被带走的乙": what happened to the second only."""


def groups(text: str, mentions: Sequence[Mention]) -> list[Ref]:
    """Names that stand together as one group, with 夫妇, 等人 and 三人 after them."""
    made: list[Ref] = []
    for m in mentions:
        if made:
            gap = text[made[-1].end : m.start]
            joint = _JOINT.match(gap)
            if joint and m is not mentions[-1] and _owns(text, m, mentions):
                continue
            told = joint is not None and _TOLD_OF_ONE.search(joint["middle"])
            if joint and not told and (not joint["middle"] or _role_end().match(joint["middle"])):
                made[-1] = replace(
                    made[-1], end=m.end, people=tuple(dict.fromkeys((*made[-1].people, m.person)))
                )
                continue
            if re.fullmatch(r"[」』]?\0+", gap) and made[-1].people == (m.person,):
                continue
        if NAMESAKE.search(text, max(0, m.start - 8), m.start):
            made.append(Ref(m.start, m.end, "unnamed"))
            continue
        made.append(Ref(m.start, m.end, "named", (m.person,)))
    return [_tailed(text, ref) for ref in made]


def _owns(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """ "甲、乙的堂弟丙": whether a name only says whose relative the next one is."""
    later = next((m for m in mentions if m.start >= mention.end), None)
    return later is not None and bool(
        re.fullmatch(rf"的(?:{alternation('kin')})", text[mention.end : later.start])
    )


_CHURCH = re.compile("(?:弟兄|姊妹|姐妹|传道)(?!俩|们|二人|两人|会)")
""" "张三弟兄": how a congregation calls its members, and nobody's brother."""
_PAIR = 2
_TITLED = re.compile(
    "(?:夫妇|二人|两人|律师(?!事务所)|老师|医生|弟兄|姊妹|姐妹(?!俩)|传道|牧师|长老)"
)
_CASE = re.compile("(?:的|之)?(?:[^，。；的被]{0,10}?一?案)(?!发)")


def _tailed(text: str, ref: Ref) -> Ref:
    tail = _TAIL.match(text[ref.end : ref.end + 12])
    if tail and tail["apart"] and number(tail["apart"]) != len(ref.people):
        tail = None
    title = None if tail else _CHURCH.match(text, ref.end)
    siblings = None if tail or len(ref.people) < _PAIR else SIBLINGS.match(text, ref.end)
    title = title or siblings
    end = ref.end + tail.end() if tail else title.end() if title else ref.end
    count = None
    if tail and tail["n"]:
        count = number(tail["n"])
    after = text[end : end + 24].lstrip("\0")
    modifier = bool(
        listed(r"(?:之|的|个|及其|与其)?(?:[^，。；的]{0,8}?的?)@", "kin", "circle").match(after)
        and listed(
            r"(?:(?:的|个|之)[^，。被遭]{0,6}?|及其?|其)?(?:@|[妻夫父母子兄弟姐妹](?![一-鿿]{0,1}[被])|女(?![教老记律工学职商市子士性童生孩友访警作导医护僧尼牧信青村居网人]))",
            "kin_long",
            "circle",
        ).match(after)
    )
    modifier = modifier or bool(listed(r"的[^，。；的]{0,6}?@", "relation").match(after))
    modifier = modifier or bool(BY_THE_WAY.match(after)) or kept_only(text, ref)
    if _TITLED.match(after):
        modifier = False
    modifier = modifier or AT_WHOSE.match(text, end) is not None
    case = bool(_CASE.match(after)) and not after.startswith("等")
    return replace(ref, end=end, count=count, modifier=modifier, case=case)


_SURNAMED = re.compile(
    r"(?:[一两三四五六][名位]|该名?|另一名)?(?:姓[一-鿿]的?|(?<![百贵老同改随])[一-鿿]姓)[一-鿿]{0,4}?(?:男子|女子|男生|女生|男童|女童|友人|朋友|商人|台商|学生|被告|教师|老师|僧人|信徒|信众|记者|律师|村民|居民|网民|员工|职员|同学|少年|青年|老人|后生仔|后生|小伙子|阿伯|老伯|姑娘|夫妇|会员|成员|干事|义工|志工|男|女)"
)
""" "郑姓友人", "姓蔡男生": somebody whose name is kept back."""


@cache
def _of_theirs() -> re.Pattern[str]:
    """ "他的妻子", "他的两名侄子": what follows a pronoun that only says whose they are."""
    return listed("(?:的|个)?(?:[两二三四五六七八九十几多数]{1,2}[名位个])?@", "kin", "circle")


_GRADES = frozenset("初高大小中")
""" "初三学生" is one of the third form."""
_OF_TRADES = frozenset("教老记律工学职商市子士性童生孩友访警作导医护僧尼牧信青村居网人")
""" "女教师" is nobody's daughter."""
_TITLES = frozenset({"律师", "老师", "医生"})
_KNOWN = 30
"""More people than this are nobody that the text names."""


def referents(
    text: str, start: int, end: int, mentions: Sequence[Mention], organs: Sequence[tuple[int, int]]
) -> list[Ref]:
    """Everybody spoken of in a clause, left to right, without overlap."""
    found = groups(text, mentions)
    found += [Ref(a, b, "organ") for a, b in organs]
    found += [Ref(m.start(), m.end(), "organ") for m in _authority().finditer(text, start, end)]
    for match in _SET.finditer(text, start, end):
        word = match[0]
        n = number(match["n"]) if match["n"] else 2
        before = text[max(start, match.start() - 2) : match.start()]
        if before.endswith("第") or (before[-1:] in _GRADES and word.endswith("学生")):
            continue
        span = (match.start(), match.end())
        if n is not None and n > _KNOWN:
            found.append(Ref(*span, "unnamed", count=n, amount=span))
            continue
        if before.endswith(("其中", "另外", "另有", "还有", "有", "其余", "其他", "余下", "另")):
            rest = before in {"其余", "其他", "余下"}
            found.append(Ref(*span, "unnamed", count=n, amount=span, rest=rest))
        elif word.endswith("人") and text[match.end() : match.end() + 1] in set("工道权民"):
            continue
        else:
            after = text[match.end() : match.end() + 8]
            modifier = bool(
                listed("的@", "kin", "circle").match(after) or AT_WHOSE.match(text, match.end())
            )
            found.append(Ref(match.start(), match.end(), "set", count=n, modifier=modifier))
    found += _pronouns(text, start, end)
    found += _unnamed(text, start, end)
    found += [Ref(m.start(), m.end(), "self") for m in _SELF.finditer(text, start, end)]
    for match in _circle().finditer(text, start, end):
        if match[0] == "女" and text[match.end() : match.end() + 1] in _OF_TRADES:
            continue
        if match[0] and not PRESS.match(text, match.end()):
            found.append(Ref(match.start(), match.end(), "circle"))
    return _sorted(text, found)


_TELLS = {
    "她": "f", "他": "m", "当事人": "client", "委托人": "client", "前者": "former", "后者": "latter",
}  # fmt: skip


def _pronouns(text: str, start: int, end: int) -> list[Ref]:
    """他, 他们, 其, 当事人 and 全体被告."""
    found = []
    for match in _PRONOUN.finditer(text, start, end):
        if match[0] in {"本人", "自己"} and text[match.start() - 1 : match.start()] in {
            "他",
            "她",
            "其",
        }:
            continue
        case = match[0][0] in "全所各众一" and match[0] != "众人"
        plural = case or match[0] in {"他们", "她们", "他俩", "她俩", "任何一人", "众人"}
        after = text[match.end() : match.end() + 8]
        modifier = bool(_of_theirs().match(after) or THEIR_TWO.match(after))
        found.append(
            Ref(
                match.start(),
                match.end(),
                "plural" if plural else "pronoun",
                modifier=modifier,
                gender="case" if case else _TELLS.get(match[0], ""),
            )
        )
    return found


_GROUP = re.compile(
    r"(?:[两几数]名|这些|那些|多数|大多数|大部分|部分|所有|全部|绝大多数)?(?:学员|信众|信徒|员工|学生|村民|工人|店员|同伴|同工|教友|会众|访客|食客|顾客)们?(?=第[二三]天|[今昨当次翌]|在|被|遭|于|也|均|都|已|全|随后|后来|先后|[0-9]{1,2}[月日])"
)
""" "学员第二天就放了": people of a kind who open a clause."""
_OTHERS = re.compile("其余(?:的)?(?:人员?|被捕者)|其他(?:的)?(?:人员|被捕者|参与者|人(?!权|士))")

_N_MEN = "[一两二三四五六七八九十]"
_MEN_AND_WOMEN = re.compile(f"(?<!第){_N_MEN}{{1,2}}(?:男{_N_MEN}{{1,2}}女|女{_N_MEN}{{1,2}}男)")
""" "三男两女": five without a name."""
_THERE_ARE = re.compile(
    r"[^，。；被遭\0]{0,8}?(?<![没所拥具])(?:也|都|还|就|曾)?有(?P<who>(?:些|一些|几个|别的|其他)?(?:弟兄|姊妹|教友|朋友|同事|邻居|同学|老乡|网友|病友|狱友|工友|亲戚))(?=[^，。；说称告诉的]{0,12}(?:去|到|被|遭|也|前年|去年|因|[0-9]))"
)
""" "教会里也有弟兄去过，被问了几句话": others than the one in hand."""


_NTH = re.compile(
    "[\0 ]*(?P<who>第[一二三四五六七八九]{1,2}[个位任名](?:律师|辩护人|代理人|被告人?|证人)?|(?:同行|同去|同车|随行)的[一-鿿]{2,3})(?=[也则却已均被遭在于因去昨今上本随后其0-9])"
)
""" "第二个在12月被约谈", "同行的友人因病…": one of several without a name."""


def _some(text: str, start: int, end: int) -> list[Ref]:
    """ "其中两个", "也有弟兄": some of those told of, and others."""
    nth = _NTH.match(text, start, end)
    if nth is not None:
        return [Ref(nth.start("who"), nth.end("who"), "unnamed", other=True)]
    several = [
        Ref(m.start("n"), m.end("m"), "unnamed", count=number(m["n"]), amount=m.span("n"))
        for m in _OF_THEM.finditer(text, start, end)
    ]
    crowd = _MEN_AND_WOMEN.finditer(text, start, end)
    several += [Ref(*m.span(), "unnamed", amount=m.span()) for m in crowd]
    others = _THERE_ARE.match(text, start, end)
    return [*several, Ref(*others.span("who"), "unnamed", other=True)] if others else several


def _unnamed(text: str, start: int, end: int) -> list[Ref]:
    made = [
        Ref(m.start(), m.end(), "unnamed", amount=(m.start(), m.end()))
        for m in _OTHERS.finditer(text, start, end)
    ]
    surnamed = _SURNAMED.finditer(text, start, end)
    made += [Ref(m.start(), m.end(), "unnamed", other=True) for m in surnamed]
    made += _some(text, start, end)
    group = _GROUP.match(text, start, end)
    if group:
        made.append(Ref(group.start(), group.end(), "unnamed"))
    for match in _UNNAMED.finditer(text, start, end):
        prefixed = match.start("n") > match.start() if match["n"] else False
        if (
            match["m"] in {"人", "个"}
            and not prefixed
            and not match["what"].startswith("月")
            and re.match(r"[两二三四五六七八九十0-9]+$", match["n"] or "")
        ):
            if match["m"] == "人" or match["what"].startswith("人"):
                continue
        if text[max(0, match.start() - 2) : match.start()] == "任何":
            continue
        if match["m"] == "个" and SPELL.match(match["what"]):
            continue
        if match["n"] in {"多", "几"} and text[match.start() - 1 : match.start()] in "许很":
            continue
        counted = match["n"] or match[0].startswith(("某", "当地", "附近", "数", "有个", "有位"))
        if not counted or text[match.start() - 1 : match.start()] in {"第", "点"}:
            continue
        what = TERM.split(match["what"], maxsplit=1)[0]
        head = what if match["m"] != "人" else ""
        for size in range(len(what), 0, -1):
            if _UNNAMED_HEAD.search(what[:size]):
                head = what[:size]
                break
        else:
            if match["m"] != "人":
                continue
            head = ""
        stop = match.start("what") + len(head)
        n = (
            number(match["n"])
            if match["n"] and match["n"] not in {"数", "多", "几", "数十", "上百", "数百"}
            else None
        )
        begin = match.start("n") if match["n"] else match.start("m")
        if text[begin - 1 : begin] in {"这", "该", "那", "述"} and n and n > 1:
            made.append(Ref(begin, stop, "set", count=n))
            continue
        if acts(text, head, stop, end):
            made.append(Ref(match.start(), stop, "organ"))
            continue
        rest = match[0].startswith(("其余", "其他"))
        span = (begin, match.end("m"))
        made.append(Ref(match.start(), stop, "unnamed", count=n, amount=span, rest=rest))
    return made


_RANK = {
    "named": 0, "self": 1, "unnamed": 1, "set": 2, "organ": 3, "circle": 4, "plural": 5, "pronoun": 6,
}  # fmt: skip


def _sorted(text: str, refs: list[Ref]) -> list[Ref]:
    refs.sort(key=lambda r: (r.start, -r.end, _RANK[r.kind]))
    kept: list[Ref] = []
    for ref in refs:
        if kept and ref.start < kept[-1].end:
            last = kept[-1]
            if ref.kind == "named" and last.kind in {"unnamed", "set", "circle"}:
                kept[-1] = ref if ref.end >= last.end or last.kind != "named" else last
            continue
        titled = kept and kept[-1].kind == "named" and not kept[-1].modifier
        if titled and ref.start == kept[-1].end and text[ref.start : ref.end] in _TITLES:
            continue
        if (
            kept
            and ref.kind == "unnamed"
            and kept[-1].kind == "named"
            and text[kept[-1].end - 1] == "等"
            and ref.start == kept[-1].end
        ):
            kept[-1] = replace(kept[-1], end=ref.end)
            continue
        if (
            kept
            and ref.kind == "named"
            and kept[-1].kind in {"circle", "unnamed"}
            and not text[kept[-1].end : ref.start].strip("\0「」")
        ):
            kept[-1] = ref
            continue
        kept.append(ref)
    return kept
