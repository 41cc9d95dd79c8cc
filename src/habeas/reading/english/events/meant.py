"""What a sentence means by words that elsewhere tell another event: a passport taken, questions put in a cell, an office searched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.they_who_say import they_who_say
from habeas.reading.english.events.belongings import of_their_owners
from habeas.reading.english.events.no_hearing import heard
from habeas.reading.english.events.other_things import meant_otherwise
from habeas.reading.english.events.picked_out import only_picked_out
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft


def meant(view: View, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts of a sentence as what they mean beside each other; what tells nothing of its own is left out."""
    made = [
        _untreated(view, _of_a_court(view, d))
        for d in drafts
        if not (
            _asked_in_custody(view, d)
            or _of_a_spouse(view, d)
            or _tells_nothing(view, d)
            or _in_another_sense(view, d)
            or only_picked_out(view, d)
        )
    ]
    made = they_who_say(view, made)
    made = [d for one in made if (d := heard(view, one, made)) is not None]
    made = [d for one in made if (d := meant_otherwise(view, one, made)) is not None]
    made = [_passport(view, d, made) for d in made if not _told_as_a_ban(view, d, made)]
    made = [d for d in made if not _told_as_a_penalty(d, made)]
    return list(of_their_owners(list(_of_an_office(view, made))))


_ASKED = re.compile(r"\b(?:questioned|interrogated|questions?)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\b(?:in\s+custody|arrested|detained|held|kept|in\s+a\s+cell|remanded|first\s+(?:\w+\s+)?nights)\b",
    re.IGNORECASE,
)
_UNDER_PRESSURE = re.compile(
    r"\bwithout\s+(?:(?:an?|any|his|her|their)\s+lawyers?|counsel|any\s+of\s+them|being\s+allowed)\b|\b(?:every|at|by)\s+night\b",
    re.IGNORECASE,
)


def _asked_in_custody(view: View, draft: Draft) -> bool:
    """ "Held for four months and questioned on 61 occasions": questions in custody are a part of it."""
    if draft.event is not Event.HARASSMENT or draft.rule != "harassment.verb":
        return False
    asked = _ASKED.search(view.characters, draft.start, draft.end)
    if asked is None or draft.person is None or draft.stance is Stance.NEGATED:
        return False
    before = _HELD.search(view.characters, draft.start, asked.start())
    return (
        before is not None
        or _UNDER_PRESSURE.search(view.characters, asked.end(), view.sentence.end) is not None
    )


_MARRIED = re.compile(
    r"\b(?:married|widow(?:er)?\s+of)\s+(?:[A-Z][\w’'-]+\s*){1,4},[^.;]{0,60}\bwho\s+died\b"
)


def _of_a_spouse(view: View, draft: Draft) -> bool:
    """ "She married Odo Kern, a cellist, who died in 2011": a life told, and no death in a case."""
    words = view.characters[view.sentence.start : view.sentence.end]
    return draft.event is Event.DEATH and _MARRIED.search(words) is not None


_NOBODY_SHOULD = re.compile(
    r"\b(?:no\s+one|nobody|no\s+(?:[\w-]+\s+){0,2}?(?:\w+))\s+(?:should|must|ought\s+to|shall)\s+(?:ever\s+|again\s+)?(?:be|have\s+to|face|go|spend|lose|die|suffer)\b",
    re.IGNORECASE,
)
""" "No journalist should be imprisoned for reporting": what ought to be, told of nobody."""
_BY_NO_OFFICE = re.compile(
    r"\bby\s+(?:(?:his|her|their|a|an|the|two|some|armed)\s+){0,2}(?:burglars?|thieves|thief|robbers?|vandals|looters|cousins?|brothers?|sisters?|sons?|daughters?|wife|husband|friends?|colleagues?|neighbours?|neighbors?|mother|father|nephew|niece)\b",
    re.IGNORECASE,
)
""" "Had been taken by her cousin", "was raided by burglars": no search and no taking in a case."""
_NOTHING: dict[Event, re.Pattern[str]] = {
    Event.DETENTION: re.compile(
        r"\b(?:cells?|rooms?|wards?|dormitor(?:y|ies))\s+(?:that\s+)?(?:holds?|held|houses?|housed)\s+(?:up\s+to\s+|about\s+|some\s+|over\s+)?(?:\d+|\w+)(?=[.,;]|\s*$|\s+(?:people|men|women|inmates|prisoners|beds|others)\b)|"
        r"\b(?:has|have|had)\s+been\s+(?:in\s+(?:prison|jail|custody|detention)|jailed|imprisoned)\s+before(?=[.,;]|\s+and\b|\s*$)|"
        r"\bkept\s+in\s+(?:fetters|chains|shackles|handcuffs|leg[-\s]?irons|the\s+dark)\b|\b(?:must|has\s+to|have\s+to|will|will\s+have\s+to)\s+wear\s+(?:an?\s+)?(?:electronic|ankle)\b(?![^.;]{0,60}\b(?:home|house|indoors)\b)|\bheld\s+(?:behind\s+closed\s+doors|in\s+camera|in\s+(?:public|closed)\s+session)\b"
        r"|\b(?:allowing|with|counting)\b[^.;]{0,20}\btime\b[^.;]{0,30}\b(?:in\s+(?:custody|detention|prison)|held)\b"
        r"|\b(?:no\s+one|nobody|no\s+(?:journalist|writer|activist|blogger|lawyer|teacher|monk|artist)s?)\b[^.;]{0,30}\b(?:is|are)\s+"
        r"(?:held|(?:being\s+)?(?:jailed|detained|imprisoned)|in\s+(?:prison|jail|custody))\b"
        r"|\b(?:had|has|have|with|holds|held|were|was)\s+no\s+(?:\w+\s+)?(?:journalists?|reporters?|writers?|media\s+workers?|political\s+prisoners?|prisoners?|activists?|dissidents?|members)\b[^.;]{0,30}?\b(?:in\s+(?:prison|jail|custody|detention)|behind\s+bars)\b",
        re.IGNORECASE,
    ),
    Event.HARASSMENT: re.compile(
        r"\b(?:the|its?)\s+(?:[\w-]+\s+)?(?:group|newspaper|site|website|organi[sz]ation|ngo|association|foundation|party|union|station|magazine|cent(?:re|er)|company|outlet|paper|office|club|society|network|institute|charity)(?:,[^.;,]{3,40},)?\s+(?:was|were|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:evicted|expelled|blacklisted|summoned|fired)\b|"
        r"\b(?:ambassadors?|envoys?|charg[ée]|consul|diplomats?)\b[^.;]{0,60}?\bsummon(?:s|ed)\b|\bsummon(?:s|ed)\s[^.;]{0,40}?\b(?:ambassadors?|envoys?|charg[ée]|diplomats?)\b|"
        r"\b(?:foreign|correspondents?|envoys?|ambassadors?|diplomats?|nuncio|mercenaries|traitors|nationals|citizens|migrants|exiles)\b[^.;]{0,60}?\bexpelled\b(?!\s+from\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:[\w-]+\s+){0,2}?(?:universit|party|school|college|academy|bar|union|faculty|institute|club))|"
        r"\b(?:has|have|had|was|were)\s+never\s+(?:once\s+|even\s+)?(?:been\s+)?(?:questioned|interrogated|summoned)\b(?:\s+(?:about|on|over|by|in)\b)?|"
        r"\btold\s+that\b[^.;]{0,60}\b(?:could\s+not\s+(?:see|visit|meet|call)|under\s+discipline|(?:will|would)\s+be\s+(?:tried|moved|transferred))\b"
        r"|\bsummoned\s+to\s+(?:(?:the|a|an|his|her|their)\s+)?(?:\w+\s+)?(?:hearing|trial|prison|jail|serve|begin)\b",
        re.IGNORECASE,
    ),
    Event.RELEASE: re.compile(
        r"\blet\s+go\s+by\s+(?:the|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:factory|company|firm|school|university|employer|newspaper|hospital|bank|station|plant|paper|channel|club)\b|"
        r"\b(?:court|judicial|two|three|several|consecutive|successive|earlier|repeated|previous)\s+orders\s+for\s+(?:his|her|their|the)\s+release\b|"
        r"\b(?:(?:for|of)\s+(?:[\w-]+\s+){1,3}?(?:years?|months?)|probation|supervision|surveillance)\s+(?:after|following|upon|from)\s+(?:his|her|their)\s+release\b|"
        r"\bas\s+(?:an?\s+)?witness(?:es)?\b[^.;]{0,20}\b(?:and|then)\s+(?:went|sent|allowed|let)\b|"
        r"\b(?:(?:had|has|have)\s+been|was|were|remained|stayed)\s+free\s+(?:during|throughout|while|until|before)\b",
        re.IGNORECASE,
    ),
    Event.DISAPPEARANCE: re.compile(
        r"\b(?:money|cash|savings|wallet|purse|car|motorbike|bicycle|phones?|telephones?|laptops?|computers?|cameras?|passports?|papers|documents?|files?|records?|minutes|case\s+file|tapes?|footage|recordings?|videos?|posts?|pages?|website|channel|articles?|letters?|notebooks?|manuscripts?|books?|luggage|bags?|clothes|jewel\w+|rings?|keys?|medicines?|evidence|things|belongings|parcels?|cats?|dogs?|cattle|goats?|sheep|hens?|horses?|names?|smile|hopes?|fears?|pain|swelling|bruises)\s+(?:(?:has|have|had|also|then|too|all|soon|later|that\s+day|from\s+the\s+\w+)\s+)*(?:disappear\w*|vanish\w*|gone\s+missing|went\s+missing|goes\s+missing|been\s+missing)\b|"
        r"\b(?:wish(?:es|ed)?|want(?:s|ed)?)\s+to\s+say\s+where\b|\bknows?\s+at\s+last\s+where\b",
        re.IGNORECASE,
    ),
    Event.SEARCH: _BY_NO_OFFICE,
    Event.CONFISCATION: _BY_NO_OFFICE,
    Event.CONVICTION: re.compile(
        r"\bnever\s+(?:been\s+)?given\s+to\b|"
        r"\b(?:quash|overturn|annul|void|set\s+aside)\s+(?:[\w’'-]+\s+){0,3}?convictions?\b"
        r"|\bconvictions?\b[^.;]{0,40}\b(?:was|were|has\s+been|had\s+been)\s+(?:quashed|overturned|annulled|set\s+aside)\b",
        re.IGNORECASE,
    ),
    Event.ARREST: re.compile(
        r"\b(?:arrests?|detention)\s+(?:[\w’'-]+\s+){0,3}?(?:(?:had|has|have)\s+(?:absolutely\s+)?nothing\s+to\s+do|(?:was|were|is|are)\s+(?:not\s+(?:related|connected|linked)|unrelated|unconnected))\b",
        re.IGNORECASE,
    ),
    Event.APPEAL_RESULT: re.compile(
        r"\b(?:reduc\w+|cut|discount\w*|lower\w+)\s+(?:the|his|her|their)\s+(?:sentences?|terms?)\b[^.;]{0,60}\b(?:pleas?\b|plead\w*|mitigation|remorse)",
        re.IGNORECASE,
    ),
    Event.ILL_TREATMENT: re.compile(
        r"\bslapp(?:ed|ing)\s+(?:[\w’'.-]+\s+){0,6}?with\s+(?:[\w’'-]+\s+){0,4}?(?:charges?|bans?|fines?|sanctions?|suits?|lawsuits?|summons|orders?|sentences?|terms?|counts?|accusations?|cases?|notices?|warrants?|injunctions?)\b"
        r"|\b(?:charges?|bans?|fines?|sanctions?|orders?|cases?|accusations?)\b(?:,|\s+that|\s+which)?\s+(?:(?:was|were|had\s+been|has\s+been|have\s+been)\s+)?slapped\b"
        r"|\bslapp(?:ed|ing)\s+(?:[\w’'-]+\s+){1,4}?(?:charges?|bans?|fines?|sanctions?|cases?)\s+(?:up)?on\b",
        re.IGNORECASE,
    ),
    Event.CHARGE: re.compile(
        r"\bnobody\s+(?:confess\w*|admits?|pleads?)\b"
        r"|\b(?:no|not\s+an?|neither|lawyers?|counsel|attorneys?|doctors?|relatives?|family|wife|husband|mother|father|visitors?|observers?|diplomats?|press|public|parcels?|reporters?)[:\s]+(?:lawyers?|counsel|doctors?|relatives?|famil\w+|visitors?|observers?|diplomats?|reporters?|one|parcels?)?[:\s]*(?:(?:was|were|is|are|been|not|never)\s+)*admitted\b(?!\s+(?:that|to\s+(?:having|[a-z]+ing)|his|her|their|the\s+charges?|guilt))",
        re.IGNORECASE,
    ),
    Event.TRIAL: re.compile(
        r"\b(?:los[est]\w*|impair\w*|damag\w*|affect\w*|regain\w*|recover\w*)\s+(?:[\w%]+\s+(?:per\s+cent\s+)?of\s+)?(?:(?:his|her|their|the)\s+)(?:\w+\s+and\s+)?hearing\b"
        r"|\bhearing\s+(?:loss|aids?|impairment|problems?)\b|\bhard\s+of\s+hearing\b"
        r"|\b(?:accusations?|allegations?|claims?|argument|suggestion|charge)\s+that\s+(?:the|his|her|their)\s+trial\s+(?:was|is|had\s+been)\s+(?:politic\w+|unfair|a\s+sham|a\s+farce|flawed|rigged)"
        r"|\b(?:trial|hearing)\s+(?:did|does|has|had)\s+not\s+(?:last|lasted|tak\w+\s+(?:long|much|more))\b"
        r"|\b(?:prosecut\w+|judges?)\s+at\s+(?:the|his|her|their)\s+trial\s+(?:had|has|also|then|asked|wanted|demanded|sought|said)\b",
        re.IGNORECASE,
    ),
    Event.TRANSFER: re.compile(
        r"\b(?i:expulsions?)\s+(?:of\s+[^.;]{2,60}?\s+)?from\s+(?:(?:the|his|her|their|an?)\s+)?(?:[\w-]+\s+){0,2}?(?i:universit|school|college|party|union|bar\b|academy|faculty|course|programme|association|club|monaster)|"
        r"\b(?i:expulsions?)\s+of\s+(?:[\w-]+\s+){0,2}?(?:students|pupils|classmates|members|teachers|lawyers)\b|"
        r"\bbrought\s+(?:up|down)\s+to\s+(?:\w+\s+)?(?:years?|months?|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
    ),
}
"""Words in the sentence of an event that mean another thing: hearings are held, terms brought down to seven."""
_ONLY_BY: dict[Event, frozenset[str]] = {
    Event.CONVICTION: frozenset(("conviction.noun", "conviction.verdict_not")),
    Event.HARASSMENT: frozenset(("harassment.verb", "harassment.told_threat")),
}


_TAKES_AWAY = re.compile(
    r"\b(?:took|takes?|taken|taking|led|dragged|carried|carted|hauled)\s+(?:[\w’'-]+\s+){0,3}?(?:away|off|from)\b"
)
_A_THING_AWAY = re.compile(
    r"\b(?:took|takes?|taking|carried|carted|hauled)\s+(?:away|off)\s+(?:(?:the|an?|all|some|several|two|three|four|his|her|their|\d+)\s+)*(?:[a-z-]+\s+){0,2}?"
    r"(?:medicines?|medication|pills|computers?|laptops?|phones?|telephones?|books?|papers|documents|files|cameras?|letters|diar(?:y|ies)|money|cash|clothes|blankets?|equipment|boxes|bags|bod(?:y|ies)|car|vehicles?|food)\b"
)
_OUT_OF_HOSPITAL = re.compile(
    r"\b(?:hospital|clinic|ward|surgery|operation|treatment)\b", re.IGNORECASE
)
_NOT_LET_OUT = re.compile(
    r"\b(?:flown|brought|taken|sent|returned)\s+(?:back\s+)?home\s+(?:in\s+(?:handcuffs|chains|shackles|custody)|under\s+(?:guard|escort)|by\s+force)\b"
)
_AWAY = frozenset(("arrest.dragged_out", "arrest.taken", "arrest.away"))
_NOT_CARRIED_OUT = re.compile(
    r"\b(?:suspend|halt|stay|stop|block|prevent|avoid)(?:s|ed|ing|ped|ping)?\s+(?:the\s+|his\s+|her\s+|their\s+|any\s+)?(?:planned\s+|imminent\s+|forced\s+)?(?:extradition|deportation|expulsion|repatriation|removal)\b"
)
""" "Asked Kazakhstan to suspend the extradition of X": nobody was handed over by these words."""
_SHORTLY = 160
"""How far back a hospital may stand out of which somebody is discharged."""


_HELD_ARBITRARY_OF = frozenset((Event.ARREST, Event.DETENTION))
_HELD_ARBITRARY = re.compile(
    r"\b(?:detention|arrests?|imprisonment|custody|incarceration)\b[^.;]{0,80}?\b(?:is|was|were|are|had\s+been|has\s+been|have\s+been|to\s+be|as|being)\s+(?:\w+ly\s+|both\s+)?[\"“]?(?:arbitrary|unlawful|illegal|unconstitutional|a\s+violation|contrary\s+to|in\s+(?:breach|violation))\b"
)
""" "Found that her detention was arbitrary": a finding about a detention tells of no further one."""
_PICKED = _HELD_ARBITRARY_OF | {Event.CONVICTION, Event.CHARGE, Event.TRIAL, Event.SENTENCE}
_OF_THOSE = re.compile(
    r"\W*Of\s+(?:the|those|these|all)\s+(?:(?!who\b)[\w’'-]+\s+){0,3}?(?:arrested|detained|held|jailed|imprisoned|picked\s+up|rounded\s+up|taken|seized|convicted|tried|charged|sentenced|accused)\b[^,;.“”\"]{0,80},"
)
""" "Of the others picked up in March, two are held": a clause that only says of whom the sentence tells."""
_OF_CONCERN = re.compile(
    r"\b(?:concern\w*|alarm\w*|dismay\w*|regret\w*|worr\w+)\b[\"”’']?\s+(?:at|about|over|by|regarding)\s+the\s+(?:\w+\s+)?(?:arrests?|detention|imprisonment)\b"
)


_REFUSES = re.compile(
    r"(?P<who>\b(?:[Hh]e|[Ss]he)|\b[A-Z][\w’'-]+)\s+(?:has\s+|had\s+|himself\s+|herself\s+|also\s+){0,2}(?:refuse[sd]|refusing|declined|turned\s+down|rejected)\s+(?:all\s+|any\s+|further\s+|the\s+)?(?:medical\s+)?(?:treatment|care|medicines?|medication|painkillers|insulin|help|hospitali[sz]ation|examinations?|visits?|surgery)\b"
)


def _refuses(view: View, draft: Draft) -> bool:
    """ "Said that she had refused treatment": it is she who refuses, and nothing is kept from her."""
    found = _REFUSES.search(view.characters, draft.start, draft.end + 20)
    if found is None or found.start() > draft.end:
        return False
    if found["who"].lower() in {"he", "she"}:
        return True
    named = [m.start for c in view.chunks for m in c.mentions if m.person == draft.person]
    return any(found.start() - 30 < at <= found.start() for at in named)


def _in_another_sense(view: View, draft: Draft) -> bool:
    """ "Took away the medicines", "was discharged" from a hospital, "born in custody", "flown home in handcuffs"."""
    own = view.characters[draft.start : draft.end]
    if draft.event is Event.ACCESS_DENIED:
        return _refuses(view, draft)
    opens = _OF_THOSE.match(view.characters, view.sentence.start, view.sentence.end)
    if opens is not None and draft.event in _PICKED and draft.end <= opens.end():
        return True
    if draft.nominal and draft.event in _HELD_ARBITRARY_OF:
        behind = view.characters[draft.start : min(draft.end + _AROUND, view.sentence.end)]
        if _HELD_ARBITRARY.search(behind) or (draft.person is None and _OF_CONCERN.search(own)):
            return True
    if draft.event is Event.ARREST:
        behind = view.characters[draft.start : min(draft.end + _AROUND, view.sentence.end)]
        first = _TAKES_AWAY.search(behind) if draft.rule in _AWAY else None
        return first is not None and _A_THING_AWAY.match(behind, first.start()) is not None
    if draft.event is Event.TRANSFER and draft.nominal:
        return _NOT_CARRIED_OUT.search(view.characters, view.sentence.start, draft.end) is not None
    if draft.event is Event.DETENTION:
        return "born in" in own and draft.rule.startswith("detention.state")
    if draft.event is not Event.RELEASE:
        return False
    near = view.characters[max(0, draft.start - _SHORTLY) : view.sentence.end]
    ward = "discharged" in own and _OUT_OF_HOSPITAL.search(near) is not None
    return ward or _NOT_LET_OUT.search(own) is not None


def _tells_nothing(view: View, draft: Draft) -> bool:
    """Whether words of another sense stand over a draft: "no journalist is in prison here", "heard as a witness and went home"."""
    if draft.stance is Stance.NEGATED and draft.person is None:
        ought = _NOBODY_SHOULD.search(view.characters, view.sentence.start, draft.end)
        if ought is not None and ought.end() > draft.start:
            return True
    pattern = _NOTHING.get(draft.event)
    if pattern is None or draft.rule not in _ONLY_BY.get(draft.event, {draft.rule}):
        return False
    start = max(draft.start - _AROUND, view.sentence.start)
    for found in pattern.finditer(
        view.characters, start, min(draft.end + _AROUND, view.sentence.end)
    ):
        if found.start() < draft.end and draft.start < found.end():
            return True
    return False


_AROUND = 60
_TREATED = re.compile(
    r"\b(?:appointments?|specialists?|doctors?|clinic|dentist|check-?ups?|examinations?)\b",
    re.IGNORECASE,
)


def _untreated(view: View, draft: Draft) -> Draft:
    """ "Has not been taken to a specialist since March": care denied."""
    if draft.event is not Event.TRANSFER or draft.stance is not Stance.NEGATED:
        return draft
    if not _TREATED.search(view.characters, draft.start, draft.end):
        return draft
    return replace(
        draft,
        event=Event.ACCESS_DENIED,
        to="medical",
        stance=Stance.ASSERTED,
        facility=None,
        kind=None,
    )


_NATIONALITY = "loss of nationality"
_COURT = re.compile(r"\b(?:courts?|judges?|judgments?|verdict|ruling)\b", re.IGNORECASE)
_BY_DECREE = re.compile(r"\bdecrees?\b", re.IGNORECASE)


def _of_a_court(view: View, draft: Draft) -> Draft:
    """ "The Court of Appeals stripped them of their nationality": a court's sentence."""
    if draft.event is not Event.HARASSMENT or draft.kind != _NATIONALITY:
        return draft
    words = view.characters[view.sentence.start : view.sentence.end]
    if _COURT.search(words) and not _BY_DECREE.search(words):
        return replace(draft, event=Event.SENTENCE)
    return draft


_PASSPORT_TAKEN = re.compile(
    r"\b(?:took|taken)\s+(?:away\s+)?(?:[\w’'-]+\s+){0,2}?passports?\b"
    r"|\bpassports?\s+(?:(?:was|were|is|are|has\s+been|had\s+been|have\s+been)\s+)?(?:also\s+)?(?:taken|cancelled|withdrawn|withheld|kept\s+by)\b",
    re.IGNORECASE,
)
_OTHER_THINGS = re.compile(
    r"\b(?:phones?|telephones?|laptops?|computers?|cash|money|books?|devices?|dis[ck]s?|cameras?|documents?|papers|cards?|savings"
    r"|savings|files|tablets?|searched|search)\b",
    re.IGNORECASE,
)


def _passport(view: View, draft: Draft, made: Sequence[Draft]) -> Draft:
    """ "Her passport was taken away": a ban on travel, where nothing else was taken and no ban is told beside it."""
    if draft.event not in {Event.CONFISCATION, Event.HARASSMENT}:
        return draft
    own = view.characters[draft.start : draft.end]
    if not _PASSPORT_TAKEN.search(own):
        return draft
    words = view.characters[view.sentence.start : view.sentence.end]
    if _OTHER_THINGS.search(words) or any(d.event is Event.TRAVEL_BAN for d in made):
        return draft
    return replace(draft, event=Event.TRAVEL_BAN, kind=None, amount=None, value=None)


def _told_as_a_ban(view: View, draft: Draft, made: Sequence[Draft]) -> bool:
    """ "Her passport was taken away", told as a ban on travel already: nothing else was taken."""
    own = view.characters[draft.start : draft.end]
    if draft.event is Event.HARASSMENT and draft.kind == "licence" and "passport" in own:
        return any(d.event is Event.TRAVEL_BAN and d.person == draft.person for d in made)
    if draft.event is not Event.CONFISCATION or not _PASSPORT_TAKEN.search(own):
        return False
    words = view.characters[view.sentence.start : view.sentence.end]
    bans = [d for d in made if d.event is Event.TRAVEL_BAN and d.person == draft.person]
    return not _OTHER_THINGS.search(words) and any(d.start == draft.start for d in bans)


_OFFICE = re.compile(
    r"\b(?:searched|raided|stormed|search(?:es)?\s+of|raids?\s+on)\s+(?:(?:the|its|an?|[\w’'-]+['’]s?)\s+)(?:[\w’'-]+\s+){0,2}?"
    r"(?:offices?|newsroom|headquarters|printing\s+(?:shop|house|works))\b"
    r"|\b(?:offices?|newsroom|headquarters)\s+(?:(?:was|were|had\s+been|has\s+been)\s+)?(?:searched|raided|stormed)\b",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(
    r"\b(?:his|her|their|homes?|houses?|flats?|apartments?|my|our)\b", re.IGNORECASE
)


def _told_as_a_penalty(draft: Draft, made: Sequence[Draft]) -> bool:
    """ "Was barred from teaching for life": the judgment tells it."""
    return draft.event is Event.HARASSMENT and any(
        d.rule == "sentence.ban" and d.person == draft.person and d.start < draft.end and draft.start < d.end
        for d in made
    )  # fmt: skip


def _of_an_office(view: View, made: Sequence[Draft]) -> Iterator[Draft]:
    """ "Police searched the union's office and seized its computers": the rooms and things of a body, and of no person."""
    office = any(d.event is Event.SEARCH and _searched_office(view, d) for d in made)
    for draft in made:
        own = view.characters[draft.start : draft.end]
        taken = draft.event is Event.CONFISCATION and not _OF_SOMEBODY.search(own)
        if office and draft.person is not None and (taken or _searched_office(view, draft)):
            yield replace(draft, person=None, candidates=(), open=False)
        else:
            yield draft


def _searched_office(view: View, draft: Draft) -> bool:
    """Whether a draft tells the search of an office that is no person's: "raided the newsroom"."""
    own = view.characters[draft.start : draft.end]
    if draft.event is not Event.SEARCH or not _OFFICE.search(own) or _OF_SOMEBODY.search(own):
        return False
    return not _named(view, draft)


def _named(view: View, draft: Draft) -> bool:
    """Whether a person is named in the words of a draft: "searched Kern's office", "the office of lawyer Kern"."""
    return any(
        chunk.mentions
        and draft.start <= view.place(k)[0] < draft.end
        and (
            chunk.possessive
            or (k > 1 and view.chunks[k - 1].low == ("of",) and _rooms(view, k - 2))
        )
        for k, chunk in enumerate(view.chunks)
    )


def _rooms(view: View, k: int) -> bool:
    """Whether a noun group is the office itself."""
    return view.chunks[k].low[-1] in {"office", "offices", "newsroom", "headquarters"}
