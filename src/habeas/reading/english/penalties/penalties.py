"""Penalties: each term of a sentence with the person it was given to and its kind.

"Lin was given four years in prison and Chen two years and a month", "ten, nine and seven
years respectively", "Hers, three years, is suspended", "a four-year sentence imposed on X". What a
law allows at most, or a prosecutor asks for, is no sentence: the first is dropped, the second
planned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.companions import beside_named
from habeas.reading.english.clauses.included import included
from habeas.reading.english.clauses.spoken_of import whom
from habeas.reading.english.days import whose_day
from habeas.reading.english.draft import Draft
from habeas.reading.english.events import slots
from habeas.reading.english.events.frames import spread
from habeas.reading.english.penalties.dealt import dealt
from habeas.reading.english.penalties.given_to import (
    DEMANDED,
    HAD_BY,
    asks,
    chunk_at,
    demand_over,
    given_to,
    holds_term,
    pleaded_for,
    possessed,
    read_out,
    sentencing_of,
)
from habeas.reading.english.penalties.in_course import Dealt, of_somebody
from habeas.reading.english.penalties.judged import ruled_on
from habeas.reading.english.penalties.kinds import PRISON, PROBATION, RIGHTS, kind_of
from habeas.reading.english.penalties.lessened import lessened
from habeas.reading.english.penalties.listed_terms import (
    dealt_out,
    for_each_charge,
    in_a_list_of_terms,
    in_brackets,
    in_telegraph,
    one_each,
    own_sentence,
)
from habeas.reading.english.penalties.of_custody import no_term, of_custody
from habeas.reading.english.penalties.term_for import named_for
from habeas.reading.english.penalties.what_for import what_for
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.testimony.served import PART_OF, main_serves, maximal, only_served
from habeas.reading.english.words import amounts
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration

_DONE_TO = lowered("verbs", "sentences")
_TERM_NOUN = re.compile(
    r"^\s*(?:(?:prison|jail|suspended|custodial|concurrent|consecutive|maximum|first|original)\s+)*(?:sentences?|terms?|stretch|imprisonment|prison\s+terms?|jail\s+terms?|jail|prison)\b",
    re.IGNORECASE,
)
_NOT_TERM = re.compile(
    r"^[\s-]*(?:old\b|of\s+age|(?:later|earlier)(?!\s+(?:this|that|in|on|today)\b)|ago|before|after|apart|in\s+a\s+row|(?:more|less|longer|shorter)\s+than\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:prison|jail|colony|camp|labou?r)\b", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:after|within|in|every|past|last|next|once|than|another|twice|times|hours?|visits?|calls?)\s+$",
    re.IGNORECASE,
)
_SENTENCE_OF = re.compile(r"\b(?:sentences?|terms?|penalty)\s+of\s+$", re.IGNORECASE)
_PENDING = re.compile(
    r"^\s*(?:pending|while|as\s+a\s+suspect|for\s+(?:investigation|questioning))\b"
)
_HELD = re.compile(r"\b(?:held|detained|remand\w*|custody|detention|kept)\b[^.;]*$")
""" "Held for two months pending trial": custody, no sentence."""
_UP_TO = re.compile(
    r"\b(?:up\s+to|as\s+much\s+as|as\s+long\s+as|total\s+of|combined)\s+$", re.IGNORECASE
)
_REMANDED = re.compile(
    r"\b(?:remand\w*|pre-?trial\s+(?:detention|custody))\s+(?:in\s+(?:custody|prison|jail)\s+)?(?:for\s+(?:a\s+further\s+)?)$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:his|her|their|the)\s+(?:last|past)\s+$")
_LESS = re.compile(
    r"\b(?:cut|reduced|shortened|extended|lengthened|halved)\s+(?:\w+\s+){0,3}by\s+$", re.IGNORECASE
)
_BEFORE_TRIAL = re.compile(
    r"^[’']?\s+(?:of|in)\s+(?:pre-?trial|provisional|preventive)\s+(?:detention|custody)\b",
    re.IGNORECASE,
)
""" "Sentenced to four months of pre-trial detention": custody, no sentence."""
_CUT_TO = re.compile(
    r"\b(?:cut|reduced|shortened|lowered|halved|slashed|raised|increased)\s+(?:\w+\s+){0,4}to\s+$",
    re.IGNORECASE,
)
""" "Six years, cut on appeal to four": what is left is the appeal's result."""
_AFTERWARDS = re.compile(r"\s+after\b")
_GIVEN_JUST = re.compile(
    r"\b(?:(?:sentenc|jail|imprison|condemn)\w*\b[^.;]{0,60}?\s(?:to|for)|(?:got|gets|received|receives|given|gave|handed)(?:\s+(?:him|her|them|each|both))?)\s+(?:[\d½/, -]+and\s+|[a-z]+\s+and\s+)?$",
    re.IGNORECASE,
)
""" "Sentenced to five years after a closed trial" is a term; "sentenced to death five years after his arrest" none."""
_FROM_RELEASE = re.compile(r"\s+(?:after|from|following)\s+(?:his|her|their)\s+release\b")
""" "Barred from public office for five years after her release"."""
_BARRED = frozenset("bars barred bans banned excludes excluded prohibits prohibited".split())
_NOT_GIVEN = re.compile(
    r"\b(?:suspended\s+for|instead\s+of|rather\s+than)\s+(?:a\s+)?$|\b(?:fines?|pay)\b[^.;]{0,40}\s+or\s+(?:else\s+)?(?:to\s+)?(?:spend\s+|serve\s+|face\s+|go\s+to\s+(?:prison|jail)\s+for\s+)?$",
    re.IGNORECASE,
)
_BAN = re.compile(r"^\s*(?:\w+\s+){0,2}?ban\b", re.IGNORECASE)
_TRAVEL = re.compile(
    r"^\s*(?:(?:travel|exit)\s+ban|ban\s+(?:on|from)\s+(?:her\s+|his\s+|their\s+)?(?:leaving|travel|going\s+abroad|exit))\b",
    re.IGNORECASE,
)


_LEFT_OF = re.compile(
    r"^[^.;,]{0,60}\b(?:still\s+to|left\b|remain\w*|to\s+(?:run|go|serve)\b|outstanding|behind\s+(?:him|her|them))"
)
""" "With fourteen months of a four-year sentence still to run": the part that is left."""


def penalties(view: View) -> Iterator[Draft]:
    """The terms of a sentence, each with its person. Durations that are no penalty give nothing."""
    terms = lessened(view, [d for d in view.durations if d.months is not None])
    done: set[int] = set()
    found: list[Draft] = []
    for index in range(len(terms)):
        if index in done:
            continue
        each_own = "respectively" in view.characters[terms[index].end : view.sentence.end]
        group = _listed(view, terms, index, each_own=each_own)
        made = list(_one(view, group))
        several = len(group) > 1 or " and " in group[0].words
        if each_own and several and len({draft.person for draft in made}) == 1:
            made = []  # whose each is stays open
        if made:
            done.update(range(index, index + len(group)))
        found += made
    yield from for_each_charge(view, found)


def _listed(
    view: View, terms: list[Duration], index: int, *, each_own: bool = False
) -> list[Duration]:
    """The terms of one distributed list ("ten, nine and seven years") from ``index``."""
    group = [terms[index]]
    for term in terms[index + 1 :]:
        parted = " of " in view.characters[group[-1].end : term.start]
        if (
            term.start - group[-1].end <= 6
            and not parted
            and (
                each_own
                or "year" not in group[-1].words.lower()
                or (
                    term.adjective
                    and group[-1].adjective
                    and _TERMS.match(view.characters, term.end)
                )
            )
        ):
            group.append(term)
        else:
            break
    return group


_SPENT = re.compile(
    r"(?:\b(?:spent|spending)|(?<!\bto\s)(?<!\bwill\s)(?<!\bmust\s)\b(?:spend|spends))\s+(?:(?:the\s+(?:last|past|next)|nearly|almost|over|about|around|more\s+than|up\s+to|another|a\s+further|at\s+least)\s+)*$"
)
""" "Who had spent two years in prison awaiting trial": custody, no sentence."""
_TERMS = re.compile(r"\s+(?:(?:prison|jail)\s+)?(?:terms|sentences)\b")
""" "The five-year and four-year terms of Roe and Doe": one for each."""


def _one(view: View, group: list[Duration]) -> Iterator[Draft]:
    term = group[0]
    before = view.characters[view.sentence.start : term.start]
    after = view.characters[group[-1].end : view.sentence.end]
    barred = _FROM_RELEASE.match(after) and set(before.lower().split()) & _BARRED
    given = barred or (_AFTERWARDS.match(after) and _GIVEN_JUST.search(before[-90:]))
    if (_NOT_TERM.match(after) and not given) or maximal(before) or _LESS.search(before[-40:]):
        return
    if _CUT_TO.search(before[-50:]) or before.endswith("suspending ") or _SPENT.search(before):
        return
    if PART_OF.match(after) and (main_serves(view, term.start) or _LEFT_OF.search(after)):
        return
    if no_term(before[-90:]):
        return
    if (of := of_somebody(view, chunk_at(view, term.start))) is not None:
        return (yield from _made(view, group, of.verb, of.whom, (before, after), of))
    if _TRAVEL.match(after) or amounts.OF_ELSE.match(after) or _NOT_GIVEN.search(before[-80:]):
        return
    if of_custody(before, after) or _REMANDED.search(before[-50:]):
        return
    if _PENDING.match(after) and _HELD.search(before[-60:]):
        return
    chunk = chunk_at(view, term.start)
    verb = governing(view, chunk)
    if verb is not None and DEMANDED.match(after):
        return (yield from _demanded(view, term, verb, after))
    if _AFTER.search(before[-12:]) and (not PRISON.match(after) or _PAST.search(before[-20:])):
        return
    of_noun = bool(_SENTENCE_OF.search(before[-40:]))
    nominal = bool(_TERM_NOUN.match(after)) or (term.adjective and " sentence" in after[:24])
    nominal = nominal or of_noun
    named = (
        bool(PRISON.match(after)) or bool(PROBATION.match(after)) or bool(RIGHTS.search(after[:60]))
    )
    told = own_sentence(view, chunk) or in_brackets(view, chunk, after)
    told = told or in_a_list_of_terms(view, chunk)
    if told is not None:
        return (yield from _made(view, group, chunk, told, (before, after)))
    if (listed := in_telegraph(view, chunk, after)) is not None:
        bare = Dealt(listed, chunk, before=True)
        return (yield from _made(view, group, chunk, listed, (before, after), bare))
    if verb is None or view.chunks[verb].main == "sent":
        if (elsewise := dealt(view, group, chunk)) is not None:
            yield from _made(view, group, elsewise.verb, elsewise.whom, (before, after), elsewise)
            return
    if verb is None and not (nominal or named or _has_owner(view, chunk)):
        return
    if verb is not None and view.chunks[verb].main == "ordered" and _HELD.search(before[-60:]):
        return
    if verb is not None and view.chunks[verb].main == "sent":
        between = view.characters[view.place(verb)[1] : term.start]
        if not _BEHIND.search(between) or re.search(r"\b(?:that|which|cost|who)\b", between):
            return
    referent = given_to(view, chunk, verb, nominal=nominal)
    if nominal and verb is None and not referent.people and read_out(view, chunk):
        referent = whom(view, term.start) or referent
    if not (referent.people or referent.open):
        return
    yield from _made(view, group, verb if verb is not None else chunk, referent, (before, after))


def _demanded(view: View, term: Duration, verb: int, after: str) -> Iterator[Draft]:
    """ "Was given three years, less than the four demanded by the prosecutor": of the same person."""
    by = DEMANDED.match(after)
    if by is None:
        return
    asking = by["active"] or by["passive"]
    for person in given_to(view, chunk_at(view, term.start), verb, nominal=False).people:
        yield Draft(
            Event.SENTENCE, person, view.sentence, slots.clause(view, verb)[0], term.end + by.end(),
            "sentence.term", Stance.PLANNED, duration_months=term.months, kind="prison",
            by=asking.strip(),
        )  # fmt: skip


def _has_owner(view: View, chunk: int) -> bool:
    """ "Hers, three years, is suspended", "the sentences were four years for Roe, three for Doe"."""
    whose = possessed(view, chunk) or named_for(view, chunk) is not None
    if whose and _in_sentence_talk(view):
        return True
    return sentencing_of(view, chunk) is not None


def _in_sentence_talk(view: View) -> bool:
    words = view.characters[view.sentence.start : view.sentence.end].lower()
    return bool(
        re.search(
            r"handed down|in force|suspended|sentence|jail|prison|\bserv(?:e|es|ed|ing)\b|at first instance|term|colony|begun|left to|run out|\bup on\b|\bdone (?:his|her|their)\b|\bstands?\b|\bbe out\b|comes? out",
            words,
        )
    )


def governing(view: View, chunk: int) -> int | None:
    """The verb that gives the term: the nearest sentencing verb to the left, two verbs away at most."""
    passed = 0
    for j in range(chunk, -1, -1):
        item = view.chunks[j]
        if item.kind is not Kind.VERB:
            continue
        if item.main in _DONE_TO | HAD_BY or asks(view, j) or holds_term(view, j, chunk):
            return j
        if set(item.low) & {"deprived", "stripped"} or item.main in _BARRED:
            return j
        passed += 1
        if passed > 1:
            return None
    return None


def _made(
    view: View, group: list[Duration], verb: int, referent: Referent,
    around: tuple[str, str], elsewise: Dealt | None = None,
) -> Iterator[Draft]:  # fmt: skip
    before, after = around
    group, referent = one_each(view, verb, group, referent)
    shared = "-" in str(group[0].months) or _UP_TO.search(before)
    if len(group) == 1 and shared and (referent.count or 0) > 1:
        referent = replace(referent, count=None)  # "five were given between two and six years"
    verb, wished = demand_over(view, verb)
    passed = elsewise is not None and elsewise.before
    stance = Stance.ASSERTED if passed else stance_of(view, verb, group[0].start)
    stance = Stance.PLANNED if wished else stance
    if stance is None:
        return
    main, nominal = view.chunks[verb].main, view.chunks[verb].kind is Kind.NOUN
    if main in {"serve", "spend"} and stance is Stance.PLANNED:  # "X will serve 12 years"
        stance = Stance.ASSERTED
    if asked := (demand := _demand(view, verb, elsewise)) is not None:
        if pleaded_for(view, verb) or ";" in view.characters[view.place(verb)[1] : group[0].start]:
            return
    stance = Stance.PLANNED if asked else stance
    if stance is Stance.PLANNED and RIGHTS.search(
        view.characters, view.sentence.start, view.sentence.end
    ):
        stance = Stance.ASSERTED
    before_it = nominal and (possessed(view, verb) or ruled_on(view, verb))
    undated = passed or before_it or only_served(view, verb, group[0].start)
    start, end = slots.clause(view, verb)
    end = max(end, group[-1].end)
    base = Draft(
        event=Event.SENTENCE,
        person=None,
        sentence=view.sentence,
        start=min(start, group[0].start),
        end=end,
        rule="sentence.term",
        stance=stance,
        when=UNKNOWN if undated else whose_day.date_of(view, verb),
        court=None if asked or nominal else slots.court_of(view, verb, Event.SENTENCE),
        charge=what_for(view, verb, group, end),
        by=demand.by if demand else None,
        kind="ban" if main in _BARRED or _BAN.match(after) else kind_of(view, group[-1], after),
    )
    if _BEFORE_TRIAL.match(after):
        base = replace(base, event=Event.DETENTION, kind="pre-trial", charge=None)
    if pairs := dealt_out(group, referent):
        for person, term in pairs:
            yield replace(base, person=person, duration_months=term.months)
        return
    if shared and referent.open and not (referent.people or referent.amount):
        yield replace(base, duration_months=group[0].months, open=True)
        return
    untold = shared and len(referent.people) > 1  # each was sentenced, to how long is not told
    base = base if untold else replace(base, duration_months=group[0].months)
    yield from spread(base, referent)
    if not asked and main in _DONE_TO | HAD_BY:
        yield from _beside(view, base, referent)
    if len(group) == 1 and not (shared or asked or nominal):
        yield from _of_the_named(view, base, referent)


def _of_the_named(view: View, base: Draft, referent: Referent) -> Iterator[Draft]:
    """ "32 people, including Roe, were jailed for two years": the term of those whom the group names."""
    grouped = referent.amount or referent.open
    if grouped and not referent.people and referent.first >= 0:
        yield from spread(base, Referent(included(view, referent.first)))


def _beside(view: View, base: Draft, referent: Referent) -> Iterator[Draft]:
    """ "Sentenced Roe and 13 colleagues to a year": the same of those without a name."""
    for also in beside_named(view, referent):
        yield from spread(base, also)


@record
class _Demand:
    """A penalty that is asked for, and by whom, where the words say so."""

    by: str | None


def _demand(view: View, verb: int, elsewise: Dealt | None) -> _Demand | None:
    """Whether a term is only asked for."""
    if elsewise is not None and elsewise.asked:
        return _Demand(elsewise.by)
    if not asks(view, verb):
        return None
    at = view.subject(verb)[1]
    return _Demand(view.words(*view.place(at)) if at >= 0 else None)
