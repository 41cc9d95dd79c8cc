"""Attribution: who says it, inside the document's words.

A quotation carries its speaker until it closes; "X said that …", "…, X said" and "according to X"
carry to the whole sentence. The chain runs from the outermost speaker to the innermost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.reading.english.spotter import needing
from habeas.reading.english.trailing import trailing
from habeas.reading.english.vocabulary import lowered
from habeas.records.record import record

if TYPE_CHECKING:
    from habeas.reading.english.view import View

_ACCORDING = needing(
    r"\b[Aa]ccording to (?P<who>[^,.;:“”\"()]{3,90})",
    "according to",
)
_KIN = re.compile(r"^(?:his|her|their)\s+[a-z -]+$")
_NAME_BESIDE = re.compile(r",\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){1,3}(?=[,.;]|$)")
_NOBODYS = re.compile(r"(?:the\s+)?information\b")
""" "According to information received": a hedge, nobody's words."""
_CITED = needing(
    r"\b(?:[Cc]iting|[Qq]uoting|[Aa]s\s+(?:reported|told|confirmed|stated)\s+by)\s+(?P<who>[^,.;:“”\"()]{3,70})",
    "iting|uoting|reported by|told by|confirmed by|stated by",
)
_LEAD = re.compile(r"^(?:an?|the|The|An?)\s+")


@record
class Spoken:
    """Characters ``start`` to ``end`` are said by ``speaker``; ``verb`` is the speech verb."""

    start: int
    end: int
    speaker: str
    verb: str
    people: tuple[int, ...] = ()


def spoken(view: View) -> tuple[Spoken, ...]:
    """Who says which part of a sentence."""
    found: list[Spoken] = []
    if view.speaker is not None:
        found.append(Spoken(view.sentence.start, view.sentence.end, view.speaker, "said"))
    speech = lowered("cues", "speech")
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or chunk.main not in speech:
            continue
        made = _by_verb(view, j)
        if made is not None:
            found.append(made)
    said = trailing(view) if len(found) == (view.speaker is not None) else None
    if said is not None:
        start = view.sentence.start if said.start is None else said.start
        found.append(Spoken(start, view.sentence.end, said.speaker, "said", said.people))
    for match in _ACCORDING.finditer(view.stretch):
        who = _cut(match["who"])
        if _NOBODYS.match(who):
            continue
        if named := _NAME_BESIDE.match(view.characters, match.end(), view.sentence.end):
            who = view.words(match.start("who"), named.end()) if _KIN.search(who) else who
        if who:
            found.append(Spoken(view.sentence.start, view.sentence.end, who, "according"))
    for match in _CITED.finditer(view.stretch):
        if not found and match.group().lower().startswith(("citing", "quoting")):
            continue
        found.append(Spoken(view.sentence.start, view.sentence.end, _cut(match["who"]), "citing"))
    return tuple(found)


_WORDS_FOLLOW = re.compile(r"(?:\s+[^.;,\"“]{1,40}?)?\s+that\b|\s*:|\s*,?\s*[\"“]")
_SHOWS = frozenset("records recorded shows showed reveals revealed diagnosed found finds".split())
_PAPERS = frozenset(
    "certificate report certificates reports document documents records record examination autopsy statement"
    " letter note log register doctors doctor examiner".split()
)


def _by_a_paper(view: View, verb: int) -> bool:
    """ "A certificate of 4 June records a broken arm": papers and doctors say what they record."""
    subject, at = view.subject(verb)
    del subject
    heads = (
        {w for k in range(max(at - 3, 0), verb) for w in view.chunks[k].low} if at >= 0 else set()
    )
    return bool(heads & _PAPERS)


_WRITES = frozenset(
    "denied denies deny added adds noted notes posted wrote writes tweeted recalled recalls counts observed"
    " submits submitted indicates indicated asserts asserted contends contended".split()
)


def _by_verb(view: View, verb: int) -> Spoken | None:
    """ "X said that …" reaches forward; "…, X said" reaches back to the start of the sentence."""
    chunk = view.chunks[verb]
    if chunk.passive or chunk.low[0] == "to":
        return None
    after = view.characters[view.place(verb)[1] : min(view.sentence.end, view.place(verb)[1] + 60)]
    if chunk.main in _WRITES and not (_WORDS_FOLLOW.match(after) or _behind_a_comma(view, verb)):
        return None
    if chunk.main in _SHOWS and not _by_a_paper(view, verb):
        return None
    if chunk.main in {"reported", "reports"} and view.following(verb, 1) in {"on", "about", "from"}:
        return None  # "who had reported on the case": her work, no speech
    if chunk.low in _TOLD and view.following(verb, 1) in {"that", "by", "to"}:
        return None  # "was stopped and told that …": told by somebody else
    who = _speaker(view, verb)
    if who is None:
        return None
    words, people, at = who
    start, end = view.sentence.start, view.sentence.end
    opens = not any(c.kind is Kind.VERB for c in view.chunks[: min(at, verb)])
    speaker_start = start if opens else view.place(min(at, verb))[0]
    behind = _ends_clause(view, verb) or at > verb or _said_with_a_tail(view, verb)
    if verb >= 2 and view.chunks[verb - 2].low == ("whose",):
        end = _end_of_relative(view, verb)
    if behind:
        return Spoken(start, end, words, chunk.main, people)
    return Spoken(speaker_start, end, words, chunk.main, people)


def _behind_a_comma(view: View, verb: int) -> bool:
    """ "… will be retried, her lawyer X wrote on the network": the words said stand before it."""
    at = view.subject(verb)[1]
    if at < 2 or view.chunks[at - 1].kind is not Kind.COMMA:
        return False
    told = any(c.kind is Kind.VERB for c in view.chunks[: at - 1])
    return told and not any(c.kind is Kind.VERB for c in view.chunks[verb + 1 :])


def _said_with_a_tail(view: View, verb: int) -> bool:
    """ "…, his father said by telephone.": only where or how it was said stands behind the verb."""
    after = view.chunks[verb + 1] if verb + 1 < len(view.chunks) else None
    tail = after is not None and after.kind in {Kind.PREPOSITION, Kind.DATE, Kind.ADVERB}
    return tail and view.following(verb, 1) != "that" and _behind_a_comma(view, verb)


def _ends_clause(view: View, verb: int) -> bool:
    """Whether nothing is said after the speech verb: the words said stand before it."""
    after = view.chunks[verb + 1 :]
    if not after:
        return True
    if after[0].kind is Kind.DATE and (len(after) == 1 or after[1].low[0] in {".", ",", "("}):
        return True
    if after[0].low[0] in {".", ";"} or (
        view.chunks[verb].main in _WRITES and _behind_a_comma(view, verb)
    ):
        return True
    if view.chunks[verb].main in {"told", "tells", "informed"} and after[0].kind is Kind.NOUN:
        return _told_behind(view, verb)
    return after[0].kind is Kind.COMMA and view.chunks[verb - 1].kind is not Kind.COMMA


def _end_of_relative(view: View, verb: int) -> int:
    """Where ", whose lawyers say …," ends and the main clause goes on."""
    for k in range(verb + 1, len(view.chunks) - 1):
        if view.chunks[k].kind is Kind.COMMA and view.chunks[k + 1].kind is Kind.VERB:
            return view.place(k)[0]
    return view.sentence.end


def _told_behind(view: View, verb: int) -> bool:
    """ "…, a neighbour told Radio Lara.": nothing but the hearer and a day stand behind the verb."""
    rest = [c for c in view.chunks[verb + 1 :] if c.kind is not Kind.MARK]
    short = all(c.kind in {Kind.NOUN, Kind.PREPOSITION, Kind.DATE, Kind.ADVERB} for c in rest)
    earlier = any(c.kind is Kind.VERB for c in view.chunks[:verb])
    quoted = re.search(r"[,\"”]", view.words(view.sentence.start, view.place(verb)[0]))
    return short and len(rest) <= _HEARERS and (earlier or quoted is not None)


_HEARERS = 5
_MINE = needing(r"[\"“][^\"”]*\b(?:I|my|me|My)\b", '"|“')


def quoting(view: View) -> int | None:
    """The one person whose quotation in the first person a sentence holds."""
    if not _MINE.search(view.stretch):
        return None
    people = {person for one in spoken(view) for person in one.people}
    return people.pop() if len(people) == 1 else None


_SPEECH_OPENS = needing(
    r"\b(?:said|says|added|stated|declared|wrote|commented)\s*:\s*$",
    ":",
)


def opens_speech(view: View) -> str | None:
    """The speaker whose words follow: a sentence that ends in "said:" without a quotation mark."""
    if not _SPEECH_OPENS.search(view.stretch):
        return None
    for verb in range(len(view.chunks) - 1, -1, -1):
        if view.chunks[verb].kind is Kind.VERB and view.chunks[verb].main in lowered(
            "cues", "speech"
        ):
            who = _speaker(view, verb)
            return who[0] if who else None
    return None


_REPORTS = re.compile(
    r"^[^.;]{0,90}\b(?:court|police|authorities|prosecutors|officials|tribunal)\b[^.;]{0,40}\b(?:today|yesterday|on\s+(?:\d|[A-Z]))",
    re.IGNORECASE,
)


def closes_speech(characters: str, before: int, start: int, end: int) -> bool:
    """Whether the report goes on at a paragraph: after a wider gap, or with news of its own."""
    gap = characters[before:start]
    return gap.count("\n") > 2 or bool(_REPORTS.search(characters[start:end]))


_NO_SPEAKER = frozenset(
    "neither nor we i it that this which who what there anyone nobody someone everyone anybody one".split()
)
_OURSELVES = re.compile(
    r"(?:this|our)\s+(?:newspaper|website|site|agency|magazine|bulletin|newsletter|organi[sz]ation|statement|office|page|correspondent)\b"
)
_SILENT = frozenset(
    "release case trial sentence version story law hearing verdict arrest detention appeal charge"
    " time day way lies name term order evidence nothing body".split()
)


def _speaker(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    if _after_speech(view, verb) and (follows := _inverted(view, verb)) is not None:
        return follows
    if (own := _circle_of_relative(view, verb)) is not None:
        return own
    subject, at = view.subject(_first_of_chain(view, verb))
    if at < 0:
        return None if view.chunks[verb].main in _TO_SOMEBODY else _inverted(view, verb)
    if (body := _body_meant(view, at)) is not None:
        return body, (), at
    if subject.people and not subject.owner:
        chunk = view.chunks[at]
        if len(subject.people) == 1 and not chunk.mentions:
            return view.discourse.registry.entries[subject.people[0]].name, subject.people, at
        names = [view.discourse.registry.entries[p].name for p in subject.people]
        if chunk.mentions and len(names) == 1:
            start, end = view.place(at)
            return view.words(start, end), subject.people, at
        return " and ".join(names), subject.people, max(subject.first, 0)
    first = subject.first if subject.owner and 0 <= subject.first <= at else at
    start, end = view.place(first)[0], view.place(at)[1]
    words = view.words(start, end)
    if 0 <= subject.last < at and view.chunks[at].low[0] in {"he", "she"}:
        return view.words(*view.place(subject.last)), (), at
    if _OURSELVES.match(words.lower()):
        return None
    if words.lower() in _NO_SPEAKER or view.chunks[at].low[-1] in _SILENT:
        return None
    if (
        subject.owner is not None
        and subject.owner.people
        and words.lower().startswith(("his ", "her ", "their "))
    ):
        pass
    whole = view.characters[start : view.tokens[view.chunks[verb].first].start].strip()
    verbs = any(c.kind is Kind.VERB for c in view.chunks[at:verb])
    told = verbs and not any(c.kind is Kind.RELATIVE for c in view.chunks[at:verb])
    if at < verb and "," not in whole and len(whole) <= 90 and len(whole) > len(words) and not told:
        return _ALSO.sub("", whole), (), at
    return words + _of_phrase(view, at), (), at


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
        if (
            after.kind is Kind.NOUN
            and at + 3 < len(chunks)
            and chunks[at + 3].kind in {Kind.VERB, Kind.COMMA}
        ):
            start, end = view.place(at)[1], view.place(at + 2)[1]
            return view.words(start, end)
    return ""


_TOLD = {("told",), ("informed",), ("notified",), ("warned",), ("assured",)}
_ALSO = re.compile(
    r"\s+(?:also|later|then|further|again|additionally|recently|since|(?:in|on)\s+(?:\d{4}|\d{1,2}\s+[A-Z]\w+|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*)(?:\s+\d{4})?)$"
)
_SPEECH_ENDS = re.compile(r"[\"”][,\s]*$")


def _after_speech(view: View, verb: int) -> bool:
    """Whether a speech verb stands right behind a quotation that closes: its subject follows."""
    begin = view.tokens[view.chunks[verb].first].start
    return bool(_SPEECH_ENDS.search(view.characters[view.sentence.start : begin]))


def _inverted(view: View, verb: int) -> tuple[str, tuple[int, ...], int] | None:
    """'"…," said X, spokesman of Y' : the speaker follows."""
    if verb + 1 < len(view.chunks) and view.chunks[verb + 1].kind is Kind.NOUN:
        chunk = view.chunks[verb + 1]
        people = tuple(m.person for m in chunk.mentions)
        start, end = view.place(verb + 1)
        return view.words(start, end), people, verb + 1
    return None


def _cut(words: str) -> str:
    cut = re.split(
        r"\s+(?:who|which|that|and (?:was|were|he|she|they)|has|have|had|was|were|is|are)\b", words
    )[0]
    return cut.strip()


def chain(place: int, said: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """The speakers of the words at a place, outermost first."""
    over = [one for one in said if one.start <= place < one.end]
    return tuple(sorted(over, key=lambda one: one.start))
