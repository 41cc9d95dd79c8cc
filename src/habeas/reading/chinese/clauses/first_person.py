"""A clause in the first person: whom 我丈夫, 弟弟 and 你 mean in it, and when 我 only hears of the prisoner."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.chinese.clauses.letters import ONES, SPEECH, YOU, mine, roles
from habeas.reading.chinese.clauses.owned import HEARS_OF_THEM
from habeas.reading.chinese.clauses.referents import Ref
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.letters import Letter
    from habeas.reading.chinese.clauses.scene import Scene, View


def of_whom_asked(scene: Scene, you: re.Match[str], letter: Letter) -> Ref | None:
    """ "您先生", "你弟弟" in a question: the relative, and not the one who is asked."""
    theirs = _theirs().match(scene.text, you.end())
    if theirs is None:
        return None
    person = letter.kin.get(theirs["kin"] or "")
    if person is None:
        return Ref(you.start(), theirs.end(), "circle")
    return Ref(you.start(), theirs.end(), "named", (person,))


def with_relatives(scene: Scene, view: View, letter: Letter) -> View:
    """A clause in which 我丈夫, 弟弟 and 你 are whom the writer of the letter means by them."""
    refs = list(view.refs)
    spoken = [m.span() for m in SPEECH.finditer(scene.text, *_around(scene))]
    for match in mine().finditer(scene.text, view.start, view.end):
        refs = _meant(scene, refs, match.start(), match.end("kin"), match["kin"], letter)
    for word, start in _bare(scene, view, letter):
        refs = _meant(scene, refs, start, start + len(word), word, letter)
    if letter.spoken_to is not None:
        for match in YOU.finditer(scene.text, view.start, view.end):
            if any(a < match.start() < b for a, b in spoken):
                continue
            theirs = _theirs().match(scene.text, match.end())
            if theirs:
                span = (match.start(), theirs.end())
                refs = put(refs, Ref(*span, "circle"))
            else:
                refs = put(refs, Ref(*match.span(), "named", (letter.spoken_to,)))
    return replace(view, refs=tuple(refs))


def _around(scene: Scene) -> tuple[int, int]:
    """The sentence, with as much before and behind it as a quotation may be long."""
    start = max(0, scene.sentence.start - _QUOTED)
    return start, min(len(scene.text), scene.sentence.end + _QUOTED)


_QUOTED = 200


@cache
def _theirs() -> re.Pattern[str]:
    return re.compile(
        rf"(?:的|们的)?(?:(?P<kin>{roles()}|先生)|{alternation('kin_long', 'circle')})"
    )


def _meant(
    scene: Scene, refs: list[Ref], start: int, end: int, word: str, letter: Letter
) -> list[Ref]:
    """The words for a relative as the person they mean, and as nobody named where that is not known."""
    after = scene.text[end : end + 1]
    if any(r.kind == "named" and r.start in {end, end + 1} for r in refs) and after != "，":
        return [r for r in refs if r.kind != "self" or not start <= r.start < end]
    person = letter.kin.get(word)
    if person is None:
        return put(refs, Ref(start, end, "circle"))
    return put(refs, Ref(start, end, "named", (person,), modifier=after in {"的", "家"}))


@cache
def _bare_words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words, key=lambda w: (-len(w), w))))


_NOT_MINE = re.compile("(?:[一-鿿]的|[他她其你您我岳祖外姓名位个老])$")
_SIR = re.compile("(?:^|[，。；：！？、「」\n 　]|[我给把对让和跟问替陪是为见])$")


def _bare(scene: Scene, view: View, letter: Letter) -> Iterator[tuple[str, int]]:
    """Words for the relative without 我: "弟弟在看守所", "先生有糖尿病"."""
    words = tuple(w for w, p in letter.kin.items() if w not in ONES and p == letter.about)
    if not words:
        return
    for match in _bare_words(words).finditer(scene.text, view.start, view.end):
        before = scene.text[max(view.start - 1, match.start() - 3, 0) : match.start()]
        owner = any(
            0 <= match.start() - r.end <= 1 and r.kind in {"named", "pronoun", "circle"}
            for r in view.refs
        )
        if owner or _NOT_MINE.search(before):
            continue
        if match[0] == "先生" and not _SIR.search(before):
            continue
        yield match[0], match.start()


_UNDERGOES = re.compile(
    "被|遭|(?:把|将|让|对(?=我(?!说|讲|表示|喊|笑|哭|点头))|令|抓|打|放|判|警告|威胁|拦|截)(?:了)?我|获释|出狱|坐牢|绝食"
)
_BRINGS = re.compile("[给替为]|送|寄|见(?!证)|打电话|找|求|请|等|上访|看望|去(?!世|年)|到(?!处)")


_BEFALLS = re.compile(
    "，[^，。；他她你]{0,12}(?:被|遭)[^，。；]{0,10}?(?:截|抓|打|带走|带回|拦|扣|拘|关[了进在]|训|威胁|警告|赶|轰|推|架走|传唤|软禁|接回|押|行拘)"
)
""" "我去省里上访，在车站被截回来": what befell the relative."""
_INTRODUCES = 4
"""So close behind 我 stands a name in "我叫张三"."""


def only_hears(scene: Scene, view: View, ref: Ref) -> bool:
    """ "我收到通知书", "我给他送药": a relative hears of the prisoner or acts for him; nothing befalls the relative."""
    if _UNDERGOES.search(scene.text, view.start, view.end) or _BEFALLS.search(
        scene.text, view.end, scene.sentence.end
    ):
        return False
    if any(r.kind == "named" and r.start - ref.end <= _INTRODUCES for r in view.refs):
        return False
    return bool(
        HEARS_OF_THEM.search(scene.text, ref.end, view.end)
        or _BRINGS.search(scene.text, ref.end, view.end)
    )


def put(refs: list[Ref], new: Ref) -> list[Ref]:
    """Referents with a new one in place of those it covers."""
    kept = [r for r in refs if r.end <= new.start or new.end <= r.start]
    if any(r.kind == "named" and r.start == new.end for r in kept):
        return refs
    return sorted((*kept, new), key=lambda r: r.start)
