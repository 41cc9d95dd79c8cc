"""Attribution: who says it, inside the document's words.

A quotation carries its speaker until it closes; "X said that …", "…, X said" and "according to X"
carry to the whole sentence. The chain runs from the outermost speaker to the innermost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.hearsay import heard
from habeas.reading.english.testimony.said_until import said_until
from habeas.reading.english.testimony.speakers import NAME_BESIDE, speaker
from habeas.reading.english.testimony.trailing import trailing
from habeas.reading.english.testimony.whose_words import nobody_says, opened_at, told_until
from habeas.reading.english.words.broadcast import voice_of
from habeas.reading.english.words.vocabulary import lowered
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View

_ACCORDING = needing(
    r"\b[Aa]ccording to (?P<who>[^,.;:“”\"()]{3,90})",
    "according to",
)
_KIN = re.compile(r"^(?:his|her|their)\s+[a-z -]+$")
_NOBODYS = re.compile(
    r"(?:the\s+)?(?:unconfirmed\s+|unverified\s+|some\s+|various\s+|several\s+)?(?:information|reports|rumou?rs)\b"
)
""" "According to information received": a hedge, nobody's words."""
_AS_WORDED = needing(
    r"\b(?:[Bb]y\s+(?P<by>(?:(?:the|his|her|their|our)\s+[\w-]+|(?-i:[A-Z])[\w-]+(?:\s+[A-Z][\w-]+)?))['’]s?\s+(?:own\s+)?(?:count|account|reckoning|estimate|tally|version|calculations?)"
    r"|[Ii]n\s+(?P<own>(?:(?:the|his|her|their)\s+[\w-]+|(?-i:[A-Z])[\w-]+(?:\s+[A-Z][\w-]+)?))['’]s?\s+(?:own\s+)?words|quot(?:ed|es|ing)\s+(?P<who>[^,.;:“”\"()]{3,60}?)\s+as\s+saying"
    r"|(?P<said>\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Aa]n?|[A-Z][\w’'-]+)(?:\s+[\w’'-]+){0,3}?)\s+(?:was|were|is|are|has\s+been)\s+quoted\s+[^.;:]{0,40}?\bas\s+saying)\b",
    "count|account|reckoning|estimate|tally|version|calculation|words|saying",
)
_CITED = needing(
    r"\b(?:[Cc]iting|[Qq]uoting|[Aa]s\s+(?:reported|told|confirmed|stated)\s+by)\s+(?P<who>[^,.;:“”\"()]{3,70})",
    "iting|uoting|reported by|told by|confirmed by|stated by",
)
_LEAD = re.compile(r"^(?:an?|the|The|An?)\s+")


PASSED_ON = "heard"
""" "She heard from a cellmate that …": told at second hand."""


@record
class Spoken:
    """Characters ``start`` to ``end`` are said by ``speaker``; ``verb`` is the speech verb."""

    start: int
    end: int
    speaker: str
    verb: str
    people: tuple[int, ...] = ()
    at: int = -1
    """Where the verb stands whose words follow it (-1: they do not)."""


@kept
def spoken(view: View) -> tuple[Spoken, ...]:
    """Who says which part of a sentence."""
    found: list[Spoken] = []
    if (voice := view.speaker or voice_of(view)) is not None:
        found.append(Spoken(view.sentence.start, view.sentence.end, voice, "said"))
    speech = lowered("cues", "speech")
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or chunk.main not in speech:
            continue
        made = _by_verb(view, j)
        if made is not None:
            found.append(made)
    found += _by_telling(view)
    said = trailing(view) if len(found) == (view.speaker is not None) else None
    if said is not None:
        start, end = view.sentence.start, view.sentence.end
        if said.start is not None:
            start = said.start
            end = said_until(view, start + len(said.speaker), end=end)[1]
        found.append(Spoken(start, end, said.speaker, "said", said.people))
    for one in tuple(heard(view, told=bool(found))):
        verb = PASSED_ON if one.passed_on else "told"
        found.append(Spoken(one.start, view.sentence.end, one.speaker, verb, one.people))
    found += _by_sources(view, told=bool(found))
    return tuple(found)


_TELLING = lowered("verbs", "says", "tells")
_SURE = needing(
    r"(?P<who>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z][\w’'-]+)\b[^.;:,“”\"]{0,50}?)\s+(?:is|are|was|were)\s+(?:convinced|sure|certain|confident)\s+that\b"
    r"|(?P<heard>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z][\w’'-]+)\b[^.;:,“”\"]{0,50}?)\s+(?:assumes?|assumed|(?:has|have|had)\s+heard)\s+that\b"
    r"|\b(?:has|have|had)\s+it\s+from\s+(?P<of>[^,.;:“”\"()]{3,60}?)\s+that\b",
    "convinced that|sure that|certain that|confident that|assumes that|assume that|assumed that|heard that|it from",
    "that",
)
_TELLS_OF = re.compile(
    r"\s+(?:how\b|(?:being|having\s+been)\s|[^.;]{2,50}?\s+of\s+(?:having\s+)?(?:beat|tortur|ill-treat|mistreat|kick|hit|assault|threaten|strip|humiliat|abus|rap|forc|chok|electr|burn|drag|slap|punch)\w*"
    r"|an?\s+(?:\w+\s+){0,2}?complaint\s+(?:[^.;]{0,60}?\s)?(?:that|saying|alleging|over|about)\b)"
)


def _by_telling(view: View) -> Iterator[Spoken]:
    """ "X described how he had been beaten", "accused the officers of beating him", "filed a complaint that …"."""
    for match in _SURE.finditer(view.stretch):
        who = match["who"] or match["heard"] or match["of"]
        if who.lower() not in {"he", "she", "they", "it"}:
            yield Spoken(match.end(), view.sentence.end, who, "believes", (), match.end())
    for j, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or chunk.main not in _TELLING or chunk.passive:
            continue
        place = view.place(j)[1]
        if not _TELLS_OF.match(view.characters, place, view.sentence.end):
            continue
        if (who := speaker(view, j)) is not None:
            yield Spoken(place, view.sentence.end, who[0], chunk.main, who[1], place)


_OPENS_CLAUSE = re.compile(
    r"(?:\b(?:and|but|when|where|that|which|who|or|although|though|because|since|while)|;)\s*,?\s*$"
)


def _by_sources(view: View, *, told: bool) -> Iterator[Spoken]:
    """ "According to X", "citing X": all of the sentence, or what stands behind in "and, according to X, …"."""
    for match in _ACCORDING.finditer(view.stretch):
        who = _cut(match["who"])
        if _NOBODYS.match(who):
            continue
        if named := NAME_BESIDE.match(view.characters, match.end(), view.sentence.end):
            who = view.words(match.start("who"), named.end()) if _KIN.search(who) else who
        first, last = view.sentence.start, view.sentence.end
        if match.start() > first:
            first, last = said_until(view, match.start(), end=last)
        if _OPENS_CLAUSE.search(view.characters, first, match.start()):
            first = match.start()
        if who:
            yield Spoken(first, last, who, "according")
    for match in _AS_WORDED.finditer(view.stretch):
        who = match["by"] or match["own"] or match["who"] or match["said"]
        yield Spoken(view.sentence.start, view.sentence.end, _cut(who), "citing")
    for match in _CITED.finditer(view.stretch):
        if not told and match.group().lower().startswith(("citing", "quoting")):
            continue
        yield Spoken(view.sentence.start, view.sentence.end, _cut(match["who"]), "citing")


_WORDS_FOLLOW = re.compile(r"(?:\s+[^.;,\"“]{1,40}?)?\s+that\b|\s*:|\s*,?\s*[\"“]")
_SHOWS = frozenset("records recorded shows showed reveals revealed diagnosed found finds".split())
_PAPERS = lowered("things", "papers", "say")


def _by_a_paper(view: View, verb: int) -> bool:
    """ "A certificate of 4 June records a broken arm": papers and doctors say what they record."""
    subject, at = view.subject(verb)
    del subject
    heads = (
        {w for k in range(max(at - 3, 0), verb) for w in view.chunks[k].low} if at >= 0 else set()
    )
    return bool(heads & _PAPERS)


_ON_SOMETHING = frozenset("reported reports testified testifies testify".split())
_ABOUT = frozenset("on about from for against".split())
_WRITES = lowered("verbs", "says", "writes")


_DENIES = frozenset("denied denies rejected rejects".split())
"""Verbs behind which stands what is denied: "during the trial, which was held in May, he denied any insult"."""
_PERFORMED = frozenset(("declared", "declares"))
_UPHELD = frozenset(("confirmed", "confirms", "acknowledged"))
_BENCH = frozenset("court courts tribunal chamber cassation circuit bench panel council".split())


def _by_a_court(view: View, verb: int) -> bool:
    """Whether the subject of a verb is a court."""
    before = [w for c in view.chunks[max(verb - 4, 0) : verb] if c.kind is Kind.NOUN for w in c.low]
    return bool(_BENCH & set(before))


_THAT = re.compile(r"(?:\s+[^.;,\"“]{1,40}?)?\s+that\b|\s*:")
_TOLD = {("told",), ("informed",), ("notified",), ("warned",), ("assured",)}


def _by_verb(view: View, verb: int) -> Spoken | None:
    """ "X said that …" reaches forward; "…, X said" reaches back to the start of the sentence."""
    chunk = view.chunks[verb]
    if chunk.passive or chunk.low[0] == "to":
        return None
    after = view.characters[view.place(verb)[1] : min(view.sentence.end, view.place(verb)[1] + 60)]
    if chunk.main in _WRITES and not (_WORDS_FOLLOW.match(after) or _behind_a_comma(view, verb)):
        if not _inserted(view, view.subject(verb)[1], verb):
            return None
    if chunk.main in _SHOWS and not _by_a_paper(view, verb):
        return None
    if chunk.main in _ON_SOMETHING and view.following(verb, 1) in _ABOUT:
        return None  # "who had reported on the case": her work, no speech
    if chunk.low in _TOLD and view.following(verb, 1) in {"that", "by", "to"}:
        return None  # "was stopped and told that …": told by somebody else
    if chunk.main in _PERFORMED and not _WORDS_FOLLOW.match(after):
        if not _behind_a_comma(view, verb):
            return None  # "the ministry declared her a foreign agent": done, not said
    if chunk.main in _UPHELD and not _WORDS_FOLLOW.match(after) and _by_a_court(view, verb):
        return None  # "the appeal court confirmed the sentence"
    if verb and view.chunks[verb - 1].low == ("who",) and not _THAT.match(after):
        return None  # "armed men who said they were police took her away"
    if nobody_says(view, verb):
        return None
    who = speaker(view, verb)
    if who is None:
        return None
    words, people, at = who
    start, end = view.sentence.start, view.sentence.end
    opens = not any(c.kind is Kind.VERB for c in view.chunks[: min(at, verb)])
    speaker_start = start if opens else view.place(min(at, verb))[0]
    behind = _ends_clause(view, verb) or at > verb or _said_with_a_tail(view, verb)
    behind = behind or _inserted(view, at, verb)
    if verb >= 2 and view.chunks[verb - 2].low == ("whose",):
        end = _end_of_relative(view, verb)
    told = view.place(verb)[0]
    first, end = said_until(view, told, end=end)
    if _inserted(view, at, verb) and at > 1 and (opener := opened_at(view, at - 2)) is not None:
        start = opener  # "…, where, he wrote, he was slapped", "and was, she said, beaten"
    if behind:
        return Spoken(max(start, first), told_until(view, at, verb, end), words, chunk.main, people)
    return Spoken(max(speaker_start, first), end, words, chunk.main, people, told)


def _behind_a_comma(view: View, verb: int) -> bool:
    """ "… will be retried, her lawyer X wrote on the network": the words said stand before it."""
    at = view.subject(verb)[1]
    if at < 2 or not (view.chunks[at - 1].kind is Kind.COMMA or _closes_quotation(view, at)):
        return False
    told = any(c.kind is Kind.VERB for c in view.chunks[: at - 1])
    return told and not any(c.kind is Kind.VERB for c in view.chunks[verb + 1 :])


_CLOSED = re.compile(r"[,?!][\"”]\s*$")


def _closes_quotation(view: View, at: int) -> bool:
    """Whether a quotation closes right before a noun group."""
    return bool(_CLOSED.search(view.characters[view.sentence.start : view.place(at)[0]]))


def _said_with_a_tail(view: View, verb: int) -> bool:
    """ "…, his father said by telephone.": only where or how it was said stands behind the verb."""
    after = view.chunks[verb + 1] if verb + 1 < len(view.chunks) else None
    tail = after is not None and after.kind in {Kind.PREPOSITION, Kind.DATE, Kind.ADVERB}
    return tail and view.following(verb, 1) != "that" and _behind_a_comma(view, verb)


def _inserted(view: View, at: int, verb: int) -> bool:
    """ "In Karn, he wrote in a letter to his mother, he was slapped": said between the words told."""
    if at < 1 or at > verb or view.chunks[at - 1].kind is not Kind.COMMA:
        return False
    k = verb + 1
    while k < len(view.chunks) and view.chunks[k].kind in _TAIL:
        k += 1
    beside = k + 1 < len(view.chunks) and view.chunks[k].kind is Kind.COMMA
    return beside and view.chunks[k].low == (",",) and view.following(verb, 1) != "that"


_TAIL = {Kind.PREPOSITION, Kind.NOUN, Kind.DATE, Kind.ADVERB}


def _ends_clause(view: View, verb: int) -> bool:
    """Whether nothing is said after the speech verb: the words said stand before it."""
    after = view.chunks[verb + 1 :]
    if not after:
        return True
    if after[0].kind is Kind.DATE and (len(after) == 1 or after[1].low[0] in {".", ",", "("}):
        return True
    if after[0].low[0] in {".", ";"}:
        return True
    if view.chunks[verb].main in _WRITES and _behind_a_comma(view, verb):
        return not (view.chunks[verb].main in _DENIES and after[0].kind is Kind.NOUN)
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
    r"\b(?:said|says?|added|stated?|states|declared|wrote|writes|commented|reports?|reported|alleges?|alleged|claims?|claimed|testified|testifies|told\s+(?:us|the\s+\w+)|tells?\s+us|maintains?|complains?|complained|recounts?|recounted)(?:\s+(?:that|the\s+following))?\s*:\s*$",
    ":",
)


def opens_speech(view: View) -> str | None:
    """The speaker whose words follow: a sentence that ends in "said:" without a quotation mark."""
    if not _SPEECH_OPENS.search(view.stretch):
        accounts = _ACCOUNTS.match(view.characters, view.sentence.start, view.sentence.end)
        return accounts["who"] if accounts is not None else None
    for verb in range(len(view.chunks) - 1, -1, -1):
        if view.chunks[verb].kind is Kind.VERB and view.chunks[verb].main in lowered(
            "cues", "speech"
        ):
            who = speaker(view, verb)
            return who[0] if who else None
    plain = _PLAIN_SPEAKER.match(view.characters, view.sentence.start, view.sentence.end)
    return plain["who"] if plain is not None else None


_ACCOUNTS = re.compile(r"\W*According\s+to\s+(?P<who>[^,:;.]{3,60}?)\s*:\s*$")
_PLAIN_SPEAKER = re.compile(
    r"(?:\W*According\s+to\s+)?(?P<who>(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,3}?)(?:\s+(?:also\s+)?(?:claim|allege|report|state|testify|complain|recount)s?(?:\s+that)?)?\s*:\s*$"
)
""" "The relatives claim:", "According to his sister:"."""
_REPORTS = re.compile(
    r"^[^.;]{0,90}\b(?:court|police|authorities|prosecutors|officials|tribunal)\b[^.;]{0,40}\b(?:today|yesterday|on\s+(?:\d|[A-Z]))",
    re.IGNORECASE,
)


def closes_speech(characters: str, before: int, start: int, end: int) -> bool:
    """Whether the report goes on at a paragraph: after a wider gap, or with news of its own."""
    gap = characters[before:start]
    return gap.count("\n") > 2 or bool(_REPORTS.search(characters[start:end]))


def _cut(words: str) -> str:
    cut = re.split(
        r"\s+(?:who|which|that|he|she|they|and (?:was|were|he|she|they)|has|have|had|was|were|is|are)\b",
        words,
    )[0]
    return cut.strip()


def chain(place: int, said: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """The speakers of the words at a place, outermost first."""
    over = [one for one in said if one.start <= place < one.end]
    return tuple(sorted(over, key=lambda one: one.start))
