"""Stays told by their length: "spent 31 days in the psychiatric hospital", "served eight days for a post"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.days import whose_day
from habeas.reading.english.days.counts import counted
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.custody.places import place_of
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.numerals import NUMERAL
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_UNIT = r"(?:hours|days?|nights?|weeks?|months?|years?)"
_LENGTH = (
    rf"(?:{NUMERAL})(?:\s+and\s+(?:a\s+)?half)?\s+{_UNIT}"
    rf"(?:(?:,|\s+and|,\s+and)\s+(?:(?:{NUMERAL})\s+{_UNIT}|a\s+half))?"
)
_ABOUT = r"(?:more\s+than|over|nearly|almost|about|around|some|exactly|at\s+least|another|a\s+further|a\s+total\s+of|just\s+over|just\s+under|the\s+(?:following|next|last|past|first)|his\s+first|her\s+first|their\s+first|the)"
HOUSE = (
    r"(?:custody|(?:pre-?trial\s+|administrative\s+|police\s+|military\s+|secret\s+)*detention|prisons?|jail|gaol|remand|captivity|bars"
    r"|(?:house|administrative|criminal)\s+arrest|cells?|lock-?up|dungeon|basement|cellar|barracks|guardhouse|container|garage"
    r"|police\s+(?:station|post|cells?|headquarters)|station|interrogation\s+(?:cent(?:re|er)|room|facility)|psychiatric\s+(?:hospital|clinic|ward|institution|unit)"
    r"|(?:labou?r|military|army|prison|internment|re-?education|detention)\s+camp|camp|colony|penitentiary|directorate|safe\s+house"
    r"|(?:detention|remand|reception|training|holding|rehabilitation|correctional|investigation)\s+(?:cent(?:re|er)|facility|prison|institution)|SIZO(?:-\d+)?|IK-\d+)"
)
_THERE = rf"(?:(?:in|at|inside|behind|under|on)\s+(?:[\w.’'\"“”-]+\s+){{0,6}}?(?<!punishment\s)(?<!isolation\s)(?<!disciplinary\s){HOUSE}\b(?!\s+(?:visit|guard|work))|(?:in|at|inside)\s+(?-i:{slots.PRISONS})(?![\w-])|inside(?=[\s,.;]|$))"
_SPENT = needing(
    rf"\b(?:spent|spends|spending|passed|sat|sits|languished|stayed|did|waited|had\s+to\s+wait)\s+(?:out\s+)?(?:for\s+)?(?:{_ABOUT}\s+)?(?P<first>first\s+)?(?P<length>{_LENGTH})"
    rf"(?:\s+(?:of|between|from|there|alone|locked)\b[^.;,]{{0,40}}?|,\s+[^.;,]{{3,40}},|,)?\s+(?P<there>{_THERE})",
    "spent|spends|spending|passed|sat|sits|languished|stayed|did|wait",
    "hour|day|night|week|month|year",
    flags=re.IGNORECASE,
)
_SERVED = needing(
    rf"\b(?:served|serving)\s+(?:{_ABOUT}\s+)?(?P<first>first\s+)?(?P<length>{_LENGTH})(?P<of>\s+of\s+(?:an?|his|her|their|the|that|it)\b(?:\s+[\w-]+){{0,4}}?\s*(?:sentence|term|{_UNIT})?)?"
    rf"(?P<there>\s+{_THERE})?(?P<for>\s+(?:for|over)\s+(?!(?:the|his|her|their)\s+(?:company|party|city|government|army|people|country)\b)(?P<charge>[^.;,]{{4,80}}))?",
    "served|serving",
    "day|night|week|month|year|hour",
    flags=re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\s*(?:[.,;)]|$|(?:and|before|until|in|after|from|then|there|on|last|this|earlier|when)\b)"
)
_IN_SERVICE = re.compile(
    r"\s+(?:as\b|(?:in|on|with)\s+(?:the\s+|an?\s+|its\s+|his\s+|her\s+)?(?:[\w-]+\s+){0,3}?(?:army|navy|air\s+force|military|police|force|parliament|office|government|council|assembly|senate|service|cabinet|congress|board|ministry|party|infantry|regiment|marines|post|legislature)\b)"
)


def stays(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The stays in custody that a sentence tells by how long they lasted, besides those read."""
    for wording in (_SPENT, _SERVED):
        for match in wording.finditer(view.stretch):
            if wording is _SERVED and not _in_custody(view, match):
                continue
            yield from _stay(view, own, match)


def _in_custody(view: View, match: re.Match[str]) -> bool:
    """ "Served eight days for a post", "served three years of a six-year term" – and no mayor's or soldier's years."""
    if _IN_SERVICE.match(view.characters, match.end("length"), view.sentence.end):
        return False
    if match["there"] or match["of"]:
        return True
    if re.search("year|month", match["length"], re.IGNORECASE):
        return False  # a sentence
    return bool(match["for"] or _OPEN_END.match(view.characters, match.end(), view.sentence.end))


def _stay(view: View, own: Sequence[Draft], match: re.Match[str]) -> Iterator[Draft]:
    verb = chunk_at(view, match.start())
    group = view.chunks[verb]
    if group.kind is not Kind.VERB:
        return
    stance = stance_of(view, verb, match.start())
    if stance not in {Stance.ASSERTED, Stance.ALLEGED}:
        return
    subject, at = _who(view, verb)
    start = min(match.start(), view.place(at)[0]) if at >= 0 else match.start()
    months, days = _length(view, match)
    there = match.start("there") if match["there"] else match.end("length")
    house = _house(view, match) or (slots.facility_of(view, verb) if match["there"] else None)
    for person in subject.people:
        if any(_same(d, person, match) for d in own):
            continue
        made = Draft(
            Event.DETENTION, person, view.sentence, start, match.end(), "detention.stay", stance,
            when=whose_day.date_of(view, verb), facility=house, duration_months=months, days=days,
            place=place_of(view, verb), kind=_kind(view.characters[there : match.end()]),
        )  # fmt: skip
        yield counted(view, made, match.start())


def _who(view: View, verb: int) -> tuple[Referent, int]:
    """Who stayed: the subject; for "after spending" that of the verb it hangs on."""
    subject, at = view.subject(verb)
    if subject.people or not view.chunks[verb].main.endswith("ing"):
        return subject, at
    main = next((j for j in range(verb - 1, -1, -1) if view.chunks[j].kind is Kind.VERB), -1)
    return view.subject(main) if main >= 0 else (subject, at)


_NAMED = re.compile(
    rf"(?:in|at|inside)\s+(?:the\s+)?(?P<house>(?:an?\s+)?[\w.’'\"“”\s-]*?{HOUSE})(?P<where>\s+(?:at|in|of|near)\s+[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)*)?$"
)
_STATE = re.compile(r"(?:\b(?:custody|detention|prison|jail|gaol|remand|captivity|bars|arrest))$")
_TOWN = re.compile(r"\s+(?:at|near|of)\s+[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)*")


def _house(view: View, match: re.Match[str]) -> str | None:
    """The house of a stay in the text's words, where it has a name: "a camp at Awash Arba"."""
    if not match["there"]:
        return None
    town = _TOWN.match(view.characters, match.end(), view.sentence.end)
    words = view.characters[match.start("there") : town.end() if town else match.end()].strip()
    found = _NAMED.match(words)
    if found is None or (_STATE.search(found["house"]) and not re.search("[A-Z]", found["house"])):
        return None
    whole = words[found.start("house") :]
    return whole if re.search("[A-ZÀ-Ý]", whole) else None


_KINDS = (
    ("psychiatric", re.compile(r"\bpsychiatric\b", re.IGNORECASE)),
    ("house arrest", re.compile(r"\bhouse\s+arrest\b", re.IGNORECASE)),
)


def _kind(words: str) -> str | None:
    return next((kind for kind, wording in _KINDS if wording.search(words)), None)


def _same(draft: Draft, person: int, match: re.Match[str]) -> bool:
    """Whether the stay is read already: a custody of that person in the same words, or its term."""
    part = (
        match.re.groupindex.get("of") and match["of"]
    )  # "served seven years of an eight-year sentence"
    events = {Event.DETENTION} if part else {Event.DETENTION, Event.SENTENCE}
    told = draft.event in events and draft.person == person
    return told and draft.start < match.end() and match.start() < draft.end


def _length(view: View, match: re.Match[str]) -> tuple[int | str | None, int | str | None]:
    """The months or the days of a stay."""
    start, end = match.span("length")
    for one in view.durations:
        if start - 12 <= one.start < end:
            return (one.months, None) if one.months is not None else (None, one.days)
    return None, None
