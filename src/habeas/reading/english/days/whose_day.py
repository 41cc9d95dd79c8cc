"""Which written day belongs to which verb: behind it, before it, or at the head of its sentence.

A day inside a clause of its own ("who started the site in 2017", "told his mother in August that …",
"after a trial in May") is the day of that clause, and no other verb takes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept
from habeas.reading.english.clauses.reduced import beside_a_name
from habeas.reading.english.days.another_clause import of_another_clause
from habeas.reading.english.days.attributive import by_its_subject, inner_day, owning_day, scene_day
from habeas.reading.english.days.opening import (
    ENDS,
    is_other_event,
    meanwhile,
    opens_aside,
    opens_clause,
    opens_past_event,
    opens_relative,
    opens_report,
    opens_time_clause,
)
from habeas.reading.english.days.other_dates import (
    apart,
    before_aside,
    before_both,
    before_clause,
    before_perfect,
    behind_after,
    came_later,
    goes_on,
    goes_with,
    had_before,
    hangs_behind,
    in_relative_clause,
    is_dateline,
    of_a_paper,
    of_a_stay,
    of_participle,
    on_deed,
    opens_later_clause,
    past_source,
    right_before,
    said_behind,
    said_that_day,
    told_before,
    turns_to_the_cause,
)
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.when import UNKNOWN, Grain, When

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved


def date_of(view: View, verb: int) -> When:
    """When the event of the verb group at chunk ``verb`` happened, UNKNOWN if nothing says so."""
    found = resolved_of(view, verb)
    return found.when if found else UNKNOWN


@kept
def resolved_of(view: View, verb: int) -> Resolved | None:
    """The written date that goes with a verb group: after it, before it, or at the head."""
    chunks = view.chunks
    if (noun := inner_day(view, verb) or owning_day(view, verb)) is not None:
        return noun
    if (own := right_before(view, verb)) is not None:
        return _at(view, own)
    after: list[int] = []
    passed = verb
    for j in range(verb + 1, len(chunks)):
        if j <= passed:
            continue
        if meanwhile(view, j, verb):
            passed = j + 2
        elif scene_day(view, j) is not None:
            after.append(j)
        elif chunks[j].kind is Kind.DATE:
            if opens_clause(view, j):
                break
            if not (is_other_event(view, j, verb) or opens_relative(view, j) or apart(view, j)):
                after.append(j)
        elif chunks[j].kind is Kind.VERB and j > verb + 1 and chunks[j].low[0] in _DONE_BEFORE:
            break
        elif chunks[j].low[0] in _PASSED and j - 1 > verb and chunks[j - 1].low[-1] in _VERDICTS:
            break  # "upheld the verdicts passed on them in July"
        elif chunks[j].kind is Kind.VERB and finite(view, j):
            if chunks[verb].kind is Kind.NOUN and chunks[j].main in _COPULA:
                continue
            if (passed := relative_closed(view, verb, j)) < 0:
                break
        elif after and opens_aside(view, j):
            break  # "was abducted last year, only reappearing a month later"
        elif chunks[j].low[0] == "whose" and (inside := relative_closed(view, verb, j + 1)) > 0:
            passed = inside
        elif (
            chunks[j].low[0] in {";", "whose"}
            or turns_to_the_cause(view, j, dated=bool(after))
            or opens_time_clause(view, j)
            or opens_past_event(view, j, verb)
        ):
            break
    if after:
        return _finest(view, after)
    if (verb and chunks[verb - 1].low == ("since",)) or beside_a_name(view, verb):
        return None  # "a period since extended"; "a court on Tuesday freed X, arrested for libel"
    if (waited := _not_until(view, verb)) is not None:
        return _at(view, waited)
    if (own := before_aside(view, verb)) is not None:
        return _at(view, own)
    if (led := goes_with(view, verb)) is not None:
        return resolved_of(view, led)
    before = [] if had_before(view, verb) else _before(view, verb)
    if before:
        return _finest(view, before)
    if (shared := before_both(view, verb)) is not None:
        return _at(view, shared)
    if (decreed := _decreed_by(view, verb)) is not None and decreed != verb:
        return resolved_of(view, decreed)
    return _fronted(view, verb) or by_its_subject(view, verb)


def _decreed_by(view: View, noun: int) -> int | None:
    """ "The court on Thursday ordered the release of X": the verb that the noun of an event hangs on."""
    if view.chunks[noun].kind is Kind.VERB:
        return None
    for j in range(noun - 1, max(noun - 4, -1), -1):
        if view.chunks[j].kind is Kind.VERB:
            return j if view.chunks[j].main in _DECREEING else None
        if view.chunks[j].kind is not Kind.NOUN and view.chunks[j].low[0] not in _LINKS:
            return None
    return None


_IT_WAS = frozenset(("was", "is"))
""" "It was on 2 February that he was arrested"."""
_LINKS = frozenset("the a an his her their of on and to".split())


def _not_until(view: View, verb: int) -> int | None:
    """ "It was not until 2 February that he was let out": that day."""
    chunks = view.chunks
    for j in range(verb - 1, 1, -1):
        if chunks[j].kind is Kind.DATE:
            waited = chunks[j - 1].low[0] in ENDS and "not" in chunks[j - 2].low
            it_was = j > 2 and chunks[j - 3].low == ("it",) and chunks[j - 2].low[0] in _IT_WAS
            return j if waited or (it_was and chunks[j + 1].low == ("that",)) else None
        if chunks[j].kind is Kind.VERB:
            return None
    return None


def relative_closed(view: View, verb: int, inside: int) -> int:
    """ "Was arrested at the corner, where she had been selling books, in Sarn on 3 May": where the clause
    between commas ends that the verb at ``inside`` stands in, -1 where it is no such clause.
    """
    chunks = view.chunks
    opens = any(
        chunks[k].low[0] in _OPENING and chunks[k - 1].kind is Kind.COMMA
        for k in range(verb + 2, inside)
    )
    by_whom = chunks[inside].main in lowered("cues", "speech") and inside - verb <= _ASIDE
    opens |= by_whom and any(c.kind is Kind.COMMA for c in chunks[verb + 1 : inside])
    if not opens:
        return -1
    for k in range(inside + 1, len(chunks) - 1):
        if chunks[k].kind is Kind.COMMA:
            goes_on = chunks[k + 1].kind in {Kind.PREPOSITION, Kind.DATE}
            return k if goes_on else -1
    return -1


_ASIDE = 6
""" "Was arrested, her lawyer said, on 3 May"."""
_OPENING = frozenset("who whom whose which where when".split())
_AUXILIARY_HAS = frozenset(("has", "have", "had"))


_OWNS = frozenset(("'s", "’s"))


def _before(view: View, verb: int) -> list[int]:
    """The dates to the left of a verb group in its own clause."""
    chunks = view.chunks
    if hangs_behind(view, verb, verb) and any(c.kind is Kind.VERB for c in chunks[:verb]):
        return []
    found: list[int] = []
    inside = 0
    j = verb
    while (j := j - 1) >= 0:
        inside += (chunks[j].kind is Kind.CLOSE) - (chunks[j].kind is Kind.OPEN)
        if inside > 0:
            continue  # "(arrested on 3 May) is ill"
        if chunks[j].kind is Kind.DATE or scene_day(view, j) is not None:
            until = j > 0 and chunks[j - 1].low[0] in ENDS and chunks[j + 1].kind is not Kind.COMMA
            until = until or of_participle(view, j, verb) or before_perfect(view, j, verb)
            until = until or chunks[j + 1].low[0] in _OWNS  # "last year's prize winner was moved"
            if not until and not (of_a_stay(view, j) and chunks[verb].low[0] not in _AUXILIARY_HAS):
                found.append(j)
        elif not found and of_another_clause(view, j, verb):
            break
        elif chunks[j].kind is Kind.COMMA and (opened := before_clause(view, j)) is not None:
            j = opened
        elif chunks[j].kind is Kind.VERB:
            apart = in_relative_clause(view, j, verb) or said_that_day(view, j, found, verb)
            return [] if found and apart else found
        elif (
            chunks[j].low[0] in {";", "who", "whom", "whose"}
            or opens_report(view, j)
            or hangs_behind(view, j, verb)
            or (chunks[j].kind is Kind.CONJUNCTION and j == verb - 1 and not goes_on(view, verb))
            or opens_later_clause(view, j, verb)
            or (found and chunks[j].low[0] == "and")
        ):
            break
    return found


_PASSED = frozenset("passed imposed handed given delivered pronounced issued reached".split())
_VERDICTS = lowered("things", "verdicts")
_DONE_BEFORE = frozenset("convicted charged accused arrested detained jailed imprisoned".split())
_COPULA = frozenset(
    "is are was were be held opened began scheduled set started took takes opens begins starts resumed resume open begin start continue"
    " resumes ended concluded continued continues continue reopens happened occurred heard closed followed came carried".split()
)
_FINENESS = {Grain.DAY: 0, Grain.INTERVAL: 1, Grain.MONTH: 2, Grain.YEAR: 3, Grain.UNKNOWN: 4}


def _finest(view: View, found: list[int]) -> Resolved | None:
    """Of several dates of one clause, the finest that is of no deed; of equals, the nearest."""
    if len(found) > 1 and any(c.mentions for c in view.chunks[found[0] + 1 : found[1]]):
        found = found[:1]  # "was arrested the next morning, Doe on 24 November": that is Doe's day
    dates = [date for j in found if (date := _at(view, j)) is not None]
    return min(dates, key=lambda d: (on_deed(view, d), _FINENESS[d.when.grain]), default=None)


_SINCE_EVENT = needing(
    r"\b[Ss]ince\s+(?:the\s+(?:very\s+)?(?:day|night|date)\s+of\s+)?(?:(?:his|her|their|the|being|[A-Z][\w'’-]+['’]s)\s+(?P<event>arrest|arrested|detention|detained|disappearance|trial|transfer)"
    r"|(?:he|she|they)\s+(?:was|were)\s+(?P<event2>arrested|detained|taken|seized|picked\s+up))\b",
    "since",
    "arrest|detention|detained|disappearance|trial|transfer|taken|seized|picked",
)


_HELD_FOR = needing(
    r"\b(?:has|have|had|'s|'ve)\b[^.;]{0,40}?\b(?:held|detained|custody|detention|bars|imprisoned|jailed|remand)\b"
    r"[^.;]{0,30}?\bfor\s+(?:now\s+)?(?:more\s+than|over|nearly|almost|about|some|at\s+least)\s+[\w\s-]{1,25}(?:months?|years?)\b",
    "for",
    "held|detained|custody|detention|bars|imprisoned|jailed|remand",
    "month|year",
    flags=re.IGNORECASE,
)


def since_event(view: View, verb: int) -> str | None:
    """The event that "since their arrest" names, for the clause of a verb.

    "Held for more than sixteen months" dates from the arrest named elsewhere.
    """
    if _HELD_FOR.search(view.stretch):
        return "arrest"
    match = _SINCE_EVENT.search(view.stretch)
    if match is None or match.start() > view.tokens[view.chunks[verb].first].start + 80:
        return None
    word = match["event"] or "arrest"
    if word.startswith("arrest"):
        return "arrest"
    return "detention" if word.startswith("detain") else word


def date_at(view: View, chunk: int) -> When:
    """What the date at a chunk means."""
    found = _at(view, chunk)
    return found.when if found else UNKNOWN


def finite(view: View, j: int) -> bool:
    """Whether a verb group opens a clause of its own, and is no participle beside a noun."""
    group = view.chunks[j]
    if group.main in lowered("cues", "speech") and len(group.low) == 1 and said_behind(view, j):
        return True  # "…, state media reported on Wednesday"
    participle = len(group.low) == 1 and group.main.endswith("ed") and j + 1 < len(view.chunks)
    if participle and group.main not in _COME and view.chunks[j - 1].kind is Kind.NOUN:
        noun = view.chunks[j - 1]
        plain = not noun.mentions and noun.low[-1] not in lowered("grammar", "pronouns")
        if view.chunks[j + 1].kind is Kind.PREPOSITION and plain:
            return j >= 3 and (_its_object_before(view, j) or _of_one_apposed(view, j))
    if (len(group.low) == 1 and _no_clause(view, j)) or group.low == ("not", "guilty"):
        return False
    helped = group.low[0] in _AUXILIARY  # "who was arrested in May, has been coughing since June"
    return helped or (group.low[0] != "to" and not group.main.endswith("ing"))


def _of_one_apposed(view: View, j: int) -> bool:
    """ "Freed X, a pastor fined in March": what befell X before, on a day of its own."""
    apart = view.chunks[j - 2].kind is Kind.COMMA and view.chunks[j - 1].low[0] in {"a", "an"}
    dated = j + 2 < len(view.chunks) and view.chunks[j + 2].kind is Kind.DATE
    return apart and dated and bool(view.chunks[j - 3].mentions)


def _its_object_before(view: View, j: int) -> bool:
    """ "The term that a court imposed on him", "the term a court imposed on him": a clause with its own subject."""
    before = view.chunks[j - 2]
    return before.kind in {Kind.RELATIVE, Kind.NOUN} or before.low == ("that",)


def _no_clause(view: View, j: int) -> bool:
    """ "Behind closed doors", "walked free", "a wanted list": a word that could be a verb and is none here."""
    word, before = view.chunks[j].main, view.chunks[j - 1] if j else None
    if before is None or j + 1 >= len(view.chunks):
        return False
    behind = view.chunks[j + 1]
    if before.kind is Kind.VERB:
        return before.main in _GOING and word == "free"
    if before.kind is Kind.NOUN and word in _NOUNS_TOO:
        plural = before.low[-1].endswith("s") and not before.low[-1].endswith(("ss", "us"))
        return before.low[0] in {"a", "an", "the"} and not plural
    if before.kind is Kind.PREPOSITION and word == "jail":
        return True  # "four months in jail in 2020"
    if behind.kind is not Kind.NOUN or behind.mentions:
        return False
    if word == "wanted":
        return behind.low[-1] in {"list", "lists", "notice", "notices", "poster"}
    return before.kind is Kind.PREPOSITION and word.endswith("ed") and before.low[0] in _SIMPLE


_NOUNS_TOO = frozenset("stop raid search visit call protest march strike check stand".split())
""" "At a bus stop": no plain form of a verb stands behind one person or thing."""
_GOING = frozenset("walk walks walked go goes went set sets gone walking".split())
_SIMPLE = frozenset("in on at by behind with without for from to of under into over".split())
_COME = frozenset("turned arrived appeared descended entered returned".split())
""" "Police turned up at the flat": what comes is no participle of what stands before it."""
_AUXILIARY = frozenset("is are was were has have had will would does did".split())


def _at(view: View, j: int) -> Resolved | None:
    start = view.tokens[view.chunks[j].first].start
    found = next((d for d in view.dates if d.words.start <= start < d.words.end), None)
    return found or inner_day(view, j)


def _fronted(view: View, verb: int) -> Resolved | None:
    """A date before the first verb of the sentence holds for its clauses."""
    found: list[int] = []
    if behind_after(view, verb) or _in_relative(view, verb) or view.chunks[verb].low[0] == "being":
        return None  # "last week the family of X, also being held there, announced"
    first = max((j for j in range(verb) if view.chunks[j].low[0] == ";"), default=-1) + 1
    first = max(first, past_source(view))
    passed = False
    for j in range(first, verb):
        if not passed and (view.chunks[j].kind is Kind.DATE or scene_day(view, j) is not None):
            until = j > 0 and (view.chunks[j - 1].low[0] in ENDS or of_a_stay(view, j))
            until = until or view.chunks[j + 1].low[0] in _OWNS
            dateline = is_dateline(view, j)
            if not until and not dateline and not of_a_paper(view, j):
                found.append(j)
        elif view.chunks[j].kind is Kind.VERB:
            passed = True
    still = view.chunks[verb].low[0] in _STILL
    if passed and (still or told_before(view, verb) or came_later(view, verb)):
        return None
    return _finest(view, found)


_STILL = frozenset("has have may must can is are remains remain stays continues".split())
"""A clause in the present does not share the day at the head of a sentence."""


def _in_relative(view: View, verb: int) -> bool:
    """Whether a verb stands in a relative clause ("who was ill"), or a noun hangs on a verb."""
    noun = view.chunks[verb].kind is not Kind.VERB
    for j in range(verb - 1, -1, -1):
        if view.chunks[j].low[0] in {"who", "whom", "whose"}:
            return True
        if view.chunks[j].kind is Kind.VERB:
            return noun and view.chunks[j].main not in _DECREEING
    return False


_DECREEING = frozenset(
    "ordered orders approved approves authorised authorized extended extends prolonged renewed confirmed".split()
)
"""What is ordered on a day is of that day: "on 6 May a judge ordered her detention"."""
