"""What answers something said before: "the governor denied it", "calls that pure invention"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.draft import Draft
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_ANSWER_WORDS = (
    r"\s+(?:(?:has|have|had)\s+)?(?:(?:flatly|strongly|categorically|repeatedly|also|immediately|later)\s+)?"
    r"(?:(?:denie[sd]|den(?:y|ying)|rejects?|rejected|dismiss(?:es|ed)|disputes?|disputed|contests?)\s+(?:it|this|that(?!\s+(?:any|he|she|they|it|the|there|an?|no)\b)|these|those|the\s+(?:claims?|allegations?|accusations?|account|report|reports|charge)|any\s+(?:ill-treatment|mistreatment|abuse|torture|wrongdoing)|(?:having\s+)?(?:ill-treat|mistreat|tortur|beat|abus|harm)\w*|that\s+(?:anyone|he|she|they|any)\b[^.;]{0,40}(?:ill-treat|mistreat|tortur|beat|harm|abus)\w*)"
    r"|(?:[\"“]\w+\s+)?(?:denie[sd]|deny)[\"”]?\s+(?:in\s+[^,;.]{3,60}\s+|to\s+[^,;.]{3,40}\s+|on\s+[^,;.]{3,20}\s+)*that\s+(?:this|that|it|he|she|they|anyone|anybody|any|the\s+\w+)\b"
    r"(?![^.;]{0,60}\b(?:transfers?|transferred|moved|planned|political\s+prisoners|held|holding|in\s+custody|hunger|strike|arrest\w*|detain\w*|missing|deport\w*|extradit\w*|execut\w*|sentenced?|charged|ill|sick)\b)"
    r"|(?:rejects?|rejected|dismiss(?:es|ed)|denie[sd]|refute[sd])\s+(?:these|those|the|all|such|any|his|her|their|reports?\s+of|allegations?\s+of|claims?\s+of)\s+(?:\w+\s+){0,3}?(?:claims?|allegations?|accusations?|accounts?|reports?|stories|torture|ill-treatment|abuse|mistreatment|beatings?|violence)\b"
    r"|(?:says?|said|stated|told|tells|replied|responded|answered|reported|maintain(?:s|ed)|noted|insist(?:s|ed)|wrote|affirm(?:s|ed)|claim(?:s|ed)|argue[sd]|assert(?:s|ed)|added|declared)\b[^.;]{0,110}?(?:\b(?:unfounded|groundless|baseless|untrue|fabricat\w+|invent\w+|inventions?|propaganda|slander|theatre|exaggerat\w+|false\s+allegations|never\s+(?:been\s+)?(?:subjected|harmed|touched|beaten|ill-treated|mistreated|tortured)|not\s+(?:been\s+)?(?:subjected|harmed|beaten|ill-treated|mistreated|tortured)|no\s+(?:such\s+incident|record\s+of|medical\s+evidence|evidence\s+of|sign\s+of|ill-treatment|torture|violence|force\s+was)|not\s+a\s+single\s+case|nobody\s+(?:is|was|had\s+been|has\s+been)|no\s+one\s+(?:is|was|had\s+been|has\s+been)|treated\s+(?:well|humanely|correctly|properly|with|in\s+accordance)|enjoy(?:s|ed)?\s+(?:all|every|dignified|full|normal|good)|in\s+(?:full\s+)?(?:accordance|compliance)\s+with|as\s+a\s+matter\s+of\s+course|fell\s+(?:from|down|out)|injured\s+(?:himself|herself)|self-inflicted)\b|(?:does|do|did)\s+not\s+(?:accord|correspond|happen|occur|take\s+place)|is\s+not\s+(?:practi[sc]ed|tolerated|used))"
    r"|(?:attribut(?:es?|ed)|ascrib(?:es?|ed)|put)\s+(?:the|his|her|their|these|those)\s+(?:\w+\s+)?(?:scars?|injur(?:y|ies)|bruis(?:es?|ing)|wounds?|marks?|burns?|fractures?)\s+(?:down\s+)?to\b"
    r"|(?:calls?|called|describes?|described|termed|terms)\s+(?:it|this|that|these|the\s+(?:report|reports|claims?|allegations?|story|account)|such\s+\w+)\s+(?:as\s+)?[\"“]"
    r"|(?:told|informed)\s+[^,;.]{3,40}\s+that\s+(?:this|that|it)\s+was\s+[\"“]?(?:pure|an?\s+(?:invention|fabrication|lie)|false|untrue)"
    r"|(?:says?|said|stated|insists?|insisted|maintains?|maintained)\s+(?:in\s+a\s+letter[^,;]{0,40}\s+)?(?:that\s+)?(?:[\"“]?no\s+[^.;]{0,50}(?:torture|ill-treatment|abuse|complaint)|(?:he|she|they|nobody|no\s+one|the\s+\w+)\s+(?:was|were|had\s+been|has\s+been)\s+(?:never|not)\s+(?:harmed|beaten|ill-treated|tortured|mistreated|touched)|strip\s+searches|(?:the\s+)?\w+\s+did\s+not\s+accept\s+the\s+account))"
)
_ANSWER_NEEDS = (
    "attribut|ascrib|put|deni|deny|reject|dismiss|disput|contest|call|describ|term|told|tell|inform|sa|stat|insist|maintain|refut|repl|respond|answer|report|note|wrote|affirm|claim|argue|assert|add|declar",
    'scar|injur|bruis|wound|mark|burn|fractur|deni|deny|reject|dismiss|disput|contest|refut|"|“|pure|invent|fabricat|lie|false|untrue|tortur|ill-treat|abus|complaint|harm|beat|mistreat|touch|strip|not accept|unfounded|groundless|baseless|propaganda|slander|theatre|exaggerat|never|not|no such|no record|no medical|no evidence|no sign|no ill|no violence|no force|nobody|no one|treated|enjoy|accordance|compliance|matter of course|fell|injured|inflicted',
)
_ANSWERS = needing(_ANSWER_WORDS, *_ANSWER_NEEDS, flags=re.IGNORECASE)
_ANSWER = needing(rf"(?P<who>[^,;.]{{3,90}}?){_ANSWER_WORDS}", *_ANSWER_NEEDS, flags=re.IGNORECASE)
"""Whoever answers is looked for where something answers at all: any words may name them."""
OFFICE = re.compile(
    r"\b(?:police|prisons?|mission|jail|state|agency|news\s+agency|television|newspaper|media|warden|warders?|guards?|director|governor|superintendents?|commissioner|deputy|general|camp|barracks|battalion|superintendent|ministry|minister|government|authorities|prosecutor|prosecution|prosecutors|spokes\w+|officials?|administration|management|centre|center|department|Interior|army|military|court|judge|representative|embassy|Foreign|service|colony|force|Judiciary|Commission|officers?|sergeant|inspector|detective|intelligence|agents|gendarm\w+|militia|penitentiary|directorate|bureau|immigration|troops|soldiers|colonel|captain|counter-?terrorism)\b",
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
    if not OFFICE.search(who) or who.lower().endswith((" not", "n't", "n’t", " never")):
        return
    told = [
        d for d in (*before[-24:], *own)
        if d.event is Event.ILL_TREATMENT and d.stance in {Stance.ALLEGED, Stance.ASSERTED}
        and 0 <= view.sentence.index - d.sentence.index <= _ABOUT and d.sentence.block == view.sentence.block
        and d.start < match.end()
    ]  # fmt: skip
    if not told:
        return
    speaker = named(who)
    people = dict.fromkeys(d.person for d in told if d.start == told[-1].start)
    if _IN_GENERAL.search(view.characters, match.start(), min(match.end() + 20, view.sentence.end)):
        people = {None: None}
    for person in people:
        yield Draft(
            Event.ILL_TREATMENT, person, view.sentence, match.start() + (len(match["who"]) - len(match["who"].lstrip())),
            min(view.sentence.end, match.end() + 60), "ill.answer", Stance.DENIED, attribution=(speaker,),
        )  # fmt: skip


_IN_GENERAL = re.compile(
    r"\b(?:detainees|prisoners|inmates|not\s+a\s+single\s+case|institutions|reports\s+of|any\s+(?:inmate|prisoner|detainee|suspect|patient|person)|anyone|anybody)\b",
    re.IGNORECASE,
)
"""What is answered of everybody denies nothing of one person."""
_BEFORE = re.compile(
    r"^(?:(?:\w+\s+){1,3}(?:later|earlier|after\s+that|before)\s+|(?:in|on|at)\s+(?:its|a|an|the|his|her|their)\s+[^,]{3,40}?\s+(?=the\s|(?-i:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z])))",
    re.IGNORECASE,
)


def named(who: str) -> str:
    """The words that name who answers, without what stands before them."""
    parts = re.split(r"\b(?:and|but|while|although|though)\s+", who)
    return _BEFORE.sub("", parts[-1].strip()).strip()


_NO_OFFICE = lowered("bodies", "accusers")


def by_no_office(view: View, verb: int) -> bool:
    """ "A newspaper had accused him of …", "was accused by hoteliers of …": no charge is brought by these."""
    if view.chunks[verb].passive:
        behind = view.chunks[verb + 1 : verb + 3]
        told = len(behind) > 1 and behind[0].low == ("by",)
        if not told or behind[1].kind is not Kind.NOUN or behind[1].mentions:
            return False
        plain = behind[1].low[-1] in _NO_OFFICE or behind[1].low[-1].endswith("s")
        return plain and not OFFICE.search(view.words(*view.place(verb + 2)))
    for j in range(verb - 1, max(verb - 3, -1), -1):
        if view.chunks[j].kind is Kind.NOUN:
            return view.chunks[j].low[-1] in _NO_OFFICE
    return False
