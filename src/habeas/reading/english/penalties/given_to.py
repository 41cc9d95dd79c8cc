"""Who was given a term: the subject, the object, the owner, or somebody whose verb is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import whom
from habeas.reading.english.events.frames import of_patient
from habeas.reading.english.penalties.term_for import for_somebody, named_for
from habeas.reading.english.penalties.without_name import counted, done_too, named_at
from habeas.reading.english.persons.discourse import NOBODY, Referent
from habeas.reading.english.persons.rest_of import both_told, ordered
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

HAD_BY = frozenset(
    "received receives receive got gets serving serves served serve drew completed completes"
    " completing finished".split()
)
ASKED = lowered("verbs", "asked")


_ASKED_BY_OFFICE = lowered("verbs", "asked", "by_office")
_OFFICE = frozenset(
    "prosecutor prosecutors prosecution procurator procurators procuratorate prosecutor's prosecutors' prosecutor’s"
    " state crown plaintiff".split()
)
_DEFENCE = lowered("people_words", "counsel", "side")


def asks(view: View, verb: int) -> bool:
    """Whether a verb asks for a penalty: "sought", or "called for" where the prosecution does."""
    main = view.chunks[verb].main
    if main in ASKED:
        return True
    if main not in _ASKED_BY_OFFICE:
        return False
    return any(set(item.low) & _OFFICE for item in view.chunks[max(verb - 5, 0) : verb])


def beside_term(view: View, chunk: int) -> Referent | None:
    """ "A to four years and B to two years and 74 lashes": the lashes go to the one of the last term."""
    terms = [d for d in view.durations if d.months is not None and d.end <= view.place(chunk)[0]]
    if not terms or terms[-1].end + _BESIDE < view.place(chunk)[0]:
        return None
    between = view.characters[terms[-1].end : view.place(chunk)[0]].split()
    if not between or between[0] not in {"and", "plus", "with", "in", "of"} or "and" not in between:
        return None
    return ellipsis_of(view, chunk_at(view, terms[-1].start))


_BESIDE = 40


def demanded_by(view: View, verb: int) -> int:
    """ "Recommended that she receive five years": the verb that asks, else the verb itself."""
    for j in range(verb - 1, max(verb - 6, -1), -1):
        if view.chunks[j].kind is Kind.VERB:
            return j if asks(view, j) else verb
    return verb


_NOT_FINITE = frozenset(("to", "be", "serve", "receive", "get", "spend"))


def demand_over(view: View, verb: int) -> tuple[int, bool]:
    """ "Asked the court to sentence X to four years", "wants X jailed": the verb of those who ask, and that it does."""
    group = view.chunks[verb]
    if group.kind is not Kind.VERB or asks(view, verb):
        return verb, False
    wanted = len(group.low) == 1 and verb > 1 and view.chunks[verb - 1].kind is Kind.NOUN
    if group.low[0] not in _NOT_FINITE and not wanted:
        return verb, False
    for j in range(verb - 1, max(verb - 9, -1), -1):
        item = view.chunks[j]
        if item.kind is Kind.VERB:
            if asks(view, j) and (group.low[0] in _NOT_FINITE or item.main in _WANTS):
                return j, True
            return verb, False
        if item.low in {(";",), (":",)}:
            return verb, False
    return verb, False


_WANTS = frozenset(("want", "wants", "wanted"))


def pleaded_for(view: View, verb: int) -> bool:
    """ "Her lawyer asked for a suspended sentence": what the defence pleads for is no demand."""
    if view.chunks[verb].passive:
        return False
    at = view.subject(verb)[1]
    return at >= 0 and bool(set(view.chunks[at].low) & _DEFENCE)


_IS_HELD = re.compile(
    r"\s+(?:for\s+(?!(?:an?|his|her|their|the)\s+(?:appeal|review|reply)\b|appeal|leave)[\w\"“]|in\s+(?:a\s+)?(?:[\w-]+\s+)?(?:prison|jail|colony|camp)\b"
    r"|behind\s+bars)"
)
_IN_A_HOUSE = re.compile(
    r"\s+(?:in\s+(?:a\s+|the\s+)?(?:[\w-]+\s+){0,2}(?:prison|jail|colony|camp)\b|behind\s+bars)"
)


def holds_term(view: View, verb: int, chunk: int) -> bool:
    """ "Has nine years for sedition", "is doing twelve years", "is to spend six years in a camp"."""
    group = view.chunks[verb]
    if chunk != verb + 1 or not view.chunks[chunk].low[-1].startswith(("year", "month")):
        return False
    start, end = view.place(chunk)
    end = max([end, *(d.end for d in view.durations if start <= d.start < end)])
    if group.low in {("has",), ("have",)}:
        return _IS_HELD.match(view.characters, end, view.sentence.end) is not None
    if group.main == "doing" and group.low[0] in {"is", "are", "was", "were"}:
        return view.characters[end : end + 4] != " of "
    ordered = group.main == "spend" and group.low[0] in {"is", "are", "must", "will"}
    years = view.chunks[chunk].low[-1].startswith("year")
    return (
        ordered and years and _IN_A_HOUSE.match(view.characters, end, view.sentence.end) is not None
    )


DEMANDED = re.compile(
    r"(?:['’]?\s+(?:in\s+(?:prison|jail)|imprisonment|behind\s+bars))?,?\s+(?:that\s+|which\s+)?"
    r"(?:(?P<active>(?:the\s+)?(?:state\s+|public\s+)?prosecut\w+)\s+(?:had\s+|has\s+)?(?:demanded|sought|requested|asked\s+for|wanted|recommended)"
    r"|(?:demanded|sought|requested|asked\s+for|recommended)\s+by\s+(?P<passive>(?:the\s+)?(?:state\s+|public\s+)?prosecut\w+))\b"
)
_READ_OUT = frozenset("read pronounced announced delivered passed issued".split())


def read_out(view: View, chunk: int) -> bool:
    """ "The judge read out a five-year sentence": on whom the text just spoke of."""
    for j in range(chunk - 1, max(chunk - 4, -1), -1):
        item = view.chunks[j]
        if item.kind is Kind.VERB or item.low[-1] == "read":  # "the judge read out a sentence"
            return item.low[-1] in _READ_OUT and not item.passive
    return False


_IMPOSED = frozenset(("imposed", "imposes", "handed", "passed", "ordered"))
""" "Found him guilty and imposed ten years": on whom it just spoke of."""


def chunk_at(view: View, place: int) -> int:
    """The chunk that holds a character."""
    for index, chunk in enumerate(view.chunks):
        if view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end:
            return index
    return len(view.chunks) - 1


def possessed(view: View, chunk: int) -> bool:
    """Whether a term has an owner: "Hung's four years", "hers, three years", "whose five years"."""
    low = view.chunks[chunk].low[0]
    owned = chunk >= 2 and view.chunks[chunk - 2].possessive
    owned = owned or (chunk > 0 and view.chunks[chunk - 1].low == ("whose",))
    return owned or low in {"his", "her", "their"} or _hers(view, chunk) is not None


def _hers(view: View, chunk: int) -> Referent | None:
    j = chunk - 1
    if (
        j >= 1
        and view.chunks[j].kind is Kind.COMMA
        and view.chunks[j - 1].low[0] in {"hers", "his"}
    ):
        return view.discourse.one("her" if view.chunks[j - 1].low[0] == "hers" else "his")
    return None


def given_to(view: View, chunk: int, verb: int | None, *, nominal: bool) -> Referent:
    """Who was given the term."""
    chunks = view.chunks
    if (hers := _hers(view, chunk) or named_for(view, chunk)) is not None:
        return hers
    if chunk >= 2 and chunks[chunk - 2].possessive and chunks[chunk - 2].mentions:
        return view.referent(chunk - 2)
    low = chunks[chunk].low[0]
    if chunks[chunk].low[:2] in {("the", "latter"), ("the", "former")}:  # "and the latter 12"
        both = both_told(one.low for one in chunks)
        return ordered(view.discourse, chunks[chunk].low[1], view.named_before(chunk), both=both)
    if low in {"his", "her", "their"} or (chunk and chunks[chunk - 1].low == ("whose",)):
        owner = view.referent(chunk).owner
        if owner is not None:
            return owner
    if chunk >= 2 and chunks[chunk - 1].low == ("of",):
        owner = view.referent(chunk - 2).owner  # "her sentence of eight years"
        if owner is not None and owner.people:
            return owner
        if chunk >= 3 and chunks[chunk - 2].low[-1] in {"term", "sentence"}:
            if (gap := ellipsis_of(view, chunk - 2)) is not None:
                return gap  # "and her son, Ivo, a suspended term of one year"
    mention_here = chunks[chunk].mentions
    if mention_here:
        return view.referent(chunk)
    ellipsis = ellipsis_of(view, chunk)
    if ellipsis is not None:
        return ellipsis
    if verb is not None and (condemned := sentencing_of(view, chunk)) is not None:
        return condemned
    if verb is not None:
        item = chunks[verb]
        demanded = asks(view, verb)
        if item.main in HAD_BY or demanded or holds_term(view, verb, chunk):
            if demanded:
                found = for_somebody(view, chunk) or in_all_cases(view, chunk)
                found = found or after_for(view, chunk)
                return found if found.people or found.open else _on_trial(view, chunk)
            return _holder(view, verb)
        found = of_patient(view, verb).referent
        at = view.object(verb)[1]
        article = at >= 0 and view.chunks[at].low in {("a",), ("an",), ("another",)}
        told = view.chunks[verb].passive or not (at == chunk or article)
        if told and (found.people or found.open):
            return found  # not "imposed a further four months on X"
        patient = view.subject(verb)[1] if item.passive or done_too(view, verb) else at
        if patient >= 0 and patient != chunk and (unnamed := _others(view, patient)) is not None:
            return NOBODY if unnamed.people and _of_other(view, verb, patient) else unnamed
        found = after_for(view, chunk)
        if not found.people and item.main in _IMPOSED and not item.passive:
            return whom(view, view.place(verb)[0]) or found
        return found
    if (condemned := sentencing_of(view, chunk)) is not None:
        return condemned
    told = any(item.kind is Kind.VERB for item in chunks[:chunk])
    return after_for(view, chunk) if nominal or not told else NOBODY


def in_all_cases(view: View, chunk: int) -> Referent | None:
    """ "Had asked for five years in all three cases": for the three."""
    for item in view.chunks[chunk + 1 :]:
        if item.low[-1] == "cases" and item.low[0] in {"all", "both"} and len(item.low) > 1:
            found = view.discourse.several(list(item.low[:-1]))
            return found if found.people else None
    return None


_SENTENCING = frozenset(("sentencing", "jailing", "imprisonment", "condemnation"))


def sentencing_of(view: View, chunk: int) -> Referent | None:
    """ "The sentencing of X to three years": the person behind the noun of sentencing."""
    chunks = view.chunks
    if chunk < 2 or chunks[chunk - 1].low[0] not in {"to", "for"}:
        return None
    if chunks[chunk - 2].low[-1] in _SENTENCING:
        owner = view.referent(chunk - 2).owner  # "her jailing for three years"
        return owner if owner is not None and owner.people else None
    for j in range(chunk - 2, max(chunk - 6, 1), -1):
        if chunks[j].kind is Kind.NOUN and chunks[j - 1].low == ("of",):
            noun = chunks[j - 2].low[-1] in _SENTENCING
            found = view.coordinated(j) if noun else NOBODY
            return found if found.people else None
    return None


def _holder(view: View, verb: int) -> Referent:
    """Who received or is serving a term: the subject, or those listed before ", each serving"."""
    chunks = view.chunks
    j = verb - 1
    while j >= 0 and chunks[j].kind is Kind.ADVERB:
        j -= 1
    bare = chunks[verb].low == ("serving",)
    if bare and j >= 1 and chunks[j].kind is Kind.COMMA and chunks[j - 1].mentions:
        return view.coordinated(j - 1)
    found, at = view.subject(verb)
    if not (found.people or found.open) and at >= 0 and counted(chunks[at].low):
        return _others(view, at) or found
    if bare and verb == 0 and at < 0 and view.discourse.carried:
        return Referent(view.discourse.carried)  # "5. Ana Roe. Serving six years."
    return found


def _on_trial(view: View, chunk: int) -> Referent:
    """ "The prosecutor had asked for five years": for the one whose trial is told."""
    tried = view.discourse.tried
    if len(tried) == 1:
        return Referent(tuple(tried))
    return view.discourse.one("the", at=chunk)


def _of_other(view: View, verb: int, patient: int) -> bool:
    """ "X, the sister of the journalist who was jailed": who was jailed is not named, and not X."""
    relative = patient < verb and view.chunks[verb - 1].low == ("who",)
    return relative and patient > 0 and view.chunks[patient - 1].low == ("of",)


def ellipsis_of(view: View, chunk: int) -> Referent | None:
    """ "… and Wang three years": a person right before the term, with no verb of its own."""
    chunks = view.chunks
    j = chunk - 1
    while j >= 0 and chunks[j].kind in {Kind.MARK, Kind.ADVERB}:
        j -= 1
    if j >= 1 and chunks[j].low in {("to",), ("for",)} and chunks[j - 1].kind is Kind.COMMA:
        j -= 1
    if j >= 0 and chunks[j].kind is Kind.COMMA:
        k = j - 1
        while k >= 0 and chunks[k].kind is not Kind.COMMA:
            k -= 1
        inside = chunks[k + 1 : j]
        told = inside and inside[0].kind is Kind.NOUN and not any(c.mentions for c in inside)
        described = bool(told) and all(c.kind in _OF_WORK for c in inside)
        described = described or bool(told and any(c.kind is Kind.RELATIVE for c in inside))
        somebody = described and k >= 0 and chunks[k].low == (";",)
        if somebody and _others(view, k + 1) is not None:
            j = k + 1  # "; a colleague, to three": somebody else
        elif k > 0 and inside and (inside[0].kind is Kind.RELATIVE or described):
            j = k - 1
    if j >= 1 and chunks[j].kind is Kind.PREPOSITION and chunks[j].low[0] in {"to", "for"}:
        j -= 1
    j = _apposed_in_gap(view, j) or j
    if j < 0 or chunks[j].kind is not Kind.NOUN:
        return None
    whole = view.coordinated(j)
    if 0 < whole.first < j and chunks[whole.first - 1].kind is Kind.VERB:
        return None  # "sentenced A, B and C to ten, nine and seven years": all are its object
    first = chunks[j - 1] if j else None
    gapped = first is not None and first.kind in {Kind.COMMA, Kind.CONJUNCTION, Kind.MARK}
    if chunks[j].low in _ONE_OF_TWO:
        return view.referent(j) if gapped else None
    if not chunks[j].mentions and chunks[j].low not in _PRONOUNS:
        return _others(view, j) if gapped else None
    if not gapped:
        return None
    listed = j >= 2 and bool(chunks[j - 2].mentions) and chunks[j - 2].kind is Kind.NOUN
    each = any("each" in item.low for item in chunks[chunk : chunk + 2])
    return view.coordinated(j) if listed or each else view.referent(j)


_OF_WORK = {Kind.NOUN, Kind.PREPOSITION, Kind.OPEN, Kind.CLOSE, Kind.MARK}
""" "…, and B, deputy head of the Unity (U) party, to five years": what B is, between commas."""
_PRONOUNS = frozenset((("he",), ("she",), ("him",), ("her",)))
_ONE_OF_TWO = frozenset(
    ("the", one)
    for one in ("latter", "former", "other", "first", "second", "third", "elder", "younger")
)
""" "The former was sentenced to two years, the latter to three": each has a term of their own."""


def _apposed_in_gap(view: View, j: int) -> int | None:
    """ "…, and her driver, Ivo Moor, to four": the name between the commas, behind what the person is."""
    chunks = view.chunks
    if j < 5 or chunks[j].kind is not Kind.COMMA or chunks[j - 2].kind is not Kind.COMMA:
        return None
    described = chunks[j - 3].kind is Kind.NOUN and not chunks[j - 3].mentions
    gapped = chunks[j - 4].kind in {Kind.COMMA, Kind.CONJUNCTION, Kind.MARK}
    return j - 1 if chunks[j - 1].mentions and described and gapped else None


def _others(view: View, j: int) -> Referent | None:
    """ "… and his two brothers to three years": people who are not those named before."""
    low = view.chunks[j].low
    rest = (low[-1] in {"others", "other"} and low[0] == "the") or low[-1].endswith("year-old")
    if not (rest or one_person(low[-1]) or several_people(low[-1])):
        return None
    found = view.coordinated(j)
    if found.people or found.amount or found.open:
        return found
    return Referent(open=True, head=low[-1], count=cardinality(low) or 1, first=j, last=j)


def after_for(view: View, chunk: int) -> Referent:
    """ "six to eight years for Qiao", "the four-year sentence imposed on X"."""
    for j in range(chunk + 1, min(chunk + 7, len(view.chunks))):
        led = {"for", "on", "to", "of", "against"}
        if view.chunks[j].low == ("over",) and view.chunks[j - 1].main in {
            "hangs",
            "hanging",
            "hung",
        }:
            led = {"over"}
        if view.chunks[j].kind is Kind.PREPOSITION and view.chunks[j].low[0] in led:
            if j + 1 < len(view.chunks) and view.chunks[j + 1].kind is Kind.NOUN:
                found = named_at(view, j + 1)
                if found.people:
                    return found
        if view.chunks[j].low[0] in {";"}:
            break
    for j in range(chunk - 1, -1, -1):
        if view.chunks[j].kind is Kind.VERB:
            asking = asks(view, j) and not view.chunks[j].passive
            found = NOBODY if asking else view.subject(j)[0]
            if found.people:
                return found  # not the prosecutor who asks
            target = view.object(j)[0]
            if target.people:
                return target
            break
    return NOBODY
