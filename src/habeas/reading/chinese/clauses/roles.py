"""To whom the event of a trigger happened: subject, object, passive, 将 and 把."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.modifying import RELATIVE, modified
from habeas.reading.chinese.clauses.owned import at_home, is_done_to_theirs, is_owned, is_tended
from habeas.reading.chinese.clauses.patients import PERSONAL, Patient, as_patient
from habeas.reading.chinese.clauses.reasons import in_cause, own_reason
from habeas.reading.chinese.words.lexicons import alternation
from habeas.reading.chinese.words.numerals import number
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.referents import Ref
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

_PASSIVE = re.compile(
    r"被(?!告|害|动|控|指|捕|抓)|遭(?!遇)(?:到|受)?|获(?!悉|得|取)|受(?!害|理|审|伤|托)到?|获得"
)
_ASIDE_MARK = re.compile(
    r"(?:因|因为|为了?|替|跟|向|给|由|据|较|对|关于|针对|随|随同|(?<![看听见])到|找|(?<![看听撞])见|会见|探视|探望|声援|通知|告诉|答复|陪同|支持|帮助|援助|代理|委托|受|经|除|比|从|有关|代表|致)$"
)
_NEWS = re.compile("[被遭][^，。；的]{1,8}的(?:消息|新闻|视频|照片|通知书?|经过|帖子|文章|情况|事)")
""" "因转发哥哥被抓的消息被拘留": whom the news is of."""
_HEARER = re.compile("(?:告诉|告知|通知|转告|答复)$")
""" "警方口头告诉她是刑事拘留": who hears of it."""
_COMITATIVE = re.compile(r"(?:与|和|跟|同|连同)(?:另外)?$")
_ROLE = re.compile(rf"(?:{alternation('kin', 'occupation', 'bystander')})$")
_BA = re.compile(r"(?:将|把|对|给|令|让|使|强迫|迫使|逼|就|称|指|为)$")


_HEADCOUNT = re.compile(
    r"(?:了)?(?:的(?:近|约|逾|至少|超过)?(?=[^，。；]{1,6}人(?:中|里|当中|之中)))?(?P<n>[0-9]{1,6}[余多]?|[一二两三四五六七八九]?[十百千][一二两三四五六七八九十百千余多]{0,5})(?:人(?!员|权)|名(?=[，。、]|$))"
)


_MEN_AND_WOMEN = re.compile(
    "(?:了)?(?P<n>[一两二三四五六七八九十0-9]{1,3}(?:名)?男(?:子)?[一两二三四五六七八九十0-9]{1,3}(?:名)?女(?:子)?|[一两二三四五六七八九十0-9]{1,3}男)(?=[，。；、（]|$)"
)
""" "拘捕三男两女": people without a name."""


def passive_at(scene: Scene, view: View, place: int) -> int:
    """Where the passive mark of a trigger stands, -1 when it has none."""
    at = -1
    for match in _PASSIVE.finditer(scene.text, view.start, place + 1):
        if match.start() <= place:
            at = match.start()
    if at < 0:
        return -1
    between = [
        r for r in view.refs if at < r.start < place and r.kind in {"named", "pronoun", "set"}
    ]
    if _closed(scene, view, at, place):
        return -1
    return -1 if between and place - between[-1].start > 24 else at


def _closed(scene: Scene, view: View, at: int, place: int) -> bool:
    """ "从北京被带走的乙也已经刑事拘留": the passive belongs to what modifies the subject."""
    ref = next((r for r in view.refs if r.kind == "named" and at < r.end <= place), None)
    first = next((h for h in view.hits if at < h.start < place), None)
    if ref is None or first is None or ref.end <= first.end:
        return False
    return bool(RELATIVE.match(scene.text[first.end : max(first.end, ref.start)]))


_FELLOW = re.compile(
    r"(?:曾经?|一度|当[年时])?(?P<of>(?:与|和|跟)[^，。；]{1,8}?(?:同案|同囚|同牢|同仓|同校|同村|同行|同室|同监|同[日天时年月](?:被捕|被抓|被带走|被拘留?|被拘捕|被逮捕|入狱)|同狱|(?:关[押在]?)?在?同一[^，。；的]{0,4}|关在一起|一[起同道]|一块(?:儿)?|一[起同道块](?:被捕|被抓|被带走|被拘留|被拘捕|被逮捕|被关押|被羁押|受审|服刑|坐牢))的)[^，。；]{2,}"
)
""" "与她同案的司机某某死于狱中": that happened to the other, who may have no name here."""


def patient(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient:
    """Whom the event of a trigger happened to."""
    trigger, place = hit.entry, hit.start
    if fellow := _FELLOW.match(scene.text, view.start, max(place, view.start)):
        named = [r for r in view.refs if r.kind == "named" and fellow.end("of") <= r.start < place]
        return as_patient(named[-1], focus) if named else Patient((), view.start, bystander=True)
    sexes = _MEN_AND_WOMEN.match(scene.text, hit.end, view.end)
    if sexes:
        several = sum(
            number(n) or 0 for n in re.findall("[一二两三四五六七八九十0-9]+", sexes["n"])
        )
        return Patient((), sexes.start("n"), sexes.span("n"), count=several)
    headcount = _HEADCOUNT.match(scene.text, hit.end, view.end)
    if headcount:
        return Patient(
            (),
            headcount.start("n"),
            (headcount.start("n"), headcount.end()),
            count=number(headcount["n"].rstrip("余多")),
        )
    told_of = modified(scene, view, hit, focus)
    if told_of is not None:
        return told_of
    if trigger.voice in {"suffer", "owner"}:
        return _subject(scene, view, place, focus, after=hit.end, owner=trigger.voice == "owner")
    at = passive_at(scene, view, place)
    own = scene.text[hit.start] in "被遭获受"
    if at < 0 and own:
        at = hit.start
    if at >= 0:
        found = _subject(scene, view, at, focus, after=None)
        if found.start < 0 and found.people and _other_subject(scene, view, at):
            found = Patient((), view.start)
        return replace(found, passive=True, agent=(at, place))
    marked = _marked(scene, view, place, focus)
    if marked is not None:
        return marked
    upon = _UPON.search(scene.text, view.start, place)
    if upon and not any(r.start >= upon.start() and r.end <= place for r in view.refs):
        return Patient((), upon.start(), bystander=True)
    thing = _object(scene, view, hit, focus)
    if thing is not None:
        return thing
    return _subject(scene, view, place, focus, after=None, active=True)


_UPON = re.compile(
    "对[^，。；]{0,12}(?:领袖|信徒|信众|人士|律师|成员|民众|公民|群体|参与者|抗议者|示威者|学生|村民|工人|记者|活动家|异见者|同工|教徒|僧侣|僧人|藏人|维吾尔人|者们|员们|们)(?:们)?(?:实施|采取|进行|展开|加以|予以|的)[^，。；]{0,8}$"
)
""" "开始对教会领袖实施刑事拘捕": people of a kind, and nobody in particular."""


_CLOSE = 4
"""So close behind a name stand the words for a relative: "把张三女儿李四带走"."""


def _marked(scene: Scene, view: View, place: int, focus: Focus) -> Patient | None:
    """ "将三人抓获", "对张三作出判决"."""
    for ref in reversed(view.refs):
        if ref.end <= place and ref.kind in PERSONAL:
            if _BA.search(
                scene.text[max(view.start, ref.start - 12) : ref.start].rstrip("「")
            ) or _role_before(scene, view, ref):
                theirs = next((r for r in view.refs if 0 <= r.start - ref.end <= _CLOSE), None)
                first = _joined_before(scene, view, ref, focus)
                if first is not None and ref.kind == "named" and not ref.modifier:
                    people = tuple(dict.fromkeys((*first.people, *ref.people)))
                    return Patient(people, first.start)
                if ref.modifier and theirs is not None and theirs.end <= place:
                    made = as_patient(theirs, focus)
                    return made if made.people else Patient((), theirs.start, bystander=True)
                return as_patient(ref, focus)
            before = [r for r in view.refs if r.end <= ref.start and r.kind in PERSONAL]
            if before and _WITH.fullmatch(scene.text[before[-1].end : ref.start]):
                first = _marked_alone(scene, view, before[-1], focus)
                if first is not None:
                    this = as_patient(ref, focus)
                    extra = ref if ref.kind == "unnamed" else None
                    people = tuple(dict.fromkeys((*first.people, *this.people)))
                    return Patient(people, first.start, also_unnamed=extra)
    return None


def _joined_before(scene: Scene, view: View, ref: Ref, focus: Focus) -> Patient | None:
    """ "把她和志愿者张三带走": she before whom the mark stands and with whom he is joined."""
    before = next(
        (r for r in reversed(view.refs) if r.end <= ref.start and r.kind in PERSONAL), None
    )
    if before is None or before.kind != "pronoun" or before.modifier:
        return None
    if not _WITH.fullmatch(scene.text[before.end : ref.start]):
        return None
    return _marked_alone(scene, view, before, focus)


def _marked_alone(scene: Scene, view: View, ref: Ref, focus: Focus) -> Patient | None:
    """ "把她和志愿者张三带走": the first of those joined stands after the mark."""
    before = scene.text[max(view.start, ref.start - 12) : ref.start].rstrip("「")
    if _BA.search(before) or _role_before(scene, view, ref):
        return as_patient(ref, focus)
    return None


def _role_before(scene: Scene, view: View, ref: Ref) -> bool:
    """ "将记者张三", "对被告人张三": a role word stands between the mark and the name."""
    before = scene.text[max(view.start, ref.start - 18) : ref.start]
    return (
        bool(
            re.search(
                r"(?:(?<![一-鿿])|[，局院所方厅日月时上下午)）]|于|已|决定|依法|日内)(?:将|把|对)(?:涉嫌)?[^，。被由将把对向在]{1,16}$",
                before,
            )
        )
        and ref.kind == "named"
    )


def _object(scene: Scene, view: View, hit: Hit[Trigger], focus: Focus) -> Patient | None:
    """The object right after a verb: "判处张三", "释放二人", "带走了记者张三"."""
    for ref in view.refs:
        if hit.start < ref.start and ref.end <= hit.end and ref.kind in {"named", "pronoun"}:
            return as_patient(ref, focus)
        between = scene.text[hit.end : ref.start]
        if ref.start >= hit.end and is_done_to_theirs(scene, ref, between):
            return Patient((), ref.start, bystander=True)
        if ref.start < hit.end or ref.kind not in PERSONAL:
            continue
        if len(between) <= 16 and not re.search(
            r"[被遭在于以因说称到往至后前时，]|[要会再][把将]|(?:及|和|与|对)$", between
        ):
            made = as_patient(ref, focus)
            return made if not ref.modifier else Patient(made.people, made.start, bystander=True)
        return None
    return None


_KIN = re.compile(rf"(?:{alternation('kin_long')})$")
_BY_WAY = re.compile(r"(?:委托|聘请|通过|由|经|透过|陪同)$")
_NOBODY = re.compile(r"(?:无人|没有人|没人)(?:再)?(?:被|遭|获)?$")
_ADVERBS = re.compile(
    r"(?:如今|现今|眼下|迄今(?:为止)?|截[至止](?:目前|发稿|今[天日]?)|到目前为止|目前为止|时至今日|月份|份|同年|是年|该年|同月|次年|翌年|当年|旋即|随之|被告知|获告知|获知|得知|[上本这]个?(?:周|月|星期|礼拜|週)[一二三四五六日末初底]?|去年|今年|昨[天日晚]|今[天晨早]|前天|但|而|并|又|且|也|还|均|都|再|再次|再度|已|已经|曾|曾经|一度|随后|随即|其后|此后|之后|后来|后|先后|遂|于是|仍|仍然|目前|现|现在|至今|一直|则|即|当场|当即|突然|最终|最后|终于|首先|首次|多次|两次|三次|数次|同时|同样|因此|因而|从此|不久|很快|立即|立刻|强行|秘密|分别|全部|悉数|均已|各|各自|一同|一起|双双|集体|共|共同|前后|总共|一共|合计|累计|足足|整整|正|正式|依法|当晚|当天|当日|早前|日前|近日|凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚|晚间|深夜|夜里|夜间|[0-9一二三四五六七八九十]+[时点分许]+|[0-9一二两三四五六七八九十百多几数]+(?:余|多)?(?:个)?(?:天|日|夜|晚|小时|次|度|月|周|星期)|期间|期满|其间|这次|此次|本次|上次|后又|被告人|同案|又因|[0-9年月日号]+|直到|才|就|只|还是|或|甚至|相继|陆续|接连|连续|继续|另|另外|此外|到|据(?!悉|了解|说|闻|传|称|信|报)|本案之前|之前|此前|疑|疑似|据称|据信|据报|据悉|据了解|据说|据闻|据传|却|竟然?|居然|反而|早已|外传|传|就此|为此|案发后|到案后|事后|试过|途中|半路|路上|回家路上|归途中?|连夜|沿途|其中|不|没|没有|未|从未|尚未|并未|至|即时)*"
)
_PREPOSITIONAL = re.compile(
    r"(?:因为?|由于|为了?|以|在|于|从|自|经|按|通过|当|趁|就|对|与|和|跟|同|向|用|在[^，]*时|到)[^，]*$"
)


_BEFALLS = frozenset({"arrest", "detention", "harassment", "transfer", "ill_treatment"})
""" "带到公安局盘问至傍晚才获释": whom the first verb befell the second befalls."""


_SOMEBODY_ON = re.compile(
    "(?![但而并又且也还均都再曾先后遂于仍目现至一则即当突最终首多同因从不很立强秘分全各共正依早日近凌清上中下傍晚深夜期其这此本才就只或甚相陆接连继另到据之疑外传自在由经截直约案该他她我被])[一-鿿]{2,3}(?<![后时间中前内])(?:也|亦|已经?)于"
)
""" "洛桑已于上月获释": a name of somebody else that the reader does not know."""
_OPENS_PASSIVE = re.compile(
    "[\0「]*(?:并|又|也|还|亦|再|但|而|曾|已|则|先后)*(?:被|遭)(?!告)[^，。；]{2,}"
)
""" "被当局指控存有照片而被开除": the subject of both stands in a clause before."""


_AS_HE_WAS = re.compile("^(?:穿|光|赤|披|戴|拖|抱|拿|提|背|扶|只穿)着[^，。；]{0,8}?(?:就|便|即)?$")
""" "穿着拖鞋就被押走了": how somebody was taken, and not who."""
_ONLY_AFTER = re.compile("^[痛等拖病熬捱挨忍烧昏].{0,8}[才方始]$")
""" "痛了两晚才获送往医院": how long it took, and no subject."""
_AT_ITS_DOOR = re.compile("^(?:大?门[口外前]|附近|外面|里面|对面|大[厅院堂]|楼下|内|外|时)")
""" "在监狱门口被再次拘捕": where, and no subject."""
_AT_HOME = frozenset(
    "家里 家中 住处 住所 寓所 宿舍 书房 房间 办公室 家里也 家中也 家里又 家里都".split()
)
""" "家里被搜了个底朝天": the home of the one told of."""


def _other_subject(scene: Scene, view: View, place: int) -> bool:
    """Whether something that is no person known to us is the subject: "工会户口被冻结"."""
    if any(h.end <= place and h.entry.event in _BEFALLS for h in view.hits):
        return False
    if _OPENS_PASSIVE.match(scene.text, view.start, place):
        return False
    start = view.start
    first = next((d for d in scene.dates if view.start <= d.start and d.end <= place), None)
    if first is not None and _SOMEBODY_ON.fullmatch(scene.text, view.start, first.start):
        return not any(r.end <= first.start for r in view.refs)
    for end in [d.end for d in scene.dates if view.start <= d.start and d.end <= place] + [
        r.end
        for r in view.refs
        if r.end <= place and not (r.kind == "organ" and in_cause(scene, view, r))
    ]:
        start = max(start, end)
    rest = scene.text[start:place].strip("\0 「」『』、")
    rest = re.sub(r"^[^，]{2,14}(?:之?后|时|期间|途中)(?!来|期)", "", rest)
    rest = _PREPOSITIONAL.sub("", rest)
    lead = _ADVERBS.match(rest)
    rest = rest[lead.end() :] if lead else rest
    rest = _ONLY_AFTER.sub("", _AS_HE_WAS.sub("", rest))
    rest = re.sub(r"^(?:批准|决定|同意|许可|依法|正式)+", "", rest)
    rest = _AT_ITS_DOOR.sub("", rest)
    if rest in _AT_HOME:
        return False
    return len(re.findall("[一-鿿]", rest)) >= 2 or bool(re.search("[A-Z]", rest))


def _of_a_letter(scene: Scene, ref: Ref, focus: Focus) -> bool:
    """ "爸爸上个月去世了" in a sister's letter: another relative than the prisoner, whom the letter calls otherwise."""
    return focus.in_letter and bool(_KIN.search(scene.text, ref.start, ref.end))


def _understood(scene: Scene, view: View, focus: Focus, *, bare: bool) -> Patient:
    """Whom a clause without a subject speaks of; ``bare`` where it words a relative of nobody said."""
    if bare and len(focus.topic) == 1:
        told_of = focus.owners.get(focus.topic[0])
        if told_of is not None:
            return Patient((told_of,))
        speaks = any(
            r.people == focus.topic and r.end < view.start and not r.modifier
            for v in scene.views
            for r in v.refs
        )
        if speaks:
            return Patient(())
    if focus.unnamed is not None and focus.unnamed.kind == "self":
        return Patient((), view.start, bystander=True)
    if focus.unnamed is not None:
        return Patient((), -1, other=focus.unnamed.other)
    return Patient(focus.topic)


def _subject(
    scene: Scene,
    view: View,
    place: int,
    focus: Focus,
    *,
    after: int | None,
    active: bool = False,
    owner: bool = False,
) -> Patient:
    """The subject before ``place``, else the person right after, else the topic."""
    if owner and focus.me is None and _MY_OWN.search(scene.text, view.start, place):
        return Patient((), view.start, bystander=True)
    nobody = _NOBODY.search(scene.text[view.start : place + 1])
    if nobody:
        return Patient((), view.start + nobody.start(), None)
    bare = False
    for n in range(len(view.refs) - 1, -1, -1):
        ref = view.refs[n]
        if ref.end > place or ref.kind == "organ" or ref.modifier:
            continue
        if not ref.other and in_cause(scene, view, ref) and not own_reason(scene, view, ref):
            if ref.end == place and _NEWS.match(scene.text, place, view.end):
                return as_patient(ref, focus)
            continue
        before = scene.text[max(view.start, ref.start - 6) : ref.start].rstrip("「\0")
        if ref.kind in {"circle", "named"} and at_home(scene, view, ref):
            continue
        if ref.kind == "circle" and is_tended(scene, ref, before):
            continue
        if ref.kind == "circle":
            with_them = n > 0 and before.endswith(("与", "和", "跟", "同", "及"))
            owned = _of_a_letter(scene, ref, focus) or is_owned(scene, view, ref)
            bare = bare or not owned
            if owner or with_them or _BY_WAY.search(before) or not owned:
                continue
            word = scene.text[ref.start : ref.end]
            return Patient((), ref.start, bystander=True, kin=bool(_KIN.search(word)))
        if ref.kind in {"self", "you"}:
            return Patient((), ref.start, bystander=True)
        if _HEARER.search(before):
            continue
        seen = after is not None and before.endswith("见") and place - ref.end < _CLOSE
        if active or seen or not _ASIDE_MARK.search(before):
            return _joined(scene, view, n, before, focus)
    if after is not None:
        later = _later(scene, view, after, focus)
        if later is not None:
            return later
    return _understood(scene, view, focus, bare=bare)


_MY_OWN = re.compile("我(?:们)?(?:的|家)[^，。；名他她]{0,6}$")
""" "我的微信被封了" in a text whose writer nobody knows."""
_WITH = re.compile(
    r"(?:和|与|及|以及|跟|同|连同)(?:[^，。]{0,6}|[^，。；]{0,10}(?:被|遭)[^，。；]{1,20}的[^，。；的]{0,10})|(?:和|及|以及)[^，。；]{1,14}的"
)


def _joined(scene: Scene, view: View, n: int, before: str, focus: Focus) -> Patient:
    """A subject with whom it is joined: "甲与另外两名僧人", "与乙、丙一同" of the topic."""
    ref = view.refs[n]
    this = as_patient(ref, focus)
    with_ = _COMITATIVE.search(_ROLE.sub("", before))
    opens = not scene.text[view.start : ref.start].strip("与和跟同\0")
    if n == 0:
        if with_ and opens and focus.topic:
            return Patient(tuple(dict.fromkeys((*focus.topic, *this.people))), ref.start)
        return this
    other = next(
        (r for r in reversed(view.refs[:n]) if not (r.modifier and r.kind == "pronoun")),
        view.refs[0],
    )
    joint = with_ or _WITH.fullmatch(scene.text[other.end : ref.start])
    if not joint or other.kind not in PERSONAL:
        return this
    first = as_patient(other, focus)
    if ref.kind == "unnamed":
        return Patient(first.people, first.start, also_unnamed=ref)
    return Patient(tuple(dict.fromkeys((*first.people, *this.people))), first.start)


def _later(scene: Scene, view: View, after: int, focus: Focus) -> Patient | None:
    """ "开庭审理林月案", "28日开庭的是林月案"."""
    for ref in view.refs:
        if ref.start >= after and ref.kind in {"named", "set", "pronoun"}:
            between = scene.text[after : ref.start]
            if len(between) <= 8 and (ref.case or re.fullmatch(r"(?:的是|了|的|对)?", between)):
                return as_patient(ref, focus)
            return None
    return None
