"""What goes out to a model: numbered sentences and a closed list of person ids, as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from habeas.reading.model.vocabulary import CLOSED, COPIED, COUNTED, EVENTS, STANCES
from habeas.reading.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.outline import Outline

PART_CHARACTERS = 6_000
"""How many characters of a document one question holds."""
MOST_PARTS = 60
"""How many questions one document may cost; what is beyond is said to be unread."""
MOST_PERSONS = 200
"""How many persons one question lists."""


@dataclass(frozen=True, slots=True)
class Part:
    """One question: the sentences ``first`` to ``last`` (half open) and the persons it lists."""

    first: int
    last: int
    persons: tuple[int, ...]
    system: str
    user: str
    schema: str
    """The JSON Schema of the answer, as JSON."""


@cache
def _system() -> str:
    path = files("habeas.reading") / "data" / "model" / "prompt.txt"
    return path.read_text("utf-8").strip()


@cache
def prompt_hash() -> str:
    """Eight hex digits over all we say to a model: another prompt is another reader."""
    said = (_system(), _schema(()), str(PART_CHARACTERS))
    return sha256("\0".join(said).encode()).hexdigest()[:8]


def person_id(number: int) -> str:
    """The id a model knows a person by."""
    return f"P{number + 1}"


def parts(outline: Outline) -> tuple[tuple[Part, ...], int]:
    """The questions about one document, in order, and how many characters none of them holds."""
    characters = visible(outline.rules.text)
    made: list[Part] = []
    left_out = 0
    for first, last in _windows(outline):
        length = sum(end - start for start, end in outline.sentences[first:last])
        if len(made) == MOST_PARTS or length > PART_CHARACTERS:
            left_out += length
            continue
        made.append(_part(outline, characters, first, last))
    return tuple(made), left_out


def _windows(outline: Outline) -> Iterator[tuple[int, int]]:
    """Runs of sentences that fit one question; a sentence too long for any stands alone."""
    first = size = 0
    for number, (start, end) in enumerate(outline.sentences):
        if number > first and size + end - start > PART_CHARACTERS:
            yield first, number
            first, size = number, 0
        size += end - start
    if first < len(outline.sentences):
        yield first, len(outline.sentences)


def _part(outline: Outline, characters: str, first: int, last: int) -> Part:
    sentences = outline.sentences
    listed = tuple(range(min(len(outline.persons), MOST_PERSONS)))
    document = outline.rules.document
    question = {
        "language": document.language,
        "published": document.published.edtf,
        "persons": {
            person_id(n): [outline.persons[n].name, *outline.persons[n].forms] for n in listed
        },
        "sentences": {
            str(number + 1): characters[slice(*sentences[number])] for number in range(first, last)
        },
    }
    user = json.dumps(question, ensure_ascii=False)
    return Part(first, last, listed, _system(), user, _schema(listed))


def _schema(listed: tuple[int, ...]) -> str:
    """The JSON Schema of an answer, for servers that can hold a model to one."""
    words = {"type": ["string", "null"]}
    ours = {
        slot: {"enum": [*sorted({w for found in events.values() for w in found}), None]}
        for slot, events in CLOSED.items()
    }
    claim: dict[str, object] = {
        "event": {"enum": list(EVENTS)},
        "person": {"enum": [*map(person_id, listed), None]},
        "sentences": {"type": "array", "items": {"type": "integer"}, "minItems": 1},
        "quote": {"type": "string"},
        "stance": {"enum": list(STANCES)},
        "speaker": words,
        **dict.fromkeys((*COUNTED, *COPIED), words),
        **ours,
    }
    required = ["event", "person", "sentences", "quote", "stance"]
    item = {
        "type": "object",
        "properties": claim,
        "required": required,
        "additionalProperties": False,
    }
    whole = {
        "type": "object",
        "properties": {"claims": {"type": "array", "items": item}},
        "required": ["claims"],
        "additionalProperties": False,
    }
    return json.dumps(whole)
