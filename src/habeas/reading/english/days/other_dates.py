"""Dates of a sentence that belong to what stands beside a verb, not to the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.reduced import reduced_relative
from habeas.reading.english.days.deed_days import of_a_deed
from habeas.reading.english.words.charges import names_crime
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.days.calendar_sense import Resolved


def of_participle(view: View, date: int, verb: int) -> bool:
    """ "Arrested on 3 May and tried in June, X is in Y": the day is that of what was done before."""
    chunks = view.chunks
    if not any(chunks[k].kind is Kind.COMMA for k in range(date, verb)):
        return False
    for k in range(date - 1, -1, -1):
        if chunks[k].kind is Kind.COMMA:
            return False
        if chunks[k].low[-1] == "born":
            return True
        if chunks[k].kind is Kind.VERB:
            held = chunks[k].main == "held" and k and chunks[k - 1].kind is Kind.COMMA
            return len(chunks[k].low) == 1 and (held or chunks[k].main.endswith(("ed", "en")))
    return False


def goes_on(view: View, verb: int) -> bool:
    """ "Pulled over on Monday and taken into custody", "gave herself up on 3 May and was sent to jail",
    "arrested X on 3 May and searched her flat": one act.
    """
    low = view.chunks[verb].low
    return low in _LED_AWAY or low[-1] == "sent" or low in _SEARCHED


_LED_AWAY = frozenset({("taken",), ("led",), ("driven",), ("dragged",), ("bundled",)})


_SEARCHED = frozenset(
    {("searched",), ("ransacked",), ("raided",), ("seized",), ("confiscated",), ("removed",)}
)


def goes_with(view: View, verb: int) -> int | None:
    """ "In June they fined him, and in August they searched his flat, taking a laptop": the verb that "taking"
    goes with.
    """
    chunks = view.chunks
    bare = chunks[verb].kind is Kind.VERB and len(chunks[verb].low) == 1
    if not bare or not chunks[verb].main.endswith("ing") or verb < 2:
        return None
    if chunks[verb - 1].kind is not Kind.COMMA:
        return None
    earlier = next((j for j in range(verb - 2, -1, -1) if chunks[j].kind is Kind.VERB), None)
    clear = earlier is not None and len(chunks[earlier].low) + (
        not chunks[earlier].main.endswith("ing")
    )
    return earlier if clear and clear > 1 else None


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
            return None if _behind_a_verb(view, j) else j
        if chunks[j].kind not in {Kind.COMMA, Kind.PREPOSITION, Kind.ADVERB}:
            return None
        if chunks[j].kind is Kind.COMMA and before_clause(view, j) is not None:
            return None  # "X, who left in 2017, was jailed and fined"
    return None


def _behind_a_verb(view: View, date: int) -> bool:
    """ "Was arrested on 3 May, charged and sentenced": the day of the verb that stands before it."""
    for item in reversed(view.chunks[:date]):
        if item.kind in {Kind.COMMA, Kind.RELATIVE, Kind.CONJUNCTION}:
            return False
        if item.kind is Kind.VERB:
            return True
    return False


_CONCERNING = frozenset("over about concerning regarding during".split())
"""Behind these stands what a charge is about: "over the killing of X on 3 November"."""


_NOT_DONE = frozenset("nothing anything something everything evening morning spring".split())


def _does_it(view: View, j: int) -> bool:
    """ "For blocking a road on 3 May": whether what is done stands there; an offence ("insulting the king") has no day."""
    behind = view.chunks[j + 1 : j + 2]
    if not behind or behind[0].kind is not Kind.NOUN or behind[0].first != view.chunks[j].last:
        return False
    return not names_crime(view.characters[view.place(j)[0] : view.place(j + 1)[1]])


def turns_to_the_cause(view: View, j: int, *, dated: bool) -> bool:
    """ "… over the killing of X on 3 May", "ten months for resisting the police in 2021", "by
    washing his clothes on 3 May", "accused of setting a fire in 2019".
    """
    low = view.chunks[j].low[0]
    after = view.chunks[j + 1] if j + 1 < len(view.chunks) else None
    blamed = low == "of" and j and view.chunks[j - 1].main in {"accused", "suspected"}
    if (low in {"for", "by"} or blamed) and after is not None:
        doing = after.kind is Kind.VERB and after.main.endswith("ing")
        named = after.kind is Kind.NOUN and (blamed or len(after.low) > 1 or _does_it(view, j + 1))
        return doing or (named and after.low[0].endswith("ing") and after.low[0] not in _NOT_DONE)
    linked = view.chunks[j].low[0] in {"in", "connection"} and "connection" in (
        *view.chunks[j].low,
        *(after.low[:1] if after is not None else ()),
    )
    return (dated and low in _CONCERNING) or linked


def before_clause(view: View, comma: int) -> int | None:
    """ "Hao, who started the site in 2017, was jailed": the comma before the clause that ends here."""
    chunks = view.chunks
    for k in range(comma - 1, 0, -1):
        if chunks[k].kind is Kind.COMMA:
            inside = chunks[k + 1 : comma]
            at = next((n for n, c in enumerate(inside) if c.kind is Kind.RELATIVE), None)
            told = at is not None and any(c.kind is Kind.VERB for c in inside[at:])
            behind = chunks[k - 1].kind in {Kind.NOUN, Kind.CLOSE, Kind.DATE}
            return k if told and behind else None
    return None


def in_relative_clause(view: View, earlier: int, verb: int) -> bool:
    """ "The man who started it in 2017 was jailed": the day of the earlier verb, which is "who"'s."""
    chunks = view.chunks
    if reduced_relative(view, earlier, verb):
        return True
    j = earlier - 1
    while j > 0 and chunks[j].kind is Kind.ADVERB:
        j -= 1
    if j < 1 or chunks[j].kind is not Kind.RELATIVE or chunks[verb].kind is not Kind.VERB:
        return False
    return not any(c.kind in {Kind.CONJUNCTION, Kind.COMMA} for c in chunks[earlier:verb])


_BEHIND = frozenset("after before following pending despite during ahead".split())


def hangs_behind(view: View, j: int, event: int) -> bool:
    """ "Convicted on 24 August after a trial", "freed on 3 May after a protest": the first verb's day."""
    chunks = view.chunks
    if chunks[j].low[0] not in _BEHIND or chunks[j].kind is Kind.DATE or not j:
        return False
    if chunks[j].low[0] == "before" and chunks[event].main.endswith("ing"):
        return False  # "spent nine days there in May before getting bail"
    return not any(c.kind is Kind.COMMA for c in chunks[j:event])


def told_before(view: View, verb: int) -> bool:
    """ "On 25 July he told his wife that guards had beaten him": the day of the telling."""
    chunks = view.chunks
    if chunks[verb].low[0] != "had":
        return False
    speech = lowered("cues", "speech")
    said = next((j for j in range(verb) if chunks[j].kind is Kind.VERB), verb)
    return said < verb and chunks[said].main in speech


_LATER = frozenset("later subsequently eventually".split())
_BY_NOW = frozenset("has have had may".split())


_JOINS = frozenset("and but while whereas although though".split())
_STILL_SO = frozenset("is are remain remains continues continue stays stay".split())


def opens_later_clause(view: View, j: int, verb: int) -> bool:
    """ "Acquitted on 3 May, but the prosecutor has appealed", "arrested on 3 May and later given a year": what is
    so by now, or came later, is of no day told before.
    """
    chunks = view.chunks
    if chunks[j].low[0] not in _JOINS or chunks[verb].kind is not Kind.VERB:
        return False
    if chunks[verb].low[0] in _STILL_SO:
        return True  # "was freed on Monday, but Doe is still being held"
    if chunks[j].low[0] not in {"and", "but"}:
        return False
    if any(chunks[k].low[0] in _LATER for k in range(j + 1, verb)) or came_later(view, verb):
        return True
    since = any("since" in item.low for item in chunks[verb:])
    low = chunks[verb].low
    by_now = low[0] in _BY_NOW or (low[0] in {"is", "are"} and "not" in low)
    return by_now and not since


def came_later(view: View, verb: int) -> bool:
    """ "In May he was seized and was later given a year": what came later is of no day told before."""
    return bool(_LATER & set(view.chunks[verb].low[:-1]))


def behind_after(view: View, verb: int) -> bool:
    """ "On 3 May, two days after a court had freed her, she was rearrested": the court's day is another."""
    chunks = view.chunks
    if chunks[verb].low[0] != "had":
        return False
    for j in range(verb - 1, -1, -1):
        if chunks[j].kind is Kind.COMMA:
            return False
        if chunks[j].low[0] == "after":
            return True
    return False


def on_deed(view: View, date: Resolved) -> bool:
    """ "Convicted in June for a protest on 11 July": the day of what the case is about."""
    return of_a_deed(view.stretch, date.words.start)


def before_perfect(view: View, date: int, verb: int) -> bool:
    """ "Sentenced on 3 May to four years, two of which she has spent there": no day before a "has" is its own."""
    chunks = view.chunks
    if chunks[verb].low[0] not in {"has", "have"} or "since" in chunks[verb].low:
        return False
    if date == verb - 1:
        return False
    since = chunks[date - 1].low[0] in _FROM_THEN if date else False
    told = any(item.kind is Kind.VERB for item in chunks[:date])
    return told and not since and chunks[date].low[0] not in _FROM_THEN


_FROM_THEN = frozenset("since by until from as of over in during for".split())


_PAPERS = lowered("things", "papers", "dated")


def is_dateline(view: View, date: int) -> bool:
    """ "SARN, June 11, 2024: Police …", "(Sarn, June 11, 2024) – A court …": the day of the text."""
    after = view.chunks[date + 1 : date + 3]
    if after and after[0].low[0] in _DASHES:
        return True
    closed = len(after) == 2 and after[0].kind is Kind.CLOSE and view.chunks[0].kind is Kind.OPEN
    return closed and after[1].low[0] in _DASHES


_DASHES = frozenset((":", "—", "–", "-", "--"))


_STAYS = frozenset("custody detention prison jail bars arrest remand".split())


def of_a_stay(view: View, date: int) -> bool:
    """ "In prison since 2019, X is ill", "X (in custody since 3 May) is ill": since when somebody is held."""
    if date < 2 or view.chunks[date - 1].low[0] != "since":
        return False
    return view.chunks[date - 2].low[-1] in _STAYS


def of_a_paper(view: View, date: int) -> bool:
    """ "In our statement of 12 September": the day of a paper, not of what it tells."""
    if date and view.chunks[date - 1].low[-1] == "dated":
        return True
    if apart(view, date):
        return True
    if date < 2 or view.chunks[date - 1].low[0] not in {"of", "from", "on"}:
        return False
    return view.chunks[date - 2].low[-1] in _PAPERS


def apart(view: View, date: int) -> bool:
    """Whether a day is that of a paper's issue, or an office's years in brackets."""
    return of_an_issue(view, date) or in_brackets(view, date)


def in_brackets(view: View, date: int) -> bool:
    """ "The son of former president X (2011-2021)": how long somebody held an office, or lived."""
    chunks = view.chunks
    if not 1 < date < len(chunks) - 1 or chunks[date - 1].kind is not Kind.OPEN:
        return False
    if chunks[date + 1].kind is not Kind.CLOSE or not chunks[date - 2].mentions:
        return False
    return any(mark in view.words(*view.place(date)) for mark in "-–—")


def of_an_issue(view: View, date: int) -> bool:
    """ "According to a report released on Sunday": the day the paper came out."""
    chunks = view.chunks
    k = date - 1
    if k > 0 and chunks[k].low[0] in {"on", "in", "late", "early", "last", "this"}:
        k -= 1
    if k < 1 or chunks[k].main not in _ISSUED or len(chunks[k].low) > 1:
        return False
    return chunks[k - 1].kind is Kind.NOUN and bool(set(chunks[k - 1].low) & _PAPERS_TOO)


_ISSUED = lowered("verbs", "issued")
_PAPERS_TOO = lowered("things", "papers", "issued")


def said_behind(view: View, verb: int) -> bool:
    """ "…, state media reported", "…, the prosecutor's office announced": who says so stands behind a comma."""
    chunks, k = view.chunks, verb - 1
    if k < 1 or chunks[k].kind is not Kind.NOUN:
        return False
    while k >= 2 and chunks[k - 2].kind is Kind.NOUN:
        joins = chunks[k - 1].low[0] in {"of", "for"} or chunks[k - 2].possessive
        if not joins or chunks[k - 1].kind not in {Kind.MARK, Kind.PREPOSITION}:
            break
        k -= 2
    return k >= 1 and chunks[k - 1].kind is Kind.COMMA


def said_that_day(view: View, said: int, found: Sequence[int], verb: int) -> bool:
    """ "Said on Tuesday her husband had been charged": the day it was said, though "that" is left out."""
    chunks = view.chunks
    if chunks[said].main not in lowered("cues", "speech") or chunks[said].passive:
        return False
    last = max(found, default=-1)
    if last < 0 or last + 1 >= verb or chunks[last + 1].kind is not Kind.NOUN:
        return False
    return all(c.kind is not Kind.COMMA for c in chunks[said:verb])


def had_before(view: View, verb: int) -> bool:
    """ "On 29 June it dismissed the appeal of X, who had been given six years": not of that day."""
    chunks = view.chunks
    if chunks[verb].kind is not Kind.VERB or chunks[verb].low[0] != "had":
        return False
    k = verb - 1
    while k >= 0 and (chunks[k].kind in {Kind.ADVERB, Kind.DATE} or chunks[k].low[0] in _PRONOUNS):
        if chunks[k].kind is Kind.DATE:
            return False
        k -= 1
    related = k >= 1 and chunks[k].low[0] in {"who", "whom", "which"}
    return related and any(c.kind is Kind.VERB for c in chunks[:k])


_PRONOUNS = frozenset("he she they it".split())


def past_source(view: View) -> int:
    """ "According to the information received, on 2 February …": where what is told begins."""
    if view.chunks[0].low[0] != "according":
        return 0
    return next((j for j, item in enumerate(view.chunks) if item.kind is Kind.COMMA), 0)
