"""States of health told by their names: an illness, a hunger strike, weight lost, a hospital bed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.bystanders import bystander, only_spoken_of
from habeas.reading.english.clauses.spoken_of import chunk_at, clause_around, whom
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import alternatives, lowered
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View

_AILING = needing(
    rf"\b(?:{alternatives('health', 'ailing')})\b",
    "|".join(sorted(lowered("health", "ailing", "needed"))),
    flags=re.IGNORECASE,
)
_NOT_ILL = re.compile(
    r"\b(?:hunger\s+strikes?\s+(?:by|of|among)\s+(?!(?:his|her|him|two|three|four|five|six|seven|eight|nine|ten|both)\b)[a-z]+|diagnosed\s+(?:[\w-]+\s+){1,3}?in\s+(?:the|\d+|many|several|dozens|hundreds)|deteriorating\s+(?:[\w-]+\s+){0,2}?(?:situation|conditions|relations|climate|economy|security)|(?:is|are|was|were)\s+(?:\w+ly\s+|very\s+|so\s+)?(?:common|widespread|rife|rampant|endemic|frequent|on\s+the\s+rise|preventable|curable|treatable|contagious)|deteriorat\w+\s+(?:of|in)\s+(?:the|an?|its|this)\s+(?!(?:[\w-]+\s+)?(?:health|condition|state|eyesight|sight|hearing|prisoner|detainee)\b)|(?:roads?|relations|situation|economy|security|weather|ties|rights|standards?|quality)\s+(?:[\w-]+\s+){0,2}?deteriorat\w+|treatment\s+of|expert\s+on|hospital\s+(?:staff|in|doctor|worker)|hotel|research|charity|campaign\s+against|medical\s+(?:school|bag)|ward\s+for|survivors?\s+of)\b",
    re.IGNORECASE,
)
_LIKENED = re.compile(
    r"\b(?:liken\w*|compar(?:e|es|ed|ing)|call(?:s|ed|ing)\s+(?:it|them|this|corruption|impunity)|describ\w+\s+(?:it|them|this)\s+as)\b[^.;]{0,60}?\b(?:cancer|plague|disease|illness|virus|fever|epidemic|wound)\b|\b(?:societal|social|political|moral)\s+(?:cancer|plague|disease|illness|ill)\b",
    re.IGNORECASE,
)
""" "Likening disappearances to a societal cancer": nobody is ill."""
_DENIED = re.compile(
    r"\b(?<!been )(?<!was )(?<!were )(?<!being )(?:denied|denies|denying|dismissed)\b",
    re.IGNORECASE,
)


_A_MEDICINE = re.compile(
    r"\s+(?:inhalers?|sprays?|puffers?|medicines?|medication|drugs|tablets|pills|pumps?|syrup|injections|patients|wards?|specialists?)\b"
)
""" "Her asthma inhaler was taken from her": a medicine withheld, no state of health told."""
_TREATMENT_FOR = re.compile(
    r"\b(?:treatment|treated|surgery|operations?|operated|medicines?|medication|care|therapy|tablets|drugs|help)\s+(?:for|on)\s+(?:an?\s+|his\s+|her\s+|the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    r"\b(?:not|never|no|without|refus\w+|denied|withh\w+|n['’]t)\b", re.IGNORECASE
)
_DURING = re.compile(
    r"\b(?:during|through|in|after|from|by|of)\s+(?:an?|his|her|the)\s+(?:\w+\s+)?$"
)
_CAUSE = re.compile(
    r"\b(?P<who>(?:[A-Z][\w’'-]*|[Tt]he|[Hh]is|[Hh]er|[Aa]n?)(?:\s+(?!(?:and|who|which|that|says?|said|was|is)\b)[\w’'-]+){0,6}?)\s+(?:gives?|gave|cites?|cited|certified|certifies|lists?|listed|blames?|blamed|records?|recorded|stated|states)"
    r"\s+(?:(?:an?|the|as|cause|of|death|his|her|on|“|\"|[\w-]*ly|acute|sudden|severe|massive)\s*){0,6}[“\"]?$"
)


def _by_whom(view: View, match: re.Match[str]) -> tuple[str, ...]:
    """ "The prison gives the cause as …", "officials cited a stroke": whoever gives the cause says it."""
    before = max(view.sentence.start, match.start() - 100)
    told = _CAUSE.search(view.characters, before, match.start())
    return (told["who"],) if told else ()


_OF_SOMEBODY = re.compile(
    r"\b(?:he|she|they|him|her|them|his|their|i|me|my|we|us|our|who|whose|prisoners?|detainees?|inmates?|patients?|defendants?|both)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|worr(?:y|ies)|[a-z]{3,}ed)\b")


def _of_nobody(view: View, first: int, end: int) -> bool:
    """ "Diabetes is treated in the clinic": a clause that names and means nobody, and yet says something."""
    named = any(first <= m.start < end for c in view.chunks for m in c.mentions)
    words = view.characters[first:end]
    return not named and not _OF_SOMEBODY.search(words) and _TELLS.search(words) is not None


def _untreated(view: View, first: int, at: int, own: Sequence[Draft]) -> bool:
    """ "Is not receiving treatment for a hernia": what is told is the refusal."""
    cure = _TREATMENT_FOR.search(view.characters, first, at)
    return cure is not None and (
        any(d.event is Event.ACCESS_DENIED for d in own)
        or _NOT_GIVEN.search(view.characters, first, cure.start()) is not None
    )


def ailments(view: View, own: Sequence[Draft]) -> Iterator[Draft]:
    """The states of health of a sentence that the frames did not read, one for each clause."""
    states = [d for d in own if d.event is Event.HEALTH]
    last: dict[bool, int] = {}
    for match in _AILING.finditer(view.stretch):
        first, end = clause_around(view, match.start(), match.end())
        fasts = "hunger" in match[0].lower()  # a fast is told beside an illness, and is none
        if fasts and states and _DURING.search(view.characters, first, match.start()):
            continue  # "lost eleven kilos during a hunger strike": told with the loss
        told = [(d.start, d.end) for d in states if (d.kind == "hunger strike") is fasts]
        if first == last.get(fasts) or any(a <= match.start() < b for a, b in told):
            continue
        clause = view.characters[first:end]
        if (
            _NOT_ILL.search(clause)
            or _LIKENED.search(clause)
            or only_spoken_of(view, match.start())
            or _A_MEDICINE.match(view.characters, match.end())
            or _untreated(view, first, match.start(), own)
        ):
            continue
        if bystander(view, chunk_at(view, match.end() - 1)) or _of_nobody(view, first, end):
            continue
        referent = whom(view, match.start())
        by = _by_whom(view, match)
        if by and (
            dead := {d.person for d in own if d.event is Event.DEATH and d.start < match.start()}
        ):
            referent = Referent(tuple(p for p in dead if p is not None))
        if referent is None or not referent.people:
            continue
        last[fasts] = first
        stance = (
            Stance.DENIED
            if _DENIED.search(view.characters[first : match.start()])
            else Stance.ASSERTED
        )
        if re.search(
            r"\b(?:alleged|reportedly|is\s+said|are\s+said|thought|believed|rumou?red|feared)\b",
            clause,
        ):
            stance = Stance.ALLEGED
        when = whose_day.date_of(view, chunk_at(view, match.start()))
        today = view.published.latest
        if when.earliest is not None and today is not None and when.earliest > today:
            when = UNKNOWN
        kind = "hunger strike" if fasts else None
        for person in referent.people:
            yield Draft(
                Event.HEALTH,
                person,
                view.sentence,
                first,
                end,
                "health.named",
                stance,
                when=when,
                kind=kind,
                attribution=by,
            )
