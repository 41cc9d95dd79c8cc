"""Layout: a reading text becomes blocks (headings, list items, paragraphs) of sentences.

A hard-wrapped paragraph is one block; a line that stands alone, has no full stop and is short is a
heading. A dateline ("Bangkok, January 11, 2023 —") is cut off from the sentence that follows it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from habeas.reading.english.words.broadcast import CUE
from habeas.reading.english.words.interview import LABEL, is_interview
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator


class BlockKind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    ITEM = "item"
    BODY = "body"


@record
class Sentence:
    """A sentence: characters ``start`` to ``end`` of the text, its block and its place in it."""

    start: int
    end: int
    block: int
    index: int
    kind: BlockKind


@record
class Block:
    """A block of the page, with its sentences."""

    start: int
    end: int
    kind: BlockKind
    sentences: tuple[Sentence, ...]


_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Jr|St|Sto|Sta|Adv|Atty|Engr|Eng|Msgr|Mons|Licda|Lic|Ing|Abd|Muh|Moh|Hj|Ven|Barr|Arch|Pdt|Pst|Bro|Sis|Brig|Cpl|Cmdr|Adm|Supt|Insp|Cpt|Assoc|Asst|Gen|Col|Lt|Capt|Sgt|Maj|Hon|Messrs|Md|Mohd|Mst|Smt|Gov|Sen|Rep"
    r"|No|Nos|Art|Arts|Sec|Para|Cap|Vol|pp|vs|v|ca|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct"
    r"|Nov|Dec|Inc|Ltd|Co|Corp|etc|[Aa]dm|yrs?|mths?|Rs|Tk|Dhs?|cf|viz|e\.g|i\.e|a\.k\.a|a\.m|p\.m|U\.S|U\.K|U\.N)|\b[A-Z]"
    r"|\([bd]|(?:^|(?:\b[a-z]+|[,;:(“])\s+)(?:Ma|Ny|Ir|Br|Pr|Ch))\.$"
)
_STOP = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)")
_ITEM = re.compile(
    r"\s*(?:[-–—•*·▪◦]|\(?[a-z0-9]{1,3}[.)]|\([ivx]+\)|>(?=\s+(?:(?:not\s+)?to|that|(?:immediately\s+|unconditionally\s+)?(?:release|free|drop|quash|lift|allow|ensure|end|stop|give|grant|provide|investigate|disclose|guarantee|let|tell|halt|commute|overturn|return|withdraw|conduct|bring|hand|make|pardon|respect))\b))\s+"
)
_DATELINE = re.compile(
    r"\s*[A-Z][\w.'’/()–-]*(?:[/–-]*[ ,][ ,/–-]*[A-Z][\w.'’/()–-]*){0,5}[ ,/–-]*[,(]?\s*(?:[^—–\n]{0,40}?\d[^—–\n]{0,20}?)?\)?\s*[—–-]{1,2}\s+"
)
_TELLS = re.compile(
    r"^\s*(?:On|In|By|Since|Until|From|Between|During|Before|After|At)\s"
    r"|\b(?:was|were|is|are|has|have|had|held|from|on|said|who|his|her|their)\s"
)
""" "On 27 July – the eve of the march – police …", "Roe was held from 3 – 5 May": no dateline."""
_DAY_OF_A_DIARY = re.compile(r"\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+\d")
""" "Tuesday 11 June – City Court: …": the day that a line of a diary is of, no dateline."""
_DASH = re.compile(r"[—–-]\s")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DATED_LINE = re.compile(
    rf"\s*(?:(?:(?:\d{{1,2}}\s+)?(?:{_MONTHS})\.?\s+(?:\d{{1,2}},?\s+)?\d{{4}}|\d{{4}}(?:-\d\d(?:-\d\d)?)?)\s*[:–—]\s"
    rf"|(?:(?:Early|Mid|Late)\s+)?(?:\d{{1,2}}\s+)?(?:{_MONTHS})[.:]\s+[A-Z]"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)?\d\d\s*[:–—-]\s|\d{{1,2}}[./]\d{{1,2}}[./](?:19|20)\d\d\s+[A-ZÀ-Ý])"
)
_DAY_ALONE = re.compile(r"\s*(?:19|20)\d\d-\d\d-\d\d\s+\S")
""" "2022-03-08 trial opens": a line of a chronology behind another."""
_MONTH_OF_A_LINE = re.compile(
    rf"\s*(?:(?:Early|Mid|Late)\s+)?(?:{_MONTHS})\.?\s+\d{{4}}\s*[–—-]\s+"
)
""" "Nov. 2018 – Roe is detained": the month that a line is of, no dateline."""
_STORY_TITLE = re.compile(r"\s*(?:--+|==+|##+|>>)\s*[A-ZÀ-Ý][A-ZÀ-Ý'’ .&/-]{2,40}:\s+[^.!?]+$")
"""The title of a story in a digest: "-- LUND: Trader gets two years, no bail yet"."""
_NAMED_LINE = re.compile(r"\s*[A-ZÀ-Ý][\w'’.-]+(?:\s+[A-ZÀ-Ý][\w'’.-]+){1,3}\s+[–—]\s")
"""A line of a list that opens with a name ("Rita Sow – sedition – for plea")."""
_DAY_OPENS = re.compile(
    rf"(?:(?:\d{{1,2}}\s+(?:{_MONTHS})|(?:{_MONTHS})\s+\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)?\d\d)\.?(?:,?\s+\d{{4}})?\s*[:–—-]"
    r"|(?:19|20)\d\d-\d\d-\d\d(?:\s*[:–—-])?)\s+[a-z]"
)
"""A line of a chronology that says what happened, without a full stop."""
_ISSUED = re.compile(
    rf"\s*(?:[A-ZÀ-Ý][\w'’. ]{{1,40}}?\s+[–—|·]\s+){{1,3}}(?:\d{{1,2}}\s+(?:{_MONTHS})|(?:{_MONTHS})\s+\d{{1,2}},)\s+\d{{4}}\s*$"
)
"""The line under a title that says what, where and when ("Case update – Bahrain – 26 September 2025")."""
_LABELLED = re.compile(r"\s*[A-Z][A-Za-z]+(?:\s+[A-Za-z]+){0,3}:\s")
"""A line with a label of its own ("Place of detention: …") goes on with nothing."""
_TOLD_UNDER = re.compile(
    r"(?:Health|Medical|Status|Current\s+status|Remarks?|Notes?|Updates?|Situation|Treatment|Condition|Background)"
    r"(?:\s+\w+){0,2}:\s+\S"
)
"""Labels of a case sheet behind which sentences stand, not a heading."""
_SHORT_TERM = re.compile(r"\b\d{1,2}\s?y\.(?=\s*\d)|\b\d{1,2}\s?[ym]\.(?=[,;]|\s+[a-z(])")
_BLANK = re.compile(r"\s*")
_LINE = re.compile(r"[^\n]*\n?")
_HEADING_MOST = 110


def blocks(characters: str) -> tuple[Block, ...]:
    """The blocks of a text, in order. Linear in the text."""
    made: list[Block] = []
    labelled = is_interview(characters)
    for start, end in _block_spans(characters):
        kind = _kind(characters, start, end)
        number = len(made)
        label = LABEL.match(characters, start, end) if labelled else None
        label = label or CUE.match(characters, start, end)
        first = label.end() if label else start
        whole = kind is BlockKind.HEADING
        spans = [(first, end)] if whole else _sentences(characters, first, end)
        sentences = tuple(
            Sentence(one, two, number, index, kind) for index, (one, two) in enumerate(spans)
        )
        if sentences:
            made.append(Block(start, end, kind, sentences))
    return tuple(made)


def _block_spans(characters: str) -> Iterator[tuple[int, int]]:
    """Lines joined to blocks where a line was wrapped only for its width."""
    open_start: int | None = None
    open_end = 0
    for match in _LINE.finditer(characters):
        line = match.group()
        if not line:
            continue
        bare = line.strip()
        start, end = match.start(), match.start() + len(line.rstrip())
        start += len(line) - len(line.lstrip()) if bare else 0
        if not bare:
            if open_start is not None:
                yield open_start, open_end
            open_start = None
        elif open_start is not None and _continues(characters[open_start:open_end], line):
            open_end = end
        else:
            if open_start is not None:
                yield open_start, open_end
            open_start, open_end = start, end
    if open_start is not None:
        yield open_start, open_end


def _continues(before: str, line: str) -> bool:
    """Whether a line goes on with the line before it: that one was cut for its width."""
    last = before.rsplit("\n", 1)[-1]
    if (
        _ITEM.match(line)
        or _DATED_LINE.match(line)
        or (_DAY_ALONE.match(line) and _DAY_ALONE.match(last))
        or _LABELLED.match(line)
        or _ISSUED.match(line)
        or _NAMED_LINE.match(line)
        or _cells(line) >= _FEWEST_CELLS
        or line.count("; ") == last.count("; ") >= _FEWEST_CELLS - 1
        or len(last) < 50
        or len(last) > 140
        or (len(line) > max(_NO_WIDTH, len(last) + 60) and not line.lstrip()[:1].islower())
    ):
        return False
    if before == last and _STORY_TITLE.match(before) and line.lstrip()[:1].isupper():
        return False
    ends = last.rstrip()[-1:] in '.!?:"”'
    return not ends or line.lstrip()[:1].islower() or 60 <= len(last) <= 100


_NO_WIDTH = 160
"""A line longer than this shows that lines are not cut for their width: the one above is a title of its own."""
_FEWEST_CELLS = 3
"""So many cells make a line a row of a table, however long."""


def _cells(line: str) -> int:
    """Into how many cells bars, tabs or wide gaps cut a line."""
    return max(line.count(" | "), line.strip().count("\t"), len(_GAP.findall(line.strip()))) + 1


_GAP = re.compile(r"\S {3,}(?=\S)")


_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])[.!?]\s+[A-Z]")
""" "Help us. Give now", not "A. Khan": a heading is no sentence, and an initial ends none."""


def _kind(characters: str, start: int, end: int) -> BlockKind:
    words = characters[start:end]
    if _ITEM.match(words):
        return BlockKind.ITEM
    if _TOLD_UNDER.match(words) or _DAY_OPENS.match(words):
        return BlockKind.BODY
    short = len(words) <= _HEADING_MOST and "\n" not in words
    if short and words[-1] not in '.!?"”;:,—–' and not _SENTENCE_ENDS.search(words):
        return BlockKind.HEADING
    return BlockKind.BODY


def _sentences(characters: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = start
    most = min(end, start + 120)
    dashed = _DASH.search(characters, start, most)
    dateline = _DATELINE.match(characters, start, most) if dashed else None
    if (
        dateline
        and re.search(r"\d|[A-Z]{3}", dateline.group())
        and not _TELLS.search(dateline.group())
        and not _DAY_OF_A_DIARY.match(dateline.group())
        and not _MONTH_OF_A_LINE.fullmatch(dateline.group())
    ):
        at = dateline.end()
    marker = _ITEM.match(characters, start, end)
    few = characters.find("y.", at, end) >= 0 or characters.find("m.", at, end) >= 0
    shortened = _SHORT_TERM.finditer(characters, at, end) if few else ()
    inside = {match.end() - 1 for match in shortened}
    for stop in _STOP.finditer(characters, max(at, marker.end() if marker else at), end):
        head = characters[max(at, stop.start() - 12) : stop.start() + 1]
        after = characters[stop.end() : stop.end() + 12].lstrip()
        if stop.start() in inside or (head.lower().endswith(" no.") and after[:1].isdigit()):
            continue
        if stop.group() == "." and _ABBREVIATION.search(head) and not _opens_anew(head, after):
            continue
        if after[:1].islower():
            continue
        spans.append((at, stop.end()))
        blank = _BLANK.match(characters, stop.end(), end)
        at = blank.end() if blank else stop.end()
    if at < end:
        spans.append((at, end))
    return [part for one, two in spans if two > one for part in _pieces(characters, one, two)]


_LONGEST = 4000


def _pieces(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch without a full stop, cut at blanks so that no sentence is endless."""
    while end - start > _LONGEST:
        cut = characters.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut
        while start < end and characters[start].isspace():
            start += 1
    if end > start:
        yield start, end


def _opens_anew(head: str, after: str) -> bool:
    """Whether a month's or a clock's abbreviation also ends its sentence."""
    if not head.endswith(" on X.") and re.search(
        r"\b(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.$", head
    ):
        return bool(_PLAIN_OPENING.match(after))
    return head.endswith(("p.m.", "a.m.", " on X.")) and after[:1].isupper()


_PLAIN_OPENING = re.compile(r"(?:We|He|She|They|The|It|In|On|His|Her|Their|This|That|No|But|And)\b")
