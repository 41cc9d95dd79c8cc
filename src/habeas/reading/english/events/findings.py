"""Findings of a body of the United Nations or a regional court, and whose case they are about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.own_clause import told_from
from habeas.reading.english.events.frames import draft
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.scope import stance_of
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.events.triggers import Fired
    from habeas.records.when import When

_BODY = re.compile(
    r"\b(?:Working\s+Group|Special\s+Rapporteurs?|[Rr]apporteurs?|Special\s+Procedures|[Hh]uman\s+[Rr]ights\s+[Oo]ffice|OHCHR|Human\s+Rights\s+Committee|Committee\s+(?:against|on)|UN\s+experts|experts|European\s+Court\s+of\s+Human\s+Rights|ECtHR|Inter-American|African\s+Commission|African\s+Court"
    r"|Human\s+Rights\s+Council|High\s+Commissioner|WGAD|(?:UN|United\s+Nations)\s+(?:(?:human\s+)?rights\s+)?(?:body|panel|committee|experts?|rapporteurs?|group)|(?:UN|United\s+Nations)(?=\s*$)|Strasbourg(?:\s+(?:court|judges))?(?=\s*$|\s+(?:on|in|last|this|has|had|again|later)\b)|Commission\s+on\s+Human|Human\s+Rights\s+Commission"
    r"|[Cc]onstitutional\s+[Cc]ourt|(?:ECOWAS|East\s+African)\s+[Cc]ourt|Community\s+Court\s+of\s+Justice|IACHR|Ombuds\w+)\b"
)


def finding(view: View, fired: Fired) -> Iterator[Draft]:
    """A finding of a body of the United Nations or a regional court."""
    verb = fired.verb
    if view.chunks[verb].kind is not Kind.VERB:
        return
    if (at := view.subject(verb)[1]) < 0:
        return
    first = view.sentence.start
    before = view.characters[first : view.tokens[view.chunks[verb].first].start]
    body = None
    for match in _BODY.finditer(before):
        body = match
    named = _just_named(view) if view.chunks[at].low == ("it",) else None
    if named is None and (
        body is None
        or (len(before) - body.end() > 60 and not _owns_verb(view, at, first + body.start()))
    ):
        return
    there = view.place(at)[0] if named or body is None else first + body.start()
    asks = view.words(fired.start, fired.end).lower() == "called"
    said = view.chunks[verb].main in {"said", "says"} and not (
        _ARBITRARY.search(before)
        or _IS_ARBITRARY.match(view.characters, fired.end, view.sentence.end)
    )
    if said or (asks and view.following(verb, 1) in {"for", "on", "upon"}):
        return
    if _news_or_own(view, verb, before[body.end() :] if body else ""):
        return
    if view.chunks[verb].main in {"asked", "sent"} and not _MEASURES.search(view.stretch):
        if not _TO_A_STATE.search(view.characters, view.place(verb)[0], view.sentence.end):
            return
    stance = stance_of(view, verb, fired.start)
    if stance is None:
        return
    people = _named_behind(view, verb)
    rest = view.characters[fired.end : view.sentence.end]
    if not people:
        led = _whose_case(view, before) if _led_by_it(view, there) else ()
        people.extend(
            _told_before(view, there) or led or _whose_case(view, rest) or _protected(view)
        )
    start = view.place(max(at, 0))[0]
    by = named or _body_of(view, verb, at, there)
    made = replace(
        draft(view, fired, stance),
        by=_SPOKEN_ON.sub("", _bare(by)),
        start=min(start, there),
        end=view.sentence.end,
    )
    if not made.when.known and (adopted := _adopted_on(view)) is not None:
        made = replace(made, when=adopted)
    if stance is Stance.ASSERTED and _concludes(view, verb):
        made = replace(made, attribution=(made.by or by,))
    if not _of_rights(view.chunks[verb].main, rest, before):
        return
    if people:
        for person in dict.fromkeys(people):
            yield replace(made, person=person)
    else:
        yield made


_RIGHTS = re.compile(
    r"arbitrar|detention|detain|depriv|violat|unlawful|opinion|torture|disappear|measure|concern|release|arrest|breach|infring|responsible\s+for|urgent\s+action|justif|planted|fair\s+trial|unfair|legal\s+basis|\b(?:his|her)\s+case\b|rights|favou?r|compensat|pecuniary"
)


def _of_rights(verb: str, rest: str, before: str) -> bool:
    """Whether the words around a verb say that a body speaks of what was done to somebody."""
    if verb in {"asked", "awarded"} or _RIGHTS.search(rest + before):
        return True
    return verb in _WRITES and _OF_CONCERN.search(rest) is not None


def _found_until(view: View, verb: int) -> int:
    """The chunk where the words behind a verb go over to somebody else: "…, after Y was freed", "…,” said Y"."""
    start = view.place(verb)[0]
    end = told_from(view, start)
    if "“" in view.characters[view.sentence.start : start]:
        closes = view.characters.find("”", start, end)
        end = closes if closes >= 0 else end
    for index in range(verb + 1, len(view.chunks)):
        said_behind = (
            view.chunks[index].kind is Kind.VERB
            and view.chunks[index].main in {"said", "says", "added"}
            and view.chunks[index - 2].kind is Kind.COMMA
        )
        if view.place(index)[0] >= end or said_behind:
            return index - said_behind
    return len(view.chunks)


def _named_behind(view: View, verb: int) -> list[int]:
    """The persons whom the words behind a verb name, or mean where they name none."""
    people: list[int] = []
    last = _found_until(view, verb)
    for index in range(verb + 1, last):
        if not _owns_a_relative(view, index):
            people.extend(m.person for m in view.chunks[index].mentions)
    for index in range(verb + 1, last):
        low = view.chunks[index].low
        if low[0] == ";":
            break
        if not people and view.chunks[index].kind is Kind.NOUN and low[0] in {"the", "both"}:
            found = view.referent(index).people
            counted = low[0] == "both" or cardinality(low) is not None
            people.extend(found if len(found) == 1 or counted else ())
    return people


_WRITES = frozenset("wrote written raised expressed expresses voiced sent".split())
_OF_CONCERN = re.compile(
    r"\b(?:fate|treatment|situation|whereabouts|health|death|jailing|imprisonment|custody|prosecution|conviction|trial|sentenc\w+|case|safety|plight|abduction|killing)\s+(?:of|against)\b"
    r"|\ballegations\b|\bto\s+the\s+(?:[A-Z]\w+\s+)?[Gg]overnment\s*(?:[.;]|\s(?:on|in)\s)"
    r"|\b(?:his|her|their|['’]s)\s+(?:fate|treatment|situation|whereabouts|health|death|jailing|imprisonment|custody|prosecution|conviction|trial|safety|plight|abduction)\b"
)
""" "Wrote to the government about the treatment of X"."""


def _owns_verb(view: View, at: int, body: int) -> bool:
    """ "The Working Group took the case up in 2022 and a year later ruled that …": the body is the verb's subject."""
    start, end = view.place(at)
    return start <= body < end


_ADOPTED = re.compile(
    r"\b(?:(?:[Vv]iews?|[Oo]pinion|[Dd]ecision|[Jj]udge?ment|[Rr]uling|[Rr]esolution)\b[^.;]{0,40}?\b(?:adopted|delivered|handed\s+down|dated|of)"
    r"|(?:[Ll]etter|[Cc]ommunication|[Aa]ppeal)\b[^.;]{0,40}?\b(?:sent|dated|of))\s+(?:on\s+|in\s+)?$"
)


def _adopted_on(view: View) -> When | None:
    """ "In views adopted on 20 July, the Committee found": the day of the paper is that of the finding."""
    first = view.sentence.start
    found = [d for d in view.dates if _ADOPTED.search(view.characters[first : d.words.start])]
    return found[0].when if len(found) == 1 else None


def _just_named(view: View) -> str | None:
    """ "The Working Group adopted an opinion. It holds …": the body that the sentence before names."""
    first = view.sentence.start
    before = view.characters[max(0, first - _LAST) : first].rpartition("\n")[2]
    found = [m[0] for m in _BODY.finditer(before)]
    return found[-1] if found and view.sentence.index > 0 else None


_LAST = 160
_CONCLUDES = lowered("verbs", "concludes")
_OPINION_THAT = re.compile(
    r"\b(?:adopt|issu|publish|deliver|render)\w*\s+an?\s+(?:[\w-]+\s+){0,2}?(?:opinion|decision|view)\b|\bopinion\b[^.;]{0,60}?\b(?:concluding|finding|holding|which|that)\b"
)


def _concludes(view: View, verb: int) -> bool:
    """Whether a body of the United Nations says what it found, and does not only write or order measures."""
    told = view.chunks[verb].main in _CONCLUDES or _OPINION_THAT.search(
        view.characters, view.sentence.start, view.sentence.end
    )
    if view.chunks[verb].main in _HOLDS:
        return True
    return bool(told) and not _TRIBUNAL.search(
        view.characters, view.sentence.start, view.sentence.end
    )


_HOLDS = frozenset("held ruled found granted".split())
_TRIBUNAL = re.compile(r"\b(?:Constitutional|European|Inter-American|African|ECOWAS)\s+Court\b")
_THIS = re.compile(r"\s+(?:the\s+present|this)\s+(?:opinion|views?|decision)\b")


def _news_or_own(view: View, verb: int, between: str) -> bool:
    """ "UN experts* today expressed dismay at …" is a page's own news, "adopted the present opinion" its form: no finding."""
    own = _THIS.match(view.characters, view.place(verb)[1]) is not None
    dismayed = view.chunks[verb].main in {
        "expressed",
        "expresses",
        "voiced",
        "deplored",
        "deplores",
        "condemned",
        "denounced",
    }
    return own or (dismayed and ("today" in between or "*" in between))


_ARBITRARY = re.compile(
    r"\b(?:is|was|are|were|been)\s+(?:\w+\s+)?(?:arbitrary|unlawful|in\s+breach\s+of|a\s+violation)\b[^.;]{0,60},\s*$|\b(?:is|was|are|were)\s+(?:\w+\s+)?arbitrary\b"
)
""" "The detention of X is arbitrary, the Working Group said"."""
_IS_ARBITRARY = re.compile(
    r"\s+(?:that\s+)?[^.;]{3,160}?\b(?:arbitrar(?:y|ily)|without\s+(?:a\s+)?legal\s+basis|no\s+legal\s+basis|in\s+violation\s+of)\b"
)
""" "Says in an opinion that X is being held arbitrarily"."""
_TO_A_STATE = re.compile(
    r"\basked\s+(?:the\s+)?(?:Government|State|authorities|[A-Z]\w+)(?:\s+of\s+[A-Z]\w+)?(?:\s+[A-Z]\w+)?\s+(?:(?:on|in|last)\s+[\w ]{3,20}?\s+)?(?:not\s+)?to\s+(?:protect|suspend|refrain|halt|stay|guarantee|adopt|safeguard|not\s+extradite|extradite|deport)\b"
)
""" "Asked Cuba to protect the life of X": a measure."""
_MEASURES = needing(
    r"\b(?:interim\s+measures|provisional\s+measures|precautionary\s+measures|allegation\s+letter|urgent\s+appeal|a\s+(?:joint\s+)?(?:letter|communication))\b",
    "measures|letter|appeal|communication",
    flags=re.IGNORECASE,
)
"""What a body asks a government for, or sends it."""


def _body_of(view: View, verb: int, at: int, body: int) -> str:
    """The words for the body, whose name starts at ``body`` and whose chunk stands at ``at``."""
    start = view.place(max(at, 0))[0]
    end = view.tokens[view.chunks[verb].first - 1].end
    by = view.words(start, end)
    if view.chunks[at].mentions and body > view.place(at)[1]:
        by = view.words(
            body, end
        )  # "X remains in jail despite a decision of the Court that ruled …"
    if len(by) > 90 or "," in by:
        by = view.words(start, view.place(at)[1])
    if body < start:
        by = view.words(body, end)
    return _GOES_ON.sub("", by)


_GOES_ON = re.compile(r"(?:,?\s+(?:which|that|who|has|have|had|also|further|later|then)\b.*|,\s*)$")
_SPOKEN_ON = re.compile(r"\s*\*?\s*(?:today|yesterday|this\s+week|on\s+\w+)?\s*$", re.IGNORECASE)


def _owns_a_relative(view: View, index: int) -> bool:
    """ "Ms. Orazova's brother, Batyr": the owner is not whom it is about."""
    kin = lowered("people_words", "kin")
    after = view.chunks[index + 1 : index + 3]
    return any(item.kind is Kind.NOUN and item.low[-1] in kin for item in after) and (
        view.chunks[index].possessive
    )


_ONE_CASE = re.compile(
    r"\b(?P<whose>his|her)\s+(?:[\w-]+\s+){0,3}?(?:case|arrest|detention|deprivation|imprisonment|rights?|conviction|sentence|trial|liberty|favou?r|behalf|freedom|treatment)\b|\b(?P<who>he|she|him|her)\b",
    re.IGNORECASE,
)
_THE_CASE = re.compile(
    r"\bthe\s+case\b|\btheir\s+(?:[\w-]+\s+){0,3}?(?:case|arrest|detention|deprivation|imprisonment)\b|\b(?:they|them)\b"
)


_BEHIND_COMMA = re.compile(
    r",\s+(?:the\s+)?(?:UN\s+|U\.N\.\s+|United\s+Nations\s+|(?-i:[A-Z])\w+\s+)?$"
)


def found_of_it(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """ "The detention of X is arbitrary, the Working Group said": a finding, and no detention besides.

    "The Committee asked Chile to stay his extradition" is a measure, and no call besides.
    """
    people = {d.person for d in drafts if d.event is Event.FINDING}
    return [
        d for d in drafts
        if not (d.event is Event.DETENTION and d.nominal and not d.when.known and d.person in people)
        and not (d.event is Event.CALL and d.person in people and _TO_A_STATE.match(view.characters, d.start))
    ]  # fmt: skip


def _led_by_it(view: View, place: int) -> bool:
    """Whether a body stands behind what it found: "…, the Working Group concluded"."""
    return bool(_BEHIND_COMMA.search(view.characters, view.sentence.start, place))


def _told_before(view: View, place: int) -> tuple[int, ...]:
    """ "The detention of X and of his brother Y is arbitrary, the Working Group has concluded"."""
    if not _led_by_it(view, place):
        return ()
    return tuple(
        m.person for chunk in view.chunks for m in chunk.mentions
        if m.end < place and not view.discourse.registry.entries[m.person].official
    )  # fmt: skip


def _whose_case(view: View, rest: str) -> tuple[int, ...]:
    """Whose case a finding is about when it names nobody: "his detention", "the case"."""
    if match := _ONE_CASE.search(rest):
        who = (match["whose"] or match["who"]).lower()
        return view.discourse.one(who, at=len(view.chunks)).people
    if _THE_CASE.search(rest):
        if len(view.discourse.cases) == 1:
            return tuple(view.discourse.cases)
        return view.discourse.several(["they"]).people
    return ()


_INTERIM = re.compile(r"\b(?:interim|provisional|precautionary|protective)\s+measures?\b")


def _protected(view: View) -> tuple[int, ...]:
    """ "The Court issued an interim measure": for the one of whom the sentence before told."""
    previous = view.discourse.previous
    told = _INTERIM.search(view.characters, view.sentence.start, view.sentence.end)
    alone = len(previous) == 1 and not any(chunk.mentions for chunk in view.chunks)
    return (previous[0],) if told and alone else ()


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|The)\s+(?=[A-Z])|,?\s+(?:which|who)$", "", words).strip(" ,")
