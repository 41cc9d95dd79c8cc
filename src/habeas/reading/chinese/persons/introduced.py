"""Names that a trade, a relative's word or an aside introduces: 调酒师冉某, 其弟张三, 李四（五十岁）."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.persons.shapes import (
    FOLLOWS,
    NAME_AFTER,
    NO_GIVEN,
    STRONG_FOLLOWS,
    given_letters,
    length_of_name,
    surname_at,
)
from habeas.reading.chinese.words.lexicons import alternation, foreign, lists, words
from habeas.reading.chinese.words.triggers import starters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TRADE = re.compile(
    r"(?:(?<!夫)妇|[旬老]翁|[师员匠农商娘徒]|东主|店主|车主|船主|业主|老板|学者|记者|作者|[一-鿿]者|[校店队组会处科局院所站社团船班董理]长|人士|媒体人|法律人|出版人|活动家|工人|商人|牧民|农民|渔民|移工|[义志社劳钟职女男民矿员技电焊瓦木洁筑盘杂]工|[群盟户房窑堂]主|学生|[一-鿿]生|老友|密友|代表|之[妻夫子女弟妹兄姐父母媳]|其[妻夫子女弟妹兄姐父母媳]|[堂表胞][弟妹兄姐哥姊]|[岳祖伯叔继养][父母]|爱人)[「『“]?"
)
_LABEL = r"(?:会见对象|会见人|当事人|姓名|受访者|受访人|采访对象|被采访人|申请人|被拘留人|失踪者|死者|作者)："
_SELF = re.compile(rf"(?:{_LABEL}|[你您]说的?是?|我叫|我名叫|本人叫|我的名字叫|我的名字是)")
_MY_OWN = re.compile(
    r"我(?:的)?(?:妹妹|弟弟|姐姐|哥哥|妻子|丈夫|女儿|儿子|父亲|母亲|爸爸|妈妈|叔叔|舅舅|表哥|堂弟)(?P<name>[一-鿿]{2,4}?)(?=(?:原来?|本来|以前|现在)?(?:是|在)|[，。、（被于去今0-9])"
)
""" "我妹妹热娜原是编辑": a name without a known surname, which stands in the text again."""
_KIN_STATED = re.compile(
    r"(?:(?:我|我们|本人)(?:是|系)|我(?:名)?叫[一-鿿]{2,4}，(?:是|系)?)(?=[一-鿿]{2,4}(?:的|个)(?:[^，。；\n]{0,3})(?:妻|夫|太太|老[公婆]|父|母|爸|妈|儿|女|哥|弟|姐|妹|兄|爱人|阿[爸妈]|姊))"
)
_SIGNED = re.compile(
    r"(?m:^)[ 　]*(?:[你您]的)?(?:妻子?|丈夫|夫|父亲?|母亲?|妈妈|爸爸|哥哥|弟弟|姐姐|妹妹|[兄弟姐妹]|儿子?|女儿?)[ 　：:]+(?=[一-鿿]{2,4}(?:[ 　0-9，]|写于|敬上|$|\n))"
)
_DAY_OF = re.compile(
    r"(?:写于|写在|今天是|今日是|正值|适逢)(?=[一-鿿]{2,4}(?:的)?(?:忌日|祭日|生日|头七|百日|冥诞))"
)
""" "妻 张三", "写于李四忌日": who signs a letter, and for whom it is."""
_IN_FULL = re.compile(r"(?:大名|全名)(?:叫|是)?(?=[一-鿿]{2,4}[，。）])")
_NO_SURNAME = re.compile(r"(?:我叫|我的名字(?:叫|是)|我名叫)(?P<name>[一-鿿]{3,6})(?=[，。、])")
_FELLOW = re.compile(
    "(?:(?:被|遭)[^，。；的]{1,6}|同[一-鿿]{1,3}|隔壁|对面铺)的?(?P<name>[小老阿][一-鿿])(?=[，、在被也还又昨今已]|$)"
)
_OUT_TOO = re.compile(
    "(?:^|[，。；：\n])(?P<name>阿[一-鿿])(?=(?:都|也|已经?|上星期|上个?月|琴日|昨天|今日|今天|今年|旧年|去年|前日)*(?:出了?册|被捕|被拉|被判|放了?出来|获释|入册|保释|担保了?出来))"
)
""" "阿俊上星期出册": a nickname at the head of what befell its bearer."""
_NICK = re.compile(r"(?P<name>阿[一-鿿A-Z])(?=[\0，。、（：说的在被因于是今也还就又和与])")
_TELLS_OF_SELF = re.compile("(?:口述|自述|讲述|受访)(?:人|者)?：(?=[一-鿿]{3}[，）（])")
_WHOLE_NAME = 3
""" "（口述：田野禾，前社工）"."""
_NICK_ALONE = re.compile(
    r"(?:(?<![一-鿿])|(?<=[和与跟同]))「?(?P<name>阿[一-鿿])」?(?:(?P<kept>（(?:真名|本名|化名|姓名|全名))|(?=[，。、：（说的在被因于是今也还就又和与]))"
)
_NO_NICK = frozenset("姨伯叔爸妈公婆拉富塞克里尔联嬷爷嫂哥弟妹姐胶们")
""" "「阿乐」（真名不公开）": a nickname that stands for its bearer."""
_MODIFIED = re.compile(
    r"(?:涉嫌?|犯有?)[^，。；]{2,20}罪的|(?:出狱|获释|刑满|失联|失踪|服刑)[^，。；的]{0,8}的|(?:笔名|网名|化名|艺名|绰号)[^，。；的]{1,10}的|(?<![一-鿿])(?:[^，。；\n]{0,6})(?:被|遭|获)(?!告)[^，。；的]{1,14}的"
)
_LATIN = re.compile(
    r"(?:[师员者长家工生商人手]|记者|律师|教授|博士|编辑|学者|妻子|丈夫|儿子|女儿)(?P<name>[A-Z][a-z]+(?: [A-Z][a-z'\-]+){1,2})(?![A-Za-z])"
)
_ADDRESSED = re.compile(r"(?m:^)[\s　]*(?P<name>[一-鿿]{2,4})(?:的)?(?:家属|亲属)[：:]")
_NAMED_SO = re.compile(
    r"(?:一[名位个]|有人?|[名位])(?:名|自)?叫(?:做|作)?「?(?P<name>[一-鿿]{2,5}?)」?的(?=[^，。；的]{0,8}[人师员者生民僧尼工商女男士友徒长农孩年])"
)
""" "一位叫央措的女教师": whoever is called so, whatever the name."""
_GIVEN = 2
_PAIR = re.compile(
    r"(?<![一-鿿、])(?:[一-鿿]{0,6}(?:还有|另有|包括|其中|为|是|的|将|把|对))?(?P<names>[一-鿿]{2,4}[、和与及][一-鿿]{2,4})(?=[两二]人|夫妇|双双)"
)
_KIN_OF_TWO = re.compile(
    "(?:夫妇|夫妻|姐妹|姊妹|兄弟|兄妹|姐弟|母女|父子|母子|父女|师徒)(?=[一-鿿]{2,3}[、和与及][一-鿿]{2})"
)
""" "夫妇丁某某、祝某某"."""
_LETTER = re.compile(r"(?:学生|同学|员工|男子|女子|被告|证人|教师|市民)[A-Z](?![A-Za-z])")


@cache
def _aside() -> re.Pattern[str]:
    return re.compile(
        rf"（(?:[^（）\n]{{0,16}}?(?:岁|[叫喊称唤][他她它]|{alternation('occupation')}|籍|党员)|[男女][，）]|音|音译|化名|又名)"
    )


def introduced(
    whole: str, text: str, count: Callable[[str], int]
) -> Iterator[tuple[str, int, int]]:
    """Every name introduced so, with its place and its points of evidence."""
    for match in _TRADE.finditer(text):
        yield from _at(text, match.end(), count, quoted=match[0][-1] in "「『“")
        nick = _NICK.match(text, match.end())
        if nick and count(nick["name"]) > 1 and nick["name"][1] not in "姨伯叔爸妈公婆拉富塞克":
            yield nick["name"], nick.start(), 3
    for match in _PAIR.finditer(text):
        parts = re.split("[、和与及]", match["names"])
        at = match.start("names")
        for part in parts:
            size, kind = surname_at(text, at)
            if kind in {"strong", "compound"} and 0 < len(part) - size <= _GIVEN:
                yield part, at, 3
            at += len(part) + 1
    for match in _KIN_OF_TWO.finditer(text):
        yield from _both(text, match.end(), count)
    for match in _LETTER.finditer(whole):
        if count(match[0]) > 1 or whole[match.end() : match.end() + 1] == "（":
            yield match[0], match.start(), 3
    for match in _MODIFIED.finditer(text):
        yield from _at(text, match.end(), count, quoted=False)
    for match in _LATIN.finditer(whole):
        yield match["name"], match.start("name"), 3
    for match in _NAMED_SO.finditer(text):
        if not any(c in NO_GIVEN for c in match["name"]):
            yield match["name"], match.start("name"), 3
    for match in _ADDRESSED.finditer(whole):
        if surname_at(whole, match.start("name"))[0]:
            yield match["name"], match.start("name"), 3
    yield from _transliterated(text)
    for match in _SELF.finditer(text):
        size, _ = surname_at(text, match.end())
        length = size and length_of_name(text, match.end(), size, count)
        if length:
            yield text[match.end() : match.end() + length], match.end(), 3
    yield from _in_the_first_person(whole, text, count)
    for match in re.finditer("（", whole):
        yield from _before_aside(whole, match.start())


def _both(text: str, at: int, count: Callable[[str], int]) -> Iterator[tuple[str, int, int]]:
    """Two names joined at a place."""
    found = []
    for _ in range(2):
        size, kind = surname_at(text, at)
        length = length_of_name(text, at, size, count) if kind in {"strong", "compound"} else 0
        if not length:
            return
        found.append((text[at : at + length], at, 3))
        at += length + 1
        if len(found) == 1 and text[at - 1 : at] not in "、和与及":
            return
    yield from found


def _in_the_first_person(
    whole: str, text: str, count: Callable[[str], int]
) -> Iterator[tuple[str, int, int]]:
    """Names in letters and testimonies: who writes, who signs, whose relative that is, who was held beside."""
    for match in re.finditer(r"(?<![一-鿿])(?:大家好，)?我是(?=[一-鿿]{2,3}[，。])", text):
        size, kind = surname_at(text, match.end())
        name = text[match.end() : match.end() + size + 2].rstrip("，。")
        if kind in {"strong", "compound"} and set(name[size:]) <= given_letters():
            yield name, match.end(), 3
    for pattern in (_KIN_STATED, _SIGNED, _DAY_OF, _IN_FULL):
        for match in pattern.finditer(whole):
            size, _ = surname_at(whole, match.end())
            length = size and length_of_name(whole, match.end(), size, count)
            if length:
                yield whole[match.end() : match.end() + length], match.end(), 3
    for match in _NO_SURNAME.finditer(text):
        name = match["name"]
        if not surname_at(name, 0)[0] and all(c in foreign() for c in name) and not _plain(name):
            yield name, match.start("name"), 3
    for match in re.finditer("（(?:本文)?作者(?:为|是)?(?=[一-鿿]{2,4}[，）])", whole):
        size, _ = surname_at(whole, match.end())
        if size:
            name = re.split("[，）]", whole[match.end() : match.end() + 5])[0]
            yield name, match.end(), 3
    for match in _MY_OWN.finditer(text):
        name = match["name"]
        if count(name) > 1 and not any(c in NO_GIVEN for c in name) and not _plain(name):
            yield name, match.start("name"), 3
    for match in _OUT_TOO.finditer(text):
        yield match["name"], match.start("name"), 3
    for match in _TELLS_OF_SELF.finditer(whole):
        name = whole[match.end() : match.end() + _WHOLE_NAME]
        if surname_at(name, 0)[1] in {"strong", "weak"} and set(name[1:]) <= given_letters():
            yield name, match.end(), 3
    for match in _NICK_ALONE.finditer(whole):
        if match["name"][1] in _NO_NICK:
            continue
        if match["kept"] or count(match["name"]) > 1:
            yield match["name"], match.start("name"), 3
    for match in _FELLOW.finditer(text):
        if surname_at(text, match.start("name") + 1)[0]:
            yield match["name"], match.start("name"), 3


_SURE_LETTERS = 240
"""So many of the letters of foreign names, commonest first, show one without a dot."""


@cache
def _one_part() -> re.Pattern[str]:
    letters = "".join(lists()["transliteration"][0][:_SURE_LETTERS])
    return re.compile(
        rf"(?:{alternation('kin_long', 'occupation')}|其[妻夫子女弟妹兄姐])(?P<name>[{letters}]{{3,7}}|[{letters}依汗江孜宛荪合买]{{2,6}}(?:古丽|古力|木江|买提|别克|依汗|罕|汗|江|娅))(?=[，。、（）被在于因的说称曾也则已和与是今从将向至获仍不未遭均各两三前后缺]|表示|告诉|报道|报导|本月|本周|本人|去年|昨|证实|透露|指出|认为|上[周月个]|随后|其后|多次|一直|一同|$)"
    )


def _transliterated(text: str) -> Iterator[tuple[str, int, int]]:
    """ "她的女儿奥克萨娜": after a relative or a trade, a name in foreign letters without a dot."""
    for match in _one_part().finditer(text):
        long = len(match["name"]) > _WITH_GIVEN
        if (long or not surname_at(text, match.start("name"))[0]) and not _plain(match["name"]):
            yield match["name"], match.start("name"), 3


def _at(
    text: str, at: int, count: Callable[[str], int], *, quoted: bool
) -> Iterator[tuple[str, int, int]]:
    size, kind = surname_at(text, at)
    if not size or (kind == "weak" and text[at - 2 : at - 1] not in "之其堂表胞"):
        return
    length = length_of_name(text, at, size, count)
    given = text[at + size : at + length]
    if not given or any(c in NO_GIVEN for c in given):
        return
    name, after = text[at : at + length], text[at + length : at + length + 12]
    if quoted and after[:1] not in "」』”":
        return
    if len(given) == 1 and (given in FOLLOWS or count(name) < 2):
        return
    if given[-1] in STRONG_FOLLOWS or _plain(name):
        return
    if NAME_AFTER.match(after) or after.startswith(starters()):
        yield name, at, 3 if len(given) == 2 else 2


def _plain(name: str) -> bool:
    """Whether a plain word or a place stands in the string."""
    return any(name[n : n + 2] in words("common") for n in range(len(name) - 1))


def _before_aside(whole: str, end: int) -> Iterator[tuple[str, int, int]]:
    """ "杜某某（研究生，大家叫她…）": what an aside tells of a person shows a name before it."""
    if not _aside().match(whole, end):
        return
    for size in (3, 2, 4):
        at = end - size
        name = whole[max(0, at) : end]
        long, kind = surname_at(whole, at) if at >= 0 else (0, "")
        if kind not in {"strong", "compound"} or not 0 < size - long <= 2:
            continue
        if any(c in NO_GIVEN for c in name[long:]) or _plain(name):
            continue
        before = whole[at - 1 : at]
        if re.match("[一-鿿]", before) and not _TRADE.search(whole[max(0, at - 3) : at]):
            if not re.search(
                rf"(?:{alternation('occupation', 'kin_long', 'bystander')}|为|的|是|和|与|及)$",
                whole[max(0, at - 6) : at],
            ):
                continue
        yield name, at, 3
        return


_REDACTED = re.compile(
    r"[一-鿿](?:某某|某[一-鿿]?(?=[，。、（被因于在的等涉\0）系另与和均已曾现则又也还是有对向将把]|[两二三四五六七八九十]人)|[Xx×＊*○〇]{1,2}|某)"
)


_OF_A_BODY = re.compile(
    r"(?:[一-鿿]{0,4}?(?:学院|大学|中学|小学|学校|公司|集团|厂|医院|单位|机关|报[社馆]|杂志|出版社|律所|事务所|银行|酒店|宾馆|餐厅|小区|社区|街道|村|镇|乡|县|市|区|省|部队|机构|组织|网站|平台|项目|工地|商场))"
)
_CITIES = words("cities")


def redacted(whole: str) -> Iterator[tuple[str, int]]:
    """ "蒋某", "李某某", "王某军", "张XX": every redacted name, kept as it is, with its place."""
    for match in _REDACTED.finditer(whole):
        name = match[0]
        if not surname_at(whole, match.start())[0]:
            continue
        if (
            _OF_A_BODY.match(whole, match.end())
            or whole[match.start() - 1 : match.end() - 1] in _CITIES
        ):
            continue
        given = name[2:]
        kept = len(name) == _WITH_GIVEN and "一" <= given <= "鿿"
        if (
            name[1:] in {"某", "某某"}
            or name[1] in "XxＸ×＊*○〇"
            or (kept and given not in NO_GIVEN and given not in FOLLOWS)
        ):
            yield name, match.start()
        elif name[1] == "某":
            yield name[:2], match.start()


_WITH_GIVEN = 3
"""A surname, 某 and the last character of the given name."""
