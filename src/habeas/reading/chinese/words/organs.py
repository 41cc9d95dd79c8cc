"""Courts, prosecutors, police, places of custody: an institution's name ends in its kind."""

from __future__ import annotations

import re
from functools import cache

from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.record import record

_KINDS = (
    (
        "court",
        r"(?:中级|高级|最高|基层)?人民法院|(?:中级|高级|高等|最高|终审|区域|地方|地区|革命|军事|刑事|宪法|特别|巡回|初级|上诉|市|区|县|省)?法院(?:第[一二三四五六七八九十0-9]{1,4}(?:分)?庭)?|地方法院|地院|高分院|简易庭|裁判法院|裁判署|军事法庭|(?<!非)法庭|上诉庭|中院|高院|原讼庭",
    ),
    ("prosecutor", r"人民检察院|地检署|高检署|地方检察署|检察院|检察署|检察官办公室|检方|律政司"),
    (
        "police",
        r"公安(?:分)?局(?:[一-鿿]{1,6}(?:分局|支队|大队))?|公安厅|公安部|分局|派出所|国家安全局|国家安全厅|国家安全处|国安处|国安局|国保(?:支队|大队)|警察局|警局|警察总部|监察委员会|监委|纪委监委|廉政公署|情报部|安全局|警务处",
    ),
    (
        "facility",
        (
            r"(?:第[一二三四五六七八九十0-9]{1,3})?(?:女子)?(?:看守所|拘留所|监狱(?:[0-9一二三四五六七八九十]+区)?|拘留中心|羁押中心|收容所|戒毒所|劳教所|收押所|惩教所|女惩教所|羁留中心|羁留室|教导所|精神病院|精神病医院|精神卫生中心|精神康复中心|安康医院|看守中心|拘押中心|集中营|劳改农场|医院|流放地|劳改营|派出所|警署|治疗中心|惩教院所|少管所|更生中心|黑监狱|学习班|转化班|拘禁中心|收容中心|感化院|看管中心)"
            r"|(?:(?<=还押)|(?<=押在)|(?<=押于)|(?<=押往)|(?<=解往)|(?<=转往)|(?<=送往)|(?<=囚于)|(?<=囚在)|(?<=关在)|(?<=押到)|(?<=押去)|(?<=送返))(?:荔枝角|大榄|赤柱|石壁|塘福|喜灵洲|壁屋|罗湖|白沙湾|东头|芝麻湾|小榄|励敬|歌连臣角|沙咀|马坑)"
        ),
    ),
)
_STOP = re.compile(
    r"(?:[被在由据于由经从到往和与及、把将对的日月年至是了受入进出给让令称说指向告，。；：「」『』（）【】〔〕／()\0\s\d!！?？·]|因此|因而|所以|但是?|不过|然而|而且?|惟|同时|最终|最后|结果|终于|后来|当庭|主审|虽然?|以及|希望|期待|盼望|相信|表示|透露|证实|强调|宣布|确认|认为|得知|获悉|指出|不满|不服|质疑|谴责|批评|离开|走出|关押|羁押|还押|收押|押|移送|送交|解送|提交|获得?|遭|上诉|首次|再次|同案|目前|现|就|已|另|其|并|也|均|都|还|曾|今天|昨天|今日|昨日|上午|下午|负责|前往|来自|位于|审理|维持|撤销|认定|指控|查明|针对|根据|随后|当天|当日|经|委托|要求|向|请求|呼吁|此前|早前|致函|去|发回|听朝|听日|恢复|召开|移交|设于|提堂时|时(?=[^，。]{0,8}法院)|案件|没有|来自?|进入|直到|该案|本案|一案|案|我国|某某|住|位)"
)
_KEPT = re.compile(
    r"和田|和平|和林格尔|从化|于田|于都|日照|日喀则|和静|和龙|和顺|年都|向阳|对外|现代|开封|出海|进贤|住建|去学|给水|和硕|长治|就地|令狐|由里|经开|向日|从江|告庄|都匀|都江堰|都安|成都|首都|还珠|现场|日内瓦|是拉差|都灵|也门|均安|均州|并州|其他|往来"
)
_HEAD = 160
"""How far into a document its own institution is named, which 本院 then means."""
_LONGEST = 22
_OWN = {
    "原审法院": "below",
    "一审法院": "below",
    "原判法院": "below",
    "该院": "court",
    "本院": "court",
    "该局": "police",
    "该分局": "police",
    "我局": "police",
    "本局": "police",
    "该所": "facility",
    "该监狱": "facility",
    "我院": "prosecutor",
    "该检察院": "prosecutor",
    "该法院": "court",
    "该看守所": "facility",
    "分局": "police",
}


@record
class Organ:
    """An institution at ``start`` to ``end``; ``name`` is its range, or that of what 该院 stands for."""

    start: int
    end: int
    kind: str
    name: tuple[int, int]
    bare: bool


@cache
def _pattern() -> re.Pattern[str]:
    parts = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS)
    own = "|".join(sorted(_OWN, key=len, reverse=True))
    return re.compile(rf"(?P<own>{own})(?!长)|(?:{parts})(?!长(?!沙|春|治))")


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('occupation', 'kin')})")


def organs(text: str) -> list[Organ]:
    """The institutions of a folded text, 该局 and 本院 resolved to the last full name of the kind."""
    found: list[Organ] = []
    last: dict[str, tuple[int, int]] = {}
    head: Organ | None = None
    below: tuple[int, int] | None = None
    """The court whose judgment a higher court reviews."""
    for match in _pattern().finditer(text):
        kind = match.lastgroup or "court"
        if kind == "own" and match[0] in _OWN:
            kind = _OWN[match[0]]
            if kind == "below":
                if below is not None:
                    found.append(Organ(match.start(), match.end(), "court", below, False))
                continue
            if match[0] == "本院" and head is not None:
                found.append(Organ(match.start(), match.end(), head.kind, head.name, False))
                continue
            known = last.get(kind)
            if known is not None and match[0] != "分局":
                found.append(Organ(match.start(), match.end(), kind, known, False))
                continue
            if match[0] != "分局":
                continue
        start = _left(text, match.start())
        name = (start, match.end())
        bare = start == match.start() and not match[0].startswith(
            ("终审", "区域", "高等", "最高", "律政")
        )
        if (not bare and kind != "facility") or (kind == "facility" and not bare):
            last[kind] = name
        found.append(Organ(start, match.end(), kind, name, bare))
        if (
            kind == "court"
            and not bare
            and head is not None
            and text[slice(*name)] != text[slice(*head.name)]
        ):
            below = name
        if head is None and kind in {"court", "prosecutor"} and not bare and start < _HEAD:
            head = found[-1]
    return found


def _left(text: str, at: int) -> int:
    """Where an institution's name begins: after the last word that cannot be part of one."""
    first = max(0, at - _LONGEST)
    window = text[first:at]
    kept = _KEPT.sub(lambda m: "口" * len(m[0]), window)
    cut = 0
    for stop in _STOP.finditer(kept):
        cut = stop.end()
    role = None
    for role in _people().finditer(kept, cut):
        if len(role[0]) > 1:
            cut = role.end()
    return first + cut
