"""Persons told apart by their work: "the physician" is the doctor, and not the nurse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.persons.discourse import Discourse

_FIELDS = (
    "medicine", "nursing", "law", "press", "pictures", "clergy", "orders", "schools", "letters", "music", "trades", "heads",
)  # fmt: skip
_ONE_WORD = frozenset(("trades", "pictures"))
"""Fields whose words mean different work each: a baker is no farmer."""


@cache
def _field(word: str) -> str | None:
    for name in _FIELDS:
        if word in lowered("people_words", "fields", name):
            return word if name in _ONE_WORD else name
    return None


def of_that_work(discourse: Discourse, head: str) -> int | None:
    """The only person called by a word of the same field: "the physician", of a surgeon."""
    field = _field(head)
    if field is None:
        return None
    same = {p for word, told in discourse.called.items() if _field(word) == field for p in told}
    same &= discourse.cases
    return next(iter(same)) if len(same) == 1 else None


def said_before(discourse: Discourse, person: int, head: str) -> bool:
    """Whether the text has said what somebody does by another word of the field, not by a title alone."""
    field = _field(head)
    own = {w for w, told in discourse.called.items() if person in told}
    if (person, head) in discourse.traits.titled:  # "Dr Roe, an economist": no doctor by work
        return any((person, word) not in discourse.traits.titled for word in own)
    if field is None and head not in lowered("people_words", "persons_nouns", "one"):
        return bool((own - {head}) & lowered("people_words", "occupations"))  # "the entertainer"
    return field is not None and any(
        word != head and person in told and _field(word) == field and (person, word) not in discourse.traits.titled
        for word, told in discourse.called.items()
    )  # fmt: skip


def of_one_field(one: str, other: str) -> bool:
    """Whether two words of several people are of one field of work: "reporters" and "journalists"."""
    field = _field(one.removesuffix("s"))
    return field is not None and field == _field(other.removesuffix("s"))


def has_field(head: str) -> bool:
    """Whether a word of work belongs to a field."""
    return _field(head) is not None


def of_other_work(discourse: Discourse, head: str) -> tuple[int, ...]:
    """Those whom the text calls only by words of other fields."""
    field = _field(head)
    if field is None:
        return ()
    fields: dict[int, set[str | None]] = {}
    for word, told in discourse.called.items():
        for person in told:
            fields.setdefault(person, set()).add(_field(word))
    return tuple(p for p, own in fields.items() if own and None not in own and field not in own)
