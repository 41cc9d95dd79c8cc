"""What an office, a court or somebody in office answers: "no coercion was used", "found it not proven", "eats normally"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import whom
from habeas.reading.english.draft import Draft
from habeas.reading.english.events.access.worded import access_to
from habeas.reading.english.events.echoes import OFFICE
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.speakers import speaker
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.spotting import Wording

_HARM = (
    r"(?:force|pressure|duress|shots|rounds|disciplinary\s+(?:measures?|sanctions?|punishments?)|irregularit\w+|violations?"
    r"|incidents?|circumstances)"
)
_CRUELTY = r"(?:ill-treatment|torture|mistreatment|abuse|violence|coercion|beatings?|assault|blows|corporal\s+punishment|restraints?|handcuffs|shackles|threats|physical\s+(?:force|pressure|contact))"
_HARMED = (
    r"(?:beaten|tortured|ill-treated|mistreated|harmed|hurt|touched|struck|hit|handcuffed|restrained|shackled|threatened"
    r"|coerced|forced|abused|assaulted|subjected\s+to|isolated|placed\s+in|injured|laid\s+(?:a\s+)?(?:hand|finger))"
)


@record
class _Reply:
    """What a reply words: the event it denies, and whether that must have been told before."""

    event: Event
    told: bool
    wording: Wording


def _reply(event: Event, pattern: str, *needs: str, told: bool = True) -> _Reply:
    return _Reply(event, told, needing(pattern, *needs, flags=re.IGNORECASE))


_REPLIES = (
    _reply(
        Event.ILL_TREATMENT,
        rf"\b(?:no\s+(?:such\s+)?(?:[\w-]+[\"”]?\s+){{0,4}}?{_CRUELTY}\b|(?:never|not|at\s+no\s+time|neither|none)\b[^.;]{{0,40}}?\b{_HARMED}"
        rf"|(?:nobody|no\s+one|nothing)\b[^.;]{{0,50}}?\b{_HARMED}|so-called\s+(?:torture|beatings?|ill-treatment)"
        rf"|(?:den(?:ied|ies|y|ying)|rejects?|rejected|disputes?|disputed)\b[^.;]{{0,70}}?\b(?:{_HARMED}|shots?|live\s+rounds|rubber\s+bullets|batons?|tear\s+gas))",
        "no |no\n|never|not|neither|none|nothing|nobody|so-called|deni|deny|reject|disput",
        told=False,
    ),
    _reply(
        Event.ILL_TREATMENT,
        rf"\b(?:no\s+(?:such\s+)?(?:[\w-]+\s+){{0,4}}?{_HARM}\b|no\s+such\s+thing|"
        r"fabricat\w+|invent\w+|slander\w*|lies\b|(?:without|lack\w*|of)\s+(?:any\s+)?(?:foundation|substance|basis|merit)|unfounded|baseless|groundless|untrue|false"
        r"|(?:not|never|un)\s*(?:been\s+)?(?:proven|proved|substantiated|established|confirmed|true|happened|happen)|imagin\w+|embroider\w*|exaggerat\w+|embellish\w*"
        r"|no\s+(?:signs?|evidence|traces?|indications?|grounds|reason\s+to|knowledge|record(?!s?\s+of\s+(?:his|her|their|an?|any|the)\s+(?:arrest|detention|person|name))|elements|basis|marks?|injuries)"
        r"|(?:not|nor)\s+believ\w+|disbeliev\w+|found\s+nothing|nothing\s+(?:improper|unlawful|untoward|unusual|of\s+the\s+(?:kind|sort))|implausible|not\s+credible|unconvincing|incredible|lack\s+of\s+evidence"
        r"|(?:treated|questioned|interrogated|handled|searched|held|detained|carried\s+out|conducted|acted)\s+(?:\w+ly\b|according\s+to\s+(?:the\s+)?(?:law|rules|regulations|procedure)|well\b|with\s+(?:respect|dignity|courtesy|humanity|care)|in\s+(?:full\s+)?(?:accordance|line|compliance|conformity|keeping)|by\s+the\s+(?:book|rules)|within\s+the\s+law)"
        r"|rights\s+[\"“]?(?:were|was|had\s+been|have\s+been|are)\s+(?:[\w-]+\s+){0,3}?(?:respected|observed|upheld|guaranteed|protected)|with\s+respect\s+for|respect(?:ed|s)?\s+(?:the|his|her|their|all)\s+(?:rights|dignity)"
        r"|voluntar\w+|offered\s+(?:tea|coffee|water|food)|(?<!as\s)an?\s+[\"“]?accident|(?:fell|fallen|slipped|tripped)\b|injured\s+(?:himself|herself)|self-inflicted|known?\s+of\s+no|knows\s+of\s+no|knew\s+of\s+no|unaware\s+of)",
        "no |no\n|fabricat|invent|slander|lies|foundation|substance|basis|merit|unfounded|baseless|groundless|true|false|proven|proved|substantiated|established|confirmed|happen|imagin|embroider|exaggerat|embellish|no sign|no evidence|no trace|no indication|no ground|no reason|no knowledge|no record|no element|no basis|no mark|no injur|believ|nothing|implausible|not credible|unconvincing|incredible|evidence|treated|questioned|interrogated|handled|searched|held|detained|carried|conducted|acted|rights|respect|voluntar|offered|accident|fell|fallen|slipped|tripped|injured|inflicted|of no|unaware",
    ),
    _reply(
        Event.ACCESS_DENIED,
        r"\b(?:(?:assisted|represented|defended|advised|accompanied|visited|seen|examined|treated)\s+(?:[\w-]+\s+){0,3}?by\s+(?:\w+\s+){0,3}?(?:counsel|lawyers?|attorneys?|doctors?|specialists?|physicians?|medical|family|relatives|famil\w+|consul\w*)"
        r"|enjoy(?:s|ed|ing)?\s+(?:all|every|full|each|the)\b(?!\s+(?:[\w-]+\s+){0,3}?(?:trial|due\s+process|procedural))|(?:all|full)\s+(?:of\s+)?(?:his|her|their)\s+(?:legal\s+|lawful\s+|procedural\s+)?rights"
        r"|(?:receiv\w+|given|provided|getting|gets?|(?:has|had|have)(?!\s+(?:told|informed|assured|written|said|replied))|under|enjoys?)\s+[\"“]?(?:[\w,’'-]+\s+){0,5}?(?:care|treatment|attention|supervision|observation|monitoring|medication|medicines?|insulin|lawyers?|counsel|visits?|calls|parcels|letters|legal\s+aid|contact|check-ups?|access)\b"
        r"|doctors?\s+(?:had\s+|has\s+|have\s+)?(?:examined|seen|treated|visited|sees?|examines?)|(?:famil\w+|relatives|wife|husband|mother|father|parents|lawyers?|consul\w*)\s+(?:had\s+|has\s+|have\s+)?(?:visited|visits?|met|seen|sees?|been\s+(?:\w+\s+)?(?:informed|notified|told))"
        r"|(?:informed|notified|told)\s+(?:[\w-]+\s+){0,3}?(?:in\s+time|the\s+same\s+day|within|immediately|promptly)"
        r"|medical\s+(?:care|attention|assistance|help|treatment)\b)",
        "by|enjoy|rights|receiv|given|provided|get|has|had|have|under|doctor|famil|relatives|wife|husband|mother|father|parents|lawyer|consul|informed|notified|told|medical",
        "counsel|lawyer|attorney|doctor|specialist|physician|medic|family|relatives|famil|consul|all|every|full|each|the|rights|care|treatment|attention|supervision|observation|monitoring|insulin|visit|calls|parcels|letters|legal aid|contact|check|access|examin|see|met|inform|notif|told|treated",
    ),
    _reply(
        Event.HEALTH,
        r"\b(?:(?:health|condition|state|state\s+of\s+health|eyesight|sight|weight|heart|wellbeing)\s+(?:was|is|were|remains?|had\s+been|has)\s+[\"“]?(?:satisfactory|stable|good|normal|fine|not\s+(?:changed|deteriorated|worsened)|unchanged)"
        r"|in\s+[\"“]?(?:good|perfect|satisfactory|excellent)\s+(?:health|condition)|eats?\s+(?:normally|well|regularly|everything)|eating\s+(?:normally|well)|takes\s+(?:his|her)\s+meals|(?:is|was|feels?|felt)\s+[\"“]?(?:well|healthy|fine)\b(?!\s+(?:known|aware))"
        r"|(?:never|not)\s+(?:been\s+)?(?:ill|sick|on\s+(?:a\s+)?hunger\s+strike)|den(?:y|ied|ies)\b[^.;]{0,60}\b(?:strike|ill(?!-)|sick|fasting|hunger)\b|no\s+(?:hunger\s+strikes?|health\s+(?:problems?|complaints?)|complaints?\s+about\s+(?:his|her)\s+health))",
        "deni|deny|health|condition|state|sight|weight|heart|wellbeing|good|perfect|satisfactory|excellent|eat|meals|well|fine|ill|sick|strike|complaint",
        "satisfactory|stable|good|normal|fine|changed|deteriorated|worsened|health|condition|well|regularly|everything|meals|ill|sick|strike|fasting|hunger|complaint",
    ),
)  # fmt: skip
_BENCH = re.compile(
    r"\b(?:judges?|judge?ments?|rulings?|unit|bench|magistrates?|courts?|tribunal|panel|justices?|coroner|inquiry|commission|mission|embassy|consulate|delegation|officials?|spokes\w+|ombuds\w+|inspectors?|chief|command\w*|police|inspector|notice|investigators?)\b",
    re.IGNORECASE,
)
_ANSWERING = lowered("verbs", "answers")
_BEFORE = 24
_SENTENCES = 4
_SEVERAL = re.compile(
    r"\b(?:both|they|all\s+three|the\s+(?:two|three|four|pair|couple))\b", re.IGNORECASE
)
_IN_GENERAL = re.compile(
    r"\b(?:detainees|prisoners|inmates|protesters|demonstrators|not\s+a\s+single|suspects|institutions)\b",
    re.IGNORECASE,
)
"""What is answered of everybody denies nothing of one person."""
_ASKED_ABOUT = re.compile(
    r"\b(?:calls?\s+on|urge[sd]?|demand\w*|must|should|asked\s+(?:him|her|them|the))\b"
)
_UNSAID = frozenset((Stance.DENIED, Stance.NEGATED))
_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))


@record
class Said:
    """Who answers, and the characters of the answer."""

    who: str
    start: int
    at: int
    end: int


def replied(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence with what an office denies in it; what its words seemed to tell is dropped."""
    found = list(own)
    if not any(reply.wording.possible(view.stretch) for reply in _REPLIES):
        return found
    if _ASKED_ABOUT.search(view.characters, view.sentence.start, view.sentence.end):
        return found
    for said in answers(view):
        for reply in _REPLIES:
            match = reply.wording.search(view.stretch, said.at, said.end)
            if match is None:
                continue
            if any(d.event is reply.event and d.stance is Stance.DENIED for d in found):
                found = [d for d in found if not _retold(d, reply.event, said)]
                continue
            near = [d for d in (*before[-_BEFORE:], *own) if _answered_by(view, reply, d, said)]
            near.sort(key=lambda d: d.start)
            if reply.told and not near and not _of_a_state(reply, said):
                continue
            made = list(_denied(view, reply, said, near, match))
            if made:
                found = [d for d in found if not _retold(d, reply.event, said)] + made
    return found


def _of_a_state(reply: _Reply, said: Said) -> bool:
    """A government that tells a body what somebody enjoys answers a complaint, told here or not."""
    return reply.event is Event.ACCESS_DENIED and "Government" in said.who


def _answered_by(view: View, reply: _Reply, told: Draft, said: Said) -> bool:
    """Whether a claim told before is what a reply denies: in this paragraph, or at the end of the one before."""
    if told.event is not reply.event or told.stance not in _TOLD or told.person is None:
        return False
    if told.sentence == view.sentence:
        return told.start < said.start
    if told.sentence.block == view.sentence.block:
        return view.sentence.index - told.sentence.index <= _SENTENCES
    return view.sentence.block - told.sentence.block == 1


def _retold(told: Draft, event: Event, said: Said) -> bool:
    """ "Stated that the three had been questioned in accordance with the law": no questioning of its own."""
    inside = said.at <= told.start < said.end or (said.start <= told.start < said.end)
    if not inside:
        return False
    return told.event is Event.HARASSMENT or (told.event is event and told.stance is Stance.NEGATED)


def answers(view: View) -> Iterator[Said]:
    """The clauses of a sentence in which an office, a court or somebody in office says something."""
    verbs = [j for j, chunk in enumerate(view.chunks) if chunk.kind is Kind.VERB]
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.NOUN and chunk.low[-1] in _CALLS and len(chunk.low) > 1:
            start, end = view.place(j)
            words = view.words(start, view.tokens[chunk.last - 2].end)
            if _in_office(view, words, ()):
                yield Said(words, start, view.tokens[chunk.last - 1].start, view.sentence.end)
    for n, verb in enumerate(verbs):
        chunk = view.chunks[verb]
        if chunk.main not in _ANSWERING or chunk.passive or chunk.low[0] == "to":
            continue
        if _KEPT_FROM.match(view.characters, view.tokens[chunk.last - 1].start, view.sentence.end):
            continue
        who = _office(view, verb)
        if who is None:
            continue
        later = [k for k in verbs[n + 1 :] if view.chunks[k].main in _ANSWERING]
        end = view.sentence.end
        for k in later:
            other = speaker(view, k)
            if other is not None and other[0] != who[0]:
                end = min(end, view.place(k)[0])
        start = view.place(min(who[2], verb))[0]
        yield Said(who[0], start, view.place(verb)[0], end)


_KEPT_FROM = re.compile(
    r"den(?:y|ies|ied)\s+(?:him|her|them|both|(?:Mr|Ms|Mrs|Dr)\.?\s+\w+|[A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+){0,3})\s+"
    r"(?:any|all|access|contact|the|an?|his|her|their|adequate|proper|medical|legal|family|urgent|regular|phone|visits?|bail|food)\b"
)
""" "Have denied him any contact with his family": what is kept from somebody, and no answer."""
_HOLDS = frozenset(("who", "which"))
_CALLS = frozenset(("calls", "claims", "reports", "answers", "states", "counters"))


def _office(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """The office, court or person in office that says something, also with a clause or place between."""
    who = speaker(view, verb)
    if who is not None and _in_office(view, who[0], who[1]):
        return who
    if who is not None and who[1]:
        return None
    first = _opens_clause(view, verb)
    if first is None or first >= verb or view.chunks[first].mentions:
        return None
    between = [c for c in view.chunks[first + 1 : verb] if c.kind is Kind.VERB]
    parted = view.chunks[first + 1].low[0] in {",", "of", "at", "in", "for", *_HOLDS}
    words = view.words(*view.place(first))
    if not parted or (between and not _HOLDS & {c.low[0] for c in view.chunks[first:verb]}):
        return None
    return (words, (), first) if _in_office(view, words, ()) else None


def _opens_clause(view: View, verb: int) -> int | None:
    """The noun group that the clause of a verb opens with."""
    first = 0
    for j in range(verb - 1, 0, -1):
        if view.chunks[j].low[0] == ";" or view.chunks[j].low in {("but",), ("while",)}:
            first = j + 1
            break
    return next((j for j in range(first, verb) if view.chunks[j].kind is Kind.NOUN), None)


def _in_office(view: View, words: str, people: tuple[int, ...]) -> bool:
    entries = view.discourse.registry.entries
    if people:
        cases = view.discourse.cases
        return all(entries[p].official and p not in cases for p in people)
    return bool(OFFICE.search(words) or _BENCH.search(words))


def _denied(
    view: View, reply: _Reply, said: Said, near: Sequence[Draft], match: re.Match[str]
) -> Iterator[Draft]:
    people = _of_whom(view, said, near, match)
    last = near[-1] if near else None
    to = None
    if reply.event is Event.ACCESS_DENIED:
        to = access_to(match.group()) or (last.to if last is not None else None)
    if people is None:
        return
    for person in people:
        yield Draft(
            reply.event, person, view.sentence, said.start, said.end, "reply", Stance.DENIED,
            to=to, kind=last.kind if last is not None and reply.event is Event.HEALTH else None,
            attribution=(said.who,),
        )  # fmt: skip


def _of_whom(
    view: View, said: Said, near: Sequence[Draft], match: re.Match[str]
) -> tuple[int | None, ...] | None:
    """Of whom something is denied: of everybody, of both, of those of whom it was told, of whom the words speak."""
    if _IN_GENERAL.search(view.characters, said.at, said.end):
        return (None,)
    if _SEVERAL.search(view.characters, said.at, match.start()):
        several = view.discourse.several(["both"]).people or view.discourse.several(["they"]).people
        if several:
            return several
    if near:
        last = [d for d in near if d.sentence == near[-1].sentence and d.start == near[-1].start]
        return tuple(dict.fromkeys(d.person for d in last))
    found = whom(view, match.start())
    return found.people if found is not None and found.people else None
