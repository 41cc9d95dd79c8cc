"""What somebody is, told before the name: "her sound engineer, X", "a student named X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.reading.english.work import NO_OCCUPATION, occupation_head, stripped, trimmed

if TYPE_CHECKING:
    from habeas.reading.english.view import View


def apposed_before(view: View, index: int) -> tuple[int, str] | None:
    """ "another opposition politician, X" before a name."""
    if index >= 2 and (bare := _named_as(view, index)) is not None:
        return bare
    if index < 2 or view.chunks[index - 1].kind is not Kind.COMMA:
        return None
    k = _head_of(view, index - 2)
    group = view.chunks[k]
    if group.kind is not Kind.NOUN or group.mentions or group.low[-1] in NO_OCCUPATION:
        return None
    owned = k >= 2 and view.chunks[k - 2].possessive and not view.chunks[k - 2].mentions
    named = group.low[0] in {"a", "an", "another", "the", "its"} and len(group.low) > 1
    named |= group.low[0] in _OWNERS and len(group.low) > 1
    if not (owned or named) or occupation_head(group.low) is not False:
        return None
    start, end = view.place(k - 2 if owned else k)[0], view.place(max(k, index - 2))[1]
    if view.chunks[k + 1].low == ("who",):
        end = view.place(k)[1]
    told = re.sub(r"^(?:another|its)\s+", "", stripped(view.words(start, end)), flags=re.IGNORECASE)
    return start, told


_OWNERS = frozenset("his her their my our".split())
""" "Her sound engineer, X": what X does, though it is done for her."""
_ARTICLES = frozenset(("a", "an", "another", "one", "the"))
_BY_NAME = re.compile(
    r"\s+(?:who\s+(?:is\s+|was\s+)?)?(?:named|called|known\s+as|identified\s+as|by\s+the\s+name\s+of)\s+(?:only\s+as\s+)?[\"“]?"
)
""" "A student named X", "a baker by the name of X"."""


def _named_as(view: View, index: int) -> tuple[int, str] | None:
    """ "A student named X", "a taxi driver called X": what X is, before the name."""
    mention = view.chunks[index].mentions[0]
    for k in range(index - 1, max(index - 5, -1), -1):
        group = view.chunks[k]
        if group.kind is not Kind.NOUN or group.mentions or group.low[0] not in _ARTICLES:
            continue
        start, end = view.place(k)
        if occupation_head(group.low) is not False or group.low[-1] in NO_OCCUPATION:
            return None
        if not _BY_NAME.fullmatch(view.characters, end, mention.start):
            return None
        plain = trimmed(view.tokens[group.first : group.last])
        return (start, view.words(plain[0].start, end)) if plain else None
    return None


def _head_of(view: View, k: int) -> int:
    """The noun group that an apposition opens with: "a member of X", "a singer who played with him"."""
    chunks = view.chunks
    while k >= 2 and chunks[k - 1].low[0] in {"of", "at", "for"}:
        k -= 2
    if k >= 2 and chunks[k - 1].low == ("and",) and occupation_head(chunks[k - 2].low) is False:
        return k - 2 if chunks[k].low[0] not in _ARTICLES else k
    if chunks[k].kind is Kind.NOUN and occupation_head(chunks[k].low) is False:
        return k
    for j in range(k, max(k - 6, 0), -1):
        if chunks[j].kind is Kind.COMMA or chunks[j].mentions:
            return k
        if chunks[j].low == ("who",):
            one = chunks[j - 1].kind is Kind.NOUN and chunks[j - 1].low[0] in {"a", "an", "another"}
            return j - 1 if one else k
    return k
