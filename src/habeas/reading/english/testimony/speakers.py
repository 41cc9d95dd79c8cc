"""Who the subject of a verb of saying is, in the words of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept
from habeas.reading.english.testimony.whose_words import BODY_BESIDE, head_of_relative
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Referent

_NO_SPEAKER = frozenset(
    "neither nor we i it that this which who what there anyone nobody someone everyone anybody one".split()
)
_OURSELVES = re.compile(
    r"(?:(?:last|this)\s+(?:week|month)['’]s|an?\s+earlier|the\s+last|our\s+last|a\s+previous)\s+(?:digest|bulletin|newsletter|issue|edition|update|report|version|story|article)\b|(?:bulletin|digest|newsletter|issue|update)\s+(?:no\.?\s*)?\d+"
    r"|(?:this|our)\s+(?:paper|digest|weekly|blog|channel|desk|newspaper|website|site|agency|magazine|bulletin|newsletter|organi[sz]ation|statement|office|page|correspondent)\b"
)
_LAST_WEEKS = re.compile(r"\b(?:last|this)\s+(?:week|month|year)['’]s\s+$", re.IGNORECASE)
_ISSUE = re.compile(
    r"(?:digest|bulletin|newsletter|issue|edition|update|report|version|story|article|note|alert|statement)$"
)
""" "Last week's digest said that …": the page itself, as it was."""
_SILENT = lowered("things", "silent")


@kept
def speaker(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """Who speaks by a verb of saying, a sender for what was sent: words, persons, chunk."""
    found = _speaker(view, verb)
    return None if found is None else sent_by(view, found)


def _speaker(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """Who speaks by a verb of saying: the words for them, the persons they are, the chunk they stand in."""
    if view.chunks[verb].low == ("said",) and view.following(verb, 2) in {"to have", "to be"}:
        return None  # "convicted of offences said to have been committed"
    if _after_speech(view, verb) and (follows := _inverted(view, verb)) is not None:
        return follows
    if said_behind(view, verb) and (follows := _inverted(view, verb)) is not None:
        return follows
    if (own := _circle_of_relative(view, verb)) is not None:
        return own
    if (led := head_of_relative(view, verb)) is not None:
        return led
    subject, at = view.subject(_first_of_chain(view, verb))
    if at < 0:
        follows = None if view.chunks[verb].main in _TO_SOMEBODY else _inverted(view, verb)
        return follows or _carried(view, verb)
    if (body := _body_meant(view, at)) is not None:
        return body, (), at
    if (named := _apposed(view, at, verb)) is not None:
        return named
    inside = 0 <= subject.last < at
    if not inside and (last := _last_speaker(view, at, subject.people)) is not None:
        return *last, at
    if subject.people and not subject.owner:
        if (other := _another(view, verb, at, subject.people)) is not None:
            return other
        return _named(view, subject, at)
    if not subject.owner and (first := _before_apposition(view, verb, at)) is not None:
        return view.words(*view.place(first)), (), first
    return _in_words(view, verb, subject, at)


def _another(
    view: View, verb: int, at: int, people: tuple[int, ...]
) -> tuple[str, tuple[int, ...], int] | None:
    """ "He says Roe was beaten": he is not Roe, but whoever was told of before."""
    if view.chunks[at].low not in {("he",), ("she",)} or len(people) != 1:
        return None
    behind = [c for c in view.chunks[verb + 1 : verb + 3] if c.low != ("that",)][:1]
    if not any(m.person == people[0] for c in behind for m in c.mentions):
        return None
    entries, gender = (
        view.discourse.registry.entries,
        "m" if view.chunks[at].low == ("he",) else "f",
    )
    for person in view.discourse.recent:
        if person != people[0] and entries[person].gender in {None, gender}:
            return entries[person].name, (person,), at
    return None


def _before_apposition(view: View, verb: int, at: int) -> int | None:
    """ "Roe Watch, a London-based group, said …": the name before what it is."""
    chunks = view.chunks
    if at < 2 or chunks[at].low[0] not in {"a", "an"} or chunks[at - 1].low != (",",):
        return None
    named = chunks[at - 2].kind is Kind.NOUN and view.words(*view.place(at - 2))[:1].isupper()
    closed = any(c.low == (",",) for c in chunks[at + 1 : verb])
    return at - 2 if named and closed and at == 2 else None


def _named(view: View, subject: Referent, at: int) -> tuple[str, tuple[int, ...], int]:
    """A speaker who is one of the persons of the page, or several of them."""
    entries, chunk = view.discourse.registry.entries, view.chunks[at]
    if (holder := _holder(view, at)) is not None:
        return view.words(*view.place(holder[1])), (holder[0],), holder[1]
    described = chunk.low[0] in {"the", "his", "her", "their"} and len(chunk.low) > 1
    described |= chunk.low[0] in {"both", "all"} and len(subject.people) > 1
    if described and not chunk.mentions:
        return view.words(*view.place(at)), subject.people, at
    if len(subject.people) == 1 and not chunk.mentions:
        return entries[subject.people[0]].name, subject.people, at
    names = [entries[p].name for p in subject.people]
    if chunk.mentions and len(names) == 1:
        start, end = view.place(_of_a_body(view, at))[0], view.place(at)[1]
        return view.words(start, end), subject.people, at
    if chunk.mentions and 0 <= subject.first <= at:
        words = view.words(view.place(subject.first)[0], view.place(at)[1])
        if len(words) <= _LIST:
            return words, subject.people, subject.first
    return " and ".join(names), subject.people, max(subject.first, 0)


def _holder(view: View, at: int) -> tuple[int, int] | None:
    """ "Spokesman X took no calls, but he dismissed the reports": X, though no "he" of a case, speaks."""
    topic, word = view.discourse.topic, view.chunks[at].low
    if word not in {("he",), ("she",)} or topic is None or topic[1] >= at:
        return None
    entry = view.discourse.registry.entries[topic[0]]
    fits = entry.gender in {None, "m" if word == ("he",) else "f"}
    return topic if entry.official and fits else None


def _of_a_body(view: View, at: int) -> int:
    """ "Roe Watch's director Ana Doe": the chunk of the body whose director speaks, else the speaker's own."""
    chunks = view.chunks
    if at < _OWNED or chunks[at - 1].low[-1] not in {"'s", "'", "’s", "’"}:
        return at
    body = chunks[at - _OWNED]
    named = body.kind is Kind.NOUN and not body.mentions
    return at - _OWNED if named and view.words(*view.place(at - _OWNED))[:1].isupper() else at


_OWNED = 2
_LIST = 60
"""How long the words for several speakers may be ("Roe and Doe"); longer ones are told by their names."""


def _in_words(
    view: View, verb: int, subject: Referent, at: int
) -> tuple[str, tuple[int, ...], int] | None:
    """A speaker in the words of the page: "his lawyer", "officials at the prison"."""
    first = subject.first if subject.owner and 0 <= subject.first <= at else at
    start, end = view.place(first)[0], view.place(at)[1]
    words = _WRONGLY.sub("", view.words(start, end))
    if 0 <= subject.last < at and view.chunks[at].low[0] in {"he", "she"}:
        return view.words(*view.place(subject.last)), (), at
    if words.lower() in {"he", "she"} and (kin := _kin_before(view, words.lower())) is not None:
        return kin, (), at
    if _OURSELVES.match(words.lower()) or _NOT_A_SPEAKER.match(words):
        return None
    if _WHATEVER.search(view.characters, view.sentence.start, start):
        return None
    last = view.chunks[at].low[-1]
    if words.lower() in _NO_SPEAKER or last in _SILENT or last in _NO_SPEAKER - {"one"}:
        return None
    if _LAST_WEEKS.search(view.characters, view.sentence.start, start) and _ISSUE.match(words):
        return None
    whole = view.characters[start : view.tokens[view.chunks[verb].first].start].strip()
    verbs = any(c.kind is Kind.VERB for c in view.chunks[at:verb])
    told = verbs and not any(c.kind is Kind.RELATIVE for c in view.chunks[at:verb])
    if at < verb and "," not in whole and len(whole) <= 90 and len(whole) > len(words) and not told:
        return _WRONGLY.sub("", _ALSO.sub("", whole)), (), at
    beside = BODY_BESIDE.fullmatch(whole[len(words) :]) if whole.startswith(words) else None
    if beside is not None:
        return whole.rstrip(" ,"), (), at
    return words + _of_phrase(view, at), (), at


def _carried(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """ "Lost hearing in one ear; says he was beaten.": in an item that is about one person, that person."""
    people, left_out = view.discourse.carried, verb == 0 or view.chunks[verb - 1].low == (";",)
    if len(people) != 1 or not left_out:
        return None
    return view.discourse.registry.entries[people[0]].name, people, verb


_WOMEN = r"wife|mother|sister|daughter|aunt|grandmother|widow|niece|fianc[eé]e|girlfriend|stepmother|ex-wife"
_MEN = (
    r"husband|father|brother|son|uncle|grandfather|widower|nephew|boyfriend|stepfather|ex-husband"
)
_KIN_BEFORE = {
    word: re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|(?-i:[A-Z])[\w’'-]+['’]s)\s+(?:\w+\s+)?(?:{kin})\b(?:,?\s+(?P<name>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){{0,2}}))?")
    for word, kin in (("she", _WOMEN), ("he", _MEN))
}  # fmt: skip
_PARAGRAPH = 400


def _kin_before(view: View, word: str) -> str | None:
    """ "His wife saw him on Sunday. He is thin, she said": the wife, told of in the sentence before."""
    start = max(view.sentence.start - _PARAGRAPH, 0)
    before = view.characters[start : view.sentence.start].rpartition("\n\n")[2]
    found = list(_KIN_BEFORE[word].finditer(before))
    return " ".join(found[-1].group().split()) if found else None


_ONE_OF = frozenset(
    "best first other eldest oldest youngest second third last former latter".split()
)


def _apposed(view: View, at: int, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """ "The best known, tuk-tuk driver X, told the judges": X."""
    if not set(view.chunks[at].low) & _ONE_OF or view.chunks[at].mentions:
        return None
    people = [m.person for chunk in view.chunks[at + 1 : verb] for m in chunk.mentions]
    if len(people) != 1:
        return None
    return view.discourse.registry.entries[people[0]].name, (people[0],), at


_SENT = re.compile(
    r"(?:(?:an?|the|his|her|their|its|one)\s+)?(?:[\w-]+\s+){0,2}?(?:letter|notice|statement|message|reply|note|circular|report|e-?mail|telegram|text)\s*$",
    re.IGNORECASE,
)
_SENDER = re.compile(
    r"\s+(?:from|by)\s+(?P<who>(?:(?:the|an?|his|her|their)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,5}?)(?=,|\s+(?:dated|received|sent|published|says|said|states|stated|asserts|confirms|confirmed|informed|in|on|of\s+\d)\b)"
)


def sent_by(
    view: View, found: tuple[str, tuple[int, ...], int]
) -> tuple[str, tuple[int, ...], int]:
    """ "A letter from the home department says": the department."""
    _, people, at = found
    if people or not _SENT.fullmatch(view.words(*view.place(at))):
        return found
    sender = _SENDER.match(view.characters, view.place(at)[1], view.sentence.end)
    return found if sender is None else (sender["who"], people, at)


_WHATEVER = re.compile(r"\b(?:whatever|no\s+matter\s+what|despite\s+what|contrary\s+to\s+what)\s+$")
_WRONGLY = re.compile(
    r"\s+(?:wrongly|falsely|incorrectly|mistakenly|erroneously|rightly|reportedly)$"
)
_NOT_A_SPEAKER = re.compile(
    r"(?i:please|whatever|contrary|him|them|us|our|me|was|were|is|are|has|have|had|according|despite)\b|(?:(?:the|some|several|other|early|initial|conflicting|unconfirmed|media|press|local)\s+)*(?:reports|rumou?rs|unconfirmed|Unconfirmed)$|(?:her|OUR)$|an?\s+[A-Z]\.?(?:[A-Z]\.?)*$"
)
"""What the nearest group before a verb of saying may be, and no speaker: "whatever the radio may say"."""


def _last_speaker(
    view: View, at: int, people: tuple[int, ...]
) -> tuple[str, tuple[int, ...]] | None:
    """ "He was put in a cell, she added": she is who spoke last, and not the person told of as "he"."""
    low, last = view.chunks[at].low, view.discourse.said
    if last is None or low not in {("he",), ("she",)} or view.sentence.block - last.block > 1:
        return None
    gender = "f" if low == ("she",) else "m"
    if last.gender not in {None, gender} or (last.people and last.people == people):
        return None
    if last.gender is None and view.sentence.block != last.block:
        return None
    known = {view.discourse.registry.entries[p].gender for p in people}
    other = _HE if gender == "f" else _SHE
    entries, place = view.discourse.registry.entries, view.place(at)[0]
    ahead = all(entries[p].first_place > place for p in people)
    if people and gender in known and not ahead:
        return None
    if (
        people
        and last.gender is None
        and not other.search(view.characters, view.sentence.start, view.sentence.end)
    ):
        return None
    return last.words, last.people


_HE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_TO_SOMEBODY = frozenset("tell told tells telling".split())


def _first_of_chain(view: View, verb: int) -> int:
    """ "X stated that A, denied that B and said that C": all three are X's, whoever A is about."""
    speech = lowered("cues", "speech")
    joined = verb and view.chunks[verb - 1].kind in {Kind.COMMA, Kind.CONJUNCTION}
    if joined and view.following(verb, 1) == "that":
        for k in range(verb):
            group = view.chunks[k]
            that = view.following(k, 1) == "that"
            if group.kind is Kind.VERB and group.main in speech and that and not group.passive:
                return k
    return verb


def _body_meant(view: View, at: int) -> str | None:
    """Which body "it" or "they" is, that spoke in this paragraph or the one before."""
    spoke = view.discourse.spoke
    if spoke is None or view.sentence.block - spoke[1] > 1:
        return None
    plural = spoke[0].lower().split()[-1].endswith("s") or spoke[0].lower().endswith("police")
    low = view.chunks[at].low
    return spoke[0] if low == (("they",) if plural else ("it",)) else None


def _circle_of_relative(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """ "Aslan, whose lawyers say she was …": the lawyers."""
    before, opener = verb - 1, verb - 2
    if opener < 0 or view.chunks[opener].low != ("whose",):
        return None
    return view.words(*view.place(before)), (), before


def _of_phrase(view: View, at: int) -> str:
    """The "of …" or "at …" that belongs to a speaker: "Doctors at the prison"."""
    chunks = view.chunks
    if at + 2 < len(chunks) and chunks[at + 1].low[0] in {"of", "at", "in", "for"}:
        after = chunks[at + 2]
        if after.kind is Kind.NOUN and (
            at + 3 >= len(chunks)
            or chunks[at + 3].kind in {Kind.VERB, Kind.COMMA, Kind.MARK, Kind.RELATIVE}
        ):
            start, end = view.place(at)[1], view.place(at + 2)[1]
            return view.words(start, end)
    return ""


_ALSO = re.compile(
    r"\s+(?:today|yesterday|tonight|jointly|repeatedly|meanwhile|(?:this|last)\s+(?:week|month|year|morning|afternoon|evening)|also|later|then|further|again|additionally|recently|since|(?:in|on)\s+(?:\d{4}|\d{1,2}\s+[A-Z]\w+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)(?:\s+\d{4})?)$"
)
_SPEECH_ENDS = re.compile(r"[\"”][,\s]*$")


def _after_speech(view: View, verb: int) -> bool:
    """Whether a speech verb stands right behind a quotation that closes: its subject follows."""
    begin = view.tokens[view.chunks[verb].first].start
    return bool(_SPEECH_ENDS.search(view.characters[view.sentence.start : begin]))


def _inverted(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """'"…," said X, spokesman of Y' : the speaker follows."""
    at = verb + 1
    if at >= len(view.chunks) or view.chunks[at].kind is not Kind.NOUN:
        return None
    chunk = view.chunks[at]
    people = tuple(m.person for m in chunk.mentions)
    start, end = view.place(at)
    words = view.words(start, end)
    if _NOT_A_SPEAKER.match(words) or words.lower() in _NO_SPEAKER - {"one"}:
        return None
    if chunk.low[0] in {"he", "she", "they"} and not _after_speech(view, verb):
        return None
    if not people and (named := NAME_BESIDE.match(view.characters, end, view.sentence.end)):
        return view.words(start, named.end()), (), at
    return words + ("" if people else _of_phrase(view, at)), people, at


NAME_BESIDE = re.compile(r",\s+[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){1,3}(?=[,.;]|$)")
""" "His wife, Rita Sow": the name of whoever is told of by what they are."""
_SAYS = frozenset(("said", "says"))
_UNSAID = frozenset(
    "nothing little much same so words prayer prayers goodbye things yes no enough more that this it what as"
    " all something anything farewell he she they we i you".split()
)


def said_behind(view: View, verb: int) -> bool:
    """ "X was beaten, said his colleague Y": whether the speaker stands behind the verb, as the last of its clause."""
    chunks = view.chunks
    at = verb + 1
    if verb < _SHORTEST or chunks[verb].low[-1] not in _SAYS or len(chunks[verb].low) > 1:
        return False
    if chunks[verb - 1].low != (",",) or at >= len(chunks) or chunks[at].kind is not Kind.NOUN:
        return False
    if chunks[at].low[-1] in _UNSAID or not any(c.kind is Kind.VERB for c in chunks[:verb]):
        return False
    k = at + 1
    while k < len(chunks) and (
        chunks[k].kind
        in {Kind.PREPOSITION, Kind.DATE, Kind.ADVERB, Kind.MARK, Kind.OPEN, Kind.CLOSE}
        or (chunks[k].kind is Kind.NOUN and chunks[k - 1].kind in {Kind.PREPOSITION, Kind.OPEN})
    ):
        k += 1
    return k >= len(chunks) or chunks[k].kind in {Kind.COMMA, Kind.RELATIVE}


_SHORTEST = 3
"""How many chunks stand at least before the comma of words that are said: "X was beaten, said …"."""
