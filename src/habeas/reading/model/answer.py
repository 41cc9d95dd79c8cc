"""A model's answer as rows of plain values; what is no such row is rejected and counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field

from habeas.reading.model.prompt import Part, person_id
from habeas.reading.model.vocabulary import CLOSED, COPIED, COUNTED, EVENTS, STANCES
from habeas.records.claim import Event, Stance

MOST_CLAIMS = 200
"""How many claims one answer may hold; the rest is rejected."""
LONGEST = 2_000
"""How many characters one answered string may have."""
_FENCE = re.compile(r"```(?:json)?\s*(?P<inside>\{.*\})\s*```", re.DOTALL)
_THOUGHT = re.compile(r"\s*<think>.*?</think>", re.DOTALL)
"""What some models say to themselves before they answer."""
_WORDS = (*COUNTED, *COPIED, "speaker")


class NotAnAnswer(ValueError):
    """Text that is no JSON object with a list of claims."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answered claim, of the right types and vocabularies; its words are not yet found."""

    event: Event
    person: int | None
    sentences: tuple[int, ...]
    quote: str
    stance: Stance
    words: dict[str, str] = field(default_factory=dict)
    ours: dict[str, str] = field(default_factory=dict)


def rows(answer: str, part: Part, rejected: Counter[str]) -> list[Row]:
    """The usable rows of an answer. Raises NotAnAnswer."""
    found = _claims(answer)
    if len(found) > MOST_CLAIMS:
        rejected["too_many"] += len(found) - MOST_CLAIMS
    made = [_row(one, part) for one in found[:MOST_CLAIMS]]
    rejected.update(one for one in made if isinstance(one, str))
    return [one for one in made if isinstance(one, Row)]


def _claims(answer: str) -> list[object]:
    thought = _THOUGHT.match(answer)
    bare = answer[thought.end() if thought else 0 :].strip()
    if (fenced := _FENCE.fullmatch(bare)) is not None:
        bare = fenced["inside"]
    try:
        whole = json.loads(bare)
    except (ValueError, RecursionError):
        raise NotAnAnswer from None
    found = whole.get("claims") if isinstance(whole, dict) else None
    if not isinstance(found, list):
        raise NotAnAnswer
    return found


def _row(one: object, part: Part) -> Row | str:
    """A row, or the reason why it is none."""
    if not isinstance(one, dict):
        return "wrong_form"
    event, stance = EVENTS.get(_text(one, "event")), STANCES.get(_text(one, "stance"))
    if event is None:
        return "unknown_event"
    if stance is None:
        return "unknown_stance"
    ids: dict[object, int] = {person_id(number): number for number in part.persons}
    person = one.get("person")
    if person is not None and (not isinstance(person, str) or person not in ids):
        return "unknown_person"
    sentences = _sentences(one.get("sentences"), part)
    if sentences is None:
        return "unknown_sentence"
    quote = _text(one, "quote")
    if not quote or any(not _is_words(one.get(name)) for name in (*_WORDS, *CLOSED)):
        return "wrong_form"
    words = {name: value for name in _WORDS if (value := _text(one, name))}
    ours = {name: value for name in CLOSED if (value := _text(one, name))}
    return Row(
        event, None if person is None else ids[person], sentences, quote, stance, words, ours
    )


def _text(one: dict[object, object], name: str) -> str:
    value = one.get(name)
    return value.strip() if isinstance(value, str) and len(value) <= LONGEST else ""


def _is_words(value: object) -> bool:
    return value is None or (isinstance(value, str) and len(value) <= LONGEST)


def _sentences(numbers: object, part: Part) -> tuple[int, ...] | None:
    """The named sentences, counted from 0 and in order; None when one is not in the question."""
    if not isinstance(numbers, list) or not numbers or len(numbers) > part.last - part.first:
        return None
    if any(type(n) is not int or not part.first < n <= part.last for n in numbers):
        return None
    return tuple(sorted({n - 1 for n in numbers}))
