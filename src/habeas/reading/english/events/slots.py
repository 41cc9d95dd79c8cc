"""What fills the slots of an event: its court, facility, place, authority and charge.

Every slot is taken from the clause of the event's verb, or from what stands at the head of the
sentence for all its clauses; values are the document's own words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.kept import kept
from habeas.reading.english.days.whose_day import finite, relative_closed
from habeas.reading.english.spotter import needing
from habeas.reading.english.words.vocabulary import lowered, words
from habeas.records.claim import Event

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View

_CAP = r"(?:[A-Z][\w.'’-]*|No\.|\d+(?:st|nd|rd|th)?|of|the|for|de|del|d[aoe]s?|du|la|and|in|on|with|over)"
PRISONS = "|".join(sorted(words("world", "prisons"), key=lambda name: (-len(name), name)))
"""Houses of detention that are known by a name of their own: "remains in Evin"."""
_PRISON = re.compile(
    rf"\b(?:at|in|to|inside|from|of|into)\s+(?:the\s+)?(?P<name>{PRISONS})(?![\w-])"
)
COURT = needing(
    r"(?:\b(?:the|The)\s+)?(?P<name>(?:\b[Aa]n?\s+)?(?:(?!(?:The|In|On|At|By|From|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w’'-]+\s+(?=(?:military|higher|regional|criminal|supreme|provincial|appeals?|revolutionary|district|city|juvenile|anti-terrorism|counter-terrorism)\s+(?:court|tribunal)\b))?(?:(?:military|higher|local|district|special|regional|lower|criminal|supreme|provincial|city|federal|appeals?|county|closed|revolutionary|first-instance|second-instance|state|civilian|juvenile|anti-terrorism|counter-terrorism)\s+)*(?:[A-Z][\w.'’-]*\s+|No\.\s?\d+\s+|\d+(?:st|nd|rd|th)\s+)*"
    r"(?:[Cc]ourt|[Tt]ribunal|[Mm]agistracy|[Cc]hamber|Bench|Magistrates['’]?(?:\s+Courts?)?|[Cc]ourt-martial|[Jj]udgeship(?:\s+of\s+[Pp]eace)?|(?:[Cc]assation|[Aa]ppeals?|[Jj]udicial)\s+[Pp]anel)"
    r"(?!-(?:appointed|ordered|imposed|approved|sanctioned|mandated|monitored))(?!s?\s+(?:of\s+)?(?:hearing|clerk|house|document|record|order|case|room|appearance|official|staff|reporter|news)s?\b)"
    r"(?:\s+of\s+(?:appeals?|cassation|first\s+instance))?"
    r"(?:\s+(?:of|in|for)\s+(?:the\s+)?[A-Z][\w.'’-]*(?:\s+[A-Z][\w'’-]*)*(?:\s+(?:province|region|district|city|county))?|\s+with\s+jurisdiction\s+over\s+\w+)*)",
    "court|tribunal|magistra|chamber|Bench|judgeship|panel",
)
FACILITY = needing(
    r"(?P<name>(?:[A-Z][\w.'’-]*\s+(?:(?:district|county|township|city|provincial|municipal)\s+(?=[Pp]|[Dd]et))?|No\.\s?\d+\s+|\d+\s+|[a-z]+['’]s\s+)*"
    r"(?:(?:[Ww]omen['’]s\s+|(?:[Ss]pecial|[Pp]rovincial|[Ss]ecret|[Uu]nofficial|[Jj]uvenile)\s+(?:police\s+)?|[Mm]ilitary\s+|[Rr]emand\s+|[Cc]entral\s+|[Mm]aximum-security\s+|[Hh]igh-security\s+)?"
    r"(?:[Pp]rison(?:\s+(?:[Nn]o\.?\s?\d+|[Hh]ospital|infirmary|[Cc]amp))?|[Jj]ail(?![a-z])|[Gg]aol(?![a-z])|[Dd]etention\s+(?:[Cc]entre|[Cc]enter|[Ff]acility|[Hh]ouse)|[Pp]enal\s+[Cc]olony(?:\s+No\.?\s?\d+)?"
    r"|[Cc]orrectional\s+(?:[Ii]nstitution|[Cc]olony|[Ff]acility|[Cc]entre|[Cc]enter)|[Pp]enitentiary|[Rr]eception\s+[Cc]entre|[Cc]orrection(?:al)?\s+[Cc]entre"
    r"|[Pp]sychiatric\s+[Hh]ospital|[Pp]olice\s+(?:[Ss]tation|[Hh]eadquarters)|[Mm]ilitary\s+[Cc]amp|[Ll]abou?r\s+[Cc]amp|[Ii]nternment\s+[Cc]amp|[Cc]amp(?![\w-])(?!\s+[A-Z])|[Bb]arracks|[Dd]orm(?:itory)?|[Ii]nterrogation\s+[Cc]ent(?:re|er)(?:\s+in\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)?|Branch\s+\d{3}(?!\s+of)|[Pp]retrial\s+[Ff]acility|[Rr]emand\s+[Cc]ent(?:re|er)|[Ww]ard\s\d+(?:-?[A-Z])?(?:\s+of\s+(?:the\s+)?[A-Z]\w+(?:\s+[Pp]rison)?)?|PC-\d+|SIZO(?:[-\s]?\d+)?|IK-\d+|Centre\s+for\s+Women|(?:an?\s+)?(?:[Pp]unishment|[Ii]solation|[Ss]egregation)\s+(?:block|cell|wing|unit)(?:\s+of\s+[A-Z][\w-]+)?|facility)(?!\w)))"
    r"(?:\s+(?:No\.?\s?)?\d+)?(?:\s+for\s+Women)?",
    "barracks|dorm|interrogation|Branch|prison|jail|gaol|detention|penal colony|correction|penitentiary|reception|psychiatric|police|camp|facility|remand|ward|PC-|SIZO|IK-|entre for Women|punishment|isolation|segregation",
)
_HOUSE = re.compile(
    "|".join(re.escape(w.lower()).replace(r"\ ", r"\s+") for w in FACILITY.needs[0])
)
"""A word that stands in every such place, whatever its name; found far faster than the whole."""
_BY = re.compile(
    r"\bby\s+(?P<name>(?:[\w'’-]+\s+){0,6}?(?:police(?:\s+(?:officers|officials))?|officers|agents|men|gendarmes|gendarmerie|policemen|detectives|fighters|militiamen|investigators|commandos|marines|paratroopers|authorities|prosecutors|court|soldiers|forces|troops|guards|officials|bureau|service|services|personnel|gunmen|militia|army|procuratorate|judge|tribunal|ministry|prison|commission|people))\b",
    re.IGNORECASE,
)
AUTHORITY = lowered("offices", "doers")
_GENERIC_FACILITY = {
    "prison", "jail", "police station", "detention centre", "detention center", "facility",
    "police headquarters",
}  # fmt: skip


@kept
def clause(view: View, verb: int) -> tuple[int, int]:
    """The characters of the clause of a verb group: from its subject to the next clause."""
    first, last = verb, verb
    subject, at = view.subject(verb)
    if 0 <= at < verb:
        first = min(at, subject.first) if subject.first >= 0 else at
    else:
        while first > 0 and view.chunks[first - 1].kind not in {Kind.VERB, Kind.COMMA}:
            first -= 1
    passed = verb
    for j in range(verb + 1, len(view.chunks)):
        kind = view.chunks[j].kind
        if view.chunks[j].low[0] in {";"}:
            break
        if kind is Kind.VERB and j > passed and finite(view, j):
            if (passed := relative_closed(view, verb, j)) >= 0:
                continue
            back = j - 1
            while back > verb and view.chunks[back].kind in {
                Kind.CONJUNCTION,
                Kind.COMMA,
                Kind.RELATIVE,
                Kind.NOUN,
                Kind.ADVERB,
            }:
                if view.chunks[back].kind in {Kind.CONJUNCTION, Kind.COMMA, Kind.RELATIVE}:
                    break
                back -= 1
            last = max(verb, back - 1 if view.chunks[back].kind is not Kind.VERB else back)
            break
        last = j
    while last > verb and view.chunks[last].kind in {
        Kind.COMMA,
        Kind.CONJUNCTION,
        Kind.PREPOSITION,
    }:
        last -= 1
    return view.tokens[view.chunks[first].first].start, view.tokens[view.chunks[last].last - 1].end


@kept
def _courts(view: View, start: int, end: int) -> list[str]:
    return [m["name"].strip() for m in COURT.finditer(view.stretch, start, end)]


def court_of(view: View, verb: int, event: Event) -> str | None:
    """The court of a clause, else of the sentence."""
    start, end = clause(view, verb)
    found = _named_courts(_courts(view, start, end))
    if not found and event not in {Event.APPEAL, Event.BAIL}:
        stop = view.characters.find(";", max(end - 1, start), view.sentence.end)
        last = stop if stop >= 0 else view.sentence.end  # "; an appeal court struck out the fine"
        found = _named_courts(_courts(view, view.sentence.start, last))
        if event in _BY_ANOTHER:
            found = [name for name in found if not _reviews(view, name)]
    return found[0] if found else None


_BY_ANOTHER = frozenset((Event.CONVICTION, Event.SENTENCE, Event.TRIAL))
_REVIEWED = re.compile(
    r"(?:\s+(?:also|later|then|today|yesterday|on\s+[^,.;]{3,20}?|last\s+\w+|has|have|had)){0,3}\s+(?:upheld|upholds|confirmed|confirms|affirmed|rejected|rejects|dismissed"
    r"|dismisses|overturned|quashed|annulled|reversed|reduced|increased|cut|threw\s+out|thrown\s+out|turned\s+down|refused|denied|set\s+aside|let\s+stand|left)\b"
)


def _reviews(view: View, name: str) -> bool:
    """ "The Supreme Court upheld the term of X, who was convicted in June": another court than that of the verdict."""
    at = view.characters.find(name, view.sentence.start, view.sentence.end)
    return at >= 0 and _REVIEWED.match(view.characters, at + len(name)) is not None


def courts_in(view: View, start: int, end: int) -> list[str]:
    """The courts named between two places."""
    return _named_courts(_courts(view, start, end))


_DATED = re.compile(
    r"\s+(?:in|of|for)\s+(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*$"
)


def _named_courts(names: list[str]) -> list[str]:
    names = [_DATED.sub("", n) for n in names]
    good = [n for n in names if re.search(r"[A-Z]", n) or _A_COURT.match(n)]
    return [n for n in good if n.lower() not in {"court", "the court"}]


_A_COURT = re.compile(
    r"an?\s|(?:\w+\s+)*(?:regional|lower|appeals?|appellate|supreme|provincial|high|higher|cassation)\s|(?:\w+\s+)*court\s+of\s+(?:appeals?|cassation)"
)
"""A court without a name that is told apart by what it is: "the regional court", "a closed court"."""
_BY_THE = re.compile(r"\bby\s+(?:the\s+)?$")


def ordering_court(view: View, verb: int) -> str | None:
    """The court that does what a clause tells, as its subject or behind "by": "a court remanded both"."""
    first, end = view.sentence.start, clause(view, verb)[1]
    subjects = {view.subject(verb)[1]}
    earlier = next((k for k in range(verb - 1, -1, -1) if view.chunks[k].kind in _BREAKS), -1)
    if earlier >= 0 and view.chunks[earlier].main in _ORDERS:
        subjects.add(view.subject(earlier)[1])
    for match in COURT.finditer(view.stretch, first, end):
        at, behind = match.start("name"), match.end("name")
        own = any(k >= 0 and view.place(k)[0] < behind and at < view.place(k)[1] for k in subjects)
        if own or _done_by(view, verb, at):
            return next(iter(_named_courts([match["name"].strip()])), None)
    return None


_BREAKS = frozenset((Kind.VERB, Kind.RELATIVE, Kind.CONJUNCTION, Kind.COMMA))


def _done_by(view: View, verb: int, place: int) -> bool:
    """ "Was remanded until 7 March by the court": whether "by" belongs to the verb, and to no other behind it."""
    if not _BY_THE.search(view.characters[max(view.sentence.start, place - 12) : place]):
        return False
    behind = [k for k in range(verb + 1, len(view.chunks)) if view.place(k)[0] < place]
    done = view.chunks[verb].kind is Kind.VERB and view.place(verb)[0] < place
    return done and not any(view.chunks[k].kind in _BREAKS - {Kind.COMMA} for k in behind)


_ORDERS = lowered("verbs", "orders")


_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
"""A place that somebody comes from yields to the one they are brought to."""


def facility_of(view: View, verb: int) -> str | None:
    """The place of custody named in a clause, when it has a name of its own."""
    start, end = clause(view, verb)
    after = view.tokens[view.chunks[verb].last - 1].end
    found = _houses(view, min(start, after), end)
    found = [m for m in found if not _of_an_earlier(view, verb, m.end("name"))]
    found.sort(key=lambda m: bool(_FROM.search(view.characters[: m.start("name")][-12:])))
    names = [m["name"].strip() if not m.group().startswith("the") else m["name"] for m in found]
    names = [n for n in names if n.lower() not in _GENERIC_FACILITY and _TOLD_APART.search(n)]
    if names and not (
        len(found) == 1 and _FROM.search(view.characters[: found[0].start("name")][-12:])
    ):
        return names[0]
    if names and (to := _TO_ANOTHER.search(view.characters, found[0].end("name"), end)):
        return to["name"]
    if names:
        return names[0]
    return _named_only(view, after, end) or _known_prison(view, verb, min(start, after), end)


def _of_an_earlier(view: View, verb: int, end: int) -> bool:
    """ "Was driven to A station and later moved to B": whether a house goes with a verb told before."""
    if end > view.place(verb)[0]:
        return False
    chunks = view.chunks[:verb]
    told = [k for k, c in enumerate(chunks) if c.kind is Kind.VERB and view.place(k)[1] <= end]
    between = view.characters[end : view.place(verb)[0]].strip()
    return bool(told) and between.startswith(("and ", ", and", "and", "before", "then"))


_OUT_OF = frozenset("released freed walked came left emerged out discharged let stepped".split())


def _known_prison(view: View, verb: int, start: int, end: int) -> str | None:
    """The house a clause names without saying that it is one: "to Insein", rather than "from Ofer"."""
    found = list(_PRISON.finditer(view.characters, start, end))
    found.sort(key=lambda m: m.group().startswith("from"))
    left = not set(view.chunks[verb].low) & _OUT_OF
    if not found or (left and found[0].group().startswith("from")):
        return None
    return found[0]["name"]


def _houses(view: View, start: int, end: int) -> list[re.Match[str]]:
    """The places of custody between two places."""
    if not FACILITY.possible(view.stretch) or not _HOUSE.search(view.words(start, end).lower()):
        return []
    return list(FACILITY.finditer(view.stretch, start, end))


def houses_in(view: View, start: int, end: int) -> list[str]:
    """The places of custody with a name of their own between two places."""
    found = [m["name"].strip() for m in _houses(view, start, end)]
    return [n for n in found if n.lower() not in _GENERIC_FACILITY and re.search(r"[A-Z]", n)]


_TOLD_APART = re.compile(
    r"[A-Z]|block|cell|hospital|infirmary|\b(?:special|provincial|secret|unofficial|juvenile|women['’]s|military)\s"
)
"""What a place of custody is told apart by: a name, or what it is besides a prison."""
_TO_ANOTHER = re.compile(r"\bto\s+(?:the\s+)?(?P<name>[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+)*)")
""" "From Hill Prison to Northgate"."""
_TO_NAME = re.compile(
    r"\s*(?:back\s+)?(?:on\s+[^,;]{3,20}?\s+)?(?:to|from|at|in)\s+(?P<name>[A-ZÀ-Ý][\w'’-]+(?:\s+(?:[A-ZÀ-Ý][\w'’-]+|[IVX]+))*)"
)


def _named_only(view: View, after: int, end: int) -> str | None:
    """A place of custody known by its name alone: "moved to Northgate"; towns are no such places."""
    match = _TO_NAME.match(view.characters, after, end)
    if match is None:
        return None
    low = match["name"].lower()
    known = low in lowered("world", "cities") or low in lowered("world", "countries")
    dated = low.split()[0] in lowered("world", "not_names")
    return None if known or dated else match["name"]


def authority_of(view: View, verb: int) -> str | None:
    """Who did it, when a clause says so: "by police", or an authority as its subject."""
    start, end = clause(view, verb)
    group = view.chunks[verb]
    if group.passive or len(group.low) == 1:
        match = _BY.search(view.characters, view.tokens[group.first].start, end)
        if match:
            return match["name"]
    if not group.passive:
        subject, at = view.subject(verb)
        if at >= 0 and not subject.people and subject.head in AUTHORITY:
            one, two = view.place(at)
            if 0 <= subject.first < at:
                one = view.place(subject.first)[0]
            return _bare(view.words(one, two))
    del start
    return None


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|The)\s+(?=[A-Z])", "", words)
