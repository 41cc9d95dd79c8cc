"""Terms told without a verb that gives them, and to whom they went.

"For Roe it was nine years", "their terms, nine years for Roe and five for Doe, were set in May", "the
eight months she received", "six years were added to her sentence", "the judges settled on six years":
the words around the term say that it is a sentence, and whose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.laid_on import laid_on
from habeas.reading.english.clauses.spoken_of import chunk_at, whom
from habeas.reading.english.penalties.in_course import Dealt, in_its_course, subject_behind
from habeas.reading.english.penalties.verbless import verbless
from habeas.reading.english.persons.discourse import NOBODY, Referent

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.words.amounts import Duration


_UNLESS = re.compile(
    r"\b(?:maximum|minimum|up\s+to|carr(?:y|ies)|statutory|possible|could|would|(?-i:may)|might|if|served|since|remain\w*|bail|house\s+arrest|detention|remand|custody)\b",
    re.IGNORECASE,
)
_NOUN = r"(?:sentences?|terms?|penalty|penalties|punishments?|verdicts?|judge?ments?)"
_IS_THE_SENTENCE = re.compile(
    rf"\b(?P<at>{_NOUN})(?:,[^,;:.]{{3,60}},|\s+(?:read\s+out|passed|handed\s+down|pronounced|imposed|announced|given|of|on|in|for|against)\b[^,;:.]{{0,60}})?\s*(?:\b(?:was|were|is|are|comes?\s+to|came\s+to|adds?\s+up\s+to|totall?(?:ed|s)?|amounts?\s+to|amounted\s+to)\s+(?:(?:set|fixed)\s+at\s+|one\s+of\s+)?|:\s+|[–—]\s*)(?:a\s+total\s+of\s+)?$",
    re.IGNORECASE,
)
_THE_SENTENCE_IS = re.compile(
    rf"(?:[’']?\s+[^.;:,]{{0,50}}?)?(?:,[^,;.]{{3,40}},)?\s+(?:was|were|is)\s+(?P<at>(?:the|his|her|their)\s+(?:\w+\s+)?{_NOUN})\b",
    re.IGNORECASE,
)
_TERMS_OF = re.compile(
    rf"\b(?:{_NOUN}\s*[,:–—(]|it\s+was|it\s+is)\s*(?:[^.;:]*\b(?:and|,)\s*)?$", re.IGNORECASE
)
_TALK = re.compile(r"\b(?:verdicts?|sentences?|sentenced|court|judge|tribunal)\b")
_FOR_FRONT = re.compile(
    r"\bfor\s+(?P<who>[^,;:.]{2,60}?)\s*,?\s+(?:it\s+(?:was|is|came\s+to)|there\s+were)\s+$",
    re.IGNORECASE,
)
_HAD_BY = re.compile(
    r"(?:\s+(?:(?:prison|jail)\s+)?(?:sentence|term))?\s+(?:that\s+|which\s+)?(?P<who>he|she|they|(?-i:[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,3}))\s+(?:had\s+|has\s+|have\s+)?(?:(?:already|also|just|now|later)\s+)?"
    r"(?:received|got|drew|(?:been\s+|was\s+|were\s+)(?:given|handed|sentenced\s+to|serving)|(?:is|are)\s+(?:already\s+|now\s+|still\s+|currently\s+)?serving)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[’']?\s+(?:(?:in|of)\s+(?:[\w-]+\s+){0,3}?(?:prison|jail|imprisonment|colony|labou?r)\s+|imprisonment\s+)?(?:(?:is|are|was|were)\s+being|was|were|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+|also\s+|later\s+|then\s+)?"
    r"(?:(?P<given>imposed|added|handed\s+down|pronounced|tacked\s+on|passed|meted\s+out)|(?P<asked>requested|sought|demanded|asked\s+for|called\s+for|proposed|recommended))\b",
    re.IGNORECASE,
)
_COURT = re.compile(
    r"\b(?:courts?|judges?|tribunal|bench|panel|magistrates?|verdict|ruling|judge?ment)\b[^.;]{0,70}?\b(?P<verb>settled\s+(?:on|for)|decided\s+on|opted\s+for|arrived\s+at|chose|put|locked|sent|replaced|substituted|added|adds|reimposed|ruled\s+for|set\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:sentence|term|penalty|punishment)\s+at|fixed\s+(?:the|his|her|their)\s+(?:sentence|term|penalty)\s+at)\b(?P<between>[^.;]{0,50})$",
    re.IGNORECASE,
)
_MUST_SAY = frozenset(("put", "locked", "sent"))
_OF_A_MEASURE = re.compile(
    r"[’']?\s+(?:of|on|under)\s+[\"“]?(?:home\s+chemistry|probation|house\s+arrest|restrict\w+|corrective|compulsory\s+(?:labou?r|work)|supervision)\b",
    re.IGNORECASE,
)
""" "Put her on a year and a half of home chemistry"."""
_IN_PRISON = re.compile(r"\b(?:prison|jail|gaol|bars|colony|camp|down|away)\b", re.IGNORECASE)
_IS_WHAT = re.compile(
    r"[^.;]{0,30}?\s+(?:is|was|had\s+been)\s+(?:what\s+(?P<by>(?:the\s+)?(?:\w+\s+)?prosecut\w+|the\s+state|the\s+crown)\b"
    r"|(?:the\s+)?prosecut\w+[’']s?\s+(?:demand|request|proposal|recommendation)\b)",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"\b(?P<by>(?:the\s+)?(?:\w+\s+)?prosecut(?:or|ors|ion))[’']s?\s+(?:demand|request|proposal|recommendation|wish)(?:\s+(?:was|is|had\s+been|of|for)|:)\s+(?:for\s+)?$",
    re.IGNORECASE,
)
_BY_OFFICE = re.compile(
    r"\bby\s+(?P<by>(?:the\s+)?(?:[\w-]+\s+)?prosecut\w+|the\s+state|the\s+crown)\b", re.IGNORECASE
)


def dealt(view: View, group: list[Duration], chunk: int) -> Dealt | None:
    """The people of a term that no verb of sentencing gives; None where nothing tells that it is a sentence."""
    start, end = view.sentence.start, view.sentence.end
    before, after = view.characters[start : group[0].start], view.characters[group[-1].end : end]
    if _UNLESS.search(before[-60:]) or _UNLESS.search(after[:12]):
        return None
    for attempt in (
        _front,
        _had,
        _went_to,
        _copular,
        _behind,
        _by_court,
        _put_away,
        _demanded,
        _ruled,
        in_its_course,
        verbless,
    ):
        found = attempt(view, group, chunk, before, after)
        if found is not None and (found.whom.people or found.whom.open):
            return found
    return None


def _next_verb(view: View, chunk: int) -> int:
    """The first verb behind a chunk, else the last one before it, else the chunk."""
    chunks = view.chunks
    found = next((j for j in range(chunk + 1, len(chunks)) if chunks[j].kind is Kind.VERB), -1)
    if found < 0:
        return next((j for j in range(chunk, -1, -1) if chunks[j].kind is Kind.VERB), chunk)
    apart = found + 1 < len(chunks) and chunks[found + 1].kind is Kind.VERB  # "were" "set"
    return found + 1 if apart else found


def _right_behind(view: View, group: list[Duration]) -> Referent:
    """ "Nine years for Roe": whom the words right behind a term name."""
    last = chunk_at(view, group[-1].end - 1)
    for j in range(last + 1, min(last + 4, len(view.chunks) - 1)):
        item = view.chunks[j]
        if item.kind is Kind.PREPOSITION and item.low[0] in {"for", "to", "on", "against"}:
            found = view.referent(j + 1) if view.chunks[j + 1].kind is Kind.NOUN else NOBODY
            return found if found.people or found.amount else NOBODY
        if item.kind is not Kind.PREPOSITION and item.low[-1] not in {
            "prison",
            "jail",
            "imprisonment",
        }:
            break
    return NOBODY


def _meant(view: View, group: list[Duration], place: int) -> Referent:
    """Whose sentence is meant: of those named right behind, the noun's owner, else whom the text is about."""
    if (behind := _right_behind(view, group)).people:
        return behind
    at = chunk_at(view, place)
    own = view.referent(at).owner if view.chunks[at].kind is Kind.NOUN else None
    if own is not None and own.people:
        return own
    return whom(view, place) or NOBODY


def _front(view: View, group: list[Duration], chunk: int, before: str, after: str) -> Dealt | None:
    """ "For Roe it was nine years"; "(their terms,) nine years for Roe and five for Doe"."""
    del after
    verb = _next_verb(view, chunk)
    if (led := _FOR_FRONT.search(before)) and view.discourse.cases:
        at = chunk_at(view, view.sentence.start + led.start("who"))
        found = view.coordinated(at) if view.chunks[at].kind is Kind.NOUN else NOBODY
        return Dealt(found, verb) if set(found.people) & view.discourse.cases else None
    named = _right_behind(view, group)
    if named.people and _TERMS_OF.search(before) and view.discourse.cases:
        return Dealt(named, verb)
    opens = not any(c.kind is Kind.VERB for c in view.chunks[:chunk])
    if named.people and opens and _TALK.search(view.characters, group[-1].end, view.sentence.end):
        return Dealt(named, verb)  # "five years for Roe, three for Doe: the verdict came on 4 May"
    return None


def _had(view: View, group: list[Duration], chunk: int, before: str, after: str) -> Dealt | None:
    """ "The eight months she received in March"."""
    del before, group
    match = _HAD_BY.match(after)
    if match is None:
        return None
    verb = _next_verb(view, chunk)
    found = view.subject(verb)[0]
    if not found.people and match["who"].islower():  # "on top of the five years he is serving, X …"
        found = subject_behind(view, verb) or found
    return Dealt(found, verb)


_WENT_TO = re.compile(
    r"(?:\s+(?:prison\s+|jail\s+)?(?:sentence|term),[^,;.]{3,40},)?\s+(?:(?:each|apiece|in\s+(?:prison|jail)|behind\s+bars)\s+)*(?:went\s+to|fell\s+to|goes\s+to|(?:(?:were|was)\s+)?(?:given|handed|meted)(?:\s+(?:down|out))?\s+to|(?:imposed|passed)\s+(?:up)?on)\s+",
    re.IGNORECASE,
)
_IS_WHAT_GIVEN = re.compile(
    r"\s+(?:each\s+)?(?:is|was)\s+what\s+(?P<who>[^.;]{2,160}?)\s+(?P<verb>(?:was|were|had\s+been|have\s+been)\s+(?:given|handed|sentenced\s+to)|got|received|drew)\b",
    re.IGNORECASE,
)

_IS_WHAT_COURT_GAVE = re.compile(
    r"[^.;:]{0,50}?\s+(?:is|was)\s+what\s+(?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){0,3}?(?:courts?|judges?|magistrates?|tribunal|bench)\s+"
    r"(?P<verb>gave|handed|imposed\s+on|passed\s+on|meted\s+out\s+to|handed\s+down\s+to)\s+",
    re.IGNORECASE,
)
""" "Two years, all of it on probation, was what the judge gave X"."""


def _went_to(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "Ten years each went to the rapper Roe and to the monk Doe", "two years is what Roe and Doe got"."""
    del before, chunk
    end = group[-1].end
    if led := _WENT_TO.match(after):
        at = chunk_at(view, end + led.end())
        people = dict.fromkeys(view.coordinated(at).people)
        for j in range(at + 1, len(view.chunks) - 2):  # "and to the monk"
            item = view.chunks[j]
            if item.kind is Kind.CONJUNCTION and view.chunks[j + 1].low == ("to",):
                people.update(dict.fromkeys(view.coordinated(j + 2).people))
        return Dealt(Referent(tuple(people)), _next_verb(view, chunk_at(view, end)))
    if led := _IS_WHAT_COURT_GAVE.match(after):
        found = view.coordinated(chunk_at(view, end + led.end()))
        return Dealt(found, chunk_at(view, end + led.start("verb")))
    if told := _IS_WHAT_GIVEN.match(after):
        verb = next(
            (j for j in range(len(view.chunks)) if view.chunks[j].kind is Kind.VERB
             and view.place(j)[0] == end + told.start("verb")), -1,
        )  # fmt: skip
        if verb >= 0:
            first = chunk_at(view, end + told.start("who"))
            people = dict.fromkeys(view.subject(verb)[0].people)
            for j in range(first, verb):
                if view.chunks[j].kind is Kind.NOUN and view.chunks[j].mentions:
                    people.update(dict.fromkeys(view.coordinated(j).people))
            return Dealt(Referent(tuple(people)), verb)
    return None


_BY_JUDGE = re.compile(
    r"[’']?(?:\s+(?:in|of|behind)\s+(?:[\w-]+\s+){0,3}?(?:prison|jail|colony|bars|labou?r|imprisonment))?,?[\"”]?\s+"
    r"(?:(?:ruled|decided|pronounced|said|ran|read)\s+(?:the\s+)?(?:court|judge|tribunal|magistrate|bench|verdict|ruling|judge?ment)"
    r"|the\s+(?:court|judge|tribunal|magistrate|bench)\s+(?:ruled|said|decided|pronounced|announced)"
    r"|was\s+the\s+(?:court|judge|tribunal|magistrate)[’']s\s+(?:answer|verdict|ruling|decision|reply))\b"
    r"|[^.;:]{0,60}(?::|\s[–—-])\s+(?:that|such|this)\s+(?:is|was)\s+(?:(?:the|her|his|their)\s+(?:\w+\s+)?(?:sentence|verdict|term|punishment|penalty)|what\s+(?:he|she|they)\s+(?:got|received|was\s+given|were\s+given))\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"^(?:the|this|that|[A-Z][a-z]+,?\s+the|(?:it|this|that)\s+(?:is|was)\s+an?)\s+$", re.IGNORECASE
)
_IS_SENTENCE = re.compile(
    r"\s+(?:(?:prison|jail|custodial)\s+)?(?:sentence\b|(?<=prison\s)term\b|(?<=jail\s)term\b)"
)
""" "The three-year sentence means that she stays inside until 2027"."""
_APPOSED = re.compile(rf"\b(?:his|her|their|the)\s+(?:\w+\s+)?{_NOUN},\s+$", re.IGNORECASE)
""" "Her sentence, three years, was read out"."""
_IN_ALL = re.compile(
    r"[’']?(?:\s+(?:in|behind)\s+(?:prison|jail|bars))?\s+(?:in\s+(?:all|total)|altogether|all\s+told)\b",
    re.IGNORECASE,
)
_THEIR_TERMS = re.compile(
    r"\b(?:sentences|terms|consecutive\w*|one\s+after\s+the\s+other)\b", re.IGNORECASE
)
_THE_SENTENCE_OF = re.compile(
    r"\b(?:the|this|that|(?:court|judge|tribunal)[’']s)\s+(?:\w+\s+){0,2}(?:sentence|term|penalty|punishment)\s+of\s+$",
    re.IGNORECASE,
)
_OPENS = 20
"""How many letters may stand before a term that opens its sentence."""


def _ruled(view: View, group: list[Duration], chunk: int, before: str, after: str) -> Dealt | None:
    """ "Five years in prison, ruled the judge", "the court's sentence of five years", "ten years in all"."""
    opens = len(before) < _OPENS and _BY_JUDGE.match(after)
    summed = _THEIR_TERMS.search(before) and _IN_ALL.match(after)
    itself = _ITSELF.match(before) and _IS_SENTENCE.match(after)
    apposed = _APPOSED.search(before) and re.match(r"[’']?(?:\s+in\s+(?:prison|jail))?,", after)
    if not (opens or summed or itself or apposed or _THE_SENTENCE_OF.search(before)):
        return None
    meant = (_upon(view, group, opens) if opens else None) or _meant(view, group, group[0].start)
    return Dealt(meant, _next_verb(view, chunk) if opens else chunk, before=bool(itself))


_UPON = re.compile(r"\s+(?:passed\s+|handed\s+down\s+|imposed\s+)?(?:on|against|for|upon)\s+")


def _upon(view: View, group: list[Duration], verdict: re.Match[str]) -> Referent | None:
    """ "Ten years: that was the verdict on X": whom the words behind the verdict name."""
    end = group[-1].end + verdict.end()
    led = _UPON.match(view.characters, end, view.sentence.end)
    found = view.coordinated(chunk_at(view, led.end())) if led else NOBODY
    return found if found.people else None


_PUT_SOMEBODY_AWAY = re.compile(
    r"\b(?:put|putting|sent|sending|locked|lock|locking)\s+(?P<who>[^.,;:]{2,60}?)\s+(?:away|down|behind\s+bars|inside)\s+for\s+(?:another\s+|a\s+further\s+)?$",
    re.IGNORECASE,
)
_PUT_AWAY = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:then\s+|again\s+|later\s+)?(?P<verb>put|sent|locked(?!\s+up))\s+(?:away|down|up|behind\s+bars|inside)\s+for\s+(?:another\s+)?$",
    re.IGNORECASE,
)


def _put_away(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "Was sent down for ten years", "was put behind bars for ten years", "put X away for ten years"."""
    del group, after
    if (led := _PUT_SOMEBODY_AWAY.search(before)) is not None:
        at = chunk_at(view, view.sentence.start + led.start("who"))
        if view.chunks[at].kind is Kind.NOUN and (found := view.coordinated(at)).people:
            return Dealt(found, at - 1 if at and view.chunks[at - 1].kind is Kind.VERB else at)
    if _PUT_AWAY.search(before) is None:
        return None
    verb = next((j for j in range(chunk, -1, -1) if view.chunks[j].kind is Kind.VERB), -1)
    return Dealt(view.subject(verb)[0], verb) if verb >= 0 else None


def _copular(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "The sentence was six years", "six years in a colony was the sentence"."""
    led = _IS_THE_SENTENCE.search(before)
    told = None if led else _THE_SENTENCE_IS.match(after)
    if led is None and told is None:
        return None
    place = (
        view.sentence.start + led.start("at")
        if led
        else group[-1].end + told.start("at")
        if told
        else 0
    )
    verb = chunk if led and before.rstrip().endswith(":") else _next_verb(view, chunk)
    if led:
        verb = next((j for j in range(chunk, -1, -1) if view.chunks[j].kind is Kind.VERB), chunk)
    return Dealt(_meant(view, group, place), verb)


def _behind(view: View, group: list[Duration], chunk: int, before: str, after: str) -> Dealt | None:
    """ "Six years were added to her sentence", "nine years were requested by the prosecution"."""
    del before
    match = _BEHIND.match(after)
    if match is None:
        return None
    verb = _next_verb(view, chunk)
    office = _BY_OFFICE.search(after)
    by = office["by"] if office and match["asked"] else None
    found = laid_on(view, verb)
    return Dealt(
        (found.people and found) or whom(view, group[0].start) or NOBODY,
        verb,
        asked=bool(match["asked"]),
        by=by,
    )


def _by_court(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "The judges settled on six years", "the verdict put her in prison for six years"."""
    del group
    match = _COURT.search(before)
    if match is None:
        return None
    said = _IN_PRISON.search(match["between"]) or _OF_A_MEASURE.match(after)
    if match["verb"].lower() in _MUST_SAY and not said:
        return None
    verb = next(
        (j for j in range(chunk, -1, -1) if view.chunks[j].kind is Kind.VERB
         and view.place(j)[0] <= view.sentence.start + match.start("verb") < view.place(j)[1]),
        -1,
    )  # fmt: skip
    if verb < 0:  # "a new judgment set the term at …": taken for a noun
        at = chunk_at(view, view.sentence.start + match.start("verb"))
        return Dealt(whom(view, view.place(at)[0]) or NOBODY, at)
    target = view.object(verb)[0]
    if target.people:
        return Dealt(target, verb)
    own = target.owner if target.owner is not None and target.owner.people else None
    return Dealt(own or whom(view, view.place(verb)[0]) or NOBODY, verb)


def _demanded(
    view: View, group: list[Duration], chunk: int, before: str, after: str
) -> Dealt | None:
    """ "Nine years is what the prosecution demands", "the prosecution's demand is nine years"."""
    match = _DEMAND.search(before) or _IS_WHAT.match(after)
    if match is None:
        return None
    found = _right_behind(view, group)
    return Dealt(
        (found.people and found) or whom(view, group[0].start) or NOBODY,
        _next_verb(view, chunk),
        asked=True,
        by=match["by"],
    )
