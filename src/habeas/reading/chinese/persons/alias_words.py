"""The wordings that give another name: （本名…）, 人称「…」, 笔名…, 曾用名甲、乙."""

from __future__ import annotations

import re

_ALIAS_CUE = r"(?:[叫喊唤称][他她](?:为|作|做)?|又名|本名|原名|真名|化名|笔名|网名|别名|法号|法名|昵称|绰号|诨名|曾用名|英文名|艺名|花名|人称|又写作?|也写|又译|或写作|也写作|亦作|也译|亦译|又称|亦称|自称|俗名|教名|圣名|藏名|汉名|维吾尔名|音译|微博名|推特名|账号|ID)(?:为|是|：|:|叫)?"
IN_ASIDE = re.compile(
    rf"（[^（）\n]{{0,12}}?{_ALIAS_CUE}[「『]?(?P<alias>[^（）「」『』，。、；]{{1,16}})[」』]?"
)
AFTER_COMMA = re.compile(
    rf"^(?![^，。；「（\n]{{0,8}}(?:创|成立|设立|主持|经营|所办))[^，。；「（\n]{{0,8}}，(?:{_ALIAS_CUE})[「『]?(?P<alias>[^（）「」『』，。、；]{{1,12}})[」』]?(?=[，。；])"
)
_AFTER_MARK = re.compile(rf"，(?:{_ALIAS_CUE})「(?P<alias>[^「」，。]{{1,14}})」")
CALLED = re.compile(
    r"(?:被[^，。「]{0,8}?(?:合称|称|唤|叫|昵称|戏称|誉)(?:为|作|做)?|(?:喊|叫|称|唤|称呼|识|管)(?:他们?|她们?)(?:为|作|做|叫)?|人称|以)[「『](?P<alias>[^「」『』，。被曾在了的是不没有说要会将]{1,12})[」』](?P<name>之名|为笔名)?"
)
NET_NAME = re.compile(
    r"(?:以|用|使用)[^，。「」]{0,8}「(?P<alias>[^「」，。]{2,14})」(?:这个|呢个|此|的|为)?(?:网名|笔名|化名|账号|帐号|名义(?=(?:在[^，。；]{1,8})?(?:发(?!放)|写|撰|投稿|创作|出版|活动|为[^，。；]{1,8}写))|名称|昵称)(?!(?:将|把|对)?[^，。；]{0,12}(?:传唤|传讯|拘|捕|抓|带走|判|关押|起诉|处罚|约谈|罚|搜查|立案))"
)
LATIN = re.compile(r"（(?P<alias>[A-Z][A-Za-z'’.\- ]{3,40})(?:，[^（）]*)?）")
SEVERAL = re.compile(
    r"，(?:曾用名|又名|化名|别名|绰号|曾化名)(?:为|：)?(?P<list>[一-鿿·]{2,8}(?:[、和及][一-鿿·]{2,8})+)(?=[，。；（])"
)
""" "张三，曾用名李四、王五": several names of one person."""
NICKED = re.compile(
    "[「『](?P<nick>[^「」『』，。；\n]{2,12})[」』]（(?:本名|真名|原名|实名|真实姓名)(?:为|是|叫|：)?(?P<name>[一-鿿]{2,4})(?:，[^（）\n]{0,24})?）"
)


def alias_ranges(whole: str) -> list[tuple[int, int]]:
    """Where other names stand."""
    found = []
    for pattern in (IN_ASIDE, CALLED, _AFTER_MARK):
        found += [(m.start("alias"), m.end("alias")) for m in pattern.finditer(whole)]
    return found + [(m.start("list"), m.end("list")) for m in SEVERAL.finditer(whole)]


_VEILED = re.compile("[一-鿿](?:某{1,2}|某[一-鿿]|[生男女嫌])")
_OF_HONG_KONG = re.compile("屋企|警署|裁判法院|惩教|律政司|差人")


def veiled_names(whole: str, names: list[str]) -> dict[str, str]:
    """ "简某", "雷生": a surname with 某 or 生 where one person of the text bears it."""
    found = {}
    for name in names:
        if not _VEILED.fullmatch(name) or (name[1] == "生" and not _OF_HONG_KONG.search(whole)):
            continue
        bearers = [w for w in names if w[0] == name[0] and not _VEILED.fullmatch(w)]
        alike = [w for w in names if w[0] == name[0] and _VEILED.fullmatch(w)]
        if len(bearers) == 1 and len(alike) == 1:
            found[name] = bearers[0]
    return found
