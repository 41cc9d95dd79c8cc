"""Paragraphs, sentences and clauses of a folded Chinese text.

A sentence ends at 。！？ or a line's end; clauses at ，；： and dashes. What stands in brackets is
an aside: it is read by itself, and the clause around it goes on as if it were not there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from habeas.records.when import When

ASIDE = "\0"
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]*[」』]?")
_CLAUSE = re.compile(
    r"[，；：;（）【】]|(?<![0-9]):|:(?![0-9])|——|—| {2,}|　+|、(?=[0-9一二两三四五六七八九十数多余]{1,4}[名位]?人(?:遭|被|获|则|经|请回|交保|饬回|无保|还押|在逃|未|已|失踪|失联|判|仍|均))|(?<=[一-鿿」』]) (?=[一-鿿「『])"
)
_COUNTED = re.compile("[0-9一二两三四五六七八九十数多余名位]人[^，、]{1,12}$")
""" "6人遭羁押、3人请回": each count with what befell it."""
_ASIDE = re.compile(r"（[^（）\n。]{0,44}）|【[^【】\n]{0,24}】|〔[^〔〕\n]{0,40}〕")
_ITEM = re.compile(
    r"^[\s　]*(?![0-9]{1,2}\.[0-9]{1,2}[ 　])(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）]?[、.．)）]|[-*•●◎■□▪➤▶★☆◆◇※▍▌○◉►▷☞✦·]|[⑴-⒇①-⑳㈠-㈩]|[0-9]{1,2}\s)\s*"
)
_DATED_ITEM = re.compile(r"^[\s　]*(?:19|20)[0-9]{2}[.年/-]")
_SECOND = re.compile("[^，。；：！？、]{2,20}")
"""A heading's second line, before a blank one."""
_LONGEST_HEADING = 42
_LONGEST = 1000


@record
class Clause:
    """One clause; ``first`` when it opens its sentence."""

    start: int
    end: int
    first: bool


@record
class Sentence:
    """One sentence of one line, with its clauses and asides."""

    start: int
    end: int
    line: int
    paragraph: int
    heading: bool
    clauses: tuple[Clause, ...]
    asides: tuple[Clause, ...]
    soft: bool = False
    """Whether it only goes on after a semicolon."""
    opens: bool = False
    """Whether it opens an item of a list."""


@record
class Page:
    """``text`` has its asides blanked with NUL; ``whole`` is the folded text itself."""

    whole: str
    text: str
    sentences: tuple[Sentence, ...]
    begins: tuple[tuple[int, When], ...] = ()
    """The lines with which sheets and rows begin, each with its day."""


def page(
    folded: str,
    kept: Mapping[int, tuple[tuple[int, int], ...]] | None = None,
    begins: tuple[tuple[int, When], ...] = (),
) -> Page:
    """The sentences of a folded text; of a line in ``kept`` only those stretches. Linear."""
    text = _ASIDE.sub(lambda m: ASIDE * len(m[0]), folded)
    sentences: list[Sentence] = []
    at = 0
    paragraph = 0
    blank = True
    last = len(folded.rstrip())
    titled = False
    lines = folded.split("\n")
    for number, line in enumerate(lines):
        if not line.strip(" 　"):
            blank = True
            titled = False
        else:
            paragraph += 1
            if kept is not None and number in kept:
                for begin, stop in kept[number]:
                    sentences += _sentences(
                        text, folded, begin, stop, number, paragraph, heading=False
                    )
                blank = titled = False
                at += len(line) + 1
                continue
            over_text = at + len(line) < last
            heading = over_text and _is_heading(line, blank, first=not sentences)
            if over_text and titled and not heading and lines[number + 1 : number + 2] == [""]:
                heading = bool(_SECOND.fullmatch(line.strip(" 　")))
            titled = heading
            sentences.extend(
                _sentences(text, folded, at, at + len(line), number, paragraph, heading=heading)
            )
            blank = False
        at += len(line) + 1
    return Page(folded, text, tuple(sentences), begins)


def _is_heading(line: str, after_blank: bool, *, first: bool) -> bool:
    bare = line.strip(" 　")
    if bare[-1:] in "。！？；，：」…" and not first:
        return False
    if _DATED_ITEM.match(bare):
        return False
    return ((after_blank or first) and len(bare) <= _LONGEST_HEADING) or (
        bool(_ITEM.match(line)) and len(bare) <= 32
    )


def _sentences(
    text: str, whole: str, start: int, end: int, line: int, paragraph: int, *, heading: bool
) -> list[Sentence]:
    made: list[Sentence] = []
    lead = _ITEM.match(whole[start:end])
    at = start + (lead.end() if lead else 0)
    for match in _SENTENCE.finditer(text, at, end):
        for n, half in enumerate(_halves(text, match.start(), match.end())):
            a, b = _trimmed(text, *half)
            if a >= b:
                continue
            made.append(
                Sentence(
                    a,
                    b,
                    line,
                    paragraph,
                    heading,
                    _clauses(text, a, b),
                    _asides(whole, text, a, b),
                    n > 0,
                    lead is not None and not made,
                )
            )
    return made


def _halves(text: str, start: int, end: int) -> list[tuple[int, int]]:
    out = []
    at = start
    for match in re.compile("[；;]").finditer(text, start, end):
        out += _pieces(text, at, match.end())
        at = match.end()
    return out + _pieces(text, at, end)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A stretch without an end, cut at the end of a clause so that no sentence is endless: what one
    event looks through would otherwise grow with the text.
    """
    out = []
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in "，、, ") + 1
        cut = cut if cut > start else start + _LONGEST
        out.append((start, cut))
        start = cut
    return [*out, (start, end)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " 　\r】」』":
        start += 1
    while end > start and text[end - 1] in " 　\r":
        end -= 1
    return start, end


def _clauses(text: str, start: int, end: int) -> tuple[Clause, ...]:
    made: list[Clause] = []
    at = start
    for match in _CLAUSE.finditer(text, start, end):
        if match[0] == "、" and not _COUNTED.search(text, at, match.start()):
            continue
        if match.start() > at:
            made.append(Clause(at, match.start(), not made))
        at = match.end()
    last = end
    while last > at and text[last - 1] in "。！？!?；;":
        last -= 1
    if last > at:
        made.append(Clause(at, last, not made))
    return tuple(made)


def _asides(whole: str, text: str, start: int, end: int) -> tuple[Clause, ...]:
    made = []
    for match in re.compile(ASIDE + "+").finditer(text, start, end):
        if match.end() - match.start() > 2:
            made.append(Clause(match.start() + 1, match.end() - 1, False))
    del whole
    return tuple(made)
