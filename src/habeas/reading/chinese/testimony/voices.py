"""A stretch of a text in somebody's words: whose, and of what standing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.chinese.clauses.scene import Scene, View
    from habeas.reading.chinese.persons.registry import Mention, Registry


@record
class Spoken:
    """A stretch ``start`` to ``end`` in somebody's words.

    ``speaker`` as the document words it; ``people`` when it is a named person; ``authority`` for an
    office of the state; ``relative`` for kin of the person spoken of; ``at`` where the words begin
    that name the speaker.
    """

    start: int
    end: int
    at: int
    speaker: str
    people: tuple[int, ...] = ()
    authority: bool = False
    relative: bool = False
    unnamed: bool = False


def carried(scene: Scene, before: list[Spoken]) -> list[Spoken]:
    """After a semicolon the speaker of the sentence before goes on, and in a quotation of its own."""
    again = _GOES_ON.match(scene.text, scene.sentence.start)
    quoted = scene.text.startswith("「", scene.sentence.start)
    if (
        not (scene.sentence.soft or again or quoted)
        or not before
        or not before[-1].speaker
        or before[-1].end < scene.sentence.start - 1
    ):
        return []
    start, end = scene.sentence.start, scene.sentence.end
    if quoted:
        closes = scene.text.find("」", start, end)
        same = "\n" not in scene.text[max(0, before[-1].end - 1) : start]
        return (
            [Spoken(start, end if closes < 0 else closes, start, *who_of(before[-1]))]
            if same
            else []
        )
    first = next((r for v in scene.views for r in v.refs), None)
    if first is not None and first.kind in {"named", "organ"} and first.start - start <= 2:
        return []
    return [Spoken(start, end, start, *who_of(before[-1]))]


_GOES_ON = re.compile(
    "(?:又|还|亦|也|仲|并|续|另|再|同时|其后)(?:再|又|一并)?(?:话|说|称|指|讲|表示|透露|补充|提到|投诉|强调|形容|质疑)(?!明|服|出|责|控|定)"
)
""" "又说…": the speaker of the sentence before goes on."""


def quoted_on(scene: Scene, before: list[Spoken]) -> list[Spoken]:
    """A quotation that the sentence before left open goes on to its closing mark."""
    if not before or not before[-1].speaker:
        return []
    last, start = before[-1], scene.sentence.start
    told = scene.text[last.at : start]
    if "\n" in told or start - last.at > _LONGEST_QUOTATION:
        return []
    if told.count("「") <= told.count("」"):
        return []
    closes = scene.text.find("」", start, scene.sentence.end)
    end = scene.sentence.end if closes < 0 else closes
    return [Spoken(start, end, last.at, *who_of(last))]


_LONGEST_QUOTATION = 1500
_SAYS_AFTER = re.compile("(?:说|道|回忆|忆述|告诉|讲|表示|苦笑|叹)")


_LED_BY = re.compile("，?[^，。；：「」\n说称道指讲问]{0,12}")
""" "」刚刚获释的甲说"."""


def _told_after(scene: Scene, mentions: Sequence[Mention], names: tuple[str, ...]) -> list[Spoken]:
    """ "「他们打我。」甲说": a quotation whose speaker is named behind its closing mark."""
    start = scene.sentence.start
    opens = scene.text.rfind("「", max(0, start - _LONGEST_QUOTATION), start + 1)
    if opens < 0 or scene.text.find("」", opens, start) >= 0:
        return []
    closes = scene.text.find("」", start, start + _LONGEST_QUOTATION)
    if closes < 0 or closes - opens > _LONGEST_QUOTATION or "\n" in scene.text[opens:closes]:
        return []
    for m in mentions:
        led = _LED_BY.fullmatch(scene.text, closes + 1, m.start)
        if led is not None and _SAYS_AFTER.match(scene.text, m.end):
            return [
                Spoken(start, min(closes, scene.sentence.end), closes, names[m.person], (m.person,))
            ]
    return []


def said_on(
    scene: Scene,
    fresh: list[Spoken],
    said: list[Spoken],
    registry: Registry,
    names: tuple[str, ...],
) -> list[Spoken]:
    """Whose words a sentence is in: those who speak in it, and those of before who go on."""
    on = quoted_on(scene, said)
    closes = scene.text.find("」", scene.sentence.start, scene.sentence.start + _QUOTED)
    behind = [] if closes < 0 else registry.within(closes, closes + _NAMED)
    if fresh or on:
        opens = scene.text.startswith("「", scene.sentence.start)
        before = opens and not on and fresh[0].start > closes > 0
        return [*(_told_after(scene, behind, names) if before else ()), *fresh, *on]
    return (
        _told_by_pronoun(scene, said, closes)
        or carried(scene, said)
        or _told_after(scene, behind, names)
    )


_PRONOUN_SAYS = re.compile(
    "」，?[他她][^，。：「」\n]{0,6}?(?:说|道|回忆|忆述|告诉|讲|表示|苦笑|叹)"
)


def _told_by_pronoun(scene: Scene, said: list[Spoken], closes: int) -> list[Spoken]:
    """ "妻子说，狱方称没有打他。「他的手一直抖。」她说": she who spoke before, and not the office she cites."""
    start = scene.sentence.start
    if not scene.text.startswith("「", start) or not _PRONOUN_SAYS.match(scene.text, closes):
        return []
    own = [one for one in said if one.speaker and not one.authority]
    same = own and "\n" not in scene.text[own[-1].at : start]
    return [Spoken(start, closes, closes, *who_of(own[-1]))] if same else []


_QUOTED, _NAMED = 400, 20
"""How far on a quotation closes, and how close behind it its speaker is named, in characters."""


def who_of(one: Spoken) -> tuple[str, tuple[int, ...], bool, bool, bool]:
    """Who speaks, for another stretch of the same speaker."""
    return one.speaker, one.people, one.authority, one.relative, one.unnamed


_SOME = re.compile(
    r"^(?:但|而|另|也|又|亦)?有(?:传)?(?P<np>(?!人|传|关|的|消息|说法|待|分|意)[一-鿿「」]{2,12}?)(?:[昨今][天日晚]|近日|日前|早前|曾|则|也|又)?(?:说|称|指|报道|报导|透露|表示)(?!服|法|明|定|出)"
)


_RUMOUR = re.compile(
    r"\0*(?:但|而|另外?|此外|至于|又|还|近日|最近|日前|早前)*(?P<np>网上|网络上?|坊间|外界|民间|社交媒体上?|社交网络上?|微信群[里中]?|朋友圈[里中]?)"
    r"(?:早排|近排|近日|最近|日前|早前)?(?:有(?:人|消息|文章|帖子))?(?:都|也|又|还|一直|近日|最近|日前|曾|则|已|早)*(?:流传|盛传|疯传|谣传|风传|传言|传|话|说|称|讲)(?!的|闻|播|来)"
)


_HEARSAY = re.compile(
    r"\0*[^，。；：「」被]{0,8}?(?:另|又|还|也|曾|一度)?有(?P<np>传言|传闻|自媒体)(?:说|称|指|道)(?!法)"
)
""" "今年6月有传言说…", "有自媒体称…": hearsay."""
_OWN_AGAIN = re.compile("，(?=我|但|而|不过|本[台网刊报站]|记者|家属|家人|律师|警方|看守所|监狱)")
""" "另有传言说甲也被拘留，我昨天与他通过电话": where it ends."""


def some_say(scene: Scene, view: View) -> Spoken | None:
    """ "有战友说他挨了打", "另有媒体报道…", "网上传…": somebody the text does not name."""
    talk = _RUMOUR.match(scene.text, view.start, view.end)
    if talk is not None:
        speaker = scene.words(*talk.span("np"))
        return Spoken(
            min(view.end, talk.end()), scene.sentence.end, view.start, speaker, unnamed=True
        )
    told = _HEARSAY.match(scene.text, view.start, view.end)
    if told is not None:
        speaker = scene.words(*told.span("np"))
        turns = _OWN_AGAIN.search(scene.text, told.end(), scene.sentence.end)
        end = turns.start() if turns else scene.sentence.end
        return Spoken(told.end(), end, view.start, speaker, unnamed=True)
    match = _SOME.match(scene.text[view.start : view.end])
    if match is None or re.search(r"[被遭的在将把]", match["np"]):
        return None
    start, end = view.start + match.start("np"), view.start + match.end("np")
    begins = min(view.end, view.start + match.end())
    speaker = scene.words(start, end)
    return Spoken(begins, scene.sentence.end, view.start, speaker, unnamed=True)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(
        rf"{alternation('authority', 'officer')}|法院|公安|检察|分局|政府|外交部|发言人|官方|当局|司法部|内政部|狱政|狱方|所方|所领导"
    )


@cache
def _kin_words() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation('kin_long')}|[妻夫父母子女兄弟姐妹仔姊])$|家属|家人|屋企人|亲属"
    )


def is_official(words: str) -> bool:
    """Whether the words name an office of the state."""
    return bool(_office().search(words)) and not re.search(
        "辩护|代理|家属|前官员|知情|匿名|[囚狱难]友|同囚|囚犯|在囚", words
    )


def is_kin(words: str) -> bool:
    """Whether the words name a relative."""
    return bool(_kin_words().search(words))


def speaker_at(place: int, said: list[Spoken]) -> Spoken | None:
    """Whose words a place stands in; None for the publisher's own."""
    for one in reversed(said):
        if one.start <= place < one.end:
            return one if one.speaker else None
    return None


_KIN_AFTER = re.compile(rf"(?:的|们)?(?:{alternation('kin_long')}|[妻夫父母爸妈儿弟妹哥姐])")


_AT_ONCE = 2
"""So close behind the words of speech a quotation of that speaker opens."""


def in_own_words(scene: Scene, view: View, said: list[Spoken]) -> View:
    """ "「他们打我」，甲说": in a quotation 我 is the one named who speaks."""
    if not said or not any(ref.kind == "self" for ref in view.refs):
        return view
    refs = []
    for ref in view.refs:
        one = speaker_at(ref.start, said) if ref.kind == "self" else None
        if one is None or len(one.people) != 1 or _KIN_AFTER.match(scene.text, ref.end):
            refs.append(ref)
            continue
        opens = scene.text.rfind("「", max(0, ref.start - 600), ref.start)
        closed = scene.text.find("」", opens, ref.start) >= 0
        closed = closed or (one.at < opens and opens - one.start > _AT_ONCE)
        refs.append(ref if opens < 0 or closed else replace(ref, kind="named", people=one.people))
    return replace(view, refs=tuple(refs))
