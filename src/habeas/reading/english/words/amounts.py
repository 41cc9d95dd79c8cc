"""Durations, day counts, money and head counts, in one pass over a sentence.

Ranked as the grammar of values asks: a term of a penalty, then a count of days, then money, then
other durations, then plain numbers. Months are ``years x 12 + months``; a range is ``21-24``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import NUMERAL, number, so_many
from habeas.reading.english.words.people import one_person
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.spotting import Stretch

OF_ELSE = re.compile(
    r"^\s+of\s+(?![“\"‘]?(?:[\w-]+\s+){0,4}?(?:[“\"]home\s+chemistry|prison|jail|gaol|imprisonment|detention|custody|confinement|incarceration|chemistry|labou?r|exile|probation|arrest|supervision|supervised|freedom|liberty|regime|colony|camp|internment|re-?education|correction\w*|sentences?|terms?|rights|disqualification|which|those|these|this|that|it|them)\b)"
    r"|^\s+to\s+(?:finish|complete|leave|prepare|repair|find|pay|write|submit|comply|appeal|decide|return|learn|prove|build|fix|reply|respond|vacate|move|settle|recover|study|teach|train|live)\b"
    r"|^[’']?\s+(?:in|with|on|at)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?(?:army|navy|air\s+force|marines|parliament|council|government|cabinet|board|post|office|committee|legislature|assembly|senate|union|church|civil\s+service)\b(?!\s+(?:prison|jail|camp|colony|detention|stockade))"
    r"|^[’']?\s+(?:contract|lease|loan|visa|permit|plan|programme|program|course|degree|deal|project|warranty|subscription|scholarship|fellowship|moratorium|truce|ceasefire|campaign|mandate|drought|siege|occupation|experience|training|apprenticeship|tenure|seniority|salary|salaries|pay|rent|wage|stud(?:y|ie))s?\b",
    re.IGNORECASE,
)
""" "A year of cruise ships", "18 months of his contract": no term of prison."""


@record
class Duration:
    """A span of time: ``months`` (a number or a range), or ``days`` when given in days or weeks."""

    start: int
    end: int
    months: int | str | None
    days: int | str | None
    words: str
    adjective: bool = False


@record
class Money:
    """An amount of money, in the document's own words."""

    start: int
    end: int
    words: str


_N = rf"(?:{NUMERAL})"
_HALF = r"(?:\s+and\s+(?:a\s+)?half|[\s-]+and-a-half|\s*½)"
_YEAR_WORD = (
    r"(?:[\s-]+(?:(?:more|further|additional|extra)\s+)?years?[’']?|(?<=\d)\s?(?:yrs?\b\.?|y\.))"
)
_MONTH_WORD = r"(?:[\s-]+(?:(?:more|further|additional|extra)\s+)?months?[’']?|(?<=\d)\s?(?:mths?\b\.?|mos?\.|m\.))"
_YEARS = rf"(?P<y>{_N})(?P<yh>{_HALF})?{_YEAR_WORD}"
_MONTHS = rf"(?P<m>{_N})(?P<mh>{_HALF})?{_MONTH_WORD}"
_WITH_HALF = re.compile(rf"(?P<n>{_N})(?P<h>{_HALF})?", re.IGNORECASE)
_LIST = needing(
    rf"\b(?P<list>{_N}{_HALF}?(?:,\s+{_N}{_HALF}?)*,?\s+and\s+{_N}{_HALF}?)[\s-]+(?P<unit>years?|months?)\b",
    "year|month",
    "and",
    flags=re.IGNORECASE,
)
_RANGE = needing(
    rf"\b(?:between\s+|from\s+)?(?P<y1>{_N})(?P<h1>{_HALF})?(?:\s+years?(?:\s+and\s+(?P<m1>{_N})\s+months?)?)?"
    rf"(?:\s+(?:to|and|or)\s+|\s*–\s*|(?<=\d)-)(?P<y2>{_N})(?P<h2>{_HALF})?[\s-]+years?\b(?:\s+and\s+(?P<m2>{_N})\s+months?)?",
    "year",
    "to|and|or|–|-",
    flags=re.IGNORECASE,
)
_MONTH_RANGE = needing(
    rf"\b(?:between\s+)?(?P<m1>{_N})(?:\s+months?)?(?:\s+(?:to|and)\s+|\s*–\s*|(?<=\d)-)(?:(?P<m2>{_N})[\s-]+months?|(?P<y2>{_N})[\s-]+years?)\b",
    "year|month",
    "to|and|–|-",
    flags=re.IGNORECASE,
)
_TERM = needing(
    rf"\b(?:{_YEARS}(?:(?:,|\s+and|,\s+and)?\s+(?P<ym>{_N}){_MONTH_WORD})?(?P<tail_half>\s+and\s+a\s+half)?|(?:{_MONTHS}))"
    rf"(?:(?:,|\s+and)?\s+(?P<d>{_N})\s+days?)?",
    "year|month|yr|y.|mth|mo|m.",
    "year|month|#",
    flags=re.IGNORECASE,
)
_HALF_YEAR = needing(
    r"\b(?P<n>half\s+a\s+year|a\s+year\s+and\s+a\s+half|(?:a\s+|one\s+)?decade)\b",
    "half a year|year and a half|decade",
    flags=re.IGNORECASE,
)
_DAYS = needing(
    rf"\b(?P<more>(?:more\s+than|over|some|at\s+least|nearly|almost|about|around|exactly)\s+)?(?P<n>{_N})[\s-]+(?P<unit>days?|weeks?|nights?)\b(?!\s+(?:ago|later|earlier|before))",
    "day|week|night",
    flags=re.IGNORECASE,
)
_LABELS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Article|Section|Branch|Case|No|Ward|Colony|Room|Day|Law|Chapter|Category|Part|Count|Age|Camp|Prison|Block|Unit|Wing|Cell|Zone|Station|Rodeo|Sector|Bureau|Facility|Barrack|Hall|Building|Gallery)\b"
_CODES = (
    "USD|EUR|GBP|CHF|HKD|CNY|RMB|RUB|UAH|KZT|AZN|GEL|TRY|PHP|INR|PKR|LKR|BDT|MMK|THB|VND|KES|UGX|TZS|NGN|GHS|ZAR|ZWL|EGP|XAF|XOF"
    "|HK\\$|US\\$|A\\$|NT\\$|S\\$|Z\\$|C\\$|R\\$|\\$|€|£|¥|₹|₱|₦|₽|₸|₴|₫|₩|₺|₼|₾|฿|K?Shs?\\.?|P[Kk]R|Rs\\.?"
)
_COINS = (
    "yuan|renminbi|dollar|euro|pound|rouble|ruble|rupee|birr|dong|kyat|rial|toman|dinar|dirham|riyal|baht|lira|bolivar|bolívar|peso|manat"
    "|tenge|somoni|hryvnia|shilling|franc|naira|riel|som|soum|dram|lari|cedi|sol|taka|zloty|kwacha|kip|cordoba|córdoba|lempira|quetzal|colon|colón"
    "|boliviano|guarani|guaraní|real|reais|lek|leu|lei|lev|leva|koruna|crown|krona|kronor|krone|kroner|forint|denar|rand|pula|metical|meticais"
    "|dalasi|leone|ouguiya|ariary|nakfa|shekel|afghani|rufiyaa|ngultrum|tugrik|togrog|yen|ringgit|rupiah|pataca|gourde|vatu|kina|escudo|kwanza"
    "|loti|lilangeni|bucks|basic unit|base value|minimum wage|calculation index"
).split("|")
"""The money of the world by its name; "won" is a verb first."""
_COUNTRIES = r"(?:(?:US|U\.S\.|Hong\s+Kong|New\s+Taiwan|Singapore|Canadian|Australian|Zimbabwean|Namibian|Jamaican|Sudanese|Egyptian|Lebanese|Syrian)\s+)"
_ANY = "|".join(coin.replace(" ", r"\s+") for coin in _COINS)
_NAMES = _COUNTRIES + "?(?:" + _ANY + ")(?:e?s)?"
_SIGNS = (
    "rs|usd|eur|gbp|chf|hkd|cny|rmb|rub|uah|kzt|azn|gel|try|php|inr|pkr|lkr|bdt|mmk|thb|vnd|kes|ugx|tzs|ngn|ghs|zar|zwl|egp|xaf|xof|sh"
    "|$|€|£|¥|₹|₱|₦|₽|₸|₴|₫|₩|₺|₼|₾|฿"
)
_CURRENCIES = "".join(f"| {coin}" for coin in _COINS)
"""Their names stand behind a blank: "rial" is no part of a trial."""
_MONEY = needing(
    rf"(?:(?:{_CODES})\s?\d(?:[\d,.]*\d)?(?:\s?(?:million|billion|thousand|lakh|crore|m|bn|k)\b)?"
    rf"|(?:between\s+)?{_N}(?:\s+(?:to|and)\s+{_N})?(?:\s+(?:million|billion|thousand|hundred|crore|lakh))?\s+(?:(?-i:[A-Z][A-Za-z]+)\s+)?{_NAMES}\b)",
    _SIGNS + _CURRENCIES,
    "#" + _CURRENCIES,
    flags=re.IGNORECASE,
)


_LETTERS = "".join(sorted({coin[0] for coin in _COINS}))
_COIN = needing(
    rf"\s(?=[{_LETTERS}])(?:{_ANY})(?:e?s)?\b",
    _CURRENCIES.removeprefix("|"),
    flags=re.IGNORECASE,
)
_SIGN = needing(
    rf"(?=[a-z]{{0,3}}[a-z$€£¥₹₱₦₽₸₴₫₩₺₼₾฿]\.?\s?\d)(?:{_CODES})\s?\d",
    _SIGNS,
    "#",
    flags=re.IGNORECASE,
)
"""What every amount holds, found sooner than the amount: a coin, or a sign before its figure."""


def money(stretch: Stretch) -> Iterator[Money]:
    """The amounts of money in a stretch of text."""
    if not (_COIN.search(stretch) or _SIGN.search(stretch)):
        return
    for match in _MONEY.finditer(stretch):
        yield Money(match.start(), match.end(), match.group().strip())


def durations(stretch: Stretch) -> Iterator[Duration]:
    """The durations in a stretch of text, longest first at each place."""
    taken: list[tuple[int, int]] = []
    found: list[Duration] = []

    def free(one: int, two: int) -> bool:
        return not any(one < b and a < two for a, b in taken)

    for match in _LIST.finditer(stretch):
        if _distributes(stretch, match):
            found.extend(_listed(match))
            taken.append(match.span())
    for match in _RANGE.finditer(stretch):
        made = None if _TWO_SAID.match(match.group()) else _ranged(match)
        if made and free(*match.span()):
            found.append(made)
            taken.append(match.span())
    for match in _MONTH_RANGE.finditer(stretch):
        if free(*match.span()):
            low = number(match["m1"]) or 0
            high = number(match["m2"]) if match["m2"] else 12 * (number(match["y2"]) or 0)
            dated = _OF_A_DATE.search(stretch.characters[max(match.start() - 3, 0) : match.start()])
            if high and low < high and not dated:
                found.append(
                    Duration(*match.span(), f"{int(low)}-{int(high)}", None, match.group())
                )
                taken.append(match.span())
    for match in _TERM.finditer(stretch):
        made = _term(match)
        if made and free(*match.span()):
            if match["ym"] and _EACH_ITS_OWN.match(stretch.characters, match.end()):
                found += _two_terms(match)
            else:
                found.append(made)
            taken.append(match.span())
    for match in _HALF_YEAR.finditer(stretch):
        if free(*match.span()):
            words = " ".join(match["n"].lower().split())
            months = {"half a year": 6, "a year and a half": 18}.get(words, 120)
            found.append(Duration(*match.span(), months, None, match.group()))
            taken.append(match.span())
    for match in _DAYS.finditer(stretch):
        if free(*match.span()):
            found += _days(match)
            taken.append(match.span())
    found += [
        *_without_unit(stretch, found), *_range_without_unit(stretch, found), *_the_same(stretch, found),
    ]  # fmt: skip
    spans = [one for one in found if not _OF_AGE.match(stretch.characters, one.end)]
    yield from sorted(spans, key=lambda one: one.start)


_OF_AGE = re.compile(r"[\s-]olds?\b")
""" "16-year-old": an age, and no time that passes."""


_UNIT_LEFT_OUT = re.compile(
    rf"(?:(?<=[a-zà-ÿ,)])\s+(?:(?P<led>to|for|(?:got|received|given|gets|receiving|drew|gave|handed(?:\s+down)?|meted\s+out)(?:\s+(?:him|her|them))?(?:\s+(?:a\s+further|another|an\s+(?:additional|extra)))?)|(?:(?:and|while|but)\s+|(?<=[,;]\s))(?:the\s+(?:latter|others?(?:\s+(?:two|three|four|five))?|second|third|former)|(?:the|his|her|a)\s+(?P<whose>(?!to\b|for\b)[a-zà-ÿ-]+)))\s+|\b(?-i:(?!{_LABELS})[A-ZÀ-Ý][\w’'-]+)(?:\s+|\s*\())(?P<n>{_N})(?P<h>{_HALF})?"
    r"(?=\s*[.,;)](?!\d)|\s+(?:each|apiece|yesterday|today)\b|\s+on\s+(?:\d|(?-i:[A-Z][a-z]+\s+\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))|\s+in\s+(?:prison|jail|\d{4})\b|\s+by\s+(?:the|an?)\s|\s+to\s+(?-i:[A-ZÀ-Ý])|\s+for\s+(?!the\b|his\b|her\b|their\b)[a-z]|\s+and\s+(?-i:[A-ZÀ-Ý]|(?:his|her|two|three|left|upheld|fined|imposed|ordered|raised|cut|banned)\b)|\s*$)"
    rf"|(?:,|;|\band)\s+(?P<n2>{_N})(?P<h2>{_HALF})?(?=\s+(?:for|to|on)\s+(?:(?:the\s+(?:[a-z-]+\s+){{1,2}})?(?-i:[A-ZÀ-Ý])|(?:him|her|each|his|the\s+(?:other|second|third|two))\b))",
    re.IGNORECASE,
)
_NEAR = 90
"""How far behind a term another may stand whose unit is left out."""
_LONGEST = 40
_UNIT = re.compile(r"year|month")


def _without_unit(stretch: Stretch, found: list[Duration]) -> Iterator[Duration]:
    """ "Sentenced A to five years and B to three and a half", "Lee got 38 months, Fung 34"."""
    terms = sorted((d for d in found if isinstance(d.months, int)), key=lambda d: d.start)
    if not terms:
        return
    last, factor = terms[0], 12
    reach = min(stretch.end, terms[-1].end + 3 * _NEAR)
    for match in _UNIT_LEFT_OUT.finditer(stretch.characters, terms[0].end, reach):
        group = "n" if match["n"] else "n2"
        start, value = match.start(group), number(match[group])
        last = next((d for d in reversed(terms) if d.end <= start), last)
        crowded = any(d.start < match.end() and start < d.end for d in found)
        if crowded or value is None or not 0 < value <= _LONGEST or start - last.end > _NEAR:
            continue
        if match["whose"] and not one_person(match["whose"]):
            continue
        apart = (
            group == "n"
            and not (match["led"] or match["whose"])
            and ";" in stretch.characters[last.end : start]
        )
        if match[group].lower() in {"a", "an"} or apart:
            continue
        if (unit := _UNIT.search(last.words.lower())) is not None:
            factor = 12 if unit[0] == "year" else 1
        months = factor * (value + 0.5 * bool(match["h"] or match["h2"]))
        made = Duration(
            start, match.end(), int(months), None, stretch.characters[start : match.end()]
        )
        terms.append(made)
        yield made


_RANGE_LEFT_OUT = re.compile(
    rf"(?:,|;|\band)\s+(?P<a>{_N})\s+(?:to|or)\s+(?P<b>{_N})(?=\s+for\s+(?:(?-i:[A-ZÀ-Ý])|(?:him|her|each|his|the)\b))",
    re.IGNORECASE,
)


_THE_SAME = re.compile(
    r"\b(?:the\s+same|an?\s+(?:identical|equal))\s+(?:(?:prison|jail)\s+)?(?:terms?|sentences?|punishments?|number\s+of\s+years|length\s+of\s+time)\b",
    re.IGNORECASE,
)


def _the_same(stretch: Stretch, found: list[Duration]) -> Iterator[Duration]:
    """ "Roe was sentenced to nine years; Doe to the same term": the term told last."""
    terms = sorted((d for d in found if d.months is not None), key=lambda d: d.start)
    if not terms:
        return
    for match in _THE_SAME.finditer(stretch.characters, terms[0].end, stretch.end):
        last = [d for d in terms if d.end <= match.start()][-1]
        yield Duration(*match.span(), last.months, last.days, match.group())


def _range_without_unit(stretch: Stretch, found: list[Duration]) -> Iterator[Duration]:
    """ "Eleven to twelve years for Roe and five to six for Doe"."""
    ranges = [d for d in found if isinstance(d.months, str) and "year" in d.words.lower()]
    if not ranges:
        return
    first = ranges[0].end
    for match in _RANGE_LEFT_OUT.finditer(
        stretch.characters, first, min(stretch.end, first + _NEAR)
    ):
        low, high = number(match["a"]), number(match["b"])
        if low and high and low < high <= _LONGEST:
            start = match.start("a")
            words = stretch.characters[start : match.end()]
            yield Duration(start, match.end(), f"{int(12 * low)}-{int(12 * high)}", None, words)


def _distributes(stretch: Stretch, match: re.Match[str]) -> bool:
    """Whether "four and three years" gives one term each: it says so, or it is no range."""
    around = stretch.characters[max(match.start() - 40, 0) : min(stretch.end, match.end() + 60)]
    if "respectively" in around:
        return True
    values = [number(one["n"]) or 0 for one in _WITH_HALF.finditer(match["list"])]
    return len(values) > 2 or values != sorted(values)


def _listed(match: re.Match[str]) -> Iterator[Duration]:
    """The terms of a distributed list, each at its own number."""
    factor = 12 if match["unit"].lower().startswith("year") else 1
    numbers = list(_WITH_HALF.finditer(match["list"]))
    for index, one in enumerate(numbers):
        start = match.start("list") + one.start()
        last = index == len(numbers) - 1
        end = match.end() if last else match.start("list") + one.end()
        value = (number(one["n"]) or 0) + 0.5 * bool(one["h"])
        yield Duration(start, end, int(factor * value), None, one.group())


_TWO_SAID = re.compile(r"(?!between\b|from\b)[\w-]+\s+years?\s+and\s", re.IGNORECASE)
""" "Nine years and eleven years": two terms, no range."""


_OF_A_DATE = re.compile(r"\d[./-]$")
""" "Sentenced on 05.06.2024 to three years": the year of a date opens no range."""


def _ranged(match: re.Match[str]) -> Duration | None:
    low, high = number(match["y1"]), number(match["y2"])
    if (
        low is None
        or high is None
        or _OF_A_DATE.search(match.string[max(match.start() - 3, 0) : match.start()])
    ):
        return None
    one = 12 * low + (number(match["m1"]) or 0 if match["m1"] else 0) + 6 * bool(match["h1"])
    two = 12 * high + (6 if match["h2"] else 0) + (number(match["m2"]) or 0 if match["m2"] else 0)
    if not one < two:
        return None
    return Duration(*match.span(), f"{int(one)}-{int(two)}", None, match.group())


def _term(match: re.Match[str]) -> Duration | None:
    months = 0.0
    if match["y"]:
        years = number(match["y"])
        if years is None:
            return None
        months += 12 * years + (6 if match["yh"] or match["tail_half"] else 0)
        if match["ym"]:
            months += number(match["ym"]) or 0
    elif match["m"]:
        months += (number(match["m"]) or 0) + (0.5 if match["mh"] else 0)
    if match["d"]:
        days = int(so_many(match["d"]) or 0)
    else:
        days = None
    words = match.group()
    adjective = "-year" in words.lower() or "-month" in words.lower()
    end = match.end()
    if months != int(months):
        return Duration(match.start(), end, str(months), days, words, adjective)
    return Duration(match.start(), end, int(months), days, words, adjective)


_EACH_ITS_OWN = re.compile(
    r"(?:\s+in\s+(?:prison|jail))?,?\s+respectively\b"
    r"|\s+of\s+(?:it|them|that|which|the\s+(?:term|sentence))\s+(?:(?:was|were|is|are)\s+)?(?:suspended|conditional|on\s+probation)\b"
)
""" "Five years and 18 months respectively", "one year, six months of it suspended": two terms, no sum of both."""


def _two_terms(match: re.Match[str]) -> list[Duration]:
    """ "A and B to five years and 18 months respectively": two terms, one for each."""
    whole, years = match.group(), int(12 * (number(match["y"]) or 0))
    cut = match.start("ym") - match.start()
    first = whole[:cut].rstrip()
    first = first.removesuffix("and").rstrip(" ,")
    start = match.start("ym")
    return [
        Duration(match.start(), match.start() + len(first), years, None, first),
        Duration(start, match.end(), int(number(match["ym"]) or 0), None, whole[cut:]),
    ]


def _days(match: re.Match[str]) -> list[Duration]:
    told = so_many(match["n"])
    if told is None:
        return []
    count = int(told) * (7 if match["unit"].lower().startswith("week") else 1)
    more = (match["more"] or "").strip().lower()
    days: int | str = f"{count}+" if more in {"more than", "over", "at least"} else count
    adjective = "-" in match.group()[len(match["n"]) :]
    return [Duration(match.start(), match.end(), None, days, match.group(), adjective)]
