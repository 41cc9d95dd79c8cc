"""What a text says that a person does: an occupation, only in the text's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.spoken_of import chunk_at
from habeas.reading.english.clauses.work import (
    NO_OCCUPATION,
    draft,
    occupation_head,
    phrase,
    stripped,
    trimmed,
)
from habeas.reading.english.draft import Draft
from habeas.reading.english.events.work.apposed import apposed_before, opening
from habeas.reading.english.events.work.further_work import further_work
from habeas.reading.english.events.work.offices import groups, predicates, worded_work
from habeas.reading.english.persons.fields_of_work import said_before
from habeas.reading.english.persons.sounding import sounds_like_work
from habeas.reading.english.words.group_size import cardinality
from habeas.reading.english.words.layout import BlockKind
from habeas.reading.english.words.vocabulary import lowered, phrases, words
from habeas.records.change import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.view import View

_NUMBERED = re.compile(r"(?:both|all|two|three|four|five|six)\s+", re.IGNORECASE)
_HEADLINE = re.compile(
    r".*\b(?:[Cc]ourt|[Tt]ribunal|[Pp]olice|[Jj]udges?|[Aa]uthorities)\s+(?:sentences?|jails?|frees?|convicts?|acquits?"
    r"|charges?|arrests?|detains?|releases?|fines?|remands?|tries|hears|clears?|holds?)\s+(?=\w)"
)
""" "City court jails union organiser X": what the headline tells before what X is."""


_OF_WHOM = re.compile(
    r".*\b(?:lawyers?|attorneys?|counsel|solicitors?|colleagues?|friends?|supporters?|relatives?|famil(?:y|ies))\s+(?:of|for)\s+(?:the\s+|an?\s+)?(?=\w)"
)
""" "Says lawyer of protester X": what X is."""


def occupations(view: View) -> Iterator[Draft]:
    """Occupations worded around the names of a sentence."""
    for index, chunk in enumerate(view.chunks):
        if chunk.kind is not Kind.NOUN or not chunk.mentions:
            continue
        mention = chunk.mentions[0]
        if view.discourse.registry.entries[mention.person].official:
            continue
        before = _before_name(view, index)
        if before is not None:
            leads = (_HEADLINE.match(before[1]), _OF_WHOM.match(before[1]))
            past = max((match.end() for match in leads if match), default=0)
            before = (before[0] + past, before[1][past:], before[2])
            people = _from_here(view, index) if before[2] else (mention.person,)
            for person in people:
                yield draft(view, person, before[0], mention.end, before[1], "occupation.before")
        apposed = apposed_before(view, index)
        if apposed is not None and before is None:
            told = (apposed[0], mention.end, apposed[1])
            yield draft(view, mention.person, *told, "occupation.apposed")
        after = _after_name(view, index)
        if after is not None:
            whole = view.coordinated(index).people
            numbered = _NUMBERED.match(after[0])
            several = len(whole) > 1 and (numbered or after[2])
            people = whole if several else (mention.person,)
            count = cardinality([after[0].split()[0].lower()]) if numbered else None
            people = people[-count:] if count and len(people) > count else people
            value = after[0][numbered.end() :] if numbered else after[0]
            for person in people:
                yield draft(view, person, mention.start, after[1], value, "occupation.after")
    yield from _leads(view)
    if (opened := opening(view)) is not None:
        yield draft(view, *opened, "occupation.opening")
    yield from _under_name(view)
    yield from groups(view)
    yield from worded_work(view)
    yield from predicates(view)
    yield from further_work(view)
    yield from _definite(view)


def _leads(view: View) -> Iterator[Draft]:
    """ "A farmer was held on Monday. Ana Roe, 51, …": what those are who are described before they are named."""
    for start, (person, last, given) in view.discourse.leads.items():
        end = last
        if not view.sentence.start <= start < view.sentence.end:
            continue
        tokens = trimmed([t for t in view.tokens if start <= t.start < end])
        work = given or (view.words(tokens[0].start, end) if tokens else "")
        heads = work.lower().split()
        if not heads or occupation_head(heads) is not False or heads[-1] in NO_OCCUPATION:
            continue
        k = chunk_at(view, end - 1)
        if not given and view.place(k)[1] == end:
            whole, end = phrase(view, k)
            work += whole.removeprefix(stripped(view.words(*view.place(k))))
        yield draft(view, person, start, end, work, "occupation.lead")


def _under_name(view: View) -> Iterator[Draft]:
    """ "Founder of a women's house. Arrested on …" under a line that is a name: what the person does."""
    people, chunks = view.discourse.headed, view.chunks
    if not people or view.sentence.index > 0 or view.sentence.kind is not BlockKind.BODY:
        return
    k = 2 if len(chunks) > 2 and _AGE.fullmatch(chunks[0].low[0]) else 0  # "34, a nurse"
    group = chunks[k] if k < len(chunks) else None
    if group is None or group.kind is not Kind.NOUN or group.mentions or group.possessive:
        return
    if occupation_head(group.low) is None or group.low[-1] in NO_OCCUPATION:
        return
    value, end = phrase(view, k)
    after = next((c for c in chunks if view.tokens[c.first].start >= end), None)
    if after is not None and (after.kind is Kind.VERB or group.low[0] == "no"):
        return  # "The editor was taken": somebody told of in a sentence; "no lawyer"
    for person in people:
        yield draft(view, person, view.place(k)[0], end, value, "occupation.under_name")


def _from_here(view: View, index: int) -> tuple[int, ...]:
    """ "nurses A and B" in a longer list: those named from here on, to the next occupation."""
    whole = view.coordinated(index)
    people: list[int] = []
    for j in range(index, min(max(whole.last, index) + 1, len(view.chunks))):
        chunk = view.chunks[j]
        if j > index and chunk.mentions and _described(view, j):
            break
        people.extend(m.person for m in chunk.mentions if m.person in whole.people)
    return tuple(dict.fromkeys(people))


def _described(view: View, j: int) -> bool:
    """ "The monks A and B and the layman C": whether somebody in a list has words of their own before the name."""
    chunk = view.chunks[j]
    plain = chunk.low[: chunk.mentions[0].first - chunk.first]
    own = len(plain) > 1 and plain[0] in {"the", "a", "an"}
    return own or _before_name(view, j) is not None


_OF_TWO = frozenset(("elder", "younger", "older"))
_TITLES = frozenset(
    word
    for word in words("people_words", "titles")
    if word.lower() not in lowered("people_words", "occupations")
)


def _before_name(view: View, index: int) -> tuple[int, str, bool] | None:
    """The occupation phrase right before a name: its start, its words, whether it is plural."""
    chunk = view.chunks[index]
    mention = chunk.mentions[0]
    before = [t for t in view.tokens[chunk.first : chunk.last] if t.start < mention.start]
    tokens = trimmed(before)
    while tokens and (
        tokens[-1].word in _TITLES or tokens[-1].low in {",", "named", "surnamed", "called"}
    ):
        tokens = tokens[:-1]
    if not tokens:
        return None
    low = [t.low for t in tokens]
    if low[-1] in _OF_TWO and before[0].low == "the":
        return None  # "the younger Sit" of two of one name
    head = occupation_head(low)
    if head is None and tokens[-1].word.islower() and sounds_like_work(low[-1]):
        head = False
    if head is None and (office := view.by_office(index)) < index:
        return _of_an_office(view, office, tokens[-1].end)
    if head is None:
        return None
    start, end = tokens[0].start, tokens[-1].end
    start -= view.characters[start - 1 : start] == "#"
    return start, view.words(start, end), head


def _of_an_office(view: View, office: int, end: int) -> tuple[int, str, bool] | None:
    """ "Head of security X": a post told with what it is over, right before the name."""
    group = view.chunks[office]
    if group.low[-1] in NO_OCCUPATION - {"head", "leader", "deputy"}:
        return None
    tokens = trimmed(view.tokens[group.first : group.last])
    return (tokens[0].start, view.words(tokens[0].start, end), False) if tokens else None


def _after_name(view: View, index: int) -> tuple[str, int, bool] | None:
    """ ", a Montagnard preacher of the Evangelical Church" after a name, also after an age.

    Its words, where they end, and whether they are said of several.
    """
    chunks = view.chunks
    j = index + 1
    if j < len(chunks) and chunks[j].kind is Kind.OPEN:
        if (inside := _in_brackets(view, j)) is not None:
            return inside
        while j < len(chunks) and chunks[j].kind is not Kind.CLOSE:
            j += 1
        j += 1
    j = _past_age(view, j)
    if j + 1 >= len(chunks) or chunks[j].kind is not Kind.COMMA:
        return None
    group = chunks[j + 1]
    if chunks[j].low[0] in {"–", "—", ":"} and view.tokens[group.first].capital:
        return None  # "Amal S. – The investigating judge rejected …"
    if j + 2 < len(chunks) and group.low in _FORMERLY and _says_work(chunks[j + 2]):
        j, group = j + 1, chunks[j + 2]
    elif j + 4 < len(chunks) and _AT_THE_TIME.match(view.characters, view.place(j + 1)[0]):
        j, group = j + 2, chunks[j + 3]
    if group.low == ("one",) and j + 3 < len(chunks) and chunks[j + 2].low == ("of",):
        several = chunks[j + 3].kind is Kind.NOUN and not chunks[j + 3].mentions
        if several and occupation_head(chunks[j + 3].low) is True:
            return (*phrase(view, j + 3), False)
    if group.kind is not Kind.NOUN or group.mentions or group.possessive:
        return _owned_after(view, j)
    low = group.low[: group.low.index("aged")] if "aged" in group.low[1:] else group.low
    if low[0] == "the" and low[-1] in _OF_TWO:  # "Hamid, the elder, a carpenter"
        nested = j + 3 < len(chunks) and chunks[j + 2].kind is Kind.COMMA
        further = chunks[j + 3] if nested else group
        if not nested or further.kind is not Kind.NOUN or further.mentions:
            return None
        j, group, low = j + 2, further, further.low
    head = occupation_head(low)
    if head is None and not _sounds_like_work(low):
        return None
    if low != group.low:
        end = view.tokens[group.first + len(low) - 1].end
        return stripped(view.words(view.place(j + 1)[0], end)), end, False
    after = chunks[j + 2] if j + 2 < len(chunks) else None
    if low[0] in {"his", "her", "their"} and after is not None and after.kind is Kind.VERB:
        return None  # "Yip, her lawyer said, …": somebody else is the lawyer
    return (*phrase(view, j + 1), bool(head))


def _says_work(group: Chunk) -> bool:
    """ "Then deputy head of the union", "now a baker"."""
    bare = group.kind is Kind.NOUN and not group.mentions and not group.possessive
    return group.low[0] in {"a", "an"} or (bare and occupation_head(group.low) is False)


_AT_THE_TIME = re.compile(r"at\s+(?:the|that)\s+time\s+(?=an?\s)")
_FORMERLY = frozenset(
    (
        ("formerly",),
        ("previously",),
        ("once",),
        ("now",),
        ("then",),
        ("also",),
        ("himself",),
        ("herself",),
        ("himself", "a"),
        ("herself", "a"),
    )
)


def _past_age(view: View, j: int) -> int:
    """Past ", 57", ", born 4 May 1988" and ", a Gambian national" behind a name."""
    chunks = view.chunks
    if j >= len(chunks) or chunks[j].kind is not Kind.COMMA:
        return j
    match = _RECORD.match(view.characters, view.place(j)[0], view.sentence.end)
    if match is None:
        return j
    return next((k for k in range(j, len(chunks)) if view.place(k)[0] >= match.end()), j)


_RECORD = re.compile(
    r"(?:,\s+(?:(?:aged\s+)?\d{1,2}(?:\s+years?(?:\s+(?:old|of\s+age))?)?|born\s+(?:(?:on|in)\s+)?[\w ]{4,20}?(?:,\s+\d{4})?"
    r"|(?:an?\s+)?(?:[A-Z][\w-]+\s+){1,2}(?:national|citizen)|(?:an?\s+)?(?:national|citizen|resident|native)\s+of\s+(?:the\s+)?[A-Z][\w’' -]{2,30}?"
    r"|(?:residing|living|resident|domiciled)\s+in\s+[A-Z][\w’' -]{2,30}?|of\s+[A-Z][a-z]+\s+nationality))+(?=,\s)"
)
"""What a record says of somebody before their work: age, birth, nationality, residence."""


_AGE = re.compile(r"\d{1,2}")


def _in_brackets(view: View, j: int) -> tuple[str, int, bool] | None:
    """ "X (the bodyguard)", "X (a nurse, 34)": what somebody is, in brackets behind the name."""
    chunks = view.chunks
    if j + 2 >= len(chunks) or chunks[j + 2].kind not in {Kind.CLOSE, Kind.COMMA}:
        return None
    group = chunks[j + 1]
    if _AGE.fullmatch(group.low[0]) and len(group.low) == 1 and chunks[j + 2].kind is Kind.COMMA:
        j += 2  # "X (34, a nurse)"
        if j + 2 >= len(chunks) or chunks[j + 2].kind not in {Kind.CLOSE, Kind.COMMA}:
            return None
        group = chunks[j + 1]
    if group.kind is not Kind.NOUN or group.mentions:
        return None
    plain = [t.word for t in view.tokens[group.first : group.last]]
    if group.low[0] not in {"a", "an", "the"} and not all(w.islower() for w in plain):
        return None
    if occupation_head(group.low) is not False or group.low[-1] in NO_OCCUPATION:
        return None
    return (*phrase(view, j + 1), False)


def _sounds_like_work(low: Sequence[str]) -> bool:
    """An apposition with "a" whose last word has the ending of an occupation."""
    return low[0] in {"a", "an"} and sounds_like_work(low[-1])


def _owned_after(view: View, j: int) -> tuple[str, int, bool] | None:
    """ ", the group's founder" after a name."""
    chunks = view.chunks
    if j + 3 < len(chunks) and chunks[j + 1].possessive and chunks[j + 3].kind is Kind.NOUN:
        if not chunks[j + 3].mentions and occupation_head(chunks[j + 3].low) is not None:
            return (*phrase(view, j + 3), False)
    return None


def _definite(view: View) -> Iterator[Draft]:
    """ "The blogger was taken": the word says what the person spoken of is."""
    for index, chunk in enumerate(view.chunks):
        low = chunk.low
        if chunk.kind is not Kind.NOUN or chunk.mentions or low[0] != "the" or len(low) > 5:
            continue
        if low[-1] in NO_OCCUPATION or occupation_head(low) is not False or chunk.possessive:
            continue
        after = view.chunks[index + 1] if index + 1 < len(view.chunks) else None
        if after is not None and after.low[0] in {"of", "at"}:
            yield from _definite_of(view, index)
            continue
        object_ = index > 0 and view.chunks[index - 1].kind is Kind.VERB
        if after is None or (not object_ and after.kind not in {Kind.VERB, Kind.COMMA}):
            continue
        named = view.chunks[index + 2] if index + 2 < len(view.chunks) else None
        if after.kind is Kind.COMMA and named is not None and named.mentions:
            continue  # "The lawyer, X, came": what X does
        if after.kind is Kind.VERB and named is not None and named.low in _ANOTHER:
            continue  # "The dean told him that …": not of him
        if index and view.chunks[index - 1].kind in {Kind.PREPOSITION, Kind.COMMA}:
            continue
        referent = view.referent(index)
        if low[-1] in lowered("people_words", "circle"):  # "the lawyer" may be anybody's
            called = {m.person for c in view.chunks[:index] for m in c.mentions}
            called |= view.discourse.called.get(low[-1], set())
            referent = replace(referent, people=tuple(p for p in referent.people if p in called))
        done = after.kind is Kind.VERB and not after.passive and view.object(index + 1)[0].people
        told = [
            p
            for p in referent.people
            if not (said_before(view.discourse, p, low[-1]) or _first_named_behind(view, p, index))
        ]
        if done and set(told) & set(done):
            continue  # "The judge jailed X": nothing that X does
        if len(referent.people) == len(told) == 1:
            start, end = view.place(index)
            yield draft(
                view,
                referent.people[0],
                start,
                end,
                stripped(view.words(start, end)),
                "occupation.the",
            )


def _first_named_behind(view: View, person: int, index: int) -> bool:
    """ "The dean has been suspended; X is awaiting trial": X is named first in a clause behind, and is not the dean."""
    place = view.place(index)[1]
    first = view.discourse.registry.entries[person].first_place
    return first > place and ";" in view.characters[place:first]


_ANOTHER = frozenset((("him",), ("her",), ("them",), ("his",), ("their",)))


def _definite_of(view: View, index: int) -> Iterator[Draft]:
    """ "The editor of the website Jarida left prison": what the one person spoken of does."""
    words, end = phrase(view, index)
    verb = next((j for j in range(index, len(view.chunks)) if view.place(j)[0] >= end), None)
    opens = index == 0 or view.chunks[index - 1].kind is Kind.DATE
    if verb is None or view.chunks[verb].kind is not Kind.VERB or not opens:
        return
    found, at = view.subject(verb)
    if len(found.people) == 1 and at == index:
        yield draft(view, found.people[0], view.place(index)[0], end, words, "occupation.the")


__all__ = ["occupations", "phrases"]
