"""The words of an offence: named before 罪, in quotation marks after 涉嫌 or 罪名, or known to a pack."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import ahocorasick_rs

from habeas.law.pack import codes, load
from habeas.reading.chinese.spotter import needing
from habeas.reading.chinese.words.lexicons import alternation
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.spotting import Stretch

_QUOTED = needing(
    r"(?:涉嫌|涉|罪名(?:同样|均|都|也|则|分别)?(?:为|是|：)?|被控|控以|以|因|犯|控告|指控|起诉|项|条|及|和|与|、|罪)[「『](?P<charge>[^「」『』\n]{2,34})[」』](?P<crime>[^，。；]{0,3}?罪)?",
    "「|『",
)
_CRIME = needing(
    r"(?:犯有?|涉嫌犯?|以|因涉嫌|因犯?|控|指控|的|为|项|是|名|及|和|与|、|裁定|构成|定|条|认|起诉|以及)(?P<charge>[^，。；：、「」『』（）\s\0犯涉嫌以因控的项被判]{2,16}?罪)(?!名|行|犯|证|责|人|魁|恶|过|状|及其|案)",
    "罪",
)
_COMPOUND = needing(
    r"(?:犯有?|涉嫌犯?|以|因涉嫌|因犯?|控|指控|构成|触犯)(?P<charge>[^，。；：、「」『』（）\s\0犯涉嫌以因控的项被判罪]{2,8}、[^，。；：、「」『』（）\s\0犯涉嫌以因控的项被判罪]{2,12}罪)(?!名|行|犯|证|责|人|魁|恶|过|状|及其|案)",
    "罪",
    "、",
)
_BREACH = needing(
    r"(?:以|因|依|涉嫌?|被控|控|触犯|指其?|起诉其?)(?:涉嫌?)?(?P<charge>违反《?[^，。；、》「」\0的]{2,14}(?:法|条例)》?)(?!院|官|庭|一?案)",
    "违反",
)
_FOUND = needing(
    r"(?P<charge>(?:串谋|煽动|企图|协助|教唆|公然)?(?:煽动|暴动|非法集结|袭警|纵火|刑事毁坏|洗黑钱|欺诈|勾结外国势力|颠覆国家政权|分裂国家|叛国|藐视法庭|受贿|行贿|诽谤|伪造文书|窃盗|妨害公务))"
    r"(?=罪名?(?:不)?成立|罪成|罪脱)",
    "煽动|暴动|集结|袭警|纵火|毁坏|洗黑钱|欺诈|勾结|颠覆|分裂|叛国|藐视|受贿|行贿|诽谤|伪造|窃盗|妨害",
)
_DEED = needing(
    r"(?:被(?:指控|控告?(?![制股诉])|起诉)|遭(?:指控|控告?(?![制股诉])|起诉)|(?:指控|控告|起诉)(?:了)?(?:[他她其]们?|[一-鿿]{2,4}?))(?:涉嫌|涉|曾|以|在[^，。；]{1,10}?|于[^，。；]{1,10}?)?"
    rf"(?P<charge>(?:{alternation('deeds')})(?:(?!罪)[^，。；：、「」『』（）\0]){{0,18}}?)(?<![案节事的])(?=[，。；、（\0]|$|而被|并被|后被)",
    "控|告|诉",
)
_LISTED = needing(
    r"「(?P<charge>[^「」『』\n]{2,30}」(?:、|及|和|与|以及)「[^「」『』\n]{2,30})」(?:两|二|等|三|兩)?项?(?:罪|罪名|控罪|指控)",
    "「",
)
_PREFIX = re.compile(
    r"^(?:涉嫌|(?:行为|所为|做法|言行|言论)?(?:已|均|都|也|亦|已经|确已)*构成|(?:罪名|均|都|同样|分别|也|则|后|又|被|改)*(?:为|是|改成了?|变更为|改为|成了?)+)"
)
_NO_CRIME = re.compile(
    r"^(?:此|该|同|有|无|认|定|数|何|本|其|两|三|多|上述|一|请|这|那|不认|全部控|控|各|同一|另一|什么|加|莫须有|首|是否|何种|欲加之|赎|之|死|问|归|请|治)+[项条]?罪$|全部罪$|[一二两三四五六七八九十0-9]人[^，。]{0,3}罪$|认罪|无罪|有罪|判罪|定罪|服罪|悔罪|控罪|伏罪|治罪|同罪$|罪罪"
)
_AFTER_QUOTE = re.compile(r"罪|涉嫌|罪名|被控|控以|控告|起诉|指控|犯")


@record
class Charge:
    """The words of an offence, or of several named together."""

    start: int
    end: int


@cache
def _known() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    from habeas.reading.chinese.words.folded import fold  # noqa: PLC0415 - built once

    names = {
        fold(name).text.removesuffix("罪") for code in codes() for name in load(code).names_in_han
    }
    words = tuple(sorted(n for n in names if len(n) >= 3))
    made = ahocorasick_rs.AhoCorasick(
        list(words), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
    )
    return made, words


def charges(stretch: Stretch) -> list[Charge]:
    """The offences worded in a stretch, in order, those joined as one list together."""
    spans = sorted(_spans(stretch), key=lambda s: (s[0], -s[1]))
    kept: list[tuple[int, int]] = []
    for a, b in spans:
        if kept and a < kept[-1][1]:
            if b > kept[-1][1] and a <= kept[-1][0]:
                kept[-1] = (a, b)
            continue
        kept.append((a, b))
    return [Charge(a, b) for a, b in _joined(stretch.characters, kept)]


def _spans(stretch: Stretch) -> Iterator[tuple[int, int]]:
    text, start = stretch.characters, stretch.start
    for match in _LISTED.finditer(stretch):
        yield match.start("charge"), match.end("charge")
    for match in _QUOTED.finditer(stretch):
        cue = bool(_AFTER_QUOTE.search(match[0][: match.start("charge") - match.start()])) or bool(
            match["crime"]
        )
        after = text[match.end() : match.end() + 12]
        cue = (
            cue
            or match["charge"].endswith("罪")
            or bool(
                re.match(r"[^，。]{0,6}(?:判|起诉|控|捕|拘|关)", after) and match[0][0] in "以因"
            )
        )
        lead = _PREFIX.match(match["charge"])
        if lead and (cue or match["charge"].endswith("罪")):
            yield match.start("charge") + lead.end(), match.end("charge")
            continue
        if cue or re.match(
            r"(?:等|两|二|三|一|多)?项?(?:罪|控罪|罪名|指控|名义|为由判)|之?罪", after
        ):
            yield match.start("charge"), match.end("charge")
    for match in _CRIME.finditer(stretch):
        if not _NO_CRIME.search(match["charge"]):
            lead = _PREFIX.match(match["charge"])
            yield match.start("charge") + (lead.end() if lead else 0), match.end("charge")
    for pattern in (_COMPOUND, _BREACH, _FOUND, _DEED):
        for match in pattern.finditer(stretch):
            yield match.start("charge"), match.end("charge")
    automaton, _ = _known()
    for _, a, b in automaton.find_matches_as_indexes(text[start : stretch.end]):
        first, last = start + a, start + b
        if text[last : last + 1] == "罪":
            last += 1
        before = text[max(start, first - 12) : first]
        if text[last - 1] == "罪" or re.search(
            r"(?:涉嫌|以|因为?|犯|控|罪名.{0,3}|涉及|涉|「|『|、|参与|承认|就|裁定)$", before
        ):
            while text[first - 1 : first + 1] in {"煽动颠", "组织颠"}:
                first -= 1
            yield first, last


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "寻衅滋事罪、非法经营罪" and "「串谋欺诈」及「洗黑钱」两罪" are one wording."""
    made: list[tuple[int, int]] = []
    for a, b in spans:
        if made:
            between = text[made[-1][1] : a]
            if re.fullmatch(r"[、和及与]|[」』](?:、|和|及|与)[「『]", between):
                made[-1] = (made[-1][0], b)
                continue
        made.append((a, b))
    return made
