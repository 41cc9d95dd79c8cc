"""What the text after an event tells of it: who the unnamed were, and that it is still to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.chinese.words.numerals import number
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.chinese.clauses.focus import Focus
    from habeas.reading.chinese.draft import Draft
    from habeas.records.when import When

_SOON = 120
_AMONG = re.compile(r"其中(?:的)?(?P<n>[两二三四五六七八九十0-9]{1,3})(?:人|名|位)[^，。；]{0,14}$")
""" "五名村民被抓，其中四人为甲、乙、丙和丁": those named among them."""
_PRESENTED = re.compile(r"(?:是|为|即|包括|：|——|指)$")


def named_later(whole: str, drafts: list[Draft], focus: Focus) -> Iterator[Draft]:
    """ "审理了五位基督徒，他们是…": the unnamed group is the one named right after it."""
    alone = _only_defendant(whole, focus)
    for draft in drafts:
        if draft.other and draft.person is None:
            yield draft
            continue
        if alone is not None and _of_the_defendant(whole, draft):
            yield replace(draft, person=alone, awaited=False, amount=None, count=None)
            continue
        if draft.awaited or (
            draft.person is None and draft.count in {None, 1, 2, 3} and _first(draft, focus)
        ):
            people = _introduced(whole, draft, focus)
            if people:
                yield from (replace(draft, person=p, awaited=False) for p in people)
                continue
            if draft.awaited:
                continue
        whole_group = _of_group(whole, draft, focus) if draft.count and draft.count > 1 else ()
        if whole_group:
            yield from (replace(draft, person=p, amount=None, count=None) for p in whole_group)
            continue
        if draft.person is not None:
            yield replace(draft, count=None) if draft.count else draft
            continue
        after = [
            people
            for place, people in focus.groups
            if 0 < place - draft.at < _SOON
            and len(people) + _besides(whole, place) == draft.count
            and _PRESENTED.search(whole[place - 3 : place])
        ]
        among = [
            people
            for place, people in focus.groups
            if 0 < place - draft.at < _SOON
            and len(people) > 1
            and (part := _AMONG.search(whole[max(draft.at, place - 20) : place]))
            and number(part["n"]) == len(people)
        ]
        if draft.person is None and draft.count and after:
            yield from (replace(draft, person=p, amount=None) for p in after[0])
        elif draft.person is None and draft.count and among and len(among[0]) < draft.count:
            yield draft
            yield from (replace(draft, person=p, amount=None) for p in among[0])
        else:
            yield draft
            yield from _included(whole, draft, focus)


_INCLUDED = re.compile("(?:，其中(?:就|还|也)?(?:包括|有)|，(?:就|还|也)?包括)[^，。；]{0,14}$")


def _included(whole: str, draft: Draft, focus: Focus) -> Iterator[Draft]:
    """ "五人被判刑三年，其中包括甲": what befell those of a group who are named behind it."""
    if (
        draft.person is not None
        or not (draft.count or draft.amount)
        or isinstance(draft.duration_months, str)
        or whole[draft.end : draft.end + 1] != "，"
    ):
        return
    for start, end, people in focus.seen:
        if (
            0 <= start - draft.end < _SOON
            and _INCLUDED.fullmatch(whole, draft.end, start)
            and whole[end : end + 1] != "的"
        ):
            yield from (replace(draft, person=p, amount=None, count=None) for p in people)


_DEFENDANT = re.compile(
    "(?:[0-9]{1,2}岁的?)?(?:男|女)?(?:首|次)?(?:被告|被告人|疑犯|上诉人)(?:为|是|系|：)?(?:[0-9]{1,2}岁的?)?$"
)
_AT_COURT = frozenset(
    {
        Event.CHARGE, Event.CONVICTION, Event.SENTENCE, Event.TRIAL, Event.BAIL, Event.DETENTION,
        Event.ARREST, Event.APPEAL, Event.APPEAL_RESULT,
    }
)  # fmt: skip
_AS_DEFENDANT = re.compile(
    "被告|(?:一名|该名?)[^，。；]{0,8}(?:男子|女子|男|女|工人|文员|学生|青年|人士)|男子|女子|[判囚罪]|控|押|案件|提堂|聆讯"
)
_SEVERAL = re.compile(
    "被告们|[各两二三四五六七八九十]名?被告|[两二三四五六七八九十][人男女]|各人|同案|多人|众被告|另[一外][名宗]"
)


def _only_defendant(whole: str, focus: Focus) -> int | None:
    """The one whom a court report names as the defendant, be it below: nobody else is named so."""
    tried = {
        people[0]
        for start, _, people in focus.seen
        if len(people) == 1 and _DEFENDANT.search(whole[max(0, start - 12) : start])
    }
    many = {p for _, _, people in focus.seen for p in people} - focus.counsel
    if len(tried) != 1 or len(many) > _FEW or _SEVERAL.search(whole):
        return None
    return next(iter(tried))


_FEW = 2
"""More persons than the defendant and one other are told apart by other means."""


def _of_the_defendant(whole: str, draft: Draft) -> bool:
    """Whether what befell somebody without a name befell the only defendant."""
    if draft.person is not None or draft.event not in _AT_COURT or (draft.count or 1) > 1:
        return False
    return bool(_AS_DEFENDANT.search(whole, draft.start, draft.end))


_FURTHER = 700
"""How far after "甲等三人" the three may be named, in characters."""


_THEY = re.compile("(?:被告|上诉人|当事人|[0-9一二两三四五六七八九十]人)(?![员权士民])")


def _of_group(whole: str, draft: Draft, focus: Focus) -> tuple[int, ...]:
    """The only group of so many that the text goes on to name: "甲等三人今提堂。…首被告甲、次被告乙及丙"."""
    alike = {
        frozenset(people): people
        for place, people in focus.groups
        if len(people) == draft.count and 0 < place - draft.at < _FURTHER
    }
    same_size = {frozenset(people) for _, people in focus.groups if len(people) == draft.count}
    if len(alike) != 1 or len(same_size) != 1:
        return ()
    if draft.person is None and not _THEY.search(whole, draft.start, draft.end):
        return ()
    people = next(iter(alike.values()))
    return people if draft.person in {None, *people} else ()


_NEAR = 150
"""How far after an event somebody may first be named, in characters."""
_SPEAKS = re.compile(r"[^，。；]{0,4}?(?:说|表示|称|透露|指出|告诉|写道|转述|认为)")
_OF_SOMEBODY = re.compile(
    r"(?:妻子?|丈夫|母亲?|父亲?|女儿|儿子|姐姐|妹妹|哥哥|弟弟|律师|辩护人|法官|裁判官|检察官|审判长|发言人|记者|局长|所长|编辑)(?:是|为|：)?$"
)
_IS = re.compile(
    r"(?:(?:被告|被告人|当事人|死者|伤者|作者|主人|事主)(?:为|是|系|分别为)|(?:[他她]们?|该名?被告|此人|[这该][名位][一-鿿]{1,8}?)(?:就|正|分别)?(?:是|叫|名叫|即)|的(?:就)?是)[^，。；]{0,12}$"
)


_NAMED = re.compile("[这该][名位][一-鿿]{1,8}?(?:名叫|叫做?|是|为)$")
""" "这名教师名叫张三": the one the text began with, be it in another paragraph."""


def _first(draft: Draft, focus: Focus) -> bool:
    """Whether nobody was named before an event."""
    return bool(focus.seen) and draft.at < focus.seen[0][0]


_OF_A_PERSON = re.compile("[家住宅]|手机|电脑|护照|[他她]")


def _introduced(whole: str, draft: Draft, focus: Focus) -> tuple[int, ...]:
    """Whom a text that has named nobody yet turns out to speak of: "手机被收走后，张三…", "…。她叫张三"."""
    near = [one for one in focus.seen if draft.at < one[0] < draft.at + _NEAR]
    said = [one for one in near if _IS.search(whole[max(draft.at, one[0] - 24) : one[0]])]
    plain = [
        one
        for one in near[:2]
        if not _SPEAKS.match(whole, one[1]) and not _OF_SOMEBODY.search(whole[one[0] - 6 : one[0]])
    ]
    if draft.event is Event.DEATH:
        plain = []
    if draft.event in {Event.SEARCH, Event.CONFISCATION} and not _OF_A_PERSON.search(
        whole, draft.start, draft.end
    ):
        plain = []
    for start, _, people in (*said[:1], *plain[:1]):
        apart = "\n" in whole[draft.at : start] and not _NAMED.search(whole[start - 14 : start])
        if not apart and draft.count in {None, len(people)}:
            return people
    return ()


_BESIDES = re.compile(
    r"[^。；\n]{0,60}?(?:和|及|以及|还有)(?:另外?)?(?P<n>[一两二三四五六])(?:名|位|个)"
)


def _besides(whole: str, place: int) -> int:
    """How many without a name a list of names ends with: "甲、乙和一名少年"."""
    match = _BESIDES.match(whole, place)
    return (number(match["n"]) or 0) if match else 0


def ahead(drafts: list[Draft], published: When) -> list[Draft]:
    """What is dated after publication has not happened yet."""
    today = published.latest
    if today is None:
        return drafts
    return [
        replace(d, stance=Stance.PLANNED)
        if d.stance is Stance.ASSERTED and d.when.earliest is not None and d.when.earliest > today
        else d
        for d in drafts
    ]


_SUMMED = frozenset({Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.RELEASE})


def without_sums(drafts: list[Draft]) -> list[Draft]:
    """Without a count of people ("三名藏人被抓") that the text then names one by one."""
    judged = [d for d in drafts if d.event is Event.SENTENCE and d.person is not None]
    kept = []
    for draft in drafts:
        if draft.rule == "sentence.bare" and draft.person is None and not draft.charge:
            after = {d.person for d in judged if draft.at < d.at < draft.at + _NEAR}
            if len(after) > 1:
                continue
        summed = draft.event in _SUMMED or (draft.rule == "sentence.bare" and not draft.charge)
        if draft.person is None and summed and draft.count:
            named = {d.person for d in drafts if d.event is draft.event and d.person is not None}
            later = {
                d.person
                for d in drafts
                if d.event is draft.event and d.person is not None and d.at > draft.at
            }
            if draft.count > 1 and later == named and len(named) == draft.count:
                continue
        kept.append(draft)
    return kept
