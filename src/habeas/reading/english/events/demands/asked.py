"""What a demand asks for, in one or a few words, and the parts of a demand that asks for several things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_REACH = r"\b(?:access|see|meet|allow\w*|contact|consult\w*|give[ns]?|grant\w*|provide\w*|let|receive|communicat\w*)\b"
_WHAT = (
    ("release", re.compile(r"\breleas|\bliberat(?:e|ion|ed)\b|\bfreedom\s+(?:for|of)\b|\b(?:his|her|their|['’]s)\s+(?:freedom|liberty)\b(?!\s+of)|\bfree[sd]?\b|\bfreeing\b|\bset\s+free|\blet\b[^.;,]{2,60}?\b(?:go(?!\s+(?:home|abroad))|out)\b", re.IGNORECASE)),
    ("drop charges", re.compile(r"\bdrop(?:ped|ping)?\b|withdraw|\babandon|\bdiscontinue|\b(?:dismiss|throw\s+out|thrown\s+out)\b[^.;]{0,20}\b(?:case|charges?|indictment|complaint|proceedings)", re.IGNORECASE)),
    ("clemency", re.compile(r"\bpardon|\bclemency|\bmercy", re.IGNORECASE)),
    ("quash", re.compile(r"\bquash|\bannul|\boverturn|set\s+aside|\bacquit|\breopen|\bthrow(?:n)?\s+out\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:conviction|sentence|verdict)", re.IGNORECASE)),
    ("lift measures", re.compile(r"\blift", re.IGNORECASE)),
    ("medical treatment", re.compile(r"\bmedic|\btreatment|\bdoctor|\bhospital|\bsurgery|\boperat", re.IGNORECASE)),
    ("lawyer access", re.compile(rf"{_REACH}[^.;]{{0,40}}\b(?:lawyer|counsel|attorney|legal)|\b(?:lawyer|counsel)s?\s+of\s+(?:his|her|their)\s+(?:own\s+)?choice|\blegal\s+counsel", re.IGNORECASE)),
    ("family access", re.compile(rf"{_REACH}[^.;]{{0,40}}\b(?:famil|relatives|parents)|\bvisit|\breunit", re.IGNORECASE)),
    ("disclose whereabouts", re.compile(r"\bwhereabouts|\bwhere\b|\bfates?\b|\bproof\s+of\s+life", re.IGNORECASE)),
    ("investigate", re.compile(r"\binvestigat|\binquiry", re.IGNORECASE)),
    ("protect from torture", re.compile(r"\bprotect\w*[^.;]{0,40}\b(?:tortur|ill-treat|violence|harm)|\bnot\s+(?:be\s+)?(?:tortur|ill-treat)", re.IGNORECASE)),
    ("no flogging", re.compile(r"\b(?:neither|not|nobody|no\s+one|halt|stop)\b[^.;]{0,40}\b(?:flogg|lash|whipp|caned)", re.IGNORECASE)),
    ("autopsy", re.compile(r"\bautopsy|\bpost-mortem", re.IGNORECASE)),
    ("consular access", re.compile(r"\bconsular\s+(?:access|visit)", re.IGNORECASE)),
    ("intervention", re.compile(r"\b(?:ask|urg|appeal|beg|implor|call)\w*\b[^.;]{2,60}?\sto\s+(?:intervene|take\s+up)\b", re.IGNORECASE)),
    ("explanation", re.compile(r"\b(?:demand|seek|want|request|ask)\w*\s+(?:for\s+)?(?:an\s+)?(?:explanations?|answers|clarification|clarity)\b(?!\s+(?:of|about|on)\s+the\s+(?!arrest|detention|fate|where|circum|reason|legal|charges|case|status))|\bsought\s+(?:an\s+)?(?:explanations?|answers|clarification|clarity)\b", re.IGNORECASE)),
    ("legal basis", re.compile(r"\blegal\s+(?:basis|grounds)", re.IGNORECASE)),
    ("raise the case", re.compile(r"\brais(?:e|ing)\b[^.;]{0,40}\bcases?\b", re.IGNORECASE)),
    ("no execution", re.compile(r"\bexecution\s+(?:must|should|ought)\s+not\b|\b(?:halt|stop|not\s+(?:be\s+)?|commute)\w*\s+(?:\w+\s+){0,3}?(?:execut|death\s+sentence)|\bnobody\s+is\s+executed|\bmoratorium", re.IGNORECASE)),
    ("return passport", re.compile(r"\b(?:return|give\s+back)\b[^.;]{0,40}\b(?:passport|laptop|phone|property|computer)", re.IGNORECASE)),
    ("allow travel", re.compile(r"\b(?:allow|let|permit)\w*\b[^.;]{0,40}\b(?:travel|leave\s+the\s+country|go\s+home|(?:come|return)\s+home|go\s+abroad)|\bno-fly\s+list", re.IGNORECASE)),
    ("compensation", re.compile(r"\bcompensat|\breparation|\bredress", re.IGNORECASE)),
    ("hand over body", re.compile(r"\b(?:hand\s+over|return|give\s+back|surrender)\b[^.;]{0,30}\b(?:body|remains|ashes)", re.IGNORECASE)),
    ("close proceedings", re.compile(r"\bproceedings\b[^.;]{0,40}\b(?:closed|ended|dropped|discontinued)|\bcase\s+[^.;]{0,60}?\bbe\s+(?:closed|ended|discontinued)|\b(?:close|end)\s+(?:all\s+)?(?:the\s+)?proceedings", re.IGNORECASE)),
    ("fair trial", re.compile(r"\b(?:fair|new|prompt|public)\s+trial|\bretried", re.IGNORECASE)),
    ("find arbitrary", re.compile(r"\b(?:find|declare|hold|rule)\b(?:[^.;]|(?<=\bM[rs])\.){3,90}?\b(?:arbitrary|unlawful)\b", re.IGNORECASE)),
    ("charge or release", re.compile(r"\bcharge\s+or\s+release", re.IGNORECASE)),
    ("justice", re.compile(r"\bjustice\s+(?:for|to)\b|\baccountab|\bbrought\s+to\s+(?:justice|account)", re.IGNORECASE)),
    ("due process", re.compile(r"\bdue\s+process", re.IGNORECASE)),
    ("end harassment", re.compile(r"\b(?:end|stop|cease|halt)\w*\b[^.;]{0,40}\b(?:harass|persecut|intimidat|prosecut|reprisal|attack|surveill|threat|target)", re.IGNORECASE)),
    ("protection", re.compile(r"\bprotect(?:ion)?\s+(?:for|of)\b|\bguarantee\w*\b[^.;]{0,40}\b(?:safety|integrity|security|life|rights)|\bensur\w*\b[^.;]{0,40}\b(?:safety|integrity|security|well-?being)", re.IGNORECASE)),
    ("abolish the law", re.compile(r"\babolish|\bamend|\brepeal|\bbring\s+it\s+into\s+line", re.IGNORECASE)),
)  # fmt: skip


MEANWHILE = re.compile(
    r"\b(?:pending|until|awaiting)\s+(?:his|her|their|the|[A-Z][\w’'-]+['’]s)\s+(?:[\w-]+\s+){0,3}?(?:release|trial)\b|\buntil\s+(?:he|she|they)\s+(?:is|are)\s+(?:released|freed)",
    re.IGNORECASE,
)
""" "Pending his release, to give him a doctor": it is a doctor that is asked for."""


def what(words: str) -> str | None:
    """What the words ask for, of what is often asked."""
    words = MEANWHILE.sub("", words)
    found = [name for name, pattern in _WHAT if pattern.search(words)]
    if "charge or release" in found:
        return "charge or release"
    return ", ".join(found) if found else None


_SORTS = (
    ("care", re.compile(r"medical|access|protect|flogging|restrain|transfer|move")),
    ("truth", re.compile(r"whereabouts|investigate|autopsy|body")),
)


def sort_of(asked: str) -> str:
    """The sort of a demand: its end (released, acquitted, compensated), care meanwhile, or the truth.

    Demands of one sort for one person are one; "to quash her conviction and free her, and to let her see a doctor" are two.
    """
    found = (sort for sort, pattern in _SORTS if pattern.search(asked))
    return next(found, "end")


_DOING = re.compile(
    r"(?:[,;:]|\band|\bthat|\bto)*\s*(?:and\s+)?(?:to\s+|that\s+)?(?P<what>(?-i:[a-zA-Z][a-z]+)(?:\s+[\w’'-]+){1,4})",
    re.IGNORECASE,
)


def in_words(words: str) -> str | None:
    """A demand that no pattern knows, in its own first words."""
    match = _DOING.match(words)
    return " ".join(match["what"].split()) if match else None


_DEMANDED = (
    r"(?:release|free|let|tell|drop|quash|overturn|annul|lift|allow|give|grant|ensure|provide|disclose|reveal|inform|return"
    r"|hand|investigate|compensate|halt|commute|transfer|withdraw|guarantee|restore|accord|permit|move|pardon|acquit)"
)
_CUT = re.compile(
    rf"(?!,\s+to\s+be\b)(?:[,;]\s+(?:and\s+)?|\band\s+)(?:that\b|to\b(?!\s+(?:an?|the|his|her|their|prisons?|hospitals?|jails?)\b)|for\b|(?={_DEMANDED}\s+(?!of\b|on\b|from\b|by\b|for\b)))|(?<=\w):\s+(?={_DEMANDED}\s)"
    r"|(?=[,;]\s+and\s+(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)?\s+(?:must|should)\b)"
)


def parts(view: View, place: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a demand: "that …, that …, and that …", "to …; to …", "to … and …"."""
    cuts = [place]
    cuts += [m.start() for m in _CUT.finditer(view.characters, place + 8, end)]
    yield from zip(cuts, [*cuts[1:], end], strict=True)


OPENS = re.compile(
    rf"(?:[,;:]|\band)\s+(?:and\s+)?(?:that\s+(?:he|she|they|[A-Z])|to\s+[a-z]+\b|{_DEMANDED}\b)"
)
""" "…, and to give her a doctor": a further demand opens."""
OF_ANOTHER = re.compile(
    r"[,;]\s+and\s+(?P<who>(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)?)\s+(?:must|should)\b"
)
""" "X should be freed, and Y must see a lawyer": the further demand is for Y."""
_OPENS_ANEW = re.compile(
    r"(?:[,;:]\s+)?(?:and\s+|but\s+)?(?:meanwhile\s+)?(?:to|that|for|until|pending|meanwhile|(?:(?:Mr|Ms|Mrs|Dr)\.?\s+)?[A-ZÀ-Ý][\w’'-]+)\b|;"
)
""" "…, and to let her see a doctor" is a demand of its own, "… and drop the charges" goes on with the one before."""
_SEE_THAT = re.compile(
    r"[\s,;]*(?:and\s+)?(?:to\s+)?(?:see\s+to\s+it|ensure|make\s+sure|guarantee)\s+that\b"
)
_AND_THAT = (" and that ", "and that ", ", and that ")
""" "To see to it that she is not force-fed, and that she is operated on": one demand."""


def opens_anew(view: View, before: int, start: int) -> bool:
    """Whether a part of a demand that starts at ``start`` is a demand of its own, behind one that starts at ``before``."""
    if _SEE_THAT.match(view.characters, before) and view.characters.startswith(_AND_THAT, start):
        return False
    return _OPENS_ANEW.match(view.characters, start) is not None


GENERAL = re.compile(
    r"\b(?:(?:all|every|any|other)\s+(?!two|three|four|five|six|seven|eight|nine|ten|\d)(?:[\w-]+\s+){0,3}?(?:prisoners?|detainees?|those|activists?|people|persons?"
    r"|hostages|journalists?|members|defendants|women|men|students|citizens|workers|inmates?|\w+ists?)|political\s+prisoners|everyone|everybody|nobody|no\s+one|the\s+(?:banished|exiles?|rest|others)"
    r"|(?:(?:jail|imprison|detain|arrest|sentenc|prosecut|target|harass|persecut|treat|silenc|punish|charg|intimidat|attack|us)ing|against)\s+(?:(?!two|three|four|five|six|seven|eight|nine|ten|both)[a-z-]+\s+){0,2}?"
    r"(?:journalists|reporters|activists|critics|lawyers|dissidents|defenders|people|citizens|students|writers|artists|bloggers|protesters|opponents"
    r"|believers|worshippers|members\s+of\s+the\s+(?:press|media|opposition)|the\s+(?:press|media|opposition)|media\s+workers|dissent|criticism)"
    r"|(?:an?|the)\s+(?:\w+\s+)?moratorium\s+on|abolish\w*\s+(?:the\s+)?(?:death\s+penalty|capital\s+punishment|executions?)"
    r"|(?:all|any)\s+(?:sentences?|convictions?|charges?)\s+(?:that\s+)?(?:imposed|handed\s+down|passed|brought|based|rests?|resting)\s+(?:solely\s+|only\s+)?(?:for|on)"
    r"|(?:allow|let|permit|invite|admit|receive)\s+(?:[\w-]+\s+){0,5}?(?:rapporteurs?|experts|observers|monitors|mission|delegation|inspectors)\b(?![^.;,]*\b(?:him|her|them|his|their)\b))\b",
    re.IGNORECASE,
)
"""What is asked for everybody is asked for nobody named."""
PERSONAL = re.compile(
    r"release|charges|clemency|quash|lift|medical|lawyer|family|whereabouts|compensation|body|execution|flogging|torture|autopsy|investigate|consular|explanation|intervention|fair trial"
)
"""What is asked for somebody, named or not."""
