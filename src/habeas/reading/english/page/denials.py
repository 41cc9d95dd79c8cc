"""What an authority answers to something told before: "it never had him", "he receives full care"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.events.echoes import OFFICE, named
from habeas.reading.english.spotter import needing
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.spotting import Stretch, Wording

_SAYS = (
    r"(?:says?|said|saying|stat(?:es?|ed)|tells?|told|repl(?:y|ies|ied)|respond(?:s|ed)|answer(?:s|ed)|maintains?|maintained"
    r"|insists?|insisted|claims?|claimed|add(?:s|ed)|not(?:es|ed)|report(?:s|ed)|announc(?:es|ed)|asserts?|asserted|wrote|writes?|inform(?:s|ed)|confirm(?:s|ed))"
)
_SAYS_SPOT = "sa|stat|tell|told|repl|respond|answer|maintain|insist|claim|add|not|report|announc|assert|wrote|writ|inform|confirm"
_THEM = r"(?:he|she|they|(?:mr|ms|mrs|dr)\.?\s+\w+|the\s+\w+|[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,3})"


@record
class _Words:
    """Who says something and what: looked for where the saying itself stands, as any words may say who."""

    saying: Wording
    whole: Wording

    def search(self, stretch: Stretch) -> re.Match[str] | None:
        """The first match of the whole."""
        return self.whole.search(stretch) if self.saying.search(stretch) else None


@record
class _Answer:
    """One kind of answer: what it denies, of which events told before, and its words."""

    event: Event
    of: frozenset[Event]
    wording: _Words


def _words(who: str, saying: str, *needs: str) -> _Words:
    return _Words(
        needing(saying, *needs, flags=re.IGNORECASE),
        needing(who + saying, *needs, flags=re.IGNORECASE),
    )


def _said(content: str, spot: str) -> _Words:
    """An authority's words: a verb of saying and what is said."""
    who = r"(?P<who>[^,;.:]{3,90}?(?:,\s+[^,;.]{3,60},)?)\s+(?:(?:has|have|had|also|later|only|merely)\s+)*"
    saying = rf"{_SAYS}\b(?:[^.;]|\.(?=\S)){{0,90}}?{content}"
    return _words(who, saying, _SAYS_SPOT, spot)


_CUSTODY = _said(
    rf"\b(?:(?:never|not|n['’]t)\s+(?:had|held|hold|holding|holds?|detained|arrested|seen|heard\s+of)\s+(?:him|her|them|any\s+(?:such\s+)?(?:person|prisoner|one)|anybody|anyone)"
    r"|no\s+such\s+(?:person|prisoner|detainee|man|woman|name|house|place|inmate)"
    rf"|{_THEM}\s+(?:was|were|is|are|had)\s+(?:never|not)\s+(?:been\s+)?(?:there|here|with\s+them|in\s+(?:its|their|his|any)\b|held\b|detained|arrested|among)"
    r"|no\s+(?:record|trace|knowledge|information)\s+(?:of|about|on)\s+(?:his|her|their|him|them|any\s+such|the)\s*(?:arrests?|detentions?|leaving|departure|person|whereabouts)?"
    r"|(?:know|knew)\s+nothing\s+(?:of|about)\s+(?:him|her|them|his|their)"
    rf"|{_THEM}\s+(?:had|has|have)\s+(?:already\s+)?left\s+the\s+(?:country|building|station))",
    "never|not|n't|n’t|no such|no record|no trace|no knowledge|no information|nothing|left",
)
_CARE = _said(
    r"\b(?:(?:receiv(?:es?|ed|ing)|ha(?:s|d|ve)\s+(?:full\s+|regular\s+)?access\s+to|given|provided\s+with|getting|gets?|enjoy(?:s|ed|ing)?|under)\s+(?:[\w,’'-]+\s+){0,4}?(?:care|treatment|attention|supervision|medication|medicines?|lawyers?|visits|legal\s+aid|rights)"
    r"|(?:gets?|receiv(?:es?|ed|ing)|given|has|had)\s+[\"“]?(?:whatever|everything|all)\b[^.;]{0,40}?(?:doctors?|needs?|needed|prescri\w+|requires?|required)\b"
    r"|(?:is|are|was|were|being|been)\s+(?:regularly\s+|duly\s+)?[\"“]?(?:examined|seen\s+by\s+(?:a\s+)?doctors?|treated\s+(?:in\s+line|[\"“]?(?:at\s+all\s+times|properly|throughout|promptly|as\s+(?:prescribed|required)))|visited)\s*(?:weekly|daily|regularly|monthly|regular)?"
    r"|met\s+(?:his|her|their|with\s+(?:his|her|their))\s+lawyers?"
    r"|visited\s+by\s+(?:his|her|their|a)\s+(?:lawyers?|counsel|attorney|family|relatives|doctors?)"
    r"|(?:been|was|were)\s+[\"“]?(?:seen|examined|treated)\s+(?:[\w-]+\s+){0,3}?by\s+(?:\w+\s+)?(?:doctors?|specialists?|physicians?|staff)"
    r"|(?:made|raised|lodged)\s+[\"“]?no\s+complaints?|(?:never|not)\s+complained\s+(?:of|about)"
    r"|rights\s+[\"“]?(?:were|had\s+been|have\s+been|are)\s+(?:[\w-]+\s+){0,3}?(?:explained|observed|respected|upheld|guaranteed))",
    "whatever|everything|all|receiv|access|given|provided|getting|get|enjoy|under|examined|seen|treated|visited|met|complain|rights",
)
_WELL = _said(
    r"\b(?:(?:condition|health|state)\s+(?:was|is|were)\s+[\"“]?(?:satisfactory|stable|good|normal|fine)|(?:is|was|are|were)\s+in\s+[\"“]?good\s+health)",
    "satisfactory|stable|good|normal|fine",
)
_OWN_WILL = _said(
    r"\b(?:left|gone|travelled|departed|returned)\b[^.;]{0,30}?\b(?:of\s+(?:his|her|their)\s+own\s+(?:accord|will|free\s+will)|voluntarily)",
    "own accord|own will|own free will|voluntarily",
)
_DENIES = r"(?P<who>[^,;.:]{3,90}?)\s+(?:(?:has|have|had|also|later|flatly|strongly)\s+)*"
_WAVED_OFF = _words(
    _DENIES,
    r"(?:(?:denie[sd]|deny|dismiss(?:es|ed)|reject(?:s|ed)?|disput(?:es?|ed)|contest(?:s|ed)?|refute[sd]|brushed\s+(?:aside|off)|waved\s+(?:aside|off))\s+(?:this|that(?!\s+(?:any|he|she|they|it|the|there|an?|no)\b)|it|(?:the|these|those|such|all|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:complaints?|claims?|allegations?|accusations?|accounts?|story|stories|reports?|version|charges?\s+of\s+torture))\b(?!\s+(?:appeals?|application|request|motion|petition))"
    r"|(?:told|tells)\s+[^,;.]{2,40}\s+that\s+(?:it|this|that)\s+was\s+[\"“]?(?:gossip|nonsense|lies|rumou?r|untrue|false|slander|impossible)"
    r"|(?:call(?:s|ed)|described|describes|termed|branded)\s+(?:it|this|that|them|(?:the|his|her|their|such|these)\s+(?:[\w-]+\s+){0,3}?(?:story|stories|claims?|allegations?|accusations?|account|reports?|complaints?))\s+(?:as\s+)?(?:[\"“]|(?:completely|entirely|totally|pure|utterly)\b|groundless|baseless|false|slander|lies|nonsense|unfounded))",
    "deni|deny|dismiss|reject|disput|contest|refute|brushed|waved|told|tells|call|describ|termed|brand",
)
_CIVIL = _said(
    r"[\"“]?(?:(?:the\s+)?(?:questioning|interrogations?|treatment|conduct)\s+(?:was|were|had\s+been|is)\s+(?:\w+\s+)?(?:civili[sz]ed|lawful|correct|proper|humane)|no\s+(?:physical\s+)?(?:force|pressure|coercion)\s+(?:was|had\s+been|is)\s+(?:used|applied))",
    "civil|lawful|correct|proper|humane|no force|no physical|no pressure|no coercion",
)
_FREE_TO_MOVE = _words(
    _DENIES,
    r"(?:denie[sd]|deny|denying)\s+that\s+[^.;]{3,60}?\b(?:movements?|restricted|confined|(?:under\s+)?house\s+arrest|surveillance)\b",
    "deni|deny",
    "movement|restrict|confined|house arrest|surveillance",
)
_MISSED = frozenset((Event.DISAPPEARANCE, Event.ARREST, Event.DETENTION))
_HURT = frozenset((Event.ILL_TREATMENT,))
_WAVED = frozenset((Event.ILL_TREATMENT, Event.DISAPPEARANCE))
_ANSWERS = (
    _Answer(Event.DETENTION, _MISSED, _CUSTODY),
    _Answer(Event.ACCESS_DENIED, frozenset((Event.ACCESS_DENIED,)), _CARE),
    _Answer(Event.HEALTH, frozenset((Event.HEALTH,)), _WELL),
    _Answer(Event.TRANSFER, frozenset((Event.TRANSFER,)), _OWN_WILL),
    _Answer(Event.DETENTION, frozenset((Event.DETENTION,)), _FREE_TO_MOVE),
    _Answer(Event.ILL_TREATMENT, _HURT, _CIVIL),
    _Answer(Event.ILL_TREATMENT, _WAVED, _WAVED_OFF),
)
_REACH = 12
"""How many claims back an answer may look."""
_SENTENCES = 4


def denials(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> Iterator[Draft]:
    """The denials of a sentence that answer what was told in the sentences before it."""
    possible = [one for one in _ANSWERS if one.wording.saying.possible(view.stretch)]
    if not possible:
        return
    near = [d for d in (*before[-_REACH:], *own) if d.person is not None and _near(view, d)]
    if not near or not OFFICE.search(view.characters, view.sentence.start, view.sentence.end):
        return
    for answer in possible:
        if not _told(near, answer):
            continue
        match = answer.wording.search(view.stretch)
        if match is None:
            continue
        who = _who(view, match)
        if not OFFICE.search(who) or who.lower().endswith((" not", "n't")):
            continue
        first = match.start()
        told = _told([d for d in near if d.sentence != view.sentence or d.start < first], answer)
        if not told:
            continue
        event = told[-1].event if answer.wording is _WAVED_OFF else answer.event
        if _GONE.search(match.group()):
            event = Event.DISAPPEARANCE
        if any(d.event is event and d.stance in _UNSAID for d in own):
            return
        last = [d for d in told if d.event is told[-1].event and d.start == told[-1].start]
        people = {d.person for d in last}
        if any(d.event is Event.ARREST and d.stance in _UNSAID and d.person in people for d in own):
            return
        whole = match.start("who") + len(match["who"]) - len(match["who"].lstrip())
        for person in dict.fromkeys(d.person for d in last):
            yield Draft(
                event, person, view.sentence, whole, _end(view, match.end()), "denial", Stance.DENIED,
                to=last[0].to if event is Event.ACCESS_DENIED else None, attribution=(named(who),),
            )  # fmt: skip
        return


_STATION = re.compile(r"\b(?:at|to|from|the)\s+([^,;.]{3,60}),\s*$")


def _who(view: View, match: re.Match[str]) -> str:
    """The words that name who answers; for "…, which says" what it stands behind."""
    who = match["who"].strip(' "“”')
    if who.lower() not in {"which", "who"}:
        return who
    before = _STATION.search(view.characters[view.sentence.start : match.start("who")])
    return before[1] if before else who


_GONE = re.compile(r"\bleft\s+the\s+(?:country|building|station)")
""" "He had left the country": what is denied is that he has disappeared."""
_UNSAID = frozenset((Stance.DENIED, Stance.NEGATED))


def _told(near: Sequence[Draft], answer: _Answer) -> list[Draft]:
    """What was told shortly before that an answer can deny, of somebody."""
    missing = answer.wording is _CUSTODY
    found = [
        d for d in near
        if d.event in answer.of and d.stance in {Stance.ASSERTED, Stance.ALLEGED}
    ]  # fmt: skip
    if missing and not any(d.event in {Event.DISAPPEARANCE, Event.ARREST} for d in found):
        return []
    return found


def _near(view: View, draft: Draft) -> bool:
    """Whether a draft stands in this paragraph, or at the end of the one before."""
    if draft.sentence.block == view.sentence.block:
        return view.sentence.index - draft.sentence.index <= _SENTENCES
    return view.sentence.block - draft.sentence.block == 1 and view.sentence.index == 0


def _end(view: View, place: int) -> int:
    """The end of the clause a place stands in."""
    marks = [
        view.characters.find(mark, place, view.sentence.end) for mark in ("; ", ", and ", ", but ")
    ]
    ends = [at for at in marks if at >= 0]
    return min(ends, default=view.sentence.end)
