"""Dates of a sentence that belong to what stands beside a verb, not to the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind

if TYPE_CHECKING:
    from habeas.reading.english.view import View


def of_participle(view: View, date: int, verb: int) -> bool:
    """ "Arrested on 3 May and tried in June, X is in Y": the day is that of what was done before."""
    chunks = view.chunks
    if not any(chunks[k].kind is Kind.COMMA for k in range(date, verb)):
        return False
    for k in range(date - 1, -1, -1):
        if chunks[k].kind is Kind.COMMA:
            return False
        if chunks[k].kind is Kind.VERB:
            return len(chunks[k].low) == 1 and chunks[k].main.endswith(("ed", "en"))
    return False


def goes_on(view: View, verb: int) -> bool:
    """ "Pulled over on Monday and taken into custody", "gave herself up on 3 May and was sent to jail": one act."""
    return view.chunks[verb].low in _LED_AWAY or view.chunks[verb].low[-1] == "sent"


_LED_AWAY = frozenset({("taken",), ("led",), ("driven",), ("dragged",), ("bundled",)})


def opens_clause(view: View, date: int) -> bool:
    """ "…, and four days later his account was frozen": the date is that of the next clause."""
    chunks = view.chunks
    k = date - 1
    while k > 0 and chunks[k].kind is Kind.PREPOSITION and chunks[k].low[0] in {"on", "in"}:
        k -= 1
    if chunks[k].low[0] not in {"and", "but"} or chunks[k].kind is not Kind.CONJUNCTION:
        return False
    rest = chunks[date + 1 : date + 4]
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


def right_before(view: View, verb: int) -> int | None:
    """ "The court on Thursday convicted X of riots in January": the day between subject and verb."""
    chunks = view.chunks
    at = verb - 1
    if at < 1 or chunks[at].kind is not Kind.DATE or chunks[verb].passive:
        return None
    subject = at - 2 if chunks[at - 1].low in {("on",), ("in",)} else at - 1
    if subject < 0 or chunks[subject].kind is not Kind.NOUN or view.object(verb)[1] < 0:
        return None
    return None if any(c.kind is Kind.VERB for c in chunks[max(subject - 2, 0) : at]) else at


_ASIDE = frozenset("after when following once because as despite".split())


def before_aside(view: View, verb: int) -> int | None:
    """ "And on 3 March, after he had given an interview, he was moved": the day before the aside."""
    chunks = view.chunks
    at = view.subject(verb)[1] - 1
    if at < 3 or chunks[at].kind is not Kind.COMMA:
        return None
    for j in range(at - 1, 1, -1):
        if chunks[j].kind is Kind.COMMA:
            opens = chunks[j + 1].low[0] in _ASIDE and chunks[j - 1].kind is Kind.DATE
            return j - 1 if opens else None
    return None


def before_both(view: View, verb: int) -> int | None:
    """ "Which, on 14 June, convicted him and sentenced him": the day before the first verb is both's."""
    chunks = view.chunks
    if verb < 2 or chunks[verb].kind is not Kind.VERB or chunks[verb - 1].low[0] != "and":
        return None
    earlier = next((j for j in range(verb - 2, -1, -1) if chunks[j].kind is Kind.VERB), -1)
    for j in range(earlier - 1, -1, -1):
        if chunks[j].kind is Kind.DATE:
            return j
        if chunks[j].kind not in {Kind.COMMA, Kind.PREPOSITION, Kind.ADVERB}:
            return None
    return None


_CONCERNING = frozenset("over about concerning regarding during".split())
"""Behind these stands what a charge is about: "over the killing of X on 3 November"."""


def turns_to_the_cause(view: View, j: int, *, dated: bool) -> bool:
    """ "… over the killing of X on 3 May", "ten months for resisting the police in 2021"."""
    low = view.chunks[j].low[0]
    after = view.chunks[j + 1] if j + 1 < len(view.chunks) else None
    if low == "for" and after is not None and after.kind is Kind.VERB:
        return after.main.endswith("ing")
    return dated and low in _CONCERNING
