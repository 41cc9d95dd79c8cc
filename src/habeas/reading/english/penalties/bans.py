"""Bans that a court sets beside a term: from office, from a profession, from public life, for years or for life.

"Barred from standing in elections for life", "may not teach for five years", "forbids her to use
social media for three years". A ban on leaving the country is told as such (``travel_bans``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import of_patient, spread
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.spotting import possible
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_ACTIVITY = r"(?P<of>(?:[\w’'-]+\s+){1,9}?)"
_LONG = r"(?P<long>for\s+(?:life|good|ever)|for\s+the\s+rest\s+of\s+(?:his|her|their)\s+li(?:fe|ves)|permanently|indefinitely)"
_BARRED = needing(
    r"\b(?P<verb>barred|bars|banned|bans|forbidden|forbids|forbade|prohibited|prohibits|disqualified|disqualifies|excluded|excludes|suspended)"
    r"(?:\s+(?:him|her|them|(?:(?:the|both)\s+)?(?:[\w’'.-]+\s+){1,5}?(?=from\b|to\b)))?\s*(?:from|to)\s+"
    + _ACTIVITY
    + r"(?:"
    + _LONG
    + r"|for\s+(?:the\s+(?:next|following)\s+)?(?=(?:at\s+least\s+)?[\w-]+(?:\s+and\s+a\s+half)?\s+(?:years?|months?)\b))",
    "bar|ban|forb|prohibit|disqualif|exclude|suspended",
    "from|to ",
    flags=re.IGNORECASE,
)
_MAY_NOT = needing(
    r"\b(?P<verb>may|must|can|could|shall|will)(?:\s+not|not)\s+(?:be\s+(?:allowed|permitted|able)\s+to\s+)?"
    + _ACTIVITY
    + r"(?:"
    + _LONG
    + r"|for\s+(?:the\s+(?:next|following)\s+)?(?=[\w-]+\s+(?:years?|months?)\b))",
    "not ",
    "life|good|ever|rest of|permanent|indefinit|year|month",
    flags=re.IGNORECASE,
)
_KEEP_OFF = needing(
    r"\b(?P<verb>must|shall|will)\s+(?:also\s+|now\s+|then\s+)?(?:have\s+to\s+)?(?:stay\s+(?:away\s+from|off)|keep\s+(?:away\s+from|off|out\s+of)|refrain\s+from|abstain\s+from)\s+"
    + _ACTIVITY
    + r"(?:"
    + _LONG
    + r"|for\s+(?:the\s+(?:next|following)\s+)?(?=[\w-]+\s+(?:years?|months?)\b))",
    "stay|keep|refrain|abstain",
    "life|good|ever|rest of|permanent|indefinit|year|month",
    flags=re.IGNORECASE,
)
""" "Must stay away from social media for two years"."""
_FOR_FRONT = needing(
    r"\bFor\s+(?=[\w-]+\s+(?:years?|months?)\b)[\w-]+\s+(?:years?|months?)\s+(?:after(?:wards?|\s+that|\s+(?:his|her|their)\s+release)|thereafter|from\s+(?:then|now))?,?\s*"
    r"(?:he|she|they|(?:[A-Z][\w’'-]+\s+){1,3}?)\s*(?P<verb>may|must|can|will)(?:\s+not|not)\s+(?P<of>[^.;]{3,60})",
    "For ",
    "year|month",
)
ELSEWHERE = re.compile(
    r"^(?:leav\w+|travel\w*|go(?:ing)?\s+abroad|exit\w*|visit\w*|see(?:ing)?|receiv\w+|meet\w*|call\w*|phon\w+|contact\w*|speak\w*|be\s|release\w*|appl\w+|enter\w*|return\w*|buy\w*|walk\w*|eat\w*|sleep\w*|stand(?!\w)(?!\s+for)|work\s+out|attend\w*|the\s+(?:trial|court\w*|hearing|country)\b)",
    re.IGNORECASE,
)
""" "Barred from seeing her family for six months": custody, no ban of a judgment; leaving is told elsewhere."""
_IN_JUDGMENT = re.compile(
    r"\b(?:sentenc\w+|jailed|court|judges?|judge?ment|verdict|convict\w+|years?|months?|term|life|fined|ruling)\b",
    re.IGNORECASE,
)
_BY_A_COURT = re.compile(
    r"\b(?:sentenc\w+|convict\w+|verdict|jailed|(?:the|an?|[A-Z]\w+)\s+(?:court|judge|tribunal))\b"
)
_NEXT = 30
_TOLD_BEFORE = 200
_LATER = re.compile(
    r"\b(?:after\s+(?:that|this|his|her|their)|afterwards?|thereafter|(?:on|upon|from|following)\s+(?:his|her|their)\s+release)\b"
)
""" "Barred from teaching for four years after that": the ban begins later, and was set with the term."""


def bans(view: View) -> Iterator[Draft]:
    """The bans of a sentence, each with whom it binds and its term, where it has one."""
    for pattern in possible(view.stretch, (_BARRED, _MAY_NOT, _KEEP_OFF, _FOR_FRONT)):
        for match in pattern.finditer(view.stretch):
            told = _IN_JUDGMENT.search(view.characters, view.sentence.start, view.sentence.end)
            if (
                match["verb"].lower() == "suspended"
            ):  # by an employer or a bar, where no court does it
                told = _BY_A_COURT.search(view.characters, view.sentence.start, view.sentence.end)
            if pattern is _KEEP_OFF:  # and not by a doctor
                before = max(view.sentence.start - _TOLD_BEFORE, 0)
                told = _BY_A_COURT.search(view.characters, before, view.sentence.end)
            if ELSEWHERE.match(match["of"]) is None and told:
                yield from _ban(view, match)


def beside_bans(found: list[Draft], others: list[Draft]) -> list[Draft]:
    """The penalties of a sentence, each ban told once: the term of a ban is no term in prison."""
    rest = [d for d in others if not any(_same(ban, d) for ban in found)]
    return [*rest, *(_on_the_day(ban, others) for ban in found)]


def _on_the_day(ban: Draft, others: list[Draft]) -> Draft:
    """The ban with the day and the court of the term that was given with it."""
    if ban.when.known:
        return ban
    beside = next((d for d in others if d.person == ban.person and d.when.known), None)
    if beside is None or beside.stance is not ban.stance:
        return ban
    return replace(ban, when=beside.when, court=ban.court or beside.court)


def _same(ban: Draft, draft: Draft) -> bool:
    long = draft.kind == "life" if ban.duration_months is None else True
    alike = draft.duration_months == ban.duration_months and long
    return alike and draft.person == ban.person and draft.start < ban.end and ban.start < draft.end


def _ban(view: View, match: re.Match[str]) -> Iterator[Draft]:
    at = chunk_at(view, match.start("verb"))
    if view.chunks[at].kind is not Kind.VERB:
        return
    found = _bound(view, at)
    stance = stance_of(view, at, match.start("verb"))
    modal = view.chunks[at].low[0] in _MODALS
    if (modal and stance in {None, Stance.NEGATED}) or stance is Stance.PLANNED:
        stance = Stance.ASSERTED
    if stance is None or not (found.people or found.open):
        return
    term = next(
        (d for d in view.durations if d.months is not None and match.start() <= d.start <= match.end() + _NEXT), None
    )  # fmt: skip
    lasting = match.groupdict().get("long") is not None
    start, end = slots.clause(view, at)
    base = Draft(
        Event.SENTENCE, None, view.sentence, min(start, match.start()),
        max(match.end(), end if lasting or term is None else term.end), "sentence.ban", stance,
        UNKNOWN if _LATER.search(view.characters, match.start(), view.sentence.end) else whose_day.date_of(view, at),
        court=slots.court_of(view, at, Event.SENTENCE), kind="ban",
        duration_months=None if lasting or term is None else term.months,
    )  # fmt: skip
    yield from spread(base, found)


_MODALS = frozenset("may must can could shall will cannot".split())


def _bound(view: View, verb: int) -> Referent:
    """Whom a ban binds: the subject of a passive or a modal, the object of an active verb."""
    chunk = view.chunks[verb]
    if chunk.passive or chunk.low[0] in _MODALS:
        return view.subject(verb)[0]
    found = of_patient(view, verb).referent
    return found if found.people or found.open else NOBODY
