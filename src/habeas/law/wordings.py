"""Wordings of charges in one form, whatever the script, spelling or inflection, and their articles.

Words lose case, accents, quotes and small words; English renderings of one notion become one word
(incite, instigate); Chinese becomes simplified. An article is its law and its number.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

HAN = re.compile("[㐀-鿿]")
PHRASES = frozenset(("pickquarrel", "maketrouble"))
"""Forms of one word that stand for several."""
_STEMS = (
    (re.compile(r"\b(?:incit(?:e|es|ed|ing|ement)|instigat\w+)\b(?:\s+(?:to|of))?"), "incite"),
    (re.compile(r"\b(?:subver(?:t|sion|sive)\w*|overthrow\w*)\b(?:\s+(?:of|the))*"), "subvert"),
    (
        re.compile(r"\b(?:separatism|splittism|secession|split\w*|seced\w+)\b(?:\s+(?:of|the))*"),
        "split",
    ),
    (
        re.compile(
            r"\b(?:the\s+)?(?:(?:state|national)(?:\s+political)?\s+power|state|country|government"
            r"|national)\b"
        ),
        "state",
    ),
    (re.compile(r"\b(?:pick(?:ing|ed)?\s+quarrels)\b"), "pickquarrel"),
    (
        re.compile(r"\b(?:provok|caus|stir|creat)\w*\s+(?:up\s+)?(?:trouble|disturbances?)\b"),
        "maketrouble",
    ),
    (re.compile(r"\b(?:illegal|unlawful)(?:ly)?\b"), "illegal"),
    (re.compile(r"\borgani[sz]\w+\b"), "organise"),
    (re.compile(r"\b(?:assembl(?:y|ies|ing|e)|gather(?:ing|ings|ed)?)\b"), "assembly"),
    (re.compile(r"\b(?:disrupt|disturb)(?:ing|ed|s|ance|ances|ion)?\b"), "disturb"),
    (re.compile(r"\b(?:collu(?:sion|de|des|ded|ding))\b"), "collude"),
    (re.compile(r"\bunauthoris"), "unauthoriz"),
    (re.compile(r"\b(hono|rumo|harbo|labo|behavio)ur"), r"\1r"),
    (re.compile(r"\bmembers?(?:hip)?\s+(?:of|in)\b"), "member"),
)  # fmt: skip
_LEAD = re.compile(
    r"^(?:(?:was|were|been|is|has)\s+)*(?:(?:charged|accused|convicted|suspected|guilty|arrested)\s+"
    r"(?:with|of|for|under)|on\s+(?:the\s+)?(?:suspicion|charges?)\s+of|suspicion\s+of)\s+"
)
_NOISE = frozenset(
    ("the", "a", "an", "crime", "crimes", "offence", "offences", "offense", "offenses", "of", "and",
     "charge", "charges", "to", "for", "in", "other", "others", "or")
)  # fmt: skip
_ENDING = re.compile(r"(?<=\w{3})(?:ing|ed|es|e|s)$")
_WORD = re.compile(r"[^\W_]+")
_ARABIC = str.maketrans("يىكةأإآ", "ییکهااا", "ـ‌‍")
_FOLDED = {"đ": "d", "ı": "i", "ё": "е", "ł": "l", "ø": "o"}
_QUOTES = re.compile("[\"“”‘’'「」『』《》〈〉\\s]")
_NUMERAL = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_WEIGHT = {"十": 10, "百": 100}
_ARTICLE_HAN = re.compile(
    r"(?:第)?([0-9零〇一二三四五六七八九十百]+)[条條](?:之([0-9一二三四五六七八九十]+))?"
    r"(?:第?([0-9一二三四五六七八九十]+)款)?"
)
_MARK = re.compile(
    r"\b(?:art(?:icle|icles|s|\.)?|sections?|secs?\.?|ss?|para(?:graph)?|§|ст(?:атья|атьи|\.)?|madde"
    r"|dieu|artículo|articulo|art)\b\.?|§|มาตรา|ماده|المادة"
)
_NUMBER = re.compile(
    r"(?<![\w.])(?:s|ss|art\.?)?(\d+(?:bis|[a-z])?(?:[.\-/]\d+)*)((?:\s?\([0-9a-z]{1,3}\))*)",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:\bpara(?:graph)?\.?|\bч\.|\bчасть)\s*(\d+)")
_POLICE_LAW = re.compile(
    r"\b(?:law on )?(?:the )?(?:(?:punishments?|penalties) for )?(?:the )?(?:administration of )?"
    r"public (?:security|order)(?: administration)?(?: (?:punishments?|penalt(?:y|ies)))?"
    r"(?: law)?\b"
)


@cache
def _converter() -> object:
    import opencc  # noqa: PLC0415 - only Chinese words need it

    return opencc.OpenCC("t2s")


def simplified(words: str) -> str:
    """Words in simplified characters."""
    return str(_converter().convert(words))  # type: ignore[attr-defined]


def in_han(words: str) -> str:
    """A Chinese wording without quotes, blanks and the final 罪, in simplified characters."""
    return simplified(_QUOTES.sub("", words)).removesuffix("罪")


def form(words: str) -> str:
    """A wording in letters as its sorted words."""
    low = plain(words).replace("-", " ")
    low = _LEAD.sub("", low)
    for pattern, stem in _STEMS:
        low = pattern.sub(f"{stem} " if "\\" not in stem else stem, low)
    parts = [_ENDING.sub("", one) for one in _WORD.findall(low) if one not in _NOISE]
    return " ".join(sorted(dict.fromkeys(parts)))


def plain(words: str) -> str:
    """Words in small letters without accents, in one spelling of Arabic letters."""
    low = unicodedata.normalize("NFKD", words.casefold())
    low = "".join(_FOLDED.get(c, c) for c in low if unicodedata.category(c) != "Mn")
    return " ".join(low.translate(_ARABIC).replace("’", "'").split())


def articles(article: str) -> frozenset[str]:
    """The numbers that the article of an entry has: "SNSO ss34-38" → 34, 35, 36, 37, 38."""
    found = set()
    low = plain(article)
    for first, last in re.findall(r"(?<![\d(./])(\d{1,3})-(\d{1,3})(?![\d.])", low):
        if 1 < int(last) - int(first) < 40 and len(last) == len(first):
            found |= {str(n) for n in range(int(first), int(last) + 1)}
    for match in _NUMBER.finditer(low.replace(" bis", "bis")):
        found.add(match[1] + match[2].replace(" ", ""))
        found.add(match[1])
    return frozenset(found)


def cited(words: str) -> tuple[frozenset[str], frozenset[str]]:
    """The article numbers that a wording cites, and the words beside them (names of laws).

    Both are empty when the wording cites no article.
    """
    if match := _ARTICLE_HAN.search(simplified(words) if HAN.search(words) else ""):
        number = str(_value(match[1])) + (f"-{_value(match[2])}" if match[2] else "")
        part = f"({_value(match[3])})" if match[3] else ""
        before = simplified(words)[: match.start()]
        laws = {"psapl"} if "治安" in before else set()
        return frozenset((number + part,)), frozenset(laws)
    low = _POLICE_LAW.sub("psapl ", plain(words)).replace(" bis", "bis")
    paragraph = _PART.search(low)
    if paragraph:
        low = low[: paragraph.start()] + low[paragraph.end() :]
    numbers = list(_NUMBER.finditer(low))
    rest = [w for w in _WORD.findall(_MARK.sub(" ", _NUMBER.sub(" ", low))) if w not in _LAW_NOISE]
    if len(numbers) != 1 or len(rest) > 2 or not (_MARK.search(low) or len(rest) < 2):
        return frozenset(), frozenset()
    number = numbers[0][1] + numbers[0][2].replace(" ", "")
    if paragraph and "(" not in number:
        number += f"({paragraph[1]})"
    return frozenset((number,)), frozenset(rest)


_LAW_NOISE = frozenset(
    ("the", "of", "law", "criminal", "code", "cl", "under", "penal", "prc", "china", "s", "ss",
     "para", "paragraph", "art", "charged", "with", "ук", "рф", "кодекса", "уголовного", "republic")
)  # fmt: skip


def _value(numeral: str) -> int:
    """The number that a Chinese or Arabic numeral below a thousand writes."""
    if numeral.isdecimal() and numeral.isascii():
        return int(numeral)
    total, digit = 0, 0
    for char in numeral:
        if char in _WEIGHT:
            total += (digit or 1) * _WEIGHT[char]
            digit = 0
        else:
            digit = _NUMERAL.get(char, 0)
    return total + digit
