"""Words of being kept out or hurt that tell of no prisoner: "had not been able to pay the fine", "was denied entry to Hong Kong"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import alternatives
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_ABLE = re.compile(r"\b(?:un)?able\s+to$")
_TO_REACH = re.compile(
    r"\s+(?:even\s+|ever\s+|freely\s+|really\s+|only\s+)?(?:see|visit|meet|speak|talk|contact|call|phone|telephone|reach|write|communicate|consult|confer|send|deliver|receive|hand|bring|give|attend"
    r"|enter|obtain|find|learn|get|read|inspect|examine|view|bury|access|correspond|exchange|follow|hear|establish|observe|bid|say|hold|kiss|hug|embrace|touch|appoint|choose|hire|instruct)\b"
)


def no_access(view: View, start: int, end: int) -> bool:
    """Whether words of refusal refuse nobody's access to a person in custody, nor theirs to anybody."""
    return _able_to_do(view, end) or _no_house_entered(view, start, end)


_ELSEWHERE = needing(
    rf"\b(?:{alternatives('things', 'elsewhere')})(?![\w-])",
    "museum|library|stadium|arena|park|zoo|galler|castle|hotel|nightclub|cinema|theat|concert|circus|festival|football|tourist|exhibition|pool|beach|fans|restaurant|pictures|dog|screen",
    flags=re.IGNORECASE,
)
_INSIDE = re.compile(
    r"\b(?:prison\w*|jail\w*|custody|cells?|court\w*|trial|hearing|lawyers?|detain\w*|detention|guards?|arrest\w*|colony)\b",
    re.IGNORECASE,
)


def elsewhere(view: View) -> bool:
    """ "Visits to the museum were banned", "fans were turned away": nobody is kept from a prisoner."""
    if not _ELSEWHERE.search(view.stretch):
        return False
    return _INSIDE.search(view.characters, view.sentence.start, view.sentence.end) is None


def _able_to_do(view: View, end: int) -> bool:
    """ "Had not been able to pay the fine": nobody is kept from anybody."""
    start = max(view.sentence.start, end - 12)
    able = _ABLE.search(view.characters, start, end)
    return able is not None and not _TO_REACH.match(view.characters, end)


_ENTERED = re.compile(
    r"\s+(?:in)?to\s+(?:(?:the|his|her|their)\s+)?(?:country|homeland|(?!(?:[\w’'.-]+\s+){0,4}(?:[Pp]rison|[Jj]ail|[Cc]ourt\w*|[Cc]ent(?:re|er)|[Ss]tation|[Hh]ospital|[Cc]olony|[Hh]igh|[Dd]istrict))[A-Z])"
)


def _no_house_entered(view: View, start: int, end: int) -> bool:
    """ "Was denied entry to Hong Kong": turned back at a border, and no visitor of a prison."""
    return view.words(start, end).endswith("entry") and bool(_ENTERED.match(view.characters, end))


_HOSPITAL = re.compile(r"\bto\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}hospital\b")


def untold(view: View, draft: Draft, place: int) -> bool:
    """ "Could be denied care": nothing was refused; "was not taken to hospital until August": nobody is told to be well."""
    if draft.event is Event.ACCESS_DENIED:
        held = _MAY_BE_HELD.search(view.characters, view.sentence.start, place) is not None
        return held or draft.stance is Stance.PLANNED or elsewhere(view)
    if draft.event is Event.ILL_TREATMENT:
        return _no_ill_treatment(view, draft, place)
    if draft.event is Event.HEALTH and draft.person is not None and _kin_only(view, draft.person):
        own = view.characters[draft.start : draft.end]
        return (
            _CHRONIC.search(own) is not None and _HURT.search(own) is None
        )  # "His mother, X, was turned back. She has a weak heart"
    taken = view.words(place, place + len("taken to the nearest prison hospital"))
    if draft.stance is not Stance.NEGATED or _HOSPITAL.search(taken) is None:
        return False
    plainly = _NOT.search(view.characters, view.sentence.start, place) is not None
    return draft.event is Event.HEALTH or (draft.event is Event.TRANSFER and plainly)


_BY_OTHERS = re.compile(
    r"\b(?:by\s+(?:an?|the|her|his|some)\s+(?:(?:angry|rival|drunken)\s+)?(?:strangers?|crowd|mob|husband|landlord|neighbou?rs?|robbers?|thie(?:f|ves)|burglars?|classmates?|protesters|demonstrators|rioters|dog\s+as)"
    r"|as\s+a\s+(?:child|boy|girl|teenager)|in\s+(?:his|her)\s+(?:childhood|youth|marriage)|against\s+(?:his|her)\s+(?:landlord|husband|employer|neighbou?r))\b",
    re.IGNORECASE,
)
_ITS_SUBJECT = re.compile(
    r"\b(?:(?:campaign\w*|wrote|written|books?|films?|research\w*|lectur\w*|poems?|novels?|stud(?:y|ies|ied))\s+(?:on|about|against|for)"
    r"|(?:convict|accus|charg)\w*\s+(?:him|her|them)\s+(?:of|with))\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)


def _no_ill_treatment(view: View, draft: Draft, place: int) -> bool:
    """ "Was robbed and beaten by a stranger", "campaigned against torture", "guard X, who was bitten": no prisoner's ill-treatment."""
    if _BY_OTHERS.search(view.characters, place, draft.end):
        return True
    if _ITS_SUBJECT.search(view.characters, max(view.sentence.start, place - 80), place):
        return True
    person = draft.person
    if person is None or person in view.discourse.cases:
        return False
    return bool(view.discourse.cases) and view.discourse.registry.entries[person].official


_MAY_BE_HELD = re.compile(
    r"\b(?:can|could|may|might)\s+(?:\w+ly\s+|now\s+|then\s+|also\s+)?(?:be\s+)?(?:held|detained|kept|imprisoned|hold|detain|keep)\b[^.;]{0,90}$"
)
""" "Means that he can be held for six months without access to a lawyer": what a law allows."""


_HURT = re.compile(
    r"\b(?:broken|broke|bruis\w*|wound\w*|injur\w*|beat\w*|burn\w*|fractur\w*|shot|stab\w*|clubbed|passed\s+out|hunger|died|dead|death|cause|custody|prison|jail|detention|arrest\w*|police|officers|guards)\b",
    re.IGNORECASE,
)
""" "Her brother, X, has two broken fingers": what was done to a relative is told of them."""


_CHRONIC = re.compile(
    r"\b(?:suffers?\s+from|has\s+an?|have\s+an?|with\s+an?|diabet\w+|asthma\w*|cancer|heart|blood\s+pressure|kidneys?|arthritis|dementia|depression|panic|stroke|frail|pregnant|ill|sick)\b",
    re.IGNORECASE,
)


def _kin_only(view: View, person: int) -> bool:
    kin = person in view.discourse.related or person in view.discourse.strangers_kin
    return kin and view.discourse.aside(person)


_NOT = re.compile(r"\b(?:not|never)\s+(?:yet\s+)?(?:been\s+)?$")
