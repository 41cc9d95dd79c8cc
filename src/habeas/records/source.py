"""Who stands behind a document that is not public: a source, known by a code name alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Knowledge(StrEnum):
    """How a source knows what they tell."""

    SELF = "self"
    """It happened to them."""
    EYEWITNESS = "eyewitness"
    """They saw it."""
    RELATIVE = "relative"
    """Of the family of the person it happened to."""
    LAWYER = "lawyer"
    """Counsel of the person it happened to."""
    HEARSAY = "hearsay"
    """They were told, by somebody who may not be known."""


class Reliability(StrEnum):
    """How far a source has proved right so far: the scale that analysts grade A to F."""

    RELIABLE = "reliable"
    USUALLY = "usually_reliable"
    FAIRLY = "fairly_reliable"
    NOT_USUALLY = "not_usually_reliable"
    UNRELIABLE = "unreliable"
    CANNOT_BE_JUDGED = "cannot_be_judged"


@dataclass(frozen=True, slots=True)
class Source:
    """A source as everybody who opens the register knows them.

    ``knowledge`` is None where nobody said how they know. ``conditions`` are theirs, on the use of
    what they tell. Who they are is no part of it: that is sealed apart.
    """

    code: str
    knowledge: Knowledge | None = None
    reliability: Reliability = Reliability.CANNOT_BE_JUDGED
    conditions: str = ""


def code_of_sender(document: str, number: int) -> str:
    """The code name of a sender of a chat, by the id of the chat and their place in it, from 1."""
    return f"chat-{document[:8]}-{number}"


GIVEN = (
    "publisher", "source", "copy_of", "translation_of", "verify_by", "note_of", "note_at",
)  # fmt: skip
"""What a researcher can give about a document that it does not say."""
