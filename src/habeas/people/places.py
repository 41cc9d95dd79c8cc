"""Courts and places in one form across languages, so that two documents can name the same one.

A court is known by the innermost place in its name, its rank and its number; what names no place
("the same court", "Supreme Court") is known by nothing. Provinces are those of China; elsewhere a
place of a law pack stands for itself.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from typing import Any

from habeas.law.pack import codes, gazetteer
from habeas.names import mandarin
from habeas.names.folding import simplified

_HAN = re.compile("[㐀-鿿]")
_MOST = 4
_RANKS = (
    ("supreme", re.compile(r"最高|\bsupreme\b|\bcassation\b")),
    ("high", re.compile(r"高级|高等|高院|\bhigh(?:er)?\b")),
    ("intermediate", re.compile(r"中级|中院|\bintermediate\b")),
)
_COURT_HAN = re.compile(
    r"(?:第?([一二三四])?)(?:最高|高级|高等|中级|基层|裁判|区域)?(?:人民)?(?:法院|[中高]院).*$"
)
_PROVINCE_HAN = re.compile(r"^.{2,8}?(?:省|自治区)(?=.)")
_UNIT_HAN = re.compile(r"(.{2,7}?)(?:自治州|自治县|新区|市|区|县|州|盟|旗|地区)")
_PEOPLE_HAN = re.compile("(?:维吾尔|壮族|回族)?(?:省|自治区)$")
_ELSEWHERE = re.compile(r"(\bcourt)\s+in\s.*$")
_NUMBER_HAN = re.compile("第?([一二三四1-4])$")
_FACILITIES = (
    ("women's prison", re.compile(r"女子监狱|女监|\bwom[ea]n'?s\s+(?:prison|jail)\b")),
    ("prison", re.compile(r"监狱|\b(?:prison|penitentiary|jail)\b")),
    (
        "remand",
        re.compile(r"看守所|\b(?:pre-?trial\s+)?detention\s+(?:cent(?:er|re)|house|facility)\b"),
    ),
    ("lockup", re.compile(r"拘留所|\b(?:lock-?up|custody\s+cent(?:er|re))\b")),
    ("rehabilitation", re.compile(r"戒毒所|\bdrug\s+rehabilitation\s+cent(?:er|re)\b")),
)
"""Kinds of places of detention in both languages, those first whose name holds another's."""
_PEOPLES = re.compile(r"\b(?:people'?s|intermediate)\s+(?:people'?s\s+)?court\b")


@lru_cache(maxsize=16_384)
def court_keys(words: str) -> frozenset[str]:
    """What a court is known by: place, rank and number; several where its place can be read in
    several ways, none where no place is named.
    """
    if re.search(_file()["another"], words):
        return frozenset()
    plain = simplified(words) if _HAN.search(words) else words.replace("’", "'").casefold()
    rank = next((name for name, mark in _RANKS if mark.search(plain)), "")
    if _HAN.search(plain):
        places, number = _in_characters(plain)
    else:
        places, number = _in_letters(plain)
    return frozenset(f"{place} {rank} {number}".strip() for place in places if place)


def _in_characters(words: str) -> tuple[frozenset[str], str]:
    match = _COURT_HAN.search(words)
    number = _numbers().get(match[1] or "", "") if match else ""
    head = words[: match.start()] if match else words
    return spelled(_innermost(head)), number


def _innermost(head: str) -> str:
    """The innermost place that characters before a name of a court or a facility tell."""
    head = _PROVINCE_HAN.sub("", head) or head
    head = _PEOPLE_HAN.sub("", head)
    units = _UNIT_HAN.findall(head)
    return units[-1] if units else head


def _in_letters(words: str) -> tuple[frozenset[str], str]:
    words = _ELSEWHERE.sub(r"\1", words).replace(" new area", " ")
    kept, number = _telling(words)
    if _PEOPLES.search(words):
        kept = _within_cities(kept)
    return frozenset((re.sub("['-]", "", "".join(kept)),)), number


def _telling(words: str) -> tuple[list[str], str]:
    """The words of a name of a court or a facility that tell its place, and its number."""
    tokens = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", words.replace("'s ", " "))
    numbers = [_numbers().get(token, token) for token in tokens]
    number = next((n for n in numbers if n.isdigit() and len(n) == 1), "")
    return [t for t in tokens if t not in _empty_words() and not t.isdigit()], number


def _within_cities(kept: list[str]) -> list[str]:
    """Words without the city that another place is told to be in: Beijing Haidian."""
    while len(kept) > 1 and kept[0] in _latin_cities():
        kept = kept[1:]
    return kept


@lru_cache(maxsize=16_384)
def facility_keys(words: str) -> frozenset[str]:
    """What a place of detention is known by: place, kind and number; none where words name none."""
    han = bool(_HAN.search(words))
    plain = simplified(words) if han else words.replace("’", "'").casefold()
    for kind, mark in _FACILITIES:
        match = mark.search(plain)
        if match is None:
            continue
        if han:
            numbered = _NUMBER_HAN.search(plain[: match.start()])
            head = plain[: numbered.start()] if numbered else plain[: match.start()]
            number = _numbers().get(numbered[1], numbered[1]) if numbered else ""
            places = spelled(_innermost(head))
        else:
            kept, number = _telling(f"{plain[: match.start()]} {plain[match.end() :]}")
            places = frozenset((re.sub("['-]", "", "".join(_within_cities(kept))),))
        return frozenset(f"{place} {kind} {number}".strip() for place in places if place)
    return frozenset()


@lru_cache(maxsize=4096)
def spelled(place: str) -> frozenset[str]:
    """The Latin spellings of a Chinese place in one piece: those of the table, else its pinyin."""
    known = _spellings().get(place)
    if known:
        return known
    ways = [mandarin.readings(char)[:2] for char in place]
    if not place or not all(ways):
        return frozenset()
    return frozenset("".join(one) for one in list(product(*ways))[:_MOST])


@lru_cache(maxsize=16_384)
def regions(words: str) -> frozenset[str]:
    """The provinces of China that words may name, or places elsewhere that a law pack knows."""
    if _HAN.search(words):
        plain = simplified(words)
        found = [
            (plain.find(name), -len(name), where) for name, where in _han_regions() if name in plain
        ]
        return frozenset((min(found)[2],)) if found else frozenset()
    tokens = re.findall(r"[^\W\d_]+", words.casefold().replace("'", "").replace("’", ""))
    for size in (2, 1):
        for at in range(len(tokens) - size + 1):
            where = _latin_regions().get(" ".join(tokens[at : at + size]))
            if where:
                return where
    return frozenset()


def is_province(region: str) -> bool:
    """Whether a region is a province of China."""
    return region.startswith("CN ")


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("habeas.people") / "data" / "provinces.toml").read_text("utf-8"))


@cache
def _numbers() -> dict[str, str]:
    """Words of numbers in names of courts."""
    return {word: number for number, words in _file()["numbers"].items() for word in words.split()}


@cache
def _empty_words() -> frozenset[str]:
    """Words in names of courts that tell no place."""
    return frozenset(_file()["empty"].split())


@cache
def _provinces() -> list[tuple[str, str]]:
    """Names in characters with their Latin spellings, by province: (province, entry)."""
    found = []
    for entry in _file()["province"]:
        province = entry["names"].partition(":")[0]
        found += [(province, one) for one in (entry["names"], *entry["cities"].split())]
    return found


@cache
def _spellings() -> dict[str, frozenset[str]]:
    found = {}
    for _, entry in _provinces():
        name, _, latin = entry.partition(":")
        if latin:
            found[name] = frozenset(_joined(one) for one in latin.split(","))
    return found


def _joined(latin: str) -> str:
    return re.sub("['+ -]", "", latin).casefold()


@cache
def _han_regions() -> tuple[tuple[str, str], ...]:
    found = {entry.partition(":")[0]: f"CN {province}" for province, entry in _provinces()}
    for code, place in _elsewhere():
        if _HAN.search(place):
            found.setdefault(place, f"{code} {place}")
    return tuple(found.items())


@cache
def _latin_regions() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for province, entry in _provinces():
        name, _, latin = entry.partition(":")
        written = latin.replace("+", " ").replace("'", "").casefold().split(",")
        for form in (*spelled(name), *(written if latin else ())):
            found.setdefault(form, set()).add(f"CN {province}")
    for code, place in _elsewhere():
        plain = place.casefold().replace("'", "").replace("’", "")
        if not _HAN.search(plain) and plain not in found:
            found[plain] = {f"{code} {plain}"}
    return {form: frozenset(several) for form, several in found.items()}


@cache
def _latin_cities() -> frozenset[str]:
    return frozenset(_latin_regions())


@cache
def _elsewhere() -> tuple[tuple[str, str], ...]:
    return tuple(
        (code, place)
        for code in codes()
        if code not in {"CN", "INT"}
        for place in gazetteer(code).places
    )
