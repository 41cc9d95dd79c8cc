"""Where somebody is moved to: the house and the town behind "to", never those behind "from"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.days.whose_day import finite
from habeas.reading.english.events.custody.places import place_of
from habeas.reading.english.events.slots import PRISONS, facility_of
from habeas.reading.english.persons.gazetteer import is_known_place
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.claim import Event, Stance
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_NAMED = r"(?:(?:al|el|as|ad|an|ar|ash|at|az)-)?[A-ZÀ-Ý][\w’'.-]*[\w’'-]"
_WORD = rf"(?:No\.\s?\d+|{_NAMED}|\d+(?:th|st|nd|rd)?|[IVX]+|[a-z][a-z’'-]+)"
_STOPS = (
    r"(?:in|on|at|by|from|to|near|after|before|where|when|who|which|and|but|for|with|without|while|since|until"
    r"|because|as|outside|under|despite|following|against|over|about|pending|during|within|around|early|late"
    r"|last|this|that|next|was|were|is|are|has|have|had|said|says|told|the|elsewhere|respectively|then|later|today|yesterday"
    r"|January|February|March|April|May|June|July|August|September|October|November|December|run|where"
    r"|(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a\s+few)\s+(?:hours?|days?|weeks?|months?|years?|nights?|times|occasions)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2}[./]\d)"
)
_TO = re.compile(
    rf"(?<!there )\b(?:to|into|onto)\s+(?P<article>the\s+|an?\s+|his\s+|her\s+|their\s+)?(?P<dest>(?!{_STOPS}\b){_WORD}(?:\s+(?!{_STOPS}\b){_WORD}|\s+(?:of|for)\s+(?:the\s+)?{_NAMED}){{0,6}})"
    rf"(?:,?\s+(?:in|near|outside|at)\s+(?:the\s+)?(?:[a-z-]+\s+){{0,3}}?(?:of\s+)?(?P<town>(?!{_STOPS}\b){_NAMED}(?:\s+(?!{_STOPS}\b){_NAMED}){{0,2}}(?:\s+(?:province|region|district|county|oblast|governorate|state|prefecture)\b)?))?"
)
_FROM = re.compile(r"\b(?:from|out\s+of)\s+(?:the\s+|an?\s+)?[\w’'.-]")
_HOUSE = re.compile(
    r"\b(?:prisons?|jails?|gaol|colony|cent(?:re|er)s?|hospital|clinic|camp|cells?|station|barracks|headquarters|block|unit|ward|wing|complex|infirmary|facility|penitentiary|institution|institute|dungeon|base|sizo|directorate|department|annex|farm|house|section|branch|building|pavilion)\b",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"(?:(?:another|other|different|separate|nearby|local|larger|smaller|new|the|prison|private|public|state|secret|same|unknown|undisclosed|outside|civilian|city|town|men['’]s|women['’]s|closest|nearest|northern|southern|eastern|western|two|three|four|several|various)\s+)*"
    r"(?:(?<!prison\s)hospitals?|(?<!prison\s)clinics?|prisons?|jails?|police\s+stations?|stations?|detention\s+(?:centres?|centers?|facility)|facility|cells?|camps?|colony|penal\s+colony|pre-trial\s+detention\s+(?:centre|center)|(?<!prison\s)infirmary|wards?|headquarters|barracks|block|wing|unit|section|building|house|centres?|centers?)$",
    re.IGNORECASE,
)


@record
class Route:
    """Where a transfer leads: its house and its town, where they are told."""

    facility: str | None
    place: str | None


_PLACED = {
    Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.DEATH, Event.TRANSFER, Event.SEARCH,
}  # fmt: skip
_HOUSED = {Event.DETENTION, Event.TRANSFER, Event.DEATH, Event.RELEASE, Event.ILL_TREATMENT}


def where(view: View, verb: int, event: Event, stance: Stance) -> Route:
    """The house and the town of an event: of a transfer those it leads to, else those of its clause."""
    if event is Event.TRANSFER and (way := route(view, verb)) is not None:
        return way
    housed = event in _HOUSED and not (event is Event.ILL_TREATMENT and stance is Stance.DENIED)
    return Route(
        facility_of(view, verb) if housed else None,
        place_of(view, verb) if event in _PLACED else None,
    )


def route(view: View, verb: int) -> Route | None:
    """The destination that stands behind a verb of moving; one without slots where only an origin is told; else None."""
    start, end = view.place(verb)[1], _end(view, verb)
    origin = _FROM.search(view.characters, start, end)
    housed = origin is not None and _HOUSE.search(
        view.characters[origin.start() : origin.start() + 50]
    )
    for match in _TO.finditer(view.characters, start, end):
        found = _read(match, housed=bool(housed))
        if found is not None:
            return found
    return Route(None, None) if origin is not None else None


def _end(view: View, verb: int) -> int:
    """The end of the words that go with a verb: up to the next finite verb, clause or semicolon."""
    for j in range(verb + 1, len(view.chunks)):
        chunk = view.chunks[j]
        if chunk.low[0] == ";" or chunk.kind is Kind.RELATIVE:
            return view.place(j)[0]
        if chunk.kind is Kind.VERB and finite(view, j) and chunk.low[0] != "to":
            return view.place(j)[0]
    return view.sentence.end


def _read(match: re.Match[str], *, housed: bool) -> Route | None:
    """What a destination is: a house, told by its name or by its town, a town, or neither."""
    dest, town = match["dest"].rstrip("."), match["town"]
    low = dest.lower()
    first = dest.split()[0]
    if first in _NO_PLACE or (
        first[0].isupper() and first.lower() in lowered("world", "not_names")
    ):
        return None
    if _PEOPLE.search(low):
        return Route(None, town)
    if _CROSSING.search(low):
        return Route(None, dest)
    if _HOUSE.search(dest):
        if not _GENERIC.match(low):
            return Route(dest, town)
        definite = (match["article"] or "").strip() == "the" and town is not None
        return Route(_in_town(match) if definite else None, town)
    if not _CAPITAL.match(dest):
        return None
    if _KNOWN.fullmatch(dest):
        return Route(dest, town)
    names = re.split(r"\s+(?:or|and)\s+", low)
    if all(n in lowered("world", "cities") | lowered("world", "countries") for n in names):
        return Route(None, dest)
    if is_known_place(dest) and not housed:
        return Route(None, dest)
    return Route(dest, town)


def _in_town(match: re.Match[str]) -> str:
    """ "The prison in Hrodna", told apart by its town."""
    return match.string[match.start("dest") : match.end("town")]


_CAPITAL = re.compile(r"(?:al-|el-|as-|ad-|an-|ar-|ash-|at-|az-)?[A-ZÀ-Ý0-9]")
_KNOWN = re.compile(PRISONS)
_PEOPLE = re.compile(
    r"\b(?:police|officers|agents|authorities|officials|custody|soldiers|guards|republic|states)$"
)
_CROSSING = re.compile(r"\b(?:border|frontier|crossing)$")
_NO_PLACE = lowered("things", "no_place")
