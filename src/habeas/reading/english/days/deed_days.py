"""Days of what somebody is tried for, and of their life: no court sat on them.

"Jailed over an article published on 3 May", "arrested after the protest of 3 May", "born on 3 May 1980", "who founded
the paper on 3 May 2016".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.charges import names_crime

if TYPE_CHECKING:
    from habeas.reading.spotting import Stretch

_MADE = needing(
    r"\b(?:published|posted|shared|written|wrote|broadcast|uploaded|aired|printed|recorded|filmed|staged|founded|born|committed|reposted|tweeted|delivered\s+a\s+\w+|gave\s+a\s+\w+|(?<=that\s)appeared|(?<=which\s)appeared)"
    r"(?:\s+(?!(?:and|or|but)\b)[\w’'“”\"-]+){0,6}?\s+(?:on|in|between|from|since|of|dated)\s+(?:the\s+(?:night|evening|morning)\s+of\s+)?$",
    flags=re.IGNORECASE,
)
_GATHERED = needing(
    r"\b(?:protests?|rall(?:y|ies)|demonstrations?|marche?s?|clashes|elections?|uprising|unrest|vigils?|concerts?|articles?|posts?|interviews?|speech(?:es)?|coup|blasts?|explosions?|bombings?|sit-ins?|gatherings?|disturbances|disorders?|riots|(?<=the\s)riot|(?<=\ba\s)riot|pickets?|commemorations?)"
    r"(?:\s+(?:in|at|outside|near|of)\s+(?:[\w’'-]+\s*){1,5}?)?\s+(?:(?:of|on|in)\s+)?(?:the\s+(?:night|evening|morning)\s+of\s+)?$",
    flags=re.IGNORECASE,
)
_LINKED = needing(
    r"\b(?:linked|related|relating|connected|connection|stemming|stems|arising)\s+(?:to|with|from)\s+(?:[\w’'-]+\s+){1,8}?(?:on|in|of|from)\s+$",
    flags=re.IGNORECASE,
)
""" "Charges linked to mass disorder in January 2013"."""
_ENACTED = needing(
    r"(?<!amnesty )\b(?:laws?|decrees?|acts?|ordinances?|directives?|constitution|resolution)\s+(?:(?:adopted|passed|issued|signed|promulgated|dated)\s+)?(?:(?:of|on|in)\s+)?$",
    flags=re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:who|whom)\s+(?:(?!\b(?:sentenced|jailed|convicted|found|given|handed|imprisoned|tried|acquitted|cleared|fined|got|received|pleaded|admitted|entered|denied|changed|served|appealed|was|were|is|are|has|had|have)\b)[^,.;])*$"
)


def of_a_deed(sentence: Stretch, place: int) -> bool:
    """Whether the day that the words before its place lead to is that of a deed or a gathering."""
    near = sentence.characters[max(sentence.start, place - 120) : place]
    if _KILLED_IN.within(sentence, near) and _YEAR.match(sentence.characters, place):
        return True
    if _UNDER_ON.within(sentence, near):
        return False
    return any(one.within(sentence, near) for one in (_MADE, _GATHERED, _LINKED, _ENACTED))


_KILLED_IN = needing(
    r"\b(?:murder(?:s|ing)?|killings?|assassinat\w+|rap(?:e|ing)|kidnap\w*|abduct(?:ing|ion)|tortur(?:e|ing)|bombing|shooting|massacre|genocide|burning|attack(?:s|ing)?)\b[^.;,]{0,70}?\s+in\s+$",
    "murder|killing|assassinat|rape|raping|kidnap|abducti|tortur|bombing|shooting|massacre|genocide|burning|attack",
    flags=re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?:(?:early|mid|late)[\s-])?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:19|20)\d\d\b"
)
""" "Guilty of the murder of X in 2016": the year of the crime."""
_UNDER_ON = needing(
    r"\bunder\s+(?:[\w’'-]+\s+){0,7}?(?:laws?|decrees?|acts?|ordinances?)\s+on\s+$",
    "under",
    "law on|laws on|decree on|decrees on|act on|acts on|ordinance on|ordinances on",
    flags=re.IGNORECASE,
)
""" "Registered a case against X under anti-terrorism laws on Monday": the day of the case."""


_PAPERS = needing(
    r"\b(?:articles?|posts?|interviews?|speech(?:es)?|statements?|letters?|videos?|reports?|columns?|tweets?|broadcasts?)\s+(?:of|from|dated)\s+$",
    flags=re.IGNORECASE,
)


_BORN = re.compile(
    r"(?:\bborn(?:\s+(?:in|at)\s+[A-Z][\w’' -]{2,30}?)?,?(?:\s+(?:on|in))?|[\s(]b\.|\bbirth:?)\s+$",
    re.IGNORECASE,
)


def of_birth(characters: str, start: int, place: int) -> bool:
    """Whether the words before a date say that somebody was born then: no event of a case is of that day."""
    return _BORN.search(characters[max(start, place - 48) : place]) is not None


def of_a_paper_told(sentence: Stretch, place: int) -> bool:
    """Whether that day is of what somebody wrote or said: no day of their arrest or questioning."""
    near = sentence.characters[max(sentence.start, place - 120) : place]
    return any(one.within(sentence, near) for one in (_PAPERS, _MADE, _ENACTED))


_FOR_DOING = re.compile(
    r"\bfor\s+(?:allegedly\s+|also\s+)?(?:[a-z]+ing\b[^.;:“”\"]{2,80}?\sand\s+)?(?P<deed>[a-z]+ing\s[^.;:,“”\"]{3,60}?)\s+on\s+$"
)


def for_a_deed(before: str) -> bool:
    """ "Sentenced to two years for blocking a road on 4 May": the day of what was done; not "for inciting subversion on …"."""
    match = _FOR_DOING.search(before[-200:])
    return match is not None and not names_crime(match["deed"])


def of_a_life(before: str) -> bool:
    """Whether that day stands in a clause on what somebody did who was then tried."""
    return _WHO.search(before[-120:]) is not None
