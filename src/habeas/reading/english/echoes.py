"""What answers something said before: "the governor denied it", "calls that pure invention"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.view import View

_ANSWER_WORDS = (
    r"\s+(?:(?:has|have|had)\s+)?(?:(?:flatly|strongly|categorically|repeatedly|also|immediately|later)\s+)?"
    r"(?:(?:denie[sd]|den(?:y|ying)|rejects?|rejected|dismiss(?:es|ed)|disputes?|disputed|contests?)\s+(?:it|this|that|these|those|the\s+(?:claims?|allegations?|accusations?|account|report|reports|charge)|any\s+(?:ill-treatment|mistreatment|abuse|torture|wrongdoing)|(?:having\s+)?(?:ill-treat|mistreat|tortur|beat|abus|harm)\w*|that\s+(?:anyone|he|she|they|any)\b[^.;]{0,40}(?:ill-treat|mistreat|tortur|beat|harm|abus)\w*)"
    r"|(?:calls?|called|describes?|described|termed|terms)\s+(?:it|this|that|these|the\s+(?:report|reports|claims?|allegations?|story|account)|such\s+\w+)\s+(?:as\s+)?[\"“]"
    r"|(?:told|informed)\s+[^,;.]{3,40}\s+that\s+(?:this|that|it)\s+was\s+[\"“]?(?:pure|an?\s+(?:invention|fabrication|lie)|false|untrue)"
    r"|(?:says?|said|stated|insists?|insisted|maintains?|maintained)\s+(?:in\s+a\s+letter[^,;]{0,40}\s+)?(?:that\s+)?(?:[\"“]?no\s+[^.;]{0,50}(?:torture|ill-treatment|abuse|complaint)|(?:he|she|they|nobody|no\s+one|the\s+\w+)\s+(?:was|were|had\s+been|has\s+been)\s+(?:never|not)\s+(?:harmed|beaten|ill-treated|tortured|mistreated|touched)|strip\s+searches|(?:the\s+)?\w+\s+did\s+not\s+accept\s+the\s+account))"
)
_ANSWER_NEEDS = (
    "deni|deny|reject|dismiss|disput|contest|call|describ|term|told|inform|sa|stat|insist|maintain",
    'deni|deny|reject|dismiss|disput|contest|"|“|pure|invention|fabrication|lie|false|untrue|tortur|ill-treat|abus|complaint|harm|beat|mistreat|touch|strip|not accept',
)
_ANSWERS = needing(_ANSWER_WORDS, *_ANSWER_NEEDS, flags=re.IGNORECASE)
_ANSWER = needing(rf"(?P<who>[^,;.]{{3,90}}?){_ANSWER_WORDS}", *_ANSWER_NEEDS, flags=re.IGNORECASE)
"""Whoever answers is looked for where something answers at all: any words may name them."""
_OFFICE = re.compile(
    r"\b(?:police|prison|jail|superintendent|ministry|minister|government|authorities|prosecutor|prosecution|prosecutors|spokes\w+|officials?|administration|management|centre|center|department|Interior|army|military|court|judge|representative|embassy|Foreign|service|colony|force|Judiciary|Commission)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:.*\b(?:and|but|while|which|that|whose)\s+)?", re.IGNORECASE)
_ABOUT = 3


def answered(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """The denial by an authority of ill-treatment told in this or the sentences before."""
    if any(d.event is Event.ILL_TREATMENT and d.stance is Stance.DENIED for d in own):
        return
    if not any(d.event is Event.ILL_TREATMENT for d in (*before[-24:], *own)):
        return
    match = _ANSWER.search(view.stretch) if _ANSWERS.search(view.stretch) else None
    if match is None:
        return
    who = match["who"].strip(' "“”')
    if not _OFFICE.search(who):
        return
    told = [
        d for d in (*before[-24:], *own)
        if d.event is Event.ILL_TREATMENT and d.stance in {Stance.ALLEGED, Stance.ASSERTED}
        and 0 <= view.sentence.index - d.sentence.index <= _ABOUT and d.sentence.block == view.sentence.block
        and d.start < match.end()
    ]  # fmt: skip
    if not told:
        return
    speaker = _named(who)
    people = dict.fromkeys(d.person for d in told if d.start == told[-1].start)
    for person in people:
        yield Draft(
            Event.ILL_TREATMENT, person, view.sentence, match.start() + (len(match["who"]) - len(match["who"].lstrip())),
            min(view.sentence.end, match.end() + 60), "ill.answer", Stance.DENIED, attribution=(speaker,),
        )  # fmt: skip


def _named(who: str) -> str:
    """The words that name who answers, without what stands before them."""
    parts = re.split(r"\b(?:and|but|while|although|though)\s+", who)
    return parts[-1].strip()
