"""Triggers: the words of events, found in a sentence and tied to its chunks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.participles import does_too
from habeas.reading.english.events.custody.no_custody import (
    by_force,
    gives_back,
    no_custody,
    taken_too,
)
from habeas.reading.english.events.echoes import by_no_office
from habeas.reading.english.testimony.served import serves_term
from habeas.reading.english.words.charges import only_a_deed
from habeas.reading.english.words.vocabulary import lowered
from habeas.reading.lexicon import Matcher, load
from habeas.records.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.clauses.view import View


@record
class Trigger:
    """One lexicon entry: words, the event they carry, and how the person stands to them."""

    id: str
    words: tuple[str, ...]
    event: str
    role: str
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    kind: str | None = None
    stance: str | None = None
    outcome: str | None = None
    before: str | None = None
    needs: str | None = None
    unless: str | None = None
    with_: tuple[str, ...] = ()


@record
class Surface:
    """One written form and all triggers that use it."""

    id: str
    words: tuple[str, ...]
    triggers: tuple[Trigger, ...]


@record
class Fired:
    """A trigger at its place: the chunk that holds its first word and the verb group it goes with."""

    trigger: Trigger
    start: int
    end: int
    chunk: int
    verb: int


@cache
def triggers() -> tuple[Trigger, ...]:
    """Every trigger of the English lexicon."""
    return load("english", "triggers", Trigger)


@cache
def verb_forms() -> frozenset[str]:
    """The single verb forms of the triggers, for chunking."""
    roles = {"noun", "state", "phrase", "phrase_owner", "things_noun", "near_owner"}
    single: set[str] = set()
    for trigger in triggers():
        if trigger.role in roles:
            continue
        for words in trigger.words:
            parts = words.split()
            single.update(parts[:1] if len(parts) == 1 else _verbs_in(parts))
    return frozenset(single)


def _verbs_in(parts: list[str]) -> list[str]:
    return [parts[0]] if parts[0].endswith(("ed", "ing")) else []


NEAR = "near_"
"""How the roles begin that are read by nearness, after all others."""


@cache
def _matcher(*, near: bool) -> Matcher[Surface]:
    by_words: dict[str, list[Trigger]] = {}
    for trigger in triggers():
        if trigger.role.startswith(NEAR) is not near:
            continue
        for words in trigger.words:
            by_words.setdefault(words.lower(), []).append(trigger)
    surfaces = [
        Surface(words, (words,), tuple(sorted(rows, key=lambda t: not (t.with_ or t.needs))))
        for words, rows in by_words.items()
    ]
    return Matcher(surfaces, whole_words=True, fold=True)


def fired(view: View) -> Iterator[tuple[Fired, ...]]:
    """The triggers at each place of a sentence, those read by nearness last; where one form has
    several, the most exact first.
    """
    start, end = view.sentence.start, view.sentence.end
    words = view.characters[start:end]
    starts = [token.start for token in view.tokens]
    for hit in (*_matcher(near=False).find(words), *_matcher(near=True).find(words)):
        token = max(bisect_right(starts, start + hit.start) - 1, 0)
        chunk = _chunk_of(view, token)
        if chunk is None:
            continue
        last_token = max(bisect_right(starts, start + hit.end - 1) - 1, 0)
        placed = tuple(
            Fired(trigger, start + hit.start, start + hit.end, chunk, verb)
            for trigger in hit.entry.triggers
            if (verb := _placed(view, trigger, chunk, token, last_token)) is not None
        )
        if placed:
            yield placed


def _chunk_of(view: View, token: int) -> int | None:
    for index, chunk in enumerate(view.chunks):
        if chunk.first <= token < chunk.last:
            return index
    return None


def _placed(view: View, trigger: Trigger, chunk: int, token: int, last_token: int) -> int | None:
    """The verb group a trigger goes with; None when it does not fire here."""
    kind = view.chunks[chunk].kind
    single = token == last_token
    if not _fits_behind(view, trigger, last_token):
        return None
    if trigger.role == "noun":
        group = view.chunks[chunk]
        is_head = kind is Kind.NOUN and group.last - 1 == last_token
        return chunk if is_head and not _of_an_ear(view, chunk) else None
    if trigger.role in {"things_noun"}:
        return chunk if kind is Kind.NOUN else None
    if trigger.role.startswith(NEAR):
        return chunk if kind is Kind.VERB else _verb_told(view, chunk, last_token)
    if kind is Kind.VERB:
        group = view.chunks[chunk]
        if single and group.last - 1 != token:
            return None
        if group.main.startswith("accus") and by_no_office(view, chunk):
            return None
        if group.main == "stand" and chunk and view.chunks[chunk - 1].low[-1] in _UNABLE:
            return None  # "unfit to stand trial"
        if group.main in {"tried", "try", "trying"} and view.following(chunk, 1) == "to":
            return None
        if trigger.role != "finding" and _holds_a_view(view, chunk):
            return None
        if trigger.role == "patient" and does_too(view, chunk) and view.object(chunk)[1] < 0:
            return None
        if _in_another_sense(view, chunk):
            return None
        if trigger.id == "charge.admit" and _admits_nothing(view, chunk, single=single):
            return None
        if group.low[0] in _ASKED_OF_OTHERS and len(group.low) == 1 and _ordered(view, chunk):
            return None
        if group.main.startswith("appeal") and _to_the_public(view, chunk):
            return None
        if group.main in {"held", "holding"} and view.following(chunk, 1) in _HELD_OUT:
            return None
        if trigger.id == "bail.application" and view.following(chunk, 1) == "from":
            return None  # "dismissed from the hospital"
        if no_custody(view, trigger.event, chunk) or gives_back(view, trigger.id, chunk):
            return None
        return chunk
    if (
        single
        and trigger.role == "patient"
        and (verb := _among_those(view, chunk, token)) is not None
    ):
        return verb
    if single and trigger.role not in {"state", "health", "travel", "phrase", "phrase_owner"}:
        return None
    if trigger.role == "state" and trigger.event == "detention":
        verb = _verb_near(view, chunk)
        group = view.chunks[verb]
        if serves_term(view, verb):
            return None  # "is serving seven years in prison": the sentence
        return verb if group.kind is Kind.VERB and group.main in _BEING else None
    verb = _verb_ending(view, trigger, chunk, last_token)
    opinion = view.chunks[verb].low in _HELD_A_VIEW and view.following(verb, 1) == "that"
    return None if opinion and trigger.role == "state" else verb


def _verb_ending(view: View, trigger: Trigger, chunk: int, last_token: int) -> int:
    """ "Was detained in May and formally arrested in June": the verb that the words end with, else the one near."""
    last = _chunk_of(view, last_token)
    verb = view.chunks[last] if trigger.role == "patient" and last is not None else None
    if last is None or verb is None or verb.kind is not Kind.VERB:
        return _verb_near(view, chunk)
    return last if verb.main.endswith(("ed", "en")) else _verb_near(view, chunk)


def _holds_a_view(view: View, verb: int) -> bool:
    """ "Held that the law was void", "held talks": nobody is in custody; "held her for an hour" tells of her."""
    if verb + 1 < len(view.chunks) and view.chunks[verb + 1].low in {("her",), ("his",)}:
        return False
    return view.chunks[verb].low in _HELD_A_VIEW and view.following(verb, 1) in _VIEWS


def _fits_behind(view: View, trigger: Trigger, last_token: int) -> bool:
    """Whether the words behind a trigger are those it needs, and none with which it means something else."""
    if trigger.with_ and not _has_companion(view, trigger, last_token):
        return False
    behind, end = view.tokens[last_token].end, view.sentence.end
    if trigger.unless and _pattern(trigger.unless).match(view.characters, behind, end):
        return False
    needed = _FOLLOWS.get(trigger.needs or "")
    return needed is None or needed.match(view.characters, behind, end) is not None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """The words behind a trigger with which it means something else."""
    return re.compile(words)


def _in_another_sense(view: View, verb: int) -> bool:
    """ "Struck off the register", "stripped all four of their nationality": nobody was hit."""
    main, after = view.chunks[verb].main, f" {view.following(verb, 6)} "
    return (main in _STRIKES and " off " in after) or (main == "stripped" and " of " in after)


def _of_an_ear(view: View, chunk: int) -> bool:
    """ "Has lost her hearing in one ear": no court sits."""
    heard = view.chunks[chunk].low[-1] == "hearing"
    return heard and view.following(chunk, 2) in _OF_AN_EAR


def _admits_nothing(view: View, chunk: int, *, single: bool) -> bool:
    """ "Will not be admitted to the university", "having admitted her", "did not believe that he had confessed"."""
    group = view.chunks[chunk]
    if group.passive or _admits_a_deed(view, chunk) or _lets_in(view, chunk):
        return True
    tells = group.low[0] in {group.main, "has", "have"}
    return single and not tells and group.main.startswith("confess")


def _lets_in(view: View, verb: int) -> bool:
    """ "The hospital denies having admitted her": somebody was let in, no guilt is admitted."""
    behind = view.chunks[verb + 1].low if verb + 1 < len(view.chunks) else ()
    return behind in {("her",), ("him",), ("them",)}


def _admits_a_deed(view: View, verb: int) -> bool:
    """ "He has admitted writing the comment": what was done is admitted, no charge."""
    after = view.following(verb, 9)
    if after.startswith(("to holding", "to having", "to keeping", "to detaining", "to knowing")):
        return True  # "nobody admitted to holding her": no charge is admitted
    return only_a_deed(after)


_UNABLE = frozenset(("unfit", "fit", "able", "unable"))
_ASKED_OF_OTHERS = frozenset("drop withdraw release free quash lift grant allow".split())
_COURT = re.compile(r"\b(?:court|tribunal|cassation|chamber|bench|judges?|commission|committee)\b")


def _ordered(view: View, verb: int) -> bool:
    """ "Release X and drop all charges": nothing is told, something is asked."""
    before = view.chunks[verb - 1] if verb else None
    return before is None or before.kind in {Kind.CONJUNCTION, Kind.COMMA, Kind.MARK}


def _to_the_public(view: View, verb: int) -> bool:
    """ "Appealed for calm", "appealed to the public": no appeal to a court."""
    after = view.following(verb, 6)
    if after.startswith("for ") and not after.startswith("for leave"):
        return True
    return after.startswith("to ") and not _COURT.search(after)


def _among_those(view: View, chunk: int, token: int) -> int | None:
    """The verb of "among those arrested were A and B", for the participle in the noun group."""
    group = view.chunks[chunk]
    if group.low[0] != "those" or group.last - 1 != token:
        return None
    if chunk > 1 and view.chunks[chunk - 1].low == ("among",):
        at = chunk - 2 - (view.chunks[chunk - 2].kind is Kind.ADVERB)  # "was also among those"
        if view.chunks[at].low[-1] in lowered("grammar", "be"):
            return at
    for j in range(chunk + 1, min(chunk + 8, len(view.chunks))):
        if view.chunks[j].kind is Kind.VERB:
            return j if view.chunks[j].low in LISTING else None
    return None


LISTING = frozenset(
    {("were",), ("was",), ("are",), ("is",), ("include",), ("included",), ("includes",)}
)
"""Verbs behind which those are listed who are meant."""
_FOLLOWS = {
    "as_left": re.compile(
        r"(?:\s+(?:(?:him|her|them|both)\b|(?:[a-z][\w-]*\s+){0,4}?[A-ZÀ-Ý][\w’'-]*(?:\s+[A-ZÀ-Ý][\w’'-]*){0,3}))?\s+(?:as|while|when|just\s+as|moments\s+after)\s+(?:he|she|they)\s+"
        r"(?:left|was\s+(?:leaving|walking|returning|shopping|travelling|driving|on|about|at|sleeping|working)|were\s+\w+|walked|came|returned|got|stepped|arrived|tried|drove|waited|went)\b"
    ),
    "captors": re.compile(
        r"(?:\s+(?:away|up|off|out)\b)?(?:\s+(?!by\b|to\b|from\b|aside\b)[\w’'-]+){0,4}?\s+by\s+(?:(?!(?:of|to|in|at|on|who|that)\b)[\w’'-]+\s+){0,5}?"
        r"(?:police(?:men|man|women)?|officers?|agents|soldiers|troops|fighters|gunmen|militiamen|militants|paramilitar(?:y|ies)|gendarmes|rebels|forces|operatives|men|captors|abductors|kidnappers|authorities|personnel|(?!AFP|BBC|CNN|UNHCR|ICRC|NATO)[A-Z]{3,6})\b(?!['’])(?![^.;]{0,60}\b(?:hospital|clinic|court|prison|jail|colony|airport|border|island)\b)"
    ),
    "from_there": re.compile(
        r"(?:\s+(?:away|out|up))?\s+from\s+(?:his|her|their|the|an?|[A-Z][\w-]*(?:['’]s|['’]))\s+(?:[\w’'-]+\s+){1,4}?(?:home|house|flat|apartment|residence|dormitory|room|bed|hideout|hideaway|lodgings|villa|shelter|safe\s+house|checkpoint)\b(?![^.;]{0,40}\sto\s)"
    ),
    "house": re.compile(
        r"\s+(?:the\s+|a\s+|an\s+)?(?:[\w'’.-]+\s+){0,6}?(?:[Pp]rison|[Jj]ail|[Cc]ustody|[Dd]etention|[Cc]olony|[Cc]amp|[Cc]ells?|[Pp]enitentiary|[Rr]emand|SIZO|[Ff]acility|[Hh]elicoide|[Ll]ock-?up|[Hh]ospital|[Cc]ent(?:re|er)\s+for|[Ss]tation)\b"
    ),
    "bare": re.compile(
        r"\s*(?:[.,;]|$|(?:on|in)\s+(?:\d|[A-Z])(?![^.;]{0,40}?\bfrom\b[^.;]{0,60}?\bto\b))"
    ),
    "destination": re.compile(
        r"(?:\s+(?:in|on|by|under)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:convoy|vans?|bus|train|trucks?|lorry|ambulance|helicopter|plane|aircraft|cars?|vehicles?|handcuffs|chains|shackles|escort|guard|road|air|sea|boat|stretcher|wheelchair|night|morning)(?=\s+(?:back\s+)?(?:to|from)\b))?(?:,[^,;.]{3,60},(?=\s+(?:to|from)\b))?(?:\s+without\s+[\w-]+(?=\s+(?:to|from)\b))?(?:\s+on\s+(?:[A-Z][a-z]+|\d+\s+[A-Z][a-z]+)(?=\s+(?:from|to)\b))?(?:\s+from(?=\s)(?:\s+(?!to\b)[\w'’-]+){1,7}?|(?:\s+(?!to\b|in\b|on\b|by\b)[\w'-]+){0,5}?)(?:\s+in\s+(?:[A-Z][\w’'-]*\s+){0,2}[A-Z][\w’'-]*)?(?:\s+on\s+\d{1,2}\s+[A-Z]\w+(?:\s+\d{4})?)?(?:\s+(?:of|from)(?:\s+(?!to\b)[\w'’.-]+){1,8}?){0,2}\s+(?:back\s+)?(?:to|out\s+of)\s+(?!(?:pre-?trial|provisional|preventive|administrative)\s|(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|another|further)\s+(?:[\w-]+\s+)?(?:days?|weeks?|months?|years?)\b|(?:prison|jail)\s+for\b|the\s+cells\b)(?:the\s+|a\s+|an\s+)?(?:(?!(?:by|on|after|because|when|while|and|but)\b)[\w'’-]+\s+){0,5}?"
        r"(?:(?i:(?:police|military|army|gendarmerie|security|intelligence|militia|naval)\s+(?:station|post|base|barracks|headquarters|compound|building|office)|prisons?|jails?|detention|colony|colonies|camps?|facility|facilities|penitentiary|remand|hospitals?|clinic|infirmary|centres?|centers?|block|cells?|ward|wing|unit|solitary|isolation|capital|mainland)\b|(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:[a-z]{2,3}[-’'])?[A-Z][\w'’-]+)"
    ),
    "days_inside": re.compile(
        r"\s+(?:the\s+|(?:more\s+than|over|nearly|almost|some|about)\s+)?(?:next\s+|last\s+|past\s+)?[\w,-]+(?:\s+[\w,-]+){0,4}?\s+(?:in|behind|at|under)\s+(?:[\w'’.-]+\s+){0,3}?"
        r"(?:(?i:detention|custody|prison|jail|bars|arrest|solitary|remand|Prison|Jail|Centre|Center|Colony)\b)"
    ),
}


_HELD_A_VIEW = {("held",), ("holds",), ("hold",), ("had", "held")}
_OF_AN_EAR = frozenset(("in one", "in his", "in her", "in both"))
_STRIKES = frozenset(("struck", "strike", "strikes"))
_HELD_OUT = frozenset("up out aloft hands back down".split())
_VIEWS = frozenset(
    ("that", "talks", "a", "an", "its", "their", "his", "her", "no", "demonstrations")
)
_BEING = lowered("verbs", "being")


def _verb_told(view: View, chunk: int, last_token: int) -> int:
    """ "And let go on 26 October": the verb of the words where a day stands behind it, else the one near."""
    last = _chunk_of(view, last_token)
    if last is None or view.chunks[last].kind is not Kind.VERB:
        return _verb_near(view, chunk)
    dated = any(c.kind is Kind.DATE for c in view.chunks[last + 1 : last + 3])
    return last if dated else _verb_near(view, chunk)


_FAR_APART = 50
""" "Found A, B, C, D and E guilty": many names may stand between the two words."""


def _has_companion(view: View, trigger: Trigger, last_token: int) -> bool:
    after: list[str] = []
    reach = _FAR_APART if trigger.with_ == ("guilty",) else 15
    away = trigger.id == "arrest.taken" and "away" in trigger.with_
    for token in view.tokens[last_token + 1 : last_token + reach + 8 * away]:
        if token.low in {";", "."}:
            break
        after.append(token.low)
    words, whole = (" " + " ".join(some) + " " for some in (after[: reach - 1], after))
    if after[:1] == ["aside"]:
        return False  # "was taken aside by border police and questioned"
    from_there = after[:1] == ["from"]  # "was taken from the ward … by two men"
    listed = away and len(after) > 1 and after[0] not in _SMALL  # "took A, B and C away"
    near = " " + " ".join(after[:9]) + " "
    for companion in trigger.with_:
        far = (" " not in companion and len(companion) > 5) or companion.startswith("from ")
        far = far or companion == "into custody" or (from_there and companion.startswith("by "))
        place = words if far else near
        if companion == "away" and listed:
            place = whole
        if f" {companion} " in place:
            return True
    if away and taken_too(view, last_token, after[:1]):
        return True
    return away and " from " in whole and by_force(view, last_token, whole)


_SMALL = frozenset("to in on into at for with by as up off out part place over".split())


def _verb_near(view: View, chunk: int) -> int:
    """The verb group before a phrase, else the one after it, else the phrase itself."""
    for index in range(chunk - 1, max(chunk - 8, -1), -1):
        if view.chunks[index].kind is Kind.VERB:
            return index
    for index in range(chunk + 1, min(chunk + 4, len(view.chunks))):
        if view.chunks[index].kind is Kind.VERB:
            return index
    return chunk
