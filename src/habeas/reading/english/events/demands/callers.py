"""Who makes a demand: the subject of its verb, who stands before a verb read as a noun, who opens a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.testimony.speakers import speaker
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_NO_CALLER = frozenset("we they him her them us me i".split())
_BIDDING = frozenset(
    "write send sign email e-mail call contact phone tweet post fax appeal".split()
)
_AND = re.compile(r"(?-i:[A-Z])[\w’'-]*(?:\s+(?-i:[A-Z])[\w’'-]*){0,2}\s+&\s+$")


_NAMED_BEFORE = re.compile(
    r"(?:\b[Tt]he\s+)?\b(?:[A-Z][\w’'-]*\s+){1,3}(?:to|of|for|on|against|without)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){0,3}$"
)
_LONG_NAME = 70


def _whole_name(view: View, words: str, place: int) -> str:
    """ "Ink & Voice calls on", "the Committee to Shield Writers calls": a body whose name has such words in it."""
    at = view.characters.rfind(words, view.sentence.start, place)
    before = _AND.search(view.characters, view.sentence.start, max(at, view.sentence.start))
    if before is None and at > 0 and words[:1].isupper():
        before = _NAMED_BEFORE.search(
            view.characters, max(view.sentence.start, at - _LONG_NAME), at
        )
    return words if before is None else view.words(before.start(), at + len(words))


_OF_SEVERAL = frozenset((("demand",), ("urge",), ("call",), ("ask",)))
""" "Defenders say that the case is a sham and demand her release": the defenders demand it."""


def caller(view: View, place: int) -> str | None:
    """Who makes the demand at a place, in the words of the page; None for the page itself."""
    for index, chunk in enumerate(view.chunks):
        if (
            chunk.kind is Kind.VERB
            and view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end + 1
        ):
            if chunk.low[0] in {"must", "should", "ought"}:
                return None
            who = speaker(view, index)
            if chunk.low == ("calling",) and (sent := sent_by_others(view, place)) is not None:
                return sent
            first = next((j for j, c in enumerate(view.chunks) if c.kind is Kind.VERB), index)
            pronoun = who is not None and who[0].lower() in {"he", "she"}
            singular = chunk.low in _OF_SEVERAL and who and not who[0].endswith("s")
            if who and (who[1] or pronoun or singular) and first < index:
                who = speaker(view, first)
            if who and who[1] and view.chunks[who[2]].low == ("they",):
                who = None if (body := _several_before(view)) is None else (body, (), who[2])
            if who and who[0].split()[0].lower() in _BIDDING and who[2] == 0:
                return None  # "Write to the minister, calling on her to …": the reader is bidden
            if who and who[0].lower() not in _NO_CALLER:
                meant = view.chunks[who[2]].low in {("it",), ("they",)}
                state = meant and who[0].lower().split()[-1] in _STATE
                return view.discourse.calling if state else _whole_name(view, who[0], place)
    return _requesting(view, place) or _repeating(view, place)


_SENDING = lowered("verbs", "sends")


def sent_by_others(view: View, place: int) -> str | None:
    """ "200 academics have signed an open letter calling for …": who asks by what they have sent."""
    for index in range(len(view.chunks) - 1, -1, -1):
        chunk = view.chunks[index]
        if view.tokens[chunk.first].start >= place or chunk.kind is not Kind.VERB:
            continue
        if chunk.main not in _SENDING:
            return None
        who = speaker(view, index)
        told = who is not None and not who[1] and who[0].lower() not in _NO_CALLER
        return who[0] if who is not None and told else None
    return None


_REPEATS = lowered("verbs", "repeats")


def _repeating(view: View, place: int) -> str | None:
    """ "The union reiterated its call for …": the union."""
    for index, chunk in enumerate(view.chunks[1:], 1):
        inside = view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end
        verb = view.chunks[index - 1]
        if inside and chunk.kind is Kind.NOUN and verb.kind is Kind.VERB and verb.main in _REPEATS:
            who = speaker(view, index - 1)
            return who[0] if who and who[1] == () and who[0].lower() not in _NO_CALLER else None
    return None


_SEVERAL_WHO = re.compile(
    r"\b(?P<who>(?:[Tt]he\s+|[\w-]+\s+)?(?:UN\s+|human\s+rights\s+|rights\s+|independent\s+)?(?:experts|organi[sz]ations|groups|signatories|[Rr]apporteurs|lawmakers|senators|MEPs|members|associations|unions|ambassadors|academics|writers"
    r"|bishops|families|relatives|parents|lawyers|colleagues|activists|supporters|NGOs|missions|embassies))\*?\s+(?:(?:today|yesterday|also|have|had|further|jointly|therefore)\s+)*"
    r"(?:said|say|called|call|urged?|added|told|wrote|expressed?|recalled|raised|voiced|regretted|warned|noted|welcomed|asked|stressed|demanded|reiterated|condemned|sought)\b"
)
_BACK = 2500


def _several_before(view: View) -> str | None:
    """ "They urged …": the several who spoke last before, and not those of whom they spoke."""
    start = view.sentence.start
    found = list(_SEVERAL_WHO.finditer(view.characters, max(start - _BACK, 0), start))
    return " ".join(found[-1]["who"].split()) if found else None


_STATE = frozenset("government authorities ministry police prosecutors".split())
"""Who is called on and does not call: no "it" or "they" that demands is one of these."""


def _requesting(view: View, place: int) -> str | None:
    """ "The Working Group requests the Government to …": who stands before a verb read as a noun."""
    for index, chunk in enumerate(view.chunks):
        inside = view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end
        if not inside or chunk.kind is not Kind.NOUN or chunk.low[-1] not in REQUESTS:
            continue
        if chunk.last - chunk.first > 1:
            return view.words(view.tokens[chunk.first].start, view.tokens[chunk.last - 2].end)
        if index and view.chunks[index - 1].low == ("it",) and view.discourse.spoke is not None:
            return view.discourse.spoke[0]
    return None


REQUESTS = frozenset(("requests", "asks", "urges", "demands", "calls"))


def is_thing(view: View, place: int) -> bool:
    """Whether "calls", "demands", "appeal" are things told of, and nobody's who makes them there ("peaceful calls for")."""
    if _repeating(view, place) is not None:
        return False
    for chunk in view.chunks:
        if view.tokens[chunk.first].start <= place < view.tokens[chunk.last - 1].end:
            told = chunk.low[-1] in REQUESTS and len(chunk.low) > 1 and chunk.low[-2] not in _SUCH
            ends = view.tokens[chunk.last - 1].start == place
            return chunk.kind is Kind.NOUN and not (told and ends)
    return False


_SUCH = frozenset(
    "the his her their its these those such several many urgent repeated two three legitimate peaceful constant public international"
    " numerous previous further persistent renewed growing non-violent".split()
)
""" "Their demands", but "his family demands"."""


def opens_with(view: View) -> str | None:
    """Who a sentence opens with that opens a list of demands and whose verb names no caller."""
    first = next((i for i, c in enumerate(view.chunks) if c.kind is Kind.NOUN), None)
    if first is None or view.chunks[first].mentions or len(view.chunks[first].low) > 6:
        return None
    if first + 1 >= len(view.chunks) or view.chunks[first + 1].kind is not Kind.VERB:
        return None
    words = view.words(*view.place(first))
    return None if words.lower() in {"we", "they", "i", "it"} else words


FOR_THEM = re.compile(
    r"\b(?:mother|father|wife|husband|family|parents|relatives?|sister|brother|son|daughter|children|lawyers?|counsel|colleagues?|friends?|supporters?|employer|union|editor|publisher)s?\s+(?:of|for)\b"
    r"|['’]s?\s+(?:[\w-]+\s+){0,2}?(?:mother|father|wife|husband|family|parents|relatives?|sister|brother|son|daughter|children|lawyers?|counsel|colleagues?|friends?|supporters?|employer|union|editor|publisher)s?\b"
)
""" "The mother of X asked the prison to let a doctor see him": those who ask are not X."""


_BIDS_A_BODY = re.compile(
    r"(?:must|should|ought\s+to)\s+(?:\w+ly\s+|also\s+|now\s+)?(?=(?:ensure|guarantee|respect|provide)\b)",
    re.IGNORECASE,
)


def bids_a_body(view: View, place: int) -> int:
    """Where what "the State should guarantee that X …" asks begins; 0 where no body, or somebody named, is bidden."""
    bids = _BIDS_A_BODY.match(view.characters, place)
    verb = next(
        (j for j, c in enumerate(view.chunks) if c.kind is Kind.VERB and view.place(j)[0] <= place < view.place(j)[1]), -1
    )  # fmt: skip
    if bids is None or verb < 0 or view.subject(verb)[0].people:
        return 0
    return bids.end()
