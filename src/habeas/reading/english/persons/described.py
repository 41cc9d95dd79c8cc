"""Persons described in a sentence that names nobody, and named in the next one.

"A lecturer and her assistant were arrested on Monday. Ana Roe, 51, and Ivo Moor, 24, were released on bail": each
description means the one named in its turn. "The poet, Ana Roe, …" names the one called a poet before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from habeas.reading.english.persons.fields_of_work import of_one_field
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, folded, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block, Sentence

_WORD = re.compile(r"\d[\w’'-]*|[\w’'-]+|[^\w\s]")
_SOON = 2
"""How many paragraphs behind the description the name may stand."""
_LONGEST = 8
_FIRST = frozenset("a an the another his her their".split())
_FRESH = frozenset("a an another".split())
_MARKS = frozenset('.,;:—–()"“”?!')
_OPENS = re.compile(
    r"(?:^|[.,;:—–“\"]|\b(?:while|and|but|when|as|for|of|that|against|to|on|by|from|with|sentenc(?:e[sd]?|ing)|jail(?:s|ed|ing)?|imprison(?:s|ed|ing)?"
    r"|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|convict(?:s|ed|ing)?|free(?:s|d|ing)?|releas(?:e[sd]?|ing)|charg(?:e[sd]?|ing)|fin(?:es|ed|ing)|acquit(?:s|ted|ting)?|gave"
    r"|handed|gives|hands|seized|abducted|remanded|deported|expelled|executed|hanged|indict(?:s|ed)|tried|tries|beat|bailed|prosecuting|holding|harassing"
    r"|took(?:\s+away)?|picked\s+up|let\s+go))\s*$"
)
_OFFICE = either("offices", "no_lead", "spoken_of")
_DONE_TO = re.compile(
    r"[^.;]{0,90}?\b(?:was|were|has\s+been|have\s+been|had\s+been|is|are|remains?)\s+(?:\w+ly\s+|also\s+|still\s+|again\s+|each\s+|both\s+|all\s+)?(?:being\s+)?"
    r"(?:arrested|detained|jailed|imprisoned|sentenced|convicted|charged|remanded|released|freed|abducted|seized|executed|hanged|moved"
    r"|transferred|taken|held|indicted|denied|refused|deported|expelled|tried|fined|acquitted|in\s+(?:custody|prison|jail|detention))\b"
)
_DOES_TO = re.compile(
    r"\b(?:sentenced?|jail(?:s|ed)|imprison(?:s|ed)|arrest(?:s|ed)|detain(?:s|ed)|convict(?:s|ed)|free[sd]|releas(?:es|ed)|charg(?:es|ed)"
    r"|fin(?:es|ed)|acquit(?:s|ted)|handed|remanded|deported|expelled|executed|hanged|indict(?:s|ed)|abducted|seized)\s+$"
)
_ROLE = re.compile(r"(?P<role>\b[\w-]+)[\s,]+$")
_BESIDE = lowered("offices", "beside")
_AFTER_NAME = re.compile(
    r"\s*,\s+(?:(?:his|her|their|a|an|the)\s+)?(?:[\w’'-]+\s+){0,4}?(?:lawyer|attorney|counsel|solicitor|barrister|wife|husband|mother|father|brother|sister"
    r"|son|daughter|uncle|aunt|cousin|spokes\w+|campaigner|researcher|analyst|judge|prosecutor)\b"
    r"|[^.;]{0,60}?\b(?:said|says|told|added|confirmed|announced|reported|wrote|stated|welcomed|condemned|praised|thanked|critici[sz]ed|urged|explained|warned|declined\s+to)\b"
)
_BETWEEN = re.compile(
    r"\s*(?:\([^)]{1,40}\)\s*)?(?:,\s+(?:aged\s+)?\d{1,2}\s*,?|,\s+(?:an?|the|his|her)\s+[^,.;]{3,50},)?\s*(?:,|and|,\s+and)\s+"
    r"(?:(?:the|an?|his|her|their)\s+)?(?:[a-z][\w’'-]*\s+){0,4}(?:[A-Z][a-z]+\.?\s+)?"
)
_ALSO = re.compile(
    r"[^.;]{0,30}?\b(?:was|were|is|are|has|have|had|did)\s+(?:(?:also|likewise)\b|not\s*[.;])|[^.;]{0,60}\b(?:too|as\s+well)\s*[.;]"
)
""" "Odo Kern was not", "Odo Kern was also held": somebody besides the one described."""
_LED = re.compile(r"(?:(?:The|An?)\s+)?(?:[\w’'-]+\s+){0,5}(?:The\s+[^,.;]{3,60},\s+)?")


_ONE_MORE = frozenset("another other second third fourth fifth sixth remaining same".split())


@dataclass(slots=True)
class _Told:
    """A description: where it starts and ends, its head, and whether it tells of somebody new."""

    at: int
    end: int
    head: str
    fresh: bool
    aside: bool = False
    """Whether it is told only beside somebody: "his son", "the wife of a politician"."""
    again: list[tuple[int, int]] = field(default_factory=list)
    """Where "the" takes it up: "A journalist was held. The reporter was charged"."""


def described(
    characters: str, page: Sequence[Block], registry: Registry
) -> dict[int, tuple[int, int, str]]:
    """Where a description starts: whom it means, where it ends, and its words."""
    entries = registry.entries
    private = sorted(registry.private(), key=lambda p: entries[p].first_place)
    found: dict[int, tuple[int, int, str]] = {}
    parts = {part for p in private for part in entries[p].parts}
    for story in _stories(page):
        told: list[_Told] = []
        waiting: list[_Told] = []
        opens, last = True, -1
        for sentence in story:
            new = [p for p in private if sentence.start <= entries[p].first_place < sentence.end]
            if new and waiting:
                found.update(_by_head(characters, sentence, waiting, new, registry))
            if new and told and not _taken_twice(characters, told[0].at, sentence):
                found.update(_bound(characters, sentence, told, new, registry, opens=opens))
                found.update(_in_turn(characters, story, sentence, told, private, registry))
                found.update(_with_again(told, found))
            waiting = [one for one in (*waiting, *(told if new else ())) if one.at not in found]
            if new or _names(characters, sentence, parts):
                told, opens = [], False
                continue
            here = list(_descriptions(characters, sentence, opens=opens))
            if not opens:  # "A teacher was jailed on Monday. Ana Roe, 34, …", within one paragraph
                told = here if sentence.index == 0 and all(one.fresh for one in here) else []
                continue
            last = sentence.block if here and not told else last
            new_here = [one for one in here if not _taken_up(one, told)]
            told = [*told, *new_here] if sentence.block - last <= _SOON else []
    return found


_ANYBODY = frozenset("man woman suspect defendant accused detainee prisoner teenager".split())


def _taken_up(one: _Told, told: Sequence[_Told]) -> bool:
    """Whether "the reporter" takes up the one journalist of the sentences before, who keeps where it stands."""
    if one.fresh or one.aside:
        return False
    same = [
        t for t in told
        if one.head == t.head or of_one_field(one.head, t.head) or (len(told) == 1 and one.head in _ANYBODY)
    ]  # fmt: skip
    if len(same) != 1:
        return False
    same[0].again.append((one.at, one.end))
    return True


def _with_again(
    told: Sequence[_Told], found: dict[int, tuple[int, int, str]]
) -> Iterator[tuple[int, tuple[int, int, str]]]:
    """What takes up a description means whom it means."""
    for one in told:
        for at, end in one.again if one.at in found else ():
            yield at, (found[one.at][0], end, "")


_TAKEN = re.compile(
    r"(?<!had\sbeen\s)\b(?:arrested|detained|abducted|seized|picked\s+up|taken\s+(?:away|in|from|into\s+custody)|rearrested)\b"
)


def _taken_twice(characters: str, at: int, sentence: Sentence) -> bool:
    """ "A teacher was detained in Kashgar on 3 May. Roe was arrested in Graz on 4 May": two persons, one of them unnamed."""
    before = _TAKEN.search(characters, at, sentence.start)
    return (
        before is not None and _TAKEN.search(characters, sentence.start, sentence.end) is not None
    )


def _in_turn(
    characters: str, story: list[Sentence], sentence: Sentence, told: list[_Told],
    private: list[int], registry: Registry,
) -> Iterator[tuple[int, tuple[int, int, str]]]:  # fmt: skip
    """ "A teacher and a driver were held. Ana Roe, 34, was let go. Ivo Moor, 40, was not.": each in a sentence."""
    size = len(told)
    if size < len(("teacher", "driver")) or any(one.aside for one in told):
        return
    at = story.index(sentence)
    led: list[int] = []
    for here in story[at : at + size]:
        new = [p for p in private if here.start <= registry.entries[p].first_place < here.end]
        found = _led_by(characters, here, new, registry) if new else []
        if len(found) != 1 or len(new) != 1:
            return
        led += found
    if len(led) == size:
        for one, person in zip(told, led, strict=True):
            yield one.at, (person, one.end, "")


def _stories(page: Sequence[Block]) -> Iterator[list[Sentence]]:
    story: list[Sentence] = []
    for block in page:
        if block.kind is BlockKind.HEADING:
            yield story
            story = []
        else:
            story += block.sentences
    yield story


def _names(characters: str, sentence: Sentence, parts: set[str]) -> bool:
    """Whether a sentence holds a word of a name."""
    words = characters[sentence.start : sentence.end].split()
    return any(
        w[:1].isupper()
        and folded(w.strip(".,;:()’'\"“”").removesuffix("'s").removesuffix("’s")) in parts
        for w in words
    )


def _descriptions(characters: str, sentence: Sentence, *, opens: bool) -> Iterator[_Told]:
    """The descriptions of one person each in a sentence that names nobody."""
    tokens = [
        (m.start(), m.end(), m.group())
        for m in _WORD.finditer(characters, sentence.start, sentence.end)
    ]
    stops = (
        lowered("grammar", "prepositions")
        | lowered("grammar", "auxiliaries")
        | {"who", "whose", "and", "or", "which", "that"}
        | _FIRST
    )
    i = last = 0
    seen: list[str] = []
    while i < len(tokens):
        first = tokens[i][2].lower()
        if first not in _FIRST:
            i += 1
            continue
        at, head = _group(tokens, i, stops)
        if head < 0:
            i += 1
            continue
        i = head + 1
        start, end = tokens[at][0], tokens[head][1]
        name = tokens[head][2].lower()
        before = characters[sentence.start : tokens[_first_of(tokens, at, first)][0]].rstrip()
        behind = tokens[i][2].lower() if i < len(tokens) else ""
        owned = first in {"his", "her", "their"}
        if (
            not _OPENS.search(before)
            or behind in lowered("cues", "speech")
            or (owned and not seen)
            or not (opens or first in _FRESH or owned)
        ):
            continue
        if name in _OFFICE and not (
            _DONE_TO.match(characters, end, sentence.end) or _DOES_TO.search(before + " ")
        ):
            continue
        if (name in seen and first == "the") or (
            _ONE_MORE & set(characters[start:end].lower().split())
        ):
            continue
        of_another = before.endswith(" of") and bool(seen)
        seen.append(name)
        of_another |= bool(last) and not characters[
            last : tokens[_first_of(tokens, at, first)][0]
        ].strip(" ,")
        last = end
        yield _Told(start, end, name, first in _FRESH or owned, aside=owned or of_another)


def _group(
    tokens: Sequence[tuple[int, int, str]], i: int, stops: frozenset[str]
) -> tuple[int, int]:
    """Where the group behind the article at ``i`` starts, past an owner, and its head; -1 where it means nobody."""
    at, head = i, -1
    for j in range(i + 1, min(i + 1 + _LONGEST, len(tokens))):
        word = tokens[j][2].lower()
        if word in stops or word in _MARKS:
            break
        if word.endswith(("'s", "’s", "s'", "s’")):
            at, head = j + 1, -1
        elif one_person(word):
            head = j
        elif head >= 0:
            break
    return at, head


def _first_of(tokens: Sequence[tuple[int, int, str]], at: int, first: str) -> int:
    """The token that the group at ``at`` opens with: its article, also before an owner."""
    k = at
    while k >= 0 and tokens[k][2].lower() != first:
        k -= 1
    return max(k, 0)


def _bound(
    characters: str,
    sentence: Sentence,
    told: list[_Told],
    new: list[int],
    registry: Registry,
    *,
    opens: bool,
) -> Iterator[tuple[int, tuple[int, int, str]]]:
    """The descriptions with the persons whom a sentence names first, where they are as many."""
    places = [registry.entries[p].first_place for p in new]
    left = list(told)
    people = [
        p
        for p, place in zip(new, places, strict=True)
        if not _OF_A_COURT.search(characters[:place][-30:])
    ]
    for at, meant in _by_head(characters, sentence, told, people, registry):
        left = [other for other in left if other.at != at]
        people.remove(meant[0])
        yield at, meant
    if not left or not people:
        return
    led = _led_by(characters, sentence, people, registry)
    if len(led) == len(left):
        for one, person in zip(left, led, strict=True):
            yield one.at, (person, one.end, "")
    elif led and len(led) == len(main := [one for one in left if not one.aside]):
        for one, person in zip(main, led, strict=True):
            yield one.at, (person, one.end, "")
    elif opens and len(left) == 1 and not led and _object(characters, sentence, people, registry):
        yield left[0].at, (people[0], left[0].end, "")


def _by_head(
    characters: str, sentence: Sentence, told: list[_Told], new: Sequence[int], registry: Registry
) -> Iterator[tuple[int, tuple[int, int, str]]]:
    """ "The poet, Ana Roe, had been ill": the one called a poet before."""
    left = list(told)
    for person in list(new):
        before = _before(characters, sentence, registry.entries[person].first_place)
        end = registry.entries[person].first_place + len(registry.entries[person].name)
        apposed = _WHAT_THEY_ARE.match(characters, end, sentence.end)
        behind = apposed["head"] if apposed else None
        same = [one for one in left if before.endswith(one.head) or one.head == behind]
        if len(same) == 1:
            left.remove(same[0])
            yield same[0].at, (person, same[0].end, "")


_WHAT_THEY_ARE = re.compile(r",\s+(?:his|her|their|the|an?)\s+(?:[\w-]+\s+)?(?P<head>[a-z-]+)\s*,")
""" "Ivo Moor, his lawyer, was taken into custody"."""


def _before(characters: str, sentence: Sentence, place: int) -> str:
    """The words of a sentence before a name, in lower case."""
    return characters[max(sentence.start, place - 50) : place].lower().rstrip(" ,")


_OF_A_COURT = re.compile(r"\bCourt\s+(?:of|on|for)\s+(?:the\s+)?$")
_AGED = re.compile(r"\s*(?:\([^)]{1,30}\)\s*)?,\s+(?:aged\s+)?\d{2}\b")


def _led_by(
    characters: str, sentence: Sentence, people: Sequence[int], registry: Registry
) -> list[int]:
    """The persons a sentence opens with: "Ana Roe, 51, and Ivo Moor, 24, were …"."""
    entries = registry.entries
    first = entries[people[0]]
    if not _LED.fullmatch(characters, sentence.start, first.first_place):
        return []
    if _beside(characters, sentence, first.first_place, len(first.name)):
        return []
    led = [people[0]]
    end = first.first_place + len(first.name)
    for person in people[1:]:
        entry = entries[person]
        if not _BETWEEN.fullmatch(characters, end, entry.first_place):
            break
        led.append(person)
        end = entry.first_place + len(entry.name)
    return led


def _object(characters: str, sentence: Sentence, people: Sequence[int], registry: Registry) -> bool:
    """ "Officers came for Ana Roe at dawn": the one person named, or told with an age; nobody's lawyer or relative."""
    entry = registry.entries[people[0]]
    end = entry.first_place + len(entry.name)
    alone = len(people) == 1 or _AGED.match(characters, end) is not None
    return alone and not _beside(characters, sentence, entry.first_place, len(entry.name))


def _beside(characters: str, sentence: Sentence, place: int, length: int) -> bool:
    """Whether a name is that of somebody's lawyer or relative, or of a speaker."""
    role = _ROLE.search(characters[max(sentence.start, place - 30) : place])
    if role and role["role"].lower() in _BESIDE:
        return True
    end = place + length
    if _ALSO.match(characters, end, sentence.end):
        return True
    return _AFTER_NAME.match(characters, end, sentence.end) is not None
