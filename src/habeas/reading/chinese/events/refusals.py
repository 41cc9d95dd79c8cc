"""Access denied: meetings, visits, hearings, medicine, documents, letters that were refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.callers import asked_for
from habeas.reading.chinese.days.times import date_of
from habeas.reading.chinese.draft import Draft
from habeas.reading.chinese.events.slots import agent_of, subject_organ
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.testimony import stance as scope
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View

_ASKED = needing(
    r"(?P<observers>旁听|领事官员[^，。]{0,6}|外交官[^，。]{0,10}(?:进入|入内|到场|观察)|独立记者[^，。]{0,3}|记者(?=一律)|进入法庭|采访庭审|观察庭审)"
    r"|(?P<medical>送药|送进去的药|药物|药品|服药|就医|外诊|看病|治疗|医治|求诊|求医|诊治|手术|看[^，。]{1,3}科|治病|(?:看|见)(?:专科|外面的)?(?:医生|牙医)|外送医院|医疗|送医|外面的医院|医院(?:拍片|检查|就诊|治疗|看病|看病)|覆诊|复诊|体检(?!记录|报告|表|登记|结果|单|时|中|显示)|活检|X光|外医|救治|抢救|外出(?:检查|就诊|就医|治疗|看病|验伤)|看过?牙|胰岛素|药膏|眼药水?|药水|呼吸机|吸入器|(?<=[送带寄捎]的)药|(?<=[送带寄捎][来去]的)药|(?:退烧|降压|止痛|感冒|常用|处方|救命)药)"
    r"|(?P<body>遗体|骨灰|遗骸|尸检(?!报告)|验尸(?!报告))"
    r"|(?P<paper>(?:(?<=复制)|(?<=调取)|(?<=查看)|(?<=调阅))(?:询问|讯问|审讯|同步|庭审|监控)*(?:录音)?录像|(?:刑事拘留|拘留|逮捕|监视居住|指定居所监视居住|释放|取保候审)?通知书|判决书|起诉书(?:副本)?|法律文书|法律文件|拘留证|逮捕证|书面文件|正式文件|正式通知|书面通知|书面答复|案卷|卷宗|阅卷|决定书|裁定书|(?:扣押|搜查|查扣|物品)清单|病历|病历本|诊断书|死亡证明|尸检报告|验尸报告|鉴定报告|解剖报告|体检报告|任何手续|任何证件|什么手续|书面手续|法律手续|调取证据|收押凭证)"
    r"|(?P<letters>书信|家书|信件|通信|写信|寄去[^，。]{0,8}信|收到[^，。]{0,4}信|邮寄|来信|家信|明信片)"
    r"|(?P<call>通话|打电话|视频通话|通电话)"
    r"|(?P<meeting>会见|探视|探访|探望|见面|探监|接见|见到人|见到他|见到她|见她|见他|送衣物|送[冬棉寒毛]衣|送衣服|送被[褥子]|送东西|送物品|送生活用品|见一面|一面(?=也)|(?<=去)看(?:望)?(?:他|她|名{2,4})(?![病的])|看望|相见|会面|见(?=家人|律师|亲人|家属)|(?<=让[他她])见人|探[他她])"
    r"|(?P<counsel>[请找]律师(?=的机会)|委托律师|聘请律师|自行委托|委托的律师|选择律师|律师辩护|家属委托(?=的?[^，。；]{0,4}(?:律师|辩护人|代理人|$))|另聘律师|官派律师|法援律师)"
    r"|(?P<interpreter>翻译|传译)",
    "尸|录像|胰岛素|呼吸机|吸入器|一面|看|救|外出|治病|任何证件|旁听|领事官员|外交官|记者|法庭|庭审|药|就医|外诊|看病|治疗|医|求诊|诊治|手术|科|覆诊|复诊|体检|活检|X光|清单|病历|诊断书|死亡证明|尸检|报告|手续|证据|凭证|明信片|遗体|骨灰|遗骸|通知|判决书|起诉书|法律文|拘留证|逮捕证|文件|答复|案卷|卷宗|阅卷|决定书|裁定书|信|家书|邮寄|通话|电话|见|探|送|会面|律师|委托|翻译|传译",
)
_REFUSED = needing(
    r"(?:打回票|被打回|(?:没有?|从未|从没|也没|不曾)见过|未获(?=一次(?:会见|探视|探访))|(?:没有?|未|拒不|不肯)(?:交还|归还)|未获批(?![准捕])|(?<=[见视访])取消|无法(?:得知|取得|查阅|获得|拿到|看到)|未同意|拒绝|被拒|遭拒|不准|不许|不让|未获准|没有获准|没有获得?准许|从来没有获准|未获安排|未获批准|未能(?!联系)|没有批准|没批|不批|不予批准|没有答应|未答应|不答应|拒收|不收|退回|驳回|无法(?!逐项)|不得(?!不)|一次也没有(?![迟缺来去用说提发生])|没有(?:任何|一名|一位)?(?:律师|家属|家人|亲友|人)(?=[^，。]{0,3}(?:获准|能))|从未获准|未获允许|未获准许|禁止|被挡|被拦|不得入内|空手而归|吃闭门羹|闭门羹|劝离|阻止|阻挠|阻拦|不予|不允许|没有收到|未收到|没收到|没有接到|未接到|没接到|未曾收到|没有见到|未见到|没有给到|没有给|没给(?![予出钱])|未给|未送达|没有送达|未向家属|未通知|没有通知|不通知|不肯给|不给|不被允许|未被允许|未能领回|不能会见|不能见|仍未能|未能见|不被准许|没能|没有机会|剥夺|只收到|不获准?|不获安排|不获批准|未安排|没有安排|没有得到|得不到|未得到|被取消|被迫解除|被解除|被剥夺|解聘|缺乏|没有任何|指派|不得委托|告知不能|推脱|以[^，。]{1,20}为由(?:，)?(?:拒|不)|打发(?:了?回来|走|回去|回家)|挡(?:了)?回|推(?:了)?回来?|支走|无功而返|空手而回|排满|约满|已满|停了|从未(?:见|收)|也没有收到|不见|未见|石沉大海|不发|没有出示|未出示|不安排|没让|未让|不给见|没有拿到|没拿到|未拿到|未能拿到|拿不到|阻碍|不再(?:让|允许|准|批准|安排)|扣住|扣下|没有批准|没有批|未批|未作安排|不作安排|没有下文|没有留下|未留下|没有出具|未出具|不出具|没有接受|未接受|未获提供|未获同意|没有同意|不同意|不获同意|没安排|没获|没有转交|未转交|未能转交|没有转到|没有送到|没送到|没有?收过|未收过|从未收过|没有交到|没交到|没有获得|没有吃到|没吃到|吃不到|被驳|(?:未获|不予|未予|没有|无人)(?:理会|理睬)|置之不理|(?:都|也|均|始终|一直)?(?:不予?|没人|没有人|无人)理(?=[，。；！]|$)|一个也没|一再被?(?:拖延|推迟|搁置)|[被遭](?:拖延|搁置)|(?:没有?|未)(?:能)?(?:交给|寄给|送给|发给)(?:家属|家人|家里|律师|[他她我]|亲属|本人))",
    "没给|打回|见过|未获|交还|归还|未获批|打发|挡|推|支走|无功而返|空手而回|排满|约满|已满|停了|取消|收过|理|一个也没|没有获准|没有获得准|没有获准许|从来没有获|阻碍|不再让|不再允许|不再准|不再批|不再安|没有律师|没有家|没有人|没有亲|没有一|不安排|没让|未让|拿到|拿不到|吃不到|扣住|扣下|没有批|未批|安排|下文|没有留下|未留下|出具|没有接受|未接受|未获提供|未获同意|没有同意|不同意|不获同意|没安排|没获|没有转交|未转交|未能转交|没有转到|没有送到|没送到|没有交到|没交到|没有获得|吃到|被驳|理会|理睬|置之不理|拖延|搁置|推迟|交给|寄给|送给|发给|不予|不准|不发|不得|不批|不收|不给|不获|不见|不让|不许|为由|从未|剥夺|劝离|拒收|拒绝|指派|推脱|无法|未给|未能|未见|没批|没能|禁止|缺乏|被拒|被拦|被挡|解聘|退回|遭拒|阻拦|阻挠|阻止|驳回|不允许|不答应|不肯给|不能见|不通知|只收到|得不到|未出示|未安排|未得到|未同意|未收到|没有接到|未接到|没接到|未答应|未获准|未送达|未通知|没收到|没有给|被取消|被解除|闭门羹|不能会见|不被允许|不被准许|告知不能|未向家属|未曾收到|未获允许|未获安排|未获批准|未被允许|没有任何|没有出示|没有安排|没有得到|没有批准|没有收到|没有机会|没有答应|没有见到|没有送达|没有通知|石沉大海|空手而归|被迫解除|一次也没有",
)
_GRANTED = re.compile(
    r"获准(?!取保)|准许|同意|恢复会见|获安排|批准(?:了|她|他)|顺利|成功会见|终于(?:见|会见)|第一次见到|首次会见|得以会见|收到了"
)
_WITHIN = 44
_OUTSIDER = re.compile(r"保释|取保|上诉|申诉|释放|置评|采访|评论|回应|假释")


def refused(scene: Scene, focus: Focus) -> Iterator[Draft]:
    """The refusals of a sentence, at most one for each thing asked."""
    text = scene.text
    seen: set[str] = set()
    asked = _ASKED.finditer(scene.stretch) if _REFUSED.possible(scene.stretch) else ()
    for match in asked:
        kind = str(match.lastgroup)
        made = _pair(scene, match)
        if made is None:
            continue
        refusal, view = made
        to = _to(scene, match, kind)
        if to in seen or (kind in seen and kind != "meeting"):
            continue
        seen.update((kind, to))
        denied = scope.denied(
            scene, view, min(match.start(), refusal.start()), refusal.end()
        ) and re.search("不存在|否认", text[view.start : min(match.start(), refusal.start())])
        denied = denied or _NO_SUCH.search(text, view.start, max(view.start, refusal.start()))
        people = _told_later(scene, view, refusal) or _whom(scene, view, kind, focus, to)
        by = _by(scene, view, refusal, match)
        start = min(match.start(), refusal.start())
        first = next((v for v in scene.views if v.start <= start < v.end), view)
        last = next(
            (v for v in scene.views if v.start <= max(match.start(), refusal.start()) < v.end), view
        )
        draft = Draft(
            Event.ACCESS_DENIED, None, start, first.start, last.end, f"access.{kind}",
            Stance.DENIED if denied else Stance.ALLEGED if scope.hedged(scene, view, start) else Stance.ASSERTED,
            when=date_of(scene, first, start, max(match.end(), refusal.end())), to=to, by=by,
        )  # fmt: skip
        if not people:
            yield draft
        for person in people:
            yield Draft(
                draft.event, person, draft.at, draft.start, draft.end, draft.rule, draft.stance,
                when=draft.when, to=to, by=by,
            )  # fmt: skip


_NO_SUCH = re.compile("不存在|否认|绝无")
""" "三人旁听，不存在拒绝家属旁听的问题"."""


_ABROAD = re.compile(
    "护照|签证|通行证|出国|出境|赴[美英德日法港台加]|(?:去|到|赴)(?:香港|台湾|国外|境外|海外)"
)
""" "申请护照赴美治病，未获批准": what is refused is to leave."""


def _own_refusal(view: View, place: int) -> bool:
    """ "张三拒绝会见": the person does not want to."""
    return any(r.kind in {"named", "pronoun"} and r.end == place for r in view.refs)


def _pair(scene: Scene, match: re.Match[str]) -> tuple[re.Match[str], View] | None:
    """The refusal that belongs to what was asked: in the clause, else in the clause after."""
    text = scene.text
    index = next((n for n, v in enumerate(scene.views) if v.start <= match.start() < v.end), None)
    if index is None:
        return None
    view = scene.views[index]
    clause = text[view.start : view.end]
    if "保外就医" in clause or (match.lastgroup == "medical" and _ABROAD.search(clause)):
        return None
    if _OUTSIDER.search(clause) and match.lastgroup not in {"meeting", "medical"}:
        return None
    if _GRANTED.search(clause) and _THE_OTHERS.match(text, view.end, view.end + 14):
        return _in_the_next(scene, match, index)
    if _GRANTED.search(clause) and not re.search(
        r"[未没不][^，]{0,9}(?:获准|批准|准许|同意|收到|获安排|安排)", clause
    ):
        return None
    for refusal in _REFUSED.finditer(scene.stretch, view.start, view.end):
        if (
            refusal.end() > match.start()
            and refusal.start() < match.end()
            and refusal[0]
            not in {
                "没有收到",
                "未收到",
                "没收到",
                "未曾收到",
                "从未收",
                "没有接到",
                "未接到",
                "没接到",
            }
        ):
            continue
        if match.lastgroup == "meeting" and _TO_HOSPITAL.match(text, refusal.end()):
            continue
        own = refusal[0] in {"拒绝", "不收", "拒收"} or refusal[0].endswith("还")
        if own and _own_refusal(view, refusal.start()):
            continue
        if _suits(refusal, match):
            return refusal, view
    return _in_the_next(scene, match, index)


def _in_the_next(
    scene: Scene, match: re.Match[str], index: int
) -> tuple[re.Match[str], View] | None:
    """The refusal in one of the two clauses after the one that asks."""
    text, view = scene.text, scene.views[index]
    for later in scene.views[index + 1 : index + 3]:
        if scope.hypothetical(scene, later, later.start):
            return None
        refusal_later = _REFUSED.search(scene.stretch, later.start, later.end)
        if (
            refusal_later
            and refusal_later.start() - match.end() < _WITHIN
            and not _ASKED.search(scene.stretch, later.start, refusal_later.start())
        ):
            if _GRANTED.search(text[later.start : refusal_later.start()]):
                return None
            if _OUTSIDER.search(text[later.start : later.end]):
                return None
            if _of_another_thing(refusal_later, match):
                return None
            if _POSTURE.match(text, refusal_later.end()) or (
                match.lastgroup == "meeting" and _TO_HOSPITAL.match(text, refusal_later.end())
            ):
                return None
            strong = refusal_later[0] not in {
                "无法",
                "没有任何",
                "未见",
                "不见",
                "指派",
                "缺乏",
                "禁止",
                "不得",
                "剥夺",
            }
            return (refusal_later, view) if strong else None
    return None


_THE_OTHERS = re.compile(
    "，(?:但|而)?(?:其余|其他|另外|之前|此前|其后)[^，。；]{0,4}(?:[两二三四五六七八九十几多数0-9]次|申请|请求|要求)"
)
""" "只获准探视一次，其余三次均被拒绝"."""
_TO_HOSPITAL = re.compile(
    "绝?(?:让)?送?(?:他|她|其)?(?:去|到|往|外)[^，。；]{0,6}(?:医院|就医|就诊|治疗)"
)
""" "拒绝送他去医院": refused care, and no visit."""
_POSTURE = re.compile(
    "(?:他|她|其|我|人)?(?:坐|睡|站|躺|洗|上厕|如厕|吃|喝|说话|合眼|休息|放风|动)"
)
""" "不准坐下": no refusal of what was asked for."""


def _of_another_thing(refusal: re.Match[str], match: re.Match[str]) -> bool:
    """ "没有归还" is said of a body, "没见过" of a paper; of phones and people they say something else."""
    only = {"还": "body", "过": "paper"}.get(refusal[0][-1])
    return only is not None and not refusal[0].endswith("收过") and match.lastgroup != only


def _suits(refusal: re.Match[str], match: re.Match[str]) -> bool:
    if refusal[0] in {"没有任何", "缺乏", "指派", "剥夺"} and match.lastgroup not in {
        "paper",
        "medical",
        "counsel",
    }:
        return False
    if match.lastgroup == "medical" and refusal[0] in {"未见", "不见"}:
        return False
    if _of_another_thing(refusal, match):
        return False
    if match.lastgroup == "paper" and refusal[0] in {"无法", "禁止", "剥夺", "驳回", "不得"}:
        return False
    return abs(refusal.start() - match.start()) < _WITHIN


_KIN_ATTEND = re.compile(
    "(?:家属|家人|亲属|妻子|丈夫|父母|母亲|父亲|女儿|儿子)(?![^，。；]{0,10}(?:与|和|及|、))"
)


_SENT = re.compile(
    "受[^，。；]{0,12}(?:委托|邀请|嘱托)|(?:公民|市民|民众|访民|网友|支持者|声援者|外交官|记者)[^，。；]{0,20}(?:陪同|代|替|陪)"
)
""" "公民受家属委托前往旁听": none of the family."""


def _to(scene: Scene, match: re.Match[str], kind: str) -> str:
    text = scene.text
    if kind == "meeting":
        around = text[scene.sentence.start : match.end() + 8]
        near = text[max(scene.sentence.start, match.start() - 22) : match.end() + 4]
        if re.search(r"律师|辩护人|代理人|委托人", near) or (
            re.search(r"会见$", match[0])
            and not re.search(r"家属|家人|家里|亲属|妻|母|父|女儿|儿子|姐|妹|兄|弟", around)
        ):
            return "lawyer"
        return "family"
    if kind == "paper":
        return scene.words(match.start(), match.end())
    if kind == "letters":
        return "书信"
    if kind == "body" and match[0].startswith(("尸检", "验尸")):
        return scene.words(match.start(), match.end())
    if kind == "observers" and "旁听" in match[0]:
        view = next((v for v in scene.views if v.start <= match.start() < v.end), None)
        led = view is not None and not view.refs and view.start > scene.sentence.start
        since = scene.sentence.start if led else view.start if view is not None else 0
        if view is not None and _KIN_ATTEND.search(text, since, match.start()):
            return "observers" if _SENT.search(text, view.start, match.start()) else "family"
    return {"counsel": "lawyer", "call": "family", "interpreter": "翻译"}.get(kind, kind)


_COUNSEL = re.compile(
    r"(?:委托|聘请|指定|代理|辩护)(?:的|之)?(?:辩护|代理)?律师$|(?:家属|其|他的|她的)(?:的)?律师$"
)


_SENDS = re.compile("(?:先后|多次|曾|几次)*(?:托人)?(?:送|寄|递|带|存)(?:去|来|进|给|过|了)")
""" "他们送去的药被退了回来": the relatives send, and the prisoner goes without."""


def _rumoured(scene: Scene, view: View, met: re.Match[str] | None) -> bool:
    """ "网传「庭审不让家属旁听」": words quoted that name nobody."""
    opens = scene.text.rfind("「", view.start, met.start()) if met is not None else -1
    if opens < 0 or scene.text.find("」", opens, met.start() if met else opens) >= 0:
        return False
    return not any(r.kind in {"named", "pronoun"} and r.start > opens for r in view.refs)


def _whom(scene: Scene, view: View, kind: str, focus: Focus, to: str) -> tuple[int, ...]:
    met = next((m for m in _ASKED.finditer(scene.stretch, view.start, view.end)), None)
    if kind == "observers" and (to != "family" or _rumoured(scene, view, met)):
        return ()
    after = [r for r in view.refs if met and r.kind == "named" and 0 <= r.start - met.end() < 24]
    if after and kind == "meeting":
        return focus.of(after[0]) or ()
    for ref in view.refs:
        if ref.kind in {"named", "pronoun", "set", "plural"}:
            if ref.kind in {"plural", "set"} and _SENDS.match(scene.text, ref.end, view.end):
                continue
            if ref.kind == "named" and _COUNSEL.search(scene.text[view.start : ref.start]):
                continue  # "委托的律师张三未获准会见": refused to the client
            if ref.kind == "named" and _SPEAKS.match(scene.text, ref.end, view.end):
                continue  # "律师张三称李四被拒绝会见律师"
            people = focus.of(ref)
            if people:
                return asked_for(scene, max(ref.start, view.end - 1), focus, people)
    return asked_for(scene, view.start, focus, focus.topic)


_SPEAKS = re.compile(
    "(?:[0-9月日昨今本上周一二三四五六天于在向对]{0,8})(?:称|说|表示|指出?|透露|证实|告诉[^，。；]{0,6})(?=[^，。；]{6})"
)


def _told_later(scene: Scene, view: View, refusal: re.Match[str]) -> tuple[int, ...]:
    """ "…曾以此为由退回给甲的信件": whom the clause of the refusal names."""
    later = next((v for v in scene.views if v.start <= refusal.start() < v.end), view)
    if later is view or any(r.kind == "named" for r in view.refs):
        return ()
    to = [
        r
        for r in later.refs
        if r.kind == "named" and scene.text[max(0, r.start - 1) : r.start] in {"给", "予"}
    ]
    return to[0].people if len(to) == 1 else ()


def _by(scene: Scene, view: View, refusal: re.Match[str], match: re.Match[str]) -> str | None:
    place = next((v for v in scene.views if v.start <= refusal.start() < v.end), view)
    before = scene.text[place.start : refusal.start()]
    passive = max(before.rfind("被"), before.rfind("遭"))
    if passive >= 0:
        accused = scene.text.startswith("被告", place.start + passive)
        found = None if accused else agent_of(scene, place.start + passive, refusal.start())
        if found:
            return found
    del match
    return subject_organ(scene, place, refusal.start())
