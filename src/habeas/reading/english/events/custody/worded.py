"""How custody and its houses are worded, for the set wordings: "pre-trial detention", "under house arrest", "behind bars"."""

from __future__ import annotations

from habeas.reading.english.events.custody.stays import HOUSE
from habeas.reading.english.words.vocabulary import alternatives

_SORTS = alternatives("custody", "sorts")
"""What a custody is: "pre-trial", "police", "administrative"."""
WORDED = {
    "custody": rf"(?:(?:the\s+)?(?:(?:{_SORTS})\s+)*(?:{alternatives('custody', 'states')}))(?!\s+(?:cent(?:re|er)|facility|orders?|battle|dispute)\b)",
    "kept": rf"(?:{alternatives('custody', 'ways')})",
    "house": rf"(?:an?\s+|the\s+|one\s+of\s+the\s+)?(?:[\w’'.-]+\s+){{0,5}}?{HOUSE}\b",
    "unbody": r"(?:the )?(?:(?:un|u\.n\.|united nations|eu) )?(?:working group(?: on (?:arbitrary detention|enforced[\w ]{0,40}disappearances))?|human rights committee|committee (?:against|on) [\w ]{4,40}?|special rapporteurs?(?: on [\w ]{4,40}?)?|rapporteurs?|special procedures|european court(?: of human rights)?|strasbourg(?: court)?|inter-american (?:commission|court)(?: (?:on|of) human rights)?|african (?:commission|court)[\w’ ]{0,40}?|ecowas court(?: of justice)?|east african court(?: of justice)?|constitutional court|(?:national )?(?:human rights commission|commission on human rights)|(?:un|united nations) (?:human rights )?(?:body|panel|committee|experts|mechanisms?)|experts|ombuds(?:man|woman|person))".replace(
        " ", r"\s+"
    ),
}
"""Recurring words of the set wordings: ``@custody`` "pre-trial detention", ``@kept`` "behind bars", ``@house`` "the women's prison"."""
