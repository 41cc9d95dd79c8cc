"""Of whom an official side denies something: of everybody, of the group or the person its words name, of "her"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.events.echoes import OFFICE
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_COMPLAINED = frozenset((Event.ILL_TREATMENT, Event.ACCESS_DENIED, Event.HEALTH))
_RULES = frozenset(("denial", "reply", "rejoinder", "ill.answer", "contradicted"))
_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_BEFORE = 24
_GENERAL = re.compile(
    r"\bany(?:one|body)\b|\bany\s+(?:of\s+(?:the|them|those)|(?:other\s+)?(?:suspects?|inmates?|prisoners?|detainees?|convicts?|persons?|person|patients?|demonstrators?|protesters?))\b"
    r"|\b(?:reports?|talk|claims?|allegations?|rumou?rs?|accusations?)\s+of\s+(?:systematic\s+|widespread\s+)?(?:torture|beatings?|ill-treatment|abuse|violence|mistreatment)\b"
    r"|\bno\s+(?:suspects?|inmates?|prisoners?|detainees?|convicts?|demonstrators?|protesters?)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"\b(?:no\s+one|nobody|none\s+of\s+(?:them|the\s+\w+))\b", re.IGNORECASE)
_HIM = re.compile(r"\b(?:him|her|them|himself|herself|his|their)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:(?P<both>both)|(?:all|the)\s+(?:of\s+the\s+)?(?P<size>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|pair|couple)(?:\s+(?P<head>men|women|brothers|sisters|students|journalists|activists|defendants|detainees|prisoners|monks|teachers))?)\b(?!\s+(?:days|weeks|months|years|hours|times|officers|guards|policemen|soldiers))",
    re.IGNORECASE,
)
_MALE, _FEMALE = (
    re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE),
)


def denied_of(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, its denials bound to those whom their own words mean."""
    found = [_official(view, draft) for draft in own if not _denies_his_own(view, draft)]
    for event in _COMPLAINED:
        made = [
            d for d in found
            if d.event is event and d.stance is Stance.DENIED
            and (d.rule in _RULES or _GENERAL.search(view.characters, d.start, d.end))
        ]  # fmt: skip
        if not made:
            continue
        people = _meant(view, before, found, made)
        if people is None or set(people) == {d.person for d in made}:
            continue
        place = found.index(made[0])
        rest = [d for d in found if d not in made]
        found = [*rest[:place], *[replace(made[0], person=p) for p in people], *rest[place:]]
    return found


def _denies_his_own(view: View, draft: Draft) -> bool:
    """ "The spokesman, X, denied that a girl had been tortured": nothing is told of X himself."""
    if draft.event not in _COMPLAINED or draft.stance is not Stance.DENIED or draft.person is None:
        return False
    entry = view.discourse.registry.entries[draft.person]
    spoke = bool(draft.attribution) and entry.name in draft.attribution[-1]
    answers = entry.official or draft.rule.startswith("ill.denied")  # "Major X denied that …"
    return spoke and answers and draft.person not in view.discourse.cases


def _official(view: View, draft: Draft) -> Draft:
    """ "A police spokesman, X, said that no one had been mistreated": an office that says so denies it."""
    negated = draft.event is Event.ILL_TREATMENT and draft.stance is Stance.NEGATED
    if not negated or not draft.attribution:
        return draft
    who = draft.attribution[-1]
    at = view.characters.find(who, view.sentence.start, view.sentence.end)
    beside = view.characters[max(view.sentence.start, at - _TITLE) : at] if at >= 0 else ""
    if OFFICE.search(who) or (who[:1].isupper() and OFFICE.search(beside)):
        return replace(draft, stance=Stance.DENIED, rule="reply")
    return draft


_TITLE = 50
"""How far before the name of who speaks their office stands."""


def _meant(
    view: View, before: Sequence[Draft], own: Sequence[Draft], made: Sequence[Draft]
) -> tuple[int | None, ...] | None:
    """Whom the words of a denial mean (None in the tuple: nobody in particular; None: they leave it open)."""
    start, end = _content(view, made)
    words = view.characters[start:end]
    named = _named(view, start, end)
    if (general := _GENERAL.search(words)) is not None and not _those_told(words, general):
        after = _CLAUSE_END.split(words[general.end() :])[0]
        first = start + general.start()
        own_name = _named(view, first, start + general.end() + len(after))
        return own_name or (None if _HIM.search(after) else (None,))
    group = _group(view, words)
    if (nobody := _NOBODY.search(words)) is not None:
        after = words[nobody.end() :]
        if named or group:
            return named or group
        return None if _HIM.search(after) or len(after) < _SHORT else (None,)
    if group:
        return group
    if named:
        return named
    return _by_gender(view, before, own, made, words)


def _those_told(words: str, general: re.Match[str]) -> bool:
    """ "That the allegations of torture were unfounded": those just told of somebody, and not talk of torture."""
    return words[: general.start()].lower().endswith("the ") and " of " in general.group().lower()


_CLAUSE_END = re.compile(r"[,;]|\s(?:and|but|while)\s")
_SHORT = 40
"""How short the words behind "nobody" are that only answer what was told of one person."""


def _content(view: View, made: Sequence[Draft]) -> tuple[int, int]:
    """The words of a denial, without those that name who denies."""
    start, end = min(d.start for d in made), max(d.end for d in made)
    stop = view.characters.find(";", end, view.sentence.end)
    end = max(end, min(stop if stop >= 0 else view.sentence.end, end + _CUT_OFF))
    who = made[0].attribution[-1] if made[0].attribution else ""
    at = view.characters.find(who, start, end) if who else -1
    if at >= 0 and at - start < _LEAD:
        start = at + len(who)
    return start, end


_LEAD = 40
_CUT_OFF = 60
"""How far behind its quote the words of a denial may go on."""


def _named(view: View, start: int, end: int) -> tuple[int, ...]:
    """The people of the page that the words name, behind a verb."""
    entries, cases = view.discourse.registry.entries, view.discourse.cases
    verbs = (view.place(j)[0] for j, c in enumerate(view.chunks) if c.kind is Kind.VERB)
    verb = next((at for at in verbs if at >= start), end)
    found = [
        m.person
        for chunk in view.chunks
        for m in chunk.mentions
        if verb <= m.start < end and not entries[m.person].official and m.person in cases
    ]
    return tuple(dict.fromkeys(found))


def _group(view: View, words: str) -> tuple[int, ...]:
    """ "The five", "both": a group of the page, all of it known."""
    match = _GROUP.search(words)
    if match is None:
        return ()
    asked = ["both"] if match["both"] else ["the", match["size"].lower()]
    if match["head"]:
        asked.append(match["head"].lower())
    found = view.discourse.several(asked)
    return found.people if not found.open and len(found.people) > 1 else ()


def _by_gender(
    view: View, before: Sequence[Draft], own: Sequence[Draft], made: Sequence[Draft], words: str
) -> tuple[int | None, ...] | None:
    """ "Nobody laid a hand on her": of those of whom a complaint was told, the one who can be she."""
    male, female = bool(_MALE.search(words)), bool(_FEMALE.search(words))
    if male == female or len(made) > 1 or made[0].person is None:
        return None
    entries, gender = view.discourse.registry.entries, "m" if male else "f"
    if entries[made[0].person].gender in {None, gender}:
        if entries[made[0].person].gender == gender:
            return None
    told = [
        d.person for d in (*before[-_BEFORE:], *own)
        if d.person is not None and d.event in _COMPLAINED and d.stance in _TOLD
        and view.sentence.block - d.sentence.block <= 1
    ]  # fmt: skip
    sure = [p for p in told if entries[p].gender == gender]
    if sure:
        return (sure[-1],)
    maybe = [p for p in told if entries[p].gender is None]
    last = made[0].person
    return (maybe[-1],) if maybe and entries[last].gender not in {None, gender} else None
