"""Persons whom a document does not name, and to whom a researcher gives a case of their own.

They are called by the words of the document in brackets: ``[a 35-year-old teacher]``. Such a person
is compared with nobody: the program proposes of no unnamed person that they are a named one, or
another unnamed one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from habeas.records.errors import HabeasError
from habeas.records.person import Person
from habeas.records.quote import quote

if TYPE_CHECKING:
    from collections.abc import Collection

    from habeas.records.claim import Claim
    from habeas.records.reading import Reading


class NobodySo(HabeasError):
    """Words by which a document calls nobody of whom it tells something without a name."""

    def __init__(self) -> None:
        super().__init__(
            "expected words of the document from a claim about somebody whom it does not name, "
            "found none such; habeas individual NUMBER lists those claims"
        )


def is_unnamed(name: str) -> bool:
    """Whether a name is words in brackets, given to somebody unnamed."""
    return name.startswith("[") and name.endswith("]") and len(name) > 2


def of_nobody(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a reading about somebody whom the document does not name."""
    return tuple(claim for claim in reading.claims if claim.person is None)


def individual(reading: Reading, words: str) -> tuple[Reading, str]:
    """The reading in which claims about somebody unnamed are about a person, and what that is
    called: those claims whose quotes hold these words. Raises NobodySo.
    """
    plain = " ".join(words.split())
    claims = [one for one in of_nobody(reading) if plain and words in one.quote.words]
    if not claims:
        raise NobodySo
    first = claims[0].quote
    start = first.start + first.words.index(words)
    name = f"[{plain}]"
    mention = quote(reading.text, start, start + len(words))
    return _with(reading, Person(name, (), (mention,)), {one.id for one in claims}), name


def carried_over(before: Reading, now: Reading) -> Reading:
    """A newer reading in which those of an earlier one who are unnamed are persons still: claims
    that it makes at the same place about nobody named are theirs.
    """
    for person in before.persons:
        if is_unnamed(person.name) and not any(one.name == person.name for one in now.persons):
            places = {
                (one.event, one.quote.words, one.quote.start)
                for one in before.claims
                if one.person == person.name
            }
            theirs = {
                one.id
                for one in of_nobody(now)
                if (one.event, one.quote.words, one.quote.start) in places
            }
            if theirs:
                now = _with(now, person, theirs)
    return now


def _with(reading: Reading, person: Person, claims: Collection[str]) -> Reading:
    """A reading with a further person, of whom these claims tell."""
    known = any(one.name == person.name for one in reading.persons)
    return replace(
        reading,
        persons=reading.persons if known else (*reading.persons, person),
        claims=tuple(
            replace(one, person=person.name) if one.id in claims else one for one in reading.claims
        ),
    )
