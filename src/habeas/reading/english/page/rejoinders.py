"""What an office says right behind a complaint, and thereby denies it: "called that a lie", "denied any involvement"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.page.replies import answers
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.page.replies import Said

_COMPLAINED = frozenset((Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.HEALTH))
_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_BEFORE = 24
"""How many claims back the complaint is looked for."""
_SAYS = re.compile(
    r"(?:(?:has|have|had)\s+(?:also\s+|since\s+|always\s+)?)?(?:said|says?|told|tells|stat(?:es?|ed)|writes?|wrote|repl(?:y|ies|ied)|responds?|responded|answers?|answered|maintains?|maintained"
    r"|insists?|insisted|asserts?|asserted|claims?|claimed|contends?|contended|argue[sd]?|notes?|written|noted|conclude[sd]?|assure[sd]?|inform(?:s|ed)"
    r"|held|found|considers?|considered|dismiss(?:es|ed)|calls?|called|describe[sd]?|attribute[sd]?|puts?)\b",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"[\"“]|\b(?:no|not|never|nothing|nobody|none|neither|nor|false|untrue|lies?|fiction|fabricat\w+|invent\w+|forger(?:y|ies)|forged"
    r"|afterthought|nonsense|slander|rumou?rs?|freely|voluntar\w+|accident|slipped|fell|fallen)\b|n['’]t\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"[^.;]{0,24}?\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|refute[sd]?|contest(?:s|ed)?)[\"”]?\s+"
    r"(?:(?P<it>this|that(?=[\s]*(?:[.,;]|on\b|in\b|to\b|$))|it|them|the\s+(?:\w+\s+)?(?:claims?|allegations?|accusations?|reports?|account|charge))\b"
    r"|any\s+(?:\w+\s+)?(?:involvement|wrongdoing|delay|neglect|violations?|use|misconduct|responsibility|role|part|mistreatment|fault)\b|using\b|having\b)",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"^(?:has\s+|had\s+|have\s+)?(?:calls?|called|describe[sd]?)\s+(?!(?:it|this|that|these|them|such|all)\b|(?:the|his|her|their|those)\s+(?:[\w-]+\s+){0,3}?(?:claims?|allegations?|accusations?|account|reports?|story|complaints?|version)\b)|"
    r"\b(?:not|n['’]t|yet|never|no)\s+(?:yet\s+)?(?:comment\w*|respon\w+|repl\w+|answer\w*|confirm\w*)|\b(?:would|will)\b|\binquir(?:y|ies)\b|\binvestigation\s+(?:had|has|is|was)"
    r"|^noted\s+(?:it|this|that|them)\b|\b(?:did|does|done|doing)\s+nothing\b|\b(?:took|taken|takes?)\s+no\s+(?:action|steps?|notice|measures?)\b"
    r"|\bcomplaints?\s+(?:have|has|had)\s+been\s+(?:received|made|filed)|\b(?:custody|whereabouts|arrest\w*|in\s+(?:its|their)\s+(?:hands|prisons?)|holding|was\s+there|were\s+there)\b",
    re.IGNORECASE,
)
"""What does not answer a complaint, or answers another: that somebody is not held at all."""
_NOT_SO = re.compile(
    r"\b(?:not\s+(?:so|true|correct|the\s+case)|n['’]t\s+(?:so|true|correct)|(?:she|he|they)\s+(?:is|was|are|were|has|had|did|does)\s+not(?=\s*[.,;]|\s*$)|untrue|false|lies?|no\s+truth)\b"
)
_CARED_FOR = re.compile(
    r"\b(?:treated|examined|operated\s+on|seen\s+by|(?:any\s+)?delay|neglect|medical(?:ly)?\s+(?:care|attention|assistance|help|aid|treatment)|(?:specialised|specialist|permanent|necessary|adequate|proper)\s+(?:\w+\s+)?(?:care|treatment)|check-?ups?|medication|medicines?)\b",
    re.IGNORECASE,
)
""" "Denied any delay", "is examined weekly": what is denied is that care was withheld from somebody ill."""
_TO_BE_DONE = re.compile(
    r"\bto\s+(?:have|get|be|let|give|provide|ensure|see)\b|\b(?:should|must|would|will)\b",
    re.IGNORECASE,
)
""" "The magistrate told the prison to have them treated": that is ordered, and denies nothing."""
_IN_GENERAL = re.compile(
    r"\b(?:any|no|a\s+single|other)\s+(?:suspects?|inmates?|prisoners?|detainees?|convicts?|person|woman|women|man|men)\b|\bany\s+of\s+the\b|\b(?:talk|reports|claims|allegations)\s+of\b|\bnobody\s+was\s+\w+\s+in\s+the\b",
    re.IGNORECASE,
)
_WORDS_END = re.compile(r"\s+[\"“].*$|\s+(?:has|have|had|also|later|flatly|strongly)$", re.DOTALL)
_ABOUT_ILL_TREATMENT = re.compile(
    r"\b(?:claims?|allegations?|accusations?|account|complaints?|story)\b", re.IGNORECASE
)


def rejoined(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence with the denial that an office's answer to the complaint right before it is."""
    found = list(own)
    if any(d.event in _COMPLAINED and d.stance is Stance.DENIED for d in found):
        return found
    told = [
        d for d in (*before[-_BEFORE:], *own)
        if d.event in _COMPLAINED and d.stance in _TOLD and d.person is not None
        and _right_before(view, d, view.sentence.end)
    ]  # fmt: skip
    told.sort(key=lambda d: d.start)
    if not told:
        return found
    for said in answers(view):
        near = [d for d in told if d.sentence != view.sentence or d.start < said.start]
        words = view.characters[said.at : said.end]
        if near and not _tells_more(found, said) and (event := _answered(near, words)) is not None:
            meant = [d for d in near if d.event is event] or near
            made = list(_denials(view, said, meant, event))
            return [d for d in found if not _retold(d, event, said)] + made
    return found


def _right_before(view: View, told: Draft, start: int) -> bool:
    """Whether a complaint stands in this sentence before a place, or in the sentence right before it."""
    if told.sentence == view.sentence:
        return told.start < start
    return not view.characters[told.sentence.end : view.sentence.start].strip(" \n\t\r\"”'’*_")


def _tells_more(own: Sequence[Draft], said: Said) -> bool:
    """Whether the office tells something of its own: a charge, a death, where somebody is."""
    return any(
        d.start >= said.start and d.event not in _COMPLAINED and d.stance is not Stance.NEGATED
        for d in own
        if d.event is not Event.OCCUPATION
    )


def _answered(near: Sequence[Draft], words: str) -> Event | None:
    """Which of the complaints right before an office's words they deny."""
    if _NO_ANSWER.search(words):
        return None
    last = near[-1].event
    if last is Event.HEALTH and _CARED_FOR.search(words) and not _TO_BE_DONE.search(words):
        return Event.ACCESS_DENIED
    if _DENIES.match(words) or _NOT_SO.search(words):
        return last
    alleged = [
        d for d in near if d.event is Event.ILL_TREATMENT and d.stance is Stance.ALLEGED
    ]  # fmt: skip
    if not alleged or not _SAYS.match(words) or not _UNTRUE.search(words):
        return None
    if last is Event.ILL_TREATMENT or _ABOUT_ILL_TREATMENT.search(words):
        return Event.ILL_TREATMENT
    return None


def _retold(told: Draft, event: Event, said: Said) -> bool:
    inside = said.start <= told.start < said.end
    return inside and told.event is event and told.stance is Stance.NEGATED


def _denials(view: View, said: Said, near: Sequence[Draft], event: Event) -> Iterator[Draft]:
    people: dict[int | None, None] = dict.fromkeys(
        d.person for d in near if d.sentence == near[-1].sentence and d.start == near[-1].start
    )
    if _IN_GENERAL.search(view.characters, said.at, said.end):
        people = {None: None}
    last = near[-1]
    for person in people:
        yield Draft(
            event, person, view.sentence, said.start, said.end, "rejoinder", Stance.DENIED,
            to=(last.to or "medical") if event is Event.ACCESS_DENIED else None,
            kind=last.kind if event is Event.HEALTH else None,
            attribution=(_WORDS_END.sub("", said.who),),
        )  # fmt: skip
