"""The words that open a demand: verbs of calling for something, what must or should be, an item of a list."""

from __future__ import annotations

import re

from habeas.reading.english.events.demands.plea_words import PLEAS
from habeas.reading.english.spotter import needing
from habeas.reading.spotting import FirstOf

CALL = needing(
    r"\b(?:(?:calls?|called|calling)\s+(?:on|upon|for(?!\s+(?:an?\s+|the\s+|some\s+|his\s+|her\s+)?(?:doctor|medic|nurse|ambulance|water|food|help|lawyer|guards?)\b))|urges?|urged|urging|demands?|demanded|demanding|appeals?\s+to|appealed\s+to"
    r"|(?:we|they)\s+(?:ask|request)|(?:must|should|ought\s+to)\s+(?:now\s+|(?!only)\w+ly\s+(?:and\s+)?|also\s+|meanwhile\s+|at\s+once\s+)*(?:be\s+)?(?:now\s+|(?!only)\w+ly\s+(?:and\s+)?|also\s+|at\s+once\s+)*(?:set\s+(?:free|aside)|reopen(?:ed)?|release[d]?|free[d]?|drop|dropped|withdraw|withdrawn|lift|lifted|quash|quashed|overturn|overturned|annulled|reviewed|allow|allowed|granted|reunited|returned|reinstated|acquitted|cleared|pardon|pardoned|reveal|end|ended|stop|stopped|ensure|disclose|disclosed|investigate|investigated|carried\s+out|compensated|abolish|annul|respect|guarantee|provide|halt|halted)"
    r"|asked\s+(?:the\s+)?(?:[A-Z]\w+\s+)?(?:[Gg]overnment|authorities|[Pp]resident|[Mm]inistry|[Mm]inister)(?:\s+(?:on\s+\w+day|today|yesterday|this\s+week|last\s+week|again))?\s+to\b|(?:asks?|requests?|urges?)\s+(?:the\s+)?[\w’' -]{3,60}?\s+to\b|asking\s+(?:him|her|them|the\s+[\w ]{3,40}?)\s+to\b|(?:have|has)\s+asked|asking\s+(?:that|for(?!\s+(?:an?\s+|the\s+|some\s+|more\s+|his\s+|her\s+)?(?:doctor|dentist|medic\w*|treatment|painkillers?|insulin|water|food|blankets?|help|asylum|bail|lawyer)\b))|requested\s+that|petitioned|wants?\s+(?:the\s+)?\w+\s+released|(?:had|has)\s+asked\s+(?:in\s+writing\s+)?that|recommends?\s+that"
    r"|press(?:es|ed|ing)?\s+(?:the\s+)?(?:[\w-]+\s+){1,5}?to|implor(?:es|ed|ing)|plead(?:s|ed)?\s+with|wants?\s+(?!of\b)(?:[\w’',.-]+\s+){1,8}?(?:released|freed|acquitted|pardoned)|insist(?:s|ed)?\s+that(?=\s[^.;]{3,90}?\bbe\s+\w+ed)|it\s+(?:is|was)\s+(?:high\s+|long\s+past\s+)?time\s+(?:that|for|to)|(?:seeks?|sought|beg(?:s|ged)|pleads|pleaded|requests|requested)\s+(?:for\s+)?(?:clemency|mercy)"
    r"|(?:[Gg]overnment|authorities|State(?:\s+party)?|Working\s+Group|ministry|president)\s+(?:of\s+[\w ]{2,30}\s+)?(?:is|are)\s+(?:\w+ly\s+|also\s+|further\s+|therefore\s+)*(?:requested|urged|asked|called\s+(?:up)?on|invited|implored)\s+to"
    r"|(?:asked|required|requested)\s+(?:the\s+)?(?-i:[A-Z][\w’'-]*\s+){1,4}to\s+(?:release|free|bring|let|allow|give|grant|drop|quash|lift|ensure|provide|disclose|clarify|reveal|reopen|halt|commute|investigate|return|pardon|acquit)"
    r"|requested\s+(?:his|her|their|the)\s+(?:immediate\s+|unconditional\s+|and\s+)*release|(?-i:Please)\s+(?:\w+ly\s+)?(?:indicate|disclose|provide|explain|clarify|release|ensure|inform|free|drop)"
    r"|(?:renew|reiterat|repeat)(?:s|es|ed|ing)?\s+(?:our|its|his|her|their|the)\s+(?:\w+\s+){0,2}?(?:demand|plea|appeal|call|request)s?\s+(?:that|to)(?=\s)"
    r"|(?:renew|reiterat|repeat|launch|back|deliver|hand)(?:s|es|ed)?\s+(?:in\s+)?(?:an?|its|his|her|their|the)\s+(?:\w+\s+){0,2}?(?:plea|petition|appeal|demand)\s+for)\b",
    "call|urg|demand|appeal|ask|request|must|should|ought|petition|want|recommend|press|implor|plea|insist|time|clemency|mercy|invited|required",
    flags=re.IGNORECASE,
)
FURTHER = FirstOf(needing(rf"\b(?:{plea})", flags=re.IGNORECASE) for plea in PLEAS)
ITEM = re.compile(
    r"^\s*(?:[-–—•*·>]|\(?\w{1,3}[.)])?\s*(?:to\s+(?=[a-z]+\s)(?!the\b|all\b|a\b))?(?P<verb>(?<=to\s)[a-z]+|that(?=[\s,][^.;]{3,160}\b(?:be|have|receive|see)\b)|close|carry|protect|hand|put|set|bring|accept|comply|make|take|open|treat|transfer|move|restore|compensate|publish|remove|pardon|commute|halt|suspend|clarify|inform|release|free|drop|lift|quash|allow|ensure|end|stop|give|grant|provide|investigate|annul|overturn|disclose|guarantee|respect|abolish|urging|asking|calling|demanding|immediately|unconditionally|pending|until|refrain|facilitate|repeal|cease|return|account|permit|conduct|reveal)\b",
    re.IGNORECASE,
)
BARE_DEMAND = re.compile(
    r"\W*(?P<verb>That)\s+(?![^.]{0,300}\b(?:is|are|was|were|has|had|would|will|does)\b)(?:the\s+)?[A-ZÀ-Ý][^.;]{2,90}?\s(?:be\s+(?:\w+ed|set\s+free|left|let|given|brought|told)|withdraw|release|free|drop|lift|quash|allow|stop)\b"
)
""" "That the ministry withdraw the charges against X; that Y be released": a demand without a word of demanding."""
ANY_ITEM = re.compile(
    r"^\s*(?:[-–—•*·>]|\(?\w{1,3}[.)])?\s*(?:to\s+)?(?P<verb>[a-z]+)\b", re.IGNORECASE
)
""" Whatever stands in a list of demands is one, when it is for somebody."""
PAPER_CALLS = re.compile(
    r"\b(?:petitions?|letters?|banners?|slogans?|articles?|posts?|rall(?:y|ies)|protests?|leaflets?|posters?|placards?|videos?|speech(?:es)?|demonstrations?|tweets?|statuses|essays?)\s+(?:by\s+(?:[\w-]+\s+){1,3}?)?(?:that\s+|which\s+)?(?:call\w*|urg\w+|demand\w+)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
MAYBE_NOUN = re.compile(r"(?:demands?|appeals?|urge|calls?)\b", re.IGNORECASE)
