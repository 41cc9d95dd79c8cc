"""Index pages: items under dates of their own, which lend each other neither people nor days.

A list of statements ("Paris, October 27, 2022 – …" under a heading, ten times over) or of posts (a
heading, its date, its text) is several documents on one page. Each item is read by itself, its days
counted from its own date; what two items tell alike is one claim.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from habeas.reading.together import persons_together
from habeas.records.quote import quote
from habeas.records.reading import Reading
from habeas.records.remark import Remark
from habeas.records.when import Basis, When
from habeas.text.dateline import day_of_line, day_of_opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from habeas.records.claim import Claim
    from habeas.records.document import Document, Mask, Text
    from habeas.records.person import StatedCount
    from habeas.records.quote import Quote

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_HAN = re.compile("[\u3400-\u9fff]")
_HEADING_MOST = 150
_HEADING_WORDS = 4
_HEADING_HAN = 7
_HEADINGS_MOST = 2
"""How many lines stand at most between an item's beginning and its date."""
_ENDED = re.compile(r"[.!…:;,。！：；，][\"”’'」』)）\]]*$")
_ON = re.compile(
    r"\W*(?:read\s+more|continue\s+reading|more|full\s+story|share|阅读全文|閱讀全文|查看更多|更多)\W*",
    re.IGNORECASE,
)
"""The words at the end of an item that lead on to its whole."""
_TEXT = re.compile(r"[.!?][\"”’']?\s+[A-Z]|…\s|[。！？]")
""" "Police took him on Sunday. Read more": sentences, and no heading."""
_FEWEST_UNDER = 3
"""So many items make an index where each has its heading under its date and not above it."""


class Item(NamedTuple):
    """Characters ``start`` to ``end``, of a day of their own; None before the first item."""

    start: int
    end: int
    day: str | None


class _Line(NamedTuple):
    start: int
    words: str
    day: str | None
    placed: bool
    heads: bool


def items(characters: str) -> tuple[Item, ...]:
    """The items of an index page; one without a day where the page is none. Linear in the text."""
    starts = dict(_starts(list(_lines(characters))))
    if len(starts) < 2:
        return (Item(0, len(characters), None),)
    marks = sorted(starts)
    ends = [*marks[1:], len(characters)]
    before = (Item(0, marks[0], None),) if characters[: marks[0]].strip() else ()
    return (*before, *(Item(a, b, starts[a]) for a, b in zip(marks, ends, strict=True)))


def _lines(characters: str) -> Iterator[_Line]:
    for match in _LINE.finditer(characters):
        words = match.group().strip()
        if not words:
            continue
        alone = day_of_line(words)
        placed = day_of_opening(words) if alone is None else None
        heads = alone is None and placed is None and _is_heading(words)
        yield _Line(match.start(), words, alone or placed, placed is not None, heads)


def _is_heading(words: str) -> bool:
    if len(words) > _HEADING_MOST or _ENDED.search(words) or _ON.fullmatch(words):
        return False
    if _TEXT.search(words):
        return False
    return len(_WORD.findall(words)) >= _HEADING_WORDS or len(_HAN.findall(words)) >= _HEADING_HAN


def _may_head(words: str) -> bool:
    """ "Two farmers freed": few words for a heading, which they are where the other items have one there."""
    bare = bool(_ENDED.search(words) or _ON.fullmatch(words) or _TEXT.search(words))
    return not bare and len(words) <= _HEADING_MOST


def _starts(lines: Sequence[_Line]) -> Iterator[tuple[int, str]]:
    """Where each item starts, and its day: at its heading, or where its date opens it."""
    dated = [i for i, line in enumerate(lines) if line.day]
    alone = [i for i in dated if not lines[i].placed]
    above = [i for i in alone if i and lines[i - 1].heads]
    if len(above) * 2 > len(alone):
        above = [i for i in alone if i in above or (i and _may_head(lines[i - 1].words))]
    elif _dates_close(lines, alone):
        for before, i in zip([-1, *alone], alone, strict=False):
            yield lines[before + 1].start, str(lines[i].day)
        return
    else:
        under = [i for i in alone if i + 1 < len(lines) and lines[i + 1].heads]
        alone = under if len(under) >= _FEWEST_UNDER else []
        above = []
    chosen = {*alone, *(i for i in dated if lines[i].placed)}
    for i in sorted(chosen):
        first = i - (i in above)
        heads = lines[i].placed or i in above
        while heads and first and i - first < _HEADINGS_MOST and lines[first - 1].heads:
            first -= 1
        if lines[i].placed and first and first - 1 in alone:
            continue  # its heading's own date stands above: the item has begun
        yield lines[first].start, str(lines[i].day)


def _dates_close(lines: Sequence[_Line], alone: Sequence[int]) -> bool:
    """Whether each day stands under the text that it is of: text above the first, nothing below the last."""
    if len(alone) < _FEWEST_UNDER or not alone[0]:
        return False
    below = lines[alone[-1] + 1 :]
    between = all(b - a > 1 for a, b in pairwise(alone))
    return between and all(_ON.fullmatch(line.words) for line in below)


def read_items(
    document: Document,
    text: Text,
    found: Sequence[Item],
    reader: Callable[[Document, Text], Reading],
) -> Reading:
    """Each item read by itself, one reading of the whole page."""
    readings = [
        (item, reader(_of_item(document, item), _cut(text, item, masks)))
        for item, masks in zip(found, _masks(text.masks, found), strict=True)
    ]
    whole = [_placed(one, text, item) for item, one in readings]
    told = any(one.claims for one in whole)
    remarks = [r for one in whole for r in one.remarks if not (told and r.code in _OF_NO_CASE)]
    dated = sum(item.day is not None for item in found)
    return Reading(
        replace(document, language=readings[0][1].document.language),
        text,
        tuple(_told_once([claim for one in whole for claim in one.claims])),
        persons_together([person for one in whole for person in one.persons]),
        tuple(count for one in whole for count in one.counts),
        (*dict.fromkeys(remarks), Remark("index_page", None, (("items", dated),))),
        tuple(part for one in whole for part in one.unread),
        tuple(dict.fromkeys(reader for one in whole for reader in one.readers)),
    )


_OF_NO_CASE = frozenset({"page_without_case", "page_of_nobody"})


def _of_item(document: Document, item: Item) -> Document:
    if item.day is None:
        return document
    return replace(document, published=When(item.day, Basis.STATED))


def _masks(masks: Sequence[Mask], found: Sequence[Item]) -> Iterator[tuple[Mask, ...]]:
    """The masks within each item, counted from where the item starts."""
    number = 0
    for item in found:
        while number < len(masks) and masks[number].end <= item.start:
            number += 1
        own = []
        for mask in masks[number:]:
            if mask.start >= item.end:
                break
            start, end = max(mask.start, item.start), min(mask.end, item.end)
            own.append(replace(mask, start=start - item.start, end=end - item.start))
        yield tuple(own)


def _cut(text: Text, item: Item, masks: tuple[Mask, ...]) -> Text:
    return replace(text, characters=text.characters[item.start : item.end], masks=masks)


def _placed(reading: Reading, text: Text, item: Item) -> Reading:
    """A reading of an item with its quotes where they stand on the page."""

    def on_page(words: Quote) -> Quote:
        return quote(text, words.start + item.start, words.end + item.start)

    return replace(
        reading,
        claims=tuple(
            replace(c, quote=on_page(c.quote), also=tuple(map(on_page, c.also)))
            for c in reading.claims
        ),
        persons=tuple(
            replace(p, mentions=tuple(map(on_page, p.mentions))) for p in reading.persons
        ),
        counts=tuple(
            replace(_of_day(count, item), quote=on_page(count.quote)) for count in reading.counts
        ),
        remarks=tuple(replace(r, because=tuple(map(on_page, r.because))) for r in reading.remarks),
        unread=tuple(
            replace(
                part,
                start=part.start + item.start,
                end=part.end + item.start,
                found=tuple(replace(one, quote=on_page(one.quote)) for one in part.found),
            )
            for part in reading.unread
        ),
    )


def _of_day(count: StatedCount, item: Item) -> StatedCount:
    """A count of days that is counted from the item's own day, not from the page's."""
    if item.day is None or count.at_offset is None:
        return count
    day = date.fromisoformat(item.day) + timedelta(count.at_offset)
    return replace(count, at_offset=None, at_day=day.isoformat())


def _told_once(claims: Sequence[Claim]) -> list[Claim]:
    """The claims in order; a deed of a known day that two items tell alike is told once."""
    made: dict[object, Claim] = {}
    for number, claim in enumerate(claims):
        key = _deed(claim) or number
        before = made.get(key)
        if before is None:
            made[key] = claim
        else:
            also = dict.fromkeys((*before.also, claim.quote, *claim.also))
            made[key] = replace(before, also=tuple(also))
    return sorted(made.values(), key=lambda claim: (claim.quote.start, claim.quote.end))


def _deed(claim: Claim) -> tuple[object, ...] | None:
    """What makes two claims one: all but the words, where a person and a day are known."""
    if claim.person is None or claim.when.day is None:
        return None
    return (
        claim.event, claim.person, claim.when.day, claim.stance, claim.charge, claim.kind,
        claim.duration_months, claim.amount, claim.outcome, claim.court, claim.facility, claim.to,
        claim.attribution,
    )  # fmt: skip
