"""Whom a cell of names names: one person, several, and with what in brackets."""

from __future__ import annotations

import re
from functools import cache

from habeas.reading.chinese.persons.shapes import NO_GIVEN, surname_at
from habeas.reading.chinese.tables.labels import column_of
from habeas.reading.chinese.words.lexicons import listed, words
from habeas.reading.chinese.words.triggers import starters

_PART = re.compile(
    r"(?P<name>[一-鿿·]{2,16})(?P<more>[ 　]*(?:（(?![0-9一二三四五六七八九十]{1,2}）)[^（）]{0,40}）|[A-Z][A-Za-z .'’-]{2,40}))?[ 　]*"
)
_JOIN = re.compile(r"[、，,；/／和及与 　]+")
_NOBODY = re.compile(
    r"不详|未知|不明|匿名|保密|某(?:某|男|女|人)?$|本人|同上|等|.*(?:公司|集团|法院|公安局|检察院|政府|委员会|监狱|看守所|协会|大学|学校|医院|[0-9])|[两二三四五六七八九十多]+[名位人].*"
)
_ITEM = re.compile(
    r"[\s　]*(?:[-*•●■▪]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．]|[①-⑳⑴-⒇㈠-㈩]|第[一二三四五六七八九十]{1,3}被告[\s　：]*)?[\s　]*"
)
_LONGEST_SURE, _SHORT = 6, 4


def names_in(text: str, start: int, end: int, *, sure: bool) -> list[tuple[int, int]]:
    """Where a cell names people; ``sure`` where its label says that a name follows."""
    found: list[tuple[int, int]] = []
    at = start
    while at < end:
        lead = _ITEM.match(text, at, end)
        at = lead.end() if lead else at
        match = _PART.match(text, at, end)
        if match is None:
            break
        span = (at, match.end("name"))
        whole = at == start and match.end() == end
        if _is_name(text[slice(*span)], sure=sure, whole=whole):
            found.append(span)
        at = match.end()
        join = _JOIN.match(text, at, end)
        mark = _ITEM.match(text, at, end)
        if join is None and (mark is None or mark.end() == at):
            break
        at = join.end() if join is not None else at
    return found


@cache
def _telling() -> frozenset[str]:
    return frozenset(starters())


def _tells(name: str) -> bool:
    """Whether a word that tells an event stands in it: "不認罪", "還柙" are nobody."""
    size = len(name)
    return any(name[a:b] in _telling() for a in range(size) for b in range(a + 2, size + 1))


def _of_a_kind(name: str) -> bool:
    """ "李姓信徒", "数名村民": people of a kind."""
    return "姓" in name[1:] or bool(
        re.search(
            "信徒|村民|居民|学员|市民|网民|访民|业主|工人|学生|教师|记者|律师|牧师|家属|男子|女子|人士|成员",
            name,
        )
    )


def _is_name(name: str, *, sure: bool, whole: bool = False) -> bool:
    if (
        _NOBODY.fullmatch(name)
        or name in words("common")
        or any(c in "的被了是不未已" for c in name)
    ):
        return False
    if _tells(name):
        return False
    if "·" in name:
        return True
    if sure and len(name) > 2 and _of_a_kind(name):
        return False
    if sure:
        return len(name) <= _LONGEST_SURE
    size, _ = surname_at(name, 0)
    if not size and 2 <= len(name) <= _SHORT - 1 and whole:
        return not listed("@", "occupation", "kin", "circle", "authority", "bystander").search(name)
    return bool(size) and 0 < len(name) - size <= _SHORT - 1 and name[size] not in NO_GIVEN


def entry_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name with which a line of labels opens: "（二）席某某　…"."""
    lead = _ITEM.match(text, start, end)
    at = lead.end() if lead else start
    match = _PART.match(text, at, end)
    if match is None:
        return None
    name = match["name"]
    after = text[match.end("name") : match.end("name") + 1]
    if after not in " 　（，：|/" or not _is_name(name, sure=False):
        return None
    return at, match.end("name")


def title_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name that fills a line, but for what marks it and a bracket."""
    lead = _MARK.match(text, start, end)
    at = lead.end() if lead else start
    match = _PART.match(text, at, end)
    if match is None or text[match.end() : end].strip(" 　】]"):
        return None
    return (at, match.end("name")) if _is_name(match["name"], sure=False) else None


_MARK = re.compile(
    r"[^0-9A-Za-z一-鿿（(]{0,4}(?:(?:个案|案例|No\.?|NO\.?|#)?[ ]?[0-9一二三四五六七八九十]{1,3}[.、．)）：: ])?[【\[「]?[\s　]*"
)


def led_name(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """ "传道人 卓某某", "长老 关某某等3人": a name that a trade leads in its cell."""
    match = re.compile(
        r"(?P<led>[一-鿿]{2,8})[ 　]?(?P<name>[一-鿿]{2,4}?)(?:等[0-9一二三四五六七八九十]{1,3}人)?$"
    ).match(text[start:end].strip())
    if match is None or not listed("@$", "occupation").search(match["led"]):
        return []
    at = text.index(match[0], start) + match.start("name")
    name = match["name"]
    return [(at, at + len(name))] if _is_name(name, sure=False, whole=True) else []


_HEAD = re.compile(
    r"(?m:^)[\s　]*(?:[^0-9A-Za-z一-鿿（(\s　]|[（(]?[0-9一二三四五六七八九十]{1,3}[)）.、．\s　]+|[①-⑳⑴-⒇㈠-㈩]|No\.?[ ]?[0-9]{1,3})[\s　]*(?P<name>[一-鿿·]{2,10})(?=(?:（[^（）\n]{1,20}）)?(?:　| {2,}|[ ]?[|｜/／]))"
)
_BARE_HEAD = re.compile(
    r"(?m:^)(?P<name>[一-鿿·]{2,10})(?:　[ 　]*| {2,}| ?[|｜] ?)[^　\n|｜]{1,30}(?:　[ 　]*| {2,}| ?[|｜] ?)\S"
)
_FEWEST_HEADS = 3


def list_heads(text: str) -> list[tuple[int, int]]:
    """The names with which the items of a list of cells open, where most of them look like names."""
    spans = [m.span("name") for m in (*_HEAD.finditer(text), *_BARE_HEAD.finditer(text))]
    heads = [_untitled(text, a, b) for a, b in spans if column_of(text[a:b]) is None]
    words_of = [text[a:b] for a, b in heads]
    sure = [name for name in words_of if _is_name(name, sure=False)]
    if len(heads) < _FEWEST_HEADS or len(sure) * 2 < len(heads) or len(set(words_of)) < len(heads):
        return []
    return [span for span, name in zip(heads, words_of, strict=True) if _is_name(name, sure=True)]


def _untitled(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the title behind it: "车某某律师"."""
    tail = _TITLE.search(text[start:end])
    return start, start + tail.start() if tail and tail.start() > 1 else end


_TITLE = re.compile("(?:律师|牧师|先生|女士|老师|教授|传道|神父|法师|夫妇)$")
