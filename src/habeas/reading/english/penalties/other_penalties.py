"""Penalties that are no plain term: fines, lashes, life, death, and numbers without their unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.companions import beside_named
from habeas.reading.english.clauses.laid_on import laid_on
from habeas.reading.english.clauses.participles import described
from habeas.reading.english.clauses.spoken_of import whom
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import of_patient, spread
from habeas.reading.english.penalties.bare_numbers import bare_numbers
from habeas.reading.english.penalties.for_another import for_another
from habeas.reading.english.penalties.given_to import (
    ASKED,
    HAD_BY,
    after_for,
    asks,
    beside_term,
    chunk_at,
    demanded_by,
    ellipsis_of,
    given_to,
    pleaded_for,
)
from habeas.reading.english.penalties.kinds import SUSPENDED
from habeas.reading.english.penalties.penalties import governing
from habeas.reading.english.penalties.spared import spared
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.testimony.served import maximal
from habeas.reading.english.words.charges import punished_for
from habeas.reading.english.words.vocabulary import either
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Money

_LIFE = needing(
    r"\b(?:life\s+(?:in\s+prison|imprisonment|sentences?|terms?|behind)|(?<!country\s)(?<!country\s[\"“])(?<!office\s)(?<!profession\s)(?<!disqualified\s)(?<!barred\s)(?<!banned\s)(?:to|for|given|serv(?:es|ed|ing))\s+life)\b",
    "life",
    flags=re.IGNORECASE,
)
_UNPAID = "community service"
_DEATH = needing(
    r"\b(?:(?:sentenced|condemned)\s+(?:[^.;,]{1,40}?\s)?to\s+(?:death|hang|be\s+(?:hanged|executed|shot)|die)|death\s+(?:sentence|penalty)|(?:suspended\s+)?death\s+sentence|sentences?\s+of\s+death)\b",
    "death|hang|executed|shot|die",
    flags=re.IGNORECASE,
)
_SERVICE = needing(
    r"\b(?P<amount>(?:\d+|[a-z]+(?:-[a-z]+)?)\s+hours)(?:['’]|\s+of)?\s+(?:unpaid\s+|compulsory\s+)?(?:community\s+(?:service|work)|unpaid\s+work|compulsory\s+(?:labou?r|work)|forced\s+labou?r)\b"
    r"|\b(?:community\s+(?:service|work)|unpaid\s+work|compulsory\s+(?:labou?r|work))\s+of\s+(?P<hours>(?:\d+|[a-z]+(?:-[a-z]+)?)\s+hours)\b",
    "hours",
    flags=re.IGNORECASE,
)
_LASHES = needing(
    r"\b(?P<amount>(?:\d+|(?!(?:the|his|her|their|of|and|these|those|any|no|for|with|by|to|out|public)\s)[a-z]+(?:-[a-z]+)?)\s+(?:lashes|strokes(?:\s+of\s+(?:the|a)\s+(?:cane|rotan|whip))?))\b",
    "lashes|strokes",
    flags=re.IGNORECASE,
)
_SUSPENDED_ALONE = needing(
    r"\b(?:an?|the\s+same)\s+(?:conditional\s+|wholly\s+|partly\s+)?suspended\s+(?:prison\s+|jail\s+)?(?:sentence|term)\b(?!\s+of)",
    "suspended",
    flags=re.IGNORECASE,
)


def other_penalties(view: View) -> Iterator[Draft]:
    """All of them, in one sentence."""
    yield from bare_numbers(view)
    yield from for_another(view)
    yield from fines(view)
    yield from life_and_death(view)


def fines(view: View) -> Iterator[Draft]:
    """ "… and a fine of 5,000 yuan": a fine beside a term, for the same person."""
    for money in view.money:
        before = view.characters[view.sentence.start : money.start]
        chunk = chunk_at(view, money.start)
        if re.search(r"\bfined\b", before):
            yield from _fined_too(view, money, chunk)
        if not _FINE_OF.search(before) or maximal(before) or _NOT_YET.search(before):
            continue
        verb = governing(view, chunk)
        if verb is not None and asks(view, verb):
            continue
        found, verb = _given_fine(view, chunk, verb)
        stance = stance_of(view, verb, money.start) if verb is not None else None
        if verb is None or stance is None or not (found.people or found.open):
            continue
        start, end = slots.clause(view, verb)
        paid = view.chunks[verb].main in _PAYING
        base = Draft(
            Event.SENTENCE, None, view.sentence, min(start, money.start), max(end, money.end),
            "sentence.fine", stance, UNKNOWN if paid else whose_day.date_of(view, verb),
            court=slots.court_of(view, verb, Event.SENTENCE), amount=money.words, kind="fine",
        )  # fmt: skip
        yield from spread(base, found)


_FINE_OF = re.compile(r"\bfines?\s+(?:of|totalling|amounting\s+to|worth)\s+$")
_NOT_YET = re.compile(r"\b(?:if|unless|or|could|might|would)\b[^.;]{0,40}$")
_PAID = frozenset("paid pay paying pays".split())
_PAYING = frozenset(("pay", "paying"))
""" "Left on 9 May after paying a fine": no day of the fine."""
_LET_OFF = frozenset(
    "let go went came come comes released freed escaped left walked sent got ended punished received incurred collected".split()
)
_REPLACED = frozenset("replaced replaces replacing commuted commuting converted".split())
_LAID = frozenset("imposed handed given levied issued added slapped pronounced".split())


def _somebody(view: View, at: int) -> bool:
    """Whether a noun group words a person without a name."""
    head = view.chunks[at].low[-1]
    return head in either("people_words", "occupations", "persons_nouns.one", "kin", "circle")


def _given_fine(view: View, chunk: int, verb: int | None) -> tuple[Referent, int | None]:
    """Who was given the fine at a chunk, and the verb that tells it."""
    if (beside := beside_term(view, chunk)) is not None:
        return beside, verb
    if verb is not None:
        named = [j for j in range(verb, chunk) if view.chunks[j].mentions]
        found = view.referent(named[-1]) if named else given_to(view, chunk, verb, nominal=False)
        return found, verb
    left = next((j for j in range(chunk, -1, -1) if view.chunks[j].kind is Kind.VERB), None)
    if left is not None and view.chunks[left].main in _PAID | _LET_OFF:
        found, at = view.subject(left)
        if found.people or found.open:
            return found, left
        if at >= 0:  # "the neighbour was let go with a fine"
            return Referent(open=_somebody(view, at), count=1, head=found.head), left
        return whom(view, view.place(left)[0]) or NOBODY, left
    if left is not None and view.chunks[left].main in _REPLACED:
        return whom(view, view.place(chunk)[0]) or NOBODY, left  # "replacing her term with a fine"
    behind = next(
        (j for j in range(chunk + 1, min(chunk + 4, len(view.chunks)))
         if view.chunks[j].kind is Kind.VERB), None,
    )  # fmt: skip
    if left is None and behind is not None and view.chunks[behind].main in _LAID:
        found = laid_on(view, behind)
        told = found.people or found.open
        return found if told else whom(view, view.place(chunk)[0]) or NOBODY, behind
    led = view.chunks[chunk + 1 : chunk + 3]
    if left is None and len(led) == 2 and led[0].low[0] in {"against", "for", "on"}:
        return view.coordinated(chunk + 2), behind if behind is not None else chunk
    return NOBODY, None


def _fined_too(view: View, money: Money, chunk: int) -> Iterator[Draft]:
    """ "X was fined 140,000 roubles and her two colleagues 111,000 each"."""
    found = ellipsis_of(view, chunk)
    verb = next((j for j in range(chunk, -1, -1) if view.chunks[j].main == "fined"), None)
    stance = stance_of(view, verb, money.start) if verb is not None else None
    if verb is None or stance is None or found is None:
        return
    base = Draft(
        Event.SENTENCE, None, view.sentence, slots.clause(view, verb)[0], money.end,
        "sentence.fine", stance, whose_day.date_of(view, verb), amount=money.words, kind="fine",
    )  # fmt: skip
    yield from spread(base, found)


def life_and_death(view: View) -> Iterator[Draft]:
    """Life terms, death sentences, lashes, and suspended sentences told without their term."""
    named = any(d.months is not None for d in view.durations)
    for pattern, kind in _KINDS:
        for match in () if named and kind == "suspended" else pattern.finditer(view.stretch):
            before = view.characters[view.sentence.start : match.start()]
            if maximal(before) or before.rstrip().endswith("up to"):
                continue
            yield from _one_kind(view, match, kind)


_KINDS = (
    (_LIFE, "life"),
    (_DEATH, "death"),
    (_LASHES, "lashes"),
    (_SERVICE, _UNPAID),
    (_SUSPENDED_ALONE, "suspended"),
)


def _one_kind(view: View, match: re.Match[str], kind: str) -> Iterator[Draft]:
    chunk = chunk_at(view, match.start())
    verb = governing(view, chunk)
    behind = next(
        (j for j in range(chunk + 1, min(chunk + 4, len(view.chunks)))
         if view.chunks[j].kind is Kind.VERB), None,
    )  # fmt: skip
    if verb is None and behind is not None and view.chunks[behind].main in ASKED:
        verb = behind if view.chunks[behind].passive else None
    if verb is None:
        yield from _owned(view, chunk, behind, (match, kind))
    if verb is None or pleaded_for(view, verb):
        return
    verb = demanded_by(view, verb)
    asked, by = asks(view, verb), None
    if spared(view, verb, match):
        return
    if asked:
        referent = after_for(view, chunk)
        referent = referent if referent.people else whom(view, match.start()) or NOBODY
        at = -1 if view.chunks[verb].passive else view.subject(verb)[1]
        by = view.words(*view.place(at)) if at >= 0 else None
    elif (beside := beside_term(view, chunk)) is not None:
        referent = beside
    elif view.chunks[verb].main in HAD_BY:
        referent = view.subject(verb)[0]
    else:
        referent = of_patient(view, verb).referent
        if not (referent.people or referent.open) and view.chunks[verb].low in _GIVEN:
            referent = described(view, verb)  # "was tried and given a suspended sentence"
        if kind == "lashes" and not (referent.people or referent.open):
            referent = after_for(view, chunk)  # "ordered 40 lashes for her"
    stance = stance_of(view, verb, match.start())
    if not (referent.people or referent.open) or stance is None:
        return
    start, end = slots.clause(view, verb)
    suspended = kind == "death" and SUSPENDED.search(view.characters, match.start() - 15, end + 40)
    base = Draft(
        event=Event.SENTENCE,
        person=None,
        sentence=view.sentence,
        start=min(start, match.start()),
        end=max(end, match.end()),
        rule=f"sentence.{kind}",
        stance=Stance.PLANNED if asked else stance,
        when=whose_day.date_of(view, verb),
        court=None if asked else slots.court_of(view, verb, Event.SENTENCE),
        charge=punished_for(view, match.end(), end),
        by=by,
        kind="death, suspended" if suspended else kind,
        amount=next(filter(None, match.groups()), None) if kind in {"lashes", _UNPAID} else None,
    )
    yield from spread(base, referent)
    for also in () if asked else beside_named(view, referent):
        yield from spread(base, also)


_RULED = frozenset(
    "annulled overturned quashed upheld confirmed commuted suspended reversed imposed handed passed given".split()
)


def _owned(
    view: View, chunk: int, behind: int | None, words: tuple[re.Match[str], str]
) -> Iterator[Draft]:
    """ "Whose life sentence the court annulled", "his two life sentences were imposed in 1977": passed on the owner."""
    (start, end), kind = words[0].span(), words[1]
    verbs = [
        j
        for j in range(chunk + 1, min(chunk + 6, len(view.chunks)))
        if view.chunks[j].kind is Kind.VERB
    ]
    owner = view.referent(chunk).owner
    passed = (
        behind is not None and view.chunks[behind].passive and view.chunks[behind].main in _LAID
    )
    if passed and behind is not None:
        laid = laid_on(view, behind)  # "community service of 240 hours was imposed on X"
        owner = laid if laid.people else owner
    elif kind not in {"life", "death"}:
        return
    if owner is None or not owner.people or not verbs:
        return
    if (
        view.chunks[verbs[0]].main not in _RULED
        or stance_of(view, verbs[0], start) is not Stance.ASSERTED
    ):
        return
    base = Draft(
        Event.SENTENCE, None, view.sentence, start, end, f"sentence.{kind}", Stance.ASSERTED,
        whose_day.date_of(view, behind) if passed and behind is not None else UNKNOWN, kind=kind, nominal=not passed,
        amount=next(filter(None, words[0].groups()), None),
    )  # fmt: skip
    yield from spread(base, owner)


_GIVEN = frozenset((("given",), ("handed",)))
_BAN_TERM = 24
"""How far behind the words of a ban its term may stand."""


def for_so_long(view: View, end: int, ban: Draft) -> Draft:
    """ "Banned him from leaving the country for two years": a ban with its term, where it has one."""
    term = next((d for d in view.durations if 0 <= d.start - end < _BAN_TERM), None)
    if term is None or not view.characters[end : term.start].rstrip().endswith(" for"):
        return ban
    return replace(ban, duration_months=term.months, end=max(ban.end, term.end))
