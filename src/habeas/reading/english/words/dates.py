"""Dates in English, as they are written; resolving them is :mod:`calendar_sense`'s work.

Every form of date the field's texts use is one named pattern; ``find`` gives them in text order with
the parts they state and nothing more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import DAYS_IN_WORDS, NUMERAL, ORDINALS, number
from habeas.reading.spotting import Family
from habeas.records.change import replace
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from habeas.reading.english.persons.names import Mention
    from habeas.reading.spotting import Stretch

MONTHS = {
    name: index
    for index, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: index
    for index, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs",
         "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip

_M = (
    r"(?P<{0}>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
_D = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_Y = r"(?P<{0}>(?:19|20)\d\d)(?!\d|,\d)"
_W = (
    r"(?P<{0}>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY"
    r"|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?"
)
_ORD = "|".join(ORDINALS)
_SPOKEN = "|".join(
    word.replace("-", r"[\s-]") for word in sorted(DAYS_IN_WORDS, key=len, reverse=True)
)


def _m(name: str) -> str:
    return _M.format(name)


def _d(name: str) -> str:
    return _D.format(name)


def _y(name: str) -> str:
    return _Y.format(name)


FEASTS = {
    r"New\s+Year['’]?s?\s+Day": (1, 1), r"New\s+Year['’]?s?\s+Eve": (12, 31),
    r"Christmas\s+Eve": (12, 24), r"Christmas\s+Day": (12, 25), r"Boxing\s+Day": (12, 26),
    r"May\s+Day": (5, 1), r"Valentine['’]?s\s+Day": (2, 14),
    r"(?:International\s+)?Women['’]?s\s+Day": (3, 8), r"World\s+Press\s+Freedom\s+Day": (5, 3),
    r"(?:International\s+)?Human\s+Rights\s+Day": (12, 10),
}  # fmt: skip
"""Days with a name of their own that fall on one day of the year everywhere: month and day."""

_UNIT = r"(?P<unit>day|night|week|fortnight|month|year)s?"
_TAIL = r"(?P<tail>,?\s+(?:of\s+)?(?:this|last|next|that|the\s+same|the\s+following|the\s+previous)\s+year)"
_HAPPENED = (
    r"(?:arrests?|detentions?|raids?|search(?:es)?|operation|sweep|crackdown|trials?|retrial|hearings?|sessions?|verdicts?|rulings?|judge?ments?|decisions?|orders?"
    r"|sentences?|sentencing|convictions?|releases?|transfers?|appeals?|opinions?|indictments?|charges?|warrants?|protests?|march(?:es)?|rall(?:y|ies)|demonstrations?"
    r"|interrogations?|deportations?|expulsions?|abductions?|kidnappings?|disappearances?|amnesty|pardons?|hunger\s+strikes?|elections?|coup|uprising|clashes|events)"
)
""" "The August ruling", "his 2019 conviction": what a month or a year stands before."""
_LIST = r"(?:,\s+\d{1,2}(?:st|nd|rd|th)?){0,5}"
""" "4, 5 and 6 March": days between the first and the last of a list."""

_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso_span", rf"{_y('y')}-(?P<mm>\d\d)-(?P<dd>\d\d)\s*(?:/|–|to|until)\s*{_y('y2')}-(?P<mm2>\d\d)-(?P<dd2>\d\d)"),
    ("iso", rf"(?<![\d/]){_y('y')}-(?P<mm>\d\d)(?:-(?P<dd>\d\d))?(?!\d)"),
    ("slashed", r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.]|-(?=\d\d?-(?:19|20)\d\d))(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)?\d\d)(?![\d/-])"),
    ("iso", rf"(?<![\d/.]){_y('y')}(?P<sep>[/.])(?P<mm>\d\d)(?P=sep)(?P<dd>\d\d)(?![\d/.]\d)"),
    ("dmy_dmy", rf"{_d('d')}\s+{_m('m')}(?:,?\s+{_y('y')})?\s*(?:–|—|-|/|to|until|till|through)\s*(?:the\s+)?{_d('d2')}\s+{_m('m2')}(?:,?\s+{_y('y2')})?"),
    ("mdy_mdy", rf"{_m('m')}\s+{_d('d')}(?:,\s+{_y('y')})?\s*(?:–|—|-|to|until|till|through)\s*{_m('m2')}\s+{_d('d2')}(?:,?\s+{_y('y2')})?"),
    ("dmy_dmy", rf"(?<=[Bb]etween\s){_d('d')}\s+{_m('m')}(?:,?\s+{_y('y')})?\s+and\s+(?:the\s+)?{_d('d2')}\s+{_m('m2')}(?:,?\s+{_y('y2')})?"),
    ("mdy_mdy", rf"(?<=[Bb]etween\s){_m('m')}\s+{_d('d')}(?:,\s+{_y('y')})?\s+and\s+{_m('m2')}\s+{_d('d2')}(?:,?\s+{_y('y2')})?"),
    ("ddmy", rf"(?<!\d){_d('d')}(?P<list>{_LIST}),?\s*(?P<join>–|-|and|to|or|until|till|through)\s*(?:the\s+)?{_d('d2')}\s+(?:of\s+)?{_m('m')}(?:,?\s+{_y('y')}|{_TAIL})?"),
    ("mddy", rf"{_m('m')}\s+{_d('d')}(?P<list>{_LIST}),?\s*(?P<join>–|-|and|to|or|until|till|through)\s*{_d('d2')}(?!\d|:)(?:,?\s+{_y('y')}|{_TAIL})?"),
    ("before_last", rf"\bthe\s+(?:{_W.format('w')}|(?P<unit>week|weekend|month|year))\s+before\s+last\b"),
    ("ago_from", rf"(?:exactly\s+|just\s+)?(?P<n>{NUMERAL})\s+{_UNIT}\s+ago\s+(?P<from>today|tonight|yesterday|tomorrow|this\s+(?:week|month)|(?:on\s+|last\s+|next\s+|this\s+)?{_W.format('w')})\b"),
    ("edge_day", rf"\bthe\s+(?P<which>first|last)\s+day\s+of\s+{_m('m')}(?:,?\s+{_y('y')})?"),
    ("share_m", rf"\b(?P<part>(?:(?:{_ORD}|last|final|opening|closing)\s+(?:(?:few|two|three|ten)\s+)?(?:days?|weeks?|weekend|fortnight|half|part|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?:of|in)|the\s+course\s+of))\s+{_m('m')}(?:,?\s+{_y('y')})?"),
    ("feast", rf"(?:\b(?:on|since|until|till|by|before|after)\s+)?\b(?P<feast>{'|'.join(FEASTS)})\b(?:,?\s+(?:of\s+)?{_y('y')}|(?P<tail>\s+(?:this|last|next|that|the\s+same)\s+year))?"),
    ("dmy", rf"(?<![\d.]){_d('d')}\s+{_m('m')},?\s+(?:B\.?E\.?\s+)?2[45]\d\d(?:\s+\(?B\.?\s?E\.?\)?)?,?\s+[(/\[]\s?(?:A\.?D\.?\s+)?{_y('y')}[)\]]"),
    ("dmy", rf"(?<![\d.]){_d('d')}(?:\s+of)?[\s-]+{_m('m')}(?:,?[\s-]+{_y('y')})?{_TAIL}?"),
    ("dmy_spoken", rf"\b(?:the\s+)?(?P<d>(?i:{_SPOKEN}))\s+of\s+{_m('m')}(?:,?\s+{_y('y')})?{_TAIL}?"),
    ("mdy_spoken", rf"{_m('m')}\s+(?:the\s+)?(?P<d>(?i:{_SPOKEN}))\b(?!\s+(?:[a-z]|time))(?:,?\s+{_y('y')})?"),
    ("mdy", rf"{_m('m')}\s+{_d('d')}(?![\d:%]|,\d)(?:,?\s+{_y('y')})?{_TAIL}?"),
    ("m_or_my", rf"{_m('m')}(?:\s+(?:or|and|to|until|through|–|-)\s+|\s?[/–-]\s?){_m('m2')}(?!\s+(?-i:[A-Z][a-z]))(?:(?:\s+of)?,?\s+{_y('y')})?{_TAIL}?"),
    ("my_or_y", rf"{_m('m')}\s+{_y('y')}\s+or\s+{_y('y2')}"),
    ("my", rf"{_m('m')},?\s+(?:of\s+)?{_y('y')}"),
    ("m_year_word", rf"{_m('m')}(?:\s+of)?(?P<tail>\s+(?:this|last|next|that|the\s+same|the\s+following|the\s+previous)\s+year)"),
    ("last_m", rf"(?P<which>last|this|next|(?:the\s+)?following|(?:the\s+)?previous)\s+{_m('m')}"),
    ("last_m", rf"(?<!said\s)(?<!told\s)(?P<which>that)\s+(?-i:{_m('m')})(?!\s+(?:\d|(?-i:[A-Z])|was|is|had|has|will|would))"),
    ("year_span", rf"{_y('y')}\s*(?:–|-|to|until)\s*{_y('y2')}"),
    ("year_span", rf"(?<=[Bb]etween\s){_y('y')}\s+and\s+{_y('y2')}"),
    ("weekday_week", rf"{_W.format('w')}(?:\s+of)?\s+(?P<which>last|this|next)\s+week"),
    ("which_weekday", rf"(?P<which>last|this|next|the\s+following|the\s+previous|the\s+same|that)\s+{_W.format('w')}"),
    ("n_ago", rf"(?:(?P<about>more\s+than|less\s+than|fewer\s+than|over|about|some|nearly|almost|barely|just\s+over|exactly)\s+)?(?P<n>{NUMERAL}|several|few)\s+{_UNIT.replace('day|', 'hour|day|', 1)}\s+(?P<exact>to\s+the\s+day\s+)?(?P<way>ago|(?:earlier|later)(?!\s+(?:this|that)\s+(?:same\s+)?(?:day|week|month|year|morning))|before(?=\s*[.,;:]|\W*$)|(?:before\s+(?:that|then)|after\s+that)(?=\W*$|\s*[,.;:)]|\s+(?:he|she|they|it|the|an?|his|her|their|police|officers|and|but|when|in|on|at|by|was|were)\b)|afterwards?|previously)\b"),
    ("after_n", rf"(?:(?<=[.;\"”]\s)|(?<=\n))(?P<way>After)\s+(?P<n>{NUMERAL})\s+(?P<unit>days|nights|weeks)(?=,?\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:court|judge|magistrate|tribunal|bench)\b)"),
    ("n_years_to_day", rf"(?P<n>{NUMERAL})\s+{_UNIT}\s+(?:ago\s+)?(?P<way>to\s+the\s+day)"),
    ("span_on", rf"\b(?:over|in|during|within)\s+the\s+(?:following|next|subsequent|ensuing|coming)\s+(?:(?P<n>{NUMERAL}|few|several|couple\s+of)\s+)?{_UNIT}\b"),
    ("nth_day", rf"\bon\s+(?:the|its|their)\s+(?P<nth>{_ORD}|last|final|closing|opening)\s+(?:and\s+(?:last|final)\s+)?day\b(?!\s+of\s+(?:(?:his|her|their|a|an)\s|[A-Z0-9]))"),
    ("day_word", r"\b(?P<day>today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening)|last\s+night|the\s+day\s+before\s+yesterday|the\s+day\s+after\s+tomorrow)\b"),
    ("day_step", (r"\b(?!(?:the|that)\s+same\s+day\s+as\b)(?:(?:later\s+)?(?:on\s+)?(?P<same>(?:the|that)\s+(?:very\s+)?same\s+(?:day|night|morning|evening|afternoon)|that\s+(?:day|night|morning|evening|afternoon)|later\s+(?:the|that)\s+(?:same\s+)?day|(?:just\s+|only\s+)?(?<!-)hours\s+later|on\s+the\s+(?:very\s+)?day\s+of\s+(?:that|the\s+same)\s+(?:\w+\s+){0,2}?(?:appearance|hearing|session|trial|raid|search|verdict|arrest|march|protest))"
                 r"|(?P<next>the\s+(?:next|following)\s+(?:day|morning|night|evening|afternoon)|(?:(?<=[a-z] )|(?<=[.;] ))(?<!\bthe )(?<!\bvery )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bour )next\s+(?:day|morning)(?!-)|(?:a|one)\s+day\s+later|the\s+day\s+after(?!\s+(?:his|her|their|the|an?|being|he|she|they)\b|\s+(?-i:[A-Z]))|(?:(?<!, )a\s+day\s+after|a\s+day\s+after(?!\s+(?:his|her|their|the|an?|being|having|he|she|they|both|police|officers|agents|soldiers|gunmen)\b|\s+(?-i:[A-Z]))))"
                 r"|(?P<prev>the\s+(?:previous|preceding)\s+(?:day|evening|night)|(?:a|the)\s+(?:day|evening|night)\s+before|(?:a|one)\s+day\s+earlier|the\s+eve\s+of))\b")),
    ("which_unit", r"\b(?:(?:earlier|later)\s+)?(?P<which>this|(?<!\bthe\s)last|next|that(?:\s+same)?|the\s+same|the\s+following|the\s+previous|the\s+past)\s+(?P<unit>week|month|year)\b(?!\s+of\b(?!\s+(?:\w+ing\b|[\"“]|(?:two|three|four|five|\d+|all|both|all\s+the|the)\s+(?:charges|counts)\b|(?:an?|the)\s+(?:[\w-]+\s+)?(?:murder|killing|crime|charge|count|plot|attempt|offen[cs]e|robbery|homicide|attack)\b|(?:arson|rape|riot|contempt|conspir|assault|theft|tax\s|brib|embezz|spy|collu|harm|abus|hate|money|organi[sz]|attempt)\w*|(?:murder|treason|terroris|fraud|sedition|blasphemy|espionage|defam|libel|insult|corrupt|incite|subver|separatis|riot|hooligan|extort|fals|drug|high)\w*)))"),
    ("end_unit", r"\b(?P<way>before|by|at|towards?)\s+the\s+end\s+of\s+(?P<which>the|this|that)\s+(?P<unit>month|year)\b"),
    ("weekend", r"\b(?:(?:over|at|during)\s+)?(?P<which>the|last|this|next)\s+weekend\b(?!\s+of\b)"),
    ("season", rf"\b(?P<which>last|this|next|that|in\s+the|the|early|late)?\s*(?P<season>spring|summer|autumn|fall|winter)(?:\s+(?:of\s+)?{_y('y')}|(?P<tail>\s+(?:this|last|next)\s+year))?\b(?!\s+(?:from|down|short|ill|apart))"),
    ("part_m", rf"\b(?P<part>early|mid|late|the\s+(?:beginning|start|middle|end)\s+of)[\s-]+{_m('m')}(?:,?\s+{_y('y')})?"),
    ("part_y", rf"\b(?P<part>early|mid|late|the\s+(?:beginning|start|middle|end)\s+of)[\s-]+{_y('y')}"),
    ("line_m", rf"(?m:^)(?:(?:Early|Mid|Late)[\s-]+)?{_m('m')}(?=:?\s+[A-Z])"),
    ("weekday", rf"(?<![\w-]){_W.format('w')}(?=(?:\s+(?:morning|afternoon|evening|night))?\b)"),
    (
        "the_nth",
        r"\b(?P<prep>on|by|until|till|since|from|of)\s+the\s+(?P<d>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:(?:straight|consecutive|successive)\s+)?(?:days?|nights?|weeks?|months?|years?|hours?|anniversary|birthday|floor|time|attempt|hearing|session|court|branch|district|century|congress|round|minute|charge|count)\b)(?!\s+(?:(?-i:[A-Z])[\w’-]*\s+){1,3}(?-i:Court|Chamber|Division|Branch|Panel|Bench|Brigade|Battalion|Regiment|Department|Directorate|Circuit)\b)",
    ),
    ("m", rf"(?:(?P<prep>(?i:in|since|until|by|from|of|before|after|during|and|to|every|for))\s+|(?<=\())(?:about\s+|around\s+)?{_m('m')}(?!\s+\d|\s+[A-Z][a-z]|[\w-])"),
    ("m", rf"\b(?:(?P<prep>(?i:the|an?|his|her|their|its|that|whose))\s+|(?<=[’']s\s)){_m('m')}(?=\s+(?:[a-z-]+\s+){{0,2}}?{_HAPPENED}\b)"),
    ("y", rf"\b(?:(?P<prep>(?i:an?|his|her|their|its|that|whose))\s+|(?<=[’']s\s)){_y('y')}(?=\s+(?:[a-z-]+\s+){{0,2}}?{_HAPPENED}\b)"),
    ("m", rf"\b(?P<prep>[Ii]n|[Ss]ince|[Dd]uring)\s+{_m('m')}(?=\s+[A-Z][a-z])"),
    ("y", rf"(?<![\w/-])(?:(?P<prep>(?i:in|since|until|by|from|of|before|after|during|for|and|to|the|end|between))\s+|(?<=\()|(?<=,\s)){_y('y')}(?!\s*(?:people|prisoners|cases|yuan|persons|metres|kilometres)|[-/\w])"),
)  # fmt: skip

_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_WEEKDAY = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED|THU|FRI|SAT|SUN"
_NEEDS = {
    "iso_span": ("19|20", "-", "/|–|to|until"),
    "iso": ("19|20", "-|/|."),
    "slashed": ("#", "/|.|-"),
    "dmy_dmy": (_MONTH, "#", "–|—|-|/|to|until|till|through|and"),
    "mdy_mdy": (_MONTH, "#", "–|—|-|to|until|till|through|and"),
    "ddmy": (_MONTH, "#", "–|-|and|to|or|until|till|through"),
    "mddy": (_MONTH, "#", "–|-|and|to|or|until|till|through"),
    "dmy": (_MONTH, "#"),
    "mdy": (_MONTH, "#"),
    "dmy_spoken": (_MONTH, "first|second|third|th"),
    "mdy_spoken": (_MONTH, "first|second|third|th"),
    "m_or_my": (_MONTH, "or|and|to|until|through|–|-|/"),
    "my_or_y": (_MONTH, "19|20", "or"),
    "my": (_MONTH, "19|20"),
    "m_year_word": (_MONTH, "year"),
    "last_m": (_MONTH.lower(), "last|this|next|that|following|previous"),
    "year_span": ("19|20", "–|-|to|and|until"),
    "after_n": ("days|nights|weeks", "After "),
    "weekday_week": ("week", "last|this|next"),
    "which_weekday": (_WEEKDAY.lower(), "last|this|next|following|previous|same|that"),
    "n_ago": (
        "hour|day|night|week|fortnight|month|year",
        "ago|earlier|later|before|after that|afterward|previously",
    ),
    "span_on": ("day|night|week|fortnight|month|year", "following|next|subsequent|ensuing|coming"),
    "nth_day": ("day",),
    "before_last": ("before last",),
    "ago_from": ("ago",),
    "n_years_to_day": ("to the day",),
    "day_word": ("day|tonight|tomorrow|this morning|this evening|this afternoon|last night",),
    "day_step": (
        "day|night|morning|evening|afternoon|eve of|hours",
        "same|that|later|next|following|after|previous|preceding|before|earlier|eve of",
    ),
    "which_unit": ("week|month|year", "this|last|next|that|same|following|previous|past"),
    "end_unit": ("end of the|end of this|end of that", "month|year"),
    "weekend": ("weekend",),
    "season": ("spring|summer|autumn|fall|winter",),
    "part_m": (_MONTH.lower(), "early|mid|late|beginning|start|middle|end"),
    "edge_day": (_MONTH.lower(), "day of", "first|last"),
    "share_m": (_MONTH.lower(), "day|week|fortnight|half|part|course"),
    "feast": ("Day|Eve", "Year|Christmas|Boxing|May|Valentine|Women|Rights|Press"),
    "part_y": ("19|20", "early|mid|late|beginning|start|middle|end"),
    "line_m": (_MONTH,),
    "weekday": (_WEEKDAY,),
    "the_nth": ("#", "on the|by the|until the|till the|since the|from the|of the"),
    "m": (_MONTH,),
    "y": ("19|20",),
}
"""What every written date of a form holds: a sentence without it is not searched for the form."""
_ANY_CASE = frozenset(
    "n_ago n_years_to_day day_word day_step which_unit weekend season part_m part_y last_m"
    " before_last ago_from edge_day share_m span_on nth_day"
    " which_weekday weekday_week the_nth end_unit".split()
)
_MASTER = Family(
    (name, needing(pattern, *_NEEDS[name], flags=re.IGNORECASE if name in _ANY_CASE else 0))
    for name, pattern in _PATTERNS
)


_ANY_WEEK = re.compile(r"\b(?:an?|every|each|most|one|some)\s+$", re.IGNORECASE)
""" "A Sunday service", "every Friday": no day of the calendar."""
_OF_EACH = re.compile(r"\s+(?:of|in)\s+(?:each|every|the|a)\s+(?:month|week|year|quarter)\b")
""" "On the first Monday of each month"."""
_OF_A_CASE = re.compile(
    r"\b(?:Nos?\.?|[Nn]umber|[Cc]ase|[Ll]awsuit|[Ll]aw|[Aa]ct|[Dd]ecree)\s*[\d/]+\s+of\s+(?:the\s+)?$"
)
""" "Case No. 960 of 2020", "Law 5 of 2018": the year of a paper, no day of anything."""


_NAMES_LAW = re.compile(
    r"\s+(?:[A-Z][\w-]*\s+|(?:on|of|against|and|for|the)\s+){0,7}?"
    r"(?:Law|Act|Code|Decree|Ordinance|Regulations?|Constitution|Convention|Covenant|Charter|Treaty|Protocol|Proclamation)\b"
)
""" "The 1954 Crime Prevention Law": the year of a law, no day of what is done under it."""


@record
class DateWords:
    """A date as written: which ``form``, the stated ``parts``, and where it stands."""

    start: int
    end: int
    form: str
    parts: tuple[tuple[str, str], ...]
    words: str

    def part(self, name: str) -> str | None:
        """One stated part, None when the words do not state it."""
        for part, text in self.parts:
            if part == name:
                return text
        return None

    def value(self, name: str) -> int | None:
        """A stated part as a number: a month by its name, a day, a year, a count."""
        text = self.part(name)
        if text is None:
            return None
        low = text.lower().rstrip(".")
        if low in MONTHS:
            return MONTHS[low]
        if low in WEEKDAYS:
            return WEEKDAYS[low]
        if day := DAYS_IN_WORDS.get("-".join(low.split())):
            return day
        found = number(low)
        return int(found) if found is not None else None


def outside(found: Iterable[DateWords], names: Iterable[Mention]) -> list[DateWords]:
    """The dates that are no part of a name: "Sun Meiling", "Jan Novak"."""
    spans = [(name.start, name.end) for name in names]
    return [one for one in found if not any(start <= one.start < end for start, end in spans)]


def find(stretch: Stretch) -> Iterator[DateWords]:
    """The dates written in a stretch of text, in order, the longest at each place."""
    characters = stretch.characters
    taken: list[DateWords] = []
    for form, pattern in _MASTER.possible(stretch):
        for match in pattern.finditer(stretch):
            one, two = match.span()
            if form == "weekday" and _ANY_WEEK.search(characters[max(one - 8, 0) : one]):
                continue
            if form == "weekday" and _OF_EACH.match(characters, two):
                continue
            if form == "y" and _OF_A_CASE.search(characters[max(one - 28, 0) : two - 4]):
                continue
            if form == "y" and _NAMES_LAW.match(characters, two):
                continue
            if form in {"m", "y", "the_nth"} and match.group("prep"):
                one += len(match.group("prep")) + 1
            if any(one < other.end and other.start < two for other in taken):
                continue
            parts = tuple((k, v) for k, v in match.groupdict().items() if v is not None)
            taken.append(DateWords(one, two, form, parts, characters[one:two]))
    found = sorted(taken, key=lambda one: one.start)
    named, weekday = -1, ""
    for n, words in enumerate(found):
        before = found[n - 1] if n else None
        if before is not None and words.form == "day_step" and words.part("prev"):
            if _APPOSED.fullmatch(characters, before.end, words.start):
                continue
        after = found[n + 1] if n + 1 < len(found) else None
        if words.form == "weekday" and after is not None and after.form in _WITH_DAY:
            if _NAMES_DAY.fullmatch(characters, words.end, after.start):
                named, weekday = words.start, words.part("w") or ""
                continue
        if named >= 0:
            parts = (*words.parts, ("weekday", weekday))
            yield replace(words, start=named, parts=parts, words=characters[named : words.end])
        else:
            yield words
        named = -1


_APPOSED = re.compile(r"\s*[,–—(-]\s*")
""" "On 7 May, the eve of the rally, …": what day the 7th was."""
_WITH_DAY = frozenset(("dmy", "dmy_spoken", "mdy", "mdy_spoken", "iso", "slashed"))
_NAMES_DAY = re.compile(
    r"(?:\s+(?:morning|afternoon|evening|night))?\s*[,(]?\s*(?:on\s+)?(?:the\s+)?"
)
""" "Monday, 22 November 2021" is one date; of a day without a year the day of the week tells the year."""
