"""The day of a demand: its own, that of the page, or none where others are told to have made it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_OF_AN_OPINION = re.compile(
    r"\b(?:accord|give|grant)\w*\s+(?:him|her|them|both|\w+\s+\w+)\s+(?:an?\s+enforceable\s+right|compensation)\b"
)
"""What an opinion of a United Nations body asks for was asked when it was adopted, on another day."""
_ASKED_FOR = re.compile(r"\b(?:to|that|for)\s")
_OURS = re.compile(r"\b(?:experts?|[Rr]apporteurs?)\b")
_TOLD = re.compile(
    r"(?:urged|called|demanded|asked|appealed|requested|pressed|pleaded|petitioned|insisted)\b",
    re.IGNORECASE,
)
_RIGHT_BEFORE = re.compile(r"[\s,]+(?:(?:again|also|\w+ly)\s+)?")
""" "The office on Tuesday called on the authorities": its day stands before the verb."""
_WROTE = re.compile(
    r"\b(?:wrote|written|appealed|petitioned|addressed|sent|handed|submitted|signed|issued|met|held|gathered|rallied|protested|marched)\b[^.;]{3,120}?"
    r"\b(?:to\s+(?:demand|call|ask|urge|request|appeal|press|plead)|demanding|calling|asking|urging|requesting|appealing|pressing|that\s+(?:demands|demanded|called|calls))\b"
)
""" "Wrote to the minister on 5 May to demand her release": that day."""
_OUGHT = re.compile(r"(?:must|should|ought)\b", re.IGNORECASE)
_OPENS = 14
_SIGNED = re.compile(
    r"\b(?:have|has|had)\s+(?:\w+ly\s+)?(?:signed|sent|published|issued|written|endorsed)\b[^.;]{0,50}$"
)
_SAID = re.compile(
    r"\b(?:said|says|stated|added|wrote|declared|told\s+(?:\w+\s+){1,3}?)\b[^.;:\"”]{0,40}$"
)
_ON_PAPER = re.compile(
    r"(?:In|Through|With|At)\s+(?:an?|the|its|their|our|another)\s+(?:[\w-]+\s+){0,3}?(?:statement|letter|release|communiqué|post|conference|briefing|resolution|report|speech|appeal|tweet|message|rally|protest|vigil|march|demonstration|gathering|meeting|service|sit-in)"
    r"(?:\s+(?:to|by|of|from|about|in|outside|before|at|near)\s+[^,.;]{3,60}?)?\s+(?:issued\s+|published\s+|released\s+|adopted\s+|dated\s+|sent\s+)?(?:on\s+|of\s+|late\s+|in\s+)?$"
)
""" "In a statement on Monday, the union called for …": that day."""


_SAID_BEHIND = re.compile(
    r",[\"”]?\s+(?!(?:who|which|that|when|where|whose|after|as)\b)[^;\"“”]{2,80}?\b(?:said|wrote|declared|stated|tweeted|posted|told\s+(?:\w+\s+){1,3}?)(?:,?\s+in\s+(?:an?|its|their|his|her)\s+[^,;.]{3,30}?)?\s+(?:on\s+|late\s+|early\s+)*$"
)
""" "It is time to let X go, the group's director said on 1 June": that day."""


_OF_A_DEED = re.compile(
    r"\b(?:convictions?|verdicts?|sentences?|judge?ments?|rulings?|decisions?|orders?|arrests?|detentions?|trials?|decrees?|warrants?|opinions?|laws?)\s+(?:of|from|dated)\s+$"
)
""" "Overturn the convictions of 16 June": the day of what is to be undone."""
_ENDS = re.compile(r"[\s,]*(?:[.;,\"”]|$)")
_ASKING = re.compile(
    r"(?:calls?|called|calling|demand(?:s|ed)?|appeal(?:s|ed)?|renew|reiterat|repeat)",
    re.IGNORECASE,
)


def _at_the_end(view: View, place: int, start: int, end: int) -> bool:
    """ "Called for the release of X on Monday": no other verb stands between, and the day ends the clause."""
    if start < place or not _ENDS.match(view.characters, end):
        return False
    if not _ASKING.match(view.characters, place):
        return False
    between = (c for c in view.chunks if place < view.tokens[c.first].start < start)
    return not any(c.kind in {Kind.VERB, Kind.RELATIVE, Kind.COMMA} for c in between) and not (
        _HAPPENED.search(view.characters, place, start)
    )


_HAPPENED = re.compile(
    r"\b(?:arrest|trial|detention|death|killing|attack|raid|hearing|verdict|sentencing|abduction|protest|election|disappearance)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


def day_of_call(view: View, place: int, end: int, by: str | None) -> When:
    """A demand made in the text itself is made on the day it is published; one that others made, on the day told."""
    if _OF_AN_OPINION.search(view.characters, place, end):
        return UNKNOWN
    asked = _ASKED_FOR.search(view.characters, place, end)
    until = asked.start() if asked else end
    bidden = _OUGHT.match(view.characters, place) is not None
    for day in view.dates:
        before = view.characters[view.sentence.start : day.words.start]
        on_paper = _ON_PAPER.match(before) or (bidden and _SAID.search(before))
        if on_paper and day.when.known:
            return day.when
    for day in [] if bidden else view.dates:
        if _OF_A_DEED.search(view.characters, view.sentence.start, day.words.start):
            continue
        beside = place < day.words.start < until or _RIGHT_BEFORE.fullmatch(
            view.characters, day.words.end, max(place, day.words.end)
        )
        ends = _at_the_end(view, place, day.words.start, day.words.end)
        if (beside or ends or day.words.start - view.sentence.start < _OPENS) and day.when.known:
            return day.when
    for day in view.dates:
        behind = place < day.words.start and day.when.known
        if behind and _SAID_BEHIND.search(view.characters[place : day.words.start]):
            return day.when
    wrote = _WROTE.search(view.characters, view.sentence.start, place + 12)
    for day in view.dates if wrote is not None else ():
        if wrote is not None and wrote.start() < day.words.start < place and day.when.known:
            return day.when
    for chunk in view.chunks:
        here = view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end
        sent = chunk.kind is Kind.VERB and _SIGNED.search(
            view.characters, view.sentence.start, place
        )
        if (here or sent) and chunk.kind is Kind.VERB and chunk.low[0] in {"has", "have", "had"}:
            return UNKNOWN
    published = view.published
    if published.grain is not Grain.DAY:
        return UNKNOWN
    told = _TOLD.match(view.characters, place) is not None
    if told and not (by is not None and _OURS.search(by)):
        return UNKNOWN
    basis = Basis.RELATIVE if published.basis is not Basis.IMPLIED else Basis.IMPLIED
    return When(published.edtf, basis, "published")
