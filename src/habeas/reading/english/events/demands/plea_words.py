"""Further words that open a demand: "asked Thailand not to send him back", "want the charges dropped", "let him go home"."""

from __future__ import annotations

import re

_BODY = (
    r"(?:(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:authorities|government|president|prime\s+minister|minister|ministry|king|emir|sultan|governor|parliament"
    r"|administration|service|embassy|ambassadors?|governments|officials|police|army|junta|state|nations|committee|union|commission|prosecutors|public)"
    r"|(?-i:[A-Z][\w’'-]+)(?:\s+(?:and\s+|of\s+)?(?-i:[A-Z][\w’'-]+)){0,3})"
)
_DO = (
    r"(?:release|free|send|deport|extradite|hand|return|refrain|halt|stop|suspend|allow|let|grant|give|drop|intervene|help|save|spare|pardon|bring|ensure"
    r"|remedy|protect|provide|investigate|disclose|reveal|clarify|tell|explain|raise|admit|transfer|move|commute|lift|quash|annul|permit|accept|guarantee|treat|produce|abandon|withdraw|reconsider|review|respect|end|cease|remove|restore|reopen|overturn|reverse|discontinue|unblock|reinstate|stay|postpone|delay)"
)
_THEM = r"(?:him|her|them|(?:his|her|their)\s+(?!own\b)[\w’'-]+|(?-i:[A-Z])[\w’'-]+)"
_DONE = (
    r"(?:released|freed|acquitted|pardoned|moved|transferred|dropped|withdrawn|lifted|quashed|overturned|annulled|examined|treated|reinstated|returned|investigated"
    r"|brought\s+(?:home|back|to\s+court|before)|allowed\s+(?:home|to)|given|spared|home(?=[\s.,;\"”]|$)|back(?=[\s.,;\"”]|$)|out\s+of)"
)
_NOUN = r"(?:release|freedom|pardon|life|acquittal|transfer|evacuation|liberation|safe\s+return)"
_MODAL = r"(?:must|should|ought\s+to|(?:authorities|government|officials|ministry|police|president|court|prison|state)\s+(?:have|has|need|needs)\s+to)"
_SOON = r"(?:not\s+|never\s+|now\s+|at\s+once\s+|immediately\s+|finally\s+|also\s+|instead\s+|therefore\s+|either\s+)*"

PLEAS = "|".join(
    (
        (
            rf"{_MODAL}\s+{_SOON}(?:let\s+{_THEM}|(?:deport|extradite|hand\s+over|surrender|execute|transfer|move|protect|spare|commute|produce|treat|admit|try|return|send)\s+(?:back\s+)?{_THEM}"
            rf"|(?:tell|explain|say|account\s+for|reveal|clarify)\s+(?:{_THEM}|where|why|what|how|whether)|(?:bring|give|grant|permit|restore|reinstate|acquit|hear)\s+(?:back\s+)?(?:{_THEM}|those|the\s+(?:perpetrators|charges))"
            r"|go\s+(?:free|home)|come\s+home|be\s+(?:brought\s+to\s+(?:justice|account)|deported|extradited|sent\s+back|handed\s+over|executed|given\s+(?:access|medical|treatment|a\s+(?:lawyer|doctor|fair))|commuted|spared|protected|reinstated|examined\s+by|allowed|carried\s+out|retried|tried\s+again)|go\s+ahead|proceed(?=[\s.,;\"”])|be\s+given\s+an?\s+(?:new|fair|prompt|public|proper)\s+(?:trial|hearing)|(?:stop|end|cease)(?=[\s.,;!]|$))"
        ),
        rf"wants?\s+(?!to\s+(?!see\b))(?:to\s+see\s+)?(?:[\w’',.-]+\s+){{1,8}}?{_DONE}",
        r"wants?\s+(?:proof\s+(?:of\s+life|that)|to\s+know\s+(?:where|what\s+has|whether)|an?\s+(?:independent|impartial|outside)\s+(?:\w+\s+){0,2}?(?:doctor|specialist|inquiry|investigation|autopsy|expert))",
        r"(?:(?<=[.!?:]\s)|(?<=[\n\"“]))(?:(?-i:Free|Release)(?=\s+(?:him\b|her\b|them\b|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,4}(?:[.!,;]|\s+(?:and|now|at|immediately|today)\b)))|(?-i:Let|Bring|Drop|Give|Stop|End|Lift|Allow|Return|Tell|Set|Show|Hand|Open))\s+(?=(?:[\w’'-]+\s+){0,4}?(?:him|her|them|us|my\s+\w+|the\s+charges|(?-i:[A-Z])[\w’'-]+))",
        rf"(?:asked|asks|(?:is|are|was|were)\s+asking|begged|begs|begging|implored|petitioned|lobbied)\s+{_BODY}\s+(?:not\s+)?to\s+{_DO}",
        r"(?:asked|requested|insists?|insisted|recommended|begged|proposed|ask)\s+that\s+(?=(?:he|she|they|both|the\s+charges|the\s+case|his|her|their|(?-i:[A-Z])[\w’'-]+)\b[^.;,]{0,40}?\s(?:be|see|receive|have)\b)",
        rf"(?:press(?:ed|es|ing)?|push(?:ed|es|ing)?|campaign(?:ed|s|ing)?|lobb(?:ied|ies|ying)|appeal(?:ed|s|ing)?|plead(?:ed|s|ing)?|begg(?:ed|ing)|begs|petition(?:s|ed)?|vigil|march(?:ed)?|fought|fighting)\s+(?:[\w-]+\s+){{0,2}}?for\s+(?:[\w’'-]+\s+){{0,5}}?{_NOUN}\b",
        rf"(?:seek|seeks|seeking|sought)\s+(?:the\s+|his\s+|her\s+|their\s+|(?-i:[A-Z])[\w’'-]+['’]s\s+)(?:[\w-]+\s+){{0,2}}?{_NOUN}\b",
        r"(?:applied|apply|applies|asked|asking)\s+for\s+(?:him|her|them)\s+to\s+be\s+(?:examined|seen|treated|operated|taken\s+to|(?:moved|transferred|admitted)\s+to\s+(?:a\s+|an\s+|the\s+)?(?:[\w-]+\s+)?(?:hospital|clinic))",
        r"(?:begg\w+|begs|plead\w*|ask\w*)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}?for\s+(?:mercy|clemency|proof\s+(?:of\s+life|that))",
        r"asks?\s+where\s+(?:he|she|they)\s+(?:is|are)\b",
        r"remed(?:y|ies)\b[^.;]{0,30}?\s(?:would\s+be|is|are)\s+(?:to\s+)?(?:his\s+|her\s+|their\s+)?(?:immediate\s+)?(?:release|free|accord|compensat)",
        r"(?:persecution|detention|imprisonment|isolation|ordeal|prosecution|harassment|torture)(?:\s+of\s+[^,.;]{2,40})?\s+must\s+(?:now\s+|immediately\s+)?(?:stop|end|cease|be\s+(?:ended|stopped))",
    )
)
PLEA_NEEDS = (
    "must|should|ought|have to|has to|need|want|Free|Release|Let|Bring|Drop|Give|Stop|End|Lift|Allow|Return|Tell|Set|Show|Hand|Open"
    "|ask|beg|implor|petition|lobb|request|insist|recommend|propos|press|push|campaign|appeal|plead|vigil|march|fought|fighting|seek|sought|appl|remed"
)
NO_PLEA = re.compile(
    r"\b(?:prosecut(?:ors?|ion)|judges?|magistrate|police(?:m[ae]n)?|investigators?|interrogators?|guards?)\s+(?:(?:has|have|had|also|then|later)\s+)*(?:asked|asks|requested|wants?|wanted|insist\w*|recommend\w*|demand\w*)\b"
    r"|\bthat\b[^.;]{0,60}?\b(?:released|freed)\s+on\s+(?:bail|bond)\b"
    r"|\b(?:should|must)\b[^.;]{0,60}?\b(?:by\s+law|under\s+(?:the\s+)?(?:law|article|section|code)|according\s+to\s+(?:the\s+)?law|within\s+\d+\s+(?:hours|days))\b",
    re.IGNORECASE,
)
