"""The unnamed with whom a list of names ends: "A, B and many others", "… and dozens of their colleagues"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.opening import is_participle
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.vocabulary import lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.chunks import Chunk
    from habeas.reading.english.clauses.line import Line

_CROWD = frozenset(
    "dozens hundreds scores thousands several many some most number handful group".split()
)
_ABOUT = frozenset(
    (("at", "least"), ("about",), ("around",), ("over",), ("nearly",), ("almost",), ("some",), ("up", "to"), ("more", "than"))
)  # fmt: skip
_PEOPLE = frozenset(("others", "staff", "people", "members"))


def further_people(chunks: Sequence[Chunk], j: int) -> bool:
    """Whether the group at ``j`` tells of further people without a name: "others", "three more", "dozens of students"."""
    group = chunks[j]
    low = group.low
    if group.kind is not Kind.NOUN or group.mentions or group.possessive:
        return False
    if low[0] == "others" or low[-1] == "others":
        return low[0] != "the"
    if low[-1] == "more":
        return len(low) > 1
    if "other" in low[:-1]:
        return low[0] != "the" and (several_people(low[-1]) or low[-1] in _PEOPLE)
    if _bare_people(chunks, j):
        return True
    if low[0] == "a" and low[-2:-1] == ("dozen",):
        return several_people(low[-1])
    if low[-1] not in _CROWD or j + 2 >= len(chunks) or chunks[j + 1].low != ("of",):
        return False
    whole = chunks[j + 2]
    return not whole.mentions and (whole.low[-1] in _PEOPLE or several_people(whole.low[-1]))


_ON_DUTY = frozenset(
    "police officers policemen guards soldiers agents troops prosecutors judges officials investigators warders lawyers relatives witnesses doctors".split()
)
_PLURAL = frozenset(("were", "are", "have"))


def _bare_people(chunks: Sequence[Chunk], j: int) -> bool:
    """ "A and supporters were held", "held A, B and members of the party": the last of a list, and no subject of its own."""
    low = chunks[j].low
    if j < len(("A", "and")) or chunks[j - 1].low != ("and",):
        return False
    named = j - 2 - (chunks[j - 2].kind is Kind.COMMA)
    if not chunks[named].mentions or chunks[named].possessive or low[-1] in _ON_DUTY:
        return False
    people = several_people(low[-1]) or low[-1] in _PEOPLE
    if not people or low[0] in lowered("grammar", "determiners") or cardinality(low):
        return False
    behind = j + 1
    while behind + 1 < len(chunks) and chunks[behind].low[0] in {"of", "from", "at"}:
        behind += 2
    verb = chunks[behind] if behind < len(chunks) else None
    if verb is None or verb.kind is not Kind.VERB:
        return True
    return verb.low[0] in _PLURAL and all(c.kind is not Kind.VERB for c in chunks[:j])


def counted_besides(line: Line, k: int) -> tuple[str, int] | None:
    """Words and number of the further people at ``k``, where they are counted: "some 20 others", "dozens of others"."""
    chunks = line.chunks
    if not further_people(chunks, k):
        return None
    count = cardinality(chunks[k].low)
    of_them = k + 2 < len(chunks) and chunks[k + 1].low == ("of",)
    if not count and not (of_them and chunks[k].low[-1] in _CROWD - {"some", "most", "many"}):
        return None
    start, end = line.place(k)
    return line.words(start, line.place(k + 2)[1] if of_them else end), count or 0


def _own_clause(chunks: Sequence[Chunk], k: int) -> bool:
    """ "Police released A, then B fled": whether a verb of its own stands behind the name at ``k``."""
    told = k + 1 < len(chunks) and chunks[k + 1].kind is Kind.VERB
    return told and any(chunk.kind is Kind.VERB for chunk in chunks[:k])


_IN_ORDER = frozenset((("then",), ("finally",), ("lastly",), ("also",)))


def before_and(chunks: Sequence[Chunk], k: int, j: int) -> tuple[int, bool]:
    """From ``j`` past the commas and the "and" before the group at ``k``, and whether there is an "and"; -1 where
    another conjunction stands there.
    """
    if further_people(chunks, k):
        return before_them(chunks, k), True
    if j > 2 and all(
        c.low == (w,) for c, w in zip(chunks[j - 2 : j + 1], _BESIDES[0], strict=True)
    ):
        return j - 3 - (chunks[j - 3].kind is Kind.COMMA), True
    seen_and = False
    if j > 0 and chunks[j].low in _IN_ORDER and not _own_clause(chunks, k):
        j -= 1  # "A, then B and finally C"
    while j >= 0 and (chunks[j].kind in {Kind.COMMA, Kind.CONJUNCTION} or chunks[j].low == ("&",)):
        conjunction = chunks[j].kind is not Kind.COMMA
        if conjunction and chunks[j].low[0] not in {"and", "or", "&", "nor"}:
            return -1, False
        seen_and |= conjunction
        j -= 1
    return j, seen_and


def before_them(chunks: Sequence[Chunk], k: int) -> int:
    """The last chunk before what joins the further people at ``k`` to a list of names; -1 where nothing does.

    "A was freed, and others were arrested" joins none: a clause of its own opens behind the comma.
    """
    j = k - 1
    if j > 0 and chunks[j].low == ("than",) and chunks[j - 1].low == ("more",):
        j -= 2
    elif j >= 0 and chunks[j].low in _ABOUT:
        j -= 1
    for words in _BESIDES:
        size = len(words)
        if j >= size and all(
            c.low == (w,) for c, w in zip(chunks[j - size + 1 : j + 1], words, strict=True)
        ):
            before = chunks[j - size]
            return j - size - (before.kind is Kind.COMMA)
    if j < 1 or chunks[j].low != ("and",):
        return -1
    if chunks[j - 1].kind is not Kind.COMMA:
        return j - 1
    listed = j > 3 and chunks[j - 3].kind is Kind.COMMA and bool(chunks[j - 4].mentions)
    return j - 2 if listed and chunks[j - 2].mentions else -1


_BESIDES = (("as", "well", "as"), ("along", "with"), ("together", "with"), ("plus",))


def clause_of_its_own(chunks: Sequence[Chunk], j: int, k: int) -> bool:
    """ "Police released A, and B was arrested", "… A, and her lawyer fled": whether B is the subject of a clause, no second object.

    ``j`` is the group before "and", ``k`` the one behind it.
    """
    if j < 1 or k + 1 >= len(chunks):
        return False
    if chunks[j - 1].kind is Kind.PREPOSITION:
        return _behind_comma_and(chunks, j, k) and chunks[k + 1].low[0] in _OF_ONE
    if chunks[j - 1].kind is not Kind.VERB:
        return False
    if _of_one_named(chunks, k):
        return True
    verb = chunks[k + 1]
    if verb.kind is not Kind.VERB or verb.low[0] == "to" or verb.low[0].endswith("ing"):
        return False
    if verb.low[0] in _OF_ONE:
        return True
    if chunks[k - 1].low != ("and",):
        return False
    taken = not chunks[j - 1].passive and chunks[j - 1].main in lowered("people_words", "done_to")
    finite = len(verb.low) > 1 or verb.main in _TOO or not is_participle(verb.main)
    return _behind_comma_and(chunks, j, k) or (
        j == k - 2 and taken and finite
    )  # "released A and B went abroad"


def _behind_comma_and(chunks: Sequence[Chunk], j: int, k: int) -> bool:
    """ "… A, and B": whether nothing but a comma and "and" stands between two groups."""
    return j == k - 3 and chunks[j + 1].kind is Kind.COMMA and chunks[k - 1].low == ("and",)


def _of_one_named(chunks: Sequence[Chunk], k: int) -> bool:
    """ "… A, and her driver, B, was held", "… A, and B, a driver, was held": the verb tells of B alone."""
    behind = k + 1
    if chunks[behind].low != (",",):
        return False
    told = behind + 2 < len(chunks) and chunks[behind + 2].low == (",",)
    if told and chunks[behind + 1].kind is Kind.NOUN and not chunks[behind + 1].mentions:
        behind += 2
    elif chunks[k - 1].low != (",",) or chunks[k - 2].mentions:
        return False
    verb = chunks[behind + 1] if behind + 1 < len(chunks) else None
    return verb is not None and verb.kind is Kind.VERB and verb.low[0] in _OF_ONE


_OF_ONE = frozenset(("was", "is", "has"))
_TOO = frozenset(("told", "fled"))
"""Verbs of a subject rather than participles that say who somebody is."""


def ends_nameless(chunks: Sequence[Chunk], colon: int) -> bool:
    """ "Six people: A, B, C, D, E and a boy of 15": whether the list behind a colon ends with somebody without a name."""
    ends = [k for k in range(colon + 2, len(chunks)) if chunks[k].low == ("and",)]
    last = chunks[ends[-1] + 1 : ends[-1] + 2] if ends else ()
    return bool(last) and not last[0].mentions and last[0].low[0] in {"a", "an", "another"}


def among_them(line: Line, j: int) -> int:
    """ "The other five, among them X, will stay": the counted group that "them" takes up; -1 elsewhere."""
    chunks = line.chunks
    if j < len(("five", ",", "among")) or chunks[j - 1].low != ("among",):
        return -1
    group = chunks[j - 3]
    counted = group.kind is Kind.NOUN and not group.mentions and cardinality(group.low)
    return j - 3 if chunks[j - 2].low == (",",) and counted else -1


def but_not(chunks: Sequence[Chunk], j: int) -> int:
    """ "A but not B was arrested": the group that the verb tells of; -1 where ``j`` is that group."""
    apart = j > 2 and chunks[j - 1].low == ("not",) and chunks[j - 2].low == ("but",)
    return j - 3 if apart and chunks[j - 3].mentions else -1
