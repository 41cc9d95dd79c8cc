"""Offences in brackets behind a name, in diaries and lists of cases: "hearing of A and B (membership)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.draft import Draft
from habeas.reading.english.events.frames import spread
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.words.charges import names_crime
from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_BEHIND = re.compile(r"\s*\(\s*[\"“]?(?P<charge>[a-z][^()\"”;:]{3,70}?)[\"”]?\s*[);]")
_OF_A_COURT = re.compile(
    r"\b(?:courts?|tribunals?|chamber|trials?|retrial|hearings?|verdicts?|pleas?|appeals?|charges?|indicted|accused|defendants?|convicted|sentenced?|sentences|acquitted|prosecut\w+|judges?|magistrates?|prison|jail|custody|detention|detained|arrested|jailed|bail)\b",
    re.IGNORECASE,
)
"""Only beside such words does a bracket tell an offence: "prizes for Ana Roe (publishing)" accuses nobody."""
_ALSO_WORK = re.compile(
    r"(?:business|publishing|drugs?|support|funding|financing|gathering|organi[sz]ing|promotion|participation|cooperation|weapons|disclosure)$",
    re.IGNORECASE,
)
_NO_OFFENCE = re.compile(r"\b(?:was|were|is|are|who|has|had|since|until|not|denies|later)\b|\d")


def offences(view: View, told: frozenset[tuple[Event, int | None]]) -> Iterator[Draft]:
    """The charges that brackets behind names tell, of those who have none in the sentence."""
    start, end = view.sentence.start, view.sentence.end
    if view.characters.find("(", start, end) < 0 or not _beside_a_court(view):
        return
    for index, chunk in enumerate(view.chunks):
        if not chunk.mentions or chunk.possessive:
            continue
        match = _BEHIND.match(view.characters, chunk.mentions[-1].end, view.sentence.end)
        if match is None or not _is_offence(match["charge"]):
            continue
        people = [p for p in _of_bracket(view, index) if (Event.CHARGE, p) not in told]
        base = Draft(
            Event.CHARGE, None, view.sentence, chunk.mentions[0].start, match.end(),
            "offence.in_brackets", charge=match["charge"].strip(),
        )  # fmt: skip
        if people:
            yield from spread(base, Referent(tuple(people)))


_DIARY = re.compile(
    r"^\W*(?:(?:the\s+)?(?:court|trial|courtroom|legal|case)s?\s+(?:diary|calendar|list|watch|monitor|round-?up|update|news|notes)|cause\s+list|(?:hearings|trials)\b|this\s+week\s+in\s+court|in\s+(?:the\s+)?(?:courts?|dock))\b",
    re.IGNORECASE | re.MULTILINE,
)
_LINE = 300
_HEAD = 1500
"""How far above its entries a diary may say what it is."""


def _beside_a_court(view: View) -> bool:
    """Whether words of a court stand in the sentence, further on in its line, or above as the title of a diary."""
    start, text = view.sentence.start, view.characters
    if _OF_A_COURT.search(text, start, view.sentence.end):
        return True
    ends = text.find("\n", start, start + _LINE)
    if _OF_A_COURT.search(text, start, ends if ends >= 0 else view.sentence.end):
        return True
    return (
        view.sentence.index == 0 and _DIARY.search(text[max(0, start - _HEAD) : start]) is not None
    )


def _is_offence(words: str) -> bool:
    """ "membership of a banned group", never "organiser of the march" nor "arrested on 3 May"."""
    first = re.split(r"[\s,]", words, maxsplit=1)[0]
    doer = first.endswith(("er", "or", "ist")) and first != "murder"
    work = doer or _ALSO_WORK.match(words) is not None
    return names_crime(words) and not work and not _NO_OFFENCE.search(words)


def _of_bracket(view: View, index: int) -> tuple[int, ...]:
    """Those the bracket is said of: the name before it, and those joined to that name without one of their own."""
    people = [m.person for m in view.chunks[index].mentions]
    for k in range(index - 1, -1, -1):
        chunk = view.chunks[k]
        if chunk.low[0] in {",", "and"} and len(chunk.low) == 1:
            continue
        if not chunk.mentions or chunk.possessive:
            break
        people.extend(m.person for m in chunk.mentions)
    return tuple(dict.fromkeys(people))
