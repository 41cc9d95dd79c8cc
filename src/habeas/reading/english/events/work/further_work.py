"""What else a sentence says that somebody does: "X, a father of four and former mayor", "lost her job as a teacher"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.work import NO_OCCUPATION, draft, occupation_head, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_POST = re.compile(r"\b(?:jobs?|posts?|positions?|work|career|role)$")
_FAR = 12


def further_work(view: View) -> Iterator[Draft]:
    """Occupations told as the second of two descriptions, or as what somebody's job is."""
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is Kind.NOUN and chunk.mentions and not chunk.possessive:
            yield from _second(view, index)
        if chunk.low == ("as",) and 0 < index < len(view.chunks) - 1:
            yield from _job(view, index)


def _second(view: View, index: int) -> Iterator[Draft]:
    """ "X, 34, a father of four and former mayor of the town, was …": what the second words say of X."""
    chunks, mention = view.chunks, view.chunks[index].mentions[0]
    if view.discourse.registry.entries[mention.person].official:
        return
    opened = index + 1
    if opened + 1 >= len(chunks) or chunks[opened].kind is not Kind.COMMA:
        return
    joined = None
    for k in range(opened + 1, min(opened + _FAR, len(chunks))):
        item = chunks[k]
        if item.low == ("and",) and k + 1 < len(chunks):
            joined = k if chunks[k - 1].kind is Kind.NOUN else None
            if joined is None:
                return
            continue
        if item.kind is Kind.COMMA or item.low[0] in {"who", ".", ";"}:
            aged = item.kind is Kind.COMMA and k == opened + 2 and chunks[k - 1].low[0].isdigit()
            if aged:
                opened = k
                continue
            break
        if item.kind not in {Kind.NOUN, Kind.PREPOSITION, Kind.MARK} or item.mentions:
            return
    else:
        return
    first = chunks[opened + 1]
    if joined is None or first.kind is not Kind.NOUN or first.low[0] in {"his", "her", "their"}:
        return
    group = chunks[joined + 1]
    told = occupation_head(group.low) is False and group.low[-1] not in NO_OCCUPATION - {"head"}
    described = first.low[0] in {"a", "an", "the", "one"} or occupation_head(first.low) is False
    if told and described and group.kind is Kind.NOUN and group.low[0] not in {"his", "her"}:
        value, end = phrase(view, joined + 1)
        if not view.words(mention.end, end).count(value) > 1:
            yield draft(view, mention.person, mention.start, end, value, "occupation.second")


def _job(view: View, index: int) -> Iterator[Draft]:
    """ "Rosa lost her job as a teacher", "dismissed from his post as editor of X"."""
    before, group = view.chunks[index - 1], view.chunks[index + 1]
    start = view.place(index - 1)[0]
    own = before.kind is Kind.NOUN and before.low[0] in {"his", "her", "their", "my"}
    if not own or not _POST.search(before.low[-1]):
        return
    if group.kind is not Kind.NOUN or group.mentions or occupation_head(group.low) is not False:
        return
    owner = view.referent(index - 1).owner
    people = owner.people if owner is not None else ()
    if len(people) == 1 and group.low[-1] not in NO_OCCUPATION:
        value, end = phrase(view, index + 1)
        yield draft(view, people[0], start, end, value, "occupation.job")
