"""What a sentence says people are: "X is a poet", "worked as a nurse", "three nurses, A, B and C"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.work import (
    NO_OCCUPATION,
    draft,
    occupation_head,
    phrase,
    trimmed,
)
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.draft import Draft

_BEING = frozenset("is was are were been be as".split())
_WORKING = frozenset(
    "works worked working work serves served trained qualified employed volunteered volunteers practises practised".split()
)
_LIVING = frozenset("makes made make earns earned making earning".split())
_BECOMING = frozenset("became become becomes remained remains".split())
_OFFICES = lowered("offices", "of_bodies")
"""Heads that are an occupation only with what they lead ("the head of the Writers' Union")."""


_NO_WORK = frozenset("officials officers figures members employees staffers leaders heads".split())
""" "Five officials of the union, A, B …": no work that each would have."""


def groups(view: View) -> Iterator[Draft]:
    """ "Three trade unionists, A, B and C": each of those listed is one, when the number agrees."""
    for index, chunk in enumerate(view.chunks[:-2]):
        if chunk.kind is not Kind.NOUN or chunk.mentions or occupation_head(chunk.low) is not True:
            continue
        if chunk.low[-1] in _NO_WORK:
            continue
        at = _list_behind(view, index)
        if at is None or not view.chunks[at].mentions or view.chunks[at].possessive:
            continue
        whole = view.coordinated(at)
        people = whole.people
        size = cardinality(chunk.low)
        if size is not None and len(people) > size:  # "rapper A and two musicians, B and C"
            people = _named_from(view, at, people)[:size]
        if len(people) < 2 or cardinality(chunk.low) not in {None, len(people)}:
            continue
        listed = view.chunks[at : max(whole.last, at) + 1]
        if any(_work_word(c) for c in listed):
            continue  # "two media workers, reporter A and cameraman B": each has a word of their own
        words = trimmed(view.tokens[chunk.first : chunk.last])
        if not words:
            continue
        last = view.place(max(view.coordinated(at).last, at))[1]
        value = view.words(words[0].start, words[-1].end)
        for person in people:
            yield draft(view, person, view.place(index)[0], last, value, "occupation.group")


def _named_from(view: View, at: int, people: tuple[int, ...]) -> tuple[int, ...]:
    """Those of a list who are named from ``at`` on."""
    last = max(view.coordinated(at).last, at)
    named = [m.person for c in view.chunks[at : last + 1] for m in c.mentions]
    return tuple(dict.fromkeys(p for p in named if p in people))


def _work_word(chunk: Chunk) -> bool:
    """Whether a word for work stands before the name in a group: "reporter A", not "Omar Khatib"."""
    plain = chunk.mentions[0].first - chunk.first if chunk.mentions else 0
    return plain > 0 and occupation_head(chunk.low[:plain]) is not None


def _list_behind(view: View, index: int) -> int | None:
    """Where the list of those a group counts begins: right behind it, behind its clause, after a colon."""
    chunks = view.chunks
    joined = chunks[index + 1]
    if joined.low[0] == ":" and index and cardinality(chunks[index].low) is None:
        return None  # "a fund for the railway workers: A and B"
    if joined.kind is Kind.COMMA or joined.low[0] in {":", "–", "—", "-"}:
        return index + 2
    if cardinality(chunks[index].low) is None:
        return None
    clause = joined.low == ("who",) or joined.kind is Kind.PREPOSITION
    for at in range(index + 1, min(index + 14, len(chunks) - 1)):
        if chunks[at].mentions:
            return None
        if chunks[at].low[0] == ":" or (chunks[at].kind is Kind.COMMA and clause):
            return at + 1
        if chunks[at].kind is Kind.COMMA:
            return None
    return None


def predicates(view: View) -> Iterator[Draft]:
    """ "X is a journalist who …", "she worked as a nurse and a midwife"."""
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.VERB or chunk.negated:
            continue
        at = _predicate(view, index)
        if at is None:
            continue
        subject, found = view.subject(index)
        if found < 0 or not subject.people:
            continue
        while at is not None:
            value, end = phrase(view, at)
            plain = _NUMBER.sub("", value)
            for person in subject.people:
                yield draft(view, person, view.place(found)[0], end, plain, "occupation.is")
            at = _also(view, end)


_NUMBER = re.compile(
    r"^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)\s+", re.IGNORECASE
)
""" "One of five journalists": a journalist."""
_FOUNDED = frozenset("founded founds co-founded established".split())
_DOES = lowered("offices", "verbs")
_FOUNDED_OR_DOES = _FOUNDED | _DOES
_OFFICE_OF = {
    "head": ("heads", "headed"),
    "editor": ("edits", "edited"),
    "chair": ("chairs", "chaired"),
    "director": ("directs", "directed"),
    "host": ("hosts", "hosted"),
    "presenter": ("presents", "presented"),
    "leader": ("leads", "led"),
    "manager": ("manages", "managed"),
    "coordinator": ("coordinates", "coordinated"),
}
_OFFICE = {form: office for office, forms in _OFFICE_OF.items() for form in forms}
"""Who heads, edits or hosts something is its head, editor or host."""
_OWNS = frozenset("owns own owned runs run ran".split())
_HOUSES = lowered("bodies", "shops")
_SELLS = frozenset(("sells",))
_MANNER = frozenset("teaches taught practises practised practices practiced".split())


def worded_work(view: View) -> Iterator[Draft]:
    """ "X, who founded the website Y", "who runs a YouTube channel", "she teaches mathematics at …"."""
    for index, chunk in enumerate(view.chunks[:-1]):
        if chunk.kind is not Kind.VERB or chunk.negated or chunk.passive:
            continue
        relative = index > 0 and view.chunks[index - 1].low == ("who",)
        pair = chunk.main in {"run", "own"} and chunk.low[0] in {"run", "own"}
        said = chunk.main in _MANNER or pair or (relative and chunk.main in _FOUNDED_OR_DOES)
        after = view.chunks[index + 1]
        if not said or after.kind is not Kind.NOUN:
            continue
        subject, at = view.subject(index)
        alone = len(subject.people) == 1 or chunk.main in {"own", "run"}
        if at < 0 or not subject.people or not alone:
            continue
        told = _work_of(view, index)
        if told is None:
            continue
        start, end = view.place(at)[0], told[1]
        plain = told[0].startswith(chunk.main) or chunk.main in _DOERS
        plain |= chunk.main in _SHOWN and told[0][0].islower()
        rule = "occupation.does" if plain else "occupation.worded"
        for person in subject.people:
            yield draft(view, person, start, end, told[0], rule)


def _work_of(view: View, index: int) -> tuple[str, int] | None:
    """What somebody is of whom a verb tells what they do, and where its words end."""
    chunk, after = view.chunks[index], view.chunks[index + 1]
    if chunk.main in _SHOWN and (programme := _channel(view, index + 2)):
        return f"{programme} presenter", view.place(index + 1)[1]
    if chunk.main in _OFFICE and (made := _office_of(view, index)) is not None:
        return made
    body = after.low[0] in {"the", "a", "an"} and len(after.low) > 2
    if (after.mentions and not body) or after.possessive or after.low[-1] in {"the", "a", "an"}:
        return None
    start, end = view.place(index + 1)
    words = view.words(start, end)
    plain = [
        t
        for t in view.tokens[after.first : after.last]
        if t.low not in {"a", "an", "the", "his", "her"}
    ]
    if chunk.main in _FOUNDED:
        named = next(
            (k for k, t in enumerate(view.tokens[after.first : after.last]) if t.capital), 0
        )
        return f"founder of {view.words(view.tokens[after.first + named].start, end)}", end
    if chunk.main in _OWNS and after.low[-1] in _HOUSES:
        common = [t.word for t in plain if t.word.islower()]
        return f"{' '.join(common)} owner", end
    if chunk.main in _SELLS:
        goods = (
            len(after.low) <= _FEW
            and after.low[0] not in {"his", "her", "their", "it"}
            and not after.low[0][0].isdigit()
        )
        return (
            (f"{words} seller", end) if goods and after.low[0] not in {"a", "an", "the"} else None
        )
    if chunk.main in _DOERS:
        doer = _doer(_DOERS[chunk.main], [t.word for t in plain])
        return (doer, end) if doer else None
    return f"{chunk.main} {words}", end


_DOERS = {
    form: doer
    for doer, forms in (
        ("teacher", ("teaches", "taught")),
        ("driver", ("drives", "drove")),
    )
    for form in forms
}
""" "Teaches Greek", "drives a taxi": a Greek teacher, a taxi driver."""


def _doer(doer: str, what: Sequence[str]) -> str | None:
    """Who teaches or drives something, in one word or with what it is; nobody drives cattle for a trade."""
    if doer == "driver" and (not what or what[-1] not in _VEHICLES):
        return None
    common = 0 < len(what) <= _FEW and all(word[0].isalpha() for word in what)
    what = [w.removesuffix("s") if doer == "driver" and w != "bus" else w for w in what]
    return f"{' '.join(what)} {doer}" if common and not set(what) & _PEOPLE else doer


_VEHICLES = frozenset(
    "taxi taxis cab bus buses minibus minibuses lorry lorries truck trucks van tram trams train trains ambulance rickshaw tractor tanker car cars".split()
)
_PEOPLE = frozenset(
    "children pupils students boys girls women men people him them us classes".split()
)
_FEW = 2
_BODIES = lowered("bodies", "led")
_BODY = re.compile(
    r"[^,;:.()“”\"]{3,90}?(?=\s*[,;:.()–—]|\s+(?:and|who|whose|which|that|was|were|is|has|had|on|since|from|in|told|said)\b|$)"
)


def _office_of(view: View, index: int) -> tuple[str, int] | None:
    """ "Who edits the weekly Hill Mirror": the editor of the weekly Hill Mirror."""
    after = view.chunks[index + 1]
    articles = (
        after.low[0] in {"the", "a", "an", "its", "their", "one"}
        or view.tokens[after.first].capital
    )
    place = view.place(index + 1)[0]
    body = _BODY.match(view.characters, place, view.sentence.end)
    if not articles or body is None or " " not in body.group():
        return None
    office = _OFFICE[view.chunks[index].main]
    if office in {"leader", "manager"} and not set(after.low) & _BODIES:
        return None  # "who led a strike"
    return f"{office} of {body.group()}", body.end()


_SHOWN = frozenset("presents presented hosts hosted".split())


def _channel(view: View, at: int) -> str | None:
    """ "who presents a programme on Yegna TV": the channel."""
    if at + 1 >= len(view.chunks) or view.chunks[at].low[0] not in {"on", "at", "for"}:
        return None
    words = view.words(*view.place(at + 1))
    return words if words[:1].isupper() else None


def _predicate(view: View, index: int) -> int | None:
    """The noun group that says what the subject of a verb is."""
    chunk, at = view.chunks[index], index + 1
    while at < len(view.chunks) and view.chunks[at].kind is Kind.ADVERB:
        at += 1
    if chunk.main in _LIVING and at < len(view.chunks) and view.chunks[at].low[-1] == "living":
        at += 1  # "made his living as a fisherman"
    elif chunk.main in _LIVING:
        return None
    if chunk.main in _WORKING | _LIVING:
        if at >= len(view.chunks) or view.chunks[at].low[0] != "as":
            return None
        at += 1
    elif chunk.main in {"become", "be"} and "to" in chunk.low and chunk.low[0] != "used":
        return None  # "wanted to become a lawyer"
    elif chunk.main not in _BEING | _BECOMING or (chunk.main == "be" and chunk.low[0] != "used"):
        return None
    if at + 2 < len(view.chunks) and view.chunks[at].low == ("one",):
        return _one_of(view, at + 1) if view.chunks[at + 1].low == ("of",) else None
    if at + 1 < len(view.chunks) and view.chunks[at].low == ("among",):
        return _one_of(view, at)
    return at if at < len(view.chunks) and _is_work(view, at) else None


def _one_of(view: View, at: int) -> int | None:
    """ "X is one of Cambodia's best-known environmental activists", "is among the": the group behind ``at``."""
    chunks = view.chunks
    k = at + 1
    if k + 2 < len(chunks) and chunks[k].possessive and chunks[k + 1].kind is Kind.MARK:
        k += 2
    group = chunks[k]
    several = group.kind is Kind.NOUN and not group.mentions and occupation_head(group.low) is True
    return k if several and not set(group.low) & _COUNTED else None


_OF_ANYTHING = frozenset(
    "author lawyer advocate attorney counsel owner founder leader member figure critic organiser organizer victim".split()
)
""" "Was the author of the song", "is the lawyer of X": no post."""
_COUNTED = frozenset("arrested detained jailed imprisoned convicted sentenced accused".split())


def _is_work(view: View, at: int) -> bool:
    group = view.chunks[at]
    if group.kind is not Kind.NOUN or group.mentions:
        return False
    led = at + 1 < len(view.chunks) and view.chunks[at + 1].low[0] == "of"
    if led and group.low[-1] in _OFFICES:
        return group.low[0] not in {"his", "her", "their"}
    if occupation_head(group.low) is None or group.low[-1] in NO_OCCUPATION:
        return False
    if group.low[0] == "the" and led:
        return group.low[-1] not in _OF_ANYTHING  # "has been the parish priest of Lodwar"
    return group.low[0] not in {"the", "his", "her", "their"}


def _also(view: View, end: int) -> int | None:
    """ "… and a former mayor of X": a second thing the subject is."""
    for at in range(1, len(view.chunks)):
        if view.place(at)[0] < end:
            continue
        joined = view.chunks[at].low[0] == "and" and at + 1 < len(view.chunks)
        if not joined or view.chunks[at + 1].low[0] not in {"a", "an", "the"}:
            return None
        return at + 1 if _is_work(view, at + 1) else None
    return None
