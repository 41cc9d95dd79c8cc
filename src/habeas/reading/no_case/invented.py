"""Claims inside a page that are told of a work or as an example: "in the novel a prisoner is hanged".

A report on a writer's arrest may retell the book; a page on style may give wrong sentences. Nobody
was held there. What a documentary or a memoir tells is held as real.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from habeas.reading.no_case.senses import of_custody
from habeas.reading.spotting import Spotter
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.spotting import Stretch
    from habeas.records.claim import Claim

SPOTTER = Spotter()
"""The words that the frames need, as far as they are found in them."""
_WORK = r"(?:film|movie|novel|novella|play|drama|short\s+story|story|tale|thriller|series|sitcom|opera|musical|poem|song|ballad|screenplay|comic|game)"
_ENGLISH = SPOTTER.needing(
    rf"\b[Ii]n\s+(?:the|his|her|their|this|that|one)\s+(?:\w+\s+)?{_WORK}\b"
    rf"|\b[Tt]he\s+(?:\w+\s+)?{_WORK}\s+(?:tells|follows|opens|begins|ends|shows|centres|is\s+about|is\s+set)\b"
    rf"|\b{_WORK}s?\b[^.;]{{0,80}}(?:,\s+in\s+which\b|\btells?\s+(?:how|of|the\s+story)\b|\babout\s+an?\s)"
    r"|\bIn\s+it\b|\bplays?\s+(?:an?|the)\s+\w+"
)
_CHINESE = SPOTTER.needing(
    r"(?:片|剧|劇|书|書|小说|小說|故事|电影|電影|戏|戲)(?:中|里|裡)(?:的|，)?"
    r"|(?:小说|小說|电影|電影|影片|该片|該片|话剧|話劇|故事片|剧集|劇集|漫画|漫畫)(?:《[^《》\n]{1,30}》)?[^，。；\n]{0,6}"
    r"(?:讲述|講述|讲的是|講的是|描写|描寫|描述|写的是|寫的是)"
)
_RECORD = re.compile(
    r"documentar|memoir|autobiograph|true\s+story|纪录片|紀錄片|回忆录|回憶錄|自传|自傳|纪实|紀實"
)
_EXAMPLE = SPOTTER.needing(
    r"(?:^|[.;。；\s])(?:[Ee]xamples?|[Ww]rong|[Ii]ncorrect|[Nn]ot|E\.g\.|例句?|例如|造句|举例|舉例|样例)\s*[:：]"
)
_SUPPOSED = SPOTTER.needing(
    r"\b(?:Suppose|Imagine|Assume)\s+(?:now\s+)?that\b|(?:^|[。\n])(?:再|又)?(?:设想|設想|假设|假設|试想|試想)(?!中)"
)
_HALF_NAME = re.compile(r"[^\s\u4e00-\u9fff]+|[\u4e00-\u9fff]{2,4}斯|[\u4e00-\u9fff]某{1,2}")
"""A name of the kind that thought experiments use."""
_GENERIC = re.compile(
    r"(?:^|\b(?:about|of|that|for|and|whether|if|when)\s|[:;,“\"(]\s?)"
    r"(?:[Pp]ersons|[Pp]eople|[Pp]risoners|[Dd]etainees|[Ss]uspects|[Oo]ffenders|[Dd]efendants|[Ii]nmates"
    r"|[Cc]onvicts|[Jj]uveniles|[Aa]nyone|[Ww]hoever|[Aa]nybody)\s+(?:who\s+)?"
    r"(?:is|are|(?:has|have)(?:\s+not)?\s+been|may\s+be|can\s+be|must\s+be|should\s+be)\b"
)
_ASKED = re.compile(r"\b(?:how|whether\s+(?:any|some))\s*$")
_RETOLD = re.compile(
    r"\b(?:is|are)\s+(?:\w+\s+){0,2}(?:\w+ed|taken|held|shot|hanged|put|caught|sent|thrown|brought|found)\b"
    r"|\band\s+(?:\w+ly\s+)?(?:sentenced|tortured|released|executed|tried|hanged|jailed)\b"
)
_REACH = 60
_FEW = 8
_JUDGED = SPOTTER.needing(
    r"[\"“]([^\"”\n]{4,160})[\"”]\s+(?:is|would\s+be|was)\s+(?:\w+ly\s+)?(?:correct|incorrect|wrong|right|idiomatic|better\s+English|bad\s+English|the\s+correct|what\s+the\s+papers)\b"
)
""" "Smith was bailed" is correct: a sentence judged as words."""
_STOP = re.compile(r"[.!?;](?=\s)|[。！？；\n]|\n\s*\n")


@record
class _Frame:
    """From where to where a text retells a work or gives an example."""

    start: int
    end: int
    example: bool


def held_as_real(claims: tuple[Claim, ...], characters: str) -> tuple[Claim, ...]:
    """The claims without those that retell a work, stand as examples or use words in another sense."""
    whole = SPOTTER.whole(characters)
    works, examples, supposed = _works(whole), _examples(whole), _supposed(whole)
    return tuple(
        c
        for c in claims
        if of_custody(c, characters)
        and not _generic(c, characters)
        and not any(_only_supposed(c, frame) for frame in _around(supposed, c))
        and not any(
            _within(c, frame, characters)
            for frames in (works, examples)
            for frame in _around(frames, c)
        )
    )


def _around(frames: list[_Frame], claim: Claim) -> list[_Frame]:
    """The frames, in order of their starts, that may hold a claim."""
    at = bisect_right(frames, claim.quote.end, key=lambda frame: frame.start)
    return frames[max(0, at - _FEW) : at]


def _generic(claim: Claim, characters: str) -> bool:
    """ "Prisoners are transferred as soon as …", "how many persons were held": nobody's own case."""
    words = claim.quote.words
    if _ASKED.search(characters, max(0, claim.quote.start - 14), claim.quote.start):
        return True
    general = list(_GENERIC.finditer(words))
    return bool(general) and len(words) - general[-1].end() < _NEAR_VERB


_NEAR_VERB = 34


def _only_supposed(claim: Claim, frame: _Frame) -> bool:
    """ "Suppose that Smith is hanged. Smith is innocent": the rest of its paragraph supposes too."""
    inside = frame.start - 2 <= claim.quote.start < frame.end
    return inside and (claim.person is None or bool(_HALF_NAME.fullmatch(claim.person)))


def _works(whole: Stretch) -> list[_Frame]:
    found, characters = [], whole.characters
    for pattern in (_ENGLISH, _CHINESE):
        for match in pattern.finditer(whole):
            stop = _STOP.search(characters, match.end())
            end = stop.start() if stop else len(characters)
            opened = max(0, match.start() - _REACH)
            opened = max(
                [opened, *(m.end() for m in _STOP.finditer(characters, opened, match.end()))]
            )
            if not _RECORD.search(characters, opened, end):
                found.append(_Frame(match.start(), end, example=False))
    return sorted(found, key=lambda frame: frame.start)


def _examples(whole: Stretch) -> list[_Frame]:
    found, characters = [], whole.characters
    for match in _EXAMPLE.finditer(whole):
        end = characters.find("\n", match.end())
        found.append(_Frame(match.end(), end if end >= 0 else len(characters), example=True))
    found += [_Frame(m.start(1), m.end(1), example=True) for m in _JUDGED.finditer(whole)]
    return sorted(found, key=lambda frame: frame.start)


def _supposed(whole: Stretch) -> list[_Frame]:
    found, characters = [], whole.characters
    for match in _SUPPOSED.finditer(whole):
        end = characters.find("\n", match.end())
        found.append(_Frame(match.start(), end if end >= 0 else len(characters), example=False))
    return found


def _within(claim: Claim, frame: _Frame, characters: str) -> bool:
    """Whether a claim is told inside a frame, of nobody whom the frame's own words name as real.

    A person named before the frame is real; only what is told as a plot of them is left out.
    """
    start, end = claim.quote.start, claim.quote.end
    if not (frame.start - _REACH <= start and frame.start < end <= frame.end + 1):
        return False
    if start < frame.start and (claim.person or _STOP.search(characters, start, frame.start)):
        return False
    if frame.example or claim.person is None:
        return True
    named = characters.find(claim.person, frame.start, frame.end)
    return named < 0 and bool(_RETOLD.search(claim.quote.words))
