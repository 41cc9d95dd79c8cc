"""Digests: where the stories of a page begin, each under a place of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.words.layout import Block

_PLACED = (
    r"[A-ZÀ-Ý][\w.'’-]*(?:\s+(?:and\s+|of\s+|the\s+|de\s+la\s+|de\s+)?[A-ZÀ-Ý(][\w.'’)-]*){0,4}"
)
_STORY = re.compile(
    rf"(?:{_PLACED}(?:,\s+(?:\d{{1,2}}\s+)?[A-Z][a-z]+(?:\s+\d{{1,2}})?)?\s*(?:\s[–—-]|:)"
    rf"|[»›▪■]\s*{_PLACED}\s*[.:–—])\s"
)
_STORY_AT = re.compile(rf"(?P<place>{_PLACED})\.\s+(?=[A-Z])")
""" "Pskov. A councillor was fined": a digest whose stories open with a town."""
_KICKER = re.compile(
    r"(?P<words>[A-ZÀ-Ý][A-ZÀ-Ý'’-]*(?:[ /&-]+[A-ZÀ-Ý'’]+){0,6})[.:!]\s+(?=[A-Z\"“])"
)
""" "A WHITE ROSE. The painter …": a digest whose stories open with words in capitals."""
_FEWEST_STORIES = 3


def opened_stories(characters: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Where the paragraphs of a digest start, each under a place of its own ("Tunisia – …")."""
    starts = {
        block.start for block in blocks
        if block.kind is BlockKind.BODY and _STORY.match(characters, block.start, block.start + 60)
    }  # fmt: skip
    found = frozenset(starts) if len(starts) >= _FEWEST_STORIES else frozenset()
    kickers = {block.start for block in blocks if _kicker(characters, block)}
    if len(kickers) >= _FEWEST_STORIES:
        found |= kickers
    towns = {block.start for block in blocks if _town(characters, block)}
    return found | towns if len(towns) > _FEWEST_STORIES else found


def without_places(
    characters: str, page: Sequence[Block], named: list[tuple[int, Run]]
) -> list[tuple[int, Run]]:
    """The names of a page without the words its stories open with: "Dunmar: Four students, among them Ana Roe, …".

    Such a word stands once on the page, before a colon, and its story names somebody by two names.
    """
    stories = opened_stories(characters, page)
    if not stories:
        return named
    ends = {block.start: block.end for block in page}
    full = [run.start for _, run in named if " " in run.name]
    kept = []
    for place, run in named:
        opens = run.start in stories and characters[run.end : run.end + 1] == ":"
        told = opens and any(run.end < at < ends[run.start] for at in full)
        if not (told and characters.count(run.name) == 1 and " " not in run.name):
            kept.append((place, run))
    return kept


def _town(characters: str, block: Block) -> bool:
    """Whether a paragraph opens with a town and a full stop, and no word of headings ("Correction.")."""
    match = _STORY_AT.match(characters, block.start, block.start + 40)
    if match is None or block.kind is not BlockKind.BODY:
        return False
    low = {word.lower() for word in match["place"].split()}
    return not low & either("world", "not_names", "organisation_words")


def _kicker(characters: str, block: Block) -> bool:
    """Whether a paragraph opens with words in capitals and a stop."""
    match = _KICKER.match(characters, block.start, block.start + 70)
    return match is not None and len(match["words"]) > _INITIALS and block.kind is BlockKind.BODY


_INITIALS = 3
