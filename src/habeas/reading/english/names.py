"""Persons by evidence: which capitalised runs name people, and which person each mention means.

No list of known names is used. A run of capitalised words is weighed: a title, an occupation or a
relation before it, an age or "who" after it, a verb that only people do, the rest of the name alone
elsewhere. Runs that hold a word of organisations, laws or places are none. Each weight is one row of
``evidence``; enough of it makes a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import DamerauLevenshtein

from habeas.reading.english.vocabulary import folded, lowered, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from habeas.reading.english.tokens import Token

PARTICLES = frozenset(
    "al el bin bint ibn ben abu abd ould de del la las los da das do dos di du van von der den ter y e"
    " ad as ash ul ur".split()
)
_ENOUGH_LONG, _ENOUGH_SHORT = 2, 4
_PERSON_VERBS = frozenset(
    "was were is are has had said says told wrote received got served faces faced pleaded denied"
    " admitted appeared remains remained stood died went left began stopped appealed spent refused"
    " rejected denies rejects intends lost walked turned returned signed suffers suffered started"
    " worked works became described added called asked joined posted published filmed helped will"
    " disappeared vanished withdrew fled resigned surrendered would did does continued met saw contracted collapsed emerged".split()
)
_CUSTODY_OBJECT = frozenset(
    "found gave handed see visit meet denied granted refused allowed awarded ordered"
    " arrested detained sentenced jailed imprisoned convicted charged released freed indicted tried"
    " abducted accused prosecuted acquitted transferred summoned took seized against that"
    " questioned interrogated beat tortured deported expelled fined remanded held free release"
    " of with for by and".split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A capitalised run that may be a name: token range in its sentence, words and what precedes."""

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str | None
    official: bool
    points: int
    speaks: bool = False


@dataclass(slots=True)
class Entry:
    """A person of the document, while the registry is being built."""

    number: int
    name: str
    parts: frozenset[str]
    first_place: int
    uses: int = 0
    official: bool = False
    gender: str | None = None
    spoke: int = 0

    @property
    def only_speaks(self) -> bool:
        """Whether every use of the name is as a speaker."""
        return 0 < self.uses <= self.spoke


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text that means one registered person."""

    start: int
    end: int
    first: int
    last: int
    person: int
    words: str


def runs(tokens: Sequence[Token], *, heading: bool) -> list[Run]:
    """The capitalised runs of one sentence, with the evidence that stands around each."""
    found: list[Run] = []
    i, n = 0, len(tokens)
    while i < n:
        if not _may_begin(tokens[i]):
            i += 1
            continue
        j = i + 1
        while j < n and _may_follow(tokens, j):
            j += 1
        while tokens[j - 1].low in PARTICLES and j - 1 > i:
            j -= 1
        found.extend(_trimmed(tokens, i, j, heading=heading))
        i = j
    return found


def _may_begin(token: Token) -> bool:
    return _name_token(token) and token.low not in {"i"}


def _name_token(token: Token) -> bool:
    word = token.word
    if word[:1].isalpha() and "-" in word and word[: word.index("-")].lower() in PARTICLES:
        rest = word[word.index("-") + 1 :]
        return rest[:1].isupper()
    return word[:1].isupper() and word[:1].isalpha()


def _may_follow(tokens: Sequence[Token], j: int) -> bool:
    token, before = tokens[j], tokens[j - 1]
    if before.end + 1 < token.start or before.word in {".", ","}:
        return False
    if _name_token(token):
        return before.end < token.start or before.low in {"'"}
    if token.low in PARTICLES and j + 1 < len(tokens) and token.word.islower():
        after = tokens[j + 1]
        nested = after.low in PARTICLES and j + 2 < len(tokens) and tokens[j + 2].capital
        return _name_token(after) or nested
    return False


def _trimmed(tokens: Sequence[Token], i: int, j: int, *, heading: bool) -> Iterable[Run]:
    """The name inside a run: openers, titles, peoples and occupations cut off in front."""
    title: str | None = None
    official = False
    evidence = 0
    occupations = lowered("people_words", "occupations")
    while i < j:
        word, low = tokens[i].word, tokens[i].low.rstrip(".")
        pair = f"{low} {tokens[i + 1].low}" if i + 1 < j else ""
        if pair in lowered("people_words", "officials"):
            official, i = True, i + 2
        elif low in lowered("people_words", "officials"):
            official, i = True, i + 1
        elif pair in occupations and j - i > 2:
            evidence, i = evidence + 3, i + 2
        elif low in lowered("people_words", "kin") or (low in occupations and j - i > 1):
            evidence, i = evidence + 3, i + 1
        elif _is_title(tokens, i, j):
            title, evidence, i = word, evidence + 3, i + 1
        elif low in lowered("world", "not_names") or low in lowered("world", "demonyms"):
            i += 1
        else:
            break
    if i >= j:
        return
    name_tokens = tokens[i:j]
    if _is_no_person(name_tokens):
        return
    name = _joined(name_tokens)
    if name.isupper() and len(name) > 3 and not heading and len(name_tokens) == 1:
        return
    points = evidence + 3 * official + _points(tokens, i, j)
    yield Run(
        name_tokens[0].start,
        name_tokens[-1].end,
        i,
        j,
        name,
        title,
        official,
        points,
        _speaks(tokens, i, j),
    )


def _is_title(tokens: Sequence[Token], i: int, j: int) -> bool:
    word = tokens[i].word
    if word in {
        "U",
        "Ko",
        "Ma",
        "Saw",
        "Nai",
        "Sai",
        "Don",
        "Prince",
        "Sultan",
        "Major",
        "Daw",
        "Sr",
    }:
        return word == "Daw" and j - i > 1
    return word in words("people_words", "titles") and j - i > 1


def _is_no_person(name: Sequence[Token]) -> bool:
    joined = _joined(name)
    low = joined.lower()
    if low in lowered("world", "countries") or low in lowered("world", "cities"):
        return True
    organisation = words("world", "organisation_words")
    if any(token.word in organisation for token in name):
        return True
    if any(token.low in lowered("world", "countries") for token in name):
        return True
    if len(name) == 1:
        token = name[0]
        bare = token.low.rstrip(".")
        if bare in lowered("world", "not_names") or bare in lowered("world", "demonyms"):
            return True
        return token.word.isupper() and len(token.word.rstrip(".")) > 1
    return all(token.word.isupper() and len(token.word) > 3 for token in name) and len(name) > 6


def _joined(tokens: Sequence[Token]) -> str:
    parts = [tokens[0].word]
    for before, token in pairwise(tokens):
        parts.append((" " if token.start > before.end else "") + token.word)
    return "".join(parts)


def _points(tokens: Sequence[Token], i: int, j: int) -> int:
    """The evidence around the name ``tokens[i:j]``."""
    points = 1 if j - i > 1 else 0
    before = tokens[i - 1].low if i else ""
    after = [token.low for token in tokens[j : j + 4]] + ["", "", "", ""]
    kin, circle = lowered("people_words", "kin"), lowered("people_words", "circle")
    if before in lowered("people_words", "occupations") or before in kin:
        points += 3
    elif before in _CUSTODY_OBJECT:
        points += 1 if before in {"of", "with", "for", "by", "and", "that"} else 2
    if before in {",", "”", '"'} and i > 1:
        two = tokens[i - 2].low
        if two in kin or two in lowered("people_words", "occupations"):
            points += 3
    if after[0] == "," and re.fullmatch(r"\d{2}", after[1]) and after[2] in {",", ".", ")", ";"}:
        points += 4
    if after[0] == "," and _described(tokens, j + 1):
        points += 3
    if after[0] == "," and after[1] in _PERSON_VERBS | _CUSTODY_OBJECT:
        points += 2
    if before in circle:
        points += 2
    if after[0] == "of" and _past_organisation(tokens, j + 1) in _PERSON_VERBS | {"and", ","}:
        points += 1
    if i == 0 or tokens[i - 1].low in {"-", "•", "*", "–"}:
        points += after[0] in {":", "("}
    if after[0] == "," and after[1] in {"who", "whose", "whom", "a", "an", "the", "aged"}:
        points += 2
    if after[0] in {"who", "whose"} or (after[0] == "(" and re.search("[一-鿿]", after[1])):
        points += 3
    if after[0] in _PERSON_VERBS:
        points += 2
    if after[0] == "'s" and (after[1] in kin or after[1] in circle or after[1] in _NOUNS_OF_CASES):
        points += 3
    if before in {"in", "at", "near", "from", "to", "across", "outside", "into"}:
        points -= 2
    if before in {"the", "a", "an"}:
        points -= 3
    if before in {'"', "“"} and after[0] in {'"', "”"}:
        points -= 4
    return points


def _past_organisation(tokens: Sequence[Token], j: int) -> str:
    """The first plain word after a capitalised run."""
    while j < len(tokens) and (
        tokens[j].capital or tokens[j].low in PARTICLES | {"the", "website"}
    ):
        j += 1
    return tokens[j].low if j < len(tokens) else ""


_SAYS = frozenset(
    "said says told added wrote stated posted tweeted explained renewed commented warned".split()
)


def _speaks(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether a speech verb stands right beside a name, also after ", title of …,"."""
    after = tokens[j].low if j < len(tokens) else ""
    before = tokens[i - 1].low if i else ""
    if after in _SAYS or before in {"said", "says", "added"}:
        return True
    if after == ",":
        for k in range(j + 1, min(j + 12, len(tokens) - 1)):
            if tokens[k].low == ",":
                return tokens[k + 1].low in _SAYS
    return False


def _described(tokens: Sequence[Token], j: int) -> bool:
    """Whether an occupation follows within one apposition."""
    occupations, kin = lowered("people_words", "occupations"), lowered("people_words", "kin")
    for k in range(j, min(j + 6, len(tokens))):
        low = tokens[k].low
        if low in {",", ".", ";", ":"}:
            return False
        if low in occupations or low in kin or low.removesuffix("s") in occupations:
            return True
    return False


_NOUNS_OF_CASES = frozenset(
    "arrest detention trial sentence appeal case hearing conviction release lawyer health home flat"
    " house family father mother charges imprisonment disappearance death term bail verdict"
    " torture beating ill-treatment passport computer acquittal retrial"
    " whereabouts wife husband son daughter".split()
)


class Registry:
    """The persons of one document and the names that mean each of them."""

    def __init__(self, found: Iterable[tuple[int, Run]]) -> None:
        self.entries: list[Entry] = []
        self.variants: list[tuple[str, str]] = []
        self._building: dict[str, list[Entry]] = defaultdict(list)
        self._by_token: dict[str, set[int]] = defaultdict(set)
        self._build(list(found))

    def _build(self, found: list[tuple[int, Run]]) -> None:
        points: dict[str, int] = defaultdict(int)
        seen: dict[str, list[Run]] = defaultdict(list)
        for _, run in found:
            points[run.name] += max(run.points, -3)
            seen[run.name].append(run)
        for (place, one), (other_place, two) in pairwise(found):
            if place == other_place and 1 <= two.first - one.last <= 6:
                strong, weak = sorted((one, two), key=lambda run: -points[run.name])
                if points[strong.name] >= _ENOUGH_LONG and weak.points > 0:
                    points[weak.name] += 1
        alone = {folded(run.name) for _, run in found if run.last - run.first == 1}
        accepted = []
        for name, group in seen.items():
            size = group[0].last - group[0].first
            bonus = 1 if size > 1 and any(folded(p) in alone for p in name.split()) else 0
            enough = _ENOUGH_LONG if size > 1 else _ENOUGH_SHORT
            best = max(run.points for run in group)
            if points[name] + bonus >= enough and best > 0:
                accepted.append((size, group[0].start, name, group))
        accepted.sort(key=lambda row: (-row[0], row[1]))
        for _, place, name, group in accepted:
            self._admit(name, place, group)
        self.entries.sort(key=lambda entry: entry.first_place)
        for number, entry in enumerate(self.entries):
            entry.number = number
        for entry in self.entries:
            for part in entry.parts:
                self._by_token[part].add(entry.number)

    def _admit(self, name: str, place: int, group: list[Run]) -> None:
        parts = _parts(name)
        near = {id(e): e for part in parts for e in self._building.get(part, ())}
        for entry in near.values():
            if parts <= entry.parts:
                entry.first_place = min(entry.first_place, place)
                entry.uses += len(group)
                entry.spoke += sum(run.speaks for run in group)
                entry.official |= any(run.official for run in group) and len(parts) > 1
                return
            if _is_variant(parts, entry.parts):
                self.variants.append((entry.name, name))
                entry.parts |= parts
                entry.first_place = min(entry.first_place, place)
                for part in parts:
                    self._building[part].append(entry)
                return
        official = any(run.official for run in group)
        spoke = sum(run.speaks for run in group)
        gender = next((g for run in group if (g := _gender(run.title))), None)
        made = Entry(
            0, name, parts, place, len(group), official=official, gender=gender, spoke=spoke
        )
        self.entries.append(made)
        for part in parts:
            self._building[part].append(made)

    def person(self, name: str, recent: Sequence[int]) -> int | None:
        """The person a written name means; with several left, the one named last, else None."""
        parts = _parts(name)
        near = set.intersection(*(self._by_token.get(p, set()) for p in parts)) if parts else set()
        fits = sorted(near)
        if not fits and len(parts) == 1:
            (part,) = parts
            if len(part.rstrip(".")) == 1 and part.endswith("."):
                fits = [e.number for e in self.entries if _initial(e) == part[0]]
                return fits[0] if len(fits) == 1 else None
        if len(fits) <= 1:
            return fits[0] if fits else None
        exact = [number for number in fits if folded(self.entries[number].name) == folded(name)]
        if len(exact) == 1:
            return exact[0]
        return next((number for number in recent if number in fits), None)


def _parts(name: str) -> frozenset[str]:
    return frozenset(part for part in folded(name).split() if part not in PARTICLES)


def _initial(entry: Entry) -> str:
    return folded(entry.name)[:1]


def _is_variant(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two names of several parts differ in one part by a slip of the pen only."""
    if len(one) != len(two) or len(one) < 2 or len(one & two) != len(one) - 1:
        return False
    (a,), (b,) = one - two, two - one
    if min(len(a), len(b)) < 4 or (len(one) == 2 and min(len(a), len(b)) < 6):
        return False
    return bool(DamerauLevenshtein.distance(a, b) <= (1 if max(len(a), len(b)) < 8 else 2))


def _gender(title: str | None) -> str | None:
    low = (title or "").lower().rstrip(".")
    if low in {"mr", "father", "fr", "brother", "sir", "sheikh", "imam", "señor", "rabbi"}:
        return "m"
    return "f" if low in {"ms", "mrs", "miss", "dame", "sister", "madam", "mme", "daw"} else None
