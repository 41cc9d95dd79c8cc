"""Tellings: events told in set wordings that no verb of the lexicon carries alone.

"Is due before the court on 8 April", "left that sentence unchanged", "drove off with him": each
telling has patterns, the event they word and how its person stands to it. A pattern is written with
blanks for any white space and with ``@name`` for what recurs (:data:`_RECURRING`); its group ``who``
holds the words of the person, its groups ``to by facility charge value amount term`` a slot each,
``years`` a number whose unit was told before.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.dock import sat_on
from habeas.reading.english.clauses.own_clause import runs_over
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.clauses.told_of import told_of
from habeas.reading.english.clauses.whose_things import taken_there
from habeas.reading.english.clauses.worded_person import NAME, NAMED, THEIRS, TOLD
from habeas.reading.english.days import whose_day
from habeas.reading.english.days.opening import own_days
from habeas.reading.english.draft import told_anew
from habeas.reading.english.events.access.worded import DUE, access_to
from habeas.reading.english.events.belongings import BELONGINGS, unowned
from habeas.reading.english.events.court.left_term import in_years, left_term, term_within
from habeas.reading.english.events.custody.prisoner import of_prisoner
from habeas.reading.english.events.custody.worded import WORDED
from habeas.reading.english.events.frames import Victims, drafts
from habeas.reading.english.events.harm import HARM
from habeas.reading.english.events.slots import PRISONS
from habeas.reading.english.events.triggers import Fired, Trigger
from habeas.reading.english.persons.discourse import Referent
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.worded_no import not_so, says_no, taken_back
from habeas.reading.lexicon import load
from habeas.reading.spotting import Family
from habeas.records.change import replace
from habeas.records.claim import Event, Stance
from habeas.records.record import record
from habeas.records.when import UNKNOWN, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.spotting import Stretch, Wording

_RECURRING = (
    WORDED
    | DUE
    | BELONGINGS
    | HARM
    | {
        "their": rf"(?P<who>my|our|his|her|their|{THEIRS})",
        "them": rf"(?P<who>me|us|him|her|them|both|{NAMED}(?<![’']s)(?![\w’'-]|(?:\s+(?-i:[A-ZÀ-Ý][\w-]*)){{1,3}}[’']))",
        "they": rf"(?P<who>he|she|they|both|{TOLD})",
        "someone": rf"(?P<who>he|she|they|both|{NAMED})",
        "name": NAME,
        "gaol": rf"(?-i:{PRISONS})(?![\w-])",
        "be": r"(?:is|are|was|were|been|be|being|has\s+been|have\s+been|had\s+been|gets|got)",
        "was": r"(?:is|are|was|were|has\s+been|have\s+been|had\s+been)",
        "has": r"(?:has|have|had)",
        "lawyer": r"(?:(?:defen[cs]e\s+)?(?:lawyers?|counsel|team)|defen[cs]e|attorneys?|solicitors?|barristers?|advocates?)",
        "years": r"(?:(?:\d+|[\w-]+(?:\s+and\s+a\s+half)?)\s+(?:years?|months?)(?:(?:\s+and|,)\s+[\w-]+\s+months?)?)",
        "changed": r"(?:cuts?|cutting|reduc(?:e[sd]?|ing)|shorten(?:s|ed|ing)|lower(?:s|ed|ing)|halv(?:e[sd]|ing)|rais(?:e[sd]|ing)|increas(?:e[sd]|ing)|extend(?:s|ed|ing)|lengthen(?:s|ed|ing)|commut(?:e[sd]|ing)|doubl(?:e[sd]|ing)|tripl(?:e[sd]|ing))",
        "when": r"(?:(?:on|in|last|this|earlier|late|early|yesterday|today|by|at)\b(?:\s+[\w,’'-]+){0,5}?\s+)?",
        "few": r"(?:[\w’'-]+\s+){0,3}?",
        "some": r"(?:[\w’',-]+\s+){0,6}?",
        "gap": r"(?!\B\w)(?:[^.;:]|\.(?=\s?\d)|(?<=Mr)\.|(?<=Ms)\.|(?<=Dr)\.|(?<=No)\.|(?<=Sr)\.|(?<=St)\.|(?<=Rs)\.|(?<=Fr)\.|(?<=Lt)\.|(?<=Mrs)\.|(?<=Rev)\.|(?<=Gen)\.|(?<=Col)\.|(?<=Prof)\.){0,60}?(?!\B\w)",
        "ly": r"(?:\w+ly\s+|also\s+|again\s+|then\s+|later\s+)?",
        "the": r"(?:the\s+|a\s+|an\s+|this\s+|that\s+)?",
        "police": r"(?:police|policemen|officers|agents|men|soldiers|troops|investigators|authorities|security|guards|forces|gendarmes|prosecutors)",
        "part": r"(?:arms?|legs?|feet|foot|hands?|fingers?|toes?|back|face|eyes?|eyelids?|ears?|eardrums?|teeth|tooth|gums|skin|hair|nails?|hips?|knees?|ankles?|shoulders?|neck|throat|jaw|nose|lips?|mouth|tongue|stomach|joints?|spine|lungs?|kidneys?|heart|liver|wrists?|body|head|chest|ribs?|skull|bones?|veins?|bladder|bowels?|wounds?|burns|scars?|stitches|cheeks?|thighs?|heels?|soles|abdomen|pelvis|vertebrae?|muscles?|nerves?)",
        "never": r"(?:not|never|n['’]t|no\s+longer)",
        "charge": r"(?P<charge>[“\"‘]?[\w’' -]{3,70}?[”\"’]?)(?=[.,;]|$|\s+(?:on|in|at|by|after|before|under|since|because|when|but|for|over|and\s+(?:was|were|is|are|has))\b)",
        "prison": r"(?:prison|jail|colony|centre|center|camp|administration|wardens?|warders?|guards?|officers?|police|authorities|director|governor|superintendent|investigators?|prosecutors?|judge|court|hospital|clinic|ministry|soldiers|management|staff)",
    }
)
_RECURS = re.compile(r"@([a-z]+)")


@record
class Telling:
    """One wording of an event: ``words`` are its patterns, of ``spot`` one word stands in each match, and one of
    ``beside`` too, where it has any.

    ``who`` is ``subject`` (the subject of the words, else whom the text is about), ``strict`` (the
    subject only), ``named`` (the group ``who``), ``owner`` (of the thing in the group ``at``, else those
    whose case is told), ``object`` (the person behind the words), ``case`` (the one whose case is told),
    ``topic`` (the nearest person before, else whom the text is about), or ``nobody``; with ``or_nobody`` behind it an unnamed claim is made
    without one. ``unless`` must not, ``only`` must stand in the sentence, ``after`` in the one before, of its paragraph. ``silences`` names events whose other triggers in these words are not read; one that ``gives_way`` is
    read only where nothing else reads its event in the same words; one that is ``dateless`` takes no day of its sentence. ``of_prisoner``: only of somebody whom the text has told of as held, for words that
    tell of anybody's move or stay.
    """

    id: str
    event: str
    who: str
    words: tuple[str, ...]
    spot: tuple[str, ...]
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    kind: str | None = None
    stance: str | None = None
    outcome: str | None = None
    to: str | None = None
    value: str | None = None
    unless: str | None = None
    only: str | None = None
    after: str | None = None
    noun: bool = False
    silences: tuple[str, ...] = ()
    gives_way: bool = False
    dateless: bool = False
    of_prisoner: bool = False
    beside: tuple[str, ...] = ()


@record
class _Ready:
    """One pattern of a telling and its trigger."""

    telling: Telling
    trigger: Trigger
    wording: Wording


_HELPS = r"(?:is|are|am|was|were|be|been|being|has|have|had|and|then|'s)"
_HELPING = re.compile(
    rf"(\(\?:{_HELPS}(?:(?: |\\s\+)(?:been|being))?(?:\|{_HELPS}(?:(?: |\\s\+)(?:been|being))?)*\)) (?=[^ ])"
)
"""An auxiliary verb in a pattern, behind which a small adverb may stand: "was also summoned"."""
_BETWEEN = r"(?:(?!(?:near|hard|bare|scarce|on|supposed|former|ear|dai|week)ly\b)(?:\w+ly|also|then|both|all|again|since|soon|twice|each|now|still|already|once) )?(?:among (?:those |the (?:[\w-]+ ){1,3}?)(?:who (?:was|were|are) )?)?"


def written_out(pattern: str) -> str:
    """A pattern as a regular expression: recurring words put in, a blank for any white space."""
    full = _RECURS.sub(lambda m: _RECURRING[m[1]], pattern.strip())
    full = _HELPING.sub(lambda m: f"{m[1]} {_BETWEEN}", full)
    return r"\b" + re.sub(r" +", r"\\s+", full)


def _ready() -> tuple[_Ready, ...]:
    made = []
    for one in load("english", "tellings", Telling):
        trigger = Trigger(
            one.id, one.words, one.event, "telling", one.positive, one.negative,
            kind=one.kind, stance=one.stance, outcome=one.outcome,
        )  # fmt: skip
        for pattern in one.words:
            needs = ["|".join(words) for words in (one.spot, one.beside) if words]
            wording = needing(written_out(pattern), *needs, flags=re.IGNORECASE)
            made.append(_Ready(one, trigger, wording))
    return tuple(made)


_TELLINGS = Family((ready, ready.wording) for ready in _ready())


@record
class Told:
    """A draft of a telling and where its words stand."""

    draft: Draft
    fired: Fired
    silences: tuple[str, ...]
    gives_way: bool = False


def tellings(view: View) -> tuple[Told, ...]:
    """The drafts of the tellings of a sentence."""
    return tuple(_told(view))


def covers(told: Sequence[Told], start: int, event: str) -> bool:
    """Whether a telling reads, or silences, the event whose trigger stands at ``start``."""
    reach = len(" on ") if event == Event.CHARGE else 0  # "opened a case against X on charges of"
    return any(
        t.fired.start <= start < t.fired.end + reach
        and (
            (t.draft.event == event and not t.gives_way and not unowned(t.draft))
            or event in t.silences
        )
        for t in told
    )


def not_yet_read(told: Sequence[Told], own: Sequence[Draft]) -> Iterator[Told]:
    """The tellings whose event the frames have not read of the same person in the same clause."""
    for one in told:
        new = one.draft
        if not any(
            d.event is new.event
            and (d.person == new.person or unowned(new) or (one.gives_way and not unowned(d)))
            and (d.stance is new.stance or one.gives_way)
            and not told_anew(d, new)
            and d.start < new.end
            and new.start < d.end
            for d in own
        ):
            yield one


def _told(view: View) -> Iterator[Told]:
    taken: list[tuple[str, int, int]] = []
    for ready, wording in _TELLINGS.possible(view.stretch):
        for found in wording.finditer(view.stretch):
            strict = ready.telling.who.startswith("strict")
            match = _innermost(wording, view.stretch, found) if strict else found
            event = ready.telling.event
            if any(e == event and a < match.end() and match.start() < b for e, a, b in taken):
                continue
            if runs_over(view, *match.span()) or not _holds(view, ready, match):
                continue
            made = list(_read(view, ready, match))
            if made:
                taken.append((event, match.start(), match.end()))
            yield from made


def _innermost(wording: Wording, stretch: Stretch, match: re.Match[str]) -> re.Match[str]:
    """ "Bell, who was freed, said Roe was put in isolation": from the last verb that tells it, not from the first."""
    while True:
        inner = wording.search(stretch, match.start() + 1, match.end())
        if inner is None or inner.end() != match.end():
            return match
        match = inner


_OF_SOMEBODY = frozenset((Event.SEARCH, Event.CONFISCATION))
"""What is searched or taken is somebody's: of the owner named, else of the prisoner in view."""
_DATED = 12
"""How far behind the words of a telling the day may stand that its clause does not hold."""
_BEFORE = 60
"""How far before a telling the words may stand that it must not have beside it."""


@cache
def _beside(words: str) -> re.Pattern[str]:
    """What must, or must not, stand beside a telling, compiled when it is first asked for."""
    return re.compile(_AT_A_WORD + written_out(f"(?:{words})").removeprefix(r"\b"), re.IGNORECASE)


_AT_A_WORD = r"(?:(?<!\w)|(?=\W|n['’]t))"
""" "Son" does not stand in "prison"."""


def _before(view: View) -> str:
    """The sentence before, of the same paragraph."""
    if not view.sentence.index:
        return ""
    ahead = view.characters[max(0, view.sentence.start - _FARTHEST) : view.sentence.start].rstrip()
    return re.split(r"\n|(?<=[a-z)\"”])[.!?][\"”]?\s+", ahead)[-1]


_FARTHEST = 400


def _holds(view: View, ready: _Ready, match: re.Match[str]) -> bool:
    """Whether the words beside a telling allow it."""
    start, end = view.sentence.start, view.sentence.end
    near = max(start, match.start() - _BEFORE)
    unless, only = ready.telling.unless, ready.telling.only
    if unless and _beside(unless).search(view.characters, near, end):
        return False
    of_none = not any("none" in words for words in ready.telling.words)
    asserts = ready.telling.stance == Stance.ASSERTED
    if asserts and taken_back(view, *match.span(), of_none=of_none):
        return False
    if asserts and not says_no(match.group()) and not_so(view, match.start()):
        return False  # "she was not | forced to sleep on the floor"
    if _possible_only(view, ready.telling, match):
        return False
    if only and not _beside(only).search(view.characters, start, end):
        return False
    if (after := ready.telling.after) and not _beside(after).search(_before(view)):
        return False
    if not match.groupdict().get("term"):
        return True
    return term_within(view, *match.span("term")) is not None


_LOOSE = frozenset(("topic", "nobody", "owner", "case"))


def _possible_only(view: View, telling: Telling, match: re.Match[str]) -> bool:
    """Whether a loosely bound telling words only what may be done."""
    if telling.who.split()[0] not in _LOOSE:
        return False
    near = view.characters[max(view.sentence.start, match.start() - 80) : match.end() + 20]
    return "can be" in near or "may be " in near


def _read(view: View, ready: _Ready, match: re.Match[str]) -> Iterator[Told]:
    chunk = chunk_at(view, match.start())
    last = chunk_at(view, max(match.end() - 1, match.start()))
    verb = _verb_of(view, ready.telling, chunk, last)
    fired = Fired(ready.trigger, match.start(), match.end(), chunk, verb)
    people = told_of(view, ready.telling, match, fired)
    if people is None:
        return
    alone = ready.telling.who.endswith("or_nobody") or ready.telling.who == "nobody"
    if not people.people and ready.telling.event in _OF_SOMEBODY:
        people = taken_there(view, chunk, last) or people
    if not (people.people or people.count or people.amount) and alone:
        people = Referent(open=True, count=1)
    for draft in drafts(view, fired, Victims(people, nominal=ready.telling.noun)):
        if draft.person is None and draft.stance is Stance.NEGATED and not ready.telling.stance:
            continue
        if ready.telling.of_prisoner and not of_prisoner(view, draft.person):
            continue
        filled = _filled(view, ready.telling, match, draft)
        yield Told(filled, fired, ready.telling.silences, ready.telling.gives_way)


def _verb_of(view: View, telling: Telling, first: int, last: int) -> int:
    """The verb that tells: the first finite one; the last, where the words that tell end in it."""
    verbs = [j for j in range(first, last + 1) if view.chunks[j].kind is Kind.VERB]
    finite = [j for j in verbs if view.chunks[j].low[0] not in {"to", "be"}] or verbs
    if not finite:
        return first
    ends = telling.outcome == "lifted" or (telling.gives_way and telling.stance == Stance.ASSERTED)
    return finite[-1] if ends else finite[0]


def _day(view: View, match: re.Match[str]) -> When:
    """The day of a telling that its first verb does not give: of its last verb, or right behind it."""
    last = chunk_at(view, match.end() - 1)
    for j in range(last, chunk_at(view, match.start()) - 1, -1):
        if view.chunks[j].kind is Kind.VERB and (found := whose_day.date_of(view, j)).known:
            return found
    first = chunk_at(view, match.start())
    if (sat := sat_on(view, first)) >= 0 or (sat := sat_on(view, first + 1)) >= 0:
        if (found := whose_day.date_of(view, sat)).known:
            return found
    inside = own_days(view, match.start(), match.end() + _DATED)
    return inside[0].when if len(inside) == 1 else UNKNOWN


def _on_its_day(view: View, telling: Telling, match: re.Match[str], draft: Draft) -> Draft:
    """A draft with the day right behind the words of a telling, else the one that its verbs give."""
    behind = [d for d in view.dates if match.end() <= d.words.start < match.end() + _DATED]
    ends = match.group().rstrip()
    if behind and telling.stance == Stance.PLANNED and ends.endswith(_AT_A_DAY):
        return replace(draft, when=behind[0].when)
    if telling.dateless:
        passed = telling.event == Event.SENTENCE and telling.noun  # by another court, before
        return replace(draft, when=UNKNOWN, court=None if passed else draft.court)
    if behind and telling.stance != Stance.PLANNED and ends.endswith("since"):
        return replace(draft, when=behind[0].when)
    return draft if draft.when.known else replace(draft, when=_day(view, match))


def _filled(view: View, telling: Telling, match: re.Match[str], draft: Draft) -> Draft:
    """A draft with the slots that the pattern's groups and the telling itself give."""
    words = {k: v.strip(" ,") for k, v in match.groupdict().items() if v}
    if "party" in words:  # "his cardiologist": medical care
        words["to"] = access_to(words["party"]) or words["party"]
    elif draft.event is Event.ACCESS_DENIED and "to" not in words and telling.to is None:
        words["to"] = access_to(view.words(min(draft.start, match.start()), match.end())) or ""
    elif "to" in words and match.start("to") == match.start():
        words["to"] = words["to"][0].lower() + words["to"][1:]  # "Lawyer refused."
    months = term_within(view, *match.span("term")) if words.get("term") else None
    if not months and telling.outcome in {"reduced", "increased"}:
        months = left_term(view, match.start())
    if words.get("years"):
        months = in_years(view, match, words["years"])
    draft = _on_its_day(view, telling, match, draft)
    hurt = telling.noun and draft.event is Event.ILL_TREATMENT  # "the court heard her complaint"
    if draft.stance is Stance.PLANNED and _NOT_MEANT.search(
        view.characters, max(match.start() - 30, view.sentence.start), match.start()
    ):
        draft = replace(draft, stance=Stance.NEGATED)
    return replace(
        draft,
        to=words.get("to") or telling.to or draft.to,
        value=words.get("value", telling.value) or draft.value,
        by=words.get("by") or (None if hurt else draft.by),
        amount=words.get("amount") or draft.amount,
        facility=words.get("facility") or draft.facility,
        charge=words.get("charge") or draft.charge,
        duration_months=months or draft.duration_months,
    )


_NOT_MEANT = re.compile(r"(?:\b(?:not|never|no\s+longer)|n['’]t)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
""" "Does not intend to appeal"."""
_AT_A_DAY = (" on", " in", " for", "until", "till", "to")
""" "Is set for 4 May", "was put off until 4 May": the day stands right behind the words."""
