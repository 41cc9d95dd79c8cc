"""How a text speaks of each person: he or she, by the pronouns that can mean nobody else."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from habeas.reading.english.persons.given_names import by_given_names, gender_of_name
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import either

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from habeas.reading.english.persons.names import Run
    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block, Sentence
    from habeas.reading.english.words.tokens import Token

_SPOKEN = {
    **dict.fromkeys("he him his himself".split(), "m"),
    **dict.fromkeys("she her hers herself".split(), "f"),
}
_OPENS = frozenset("he she his her".split())
_OFTEN = 2
""" "Moor told reporters, she could be home": one pronoun says less than a given name."""


def spoken_as(
    lines: Iterable[tuple[Block, Sentence, tuple[Token, ...], tuple[Run, ...]]], registry: Registry
) -> None:
    """Tell the registry how the text speaks of those whose gender no title tells."""
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    before: int | None = None
    where = -1
    for block, sentence, words, named in lines:
        if sentence.index == 0 or block.start != where:
            before = None
        where = block.start
        if block.kind is BlockKind.HEADING:
            continue
        people = {p for run in named if (p := registry.person(run.name, (), run.title)) is not None}
        for person, gender in _votes(words, named, people, before, registry):
            votes[person][gender] += 1
        before = _alone(words, named, people) if people or not _persons(words) else None
        if not people:
            before = None
    for person, told in votes.items():
        entry = registry.entries[person]
        if len(told) != 1 or entry.gender is not None:
            continue
        gender, name = next(iter(told)), gender_of_name(entry.name)
        once = told.total() < _OFTEN or entry.only_speaks
        entry.gender = name if once and name is not None else gender
    by_given_names(registry)


def _votes(
    words: Sequence[Token],
    named: Sequence[Run],
    people: set[int],
    before: int | None,
    registry: Registry,
) -> Iterator[tuple[int, str]]:
    genders = {g for t in words if (g := _SPOKEN.get(t.low))}
    if len(genders) != 1:
        return
    gender = next(iter(genders))
    if words[0].low in _OPENS:
        if before is not None and not people:
            yield before, gender
        return
    mine = [run for run in named if registry.person(run.name, (), run.title) is not None]
    if len(people) != 1 or not mine or _hangs(words, mine[0]) or _possessive(words, mine[0]):
        return
    behind = next((k for k in range(mine[-1].last, len(words)) if words[k].low in _SPOKEN), None)
    if behind is None or any(words[k].low in _SPOKEN for k in range(mine[-1].first)):
        return
    if not _around(words[:behind]) and _may_be_its_own(words, behind):
        yield next(iter(people)), gender


_GOVERNS = frozenset(
    "to with by of from for against on and or as told asked informed called than about".split()
)


def _hangs(words: Sequence[Token], run: Run) -> bool:
    """Whether a name stands behind a preposition or is told something: "with X", "told X"."""
    first = run.first
    while (
        first > 0
        and words[first - 1].word[0].islower()
        and words[first - 1].low not in _GOVERNS
        and first > run.first - 4
    ):
        first -= 1
    return first > 0 and words[first - 1].low in _GOVERNS


def _may_be_its_own(words: Sequence[Token], k: int) -> bool:
    """Whether a pronoun can mean the subject: "his flat", "she said", not "with him", "arrested her"."""
    low = words[k].low
    if low in {"him"}:
        return False
    after = words[k + 1] if k + 1 < len(words) else None
    return low != "her" or (
        after is not None and after.low.isalpha() and after.low not in _AFTER_HER
    )


_AFTER_HER = frozenset(
    "and or to in at on by from for with of as that who when while after before until because but if".split()
)


def _around(words: Sequence[Token]) -> bool:
    near = either("people_words", "kin", "circle")
    return any(t.low in near or t.low.removesuffix("s") in near for t in words)


def _persons(words: Sequence[Token]) -> bool:
    near = either("people_words", "kin", "circle", "occupations", "persons_nouns.one")
    return any(t.low in near for t in words)


def _possessive(words: Sequence[Token], run: Run) -> bool:
    return run.last < len(words) and words[run.last].low in {"'s", "’s", "'", "’"}


def _alone(words: Sequence[Token], named: Sequence[Run], people: set[int]) -> int | None:
    if len(people) != 1 or _around(words) or any(_possessive(words, run) for run in named):
        return None
    return next(iter(people))
