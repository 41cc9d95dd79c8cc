"""What a sentence says people are: "X is a poet", "worked as a nurse", "three nurses, A, B and C"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.chunks import Kind
from habeas.reading.english.discourse import cardinality
from habeas.reading.english.work import NO_OCCUPATION, draft, occupation_head, phrase, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from habeas.reading.english.draft import Draft
    from habeas.reading.english.view import View

_BEING = frozenset("is was are were as".split())
_WORKING = frozenset("works worked working work serves served".split())
_OFFICES = frozenset(
    "head leader chair chairman chairwoman chairperson president founder co-founder director"
    " spokesperson spokesman spokeswoman secretary coordinator organiser organizer".split()
)
"""Heads that are an occupation only with what they lead ("the head of the Writers' Union")."""


def groups(view: View) -> Iterator[Draft]:
    """ "Three trade unionists, A, B and C": each of those listed is one, when the number agrees."""
    for index, chunk in enumerate(view.chunks[:-2]):
        if chunk.kind is not Kind.NOUN or chunk.mentions or occupation_head(chunk.low) is not True:
            continue
        joined = view.chunks[index + 1]
        if joined.kind is not Kind.COMMA and joined.low[0] not in {":", "–", "—", "-"}:
            continue
        if not view.chunks[index + 2].mentions or view.chunks[index + 2].possessive:
            continue
        people = view.coordinated(index + 2).people
        if len(people) < 2 or cardinality(chunk.low) not in {None, len(people)}:
            continue
        words = trimmed(view.tokens[chunk.first : chunk.last])
        if not words:
            continue
        last = view.place(max(view.coordinated(index + 2).last, index + 2))[1]
        value = view.words(words[0].start, words[-1].end)
        for person in people:
            yield draft(view, person, view.place(index)[0], last, value, "occupation.group")


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
            for person in subject.people:
                yield draft(view, person, view.place(found)[0], end, value, "occupation.is")
            at = _also(view, end)


_FOUNDED = frozenset("founded founds co-founded established".split())
_DOES = frozenset(
    "runs run ran heads headed edits edited chairs chaired directs presents presented hosts hosted".split()
)
_MANNER = frozenset("teaches taught".split())


def worded_work(view: View) -> Iterator[Draft]:
    """ "X, who founded the website Y", "who runs a YouTube channel", "she teaches mathematics at …"."""
    for index, chunk in enumerate(view.chunks[:-1]):
        if chunk.kind is not Kind.VERB or chunk.negated or chunk.passive:
            continue
        relative = index > 0 and view.chunks[index - 1].low == ("who",)
        said = chunk.main in _MANNER or (relative and chunk.main in _FOUNDED | _DOES)
        after = view.chunks[index + 1]
        body = after.low[0] in {"the", "a", "an"} and len(after.low) > 2
        if (
            not said
            or after.kind is not Kind.NOUN
            or (after.mentions and not body)
            or after.possessive
            or after.low[-1] in {"the", "a", "an"}  # "who edits the …", the paper's name is apart
        ):
            continue
        subject, at = view.subject(index)
        if at < 0 or len(subject.people) != 1:
            continue
        words = view.words(*view.place(index + 1))
        if chunk.main in _FOUNDED:
            named = next(
                (k for k, t in enumerate(view.tokens[after.first : after.last]) if t.capital), 0
            )
            words = view.words(view.tokens[after.first + named].start, view.place(index + 1)[1])
            value = f"founder of {words}"
        elif chunk.main in _SHOWN and (programme := _channel(view, index + 2)):
            value = f"{programme} presenter"
        else:
            value = f"{chunk.main} {words}"
        start, end = view.place(at)[0], view.place(index + 1)[1]
        rule = "occupation.does" if value.startswith(chunk.main) else "occupation.worded"
        yield draft(view, subject.people[0], start, end, value, rule)


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
    if chunk.main in _WORKING:
        if at >= len(view.chunks) or view.chunks[at].low[0] != "as":
            return None
        at += 1
    elif chunk.main not in _BEING:
        return None
    return at if at < len(view.chunks) and _is_work(view, at) else None


def _is_work(view: View, at: int) -> bool:
    group = view.chunks[at]
    if group.kind is not Kind.NOUN or group.mentions:
        return False
    led = at + 1 < len(view.chunks) and view.chunks[at + 1].low[0] == "of"
    if led and group.low[-1] in _OFFICES:
        return group.low[0] not in {"his", "her", "their"}
    if occupation_head(group.low) is None or group.low[-1] in NO_OCCUPATION:
        return False
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
