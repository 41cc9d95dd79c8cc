"""Further words that open a demand: "asked Thailand not to send him back", "want the charges dropped", "let him go home"."""

from __future__ import annotations

import re

_BODY = (
    r"(?:(?:the\s+)?(?:[\w’'-]+\s+){0,3}?(?:authorities|government|president|prime\s+minister|minister|ministry|king|emir|sultan|governor|parliament"
    r"|administration|prison|wardens?|procuratorate|procurator|prosecutor\s+general|ombuds\w+|director|governors?|service|party|embassy|ambassadors?|governments|officials|police|army|junta|state|nations|committee|union|commission|prosecutors|public)"
    r"|(?:the\s+)?(?-i:[A-Z][\w’'-]+)(?:\s+(?:and\s+|of\s+|on\s+)?(?-i:[A-Z][\w’'-]+)){0,5})"
)
_DO = (
    r"(?:release|free|open|order|launch|conduct|compensate|send|deport|extradite|hand|return|refrain|halt|stop|suspend|allow|let|grant|give|drop|intervene|help|save|spare|pardon|bring|ensure"
    r"|remedy|protect|provide|investigate|disclose|reveal|clarify|tell|explain|raise|admit|transfer|move|commute|lift|quash|annul|permit|accept|guarantee|treat|produce|abandon|withdraw|reconsider|review|respect|end|cease|remove|restore|reopen|overturn|reverse|discontinue|unblock|reinstate|stay|postpone|delay|throw\s+out|dismiss|clear|acquit|show|spare|set\s+(?:him|her|them)\s+free|take\s+up|look\s+into|examine|press|hear)"
)
_THEM = r"(?:him|her|them|(?:his|her|their)\s+(?!own\b)[\w’'-]+|(?-i:[A-Z])[\w’'-]+)"
_DONE = (
    r"(?:released|freed|acquitted|pardoned|moved|transferred|dropped|withdrawn|lifted|quashed|overturned|annulled|examined|treated|reinstated|returned|investigated"
    r"|brought\s+(?:home|back|to\s+court|before)|allowed\s+(?:home|to)|given|spared|home(?=[\s.,;\"”]|$)|back(?=[\s.,;\"”]|$)|out\s+of"
    r"|(?:let|set)\s+(?:go|out|free|home)|sent\s+(?:home|back)|thrown\s+out|cleared|granted|hospitali[sz]ed|reunited|taken\s+to\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?hospital"
    r"|reopened|retried|reviewed|annulled|off\s+death\s+row|sent\s+to\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:hospital|clinic))"
)
_NOUN = r"(?:release|freedom|pardon|life|acquittal|transfer|evacuation|liberation|safe\s+return|reinstatement|return\s+home)"
_WHOSE = r"(?:(?:his|her|their|the)\s+|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3}['’]s?\s+)"
_THEIRS = (
    r"(?:him|her|them|both|(?:my|our)\s+\w+|(?:the\s+(?:[a-z-]+\s+){1,2})?(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,3}(?:['’]s\s+\w+)?"
    r"|(?:his|her|their|the)\s+(?:\w+\s+)?(?:charges?|convictions?|case|verdicts?|sentences?|ban|detention|arrest|prosecution|indictment|trial|warrant|nationality|licence))"
)
_AN_INQUIRY = (
    r"an?\s+(?:(?:independent|impartial|second|new|full|proper|thorough|prompt|transparent|judicial|public|international|forensic|private|outside)\s+)*"
    r"(?:inquiry|enquiry|investigation|autopsy|post-mortem|medical\s+examination|examination)(?!\s+(?:report|results?)\b)"
)
_TOLD = r"(?:guarantees?|assurances?|information|answers|clarity|clarification|an?\s+explanation|explanations|proof|details|news)"
_MODAL = r"(?:must|should|ought\s+to|(?:authorities|government|officials|ministry|police|president|court|prison|state)\s+(?:have|has|need|needs)\s+to)"
_SOON = r"(?:not\s+|never\s+|now\s+|at\s+once\s+|immediately\s+|finally\s+|also\s+|instead\s+|therefore\s+|either\s+)*"

PLEAS = (
    (
        rf"{_MODAL}\s+{_SOON}(?:let\s+{_THEM}|(?:deport|extradite|hand\s+over|surrender|execute|transfer|move|protect|spare|commute|produce|treat|admit|try|return|send)\s+(?:back\s+)?{_THEM}"
        rf"|(?:tell|explain|say|account\s+for|reveal|clarify)\s+(?:{_THEM}|where|why|what|how|whether)|(?:bring|give|grant|permit|restore|reinstate|acquit|hear)\s+(?:back\s+)?(?:{_THEM}|those|the\s+(?:perpetrators|charges))"
        rf"|(?:speak|stand)\s+(?:up|out)\s+(?:for|on\s+behalf\s+of)\s+{_THEM}|press\s+for\s+(?:his|her|their)|do\s+(?:more|everything|all)\b[^.;]{{0,40}}?\s(?:free|release|him|her|them)"
        r"|(?:have|receive|get)\s+(?:(?:full|immediate|prompt|regular|unhindered|proper|adequate|urgent|specialised|specialist|independent|an?|any|all)\s+)*(?:access|contact|visits|treatment|lawyer|doctor|medical|care|trial)|see\s+(?:an?|his|her|their)\s+(?:own\s+)?(?:doctor|lawyers?|famil|children|specialist)|go\s+(?:free|home)|come\s+home|be\s+(?:brought\s+to\s+(?:justice|account)|brought\s+home|thrown\s+out|sent\s+home|let\s+(?:go|out)|stopped|halted|discontinued|shelved|scrapped|rescinded|reversed|treated|hospitali[sz]ed|taken\s+to\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?hospital|moved\s+to|transferred\s+to|deported|extradited|sent\s+back|handed\s+over|executed|given\s+(?:access|medical|treatment|a\s+(?:lawyer|doctor|fair))|commuted|spared|protected|reinstated|examined\s+by|allowed|carried\s+out|retried|tried\s+again)|go\s+ahead|proceed(?=[\s.,;\"”])|be\s+given\s+(?:back\s+)?(?:his|her|their)\s|be\s+given\s+an?\s+(?:new|fair|prompt|public|proper)\s+(?:trial|hearing)|(?:stop|end|cease)(?=[\s.,;!]|$))"
    ),
    rf"wants?\s+(?!to\s+(?!see\b))(?:to\s+see\s+)?(?:[\w’',.-]+\s+){{1,8}}?{_DONE}",
    rf"wants?\s+(?:[^.;]{{3,60}}?\s+and\s+)?(?:an?|medical|legal)\s+(?:[\w-]+\s+){{0,2}}?(?:doctor|lawyer|specialist|surgeon|help|care|treatment)\s+for\s+{_THEM}",
    r"wants?\s+(?:proof\s+(?:of\s+life|that)|to\s+know\s+(?:where|what\s+has|whether)|an?\s+(?:independent|impartial|outside)\s+(?:\w+\s+){0,2}?(?:doctor|specialist|inquiry|investigation|autopsy|expert))",
    r"(?:\A|(?<=[.!?:]\s)|(?<=[\n\"“‘'\[]))(?:(?-i:Free|Release|FREE)(?=\s+(?:him\b|her\b|them\b|my\s+\w+|our\s+\w+|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){0,4}(?:[.!,;\"”]|\s+(?:and|now|at|immediately|today)\b)))|(?-i:Let|Bring|Drop|Give|Stop|End|Lift|Allow|Return|Tell|Set|Show|Hand|Open|Send|Spare|Save))\s+(?!of\b)(?=(?:[\w’'-]+\s+){0,4}?(?:him|her|them|us|my\s+\w+|the\s+charges|(?:this|the)\s+(?:trial|persecution|case|farce|torture)\b|(?-i:[A-Z])[\w’'-]+))",
    rf"(?:asked|asks|(?:is|are|was|were)\s+asking|begged|begs|begging|implored|petitioned|lobbied)\s+{_BODY}\s+(?:not\s+)?to\s+{_DO}",
    r"(?:asked|requested|insists?|insisted|recommended|begged|proposed|ask)(?:\s+(?:on|in|last)\s+[\w ]{3,14}|\s+(?:again|twice|repeatedly|also))?\s+that\s+(?=(?:he|she|they|both|(?:the|all|all\s+(?:the\s+)?(?:remaining|other|pending))\s+charges|the\s+case|his|her|their|(?-i:[A-Z])[\w’'-]+)\b[^.;,]{0,40}?\s(?:be|see|receive|have)\b)",
    rf"(?:press(?:ed|es|ing)?|push(?:ed|es|ing)?|campaign(?:ed|s|ing)?|lobb(?:ied|ies|ying)|appeal(?:ed|s|ing)?|plead(?:ed|s|ing)?|begg(?:ed|ing)|begs|petition(?:s|ed)?|vigil|march(?:ed)?|fought|fighting)\s+(?:[\w-]+\s+){{0,2}}?for\s+(?:[\w’'-]+\s+){{0,5}}?{_NOUN}\b",
    rf"{_MODAL}\s+{_SOON}[a-z]+\s+[^.;,]{{2,40}}?\s+and\s+(?:release|free|drop|let|allow|quash|lift|withdraw|grant)\b",
    rf"(?:calls?|pleas?|appeal(?:ed|s|ing)?|demands?|pressure|campaign(?:ed|s|ing)?|ask(?:ed|s|ing)?|argu(?:ed|es|ing)|chant(?:ed|s|ing)?|shout(?:ed|s|ing)?|push(?:ed|es|ing)?|press(?:ed|es|ing)?|lobb(?:ied|ies|ying)|pray(?:ed|s|ing)?|plead(?:ed|s|ing)?|begg?(?:ed|s|ing))\b(?:\s+(?:are|is|have|has|were|was|been|being|again|growing|mounting|rising|made|grown|twice|repeatedly|in\s+vain|in\s+[A-Z]\w+|to\s+(?:the\s+)?[A-Z]\w+|on\s+[^.;,]{{2,30}}))*\s+for\s+(?:him|her|them|both|it|the\s+\w+|(?:the\s+)?(?:[a-z-]+\s+){{1,3}}(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){{0,3}}|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){{0,3}}|his\s+\w+|her\s+\w+)\s+to\s+(?:be\s+|have\s+|get\s+)?(?:\w+ly\s+)?(?:{_DONE}|come\s+home|go\s+(?:home|free)|see\s+(?:an?|his|her|their)\s+(?:doctor|lawyer|famil|specialist))",
    rf"(?:ask(?:ed|s|ing)?|pray(?:ed|s|ing)?|rall(?:y|ied|ies|ying)|demonstrat(?:e|ed|es|ing)|protest(?:ed|s|ing)?|chant(?:ed|s|ing)?|shout(?:ed|s|ing)?|strike|sit-in|fast(?:ed|ing)?|walk(?:ed|ing)?\s+out|gather(?:ed|ing)?|sp(?:oke|eak|eaking)\s+(?:up|out)|pressure|prayers?|demands?|pleas?)\s+(?:(?:outside|in|at|before|on)\s+[^.;,]{{2,30}}\s+)?(?:for|to\s+demand)\s+(?:nothing\s+(?:more|less|other|but)\s+(?:than\s+)?)?{_WHOSE}(?:\w+\s+){{0,2}}?{_NOUN}\b",
    rf"(?:campaign|fight|battl|lobby|work|press|push|fought|struggl)(?:ing|ed|s|es)?\s+to\s+(?:free\s+{_THEM}|(?:have|get|see|bring)\s+{_THEIRS}\s+(?:\w+\s+){{0,2}}?{_DONE}|(?:secure|win|obtain|achieve)\s+{_WHOSE}(?:\w+\s+){{0,2}}?{_NOUN})\b",
    rf"(?:to\s+(?:force|press|push|pressure|get|compel|persuade|convince|lobby)|pressure\b(?:\s+(?:is|are|has|was|been|growing|mounting|rising|increasing|building))*\s+on|pressing|pressured?|pushing|persuade|convince)\s+{_BODY}\s+to\s+{_DO}\s+(?:\w+\s+){{0,2}}?(?:him|her|them|his|their|(?-i:[A-Z])[\w’'-]+)",
    r"(?:beg|implore|ask|urge|plead\s+with|call\s+on)\b[^.;:\n]{2,30}:\s+(?:please\s+)?(?:send|let|give|bring|release|free|drop|allow|spare|save|show)\b",
    rf"(?:interced(?:ed|es|ing)|speak(?:s|ing)?\s+(?:up|out)|spoken\s+(?:up|out))\s+(?:for|on\s+behalf\s+of)\s+{_THEM}",
    rf"(?:(?<=[.!?:]\s)|(?<=[\n\"“]))(?-i:Do\s+not|Don['’]t)\s+(?:send|deport|extradite|execute|hang|kill|hand|return|transfer)\s+{_THEM}",
    rf"(?:ask|urg|begg|implor|request)(?:ed|es|s|ing)\s+(?:it|them)\s+(?:not\s+)?to\s+{_DO}\b",
    rf"(?:appeals?|pleas?|calls?|requests?)\s+(?:to|on)\s+(?:the\s+)?[\w’' -]{{2,40}}?\s+to\s+{_DO}\b",
    rf"(?:{_WHOSE}(?:\w+\s+){{0,2}}?{_NOUN}|the\s+(?:\w+\s+){{0,2}}?{_NOUN}\s+of\s+[^.,;]{{3,60}}?)\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+)?(?:demanded|requested|urged|called\s+for)\b",
    r"(?:it|It)\s+is\s+(?:essential|vital|imperative|crucial|urgent|important)\s+that\s+(?=[^.;]{2,60}?\bbe\s+(?:\w+ly\s+)?(?:\w+ed|given|set|let)\b)",
    rf"[Tt]here\s+(?:must|should|has\s+to|needs\s+to)\s+be\s+{_AN_INQUIRY}\s+(?:into|of)\s+[^.;]{{0,40}}?(?:him|her|them|his|their|(?-i:[A-Z])[\w’'-]+)",
    r"(?:have|has)\s+(?:an?|the)\s+(?:legal\s+|moral\s+)?(?:obligation|duty)\s+to\s+(?:release|free|protect|treat|investigate)\b",
    rf"would\s+like\s+to\s+see\s+{_THEM}\s+(?:\w+\s+)?{_DONE}",
    rf"wants?\s+to\s+be\s+allowed\s+to\s+(?:see|visit|meet|call|write\s+to)\s+{_THEM}",
    rf"(?:wants?|wanted|demand(?:s|ed)?)\s+(?:to\s+know\s+)?the\s+truth\s+about\s+(?:{_WHOSE}|what)",
    r"[Pp]lease\s+help\s+(?:us|me)\s+(?:to\s+)?(?:get|free|bring|save|find)\b",
    r"ask(?:s|ed|ing)?\s+only\s+for\b",
    rf"(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:authorities|government|president|minister|ministry|king|governor|parliament|prosecutor\s+general|attorney\s+general|ombuds\w+|prison|ambassador|embassy|state|court|commission)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+(?:again\s+|also\s+)?(?:asked|urged|called\s+(?:up)?on|requested|petitioned|implored|pressed)\s+(?:by\s+[^.;,]{{3,50}}?\s+)?(?:(?:on|in)\s+[\w ]{{3,14}}?\s+)?to\s+{_DO}\b",
    rf"expects?\s+{_THEM}\s+to\s+be\s+(?:immediately\s+)?(?:released|freed|acquitted|pardoned|let\s+go)\b",
    rf"expect(?:s|ed)?\s+{_BODY}\s+to\s+(?:release|free|drop|lift|quash|acquit|let|allow)\b",
    rf"wants?\s+(?:{_BODY}|the\s+(?:[\w-]+\s+)?(?:court|judges?|tribunal))\s+to\s+{_DO}\b",
    rf"(?:gone|went|going)\s+to\s+court\s+to\s+have\s+{_THEIRS}\s+(?:\w+\s+){{0,2}}?{_DONE}",
    r"(?:has|have|needs?)\s+to\s+be\s+(?:immediately\s+|now\s+)?(?:released|freed|let\s+(?:go|out)|set\s+free|sent\s+home|acquitted|dropped)\b",
    rf"insist(?:s|ed|ing)?\s+(?:up)?on\s+{_WHOSE}(?:\w+\s+){{0,2}}?{_NOUN}\b",
    rf"(?:appl(?:y|ied|ies)|ask(?:ed|s|ing)?|petition(?:ed|s|ing)?|request(?:ed|ing)|press(?:ed|es|ing)?|push(?:ed|es|ing)?|demand(?:ed|s|ing)?|want(?:ed|s)?|seek(?:s|ing)?|sought)\s+(?:(?:to|from)\s+the\s+[\w-]+\s+)?(?:for\s+)?{_AN_INQUIRY}\b",
    rf"(?:seek(?:s|ing)?|sought|demand(?:ed|s|ing)?|request(?:ed|s|ing)?|ask(?:ed|s|ing)?\s+for(?!\s+(?:news|information|details)\b)|want(?:ed|s)?|insist(?:ed|s|ing)?\s+on)\s+(?:(?:urgent|immediate|written|public|full|firm|more)\s+)*{_TOLD}\b(?=[^.;]{{0,60}}?\b(?:him|her|them|his|their|he|she|they|arrest|detention|(?-i:[A-Z])[\w’'-]+|[.;,]))",
    r"(?:request(?:ed|s|ing)?|ask(?:ed|s|ing)?\s+for|sought|seek(?:s|ing)?|demand(?:ed|s|ing)?|press(?:ed|es|ing)?\s+for)\s+(?:(?:an?|immediate|urgent|consular|regular|prompt|unhindered|full)\s+)*(?:access(?:\s+to)?|meeting\s+with|visits?\s+(?:to|with)|contact\s+with)(?:\s+(?:him|her|them|(?-i:[A-Z])[\w’'-]+)|(?=[.,;]))",
    r"(?:asked|requested|insists?|insisted|recommend(?:ed|s)|begged|proposed)\s+that\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:authorities|government|ministry|court|prison|state|police|administration)\s+(?:release|free|allow|let|grant|give|drop|quash|lift|move|transfer|provide|permit|take)\b",
    r"all\s+(?:I|we|he|she|they)\s+(?:ask|want|asked|wanted)(?:\s+for)?\s+is\s+(?:for|that|to)\b",
    rf"(?:seek|seeks|seeking|sought)\s+(?:the\s+|his\s+|her\s+|their\s+|(?-i:[A-Z])[\w’'-]+['’]s\s+)(?:[\w-]+\s+){{0,2}}?{_NOUN}\b",
    r"(?:applied|apply|applies|asked|asking)\s+(?:on\s+[\w ]{3,12}\s+)?for\s+(?:him|her|them)\s+to\s+be\s+(?:examined|seen|treated|operated|taken\s+to|(?:moved|transferred|admitted)\s+to\s+(?:a\s+|an\s+|the\s+)?(?:[\w-]+\s+)?(?:hospital|clinic))",
    r"(?:begg\w+|begs|plead\w*|ask\w*|appealed|appeals)\s+(?:(?:to\s+)?the\s+)?(?:[\w’'-]+\s+){0,3}?for\s+(?:mercy|clemency|proof\s+(?:of\s+life|that))",
    r"asks?\s+where\s+(?:he|she|they)\s+(?:is|are)\b",
    r"remed(?:y|ies)\b[^.;]{0,30}?\s(?:would\s+be|is|are)\s+(?:to\s+)?(?:his\s+|her\s+|their\s+)?(?:immediate\s+)?(?:release|free|accord|compensat)",
    r"(?:persecution|detention|imprisonment|isolation|ordeal|prosecution|harassment|torture)(?:\s+of\s+[^,.;]{2,40})?\s+must\s+(?:now\s+|immediately\s+)?(?:stop|end|cease|be\s+(?:ended|stopped))",
)
NO_PLEA = re.compile(
    r"\b(?:not|never)\s+to\s+(?:seek|request|demand|ask\s+for)\b"
    r"|\b(?:moved|transferred|released|placed|put)\s+(?:to|on|under)\s+(?:house\s+arrest|bail|bond)\b"
    r"|\b(?:prosecut(?:ors?|ion)|judges?|magistrate|police(?:m[ae]n)?|investigators?|interrogators?|guards?)\s+(?:(?:has|have|had|also|then|later)\s+)*(?:asked|asks|requested|wants?|wanted|insist\w*|recommend\w*|demand\w*)\b"
    r"|\bthat\b[^.;]{0,60}?\b(?:released|freed)\s+on\s+(?:bail|bond)\b"
    r"|\b(?:should|must)\b[^.;]{0,60}?\b(?:by\s+law|under\s+(?:the\s+)?(?:law|article|section|code)|according\s+to\s+(?:the\s+)?law|within\s+\d+\s+(?:hours|days))\b",
    re.IGNORECASE,
)
