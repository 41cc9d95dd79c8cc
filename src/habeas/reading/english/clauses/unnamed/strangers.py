"""People without names told of alone ("Their two sons were held too. Both …"), and groups that the named are not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from habeas.reading.english.clauses.chunks import Kind
from habeas.reading.english.clauses.included import included
from habeas.reading.english.clauses.unnamed.kin_taken import DONE
from habeas.reading.english.clauses.unnamed.pronouns import joined_before
from habeas.reading.english.persons.belonging import called_by
from habeas.reading.english.persons.discourse import HE_KIN, SHE_KIN, Referent
from habeas.reading.english.persons.fields_of_work import of_other_work
from habeas.reading.english.persons.rest_of import both_told, nth_of
from habeas.reading.english.words.group_size import cardinality, several_people
from habeas.reading.english.words.numerals import ORDINALS
from habeas.reading.english.words.people import one_person
from habeas.reading.english.words.vocabulary import either, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from habeas.reading.english.clauses.nouns import Nouns
    from habeas.reading.english.clauses.view import View
    from habeas.reading.english.persons.discourse import Discourse

_PRONOUNS = frozenset("they them he him she her himself herself themselves".split())
_ANYBODY = frozenset(
    "both all each neither they them two three four five six seven eight nine ten pair duo trio men women others people persons".split()
)


def remember_strangers(view: View) -> None:
    """Keep whom a sentence tells of without a name as its first subject; forget them where others are named."""
    traits, chunks = view.discourse.traits, view.chunks
    if (pair := _pair_taken(view)) is not None:
        where = view.sentence
        traits.strangers = (where.block, where.index, pair.count, pair.amount or "")
        return
    verb = next((k for k, c in enumerate(chunks) if c.kind is Kind.VERB and k), -1)
    if verb < 0:
        return
    while verb + 1 < len(chunks) and not chunks[verb].passive:
        further = next((k for k in range(verb + 1, len(chunks)) if chunks[k].kind is Kind.VERB), -1)
        if further < 0:
            break
        verb = further
    found, at = view.subject(verb)
    if found.people:
        traits.strangers = _with_one(view, found)
        return
    named = any(c.mentions and not c.possessive for c in chunks)
    spoken = any(c.low[0] in _PRONOUNS and len(c.low) == 1 for c in chunks)
    done = chunks[verb].main in DONE and not chunks[verb].negated
    first, stands = view.subject(_first_verb(view))
    if not done and not spoken and stands >= 0 and _acts(view, first, stands):
        found, at, done = first, stands, True
    elif not chunks[verb].passive:
        found, at = view.object(verb)
    if named:
        traits.strangers = None
    elif (
        done
        and not spoken
        and at >= 0
        and (
            group := _two_taken(view, at) or _group(view, found, at) or _two_of_kin(view, verb, at)
        )
    ):
        where = view.sentence
        traits.strangers = (where.block, where.index, group.count, group.amount or "")
    elif done and not spoken and at >= 0 and _one(view, found, at):
        head = view.chunks[at].low[-1]
        gender = "f" if head in SHE_KIN else "m" if head in HE_KIN else called_by(head)
        traits.stranger = (view.sentence.block, view.sentence.index, gender, head)


def _first_verb(view: View) -> int:
    return next((k for k, c in enumerate(view.chunks) if c.kind is Kind.VERB), 0)


def _acts(view: Nouns, found: Referent, at: int) -> bool:
    """ "The paper's publisher fled the country. He …": somebody without a name who does something, and holds no office."""
    head = view.chunks[at].low[-1]
    beside = either("people_words", "circle", "kin") | lowered("offices", "in_court")
    singular = _singular(head)
    if found.people or head in beside or singular in beside or singular in _ON_DUTY:
        return False
    return head not in lowered("offices", "authorities") and view.chunks[at].kind is Kind.NOUN


def _with_one(view: View, found: Referent) -> tuple[int, int, int | None, str] | None:
    """ "Moor shares a cell with two men. They …": the several whom a sentence about one person counts."""
    if len(found.people) != 1:
        return None
    if not any(several_people(chunk.low[-1]) for chunk in view.chunks):
        return None
    counted: list[Referent] = []
    for j, chunk in enumerate(view.chunks):
        if chunk.low in _SEVERAL_NAMED or chunk.low[0] == "their":
            return None
        if chunk.kind is Kind.NOUN:
            group = view.coordinated(j)
            if len(group.people) > 1:
                return None
            if group.amount and (group.count or 0) > 1 and several_people(chunk.low[-1]):
                counted.append(group)
    if len(counted) != 1:
        return None
    where = view.sentence
    return (where.block, where.index, counted[0].count, counted[0].amount or "")


_SEVERAL_NAMED = frozenset((("they",), ("them",), ("both",)))


def _one(view: Nouns, found: Referent, at: int) -> bool:
    """Whether a group is one person without a name: "their son", "Roe's sister", "a photographer"."""
    group, before = view.chunks[at], view.chunks[at - 1] if at else None
    if group.mentions or group.possessive or found.people or not one_person(group.low[-1]):
        return False
    named = at + 2 < len(view.chunks) and view.chunks[at + 1].low == (",",)
    if named and view.chunks[at + 2].mentions:
        return False
    apposed = at >= len(("his wife", ",", "X", "'s")) and view.chunks[at - 3].low == (",",)
    if apposed and view.chunks[at - 4].low[-1] in lowered("people_words", "kin"):
        return False  # "his wife, X's only visitor"
    own = group.low[0] in _OWN or (before is not None and before.kind is Kind.MARK)
    return own and (found.owner is not None or group.low[0] in {"a", "an", "another"})


_OWN = frozenset("his her their a an another".split())


def stranger_again(view: Nouns, j: int) -> Referent | None:
    """ "A student was held. The student …", "the man …": the one of the sentence before who has no name."""
    told, low = view.discourse.traits.stranger, view.chunks[j].low
    if told is None or low[0] != "the" or view.following(j, 1) == "of":
        return None
    if told[:2] != (view.sentence.block, view.sentence.index - 1):
        return None
    if any(c.mentions for c in view.chunks[:j]):
        return None
    gender = called_by(low[-1])
    anybody = low[-1].endswith("year-old") or low[-1] in {"man", "woman", "boy", "girl"}
    if low[-1] != told[3] and not (anybody and told[2] in {None, gender}):
        return None
    return Referent(open=True, count=1, head=low[-1], first=j, last=j)


def acts_on_them(view: View, verb: int) -> bool:
    """ "Six officers took them away": whether a subject only does something to those told of before."""
    if view.chunks[verb].passive:
        return False
    return any(c.low in _THEM for c in view.chunks[verb + 1 :])


def _two_of_kin(view: Nouns, verb: int, at: int) -> Referent | None:
    """ "Moor's sister and Roe's brother were taken": the two, where neither has a name."""
    chunks = view.chunks
    listed = any(c.low == ("and",) for c in chunks[:at]) and one_person(chunks[at].low[-1])
    if not listed or chunks[at].mentions or chunks[verb].low[0] not in {"were", "have", "are"}:
        return None
    first = next((k for k, c in enumerate(chunks) if c.kind is Kind.NOUN), at)
    return Referent(open=True, amount=view.words(view.place(first)[0], view.place(at)[1]))


def _two_taken(view: Nouns, at: int) -> Referent | None:
    """ "Soldiers had detained his mother and his brother": the two, where neither has a name."""
    behind, kin = view.chunks[at + 1 : at + 3], HE_KIN | SHE_KIN
    if len(behind) < _PAIR or behind[0].low != ("and",) or behind[1].mentions:
        return None
    both = view.chunks[at].low[-1] in kin and behind[1].low[-1] in kin
    whose = at > 1 and view.chunks[at - 1].kind is Kind.MARK and view.chunks[at - 2].possessive
    own = (whose or view.chunks[at].low[0] in _OWN) and not view.chunks[at].mentions
    if not both or not own:
        return None
    words = view.words(view.place(at)[0], view.place(at + 2)[1])
    return Referent(open=True, amount=words, count=_PAIR)


def _pair_taken(view: View) -> Referent | None:
    """ "Soldiers looking for her had detained her mother and her brother": the two, at the end of what is told."""
    chunks = view.chunks
    for k, chunk in enumerate(chunks):
        if chunk.kind is not Kind.VERB or chunk.passive or chunk.main not in DONE:
            continue
        at = view.object(k)[1]
        goes_on = any(c.mentions or c.kind is Kind.VERB for c in chunks[max(at, k) + 1 :])
        if at >= 0 and not goes_on and (pair := _two_taken(view, at)) is not None:
            return pair
    return None


_THEM = frozenset((("them",), ("him",), ("her",)))


def _group(view: Nouns, found: Referent, at: int) -> Referent | None:
    """The several people without names whom a subject means."""
    if found.amount:
        return found
    low = view.chunks[at].low
    kin = low[-1] in either("people_words", "kin", "circle") and low[-1].endswith(("s", "en"))
    kin |= several_people(low[-1]) and at > 0 and view.chunks[at - 1].kind is Kind.MARK
    if not kin or found.people or (found.owner is None and not cardinality(low)):
        return None
    size = cardinality(low) or (_PAIR if low[-1] in {"parents", "grandparents"} else None)
    return Referent(open=True, amount=view.words(*view.place(at)), count=size)


_PAIR = 2


def strangers_meant(view: Nouns, j: int, low: Sequence[str]) -> Referent | None:
    """ "Two students were held too. The two …", "Their sons were taken. They …": those told of last, and not the named."""
    told, joined = view.discourse.traits.strangers, joined_before(view)
    if joined is not None and joined.others is not None and cardinality(low):
        if cardinality(low) == len(joined.people) + joined.others[1] and low[-1] in _ANYBODY:
            return joined  # "X and two colleagues were held. All three …"
    if told is None or any(c.mentions and not c.possessive for c in view.chunks[:j]):
        return None
    block, index, count, words = told
    size, sentence = cardinality(low), view.sentence
    if sentence.block - block > 1 or (sentence.block, sentence.index) == (block, index):
        return None
    next_to = (sentence.block, sentence.index - 1) == (block, index)
    opens = low[0] == "all" and sentence.block - 1 == block and sentence.index == 0
    if size is None and not (next_to or (opens and count)):
        return None
    if size is not None and size != (count or _PAIR):
        return None
    if low[-1] not in _ANYBODY and low[-1] not in words.lower().split():
        return None
    return Referent(open=True, amount=words, count=count, head=low[-1], first=j, last=j)


def remember_whole(view: Nouns, j: int, group: Referent) -> None:
    """Keep whom a counted group names as its own: "nine activists, including A and B"."""
    named, before = included(view, j), len(view.discourse.all_people)
    behind = view.chunks[j + 2 : j + 3] if view.following(j, 1) == "of" else ()
    if behind and group.count and not behind[0].mentions:  # "three of their colleagues"
        words = view.words(view.place(j)[0], view.place(j + 2)[1])
        view.discourse.traits.crowds[behind[0].low[-1]] = (group.count, words, before)
    if group.count and group.amount and not named:
        view.discourse.traits.crowds[group.head] = (group.count, group.amount, before)
    if group.count and 0 < len(named) < group.count:
        view.discourse.traits.wholes.append((group.count, named))


def whole_group(view: Nouns, j: int, low: tuple[str, ...]) -> Referent | None:
    """ "All nine", "the nine activists", "the group" as told of in a passive: the named of them, and those without a name."""
    wholes = view.discourse.traits.wholes
    if low not in _GROUP and (not wholes or low[0] not in _ALL_OF_THEM):
        return None
    here = set(view.discourse.section_people)
    told = next((w for w in reversed(wholes[-4:]) if here & set(w[1])), None)
    words = view.words(*view.place(j))
    if low in _GROUP:
        after = view.chunks[j + 1] if j + 1 < len(view.chunks) else None
        if (
            after is None
            or after.kind is not Kind.VERB
            or not after.passive
            or not (after.main in DONE or "let" in after.low)
        ):
            return None
        if told is None:
            found = view.discourse.several(["all"])
            return found if found.people else None
        return Referent(
            told[1], head=low[-1], first=j, last=j, others=(words, told[0] - len(told[1]))
        )
    size = cardinality(low)
    if told is None or size != told[0] or _OTHER & set(low):
        return None
    return Referent(told[1], head=low[-1], first=j, last=j, others=(words, size - len(told[1])))


_ALL_OF_THEM = frozenset(("all", "the", "these"))
_GROUP = frozenset((("the", "group"), ("the", "whole", "group"), ("the", "entire", "group")))
_OTHER = frozenset("other others further more remaining first last".split())


def some_of_whole(discourse: Discourse, size: int | None, people: Sequence[int]) -> bool:
    """ "Two were let go", of nine of whom two are named: whether the words leave open which."""
    told = discourse.traits.wholes[-1:]
    return any(size and size < count and set(people) <= set(named) for count, named in told)


_FORMER_OR_LATTER = frozenset((("the", "latter"), ("the", "former")))


def nth_told(view: Nouns, j: int, low: tuple[str, ...]) -> Referent | None:
    """Whom "the third", "the former" means; "the latter were" are several, and not the last one named."""
    if low[0] != "the":
        return None
    after = view.chunks[j + 1].low[0] if j + 1 < len(view.chunks) else ""
    pair = low in _FORMER_OR_LATTER
    if pair and after in {"were", "are", "have"}:
        return Referent(open=True, head=low[-1], count=_PAIR, first=j, last=j)
    both = pair and both_told(chunk.low for chunk in view.chunks)
    found = nth_of(view.discourse, low, view.named_before(j), both=both)
    told_so = j > 0 and view.chunks[j - 1].low[-1] in lowered("grammar", "be")
    if found is None and len(low) > _PAIR and one_person(low[-1]) and not told_so:
        if low[1] == "other" or ORDINALS.get(low[1], 1) > 1:
            return Referent(open=True, head=low[-1], count=1, first=j, last=j)  # "the third monk"
    return found


def crowd_meant(view: Nouns, j: int, people: Sequence[int]) -> Referent | None:
    """ "Moor and three students were held. The students …": the three, counted after those named who are not called so."""
    head, discourse = view.chunks[j].low[-1], view.discourse
    so_called = tuple(p for p in people if p in discourse.called.get(head, ()))
    if head.endswith("s") and 1 < len(so_called) < len(people):
        return Referent(so_called, head=head, first=j, last=j)  # "the monks A and B and a baker"
    one = _singular(head)
    so_told = (c for c in discourse.traits.crowds.values() if one in c[1].lower().split())
    told = discourse.traits.crowds.get(head) or next(so_told, None)  # "three student members"
    if told is None or head in _ANYBODY:
        return None
    others = {p for word, so in discourse.called.items() if word not in {one, head} for p in so}
    if told[0] == len(people) and not set(people) <= others:
        return None
    if set(people) & (discourse.called.get(one, set()) | discourse.called.get(head, set())):
        return None
    if not set(people) <= set(discourse.all_people[: told[2]]):
        return None
    return Referent(open=True, amount=told[1], count=told[0], head=head, first=j, last=j)


def unlike(view: Nouns, j: int, head: str, people: Sequence[int]) -> bool:
    """Whether a word for several cannot mean these: "the women" of a he, "the officers" of none called so, "the nurses" of
    a teacher and a baker, "the protesters" where no protest was told of.
    """
    discourse = view.discourse
    gender, entries = called_by(head), discourse.registry.entries
    if gender and any(entries[p].gender not in {None, gender} for p in people):
        return True
    one = _singular(head)
    if one in _ON_DUTY:
        return not set(people) <= discourse.called.get(one, set())
    if set(people) <= set(of_other_work(discourse, one)):
        return True
    said = _SAID_BEFORE.get(head)
    return said is not None and said.search(view.characters, 0, view.place(j)[0]) is None


_PROTEST = re.compile(
    r"\b(?:protest|demonstrat|rall(?:y|ies)|march|vigil|picket|sit-in|gather|crowd)", re.IGNORECASE
)
_SAID_BEFORE = {
    **dict.fromkeys(("protesters", "protestors", "demonstrators", "marchers"), _PROTEST),
    "strikers": re.compile(r"\bstrik", re.IGNORECASE),
    **{
        word: re.compile(rf"\b{word.removesuffix('s')}", re.IGNORECASE)
        for word in "students pupils friends colleagues miners drivers passengers villagers residents worshippers parishioners"
        " farmers fishermen refugees hostages employees neighbours neighbors".split()
    },
}
""" "The students were expelled": those told of before where the text has spoken of a student."""


def none_of_the_named(view: Nouns, subject: Referent, at: int) -> bool:
    """Whether a subject of nobody told of before is no word for the one named near: "the women", "the youngest of the
    three", "he" behind "her husband".
    """
    low = view.chunks[at].low
    if low in {("he",), ("she",)}:
        return not subject.open
    if low in _THE_OTHER:
        return True
    if subject.open and several_people(low[-1]):
        return True
    return len(low) > 1 and low[-1].endswith("est") and view.following(at, 1) == "of"


_THE_OTHER = frozenset(
    ("the", one)
    for one in ("other", "second", "third", "fourth", "fifth", "former", "latter", "last")
)
_ON_DUTY = lowered("offices", "on_duty")


@cache
def _singular(head: str) -> str:
    if head == "children":
        return "child"
    return head[:-3] + "man" if head.endswith("men") else head.removesuffix("s")
