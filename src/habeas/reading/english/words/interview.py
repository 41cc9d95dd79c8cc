"""Interviews: whose voice a paragraph is. "Q." asks the person the page is about, "A." is that person.

Questions are known by a label of their own ("Q.", "Daily News:") or, without labels, as short
paragraphs that end in a question mark or speak to "you", with answers in the first person after them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.persons.registry import Registry
    from habeas.reading.english.words.layout import Block

LABEL = re.compile(r"\s*(?:(?P<ask>Q|Question)|(?P<answer>A|Answer))[.:]\s+")
_ASKS = re.compile(r"(?m)^\s*(?:Q|Question)[.:]\s")
_SPEAKER = re.compile(r"\s*(?P<label>[A-Z][\w .'’-]{0,30}?)\s*:\s+(?=\S)")
_FEWEST = 2
_SAMPLE = 50_000
_SHORT = 160
_YOU = re.compile(r"\b(?:you|your|tell\s+us)\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_BREAK = re.compile(r"^\W*$|^(?:Asked\s+about|\[|\(|Editor|Note|Interview\s+by|The\s+interview)")


def is_interview(characters: str) -> bool:
    """Whether a text sets questions apart with labels "Q." and "A."."""
    sample = characters[:_SAMPLE]
    return sample.count("Q") >= _FEWEST and len(_ASKS.findall(sample)) >= _FEWEST


def voices(characters: str, page: Sequence[Block]) -> dict[int, str]:
    """The paragraphs of an interview by their number: "ask" or "answer"; empty for other pages."""
    if is_interview(characters):
        return _labelled(characters, page)
    return _named_voices(characters, page) or _unlabelled(characters, page)


def _labelled(characters: str, page: Sequence[Block]) -> dict[int, str]:
    found: dict[int, str] = {}
    for number, block in enumerate(page):
        match = LABEL.match(characters, block.start)
        if match and match.lastgroup:
            found[number] = match.lastgroup
    return found


def _named_voices(characters: str, page: Sequence[Block]) -> dict[int, str]:
    """Two labels that take turns: the one whose lines end in question marks asks."""
    lines: dict[str, list[int]] = defaultdict(list)
    for number, block in enumerate(page):
        match = _SPEAKER.match(characters, block.start, block.end)
        if match:
            lines[match["label"]].append(number)
    turns = {label: at for label, at in lines.items() if len(at) >= _FEWEST}
    if len(turns) != 2:
        return {}
    asks = {
        label: sum(_text(characters, page[n]).endswith("?") for n in at)
        for label, at in turns.items()
    }
    one, two = sorted(turns, key=lambda label: -asks[label])
    if asks[one] < _FEWEST or asks[two] * 2 >= len(turns[two]):
        return {}
    return dict.fromkeys(turns[one], "ask") | dict.fromkeys(turns[two], "answer")


def _unlabelled(characters: str, page: Sequence[Block]) -> dict[int, str]:
    asks = [n for n, b in enumerate(page) if _asks(_text(characters, b))]
    asked = [n for n in asks if _text(characters, page[n]).endswith("?")]
    answered = [
        n for n in asked
        if n + 1 < len(page) and n + 1 not in asks and _FIRST_PERSON.search(_text(characters, page[n + 1]))
    ]  # fmt: skip
    if len(asked) <= _FEWEST or len(answered) < _FEWEST:
        return {}
    found: dict[int, str] = {}
    inside = False
    for number, block in enumerate(page):
        words = _text(characters, block)
        if number in asks:
            inside, found[number] = True, "ask"
        elif _BREAK.match(words):
            inside = False
        elif inside:
            found[number] = "answer"
    return found


def _asks(words: str) -> bool:
    """A short paragraph that asks or speaks to somebody."""
    if len(words) > _SHORT or words.startswith(('"', "“", "-", "•")):
        return False
    if words.endswith("?"):
        return True
    return bool(_YOU.search(words)) and not re.search(r"\bI\b", words) and words.count(".") <= 1


def _text(characters: str, block: Block) -> str:
    return characters[block.start : block.end].strip()


def interviewed(
    characters: str, page: Sequence[Block], roles: dict[int, str], registry: Registry
) -> int | None:
    """Whose voice the answers are: the name in their label, else the person first named before."""
    if not roles:
        return None
    first = page[min(roles)].start
    answer = next((n for n, role in roles.items() if role == "answer"), None)
    label = _SPEAKER.match(characters, page[answer].start) if answer is not None else None
    if label is not None and not LABEL.match(characters, label.start()):
        person = registry.person(label["label"], [])
        if person is not None:
            return person
    named = [e for e in registry.entries if e.first_place < first and not e.official]
    return min(named, key=lambda e: e.first_place).number if named else None


def told_by(
    characters: str, page: Sequence[Block], roles: dict[int, str], name: str
) -> dict[int, str]:
    """The roles without paragraphs that speak of the person interviewed, not as that person."""
    surname = name.rsplit(maxsplit=1)[-1]
    return {
        n: role for n, role in roles.items()
        if role != "answer" or surname not in (words := _text(characters, page[n]))
        or bool(_FIRST_PERSON.search(words)) or LABEL.match(words) or _SPEAKER.match(words)
    }  # fmt: skip
