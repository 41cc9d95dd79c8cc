"""What an official side sets against a complaint, wherever it is named: "he slipped, the prison says",
"according to the ministry, nothing of the kind took place", "this is denied by the police".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.events.echoes import OFFICE, named
from habeas.reading.english.page.replies import Said, answers
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.attribution import spoken
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_COMPLAINED = frozenset((Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.HEALTH))
_GONE = frozenset((Event.DISAPPEARANCE, Event.ARREST))
_HELD = frozenset((Event.DETENTION,))
_DENIED_HERE = _COMPLAINED | _GONE | _HELD
_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_UNSAID = frozenset((Stance.DENIED, Stance.NEGATED))
_BEFORE = 24
_SENTENCES = 3

_DENYING = r"(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refute[sd]?|disput(?:es?|ed)|dismiss(?:es|ed)|contradict(?:s|ed)|contest(?:s|ed)?)"
_COMPLAINT = r"(?:claims?|allegations?|accusations?|accounts?|reports?|stor(?:y|ies)|complaints?|version|charge\s+of\s+torture)"
_UNTRUE = re.compile(
    rf"\b(?:{_DENYING}\s+(?:(?:this|it|that|them|these|all|both)(?=\s*(?:[.,;:\"”]|$|\s(?:in|on|to|as|and|but|when|through|via|saying|claim|allegation|accusation|report))|\s+(?:claims?|allegations?|accusations?|reports?|stor(?:y|ies)|account)\b)|having\b|(?:any|all|such)\s+(?:[\w-]+\s+){0, 2}?(?:wrongdoing|involvement|ill-treatment|abuses?|violence|torture|misconduct|beatings?|mistreatment|claims?|allegations?|accusations?|reports?)\b|(?:the|his|her|their|those)\s+(?:[\w-]+\s+){{0,3}}?{_COMPLAINT}\b)"
    r"|untrue|false(?:hoods?)?|lies?(?=[\s.,;\"”']|$)|fictions?|fantas(?:y|ies)|fabricat\w+|inventions?|invent(?:ed|s)|afterthoughts?|misunderstandings?|nonsense|rumou?rs?|provocations?|slander\w*|libel|smears?|gossip|speculation"
    r"|groundless|baseless|unfounded|without\s+(?:any\s+)?(?:foundation|basis)|distort\w+|exaggerat\w+|propaganda|making\s+(?:it|this|that|things)\s+(?:all\s+)?up|made\s+up|contrary\s+to\s+(?:the\s+)?(?:facts|truth|reality)"
    r"|not\s+(?:true|so|the\s+case|correct|based\s+on)|nothing\s+of\s+the\s+(?:kind|sort)|no\s+such\s+(?:thing|incident|case|event)|(?:did|does|do)\s+not\s+(?:correspond|happen|occur|take\s+place|reflect|match)"
    r"|(?:not|never)\s+(?:been\s+)?(?:confirmed|proven|proved|substantiated|corroborated|happened)|no\s+truth|(?:flat|blanket|categorical|firm|official)\s+denial)\b",
    re.IGNORECASE,
)
_UNHURT = re.compile(
    r"\b(?:(?:minimum|minimal|necessary|reasonable|proportionate|lawful|appropriate)\s+(?:\w+\s+)?force|in\s+(?:full\s+)?(?:accordance|line|compliance|conformity|keeping)\s+with|within\s+the\s+(?:law|rules)"
    r"|(?:behaved|acted|treated|handled|questioned|interrogated|conducted)\s+[\"“]?(?:\w+ly\b|well\b|with\s+(?:respect|dignity|courtesy|humanity|restraint))"
    r"|no\s+(?:\w+\s+){0,2}?(?:injur(?:y|ies)|marks?|signs?|evidence|violence|torture|ill-treatment|beatings?|force|pressure|coercion|threats?|complaints?|crime|offence|wrongdoing|violations?)\b"
    r"|(?:fell|slipped|tripped|fall(?:en)?|stumbled|hit\s+(?:his|her)\s+(?:own\s+)?head|injured\s+(?:himself|herself)|hurt\s+(?:himself|herself)|self-inflicted|an?\s+[\"“]?accident|accidental(?:ly)?|(?:attacked|assaulted|provoked)\s+(?:them|the\s+\w+|him|her|an?\s+\w+)(?:\s+first)?|resist(?:ed|ing)\s+arrest)"
    r"|(?:nobody|no\s+one|none)\b[^.;]{0,40}?\b(?:touched|hit|struck|beat|beaten|harmed|hurt|laid|mistreated|tortured|forced|(?:used|resorted\s+to|applied)\s+(?:any\s+)?(?:force|violence|pressure))"
    r"|(?:not|never|n['’]t)\s+(?:been\s+)?(?:beat|beaten|touched|tortured?|hurt|harm(?:ed)?|ill-treat(?:ed)?|mistreat(?:ed)?|hit|struck|raise\s+a\s+hand|subjected|forced|threatened|pressured|coerced|used?|mistreated)"
    r"|(?:know|knew|knows|heard)\s+(?:nothing|of\s+no)|unaware\s+of|no\s+(?:knowledge|record|information)|[\"“]?(?:so-called|alleged)\s+(?:torture|beating))\b",
    re.IGNORECASE,
)
_FED = re.compile(
    r"\b(?:(?:never|not)\s+(?:missed|refused|skipped)|eat(?:s|ing)?|ate|meals?|stable|satisfactory|in\s+[\"“]?(?:good|fine|excellent|perfect|normal)\s+(?:\w+\s+)?(?:health|shape|condition|spirits)"
    r"|(?:is|was|are|were|feels?|doing)\s+[\"“]?(?:fine|well|healthy|all\s+right|normal)(?!\s+(?:known|aware|enough))|not\s+in\s+(?:any\s+)?danger|no\s+danger|put\s+on\s+weight|gained\s+weight|nothing\s+wrong|no\s+(?:hunger\s+strike|health\s+(?:problems?|complaints?))|recovered|under\s+control)\b",
    re.IGNORECASE,
)
_CARED = re.compile(
    r"\b(?:(?:receiv\w+|gets?|getting|given|provided|enjoy\w*|has|had|offered)\s+(?:with\s+)?[\"“]?(?:[\w,’'-]+\s+){0,4}?(?:care|treatment|attention|medicines?|medication|lawyers?|visits?|access|everything|needs?|assistance|help|parcels|letters|calls|rights)"
    r"|(?:sees?|seen\s+by|saw|examined|visited|treated|consulted|met|meets?)\s+(?:(?:by|with)\s+)?(?:[\w-]+\s+){0,3}?(?:doctors?|physicians?|specialists?|medics|lawyers?|counsel|family|relatives|wife|husband|times|twice|once|regularly|weekly|daily)"
    r"|(?:never|not)\s+(?:once\s+)?(?:asked|applied|requested|complained|been\s+(?:any\s+)?(?:denied|refused|withheld))|(?:he|she|they|himself|herself)\s+(?:(?:has|have|had|himself|herself)\s+)*(?:refused|declined|turned\s+down|rejected)\b"
    r"|no\s+(?:record\s+of\s+)?(?:a\s+|any\s+)?(?:requests?|applications?|complaints?)|(?:available|accessible)\s+to|everything\s+(?:he|she|they)\s+needs?|all\s+(?:the\s+)?necessary)\b",
    re.IGNORECASE,
)
_NOT_HELD = re.compile(
    rf"\b(?:{_DENYING}\s+(?:any\s+)?(?:involvement|knowledge|responsibility|role|having\s+(?:arrested|abducted|taken|seized)|abducting|arresting)|(?:know|knew|knows)\s+nothing|(?:not|never)\s+(?:been\s+)?(?:arrested|abducted|kidnapped|present|in\s+the\s+area))\b",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"\b(?:(?:not|n['’]t|yet|never|no|declin\w+|refus\w+)\s+(?:to\s+)?(?:yet\s+)?(?:comment\w*|respon\w+|repl\w+|answer\w*)|(?:investigat\w+|inquir\w+|prob\w+|look(?:ing)?\s+into)\b[^.;]{0,30}?(?:opened|under\s+way|launched|ordered|begun|will\s+be|would\s+be|continu\w+|it\b)"
    r"|confirm(?:s|ed)\s+(?:the|that|it|this)|(?:opened|launched|ordered)\s+an?\s+(?:\w+\s+)?(?:investigation|inquiry|probe)|political\s+prisoners|den(?:y|ies|ied)\s+(?:the\s+)?(?:charges|wrongdoing,)|not\s+an?\s+isolated)\b",
    re.IGNORECASE,
)
_NOT_DENIED = re.compile(
    rf"\b(?:not|never|cannot|n['’]t|without)\s+(?:\w+ly\s+)?{_DENYING}\b|\b(?:did|does|do|has|have|had)\s+not\s*$",
    re.IGNORECASE,
)
""" "The Government did not dispute this": no denial."""
_ABOUT_CUSTODY = re.compile(
    r"\b(?:in\s+(?:\w+\s+)?custody|being\s+held|under\s+arrest|of\s+(?:that|this)\s+name)\b",
    re.IGNORECASE,
)


@record
class _Kind:
    """One kind of complaint and the words that deny it."""

    event: Event
    words: re.Pattern[str]


_KINDS = (
    _Kind(Event.ILL_TREATMENT, _UNHURT),
    _Kind(Event.HEALTH, _FED),
    _Kind(Event.ACCESS_DENIED, _CARED),
)
_PASSIVE = needing(
    rf"(?:\b(?:this|it|that|which)|\b(?:the|these|those|all|such|his|her|their|a|an|one)\s+(?:[\w-]+\s+){{0,3}}?{_COMPLAINT})(?:\s+of\s+[^,.;]{{3,40}}|\s+against\s+[^,.;]{{3,40}})?\s+(?:(?:has|have|had)\s+been|is|are|was|were)\s+(?:[\w-]+ly\s+|also\s+|later\s+)*"
    r"(?:(?:denied|rejected|refuted|disputed|dismissed|contested|contradicted|described|brushed\s+aside|thrown\s+out|found\s+(?:to\s+be\s+)?(?:groundless|unfounded|baseless))(?:\s+(?:as|for)\s+[^,.;]{3,40}?)?(?:\s+by\s+(?P<who>[^,.;]{3,70}))?|not\s+(?:upheld|confirmed|substantiated|proven|believed|borne\s+out|accepted)(?:\s+by\s+(?P<whom>[^,.;]{3,70}))?)",
    "denied|rejected|refuted|disputed|dismissed|contested|contradicted|described|brushed|thrown|found|not",
    "this|it|that|which|claim|allegation|accusation|account|report|stor|complaint|version|charge",
    flags=re.IGNORECASE,
)
_WHICH = needing(
    r",\s+(?:(?:all|both|none)\s+of\s+)?which\s+(?P<who>[^,.;]{3,60}?)\s+(?:(?:has|have|had|also|strongly|flatly|categorically)\s+)*(?:den(?:y|ies|ied)|reject(?:s|ed)?|refute[sd]?|dispute[sd]?|dismiss(?:es|ed)?|contest(?:s|ed)?|calls?|called)\b",
    "which",
    flags=re.IGNORECASE,
)
_FOUND_NOTHING = needing(
    r"(?P<who>(?:\b(?:an?|the|its|one|two)\s+)(?:[\w-]+\s+){0,3}?(?:examination|inquiry|investigation|inspection|probe|check|review|commission|doctors?|experts?|medics?|ombuds\w+|courts?|judges?|jury|panel|prosecutors?|investigators?))\b(?:[^.;:]{0,60}?)\s(?:found|finds|saw|sees|detected|established|discovered|recorded|revealed)\s+(?:no\b(?!\s+(?:one|body))|nothing|neither)"
    r"|(?P<bench>\b(?:the|a)\s+(?:[\w-]+\s+){0,2}?(?:judges?|courts?|jury|magistrate|tribunal|investigator|prosecutor))\s+(?:did\s+not|does\s+not|didn['’]t|refused\s+to)\s+(?:believe|accept|credit|open\s+an?\s+(?:\w+\s+)?(?:case|investigation))\b",
    "found|finds|saw|sees|detected|established|discovered|recorded|revealed|believe|accept|credit|open",
    flags=re.IGNORECASE,
)


def contradicted(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence with the denial, by an official side, of the complaint told shortly before."""
    found = list(own)
    if any(d.stance is Stance.DENIED and d.event in _DENIED_HERE for d in found):
        return found
    near = [
        d for d in (*before[-_BEFORE:], *own)
        if d.person is not None and d.stance in _TOLD
        and (d.event in _COMPLAINED or _taken(d)) and _near(view, d)
    ]  # fmt: skip
    near.sort(key=lambda d: d.start)
    if not near:
        return found
    for said, event in _against(view, near, found):
        told = [d for d in near if d.event is event and _before(view, d, said.start)]
        if told:
            made = list(_denied(view, said, told))
            return [d for d in found if not _retold(d, event, said)] + made
    return found


def _taken(draft: Draft) -> bool:
    """Whether a draft tells of somebody who vanished, or was carried off by people who do not say so."""
    return draft.event is Event.DISAPPEARANCE or (
        draft.event is Event.ARREST and (draft.stance is Stance.ALLEGED or bool(draft.attribution))
    )


def _near(view: View, draft: Draft) -> bool:
    if draft.sentence.block == view.sentence.block:
        return view.sentence.index - draft.sentence.index <= _SENTENCES
    return view.sentence.block - draft.sentence.block == 1 and view.sentence.index == 0


def _before(view: View, draft: Draft, start: int) -> bool:
    return draft.sentence != view.sentence or draft.start < start


def _against(
    view: View, near: Sequence[Draft], own: Sequence[Draft]
) -> Iterator[tuple[Said, Event]]:
    """Who says something against a complaint in a sentence, and which complaint that is."""
    for said in (*_passives(view), *_relatives(view)):
        yield said, _last(view, near, said)
    for said in (*answers(view), *_voices(view), *_unnamed(view)):
        words = view.characters[said.at : said.end]
        if _NO_ANSWER.search(words) or _NOT_DENIED.search(words):
            continue
        if _UNTRUE.search(words):
            event = _last(view, near, said)
            if event in _GONE or not _ABOUT_CUSTODY.search(words):
                yield said, event
        elif not _tells_more(own, said):
            events = {d.event for d in near}
            for kind in _KINDS:
                if kind.event in events and kind.words.search(words):
                    yield said, kind.event
        if near[-1].event in _GONE and _NOT_HELD.search(words):
            yield said, near[-1].event
    yield from _nothing_found(view, near)


def _last(view: View, near: Sequence[Draft], said: Said) -> Event:
    earlier = [d for d in near if _before(view, d, said.start)] or list(near)
    return earlier[-1].event


def _tells_more(own: Sequence[Draft], said: Said) -> bool:
    return any(
        d.start >= said.start and d.event not in _COMPLAINED and d.stance is not Stance.NEGATED
        for d in own
        if d.event is not Event.OCCUPATION
    )


def _voices(view: View) -> Iterator[Said]:
    """The official speakers named behind or around their words: "…, the ministry said", "according to the police, …"."""
    for one in spoken(view):
        place = view.characters.find(one.speaker, view.sentence.start, view.sentence.end)
        official = OFFICE.search(one.speaker) or (one.people and _official(view, one.people))
        if place < 0 or not official or _ASIDE.search(one.speaker):
            continue
        yield Said(one.speaker, one.start, one.start, one.end)


_ASIDE = re.compile(
    r"\b(?:lawyers?|counsel|attorney|famil\w+|wife|husband|mother|father|sister|brother|son|daughter|relatives?|group|activists?|former|inmates?|prisoners?|cellmate|opposition|party|union)\b",
    re.IGNORECASE,
)


def _official(view: View, people: Sequence[int]) -> bool:
    entries, cases = view.discourse.registry.entries, view.discourse.cases
    return all(entries[p].official and p not in cases for p in people)


def _passives(view: View) -> Iterator[Said]:
    """ "This is denied by the ministry", "the complaint was rejected as unfounded"."""
    for match in _PASSIVE.finditer(view.stretch):
        who = (match["who"] or match["whom"] or "").strip(' "“”')
        opened = match.group().lower()
        if who and not (OFFICE.search(who) or _BODY.search(who)):
            continue
        if not who and (
            opened.startswith(("this", "it ", "that", "which")) or not _CAUSE.search(opened)
        ):
            continue
        yield Said(who, match.start(), match.start(), match.end())


_BODY = re.compile(r"\b(?:judges?|bench|inquiry|commission|coroner|ombuds\w+)\b", re.IGNORECASE)
_CAUSE = re.compile(
    r"unfounded|groundless|baseless|lack\s+of|evidence|not\s+(?:upheld|confirmed|substantiated|proven|believed|borne|accepted)|insufficient",
)
""" "The complaint was rejected" may be an appeal; "as unfounded" says that it is held untrue."""


_WERE_TOLD = needing(
    r"\b(?:relatives?|famil(?:y|ies)|wife|husband|mother|father|parents|brothers?|sisters?|sons?|daughters?|lawyers?|counsel|attorney|they|he|she)\s+(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:later\s+|only\s+|merely\s+)?(?:told|informed|assured)\s+that\s",
    "told that|told\nthat|informed that|assured that",
    flags=re.IGNORECASE,
)
_SPEAKS_OF = needing(
    r"(?P<who>(?:\b[Tt]he\s+|\b)[A-Za-z][\w’' -]{2,60}?)(?:,\s+(?:however|for\s+(?:its|their|his|her)\s+part|by\s+contrast),)?\s+(?:speaks?|spoke|talks?|talked)\s+of\s",
    "speak|spoke|talk",
    " of ",
    flags=re.IGNORECASE,
)


def _unnamed(view: View) -> Iterator[Said]:
    """ "Her mother was told that nobody had touched her", "the prison speaks of an accident"."""
    for match in _WERE_TOLD.finditer(view.stretch):
        yield Said("", match.start(), match.end(), view.sentence.end)
    for match in _SPEAKS_OF.finditer(view.stretch):
        if OFFICE.search(match["who"]) and not _ASIDE.search(match["who"]):
            yield Said(match["who"].strip(), match.start("who"), match.end(), view.sentence.end)


def _relatives(view: View) -> Iterator[Said]:
    """ "The allegations, which the police deny"."""
    for match in _WHICH.finditer(view.stretch):
        if OFFICE.search(match["who"]):
            yield Said(match["who"].strip(), match.start("who"), match.start("who"), match.end())


def _nothing_found(view: View, near: Sequence[Draft]) -> Iterator[tuple[Said, Event]]:
    """ "An examination found no injuries", "the judge did not believe her"."""
    if not any(d.event is Event.ILL_TREATMENT for d in near):
        return
    for match in _FOUND_NOTHING.finditer(view.stretch):
        group = "who" if match["who"] else "bench"
        start = match.start(group)
        yield Said(match[group].strip(), start, start, view.sentence.end), Event.ILL_TREATMENT


def _retold(draft: Draft, event: Event, said: Said) -> bool:
    inside = said.start <= draft.start < said.end
    return inside and draft.event is event and draft.stance in _UNSAID


def _of_both(view: View, said: Said) -> bool:
    """ "The prison rejected both claims": those of all who complained in one sentence."""
    return _BOTH.search(view.characters, said.start, said.end) is not None


_BOTH = re.compile(
    r"\b(?:both|all|these|the\s+two)\s+(?:claims|allegations|accusations|accounts|complaints)\b",
    re.IGNORECASE,
)


def _denied(view: View, said: Said, told: Sequence[Draft]) -> Iterator[Draft]:
    last = told[-1]
    people: dict[int | None, None] = dict.fromkeys(
        d.person
        for d in told
        if d.sentence == last.sentence and (d.start == last.start or _of_both(view, said))
    )
    who = named(said.who) if said.who else ""
    for person in people:
        yield Draft(
            last.event, person, view.sentence, said.start, said.end, "contradicted", Stance.DENIED,
            to=last.to if last.event is Event.ACCESS_DENIED else None,
            kind=last.kind if last.event is Event.HEALTH else None,
            attribution=(who,) if who else (),
        )  # fmt: skip
