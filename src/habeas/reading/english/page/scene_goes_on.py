"""The day of a sitting or a raid that is told on, sentence by sentence, without naming its day again.

"Police raided the print shop on Monday. … Two compositors were taken into custody": of the same
Monday, as long as no other day is named between, nothing counts on and the verb is in the past of
a report. What only looks back ("had denied it") or ahead ("the next hearing is on 4 May") stands
between without changing the day. What a court did stays the news of its day some paragraphs further.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.page.inherit import by_police
from habeas.reading.english.page.same_scene import IN_THE_WEEKS, after_a_night
from habeas.reading.english.words.layout import BlockKind
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN, Basis, When

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved
    from habeas.reading.english.draft import Draft

_BY_COURTS = frozenset(
    (Event.SENTENCE, Event.CONVICTION, Event.BAIL, Event.APPEAL_RESULT, Event.CONFISCATION)
)
_TAKEN = frozenset((Event.ARREST, Event.DETENTION))
_GOES_ON = _BY_COURTS | _TAKEN | {
    Event.ILL_TREATMENT, Event.SEARCH, Event.RELEASE, Event.TRANSFER, Event.TRAVEL_BAN, Event.HARASSMENT, Event.ACCESS_DENIED,
}  # fmt: skip
_JUDGED = frozenset((Event.CONVICTION, Event.SENTENCE))
_ON_THE_SPOT = frozenset((Event.SEARCH, Event.HARASSMENT, Event.ILL_TREATMENT))
_UNTOLD = frozenset(("access.nor_informed", "access.notice_withheld"))
""" "Neither his lawyer nor his wife was warned": when he was taken away."""
_NO_DAY = frozenset(("as_of", "warrant", "renewal"))
_EVIDENCE = frozenset(("confiscation.seized_from_them",))
""" "The case rests on a jacket seized from him": when, the sitting does not tell."""
_NEAR = 3
"""How many sentences further a scene reaches in its paragraph."""
_FAR = 40
"""How many sentences further the sitting reaches that is the news of a page."""
_FRESH = 7
"""How many days before publication the news is."""
_RECENT = 21
"""A day within so many before publication is another piece of news."""

_BACK = re.compile(
    r"\b(?:ha[sd]|have|having|previous\w*|earlier|formerly|once|ever|since|already|unrelated|before(?!\s+(?:midnight|dawn|noon|dark|nightfall|evening|the\s+(?:march|rally|protest|gathering|demonstration|vigil|hearing|session|event|vote|poll))\b)|first(?!\s+(?:\w+\s+){0,2}of\s+(?:them|which)\b)|later|now|still|(?<!be\s)serv\w+|in\s+(?:19|20)\d\d|separate\w*|is|are"
    r"|will|would|(?-i:may)|remain\w*|after|until(?!\s+(?:dawn|midnight|morning|noon|evening|nightfall|the\s+(?:small|early)\s+hours|\d))|till|again|never|ago|next|following|repeatedly|twice|\w+\s+times|should)\b|['’](?:ve|d)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:another|during|while|thereafter|meanwhile|days|weeks|months|years|every|period|eventually|subsequently|finally|recently|often|sometimes|usually)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:sought|asked|want\w*|demand\w*|recommend\w*|propos\w*)\b")
_REPORTED = re.compile(
    r"\b(?:maintain\w*|insist\w*|claim(?:s|ed)|assert(?:s|ed)|says?|said|state[sd]|announced|report(?:s|ed|edly)|den(?:y|ies|ied)|believ\w+|according|replied|wrote|told\s+(?:\w+\s+){1,3}that)\b",
    re.IGNORECASE,
)
""" "The police maintain that he was released": when, the scene does not tell."""
_CORRECTS = re.compile(
    r"\b(?:[Cc]orrect\w*|edition|issue|bulletin|newsletter|note|we\s+(?:wrote|reported|said)|this\s+(?:news)?paper)\b"
)
_BEEN = re.compile(r"\bha(?:s|ve)\s+(?:also\s+|both\s+)?been\b")
_SEEN = re.compile(
    r"\b(?:[Ww]itness(?:es)?|[Nn]eighbou?rs?|[Bb]ystanders|[Pp]assers-by|[Ff]ootage|[Vv]ideo|who\s+(?:was|were)\s+(?:there|present|filming|with\s+\w+)|the\s+(?:men|officers|soldiers)\s+who\s+(?:took|seized|arrested|came))\b"
)
""" "Witnesses saw a soldier hit her": at the arrest just told."""
_AFTERWARDS = re.compile(r"\b(?:afterwards|court|judges?|cell|prison|interrogat\w*|journey)\b")
_TAKES = re.compile(
    r"\b(?:arrest\w*|took|taken|seiz\w+|detain\w*|drag\w+|stopp\w+|raid\w*|storm\w*|pick\w*|pulled|last\s+seen|came|grabb\w+|broke|led|put\s+on|moved|march|rally|protest)\b"
)
_MOVES = re.compile(
    r"\b(?:led|put\s+on|moved|transferred|driven|sent\s+off|taken\s+(?:out\s+of|from))\b"
)
_SPARED = re.compile(
    r"\W*(?:He|She|They|No\s+(?:one|staff|people|students|members|workers|residents|protesters|employees|colleagues)|(?:His|Her)\s+[a-z]+(?:\s+[A-Z][\w’'-]+){0,3})\s+(?:was|were)(?:\s+not)?\s+\w+(?:\s+\w+)?\.?\s*"
)
""" "She was not arrested", "No staff were detained": at what was just told."""
_NIGHT = re.compile(r"\b(?:held|kept|detained|questioned)\s+(?:\w+\s+)?overnight\b")
_BARRED = re.compile(r"\b(?:was|were|banned|barred|forbade|prohibited)\b")
_STATE = re.compile(r"\b(?:was|were)\s+(?:at|in|under|on)\b|\b(?:holds?|keeps?)\b")
_THEN = re.compile(r"\bthen\b")
_WITH = re.compile(r"\b(?:with|alongside)\s+(?:him|her|them|the\s+others?)\b")
_ASIDE = re.compile(r",\s+(?:who|which|whose|whom|where)\b[^,;]*,")
_GOES_ON_AFTER = re.compile(r"\s*(?:was|were|received|got|left|walked|came|went|returned)\b")
""" "Roe, who is ill, was freed": what is told behind an aside is not told in it."""
_ALREADY = re.compile(
    r",\s+(?:jailed|imprisoned|held|detained|arrested|seized|abducted)\b[^,;.]{0,60},\s+(?:is|are|has|have|remains?|was|were|will|says?|said)\b"
)
""" "Her brother, jailed in the same case, is still inside": taken before, on a day that is not told."""
_OWN_DAY = re.compile(
    r"\W*(?:The|A|His|Her|Their)\s+(?:\w+\s+)?(?:trials?|hearings?|sessions?|sittings?|verdicts?)\b"
)
""" "The preliminary hearing took place …": on a day of its own, which is not told."""
_LOOKS_BACK = re.compile(
    r"\b(?:had|having)\b[^,;.]{0,60}$|\b(?:since|until|till)\s+(?:\w+\s+){0,2}$"
)
_HAD = re.compile(r"(?:(?!\b(?:that|who|which|what)\b)[^,;.]){0,60}\bhad\b")
_GOES_FURTHER = re.compile(
    r"\b(?:later|following|next|meanwhile|thereafter|subsequently|eventually|after\s+(?:\w+\s+){1,3}(?:hours|days|weeks|months|years))\b",
    re.IGNORECASE,
)
"""Between the day and what is told: time goes by."""
_QUOTED = re.compile(r"[,.!?][\"”]|^\s*[\"“]", re.MULTILINE)
"""Somebody is quoted, who may tell of another day."""
_NOT_OF_IT = re.compile(
    r"\bhad\b[^,;.]{0,40}$|\b(?:since|until|till|from|by)\s+(?:the\s+(?:\w+\s+of\s+)?)?$"
    r"|\b(?:said|says|stated|announced|reported|wrote|dated|posted|published|(?:letter|statement|opinion|post|video|report)\s+of)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_VISIT = re.compile(
    r"\b(?:visit\w*|phoned|telephoned|rang|spoke|heard|hear|learn(?:s|ed|t)|tells?|told|(?<!last\s)saw|sees|met|letters?|message|texted|wrote|writes)\b"
)
""" "I visited him on Monday. He was moved to a cell": what is told on a day is not of that day."""
_SITTINGS = re.compile(r"\b(?:began|opened|started|resumed|sessions|sittings|days)\b")
_BENCH = re.compile(
    r"\b(?:court|judges?|magistrates?|tribunal|bench|verdict|judgment|sentenced|jailed|convicted|found\s+guilty|tried|trial|hearing|added|serving)\b",
    re.IGNORECASE,
)
_PLEAS = re.compile(r"\b(?:plead\w*|bail\w*|releas\w*|freed)\b")
_OFFENCE = re.compile(r"\b(?:admitted|accused|(?:by|for|of)\s+\w+ing)\b[^.;]*$")
""" "She admitted washing the clothes on 1 October": the day of what was done."""
_REVIEWS = re.compile(
    r"\b(?:appeal\w*|cassation|cut|reduc\w+|upheld|confirm\w*|quash\w*|overturn\w*)\b"
)
_OUTSIDE = re.compile(
    r"\W*(?:Outside|Next\s+door|In\s+the\s+(?:public\s+gallery|corridor|court\s*room|court\s*yard)|At\s+the\s+(?:gates?|entrance|door))\b"
)
_NEWS_DAY = frozenset(("weekday", "which_weekday", "day_word", "weekday_week"))


def scene_goes_on(characters: str, drafts: Sequence[Draft], views: Sequence[View]) -> list[Draft]:
    """The drafts, in order, with the day of the scene they go on with."""
    places = {(v.sentence.block, v.sentence.index): n for n, v in enumerate(views)}
    lead = next((v for v in views[:6] if v.sentence.kind is BlockKind.BODY and _days(v)), None)
    news = None if lead is None else _news(lead)
    sat = (
        news is not None
        and lead is not None
        and _BENCH.search(characters, lead.sentence.start, lead.sentence.end) is not None
    )
    made: list[Draft] = []
    told: dict[int, str] = {}
    for draft in drafts:
        at = places.get((draft.sentence.block, draft.sentence.index))
        day = None
        if (
            at is not None
            and _may_take(characters, draft)
            and _in_report(characters, draft, views[at])
        ):
            by_court = draft.event in _BY_COURTS or draft.event is Event.TRAVEL_BAN
            day = _told_before(draft, views, at, None if by_court and not sat else news, told)
            if day is not None:
                told[at] = day
                day = after_a_night(characters, draft, day)
        when = None if day is None else When(day, Basis.RELATIVE, "same scene")
        made.append(draft if when is None else replace(draft, when=when))
    return made


_ORDERS = re.compile(
    r"\b(?:[Cc]ourt|[Jj]udges?|[Jj]ustice|[Mm]agistrate|[Bb]ench|[Tt]ribunal)\b[^.;]{0,60}\b(?:ordered|directed|approved|authorised|authorized)\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:immediate\s+|conditional\s+|provisional\s+)?release\b"
)
""" "The judge ordered the release of Roe": what she did at the sitting."""


def _may_take(characters: str, draft: Draft) -> bool:
    """Whether something told belongs to a scene, as long as its words do not say otherwise."""
    ordered = draft.event is Event.RELEASE and draft.rule == "release.noun"
    if ordered and draft.when == UNKNOWN:
        return _ORDERS.search(characters, draft.sentence.start, draft.end) is not None
    if draft.when.known or draft.nominal or draft.event not in _GOES_ON:
        return False
    if draft.since is not None or draft.stated is not None or draft.days is not None:
        return False
    if draft.rule == "detention.after":
        return False  # "walked out after 158 days in custody": held long before that day
    if draft.sentence.kind is BlockKind.HEADING or draft.kind in _NO_DAY or draft.rule in _EVIDENCE:
        return False
    if draft.event is Event.ACCESS_DENIED and draft.to != "observers" and draft.rule not in _UNTOLD:
        return False
    if draft.event not in _BY_COURTS and draft.rule.endswith(".noun"):
        return False
    if draft.event is Event.HARASSMENT and draft.rule != "harassment.verb":
        return False
    if by_police(characters, draft):
        return False
    if draft.event is Event.ILL_TREATMENT:
        return draft.stance in {Stance.ASSERTED, Stance.ALLEGED}
    refused = draft.event is Event.BAIL and draft.outcome is not None
    cleared = draft.event is Event.CONVICTION and draft.outcome == "acquitted"
    spared = draft.stance is Stance.NEGATED and draft.event in _TAKEN | {Event.RELEASE}
    return draft.stance is Stance.ASSERTED or refused or cleared or spared


def _in_report(characters: str, draft: Draft, view: View) -> bool:
    """Whether it is told in the past of a report, without a day of its own and without looking back."""
    start, end = view.sentence.start, draft.end
    own = _days(view, aside=False)
    if draft.event is Event.DETENTION and (night := _NIGHT.search(characters, start, end)):
        end = night.end()
        own = [one for one in own if one.words.start < end]
    if own or _OWN_DAY.match(characters, start) or IN_THE_WEEKS.search(characters, start, end):
        return False
    told = characters[start:end]
    for aside in reversed(list(_ASIDE.finditer(characters, start, draft.end))):
        if aside.end() > draft.start and not _GOES_ON_AFTER.match(characters, aside.end()):
            continue
        told = told[: aside.start() - start] + " " + told[aside.end() - start :]
    if draft.event is Event.TRAVEL_BAN:
        told = _BEEN.sub("was", told)
        if not _BARRED.search(told):
            return False
    if draft.rule in _UNTOLD:
        return True
    if draft.stance is Stance.NEGATED and draft.event in _TAKEN | {Event.RELEASE}:
        return _SPARED.fullmatch(told) is not None
    if draft.event is Event.ILL_TREATMENT:
        return _SEEN.search(characters, start, view.sentence.end) is not None and not (
            _BACK.search(told) or _AFTERWARDS.search(told)
        )
    if draft.event is not Event.ARREST and _REPORTED.search(told):
        return False
    if _BACK.search(told) or (draft.event in _JUDGED and _ASKED.search(told)):
        return False
    if draft.event is Event.DETENTION and _STATE.search(told):
        return False
    if draft.event in _TAKEN and draft.rule.endswith(".verb"):
        if _ALREADY.search(characters, start, view.sentence.end):
            return False
    if draft.event is Event.TRANSFER and _THEN.search(told):
        return False
    if draft.event is Event.ARREST and _WITH.search(characters, start, view.sentence.end):
        return False
    return draft.event in _BY_COURTS or not _LASTS.search(told)


def _told_before(
    draft: Draft, views: Sequence[View], at: int, news: str | None, told: dict[int, str]
) -> str | None:
    """The day that the sentences before tell: of their paragraph, else of the page."""
    characters, block = views[at].characters, views[at].sentence.block
    quoted = False
    for n in range(at - 1, max(at - 1 - _NEAR, -1), -1):
        view = views[n]
        if view.sentence.block != block:
            return _of_the_news(draft, views, at, n, news)
        days = _days(view)
        if days and days[-1].words.words.lower().startswith("after "):
            return None  # "after three days a judge met the owner": time goes by
        if days:
            joint = _TRIED_WITH.search(characters, views[at].sentence.start, views[at].sentence.end)
            day = None if quoted else _day(view, days, month=joint is not None)
            return day if day == news or _fits(draft, view) else None
        if n in told and draft.event not in _JUDGED | {Event.APPEAL_RESULT}:
            return told[n]
        if _GOES_FURTHER.search(view.characters, view.sentence.start, view.sentence.end):
            return None
        if _QUOTED.search(view.characters, view.sentence.start, view.sentence.end):
            quoted = True
    return None


_APPEAL_HEARD = re.compile(
    r"\bappeals?\b[^.;]{0,80}\b(?:was|were)\s+(?:heard|considered|examined)\b"
    r"|\b(?:heard|considered|examined)\s+(?:the|his|her|their)\s+appeals?\b"
)


def _fits(draft: Draft, view: View) -> bool:
    """Whether what a court did can be of the day that a sentence tells."""
    start, end = view.sentence.start, view.sentence.end
    if draft.event in {Event.RELEASE, Event.TRANSFER} and draft.rule.endswith(".verb"):
        return any(w.search(view.characters, start, end) for w in (_BENCH, _PLEAS, _MOVES))
    if draft.event is Event.APPEAL_RESULT:
        return _APPEAL_HEARD.search(view.characters, start, end) is not None
    if _VISIT.search(view.characters, start, end):
        return False
    if draft.rule in _UNTOLD:
        return _MOVES.search(view.characters, start, end) is not None
    if draft.event is Event.ILL_TREATMENT:
        return _TAKES.search(view.characters, start, end) is not None
    if draft.event is Event.ACCESS_DENIED or draft.event in _JUDGED:
        if _SITTINGS.search(view.characters, start, end):
            return False
    if draft.event in {Event.BAIL, Event.TRAVEL_BAN}:
        return any(w.search(view.characters, start, end) for w in (_BENCH, _PLEAS))
    if draft.event in _JUDGED and _OFFENCE.search(
        view.characters, start, _days(view)[0].words.start
    ):
        return False
    if draft.event in _JUDGED:
        bench = _BENCH.search(view.characters, start, end)
        return bench is not None and not _REVIEWS.search(view.characters, start, draft.end)
    return True


def _news(lead: View) -> str | None:
    """The day of a sitting, in the week before publication, with which a page opens."""
    days = _days(lead)
    day, today = _day(lead, days), lead.published.day
    when = days[0].when.day
    if (
        day is None
        or when is None
        or today is None
        or not any(d.words.form in _NEWS_DAY or d.words.part("weekday") for d in days)
    ):
        return None
    told = _VISIT.search(lead.characters, lead.sentence.start, lead.sentence.end)
    return day if (today - when).days <= _FRESH and told is None else None


def _of_the_news(
    draft: Draft, views: Sequence[View], at: int, n: int, news: str | None
) -> str | None:
    """The day with which the page opens, where its news is still told and no other has come between."""
    today = views[at].published.day
    if news is None or today is None or draft.event in _ON_THE_SPOT:
        return None
    if draft.event in _TAKEN and not _OUTSIDE.match(views[at].characters, views[at].sentence.start):
        return None
    for view in reversed(views[max(n - _FAR, 0) : n + 1]):
        if view.sentence.kind is not BlockKind.BODY:
            return None
        for one in _days(view):
            if one.when.edtf == news:
                return news
            covers = (
                one.when.earliest is not None
                and f"{one.when.earliest}" <= news <= f"{one.when.latest}"
            )
            if (
                not covers
                and one.when.latest is not None
                and (today - one.when.latest).days <= _RECENT
            ):
                return None
    return None


def _days(view: View, *, aside: bool = True) -> list[Resolved]:
    """The days of a sentence but those to come and those that it only looks back to."""
    characters, start, end = view.characters, view.sentence.start, view.sentence.end
    today = view.published.latest
    asides = () if aside else [m.span() for m in _ASIDE.finditer(characters, start, end)]
    return [
        one for one in view.dates
        if not (today is not None and one.when.latest is not None and one.when.latest > today)
        and not _LOOKS_BACK.search(characters, start, one.words.start)
        and not _HAD.match(characters, one.words.end)
        and not any(first < one.words.start < last for first, last in asides)
    ]  # fmt: skip


_TRIED_WITH = re.compile(
    r"\b(?:tried|convicted|sentenced|jailed)\s+(?:together\s+)?(?:with|alongside)\s+(?:him|her|them)\b"
)
""" "Two employees tried with him each received seven years": of his month, too."""


_OPENS = 25
"""Within how many characters a step stands that opens a sentence: "The next day police …"."""


def _day(view: View, days: Sequence[Resolved], *, month: bool = False) -> str | None:
    """The one day, or night of two, that a sentence tells of itself; of what was one trial also its month."""
    if len({one.when.edtf for one in days}) != 1 or days[0].words.form == "n_ago":
        return None
    first, last = days[0].when.earliest, days[0].when.latest
    if first is None or last is None or (last - first).days > (31 if month else 1):
        return None
    start, end = view.sentence.start, view.sentence.end
    steps = days[0].words.form in {"day_step", "n_ago"} and not days[0].words.part("same")
    if steps and days[0].words.start - start > _OPENS:
        return None  # "was taken with her and freed the next day"
    said = _NOT_OF_IT.search(view.characters, start, days[0].words.start) or _CORRECTS.search(
        view.characters, start, end
    )
    return None if said else days[0].when.edtf
