"""Who is said to say a draft: its chain of speakers, and how sure an interested party's word is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.events.custody.isolated import isolated
from habeas.reading.english.events.echoes import OFFICE
from habeas.reading.english.events.slots import AUTHORITY
from habeas.reading.english.spotter import needing
from habeas.reading.english.testimony.attribution import PASSED_ON, Spoken, chain
from habeas.reading.english.testimony.labels import labelled
from habeas.reading.english.testimony.whose_words import UNNAMED_MEDIA, of_its_subject
from habeas.records.change import replace
from habeas.records.claim import Event, Stance

if TYPE_CHECKING:
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft
    from habeas.reading.english.persons.discourse import Referent

_AUTHORITY = AUTHORITY | frozenset(
    "spokesman spokeswoman spokesperson minister commissioner superintendent governor warden interior judiciary"
    " president ambassador embassy directorate".split()
)
_INTERESTED = {Event.ILL_TREATMENT}
_STATES = frozenset((Event.SENTENCE, Event.DETENTION))
"""What is told by the way of who somebody is: "X, who was serving twelve years, died, his brother said"."""
_DENIABLE = {Event.ILL_TREATMENT, Event.ARREST, Event.DETENTION, Event.DISAPPEARANCE, Event.HEALTH}
"""What an authority that says it did not happen denies."""


_SO_ALLEGED = re.compile(
    r",\s+(?!as\b|just\s+as\b)(?:[\w’'.-]+\s+){1,5}(?:alleges?|alleged|claims?|claimed|thinks?|thought|believes?|believed|suspects?|suspected|assumes?|assumed|fears?|feared)\s*(?:\W*$|,\s+(?:and|but)\b)"
)
""" "He was denied insulin, his family alleges"."""
_ALLEGED_BETWEEN = re.compile(
    r",\s+(?:[\w’'.-]+\s+){1,5}(?:alleges?|claims?|believes?|suspects?|fears?),\s+(?!and\b|but\b|while\b)[^,;.]{0,30}$"
)
""" "She was, her relatives claim, denied insulin"."""
_ASKED = re.compile(r"\W*(?:\d+\W+)?(?:Is|Was|Are|Were)\s+it\s+true\s+that\b")


def attributed(view: View, draft: Draft, said: tuple[Spoken, ...], place: int) -> Draft:
    """A draft with its chain of speakers; an interested party's word on ill-treatment is alleged."""
    draft = isolated(view, draft)
    own_word = view.discourse.me is not None and draft.event in _INTERESTED
    after = draft.end - 1 if draft.event is Event.HEALTH else max(place, draft.start)
    asked = (
        _ASKED.match(view.characters, view.sentence.start)
        or _SO_ALLEGED.search(view.characters, after, view.sentence.end)
        or _ALLEGED_BETWEEN.search(view.characters, view.sentence.start, max(place, draft.start))
    )
    if draft.stance is Stance.ASSERTED and (own_word or asked):
        draft = replace(draft, stance=Stance.ALLEGED)
    writer = view.discourse.writer
    speakers = [
        one for one in chain(place, said)
        if one.speaker and (writer is None or one.people != (writer,)) and draft.end > one.at
    ]  # fmt: skip
    if draft.stance is Stance.ASSERTED and draft.event not in _INTERESTED:
        inside = place if place > draft.start else draft.end - 1
        aside = max(_aside(view, place), _aside(view, inside) if draft.event in _STATES else -1)
        speakers = [] if draft.nominal else [one for one in speakers if one.start > aside]
        if of_its_subject(view, inside):
            speakers = [one for one in speakers if one.at >= 0]
    account = None if speakers else _ACCOUNT.search(view.stretch)
    if account is not None and "," not in view.characters[place : account.start() - 2]:
        return _by_own_account(view, draft, account)
    if not speakers and (label := labelled(view, draft, place)) is not None:
        voiced = draft.event in _INTERESTED and draft.stance is Stance.ASSERTED
        stance = Stance.ALLEGED if voiced else draft.stance
        return replace(draft, attribution=(label,), stance=stance)
    if not speakers:
        if draft.stance is Stance.DENIED and not draft.attribution:
            return _own_denial(view, draft)
        return draft
    if draft.event is Event.FINDING and draft.attribution and _A_PAPER.search(speakers[-1].speaker):
        return draft  # "has found that …, according to an opinion made public today"
    speakers = _but_not_retold(view, draft, speakers)
    names = tuple(dict.fromkeys(_name(view, draft, one) for one in speakers))
    stance = draft.stance
    if draft.event in _INTERESTED and stance is Stance.ASSERTED and draft.start >= 0:
        stance = Stance.ALLEGED
    if stance is Stance.ASSERTED and any(
        one.verb == PASSED_ON or UNNAMED_MEDIA.match(one.speaker) for one in speakers
    ):
        stance = Stance.ALLEGED
    words = set(" ".join(names).lower().split())
    if draft.event in _DENIABLE and stance is Stance.NEGATED and words & _AUTHORITY:
        stance = Stance.DENIED
    return _denied_in_office(view, replace(draft, attribution=names, stance=stance))


_A_PAPER = re.compile(
    r"^(?:an?|the|its|their)\s+(?:\w+\s+)?(?:opinions?|decisions?|judg[e]?ments?|rulings?|statements?|letters?|documents?|press\s+release)\b"
)
_HELD_UNTRUE = needing(
    r"\b(?:no\s+truth|untrue|false(?:ly)?|fabricat\w+|not\s+(?:true|correct|the\s+case)|incorrect|unfounded|baseless|groundless|nonsense|lies|fake|rumou?rs?|no\s+(?:record|trace|knowledge)\s+of|nothing\s+(?:of|about))\b",
    "no record|no trace|no knowledge|nothing|truth|true|false|fabricat|not |correct|unfounded|baseless|groundless|nonsense|lies|fake|rumour|rumor",
    flags=re.IGNORECASE,
)


def _denied_in_office(view: View, draft: Draft) -> Draft:
    """ "There is no truth in reports that X has died, the ministry said": an office that says so denies it."""
    if draft.stance is not Stance.NEGATED or not _HELD_UNTRUE.search(view.stretch):
        return draft
    official = OFFICE.search(draft.attribution[-1])
    return replace(draft, stance=Stance.DENIED) if official else draft


_ACCOUNT = needing(
    r"\b[Bb]y\s+(?:(?P<own>his|her|their)\s+(?:own\s+)?|(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})['’]s\s+(?:own\s+)?)account\b"
    r"|\bin\s+(?P<group>[^,.;:]{3,40}?)['’]s?\s+words\b",
    "account|words",
)


def _by_own_account(view: View, draft: Draft, match: re.Match[str]) -> Draft:
    """ "By his account, he was hung by the wrists": it is he who says so."""
    who = match["who"] or match["group"]
    if who is None and draft.person is not None:
        who = view.discourse.registry.entries[draft.person].name
    if who is None or who.lower() in {"other", "his", "her", "their"}:
        return draft
    voiced = draft.event in _INTERESTED and draft.stance is Stance.ASSERTED
    return replace(draft, attribution=(who,), stance=Stance.ALLEGED if voiced else draft.stance)


_IN_COURT = re.compile(
    r"\S+\s+(?:the\s+|his\s+|her\s+)?(?:court|judges?|panel|bench|magistrates?|tribunal|jury)\b"
)


def _but_not_retold(view: View, draft: Draft, speakers: list[Spoken]) -> list[Spoken]:
    """ "His mother says he told her that …": the words are the mother's, who passes on what he told."""
    last = speakers[-1]
    retold = len(speakers) > 1 and last.people == (draft.person,)
    if retold and last.at >= 0 and _IN_COURT.match(view.characters, last.at):
        return speakers
    others = [one for one in speakers if one.people != last.people]
    return others if retold and others else speakers


def _name(view: View, draft: Draft, one: Spoken) -> str:
    """A speaker as worded; of several told of as "both" or "they", the one whom it is about."""
    if draft.person is not None and len(one.people) > 1 and draft.person in one.people:
        words = view.characters[one.start : one.end]
        if one.speaker not in words:
            return view.discourse.registry.entries[draft.person].name
    return one.speaker


_ASIDE = re.compile(
    r",\s+(?:an?\s+(?:[\w’'-]+\s+){1,4})?(?:who|whose|whom|where)\b[^,;:“”\"]{0,160}$"
)


def _aside(view: View, place: int) -> int:
    """ "X, who was arrested in May, was beaten, his lawyer said": where the clause between commas starts, that
    is the page's own and nobody's who speaks around it (-1: there is none).
    """
    opened = _ASIDE.search(view.characters, view.sentence.start, place)
    closed = view.characters.find(",", place, view.sentence.end) if opened else -1
    if closed < 0 or _ITS_OWN.match(view.characters, closed):
        return -1
    where = opened is not None and opened.group().lstrip(", ").startswith("where")
    if where and _SAID_BEHIND.match(view.characters, closed, view.sentence.end):
        return -1
    return opened.start() if opened else -1


_SAID_BEHIND = re.compile(r",\s+[^,;.]{2,60}?\s(?:said|says|told\s[^,;.]{2,40}|added|reported)\W*$")
""" "… to Karn, where she is held in a barracks, her lawyer said."."""
_ITS_OWN = re.compile(r",\s+(?:according\s+to|in\s+the\s+words\s+of)\b")
""" "…, where she caught malaria, according to the diplomat": the clause is whose it says."""


_DENYING = frozenset(
    "denied denies deny denying rejected rejects reject dismissed dismisses disputed disputes refuted".split()
)


_DENIED_BY = re.compile(
    r"\b(?:denied|rejected|dismissed|refuted|disputed)\s+(?:as\s+[^,.;]{3,30}?\s+)?by\s+(?P<who>[^,.;]{3,60}?)(?=\s+(?:on|in|and|who|which)\b|[,.;]|$)"
)


def _own_denial(view: View, draft: Draft) -> Draft:
    if draft.person is None:
        return draft
    if (by := _DENIED_BY.search(view.characters, draft.start, view.sentence.end)) is not None:
        return replace(draft, attribution=(by["who"],))
    denying = next((n for n, c in enumerate(view.chunks) if c.main in _DENYING), None)
    for index, chunk in enumerate(view.chunks):
        if index == denying or (
            denying is None and chunk.kind is Kind.VERB and view.place(index)[1] > draft.start
        ):
            subject, at = view.subject(index)
            low = view.chunks[at].low if at >= 0 else ()
            if low and low[0] in {"nobody", "no", "none"}:
                group = _several_before(view, view.place(at)[0]) if low == ("none",) else None
                return replace(draft, attribution=(group,)) if group else draft
            if low == ("it",) and (body := view.discourse.spoke) is not None:
                who = body[0]
                return draft if who.endswith("s") else replace(draft, attribution=(who,))
            if low and low[-1] in _NO_PERSON:
                words = view.words(*view.place(at))
                if OFFICE.search(words) and low[-1] in {"first", "second"}:
                    return replace(draft, attribution=(words.rsplit(None, 1)[0],))
                break
            if len(subject.people) > 1 and at >= 0:
                return replace(draft, attribution=(_as_worded(view, subject, at, draft.person),))
            owner = subject.owner
            if at >= 0 and draft.person not in subject.people and not subject.owner:
                return replace(draft, attribution=(view.words(*view.place(at)),))
            if owner is not None and draft.person in owner.people and at >= 0:
                first = subject.first if 0 <= subject.first <= at else at
                words = view.words(view.place(first)[0], view.place(at)[1])
                return replace(draft, attribution=(words,))
            break
    return replace(draft, attribution=(view.discourse.registry.entries[draft.person].name,))


def _as_worded(view: View, subject: Referent, at: int, person: int) -> str:
    """Who several are, in the text's words ("both", "all three"); for "they" the group that was told of before them."""
    if view.chunks[at].mentions:
        first = subject.first if 0 <= subject.first <= at else at
        last = max(subject.last, at)
        return view.words(view.place(first)[0], view.place(last)[1])
    low = view.chunks[at].low
    if low[0] in {"all", "both"} or (low[0] == "the" and len(low) > 1):
        return view.words(*view.place(at))
    group = _group_before(view, view.place(at)[0], len(subject.people))
    return group or view.discourse.registry.entries[person].name


_GROUP = re.compile(
    r"\b(?:(?P<both>[Bb]oth)|(?:[Aa]ll|[Tt]he)\s+(?P<many>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))"
    r"(?=[.,;]|\s+(?:are|were|was|is|have|has|had|with|pleaded|appeared|faces?|faced|also|on|in|to|from|stood|stand)\b)"
)
_MANY = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),
        range(2, 13),
        strict=True,
    )
)
_PARAGRAPH = 400


def _several_before(view: View, place: int) -> str | None:
    """ "All eleven are suspected of it and none admits it"."""
    near = view.characters[max(place - _PARAGRAPH, 0) : place].rpartition("\n\n")[2]
    found = [m.group() for m in _GROUP.finditer(near)]
    return found[-1] if found else None


def _group_before(view: View, place: int, many: int) -> str | None:
    """ "All three are accused of it. They deny it": the words for as many people, last in the paragraph."""
    near = view.characters[max(place - _PARAGRAPH, 0) : place].rpartition("\n\n")[2]
    found = [
        m.group() for m in _GROUP.finditer(near) if (2 if m["both"] else _MANY[m["many"]]) == many
    ]
    return found[-1] if found else None


_NO_PERSON = frozenset(
    "trial hearing case session plea best first second third other eldest youngest".split()
)
""" "The trial began with a plea of not guilty": it is the defendant's."""


def by_no_writer(view: View, draft: Draft) -> Draft:
    """What the writer of a letter asks for is the page's own voice."""
    writer = view.discourse.writer
    own = None if writer is None else view.discourse.registry.entries[writer].name
    if own is None or draft.by != own:
        return draft
    return replace(draft, by=None, attribution=())


def called(draft: Draft, said: tuple[Spoken, ...]) -> Draft:
    """A demand with whoever makes it."""
    speakers = [one for one in chain(draft.start, said) if draft.person not in one.people]
    before = [one for one in speakers if one.start < draft.start]
    if not before and draft.by is None:  # "The authorities should free X, the Watch said"
        before = [one for one in speakers if not one.people][:1]
        draft = replace(draft, by=before[0].speaker) if before else draft
    names = tuple(one.speaker for one in before)
    if draft.by in {"OUR", "Our", "WE", "We"}:
        draft = replace(draft, by=None)
    if draft.by and draft.by not in names:
        names = (*names, draft.by)
    return replace(draft, attribution=names[-1:] if names else ())
