"""Where a clause opens that has the day for itself: "and on 3 May she was moved", "who in June had been fined"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved


_BEFORE_A_DAY = frozenset(("on", "in", "at", "by", "from"))


def opens_clause(view: View, date: int) -> bool:
    """ "…, and four days later his account was frozen": the date is that of the next clause."""
    chunks = view.chunks
    k = date - 1
    while k > 0 and chunks[k].kind is Kind.PREPOSITION and chunks[k].low[0] in _BEFORE_A_DAY:
        k -= 1
    rest = chunks[date + 1 : date + 4]
    if _of_the_clause_behind(view, k, rest):
        return True
    apart = chunks[k].kind is Kind.COMMA and k and chunks[k - 1].low[0] in {"and", "but"}
    if apart and len(rest) > 1 and rest[0].kind is Kind.COMMA:
        return True  # "overturned it in August and, on 24 September, gave him ten years"
    if chunks[k].low[0] not in {"and", "but"} or chunks[k].kind is not Kind.CONJUNCTION:
        return False
    if rest and rest[0].kind is Kind.VERB and len(rest[0].low) == 1:
        return True  # "and the day after sentenced her"
    if rest and rest[0].kind is Kind.COMMA and k and chunks[k - 1].kind is Kind.COMMA:
        return True  # ", and on 3 May, after a quarrel, she was moved"
    if len(rest) > 1 and rest[0].kind is Kind.NOUN and rest[1].kind is Kind.VERB:
        return True
    if not k or chunks[k - 1].kind is not Kind.COMMA or not rest or rest[0].kind is not Kind.NOUN:
        return False
    return any(
        c.kind is Kind.VERB for c in chunks[date + 1 : date + 6]
    )  # ", and on 2 May the Ministry of … struck"


def _of_the_clause_behind(view: View, before: int, rest: Sequence[Chunk]) -> bool:
    """ "Arrested in Imo, after a court, on Friday, ordered his release": the day between the commas is the court's."""
    chunks = view.chunks
    aside = chunks[before].kind is Kind.COMMA and len(rest) > 1 and rest[0].kind is Kind.COMMA
    if not aside or rest[1].kind is not Kind.VERB or len(rest[1].low) > 1:
        return False
    for k in range(before - 1, max(before - 7, -1), -1):
        if chunks[k].low[0] in {"after", "before", "when", "as", "while", "although"}:
            return chunks[k + 1].kind is Kind.NOUN
        if chunks[k].kind not in {Kind.NOUN, Kind.PREPOSITION}:
            return False
    return False


def opens_relative(view: View, date: int) -> bool:
    """ "Confirmed the conviction of X, who in June 2024 had been fined": the date is the relative clause's."""
    k = date - 1
    while k > 0 and view.chunks[k].kind is Kind.PREPOSITION:
        k -= 1
    if k > 1 and view.chunks[k].kind is Kind.COMMA and view.chunks[k - 1].low in _THERE:
        k -= 1  # "to Baku, where, on 2 May, he appeared"
    return k > 0 and (view.chunks[k].kind is Kind.RELATIVE or view.chunks[k].low in _THERE)


_THERE = frozenset((("where",), ("whereas",)))


def opens_report(view: View, j: int) -> bool:
    """ "Learned on 30 September that …", "told his mother in August that …": the day of the report."""
    chunks = view.chunks
    if chunks[j].low != ("that",) or chunks[j].kind is not Kind.CONJUNCTION or j < 1:
        return False
    before = j - 1
    while before >= 0 and chunks[before].kind in {Kind.DATE, Kind.PREPOSITION}:
        before -= 1
    if before < j - 1 and before >= 0 and chunks[before].kind is Kind.VERB:
        return True
    while before >= 0 and chunks[before].kind in {Kind.DATE, Kind.PREPOSITION, Kind.NOUN}:
        before -= 1
    return (
        before >= 0
        and chunks[before].kind is Kind.VERB
        and chunks[before].main in lowered("cues", "speech")
    )


def opens_time_clause(view: View, j: int) -> bool:
    """ "Admitted it before the trial opened in February": from here on another verb has the days."""
    chunks = view.chunks
    if chunks[j].low == ("only",):  # "had been let out, only to be taken back in May"
        return j + 1 < len(chunks) and chunks[j + 1].low[0] == "to"
    if chunks[j].low[0] not in {"before", "after", "when", "until", "while", "as"}:
        return False
    k = j + 2
    return k < len(chunks) and chunks[j + 1].kind is Kind.NOUN and chunks[k].kind is Kind.VERB


_OWN = frozenset((("he",), ("she",), ("they",)))


def meanwhile(view: View, j: int, verb_at: int) -> bool:
    """ "Was seized as he left a mosque on 3 May": what one did when it happened, on the same day; a state lasts."""
    chunks = view.chunks
    if chunks[j].low[0] not in {"as", "while", "when"} or j + 2 >= len(chunks):
        return False
    low = chunks[verb_at].low
    if low[-1] in lowered("grammar", "be") or "being" in low or low[0] == "had":
        return False  # "was on bail when he was taken on 3 May"
    verb = chunks[j + 2]
    perfect = verb.low[0] in {"had", "has", "have", "will", "would"}
    return chunks[j + 1].low in _OWN and verb.kind is Kind.VERB and not perfect


_PAST_EVENTS = frozenset(
    "arrest rearrest re-arrest detention abduction kidnapping disappearance imprisonment capture release death".split()
)


def opens_past_event(view: View, j: int, verb: int) -> bool:
    """ "Freed after his arrest on 8 May", "charged, following her abduction in June": the day of what went before."""
    chunks = view.chunks
    if chunks[j].low[0] not in {"after", "following", "since", "before"} or j + 1 >= len(chunks):
        return False
    group = chunks[j + 1]
    owned = j + 2 < len(chunks) and group.possessive
    event = chunks[min(j + 3, len(chunks) - 1)] if owned else group
    start, end = view.place(verb)[1], view.place(j)[0]
    spans = [span for span in view.durations if start <= span.start < end]
    counted = any(
        not view.characters[span.end : end].strip()
        and view.characters[span.start - 3 : span.start] != "to "  # "jailed to two years after …"
        for span in spans
    ) and chunks[j].low[0] in {"after", "before"}
    if counted or chunks[j - 1].low[-1] == "hours":
        return False  # "a week after his arrest on 8 May", "held for ten days after it"
    return event.kind is Kind.NOUN and event.low[-1] in _PAST_EVENTS


def opens_aside(view: View, j: int) -> bool:
    """ ", only reappearing a month later": a participle of its own behind a comma."""
    chunk = view.chunks[j]
    only = chunk.low[0] == "only" and len(chunk.low) == len(("only", "reappearing"))
    if not chunk.main.endswith("ing") or not (only or chunk.kind is Kind.VERB):
        return False
    if len(chunk.low) > 1 and not only:
        return False
    k = j - 1
    while k > 0 and (view.chunks[k].kind is Kind.ADVERB or view.chunks[k].low == ("only",)):
        k -= 1
    return view.chunks[k].kind is Kind.COMMA


_OF_A_RULING = re.compile(
    r"[’']s\s+(?:decision|ruling|verdict|judge?ment|order)s?\s+of\s+(?:the\s+)?$"
)


def own_days(view: View, start: int, end: int) -> list[Resolved]:
    """The days told between two places, but for that of a ruling reviewed: "upheld the City Court's decision of 20 May"."""
    return [
        d for d in view.dates
        if start <= d.words.start < end and not _OF_A_RULING.search(view.characters, start, d.words.start)
    ]  # fmt: skip


def is_other_event(view: View, date: int, verb: int) -> bool:
    """Whether a date after a verb hangs on a noun of its own ("an appeal filed in May")."""
    before = view.chunks[date - 1].low[0] if date else ""
    for k in range(verb + 1, date - 1):
        if view.chunks[k].low[0] in {"after", "before"} and view.chunks[k + 1].kind is Kind.VERB:
            return view.chunks[k + 1].main.endswith("ing")  # "after speaking to X in August"
    if before in {"until", "till", "after", "before", "than"}:
        return True
    dated = any(chunk.main == "dated" for chunk in view.chunks[:date])
    if before == "to" and not dated and not view.chunks[verb].main.startswith(_PUTS_OFF):
        return True  # "cleared X while postponing the trials of A and B to July 18"
    if date + 1 < len(view.chunks) and view.chunks[date + 1].low[0] in {"'s", "’s"}:
        return True  # "last year's protests"
    hangs = date >= 3 and before in {"on", "in"} and view.chunks[date - 2].kind is Kind.NOUN
    if before == "of" and date >= 3 and view.chunks[verb].main in _REVIEWS:
        if view.chunks[date - 2].low[-1] in _RULINGS:
            return True  # "upheld the decision of 20 May"
    if date - 2 == verb:
        return False  # "weeks before his arrest on 12 August": the arrest's own
    if hangs and view.chunks[date - 2].low[-1] in _HOURS:
        return False  # "before dawn on 14 January"
    if hangs and date - 4 > verb and view.chunks[date - 3].low == ("by",):
        return view.chunks[date - 4].kind is Kind.VERB  # "a term ordered by a court on 15 March"
    in_court = hangs and bool(_BENCH & set(view.chunks[date - 2].low))
    return hangs and not in_court and view.chunks[date - 3].low[0] in ENDS


_REVIEWS = frozenset(
    "upheld upholds confirmed confirms affirmed overturned quashed annulled reversed appealed challenged contested".split()
)
_RULINGS = frozenset("decision ruling verdict judgment judgement order sentence conviction".split())
_PUTS_OFF = (
    "adjourn",
    "postpon",
    "mov",
    "put",
    "resched",
    "defer",
    "push",
    "delay",
    "extend",
    "renew",
)
_HOURS = frozenset("dawn midnight noon midday sunrise daybreak dusk nightfall breakfast".split())
ENDS = frozenset(("until", "till", "before", "pending"))
_BENCH = frozenset("court judge tribunal magistrate magistrates judges bench prosecutor".split())
"""Before whom somebody stands; before another noun a day is that noun's."""
