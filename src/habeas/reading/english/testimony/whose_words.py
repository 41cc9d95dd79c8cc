"""Where a speaker's words begin and end within a sentence, and verbs of saying that tell of no speaker.

"He is held in Karn and was, she said, beaten"; '"They beat me," said X, who was freed on Monday'; "was beaten and
denied a lawyer"; "A, who has been held since May, was sentenced, the group said".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.testimony.undone import withheld

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_WHICH = (
    r"(?:(?!(?:state|official|government|public|the|this|our|his|her|their)\b)"
    r"(?:[a-z][\w-]*|Telegram|Facebook|WeChat|[A-Z]\w+(?:an|ese|ish))\s+){0,3}?"
)
UNNAMED_MEDIA = re.compile(
    rf"(?:[Aa]n?|[Oo]ne|[Ss]ome|[Ss]everal|[Mm]any|[Vv]arious)\s+{_WHICH}(?:channels?|websites?|news\s+sites?|newspapers?|outlets?|blogs?|bloggers?|media)\b(?!\s+[A-Z])"
    rf"|(?:(?:Local|Exile|Exiled|Opposition|Social|Pro-government|Independent|Foreign|Regional|Online)\s+)?{_WHICH}(?:[Mm]edia|outlets|channels|websites|newspapers|bloggers|social\s+networks)\b(?!\s+[A-Z])"
)
""" "Local media", "a Telegram channel close to the security services": reports that bear no name are hearsay."""
_AUXILIARY = frozenset("was were is are has have had been being".split())
_NOT_AS = re.compile(r"\b(?:not|never|n['’]t),\s+(?:as|contrary\s+to\s+what)\s+[^,;.]{2,60}$")
_BEFORE = frozenset("after before since for by when while".split())


def nobody_says(view: View, verb: int) -> bool:
    """ "Was beaten and denied a lawyer", "was not, as the radio claimed, freed": nobody's words are told."""
    start, end = view.place(verb)
    if view.chunks[verb].main in {"denied", "refused"} and withheld(view, start, end):
        return verb == 0 or view.chunks[verb - 1].kind is not Kind.NOUN
    return _NOT_AS.search(view.characters, view.sentence.start, start) is not None


def opened_at(view: View, before: int) -> int | None:
    """Where the clause opens that "…, she said, …" stands in: "where, she said, he was slapped", "and was, she said, hit"."""
    chunks = view.chunks
    at = before
    if at > 0 and chunks[at].kind is Kind.VERB and set(chunks[at].low) <= _AUXILIARY:
        at -= 1
        if chunks[at].kind is not Kind.CONJUNCTION:
            return None
    if chunks[at].kind in {Kind.RELATIVE, Kind.CONJUNCTION} or chunks[at].low[0] in _BEFORE:
        return view.place(at)[0]
    return None


_WHO = re.compile(r"[^,;:“”\"]{2,60}?,\s+(?:\d+,\s+)?(?P<who>who|whose)\s[^“”\"]*$")


def told_until(view: View, at: int, verb: int, end: int) -> int:
    """Where the words end of whoever is named behind them: before "…, who was freed on Monday" the page speaks again."""
    if at < verb:
        return end
    found = _WHO.match(view.characters, view.place(at)[0], end)
    return end if found is None else found.start("who")


_FINITE = frozenset("was were is are has have had will died left remains went walked".split())


def of_its_subject(view: View, place: int) -> bool:
    """Whether a place stands in what only says who the subject of a sentence is, before its verb.

    "Two activists who have been behind bars since May were sentenced, the group said": the sentence is the
    group's word, since when they are held the page's own.
    """
    verb = _verb_at(view, place)
    if verb is None or not _modifies(view, verb):
        return False
    for k in range(verb + 1, len(view.chunks)):
        chunk = view.chunks[k]
        if chunk.kind is Kind.RELATIVE or chunk.low[0] in {".", ";"}:
            return False
        if chunk.kind is Kind.VERB and chunk.low[0] in _FINITE:
            if view.chunks[k - 1].kind is not Kind.CONJUNCTION:
                return True
    return False


def _verb_at(view: View, place: int) -> int | None:
    """The verb group at a place, else the last one before it."""
    found = None
    for k, chunk in enumerate(view.chunks):
        start, end = view.place(k)
        if start > place:
            break
        if chunk.kind is Kind.VERB:
            if start <= place < end:
                return k
            found = k
    return found


def _modifies(view: View, verb: int) -> bool:
    """Whether a verb stands in a clause with "who" on the first noun of a sentence, or is a participle beside it."""
    chunks = view.chunks
    low = chunks[verb].low
    bare = len(low) == 1 and low[0].endswith(("ed", "ing")) and verb > 0
    if bare and chunks[verb - 1].kind is Kind.NOUN:
        return not any(c.kind is Kind.VERB for c in chunks[:verb])
    if verb and chunks[verb - 1].kind is Kind.COMMA:
        return False
    for j, chunk in enumerate(chunks[:verb]):
        if chunk.kind is Kind.RELATIVE:
            return not any(c.kind is Kind.MARK for c in chunks[j:verb])
        if chunk.kind is Kind.VERB:
            return False
    return False


def head_of_relative(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """ "Relatives who visited Aslan in July say …": the relatives."""
    for j in range(verb - 2, 0, -1):
        if view.chunks[j].kind in {Kind.COMMA, Kind.MARK}:
            return None
        if view.chunks[j].low != ("who",):
            continue
        head = view.chunks[j - 1]
        told = any(c.kind is Kind.VERB for c in view.chunks[j + 1 : verb])
        if head.kind is not Kind.NOUN or head.mentions or not told or j > _OPENING:
            return None
        start, end = view.place(j - 1)
        whole = view.characters[start : view.tokens[view.chunks[verb].first].start].strip()
        return (whole if len(whole) <= _WHOLE else view.words(start, end)), (), j - 1
    return None


_WHOLE = 60
"""How long the words for a speaker may be that say who it is."""

_OPENING = 2
"""How many chunks stand at most before "who" where a sentence opens with who speaks."""


BODY_BESIDE = re.compile(
    r",\s+(?:the\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+(?:(?:of|for|the|and)\s+)?[A-ZÀ-Ý][\w’'-]+){0,5},?"
)
""" "His newspaper, the Karn Herald, reported …"."""
