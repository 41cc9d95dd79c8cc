"""The day of a clause that "and" joins to a dated one: "visited them on 4 March and took away a computer"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_LENT = frozenset(
    (Event.BAIL, Event.CONFISCATION, Event.RELEASE, Event.TRANSFER, Event.SEARCH, Event.ARREST,
     Event.TRAVEL_BAN, Event.ILL_TREATMENT, Event.HARASSMENT,
     Event.DEATH)
)  # fmt: skip
_AND = re.compile(r"\band\b")
_APART = re.compile(
    r"[;:]|\b(?:since|until|till|after|before|but|who|whom|whose|which|that|where|while|when|because|had|has|have|later|eventually|subsequently|is|are|will|would|whose|although|though|if|to\s+be|for\s+(?:\w+\s+){1,2}(?:days|weeks|months|years))\b"
)
""" What sets the clauses apart: another time, another subject, a reason."""
_FAR = 160


def joined(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts of a sentence; one without a day takes that of the clause before its "and"."""
    days = [d for d in view.dates if d.when.grain is Grain.DAY and d.when.known]
    lone = days[0] if len(days) == 1 == len(view.dates) else None
    for draft in drafts:
        if lone is None or not _takes(view, draft, lone.words.start, lone.words.end):
            yield draft
            continue
        basis = Basis.IMPLIED if lone.when.basis is Basis.IMPLIED else Basis.RELATIVE
        yield replace(draft, when=When(lone.when.edtf, basis, "day of the clause before"))


_ONE_SCENE = frozenset(
    (Event.CHARGE, Event.TRANSFER, Event.ILL_TREATMENT, Event.SEARCH, Event.CONFISCATION)
)
_NOT_AT_ONCE = re.compile(
    r"[;:]|\b(?:later|then|before|after|since|until|till|who|whom|whose|which|that|where|while|when|because|eventually|subsequently|finally|had|has|have|is|are|will|would|but|weeks|months|days|reportedly)\b"
)


def joined_back(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "Was arrested and charged with fraud on 3 May": the day behind the second verb is that of both."""
    days = [d for d in view.dates if d.when.grain is Grain.DAY and d.when.known]
    lone = days[0] if len(days) == 1 == len(view.dates) else None
    for draft in drafts:
        taken = draft.event in {Event.ARREST, Event.DETENTION} and not draft.nominal
        if lone is None or not taken or draft.when.known or draft.kind or draft.since is not None:
            yield draft
            continue
        then = any(
            d.event in _ONE_SCENE and d.person == draft.person and d.when == lone.when
            and d.stance is draft.stance is Stance.ASSERTED and draft.start <= d.start
            for d in drafts
        )  # fmt: skip
        between = view.characters[draft.start : lone.words.start]
        joins = then and draft.start < lone.words.start and _AND.search(between)
        if not joins or _NOT_AT_ONCE.search(between):
            yield draft
            continue
        basis = Basis.IMPLIED if lone.when.basis is Basis.IMPLIED else Basis.RELATIVE
        yield replace(draft, when=When(lone.when.edtf, basis, "day of the clause behind"))


def _takes(view: View, draft: Draft, start: int, end: int) -> bool:
    """Whether an undated draft stands behind the day and behind an "and", in one telling with it."""
    if draft.when.known or draft.nominal or draft.event not in _LENT:
        return False
    if draft.stance not in {Stance.ASSERTED, Stance.ALLEGED} or draft.kind in {"as_of", "warrant"}:
        return False
    if not start < draft.end <= end + _FAR or draft.end <= end:
        return False
    between = view.characters[end : draft.end]
    joins = _AND.search(between)
    return joins is not None and not _APART.search(between)


def stripped_in_court(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """ "Given a year and stripped of his nationality", "the same judgment deprived him of it": a court imposed it."""
    terms = {d.person: d for d in drafts if d.event is Event.SENTENCE and d.kind != _STRIPPED}
    return [_imposed(view, d, terms) for d in drafts]


def _imposed(view: View, draft: Draft, terms: dict[int | None, Draft]) -> Draft:
    if draft.kind != _STRIPPED or draft.event is not Event.HARASSMENT:
        return draft
    if draft.person in terms:
        term = terms[draft.person]
        return replace(draft, event=Event.SENTENCE, court=term.court, when=term.when)
    words = view.characters[view.sentence.start : view.sentence.end]
    if not _BY_A_COURT.search(words) or _BY_DECREE.search(words):
        return draft
    return replace(draft, event=Event.SENTENCE)


_BY_A_COURT = re.compile(
    r"\b(?:[Cc]ourts?(?:\s+of\s+\w+)?|[Tt]ribunal|[Jj]udges?)\b[^.;]{0,60}\b(?:stripped|deprived|revoked|withdrew|annulled|cancelled)\b"
    r"|\b(?:same|this|that|its)\s+(?:judge?ment|ruling|verdict|sentence)\b|\bby\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,3}?(?:court|tribunal|judge?ment|ruling)\b",
    re.IGNORECASE,
)
_BY_DECREE = re.compile(
    r"\b(?:decree|restored|king|cabinet|ministry|minister|president)\b", re.IGNORECASE
)


_STRIPPED = "loss of nationality"
