"""Which charge of a pack a wording means.

Words are brought to one form (case, quotes, "the crime of", the stems of incite and subvert,
simplified characters) and compared with the names in the pack; an article number decides by itself.
Two charges that fit equally give none: nothing is guessed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.law.pack import load

if TYPE_CHECKING:
    from habeas.law.pack import Pack

_STEMS = (
    (re.compile(r"\b(?:incit(?:e|es|ed|ing|ement)|instigat\w+)\b(?:\s+(?:to|of))?"), "incite"),
    (re.compile(r"\b(?:subver(?:t|sion|sive)\w*|overthrow\w*)\b(?:\s+(?:of|the))*"), "subvert"),
    (
        re.compile(r"\b(?:separatism|splittism|secession|split\w*|seced\w+)\b(?:\s+(?:of|the))*"),
        "split",
    ),
    (re.compile(r"\b(?:the\s+)?(?:state\s+power|state|country|government)\b"), "state"),
    (re.compile(r"\b(?:pick(?:ing|ed)?\s+quarrels)\b"), "quarrels"),
    (
        re.compile(r"\b(?:provok|caus|stir|creat)\w*\s+(?:up\s+)?(?:trouble|disturbances?)\b"),
        "trouble",
    ),
    (re.compile(r"\b(?:illegal|unlawful)(?:ly)?\b"), "illegal"),
    (re.compile(r"\borgani[sz]\w+\b"), "organise"),
    (re.compile(r"\bassembl(?:y|ies|ing|e)\b"), "assembly"),
)  # fmt: skip
_NOISE = re.compile(
    r"\b(?:the|a|an|crime|crimes|offence|offense|of|and|charge|charges|to|for|in|others?)\b|[\"“”'‘’「」『』《》,.;:()\[\]]"
)
_ARTICLE = re.compile(
    r"(?:art(?:icle|\.)?s?|section|第)\s*(?P<number>\d+)(?:条|條)?(?:\s*(?:\(|-|第)\s*(?P<part>\d)\)?(?:款)?)?"
)
_HAN = re.compile("[㐀-鿿]")


def namesakes(words: str, jurisdiction: str) -> tuple[str, ...]:
    """The ids of all charges that have exactly this name, for a wording that fits several."""
    english, han = _index(jurisdiction)
    bare = _simplified(words).removesuffix("罪") if _HAN.search(words) else ""
    return tuple(sorted(han.get(bare, frozenset()) if bare else english.get(_form(words), ())))


def match_charge(words: str, jurisdiction: str) -> str | None:
    """The id of the charge that ``words`` name in a jurisdiction, None when none or several fit."""
    if _HAN.search(words):
        return _by_han(words, jurisdiction)
    form = _form(words)
    exact, _ = _index(jurisdiction)
    found = exact.get(form, frozenset())
    if len(found) == 1:
        return next(iter(found))
    if found:
        return None
    if by_article := _by_article(words.lower(), jurisdiction):
        return by_article
    tokens = frozenset(form.split())
    fits = {
        charge
        for name, charges in exact.items()
        if len(name.split()) > 1 and frozenset(name.split()) <= tokens
        for charge in charges
    }
    longest = _most_specific(fits, tokens, jurisdiction)
    return longest if len(tokens) <= 14 else None


def _most_specific(fits: set[str], tokens: frozenset[str], jurisdiction: str) -> str | None:
    exact, _ = _index(jurisdiction)
    best: dict[str, int] = {}
    for name, charges in exact.items():
        parts = frozenset(name.split())
        for charge in charges & fits:
            if parts <= tokens:
                best[charge] = max(best.get(charge, 0), len(parts))
    if not best:
        return None
    most = max(best.values())
    winners = [charge for charge, size in best.items() if size == most]
    return winners[0] if len(winners) == 1 else None


def _form(words: str) -> str:
    low = " ".join(words.lower().replace("-", " ").split())
    for pattern, stem in _STEMS:
        low = pattern.sub(stem + " ", low)
    parts = _NOISE.sub(" ", low).split()
    return " ".join(sorted(dict.fromkeys(parts)))


def _index(jurisdiction: str) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    return _index_of(load(jurisdiction))


@cache
def _index_of(pack: Pack) -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    english: dict[str, set[str]] = {}
    han: dict[str, set[str]] = {}
    for charge in pack.charges:
        if charge.aggravator:
            continue
        for name in charge.english:
            english.setdefault(_form(name), set()).add(charge.id)
        for name in charge.names:
            han.setdefault(_simplified(name).removesuffix("罪"), set()).add(charge.id)
    return (
        {k: frozenset(v) for k, v in english.items()},
        {k: frozenset(v) for k, v in han.items()},
    )


def _by_han(words: str, jurisdiction: str) -> str | None:
    _, han = _index(jurisdiction)
    bare = _simplified(re.sub('["“”「」『』《》\\s]', "", words)).removesuffix("罪")
    found = han.get(bare)
    if found is None:
        inside = [name for name in han if len(name) > 2 and (name in bare)]
        longest = max(inside, key=len, default="")
        found = han.get(longest)
    return next(iter(found)) if found and len(found) == 1 else None


def _by_article(low: str, jurisdiction: str) -> str | None:
    match = _ARTICLE.search(low)
    if match is None:
        return None
    wanted = match["number"] + (f"({match['part']})" if match["part"] else "")
    found = [c.id for c in load(jurisdiction).charges if c.article == wanted and not c.aggravator]
    return found[0] if len(found) == 1 else None


@cache
def _converter() -> object:
    import opencc  # noqa: PLC0415 - only Chinese words need it

    return opencc.OpenCC("t2s")


def _simplified(words: str) -> str:
    return str(_converter().convert(words))  # type: ignore[attr-defined]
