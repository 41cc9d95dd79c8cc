"""Words that every match of a reader's pattern holds, found from the pattern: ``data/needed.json``.

A pattern names words without which it is not tried (:mod:`habeas.reading.spotting`). Most cannot
match without further ones: those are read from the pattern here, and of them are kept which leave out
most of the example sentences of the lexicons that the pattern is tried on in vain. A pattern changed
since is tried as its own words say until this runs again (``make bench WHAT=needed``); the suite
proves all that is kept.
"""

from __future__ import annotations

import json
import re
import tomllib
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias

from habeas.reading.spotting import Wording, folded, mark

_SRE: Any = import_module("re._parser")
DATA = Path(__file__).resolve().parents[1] / "src" / "habeas" / "reading" / "data"
TEXTS = 60
"""How many texts are written out at most for a part of a pattern."""
WORDS = 40
"""Of how many words a group of needs may be."""
GROUPS = 3
"""How many further groups are kept of a pattern."""
WORTH = 0.15
"""Which share of the sentences that a pattern is tried on a further group must leave out."""

Group = frozenset[str]
_Items: TypeAlias = Any


def texts(items: _Items, flags: int) -> set[str] | None:
    """Every text that a part of a pattern matches; None when they are too many."""
    made = {""}
    for operator, argument in items:
        found = one(str(operator), argument, flags)
        if found is None or len(made) * len(found) > TEXTS:
            return None
        made = {a + b for a, b in product(made, found)}
    return made


def one(name: str, argument: _Items, flags: int) -> set[str] | None:
    """Every text that one item of a pattern matches; None when they are too many."""
    if name == "LITERAL":
        return {chr(argument).lower() if flags & re.IGNORECASE else chr(argument)}
    if name == "IN":
        kinds = {str(operator) for operator, _ in argument}
        if kinds == {"CATEGORY"} and [str(a) for _, a in argument] == ["CATEGORY_SPACE"]:
            return {" "}
        few = kinds == {"LITERAL"} and len(argument) <= 6
        return {t for _, a in argument for t in one("LITERAL", a, flags) or ()} if few else None
    if name == "BRANCH":
        found = [texts(items, flags) for items in argument[1]]
        return None if None in found else {text for some in found for text in some or ()}
    if name == "SUBPATTERN":
        return texts(argument[3], (flags | argument[1]) & ~argument[2])
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, items = argument
        once = texts(items, flags)
        if once == {" "}:
            return once if least else {"", " "}
        return None if once is None or most != 1 else once | ({""} if least == 0 else set())
    return {""} if name in {"AT", "ASSERT", "ASSERT_NOT"} else None


def group(found: set[str]) -> Group | None:
    """Texts as needed words, none within another; None where one says too little or they are many."""
    words = {" ".join(text.split()) for text in found}
    if any(not word or (len(word) < 2 and word.isascii()) for word in words):
        return None
    least = frozenset(w for w in words if not any(o != w and o in w for o in words))
    return least if len(least) <= WORDS else None


def needs(items: _Items, flags: int) -> list[Group]:
    """The groups of words of which each match of a part of a pattern holds one."""
    found: list[Group] = []
    run: list[set[str]] = []

    def close() -> None:
        for several in ([*run], *([single] for single in run)):
            whole = {""}
            for some in several:
                whole = {a + b for a, b in product(whole, some)} if len(whole) <= TEXTS else set()
            if whole and (made := group(whole)) is not None:
                found.append(made)
        run.clear()

    for operator, argument in items:
        name, written = str(operator), one(str(operator), argument, flags)
        if written is not None and not ("" in written and len(written) > 1):
            run.append(written)
            continue
        close()
        found += inside(name, argument, flags)
    close()
    return found


def inside(name: str, argument: _Items, flags: int) -> list[Group]:
    """The groups of an item that has items of its own."""
    if name == "SUBPATTERN":
        return needs(argument[3], (flags | argument[1]) & ~argument[2])
    if name == "BRANCH":
        each = [needs(branch, flags) for branch in argument[1]]
        if not all(each):
            return []
        joined = frozenset[str]().union(*(max(some, key=telling) for some in each))
        return [joined] if len(joined) <= 2 * WORDS else []
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"} and argument[0]:
        return needs(argument[2], flags)
    return needs(argument[1], flags) if name == "ASSERT" and argument[0] == 1 else []


def telling(words: Group) -> tuple[int, list[str]]:
    """How much a group says: long words and few; of two that say as much one by its letters."""
    return -sum(3 ** (8 - min(len(word), 8)) for word in words), sorted(words)


def sentences(language: str) -> list[str]:
    """The example sentences of the lexicons of a language."""
    found: dict[str, None] = {}
    for path in sorted((DATA / language).rglob("*.toml")):
        for entry in tomllib.loads(path.read_text("utf-8")).get("entry", ()):
            for sentence in (*entry.get("positive", ()), *entry.get("negative", ())):
                found[" ".join(sentence.split())] = None
    return list(found)


class Counted:
    """In which of many sentences each word stands, as the bits of a number."""

    def __init__(self, texts_: list[str]) -> None:
        self.texts = [(text, folded(text)) for text in texts_]
        self.all = (1 << len(texts_)) - 1
        self.known: dict[str, int] = {}

    def with_one_of(self, words: Group | tuple[str, ...]) -> int:
        """The sentences in which one of some words stands."""
        found = 0
        for word in words:
            if word not in self.known:
                self.known[word] = sum(
                    1 << n
                    for n, (text, low) in enumerate(self.texts)
                    if (any(c.isdigit() for c in text) if word == "#" else
                        word in (low if word == word.lower() else text))
                )  # fmt: skip
            found |= self.known[word]
        return found


def further(wording: Wording, counted: Counted) -> list[Group]:
    """The groups worth looking for besides those that a pattern names itself."""
    left = counted.all
    for named in wording.needs:
        left &= counted.with_one_of(named)
    tree = _SRE.parse(wording.pattern, wording.flags)
    found = needs(tree, wording.flags | tree.state.flags)
    if "(?i" in wording.pattern or "(?-i" in wording.pattern:  # a word may be partly without case
        found = [frozenset(word.lower() for word in words) for words in found]
    open_ = dict.fromkeys(found)
    kept: list[Group] = []
    while open_ and left and len(kept) < GROUPS:
        fewest = min((left & counted.with_one_of(g)).bit_count() for g in open_)
        equal = [g for g in open_ if (left & counted.with_one_of(g)).bit_count() == fewest]
        best = max(equal, key=telling)
        after = left & counted.with_one_of(best)
        if after.bit_count() > (1 - WORTH) * left.bit_count():
            break
        kept.append(best)
        left = after
        del open_[best]
    return kept


def wordings() -> list[Wording]:
    """Every pattern that names or may need words."""
    found: list[Wording] = []
    for module in ("english.reader", "chinese.reader"):
        import_module(f"habeas.reading.{module}")
    import_module("habeas.reading.no_case.genre").kind_of("")
    for module in ("english.spotter", "chinese.spotter", "no_case.genre", "no_case.invented"):
        found += import_module(f"habeas.reading.{module}").SPOTTER.wordings
    return found


def main() -> None:
    """Write the file."""
    counted = Counted([*sentences("english"), *sentences("chinese")])
    every = wordings()
    made = {
        mark(w.pattern, w.flags): [sorted(g) for g in found]
        for w in every
        if (found := further(w, counted))
    }
    rows = (f"{json.dumps(k)}:{json.dumps(v, ensure_ascii=False)}" for k, v in sorted(made.items()))
    (DATA / "needed.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
    print(f"{len(made)} of {len(every)} patterns need further words")


if __name__ == "__main__":
    main()
