"""Who is told of without a name and is not the one in hand: 打人的警察被判刑, 工会主席获释, 释放了部分政治犯.

A clause goes on about the one in hand unless somebody else leads it. Who leads it is known by the word for an
office, a trade or a relation before the verb; the one in hand where the text calls that person so ("该教师", "教师获释").
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.reasons import in_cause
from habeas.reading.chinese.clauses.referents import Ref
from habeas.reading.chinese.words.lexicons import lists, words
from habeas.records.change import replace

if TYPE_CHECKING:
    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.words.triggers import Trigger
    from habeas.reading.lexicon import Hit

_LONGEST = 7
"""The longest word for somebody, in characters."""
_NEAR = 16
"""How far from a name stands what its bearer is called, in characters."""
_GOES_ON = re.compile(
    "[\\0 0-9]|$|常|时常|往往|不时|也|亦|均|都|已|曾|则|却|又|再|仍|还|现|正|刚|才(?!能)|就|便|随|其后|此[后前]|之[后前]|后来|先后|分别|陆续|相继|全部|一度|一同|一并|当[天日晚场庭]|上[周月年个週]|昨|今[天日早晨晚年]|前[天日年]|去年|近日|日前|早[前已]|因|以(?!外|上|下|及|来|前|后)|于|在(?!囚|押|场|内|外|职|野)|涉|被|遭|获|受(?!害)|终|最[后终]|突然|同[日年月样]|不(?!公)|未|没|同意|自[杀残]"
)
"""What a clause goes on with behind whoever leads it."""
_ADVERB = re.compile(
    "(?:但|而|并|且|另外|此外|其间|期间|同时|同[日天年月]|当[天日晚时]|其后|随后|之后|此后|后来|此前|之前|早前|日前|近日|次日|翌日|最[后终]|不久|目前|至今|据悉|据报|据称|据说|据信|[一两二三四五六七八九十几数]+(?:天|周|个月|年|小时)[后前]|[上本这]个?(?:周|月|年|星期|週)(?:[一二三四五六日末初底])?|[今去前昨][年天日晚]|[\\0 「，、的])*"
)
_HEARS = re.compile(
    "(?:得知|获悉|听说|听闻|听到|惊闻|目睹|目击|看到|看见|见到|知道|发现|调查|追查|侦办|侦查|检讨)了?"
)
""" "罗安得知好友去世": what follows is told of the friend."""
_SHORT = re.compile(
    "(?:[前现原历]任|反对[党派]|该[市县校报院局国省州党社区镇村刊台站狱网])?[^，。；被遭将把由向对与和跟因在于以到说称是为作当任给替让使令及、入致据按等从经该这那此就每任「」]{0,8}"
)
"""What may stand before the word for somebody without 的: "涉事", "工会", "两名"."""
_THIS = re.compile("(?:[这该此那](?:一|两)?(?:[名位个])?|上述|涉案)$")
_OF = re.compile("(?P<of>[^，。；]{1,28}的)(?P<short>[^，。；的]{0,8})")
_CALLED_SO = re.compile("叫(?:做|作)?「?名+」?的[^，。；]{0,8}$")
""" "一位叫张三的女教师": the name is hers."""
_OPEN = re.compile("(?:被|遭|受)(?:[他她其]|名)|(?:因为?|由于|作为|通过|以)[^，。；的]*的")
_BESIDE = re.compile("[与和跟及同、因以]|由于|作为|通过|为")
_OTHER = re.compile(
    "另|其他|其余|一批|大批|数十|上百|数百|同[仓室监囚舍牢]|同案|同庭|一[起同道]|[他她其]的|名的|部分|多数|大部分|许多|首名|第[二三四五六七八九十]"
)
_OF_HIS = re.compile(
    "(?:名名|[他她])(?!所?涉|被|遭|因|等|和|与)[^，。；名]{1,8}过的(?:[一两几多][名位])?$"
)
""" "张三代理过的一名被告": somebody else, and not he."""
_ORDER = re.compile("[首次]$|第[一二三四五六七八九十]$")
""" "次被告": the one in hand only where the text calls that person so."""
_SOME_MAN = re.compile(
    "(?!.*(?:涉嫌|涉案|被捕|被拘|被控|被羁|被指|被抓|在押|叫|名))[^，。；]{3,16}的"
)
""" "劫持人质的男子": nobody in hand, whom the text would call by name."""
_COUNT = re.compile("[0-9一二两三四五六七八九十百千数多几]+(?=[名位个])")
_PASSIVE = re.compile("[被遭获受]")
_JUDGED = re.compile("判|囚|罚")
_JUDGES = re.compile(
    "(?:判处|重判|轻判|改判|(?<![审裁宣谈批被获遭改])判(?=[^，。；]{0,10}[年月刑]))"
)
_ENDS = re.compile(
    "$|[，。；、\\0]|后|并|以|于|在|因|[0-9一二两三四五六七八九十]|有期|无期|死刑|终身|缓|监禁|徒刑|和|与|及"
)
_FREE = re.compile("(?:了|过)?")
_BENCH = re.compile("官$|审判[长员]$")
_STEPS = frozenset({"appeal", "access_denied", "search", "confiscation", "finding"})
"""What a lawyer or a friend takes or meets with for the one in hand."""
_LET_GO = frozenset({"bail", "detention", "release"})


@cache
def _heads() -> frozenset[str]:
    """The words for somebody by office, trade or relation."""
    listed = ("occupation", "officer", "relation", "others", "bystander", "acting")
    return frozenset(w for name in listed for w in words(name) if len(w) > 1 and w[-1] != "将")


def with_others(scene: Scene, view: View, focus: Focus) -> View:
    """A clause in which somebody else, told of by an office or a trade, is somebody without a name."""
    if not focus.topic or not (view.hits or _JUDGED.search(scene.text, view.start, view.end)):
        return view
    view = _without_attributes(scene, _of_the_other(scene, view, focus), focus)
    found = _leading(scene, view, focus) or _taken(scene, view, focus)
    if found is None:
        return _without_modifiers(scene, view, focus)
    kept = [r for r in view.refs if r.end <= found.start or r.start >= found.end]
    hits = tuple(h for h in view.hits if not found.start <= h.start < found.end)
    return replace(view, refs=tuple(sorted((*kept, found), key=lambda r: r.start)), hits=hits)


def _leading(scene: Scene, view: View, focus: Focus) -> Ref | None:
    """Who leads the clause, where that is somebody else by office or trade."""
    last = max([h.start for h in view.hits], default=view.start)
    if judged := _JUDGED.search(scene.text, view.start, view.end):
        last = max(last, judged.start())
    starts = {h.start for h in view.hits}
    for at in range(view.start + 2, last + 1):
        if at not in starts and not _GOES_ON.match(scene.text, at):
            continue
        size = _word_before(scene, view.start, at)
        if not size or not _befalls(scene, view, at, scene.text[at - size : at]):
            continue
        begins = _begins(scene, view, at - size, focus, scene.text[at - size : at])
        if begins is not None:
            return _somebody(scene, view, begins, at - size, at)
    return None


_SEVERAL = re.compile(
    "们|[两二三四五六七八九十百几数多0-9]+余?[名位个]|所有|部分|多数|大批|一批|众|全体"
)
""" "十名学生获释。他…": one is not ten."""
_CONTRAST = re.compile("仍|还|至今|则|却|依然|目前|现|本人|自己|[此之曾]前|曾|早前")


def _of_the_other(scene: Scene, view: View, focus: Focus) -> View:
    """ "打人的警察被捕。他被判两年": 他 is whoever was just told of, not the one in hand."""
    now = focus.unnamed if focus.unnamed is not None and focus.unnamed.other else focus.just_other
    first = next((r for r in view.refs if r.kind != "organ"), None)
    if now is None or first is None or first.kind != "pronoun" or first.modifier:
        return view
    if first.gender not in {"f", "m", ""} or (now.gender and first.gender != now.gender):
        return view
    if _CONTRAST.match(scene.text, first.end) or _SEVERAL.search(scene.text, now.start, now.end):
        return view
    this = replace(first, kind="unnamed", other=True)
    return replace(view, refs=tuple(this if r is first else r for r in view.refs))


_TOLD_OF = frozenset(
    {"arrest", "detention", "disappearance", "release", "sentence", "charge", "ill_treatment"}
)
_IS_NAMED = re.compile("(?:就|正)?是|为|即|名?叫|：")
""" "被拘留的导演是张三": who it was is told."""
_OF_WHOM = re.compile("(?:[^，。；的]{0,6}的)?")


def _without_attributes(scene: Scene, view: View, focus: Focus) -> View:
    """ "失踪的渔民获救", "一名失踪学生": what befell them is told of nobody in hand."""
    kept = tuple(h for h in view.hits if not _attribute(scene, view, focus, h))
    return view if len(kept) == len(view.hits) else replace(view, hits=kept)


def _attribute(scene: Scene, view: View, focus: Focus, hit: Hit[Trigger]) -> bool:
    """Whether a verb without a subject only tells which of those named by a trade right behind it."""
    if hit.entry.event not in _TOLD_OF or any(
        r.end <= hit.start and r.kind in {"named", "pronoun", "set", "plural"} and not r.modifier
        for r in view.refs
    ):
        return False
    link = _OF_WHOM.match(scene.text, hit.end, view.end)
    begins = link.end() if link else hit.end
    for at in range(begins + 2, min(view.end, begins + _LONGEST) + 1):
        size = _word_before(scene, begins, at)
        if size != at - begins or size == 1:
            continue
        named = any(r.start == at for r in view.refs) or _IS_NAMED.match(scene.text, at)
        if named or _NO_PERSON.match(scene.text, at):
            return False
        left = scene.masked[view.start : hit.start]
        return not _is_in_hand(scene, view, focus, left, scene.text[begins:at])
    return False


_NOT_SOME = re.compile("[所没拥]有人$")
_SPEAKS = re.compile(
    "(?:昨[天日]|今[天日]|其后|随后|也|亦|则|[向对][^，。；]{1,8})?(?:说|称|表示|透露|指|证实|告诉|回忆|撰文|前往|探望|探视)"
)
_BEFELL = re.compile("(?:[^，。；的]{0,8})的(?P<who>[^，。；的]{0,10})$")


def _without_modifiers(scene: Scene, view: View, focus: Focus) -> View:
    """ "获释的囚友说，…": what befell a speaker without a name is told of nobody in hand."""
    if not view.hits or "的" not in scene.text[view.start : view.end]:
        return view
    for match in _SPEAKS.finditer(scene.text, view.start, view.end):
        at = match.start()
        size = _word_before(scene, view.start, at)
        first = view.hits[0]
        befell = _BEFELL.match(scene.text, first.end, at) if size and first.end < at else None
        if (
            befell is None
            or _begins(scene, replace(view, hits=()), at - size, focus, scene.text[at - size : at])
            is None
        ):
            continue
        return replace(view, hits=tuple(h for h in view.hits if h.start >= at))
    return view


def _word_before(scene: Scene, start: int, at: int) -> int:
    """How long the word for somebody is that ends at a place; 0 where none does."""
    for size in range(min(_LONGEST, at - start), 1, -1):
        if scene.text[at - size : at] in _heads():
            return 0 if _NOT_SOME.search(scene.text, start, at) else size
    return int(scene.text.endswith("的人", start, at))


_AFTER = 12
"""How far behind 的 the word for somebody may end, in characters."""


def word_after(scene: Scene, start: int, end: int) -> bool:
    """Whether the words at a place are for somebody by office, trade or relation: 的|被捕学生."""
    stop = min(end, start + _AFTER)
    for at in range(start + 2, stop + 1):
        if scene.text[at - 1] in "的，。；、":
            return False
        for size in range(2, min(_LONGEST, at - start) + 1):
            word = scene.text[at - size : at]
            if word in _heads() and word not in words("of_any_case"):
                return not _NO_PERSON.match(scene.text, at)
    return scene.text.startswith("人", start)


_NO_PERSON = re.compile("监|看守|拘|医院|学校|大学|中学|宿舍|会|协会|联|工会|公寓|家|节|团|案")
""" "女子监狱", "律师协会": no person."""


def _befalls(scene: Scene, view: View, at: int, word: str) -> bool:
    """Whether what follows is told of whoever stands before it: an officer is only ever told of so in the passive."""
    if any(
        r.start >= at
        and r.kind in {"named", "pronoun", "set", "plural", "self"}
        and not in_cause(scene, view, r)
        for r in view.refs
    ):
        return False
    after = [h for h in view.hits if h.start >= at]
    if not after:
        return bool(_JUDGED.search(scene.text, at, view.end))
    return any(_so_told(scene, at, word, told) for told in after)


def _so_told(scene: Scene, at: int, word: str, told: Hit[Trigger]) -> bool:
    """Whether one verb tells what befell whoever stands before ``at``."""
    if told.entry.event in _STEPS:
        return False
    if _PASSIVE.search(scene.text, at, told.start + 1):
        return True
    judged = bool(_JUDGED.match(scene.text, told.start))
    if told.entry.event == "health":
        return told.entry.voice in {"suffer", "owner"}
    if word in words("acting"):
        suffers = told.entry.voice == "suffer" and told.entry.event not in {"trial", "charge"}
        return suffers or (judged and not _BENCH.search(word))
    return told.entry.voice == "suffer" or told.entry.event in _LET_GO or judged


def _begins(scene: Scene, view: View, place: int, focus: Focus, word: str) -> int | None:
    """Where the words for somebody else begin, of whom ``word`` stands at ``place``; None where it is the one in hand."""
    left = scene.masked[view.start : place]
    for d in scene.dates:
        if view.start <= d.start and d.end <= place:
            a, b = d.start - view.start, d.end - view.start
            left = left[:a] + "\0" * (b - a) + left[b:]
    hears = max((m.end() for m in _HEARS.finditer(left)), default=0)
    lead = _ADVERB.match(left, hears)
    begins = lead.end() if lead else hears
    left = left[begins:]
    if _CALLED_SO.search(left):
        return None
    inside = [r for r in view.refs if view.start + begins <= r.start and r.end <= place]
    if any(r.kind == "named" and r.end == place for r in inside):
        return None
    if left.strip("\0 ") in {"其", "他", "她"} and word not in words("of_any_case"):
        return view.start + begins
    of = _OF.fullmatch(left)
    if of is None and (inside and not all(r.kind == "organ" for r in inside)):
        inside = [r for r in inside if r.kind in {"named", "pronoun", "set", "plural", "self"}]
        if inside:
            return None
    if of is not None:
        if _OPEN.search(of["of"]) or _SHORT.fullmatch(of["short"]) is None:
            return None
        if any(_BESIDE.match(scene.text, r.end) for r in inside if r.kind in {"named", "pronoun"}):
            return None
    elif _SHORT.fullmatch(left) is None or any(
        view.start + begins <= h.start and h.end <= place for h in view.hits
    ):
        return None
    if _THIS.search(left) and word not in words("acting"):
        return None
    if _is_in_hand(scene, view, focus, left, word):
        return None
    return view.start + begins


def _is_in_hand(scene: Scene, view: View, focus: Focus, left: str, word: str) -> bool:
    """Whether a word tells of the one in hand: a defendant, or what the text calls that person."""
    other = _OTHER.search(left)
    if other or word == "人" or _OF_HIS.search(left):
        return False
    if word in {"男子", "女子", "青年", "老人", "少年"} and _SOME_MAN.fullmatch(left):
        return False
    order = _ORDER.search(left)
    if word in words("of_any_case") and order is None:
        return True
    alike = {word[-2:]}
    for group in lists()["same_trade"]:
        if word[-2:] in group:
            alike |= {group[n : n + 2] for n in range(len(group) - 1)}
    called = [
        scene.folded.text[max(0, start - _NEAR) : start] + scene.folded.text[end : end + _NEAR]
        for start, end, people in focus.seen
        if set(people) & set(focus.topic) and not view.start <= start < view.end
    ]
    if order is not None:
        return word in words("of_any_case") and any(
            order[0] + word in scene.folded.text[max(0, start - _NEAR) : start]
            for start, _, people in focus.seen
            if set(people) & set(focus.topic)
        )
    if any(one in around for one in alike for around in called):
        return True
    if left.strip("\0 ") or word in words("others") or word in words("relation"):
        return False
    sits = word in words("acting") and (word not in words("occupation") or _BENCH.search(word))
    return not sits and not any(_called_anything(around) for around in called)


def _called_anything(around: str) -> bool:
    """Whether the words around a name tell what its bearer is by trade."""
    return any(
        around[n : n + size] in words("occupation")
        for n in range(len(around))
        for size in (2, 3, 4)
    )


def _somebody(scene: Scene, view: View, begins: int, place: int, end: int) -> Ref | None:
    """The words for somebody else, from after whoever is named in what modifies them."""
    for ref in view.refs:
        if ref.start < end <= ref.end and ref.kind in {"unnamed", "named", "set"}:
            return None
        if (
            begins <= ref.start
            and ref.end <= place
            and ref.kind in {"named", "pronoun", "set", "plural"}
        ):
            begins = place
    count = _COUNT.search(scene.text, begins, place)
    amount = None
    if count is not None:
        amount = (count.start(), count.end() + 1)
    return Ref(begins, end, "unnamed", amount=amount, other=True)


def _taken(scene: Scene, view: View, focus: Focus) -> Ref | None:
    """ "释放了部分政治犯", "判处主犯死刑": somebody to whom it is done."""
    ends = [h.end for h in view.hits if h.entry.voice == "act"]
    ends += [m.end() for m in _JUDGES.finditer(scene.text, view.start, view.end)]
    for end in ends:
        free = _FREE.match(scene.text, end)
        begins = free.end() if free else end
        for at in range(begins + 2, min(view.end, begins + 24) + 1):
            if at < view.end and not _ENDS.match(scene.text, at):
                continue
            size = _word_before(scene, begins, at)
            if not size:
                continue
            left, word = scene.masked[begins : at - size], scene.text[at - size : at]
            of = re.fullmatch("(?:[^，。；]{1,20}的)?(?P<short>[^，。；的]*)", left)
            if of is None or _SHORT.fullmatch(of["short"]) is None:
                break
            if _THIS.search(left) or _is_in_hand(scene, view, focus, left, word):
                break
            if any(
                begins <= r.start < at
                and r.kind in {"named", "unnamed", "set"}
                and r.end > at - size
                for r in view.refs
            ):
                break
            return Ref(begins, at, "unnamed", other=True)
    return None
