"""A pattern is not tried where its needed words are missing: proved from the pattern itself."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import product
from typing import Any, TypeAlias

import pytest

from habeas.reading.spotting import DIGIT, Family, Spotter, Wording

_SRE: Any = import_module("re._parser")
_Items: TypeAlias = Any
_MOST = 3000
ANYTHING, DIGITS, HOLDS = "\0", "\1", "\2"
"""In the texts a pattern can match: unknown characters, a digit, a text that holds a needed word."""


class Proof:
    """Every text that a pattern can match, as far as needed to see one of some words in each."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words

    def holds(self, text: str) -> bool:
        if text == HOLDS:
            return True
        low = text.lower()
        return any(
            (DIGITS in text or any(c.isdigit() for c in text))
            if word == DIGIT
            else word in (low if word == word.lower() else text)
            for word in self.words
        )

    def settled(self, texts: set[str]) -> set[str]:
        made = {HOLDS if HOLDS in t or self.holds(t) else self.ends(t) for t in texts}
        assert len(made) <= _MOST, "expected a pattern narrow enough to prove, found a wide one"
        return made

    def ends(self, text: str) -> str:
        """What of a text can still become part of a word: all of it, or its two ends."""
        low, words = text.lower(), [word.lower() for word in self.words]
        if any(low in word for word in words):
            return text
        sizes = range(min(len(text), max(map(len, words))), 0, -1)
        head = next((n for n in sizes if any(w.endswith(low[:n]) for w in words)), 0)
        tail = next((n for n in sizes if any(w.startswith(low[-n:]) for w in words)), 0)
        return text[:head] + ANYTHING + text[len(text) - tail :]

    def sequence(self, items: _Items, flags: int, before: int = 0) -> set[str]:
        """The texts of items in a row, behind at least so many characters of the pattern."""
        texts = {""}
        width = before
        for operator, argument in items:
            name = str(operator)
            if name == "ASSERT" and self.inside(argument, width):
                seen = self.sequence(argument[1], flags)
                texts = self.settled({a + ANYTHING + t for a, t in product(seen, texts)})
                continue
            found = self.one(name, argument, flags, width)
            texts = self.settled({a + b for a, b in product(texts, found)})
            width += 0 if name == "GROUPREF" else _width(operator, argument)
        return texts

    @staticmethod
    def inside(argument: _Items, before: int) -> bool:
        """Whether what an assertion looks at lies in the text searched: ahead, or not too far back."""
        return argument[0] == 1 or argument[1].getwidth()[0] <= before

    def one(self, name: str, argument: _Items, flags: int, before: int) -> set[str]:
        if name == "LITERAL":
            return {chr(argument).lower() if flags & re.IGNORECASE else chr(argument)}
        if name == "IN":
            return self.of_set(argument, flags)
        if name == "BRANCH":
            return self.settled(
                {text for items in argument[1] for text in self.sequence(items, flags, before)}
            )
        if name == "SUBPATTERN":
            _, added, removed, items = argument
            return self.sequence(items, (flags | added) & ~removed, before)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            return self.repeated(*argument, flags)
        if name in {"AT", "ASSERT", "ASSERT_NOT"}:
            return {""}
        return {ANYTHING}

    def of_set(self, items: _Items, flags: int) -> set[str]:
        kinds = {str(operator) for operator, _ in items}
        if kinds == {"CATEGORY"} and len(items) == 1:
            return {
                {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": DIGITS}.get(str(items[0][1]), ANYTHING)
            }
        if kinds == {"LITERAL"} and len(items) <= 12:
            return {text for _, code in items for text in self.one("LITERAL", code, flags, 0)}
        if kinds <= {"RANGE", "LITERAL"}:
            codes = [
                c
                for op, arg in items
                for c in (range(arg[0], arg[1] + 1) if str(op) == "RANGE" else [arg])
            ]
            if all(chr(c).isdigit() for c in codes):
                return {DIGITS}
        return {ANYTHING}

    def repeated(self, least: int, most: int, items: _Items, flags: int) -> set[str]:
        once = self.sequence(items, flags)
        made = {""} if least == 0 else set()
        if once <= {" ", DIGITS, ANYTHING}:
            return made | once
        if least <= 1:
            made |= once
        if int(most) > 1:
            made |= {a + ANYTHING + b for a, b in product(once, once)}
        return self.settled(made)


def _width(operator: object, argument: object) -> int:
    single = _SRE.SubPattern(_SRE.State(), [(operator, argument)])
    return int(single.getwidth()[0])


def unproved(wording: Wording) -> list[tuple[str, list[str]]]:
    tree = _SRE.parse(wording.pattern, wording.flags)
    found = []
    for group in wording.needs + wording.further:
        proof = Proof(group)
        texts = proof.sequence(tree, wording.flags | tree.state.flags)
        if without := sorted(text for text in texts if not proof.holds(text)):
            found.append(("|".join(group), without[:3]))
    return found


def wordings() -> list[Wording]:
    found: list[Wording] = []
    for language in ("english", "chinese"):
        import_module(f"habeas.reading.{language}.reader")
    import_module("habeas.reading.no_case.genre").kind_of("")
    for module in ("english.spotter", "chinese.spotter", "no_case.genre", "no_case.invented"):
        found += import_module(f"habeas.reading.{module}").SPOTTER.wordings
    assert len(found) > 50
    return found


def test_no_pattern_matches_without_the_words_it_needs() -> None:
    found = {w.pattern[:60]: bad for w in wordings() if (bad := unproved(w))}
    assert not found, f"expected needed words in all that a pattern matches, missing: {found}"


@pytest.mark.parametrize(
    ("pattern", "needs", "flags"),
    [
        ("arrest(?:ed)?|held", ("arrest",), 0),
        ("arrest(?:ed)?", ("arrested",), 0),
        ("May", ("May",), re.IGNORECASE),
        (r"\w+\s+years", (DIGIT,), 0),
        (r"(?:year)*s", ("year",), 0),
        (r"hunger\s*strike", ("hunger strike",), 0),
    ],
)
def test_a_need_that_does_not_hold_is_found(
    pattern: str, needs: tuple[str, ...], flags: int
) -> None:
    assert unproved(Spotter().needing(pattern, *needs, flags=flags))


@pytest.mark.parametrize(
    ("pattern", "needs", "flags"),
    [
        ("arrest(?:ed)?|held", ("arrest|held",), 0),
        ("May", ("May",), 0),
        ("MAY", ("may",), re.IGNORECASE),
        (r"\d+\s+years?", (DIGIT, "year"), 0),
        (r"hunger\s+strikes?", ("hunger strike",), 0),
        (r"(?:one|\d+)(?<=\d)y", (DIGIT,), 0),
    ],
)
def test_a_need_that_holds_is_proved(pattern: str, needs: tuple[str, ...], flags: int) -> None:
    assert not unproved(Spotter().needing(pattern, *needs, flags=flags))


def test_words_are_spotted_as_the_pattern_would_find_them() -> None:
    spotter = Spotter()
    strike = spotter.needing(r"hunger\s+strike", "hunger strike", flags=re.IGNORECASE)
    may = spotter.needing(r"\bMay\b", "May")
    third = spotter.needing(r"\d", DIGIT)
    text = "A HUNGER\n ſTRıKE may begin. In May, ٣ days."
    whole = spotter.stretch(text, 0, len(text))
    assert strike.search(whole) and may.search(whole) and third.search(whole)
    first = spotter.stretch(text, 0, 27)
    assert strike.search(first)
    assert not may.possible(first) and not third.possible(first)
    assert list(may.finditer(first)) == []


def test_a_pattern_made_after_the_first_pass_is_tried_everywhere() -> None:
    spotter = Spotter()
    spotter.needing("one", "one")
    assert spotter.stretch("one two", 0, 7)
    late = spotter.needing("two", "two")
    assert late.search(spotter.stretch("one two", 0, 7))
    assert not late.search(spotter.stretch("one two", 0, 3))


def test_of_a_family_those_are_tried_whose_words_all_stand_there() -> None:
    spotter = Spotter()
    members = [
        ("any", spotter.needing(r"\w+")),
        ("judge", spotter.needing("judge.*term|court.*term", "judge|court", "term")),
        ("court", spotter.needing("court", "court")),
        ("year", spotter.needing(r"\d years", DIGIT, "year")),
    ]
    family = Family(members)
    late = spotter.needing("none", "none")

    def tried(text: str) -> list[str]:
        return [name for name, _ in family.possible(spotter.whole(text))]

    assert tried("The Court set a term of 2 years.") == ["any", "judge", "court", "year"]
    assert tried("The court sat.") == ["any", "court"]
    assert tried("A judge set a term of two years.") == ["any", "judge"]
    assert late.search(spotter.whole("none"))
    after = Family([("one", spotter.needing("one", "one")), ("two", spotter.needing("two", "two"))])
    assert [name for name, _ in after.possible(spotter.whole("three"))] == ["one", "two"]
