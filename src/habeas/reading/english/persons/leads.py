"""The lead of a news text: people described before they are named.

"A former teacher was jailed for 14 months, while a student who helped him got nine", and in the next
paragraph "Edmond Lui, 44, and Karen Szeto, 22": each description means the one named behind it,
where as many are described as are named next, or where the name bears the same word of work.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block

_DESCRIBED = re.compile(
    r"\b(?P<article>[Aa]n?|[Tt]he)\s+(?P<words>(?:[a-zA-Z][\w’'-]*\s+){0,5}?(?P<head>[a-z][a-z’'-]*))"
    r"(?=\s+(?:who|whose|was|were|has|had|is|will|got|received|accused|convicted|charged|walked|known|from|faces|in|of|at|to|for|after|over|into|on|by|behind|serving)\b|\s+and\s+(?:an?|the)\s|,)"
)
_AGED = re.compile(r"\s*(?:\([^)]{1,30}\)\s*)?,\s+(?:aged\s+)?\d{2}\b")
_LEADS = 2
"""How many paragraphs may stand before the first name."""
_NEXT = 500
"""Within how many characters of the first name the others of its sentence must stand."""


def leads(
    characters: str, page: tuple[Block, ...], registry: Registry
) -> dict[int, tuple[int, int, str]]:
    """Where a description of the lead starts: whom it means, where it ends, and its words."""
    entries = registry.entries
    private = sorted(registry.private(), key=lambda p: entries[p].first_place)
    body = [b for b in page if b.kind is BlockKind.BODY]
    named_in = [p for p in private if any(b.start <= entries[p].first_place < b.end for b in body)]
    if not named_in:
        return {}
    first = entries[named_in[0]].first_place
    before = [b for b in body if b.end <= first and b.end - b.start > _SHORTEST]
    if not 1 <= len(before) <= _LEADS:
        return {}
    described = [one for block in before for one in _described(characters, block)]
    if not described:
        return {}
    found: dict[int, tuple[int, int, str]] = {}
    left = []
    for match in described:
        same = [
            p for p in named_in if _called_so(characters, entries[p].first_place, match["head"])
        ]
        if len(same) == 1 and all(same[0] != p for p, _, _ in found.values()):
            found[match.start()] = (same[0], match.end(), match["words"])
        else:
            left.append(match)
    taken = {p for p, _, _ in found.values()}
    stop = characters.find(". ", first, first + _NEXT)
    end = stop if stop >= 0 else first + _NEXT
    first_named = [
        p for p in named_in
        if p not in taken and entries[p].first_place < end
        and _AGED.match(characters, entries[p].first_place + len(entries[p].name))
    ]  # fmt: skip
    if len(left) == len(first_named):
        for match, person in zip(left, first_named, strict=True):
            found[match.start()] = (person, match.end(), match["words"])
    return found


_SHORTEST = 80
"""A shorter paragraph before the story is a dateline or a by-line."""


def _described(characters: str, block: Block) -> Iterator[re.Match[str]]:
    everybody = either("people_words", "occupations", "persons_nouns.one")
    heads = everybody - _NO_SUBJECT
    for match in _DESCRIBED.finditer(characters, block.start, block.end):
        before = characters[max(block.start, match.start() - 14) : match.start()]
        former = match["words"].startswith(("former ", "ex-")) and match["head"] in everybody
        if (match["head"] in heads or former) and (
            match.start() == block.start or _OPENS.search(before)
        ):
            yield match


_OPENS = re.compile(
    r"(?:[.,;:—–]|\b(?:while|and|but|when|as|for|of|that|against|to|on|by|sentenced?|jail(?:s|ed)?|imprison(?:s|ed)|arrest(?:s|ed)"
    r"|detain(?:s|ed)|convict(?:s|ed)|free[sd]|releas(?:es|ed)|charg(?:es|ed)|fin(?:es|ed)|acquit(?:s|ted)|gave|handed))\s+$"
)
"""Before a description of somebody; "kept a printer" describes a thing."""


_NO_SUBJECT = lowered("offices", "no_lead")


def _called_so(characters: str, place: int, head: str) -> bool:
    """ "Librarian Terence Au": whether the word of work stands right before a name."""
    before = characters[max(place - 40, 0) : place].lower().rstrip(" ,")
    return before.endswith(head)
