"""Hedges that govern a clause of their own: "suspects she has died", "it is possible that …", "…, according to some",
"her reported transfer", "accused of beating her". Nothing here makes a claim surer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.grounds_of import BEGUN
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_SOMEBODY = r"(?:he|she|they|it|(?:his|her|their|the|both|all)\s+[\w’'-]+|(?-i:[A-Z])[\w’'.-]+(?:\s+(?-i:[A-Z])[\w’'.-]+){0,3})"
_FINITE = r"(?:was|were|is|are|has|have|had|may|might|must|could|died|did)"
_SUPPOSES = needing(
    r"(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bof\s)(?<!\bas\s)(?<!\bfor\s)(?<!\bwith\s)(?<!\bby\s)"
    r"\b(?:alleg(?:es?|ed)|suspect(?:s|ed)?|believ(?:es?|ed)|thinks?|thought|fear(?:s|ed)?|assum(?:es?|ed)|presum(?:es?|ed)|supposes?|guess(?:es|ed)?|imagin(?:es?|ed)|claim(?:s|ed)?|worr(?:y|ies|ied)"
    r"|(?<!\bno\s)(?<!\bnot\s)(?<!n.t\s)(?<!\bnever\s)(?<!body\s)(?<!one\s)(?<!\bany\s)(?<!\blittle\s)(?<!\bbeyond\s)(?:doubt|question)(?:s|ed)?|(?:not|n['’]t|cannot|never)\s+(?:rule|ruled)\s+out|(?:am|is|are|was|were)\s+(?:\w+ly\s+)?(?:convinced|sure|certain|afraid|persuaded|worried))\s+"
    rf"(?:that\s+)?{_SOMEBODY}\s+(?:(?!(?:when|while|after|before|because|since|who|that|and|but|as|which)\b)[\w’'-]+\s+){{0,3}}?(?:{_FINITE}\s+[^,;.]{{0,40}})?$",
    "alleg|suspect|believ|think|thought|fear|assum|presum|suppose|guess|imagin|claim|worr|doubt|question|rule|ruled|convinced|sure|certain|afraid|persuaded",
    flags=re.IGNORECASE,
)
_IT_MAY_BE = needing(
    r"\bit\s+(?:(?:is|was|has|remains?)\s+(?:not|far\s+from|by\s+no\s+means)\s+(?:yet\s+|at\s+all\s+|been\s+)*(?:certain|clear|sure|established|proven|proved|confirmed|verified|known|shown)(?=\s+that\b)|(?:is|was|remains?)\s+(?:un(?:certain|proven|confirmed)|doubtful|questionable)(?=\s+that\b)"
    r"|(?:cannot|can\s+not|can['’]t|could\s+not)\s+be\s+(?:excluded|ruled\s+out|confirmed|verified|established|proved|proven)|(?:is|was|seem(?:s|ed))\s+(?:\w+ly\s+|quite\s+|very\s+|also\s+)?(?:possible|probable|likely|conceivable|plausible|suspected|presumed|rumou?red|claimed|alleged|thought|supposed|speculated|suggested|assumed|feared|believed)"
    r"|(?:would\s+|does\s+|may\s+|might\s+)?(?:appears?|seems?|look(?:s|ed)?\s+as\s+(?:if|though))(?:\s+to\s+(?:us|me|them|him|her))?|(?:has|had)\s+been\s+(?:\w+ly\s+)?(?:claimed|alleged|suggested|rumou?red|reported|said|speculated)"
    r"|(?:is|was)\s+(?:\w+ly\s+|also\s+)?(?:said|reported|put\s+about|whispered)(?:\s+(?:on|in|by|around)\s+[^,;.]{2,40}?)?(?=\s+that\b))"
    r"\s+(?:that\s+)?[^;.]{0,80}$",
    "put about|whispered|possible|probable|likely|conceivable|plausible|suspected|presumed|rumoured|rumored|claimed|alleged|thought|supposed|speculated|suggested|assumed|feared|believed|appear|seem|look|reported|said|certain|clear|sure|established|prove|confirmed|verified|known|shown|doubtful|questionable|excluded|ruled",
    flags=re.IGNORECASE,
)
_IF_RIGHT = needing(
    r"\bif\s+[^,;.]{2,40}?\s(?:is|are)\s+(?:right|true|correct|accurate|to\s+be\s+believed)\b",
    "right|true|correct|accurate|believed",
    flags=re.IGNORECASE,
)
_REPORTED_SO = needing(
    r"\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|later\s+|first\s+)?(?:reported|rumou?red|alleged|presumed|suspected)\s+(?:\w+ly\s+)?$",
    "reported|rumoured|rumored|alleged|presumed|suspected",
)
""" "He was reported arrested in Karvel": so it was said."""
_TALK_OF = needing(
    r"(?:(?:(?<!\w\s)(?<!,\s)|\b(?:of|to|at|by|over|with|on|from|are|were|been|by|the|some|several|many|these|those|any|media|press|persistent|recent|new|more|first|early|conflicting|contradictory|repeated|no|amid|despite)\s+)reports"
    r"|(?<!\bon\s)(?<!\bunder\s)\b(?:rumou?rs?|speculation|gossip|suspicions?|hints?|possibility|likelihood|probability|impression|assumption|theory|hypothesis|conjecture|allegations?|claims|suggestions?))"
    r"\s+(?:that\s+(?:[^,;.]{0,60}|(?:his|her|their|the|an?)\s+[^,;.]{2,40},\s+[^,;.]{2,60},\s+(?:has|have|had|was|were|is|are)\s+(?:been\s+)?)|(?:of|about)\s+(?:(?!and\b)[\w’'-]+\s+){0,5})$",
    "reports|rumour|rumor|speculation|gossip|suspicion|hint|possibility|likelihood|probability|impression|assumption|theory|hypothesis|conjecture|allegation|claims|suggestion",
    flags=re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[^.;]{0,70}?(?P<comma>,)\s+(?:according\s+to\s+(?:some|one\s+(?:version|account|report)|hearsay|rumou?rs?|unverified|unofficial|unconfirmed)\b"
    r"|(?:or\s+)?so\s+(?:it\s+is\s+(?:said|believed|thought)|the\s+(?:story|rumou?r)\s+goes)|it\s+(?:is|was)\s+(?:said|reported|announced)\s+(?:on|in|by)\s+[^,.;]{2,30}|it\s+(?:seems|appears|would\s+(?:seem|appear)|is\s+(?:widely\s+)?(?:said|believed|thought|feared|rumou?red|assumed|alleged|claimed|understood))"
    r"|(?:we|I|they|some|many|friends|relatives|neighbours)\s+(?:think|believe|suspect|fear|guess|assume|presume)|if\s+(?:the\s+)?(?:reports?|rumou?rs?|accounts?|the\s+guards?)\s+(?:is|are)\s+(?:true|right|correct|to\s+be\s+believed))\s*(?:[,.;”\"]|$)"
)
_CALLED_SO = needing(
    r"\b(?:reported|alleged|supposed|rumou?red|purported|presumed|suspected|claimed|unconfirmed|possible)\s+(?:(?:secret|forced|recent|unlawful|second)\s+)?$",
    "reported|alleged|supposed|rumoured|rumored|purported|presumed|suspected|claimed|unconfirmed|possible",
    flags=re.IGNORECASE,
)
_ACCUSED = needing(
    r"\b(?:accus(?:es?|ed|ing)\b[^,;.]{0,40}?|suspected|charged|indicted|investigated|prosecuted|on\s+trial|tried|wanted)\s+(?:of|with|for|over)\s+(?:having\s+)?(?:\w+ly\s+)?(?:\w+ing\s+(?:or|and)\s+)?$",
    "accus|suspected|charged|indicted|investigated|prosecuted|trial|tried|wanted",
)
_HEADED = re.compile(
    r"\W*(?:(?:[Rr]umou?rs?|RUMOU?RS?|[Hh]earsay|(?:[Nn]ot\s+(?:yet\s+)?|[Uu]n|UN)(?:confirmed|verified|CONFIRMED|VERIFIED))(?:\s+(?:reports?|so\s+far))?)\s*(?::|[–—-])\s"
)
""" "Rumour: X is said to have died", "Not confirmed – X moved to Karn"."""
_DONE_BY_MEN = frozenset((Event.ILL_TREATMENT, Event.DISAPPEARANCE))
_CLAUSE_ENDS = re.compile(
    r";|,\s+(?:but|while|whereas|although|though|after|when|because|since|who|whose|which|where)\b|\s(?:but|although|whereas)\s"
    r"|,?\s+and\s+(?:he|she|they)\s+(?:was|were|has|had|is|are)\b"
)


def hedged(view: View, draft: Draft, at: int) -> bool:
    """Whether what is told as a fact is only believed, possible, said by some or called so."""
    if draft.stance is not Stance.ASSERTED:
        return False
    start, stretch = view.sentence.start, view.stretch
    if _HEADED.match(view.characters, start, at):
        return True
    if _talked_of(view, start, at) or _IF_RIGHT.search(stretch):
        return True
    if draft.nominal:
        return _CALLED_SO.search(stretch, start, at) is not None
    if draft.event in _DONE_BY_MEN and _ACCUSED.search(stretch, start, at):
        return True
    if _REPORTED_SO.search(stretch, start, at):
        return True
    for form in (_SUPPOSES, _IT_MAY_BE):
        found = form.search(stretch, start, at)
        if found is not None and not _CLAUSE_ENDS.search(view.characters, found.start(), at):
            return True
    found = _BEHIND.match(view.characters, at, view.sentence.end)
    return found is not None and not BEGUN.search(view.characters[at : found.end("comma")])


_TOLD_APART = re.compile(
    r"\b(?:who|which|whose|when|before|after|since|while|was\s+arrested|were\s+arrested|reached|led|caused|prompted|published|written|made)\b"
)


def _talked_of(view: View, start: int, at: int) -> bool:
    """ "Rumours of her transfer", "reports that she had been moved reached her family"; but not "reports of X reached her after she was moved"."""
    found = _TALK_OF.search(view.stretch, start, at)
    return (
        found is not None
        and not _TOLD_APART.search(view.characters, found.end(), at)
        and not (_TOLD_APART.search(view.characters, found.start(), at))
    )
