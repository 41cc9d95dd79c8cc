"""What the law says, what is usual and what a book tells: sentences that report no case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL
from habeas.reading.spotting import FirstOf

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_GENERAL = FirstOf(
    needing(form, flags=re.IGNORECASE)
    for form in (
        r"\b(?:people|persons|anyone|anybody|whoever|any\s+person|citizens|defendants|prisoners|detainees|suspects|inmates)\s+(?:who|convicted|accused|charged|can|may|must)\b",
        r"(?<!\btwo\s)(?<!\bthree\s)(?<!\bfour\s)(?<!\bfive\s)(?<!\bboth\s)(?<!\bthese\s)(?<!\bthe\s)\b(?:prisoners|detainees|inmates)\s+(?:have|receive|enjoy|are)\b",
        r"\bthe\s+(?:prisoners|detainees|inmates)\s+(?:(?:have|receive|enjoy)\b|are\s+(?!(?:now\s+|still\s+|being\s+|currently\s+)*(?:held|kept|in|due|charged|accused)\b))",
        r"\b(?:prisoners|detainees|inmates|patients)\s+(?:with|suffering\s+from|on|aged|over|under)\s+[^.;,]{2,40}?\s(?:have|receive|get|need|enjoy|are|must|should|can|may)\b",
        r"\b(?:anyone|anybody|whoever)\s+(?:[a-z]{3,}ed|held|kept|beaten|sent|put)\b[^.;]{2,40}?\s[a-z]{2,}s\b",
        r"\b(?:is|are)\s+(?:\w+ly\s+)?(?:prohibited|forbidden|banned|outlawed|permitted|allowed|inadmissible|limited|regulated|defined)\s+(?:by|under|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:law|laws|rules?|code|convention|constitution|act|treaty|charter|regulations?|article|section|statute|penal)\b",
        r"\b(?:prisoners|detainees|inmates|suspects|defendants|convicts|captives|people|women|lawyers|relatives|families)\s+(?:[^.;,]{2,50}\s)?(?:are|have)\s+(?:often|frequently|generally|sometimes|regularly|systematically|widely)\b",
        r"\b(?:can|must)\s+be\b",
        r"\b(?:law|laws|code|act|article\s+\d+|section\s+\d+|rules?|regulations?|constitution)\s+(?:\w+\s+)?(?:allows?|provides?|requires?|says|forbids?|prohibits?|punish\w+|permits?|lets|criminali[sz]es?|protects?|states|guarantees?)\b",
        r"\bunder\s+(?:[\w’'-]+\s+){0,3}?(?:law|code|rules|act|ordinance|decree|statute|(?:article|section)\s+\d[\w.]*)\b,?\s[^.;]{2,80}?\b(?:may|can|must|could|cannot)\b",
        r"\b(?:an?|any)\s+(?:suspect|detainee|prisoner|person|defendant|citizen|accused)\s+(?:can|may|must|cannot)\b",
        r"\b(?:organi[sz]ers|participants|offenders|violators|speakers|publishers|demonstrators|protesters|strikers|parents|foreigners|believers|employees|users)\s+(?:may|can|could|face)\s+(?:be\s+)?(?:\w+ed|up\s+to|held|prison|jail|fines?)\b",
        r"\b(?:police|courts?|authorities|prosecutors|officers|judges?)\s+(?:may|can|are\s+(?:allowed|empowered|entitled)\s+to)\s+(?:hold|detain|arrest|keep|remand|question|extend)\b",
        r"\b(?:as\s+a\s+rule|in\s+general|usually|routinely|commonly|typically|in\s+such\s+cases|in\s+many\s+cases|in\s+most\s+cases|nothing\s+unusual|at\s+any\s+(?:given|one)\s+(?:time|moment))\b",
    )
)
_OF_A_WORK = re.compile(
    r"\W*(?:The|A|His|Her|This|Their)\s+(?:[\w’'-]+\s+)?(?:novel|film|book|poem|play|series|thriller|opera|story)\s+"
    r"(?:tells|is\s+about|describes|shows|follows|recounts|imagines)\b"
)
_COUNTED = needing(
    rf"(?<!per )\b(?:\d[\d,]*|{NUMERAL}|several|dozens\s+of|scores\s+of|hundreds\s+of)\s+(?:other\s+)?(?:people|persons|citizens|defendants|prisoners|detainees|suspects|inmates)\s+who\b",
    "people who|persons who|citizens who|defendants who|prisoners who|detainees who|suspects who|inmates who",
    flags=re.IGNORECASE,
)
""" "Fourteen people who had gathered": a number of persons somewhere, not whoever it may be."""
_LIKE_HIM = needing(
    r"\b(?:people|men|women|boys|girls|children|teachers|students|writers|lawyers|activists|journalists|prisoners|believers|villagers|those|others)\s+(?:like|such\s+as)\s+(?:him|her|them|me|us|you|these)\s+(?:(?:\w+ly|always|often|still)\s+)?(?:are|get|can|must|may|end\s+up|go|disappear)\b",
    "like|such as",
    flags=re.IGNORECASE,
)
""" "Boys like him are put in the punishment cell": what is usual, though it says "him"."""
_SOMEBODY = frozenset("he she him her his they them their i my me we us both".split())


def general(view: View) -> bool:
    """Whether a sentence tells what a novel is about, or, naming nobody, the law and what is usual."""
    if _OF_A_WORK.match(view.characters, view.sentence.start, view.sentence.end):
        return True
    if _LIKE_HIM.search(view.stretch):
        return True
    if not _GENERAL.search(view.stretch) or _COUNTED.search(view.stretch):
        return False
    return not any(
        chunk.mentions or chunk.low[0] in _SOMEBODY or chunk.low[-1] in _SOMEBODY
        for chunk in view.chunks
    )
