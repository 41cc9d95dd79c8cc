"""What an official side denies by "this" or "the claim": what the sentence before tells, not what was told earlier."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_RULES = frozenset(("denial", "reply", "rejoinder", "ill.answer", "contradicted"))
_TOLD = frozenset((Stance.ASSERTED, Stance.ALLEGED))
_SURER = (Event.ILL_TREATMENT, Event.ACCESS_DENIED)
_TELLS_WHAT = re.compile(
    r"\b(?:receiv\w+|care|treated|treatment|eats?|eating|food|meals?|doctors?|examin\w+|specialists?|hunger|health|healthy|condition|lawyers?|visits?|visited|medicines?|medical)\b",
    re.IGNORECASE,
)
""" "Receives full medical care", "eats normally": the answer itself says what it denies."""
_HELD = (Event.ARREST, Event.DETENTION)
_HURT = re.compile(
    r"\b(?:beat|beaten|beatings?|tortur\w+|kick\w*|slap\w*|punch\w*|chain\w*|shackl\w*|hung|hang(?:ed|ing)|wrists|suffocat\w+|electr\w+|cables?|batons?|truncheons?|rifle\s+butts?|burn(?:ed|t)|cigarettes?|naked|strip\w*"
    r"|rape\w*|molest\w*|blindfold\w*|hooded|kneel\w*|standing|sleep|forced\s+to|threaten\w*|confess\w*|thumbprint|dictat\w+|bruis\w+|electrodes|stress\s+positions?|waterboard\w*|drown\w*|ill-treat\w*|mistreat\w*|assault\w*)\b",
    re.IGNORECASE,
)
_KEPT_FROM = re.compile(
    r"\b(?:inhalers?|insulin|medicines?|medication|tablets|pills|drugs|spray|glasses|doctors?|specialists?|treatment|medical|dialysis|surgery|operation|hospital)\b[^.;]{0,60}\b(?:from\s+(?:him|her|them)|withheld|refus\w+|denied|taken\s+away|confiscat\w+|not|never|without|stopped|kept)\b"
    r"|\b(?:without|withh\w+|refus\w+|denied|deprived\s+of|kept|taken|not|never|no)\b[^.;]{0,50}\b(?:inhalers?|insulin|medicines?|medication|tablets|pills|spray|glasses|doctors?|specialists?|treatment|medical|dialysis|surgery|operation|hospital)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:abduct\w*|kidnap\w*)\b", re.IGNORECASE)
_HELD_FOR_NOTHING = re.compile(
    r"\b(?:no|not\s+an?|not\s+one)\s+(?:[\w-]+\s+)?\w+\s+(?:is|are|was|were|has\s+been|have\s+been)\s+(?:ever\s+|being\s+)?(?:detained|jailed|imprisoned|arrested|held|prosecuted|in\s+(?:prison|jail))\b",
    re.IGNORECASE,
)
""" "No journalist is detained for journalism": nothing is said of how anybody was treated."""
_A_CLAUSE = re.compile(r"[;,:]\s|\b(?:that|said|says|told|was|were|is|are|has|have|had)\b")
_OWN = 25
"""How many characters before a denial, in its own sentence, tell what is denied."""
_FAR = 500


def denied_what(view: View, before: Sequence[Draft], own: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, each answer of an official side as the denial of what stands before it."""
    return [
        _answered(view, [*before, *own], draft)
        for draft in own
        if not _no_plea(view, draft)
        and not (
            _an_answer(draft)
            and (
                _speaks_of_grounds(view, draft)
                or _a_plea(view, draft, own)
                or _of_another_paragraph(view, before, draft)
            )
        )
    ]


def _an_answer(draft: Draft) -> bool:
    return draft.rule in _RULES and draft.stance is Stance.DENIED


def _no_plea(view: View, draft: Draft) -> bool:
    """ "Commissioner X said that was not true": somebody in office answers, and pleads to nothing."""
    if draft.event is not Event.CHARGE or draft.stance is not Stance.DENIED or draft.person is None:
        return False
    discourse = view.discourse
    return discourse.registry.entries[draft.person].official and draft.person not in discourse.cases


_THEY = re.compile(r"\W*(?:They|He|She|Both|All|The\s+(?:two|three|four|five))\b")


def _a_plea(view: View, draft: Draft, own: Sequence[Draft]) -> bool:
    """ "They are charged with theft. They deny it", "denied rumours that she was dead": their own words say what is denied."""
    pleads = _THEY.match(view.characters, view.sentence.start) is not None
    return any(
        (d.event is Event.DEATH or (pleads and d.event is Event.CHARGE))
        and d.stance is Stance.DENIED
        and d.start < draft.end
        and draft.start < d.end
        for d in own
    )


_OF_SEVERAL = re.compile(
    r"\b(?:they|them|their|both|all|nobody|no\s+one|any(?:one|body)|(?:the|these)\s+(?:two|three|four|five|six|seven|men|women|prisoners|detainees|pair))\b",
    re.IGNORECASE,
)


def _of_another_paragraph(view: View, before: Sequence[Draft], draft: Draft) -> bool:
    """Whether the paragraph has told of others only, and the one who is said not to be hurt is named nowhere in it."""
    if _OF_SEVERAL.search(view.characters, draft.start, draft.end):
        return False
    here = {d.person for d in before if d.sentence.block == view.sentence.block}
    if draft.person is None or not here - {None} or draft.person in here:
        return False
    return not any(m.person == draft.person for c in view.chunks for m in c.mentions)


def _speaks_of_grounds(view: View, draft: Draft) -> bool:
    words = view.characters[draft.start : draft.end]
    return draft.event is Event.ILL_TREATMENT and _HELD_FOR_NOTHING.search(words) is not None


def _answered(view: View, told: Sequence[Draft], draft: Draft) -> Draft:
    if not _an_answer(draft):
        return draft
    start, end = _denied_span(view, draft)
    events = {
        d.event for d in told
        if d is not draft and d.stance in _TOLD and start <= d.start < end and d.person == draft.person
    }  # fmt: skip
    event = _of(view, draft, events, view.characters[start:end])
    if event is None or event is draft.event:
        return draft
    to = "medical" if event is Event.ACCESS_DENIED else None
    if event in events and event is Event.ACCESS_DENIED:
        to = next(d.to for d in told if d.event is event and start <= d.start < end)
    return replace(draft, event=event, to=to, kind=_kind(view, draft, event))


def _kind(view: View, draft: Draft, event: Event) -> str | None:
    taken = _TAKEN.search(view.characters, draft.start, draft.end) is not None
    return "abduction" if event is Event.ARREST and taken else None


def _of(view: View, draft: Draft, events: set[Event], words: str) -> Event | None:
    """The event that is denied; None where nothing speaks against the one found."""
    if draft.event is Event.DISAPPEARANCE and _TAKEN.search(
        view.characters, draft.start, draft.end
    ):
        return Event.ARREST
    if draft.event is Event.DISAPPEARANCE and draft.event not in events:
        if (held := next((e for e in _HELD if e in events), None)) is not None:
            return held
    if _TELLS_WHAT.search(view.characters[draft.start : draft.end]):
        return None
    if draft.event is Event.HEALTH:
        found = next((e for e in _SURER if e in events), None)
        return found or (Event.ACCESS_DENIED if _KEPT_FROM.search(words) else None)
    if draft.event in events or draft.event not in {Event.ACCESS_DENIED, Event.DISAPPEARANCE}:
        return None
    if _HURT.search(words):
        return Event.ILL_TREATMENT
    return None


def _denied_span(view: View, draft: Draft) -> tuple[int, int]:
    """Where what is denied stands: before the denial in its own sentence, else the sentence before."""
    first = view.sentence.start
    ahead = view.characters[first : draft.start]
    if len(ahead) > _OWN and _A_CLAUSE.search(ahead):
        return first, draft.start
    ahead = view.characters[max(0, first - _FAR) : first].rstrip()
    parts = re.split(r"\n|(?<=[a-z0-9)\"”])[.!?][\"”]?\s+", ahead)
    return first - len(view.characters[max(0, first - _FAR) : first]) + len(ahead) - len(
        parts[-1]
    ), first
