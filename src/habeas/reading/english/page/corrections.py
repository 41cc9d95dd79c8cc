"""What a page takes back of its own ("Last week we gave his sentence as five years. It is four.").

The wrong value is told as not so, and what stands in its place is told of the same event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.numerals import UNITS
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_PAPER = (
    r"(?:issue|edition|bulletin|circular|note|report|alert|update|item|newsletter|story|statement|post|sheet|list"
    r"|digest|broadcast|programme|article|letter|version|dispatch|message|e-?mail)"
)
_SAID = (
    rf"\b(?:[Ww]e|I|[Oo]ur\s+(?:\w+\s+){{0,3}}?{_PAPER}|(?:[Aa]n?|[Tt]he|[Tt]his)\s+(?:earlier|previous|first|last)\s+(?:\w+\s+)?{_PAPER}"
    rf"|(?:[Yy]esterday|[Ll]ast\s+\w+|[A-Z][a-z]+)['’]s\s+{_PAPER}|(?:Circular|Issue|Bulletin|Update|Sheet|Note|No\.)\s+(?:no\.\s+)?\d+)\b"
    r"[^.;]{0,50}?\b(?:wrote|written|said|reported|stated|gave|given|dated|described|announced|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?:told|put|listed|named))\b"
)
_OURS = needing(
    _SAID,
    "wrote|written|said|reported|stated|gave|given|told|dated|put|listed|named|described|announced",
)
_OURS_BEFORE = re.compile(_SAID)
_CORRECTS = re.compile(
    r"\b(?:correct(?:ion|ed|ing|s)?|put\s+right|errat(?:um|a)|errors?|mistakes?|mistaken|wrong|sorry|apologi[sz]e\w*|apologies"
    r"|slip|misprint|clarification|regret)\b",
    re.IGNORECASE,
)
_NEAR = 160
_HEADING = 60


def taken_back(view: View, draft: Draft) -> bool:
    """ "Correction: in note 3 we gave the arrest as 4 May": what the page itself said wrongly."""
    if draft.event is Event.OCCUPATION:
        return False
    first, last = view.sentence.start, view.sentence.end
    ours = _OURS.search(view.stretch, first, max(draft.end, first))
    if ours is None:
        return False
    if _SO_IT_IS.search(view.characters, first, draft.start):
        return False
    around = _before(view.characters, first), view.characters[first:last], _behind(view, last)
    return any(_CORRECTS.search(words) for words in around)


_SO_IT_IS = re.compile(r"\b(?:not|[Nn]or|never|[Nn]either)\b[^:;.]{2,160}:\s")
""" "Nor was she fined, as we wrote: she was warned": behind the colon stands what is so."""


def _before(characters: str, place: int) -> str:
    """What stands before in the paragraph, or the short line that heads it."""
    near = characters[max(0, place - _NEAR) : place]
    above, parted, own = near.rpartition("\n\n")
    if own.strip() or not parted:
        return own
    line = above.rpartition("\n")[2]
    return line if len(line) <= _HEADING else ""


def _behind(view: View, place: int) -> str:
    """What stands behind in the paragraph."""
    return view.characters[place : place + _NEAR].split("\n\n", 1)[0]


_RIGHT = re.compile(
    r"\W*(?:(?:In\s+fact|Rather|Actually)\W+)?(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]he\s+(?:correct|right|actual|true)\s+\w+)\s+(?:(?:actually|in\s+fact)\s+)?"
    r"(?:took\s+place|happened|occurred|was|is|should\s+(?:be|read|have\s+been|have\s+read))\s+(?:in\s+fact\s+|actually\s+)?(?:on\s+|in\s+)?"
)
_NUMBER = re.compile(r"(?P<number>[a-z]+|\d{1,2})(?:\s+(?P<unit>years?|months?))?\s*(?:[.,;]|$)")
_YEARS = re.compile(r"\byears?\b")


def righted(view: View, before: Sequence[Draft]) -> Iterator[Draft]:
    """ "It took place on 14 December.", "It is four.": the event just taken back, as it was."""
    right = _RIGHT.match(view.characters, view.sentence.start, view.sentence.end)
    if right is None:
        return
    near = [d for d in before[-4:] if d.sentence.block == view.sentence.block]
    wrong = [
        d for d in near
        if d.sentence.index == view.sentence.index - 1 and _OURS_BEFORE.search(view.characters, d.sentence.start, d.end)
    ]  # fmt: skip
    end = view.sentence.end
    day = next((d for d in view.dates if d.words.start - right.end() in range(2)), None)
    number = _NUMBER.match(view.characters, right.end(), end)
    for draft in wrong:
        same = replace(
            draft, sentence=view.sentence, start=view.sentence.start, end=end,
            stance=Stance.ASSERTED, rule="corrected",
        )  # fmt: skip
        if day is not None and draft.when.known:
            yield replace(same, when=day.when)
        elif number is not None and draft.duration_months is not None:
            months = _months(view, draft, number)
            if months is not None:
                yield replace(same, duration_months=months)


def _months(view: View, draft: Draft, number: re.Match[str]) -> int | None:
    """ "It is four.": the number in the unit of what was wrong."""
    word = number["number"]
    many = int(word) if word.isdigit() else UNITS.get(word)
    if many is None:
        return None
    words = number["unit"] or view.characters[draft.start : draft.sentence.end]
    return many * 12 if _YEARS.search(words) else many
