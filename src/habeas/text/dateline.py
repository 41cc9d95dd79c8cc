"""The publication day that a text states in a line of its own.

"Published 14 June 2024", "发布时间：2023-08-21", or a line near the top or the end that holds one
day (and a city before it) and nothing else, when no other line of the text is such a day: a
chronology has many. Whatever is less plain than that states nothing.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sep sept", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = (
    r"(?:(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"|(?P<zy>\d{4})\s?年\s?(?P<zm>\d{1,2})\s?月\s?(?P<zd>\d{1,2})\s?[日号號]"
    rf"|(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<em>{_MONTH})\.?,?\s(?P<ey>\d{{4}})"
    rf"|(?P<am>{_MONTH})\.?\s(?P<ad>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<ay>\d{{4}}))"
)
_WEEKDAY = (
    r"(?:\s?(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s|(?:mon|tue|wed|thu|fri|sat|sun),\s"
    r"|\s?[(（]?(?:星期|周|週|禮拜)[一二三四五六日天][)）]?)?"
)
_CLOCK = r"(?:[\sT]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:Z|\s?[+-]\d{2}:?\d{2})?(?:\s?[A-Z]{2,4})?)?"
_LABEL = (
    r"(?:(?:first\s)?published(?:\son)?|posted(?:\son)?|date|for\simmediate\srelease|issued"
    r"|发布时间|發布時間|發佈時間|发布日期|發布日期|發佈日期|发布于|發布於|发表于|日期|时间|時間|刊登日期|公布日期)"
)
_LABELLED = re.compile(
    rf"{_LABEL}\s*[:：]?\s*{_WEEKDAY}{_DAY}{_WEEKDAY}{_CLOCK}[.。]?", re.IGNORECASE
)
_CITY = r"(?:[A-Za-z ,]{2,30}[,:–—-]\s|[一-鿿]{2,6}[，,]?\s?)?"
_ALONE = re.compile(rf"[(（]?{_CITY}{_WEEKDAY}{_DAY}{_WEEKDAY}{_CLOCK}[)）]?[.。]?", re.IGNORECASE)
_NO_PLACE = (
    r"(?!(?:On|In|By|Since|Until|From|Between|During|Before|After|At|The|As|Updated?|Note|Day|Week"
    r"|Correct(?:ion|ed)|Background|Born|Died|Arrested|Detained|Held|Jailed|Charged|Tried|Convicted|Sentenced|Released|Freed|Executed|Transferred|Missing|Hearing|Trial|Mon(?:day)?|Tue(?:sday)?|Wed(?:nesday)?|Thu(?:rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b)"
)
_PLACE = _NO_PLACE + (
    r"[A-ZÀ-Ý][\w.'’/-]*(?:,?[ ](?:(?:and|of|the|de|la|el)[ ])?[A-ZÀ-Ý(][\w.'’)/-]*){0,4}"
)
_DASH = r"(?:\)?\s{0,2}(?:[–—-]{1,3}|:))"
_PLACED = re.compile(
    rf"[\s(\[]*{_PLACE}[\s,(|/–—-]{{1,4}}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?i:{_DAY}){_DASH}"
)
_PLACED_AFTER = re.compile(rf"[\s(\[]*(?i:{_DAY}),\s{_PLACE}{_DASH}\s")
_SENT = re.compile(
    rf"[\s（(【]*[一-鿿·]{{2,14}}[，,\s]?{_DAY}\s?[)）】]?\s?(?:[电電讯訊]|消息|[报報][导導道])"
)
""" "（北京2023年5月3日讯）": the dateline of an agency."""
_OWN = re.compile(
    rf"[(（]?(?:{_PLACE}(?:,\s?|\s[–—-]\s|\s))?(?i:{_WEEKDAY}{_DAY}{_WEEKDAY}{_CLOCK})[)）]?[.。]?"
)
""" "3 May 2024", "Nairobi, 3 May 2024": a line that is a day, without a label of something else."""
_ONE_DAY = re.compile(_WEEKDAY + _DAY + _WEEKDAY + _CLOCK, re.IGNORECASE)
_SORT = (
    r"(?:(?:latest|breaking|public|joint|press|media|urgent)\s)?(?:news|statements?|releases?|updates?|articles?|blogs?|posts?|reports?|alerts?"
    r"|analysis|opinion|features?|stor(?:y|ies)|interviews?|publications?|campaigns?|commentary|letters?|announcements?|actions?)"
)
"""What sort of text it is, as a site says beside the day."""
_BAR = r"\s?[|·•/–—,-]\s?"
_SOURCE = r"(?:来源|來源|作者|编辑|編輯|责任编辑|責任編輯|分类|分類)[:：].{1,20}"
_BY = r"(?:(?:posted|published|written|story|report)\s)?by\s[^\d\n|·•,]{2,50}"
_WORDS = r"[^\W\d_][\w&’'-]*(?:\s(?:&\s)?[^\W\d_][\w’'-]*){0,4}"
_SIGNED = re.compile(
    rf"(?:{_SORT}{_BAR})?(?:{_LABEL}\s*[:：]?|{_BY}(?:{_BAR}|\son))", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?:(?:{_BAR})?(?:in\s|by\s)?{_WORDS}(?:{_BAR}{_WORDS}){{0,2}}|{_SOURCE})?", re.IGNORECASE
)
_SORTED = re.compile(rf"(?:{_SORT}(?:{_BAR})?)?", re.IGNORECASE)
_SORTED_BEHIND = re.compile(rf"{_BAR}(?:in\s)?{_SORT}|(?:{_BAR})?{_BY}|{_SOURCE}", re.IGNORECASE)
_TOP = 6
_END = 3
_LONGEST = 80


def day_in(characters: str) -> str | None:
    """The day (ISO) that a line states as the day of publication; None when none does plainly."""
    lines = [line.strip(" 　\t\r") for line in characters.split("\n")]
    lines = [line for line in lines if line]
    ends = {*range(_TOP), *range(len(lines) - _END, len(lines))}
    alone: list[str | None] = []
    near = False
    for number, line in enumerate(lines):
        if len(line) > _LONGEST:
            continue
        if number in ends and (match := _LABELLED.fullmatch(line)):
            return _iso(match)
        if match := _ALONE.fullmatch(line):
            alone.append(_iso(match))
            near = number in ends
    return alone[0] if len(alone) == 1 and near else None


def day_of_line(line: str) -> str | None:
    """The day (ISO) that is all a line holds, but for a label or a city before it, or None."""
    bare = line.strip(" \u3000\t\r")
    if not bare or len(bare) > _LONGEST:
        return None
    match = _LABELLED.fullmatch(bare) or _OWN.fullmatch(bare) or _beside_a_byline(bare)
    return None if match is None else _iso(match)


def _beside_a_byline(line: str) -> re.Match[str] | None:
    """The one day of a line that says besides only who wrote a text and what sort it is.

    "Published: 3 May 2024 | Urgent action", "by Press Watch on May 3, 2024 in News".
    """
    found = list(_ONE_DAY.finditer(line))
    if len(found) != 1:
        return None
    before, behind = line[: found[0].start()].strip(), line[found[0].end() :].strip(" .。")
    signed = _SIGNED.fullmatch(before) and _BEHIND.fullmatch(behind)
    plain = _SORTED.fullmatch(before) and (
        _SORTED_BEHIND.fullmatch(behind) or (before and not behind)
    )
    return found[0] if signed or plain else None


def day_of_opening(line: str) -> str | None:
    """The day of a dateline ("Nairobi, 3 May 2024 – Police …") that opens a line, or None."""
    opening = line[:_LONGEST]
    match = _PLACED.match(opening) or _PLACED_AFTER.match(opening) or _SENT.match(opening)
    return None if match is None else _iso(match)


def _iso(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    year = found["y"] or found["zy"] or found["ey"] or found["ay"]
    day = found["d"] or found["zd"] or found["ed"] or found["ad"]
    named = (found["em"] or found["am"] or "").lower()
    month = _MONTHS.get(named) or int(found["m"] or found["zm"])
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return None
