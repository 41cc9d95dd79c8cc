"""Names in cells: one person or several, and other forms of a name that stand beside it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HAN = re.compile(r"[㐀-鿿]")
_BREAKS = re.compile(r"\s*(?:[;；\n、]|\s&\s|\s+and\s+|(?<=[㐀-鿿]{2})[和与與及](?=[㐀-鿿]{2}))\s*")
_COMMAS = re.compile(r"\s*[,，]\s*")
_BESIDE = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{1,80})[)）\]】]")
_ALSO = re.compile(
    r"\s*,?\s*(?:\ba\.?k\.?a\.?\b\.?|\balso\s+known\s+as\b|\balias\b|\bor\b|又名|又称|化名|原名|曾用名|笔名|法名|/)\s*",
    re.IGNORECASE,
)
_ALIAS_LEAD = re.compile(
    r"^(?:a\.?k\.?a\.?|also(?:\s+known\s+as)?|alias|née|nee|born|b\.|又名|又称|化名|原名|曾用名|笔名|网名|法名)[:：\s]*",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:\d+\s+)?(?:unknown|unnamed|unidentified|anonymous|n/?a|none|name\s+(?:unknown|withheld|not\s+known)|[-?？–—.]+"
    r"|不详|不詳|未知|匿名|佚名|姓名不详|无名|無名氏?)(?:\s+(?:man|woman|person|people|persons|male|female|monks?|nuns?|others?))?",
    re.IGNORECASE,
)
_STROKE = re.compile(r"\s*/\s*")
_AROUND = " ?？\"'“”‘’「」『』《》"
_NUMBERED = re.compile(r"^\s*(?:\d{1,3}[.)、．]\s*)")
_NOT_A_NAME = re.compile(r"\d{3,}|[<>{}=@|\\]|://")


@dataclass(frozen=True, slots=True)
class Named:
    """A person that a cell names, at ``start`` to ``end`` of it, and other forms of the name."""

    name: str
    start: int
    end: int
    others: tuple[str, ...] = ()


def persons(words: str, *, several: bool = False) -> tuple[Named, ...]:
    """The persons that a cell names; nobody where it says that the name is not known. Names with a
    stroke between them are forms of one name, unless the cell says that they are ``several``
    persons, or another cell of the row does.
    """
    found = []
    pieces = _pieces(words)
    if several or _says_several(words):
        pieces = [part for start, end in pieces for part in _cut(words, start, end, _STROKE)]
    for start, end in pieces:
        one = _person(words, start, end)
        if one is not None:
            found.append(one)
    return tuple(found)


@cache
def _beside() -> dict[str, frozenset[str]]:
    source = files("habeas.reading").joinpath("data/sheets/names.toml").read_text("utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(source)["beside"].items()}


def _says_several(words: str) -> bool:
    return any(
        match[1].strip().lower() in _beside()["several"] for match in _BESIDE.finditer(words)
    )


def others(words: str) -> tuple[str, ...]:
    """The names of a cell of other names."""
    pieces = re.split(r"\s*[;；\n、,，/]\s*", words)
    bare = [_ALIAS_LEAD.sub("", piece.strip()).strip(" ?？()（）") for piece in pieces]
    return tuple(dict.fromkeys(one for one in bare if one and not _NOBODY.fullmatch(one)))


def _pieces(words: str) -> list[tuple[int, int]]:
    """The stretches of a cell that name one person each: cut where several surely stand."""
    spans = _cut(words, 0, len(words), _BREAKS)
    made: list[tuple[int, int]] = []
    for start, end in spans:
        parts = _cut(words, start, end, _COMMAS)
        whole = [words[a:b] for a, b in parts]
        several = len(parts) > 1 and all(_stands_alone(_BESIDE.sub("", one)) for one in whole)
        made += parts if several else [(start, end)]
    return made


def _cut(words: str, start: int, end: int, at: re.Pattern[str]) -> list[tuple[int, int]]:
    spans, depth, last = [], 0, start
    opened = [0] * (end + 1)
    for place in range(start, end):
        depth += (words[place] in "(（[【") - (words[place] in ")）]】")
        opened[place + 1] = depth
    for match in at.finditer(words, start, end):
        if opened[match.start()] > 0:
            continue
        spans.append((last, match.start()))
        last = match.end()
    spans.append((last, end))
    return [(a, b) for a, b in spans if words[a:b].strip()]


def _stands_alone(name: str) -> bool:
    """Whether a piece between commas is a whole name: "Marquant, Lena" is one person."""
    bare = name.strip()
    return bool(_HAN.search(bare)) or len(bare.split()) > 1


def _person(words: str, start: int, end: int) -> Named | None:
    piece = words[start:end]
    lead = _NUMBERED.match(piece)
    beside = [match[1].strip() for match in _BESIDE.finditer(piece)]
    bare = _BESIDE.split(piece)[0] if beside else piece
    if lead:
        bare = bare[lead.end() :]
    name, *also = _ALSO.split(bare)
    name = name.strip().strip('?？*†,，.。:："“”')
    name = name.strip()
    if not name or _NOBODY.fullmatch(name) or _NOT_A_NAME.search(name) or len(name) > 120:
        return None
    told = [(_ALIAS_LEAD.sub("", one).strip(_AROUND), one) for one in (*also, *beside)]
    forms = [
        form
        for form, whole in told
        if form and form != name and len(form) <= 80 and not re.search(r"\d", form)
        and not _NOBODY.fullmatch(form)
        and (_ALIAS_LEAD.match(whole) or _is_a_form(form, name))
    ]  # fmt: skip
    first = words.index(name, start)
    return Named(name, first, first + len(name), tuple(dict.fromkeys(forms)))


def _is_a_form(one: str, name: str) -> bool:
    """Whether what stands beside a name is another form of it, and no remark (female, monk)."""
    told = _beside()
    if one.lower() in told["of_a_person"] | told["several"]:
        return False
    if not _HAN.search(one):
        return one[:1].isupper()
    if one.endswith(tuple(told["endings"])) and not set(one) & set(name):
        return False
    return not _HAN.search(name) or len(one) <= 4
