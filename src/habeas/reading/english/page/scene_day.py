"""The day of a scene that no event of its own bears.

"On 3 May officers came to the shop and closed the doors. They took away Roe": the arrest is of the
day that the sentence before opens with. "Among those arrested is Roe": of the day on which the
group was. A word that looks back ("had", "previously") breaks the link, and so does a day of
another event between. What a term was kept, cut or served is not the day on which it was given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.page.scene_goes_on import scene_goes_on
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, Grain, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_AT_ONCE = frozenset((Event.ARREST, Event.SEARCH, Event.CONFISCATION))
_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_BACK = re.compile(
    r"\b(?:ha[sd]|have|previous\w*|earlier|already|once|since|before|later|now|still|in\s+(?:19|20)\d\d|another|separate\w*)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\W*(?:They|The\s+(?:men|officers|police|policemen|agents|soldiers|group|intruders)|He|She|Both|All|Police|Officers|Agents|Soldiers|(?:Two|Three|Four|Five|Six|Several|Some)\s+(?:men|officers|agents|policemen|of\s+them))\b"
)
"""How the sentence opens that goes on with a scene."""
_OPENS = re.compile(
    r"\W*(?:(?:Early|Late|Shortly|Just|At|Before|After|In|On|Around|About|the|in|on|at|of|a\.?m\.?|p\.?m\.?|o'clock|\d[\d:.]*|dawn|dusk|midnight|noon|morning|night|evening|afternoon|hours|early|small|shortly|before|after)\s+){0,8}$"
)
_AMONG = re.compile(
    r"\b[Aa]mong(?:st)?\s+(?:those|the\s+\w+)\s+(?:who\s+(?:were|was)\s+)?(?:arrested|detained|held|taken|rounded\s+up|seized)\b"
)
_KEPT = re.compile(
    r"\b(?:upheld|upholds|confirmed|struck\s+down|overturned|quashed|set\s+aside|annulled|completed|finished)\s+(?:[\w-]+['’]?s?\s+){0,4}?(?:sentences?|terms?)\b(?!\s+(?:imposed|handed|passed|given))"
    r"|\b(?:left|leaves|kept)\s+(?:[\w-]+['’]?s?\s+){0,4}?(?:sentences?|terms?)\b"
    r"|\b(?:cut|reduced|tripled|doubled|increased|raised|extended|halved|lengthened|shortened|commuted)\s+(?:the|his|her|their|an?|[\w’'-]+['’]s)\s+(?:\w+\s+){0,2}?[\w-]+-(?:year|month)\s+(?:\w+\s+)?(?:sentences?|terms?)\b"
)
_FAR = 3
"""Within how many paragraphs of a group's arrest those among it are named."""
_TOLD = 40
"""Within how many claims before them."""


def scene_days(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, in order, with the day of the scene or group they are told of."""
    places = {(v.sentence.block, v.sentence.index): n for n, v in enumerate(views)}
    made: list[Draft] = []
    for draft in drafts:
        day = None
        told = draft.stance in {Stance.ASSERTED, Stance.ALLEGED} and not draft.nominal
        if not draft.when.known and told and draft.since is None and draft.stated is None:
            at = places.get((draft.sentence.block, draft.sentence.index), 0)
            day = _of_group(characters, draft, made) or _of_scene(draft, made, views, at)
        made.append(draft if day is None else replace(draft, when=day))
    made = [_nobodys(characters, _without_day_of_review(characters, d)) for d in made]
    return scene_goes_on(characters, made, views)


_PREMISES = re.compile(
    r"\b(?:raid|search|storm|ransack)\w*\s+the\s+(?:(?!\w+['’]s\b)[\w-]+\s+){0,2}?(?:offices?|newsroom|headquarters)\b(?!\s+(?:of|where|in\s+which))",
    re.IGNORECASE,
)


def _nobodys(characters: str, draft: Draft) -> Draft:
    """ "Raided the office": the house of an organisation is no prisoner's."""
    if draft.event is not Event.SEARCH or draft.person is None:
        return draft
    found = _PREMISES.search(characters, draft.start, draft.end)
    return draft if found is None else replace(draft, person=None)


def _of_group(characters: str, draft: Draft, before: Sequence[Draft]) -> When | None:
    """The day on which the group was taken that somebody is told to be among."""
    if draft.event is not Event.ARREST or not _AMONG.search(
        characters, draft.sentence.start, draft.end
    ):
        return None
    for other in reversed(before[-_TOLD:]):
        if draft.sentence.block - other.sentence.block > _FAR:
            return None
        taken = other.event in _TAKEN and other.when.grain is Grain.DAY and other.person is None
        if taken and other.stance is Stance.ASSERTED and other.sentence != draft.sentence:
            return When(other.when.edtf, Basis.RELATIVE, "group")
    return None


def _of_scene(draft: Draft, before: Sequence[Draft], views: Sequence[View], at: int) -> When | None:
    """The day with which the sentence before opens, where nothing else stands between."""
    if draft.event not in _AT_ONCE or at == 0 or views[at].dates:
        return None
    own, last = views[at].sentence, views[at - 1]
    same = last.sentence.block == own.block and own.kind is not BlockKind.HEADING
    if not same or len(last.dates) != 1 or last.dates[0].when.grain is not Grain.DAY:
        return None
    day = last.dates[0]
    if not _OPENS.fullmatch(last.characters, last.sentence.start, day.words.start):
        return None
    characters, today = last.characters, last.published.latest
    if today is not None and day.when.latest is not None and day.when.latest > today:
        return None
    if not _GOES_ON.match(characters, own.start) or _BACK.search(characters, own.start, draft.end):
        return None
    others = {d.when.edtf for d in before[-6:] if d.sentence == last.sentence and d.when.known}
    return When(day.when.edtf, Basis.RELATIVE, "same scene") if others <= {day.when.edtf} else None


def _without_day_of_review(characters: str, draft: Draft) -> Draft:
    """ "The court struck down his sentence of six years on 5 October": the day of the ruling."""
    if draft.event is not Event.SENTENCE or not draft.when.known or draft.charge:
        return draft
    around = max(draft.sentence.start, draft.start - 60)
    return replace(draft, when=UNKNOWN) if _KEPT.search(characters, around, draft.end) else draft
